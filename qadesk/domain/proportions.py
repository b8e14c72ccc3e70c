"""Amounts in proportion, exactly: scaled and rounded to halves or hundredths, or a whole shared out by weights."""

from collections.abc import Iterable, Sequence
from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction

from qadesk.domain.items.shapes import LIMIT

CENT = Decimal("0.01")


HALF = Decimal("0.5")
"""The finest step of points that people like to read."""


def step_of(amounts: Iterable[Decimal]) -> Decimal:
    """Halves where all amounts are such, else hundredths."""
    return HALF if all(each % HALF == 0 for each in amounts) else CENT


def scaled(amount: Decimal, factor: Fraction, least: Decimal | None = None, step: Decimal = CENT) -> Decimal:
    """The amount times a factor in steps (half up); never rounded away to nothing, nor beyond what a file may hold."""
    if not amount:
        return amount
    wanted = min(Fraction(amount) * factor, Fraction(LIMIT))
    return max(rounded(wanted, step), step if least is None else least)


def rounded(number: Fraction, step: Decimal = CENT) -> Decimal:
    """The nearest multiple of a step, half up, without superfluous zeros."""
    steps = Decimal(number.numerator) / Decimal(number.denominator) / step
    found = steps.to_integral_value(ROUND_HALF_UP) * step
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
