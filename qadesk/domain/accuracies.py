"""The four accuracies that contact-centre standards ask of one form, and the error rate, as values."""

from dataclasses import dataclass
from decimal import Decimal

from qadesk.domain.scorecards import AccuracyKind


@dataclass(frozen=True, slots=True)
class Accuracy:
    """One accuracy with its target.

    Of a family of critical errors: evaluations without such an error ÷ evaluations. Non-critical: 1 − points lost ÷
    points possible, over the scored items that were answered.
    """

    name: AccuracyKind
    numerator: Decimal
    """Evaluations without the error; of the non-critical one: points earned."""
    denominator: Decimal
    value: Decimal | None
    """Numerator ÷ denominator to four decimals, half up; ``None`` where nothing was evaluated or no item is such."""
    target: Decimal | None
    met: bool | None


@dataclass(frozen=True, slots=True, kw_only=True)
class CardAccuracies:
    """The accuracies of a card over a period, and the share of evaluations with an information error."""

    card_key: str
    evaluations: int
    accuracies: tuple[Accuracy, ...]
    """Customer, business, compliance, non-critical."""
    information_errors: int
    """Evaluations in which an item that counts as an information error fell short."""
    error_rate: Decimal | None
    """information_errors ÷ evaluations, to four decimals, half up."""
    error_rate_target: Decimal
    error_rate_met: bool | None
