"""KPIs by their definitions: requests told apart by who called again, targets by day, tables where no log speaks."""

from collections import defaultdict
from datetime import date, timedelta
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qadesk.domain.errors import UserError
from qadesk.domain.insight.kpi_counts import (
    CallCounts,
    Cell,
    ImportedValue,
    RatingCounts,
    requests_of,
    satisfied,
)
from qadesk.domain.insight.kpi_figures import KpiCounts, KpiRules, figures
from qadesk.domain.insight.kpis import Aim, KpiFigure, default_target, kpi_of, said, target_of, target_on

DAY = date(2026, 1, 5)
SPAN = 100
RULES = KpiRules(satisfied=("4", "5", "满意"))


def counts(cell: Cell, came_in: int, answered: int, *, wait: int | None = 10, wrap: int | None = 40) -> CallCounts:
    """Every answered call alike: waited 10 s, talked 100 s, 40 s of work after it."""
    waited, wrapped = answered if wait is not None else 0, answered if wrap is not None else 0
    return CallCounts(
        cell=cell,
        came_in=came_in,
        answered=answered,
        timed=waited,
        in_time=waited if (wait or 0) <= 20 else 0,
        spoken=answered,
        waited=waited,
        wait_ms=waited * (wait or 0) * 1000,
        talked=answered,
        talk_ms=answered * 100_000,
        wrapped=wrapped,
        wrap_ms=wrapped * (wrap or 0) * 1000,
        handled=wrapped,
        handled_ms=wrapped * (100 + (wrap or 0)) * 1000,
    )


def imported(value: str, over: int | None = None, under: int | None = None, **place: object) -> ImportedValue:
    cell = Cell(**{"day": DAY, **place})  # type: ignore[arg-type]
    parts = (None if part is None else Decimal(part) for part in (over, under))
    numerator, denominator = parts
    return ImportedValue(
        kpi="answer_rate", cell=cell, value=Decimal(value), numerator=numerator, denominator=denominator
    )


def answer_rate(*values: ImportedValue, calls: tuple[CallCounts, ...] = ()) -> KpiFigure:
    ((_, row),) = figures(KpiCounts(calls=calls, imported=values), RULES)
    return row["answer_rate"]


@given(
    st.lists(
        st.tuples(st.sampled_from("abc"), st.integers(0, 500), st.sampled_from((None, None, "first", "repeat"))),
        max_size=30,
    )
)
def test_a_request_is_solved_at_once_unless_the_customer_comes_back_in_time(
    calls: list[tuple[str, int, str | None]],
) -> None:
    ordered = sorted(calls, key=lambda call: call[1])
    found = list(requests_of(((*call, DAY, call[1]) for call in ordered), SPAN, 500))
    # The same, told call by call: who belongs to the request before, and which requests were come back to.
    by_customer = defaultdict(list)
    for call in ordered:
        by_customer[call[0]].append(call)
    began = returned = undecided = 0
    for own in by_customer.values():
        for at, call in enumerate(own):
            again = at > 0 and call[1] - own[at - 1][1] <= SPAN
            if call[2] == "repeat" or (again and call[2] != "first"):
                continue
            began += 1
            follower = own[at + 1] if at + 1 < len(own) else None
            if follower is None or follower[1] - call[1] > SPAN or follower[2] == "first":
                undecided += follower is None and call[1] + SPAN > 500
            else:
                returned += 1
    assert sum(each[2] for each in found) == began
    assert sum(each[3] for each in found) == began - returned
    assert sum(each[4] for each in found) == undecided


def test_the_log_gives_every_figure_of_its_definition() -> None:
    calls = (counts(Cell(DAY, "一组"), 8, 8), counts(Cell(DAY, None), 2, 0))
    ((_, row),) = figures(KpiCounts(calls=calls), RULES)
    exact = {key: each.exact for key, each in row.items() if each.exact is not None}
    assert exact == {
        "answer_rate": Fraction(8, 10),
        "service_level": Fraction(8, 10),
        "average_queue_time_s": 10,
        "average_handle_time_s": 140,
        "after_call_work_s": 40,
    }
    assert "no cases" in said(row["completion_rate"].phrases)


def test_what_a_log_does_not_tell_is_null_with_the_reason() -> None:
    ((_, row),) = figures(KpiCounts(calls=(counts(Cell(DAY), 10, 8, wait=None, wrap=None),)), RULES)
    assert row["answer_rate"].exact == Fraction(8, 10)
    assert (row["service_level"].exact, row["average_queue_time_s"].exact) == (None, None)
    assert "how long callers waited" in said(row["service_level"].phrases)
    assert row["after_call_work_s"].exact is None
    assert row["average_handle_time_s"].exact == 100
    assert "talk time alone" in said(row["average_handle_time_s"].phrases)


def test_teams_have_no_answer_rate_where_nobody_knows_whose_the_lost_calls_were() -> None:
    calls = (counts(Cell(DAY, "一组"), 8, 8), counts(Cell(DAY, None), 2, 0))
    ((team, row),) = figures(KpiCounts(calls=calls, unanswered_have_teams=False), RULES, "group")
    assert team == "一组" and row["answer_rate"].exact is None and row["average_queue_time_s"].exact == 10
    assert "bear no team" in said(row["answer_rate"].phrases)


def test_the_log_goes_before_a_table_and_a_table_speaks_for_days_without_log() -> None:
    later = DAY + timedelta(days=1)
    calls = (counts(Cell(DAY), 10, 8),)
    whole = answer_rate(imported("0.5", 50, 100), imported("0.9", 90, 100, day=later), calls=calls)
    assert (whole.exact, whole.sources) == (Fraction(98, 110), ("call log", "imported"))
    bare = answer_rate(imported("0.9", day=later), calls=calls)
    assert (bare.exact, bare.sources) == (Fraction(8, 10), ("call log",))
    assert "left out: 1" in said(bare.phrases)


def test_finer_values_of_a_table_count_only_where_there_is_no_coarser_one() -> None:
    teams = imported("0.8", 8, 10, group="一组"), imported("0.6", 6, 10, group="二组")
    assert answer_rate(*teams).exact == Fraction(14, 20)
    assert answer_rate(*teams, imported("0.5", 5, 10)).exact == Fraction(1, 2)
    assert answer_rate(imported("0.5", 5, 10, minute=540), imported("0.7", 7, 10, minute=570)).exact == Fraction(12, 20)
    assert answer_rate(imported("0.9"), imported("0.8", day=DAY + timedelta(days=1))).exact == Fraction(85, 100)


def test_ratings_count_who_said_something() -> None:
    rows = [RatingCounts(cell=Cell(DAY), rating=text, calls=n) for text, n in (("5", 3), ("4.0", 1), ("满意", 1),
            ("2分", 4), ("未评价", 9), ("", 2))]  # fmt: skip
    assert satisfied(rows, RULES.satisfied) == [(Cell(DAY), 5, 9)]


@pytest.mark.parametrize(
    ("kpi", "text", "aim", "low", "high"),
    [
        ("answer_rate", "92%", Aim.MIN, "0.92", None),
        ("handle_time", "240", Aim.MAX, None, "240"),
        ("queue_time", ">=3", Aim.MIN, "3", None),
        ("after_call_work", "20–45", Aim.RANGE, "20", "45"),
        ("error_rate", "≤0.5%", Aim.MAX, None, "0.005"),
        ("satisfaction", "none", Aim.NONE, None, None),
    ],
)
def test_targets_as_they_are_written(kpi: str, text: str, aim: Aim, low: str | None, high: str | None) -> None:
    found = target_of(kpi_of(kpi), text, DAY)
    assert (found.aim, found.low, found.high) == (aim, low and Decimal(low), high and Decimal(high))


@pytest.mark.parametrize("text", ["90", "a lot", "60-30", "-1", "nan", "1e9%"])
def test_what_is_no_target_is_refused(text: str) -> None:
    with pytest.raises(UserError):
        target_of(kpi_of("answer_rate"), text)


def test_a_target_holds_from_its_day_on() -> None:
    kpi = kpi_of("answer_rate")
    known = [target_of(kpi, "92%", DAY), target_of(kpi, "none", DAY + timedelta(days=9))]
    bounds = [target_on(kpi, DAY + timedelta(days=days), known).bound for days in (-1, 0, 8, 9)]
    assert bounds == [Decimal("0.90"), Decimal("0.92"), Decimal("0.92"), None]
    within = default_target(kpi_of("after_call_work_s"))
    assert [within.met_by(Decimal(value)) for value in (29, 30, 60, 61)] == [False, True, True, False]
