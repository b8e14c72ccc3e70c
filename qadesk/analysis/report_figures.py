"""The figures of a period report, counted from facts: exact sums, 95 % intervals (t for means, Wilson for shares)."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Context, Decimal, Inexact, localcontext
from fractions import Fraction
from math import sqrt
from typing import TypeVar

from qadesk.analysis.intervals import half_width, t_quantile, wilson
from qadesk.domain.insight.facts import EvaluationFact, ItemLoss
from qadesk.domain.report.content import BandLine, Criticals, DayLine, GroupLine, Headline, Interval, LostLine
from qadesk.domain.scores import round_half_up

K = TypeVar("K")
POINTS, RATE = 2, 4
CONFIDENCE = 0.95
_EXACT = Context(prec=200, traps=[Inexact])
"""Sums of scores in which a digit that is lost is an error."""


def headline(facts: Sequence[EvaluationFact]) -> Headline:
    """The figures of these evaluations; what nothing was counted for is ``None``."""
    scores = [each.score for each in facts if each.score is not None]
    passed = sum(1 for each in facts if each.passed)
    wrong = sum(1 for each in facts if each.information_error)
    return Headline(
        inspected=len(facts),
        scored=len(scores),
        average=mean(scores),
        interval=mean_interval(scores),
        passed=passed,
        pass_rate=share(passed, len(scores)),
        pass_interval=share_interval(passed, len(scores)),
        information_errors=wrong,
        error_rate=share(wrong, len(facts)),
        error_interval=share_interval(wrong, len(facts)),
        critical=criticals(facts),
        accuracies=accuracies(facts),
        uids=tuple(each.uid for each in sorted(facts, key=_order)),
    )


def criticals(facts: Iterable[EvaluationFact]) -> Criticals:
    """Critical errors that happened, by family."""
    customer = business = compliance = 0
    for each in facts:
        customer, business = customer + each.customer, business + each.business
        compliance += each.compliance
    return Criticals(customer=customer, business=business, compliance=compliance)


def accuracies(facts: Sequence[EvaluationFact]) -> dict[str, Decimal | None]:
    """Of each family calls without such an error ÷ calls whose card asks; non-critical 1 − lost ÷ possible."""
    found: dict[str, Decimal | None] = {}
    for at, family in enumerate(("customer", "business", "compliance")):
        asked = [each for each in facts if each.asks[at]]
        found[family] = share(sum(1 for each in asked if not getattr(each, family)), len(asked))
    lost, possible = _total(each.lost for each in facts), _total(each.possible for each in facts)
    found["non_critical"] = round_half_up(1 - lost / possible, RATE) if possible else None
    return found


def mean(values: Sequence[Decimal]) -> Decimal | None:
    """The plain mean, two decimals half up."""
    return round_half_up(_total(values) / len(values), POINTS) if values else None


def mean_interval(values: Sequence[Decimal]) -> Interval | None:
    """Its interval by Student's t; ``None`` for fewer than two."""
    width = half_width(_spread(values), len(values)) if len(values) > 1 else None
    if width is None:
        return None
    middle = float(_total(values) / len(values))
    return _decimal(middle - width, POINTS), _decimal(middle + width, POINTS)


def share(part: int, whole: int) -> Decimal | None:
    """part ÷ whole, four decimals half up."""
    return round_half_up(Fraction(part, whole), RATE) if whole else None


def share_interval(part: int, whole: int) -> Interval | None:
    """Its interval by Wilson."""
    if not whole:
        return None
    low, high = wilson(part / whole, whole)
    return _decimal(low, RATE), _decimal(high, RATE)


def group_lines(facts: Sequence[EvaluationFact], before: Sequence[EvaluationFact] = ()) -> tuple[GroupLine, ...]:
    """The teams, best average first; those of calls without a team are left out of it.

    Over several scorecards nobody is ranked: teams then stand by name, and none is said to be better or worse.
    """
    teams, past = _by(facts, lambda each: each.group), _by(before, lambda each: each.group)
    figures = {name: headline(rows) for name, rows in teams.items()}
    scores = {name: _sums(each.score for each in rows if each.score is not None) for name, rows in teams.items()}
    whole = sum(scores.values(), _Sums())
    several = len({each.card_key for each in facts}) > 1
    looks = max(len(teams) * (len(teams) - 1) // 2, 1)
    lines = []
    for name in sorted(teams, key=lambda each: _rank(each, figures[each], by_name=several)):
        rest = None if several else _apart(scores[name], whole - scores[name], len(teams))
        tied = [] if several else [other for other in scores if other != name and _tied(scores, name, other, looks)]
        lines.append(
            GroupLine(
                group=name,
                figures=figures[name],
                before=headline(past[name]) if past.get(name) else None,
                tied_with=tuple(sorted(tied, key=lambda each: _rank(each, figures[each], by_name=False))),
                below_centre=rest is not None and rest[1] < 0,
            )
        )
    return tuple(lines)


def difference(one: Sequence[Decimal], other: Sequence[Decimal], looks: int = 1) -> tuple[float, float] | None:
    """The interval of mean(one) − mean(other) by Welch's t, at 95 % over so many looks (Bonferroni).

    ``None`` where either has fewer than two scores. Welch, Biometrika 34 (1947); degrees of freedom by Satterthwaite.
    """
    return _apart(_sums(one), _sums(other), looks)


def _apart(one: "_Sums", other: "_Sums", looks: int) -> tuple[float, float] | None:
    if min(one.count, other.count) < 2:
        return None
    middle = float(one.total / one.count - other.total / other.count)
    first, second = one.variance / one.count, other.variance / other.count
    if first + second == 0:
        return middle, middle
    df = (first + second) ** 2 / (first**2 / (one.count - 1) + second**2 / (other.count - 1))
    width = t_quantile(1 - (1 - CONFIDENCE) / 2 / looks, df) * sqrt(first + second)
    return middle - width, middle + width


def day_lines(facts: Sequence[EvaluationFact]) -> tuple[DayLine, ...]:
    """Every day on which something was inspected, in order."""
    found = []
    for day, rows in sorted(_by(facts, lambda each: each.day).items()):
        scores = [each.score for each in rows if each.score is not None]
        found.append(
            DayLine(
                day=day,
                inspected=len(rows),
                average=mean(scores),
                interval=mean_interval(scores),
                uids=tuple(each.uid for each in sorted(rows, key=_order)),
            )
        )
    return tuple(found)


def band_lines(facts: Sequence[EvaluationFact], bands: Iterable[tuple[str, Decimal]]) -> tuple[BandLine, ...]:
    """How many scores fall into each band, lowest first; what lies below the lowest is counted with it.

    ``bands``: title and lowest score. Bands are those of the newest card; scores of several cards fall by their points.
    """
    steps = sorted(set(bands), key=lambda each: each[1])
    uids: list[list[str]] = [[] for _ in steps]
    for each in sorted(facts, key=_order):
        if each.score is not None and steps:
            uids[max(sum(1 for _, least in steps if each.score >= least) - 1, 0)].append(each.uid)
    return tuple(
        BandLine(title=title, from_score=least, count=len(found), uids=tuple(found))
        for (title, least), found in zip(steps, uids, strict=True)
    )


def lost_lines(
    facts: Sequence[EvaluationFact],
    losses: Iterable[ItemLoss],
    losses_before: Iterable[ItemLoss] | None = None,
    titles: Mapping[tuple[str, str], tuple[str, str]] | None = None,
    densest: Mapping[tuple[str, str], tuple[str, ...]] | None = None,
) -> tuple[LostLine, ...]:
    """Items by points lost, then by how often, then by key. ``losses_before`` is ``None`` where nothing was inspected.

    ``titles`` gives title and section of an item by card and key, ``densest`` where it is dense.
    """
    known = {each.uid: each for each in facts}
    items = _by((each for each in losses if each.evaluation_uid in known and each.lost > 0), _place)
    past = None if losses_before is None else _by(losses_before, _place)
    sums = {place: _total(each.lost for each in rows) for place, rows in items.items()}
    whole, running = sum(sums.values(), Fraction(0)), Fraction(0)
    found = []
    for place in sorted(items, key=lambda each: (-sums[each], -len(items[each]), each)):
        running += sums[place]
        rows = [known[each.evaluation_uid] for each in items[place]]
        title, section = (titles or {}).get(place, (place[1], ""))
        found.append(
            LostLine(
                card_key=place[0],
                item=place[1],
                title=title,
                section=section,
                lost=round_half_up(sums[place], POINTS),
                times=len(rows),
                agents=len({each.agent_no or each.agent or "" for each in rows}),
                share=round_half_up(sums[place] / whole, RATE),
                cumulative=round_half_up(running / whole, RATE),
                lost_before=None if past is None else _lost(past.get(place, ())),
                densest=(densest or {}).get(place, ()),
                uids=tuple(each.uid for each in sorted(rows, key=_order)),
            )
        )
    return tuple(found)


def _lost(rows: Iterable[ItemLoss]) -> Decimal:
    return round_half_up(_total(each.lost for each in rows), POINTS)


def _tied(scores: Mapping[str, "_Sums"], one: str, other: str, looks: int) -> bool:
    apart = _apart(scores[one], scores[other], looks)
    return apart is None or apart[0] <= 0 <= apart[1]


def _rank(name: str, figures: Headline, *, by_name: bool) -> tuple[Decimal, str]:
    return (Decimal(0) if by_name or figures.average is None else -figures.average, name)


def _place(loss: ItemLoss) -> tuple[str, str]:
    return loss.card_key, loss.item


def _order(fact: EvaluationFact) -> tuple[object, str]:
    return fact.day, fact.uid


R = TypeVar("R")


def _by(rows: Iterable[R], key: Callable[[R], K | None]) -> dict[K, list[R]]:
    found: dict[K, list[R]] = defaultdict(list)
    for each in rows:
        place = key(each)
        if place is not None:
            found[place].append(each)
    return dict(found)


@dataclass(frozen=True, slots=True)
class _Sums:
    """Of some values: how many, their sum and that of their squares, exact."""

    count: int = 0
    total: Fraction = Fraction(0)
    squares: Fraction = Fraction(0)

    def __add__(self, other: "_Sums") -> "_Sums":
        return _Sums(self.count + other.count, self.total + other.total, self.squares + other.squares)

    def __sub__(self, other: "_Sums") -> "_Sums":
        return _Sums(self.count - other.count, self.total - other.total, self.squares - other.squares)

    @property
    def variance(self) -> float:
        """Of a sample of at least two."""
        return float((self.squares - self.total**2 / self.count) / (self.count - 1))


def _sums(values: Iterable[Decimal]) -> _Sums:
    # Decimals are added up several times as fast as fractions, and as exactly where no digit is rounded off.
    with localcontext(_EXACT):
        count, total, squares = 0, Decimal(0), Decimal(0)
        for each in values:
            count, total, squares = count + 1, total + each, squares + each * each
    return _Sums(count, Fraction(total), Fraction(squares))


def _total(values: Iterable[Decimal]) -> Fraction:
    with localcontext(_EXACT):
        return Fraction(sum(values, Decimal(0)))


def _spread(values: Sequence[Decimal]) -> float:
    """The standard deviation of a sample."""
    return sqrt(_sums(values).variance)


def _decimal(value: float, places: int) -> Decimal:
    return round_half_up(Fraction(value), places)
