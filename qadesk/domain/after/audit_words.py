"""The audit trail as people read it: a sentence for every kind of entry, values before and after in words."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, tzinfo
from decimal import Decimal, InvalidOperation
from typing import Any

from qadesk.domain.after.audit_kinds import FIELDS, KINDS, PEOPLE, SHARES, VALUES
from qadesk.domain.after.events import AuditLine
from qadesk.domain.texts import QT_TRANSLATE_NOOP, Translate, listed, untranslated

LONGEST = 200
"""Characters of a value that are shown; the whole of it is in the trail."""
LONGEST_DURATION_MS = 100_000_000_000
"""Milliseconds beyond this (three years) are an instant."""
NO_NAMES: Mapping[str, str] = {}


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadLine:
    """An entry as it is read."""

    at_ms: int
    who: str
    """Number and name; empty where the program did it by itself."""
    what: str
    was: str
    now: str
    why: str
    entry: AuditLine


def read_line(
    line: AuditLine,
    translate: Translate = untranslated,
    names: Mapping[str, str] = NO_NAMES,
    zone: tzinfo | None = None,
) -> ReadLine:
    """The entry in words; a kind that has none keeps the one it was written with. Instants are told in ``zone``."""
    before, after = _parsed(line.before), _parsed(line.after)
    if isinstance(before, dict) and isinstance(after, dict):
        before, after = _different(before, after)
    said = _Said(translate, names, zone or UTC, shares=line.what in SHARES)
    return ReadLine(
        at_ms=line.at_ms,
        who=f"{line.who} {line.name}".strip(),
        what=translate("audit", KINDS.get(line.what, line.what)),
        was=said.value(before),
        now=said.value(after),
        why=translate("audit", VALUES.get(line.why, line.why)),
        entry=line,
    )


def named_in(line: AuditLine) -> Iterator[str]:
    """Numbers of people in the values of an entry."""
    for value in (_parsed(line.before), _parsed(line.after)):
        if isinstance(value, dict):
            yield from (str(value[field]) for field in PEOPLE if value.get(field))


@dataclass(frozen=True, slots=True)
class _Said:
    """How values are told."""

    translate: Translate
    names: Mapping[str, str]
    zone: tzinfo
    shares: bool

    def value(self, value: Any, field: str = "") -> str:
        """A value in words; '' for none."""
        if value is None or value == "":
            return ""
        if isinstance(value, bool):
            yes, no = QT_TRANSLATE_NOOP("audit", "yes"), QT_TRANSLATE_NOOP("audit", "no")
            return self.translate("audit", yes if value else no)
        if isinstance(value, Mapping):
            return self._mapping(value)
        if isinstance(value, int) and field.endswith("_ms"):
            return self._time(value)
        if isinstance(value, list):
            return _short(listed(filter(None, map(self.value, value)), self.translate))
        return self._plain(str(value), field)

    def _mapping(self, value: Mapping[str, Any]) -> str:
        pairs = ((str(name), self.value(each, str(name))) for name, each in value.items())
        said = [
            self.translate("lists", QT_TRANSLATE_NOOP("lists", "{name}: {value}")).format(
                name=self.translate("audit", FIELDS.get(name, name)), value=each
            )
            for name, each in pairs
            if each
        ]
        return _short(self.translate("lists", QT_TRANSLATE_NOOP("lists", "; ")).join(said))

    def _time(self, ms: int) -> str:
        """An instant, or how long something took."""
        if ms > LONGEST_DURATION_MS:
            return datetime.fromtimestamp(ms / 1000, self.zone).strftime("%Y-%m-%d %H:%M")
        return f"{ms // 60_000}:{ms // 1000 % 60:02d}"

    def _plain(self, text: str, field: str) -> str:
        if field in PEOPLE:
            return f"{text} {self.names.get(text, '')}".strip()
        if self.shares and (share := _number(text)) is not None:
            return f"{share * 100:.0f} %"
        return _short(self.translate("audit", VALUES.get(text, text)))


def _different(before: dict[str, Any], after: dict[str, Any]) -> tuple[dict[str, Any], dict[str, Any]]:
    """What is the same in both is not told twice."""
    changed = [name for name in {**before, **after} if before.get(name) != after.get(name)]
    return tuple({name: part[name] for name in changed if name in part} for part in (before, after))  # type: ignore[return-value]


def _parsed(text: str) -> Any:
    """JSON as it stands; what was written as plain text is that text."""
    try:
        return json.loads(text, parse_float=Decimal) if text else None
    except ValueError:
        return text


def _number(text: str) -> Decimal | None:
    try:
        return Decimal(text)
    except InvalidOperation:
        return None


def _short(text: str) -> str:
    flat = " ".join(text.split())
    return flat if len(flat) <= LONGEST else flat[: LONGEST - 1] + "…"
