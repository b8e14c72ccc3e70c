"""The item on a scale: N even steps, or named levels with a share each."""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from functools import cached_property
from typing import Any, ClassVar

from qadesk.domain.items.shapes import Amount, Prose, Record, Several, Whole
from qadesk.domain.items.values import above_zero, titled, whole
from qadesk.domain.scorecards import Choice, Field, Item, Problem, Shape, Value
from qadesk.domain.texts import QT_TRANSLATE_NOOP

MOST = 1000
"""Levels of a scale; more than a screen can offer, and no more than a check can look at."""


@dataclass(frozen=True, slots=True)
class Level:
    """A named level that earns ``share`` of the points."""

    title: str
    share: Decimal


class Levels(Shape):
    """A number of even steps, or a list of named levels."""

    _rows = Several(Record(Level, (Field("title", Prose()), Field("share", Amount()))))

    def read(self, plain: object) -> int | tuple[Level, ...]:
        """Typed, from a plain value."""
        return self._rows.read(plain) if isinstance(plain, list) else Whole().read(plain)

    def write(self, value: Any) -> object:
        """Plain, as a file has it."""
        return self._rows.write(value) if isinstance(value, tuple) else value


@dataclass(frozen=True, kw_only=True)
class Scale(Item):
    """Level v of N earns points × v ÷ N; the v-th named level earns points × its share."""

    kind: ClassVar[str] = "scale"
    scored: ClassVar[bool] = True
    fields: ClassVar[tuple[Field, ...]] = (Field("points", Amount()), Field("levels", Levels()))

    points: Decimal
    levels: int | tuple[Level, ...]

    @cached_property
    def full(self) -> Fraction:
        """The item's points."""
        return Fraction(self.points)

    @cached_property
    def shares(self) -> tuple[Fraction, ...]:
        """What share of the points each level earns, from level 0 up; meaningless while ``problems`` finds any."""
        if isinstance(self.levels, tuple):
            return tuple(Fraction(level.share) for level in self.levels)
        if not 1 <= self.levels <= MOST:
            return ()
        return tuple(Fraction(level, self.levels) for level in range(self.levels + 1))

    def choices(self) -> tuple[Choice, ...]:
        """One choice a level; even steps have no label."""
        titles = [level.title for level in self.levels] if isinstance(self.levels, tuple) else [""] * len(self.shares)
        rows = enumerate(zip(titles, self.shares, strict=True))
        return tuple(Choice(title, at, self.full * share, loses=share < 1) for at, (title, share) in rows)

    def check_value(self, value: Value) -> Value:
        """The number of a level, from 0."""
        return whole(self, value, len(self.shares) - 1)

    def earned(self, value: Value) -> Fraction:
        """The share of the level, of the points."""
        assert isinstance(value, int)
        return self.full * self.shares[value]

    def problems(self) -> Iterator[Problem]:
        """Points above 0, at least one level, shares within 0 … 1 and one of them 1."""
        yield from above_zero("points", self.points)
        if isinstance(self.levels, int):
            if not 1 <= self.levels <= MOST:
                yield Problem("levels", QT_TRANSLATE_NOOP("card", "A scale needs from 1 to 1000 levels."))
        else:
            yield from self._share_problems(self.levels)

    def _share_problems(self, levels: tuple[Level, ...]) -> Iterator[Problem]:
        if not levels:
            yield Problem("levels", QT_TRANSLATE_NOOP("card", "A scale needs at least one level."))
        yield from titled((level.title for level in levels), "levels")
        for at, level in enumerate(levels):
            if not 0 <= level.share <= 1:
                what = QT_TRANSLATE_NOOP("card", "A share must lie from 0 to 1, not {value}.")
                yield Problem(f"levels[{at}].share", what, {"value": level.share})
        if levels and all(level.share != 1 for level in levels):
            yield Problem("levels", QT_TRANSLATE_NOOP("card", "One of the levels must have the share 1."))
