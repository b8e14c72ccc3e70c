"""The fields of scorecards in files and tables: of the card, its sections and what all kinds of items share."""

import re
from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from typing import Any

from qadesk.domain.call_words import known_code
from qadesk.domain.items.shapes import (
    Amount,
    Flag,
    Key,
    OneOf,
    Prose,
    Record,
    Several,
    Whole,
    brief,
    within,
    word,
    written,
)
from qadesk.domain.scorecards import (
    FORMAT,
    AccuracyKind,
    AllOf,
    AnyOf,
    Band,
    CallIs,
    Condition,
    Demand,
    Field,
    ItemIs,
    MalformedError,
    Not,
    NotApplicable,
    Require,
    Shape,
    Value,
)
from qadesk.domain.suggest_fields import SuggestRule
from qadesk.domain.texts import QT_TRANSLATE_NOOP


class Date(Shape):
    """A day as 2026-01-31."""

    def read(self, plain: object) -> date:
        """Typed, from a plain value."""
        if isinstance(plain, str) and re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", plain):
            try:
                return date.fromisoformat(plain)
            except ValueError:
                pass
        raise MalformedError(QT_TRANSLATE_NOOP("card", "This must be a date like 2026-01-31."))

    def write(self, value: Any) -> object:
        """Plain, as a file has it."""
        return value


class BusinessType(Prose):
    """A business type as calls bear it: the code of a known word, any other text as it stands."""

    def read(self, plain: object) -> str:
        """Typed, from a plain value."""
        text = super().read(plain)
        return known_code("business_type", text) or text


class Version(Shape):
    """A version counts from 1."""

    def read(self, plain: object) -> int:
        """Typed, from a plain value."""
        version = Whole().read(plain)
        if version < 1:
            raise MalformedError(QT_TRANSLATE_NOOP("card", "Versions count from 1."))
        return version

    def write(self, value: Any) -> object:
        """Plain, as a file has it."""
        return value


class Targets(Shape):
    """A share for each family of critical errors, and for what is not critical."""

    _fields = Record(dict, tuple(Field(kind, Amount(), required=False) for kind in AccuracyKind))

    def read(self, plain: object) -> dict[AccuracyKind, Decimal]:
        """Typed, from a plain value."""
        shares: Any = self._fields.read(plain)
        return {AccuracyKind(name): share for name, share in shares.items()}

    def write(self, value: Any) -> object:
        """Plain, as a file has it."""
        return {str(kind): share for kind, share in value.items()}


class When(Shape):
    """A condition: ``{item, is}``, ``{call, is}``, ``{all}``, ``{any}`` or ``{not}``."""

    def read(self, plain: object) -> Condition:
        """Typed, from a plain value."""
        names = set(plain) if isinstance(plain, Mapping) else set()
        if isinstance(plain, Mapping):
            if names == {"item", "is"}:
                return ItemIs(within(".item", Prose(), plain["item"]), _values(plain["is"], _value))
            if names == {"call", "is"}:
                return CallIs(within(".call", Prose(), plain["call"]), _values(plain["is"], _call_value))
            if names == {"all"}:
                return AllOf(within(".all", Several(self), plain["all"]))
            if names == {"any"}:
                return AnyOf(within(".any", Several(self), plain["any"]))
            if names == {"not"}:
                return Not(within(".not", self, plain["not"]))
        what = QT_TRANSLATE_NOOP(
            "card", "A condition has the fields item and is, or call and is, or one of all, any and not; not: {names}."
        )
        raise MalformedError(what, names=brief(", ".join(sorted(names)) or plain))

    def write(self, value: Any) -> object:
        """Plain, as a file has it."""
        match value:
            case ItemIs(item, values):
                return {"item": item, "is": _written(values)}
            case CallIs(field, values):
                return {"call": field, "is": _written(values)}
            case Not(part):
                return {"not": self.write(part)}
        name = "all" if isinstance(value, AllOf) else "any"
        return {name: [self.write(part) for part in value.parts]}


def _values(plain: object, single: Any) -> tuple[Any, ...]:
    many = plain if isinstance(plain, list) else [plain]
    return tuple(single(each) for each in many)


def _value(plain: object) -> Value:
    value = word(plain)
    if isinstance(value, Decimal):
        return within(".is", Amount(), value)  # type: ignore[no-any-return]
    if isinstance(value, str):
        return value
    raise MalformedError(QT_TRANSLATE_NOOP("card", "A condition compares with a word or a number."), ".is")


def _call_value(plain: object) -> str:
    value = word(plain)
    if isinstance(value, Decimal):
        return written(value)
    if isinstance(value, str):
        return value
    raise MalformedError(QT_TRANSLATE_NOOP("card", "A condition compares with a word or a number."), ".is")


def _written(values: tuple[Any, ...]) -> object:
    return values[0] if len(values) == 1 else list(values)


DEMAND = OneOf(tuple(Demand), Demand)
REQUIRE = Record(Require, (Field("comment", DEMAND, required=False), Field("evidence", DEMAND, required=False)))
BAND = Record(Band, (Field("from", Amount()), Field("title", Prose())))

CARD_FIELDS = (
    Field("format", OneOf((FORMAT,))),
    Field("key", Key()),
    Field("title", Prose()),
    Field("version", Version(), required=False),
    Field("effective_from", Date(), required=False),
    Field("business_types", Several(BusinessType()), required=False),
    Field("total", Amount()),
    Field("pass_mark", Amount()),
    Field("bonus_cap", Amount(), required=False),
    Field("not_applicable", OneOf(tuple(NotApplicable), NotApplicable), required=False),
    Field("require", REQUIRE, required=False),
    Field("heard_min", Amount(), required=False),
    Field("hide_points", Flag(), required=False),
    Field("accuracy_targets", Targets(), required=False),
    Field("bands", Several(BAND)),
)
SECTION_FIELDS = (Field("key", Key()), Field("title", Prose()))
ITEM_FIELDS = (Field("key", Key()), Field("title", Prose()))
OPTIONAL_ITEM_FIELDS = (
    Field("when", When(), required=False),
    Field("help", Prose(), required=False),
    Field("reasons", Several(Prose()), required=False),
    Field("allow_na", Flag(), required=False),
    Field("require", REQUIRE, required=False),
    Field("counts_as", OneOf(("information_error",)), required=False),
    Field("suggest", Several(SuggestRule()), required=False),
)
