"""A report as it was issued: its content as a document that gives the same content back, figure by figure.

The documents are written once and read for years. What is later added to the content needs a default, which older
documents take. (Converters of libraries would do; the domain leans on nothing but the standard library.)
"""

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, fields, is_dataclass
from datetime import date
from decimal import Decimal
from functools import cache
from types import UnionType
from typing import Any, Union, get_args, get_origin, get_type_hints

from qadesk.domain.report.content import ReportContent

VERSION = 1


@dataclass(frozen=True, slots=True)
class Snapshot:
    """An edition: the report, and what the leader of each team gets."""

    content: ReportContent
    extracts: Mapping[str, ReportContent] = field(default_factory=dict)


def written(snapshot: Snapshot) -> str:
    """As a document; the same snapshot gives the same one."""
    return json.dumps({"version": VERSION, **_plain(snapshot)}, ensure_ascii=False, separators=(",", ":"))


def read(document: str) -> Snapshot:
    """The snapshot of a document. Raises ``ValueError`` for one that a newer program wrote, or that is none."""
    told = json.loads(document)
    if not isinstance(told, dict) or told.pop("version", 0) != VERSION:
        raise ValueError("not a snapshot that this program knows")
    found = _value(Snapshot, told)
    assert isinstance(found, Snapshot)
    return found


def _plain(value: Any) -> Any:
    if is_dataclass(value):
        return {each.name: _plain(getattr(value, each.name)) for each in fields(value)}
    if isinstance(value, Mapping):
        return {key: _plain(each) for key, each in value.items()}
    if isinstance(value, tuple | list):
        return [_plain(each) for each in value]
    if isinstance(value, Decimal):
        return str(value)
    return value.isoformat() if isinstance(value, date) else value


_READ: Mapping[type, Callable[[Any], Any]] = {Decimal: Decimal, date: date.fromisoformat}


def _value(hint: Any, plain: Any) -> Any:
    origin, parts = get_origin(hint), get_args(hint)
    if origin in (Union, UnionType):
        if plain is None:
            return None
        (hint,) = (each for each in parts if each is not type(None))
        return _value(hint, plain)
    if origin is tuple:
        kinds = [parts[0]] * len(plain) if parts[-1] is Ellipsis else parts
        return tuple(_value(kind, each) for kind, each in zip(kinds, plain, strict=True))
    if origin is not None:
        return {key: _value(parts[1], each) for key, each in plain.items()}
    if isinstance(hint, type) and is_dataclass(hint):
        hints = _hints(hint)
        return hint(**{name: _value(hints[name], each) for name, each in plain.items() if name in hints})
    return _READ[hint](plain) if hint in _READ else plain


@cache
def _hints(kind: type) -> Mapping[str, Any]:
    return get_type_hints(kind)
