"""What sampling refuses, and what to do about it."""

from qadesk.domain.card_check import FoundError
from qadesk.domain.errors import UserError
from qadesk.domain.texts import QT_TRANSLATE_NOOP

_AGAIN = QT_TRANSLATE_NOOP("errors", "Draw again.")


def no_plan(key: str) -> UserError:
    """Nothing of that key."""
    return UserError(
        QT_TRANSLATE_NOOP("errors", "There is no sampling plan with the key “{key}”."),
        QT_TRANSLATE_NOOP("errors", "Look at the list of sampling plans."),
        key=key,
    )


def unsound(key: str, finding: FoundError) -> UserError:
    """A plan that breaks a rule."""
    return UserError(
        QT_TRANSLATE_NOOP("errors", "The sampling plan “{plan}” cannot be drawn from. {finding}"),
        QT_TRANSLATE_NOOP("errors", "Mend that first, then try again."),
        plan=key,
        finding=finding,
    )


def no_draw(uid: str) -> UserError:
    """Nothing of that uid."""
    return UserError(
        QT_TRANSLATE_NOOP("errors", "There is no committed draw “{uid}” in this workspace."),
        QT_TRANSLATE_NOOP("errors", "Look at the list of draws."),
        uid=uid,
    )


def nothing_drawn() -> UserError:
    """A draw without a call is no draw."""
    return UserError(
        QT_TRANSLATE_NOOP("errors", "No call was drawn: there is nothing to keep."),
        QT_TRANSLATE_NOOP("errors", "Look at the plan's dates and filters; the ledger says what was left out."),
    )


def drawn_meanwhile() -> UserError:
    """Somebody else was faster, or it is committed already."""
    return UserError(
        QT_TRANSLATE_NOOP("errors", "Calls of this period have been drawn since: this draw does not hold any more."),
        _AGAIN,
    )


def calls_gone(calls: int) -> UserError:
    """Taken back since."""
    return UserError(
        QT_TRANSLATE_NOOP("errors", "{calls} of the drawn calls are not in the workspace any more."),
        _AGAIN,
        calls=calls,
    )


def no_reason() -> UserError:
    """Withdrawing leaves a trace."""
    return UserError(
        QT_TRANSLATE_NOOP("errors", "A draw is withdrawn with a reason."),
        QT_TRANSLATE_NOOP("errors", "Say why; it stays in the audit trail."),
    )


def withdrawn_already() -> UserError:
    """Once is enough."""
    return UserError(QT_TRANSLATE_NOOP("errors", "This draw has been withdrawn already."))


def scored(calls: int) -> UserError:
    """What is scored stays drawn."""
    return UserError(
        QT_TRANSLATE_NOOP("errors", "{calls} calls of this draw have been scored: it cannot be withdrawn any more."),
        QT_TRANSLATE_NOOP("errors", "Withdraw single assignments instead."),
        calls=calls,
    )
