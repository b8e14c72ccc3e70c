"""The way of an evaluation to the agent as a state machine: what may happen when; ``docs/release.md`` has the picture.

Nothing released can be unreleased: no step leads to a lower ``released_revision``, or forgets when it was released.
"""

from collections.abc import Collection
from dataclasses import replace

from qadesk.domain.after.clocks import Clock
from qadesk.domain.after.releases import Release, ReleaseState
from qadesk.domain.errors import UserError
from qadesk.domain.said import said
from qadesk.domain.texts import QT_TRANSLATE_NOOP

_WAITS_FOR_NOBODY = QT_TRANSLATE_NOOP("errors", "The evaluation {uid} does not wait for approval.")
_SEE_LIST = QT_TRANSLATE_NOOP("errors", "Look at the list of releases: somebody else may have been faster.")


def asked(
    old: Release | None,
    *,
    uid: str,
    revision: int,
    at_ms: int,
    who: str,
    planned_at_ms: int | None,
    approval: bool,
) -> Release:
    """A submitted revision is to be released, now or at a time; with ``approval`` it waits for a second inspector.

    Where nothing stands in its way, it comes back as planned, for ``released`` to follow. Raises ``UserError``.
    """
    _refuse_asking(old, uid, revision)
    if planned_at_ms is not None and planned_at_ms <= at_ms:
        raise UserError(
            QT_TRANSLATE_NOOP("errors", "The time planned for the release has passed already."),
            QT_TRANSLATE_NOOP("errors", "Name a time to come, or none for a release at once."),
        )
    fresh = old or Release(
        evaluation_uid=uid, state=ReleaseState.PLANNED, revision=revision, asked_at_ms=at_ms, asked_by=who
    )
    return replace(
        fresh,
        state=ReleaseState.WAITING if approval else ReleaseState.PLANNED,
        revision=revision,
        asked_at_ms=at_ms,
        asked_by=who,
        planned_at_ms=planned_at_ms,
        approved_at_ms=None,
        approved_by="",
        why="",
    )


def _refuse_asking(old: Release | None, uid: str, revision: int) -> None:
    if old is None:
        return
    if old.released_revision >= revision:
        raise UserError(
            QT_TRANSLATE_NOOP("errors", "The evaluation {uid} has been released already."),
            QT_TRANSLATE_NOOP("errors", "A correction is released by itself when it is submitted."),
            uid=uid,
        )
    if old.state is ReleaseState.SENT_BACK and old.revision == revision:
        raise UserError(
            QT_TRANSLATE_NOOP("errors", "The evaluation {uid} was sent back: {why}"),
            QT_TRANSLATE_NOOP("errors", "Correct it and submit the correction, then ask for its release again."),
            uid=uid,
            why=old.why,
        )
    if old.state in (ReleaseState.WAITING, ReleaseState.PLANNED) and old.revision == revision:
        raise UserError(
            QT_TRANSLATE_NOOP("errors", "The release of the evaluation {uid} has been asked for already."),
            QT_TRANSLATE_NOOP("errors", "Take it off the list first to plan another time."),
            uid=uid,
        )


def approved(
    release: Release, *, at_ms: int, who: str, scorers: Collection[str], agent_no: str | None, why: str = ""
) -> Release:
    """A second inspector agrees. Raises ``UserError`` for ``scorers`` (of any revision) and whoever is scored by it."""
    if release.state is not ReleaseState.WAITING:
        raise UserError(_WAITS_FOR_NOBODY, _SEE_LIST, uid=release.evaluation_uid)
    _somebody_else(who, scorers, agent_no)
    return replace(release, state=ReleaseState.PLANNED, approved_at_ms=at_ms, approved_by=who, why=said(why))


def sent_back(release: Release, *, who: str, scorers: Collection[str], agent_no: str | None, why: str) -> Release:
    """A second inspector does not agree: it is to be corrected, with the reason. Raises ``UserError``."""
    if release.state is not ReleaseState.WAITING:
        raise UserError(_WAITS_FOR_NOBODY, _SEE_LIST, uid=release.evaluation_uid)
    _somebody_else(who, scorers, agent_no)
    _refuse_no_reason(why)
    return replace(release, state=ReleaseState.SENT_BACK, why=said(why), approved_at_ms=None, approved_by="")


def taken_off(release: Release, *, why: str) -> Release | None:
    """It is not to go out now; what was released before stays so, ``None`` where nothing was. Raises ``UserError``."""
    if release.state not in (ReleaseState.WAITING, ReleaseState.PLANNED):
        raise UserError(
            QT_TRANSLATE_NOOP("errors", "The evaluation {uid} is not on its way to the agent."),
            QT_TRANSLATE_NOOP("errors", "What has been released stays released; correct the evaluation where need be."),
            uid=release.evaluation_uid,
        )
    _refuse_no_reason(why)
    if not release.released_revision:
        return None
    return replace(
        release, state=ReleaseState.RELEASED, revision=release.released_revision, planned_at_ms=None, why=said(why)
    )


def released(release: Release, *, at_ms: int, who: str, clock: Clock | None) -> Release:
    """It is out; ``clock`` ``None`` leaves the clock that runs. Raises ``UserError`` where it still needs approval."""
    if release.state is not ReleaseState.PLANNED:
        raise UserError(
            QT_TRANSLATE_NOOP("errors", "The evaluation {uid} is not ready to be released."),
            _SEE_LIST,
            uid=release.evaluation_uid,
        )
    return replace(
        release,
        state=ReleaseState.RELEASED,
        released_at_ms=at_ms,
        released_by=who,
        released_revision=release.revision,
        clock=clock or release.clock,
    )


def corrected(release: Release, *, revision: int, at_ms: int, who: str, approval: bool) -> Release | None:
    """A newer revision was submitted of something on its way, or released.

    What was released goes out again at once, what was planned goes out at its time, each after a new approval where
    that is asked for; ``None``: what was sent back is asked for by somebody.
    """
    if release.state is ReleaseState.SENT_BACK and not release.released_revision:
        return None
    planned = release.planned_at_ms if release.state in (ReleaseState.WAITING, ReleaseState.PLANNED) else None
    return replace(
        release,
        state=ReleaseState.WAITING if approval else ReleaseState.PLANNED,
        revision=revision,
        asked_at_ms=at_ms,
        asked_by=who,
        planned_at_ms=planned,
        approved_at_ms=None,
        approved_by="",
        why="",
    )


def decided(release: Release, *, revision: int, at_ms: int, who: str) -> Release:
    """An appeal's decision made a newer revision: it goes out without another approval, and the clock runs on."""
    ready = replace(
        release,
        state=ReleaseState.PLANNED,
        revision=revision,
        planned_at_ms=None,
        approved_by=who,
        approved_at_ms=at_ms,
    )
    return released(ready, at_ms=at_ms, who=who, clock=None)


def goes_out(release: Release, at_ms: int) -> bool:
    """Whether it is ready, and its time has come."""
    return release.state is ReleaseState.PLANNED and (release.planned_at_ms is None or release.planned_at_ms <= at_ms)


def _somebody_else(who: str, scorers: Collection[str], agent_no: str | None) -> None:
    if who in scorers:
        raise UserError(
            QT_TRANSLATE_NOOP("errors", "Whoever scored a call does not approve the release of that score."),
            QT_TRANSLATE_NOOP("errors", "Ask another inspector, or the QA lead."),
        )
    if who == agent_no:
        raise UserError(
            QT_TRANSLATE_NOOP("errors", "Nobody approves the release of a score of their own call."),
            QT_TRANSLATE_NOOP("errors", "Ask another inspector, or the QA lead."),
        )


def _refuse_no_reason(why: str) -> None:
    if not said(why):
        raise UserError(
            QT_TRANSLATE_NOOP("errors", "This needs a reason."),
            QT_TRANSLATE_NOOP("errors", "Write it in one sentence; it stays on record."),
        )
