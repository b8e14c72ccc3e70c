"""The item with a list of faults, each of which takes points away."""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from functools import cached_property
from typing import ClassVar, Literal

from qadesk.domain.errors import UserError
from qadesk.domain.items.shapes import Amount, Key, Prose, Record, Several
from qadesk.domain.items.values import TOO_FEW_OPTIONS, above_zero, distinct, one_of, refused, titled
from qadesk.domain.scorecards import Choice, Field, Item, Problem, Value
from qadesk.domain.texts import QT_TRANSLATE_NOOP


@dataclass(frozen=True, slots=True)
class Fault:
    """A fault that takes ``deduct`` points away."""

    key: str
    title: str
    deduct: Decimal


FAULT = Record(Fault, (Field("key", Key()), Field("title", Prose()), Field("deduct", Amount())))


@dataclass(frozen=True, kw_only=True)
class Faults(Item):
    """Earns points − Σ deducts of the faults found, not below 0."""

    kind: ClassVar[str] = "faults"
    scored: ClassVar[bool] = True
    widget: ClassVar[Literal["buttons", "checks", "number", "text"]] = "checks"
    fields: ClassVar[tuple[Field, ...]] = (Field("points", Amount()), Field("options", Several(FAULT)))

    points: Decimal
    options: tuple[Fault, ...]

    @cached_property
    def full(self) -> Fraction:
        """The item's points."""
        return Fraction(self.points)

    @cached_property
    def _deducts(self) -> dict[str, Fraction]:
        return {option.key: Fraction(option.deduct) for option in self.options}

    def choices(self) -> tuple[Choice, ...]:
        """The faults in order; they combine, so none has points of its own."""
        return tuple(Choice(option.title, option.key, loses=True) for option in self.options)

    def check_value(self, value: Value) -> Value:
        """The keys of the faults found, each once, in the order of the card; empty when there is none."""
        if not isinstance(value, tuple) or any(key not in self._deducts for key in value):
            raise refused(self, value, [list(self._deducts)])
        if len(set(value)) < len(value):
            raise UserError(
                QT_TRANSLATE_NOOP("errors", "Item “{title}” ({item}) names a fault twice: {value}."),
                QT_TRANSLATE_NOOP("errors", "Name each fault once."),
                item=self.key,
                title=self.title,
                value=value,
            )
        return tuple(key for key in self._deducts if key in value)

    def check_condition_value(self, value: Value) -> Value:
        """A condition asks whether the answer contains one fault."""
        return one_of(self, value, tuple(self._deducts))

    def earned(self, value: Value) -> Fraction:
        """What the deducts leave of the points."""
        assert isinstance(value, tuple)
        lost = sum((self._deducts[key] for key in value), Fraction(0))
        return max(self.full - lost, Fraction(0))

    def problems(self) -> Iterator[Problem]:
        """Points and deducts above 0, two faults or more; a deduct may exceed the points."""
        yield from above_zero("points", self.points)
        if len(self.options) < 2:
            yield Problem("options", TOO_FEW_OPTIONS)
        yield from distinct((option.key for option in self.options), "options")
        yield from titled((option.title for option in self.options), "options")
        for at, option in enumerate(self.options):
            yield from above_zero(f"options[{at}].deduct", option.deduct)
