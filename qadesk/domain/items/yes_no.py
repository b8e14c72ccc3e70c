"""The item that is met or not: all points, or none."""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from functools import cached_property
from typing import ClassVar

from qadesk.domain.items.shapes import Amount
from qadesk.domain.items.values import above_zero, one_of
from qadesk.domain.scorecards import Choice, Field, Item, Problem, Value


@dataclass(frozen=True, kw_only=True)
class YesNo(Item):
    """``yes`` earns the points, ``no`` none."""

    kind: ClassVar[str] = "yes_no"
    scored: ClassVar[bool] = True
    fields: ClassVar[tuple[Field, ...]] = (Field("points", Amount()),)

    points: Decimal

    @cached_property
    def full(self) -> Fraction:
        """The item's points."""
        return Fraction(self.points)

    def choices(self) -> tuple[Choice, ...]:
        """Yes and no; the labels are the program's words, not data."""
        return Choice("", "yes", self.full), Choice("", "no", Fraction(0), loses=True)

    def check_value(self, value: Value) -> Value:
        """One of the words yes and no."""
        return one_of(self, value, ("yes", "no"))

    def earned(self, value: Value) -> Fraction:
        """All or nothing."""
        return self.full if value == "yes" else Fraction(0)

    def problems(self) -> Iterator[Problem]:
        """Points must be above 0."""
        yield from above_zero("points", self.points)
