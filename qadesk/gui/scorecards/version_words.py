"""What versions of scorecards are called, and where they stand, in the reader's language."""

import datetime as dt
from collections.abc import Iterable, Sequence
from zoneinfo import ZoneInfo

from PySide6.QtCore import QCoreApplication, QLocale

from qadesk.domain.card_versions import CardState, StoredCard, Term, terms
from qadesk.domain.texts import QT_TRANSLATE_NOOP, listed
from qadesk.gui.notices import translated
from qadesk.gui.words import field_word

STATES = {
    CardState.DRAFT: QT_TRANSLATE_NOOP("versions", "Draft"),
    CardState.CONSULTATION: QT_TRANSLATE_NOOP("versions", "In consultation"),
    CardState.PUBLISHED: QT_TRANSLATE_NOOP("versions", "Published"),
    CardState.RETIRED: QT_TRANSLATE_NOOP("versions", "Retired"),
}
TONES = {
    CardState.DRAFT: "chip plain",
    CardState.CONSULTATION: "chip warning",
    CardState.PUBLISHED: "chip good",
    CardState.RETIRED: "chip plain",
}
"""The style classes of a state's chip."""


def version_title(stored: StoredCard) -> str:
    """“Version 3”, or “Draft” for what is not published yet."""
    if stored.published_at_ms is None:
        return QCoreApplication.translate("versions", "Draft")
    return QCoreApplication.translate("versions", "Version {number}").format(number=stored.version)


def state_word(stored: StoredCard) -> str:
    """Draft, in consultation, published, retired."""
    return QCoreApplication.translate("versions", STATES[stored.state])


def standing_word(stored: StoredCard, versions: Iterable[StoredCard], today: dt.date) -> str:
    """Where a version stands on a day: in force, not yet, or no more; a draft by its state."""
    if stored.published_at_ms is None:
        return state_word(stored)
    term = next((each for each in terms(versions) if each.card == stored), None)
    if term is not None and term.covers(today):
        return QCoreApplication.translate("versions", "In force")
    if term is not None and today < (term.first or dt.date.min):
        return QCoreApplication.translate("versions", "Not in force yet")
    if stored.state is CardState.RETIRED:
        return state_word(stored)
    if term is not None:
        return QCoreApplication.translate("versions", "For earlier calls only")
    return QCoreApplication.translate("versions", "Replaced by a newer one")


def day_word(day: dt.date | None) -> str:
    """A day as 2026-01-31; “any day” where there is none."""
    return QCoreApplication.translate("versions", "any day") if day is None else day.isoformat()


def instant_word(at_ms: int | None, zone: ZoneInfo) -> str:
    """Date and time of day to the minute in the site's time zone; "" for none."""
    return "" if at_ms is None else dt.datetime.fromtimestamp(at_ms / 1000, zone).strftime("%Y-%m-%d %H:%M")


def types_word(business_types: tuple[str, ...]) -> str:
    """The business types served; “any” where none is named."""
    if not business_types:
        return QCoreApplication.translate("versions", "any business type")
    return listed((field_word("business_type", name) for name in business_types), translated)


def count_word(count: int) -> str:
    """A number in the reader's locale."""
    return QLocale().toString(count)


def term_word(term: Term) -> str:
    """When a version holds, as the end of a sentence that begins with its name."""
    last = None if term.until is None else term.until - dt.timedelta(days=1)
    if term.first and last:
        text = QCoreApplication.translate("versions", "for calls from {first} to {last}")
    elif term.first:
        text = QCoreApplication.translate("versions", "for calls from {first} on")
    elif last:
        text = QCoreApplication.translate("versions", "for calls up to {last}")
    else:
        text = QCoreApplication.translate("versions", "for calls of any day")
    return text.format(first=term.first, last=last)


def outlook(after: Sequence[StoredCard], key: str, before: Sequence[StoredCard], new: int | None = None) -> str:
    """Which version of a key holds when, a line each, and which one of ``before`` holds no more.

    ``new`` is the number of the one that is not there yet.
    """
    now = {term.card.version: term for term in terms(after) if term.card.key == key}
    held = {term.card.version for term in terms(before) if term.card.key == key}
    if not now:
        return QCoreApplication.translate("versions", "No call is scored with this scorecard any more.")
    return "\n".join(_outlook(number, now.get(number), new) for number in sorted(held | set(now)))


def _outlook(number: int, term: Term | None, new: int | None) -> str:
    if term is None:
        return QCoreApplication.translate("versions", "Version {number}: for no call any more").format(number=number)
    line = QCoreApplication.translate("versions", "Version {number}: {when}")
    if number == new:
        line = QCoreApplication.translate("versions", "Version {number} (this one): {when}")
    return line.format(number=number, when=term_word(term))


def version_choice(stored: StoredCard) -> str:
    """A version with its state, as one of several; a draft that is nothing else is just that."""
    if stored.state is CardState.DRAFT:
        return version_title(stored)
    return f"{version_title(stored)} · {state_word(stored)}"
