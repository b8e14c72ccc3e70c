"""Results that come home: merged by uid and revision, each looked at by itself; nothing is lost, nothing twice."""

import datetime as dt
import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from qadesk.domain.assignments import AssignmentState, WorkedTime
from qadesk.domain.errors import UserError
from qadesk.domain.evaluations import Evaluation, EvaluationState
from qadesk.domain.packs import PackIssue, ResultPack
from qadesk.domain.plain_json import to_json
from qadesk.domain.scores import Result
from qadesk.domain.scoring import blocking, check_answers, score
from qadesk.domain.texts import QT_TRANSLATE_NOOP
from qadesk.services.cards import Cards
from qadesk.services.evaluate import Submitted, nothing_follows
from qadesk.services.pack_out import SAID, SITE, hash_of
from qadesk.services.ports import Stores
from qadesk.services.refusals import incomplete

_Time = tuple[str, str, str]
"""Call, inspector, day."""


@dataclass(slots=True)
class TakenResults:
    """What results changed here."""

    imported: int = 0
    unchanged: int = 0
    done: int = 0
    refused: list[PackIssue] = field(default_factory=list)
    notes: list[PackIssue] = field(default_factory=list)


class TakingResults:
    """A pack of results, once checked by itself, against the workspace that gave the work out."""

    def __init__(self, pack: ResultPack, cards: Cards, submitted: Submitted = nothing_follows) -> None:
        self._pack = pack
        self._submitted = submitted
        self._cards = cards
        self._hashes = {(each.key, each.version): each.sha256 for each in pack.cards}
        self._accepted: dict[tuple[str, int], tuple[Evaluation, Result]] = {}
        self._now = 0

    def write(self, stores: Stores, who: str, now: int) -> TakenResults:
        """Merge, within a transaction. Raises ``UserError`` for results of another site."""
        self._refuse_other_site(stores)
        taken, self._now = TakenResults(), now
        for each in sorted(self._pack.evaluations, key=lambda one: (one.uid, one.revision)):
            try:
                self._take(stores, each, taken)
            except UserError as error:
                taken.refused.append(PackIssue(each.uid, error.packed()))
        before = self._assigned(stores)
        stores.evaluations.take_in(tuple(self._accepted.values()))
        for each, _ in self._accepted.values():
            self._submitted(stores, each)
        taken.imported = len(self._accepted)
        taken.done = sum(
            state is AssignmentState.DONE and before[uid] is AssignmentState.OPEN
            for uid, state in self._assigned(stores).items()
        )
        self._keep_rest(stores, who, now, taken)
        return taken

    def _keep_rest(self, stores: Stores, who: str, now: int, taken: TakenResults) -> None:
        """What belongs to the evaluations: what was said of calls, the audit trail, and the time worked."""
        pack = self._pack
        new = {uid for uid, _ in self._accepted}
        self._learn(stores, {each.call_uid for each, _ in self._accepted.values()})
        stores.packs.add_audit([entry for entry in pack.audit if entry.target in new])
        totals = _totals(pack.times)
        last = _last_totals(stores.packs.summaries("in", "results"), pack.origin)
        stores.work_times.add(_more(totals, last))
        summary = {
            "origin": pack.origin,
            "imported": taken.imported,
            "unchanged": taken.unchanged,
            "refused": len(taken.refused),
            "times": [[*key, *ms] for key, ms in totals.items()],
        }
        stores.packs.note(pack.head.uid, "in", "results", pack.inspector_no, now, who, summary)
        if taken.imported:
            told = to_json({"imported": taken.imported, "refused": len(taken.refused), "origin": pack.origin})
            stores.audit.add(now, who, "results taken in", pack.head.uid, "", told)

    def _refuse_other_site(self, stores: Stores) -> None:
        own = stores.settings.get(SITE)
        if own is None or json.loads(own) != self._pack.head.site:
            raise UserError(
                QT_TRANSLATE_NOOP("errors", "These results are of work that another workspace has given out."),
                QT_TRANSLATE_NOOP("errors", "Open the workspace in which the work pack was made."),
            )

    def _take(self, stores: Stores, each: Evaluation, taken: TakenResults) -> None:
        """Accept a revision, or find it here already. Raises ``UserError`` for one that cannot go in."""
        known = stores.evaluations.get(each.uid, each.revision)
        if known is not None and known.state is not EvaluationState.DRAFT:
            if replace(known, state=each.state) != each:
                raise _another_revision(each)
            taken.unchanged += 1
            return
        if known is not None:
            raise _begun_here(each)
        if stores.recordings.call(each.call_uid) is None:
            raise _call_gone(each)
        if stores.people.get(each.inspector_no) is None:
            raise _nobody(each)
        if each.revision > 1 and not self._is_there(stores, each.uid, each.revision - 1):
            raise _gap(each)
        result = self._scored_again(stores, each)
        taken.notes += self._worth_a_look(stores, each)
        self._accepted[each.uid, each.revision] = replace(each, state=EvaluationState.SUBMITTED), result

    def _is_there(self, stores: Stores, uid: str, revision: int) -> bool:
        if (uid, revision) in self._accepted:
            return True
        known = stores.evaluations.get(uid, revision)
        return known is not None and known.state is not EvaluationState.DRAFT

    def _scored_again(self, stores: Stores, each: Evaluation) -> Result:
        """The result of the answers under the card as it is here. Raises ``UserError`` where it is another one."""
        stored, card = self._cards.load(stores, each.card_key, each.card_version)
        if self._hashes.get((stored.key, stored.version)) != hash_of(stored.document):
            raise _another_card(each)
        bare = {key: answer.value for key, answer in each.answers.items() if answer.value is not None}
        values = check_answers(card, bare)
        missing = blocking(card, each.call, each.answers)
        result = score(card, each.call, values)
        if missing or result.score is None:
            raise incomplete(card, missing)
        if (result.score, result.passed, result.band, result.critical) != (
            each.score,
            each.passed,
            each.band,
            each.critical,
        ):
            raise UserError(
                QT_TRANSLATE_NOOP("errors", "The answers give {computed} points, the results say {given}."),
                QT_TRANSLATE_NOOP("errors", "Have the results made anew; this one was not taken in."),
                computed=str(result.score),
                given=str(each.score),
            )
        return result

    def _worth_a_look(self, stores: Stores, each: Evaluation) -> list[PackIssue]:
        """What has happened here meanwhile and keeps nothing from being taken in."""
        found = []
        others = [one for one in stores.packs.of_call(each.call_uid) if one.uid != each.uid]
        others += [one for one, _ in self._accepted.values() if one.call_uid == each.call_uid and one.uid != each.uid]
        if others and each.revision == 1:
            found.append(_scored_too(each, others[-1]))
        holder = stores.assignments.taken([each.call_uid]).get(each.call_uid)
        if each.revision == 1 and (holder is None or holder.inspector_no != each.inspector_no):
            found.append(_not_theirs(each, holder.inspector_no if holder else ""))
        given_ms = holder.assigned_at_ms if holder and holder.inspector_no == each.inspector_no else 0
        if not given_ms - _DAY_MS <= (each.submitted_at_ms or 0) <= self._now + _DAY_MS:
            found.append(_out_of_time(each))
        return [PackIssue(each.uid, note.packed()) for note in found]

    def _assigned(self, stores: Stores) -> dict[str, AssignmentState]:
        calls = sorted({each.call_uid for each, _ in self._accepted.values()})
        return {each.uid: each.state for each in stores.assignments.taken(calls).values()}

    def _learn(self, stores: Stores, calls: set[str]) -> None:
        """What inspectors said of calls and nobody knew here; what is known stays as it is."""
        for said in self._pack.said:
            call = stores.recordings.call(said.call_uid) if said.call_uid in calls else None
            if call is None or not said.source.startswith(SAID):
                continue
            known = call.facts.known()
            own = {"queue", "direction", "business_type", "contact", "customer", "rating"}
            new = {name: value for name, value in said.fields.items() if name not in known}
            named = {name: value for name, value in new.items() if name in own}
            custom = {**call.facts.custom, **{name: new[name] for name in new if name not in own | _NOT_SAID}}
            if new:
                facts = replace(call.facts, custom=custom, **named)  # type: ignore[arg-type]
                sources = {**call.provenance, **dict.fromkeys(new, said.source)}
                stores.recordings.update_call(call.uid, facts, sources)


_DAY_MS = 86_400_000
"""So far may the clocks of two machines be apart before it is told."""
_NOT_SAID = frozenset({"unique_id", "started_at_ms", "agent_no", "agent", "group", "seconds"})
"""Who and when is known where the call is from."""


def _totals(times: Iterable[WorkedTime]) -> dict[_Time, tuple[int, int, int]]:
    return {
        (each.call_uid, each.inspector_no, each.day.isoformat()): (each.listening_ms, each.scoring_ms, each.idle_ms)
        for each in times
    }


def _last_totals(summaries: Sequence[Mapping[str, Any]], origin: str) -> dict[_Time, tuple[int, int, int]]:
    """What has come from that workspace before: it tells everything each time, so that only the rest is added."""
    last: dict[_Time, tuple[int, int, int]] = {}
    for summary in summaries:
        if summary["origin"] != origin:
            continue
        for call, inspector, day, *ms in summary["times"]:
            before = last.get((call, inspector, day), (0, 0, 0))
            last[call, inspector, day] = tuple(map(max, before, ms))
    return last


def _more(totals: Mapping[_Time, tuple[int, int, int]], last: Mapping[_Time, tuple[int, int, int]]) -> list[WorkedTime]:
    found = []
    for (call, inspector, day), ms in totals.items():
        before = last.get((call, inspector, day), (0, 0, 0))
        listening, scoring, idle = (max(0, now - then) for now, then in zip(ms, before, strict=True))
        if listening or scoring or idle:
            found.append(
                WorkedTime(
                    call_uid=call,
                    inspector_no=inspector,
                    day=dt.date.fromisoformat(day),
                    listening_ms=listening,
                    scoring_ms=scoring,
                    idle_ms=idle,
                )
            )
    return found


def _another_revision(each: Evaluation) -> UserError:
    return UserError(
        QT_TRANSLATE_NOOP("errors", "Revision {revision} of the evaluation {uid} is here with other content."),
        QT_TRANSLATE_NOOP("errors", "The one that is here stays; compare both, and correct it here if need be."),
        uid=each.uid,
        revision=each.revision,
    )


def _begun_here(each: Evaluation) -> UserError:
    return UserError(
        QT_TRANSLATE_NOOP("errors", "Revision {revision} of the evaluation {uid} has been begun here too."),
        QT_TRANSLATE_NOOP("errors", "Discard or submit the draft here, then take the results in again."),
        uid=each.uid,
        revision=each.revision,
    )


def _call_gone(each: Evaluation) -> UserError:
    return UserError(
        QT_TRANSLATE_NOOP("errors", "There is no call {call} in this workspace."),
        QT_TRANSLATE_NOOP(
            "errors", "Its import was taken back, or it was imported elsewhere only; the evaluation stays there."
        ),
        call=each.call_uid,
    )


def _nobody(each: Evaluation) -> UserError:
    return UserError(
        QT_TRANSLATE_NOOP("errors", "Nobody in this workspace has the number {no}."),
        QT_TRANSLATE_NOOP("errors", "Add the person first, or check the number."),
        no=each.inspector_no,
    )


def _gap(each: Evaluation) -> UserError:
    return UserError(
        QT_TRANSLATE_NOOP("errors", "The revision before revision {revision} of the evaluation {uid} is missing here."),
        QT_TRANSLATE_NOOP("errors", "See why that was refused first."),
        uid=each.uid,
        revision=each.revision,
    )


def _another_card(each: Evaluation) -> UserError:
    return UserError(
        QT_TRANSLATE_NOOP("errors", "Version {version} of the scorecard {key} is another one here."),
        QT_TRANSLATE_NOOP("errors", "The evaluation was given under a card that this workspace does not have."),
        key=each.card_key,
        version=each.card_version,
    )


def _scored_too(each: Evaluation, other: Evaluation) -> UserError:
    return UserError(
        QT_TRANSLATE_NOOP("errors", "The call {call} has been scored by {other} as well; both evaluations are kept."),
        QT_TRANSLATE_NOOP("errors", "Look at both, and see which one is to count."),
        call=each.call_uid,
        other=other.inspector_no,
    )


def _out_of_time(each: Evaluation) -> UserError:
    day = dt.datetime.fromtimestamp((each.submitted_at_ms or 0) / 1000, dt.UTC).date()
    return UserError(
        QT_TRANSLATE_NOOP("errors", "The call {call} was scored on {day} by the clock of the other machine."),
        QT_TRANSLATE_NOOP("errors", "The evaluation is kept with that date; set the clock right for the next ones."),
        call=each.call_uid,
        day=day.isoformat(),
    )


def _not_theirs(each: Evaluation, holder: str) -> UserError:
    if holder:
        return UserError(
            QT_TRANSLATE_NOOP(
                "errors", "The call {call} was scored by {no}, and has been given to {holder} meanwhile."
            ),
            QT_TRANSLATE_NOOP("errors", "Withdraw it from {holder} unless a second opinion is wanted."),
            call=each.call_uid,
            no=each.inspector_no,
            holder=holder,
        )
    return UserError(
        QT_TRANSLATE_NOOP("errors", "The call {call} was scored by {no}, to whom it is not assigned any more."),
        QT_TRANSLATE_NOOP("errors", "The evaluation is kept."),
        call=each.call_uid,
        no=each.inspector_no,
    )
