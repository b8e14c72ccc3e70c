"""The critical error (one-vote veto): it happened or not, and what then becomes of the score."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from typing import Any, ClassVar

from qadesk.domain.items.shapes import Amount, OneOf, Record
from qadesk.domain.items.values import one_of
from qadesk.domain.scorecards import Choice, Family, Field, Item, Problem, Shape, Value
from qadesk.domain.texts import QT_TRANSLATE_NOOP


class EffectKind(StrEnum):
    """What a critical error does to the score; every one of them fails the call."""

    ZERO_CARD = "zero_card"
    ZERO_SECTION = "zero_section"
    CAP = "cap"
    FAIL_ONLY = "fail_only"


@dataclass(frozen=True, slots=True)
class Effect:
    """The effect, with the highest score it leaves when it is a cap."""

    kind: EffectKind
    cap: Decimal | None = None


@dataclass(frozen=True, slots=True)
class _Cap:
    cap: Decimal


class EffectShape(Shape):
    """A word, or ``{cap: N}``."""

    _word = OneOf(("zero_card", "zero_section", "fail_only"), EffectKind)
    _cap = Record(_Cap, (Field("cap", Amount()),))

    def read(self, plain: object) -> Effect:
        """Typed, from a plain value."""
        if isinstance(plain, Mapping):
            cap = self._cap.read(plain)
            assert isinstance(cap, _Cap)
            return Effect(EffectKind.CAP, cap.cap)
        return Effect(EffectKind(str(self._word.read(plain))))

    def write(self, value: Any) -> object:
        """Plain, as a file has it."""
        return {"cap": value.cap} if value.kind is EffectKind.CAP else str(value.kind)


@dataclass(frozen=True, kw_only=True)
class Critical(Item):
    """``yes``: it happened, the call fails and the effect takes hold; ``no``: it did not."""

    kind: ClassVar[str] = "critical"
    fields: ClassVar[tuple[Field, ...]] = (
        Field("family", OneOf(tuple(Family), Family)),
        Field("effect", EffectShape()),
    )

    family: Family
    effect: Effect

    def choices(self) -> tuple[Choice, ...]:
        """Yes (it happened) and no; the labels are the program's words."""
        return Choice("", "yes", loses=True), Choice("", "no")

    def check_value(self, value: Value) -> Value:
        """One of the words yes and no."""
        return one_of(self, value, ("yes", "no"))

    def problems(self) -> Iterator[Problem]:
        """A cap must not be negative."""
        if self.effect.cap is not None and self.effect.cap < 0:
            what = QT_TRANSLATE_NOOP("card", "A cap must not be below 0, but it is {value}.")
            yield Problem("effect.cap", what, {"value": self.effect.cap})
