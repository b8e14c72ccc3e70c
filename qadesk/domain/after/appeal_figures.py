"""Figures of appeals: how many, how many upheld, against which items and inspectors, and how long they took."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal

from qadesk.domain.after.appeals import AppealStatistics, Outcome

Counted = dict[str, tuple[str, int, int]]
"""By key: name, how many, how many of them upheld wholly or partly."""


@dataclass(frozen=True, slots=True, kw_only=True)
class AppealedOne:
    """What the figures need of an appeal."""

    evaluation_uid: str
    outcome: Outcome | None
    """What stands after all; ``None`` before it is decided."""
    items: tuple[tuple[str, str, Outcome | None], ...]
    """(key, title, what stands) of every claim; key '' is the whole evaluation."""
    scorer_no: str
    scorer: str
    group: str | None
    filed_at_ms: int
    decided_at_ms: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class AppealFigures:
    """Evaluations released in a period, and the appeals against them."""

    released: int
    appeals: tuple[AppealedOne, ...]


def statistics(figures: AppealFigures, working_days: Callable[[int, int], int]) -> AppealStatistics:
    """The figures; ``working_days`` counts those after one instant's day up to another's.

    Rate = evaluations appealed against ÷ evaluations released; an appeal that was withdrawn was filed. Upheld share =
    appeals upheld wholly or partly ÷ appeals decided, each once by what stands after both instances.
    """
    appeals = figures.appeals
    appealed = len({each.evaluation_uid for each in appeals})
    outcomes = [each.outcome for each in appeals if each.outcome is not None]
    taken = [working_days(each.filed_at_ms, each.decided_at_ms) for each in appeals if each.decided_at_ms is not None]
    items = [(key, title, outcome) for each in appeals for key, title, outcome in each.items]
    groups = _counted((each.group or "", "", each.outcome) for each in appeals)
    return AppealStatistics(
        released=figures.released,
        appealed=appealed,
        rate=_share(appealed, figures.released),
        decided=len(outcomes),
        upheld=outcomes.count(Outcome.UPHELD),
        partly=outcomes.count(Outcome.PARTLY),
        rejected=outcomes.count(Outcome.REJECTED),
        upheld_share=_share(len(outcomes) - outcomes.count(Outcome.REJECTED), len(outcomes)),
        working_days=_mean(taken),
        by_item=_ranked(_counted(items)),
        by_inspector=_ranked(_counted((each.scorer_no, each.scorer, each.outcome) for each in appeals)),
        by_group=tuple((key, count, upheld) for key, _, count, upheld in _ranked(groups)),
    )


def _counted(claims: Iterable[tuple[str, str, Outcome | None]]) -> Counted:
    found: Counted = {}
    for key, name, outcome in claims:
        _, count, upheld = found.get(key, (name, 0, 0))
        found[key] = name, count + 1, upheld + (outcome in (Outcome.UPHELD, Outcome.PARTLY))
    return found


def _ranked(counted: Counted) -> tuple[tuple[str, str, int, int], ...]:
    rows = [(key, name, count, upheld) for key, (name, count, upheld) in counted.items()]
    return tuple(sorted(rows, key=lambda row: (-row[2], row[0])))


def _share(part: int, whole: int) -> Decimal | None:
    if not whole:
        return None
    return (Decimal(part) / Decimal(whole)).quantize(Decimal("0.0001"), ROUND_HALF_UP)


def _mean(numbers: Sequence[int]) -> Decimal | None:
    if not numbers:
        return None
    return (Decimal(sum(numbers)) / len(numbers)).quantize(Decimal("0.01"), ROUND_HALF_UP)
