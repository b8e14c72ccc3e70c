"""Bringing in past evaluations: each becomes a submitted one under its own scorecard, dated as it was given."""

import uuid
from collections.abc import Mapping
from concurrent.futures import Future
from dataclasses import dataclass, field, replace
from datetime import date
from functools import partial
from pathlib import Path
from zoneinfo import ZoneInfo

from qadesk.domain.calls import Call
from qadesk.domain.card_versions import StoredCard
from qadesk.domain.conditions import call_fields
from qadesk.domain.errors import UserError
from qadesk.domain.evaluations import Evaluation, EvaluationState
from qadesk.domain.past_cells import answers_of
from qadesk.domain.past_rows import ImportedEvaluations, PastList, PastRow, RefusedRow, ScoreDifference, SheetWishes
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
    checked: dict[str, Evaluation] = field(default_factory=dict)
    """By uid, what a check alone would have written."""
    files: Mapping[str, str] = field(default_factory=dict)
    """Name of a recording here -> its uid; only of names that one recording has."""

    def compare(self, row: PastRow, computed: Evaluation) -> None:
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

    def cards(self) -> "Future[list[StoredCard]]":
        """The scorecards in force, of which a table may be."""
        return self._executor.write(lambda stores: self._cards.in_force(stores, self._cards.today()))

    def run(
        self, path: Path, who: str = "", sheet: SheetWishes | None = None, *, check: bool = False
    ) -> Job[ImportedEvaluations]:
        """Bring in the evaluations of a file; good rows go in, the others are listed with the reason.

        ``sheet`` says of a table whose items it holds; without it the file is a JSON list. A mere ``check`` tells all
        the same and writes nothing. The job ends with ``UserError`` when the file is no list of evaluations. What was
        written before it was cancelled stays; the rest goes in when the file is imported again.
        """
        title = QT_TRANSLATE_NOOP("jobs", "Importing evaluations")
        return self._executor.job(title, lambda job: self._run(job, path, who, sheet, check))

    def _run(
        self, job: Job[ImportedEvaluations], path: Path, who: str, sheet: SheetWishes | None, check: bool
    ) -> ImportedEvaluations:
        found = self._lists.read(path, self._zone) if sheet is None else self._read_sheet(path, sheet)
        made, done, total = _Made(refused=list(found.refused)), 0, len(found.rows)
        if any(row.file for row in found.rows):
            made.files = self._executor.write(_recordings_by_name).result()
        for start in range(0, total, CHUNK):
            job.step(done, total)
            rows = found.rows[start : start + CHUNK]
            writing = _Writing(self._cards, self._clock(), who, path.name, made, check)
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
            sheet=found.sheet,
        )

    def _read_sheet(self, path: Path, sheet: SheetWishes) -> PastList:
        def cards(stores: Stores) -> list[Scorecard]:
            if sheet.version is not None:
                return [self._cards.load(stores, sheet.scorecard, sheet.version)[1]]
            versions = self._cards.published(stores, sheet.scorecard)
            return [versions[number] for number in sorted(versions, reverse=True)]

        return self._lists.read_sheet(path, self._zone, self._executor.write(cards).result(), sheet)


class _Writing:
    """One transaction of an import."""

    def __init__(self, cards: Cards, now: int, who: str, name: str, made: _Made, check: bool = False) -> None:
        self._cards = cards
        self._now = now
        self._who = who
        self._name = name
        self._made = made
        self._check = check
        self._applying: dict[tuple[str, int | None, date], Scorecard | UserError] = {}
        self._coming: dict[str, tuple[Evaluation, Result]] = {}
        """By uid, to be written together at the end."""
        self._people: set[str] = set()
        self._extensions: set[str] = set()
        self._groups: set[str] = set()
        """Those that are surely there."""
        self._named: dict[str, list[str]] = {}
        """Name -> numbers of the people who have it."""

    def take(self, rows: tuple[PastRow, ...], stores: Stores) -> None:
        """Bring in some rows."""
        checked = self._made.people if self._check else []
        for person in (*stores.people.all(), *checked):
            self._know(person)
        if self._check:
            self._groups.update(stores.people.groups(), self._made.groups)
        for row in rows:
            self._take(stores, self._numbered(row) if row.by_name else row)
        if self._check:
            self._made.checked.update((uid, evaluation) for uid, (evaluation, _) in self._coming.items())
        else:
            stores.evaluations.take_in(tuple(self._coming.values()))

    def _know(self, person: Person) -> None:
        self._people.add(person.no)
        self._extensions.add(person.extension or "")
        self._named.setdefault(person.name, []).append(person.no)

    def _numbered(self, row: PastRow) -> PastRow:
        """The row with the numbers of people whom it names, where one person alone is called so."""
        inspector, facts = row.inspector_no, row.facts
        if inspector not in self._people:
            inspector = self._one_named(inspector) or inspector
        if not facts.agent_no and facts.agent:
            facts = replace(facts, agent_no=self._one_named(facts.agent))
        return replace(row, inspector_no=inspector, facts=facts)

    def _one_named(self, name: str) -> str | None:
        numbers = self._named.get(name, [])
        return numbers[0] if len(numbers) == 1 else None

    def _take(self, stores: Stores, row: PastRow) -> None:
        # Whatever refuses a row does so before anything of it is written; what fails then fails for all.
        try:
            uid, call_uid = _identity(row)
        except UserError as error:
            self._made.refused.append(RefusedRow(row.row, error))
            return
        before = self._coming[uid][0] if uid in self._coming else self._made.checked.get(uid)
        if before is None:
            before = stores.evaluations.get(uid, 1)
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
        known = self._known(stores, row, call_uid)
        # The answers were given to the call as the list tells it.
        fields = {**(known.facts.for_conditions() if known else {}), **row.facts.for_conditions()}
        given = row.answers if row.cells is None else answers_of(card, row.cells)
        bare = {key: answer.value for key, answer in given.items() if answer.value is not None}
        values = check_answers(card, bare)
        answers = {key: replace(answer, value=values[key]) for key, answer in given.items()}
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

    def _known(self, stores: Stores, row: PastRow, call_uid: str) -> Call | None:
        """The call of a row, where it is here: by its unique_id, as an import made it, by its recording's name."""
        unique_id = row.facts.unique_id
        known = stores.recordings.call_by_unique_id(unique_id) if unique_id else stores.recordings.call(call_uid)
        if known is None and row.file in self._made.files:
            recording = stores.recordings.get(self._made.files[row.file])
            known = stores.recordings.call(recording.call_uid) if recording else None
        return known

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
        uid = scored.evaluation.uid
        self._coming[uid] = scored.evaluation, scored.result
        if not self._check:
            if scored.known is None:
                stores.recordings.add_call(call)
            elif call != scored.known:
                stores.recordings.update_call(call.uid, call.facts, call.provenance)
            after = to_json({"score": str(scored.result.score), "row": row.row})
            stores.audit.add(self._now, self._who, "evaluation imported", uid, "", after, self._name)
        self._made.imported += 1
        self._made.compare(row, scored.evaluation)

    def _meet(self, stores: Stores, row: PastRow) -> None:
        """Add whom nobody knows."""
        facts = row.facts
        if facts.group and facts.group not in self._groups:
            self._groups.add(facts.group)
            if self._check or stores.people.add_group(facts.group):
                self._made.groups.append(facts.group)
        agent_no = facts.agent_no
        if agent_no and agent_no not in self._people | self._extensions:
            self._add(stores, Person(no=agent_no, name=facts.agent or agent_no, role=Role.AGENT, group=facts.group))
        if row.inspector_no not in self._people:
            self._add(stores, Person(no=row.inspector_no, name=row.inspector_no, role=Role.INSPECTOR))

    def _add(self, stores: Stores, person: Person) -> None:
        added = person if self._check else stores.people.add(person)
        self._made.people.append(added)
        self._know(added)


def _recordings_by_name(stores: Stores) -> dict[str, str]:
    """Uids of recordings by the names of their files, of names that are unique here."""
    uids: dict[str, str] = {}
    twice = set()
    for uid, path, *_ in stores.recordings.paths():
        name = path.replace("\\", "/").rpartition("/")[2]
        if uids.setdefault(name, uid) != uid:
            twice.add(name)
    return {name: uid for name, uid in uids.items() if name not in twice}


def _identity(row: PastRow) -> tuple[str, str]:
    """The uid of a row's evaluation, the same at every import, and that of its call where it has no unique_id.

    Raises ``UserError`` where nothing tells the call from others.
    """
    facts = row.facts
    call: list[object]
    if facts.unique_id:
        call = [facts.unique_id]
    elif facts.agent_no and facts.started_at_ms is not None:
        call = [facts.agent_no, facts.started_at_ms]
    elif row.file:
        call = ["file", row.file]
    else:
        raise UserError(
            QT_TRANSLATE_NOOP("errors", "Nothing tells the call from others."),
            QT_TRANSLATE_NOOP("errors", "Give its unique_id, or its agent_no and started_at."),
        )
    uid = _named("evaluation", row.scorecard, call, row.inspector_no, row.evaluated_at_ms)
    return uid, "" if facts.unique_id else _named("call", *call)


def _named(*parts: object) -> str:
    return str(uuid.uuid5(_NAMES, to_json(parts)))
