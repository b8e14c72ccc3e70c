"""The states of a coaching session, and what leads from one to the next; pure, the picture is in docs/coaching.md.

``planned`` → ``open`` → ``held`` → ``acknowledged``; ``planned`` and ``open`` can be ``cancelled``. From ``held`` on
nothing of it changes any more: what is to be said differently is said in a new session.
"""

from dataclasses import replace
from datetime import date

from qadesk.domain.after.coaching import ActionItem, ActionState, Session, SessionState
from qadesk.domain.errors import UserError
from qadesk.domain.said import said
from qadesk.domain.texts import QT_TRANSLATE_NOOP

CHANGING = (SessionState.PLANNED, SessionState.OPEN)
"""States in which notes, clips and action items may still change."""

_ENDED = QT_TRANSLATE_NOOP("errors", "This coaching session has ended, or was cancelled; it does not change any more.")
_NEW_ONE = QT_TRANSLATE_NOOP("errors", "Begin a new session for what is to be added.")


LONGEST_MINUTES = 600
FARTHEST_MS = 2 * 366 * 86_400_000
"""How far from now a session can be planned, or have been, in milliseconds."""


def check_time(planned_at_ms: int, now_ms: int) -> None:
    """A session is planned for a time that people still live to see. Raises ``UserError``."""
    if abs(planned_at_ms - now_ms) > FARTHEST_MS:
        raise UserError(
            QT_TRANSLATE_NOOP("errors", "A session cannot be planned for a day that far away."),
            QT_TRANSLATE_NOOP("errors", "Check the year: give a day within two years."),
        )


def check_length(minutes: int) -> None:
    """A session lasts some minutes, and no more than a day's work. Raises ``UserError``."""
    if not 1 <= minutes <= LONGEST_MINUTES:
        raise UserError(
            QT_TRANSLATE_NOOP("errors", "A session lasts 1 to {most} minutes."),
            QT_TRANSLATE_NOOP("errors", "Give how long it is to last."),
            most=LONGEST_MINUTES,
        )


def begun(session: Session, at_ms: int) -> Session:
    """Coach and agent sit down; one that was begun goes on. Raises ``UserError`` where it has ended."""
    require_changing(session)
    if session.state is SessionState.OPEN:
        return session
    return replace(session, state=SessionState.OPEN, started_at_ms=at_ms)


def ended(session: Session, at_ms: int, today: date) -> Session:
    """The session is over, its action items are agreed on that day; empty ones are left out.

    Raises ``UserError`` where it is not being held, or an action item does not say what is to be done.
    """
    require_changing(session)
    if session.state is not SessionState.OPEN:
        raise UserError(
            QT_TRANSLATE_NOOP("errors", "This coaching session has not begun."),
            QT_TRANSLATE_NOOP("errors", "Begin it first."),
        )
    kept = tuple(_agreed(each, today) for each in session.actions if not _empty(each))
    return replace(session, state=SessionState.HELD, ended_at_ms=at_ms, actions=kept)


def cancelled(session: Session, why: str) -> Session:
    """It does not take place, with the reason. Raises ``UserError`` without one, or where it has ended."""
    require_changing(session)
    return replace(session, state=SessionState.CANCELLED, why=_reason(why))


def closed(action: ActionItem, state: ActionState, at_ms: int, why: str) -> ActionItem:
    """An action item is done, or dropped with the reason. Raises ``UserError``."""
    if action.state is not ActionState.OPEN:
        raise UserError(
            QT_TRANSLATE_NOOP("errors", "This action item is closed already."),
            QT_TRANSLATE_NOOP("errors", "Agree on a new one in the next session."),
        )
    why = _reason(why) if state is ActionState.DROPPED else said(why)
    return replace(action, state=state, closed_at_ms=at_ms, why=why)


def require_changing(session: Session) -> None:
    """Raises ``UserError`` where nothing of the session may change any more."""
    if session.state not in CHANGING:
        raise UserError(_ENDED, _NEW_ONE)


def _agreed(action: ActionItem, today: date) -> ActionItem:
    if not said(action.what):
        raise UserError(
            QT_TRANSLATE_NOOP("errors", "An action item does not say what is to be done."),
            QT_TRANSLATE_NOOP("errors", "Write it down, or take the item out."),
        )
    if bool(action.card_key) != bool(action.item_key):
        raise UserError(
            QT_TRANSLATE_NOOP("errors", "The action item “{what}” is measured by half an item."),
            QT_TRANSLATE_NOOP("errors", "Choose the scorecard and one of its items, or neither."),
            what=action.what,
        )
    return replace(action, what=said(action.what), agreed_on=action.agreed_on or today)


def _empty(action: ActionItem) -> bool:
    return not (said(action.what) or action.due_on or action.item_key)


def _reason(why: str) -> str:
    if not said(why):
        raise UserError(
            QT_TRANSLATE_NOOP("errors", "This needs a reason."),
            QT_TRANSLATE_NOOP("errors", "Write it in a few words."),
        )
    return said(why)
