"""The figures of groups whose scores were added up: averages and shares with their intervals, out of sums alone."""

from collections.abc import Sequence
from decimal import Decimal
from fractions import Fraction
from math import sqrt

from qadesk.analysis.intervals import half_width, t_quantile
from qadesk.analysis.report_figures import POINTS, RATE, share, share_interval
from qadesk.domain.insight.groups import FactGroup
from qadesk.domain.insight.overview import Figures, InsightRow, Interval, Standing, rest_of
from qadesk.domain.scores import round_half_up

FAMILIES = ("customer", "business", "compliance")
CONFIDENCE = 0.95


def figures(group: FactGroup) -> Figures:
    """Everything that is said of a group."""
    accuracies = {
        family: share(clean, asked) for family, clean, asked in zip(FAMILIES, group.clean, group.asked, strict=True)
    }
    accuracies["non_critical"] = (
        round_half_up(1 - Fraction(group.lost) / Fraction(group.possible), RATE) if group.possible else None
    )
    return Figures(
        inspected=group.inspected,
        scored=group.scored,
        average=round_half_up(Fraction(group.score_sum) / group.scored, POINTS) if group.scored else None,
        interval=mean_interval(group.scored, group.score_sum, group.square_sum),
        pass_rate=share(group.passed, group.scored),
        pass_interval=share_interval(group.passed, group.scored),
        error_rate=share(group.information_errors, group.inspected),
        error_interval=share_interval(group.information_errors, group.inspected),
        accuracies=accuracies,
        criticals=dict(zip(FAMILIES, group.criticals, strict=True)),
        cards=group.cards,
    )


def mean_interval(count: int, total: Decimal, squares: Decimal) -> Interval | None:
    """Student's t around the mean of so many scores; ``None`` for fewer than two."""
    if count < 2:
        return None
    width = half_width(sqrt(_variance(count, total, squares)), count)
    if width is None:
        return None
    middle = float(Fraction(total) / count)
    return round_half_up(Fraction(middle - width), POINTS), round_half_up(Fraction(middle + width), POINTS)


def rows(groups: Sequence[FactGroup], whole: FactGroup | None) -> list[InsightRow]:
    """A row a group, in their order; each compared with all others where ``whole``, their sum, is over one card."""
    comparable = whole is not None and whole.cards == 1
    return [
        InsightRow(
            key=each.key,
            title=each.title,
            figures=figures(each),
            standing=standing(each, whole, len(groups)) if whole is not None and comparable else "",
        )
        for each in groups
    ]


def standing(part: FactGroup, whole: FactGroup, looks: int) -> Standing:
    """Below or above all others by Welch's t at 95 % over so many looks (Bonferroni); '' where nothing is shown.

    Welch, Biometrika 34 (1947); degrees of freedom by Satterthwaite.
    """
    count, total, squares = rest_of(whole, part)
    row = figures(part)
    if row.few or count < 2:
        return ""
    first = _variance(part.scored, part.score_sum, part.square_sum) / part.scored
    second = _variance(count, total, squares) / count
    apart = float(Fraction(part.score_sum) / part.scored - Fraction(total) / count)
    spread = first + second
    if spread:
        df = spread**2 / (first**2 / (part.scored - 1) + second**2 / (count - 1))
        reach = t_quantile(1 - (1 - CONFIDENCE) / 2 / max(looks, 1), df) * sqrt(spread)
    else:
        reach = 0.0
    if abs(apart) <= reach:
        return ""
    return "below" if apart < 0 else "above"


def _variance(count: int, total: Decimal, squares: Decimal) -> float:
    return float((Fraction(squares) - Fraction(total) ** 2 / count) / (count - 1))
