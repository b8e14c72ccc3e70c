"""People of a call centre: who inspects, who leads, who is scored; and who was where when."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum


class Role(StrEnum):
    """What a person does; declared at the start of the window or by ``--as``, not protected by passwords yet."""

    INSPECTOR = "inspector"
    LEAD = "lead"
    LEADER = "leader"
    AGENT = "agent"
    TRAINER = "trainer"


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """Somebody known by a number; ``group`` is the team (业务组), ``leader`` the number of the team leader.

    Group, leader and extension are those of the present; what they were on another day is told by ``Membership`` and
    ``ExtensionUse``. ``left_on`` is the last day.
    """

    no: str
    name: str
    role: Role
    group: str | None = None
    leader: str | None = None
    hired_on: date | None = None
    left_on: date | None = None
    extension: str | None = None
    uid: str = ""


@dataclass(frozen=True, slots=True)
class Days:
    """Days from and to, both included; ``None`` is open at that end."""

    first: date | None = None
    last: date | None = None

    def holds(self, day: date) -> bool:
        """Whether the day is among them."""
        return (self.first is None or self.first <= day) and (self.last is None or day <= self.last)

    def meets(self, other: "Days") -> bool:
        """Whether the two have a day in common."""
        after = self.last is not None and other.first is not None and other.first > self.last
        before = self.first is not None and other.last is not None and other.last < self.first
        return not (after or before)

    def common(self, other: "Days") -> "Days":
        """The days of both; where there is none, days that hold nothing."""
        firsts = [day for day in (self.first, other.first) if day is not None]
        lasts = [day for day in (self.last, other.last) if day is not None]
        return Days(max(firsts, default=None), min(lasts, default=None))


@dataclass(frozen=True, slots=True)
class Membership:
    """Somebody was in a team on these days, under that leader (a number)."""

    person_no: str
    group: str
    days: Days = Days()
    leader: str | None = None


@dataclass(frozen=True, slots=True)
class ExtensionUse:
    """Somebody had a telephone extension on these days."""

    person_no: str
    extension: str
    days: Days = Days()


@dataclass(frozen=True, slots=True)
class Mentorship:
    """A mentor and an apprentice (师徒) on these days, by their numbers."""

    mentor_no: str
    apprentice_no: str
    days: Days = Days()


@dataclass(frozen=True, slots=True)
class Absence:
    """Somebody is away on these days."""

    person_no: str
    days: Days
    why: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class PeopleBook:
    """Everybody, and who was where when; asked for a day."""

    people: tuple[Person, ...] = ()
    memberships: tuple[Membership, ...] = ()
    extensions: tuple[ExtensionUse, ...] = ()
    mentorships: tuple[Mentorship, ...] = ()
    absences: tuple[Absence, ...] = ()

    def on(self, day: date) -> list[Person]:
        """Everybody with the team, leader and extension that they had on a day; those who had not come are left out."""
        teams = {each.person_no: each for each in self.memberships if each.days.holds(day)}
        uses = {each.person_no: each.extension for each in self.extensions if each.days.holds(day)}
        return [
            replace(
                person,
                group=teams[person.no].group if person.no in teams else None,
                leader=teams[person.no].leader if person.no in teams else None,
                extension=uses.get(person.no),
            )
            for person in self.people
            if Days(person.hired_on, person.left_on).holds(day)
        ]

    def group_on(self, person_no: str, day: date) -> str | None:
        """The team that somebody was in on a day."""
        return next((m.group for m in self.memberships if m.person_no == person_no and m.days.holds(day)), None)

    def groups_within(self, person_no: str, days: Days) -> frozenset[str]:
        """The teams that somebody was in on any of these days."""
        return frozenset(m.group for m in self.memberships if m.person_no == person_no and m.days.meets(days))

    def paired(self, one: str, other: str, day: date) -> bool:
        """Whether the two are mentor and apprentice of each other on a day."""
        return any({one, other} == {m.mentor_no, m.apprentice_no} and m.days.holds(day) for m in self.mentorships)

    def away(self, person_no: str, day: date) -> bool:
        """Whether somebody is away on a day."""
        return any(a.person_no == person_no and a.days.holds(day) for a in self.absences)


def in_order(memberships: Sequence[Membership]) -> list[Membership]:
    """By person, oldest first."""
    return sorted(memberships, key=lambda each: (each.person_no, each.days.first or date.min))
