"""Bringing in past evaluations: each becomes a submitted one under its own scorecard, dated as it was given."""

import uuid
from dataclasses import dataclass, field, replace
from datetime import date
from functools import partial
from pathlib import Path
from zoneinfo import ZoneInfo

from qadesk.domain.calls import Call
from qadesk.domain.conditions import call_fields
from qadesk.domain.errors import UserError
from qadesk.domain.evaluations import Evaluation, EvaluationState
from qadesk.domain.past_rows import ImportedEvaluations, PastRow, RefusedRow, ScoreDifference
from qadesk.domain.people import Person, Role
from qadesk.domain.plain_json import to_json
from qadesk.domain.scorecards import Scorecard
from qadesk.domain.scores import Result
from qadesk.domain.scoring import Missing, blocking, check_answers, score
from qadesk.domain.texts import QT_TRANSLATE_NOOP
from qadesk.services import refusals
from qadesk.services.better_known import merged
from qadesk.services.cards import Cards
from qadesk.services.executor import Executor, Job
from qadesk.services.ports import Clock, EvaluationLists, Stores

CHUNK = 200
"""Rows of one transaction: a window beside is kept waiting no longer than these take."""
_NAMES = uuid.UUID("5e6b0a54-3f8e-4c53-9a0b-6f1c3d0c7a11")


@dataclass(slots=True)
class _Made:
    """What an import has done so far."""

    imported: int = 0
    unchanged: int = 0
    refused: list[RefusedRow] = field(default_factory=list)
    differences: list[ScoreDifference] = field(default_factory=list)
    people: list[Person] = field(default_factory=list)
    groups: list[str] = field(default_factory=list)

    def compare(self, row: PastRow, computed: "Evaluation") -> None:
        """Note where the list gives another score than the answers do."""
        if row.score is not None and row.score != computed.score:
            self.differences.append(ScoreDifference(row.row, row.score, computed.score))


@dataclass(frozen=True, slots=True)
class _Scored:
    """A row that holds against its scorecard, ready to be written."""

    row: PastRow
    call: Call
    known: Call | None
    """The same call as it is here already."""
    evaluation: Evaluation
    result: Result


class ImportEvaluations:
    """What was required of an evaluation when it was given (comments, evidence, listening) is not asked for again."""

    def __init__(self, executor: Executor, cards: Cards, lists: EvaluationLists, clock: Clock, zone: ZoneInfo) -> None:
        self._executor = executor
        self._cards = cards
        self._lists = lists
        self._clock = clock
        self._zone = zone

    def run(self, path: Path, who: str = "") -> Job[ImportedEvaluations]:
        """Bring in the evaluations of a file; good rows go in, the others are listed with the reason.

        The job ends with ``UserError`` when the file is no list of evaluations. What was written before it was
        cancelled stays; the rest goes in when the file is imported again.
        """
        title = QT_TRANSLATE_NOOP("jobs", "Importing evaluations")
        return self._executor.job(title, lambda job: self._run(job, path, who))

    def _run(self, job: Job[ImportedEvaluations], path: Path, who: str) -> ImportedEvaluations:
        found = self._lists.read(path, self._zone)
        made, done, total = _Made(refused=list(found.refused)), 0, len(found.rows)
        for start in range(0, total, CHUNK):
            job.step(done, total)
            rows = found.rows[start : start + CHUNK]
            writing = _Writing(self._cards, self._clock(), who, path.name, made)
            self._executor.write(partial(writing.take, rows)).result()
            done += len(rows)
        job.step(done, total)
        return ImportedEvaluations(
            imported=made.imported,
            unchanged=made.unchanged,
            refused=tuple(sorted(made.refused, key=lambda each: each.row)),
            differences=tuple(made.differences),
            people=tuple(made.people),
            groups=tuple(made.groups),
            ignored=found.ignored,
        )


class _Writing:
    """One transaction of an import."""

    def __init__(self, cards: Cards, now: int, who: str, name: str, made: _Made) -> None:
        self._cards = cards
        self._now = now
        self._who = who
        self._name = name
        self._made = made
        self._applying: dict[tuple[str, int | None, date], Scorecard | UserError] = {}
        self._coming: dict[str, tuple[Evaluation, Result]] = {}
        """By uid, to be written together at the end."""
        self._people: set[str] = set()
        self._extensions: set[str] = set()
        self._groups: set[str] = set()
        """Those that are surely there."""

    def take(self, rows: tuple[PastRow, ...], stores: Stores) -> None:
        """Bring in some rows."""
        for person in stores.people.all():
            self._people.add(person.no)
            self._extensions.add(person.extension or "")
        for row in rows:
            self._take(stores, row)
        stores.evaluations.take_in(tuple(self._coming.values()))

    def _take(self, stores: Stores, row: PastRow) -> None:
        # Whatever refuses a row does so before anything of it is written; what fails then fails for all.
        try:
            uid, call_uid = _identity(row)
        except UserError as error:
            self._made.refused.append(RefusedRow(row.row, error))
            return
        before = self._coming[uid][0] if uid in self._coming else stores.evaluations.get(uid, 1)
        if before is not None:
            self._made.unchanged += 1
            self._made.compare(row, before)
            return
        try:
            scored = self._scored(stores, row, uid, call_uid)
        except UserError as error:
            self._made.refused.append(RefusedRow(row.row, error))
            return
        self._write(stores, scored)

    def _scored(self, stores: Stores, row: PastRow, uid: str, call_uid: str) -> _Scored:
        """The evaluation that a row makes. Raises ``UserError`` where it could not be submitted."""
        card = self._card(stores, row)
        unique_id = row.facts.unique_id
        known = stores.recordings.call_by_unique_id(unique_id) if unique_id else stores.recordings.call(call_uid)
        # The answers were given to the call as the list tells it.
        fields = {**(known.facts.for_conditions() if known else {}), **row.facts.for_conditions()}
        bare = {key: answer.value for key, answer in row.answers.items() if answer.value is not None}
        values = check_answers(card, bare)
        answers = {key: replace(answer, value=values[key]) for key, answer in row.answers.items()}
        result = score(card, fields, values)
        missing = tuple(
            each for each in blocking(card, fields, answers) if each.missing in (Missing.ANSWER, Missing.APPLICABLE)
        )
        if missing or result.score is None:
            raise refusals.incomplete(card, missing)
        call = self._call(row, known, call_uid or stores.new_uid())
        assert card.version is not None, "a published card has one"
        evaluation = Evaluation(
            uid=uid,
            revision=1,
            call_uid=call.uid,
            card_key=card.key,
            card_version=card.version,
            inspector_no=row.inspector_no,
            state=EvaluationState.SUBMITTED,
            answers=answers,
            call={name: fields[name] for name in call_fields(card) if name in fields},
            comment=row.comment,
            coaching_note=row.coaching_note,
            started_at_ms=row.evaluated_at_ms,
            updated_at_ms=row.evaluated_at_ms,
            submitted_at_ms=row.evaluated_at_ms,
            score=result.score,
            passed=result.passed,
            band=result.band,
            critical=result.critical,
        )
        return _Scored(row, call, known, evaluation, result)

    def _call(self, row: PastRow, known: Call | None, uid: str) -> Call:
        """The call as it is known with what the row says of it; one of that uid where nobody knew it."""
        names = ("started_at" if name == "started_at_ms" else name for name in row.facts.known())
        sources = dict.fromkeys(names, f"evaluations {self._name}")
        if known is None:
            return Call(uid=uid, facts=row.facts, provenance=sources)
        facts, provenance = merged(known, row.facts, sources, speaks=False)
        return Call(uid=known.uid, facts=facts, provenance=provenance)

    def _card(self, stores: Stores, row: PastRow) -> Scorecard:
        """The scorecard of a row: the version it names, else the one in force on the call's day. Raises ``UserError``.

        Where nobody knows when the call was, the day it was evaluated on counts.
        """
        facts = row.facts
        if facts.started_at_ms is None:
            facts = replace(facts, started_at_ms=row.evaluated_at_ms)
        place = row.scorecard, row.version, self._cards.day_of(facts)
        if place not in self._applying:
            try:
                found = (
                    self._cards.chosen(stores, facts, row.scorecard)
                    if row.version is None
                    else self._cards.load(stores, row.scorecard, row.version)
                )
                self._applying[place] = found[1]
            except UserError as error:
                self._applying[place] = error
        card = self._applying[place]
        if isinstance(card, UserError):
            raise card
        return card

    def _write(self, stores: Stores, scored: _Scored) -> None:
        row, call = scored.row, scored.call
        self._meet(stores, row)
        if scored.known is None:
            stores.recordings.add_call(call)
        elif call != scored.known:
            stores.recordings.update_call(call.uid, call.facts, call.provenance)
        self._coming[scored.evaluation.uid] = scored.evaluation, scored.result
        after = to_json({"score": str(scored.result.score), "row": row.row})
        uid = scored.evaluation.uid
        stores.audit.add(self._now, self._who, "evaluation imported", uid, "", after, self._name)
        self._made.imported += 1
        self._made.compare(row, scored.evaluation)

    def _meet(self, stores: Stores, row: PastRow) -> None:
        """Add whom nobody knows."""
        facts = row.facts
        if facts.group and facts.group not in self._groups:
            self._groups.add(facts.group)
            if stores.people.add_group(facts.group):
                self._made.groups.append(facts.group)
        agent_no = facts.agent_no
        if agent_no and agent_no not in self._people | self._extensions:
            self._add(stores, Person(no=agent_no, name=facts.agent or agent_no, role=Role.AGENT, group=facts.group))
        if row.inspector_no not in self._people:
            self._add(stores, Person(no=row.inspector_no, name=row.inspector_no, role=Role.INSPECTOR))

    def _add(self, stores: Stores, person: Person) -> None:
        self._made.people.append(stores.people.add(person))
        self._people.add(person.no)


def _identity(row: PastRow) -> tuple[str, str]:
    """The uid of a row's evaluation, the same at every import, and that of its call where it has no unique_id.

    Raises ``UserError`` where nothing tells the call from others.
    """
    facts = row.facts
    if not facts.unique_id and (not facts.agent_no or facts.started_at_ms is None):
        raise UserError(
            QT_TRANSLATE_NOOP("errors", "Nothing tells the call from others."),
            QT_TRANSLATE_NOOP("errors", "Give its unique_id, or its agent_no and started_at."),
        )
    call = [facts.unique_id] if facts.unique_id else [facts.agent_no, facts.started_at_ms]
    uid = _named("evaluation", row.scorecard, call, row.inspector_no, row.evaluated_at_ms)
    return uid, "" if facts.unique_id else _named("call", *call)


def _named(*parts: object) -> str:
    return str(uuid.uuid5(_NAMES, to_json(parts)))
