"""The item that adds points on top of the card's total."""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from functools import cached_property
from typing import ClassVar, Literal

from qadesk.domain.items.shapes import Amount
from qadesk.domain.items.values import above_zero, amount
from qadesk.domain.scorecards import Field, Item, Problem, Value


@dataclass(frozen=True, kw_only=True)
class Bonus(Item):
    """A number from 0 to ``points`` that is added to the score, up to the card's bonus cap."""

    kind: ClassVar[str] = "bonus"
    widget: ClassVar[Literal["buttons", "checks", "number", "text"]] = "number"
    fields: ClassVar[tuple[Field, ...]] = (Field("points", Amount()),)

    points: Decimal

    @cached_property
    def full(self) -> Fraction:
        """The most that can be added; not part of the card's total."""
        return Fraction(self.points)

    def check_value(self, value: Value) -> Value:
        """A number from 0 to the points."""
        return amount(self, value, Decimal(0), self.points)

    def earned(self, value: Value) -> Fraction:
        """The number itself."""
        assert isinstance(value, Decimal)
        return Fraction(value)

    def problems(self) -> Iterator[Problem]:
        """Points must be above 0."""
        yield from above_zero("points", self.points)
