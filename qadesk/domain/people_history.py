"""What is known of a person over time, and how it changes from a day on: no two teams on one day."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from itertools import pairwise
from typing import Any, TypeVar

from qadesk.domain.errors import UserError, reason
from qadesk.domain.people import Absence, Days, ExtensionUse, Membership, Mentorship, Person
from qadesk.domain.texts import QT_TRANSLATE_NOOP

Stretch = Membership | ExtensionUse | Mentorship | Absence
"""Something that holds on some days."""

S = TypeVar("S", bound=Stretch)

IN_A_TEAM = QT_TRANSLATE_NOOP("errors", "{name} ({no}) is already in the team {group} {days}.")
CORRECT_THAT = QT_TRANSLATE_NOOP("errors", "Choose other days, or correct that stretch first.")
HAS_EXTENSION = QT_TRANSLATE_NOOP("errors", "Extension {extension} belongs to {name} ({no}) {days}.")
END_THAT = QT_TRANSLATE_NOOP("errors", "Give that use an end first, or choose other days.")
BACKWARDS = QT_TRANSLATE_NOOP("errors", "The last day, {last}, comes before the first, {first}.")
TURN_ROUND = QT_TRANSLATE_NOOP("errors", "Choose a last day that is not before the first.")
OWN_MENTOR = QT_TRANSLATE_NOOP("errors", "{name} ({no}) cannot be their own mentor.")
ANOTHER_MENTOR = QT_TRANSLATE_NOOP("errors", "Choose somebody else.")
NO_END = QT_TRANSLATE_NOOP("errors", "An absence has a first and a last day.")
GIVE_BOTH = QT_TRANSLATE_NOOP("errors", "Give both days.")

FROM_TO = QT_TRANSLATE_NOOP("people", "from {first} to {last}")
FROM = QT_TRANSLATE_NOOP("people", "from {first} on")
UNTIL = QT_TRANSLATE_NOOP("people", "until {last}")
ALWAYS = QT_TRANSLATE_NOOP("people", "at all times")
_WORDS = {(True, True): FROM_TO, (True, False): FROM, (False, True): UNTIL, (False, False): ALWAYS}


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonRecord:
    """A person with all that is known of them by the day; ``mentors`` are the pairs in which they are the apprentice.

    Stretches are not cut at the first and last day of work: whoever leaves is in no team any more, whatever they say.
    """

    person: Person
    memberships: tuple[Membership, ...] = ()
    extensions: tuple[ExtensionUse, ...] = ()
    mentors: tuple[Mentorship, ...] = ()
    absences: tuple[Absence, ...] = ()

    @property
    def employed(self) -> Days:
        """From the first to the last day of work."""
        return Days(self.person.hired_on, self.person.left_on)


def begun(person: Person) -> PersonRecord:
    """Of somebody new: in that team, with that extension, since nobody knows when."""
    team, use = _team_of(person), _use_of(person)
    return checked(PersonRecord(person=person, memberships=_one(team), extensions=_one(use)))


def changed(record: PersonRecord, person: Person, since: date | None) -> PersonRecord:
    """The record with these fields; another team, leader or extension holds from ``since`` on.

    What held until then ends the day before. Where ``since`` is ``None`` the last stretch is corrected: it has always
    been so. Raises ``UserError`` where a later stretch has begun already.
    """
    old = record.person
    memberships, extensions = record.memberships, record.extensions
    if (old.group, old.leader) != (person.group, person.leader):
        _check_later_team(record, since)
        memberships = _continued(memberships, since, _team_of(person))
    if old.extension != person.extension:
        extensions = _continued(extensions, since, _use_of(person))
    person = replace(person, uid=old.uid or person.uid)
    return checked(replace(record, person=person, memberships=memberships, extensions=extensions))


def amended(record: PersonRecord, old: Stretch | None, new: Stretch | None) -> PersonRecord:
    """The record with ``new`` in place of ``old``; without ``old`` it is added, without ``new`` removed.

    Raises ``UserError`` where ``new`` cannot stand beside the others, ``LookupError`` where ``old`` is not there.
    """
    match old or new:
        case Membership():
            record = replace(record, memberships=_exchanged(record.memberships, old, new))
        case ExtensionUse():
            record = replace(record, extensions=_exchanged(record.extensions, old, new))
        case Mentorship():
            record = replace(record, mentors=_exchanged(record.mentors, old, new))
        case Absence():
            record = replace(record, absences=_exchanged(record.absences, old, new))
    return checked(record, new)


def settled(record: PersonRecord, today: date) -> PersonRecord:
    """The record with the person's present team, leader and extension as the stretches say it of today.

    Of somebody who has left, as of the last day.
    """
    day = min(today, record.person.left_on or today)
    team = next((each for each in record.memberships if each.days.holds(day)), None)
    use = next((each for each in reversed(record.extensions) if each.days.holds(day)), None)
    person = replace(
        record.person,
        group=team.group if team else None,
        leader=team.leader if team else None if record.memberships else record.person.leader,
        extension=use.extension if use else None,
    )
    return replace(record, person=person)


def checked(record: PersonRecord, said: Stretch | None = None) -> PersonRecord:
    """The record, if it can be so. Raises ``UserError`` for two teams on one day, days backwards, an own mentor.

    ``said`` is what has just been said of them: where it meets something else, that is named.
    """
    stretches: list[Stretch] = [*record.memberships, *record.extensions, *record.mentors, *record.absences]
    for each in stretches:
        _check_days(each.days)
    for each in record.absences:
        if each.days.first is None or each.days.last is None:
            raise UserError(NO_END, GIVE_BOTH)
    person = record.person
    if any(pair.mentor_no == person.no for pair in record.mentors):
        raise UserError(OWN_MENTOR, ANOTHER_MENTOR, name=person.name, no=person.no)
    _check_days(record.employed)
    _check_teams(person, sorted(record.memberships, key=begins), said)
    return record


def check_extension(one: PersonRecord, other: PersonRecord) -> None:
    """Raises ``UserError`` where ``one`` has an extension on a day on which ``other`` has it."""
    for mine in one.extensions:
        days = mine.days.common(one.employed)
        for theirs in other.extensions:
            taken = theirs.days.common(other.employed)
            if mine.extension == theirs.extension and not is_empty(days) and not is_empty(taken) and days.meets(taken):
                raise UserError(
                    HAS_EXTENSION,
                    END_THAT,
                    extension=mine.extension,
                    name=other.person.name,
                    no=other.person.no,
                    days=days_words(taken),
                )


def days_words(days: Days) -> dict[str, str]:
    """Days as a fact of a sentence, to be told in the reader's language."""
    text = _WORDS[days.first is not None, days.last is not None]
    return reason("people", text, {"first": days.first, "last": days.last})


def begins(stretch: Stretch) -> date:
    """The first day, as what stretches are ordered by."""
    return stretch.days.first or date.min


def is_empty(days: Days) -> bool:
    """Whether there is no day among them: the last comes before the first."""
    return days.first is not None and days.last is not None and days.last < days.first


def _exchanged(stretches: tuple[S, ...], old: Stretch | None, new: Stretch | None) -> tuple[S, ...]:
    kept: list[Any] = list(stretches)
    if old is not None:
        if old not in kept:
            raise LookupError(f"{old} is not in the record")
        kept.remove(old)
    return tuple(sorted([*kept, *_one(new)], key=begins))


def _team_of(person: Person) -> Membership | None:
    return Membership(person.no, person.group, Days(), person.leader) if person.group else None


def _use_of(person: Person) -> ExtensionUse | None:
    return ExtensionUse(person.no, person.extension) if person.extension else None


def _one(stretch: S | None) -> tuple[S, ...]:
    return () if stretch is None else (stretch,)


def _continued(stretches: tuple[S, ...], since: date | None, new: S | None) -> tuple[S, ...]:
    """The stretches until the day before, then the new one; what began on that very day is replaced."""
    if since is None:
        days = stretches[-1].days if stretches else Days()
        return (*stretches[:-1], *_one(replace(new, days=days) if new else None))
    kept = [_ended(each, since) for each in stretches if each.days.first != since]
    return tuple(sorted([*kept, *_one(replace(new, days=Days(since)) if new else None)], key=begins))


def _ended(stretch: S, since: date) -> S:
    days = stretch.days
    if begins(stretch) > since or (days.last is not None and days.last < since):
        return stretch
    return replace(stretch, days=Days(days.first, since - timedelta(days=1)))


def _check_days(days: Days) -> None:
    if is_empty(days):
        raise UserError(BACKWARDS, TURN_ROUND, first=days.first, last=days.last)


def _check_teams(person: Person, teams: Sequence[Membership], said: Stretch | None) -> None:
    for before, team in pairwise(teams):
        if before.days.meets(team.days):
            raise _in_a_team(person, team if before == said else before)


def _check_later_team(record: PersonRecord, since: date | None) -> None:
    """A move ends nothing that begins after it: that would change what is known of later days."""
    later = next((each for each in record.memberships if since is not None and begins(each) > since), None)
    if later is not None:
        raise _in_a_team(record.person, later)


def _in_a_team(person: Person, team: Membership) -> UserError:
    days = days_words(team.days)
    return UserError(IN_A_TEAM, CORRECT_THAT, name=person.name, no=person.no, group=team.group, days=days)
