"""The item that counts how often something went wrong."""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from functools import cached_property
from typing import ClassVar, Literal

from qadesk.domain.items.shapes import Amount
from qadesk.domain.items.values import above_zero, whole
from qadesk.domain.scorecards import Field, Item, Problem, Value
from qadesk.domain.texts import QT_TRANSLATE_NOOP


@dataclass(frozen=True, kw_only=True)
class Count(Item):
    """Earns points − value × per, not below floor."""

    kind: ClassVar[str] = "count"
    scored: ClassVar[bool] = True
    widget: ClassVar[Literal["buttons", "checks", "number", "text"]] = "number"
    fields: ClassVar[tuple[Field, ...]] = (
        Field("points", Amount()),
        Field("per", Amount()),
        Field("floor", Amount(), required=False),
    )

    points: Decimal
    per: Decimal
    floor: Decimal = Decimal(0)

    @cached_property
    def full(self) -> Fraction:
        """The item's points."""
        return Fraction(self.points)

    def can_lose(self) -> bool:
        """A floor as high as the points leaves nothing to lose."""
        return self.floor < self.points

    def check_value(self, value: Value) -> Value:
        """How often, a whole number from 0."""
        return whole(self, value)

    def earned(self, value: Value) -> Fraction:
        """What the deductions leave, at least the floor."""
        assert isinstance(value, int)
        return max(self.full - value * Fraction(self.per), Fraction(self.floor))

    def problems(self) -> Iterator[Problem]:
        """Points and per above 0, the floor within 0 … points."""
        yield from above_zero("points", self.points)
        yield from above_zero("per", self.per)
        if not 0 <= self.floor <= self.points:
            what = QT_TRANSLATE_NOOP("card", "The floor must lie from 0 to {points}, not {value}.")
            yield Problem("floor", what, {"value": self.floor, "points": self.points})
