"""Evaluation sheets as files: one or many evaluations, several formats, with progress and cancel."""

import datetime as dt
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from zoneinfo import ZoneInfo

from qadesk.domain.errors import UserError
from qadesk.domain.evaluations import Evaluation, EvaluationState
from qadesk.domain.handing_on import RedactedCopy
from qadesk.domain.sheets import SheetContent, SheetRevision
from qadesk.domain.texts import QT_TRANSLATE_NOOP, Translate
from qadesk.services.cards import Cards
from qadesk.services.executor import Executor, Job
from qadesk.services.lookups import evaluation_of
from qadesk.services.ports import SheetRenderer, Stores
from qadesk.services.sheet_content import SheetSource, redacted, sheet_content
from qadesk.services.sheet_waves import SheetWaves

PlaceFile = Callable[[Path, bytes], None]
"""Write a file whole or not at all. Raises ``UserError`` (disk full, no permission)."""


class ExportSheets:
    """Sheets are made of submitted evaluations; drafts have none."""

    def __init__(
        self,
        executor: Executor,
        cards: Cards,
        waves: SheetWaves,
        renderer: SheetRenderer,
        place: PlaceFile,
        zone: ZoneInfo,
        translate: Translate,
    ) -> None:
        self._executor = executor
        self._cards = cards
        self._waves = waves
        self._renderer = renderer
        self._place = place
        self._zone = zone
        self._translate = translate

    @property
    def formats(self) -> tuple[str, ...]:
        """The formats that can be asked for."""
        return self._renderer.formats

    def export(
        self, uids: tuple[str, ...], formats: tuple[str, ...], folder: Path, *, redacted: bool = False
    ) -> Job[list[Path]]:
        """Write the sheets of these evaluations (or of the latest evaluation of these calls or recordings).

        The files stand whole or not at all; what was written before a cancel stays. The job ends with a ``UserError``
        for an unknown format: the formats are loaded in its thread, as that takes a while. With ``redacted`` each sheet
        refers to the newest redacted copy of its call; a call without one is refused before anything is written.
        """
        title = QT_TRANSLATE_NOOP("jobs", "Exporting evaluation sheets")
        return self._executor.job(title, lambda job: self._export(job, uids, formats, folder, redacted))

    def content(self, uid: str, copy: RedactedCopy | None = None) -> SheetContent:
        """The content of one sheet, referring to a redacted copy if one is given; blocks.

        Raises ``UserError`` when there is no submitted evaluation, or the copy is not what was made.
        """
        source = self._executor.write(lambda stores: self.source_of(stores, _submitted(stores, uid))).result()
        return self.content_of(source, copy)

    def content_of(self, source: SheetSource, copy: RedactedCopy | None = None) -> SheetContent:
        """As ``content``, of what the workspace was found to know; blocks."""
        sound = self._waves.sound(source.recordings)
        if copy is None:
            return sheet_content(source, sound, self._waves.of_sound(sound), self._zone, self._translate)
        plain = sheet_content(source, sound, None, self._zone, self._translate)
        return redacted(plain, copy, self._waves.of_copy(copy, source.recordings))

    def plain_content(self, source: SheetSource) -> SheetContent:
        """The same without the call's sound: no picture; the length only of a call in one file. Does not block."""
        return sheet_content(source, None, None, self._zone, self._translate)

    def write(
        self, content: SheetContent, formats: Sequence[str], folder: Path, copy: RedactedCopy | None = None
    ) -> list[Path]:
        """Write one sheet in these formats, referring to a redacted copy if one is given; blocks."""
        self._refuse_unknown(tuple(formats))
        shown = content if copy is None else self.content(content.uid, copy)
        return self.place_shown(shown, formats, folder)

    def place_shown(self, shown: SheetContent, formats: Sequence[str], folder: Path) -> list[Path]:
        """Write this content as it is in these formats, which are known; blocks."""
        return [self._place_one(shown, name, folder) for name in dict.fromkeys(formats)]

    def _place_one(self, content: SheetContent, name: str, folder: Path) -> Path:
        path = folder / f"{file_stem(content)}.{name}"
        self._place(path, self._renderer.render(content, name, self._translate))
        return path

    def _export(
        self, job: Job[list[Path]], uids: tuple[str, ...], formats: tuple[str, ...], folder: Path, redacted: bool
    ) -> list[Path]:
        self._refuse_unknown(formats)
        # What cannot be exported is said before anything is written; an evaluation named twice gives one sheet.
        evaluations = self._executor.write(lambda stores: _each_once(stores, uids, redacted)).result()
        formats = tuple(dict.fromkeys(formats))
        written: list[Path] = []
        for uid, copy in evaluations.items():
            content = self.content(uid, copy)
            for name in formats:
                job.step(len(written), len(evaluations) * len(formats))
                written.append(self._place_one(content, name, folder))
        job.step(len(written), len(written))
        return written

    def _refuse_unknown(self, formats: tuple[str, ...]) -> None:
        unknown = [name for name in formats if name not in self._renderer.formats]
        if unknown or not formats:
            raise UserError(
                QT_TRANSLATE_NOOP("errors", "Sheets cannot be written as {name}."),
                QT_TRANSLATE_NOOP("errors", "Choose among: {known}."),
                name=unknown[0] if unknown else "?",
                known=self._renderer.formats,
            )

    def source_of(self, stores: Stores, evaluation: Evaluation) -> SheetSource:
        """What the workspace knows of a submitted revision, within a transaction."""
        _, card = self._cards.load(stores, evaluation.card_key, evaluation.card_version)
        call = stores.recordings.call(evaluation.call_uid)
        if call is None:
            raise LookupError(f"the call {evaluation.call_uid} of an evaluation is gone")
        inspector = stores.people.get(evaluation.inspector_no)
        agent = stores.people.get(call.facts.agent_no) if call.facts.agent_no else None
        return SheetSource(
            evaluation=evaluation,
            card=card,
            call=call,
            recordings=tuple(stores.recordings.of_call(call.uid)),
            inspector=inspector.name if inspector else "",
            agent=call.facts.agent or (agent.name if agent else None),
            group=call.facts.group or (agent.group if agent else None),
            history=tuple(_history(stores, evaluation)),
        )


def newest_copy(copies: Sequence[RedactedCopy]) -> RedactedCopy:
    """The newest redacted copy whose file is there. Raises ``UserError`` where there is none."""
    there = next((copy for copy in copies if Path(copy.path).exists()), None)
    if there is None:
        raise UserError(
            QT_TRANSLATE_NOOP("errors", "There is no redacted copy of this call."),
            QT_TRANSLATE_NOOP("errors", "Make one first: mark the spans to be covered, then redact."),
        )
    return there


def file_stem(content: SheetContent) -> str:
    """``sheet-YYYYMMDD-HHMM-AGENT-UID-rN[-redacted|-agent]``: sorts by time, names no customer, and is unique."""
    at_ms = content.call.started_at_ms or content.submitted_at_ms
    moment = dt.datetime.fromtimestamp(at_ms / 1000, content.zone)
    agent = "".join(letter for letter in content.call.agent_no or "" if letter.isalnum())[:12] or "agent"
    end = "-redacted" if content.redacted_file else "-agent" if content.audience == "agent" else ""
    return f"sheet-{moment:%Y%m%d-%H%M}-{agent}-{content.uid[-8:]}-r{content.revision}{end}"


def _each_once(stores: Stores, uids: Iterable[str], redacted: bool) -> dict[str, RedactedCopy | None]:
    """The evaluations that these evaluations, calls or recordings mean, in order, each with its redacted copy."""
    calls = {each.uid: each.call_uid for each in (_submitted(stores, uid) for uid in uids)}
    return {uid: newest_copy(stores.copies.of_call(call)) if redacted else None for uid, call in calls.items()}


def _submitted(stores: Stores, uid: str) -> Evaluation:
    """The latest submitted revision of an evaluation, or of a call's or recording's evaluation."""
    evaluation = evaluation_of(stores, uid)
    while evaluation is not None and evaluation.state is EvaluationState.DRAFT:
        older = evaluation.revision - 1
        evaluation = stores.evaluations.get(evaluation.uid, older) if older else None
    if evaluation is None:
        raise UserError(
            QT_TRANSLATE_NOOP("errors", "There is no submitted evaluation {uid}."),
            QT_TRANSLATE_NOOP("errors", "Submit it first; “qadesk evaluations” lists those that are."),
            uid=uid,
        )
    return evaluation


def _history(stores: Stores, evaluation: Evaluation) -> list[SheetRevision]:
    """The revisions before this one, oldest first."""
    found = []
    for revision in range(1, evaluation.revision):
        old = stores.evaluations.get(evaluation.uid, revision)
        if old is not None:
            person = stores.people.get(old.inspector_no)
            name = person.name if person else old.inspector_no
            found.append(SheetRevision(revision, name, old.submitted_at_ms, old.score, old.reason))
    return found
