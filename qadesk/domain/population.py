"""The calls of some days by columns, and which of them a plan draws from; 200 000 of them take tenths of a second."""

from collections import Counter
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime
from enum import StrEnum
from functools import cached_property
from zoneinfo import ZoneInfo

from qadesk.domain.call_words import is_one_of, known_code
from qadesk.domain.sampling import PopulationFilter

HOUR_MS = 3_600_000
DAY_MS = 24 * HOUR_MS
_STEP_MS = HOUR_MS // 4
"""Clocks are set only at full quarters of an hour: the offset of a quarter is looked up once."""
NO_MINUTE = -1

Rows = list[int]
"""Numbers of rows in the columns, ascending."""


class LeftOut(StrEnum):
    """Why a call that the filters ask for is not in the population."""

    UNKNOWN_START = "unknown_start"
    NO_AGENT = "no_agent"
    UNKNOWN_LENGTH = "unknown_length"
    """Only where the plan asks for a length."""
    NO_RECORDING = "no_recording"
    """Only where the plan asks for one: there is none, or it is broken or missing."""
    UNREADABLE = "unreadable"
    """Without a unique_id, and its recording cannot be read to tell it by its content."""
    SAME_CALL = "same_call"
    """Another call bears the same unique_id or has a recording of the same content."""
    DRAWN_BEFORE = "drawn_before"


@dataclass(frozen=True, eq=False, kw_only=True)
class PeriodCalls:
    """All calls of some days (and those of unknown day), recorded or not, one row each; by columns of equal length."""

    zone: ZoneInfo
    repeat_days: int = 7
    uids: Sequence[str]
    names: Sequence[str]
    """CALL: the unique_id, else the content hash of the first recording; '' where neither is known."""
    started_at_ms: Sequence[int | None]
    days: Sequence[date | None]
    agents: Sequence[str | None]
    """The person's number where the person is known, else what the source gave."""
    groups: Sequence[str | None]
    business_types: Sequence[str | None]
    queues: Sequence[str | None]
    directions: Sequence[str | None]
    contacts: Sequence[str | None]
    customers: Sequence[str | None]
    ratings: Sequence[str | None]
    seconds: Sequence[float | None]
    """Decoded, else declared."""
    silences_ms: Sequence[int | None]
    """The longest silence."""
    talkovers: Sequence[int | None]
    audible: Sequence[bool]
    """Whether there is a recording that can be heard, or waits for its analysis."""
    drawn: Sequence[bool]
    """Whether a committed draw holds the call."""
    unhashed: Mapping[int, tuple[str, str]] = field(default_factory=dict)
    """Row -> (uid, path) of the first recording, where only its content can name the call and nobody has read it."""
    called_before: Mapping[str, int] = field(default_factory=dict)
    """Customer's number -> when it was last in a call before these days."""

    def __len__(self) -> int:
        return len(self.uids)

    def named(self, hashes: Mapping[int, str]) -> "PeriodCalls":
        """With the content hashes that were missing, by row; what could not be read stays without a name."""
        names = list(self.names)
        for row, name in hashes.items():
            names[row] = name
        return replace(self, names=names, unhashed={})

    @cached_property
    def minutes(self) -> list[int]:
        """The local clock at the start, in minutes of the day; ``NO_MINUTE`` where it is unknown."""
        offset = _Offsets(self.zone)
        return [
            NO_MINUTE if at is None else (at + offset[at // _STEP_MS]) % DAY_MS // 60_000 for at in self.started_at_ms
        ]

    @cached_property
    def shift_ends(self) -> dict[tuple[str | None, date | None], tuple[int, int]]:
        """(agent, day) -> when the first and the last call of the agent on that day began."""
        starts: dict[tuple[str | None, date | None], list[int]] = {}
        for agent, day, at in zip(self.agents, self.days, self.started_at_ms, strict=True):
            if at is not None and agent is not None:
                starts.setdefault((agent, day), []).append(at)
        return {whose: (min(each), max(each)) for whose, each in starts.items()}

    @cached_property
    def peak_hours(self) -> dict[date, frozenset[int]]:
        """The busiest hours of each day, as few as hold half of its calls."""
        counts: dict[date, Counter[int]] = {}
        for (day, hour), calls in Counter(zip(self.days, (m // 60 for m in self.minutes), strict=True)).items():
            if day is not None and hour >= 0:
                counts.setdefault(day, Counter())[hour] = calls
        return {day: busiest(hours) for day, hours in counts.items()}

    @cached_property
    def repeats(self) -> list[bool | None]:
        """Whether the customer called again: as the call's contact says, else by calls of the days before."""
        last = dict(self.called_before)
        found: list[bool | None] = [None] * len(self)
        for row in sorted(range(len(self)), key=lambda row: self.started_at_ms[row] or 0):
            at, customer = self.started_at_ms[row], self.customers[row]
            code = known_code("contact", self.contacts[row] or "")
            if code is not None:
                found[row] = code == "repeat"
            elif at is not None and is_number(customer):
                before = last.get(customer or "")
                found[row] = before is not None and at - before <= self.repeat_days * DAY_MS
            if at is not None and is_number(customer) and by_customer(self.directions[row]):
                last[customer or ""] = at
        return found


def is_number(customer: str | None) -> bool:
    """Whether customers can be told apart by it: a masked number stands for many."""
    return bool(customer) and "*" not in (customer or "")


def by_customer(direction: str | None) -> bool:
    """Whether the customer may have called: calls that the centre made are no contact of the customer's."""
    return known_code("direction", direction or "") not in ("outbound", "internal")


def busiest(hours: Mapping[int, int]) -> frozenset[int]:
    """The busiest hours, as few as hold half of all; of equally busy ones the earlier."""
    total, held, found = sum(hours.values()), 0, set()
    for hour, calls in sorted(hours.items(), key=lambda each: (-each[1], each[0])):
        if 2 * held >= total:
            break
        found.add(hour)
        held += calls
    return frozenset(found)


class _Offsets(dict[int, int]):
    """Quarter of an hour since 1970 -> the zone's offset from UTC in it, in ms."""

    def __init__(self, zone: ZoneInfo) -> None:
        super().__init__()
        self._zone = zone

    def __missing__(self, step: int) -> int:
        shift = datetime.fromtimestamp(step * _STEP_MS // 1000, UTC).astimezone(self._zone).utcoffset()
        assert shift is not None
        self[step] = offset = round(shift.total_seconds() * 1000)
        return offset


@dataclass(frozen=True, slots=True, eq=False)
class Population:
    """The rows of a period that a plan draws from."""

    period: PeriodCalls
    rows: Rows
    before: Rows
    """Rows that would be among them, had they not been drawn before."""
    unnamed: Rows
    """Rows that may be among them once their recordings' contents have been read."""
    left_out: Mapping[LeftOut, int]


def population(period: PeriodCalls, wanted: PopulationFilter) -> Population:
    """The calls that a plan draws from, and how many it cannot draw from, by reason; each has one reason."""
    rows = _asked_for(period, wanted)
    left: dict[LeftOut, int] = {}

    def keep(reason: LeftOut, good: Callable[[int], object]) -> None:
        nonlocal rows
        kept = [row for row in rows if good(row)]
        if len(kept) < len(rows):
            left[reason] = len(rows) - len(kept)
        rows = kept

    keep(LeftOut.UNKNOWN_START, lambda row: period.started_at_ms[row] is not None)
    keep(LeftOut.NO_AGENT, period.agents.__getitem__)
    if wanted.min_seconds is not None:
        least = float(wanted.min_seconds)
        keep(LeftOut.UNKNOWN_LENGTH, lambda row: period.seconds[row] is not None)
        rows = [row for row in rows if (period.seconds[row] or 0) >= least]
    if wanted.recorded:
        keep(LeftOut.NO_RECORDING, period.audible.__getitem__)
    unnamed = [row for row in rows if row in period.unhashed] if period.unhashed else []
    keep(LeftOut.UNREADABLE, period.names.__getitem__)
    twins = _twins(period, rows)
    keep(LeftOut.SAME_CALL, lambda row: row not in twins)
    before = [row for row in rows if period.drawn[row]]
    keep(LeftOut.DRAWN_BEFORE, lambda row: not period.drawn[row])
    return Population(period, rows, before, unnamed, left)


def _asked_for(period: PeriodCalls, wanted: PopulationFilter) -> Rows:
    """The rows that the plan's filters let through; unknown days may be any."""
    first, last = wanted.day_from, wanted.day_to
    rows = [row for row, day in enumerate(period.days) if day is None or first <= day <= last]
    if wanted.groups:
        rows = among(rows, period.groups, frozenset(wanted.groups))
    if wanted.agents:
        rows = among(rows, period.agents, frozenset(wanted.agents))
    if wanted.queues:
        rows = among(rows, period.queues, frozenset(wanted.queues))
    if wanted.business_types:
        rows = among(rows, period.business_types, worded("business_type", period.business_types, wanted.business_types))
    if wanted.direction is not None:
        rows = among(rows, period.directions, worded("direction", period.directions, (wanted.direction,)))
    return rows


def among(rows: Iterable[int], column: Sequence[str | None], values: Collection[str]) -> Rows:
    """The rows whose value is one of these."""
    return [row for row in rows if column[row] in values]


def worded(name: str, column: Iterable[str | None], values: Collection[str]) -> frozenset[str]:
    """The values of a column that mean one of ``values``, code or word on either side."""
    return frozenset(each for each in set(column) if each is not None and is_one_of(name, each, values))


def _twins(period: PeriodCalls, rows: Rows) -> frozenset[int]:
    """Of calls with one name all but the earliest; the agent's number decides between those that began at once."""
    if len({period.names[row] for row in rows}) == len(rows):
        return frozenset()
    kept: set[str] = set()
    found = set()
    for row in sorted(rows, key=lambda row: (period.started_at_ms[row] or 0, period.agents[row] or "")):
        if period.names[row] in kept:
            found.add(row)
        kept.add(period.names[row])
    return frozenset(found)
