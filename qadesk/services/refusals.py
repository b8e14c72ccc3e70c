"""What an evaluation is refused for, in sentences."""

from qadesk.domain.errors import UserError
from qadesk.domain.evaluations import Evaluation
from qadesk.domain.scorecards import Scorecard
from qadesk.domain.scoring import Blocker
from qadesk.domain.texts import QT_TRANSLATE_NOOP


def incomplete(card: Scorecard, missing: tuple[Blocker, ...]) -> UserError:
    """Something is still open, or nothing applies."""
    titles = dict.fromkeys(card.item(part.item).title for part in missing if part.item)
    if not titles:
        return UserError(
            QT_TRANSLATE_NOOP("errors", "No scored item applies to this call, so there is no score."),
            QT_TRANSLATE_NOOP("errors", "Answer at least one item with something else than “not applicable”."),
        )
    return UserError(
        QT_TRANSLATE_NOOP("errors", "{count} items are not complete: {items}."),
        QT_TRANSLATE_NOOP("errors", "Give the missing answer, comment or evidence, then submit again."),
        count=len(titles),
        items=tuple(titles),
    )


def nothing_to_revise(uid: str) -> UserError:
    """A correction is of something."""
    return UserError(
        QT_TRANSLATE_NOOP("errors", "The call {uid} has no submitted evaluation that could be corrected."),
        QT_TRANSLATE_NOOP("errors", "Submit an evaluation first."),
        uid=uid,
    )


def being_corrected(draft: Evaluation) -> UserError:
    """One correction at a time."""
    return UserError(
        QT_TRANSLATE_NOOP("errors", "Somebody ({no}) is correcting this evaluation already."),
        QT_TRANSLATE_NOOP("errors", "Let that correction be submitted or discarded first."),
        no=draft.inspector_no,
    )


def scored_already(uid: str) -> UserError:
    """A second evaluation of a call is a correction."""
    return UserError(
        QT_TRANSLATE_NOOP("errors", "The call {uid} has been evaluated already."),
        QT_TRANSLATE_NOOP("errors", "Correct it with --revise --reason TEXT; the old revision stays."),
        uid=uid,
    )


def refuse_other_card(draft: Evaluation) -> None:
    """A correction is of an evaluation that was given under one card."""
    if draft.revision > 1:
        raise UserError(
            QT_TRANSLATE_NOOP("errors", "A correction keeps the scorecard of the evaluation it corrects ({key})."),
            QT_TRANSLATE_NOOP("errors", "Finish the correction with that scorecard."),
            key=draft.card_key,
        )


def same_card(key: str | None, card: Scorecard) -> None:
    """Answers are given under the card that was named, if one was."""
    if key not in (None, card.key):
        raise UserError(
            QT_TRANSLATE_NOOP("errors", "This evaluation was given under the scorecard {key}, not {other}."),
            QT_TRANSLATE_NOOP("errors", "Name the scorecard it was given under."),
            key=card.key,
            other=key,
        )
