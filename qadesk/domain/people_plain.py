"""A person's record as plain values, for the journal of imports and the audit trail, and back."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from qadesk.domain.people import Absence, Days, ExtensionUse, Membership, Mentorship, Person, Role
from qadesk.domain.people_history import PersonRecord

UNITS: tuple[tuple[str, ...], ...] = (
    ("name",),
    ("role",),
    ("hired_on", "left_on"),
    ("group", "leader", "memberships"),
    ("extension", "extensions"),
    ("mentors",),
    ("absences",),
)
"""Fields that only make sense together: one is not put back without the others."""


def plain(record: PersonRecord) -> dict[str, Any]:
    """By field, values that JSON can hold; days are ISO 8601."""
    person = record.person
    return {
        "no": person.no,
        "name": person.name,
        "role": person.role.value,
        "hired_on": _text(person.hired_on),
        "left_on": _text(person.left_on),
        "group": person.group,
        "leader": person.leader,
        "memberships": [[each.group, *_days(each.days), each.leader] for each in record.memberships],
        "extension": person.extension,
        "extensions": [[each.extension, *_days(each.days)] for each in record.extensions],
        "mentors": [[each.mentor_no, *_days(each.days)] for each in record.mentors],
        "absences": [[*_days(each.days), each.why] for each in record.absences],
    }


def record_of(values: Mapping[str, Any], uid: str = "") -> PersonRecord:
    """The record that ``plain`` was given."""
    no = values["no"]
    person = Person(
        no=no,
        name=values["name"],
        role=Role(values["role"]),
        group=values["group"],
        leader=values["leader"],
        hired_on=_day(values["hired_on"]),
        left_on=_day(values["left_on"]),
        extension=values["extension"],
        uid=uid,
    )
    return PersonRecord(
        person=person,
        memberships=tuple(
            Membership(no, group, _read(first, last), leader) for group, first, last, leader in values["memberships"]
        ),
        extensions=tuple(ExtensionUse(no, number, _read(first, last)) for number, first, last in values["extensions"]),
        mentors=tuple(Mentorship(mentor, no, _read(first, last)) for mentor, first, last in values["mentors"]),
        absences=tuple(Absence(no, _read(first, last), why) for first, last, why in values["absences"]),
    )


def difference(before: PersonRecord | None, after: PersonRecord) -> tuple[dict[str, Any], dict[str, Any]]:
    """The fields that changed, as they were and as they are; of somebody new nothing, and all.

    The number always stands among the second.
    """
    new = plain(after)
    if before is None:
        return {}, new
    old = plain(before)
    changed = [name for name in new if old[name] != new[name]]
    return {name: old[name] for name in changed}, {"no": new["no"]} | {name: new[name] for name in changed}


def _text(day: date | None) -> str | None:
    return day.isoformat() if day else None


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None


def _days(days: Days) -> tuple[str | None, str | None]:
    return _text(days.first), _text(days.last)


def _read(first: str | None, last: str | None) -> Days:
    return Days(_day(first), _day(last))
