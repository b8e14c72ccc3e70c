"""Mentor pairs (师徒): how an apprentice gets on, beside the mentor's share in it; as values."""

from dataclasses import dataclass, field
from datetime import date, timedelta
from decimal import Decimal

from qadesk.domain.after.coaching import Effect, SectionTrend
from qadesk.domain.after.measures import MeasureEffect, Sample, Verdict
from qadesk.domain.people import Days, PeopleBook, Person, Role

NEWCOMER_DAYS = 180
"""Whoever came at most so long before, or after, a pairing began is a newcomer beside the apprentice."""


@dataclass(frozen=True, slots=True, kw_only=True)
class MentorPair:
    """A pair that holds on a day, with names and the apprentice's team."""

    mentor_no: str
    mentor: str
    apprentice_no: str
    apprentice: str
    group: str | None
    since: date | None
    until: date | None


@dataclass(frozen=True, slots=True)
class Standing:
    """What was scored of somebody (or of several) in some days."""

    scores: Sample = field(default_factory=Sample)
    passed: int = 0
    critical: int = 0
    """Evaluations with a critical error."""
    points_lost: Decimal = Decimal(0)

    @property
    def lost_a_call(self) -> Decimal | None:
        """Points lost a call, to two decimals; ``None`` of nothing."""
        calls = self.scores.calls
        return (self.points_lost / calls).quantize(Decimal("0.01")) if calls else None

    def __add__(self, other: "Standing") -> "Standing":
        return Standing(
            self.scores + other.scores,
            self.passed + other.passed,
            self.critical + other.critical,
            self.points_lost + other.points_lost,
        )


@dataclass(frozen=True, slots=True)
class DayStanding:
    """What was scored of somebody on one day, as it is read."""

    agent_no: str
    day: date
    standing: Standing


@dataclass(frozen=True, slots=True)
class DayItem:
    """What one item of a card brought somebody on one day: points earned and possible, in how many answers."""

    agent_no: str
    day: date
    card_key: str
    item_key: str
    points: Decimal
    possible: Decimal
    answers: int


@dataclass(frozen=True, slots=True)
class HeldSessions:
    """The coaching sessions that a mentor held with an apprentice since they are a pair."""

    sessions: int = 0
    spent_ms: int = 0


@dataclass(frozen=True, slots=True)
class CoachedAction:
    """An action item that was agreed in one of these sessions, as it is read."""

    uid: str
    what: str
    card_key: str
    item_key: str
    state: str
    agreed_on: date | None


@dataclass(frozen=True, slots=True)
class CoachedItem:
    """What was agreed, and whether it worked; ``effect`` is ``None`` where no item measures it."""

    action: CoachedAction
    effect: Effect | None


@dataclass(frozen=True, slots=True, kw_only=True)
class WeekOfPair:
    """A week from its Monday on: the apprentice, the mentor, the team's other newcomers together."""

    monday: date
    paired: bool
    """Whether the pairing had begun, in the course of the week at the latest."""
    apprentice: Standing
    mentor: Standing
    newcomers: Standing


@dataclass(frozen=True, slots=True, kw_only=True)
class AgainstOthers:
    """(apprentice after − before) − (newcomers after − before) of the average score, with its interval (95 %)."""

    difference: Decimal | None
    low: Decimal | None
    high: Decimal | None
    verdict: Verdict


@dataclass(frozen=True, slots=True, kw_only=True)
class MentorProgress:
    """An apprentice's progress beside the mentor's share in it."""

    pair: MentorPair
    newcomers: tuple[str, ...]
    """Numbers of the team's other newcomers."""
    before: Standing
    after: Standing
    weeks: tuple[WeekOfPair, ...]
    sections: tuple[SectionTrend, ...]
    """By week; ``team`` are the other newcomers."""
    change: MeasureEffect
    """Of the apprentice's average."""
    against_newcomers: AgainstOthers
    held: HeldSessions
    coached: tuple[CoachedItem, ...]


def pairs_on(book: PeopleBook, day: date) -> list[MentorPair]:
    """The pairs that hold on a day, by mentor and apprentice."""
    known = {person.no: person for person in book.people}
    found = [
        MentorPair(
            mentor_no=each.mentor_no,
            mentor=_name(known, each.mentor_no),
            apprentice_no=each.apprentice_no,
            apprentice=_name(known, each.apprentice_no),
            group=book.group_on(each.apprentice_no, day),
            since=each.days.first,
            until=each.days.last,
        )
        for each in book.mentorships
        if each.days.holds(day)
    ]
    return sorted(found, key=lambda pair: (pair.mentor_no, pair.apprentice_no))


def newest_pair(book: PeopleBook, mentor_no: str, apprentice_no: str, today: date) -> MentorPair | None:
    """The pair of these two that holds today, else the one that ended last; ``None`` where they never were one."""
    stretches = [
        each.days
        for each in book.mentorships
        if (each.mentor_no, each.apprentice_no) == (mentor_no, apprentice_no)
        and (each.days.first is None or each.days.first <= today)
    ]
    if not stretches:
        return None
    newest = max(stretches, key=lambda days: (days.last or date.max, days.first or date.min))
    day = min(newest.last or today, today)
    return next(p for p in pairs_on(book, day) if (p.mentor_no, p.apprentice_no) == (mentor_no, apprentice_no))


def newcomers(book: PeopleBook, pair: MentorPair, day: date) -> list[Person]:
    """The other newcomers of the apprentice's team on that day: those hired about then, and other apprentices."""
    began = pair.since or next((p.hired_on for p in book.people if p.no == pair.apprentice_no), None)
    near = timedelta(days=NEWCOMER_DAYS)
    apprenticed = {each.apprentice_no for each in book.mentorships if each.days.meets(Days(pair.since, pair.until))}
    return [
        person
        for person in book.on(day)
        if person.group is not None
        and person.group == pair.group
        and person.role is Role.AGENT
        and person.no not in (pair.mentor_no, pair.apprentice_no)
        and (person.no in apprenticed or _came_about(person, began, near))
    ]


def monday_of(day: date) -> date:
    """The Monday of a day's week."""
    return day - timedelta(days=day.weekday())


def _came_about(person: Person, began: date | None, near: timedelta) -> bool:
    return began is not None and person.hired_on is not None and abs(person.hired_on - began) <= near


def _name(known: dict[str, Person], no: str) -> str:
    return known[no].name if no in known else no
