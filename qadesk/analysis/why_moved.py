"""Why a figure moved: its change split into mix (other calls, other people) and rate (these calls, better or worse).

Kitagawa, Components of a difference between two rates, Journal of the American Statistical Association 50 (1955). A
cell's mix is the change of its share × how far its figure (the mean of both periods) lies from that of all; its rate is
the change of its figure × its share (the mean of both periods). Both, summed over the cells, are the change exactly.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from math import sqrt

from qadesk.analysis.intervals import wilson
from qadesk.analysis.report_figures import difference
from qadesk.domain.insight.facts import EvaluationFact
from qadesk.domain.report.content import Part, Why
from qadesk.domain.scores import round_half_up

FIGURES: Mapping[str, tuple[int, Callable[[EvaluationFact], Fraction | None]]] = {
    "average": (2, lambda fact: None if fact.score is None else Fraction(fact.score)),
    "pass_rate": (4, lambda fact: None if fact.score is None else Fraction(bool(fact.passed))),
    "error_rate": (4, lambda fact: Fraction(fact.information_error)),
}
"""Of each figure its places, and what an evaluation adds to it; ``None``: it is not counted."""

CELLS: Mapping[str, Callable[[EvaluationFact], str | None]] = {
    "group": lambda fact: fact.group,
    "agent": lambda fact: fact.agent_no,
    "business_type": lambda fact: fact.business_type,
}
_TITLES: Mapping[str, Callable[[EvaluationFact], str | None]] = {
    **CELLS,
    "agent": lambda fact: fact.agent or fact.agent_no,
}
MOST_PARTS = 5
"""So many cells are named, those that did most; the others are put together."""


@dataclass(frozen=True, slots=True)
class _Cell:
    """What was counted of a cell: how many, and the sum of the figure."""

    count: int = 0
    total: Fraction = Fraction(0)

    @property
    def figure(self) -> Fraction:
        return self.total / self.count


def whys(facts: Sequence[EvaluationFact], before: Sequence[EvaluationFact]) -> tuple[Why, ...]:
    """Of every figure that both periods have: its change by team, agent and business type.

    Left out is what nothing is known by: a split over one cell that holds everything says nothing.
    """
    found = (why(facts, before, figure, by) for figure in FIGURES for by in CELLS)
    return tuple(each for each in found if each is not None and len(each.parts) > 1)


def why(facts: Sequence[EvaluationFact], before: Sequence[EvaluationFact], figure: str, by: str) -> Why | None:
    """One figure by one kind of cells; ``None`` where a period has none.

    What is shown adds up: the change is that of the figures as shown, the rate of all that was rounded, the mix the
    rest. A part named '' holds the cells that did less than those named.
    """
    places, value = FIGURES[figure]
    now, then = _cells(facts, value, by), _cells(before, value, by)
    if not now or not then:
        return None
    whole_now, whole_then = _whole(now), _whole(then)
    effects = {name: _effect(now.get(name), then.get(name), whole_now, whole_then) for name in {**then, **now}}
    after, former = (round_half_up(whole.figure, places) for whole in (whole_now, whole_then))
    rate = round_half_up(sum((each[1] for each in effects.values()), Fraction(0)), places)
    names = _names(facts, before, by)
    return Why(
        figure=figure,
        by=by,
        before=former,
        after=after,
        change=after - former,
        mix=after - former - rate,
        rate=rate,
        parts=tuple(_parts(effects, now, then, names, places)),
        by_chance=_by_chance(facts, before, figure),
    )


def _by_chance(facts: Sequence[EvaluationFact], before: Sequence[EvaluationFact], figure: str) -> bool | None:
    """Whether the interval of the change holds 0: Welch's of means; of shares Newcombe's of two Wilson intervals.

    Newcombe, Interval estimation for the difference between independent proportions, Statistics in Medicine 17 (1998),
    method 10.
    """
    _, value = FIGURES[figure]
    if figure == "average":
        scores = [[each.score for each in rows if each.score is not None] for rows in (facts, before)]
        apart = difference(scores[0], scores[1])
        return None if apart is None else apart[0] <= 0 <= apart[1]
    counted = [[worth for each in rows if (worth := value(each)) is not None] for rows in (facts, before)]
    now, then = (float(sum(rows, Fraction(0)) / len(rows)) for rows in counted)
    (low, high), (former_low, former_high) = (
        wilson(rate, len(rows)) for rate, rows in zip((now, then), counted, strict=True)
    )
    change = now - then
    least = change - sqrt((now - low) ** 2 + (former_high - then) ** 2)
    most = change + sqrt((high - now) ** 2 + (then - former_low) ** 2)
    return least <= 0 <= most


def _cells(
    facts: Sequence[EvaluationFact], value: Callable[[EvaluationFact], Fraction | None], by: str
) -> dict[str, _Cell]:
    counts: dict[str, int] = {}
    totals: dict[str, Fraction] = {}
    for each in facts:
        worth = value(each)
        if worth is not None:
            name = CELLS[by](each) or ""
            counts[name] = counts.get(name, 0) + 1
            totals[name] = totals.get(name, Fraction(0)) + worth
    return {name: _Cell(count, totals[name]) for name, count in counts.items()}


def _whole(cells: Mapping[str, _Cell]) -> _Cell:
    total = sum((each.total for each in cells.values()), Fraction(0))
    return _Cell(sum(each.count for each in cells.values()), total)


def _effect(now: _Cell | None, then: _Cell | None, whole_now: _Cell, whole_then: _Cell) -> tuple[Fraction, Fraction]:
    """(mix, rate) of a cell; one that only one period has cannot be better or worse: all it did is mix."""
    share = Fraction(now.count, whole_now.count) if now else Fraction(0)
    former_share = Fraction(then.count, whole_then.count) if then else Fraction(0)
    figure = now.figure if now else then.figure if then else Fraction(0)
    former = then.figure if then else figure
    usual = (whole_now.figure + whole_then.figure) / 2
    mix = (share - former_share) * ((figure + former) / 2 - usual)
    return mix, (figure - former) * (share + former_share) / 2


def _parts(
    effects: Mapping[str, tuple[Fraction, Fraction]],
    now: Mapping[str, _Cell],
    then: Mapping[str, _Cell],
    names: Mapping[str, str],
    places: int,
) -> list[Part]:
    ranked = sorted(effects, key=lambda name: (-abs(sum(effects[name])), name))
    named = [name for name in ranked if name][:MOST_PARTS]
    rest = [name for name in ranked if name not in named]
    groups = [(names.get(name, name), [name]) for name in named] + ([("", rest)] if rest else [])
    return [
        Part(
            name=title,
            mix=_sum(effects, own, 0, places),
            rate=_sum(effects, own, 1, places),
            inspected=sum(now[name].count for name in own if name in now),
            inspected_before=sum(then[name].count for name in own if name in then),
        )
        for title, own in groups
    ]


def _sum(effects: Mapping[str, tuple[Fraction, Fraction]], names: Sequence[str], at: int, places: int) -> Decimal:
    return round_half_up(sum((effects[name][at] for name in names), Fraction(0)), places)


def _names(facts: Sequence[EvaluationFact], before: Sequence[EvaluationFact], by: str) -> dict[str, str]:
    """What cells are called; an agent by the latest name."""
    found = {}
    for each in (*before, *facts):
        key, title = CELLS[by](each), _TITLES[by](each)
        if key and title:
            found[key] = title
    return found
