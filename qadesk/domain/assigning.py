"""Sharing calls among inspectors: evenly by minutes a working day, within the rules of who may score whom."""

from bisect import bisect_left
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from enum import StrEnum
from fractions import Fraction
from statistics import median
from zoneinfo import ZoneInfo

from qadesk.domain.assignments import CallToScore, Rules
from qadesk.domain.people import Days, PeopleBook, Person
from qadesk.domain.workdays import WorkCalendar

ASSUMED_SECONDS = 180.0
"""The length of calls where not one is known."""


class Bar(StrEnum):
    """Why somebody may not score a call."""

    SELF = "self"
    """It is their own call."""
    OWN_TEAM = "own_team"
    FORMER_TEAM = "former_team"
    MENTOR_PAIR = "mentor_pair"
    AWAY = "away"
    """Absent on all working days until it is due."""
    NOT_HERE = "not_here"
    """Has left, or is not hired yet."""


class LeftOut(StrEnum):
    """Why a call is given to nobody."""

    BARRED = "barred"
    """None of the inspectors may score it."""
    ASSIGNED = "assigned"
    """Somebody has it already."""
    SCORED = "scored"
    """It has been scored already."""


@dataclass(frozen=True, slots=True)
class NotGiven:
    """A call that is given to nobody."""

    call_uid: str
    reason: LeftOut
    bars: tuple[tuple[str, Bar], ...] = ()
    """For each inspector, by number, what is against it, where all are barred."""
    holder: str | None = None
    """Number of the inspector who has it already."""


@dataclass(frozen=True, slots=True)
class Given:
    """A call in the hands of an inspector, as proposed."""

    call_uid: str
    inspector_no: str
    seconds: float
    stratum: str = ""


@dataclass(frozen=True, slots=True)
class Load:
    """What an inspector would get."""

    inspector_no: str
    name: str
    calls: int
    seconds: float
    days: int
    """Working days until the due date on which the inspector is there."""
    bar: Bar | None = None
    """Why the inspector gets nothing at all."""

    @property
    def seconds_a_day(self) -> float:
        """Listening on each of the days."""
        return self.seconds / self.days if self.days else 0.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposal:
    """How the calls of a draw would be shared; nothing is kept before it is assigned."""

    draw_uid: str = ""
    due_on: date
    rules: Rules = field(default_factory=Rules)
    given: tuple[Given, ...]
    loads: tuple[Load, ...]
    """By number of the inspector."""
    left: tuple[NotGiven, ...] = ()

    @property
    def spread_seconds(self) -> float:
        """The most that two inspectors differ by who are there at all; whoever is there for fewer days gets less."""
        there = [load.seconds for load in self.loads if load.days]
        return max(there, default=0.0) - min(there, default=0.0)


@dataclass(frozen=True, slots=True)
class Stay:
    """An inspector, with the working days on which they are there."""

    person: Person
    days: int
    bar: Bar | None


def stay(person: Person, book: PeopleBook, today: date, due: date, calendar: WorkCalendar) -> Stay:
    """The working days from today to the due date on which somebody is there; where none of these days is a working
    day, all of them count. The bar says why there are none."""
    span = [date.fromordinal(n) for n in range(today.toordinal(), due.toordinal() + 1)]
    wanted = list(calendar.working_days(today, due)) or span
    employed = [day for day in wanted if Days(person.hired_on, person.left_on).holds(day)]
    if not employed:
        return Stay(person, 0, Bar.NOT_HERE)
    there = sum(not book.away(person.no, day) for day in employed)
    return Stay(person, there, None if there else Bar.AWAY)


class Book:
    """Who may score whom on the day of the assignment; what is asked of the book of people is remembered."""

    def __init__(self, book: PeopleBook, rules: Rules, day: date) -> None:
        self._book = book
        self._rules = rules
        self._day = day
        self._present = {person.no: person.group for person in book.people}
        self._teams: dict[str, tuple[frozenset[str], frozenset[str]]] = {}
        self._agents: dict[str, frozenset[str]] = {}

    def bar(self, call: CallToScore, inspector_no: str, call_day: date | None) -> Bar | None:
        """Why that inspector may not score a call; ``None`` where nothing is against it.

        The team that the call counts for and the one that its agent is in now are both looked at.
        """
        agent = call.agent_no
        if agent == inspector_no:
            return Bar.SELF
        teams = self._agent_teams(agent) | frozenset([call.group] if call.group else [])
        own, former = self._inspector_teams(inspector_no)
        if self._rules.own_team and teams & own:
            return Bar.OWN_TEAM
        if teams & former:
            return Bar.FORMER_TEAM
        if agent and self._rules.mentor_pairs and self._paired(inspector_no, agent, call_day):
            return Bar.MENTOR_PAIR
        return None

    def _paired(self, inspector_no: str, agent: str, call_day: date | None) -> bool:
        return any(self._book.paired(inspector_no, agent, day) for day in {self._day, call_day or self._day})

    def _own(self, no: str) -> frozenset[str]:
        """Where somebody is now; the book's days speak first, else what is said of the present."""
        group = self._book.group_on(no, self._day) or self._present.get(no)
        return frozenset([group] if group else [])

    def _agent_teams(self, agent: str | None) -> frozenset[str]:
        if agent is None:
            return frozenset()
        if agent not in self._agents:
            self._agents[agent] = self._own(agent)
        return self._agents[agent]

    def _inspector_teams(self, no: str) -> tuple[frozenset[str], frozenset[str]]:
        """(the present team, those of the days before that are left)"""
        if no not in self._teams:
            own, former = self._own(no), frozenset[str]()
            if self._rules.former_team_days > 0:
                since = self._day - timedelta(days=self._rules.former_team_days)
                former = self._book.groups_within(no, Days(since, self._day)) - own
            self._teams[no] = own, former
        return self._teams[no]


def propose(
    calls: Sequence[CallToScore],
    inspectors: Sequence[str],
    book: PeopleBook,
    rules: Rules,
    *,
    today: date,
    due: date,
    zone: ZoneInfo,
    calendar: WorkCalendar,
    draw_uid: str = "",
) -> Proposal:
    """Share calls among inspectors (numbers of people of the book) so that everybody listens equally long a day.

    The longest call goes first, to whom it leaves with the least listening a day among those who may score it; then
    single calls and pairs of calls change hands for as long as the more loaded one of two gains by it. The same calls,
    people and days give the same proposal. Where nothing is barred and everybody is there equally long, no two
    inspectors differ by more than the longest call. Calls that somebody has already, that are scored already, or that
    nobody may score are left, with the reason.
    """
    people = {person.no: person for person in book.people}
    stays = {no: stay(people[no], book, today, due, calendar) for no in dict.fromkeys(inspectors)}
    usual = _usual(calls)
    judge, open_, left, may = Book(book, rules, today), list[_Item](), list[NotGiven](), dict[str, frozenset[str]]()
    for call in calls:
        held = _held(call)
        if held is not None:
            left.append(held)
            continue
        bars = _bars(call, stays, judge, day_of(call, zone))
        free = frozenset(no for no, bar in bars.items() if bar is None)
        if not free:
            told = tuple((no, bar) for no, bar in sorted(bars.items()) if bar is not None)
            left.append(NotGiven(call.uid, LeftOut.BARRED, told))
            continue
        may[call.uid] = free
        open_.append(_Item(call.uid, Fraction(call.seconds if call.seconds is not None else usual), call.stratum))
    sharing = Sharing({no: each.days for no, each in stays.items() if each.days}, may)
    sharing.share(open_)
    return Proposal(
        draw_uid=draw_uid,
        due_on=due,
        rules=rules,
        given=tuple(_given(sharing, calls, usual)),
        loads=tuple(_load(no, each, sharing) for no, each in sorted(stays.items())),
        left=tuple(left),
    )


@dataclass(frozen=True, slots=True)
class _Item:
    uid: str
    seconds: Fraction
    stratum: str = ""


class Sharing:
    """Calls in hands: ``days`` of each inspector, and who may score each call."""

    def __init__(self, days: Mapping[str, int], may: Mapping[str, frozenset[str]]) -> None:
        self._days = dict(sorted(days.items()))
        self._may = may
        self.items: dict[str, list[_Item]] = {no: [] for no in self._days}
        self.seconds: dict[str, Fraction] = dict.fromkeys(self._days, Fraction(0))

    def share(self, items: Iterable[_Item]) -> None:
        """Give every item away, the longest first, then even out."""
        for item in sorted(items, key=lambda each: (-each.seconds, each.uid)):
            # Among equals whoever has fewer calls, so that calls without length are spread too.
            best = min(
                (no for no in self._days if no in self._may[item.uid]),
                key=lambda no: (self._after(no, item.seconds), len(self.items[no]), no),
            )
            self._give(item, best)
        for _ in range(_MOST_ROUNDS):
            if not self._even_out():
                return

    def of(self, no: str) -> list[_Item]:
        """What an inspector has."""
        return self.items.get(no, [])

    def _after(self, no: str, more: Fraction) -> Fraction:
        """Listening a day with that much more."""
        return (self.seconds[no] + more) / self._days[no]

    def _give(self, item: _Item, no: str) -> None:
        self.items[no].append(item)
        self.seconds[no] += item.seconds

    def _take(self, item: _Item, no: str) -> None:
        self.items[no].remove(item)
        self.seconds[no] -= item.seconds

    def _even_out(self) -> bool:
        """One change that eases the more loaded of two inspectors, the most loaded first; whether there was one."""
        zero = Fraction(0)
        order = sorted(self._days, key=lambda no: (-self._after(no, zero), no))
        for place, heavy in enumerate(order):
            for light in reversed(order[place + 1 :]):
                change = self._better(heavy, light)
                if change is not None:
                    self._change(heavy, light, *change)
                    return True
        return False

    def _change(self, heavy: str, light: str, over: _Item, back: _Item | None) -> None:
        self._take(over, heavy)
        self._give(over, light)
        if back is not None:
            self._take(back, light)
            self._give(back, heavy)

    def _better(self, heavy: str, light: str) -> tuple[_Item, _Item | None] | None:
        """What to hand over, and what to get for it, so that the higher of the two loads falls the most."""
        worst = self._after(heavy, Fraction(0))
        if worst <= self._after(light, Fraction(0)):
            return None
        over = [item for item in self.items[heavy] if light in self._may[item.uid] and item.seconds]
        back = sorted((i for i in self.items[light] if heavy in self._may[i.uid]), key=_by_length)
        lengths = [item.seconds for item in back]
        best, found = worst, None
        # What would make both equal: what is handed over less what comes back.
        wanted = (self.seconds[heavy] * self._days[light] - self.seconds[light] * self._days[heavy]) / (
            self._days[heavy] + self._days[light]
        )
        for item in sorted(over, key=_by_length):
            at = bisect_left(lengths, item.seconds - wanted)
            candidates: list[_Item | None] = [None, *back[max(0, at - 1) : at + 1]]
            for other in candidates:
                moved = item.seconds - (other.seconds if other else 0)
                after = max(self._after(heavy, -moved), self._after(light, moved))
                if moved > 0 and after < best:
                    best, found = after, (item, other)
        return found


_MOST_ROUNDS = 2000
"""Changes of hands at most: each lessens a load, so that few hundred are common."""


def _by_length(item: _Item) -> tuple[Fraction, str]:
    return item.seconds, item.uid


def _usual(calls: Sequence[CallToScore]) -> float:
    """What a call of unknown length is taken for: the median of the others."""
    known = [call.seconds for call in calls if call.seconds is not None]
    return float(median(known)) if known else ASSUMED_SECONDS


def _held(call: CallToScore) -> NotGiven | None:
    if call.assigned_to is not None:
        return NotGiven(call.uid, LeftOut.ASSIGNED, holder=call.assigned_to)
    return NotGiven(call.uid, LeftOut.SCORED) if call.scored else None


def _bars(call: CallToScore, stays: Mapping[str, Stay], judge: Book, call_day: date | None) -> dict[str, Bar | None]:
    return {no: each.bar or judge.bar(call, no, call_day) for no, each in stays.items()}


def day_of(call: CallToScore, zone: ZoneInfo) -> date | None:
    """The local day of a call, where its time is known."""
    if call.started_at_ms is None:
        return None
    return datetime.fromtimestamp(call.started_at_ms / 1000, UTC).astimezone(zone).date()


def _given(sharing: Sharing, calls: Sequence[CallToScore], usual: float) -> list[Given]:
    """In the order of the calls."""
    hands = {item.uid: no for no in sharing.items for item in sharing.of(no)}
    return [
        Given(call.uid, hands[call.uid], usual if call.seconds is None else call.seconds, call.stratum)
        for call in calls
        if call.uid in hands
    ]


def _load(no: str, each: Stay, sharing: Sharing) -> Load:
    items = sharing.of(no)
    seconds = float(sum((item.seconds for item in items), Fraction(0)))
    return Load(no, each.person.name, len(items), seconds, each.days, each.bar)
