"""A centre's own names: read by example, never ambiguous, never slow."""

import datetime as dt
import re
import time
from zoneinfo import ZoneInfo

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from qadesk.domain.calls import CallFacts
from qadesk.domain.errors import UserError
from qadesk.domain.name_patterns import FIELDS, NamePattern, Part, checked, read_by, regex_of, try_on
from qadesk.domain.name_proposals import propose
from qadesk.domain.name_regexes import checked_regex

ZONE = ZoneInfo("Asia/Shanghai")
SAMPLE = "8001_张三_13800000001_20260105-093012_in.wav"
SLOW_S = 0.02


def at(text: str, zone: ZoneInfo = ZONE) -> int:
    return round(dt.datetime.fromisoformat(text).replace(tzinfo=zone).timestamp() * 1000)


def pattern(*parts: tuple[str, ...]) -> NamePattern:
    """A checked pattern of (text, field, regex, layout)."""
    whole = tuple(Part(*part) for part in parts)
    return checked(NamePattern("own", "".join(part.text for part in whole), whole))


OWN = pattern(
    ("8001", "agent_no"), ("_",), ("张三", "agent"), ("_",), ("13800000001", "customer"), ("_",), ("20260105", "date"),
    ("-",), ("093012", "time"), ("_",), ("in", "direction"), (".wav",),
)  # fmt: skip


def test_the_sample_and_other_names_of_its_kind_are_read() -> None:
    assert read_by(OWN, SAMPLE, ZONE) == CallFacts(
        agent_no="8001",
        agent="张三",
        customer="13800000001",
        direction="inbound",
        started_at_ms=at("2026-01-05T09:30:12"),
    )
    other = read_by(OWN, "42_欧阳 锋_+8613800000002_20251231-235959_out.mp3", ZoneInfo("UTC"))
    assert other == CallFacts(
        agent_no="42",
        agent="欧阳 锋",
        customer="+8613800000002",
        direction="outbound",
        started_at_ms=at("2025-12-31T23:59:59", ZoneInfo("UTC")),
    )


@pytest.mark.parametrize(
    "name",
    [
        "",
        "8001_张三_13800000001_20260105-093012_in",
        "x8001_a_1_20260105-093012_in.wav",
        "8001_a_b_13800000001_20260105-093012_in.wav",
    ],
)
def test_names_of_another_kind_are_not_read(name: str) -> None:
    assert read_by(OWN, name, ZONE) is None


def test_what_cannot_be_read_in_a_fitting_name_stays_unknown() -> None:
    facts = read_by(OWN, "8001_张三_7_20261305-093012_sideways.wav", ZONE)
    assert facts == CallFacts(agent_no="8001", agent="张三")


def test_dates_as_a_centre_writes_them_epochs_and_fields_of_its_own() -> None:
    own = pattern(("05.Jan.26", "date", "", "%d.%b.%y"), (" ",), ("9-30", "time", "[0-9]{1,2}-[0-9]{2}", "%H-%M"),
                  (" ",), ("VIP", "等级"), ("#",), ("skip", "ignored"), (".wav",))  # fmt: skip
    assert read_by(own, "31.Dec.25 10-05 普通#x.wav", ZONE) == CallFacts(
        started_at_ms=at("2025-12-31T10:05"), custom={"等级": "普通"}
    )
    epoch = pattern(("1767576612", "epoch"), ("-",), ("77", "unique_id"))
    assert read_by(epoch, "1767576613-78", ZONE) == CallFacts(started_at_ms=1_767_576_613_000, unique_id="78")
    day = pattern(("2026-01-05", "date"), ("_",), ("8001", "agent_no"))
    assert read_by(day, "2026-02-06_8002", ZONE) == CallFacts(agent_no="8002", custom={"date": "2026-02-06"})


def test_an_identifier_with_the_character_that_ends_it_keeps_its_shape() -> None:
    own = pattern(("1767576612.1024", "unique_id"), (".wav",))
    facts = read_by(own, "1767576613.7.wav", ZONE)
    assert facts is not None
    assert facts.unique_id == "1767576613.7"
    assert read_by(own, "1767576613.wav", ZONE) is None


@pytest.mark.parametrize(
    ("parts", "told"),
    [
        ([("abc",)], "The pattern own has no field."),
        ([("8001", "agent_no"), ("张三", "agent")], "Nothing in the name says where agent_no ends and agent begins."),
        ([("8001", "agent_no"), ("20260105", "date"), ("张三", "agent")], "Nothing in the name says"),
        ([("8001", "agent_no"), ("-",), ("8002", "agent_no")], "The field agent_no stands in the pattern twice."),
        ([("8001", "a b")], "“a b” cannot be the name of a field."),
        ([("13012026", "date")], "“13012026” cannot be read as date."),
        ([("8001", "agent_no", "[0-9]{3}")], "The pattern own does not fit its own sample"),
        ([("8001", "agent_no", "([0-9]+)+")], "uses what a field's regular expression may not"),
        ([("8001", "agent_no", "(?:[0-9]+)+")], "could take very long"),
        ([("a", "x", "a*"), ("-",), ("a", "y", "a*"), ("-",), ("a", "z", "a*")], "could take very long"),
        ([("8001", "agent_no", "[0-9")], "is no regular expression"),
    ],
)
def test_what_could_not_be_read_or_not_in_time_is_refused(parts: list[tuple[str, ...]], told: str) -> None:
    with pytest.raises(UserError) as refused:
        pattern(*parts)
    assert told in str(refused.value)


def test_a_field_of_fixed_length_may_stand_beside_another() -> None:
    own = pattern(("20260105", "date"), ("张三", "agent"), ("_x.wav",))
    assert read_by(own, "20260106李四_x.wav", ZONE) == CallFacts(agent="李四", custom={"date": "2026-01-06"})
    two = pattern(("80", "queue", "[0-9]{2}"), ("01", "agent_no"), (".wav",))
    assert read_by(two, "81023.wav", ZONE) == CallFacts(queue="81", agent_no="023")


def test_a_pattern_is_tried_on_many_names() -> None:
    assert [facts is not None for _, facts in try_on(OWN, [SAMPLE, "other.wav"], ZONE)] == [True, False]


@pytest.mark.parametrize(
    ("sample", "guessed"),
    [
        (SAMPLE, ["8001:agent_no", "张三:agent", "13800000001:customer", "20260105-093012:started_at", "in:direction"]),
        ("OUT201-13800000001-20260105.wav", ["201:agent_no", "13800000001:customer", "20260105:date"]),
        ("1767576612.1024.wav", ["1767576612.1024:unique_id"]),
        (
            "rec 2026-01-05 09.30.12 SALES +8613800000001.mp3",
            ["2026-01-05 09.30.12:started_at", "SALES:queue", "+8613800000001:customer"],
        ),
        ("8001-8002-1767576612.wav", ["8001:agent_no", "8002:ignored", "1767576612:epoch"]),
        ("8001 260105_093012.wav", ["8001:agent_no", "260105_093012:started_at"]),
        ("会议.wav", ["会议:agent"]),
        ("welcome.wav", []),
        ("", []),
    ],
)
def test_a_sample_is_guessed(sample: str, guessed: list[str]) -> None:
    parts = propose(sample)
    assert "".join(part.text for part in parts) == sample
    assert [f"{part.text}:{part.field}" for part in parts if part.field] == guessed


def test_a_guessed_time_with_a_short_year_is_read() -> None:
    name = "8001 260105_093012.wav"
    facts = read_by(NamePattern("own", name, propose(name)), name, ZONE)
    assert facts == CallFacts(agent_no="8001", started_at_ms=at("2026-01-05T09:30:12"))


NAMES = st.one_of(
    st.text(max_size=60),
    st.lists(
        st.sampled_from(
            [
                "20260105",
                "093012",
                "8001",
                "13800000001",
                "in",
                "-",
                "_",
                ".",
                "张三",
                "SALES",
                "1767576612.3",
                "%2B",
                "²",
            ]
        ),
        max_size=14,
    ).map("".join),
)


@given(NAMES, NAMES)
@example("[a]{1,9}_8001.wav", "x")
def test_whatever_is_guessed_reads_its_sample_and_nothing_raises(sample: str, other: str) -> None:
    parts = propose(sample)
    assert "".join(part.text for part in parts) == sample
    if not any(part.field and part.field != "ignored" for part in parts):
        return
    own = checked(NamePattern("own", sample, parts))
    assert read_by(own, sample, ZONE) is not None
    read_by(own, other, ZONE)


@given(
    st.lists(st.tuples(st.text(alphabet="a1_-.", min_size=1, max_size=4), st.sampled_from(("", *FIELDS))), max_size=8),
    st.text(alphabet="a1_-.", min_size=200, max_size=255),
)
def test_no_pattern_takes_long_on_any_name(stretches: list[tuple[str, str]], name: str) -> None:
    parts = tuple(Part(text, field) for text, field in stretches)
    try:
        own = checked(NamePattern("own", "".join(part.text for part in parts), parts))
    except UserError:
        return
    assert _seconds(own, name) < SLOW_S


@given(st.text(alphabet="a1[]^-(?:)|*+{,}2.\\d", max_size=16), st.sampled_from(["a", "1", "ab", "a1"]))
@example("a*a*", "a")
@example("(?:a|a)(?:a|a)(?:a|a)(?:a|a)", "a")
def test_no_regular_expression_that_is_let_in_takes_long(regex: str, run: str) -> None:
    try:
        checked_regex([regex])
    except UserError:
        return
    name = (run * 255)[:254] + "!"
    begun = time.thread_time()
    re.fullmatch(regex, name)
    assert time.thread_time() - begun < SLOW_S


def _seconds(own: NamePattern, name: str) -> float:
    re.compile(regex_of(own))
    read_by(own, name, ZONE)
    begun = time.thread_time()
    read_by(own, name, ZONE)
    return time.thread_time() - begun
