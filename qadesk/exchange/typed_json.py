"""Domain dataclasses as JSON and back, strictly: what comes back has exactly the types that the dataclass declares.

Decimals are ``{"decimal": "1.50"}``, days ISO dates, enums their values, tuples lists. A field that is missing takes
its default where it has one; one that nobody knows, a text that is no Unicode and a number that no database holds are
refused.
"""

import types
from collections.abc import Mapping
from dataclasses import MISSING, Field, fields, is_dataclass
from datetime import date
from decimal import Decimal, InvalidOperation
from enum import Enum
from functools import cache
from typing import Any, Literal, TypeVar, Union, get_args, get_origin, get_type_hints

T = TypeVar("T")

HIGHEST = 253_402_300_000_000
"""The largest whole number, either side of 0: the end of the year 9999 in ms."""
LONGEST_DECIMAL = 40


class ShapeError(Exception):
    """A value is not what its place asks for; ``where`` is the path."""

    def __init__(self, where: str) -> None:
        super().__init__(where)
        self.where = where


def plain_of(value: Any) -> Any:
    """A domain value as what JSON holds."""
    match value:
        case None | bool() | int() | float():
            return value
        case Enum():
            return value.value
        case str():
            return value
        case Decimal():
            return {"decimal": str(value)}
        case date():
            return value.isoformat()
        case Mapping():
            return {str(key): plain_of(part) for key, part in value.items()}
        case tuple() | list():
            return [plain_of(part) for part in value]
    if is_dataclass(value):
        return {field.name: plain_of(getattr(value, field.name)) for field in fields(value)}
    raise TypeError(f"{type(value).__name__} has no place in a pack")


def typed(kind: type[T], plain: Any) -> T:
    """The value of that type that a plain one stands for. Raises ``ShapeError``."""
    made: T = _made(kind, plain, "")
    return made


@cache
def _hints(kind: type) -> dict[str, Any]:
    return get_type_hints(kind)


def _made(kind: Any, plain: Any, where: str) -> Any:
    origin = get_origin(kind)
    if origin in (Union, types.UnionType):
        return _one_of(get_args(kind), plain, where)
    if origin is Literal:
        return _sure(
            plain, any(plain is each or (plain == each and type(plain) is type(each)) for each in get_args(kind)), where
        )
    if origin is tuple:
        return _tuple(get_args(kind), plain, where)
    if origin is not None:
        return _mapping(get_args(kind)[1], plain, where)
    if is_dataclass(kind):
        return _dataclass(kind, plain, where)
    return _scalar(kind, plain, where)


def _one_of(kinds: tuple[Any, ...], plain: Any, where: str) -> Any:
    for kind in kinds:
        try:
            return _made(kind, plain, where)
        except ShapeError:
            continue
    raise ShapeError(where)


def _tuple(kinds: tuple[Any, ...], plain: Any, where: str) -> tuple[Any, ...]:
    _sure(plain, isinstance(plain, list), where)
    if len(kinds) == 2 and kinds[1] is Ellipsis:
        return tuple(_made(kinds[0], part, f"{where}[{at}]") for at, part in enumerate(plain))
    _sure(plain, len(plain) == len(kinds), where)
    return tuple(_made(kind, part, f"{where}[{at}]") for at, (kind, part) in enumerate(zip(kinds, plain, strict=True)))


def _mapping(kind: Any, plain: Any, where: str) -> dict[str, Any]:
    _sure(plain, isinstance(plain, dict), where)
    return {_text(name, where): _made(kind, part, f"{where}.{name}") for name, part in plain.items()}


def _dataclass(kind: Any, plain: Any, where: str) -> Any:
    _sure(plain, isinstance(plain, dict), where)
    known = {field.name: field for field in fields(kind)}
    _sure(plain, plain.keys() <= known.keys(), where)
    hints = _hints(kind)
    given = {name: _made(hints[name], part, f"{where}.{name}") for name, part in plain.items()}
    for name, field in known.items():
        if name not in given:
            _sure(None, _has_default(field), f"{where}.{name}")
    return kind(**given)


def _has_default(field: "Field[Any]") -> bool:
    return field.default is not MISSING or field.default_factory is not MISSING


def _scalar(kind: Any, plain: Any, where: str) -> Any:
    if kind is str:
        return _text(plain, where)
    if kind is types.NoneType or kind is bool:
        return _sure(plain, type(plain) is kind, where)
    if kind is int:
        return _sure(plain, type(plain) is int and abs(plain) <= HIGHEST, where)
    if kind is float:
        return float(_sure(plain, type(plain) in (int, float) and abs(plain) <= HIGHEST, where))
    if kind is Decimal:
        return _decimal(plain, where)
    try:
        if kind is date:
            return date.fromisoformat(_text(plain, where))
        return kind(_text(plain, where))
    except ValueError as error:
        raise ShapeError(where) from error


def _decimal(plain: Any, where: str) -> Decimal:
    _sure(plain, isinstance(plain, dict) and plain.keys() == {"decimal"}, where)
    text = _text(plain["decimal"], where)
    try:
        number = Decimal(_sure(text, len(text) <= LONGEST_DECIMAL, where))
    except InvalidOperation as error:
        raise ShapeError(where) from error
    exact: Decimal = _sure(number, number.is_finite() and abs(number.adjusted()) <= LONGEST_DECIMAL, where)
    return exact


def _text(plain: Any, where: str) -> str:
    if not isinstance(plain, str):
        raise ShapeError(where)
    try:
        plain.encode()
    except UnicodeEncodeError as error:
        raise ShapeError(where) from error
    return plain


def _sure(value: Any, holds: bool, where: str) -> Any:
    if not holds:
        raise ShapeError(where)
    return value
