"""People and their histories in the shape of the command line."""

from collections.abc import Iterable

from qadesk.cli.context import put_table
from qadesk.domain.people import Absence, Days, ExtensionUse, Membership, Mentorship, PeopleBook, Person
from qadesk.domain.people_history import PersonRecord, Stretch

DAY = "%Y-%m-%d"


def person_json(person: Person) -> dict[str, object]:
    """A person."""
    return {
        "uid": person.uid,
        "no": person.no,
        "name": person.name,
        "role": person.role.value,
        "group": person.group,
        "leader": person.leader,
        "extension": person.extension,
        "hired_on": person.hired_on,
        "left_on": person.left_on,
    }


def record_json(record: PersonRecord, book: PeopleBook) -> dict[str, object]:
    """A person with all that is known by the day."""
    return {
        **person_json(record.person),
        "teams": [{"group": m.group, "leader": m.leader, **_days(m.days)} for m in record.memberships],
        "extensions": [{"extension": use.extension, **_days(use.days)} for use in record.extensions],
        "mentors": [{"mentor": pair.mentor_no, **_days(pair.days)} for pair in record.mentors],
        "apprentices": [{"apprentice": p.apprentice_no, **_days(p.days)} for p in _apprentices(record, book)],
        "absences": [{"why": absence.why, **_days(absence.days)} for absence in record.absences],
    }


def put_record(record: PersonRecord, book: PeopleBook) -> None:
    """The same for people."""
    person = record.person
    columns = ("no", "name", "role", "hired_on", "left_on")
    put_table([(person.no, person.name, person.role.value, person.hired_on, person.left_on)], columns)
    stretches: Iterable[Stretch] = (
        *record.memberships,
        *record.extensions,
        *record.mentors,
        *_apprentices(record, book),
        *record.absences,
    )
    rows = [(*_told(each, person.no), each.days.first, each.days.last) for each in stretches]
    if rows:
        put_table(rows, ("what", "which", "from", "to"))


def _told(stretch: Stretch, no: str) -> tuple[str, str]:
    match stretch:
        case Membership():
            return "team", stretch.group
        case ExtensionUse():
            return "extension", stretch.extension
        case Mentorship():
            return (
                ("mentor", stretch.mentor_no) if stretch.apprentice_no == no else ("apprentice", stretch.apprentice_no)
            )
        case Absence():
            return "absence", stretch.why


def _apprentices(record: PersonRecord, book: PeopleBook) -> list[Mentorship]:
    return [pair for pair in book.mentorships if pair.mentor_no == record.person.no]


def _days(days: Days) -> dict[str, object]:
    return {"from": days.first, "to": days.last}
