"""What can be done about an appeal within one transaction: file, decide, file again, withdraw."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Protocol
from zoneinfo import ZoneInfo

from qadesk.domain.after import appealing
from qadesk.domain.after.appeal_words import title_of
from qadesk.domain.after.appealing import Against, Recorded
from qadesk.domain.after.appeals import Appeal, Claim, Deciding, Decision, Filing, Outcome
from qadesk.domain.after.clocks import Clock as DeadlineClock
from qadesk.domain.after.events import Happened
from qadesk.domain.after.releases import ReleaseState
from qadesk.domain.answers import Answer
from qadesk.domain.evaluations import Evaluation
from qadesk.domain.people import PeopleBook
from qadesk.domain.plain_json import to_json
from qadesk.domain.scoring import check_answer
from qadesk.domain.texts import QT_TRANSLATE_NOOP, Translate
from qadesk.services.after import appeal_refusals as refusals
from qadesk.services.after.appeal_rights import check_filer, check_qa
from qadesk.services.calendars import Calendars
from qadesk.services.cards import Cards
from qadesk.services.evaluate import Evaluating, Given
from qadesk.services.lookups import evaluation_of, known_person
from qadesk.services.ports import AnswerFiles, Clock, Stores
from qadesk.services.settings import APPEAL_DAYS, APPEAL_DECIDE_DAYS, Settings

REASON = QT_TRANSLATE_NOOP("appeals", "Appeal {uid}: {reasons}")
"""Why a revision was made, as its history tells it."""


class ReleasesAtOnce(Protocol):
    """Gives a decided revision out at once."""

    def released_again_in(self, stores: Stores, evaluation: Evaluation, who: str, why: str) -> None:
        """Within a transaction: that submitted revision is what the agent sees from now on; no new clock runs."""


@dataclass(frozen=True, slots=True)
class _Standing:
    """A released evaluation as it stands: the latest revision, and its clock."""

    evaluation: Evaluation
    released_at_ms: int
    clock: DeadlineClock


class AppealCases:
    """The verbs of appeals; each runs within a transaction of its caller."""

    def __init__(
        self,
        cards: Cards,
        answer_files: AnswerFiles,
        evaluating: Evaluating,
        releasing: ReleasesAtOnce,
        calendars: Calendars,
        settings: Settings,
        clock: Clock,
        zone: ZoneInfo,
        translate: Translate,
    ) -> None:
        self._cards = cards
        self._answer_files = answer_files
        self._evaluating = evaluating
        self._releasing = releasing
        self._calendars = calendars
        self._settings = settings
        self._clock = clock
        self._zone = zone
        self._translate = translate

    def answers(self, stores: Stores, uid: str, document: str, name: str) -> dict[str, Answer]:
        """What an answers document gives to the items of the card appealed under. Raises ``UserError``."""
        evaluation = _latest(stores, needed(stores, uid).evaluation_uid)
        _, card = self._cards.load(stores, evaluation.card_key, evaluation.card_version)
        return dict(self._answer_files.read(document, name, card).answers)

    def file(
        self,
        stores: Stores,
        filing: Filing,
        who: str,
        *,
        book: PeopleBook | None = None,
        uid: str = "",
        revision: int = 0,
    ) -> Appeal:
        """File an appeal; ``who`` types it in, ``filing.filed_by`` hands it in.

        ``book`` spares reading everybody anew, ``uid`` is that of an appeal that comes from elsewhere, ``revision`` the
        one that it is against (0: the released one). Raises ``UserError``.
        """
        now = self._clock()
        known_person(stores, who)
        known_person(stores, filing.filed_by)
        standing = self._standing(stores, filing.evaluation_uid, revision)
        at_ms = self._received(filing.received_at_ms, now, standing.released_at_ms)
        evaluation = standing.evaluation
        agent_no, group, call_day = self._scored(stores, evaluation)
        present = self._calendars.day_of(now)
        check_filer(book or stores.people.book(), filing.filed_by, agent_no, (call_day or present, present))
        _refuse_second(stores, evaluation)
        against = Against(
            evaluation_uid=evaluation.uid,
            revision=evaluation.revision,
            agent_no=agent_no,
            group=group,
            scorer_no=evaluation.inspector_no,
            score=None if evaluation.score is None else str(evaluation.score),
        )
        event = appealing.file(
            against,
            self._titled(stores, evaluation, filing.claims),
            at_ms=at_ms,
            who=filing.filed_by,
            clock=standing.clock,
            decide_by=self._decide_by(at_ms, "filed"),
            recorded=Recorded(at_ms=now, by=who),
            zone=self._zone,
        )
        return self._keep(stores, None, uid or stores.new_uid(), event, now, who, "appeal filed")

    def file_again(
        self, stores: Stores, uid: str, claims: Sequence[Claim], filed_by: str, who: str, received_at_ms: int | None
    ) -> Appeal:
        """Ask for the second instance; without claims, those of the first stand. Raises ``UserError``."""
        now = self._clock()
        known_person(stores, who)
        appeal = needed(stores, uid)
        evaluation = _latest(stores, appeal.evaluation_uid)
        _, _, call_day = self._scored(stores, evaluation)
        present = self._calendars.day_of(now)
        check_filer(stores.people.book(), filed_by, appeal.agent_no, (call_day or present, present))
        _refuse_superseded(stores, appeal)
        at_ms = self._received(received_at_ms, now, 0)
        event = appealing.file_again(
            appeal,
            self._titled(stores, evaluation, claims) or list(appeal.claims),
            at_ms=at_ms,
            who=filed_by,
            decide_by=self._decide_by(at_ms, "filed again"),
            recorded=Recorded(at_ms=now, by=who),
            zone=self._zone,
        )
        return self._keep(stores, appeal, uid, event, now, who, "second instance asked for")

    def withdraw(self, stores: Stores, uid: str, who: str, why: str, at_ms: int | None = None) -> Appeal:
        """Take it back: whoever may file it may, too, but not who gave the score. Raises ``UserError``."""
        now = self._clock()
        known_person(stores, who)
        appeal = needed(stores, uid)
        evaluation = _latest(stores, appeal.evaluation_uid)
        _, _, call_day = self._scored(stores, evaluation)
        present = self._calendars.day_of(now)
        if who != appeal.filed_by:
            if who in _scorers(stores, evaluation):
                raise refusals.own_score(who)
            check_filer(stores.people.book(), who, appeal.agent_no, (call_day or present, present))
        event = appealing.withdraw(appeal, at_ms=now if at_ms is None else min(at_ms, now), who=who, why=why)
        return self._keep(stores, appeal, uid, event, now, who, "appeal withdrawn")

    def decide(self, stores: Stores, uid: str, deciding: Deciding) -> Appeal:
        """Decide; changed answers become a new revision, released at once. All or nothing. Raises ``UserError``."""
        now, who = self._clock(), deciding.decided_by
        appeal = needed(stores, uid)
        check_qa(known_person(stores, who))
        before = _latest(stores, appeal.evaluation_uid)
        _refuse_unreleased(stores, before)
        decision = appealing.decide(
            appeal,
            deciding.verdicts,
            at_ms=now,
            who=who,
            reason=deciding.reason,
            scorers=_scorers(stores, before),
        )
        changed = self._changed(before, decision, deciding)
        after = self._revised(stores, uid, before, decision, changed) if changed else before
        if before.score is not None and after.score is not None and after.score < before.score:
            raise refusals.lower(str(before.score), str(after.score))
        decision = replace(
            decision,
            score_before=before.score,
            score_after=after.score,
            revision_before=before.revision,
            revision_after=after.revision,
        )
        second = None
        if decision.instance == 1:
            second = self._calendars.clock(self._calendars.day_of(now), self._settings.get(APPEAL_DAYS), "decided")
        event = appealing.decided(decision, second)
        return self._keep(stores, appeal, uid, event, now, who, "appeal decided", _reasons(decision))

    def _changed(self, before: Evaluation, decision: Decision, deciding: Deciding) -> dict[str, Answer]:
        """The answers that become others. Raises ``UserError`` where they do not go with the decision."""
        changed = {key: given for key, given in deciding.answers.items() if before.answers.get(key) != given}
        if decision.outcome is Outcome.REJECTED:
            if changed:
                raise refusals.nothing_upheld()
            return {}
        if changed and deciding.unchanged:
            raise refusals.changed_and_not()
        if not changed and not deciding.unchanged:
            raise refusals.no_answers()
        upheld = {each.item_key for each in decision.verdicts if each.outcome is not Outcome.REJECTED}
        answered = {key for key, given in before.answers.items() if given.value is not None}
        # What an upheld answer lets apply now has to be answered too.
        beyond = [key for key in changed if key not in upheld and key in answered]
        if beyond and "" not in upheld:
            raise refusals.beyond_claims(beyond)
        return changed

    def _revised(
        self, stores: Stores, uid: str, before: Evaluation, decision: Decision, changed: Mapping[str, Answer]
    ) -> Evaluation:
        """The new revision, given out; the decision is the reason for what of the call was not heard anew."""
        who = decision.decided_by
        _, card = self._cards.load(stores, before.card_key, before.card_version)
        for key, given_answer in changed.items():
            title_of(card, key)
            if given_answer.value is not None:
                check_answer(card.item(key), given_answer.value)
        reason = self._translate("appeals", REASON).format(uid=uid, reasons=_reasons(decision))
        draft = self._evaluating.revise_in(stores, before.uid, who, reason)
        draft = replace(draft, answers={**draft.answers, **changed}, saves=draft.saves + 1)
        stores.evaluations.save(draft)
        # What nobody appealed against stays as it is: past evaluations may lack comments that the card demands.
        kept = frozenset(draft.answers.keys() - changed.keys())
        # Nor do facts of the call that were corrected since: nobody appealed against what hangs on them.
        given = Given(
            before.call_uid,
            before.card_key,
            who,
            "",
            "",
            submit=True,
            unheard=reason,
            excused=kept,
            conditions=before.call,
        )
        final = self._evaluating.submit_in(stores, draft, given)
        self._releasing.released_again_in(stores, final, who, reason)
        return final

    def _standing(self, stores: Stores, uid: str, revision: int) -> _Standing:
        found = evaluation_of(stores, uid)
        if found is None:
            raise refusals.no_evaluation(uid)
        release = stores.releases.get(found.uid)
        if release is None or release.clock is None or release.released_at_ms is None or not release.released_revision:
            raise refusals.not_released()
        evaluation = stores.evaluations.get(found.uid, release.released_revision)
        subject = stores.releases.subject(found.uid)
        on_its_way = release.state in (ReleaseState.WAITING, ReleaseState.PLANNED)
        if evaluation is None or subject is None or (on_its_way and subject.revision != release.released_revision):
            raise refusals.being_corrected()
        if revision not in (0, evaluation.revision):
            raise refusals.older_revision(revision, evaluation.revision)
        return _Standing(evaluation, release.released_at_ms, release.clock)

    def _received(self, received_at_ms: int | None, now: int, not_before_ms: int) -> int:
        if received_at_ms is None:
            return now
        if received_at_ms > now:
            raise refusals.in_the_future()
        if received_at_ms < not_before_ms:
            raise refusals.before_release()
        return received_at_ms

    def _scored(self, stores: Stores, evaluation: Evaluation) -> tuple[str, str | None, date | None]:
        """Who was scored, in which team, on which day."""
        place = stores.recordings.place(evaluation.call_uid)
        assert place is not None, "an evaluation has a call"
        return place.agent_no, place.group, place.day

    def _titled(self, stores: Stores, evaluation: Evaluation, claims: Sequence[Claim]) -> list[Claim]:
        """With what the card calls the items. Raises ``UserError`` for an item that it has not."""
        _, card = self._cards.load(stores, evaluation.card_key, evaluation.card_version)
        return [replace(each, title=title_of(card, each.item_key)) for each in claims]

    def _decide_by(self, at_ms: int, why: str) -> DeadlineClock:
        return self._calendars.clock(self._calendars.day_of(at_ms), self._settings.get(APPEAL_DECIDE_DAYS), why)

    def _keep(
        self,
        stores: Stores,
        before: Appeal | None,
        uid: str,
        event: Happened,
        now: int,
        who: str,
        what: str,
        why: str = "",
    ) -> Appeal:
        after = appealing.stepped(uid, before, event)
        stores.appeals.put(after)
        told = to_json({"evaluation": after.evaluation_uid, "state": after.state.value, **_told(event, now, who)})
        old = to_json({"state": before.state.value}) if before else ""
        reasons = "; ".join(claim.reason for claim in after.claims) if event.kind in _FILINGS else event.why
        stores.audit.add(now, who, what, uid, old, told, why or reasons)
        return after


_FILINGS = (appealing.FILED, appealing.FILED_AGAIN)


def needed(stores: Stores, uid: str) -> Appeal:
    """The appeal of that uid. Raises ``UserError`` where there is none."""
    appeal = stores.appeals.get(uid)
    if appeal is None:
        raise refusals.no_appeal(uid)
    return appeal


def _told(event: Happened, now: int, who: str) -> dict[str, object]:
    """What the audit trail adds: who handed it in and when, where that is not who typed it in now."""
    handed = {"handed_in_by": event.who} if event.who != who else {}
    earlier = {"received_at_ms": event.at_ms} if event.kind in _FILINGS and event.at_ms != now else {}
    scores = {name: event.facts[name] for name in ("outcome", "score_before", "score_after") if name in event.facts}
    return {**handed, **earlier, **scores}


def _reasons(decision: Decision) -> str:
    """Why, in the order of the claims, the same reason once."""
    reasons = [*(each.reason for each in decision.verdicts), decision.reason]
    return "; ".join(dict.fromkeys(reason for reason in reasons if reason))


def _latest(stores: Stores, uid: str) -> Evaluation:
    """The latest submitted revision."""
    subject = stores.releases.subject(uid)
    evaluation = None if subject is None else stores.evaluations.get(uid, subject.revision)
    if evaluation is None:
        raise refusals.no_evaluation(uid)
    return evaluation


def _scorers(stores: Stores, latest: Evaluation) -> frozenset[str]:
    """Whoever gave any revision."""
    given = (stores.evaluations.get(latest.uid, revision) for revision in range(1, latest.revision + 1))
    return frozenset(each.inspector_no for each in given if each is not None)


def _refuse_unreleased(stores: Stores, latest: Evaluation) -> None:
    """A decision builds on what was released; a correction that waits takes its own way. Raises ``UserError``."""
    release = stores.releases.get(latest.uid)
    if release is not None and release.released_revision != latest.revision:
        raise refusals.correction_waits()


def _refuse_superseded(stores: Stores, appeal: Appeal) -> None:
    """No second instance beside a newer appeal against the corrected score. Raises ``UserError``."""
    for other in stores.appeals.of_evaluation(appeal.evaluation_uid):
        if other.uid != appeal.uid and (other.open or (other.decisions and other.filed_at_ms > appeal.filed_at_ms)):
            raise refusals.newer_appeal(other.uid)


def _refuse_second(stores: Stores, evaluation: Evaluation) -> None:
    """One open appeal at a time, and what was decided goes to the second instance. Raises ``UserError``."""
    for appeal in stores.appeals.of_evaluation(evaluation.uid):
        if appeal.open:
            raise refusals.open_already(appeal.uid)
        revisions = {appeal.revision, *(each.revision_after for each in appeal.decisions)}
        if appeal.decisions and evaluation.revision in revisions:
            raise refusals.decided_already(appeal.uid)
