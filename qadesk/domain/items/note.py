"""The item without points: something to write down, kept and counted."""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from typing import ClassVar, Literal

from qadesk.domain.items.shapes import LIMIT, Key, OneOf, Prose, Record, Several, written
from qadesk.domain.items.values import TOO_FEW_OPTIONS, amount, distinct, one_of, refused, titled
from qadesk.domain.scorecards import Choice, Field, Item, Problem, Value
from qadesk.domain.texts import QT_TRANSLATE_NOOP

Input = Literal["text", "number", "choice"]


@dataclass(frozen=True, slots=True)
class NoteOption:
    """What a note with a list offers."""

    key: str
    title: str


OPTION = Record(NoteOption, (Field("key", Key()), Field("title", Prose())))


@dataclass(frozen=True, kw_only=True)
class Note(Item):
    """A text, a number, or one of several options."""

    kind: ClassVar[str] = "note"
    fields: ClassVar[tuple[Field, ...]] = (
        Field("input", OneOf(("text", "number", "choice"))),
        Field("options", Several(OPTION), required=False),
    )

    input: Input
    options: tuple[NoteOption, ...] = ()

    @property
    def widget(self) -> Literal["buttons", "checks", "number", "text"]:  # type: ignore[override]
        """As ``input`` says."""
        return "buttons" if self.input == "choice" else self.input

    def choices(self) -> tuple[Choice, ...]:
        """The options of a choice."""
        return tuple(Choice(option.title, option.key) for option in self.options)

    def check_value(self, value: Value) -> Value:
        """A text as it stands, a number, or the key of an option."""
        if self.input == "choice":
            return one_of(self, value, tuple(option.key for option in self.options))
        if self.input == "number":
            return amount(self, value, -LIMIT, LIMIT)
        if isinstance(value, tuple):
            raise refused(self, value, ["…"])
        return written(value) if isinstance(value, Decimal) else str(value)

    def problems(self) -> Iterator[Problem]:
        """A choice has two options or more, the other inputs none."""
        if self.input == "choice" and len(self.options) < 2:
            yield Problem("options", TOO_FEW_OPTIONS)
        if self.input != "choice" and self.options:
            yield Problem("options", QT_TRANSLATE_NOOP("card", "Only a note with the input “choice” has options."))
        yield from distinct((option.key for option in self.options), "options")
        yield from titled((option.title for option in self.options), "options")
