"""Giving an evaluation: opening a call on the desk, submitting it, revising it, and what comes next."""

import datetime as dt
from collections.abc import Callable, Collection, Mapping
from concurrent.futures import Future
from dataclasses import dataclass, fields, replace
from typing import TypeVar
from zoneinfo import ZoneInfo

from qadesk.domain.call_words import coded
from qadesk.domain.calls import Call, CallFacts
from qadesk.domain.card_versions import StoredCard
from qadesk.domain.conditions import call_fields
from qadesk.domain.errors import UserError
from qadesk.domain.evaluations import Evaluation, EvaluationRow, EvaluationState
from qadesk.domain.listening import HeardSpan, heard_again
from qadesk.domain.recordings import RecordedSide, Recording, RecordingFilter, RecordingRow
from qadesk.domain.scorecards import Scorecard
from qadesk.domain.scoring import Blocker, Missing, Result, blocking, score
from qadesk.domain.texts import QT_TRANSLATE_NOOP
from qadesk.services import refusals
from qadesk.services.autosave import Failed
from qadesk.services.cards import Cards
from qadesk.services.drafts import DraftSession, Saved, autosaving
from qadesk.services.executor import Executor
from qadesk.services.hearing import Hearing, SpeechOf, hearing, not_measured, nothing_measured, nothing_told, too_little
from qadesk.services.lookups import call_of, known_person
from qadesk.services.ports import AnswerFiles, Clock, Stores

T = TypeVar("T")

Submitted = Callable[[Stores, Evaluation], None]
"""What follows when a revision was submitted, in the same transaction."""

_WORDS_OF_CALLS = frozenset(each.name for each in fields(CallFacts)) - {"custom", "started_at_ms"}


@dataclass(frozen=True, slots=True)
class Desk:
    """What lies on the desk: a call, its recordings, the card it is scored with, and the evaluation."""

    call: Call
    recordings: tuple[Recording, ...]
    card: Scorecard
    evaluation: Evaluation
    cards: tuple[StoredCard, ...]
    """All cards that would serve this call, the most fitting first."""
    unknown: tuple[str, ...]
    """Fields of the call that the card's conditions ask for and nobody knows: asked before scoring starts."""


@dataclass(frozen=True, slots=True)
class Day:
    """An inspector's day in figures."""

    done: int
    waiting: int


@dataclass(frozen=True, slots=True)
class Given:
    """An evaluation given by a file: which call, by whom, the answers document and what to do with it."""

    uid: str
    card_key: str | None
    """``None``: the card that fits the call best."""
    inspector_no: str
    document: str
    name: str
    submit: bool = False
    revise: bool = False
    reason: str = ""
    unheard: str = ""
    """Why it may be submitted although less of the speech was heard than the card demands."""
    excused: frozenset[str] = frozenset()
    """Items that stay as they were, even where a comment or evidence is demanded that they never had."""
    conditions: Mapping[str, str] | None = None
    """Fields of the call to score with, where those known today do not count: only answers change the score."""


def nothing_follows(stores: Stores, evaluation: Evaluation) -> None:
    """Where nothing is released: a submission is all there is."""


class Evaluating:
    """The use cases of the desk page and of ``qadesk evaluate``; everything runs in the writer thread."""

    def __init__(
        self,
        executor: Executor,
        cards: Cards,
        answer_files: AnswerFiles,
        clock: Clock,
        zone: ZoneInfo,
        speech_of: SpeechOf = nothing_measured,
        submitted: Submitted = nothing_follows,
    ) -> None:
        self._executor = executor
        self._cards = cards
        self._answer_files = answer_files
        self._clock = clock
        self._zone = zone
        self._speech_of = speech_of
        self._submitted = submitted

    def open(self, uid: str, inspector_no: str, card_key: str | None = None) -> "Future[Desk]":
        """The call (by its own or its recording's uid) with this inspector's draft, a new one where there is none."""
        return self._executor.write(lambda stores: self.open_in(stores, uid, inspector_no, card_key))

    def look(self, uid: str, revision: int | None = None) -> "Future[Desk]":
        """A submitted evaluation as it stands, to be read and listened to."""
        return self._executor.write(lambda stores: self._look(stores, uid, revision))

    def session(self, desk: Desk, saved: Saved, failed: Failed) -> DraftSession:
        """The draft on the desk, ready to be worked on; ``saved``/``failed`` are called in the writer thread."""
        autosave = autosaving(self._executor.write, saved, failed)
        known = desk.call.facts.for_conditions()
        if desk.evaluation.state is not EvaluationState.DRAFT:
            known = dict(desk.evaluation.call)
        return DraftSession(desk.evaluation, desk.card, known, autosave, self._clock)

    def submit(self, evaluation: Evaluation) -> "Future[Evaluation]":
        """Freeze a draft. Raises ``UserError`` naming what is still open, or how much speech is still to be heard.

        A correction of an evaluation that was released takes its way to the agent at once.
        """
        return self._executor.write(lambda stores: self._submit(stores, evaluation))

    def revise(self, uid: str, who: str, reason: str) -> "Future[Evaluation]":
        """A new draft revision of a submitted evaluation, with the reason for it; the old one stays."""
        return self._executor.write(lambda stores: self.revise_in(stores, uid, who, reason))

    def give(self, given: Given) -> "Future[tuple[Evaluation, Result]]":
        """Give the answers of a file: as a draft, or submitted, or as a correction. All or nothing."""
        return self._executor.write(lambda stores: self.give_in(stores, given))

    def set_call_fields(self, call_uid: str, fields: Mapping[str, str], who: str) -> "Future[Call]":
        """Fields of the call that the inspector has said; their source is ``inspector``."""
        return self._executor.write(lambda stores: self._set_fields(stores, call_uid, fields, who))

    def swap_sides(self, recording_uid: str, who: str) -> "Future[Recording]":
        """The agent is on the other channel of this recording's call (or its other side) than was believed."""
        return self._executor.write(lambda stores: self._swap_sides(stores, recording_uid, who))

    def queue(self, wanted: RecordingFilter, inspector_no: str, limit: int = 50) -> "Future[list[RecordingRow]]":
        """What comes next: the filter's playable recordings that nobody has scored yet."""
        return self._executor.read(lambda queries: queries.queue(wanted, inspector_no, limit))

    def day(self, inspector_no: str, wanted: RecordingFilter) -> "Future[Day]":
        """Done today, and what the filter still holds."""
        today = dt.datetime.fromtimestamp(self._clock() / 1000, self._zone).date()
        return self._executor.read(
            lambda queries: Day(queries.done_on(inspector_no, today), _unscored(queries.counts(wanted)))
        )

    def coaching_notes(self, agent_no: str, limit: int = 20) -> "Future[list[EvaluationRow]]":
        """Earlier coaching notes of an agent."""
        return self._executor.read(lambda queries: queries.coaching_notes(agent_no, limit))

    def open_in(self, stores: Stores, uid: str, inspector_no: str, card_key: str | None) -> Desk:
        """As ``open``, within a transaction."""
        known_person(stores, inspector_no)
        call, recordings = _call_of(stores, uid)
        offered = self._offered(stores, call)
        draft = stores.evaluations.draft_of(call.uid, inspector_no)
        if draft is not None and card_key in (None, draft.card_key):
            return self._desk(stores, call, recordings, offered, draft)
        if draft is None and stores.evaluations.latest_of(call.uid) is not None and card_key is None:
            return self._desk(stores, call, recordings, offered, _required(stores.evaluations.latest_of(call.uid)))
        if draft is not None:
            refusals.refuse_other_card(draft)
            stores.evaluations.discard(draft.uid, draft.revision)
        evaluation = self._new_draft(stores, call, inspector_no, card_key)
        stores.evaluations.save(evaluation)
        return self._desk(stores, call, recordings, offered, evaluation)

    def submit_in(self, stores: Stores, evaluation: Evaluation, by_file: Given | None = None) -> Evaluation:
        """As ``submit``, within a transaction; what follows for the release is left to the caller.

        An evaluation given by a file may have a reason for speech unheard.
        """
        _, card = self._cards.load(stores, evaluation.card_key, evaluation.card_version)
        call = by_file.conditions if by_file else None
        if call is None:
            call = _required(stores.recordings.call(evaluation.call_uid)).facts.for_conditions()
        values = {key: answer.value for key, answer in evaluation.answers.items() if answer.value is not None}
        result = score(card, call, values)
        excused = by_file.excused if by_file else frozenset()
        missing = tuple(each for each in blocking(card, call, evaluation.answers) if not _spared(each, excused))
        if missing or result.score is None:
            raise refusals.incomplete(card, missing)
        heard = self._heard(stores, evaluation, card, by_file)
        now = self._clock()
        final = replace(
            evaluation,
            call={name: call[name] for name in call_fields(card) if name in call},
            state=EvaluationState.SUBMITTED,
            submitted_at_ms=now,
            updated_at_ms=now,
            score=result.score,
            passed=result.passed,
            band=result.band,
            critical=result.critical,
            heard_share=heard.kept,
            heard_demand=heard.demand,
        )
        stores.evaluations.submit(final, result)
        self._audit(stores, final, heard, by_file)
        return final

    def _audit(self, stores: Stores, final: Evaluation, heard: Hearing, by_file: Given | None) -> None:
        now, who = final.updated_at_ms, final.inspector_no
        before = stores.evaluations.get(final.uid, final.revision - 1) if final.revision > 1 else None
        what = "revision submitted" if before else "evaluation submitted"
        old = f'"{before.score}"' if before else ""
        stores.audit.add(now, who, what, final.uid, old, f'"{final.score}"', final.reason)
        if heard.demand is not None and (heard.falls_short or not heard.measured):
            why = (by_file.unheard.strip() if by_file else "") or "speech not measured"
            share = "" if heard.kept is None else f'"{heard.kept}"'
            stores.audit.add(now, who, "heard demand waived", final.uid, f'"{heard.demand}"', share, why)

    def _heard(self, stores: Stores, evaluation: Evaluation, card: Scorecard, by_file: Given | None) -> Hearing:
        """How the evaluation stands against its card's demand. Raises ``UserError`` where it falls short.

        Where nobody has measured the speech, nothing can be demanded of whoever listened. A file that does not say what
        was heard, or is about a call nobody has measured, is refused under a card with a demand, as it would be a way
        around it; a reason given for it is audited.
        """
        untold = by_file is not None and not evaluation.heard
        recordings = stores.recordings.of_call(evaluation.call_uid)
        heard = hearing(card, evaluation.heard, None if untold else self._speech_of(recordings))
        if heard.demand is None or (by_file is not None and by_file.unheard.strip()):
            return heard
        if heard.falls_short:
            raise too_little(heard)
        if by_file is not None and not heard.measured:
            raise nothing_told(heard.demand) if untold else not_measured(heard.demand, by_file.uid)
        return heard

    def give_in(self, stores: Stores, given: Given) -> tuple[Evaluation, Result]:
        """As ``give``, within a transaction."""
        call, _ = _call_of(stores, given.uid)
        latest = stores.evaluations.latest_of(call.uid)
        if given.revise:
            if latest is None:
                raise refusals.nothing_to_revise(given.uid)
            draft = self.revise_in(stores, latest.uid, given.inspector_no, given.reason)
        else:
            if latest is not None and stores.evaluations.draft_of(call.uid, given.inspector_no) is None:
                raise refusals.scored_already(given.uid)
            draft = self.open_in(stores, given.uid, given.inspector_no, given.card_key).evaluation
        _, card = self._cards.load(stores, draft.card_key, draft.card_version)
        refusals.same_card(given.card_key, card)
        said = self._answer_files.read(given.document, given.name, card)
        call = self._fill_unknown(stores, call, said.call, given)
        draft = replace(
            draft,
            answers=said.answers,
            heard=heard_again(draft.heard, (HeardSpan(start_ms, end_ms) for start_ms, end_ms in said.heard)),
            comment=said.comment or draft.comment,
            coaching_note=said.coaching_note or draft.coaching_note,
            saves=draft.saves + 1,
            updated_at_ms=self._clock(),
        )
        stores.evaluations.save(draft)
        values = {key: answer.value for key, answer in draft.answers.items() if answer.value is not None}
        result = score(card, call.facts.for_conditions(), values)
        return (self._submit(stores, draft, given) if given.submit else draft), result

    def _submit(self, stores: Stores, evaluation: Evaluation, by_file: Given | None = None) -> Evaluation:
        final = self.submit_in(stores, evaluation, by_file)
        self._submitted(stores, final)
        return final

    def _fill_unknown(self, stores: Stores, call: Call, said: Mapping[str, str], given: Given) -> Call:
        """What the answers file says of the call and nobody knew yet is kept; what is known stays as it is."""
        known = call.facts.for_conditions()
        new = {name: value for name, value in said.items() if name not in known}
        return self._set_fields(stores, call.uid, new, f"{given.inspector_no}, {given.name}") if new else call

    def revise_in(self, stores: Stores, uid: str, who: str, reason: str) -> Evaluation:
        """As ``revise``, within a transaction."""
        known_person(stores, who)
        if not reason.strip():
            raise UserError(
                QT_TRANSLATE_NOOP("errors", "A correction needs a reason."),
                QT_TRANSLATE_NOOP("errors", "Write in one sentence why the score changes."),
            )
        old = stores.evaluations.get(uid)
        if old is not None and old.state is EvaluationState.DRAFT and old.revision > 1:
            raise refusals.being_corrected(old)
        if old is None or old.state is EvaluationState.DRAFT:
            raise UserError(
                QT_TRANSLATE_NOOP("errors", "There is no submitted evaluation {uid} that could be corrected."),
                QT_TRANSLATE_NOOP("errors", "Submit the open draft first, or check the number."),
                uid=uid,
            )
        now = self._clock()
        draft = replace(
            old,
            revision=old.revision + 1,
            inspector_no=who,
            state=EvaluationState.DRAFT,
            call={},
            heard=old.heard if old.inspector_no == who else (),
            reason=reason.strip(),
            started_at_ms=now,
            updated_at_ms=now,
            submitted_at_ms=None,
            score=None,
            passed=None,
            band=None,
            critical=(),
            heard_share=None,
            heard_demand=None,
        )
        stores.evaluations.save(draft)
        stores.audit.add(now, who, "revision started", uid, f'"{old.score}"', "", reason.strip())
        return draft

    def _look(self, stores: Stores, uid: str, revision: int | None) -> Desk:
        evaluation = stores.evaluations.get(uid, revision)
        if evaluation is None:
            raise UserError(
                QT_TRANSLATE_NOOP("errors", "There is no evaluation {uid}."),
                QT_TRANSLATE_NOOP("errors", "See “qadesk evaluations” for the ones there are."),
                uid=uid,
            )
        call, recordings = _call_of(stores, evaluation.call_uid)
        return self._desk(stores, call, recordings, self._offered(stores, call), evaluation)

    def _desk(
        self,
        stores: Stores,
        call: Call,
        recordings: tuple[Recording, ...],
        offered: list[StoredCard],
        evaluation: Evaluation,
    ) -> Desk:
        _, card = self._cards.load(stores, evaluation.card_key, evaluation.card_version)
        known = call.facts.for_conditions()
        unknown = tuple(name for name in call_fields(card) if name not in known)
        return Desk(call, recordings, card, evaluation, tuple(offered), unknown)

    def _offered(self, stores: Stores, call: Call) -> list[StoredCard]:
        return self._cards.for_call(stores, call.facts.business_type, self._cards.day_of(call.facts))

    def _new_draft(self, stores: Stores, call: Call, inspector_no: str, card_key: str | None) -> Evaluation:
        stored, _ = self._cards.chosen(stores, call.facts, card_key)
        now = self._clock()
        return Evaluation(
            uid=stores.new_uid(),
            revision=1,
            call_uid=call.uid,
            card_key=stored.key,
            card_version=stored.version,
            inspector_no=inspector_no,
            started_at_ms=now,
            updated_at_ms=now,
        )

    def _set_fields(self, stores: Stores, call_uid: str, fields: Mapping[str, str], who: str) -> Call:
        call = _required(stores.recordings.call(call_uid))
        said = {name: coded(name, value) for name, value in fields.items() if value.strip()}
        own = {name: value for name, value in said.items() if name in _WORDS_OF_CALLS}
        custom = {**call.facts.custom, **{name: value for name, value in said.items() if name not in own}}
        facts = replace(call.facts, custom=custom, **own)  # type: ignore[arg-type]
        provenance = {**call.provenance, **dict.fromkeys(said, f"inspector {who}")}
        stores.recordings.update_call(call_uid, facts, provenance)
        return Call(uid=call_uid, facts=facts, provenance=provenance)

    def _swap_sides(self, stores: Stores, uid: str, who: str) -> Recording:
        """All of the call's recordings go along: its one sound has one agent's channel."""
        named = _required(stores.recordings.get(uid))
        recordings = stores.recordings.of_call(named.call_uid)
        # A file of one side has no channel of its own: the others go by what was known of the first of them.
        known = next((each for each in (named, *recordings) if not each.side), named)
        now, channel = self._clock(), 1 - known.agent_channel
        for recording in recordings:
            if recording.side:
                other: RecordedSide = "customer" if recording.side == "agent" else "agent"
                stores.recordings.set_side(recording.uid, other)
                stores.audit.add(now, who, "sides swapped", recording.uid, recording.side, other)
            elif recording.agent_channel != channel:
                stores.recordings.set_agent_channel(recording.uid, channel)
                before = str(recording.agent_channel)
                stores.audit.add(now, who, "sides swapped", recording.uid, before, str(channel))
        return _required(stores.recordings.get(uid))


def _call_of(stores: Stores, uid: str) -> tuple[Call, tuple[Recording, ...]]:
    """The call of a call's or a recording's uid, with its recordings."""
    call = call_of(stores, uid)
    return call, tuple(stores.recordings.of_call(call.uid))


def _spared(each: Blocker, excused: Collection[str]) -> bool:
    return each.item in excused and each.missing in (Missing.COMMENT, Missing.EVIDENCE)


def _unscored(counts: Mapping[str, int]) -> int:
    return counts.get("new", 0) + counts.get("draft", 0)


def _required(value: T | None) -> T:
    if value is None:
        raise LookupError("a row that another one refers to is gone")
    return value
