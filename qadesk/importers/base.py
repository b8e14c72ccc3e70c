"""What a naming scheme offers, and the readings that several schemes share."""

import datetime as dt
import re
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Protocol, TypedDict
from zoneinfo import ZoneInfo

from qadesk.domain.calls import CallFacts
from qadesk.domain.name_patterns import NamePattern

EXTENSION = re.compile(r"[0-9]{1,6}")
OUTSIDE = re.compile(r"\+?[0-9]{7,15}")
UUID = "[0-9A-Fa-f]{8}(?:-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}"
"""The regular expression of identifiers that many recorders give out."""
LONGEST_NAME = 255
"""Longer names are none of a file system, and are not looked at."""
YEARS = range(1990, 2100)
"""Years in which a call can have been recorded; other numbers are no dates."""
_FIRST_MS, _LAST_MS = (
    round(dt.datetime(year, 1, 1, tzinfo=dt.UTC).timestamp() * 1000) for year in (YEARS.start, YEARS.stop)
)


class SourceSettings(Protocol):
    """What was said once of where recordings come from."""

    def zone_of(self, path: Path, scheme: str = "") -> ZoneInfo | None:
        """The time zone of a recording's folder, else of its scheme; ``None`` where nothing was said."""

    def defaults_of(self, path: Path) -> Mapping[str, str]:
        """Fields that hold for all calls of the folder of which nothing better is known."""

    def patterns_of(self, path: Path) -> Sequence[NamePattern]:
        """The centre's own naming schemes for the folder."""


class NamingScheme(Protocol):
    """How one recorder names its files."""

    name: str

    def sniff(self, name: str) -> float:
        """How sure it is that the file name is of this scheme: 0 (not) to 1."""

    def read(self, name: str, zone: ZoneInfo) -> CallFacts:
        """What the name says; times without offset are in ``zone``. Only called for names that were sniffed above 0."""


def instant_ms(digits: str, zone: ZoneInfo) -> int | None:
    """``YYYYMMDDHHMM[SS]`` in a time zone as a UTC instant; ``None`` when there is no such date or time."""
    if len(digits) not in (12, 14):
        return None
    try:
        day = (int(digits[:4]), int(digits[4:6]), int(digits[6:8]))
        return plausible_ms(
            dt.datetime(*day, int(digits[8:10]), int(digits[10:12]), int(digits[12:] or 0), tzinfo=zone), zone
        )
    except ValueError:
        return None


def epoch_ms(digits: str) -> int | None:
    """Seconds (10 digits) or milliseconds (13) since 1970 as a UTC instant; ``None`` where no call was made then."""
    if len(digits) not in (10, 13) or not (digits.isascii() and digits.isdigit()):
        return None
    instant = int(digits) * (1000 if len(digits) == 10 else 1)
    return instant if _FIRST_MS <= instant < _LAST_MS else None


def day_of(digits: str) -> str | None:
    """``YYYYMMDD`` as an ISO date; ``None`` when there is no such day, or no call was recorded on it."""
    try:
        day = dt.date(int(digits[:4]), int(digits[4:6]), int(digits[6:8]))
    except ValueError:
        return None
    return day.isoformat() if day.year in YEARS else None


def day_fields(digits: str) -> dict[str, str]:
    """A day that is known without a time of day is kept as a field of the centre's own."""
    day = day_of(digits)
    return {"date": day} if day else {}


def plausible_ms(moment: dt.datetime, zone: ZoneInfo) -> int | None:
    """A moment (in the zone, where it has no offset) as a UTC instant; ``None`` when no call was recorded then."""
    if moment.year not in YEARS:
        return None
    return round((moment if moment.tzinfo else moment.replace(tzinfo=zone)).timestamp() * 1000)


def is_extension(number: str) -> bool:
    """Whether a number looks like one of the centre's own (up to six digits)."""
    return EXTENSION.fullmatch(number) is not None


def outside(number: str) -> str | None:
    """The number where it looks like a customer's; ``None`` for ``unknown``, ``anonymous`` and extensions."""
    return number if OUTSIDE.fullmatch(number) else None


def inside(number: str) -> str | None:
    """The number where it is one of the centre's own; ``None`` for others, as a line that was dialled."""
    return number if is_extension(number) else None


def plus(number: str) -> str:
    """The number with its plus sign where the recorder escaped it."""
    return f"+{number[3:]}" if number[:3].upper() == "%2B" else number


class Agent(TypedDict, total=False):
    """Who spoke for the centre, by number or by name."""

    agent_no: str | None
    agent: str | None


class Parties(TypedDict, total=False):
    """Who spoke with whom, as far as two numbers tell; a queue where the call went to one."""

    agent_no: str | None
    customer: str | None
    direction: str | None
    queue: str | None


def parties(source: str, destination: str) -> Parties:
    """Agent, customer and direction of a call between two numbers; what cannot be told stays unknown."""
    if is_extension(source) and is_extension(destination):
        return {"agent_no": source, "direction": "internal"}
    if is_extension(source) and outside(destination):
        return {"agent_no": source, "customer": destination, "direction": "outbound"}
    if is_extension(destination):
        return {"agent_no": destination, "customer": outside(source), "direction": "inbound"}
    return {}
