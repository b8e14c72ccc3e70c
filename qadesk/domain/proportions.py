"""Amounts in proportion, exactly: scaled and rounded to hundredths, or a whole shared out by weights."""

from collections.abc import Sequence
from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction

from qadesk.domain.items.shapes import LIMIT

CENT = Decimal("0.01")


def scaled(amount: Decimal, factor: Fraction, least: Decimal = CENT) -> Decimal:
    """The amount times a factor in hundredths; never rounded away to nothing, nor beyond what a file may hold."""
    if not amount:
        return amount
    return max(rounded(min(Fraction(amount) * factor, Fraction(LIMIT))), least)


def rounded(number: Fraction) -> Decimal:
    """The nearest hundredth, half up, without superfluous zeros."""
    exact = Decimal(number.numerator) / Decimal(number.denominator)
    found = exact.quantize(CENT, ROUND_HALF_UP)
    return found.to_integral_value() if found == found.to_integral_value() else found.normalize()


def shared_out(weights: Sequence[Decimal], whole: Decimal, step: Decimal) -> list[Decimal]:
    """``whole`` in steps by weights (evenly where all are 0), by largest remainders; everybody gets a step at least."""
    units = int(whole / step)
    weighed = [Fraction(each) for each in weights] if any(weights) else [Fraction(1)] * len(weights)
    unit = units / sum(weighed)
    exact = [each * unit for each in weighed]
    given = [max(int(each), 1) for each in exact]
    by_need = sorted(range(len(exact)), key=lambda at: given[at] - exact[at])
    at = 0
    while sum(given) < units:
        given[by_need[at % len(given)]] += 1
        at += 1
    while sum(given) > units:
        most = max((nth for nth in range(len(given)) if given[nth] > 1), key=lambda nth: given[nth] - exact[nth])
        given[most] -= 1
    return [step * each for each in given]
