"""What appeals are refused for, in sentences."""

from collections.abc import Sequence

from qadesk.domain.errors import UserError
from qadesk.domain.texts import QT_TRANSLATE_NOOP


def no_evaluation(uid: str) -> UserError:
    """It is of something."""
    return UserError(
        QT_TRANSLATE_NOOP("errors", "There is no evaluation {uid}."),
        QT_TRANSLATE_NOOP("errors", "See “qadesk evaluations” for the ones there are."),
        uid=uid,
    )


def no_appeal(uid: str) -> UserError:
    """There is none of that uid."""
    return UserError(
        QT_TRANSLATE_NOOP("errors", "There is no appeal {uid}."),
        QT_TRANSLATE_NOOP("errors", "See “qadesk appeal list” for the ones there are."),
        uid=uid,
    )


def not_released() -> UserError:
    """Nobody has seen it yet."""
    return UserError(
        QT_TRANSLATE_NOOP("errors", "This evaluation has not been released; nobody can appeal against it yet."),
        QT_TRANSLATE_NOOP("errors", "Release it first; the time for appeals begins with that."),
    )


def being_corrected() -> UserError:
    """What was released is not what holds."""
    return UserError(
        QT_TRANSLATE_NOOP("errors", "This evaluation has been corrected, and the correction is not released yet."),
        QT_TRANSLATE_NOOP("errors", "Wait for the release of the correction, and look whether it settles the matter."),
    )


def correction_waits() -> UserError:
    """A decision would give out what nobody has approved."""
    return UserError(
        QT_TRANSLATE_NOOP("errors", "This evaluation has been corrected, and the correction is not released yet."),
        QT_TRANSLATE_NOOP("errors", "Have the correction approved and released first, then decide the appeal."),
    )


def newer_appeal(uid: str) -> UserError:
    """One at a time, and the newer one is about what holds."""
    return UserError(
        QT_TRANSLATE_NOOP("errors", "The corrected score has been appealed against since: {uid}."),
        QT_TRANSLATE_NOOP("errors", "Go on with that appeal; it is about the score that holds."),
        uid=uid,
    )


def own_score(no: str) -> UserError:
    """Nobody takes back what is said against their own score."""
    return UserError(
        QT_TRANSLATE_NOOP("errors", "{no} gave the score that is appealed against and cannot withdraw the appeal."),
        QT_TRANSLATE_NOOP("errors", "Let whoever handed it in withdraw it."),
        no=no,
    )


def older_revision(theirs: int, ours: int) -> UserError:
    """Somebody appealed against what does not hold any more."""
    return UserError(
        QT_TRANSLATE_NOOP("errors", "It is against revision {theirs}, but revision {ours} holds by now."),
        QT_TRANSLATE_NOOP("errors", "Look at the corrected score, and appeal against that if need be."),
        theirs=theirs,
        ours=ours,
    )


def open_already(uid: str) -> UserError:
    """One at a time."""
    return UserError(
        QT_TRANSLATE_NOOP("errors", "There is an open appeal against this evaluation already: {uid}."),
        QT_TRANSLATE_NOOP("errors", "Wait for its decision, or withdraw it and file it anew."),
        uid=uid,
    )


def decided_already(uid: str) -> UserError:
    """The second instance is another thing."""
    return UserError(
        QT_TRANSLATE_NOOP("errors", "An appeal against this evaluation has been decided already: {uid}."),
        QT_TRANSLATE_NOOP("errors", "Ask for the second instance of that one, while its time runs."),
        uid=uid,
    )


def in_the_future() -> UserError:
    """Nobody receives what is yet to come."""
    return UserError(
        QT_TRANSLATE_NOOP("errors", "The time at which it was received lies in the future."),
        QT_TRANSLATE_NOOP("errors", "Check the time, with its date and offset."),
    )


def before_release() -> UserError:
    """Nor what nobody could know of."""
    return UserError(
        QT_TRANSLATE_NOOP("errors", "It cannot have been received before the evaluation was released."),
        QT_TRANSLATE_NOOP("errors", "Check the time, with its date and offset."),
    )


def nothing_upheld() -> UserError:
    """A rejected appeal changes nothing."""
    return UserError(
        QT_TRANSLATE_NOOP("errors", "Everything is rejected, and yet answers are to change."),
        QT_TRANSLATE_NOOP("errors", "Uphold what leads to a change, or leave the answers as they are."),
    )


def no_answers() -> UserError:
    """An upheld one changes something, or somebody says that it does not."""
    return UserError(
        QT_TRANSLATE_NOOP("errors", "The appeal is upheld, but no answer changes."),
        QT_TRANSLATE_NOOP("errors", "Give the changed answers, or say explicitly that nothing changes."),
    )


def changed_and_not() -> UserError:
    """Two things that do not go together."""
    return UserError(
        QT_TRANSLATE_NOOP("errors", "Nothing is said to change, and yet there are changed answers."),
        QT_TRANSLATE_NOOP("errors", "Leave out the one or the other."),
    )


def beyond_claims(keys: Sequence[str]) -> UserError:
    """An appeal is no second evaluation."""
    return UserError(
        QT_TRANSLATE_NOOP(
            "errors", "Answers would change that nobody appealed against, or that are not upheld: {items}."
        ),
        QT_TRANSLATE_NOOP("errors", "Change only what is upheld; correct anything else by a revision of its own."),
        items=tuple(keys),
    )


def lower(before: str, after: str) -> UserError:
    """Nobody is worse off for having appealed."""
    return UserError(
        QT_TRANSLATE_NOOP("errors", "With these answers the score would fall from {before} to {after}."),
        QT_TRANSLATE_NOOP(
            "errors", "An appeal never lowers a score: decide without them, and correct what else is wrong by itself."
        ),
        before=before,
        after=after,
    )
