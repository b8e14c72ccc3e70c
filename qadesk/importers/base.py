"""What a naming scheme offers, and the readings that several schemes share."""

import datetime as dt
import re
from typing import Protocol, TypedDict
from zoneinfo import ZoneInfo

from qadesk.domain.calls import CallFacts

EXTENSION = re.compile(r"[0-9]{1,6}")
OUTSIDE = re.compile(r"\+?[0-9]{7,15}")
YEARS = range(1990, 2100)
"""Years in which a call can have been recorded; other numbers are no dates."""


class NamingScheme(Protocol):
    """How one recorder names its files."""

    name: str

    def sniff(self, name: str) -> float:
        """How sure it is that the file name is of this scheme: 0 (not) to 1."""

    def read(self, name: str, zone: ZoneInfo) -> CallFacts:
        """What the name says; times without offset are in ``zone``. Only called for names that were sniffed above 0."""


def instant_ms(digits: str, zone: ZoneInfo) -> int | None:
    """``YYYYMMDDHHMM[SS]`` in a time zone as a UTC instant; ``None`` when there is no such date or time."""
    layout = {12: "%Y%m%d%H%M", 14: "%Y%m%d%H%M%S"}.get(len(digits))
    if layout is None:
        return None
    try:
        return plausible_ms(dt.datetime.strptime(digits, layout), zone)
    except ValueError:
        return None


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
