"""Why figures moved: mix and rate of every cell, against their definition."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qadesk.analysis.report_figures import headline
from qadesk.analysis.why_moved import CELLS, FIGURES, why, whys
from qadesk.domain.insight.facts import EvaluationFact
from tests.unit.analysis.test_report_figures import fact


def rows(*cells: tuple[str, int, str]) -> list[EvaluationFact]:
    """So many evaluations of a business type with that score."""
    return [
        fact(at, score, business_type=kind, uid=f"{kind}{at}") for kind, count, score in cells for at in range(count)
    ]


def test_more_of_the_hard_calls_is_mix() -> None:
    before = rows(("咨询", 80, "90"), ("投诉", 20, "70"))
    now = rows(("咨询", 60, "90"), ("投诉", 40, "70"))
    found = why(now, before, "average", "business_type")
    assert found is not None
    assert (found.before, found.after, found.change) == (Decimal("86.00"), Decimal("82.00"), Decimal("-4.00"))
    assert (found.mix, found.rate) == (Decimal("-4.00"), Decimal("0.00"))
    assert {part.name: part.mix for part in found.parts} == {"咨询": Decimal("-1.20"), "投诉": Decimal("-2.80")}


def test_the_same_calls_done_worse_is_rate() -> None:
    before = rows(("咨询", 80, "90"), ("投诉", 20, "70"))
    now = rows(("咨询", 160, "88"), ("投诉", 40, "70"))
    found = why(now, before, "average", "business_type")
    assert found is not None and (found.mix, found.rate) == (Decimal("0.00"), Decimal("-1.60"))
    part = found.parts[0]
    assert (part.name, part.rate, part.inspected, part.inspected_before) == ("咨询", Decimal("-1.60"), 160, 80)


def test_what_one_period_alone_has_is_mix_and_many_cells_are_put_together() -> None:
    found = why(rows(("新业务", 10, "60"), ("咨询", 90, "90")), rows(("咨询", 90, "90")), "average", "business_type")
    assert found is not None and (found.mix, found.rate) == (Decimal("-3.00"), Decimal("0.00"))
    many = [(f"类{at:02}", 3, str(80 + at)) for at in range(9)]
    found = why(rows(*many), rows(*reversed(many)), "average", "business_type")
    assert found is not None and [part.name for part in found.parts][-1] == "" and len(found.parts) == 6


def test_nothing_to_compare_says_nothing() -> None:
    assert why([], rows(("咨询", 3, "90")), "average", "group") is None
    assert whys(rows(("咨询", 3, "90")), []) == ()


CALLS = st.lists(
    st.tuples(st.integers(0, 10_000), st.booleans(), st.sampled_from(["", "a", "b", "c"])), max_size=30
).map(
    lambda made: [
        fact(at, str(Decimal(cents) / 100), information_error=wrong, group=team or None, business_type=team or None)
        for at, (cents, wrong, team) in enumerate(made)
    ]
)


@given(CALLS, CALLS, st.sampled_from(list(FIGURES)), st.sampled_from(list(CELLS)))
def test_mix_and_rate_are_the_change_and_turn_with_the_periods(
    now: list[EvaluationFact], before: list[EvaluationFact], figure: str, by: str
) -> None:
    found, turned = why(now, before, figure, by), why(before, now, figure, by)
    if not now or not before:
        assert found is None and turned is None
        return
    assert found is not None and turned is not None
    assert (found.after, found.before) == (getattr(headline(now), figure), getattr(headline(before), figure))
    assert found.mix + found.rate == found.change == -turned.change
    step = Decimal(1).scaleb(-FIGURES[figure][0])
    assert abs(found.rate + turned.rate) <= step
    parts = sum((part.mix + part.rate for part in found.parts), Decimal(0))
    assert abs(parts - found.change) <= step * (len(found.parts) + 2)
    assert sum(part.inspected for part in found.parts) == len(now)


@pytest.mark.parametrize("figure", FIGURES)
def test_the_same_calls_did_not_move(figure: str) -> None:
    same = rows(("咨询", 4, "90"), ("投诉", 2, "70.5"))
    found = why(same, same, figure, "business_type")
    assert found is not None and found.change == found.mix == found.rate == 0
