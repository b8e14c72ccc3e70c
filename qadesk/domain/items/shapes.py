"""The shapes that fields of scorecards have in files: amounts, words, texts, flags, lists and rows."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from qadesk.domain.scorecards import NA, Field, MalformedError, Shape
from qadesk.domain.texts import QT_TRANSLATE_NOOP

KEY = re.compile(r"[a-z][a-z0-9_-]*")
LIMIT = Decimal(1_000_000_000)
PLACES = 12
"""Amounts reach up to LIMIT with at most PLACES decimals: more is a slip of the hand, or an attack on arithmetic."""


def written(number: Decimal) -> str:
    """A number as its file wrote it, where the reader kept that; leading zeros of a queue's number matter."""
    return str(getattr(number, "written", number))


class Amount(Shape):
    """An exact number within sane limits."""

    def read(self, plain: object) -> Decimal:
        """Typed, from a plain value."""
        if not isinstance(plain, Decimal):
            raise MalformedError(QT_TRANSLATE_NOOP("card", "This must be a number."))
        if not in_limits(plain):
            raise MalformedError(QT_TRANSLATE_NOOP("card", "This number is too large or too fine."))
        return Decimal(plain)

    def write(self, value: Decimal) -> object:
        """Plain, as a file has it."""
        return value


def in_limits(number: Decimal) -> bool:
    """True for a finite number that exact arithmetic handles without effort."""
    if not number.is_finite() or number.adjusted() > PLACES:
        return False
    exponent = number.as_tuple().exponent
    return isinstance(exponent, int) and exponent >= -PLACES and abs(number) <= LIMIT


class Whole(Shape):
    """A whole number."""

    def read(self, plain: object) -> int:
        """Typed, from a plain value."""
        number = Amount().read(plain)
        if number != number.to_integral_value():
            raise MalformedError(QT_TRANSLATE_NOOP("card", "This must be a whole number."))
        return int(number)

    def write(self, value: int) -> object:
        """Plain, as a file has it."""
        return value


class Text(Shape):
    """A text that is not blank; a number stands for what it looks like."""

    def read(self, plain: object) -> str:
        """Typed, from a plain value."""
        text = written(plain) if isinstance(plain, Decimal) else plain
        if not isinstance(text, str) or not text.strip():
            raise MalformedError(QT_TRANSLATE_NOOP("card", "This must be a text that is not empty."))
        return text

    def write(self, value: str) -> object:
        """Plain, as a file has it."""
        return value


class Prose(Shape):
    """A text that may be empty: also titles, which a draft may not have yet."""

    def read(self, plain: object) -> str:
        """Typed, from a plain value."""
        return plain if isinstance(plain, str) else Text().read(plain)

    def write(self, value: str) -> object:
        """Plain, as a file has it."""
        return value


class Key(Shape):
    """A lower-case word other than the reserved ``na``."""

    def read(self, plain: object) -> str:
        """Typed, from a plain value."""
        text = word(plain)
        if not isinstance(text, str) or not KEY.fullmatch(text):
            what = QT_TRANSLATE_NOOP("card", "A key must be a lower-case word of letters, digits, - and _.")
            raise MalformedError(what)
        if text == NA:
            raise MalformedError(QT_TRANSLATE_NOOP("card", "The key “na” is reserved for “not applicable”."))
        return text

    def write(self, value: str) -> object:
        """Plain, as a file has it."""
        return value


def word(plain: object) -> object:
    """``true`` and ``false`` are taken for the words yes and no; anything else stays."""
    return ("no", "yes")[plain] if isinstance(plain, bool) else plain


class Flag(Shape):
    """True or false; the words yes and no are taken for them."""

    def read(self, plain: object) -> bool:
        """Typed, from a plain value."""
        if word(plain) not in ("yes", "no"):
            raise MalformedError(QT_TRANSLATE_NOOP("card", "This must be true or false."))
        return word(plain) == "yes"

    def write(self, value: bool) -> object:
        """Plain, as a file has it."""
        return value


@dataclass(frozen=True)
class OneOf(Shape):
    """One of a few words, each converted by ``kind`` (an enumeration, or ``str``)."""

    words: tuple[str, ...]
    kind: Callable[[str], Any] = str

    def read(self, plain: object) -> object:
        """Typed, from a plain value."""
        text = word(plain)
        if not isinstance(text, str) or text not in self.words:
            what = QT_TRANSLATE_NOOP("card", "“{value}” is unknown here; one of these is expected: {words}.")
            raise MalformedError(what, value=brief(plain), words=", ".join(self.words))
        return self.kind(text)

    def write(self, value: object) -> object:
        """Plain, as a file has it."""
        return str(value)


@dataclass(frozen=True)
class Several(Shape):
    """A list of values of one shape."""

    shape: Shape

    def read(self, plain: object) -> tuple[Any, ...]:
        """Typed, from a plain value."""
        if not isinstance(plain, list):
            raise MalformedError(QT_TRANSLATE_NOOP("card", "This must be a list."))
        return tuple(within(f"[{at}]", self.shape, part) for at, part in enumerate(plain))

    def write(self, value: tuple[Any, ...]) -> object:
        """Plain, as a file has it."""
        return [self.shape.write(part) for part in value]


class Named(Shape):
    """A mapping with names of any kind, as it stands."""

    def read(self, plain: object) -> Mapping[str, object]:
        """Typed, from a plain value."""
        if not isinstance(plain, Mapping):
            raise MalformedError(QT_TRANSLATE_NOOP("card", "This must be a mapping with named fields."))
        return plain

    def write(self, value: Mapping[str, object]) -> object:
        """Plain, as a file has it."""
        return value


@dataclass(frozen=True)
class Record(Shape):
    """A mapping with fixed fields, as a dataclass ``kind`` whose attributes bear the fields' names."""

    kind: Callable[..., Any]
    fields: tuple[Field, ...]

    def read(self, plain: object) -> object:
        """Typed, from a plain value."""
        if not isinstance(plain, Mapping):
            raise MalformedError(QT_TRANSLATE_NOOP("card", "This must be a mapping with named fields."))
        refuse_unknown(plain, self.fields)
        return self.kind(**{f.attribute: read_field(plain, f) for f in self.fields if f.required or f.name in plain})

    def write(self, value: Any) -> object:
        """Plain, as a file has it."""
        return write_fields(value, self.fields)


def write_fields(value: Any, fields: tuple[Field, ...]) -> dict[str, object]:
    """The plain mapping of an object's fields, without the optional ones that are as good as absent."""
    found = ((each, getattr(value, each.attribute)) for each in fields)
    absent = (None, "", (), False)
    return {each.name: each.shape.write(v) for each, v in found if each.required or not any(v is a for a in absent)}


def refuse_unknown(plain: Mapping[Any, object], known: tuple[Field, ...]) -> None:
    """Raises ``MalformedError`` at the first field that is not known: a typo must not be silently ignored."""
    names = [f.name for f in known]
    for name in plain:
        if name not in names:
            what = QT_TRANSLATE_NOOP("card", "The field “{name}” is unknown here; known are: {names}.")
            raise MalformedError(what, f".{name}", name=brief(name), names=", ".join(names))


def read_field(plain: Mapping[str, object], field: Field) -> object:
    """The value of ``field`` in the mapping. Raises ``MalformedError`` when it is missing or cannot be read."""
    if field.name not in plain:
        what = QT_TRANSLATE_NOOP("card", "The field “{name}” is missing.")
        raise MalformedError(what, f".{field.name}", name=field.name)
    return within(f".{field.name}", field.shape, plain[field.name])


def within(path: str, shape: Shape, plain: object) -> Any:
    """``shape.read`` with the path of the part put before the path of any trouble inside it."""
    try:
        return shape.read(plain)
    except MalformedError as trouble:
        inner = trouble.problem
        raise MalformedError(inner.what, path + inner.field, **inner.facts) from None


def brief(plain: object) -> str:
    """A value as a sentence can quote it: short, on one line."""
    text = written(plain) if isinstance(plain, Decimal) else str(plain)
    text = " ".join(text[:200].split())
    return text if len(text) <= 40 else text[:39] + "…"
