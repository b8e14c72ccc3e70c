"""What a format of sidecars offers, and readings that several formats share."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Protocol
from zoneinfo import ZoneInfo

from qadesk.domain.call_words import known_code
from qadesk.domain.calls import CallFacts
from qadesk.importers.base import epoch_ms, outside
from qadesk.importers.metadata import parse_instant_ms

Document = Mapping[str, object]

_OFFSET = re.compile(r"(?P<at>.+?)\s*(?P<offset>[+-][0-9]{2}:?[0-9]{2})")


@dataclass(frozen=True, slots=True)
class Said:
    """What a sidecar says of a call, and the names of the recordings it speaks of."""

    facts: CallFacts
    recordings: tuple[str, ...] = ()
    ids: Mapping[str, str] = field(default_factory=dict)
    """Fields of which it knows only what its own system calls them: better than nothing, worse than all else."""


class SidecarFormat(Protocol):
    """How one system describes a recording."""

    name: str

    def fits(self, document: Document) -> bool:
        """Whether the object is one of this system's."""

    def read(self, document: Document, zone: ZoneInfo) -> Said:
        """What it says; times without offset are in ``zone``, unless the system is known to write UTC."""


def instant(written: str | None, zone: ZoneInfo) -> int | None:
    """ISO 8601, the ways tables write times, with `` +0800`` too, and seconds or milliseconds since 1970."""
    if not written:
        return None
    if written.isascii() and written.isdigit() and len(written) in (10, 13):
        return epoch_ms(written)
    match = _OFFSET.fullmatch(written)
    if match and ":" in match["at"]:
        offset = match["offset"].replace(":", "")
        written = f"{match['at']}{offset[:3]}:{offset[3:]}"
    return parse_instant_ms(written, zone)


def number(written: str | None) -> str | None:
    """A customer's number without what addresses wrap it in; ``None`` for masked ones, names and extensions."""
    if not written:
        return None
    bare = re.sub(r"^(?:tel|sips?):", "", written, flags=re.IGNORECASE).partition("@")[0]
    return outside(re.sub(r"[\s()-]", "", bare))


def direction(written: str | None) -> str | None:
    """The code of a direction, in whatever word."""
    if not written:
        return None
    return known_code("direction", written) or _WORDS.get(written.casefold())


_WORDS = {
    "incoming": "inbound",
    "outgoing": "outbound",
    "terminating": "inbound",
    "originating": "outbound",
    "callin": "inbound",
    "callout": "outbound",
    "dial-in": "inbound",
    "dial-out": "outbound",
}


def seconds_between(first: int | None, last: int | None) -> str | None:
    """How long from one instant to another, in whole seconds as text."""
    if first is None or last is None or not first <= last < first + 86_400_000:
        return None
    return str(round((last - first) / 1000))


def whole_seconds(written: str | None) -> str | None:
    """A length in seconds, where it is one."""
    return written if written and re.fullmatch(r"[0-9]{1,6}(?:\.[0-9]{1,6})?", written) else None


def file_name(place: str | None) -> tuple[str, ...]:
    """The name at the end of an address or path."""
    name = re.split(r"[/\\]", (place or "").partition("?")[0])[-1]
    return (name,) if name else ()
