"""How much two inspectors agree on an item, over the calls that more than one has scored."""

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from itertools import combinations

from qadesk.domain.errors import UserError
from qadesk.domain.past import PastEvaluations
from qadesk.domain.scorecards import Item, Value
from qadesk.domain.scores import round_half_up
from qadesk.domain.scoring import check_answer

Pairs = Sequence[tuple[int, int]]
"""Rows of evaluations of the same call by two people."""


@dataclass(frozen=True, slots=True)
class Agreement:
    """Of ``pairs`` that both answered an item, the share that answered alike, and kappa."""

    pairs: int
    share: Decimal | None
    kappa: Decimal | None


def double_scored(past: PastEvaluations) -> Pairs:
    """All pairs of evaluations of one call by different inspectors."""
    by_call: dict[str, list[int]] = defaultdict(list)
    for row, call in enumerate(past.call_uids):
        by_call[call].append(row)
    nos = past.inspector_nos
    return [
        pair
        for rows in by_call.values()
        if len(rows) > 1
        for pair in combinations(rows, 2)
        if nos[pair[0]] != nos[pair[1]]
    ]


def agreement_of(item: Item, past: PastEvaluations, pairs: Pairs) -> Agreement:
    """Agreement on an item, *not applicable* being an answer like others.

    Kappa is Fleiss' (Psychological Bulletin 76, 1971) for two ratings a call, as inspectors are interchangeable:
    (observed - expected) / (1 - expected), expected = Σ p², p = the share of an answer among all. It is ``None``
    where everybody gave one and the same answer: then it says nothing.
    """
    both = [
        (one, two) for one, two in ((_given(item, past, a), _given(item, past, b)) for a, b in pairs) if one and two
    ]
    if not both:
        return Agreement(0, None, None)
    observed = Fraction(sum(one == two for one, two in both), len(both))
    counts = Counter(answer for pair in both for answer in pair)
    expected = sum((Fraction(count, 2 * len(both)) ** 2 for count in counts.values()), Fraction(0))
    kappa = None if expected == 1 else (observed - expected) / (1 - expected)
    return Agreement(len(both), round_half_up(observed, 4), None if kappa is None else signed(kappa))


def _given(item: Item, past: PastEvaluations, row: int) -> tuple[Value] | None:
    value = past.values[row].get(item.key)
    if value is None:
        return None
    try:
        return (check_answer(item, value),)
    except UserError:
        return None


def signed(number: Fraction) -> Decimal:
    """The nearest decimal with four places; halves away from zero."""
    return round_half_up(number, 4) if number >= 0 else -round_half_up(-number, 4)
