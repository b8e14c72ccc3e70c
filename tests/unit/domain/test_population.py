"""Which calls are in a population, and which stratum takes them."""

from datetime import date, time
from decimal import Decimal
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from qadesk.domain.population import LeftOut, Population, busiest, population
from qadesk.domain.sampling import Length, PopulationFilter, ShiftPart, Stratum, When
from qadesk.domain.strata import clock_minutes, nearest_rank, stratified
from tests.unit.domain.periods import at, period

JANUARY = PopulationFilter(day_from=date(2026, 1, 1), day_to=date(2026, 1, 31))


def january(**more: Any) -> PopulationFilter:
    return PopulationFilter(day_from=date(2026, 1, 1), day_to=date(2026, 1, 31), **more)


def meeting(found: Population, when: When) -> list[str]:
    """The names of the calls that a stratum of these conditions takes."""
    strata = (Stratum(key="s", share=Decimal(1), when=when), Stratum(key="rest", share=Decimal(0)))
    return [found.period.names[row] for row in stratified(found, strata).rows[0]]


def test_every_call_that_cannot_be_in_the_population_has_one_reason() -> None:
    calls = period(
        {"name": "good", "seconds": 60.0},
        {"name": "no agent", "agent": None, "seconds": 60.0},
        {"name": "no start", "start": None, "seconds": 60.0},
        {"name": "no length"},
        {"name": "too short", "seconds": 9.9},
        {"name": "just long enough", "seconds": 10.0},
        {"name": "silent", "seconds": 60.0, "audible": False},
        {"name": "", "seconds": 60.0},
        {"name": "drawn", "seconds": 60.0, "drawn": True},
        {"name": "good", "seconds": 60.0, "start": "2026-01-05 10:01"},
        {"name": "december", "seconds": 60.0, "start": "2025-12-31 23:59"},
        {"name": "february", "seconds": 60.0, "start": "2026-02-01 00:00"},
    )
    found = population(calls, january(min_seconds=Decimal(10), recorded=True))
    assert [calls.names[row] for row in found.rows] == ["good", "just long enough"]
    assert found.rows[0] == 0, "of two calls of one name the earlier one is in"
    assert [calls.names[row] for row in found.before] == ["drawn"]
    assert found.left_out == dict.fromkeys(LeftOut, 1)


def test_what_the_plan_does_not_ask_for_leaves_nothing_out() -> None:
    calls = period({"audible": False}, {"seconds": None})
    assert population(calls, JANUARY).rows == [0, 1]
    assert population(calls, JANUARY).left_out == {}


def test_filters_take_words_and_codes_for_the_same() -> None:
    calls = period(
        {"business_type": "complaint", "direction": "inbound"},
        {"business_type": "投诉", "direction": "呼入"},
        {"business_type": "billing", "direction": "inbound"},
        {"business_type": "complaint", "direction": None},
    )
    assert population(calls, january(business_types=("投诉",), direction="in")).rows == [0, 1]


def test_groups_agents_and_queues_are_taken_as_they_stand() -> None:
    calls = period(
        {"group": "甲组", "queue": "6001"}, {"group": "乙组", "queue": "6001"}, {"group": "甲组", "queue": "06001"}
    )
    assert population(calls, january(groups=("甲组",), queues=("6001",))).rows == [0]
    assert population(calls, january(agents=("8002",))).rows == []


@pytest.mark.parametrize(
    ("values", "percent", "expected"),
    [
        ([], "95", None),
        ([7.0], "5", 7.0),
        ([7.0], "100", 7.0),
        ([float(n) for n in range(1, 21)], "95", 19.0),
        ([float(n) for n in range(1, 21)], "5", 1.0),
        ([float(n) for n in range(1, 21)], "5.1", 2.0),
        ([float(n) for n in range(1, 101)], "95", 95.0),
        ([float(n) for n in range(1, 11)], "33.333333", 4.0),
        ([3.0, 3.0, 3.0, 9.0], "75", 3.0),
    ],
)
def test_percentiles_by_nearest_rank(values: list[float], percent: str, expected: float | None) -> None:
    assert nearest_rank(values, Decimal(percent)) == expected


def test_beyond_a_percentile_is_strict_and_of_the_whole_population() -> None:
    found = population(period(*({"name": f"{n}", "seconds": float(n)} for n in range(1, 21)), {"name": "?"}), JANUARY)
    assert meeting(found, When(length=Length(above_percentile=Decimal(95)))) == ["20"]
    assert meeting(found, When(length=Length(below_percentile=Decimal(10)))) == ["1"]
    assert meeting(found, When(length=Length(above=Decimal(18), below=Decimal(20)))) == ["19"]


def test_percentiles_within_a_business_type_are_of_that_type_alone() -> None:
    calls = [{"name": f"s{n}", "business_type": "service", "seconds": float(n)} for n in range(1, 11)]
    calls += [{"name": f"c{n}", "business_type": "投诉", "seconds": 100.0 + n} for n in range(1, 6)]
    calls += [{"name": f"c{n}", "business_type": "complaint", "seconds": 100.0 + n} for n in range(6, 11)]
    calls += [{"name": f"u{n}", "seconds": 1000.0 + n} for n in range(1, 11)]
    found = population(period(*calls), JANUARY)
    above = When(length=Length(above_percentile=Decimal(90), within_business_type=True))
    assert meeting(found, above) == ["s10", "c10", "u10"]
    below = When(length=Length(below_percentile=Decimal(20), within_business_type=True))
    assert meeting(found, below) == ["s1", "c1", "u1"]


def test_a_call_belongs_to_the_first_stratum_it_meets_and_percentiles_stay_those_of_all() -> None:
    calls = [
        {"name": f"{n}", "seconds": float(n), "business_type": "complaint" if n > 18 else None} for n in range(1, 21)
    ]
    found = population(period(*calls), JANUARY)
    strata = (
        Stratum(key="complaint", share=Decimal("0.5"), when=When(business_type=("complaint",))),
        Stratum(key="long", share=Decimal("0.25"), when=When(length=Length(above_percentile=Decimal(85)))),
        Stratum(key="rest", share=Decimal("0.25")),
    )
    names = [[found.period.names[row] for row in rows] for rows in stratified(found, strata).rows]
    assert names[:2] == [["19", "20"], ["18"]]
    assert len(names[2]) == 17


def test_ranges_of_the_clock_include_their_start_and_go_over_midnight() -> None:
    minutes = clock_minutes([(time(11, 30), time(13)), (time(23), time(0, 30))])
    assert {690, 779, 1380, 1439, 0, 29} <= minutes
    assert not {689, 780, 1379, 30} & minutes
    found = population(
        period({"name": "a", "start": "2026-01-05 11:30"}, {"name": "b", "start": "2026-01-05 13:00"}), JANUARY
    )
    assert meeting(found, When(times=((time(11, 30), time(13)),))) == ["a"]


def test_the_clock_is_the_local_one_before_and_after_it_is_set() -> None:
    berlin = ZoneInfo("Europe/Berlin")
    wanted = PopulationFilter(day_from=date(2026, 10, 25), day_to=date(2026, 10, 25))
    calls = period(
        {"name": "summer", "start": at("2026-10-25 02:30", berlin, fold=0)},
        {"name": "winter", "start": at("2026-10-25 02:30", berlin, fold=1)},
        {"name": "later", "start": "2026-10-25 03:30"},
        {"name": "the day before", "start": "2026-10-24 23:59"},
        zone=berlin,
    )
    found = population(calls, wanted)
    assert meeting(found, When(times=((time(2), time(3)),))) == ["summer", "winter"]
    assert len(found.rows) == 3


def test_first_and_last_hour_are_those_of_the_agents_own_day() -> None:
    starts = ["08:00", "08:59:59", "09:00", "12:00", "16:00", "16:00:01", "17:00"]
    calls = [{"name": text, "start": f"2026-01-05 {text}"} for text in starts]
    # the shift begins with a call that is not in the population
    calls += [{"name": "early", "start": "2026-01-06 07:30", "direction": "outbound"}]
    calls += [{"name": "next", "start": "2026-01-06 08:15", "direction": "inbound"}]
    calls += [{"name": "after", "start": "2026-01-06 08:45", "direction": "inbound"}]
    calls += [{"name": "end", "start": "2026-01-06 12:45", "direction": "inbound"}]
    found = population(period(*calls), JANUARY)
    assert meeting(found, When(shift=(ShiftPart.FIRST_HOUR,)))[:2] == ["08:00", "08:59:59"]
    assert meeting(found, When(shift=(ShiftPart.LAST_HOUR,)))[:2] == ["16:00:01", "17:00"]
    inbound = population(period(*calls), january(direction="inbound"))
    assert meeting(inbound, When(shift=(ShiftPart.FIRST_HOUR,))) == ["next"]
    both = When(shift=(ShiftPart.FIRST_HOUR, ShiftPart.LAST_HOUR))
    assert meeting(inbound, both) == ["next", "end"]


def test_the_busiest_hours_are_as_few_as_hold_half_of_the_day() -> None:
    assert busiest({9: 5, 10: 3, 14: 2}) == {9}
    assert busiest({9: 2, 10: 2, 14: 2}) == {9, 10}
    assert busiest({9: 1, 10: 4, 14: 4, 15: 1}) == {10, 14}
    assert busiest({}) == frozenset()


def test_peak_is_told_from_all_calls_of_the_site() -> None:
    others = [{"start": f"2026-01-05 14:{n:02d}", "agent": None} for n in range(5)]
    found = population(
        period({"name": "a", "start": "2026-01-05 14:30"}, {"name": "b", "start": "2026-01-05 09:00"}, *others), JANUARY
    )
    assert meeting(found, When(peak=True)) == ["a"]
    assert meeting(found, When(peak=False)) == ["b"]


def test_repeat_contacts_are_said_or_seen_from_the_customers_calls() -> None:
    one, other, masked = "13800000001", "13800000002", "138****0003"
    calls = period(
        {"name": "first", "customer": one, "start": "2026-01-05 10:00"},
        {"name": "again", "customer": one, "start": "2026-01-12 10:00"},
        {"name": "too late", "customer": one, "start": "2026-01-19 10:00:01"},
        {"name": "said first", "customer": one, "contact": "首次", "start": "2026-01-19 11:00"},
        {"name": "said repeat", "contact": "repeat"},
        {"name": "before the period", "customer": other, "start": "2026-01-02 10:00"},
        {"name": "masked", "customer": masked, "start": "2026-01-06 10:00"},
        {"name": "masked too", "customer": masked, "start": "2026-01-06 11:00"},
        {"name": "called", "customer": "13800000004", "direction": "outbound", "start": "2026-01-06 10:00"},
        {"name": "called back", "customer": "13800000004", "start": "2026-01-06 11:00"},
        called_before={other: at("2025-12-30 10:00")},
    )
    assert meeting(population(calls, JANUARY), When(repeat=True)) == ["again", "said repeat", "before the period"]


def test_what_is_unknown_never_meets() -> None:
    found = population(
        period(
            {"name": "known", "rating": "2", "silence_ms": 5001, "talkovers": 4},
            {"name": "at the bound", "rating": "3", "silence_ms": 5000, "talkovers": 3},
            {"name": "words", "rating": "不满意"},
            {"name": "unknown"},
        ),
        JANUARY,
    )
    assert meeting(found, When(rating_below=Decimal(3))) == ["known"]
    assert meeting(found, When(silence_above_s=Decimal(5))) == ["known"]
    assert meeting(found, When(talkover_above=Decimal(3))) == ["known"]
    assert meeting(found, When(business_type=("service",))) == []
    assert meeting(found, When(repeat=False)) == []


def test_all_conditions_must_hold() -> None:
    found = population(
        period(
            {"name": "both", "queue": "6001", "start": "2026-01-05 10:00"},
            {"name": "another queue", "queue": "6002", "start": "2026-01-05 10:00"},
            {"name": "tuesday", "queue": "6001", "start": "2026-01-06 10:00"},
        ),
        JANUARY,
    )
    assert meeting(found, When(queue=("6001",), weekdays=(1,))) == ["both"]
