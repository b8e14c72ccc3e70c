"""The item with options of which one is chosen."""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from functools import cached_property
from typing import ClassVar

from qadesk.domain.items.shapes import Amount, Key, Prose, Record, Several
from qadesk.domain.items.values import TOO_FEW_OPTIONS, above_zero, distinct, one_of, titled
from qadesk.domain.scorecards import Choice, Field, Item, Problem, Value
from qadesk.domain.texts import QT_TRANSLATE_NOOP


@dataclass(frozen=True, slots=True)
class Option:
    """An option that earns ``points``."""

    key: str
    title: str
    points: Decimal


OPTION = Record(Option, (Field("key", Key()), Field("title", Prose()), Field("points", Amount())))


@dataclass(frozen=True, kw_only=True)
class SingleChoice(Item):
    """The chosen option earns its own points; the best one all that the item has."""

    kind: ClassVar[str] = "choice"
    scored: ClassVar[bool] = True
    fields: ClassVar[tuple[Field, ...]] = (Field("points", Amount()), Field("options", Several(OPTION)))

    points: Decimal
    options: tuple[Option, ...]

    @cached_property
    def full(self) -> Fraction:
        """The item's points."""
        return Fraction(self.points)

    @cached_property
    def _points(self) -> dict[str, Fraction]:
        return {option.key: Fraction(option.points) for option in self.options}

    def choices(self) -> tuple[Choice, ...]:
        """The options in order."""
        return tuple(
            Choice(each.title, each.key, Fraction(each.points), loses=each.points < self.points)
            for each in self.options
        )

    def check_value(self, value: Value) -> Value:
        """The key of one option."""
        return one_of(self, value, tuple(self._points))

    def earned(self, value: Value) -> Fraction:
        """The option's points."""
        assert isinstance(value, str)
        return self._points[value]

    def problems(self) -> Iterator[Problem]:
        """Points above 0, two options or more, each within 0 … points, the best worth the points."""
        yield from above_zero("points", self.points)
        if len(self.options) < 2:
            yield Problem("options", TOO_FEW_OPTIONS)
        yield from distinct((option.key for option in self.options), "options")
        yield from titled((option.title for option in self.options), "options")
        for at, option in enumerate(self.options):
            if not 0 <= option.points <= self.points:
                what = QT_TRANSLATE_NOOP("card", "An option's points must lie from 0 to {points}, not {value}.")
                yield Problem(f"options[{at}].points", what, {"value": option.points, "points": self.points})
        if self.options and max(option.points for option in self.options) != self.points:
            what = QT_TRANSLATE_NOOP("card", "The best option must be worth the item's {points} points.")
            yield Problem("options", what, {"points": self.points})
