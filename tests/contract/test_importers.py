"""What every naming scheme must do, whoever wrote it: never raise, claim nothing it cannot read, invent nothing."""

import json
import re
from dataclasses import fields
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from qadesk.domain.calls import CallFacts, Direction
from qadesk.importers.base import NamingScheme
from qadesk.importers.recordings import SCHEMES, facts_from_name

ZONE = ZoneInfo("Asia/Shanghai")
SAMPLES = Path(__file__).parents[2] / ".." / "shared" / "samples"
FAMILIES = ("freepbx", "asterisk", "vicidial", "3cx")
EXAMPLES = {
    "FreePBX": "q-6001-13800000001-20260105-093012-1767576612.1024.wav",
    "Asterisk": "202601051004_13800000001-8002_1767578640.50.wav",
    "VICIdial": "20260105-103108_13800000004_SALES_8003-all.mp3",
    "3CX": "[张三]_8001-13800000005_20260105112233(42).wav",
    "date_agent_customer": "2026-01-05_09-30_张三_13800000001.wav",
}
NAMES = st.one_of(
    st.text(max_size=80),
    st.from_regex(r"[A-Za-z0-9_.+\-\[\]() ]{0,60}\.(wav|mp3|gsm)", fullmatch=True),
    st.sampled_from(sorted(EXAMPLES.values())).flatmap(
        lambda name: st.tuples(st.integers(0, len(name)), st.text(max_size=3)).map(
            lambda change: name[: change[0]] + change[1] + name[change[0] + 1 :]
        )
    ),
    st.lists(st.sampled_from(["20260105", "093012", "8001", "13800000001", "q", "out", "-", "_", ".", "张三", "²"]),
             max_size=12).map(lambda parts: "".join(parts) + ".wav"),
)  # fmt: skip

schemes = pytest.mark.parametrize("scheme", SCHEMES, ids=lambda scheme: scheme.name)


def plausible(facts: CallFacts, name: str) -> None:
    """Whatever a name is said to tell stands in it, and has the form that such a thing has."""
    for field in fields(CallFacts):
        value = getattr(facts, field.name)
        assert value is None or value != ""
    digits = re.sub(r"[^0-9]", "", name)
    for number in (facts.agent_no, facts.customer, facts.unique_id):
        assert number is None or number in name
    if facts.customer is not None:
        assert re.fullmatch(r"\+?[0-9]{7,15}", facts.customer)
    if facts.agent_no is not None:
        assert facts.agent_no.isascii()
    if facts.started_at_ms is not None:
        assert len(digits) >= 10
        assert 631_000_000_000 < facts.started_at_ms < 4_102_444_800_000  # 1990 to 2100
    assert facts.direction in (None, *Direction)
    for text in (facts.agent, facts.queue, facts.group):
        assert text is None or (text in name and text.isprintable())


@schemes
def test_each_scheme_is_surest_of_its_own_names(scheme: NamingScheme) -> None:
    name = EXAMPLES[scheme.name]
    assert 0 < scheme.sniff(name) <= 1
    assert max(SCHEMES, key=lambda other: other.sniff(name)) is scheme
    facts, sources = facts_from_name(Path("/calls") / name, ZONE)
    assert facts.started_at_ms is not None
    assert facts.customer is not None
    assert set(sources) == set(facts.known())
    assert set(sources.values()) == {f"file name ({scheme.name})"}


@schemes
@given(name=NAMES)
@example(name="0-0.0")
def test_no_name_makes_a_scheme_fail_or_invent(scheme: NamingScheme, name: str) -> None:
    confidence = scheme.sniff(name)
    assert 0 <= confidence <= 1
    facts = scheme.read(name, ZONE)
    if confidence == 0:
        assert facts == CallFacts()


@given(name=NAMES.filter(lambda name: "/" not in name and "\0" not in name))
@example(name="00000000-000000_0000000__¡.0")
def test_what_is_believed_of_a_name_stands_in_it(name: str) -> None:
    path = Path("/calls") / (name or "x")
    facts, sources = facts_from_name(path, ZONE)
    plausible(facts, path.name)
    assert set(sources) == set(facts.known())


@pytest.mark.skipif(not SAMPLES.exists(), reason="the collected names lie beside the checkout")
def test_the_collected_names_of_the_four_families_are_read() -> None:
    collected = json.loads((SAMPLES / "filename_patterns.json").read_text(encoding="utf-8"))
    mine = [scheme for scheme in collected if scheme["id"].startswith(FAMILIES)]
    assert len(mine) >= 6
    for scheme in mine:
        for name in scheme["examples"]:
            facts, sources = facts_from_name(Path("/calls") / name, ZONE)
            assert sources, name
            plausible(facts, name)
            named = re.match(scheme["regex"], name, re.IGNORECASE)
            assert named is not None
            if "uniqueid" in named.groupdict():
                assert facts.unique_id == named["uniqueid"]
            assert facts.started_at_ms is not None, name


@pytest.mark.skipif(not SAMPLES.exists(), reason="the collected names lie beside the checkout")
def test_names_of_other_recorders_and_hostile_ones_yield_nothing_wrong() -> None:
    collected = json.loads((SAMPLES / "filename_patterns.json").read_text(encoding="utf-8"))
    names = [name for scheme in collected for name in scheme["examples"]]
    names += (SAMPLES / "hostile" / "names.txt").read_text(encoding="utf-8").splitlines()
    for name in names:
        path = Path("/calls") / name.replace("/", "_")
        plausible(facts_from_name(path, ZONE)[0], path.name)
    for name in (SAMPLES / "hostile" / "names.txt").read_text(encoding="utf-8").splitlines():
        facts, _ = facts_from_name(Path("/calls") / name.replace("/", "_"), ZONE)
        assert facts == CallFacts(), name
