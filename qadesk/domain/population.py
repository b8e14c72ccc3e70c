"""The calls of some days by columns, and which of them a plan draws from; 200 000 of them take tenths of a second."""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime
from enum import StrEnum
from functools import cached_property
from zoneinfo import ZoneInfo

from qadesk.domain.call_words import coded, is_one_of, known_code
from qadesk.domain.sampling import PopulationFilter, SamplingPlan, When

HOUR_MS = 3_600_000
DAY_MS = 24 * HOUR_MS
DAY_MINUTES = 24 * 60
_DAYS = date.max.toordinal()
_EPOCH = date(1970, 1, 1).toordinal()
_STEP_MS = HOUR_MS // 4
"""Clocks are set only at full quarters of an hour: the offset of a quarter is looked up once."""
UNKNOWN = -1

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


class Need(StrEnum):
    """Columns that only some plans ask for; without them 200 000 calls are read in half the time."""

    QUEUE = "queue"
    RATING = "rating"
    REPEAT = "repeat"
    """The contact, the customer, and who called in the days before."""
    VOICE = "voice"
    """Silences and talk-over."""


def needs(plan: SamplingPlan) -> frozenset[Need]:
    """What a plan asks for beyond the columns that are always read."""
    whens = [stratum.when for stratum in plan.strata]
    asked = {
        Need.QUEUE: plan.population.queues or any(when.queue for when in whens),
        Need.RATING: any(when.rating_below is not None for when in whens),
        Need.REPEAT: any(when.repeat is not None or when.contact for when in whens),
        Need.VOICE: any(when.silence_above_s is not None or when.talkover_above is not None for when in whens),
    }
    return frozenset(need for need, wanted in asked.items() if wanted)


@dataclass(frozen=True, eq=False, kw_only=True)
class PeriodCalls:
    """All calls of some days (and those of unknown day), recorded or not, one row each; by columns of equal length.

    Columns of a ``Need`` that is not among ``read`` hold nothing but ``None``.
    """

    zone: ZoneInfo
    read: frozenset[Need] = frozenset(Need)
    repeat_days: int = 7
    ids: Sequence[int]
    """Keys of the calls in the workspace."""
    names: Sequence[str]
    """CALL: the unique_id, else the content hash of the first recording; '' where neither is known."""
    started_at_ms: Sequence[int | None]
    agents: Sequence[str | None]
    """The person's number where the person is known, else what the source gave."""
    groups: Sequence[str | None]
    business_types: Sequence[str | None]
    directions: Sequence[str | None]
    queues: Sequence[str | None]
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
    drawn: Collection[int] = frozenset()
    """Rows of calls that a committed draw holds."""
    unhashed: Mapping[int, tuple[str, str]] = field(default_factory=dict)
    """Row -> (uid, path) of the first recording, where only its content can name the call and nobody has read it."""
    called_before: Mapping[str, int] = field(default_factory=dict)
    """Customer's number -> when it was last in a call before these days."""

    def __len__(self) -> int:
        return len(self.ids)

    def named(self, hashes: Mapping[int, str]) -> "PeriodCalls":
        """With the content hashes that were missing, by row; what could not be read stays without a name."""
        names = list(self.names)
        for row, name in hashes.items():
            names[row] = name
        return replace(self, names=names, unhashed={})

    @cached_property
    def clocks(self) -> list[int]:
        """The local clock at the start, in minutes since the local 1970; ``UNKNOWN`` where nobody knows it."""
        offset = _Offsets(self.zone)
        return [UNKNOWN if at is None else (at + offset[at // _STEP_MS]) // 60_000 for at in self.started_at_ms]

    @cached_property
    def minutes(self) -> list[int]:
        """The local clock at the start, in minutes of the day; of an unknown start it means nothing."""
        return [clock % DAY_MINUTES for clock in self.clocks]

    @cached_property
    def days(self) -> list[int]:
        """The local date of the start, in days since 1970, see ``day_number``; negative where it is unknown."""
        return [clock // DAY_MINUTES for clock in self.clocks]

    @cached_property
    def shifts(self) -> list[int]:
        """A number for each agent's day; pairs of agent and day would take longer than all the rest."""
        base = {agent: at * _DAYS for at, agent in enumerate(set(self.agents))}
        return [base[agent] + day for agent, day in zip(self.agents, self.days, strict=True)]

    @cached_property
    def shift_ends(self) -> dict[int, tuple[int, int]]:
        """Shift -> when the first and the last call of the agent on that day began."""
        starts: defaultdict[int, list[int]] = defaultdict(list)
        for shift, at in zip(self.shifts, self.started_at_ms, strict=True):
            if at is not None:
                starts[shift].append(at)
        return {shift: (min(each), max(each)) for shift, each in starts.items()}

    @cached_property
    def peak_hours(self) -> dict[int, frozenset[int]]:
        """The busiest hours of each day, as few as hold half of its calls."""
        counts: dict[int, dict[int, int]] = {}
        for clock, calls in Counter(clock // 60 for clock in self.clocks).items():
            counts.setdefault(clock // 24, {})[clock % 24] = calls
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


def day_number(day: date) -> int:
    """Days since 1970."""
    return day.toordinal() - _EPOCH


def day_of(number: int) -> date:
    """The date of a day number."""
    return date.fromordinal(number + _EPOCH)


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


@dataclass(frozen=True, eq=False)
class Population:
    """The rows of a period that a plan draws from."""

    period: PeriodCalls
    rows: Rows
    before: Rows
    """Rows that would be among them, had they not been drawn before."""
    unnamed: Rows
    """Rows that may be among them once their recordings' contents have been read."""
    left_out: Mapping[LeftOut, int]
    met: dict[When, frozenset[int]] = field(default_factory=dict)
    """Rows that meet conditions, as far as somebody has asked: see ``strata``."""

    @cached_property
    def lengths(self) -> list[float]:
        """The known lengths in seconds, ascending."""
        seconds = self.period.seconds
        return sorted(value for row in self.rows if (value := seconds[row]) is not None)

    @cached_property
    def lengths_by_type(self) -> dict[str | None, list[float]]:
        """The same by business type, as calls name it; what means the same has one list. Unknown is a type, too."""
        seconds, kinds = self.period.seconds, self.period.business_types
        of_code: dict[str, list[float]] = {}
        of_kind = {kind: of_code.setdefault(coded("business_type", kind or ""), []) for kind in set(kinds)}
        for row in self.rows:
            value = seconds[row]
            if value is not None:
                of_kind[kinds[row]].append(value)
        for lengths in of_code.values():
            lengths.sort()
        return of_kind


def population(period: PeriodCalls, wanted: PopulationFilter) -> Population:
    """The calls that a plan draws from, and how many it cannot draw from, by reason; each has one reason."""
    rows = _asked_for(period, wanted)
    left: dict[LeftOut, int] = {}

    def keep(reason: LeftOut, kept: Rows) -> Rows:
        if len(kept) < len(rows):
            left[reason] = len(rows) - len(kept)
        return kept

    days, agents, seconds, names = period.days, period.agents, period.seconds, period.names
    rows = keep(LeftOut.UNKNOWN_START, [row for row in rows if days[row] >= 0])
    rows = keep(LeftOut.NO_AGENT, [row for row in rows if agents[row]])
    if wanted.min_seconds is not None:
        least = float(wanted.min_seconds)
        rows = keep(LeftOut.UNKNOWN_LENGTH, [row for row in rows if seconds[row] is not None])
        rows = [row for row in rows if (seconds[row] or 0) >= least]
    if wanted.recorded:
        rows = keep(LeftOut.NO_RECORDING, [row for row in rows if period.audible[row]])
    unnamed = [row for row in rows if row in period.unhashed] if period.unhashed else []
    rows = keep(LeftOut.UNREADABLE, [row for row in rows if names[row]])
    twins = _twins(period, rows)
    rows = keep(LeftOut.SAME_CALL, [row for row in rows if row not in twins]) if twins else rows
    before = [row for row in rows if row in period.drawn] if period.drawn else []
    rows = keep(LeftOut.DRAWN_BEFORE, [row for row in rows if row not in period.drawn]) if before else rows
    return Population(period, rows, before, unnamed, left)


def _asked_for(period: PeriodCalls, wanted: PopulationFilter) -> Rows:
    """The rows that the plan's filters let through; unknown days may be any."""
    first, last = day_number(wanted.day_from), day_number(wanted.day_to)
    rows = [row for row, day in enumerate(period.days) if first <= day <= last or day < 0]
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
