"""Evaluations: a draft is one row with one document; submitting spreads it into rows that reports can count."""

import json
from collections.abc import Callable, Collection, Sequence
from fractions import Fraction
from functools import cache
from typing import Any

from sqlalchemy import Connection, Row, Select, bindparam, delete, insert, select, update

from qadesk.domain.answers import Answer
from qadesk.domain.errors import UserError
from qadesk.domain.evaluations import Evaluation, EvaluationState
from qadesk.domain.scorecards import Value
from qadesk.domain.scores import ItemScore, Result
from qadesk.domain.texts import QT_TRANSLATE_NOOP
from qadesk.storage import catalogue, codec, facts, keys
from qadesk.storage import tables as t
from qadesk.storage.facts import FamiliesOf
from qadesk.storage.sitetime import SiteTime
from qadesk.storage.stores.assignments import mark_done

_SUBMITTED = (
    QT_TRANSLATE_NOOP("errors", "This evaluation has been submitted and does not change any more."),
    QT_TRANSLATE_NOOP("errors", "Make a correction instead: a new revision with a reason."),
)

_Submitted = tuple[int, Evaluation, Result]
"""The key of a row, and what it is frozen with."""


class SqlEvaluationStore:
    """Evaluations, every revision of them."""

    def __init__(
        self, connection: Connection, site: Callable[[], SiteTime], families_of: FamiliesOf | None = None
    ) -> None:
        self._connection = connection
        self._site = site
        self._families_of = families_of

    def get(self, uid: str, revision: int | None = None) -> Evaluation | None:
        """That revision, or the latest (a draft revision is the latest while it exists)."""
        e = t.evaluation.c
        query = evaluations().where(e.uid == uid).order_by(e.revision.desc()).limit(1)
        return self._first(query if revision is None else query.where(e.revision == revision))

    def draft_of(self, call_uid: str, inspector_no: str) -> Evaluation | None:
        """The open draft that this inspector has of this call; the one touched last, if there are several."""
        e = t.evaluation.c
        query = evaluations().where(t.call.c.uid == call_uid, t.person.c.no == inspector_no)
        drafts = query.where(e.state == EvaluationState.DRAFT)
        return self._first(drafts.order_by(e.updated_at_ms.desc(), e.id.desc()).limit(1))

    def latest_of(self, call_uid: str) -> Evaluation | None:
        """The latest submitted evaluation of a call, whoever gave it."""
        e = t.evaluation.c
        query = evaluations().where(t.call.c.uid == call_uid, e.state != EvaluationState.DRAFT)
        return self._first(query.order_by(e.submitted_at_ms.desc(), e.id.desc()).limit(1))

    def save(self, evaluation: Evaluation) -> None:
        """Insert or replace a draft revision. Raises ``UserError`` when that revision is submitted already."""
        if not self._replace_draft(evaluation):
            self._refuse_submitted(evaluation)
            catalogue.refresh(self._connection, [self._insert(evaluation)])

    def submit(self, evaluation: Evaluation, result: Result) -> None:
        """Freeze a revision with its result and the figures of each item.

        Raises ``UserError`` when that revision is submitted already. ``submitted_at_ms`` of the evaluation counts;
        where it is not set, its last change does.
        """
        self.save(evaluation)
        row = self._row(evaluation)
        self._freeze([(row.id, evaluation, result)])
        catalogue.refresh(self._connection, [row.call_id])

    def take_in(self, submitted: Sequence[tuple[Evaluation, Result]]) -> None:
        """Keep revisions that nobody has here, submitted before they came; as ``submit``, in few statements."""
        if not submitted:
            return
        call_ids = self._call_ids({evaluation.call_uid for evaluation, _ in submitted})
        cards = {(each.card_key, each.card_version): each for each, _ in submitted}
        inspectors = {each.inspector_no: each for each, _ in submitted}
        card_ids = {place: self._card_version_id(each) for place, each in cards.items()}
        inspector_ids = {no: self._inspector_id(each) for no, each in inspectors.items()}
        rows = [
            _row_of(
                each,
                call_ids[each.call_uid],
                card_ids[each.card_key, each.card_version],
                inspector_ids[each.inspector_no],
            )
            for each, _ in submitted
        ]
        self._connection.execute(insert(t.evaluation), rows)
        e = t.evaluation.c
        made = select(e.uid, e.revision, e.id).where(e.uid.in_([each.uid for each, _ in submitted]))
        ids = {(row.uid, row.revision): row.id for row in self._connection.execute(made)}
        self._freeze([(ids[each.uid, each.revision], each, result) for each, result in submitted])
        catalogue.refresh(self._connection, call_ids.values())

    def discard(self, uid: str, revision: int) -> None:
        """Remove a draft revision; a submitted one is never removed (``UserError``)."""
        e = t.evaluation.c
        query = select(e.id, e.call_id, e.state).where(e.uid == uid, e.revision == revision)
        row = self._connection.execute(query).one_or_none()
        if row is None:
            return
        if row.state != EvaluationState.DRAFT:
            raise UserError(*_SUBMITTED)
        pointing = update(t.catalogue).where(t.catalogue.c.evaluation_id == row.id).values(evaluation_id=None)
        self._connection.execute(pointing)
        self._connection.execute(delete(t.evaluation).where(e.id == row.id))
        catalogue.refresh(self._connection, [row.call_id])

    def _replace_draft(self, evaluation: Evaluation) -> bool:
        # Up to twenty times a second: one statement by the unique key, nothing else.
        e = t.evaluation.c
        draft = update(t.evaluation).where(
            e.uid == evaluation.uid, e.revision == evaluation.revision, e.state == EvaluationState.DRAFT
        )
        return self._connection.execute(draft.values(_changing(evaluation))).rowcount == 1

    def _refuse_submitted(self, evaluation: Evaluation) -> None:
        if self._row(evaluation) is not None:
            raise UserError(*_SUBMITTED)

    def _row(self, evaluation: Evaluation) -> Any:
        e = t.evaluation.c
        query = select(e.id, e.call_id).where(e.uid == evaluation.uid, e.revision == evaluation.revision)
        return self._connection.execute(query).one_or_none()

    def _insert(self, evaluation: Evaluation) -> int:
        """Make its row; the key of its call. Raises ``KeyError`` for a call that is not there."""
        call_id = self._call_ids({evaluation.call_uid})[evaluation.call_uid]
        row = _row_of(evaluation, call_id, self._card_version_id(evaluation), self._inspector_id(evaluation))
        self._connection.execute(insert(t.evaluation), row)
        return call_id

    def _call_ids(self, uids: Collection[str]) -> dict[str, int]:
        found = select(t.call.c.uid, t.call.c.id).where(t.call.c.uid.in_(uids))
        return {row.uid: row.id for row in self._connection.execute(found)}

    def _card_version_id(self, evaluation: Evaluation) -> int:
        v = t.scorecard_version.c
        of_key = select(v.id).join(t.scorecard).where(t.scorecard.c.key == evaluation.card_key)
        found = keys.found(self._connection, of_key.where(v.version == evaluation.card_version))
        if found is None:
            raise UserError(
                QT_TRANSLATE_NOOP("errors", "This workspace has no version {version} of the scorecard {key}."),
                QT_TRANSLATE_NOOP("errors", "Publish the scorecard first."),
                key=evaluation.card_key,
                version=evaluation.card_version,
            )
        return found

    def _inspector_id(self, evaluation: Evaluation) -> int:
        found = keys.found(self._connection, select(t.person.c.id).where(t.person.c.no == evaluation.inspector_no))
        if found is None:
            raise UserError(
                QT_TRANSLATE_NOOP("errors", "Nobody in this workspace has the number {no}."),
                QT_TRANSLATE_NOOP("errors", "Add the person first, or check the number."),
                no=evaluation.inspector_no,
            )
        return found

    def _freeze(self, submitted: Sequence[_Submitted]) -> None:
        # The rows that reports count go in first: once a revision is frozen, triggers refuse them.
        self._spread(submitted)
        frozen = [{"row_id": row_id, **self._frozen(each, result)} for row_id, each, result in submitted]
        self._connection.execute(update(t.evaluation).where(t.evaluation.c.id == bindparam("row_id")), frozen)
        if self._families_of is not None:
            facts.learn_families(self._connection, self._families_of)
        done = zip(submitted, frozen, strict=True)
        mark_done(self._connection, [(row_id, each.uid, row["submitted_at_ms"]) for (row_id, each, _), row in done])

    def _frozen(self, evaluation: Evaluation, result: Result) -> dict[str, Any]:
        at_ms = evaluation.updated_at_ms if evaluation.submitted_at_ms is None else evaluation.submitted_at_ms
        return {
            "state": EvaluationState.SUBMITTED.value,
            "submitted_at_ms": at_ms,
            "submitted_date": self._site().date_of(at_ms),
            "score": None if result.score is None else codec.hundredths(result.score),
            "passed": result.passed,
            "band": result.band,
            "critical": codec.dumps(result.critical),
            "result": codec.dumps(codec.explained(result)),
            "given": codec.given_of(evaluation),
            "heard_share": codec.ten_thousandths(evaluation.heard_share),
            "heard_demand": codec.ten_thousandths(evaluation.heard_demand),
        }

    def _spread(self, submitted: Sequence[_Submitted]) -> None:
        given = [(row_id, *pair) for row_id, each, _ in submitted for pair in each.answers.items()]
        answers = [_answered(*each) for each in given if not each[2].evidence]
        figures = [_figures(row_id, item) for row_id, _, result in submitted for item in result.items]
        decisions = [_decided(row_id, key, each) for row_id, each, _ in submitted for key in each.decisions]
        for table, rows in ((t.answer, answers), (t.item_score, figures), (t.suggestion_decision, decisions)):
            if rows:
                self._connection.execute(insert(table), rows)
        for each in given:
            if each[2].evidence:
                self._add_with_evidence(*each)

    def _add_with_evidence(self, evaluation_id: int, key: str, given: Answer) -> None:
        answer_id = keys.added(self._connection, t.answer, **_answered(evaluation_id, key, given))
        spans = [
            {"answer_id": answer_id, "ordinal": place, "start_ms": span.start_ms}
            | {"end_ms": span.end_ms, "note": span.note}
            for place, span in enumerate(given.evidence)
        ]
        self._connection.execute(insert(t.evidence), spans)

    def _first(self, query: Select[Any]) -> Evaluation | None:
        row = self._connection.execute(query).first()
        return evaluation_of(row) if row else None


def _changing(evaluation: Evaluation) -> dict[str, Any]:
    return {
        "document": codec.document_of(evaluation),
        "coaching_note": evaluation.coaching_note,
        "reason": evaluation.reason,
        "updated_at_ms": evaluation.updated_at_ms,
    }


def _row_of(evaluation: Evaluation, call_id: int, card_version_id: int, inspector_id: int) -> dict[str, Any]:
    """The row of a draft."""
    return {
        "uid": evaluation.uid,
        "revision": evaluation.revision,
        "call_id": call_id,
        "card_version_id": card_version_id,
        "inspector_id": inspector_id,
        "state": EvaluationState.DRAFT.value,
        "started_at_ms": evaluation.started_at_ms,
        "critical": "[]",
        **_changing(evaluation),
    }


def _answered(evaluation_id: int, key: str, given: Answer) -> dict[str, Any]:
    value = None if given.value is None else codec.dumps(codec.value_to_json(given.value))
    return {"evaluation_id": evaluation_id, "item_key": key, "value": value, "comment": given.comment}


def _figures(evaluation_id: int, item: ItemScore) -> dict[str, Any]:
    lost = None if item.points is None else max(item.max - item.points, Fraction(0))
    return {
        "evaluation_id": evaluation_id,
        "item_key": item.key,
        "state": item.state.value,
        "points": None if item.points is None else codec.hundredths(item.points),
        "max": codec.hundredths(item.max),
        "lost": None if lost is None else codec.hundredths(lost),
    }


def _decided(evaluation_id: int, key: str, evaluation: Evaluation) -> dict[str, Any]:
    decision = evaluation.decisions[key]
    return {
        "evaluation_id": evaluation_id,
        "item_key": key,
        "rule": decision.rule,
        "suggested": codec.dumps(codec.value_to_json(decision.suggested)),
        "verdict": decision.verdict,
        "same": _same(evaluation.answers.get(key, Answer(None)).value, decision.suggested),
    }


def _same(given: Value | None, suggested: Value) -> bool:
    """Whether two values answer alike; the order in which faults are named says nothing."""
    if isinstance(given, tuple) and isinstance(suggested, tuple):
        return set(given) == set(suggested)
    return given == suggested


@cache
def evaluations() -> Select[Any]:
    """Revisions with the names of what they point to."""
    return (
        select(
            t.evaluation,
            t.call.c.uid.label("call_uid"),
            t.scorecard.c.key.label("card_key"),
            t.scorecard_version.c.version.label("card_version"),
            t.person.c.no.label("inspector_no"),
        )
        .join(t.call, t.evaluation.c.call_id == t.call.c.id)
        .join(t.scorecard_version, t.evaluation.c.card_version_id == t.scorecard_version.c.id)
        .join(t.scorecard, t.scorecard_version.c.scorecard_id == t.scorecard.c.id)
        .join(t.person, t.evaluation.c.inspector_id == t.person.c.id)
    )


def evaluation_of(row: Row[Any]) -> Evaluation:
    """What a row of ``evaluations`` holds."""
    return Evaluation(
        uid=row.uid,
        revision=row.revision,
        call_uid=row.call_uid,
        card_key=row.card_key,
        card_version=row.card_version,
        inspector_no=row.inspector_no,
        state=EvaluationState(row.state),
        coaching_note=row.coaching_note,
        started_at_ms=row.started_at_ms,
        updated_at_ms=row.updated_at_ms,
        submitted_at_ms=row.submitted_at_ms,
        reason=row.reason,
        score=codec.points(row.score),
        passed=row.passed,
        band=row.band,
        critical=tuple(json.loads(row.critical)),
        heard_share=codec.share(row.heard_share),
        heard_demand=codec.share(row.heard_demand),
        **codec.fields_of(row.document),
    )
