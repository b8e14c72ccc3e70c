"""Plain values (None, bool, str, Decimal, int, date, list, dict) as JSON text and back, numbers exact."""

import json
from collections.abc import Mapping
from datetime import date
from decimal import Decimal


def to_json(plain: object, *, ascii_only: bool = False) -> str:
    """The JSON text of a plain value, on one line; a date is its text."""
    match plain:
        case Mapping():
            pairs = ((to_json(str(name), ascii_only=ascii_only), value) for name, value in plain.items())
            return "{" + ", ".join(f"{name}: {to_json(value, ascii_only=ascii_only)}" for name, value in pairs) + "}"
        case list() | tuple():
            return "[" + ", ".join(to_json(value, ascii_only=ascii_only) for value in plain) + "]"
        case Decimal():
            return f"{plain:f}"
        case date():
            return f'"{plain.isoformat()}"'
        case _:
            return json.dumps(plain, ensure_ascii=ascii_only)


def from_json(text: str) -> object:
    """The plain value of a JSON text, numbers as ``Decimal``. Raises ``ValueError`` for anything else."""
    try:
        return json.loads(
            text,
            parse_float=Decimal,
            parse_int=Decimal,
            parse_constant=_not_finite,
            object_pairs_hook=_distinct,
        )
    except RecursionError as error:
        raise ValueError("nested too deeply") from error


def _not_finite(word: str) -> object:
    raise ValueError(word)


def _distinct(pairs: list[tuple[str, object]]) -> dict[str, object]:
    found = dict(pairs)
    if len(found) < len(pairs):
        raise ValueError("a name stands there twice")
    return found
