"""Roles, days and people as the page says them."""

from datetime import date

from PySide6.QtCore import QCoreApplication

from qadesk.domain.people import Days, Person, Role


def role_word(role: Role) -> str:
    """What a person does."""
    words = {
        Role.INSPECTOR: QCoreApplication.translate("People", "Inspector"),
        Role.LEAD: QCoreApplication.translate("People", "QA lead"),
        Role.LEADER: QCoreApplication.translate("People", "Team leader"),
        Role.AGENT: QCoreApplication.translate("People", "Agent"),
        Role.TRAINER: QCoreApplication.translate("People", "Trainer"),
    }
    return words[role]


def day_text(day: date | None) -> str:
    """A day as it is typed too, 2026-01-31; '' where it is open."""
    return "" if day is None else day.isoformat()


def first_text(days: Days) -> str:
    """From when."""
    return day_text(days.first) or QCoreApplication.translate("People", "always")


def last_text(days: Days) -> str:
    """Until when."""
    return day_text(days.last) or QCoreApplication.translate("People", "open")


def named(person: Person | None, no: str | None) -> str:
    """Number and name, or the number alone where nobody has it; '' for none."""
    if person is not None:
        return f"{person.name} {person.no}"
    return no or ""
