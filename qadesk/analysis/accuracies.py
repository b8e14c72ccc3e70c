"""The four accuracies and the error rate of a card, counted over columns of past evaluations."""

from collections.abc import Iterable
from decimal import Decimal
from fractions import Fraction

import numpy as np

from qadesk.analysis.item_columns import exact_sum
from qadesk.analysis.rescoring import ANSWERED, Rescored
from qadesk.domain.accuracies import Accuracy, CardAccuracies
from qadesk.domain.items import Critical
from qadesk.domain.scorecards import AccuracyKind, Family, Scorecard
from qadesk.domain.scores import round_half_up


def accuracies(card: Scorecard, parts: Iterable[Rescored], error_rate_target: Decimal) -> CardAccuracies:
    """Over evaluations that were each scored under the version they were given under; targets are those of ``card``."""
    rescored = list(parts)
    evaluations = sum(len(each.scores) for each in rescored)
    wrong = sum(_any(each.information_errors.values(), len(each.scores)) for each in rescored)
    rate = None if not evaluations else round_half_up(Fraction(wrong, evaluations), 4)
    return CardAccuracies(
        card_key=card.key,
        evaluations=evaluations,
        accuracies=(
            *(_of_family(family, rescored, _target(card, AccuracyKind(family))) for family in Family),
            _non_critical(rescored, _target(card, AccuracyKind.NON_CRITICAL)),
        ),
        information_errors=wrong,
        error_rate=rate,
        error_rate_target=error_rate_target,
        error_rate_met=None if not evaluations else Fraction(wrong, evaluations) <= Fraction(error_rate_target),
    )


def _target(card: Scorecard, kind: AccuracyKind) -> Decimal | None:
    return card.accuracy_targets.get(kind)


def _of_family(family: Family, parts: list[Rescored], target: Decimal | None) -> Accuracy:
    """Evaluations under versions that ask for such an error at all."""
    without = whole = 0
    for part in parts:
        keys = [i.key for i in part.card.items() if isinstance(i, Critical) and i.family is family]
        if keys:
            whole += len(part.scores)
            without += len(part.scores) - _any((part.happened[key] for key in keys), len(part.scores))
    return _accuracy(AccuracyKind(family), Fraction(without), Fraction(whole), target)


def _non_critical(parts: list[Rescored], target: Decimal | None) -> Accuracy:
    earned = possible = Fraction(0)
    for part in parts:
        for item in part.card.items():
            if item.scored:
                there = part.states[item.key] == ANSWERED
                earned += Fraction(exact_sum(part.earned[item.key][there]), part.scale)
                possible += Fraction(int(np.count_nonzero(there)) * part.full[item.key], part.scale)
    return _accuracy(AccuracyKind.NON_CRITICAL, earned, possible, target)


def _accuracy(kind: AccuracyKind, part: Fraction, whole: Fraction, target: Decimal | None) -> Accuracy:
    value = part / whole if whole else None
    return Accuracy(
        name=kind,
        numerator=round_half_up(part, 2),
        denominator=round_half_up(whole, 2),
        value=None if value is None else round_half_up(value, 4),
        target=target,
        met=None if value is None or target is None else value >= Fraction(target),
    )


def _any(columns: Iterable[np.ndarray], rows: int) -> int:
    found = np.zeros(rows, np.bool_)
    for column in columns:
        found |= column
    return int(np.count_nonzero(found))
