"""What a release, or the issue of a report, is refused for, in sentences."""

from datetime import date

from qadesk.domain.after.releases import IssuedReport, ReleaseSubject
from qadesk.domain.errors import UserError
from qadesk.domain.people import Person, Role
from qadesk.domain.texts import QT_TRANSLATE_NOOP

LONGEST_NUMBER = 120
QA = (Role.INSPECTOR, Role.LEAD)
"""Who releases, approves, takes off, and issues reports."""


def not_submitted(uid: str) -> UserError:
    """Only what is submitted can be released."""
    return UserError(
        QT_TRANSLATE_NOOP("errors", "There is no submitted evaluation {uid}."),
        QT_TRANSLATE_NOOP("errors", "Submit it first; “qadesk evaluations” lists those that are."),
        uid=uid,
    )


def nobody_asked(uid: str) -> UserError:
    """Nothing waits."""
    return UserError(
        QT_TRANSLATE_NOOP("errors", "Nobody has asked for the release of the evaluation {uid}."),
        QT_TRANSLATE_NOOP("errors", "Look at the list of releases, or ask for it."),
        uid=uid,
    )


def not_released(uid: str) -> UserError:
    """An agent sees nothing that is not released."""
    return UserError(
        QT_TRANSLATE_NOOP("errors", "The evaluation {uid} has not been released."),
        QT_TRANSLATE_NOOP("errors", "Release it first: until then nobody shows it to the agent."),
        uid=uid,
    )


def not_theirs(uid: str, no: str) -> UserError:
    """An agent sees nothing of others."""
    return UserError(
        QT_TRANSLATE_NOOP("errors", "The evaluation {uid} is not of a call of {no}."),
        QT_TRANSLATE_NOOP("errors", "Agents see evaluations of their own calls only; check the number."),
        uid=uid,
        no=no,
    )


def refuse_unready(subject: ReleaseSubject) -> None:
    """Raises ``UserError`` where the latest revision is being corrected, or nobody knows whose call it is."""
    if subject.correction_open:
        raise UserError(
            QT_TRANSLATE_NOOP("errors", "The evaluation {uid} is being corrected."),
            QT_TRANSLATE_NOOP("errors", "Submit or discard the correction first."),
            uid=subject.evaluation_uid,
        )
    if subject.agent_no is None:
        raise UserError(
            QT_TRANSLATE_NOOP("errors", "Nobody knows whose call the evaluation {uid} is of."),
            QT_TRANSLATE_NOOP("errors", "Say who the agent of the call was, for example by importing the call log."),
            uid=subject.evaluation_uid,
        )


def refuse_stranger(person: Person) -> None:
    """Raises ``UserError`` for anybody but QA: what is released, and when clocks start, is for QA to say."""
    if person.role not in QA:
        raise UserError(
            QT_TRANSLATE_NOOP(
                "errors", "{no} is not of QA: inspectors and QA leads release evaluations and issue reports."
            ),
            QT_TRANSLATE_NOOP("errors", "Let somebody of QA do it."),
            no=person.no,
        )


def refuse_report(draft: IssuedReport, now: int, issued_on: date) -> None:
    """Raises ``UserError`` for a report that cannot be."""
    if not draft.number:
        raise UserError(
            QT_TRANSLATE_NOOP("errors", "An issued report needs a number."),
            QT_TRANSLATE_NOOP("errors", "Give the number that stands on it."),
        )
    if draft.day_to < draft.day_from:
        raise UserError(
            QT_TRANSLATE_NOOP("errors", "The period ends before it begins."),
            QT_TRANSLATE_NOOP("errors", "Exchange the two dates."),
        )
    if issued_on < draft.day_from:
        raise UserError(
            QT_TRANSLATE_NOOP("errors", "A report cannot have been issued before its period began."),
            QT_TRANSLATE_NOOP("errors", "Check the day of issue: all clocks start on it."),
        )
    if draft.issued_at_ms > now:
        raise UserError(
            QT_TRANSLATE_NOOP("errors", "A report cannot have been issued in time to come."),
            QT_TRANSLATE_NOOP("errors", "Record the issue on its day, or later with that day's date."),
        )


def refuse_number(number: str) -> None:
    """Raises ``UserError`` for a number that a new report cannot bear: it stands in headings and in lists."""
    if len(number) > LONGEST_NUMBER or not number.isprintable():
        raise UserError(
            QT_TRANSLATE_NOOP("errors", "The number of a report is one line of at most {most} characters."),
            QT_TRANSLATE_NOOP("errors", "Give a shorter number, such as 2026-01."),
            most=LONGEST_NUMBER,
        )


def refuse_other_report(known: IssuedReport, day_from: date, day_to: date, group: str | None) -> None:
    """Raises ``UserError`` where the number stands on a report of another period or group."""
    if (known.day_from, known.day_to, known.group) != (day_from, day_to, group):
        raise UserError(
            QT_TRANSLATE_NOOP("errors", "The number {number} stands on a report from {first} to {last} already."),
            QT_TRANSLATE_NOOP("errors", "Give another number; an issued report never changes."),
            number=known.number,
            first=known.day_from.isoformat(),
            last=known.day_to.isoformat(),
        )
