"""What the life of a scorecard refuses, in sentences."""

from datetime import date

from qadesk.domain.card_versions import Overlap, StoredCard
from qadesk.domain.errors import UserError
from qadesk.domain.texts import QT_TRANSLATE_NOOP


def no_draft(key: str) -> UserError:
    """Only a draft is worked on."""
    return UserError(
        QT_TRANSLATE_NOOP("errors", "There is no draft of a scorecard with the key {key}."),
        QT_TRANSLATE_NOOP("errors", "Make one of a published version, or import one: qadesk scorecard import FILE."),
        key=key,
    )


def unknown(key: str) -> UserError:
    """Nobody has made a card of that key, not even as a draft."""
    return UserError(
        QT_TRANSLATE_NOOP("errors", "There is no scorecard with the key {key}."),
        QT_TRANSLATE_NOOP("errors", "See “qadesk scorecard list” for the ones there are."),
        key=key,
    )


def nothing_published(key: str) -> UserError:
    """Only what is published is scored with, exported, retired."""
    return UserError(
        QT_TRANSLATE_NOOP("errors", "There is no published scorecard with the key {key}."),
        QT_TRANSLATE_NOOP("errors", "See “qadesk scorecard list” for the ones there are."),
        key=key,
    )


def no_such_version(key: str, version: int) -> UserError:
    """Published versions count from 1."""
    return UserError(
        QT_TRANSLATE_NOOP("errors", "There is no published version {version} of the scorecard {key}."),
        QT_TRANSLATE_NOOP("errors", "See “qadesk scorecard list --all” for the ones there are."),
        key=key,
        version=version,
    )


def nothing_serves(business_type: str | None, day: date) -> UserError:
    """No card can be offered for a call."""
    return UserError(
        QT_TRANSLATE_NOOP("errors", "No published scorecard serves calls of the business type {type} on {day}."),
        QT_TRANSLATE_NOOP("errors", "Publish one that does, or choose a scorecard yourself."),
        type=business_type or "?",
        day=day,
    )


def not_in_force(key: str, day: date) -> UserError:
    """The card that somebody chose is not there yet, or no more, for calls of a day."""
    return UserError(
        QT_TRANSLATE_NOOP("errors", "The scorecard {key} does not apply to calls of {day}."),
        QT_TRANSLATE_NOOP("errors", "See “qadesk scorecard applies --on {day}” for the ones that do."),
        key=key,
        day=day,
    )


def overlapping(found: Overlap) -> UserError:
    """Two cards would apply to the same calls."""
    todo = QT_TRANSLATE_NOOP(
        "errors", "Retire {other}, begin on a day when it has ended, or give each business type one scorecard."
    )
    facts = {"other": found.other.key, "title": found.other.title, "days": _days(found)}
    if not found.business_type:
        what = QT_TRANSLATE_NOOP("errors", "The scorecard {other} ({title}) already serves any business type, {days}.")
        return UserError(what, todo, **facts)
    return UserError(
        QT_TRANSLATE_NOOP("errors", "The scorecard {other} ({title}) already serves the business type {type}, {days}."),
        todo,
        type=found.business_type,
        **facts,
    )


def _days(found: Overlap) -> UserError:
    """The days of an overlap as a part of a sentence."""
    facts = {"first": found.first, "last": found.last}
    if found.first and found.last:
        return UserError(QT_TRANSLATE_NOOP("errors", "for calls from {first} to {last}"), **facts)
    if found.first:
        return UserError(QT_TRANSLATE_NOOP("errors", "for calls from {first} on"), **facts)
    if found.last:
        return UserError(QT_TRANSLATE_NOOP("errors", "for calls up to {last}"), **facts)
    return UserError(QT_TRANSLATE_NOOP("errors", "for calls of any day"), **facts)


def unanswered(key: str, count: int) -> UserError:
    """Whoever has said something about a draft gets an answer before it is published."""
    return UserError(
        QT_TRANSLATE_NOOP("errors", "Comments on the draft of {key} still wait for an answer: {count}."),
        QT_TRANSLATE_NOOP("errors", "Answer each of them (taken, declined or noted), then publish again."),
        key=key,
        count=count,
    )


def consulted_already(key: str) -> UserError:
    """A draft is put up for consultation once."""
    return UserError(
        QT_TRANSLATE_NOOP("errors", "The draft of {key} is in consultation already."),
        QT_TRANSLATE_NOOP("errors", "Comment on it, or publish it."),
        key=key,
    )


def not_consulted(key: str) -> UserError:
    """Only a draft in consultation is open to comments."""
    return UserError(
        QT_TRANSLATE_NOOP("errors", "The draft of {key} is not in consultation."),
        QT_TRANSLATE_NOOP("errors", "Put it up for consultation first."),
        key=key,
    )


def retired_already(card: StoredCard) -> UserError:
    """A version is retired once, and for good."""
    return UserError(
        QT_TRANSLATE_NOOP("errors", "Version {version} of the scorecard {key} is retired from {day} on already."),
        QT_TRANSLATE_NOOP("errors", "Publish a new version of it where it is needed again."),
        key=card.key,
        version=card.version,
        day=card.retired_from,
    )


def retiring_without_reason() -> UserError:
    """The reason stays on record."""
    return UserError(
        QT_TRANSLATE_NOOP("errors", "Retiring a scorecard needs a reason."),
        QT_TRANSLATE_NOOP("errors", "Write in one sentence why it is not used any more."),
    )
