"""Sampling plans as files."""

from datetime import date, time
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qadesk.domain.errors import UserError
from qadesk.domain.sampling import (
    Length,
    Per,
    PopulationFilter,
    Quotas,
    SamplingPlan,
    ShiftPart,
    Stratum,
    When,
)
from qadesk.exchange.plans import read_plan, sound_plan, write_plan, write_plan_json

MONTHLY = """\
format: qadesk-sampling-plan/1
key: monthly
population: {from: 2026-01-01, to: 2026-01-31, groups: [], direction: inbound, min_seconds: 10, recorded: true}
per_agent: {quota: 8, new_staff: {months: 3, quota: 16}, below_pass: {quota: 12}}
strata:
  - {key: complaint, when: {business_type: [complaint]}, share: 0.25}
  - {key: long,      when: {seconds: {above_percentile: 95, within: business_type}}, share: 0.15}
  - {key: short,     when: {seconds: {below_percentile: 5, within: business_type}}, share: 0.10}
  - {key: edges,     when: {shift: [first_hour, last_hour]}, share: 0.15}
  - {key: meal,      when: {time: ["11:30-13:00", "17:30-18:30"]}, share: 0.10}
  - {key: random,    when: {}, share: 0.25}
"""


def test_the_plan_of_the_format_is_read_as_it_stands() -> None:
    plan = sound_plan(MONTHLY)
    assert plan.population == PopulationFilter(
        day_from=date(2026, 1, 1),
        day_to=date(2026, 1, 31),
        direction="inbound",
        min_seconds=Decimal(10),
        recorded=True,
    )
    assert plan.per_agent == Quotas(quota=8, new_staff_months=3, new_staff_quota=16, below_pass_quota=12)
    assert [each.key for each in plan.strata] == ["complaint", "long", "short", "edges", "meal", "random"]
    assert plan.strata[1].when == When(length=Length(above_percentile=Decimal(95), within_business_type=True))
    assert plan.strata[3].when.shift == (ShiftPart.FIRST_HOUR, ShiftPart.LAST_HOUR)
    assert plan.strata[4].when.times == ((time(11, 30), time(13)), (time(17, 30), time(18, 30)))
    assert sum(each.share for each in plan.strata) == 1


def test_every_condition_can_be_said() -> None:
    text = MONTHLY.replace(
        "{business_type: [complaint]}",
        "{business_type: 投诉, queue: [06001], direction: [in], contact: repeat, rating: {below: 3}, repeat: true,"
        " silence_s: {above: 5.5}, talkover: 4, seconds: {above: 600, below: 1800}, time: 22:00-24:00,"
        " shift: last_hour, peak: true, weekday: [mon, 7]}",
    )
    assert sound_plan(text).strata[0].when == When(
        business_type=("投诉",),
        queue=("06001",),
        direction=("in",),
        contact=("repeat",),
        rating_below=Decimal(3),
        repeat=True,
        silence_above_s=Decimal("5.5"),
        talkover_above=Decimal(4),
        length=Length(above=Decimal(600), below=Decimal(1800)),
        times=((time(22), time(0)),),
        shift=(ShiftPart.LAST_HOUR,),
        peak=True,
        weekdays=(1, 7),
    )


@pytest.mark.parametrize(
    ("old", "new", "line", "where", "what"),
    [
        ("quota: 8", "quotas: 8", 4, "per_agent.quotas", "unknown"),
        ("quota: 8", "quota: 8.5", 4, "per_agent.quota", "whole"),
        ("quota: 8", "quota: 100000", 4, "per_agent.quota", "from 0 to"),
        ("from: 2026-01-01", "from: 2026-02-30", 3, "population.from", "date"),
        ("from: 2026-01-01, ", "", 3, "population.from", "missing"),
        ("from: 2026-01-01", "from: 2026-02-01", 3, "population.to", "before it begins"),
        ("share: 0.25}\n  - {key: long", "share: 0.26}\n  - {key: long", 5, "strata", "1.01"),
        ("share: 0.15}\n  - {key: short", "share: 0.15x}\n  - {key: short", 7, "strata[1].share", "number"),
        ("when: {}", "when: {peak: true}", 11, "strata[5].when", "everything"),
        ("key: long", "key: complaint", 6, "strata[0].key", "two strata"),
        ("key: long", "key: 长", 7, "strata[1].key", "lower-case"),
        ("above_percentile: 95", "above_percentil: 95", 7, "strata[1].when.seconds.above_percentil", "unknown"),
        ("above_percentile: 95", "above_percentile: 0", 7, "strata[1].when.seconds.above_percentile", "from"),
        (
            "above_percentile: 95, within: business_type",
            "above: 600, within: business_type",
            7,
            "strata[1].when.seconds.within",
            "percentiles only",
        ),
        (
            "above_percentile: 95, within: business_type",
            "within: queue",
            7,
            "strata[1].when.seconds.within",
            "expected",
        ),
        ('"11:30-13:00"', '"11:30-25:00"', 10, "strata[4].when.time[0]", "clock"),
        ('"11:30-13:00"', '"11:30-11:30"', 10, "strata[4].when.time[0]", "end where it starts"),
        ("first_hour", "first_houre", 9, "strata[3].when.shift[0]", "expected"),
        ("qadesk-sampling-plan/1", "qadesk-sampling-plan/2", 1, "format", "expected"),
    ],
)
def test_what_is_wrong_is_told_with_its_line_and_place(old: str, new: str, line: int, where: str, what: str) -> None:
    _, findings = read_plan(MONTHLY.replace(old, new, 1))
    told = [(each.line, each.where) for each in findings if what in each.sentence()]
    assert (line, where) in told, [(each.line, each.where, each.sentence()) for each in findings]


def test_a_plan_without_strata_is_none() -> None:
    head = MONTHLY[: MONTHLY.index("strata:")]
    assert [each.sentence() for each in read_plan(head + "strata: []")[1]] == ["A plan needs one stratum at least."]
    assert [each.where for each in read_plan(head)[1]] == ["strata"]


def test_everything_that_is_wrong_is_told_at_once() -> None:
    text = MONTHLY.replace("quota: 8", "quotas: 8").replace("min_seconds", "min_second").replace("0.10", "x")
    assert len({each.line for each in read_plan(text)[1]}) == 4
    with pytest.raises(UserError, match=r"plan\.yaml, line 3: .*min_second"):
        sound_plan(text, "plan.yaml")


@pytest.mark.parametrize(
    "text", ["", "[]", "- a", "x: &a [*a]", "{", "\x00", "population: 3", "format: qadesk-sampling-plan/1"]
)
def test_what_is_no_plan_is_told_and_raises_nothing_else(text: str) -> None:
    plan, findings = read_plan(text)
    assert plan is None
    assert findings


TIMES = st.times().map(lambda each: each.replace(second=0, microsecond=0))
AMOUNTS = st.decimals(0, 10000, places=2)
WORDS = st.lists(st.sampled_from(["complaint", "06001", "投诉", "yes", "1:30", "1e3"]), max_size=3).map(tuple)
WHENS = st.builds(
    When,
    business_type=WORDS,
    queue=WORDS,
    direction=WORDS,
    contact=WORDS,
    rating_below=st.none() | AMOUNTS,
    repeat=st.none() | st.booleans(),
    silence_above_s=st.none() | AMOUNTS,
    talkover_above=st.none() | AMOUNTS,
    length=st.none()
    | st.builds(Length, above=AMOUNTS, below=st.none() | AMOUNTS)
    | st.builds(Length, above_percentile=st.decimals(1, 100, places=1), within_business_type=st.booleans()),
    times=st.lists(st.tuples(TIMES, TIMES).filter(lambda each: each[0] != each[1]), max_size=2).map(tuple),
    shift=st.lists(st.sampled_from(list(ShiftPart)), max_size=2).map(tuple),
    peak=st.none() | st.booleans(),
    weekdays=st.lists(st.integers(1, 7), max_size=3).map(tuple),
)
PLANS = st.builds(
    SamplingPlan,
    key=st.just("p"),
    title=st.sampled_from(["", "每月抽样", "yes"]),
    population=st.builds(
        PopulationFilter,
        day_from=st.just(date(2026, 1, 1)),
        day_to=st.dates(date(2026, 1, 1), date(2027, 1, 1)),
        groups=WORDS,
        agents=WORDS,
        business_types=WORDS,
        queues=WORDS,
        direction=st.none() | st.just("inbound"),
        min_seconds=st.none() | AMOUNTS,
        recorded=st.booleans(),
    ),
    per_agent=st.builds(Quotas, quota=st.integers(0, 1000), per=st.sampled_from(Per))
    | st.builds(
        Quotas,
        quota=st.integers(0, 1000),
        new_staff_months=st.integers(1, 12),
        new_staff_quota=st.integers(0, 99),
        below_pass_quota=st.none() | st.integers(0, 99),
    ),
    strata=WHENS.map(
        lambda when: (
            Stratum(key="first", share=Decimal("0.3"), when=when, title="头"),
            Stratum(key="rest", share=Decimal("0.7")),
        )
    ),
)


@given(PLANS)
def test_a_plan_that_is_written_is_read_as_the_same(plan: SamplingPlan) -> None:
    assert read_plan(write_plan(plan)) == (plan, [])
    assert read_plan(write_plan_json(plan)) == (plan, [])
