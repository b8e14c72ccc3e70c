"""Evaluation sheets as files: one or many evaluations, several formats, with progress and cancel."""

import datetime as dt
from collections.abc import Callable, Iterable
from pathlib import Path
from zoneinfo import ZoneInfo

from qadesk.domain.errors import UserError
from qadesk.domain.evaluations import Evaluation, EvaluationState
from qadesk.domain.recordings import AudioState, Recording
from qadesk.domain.sheets import SheetContent, SheetRevision, SheetWave
from qadesk.domain.texts import QT_TRANSLATE_NOOP, Translate
from qadesk.domain.waveforms import PeakSource
from qadesk.services.cards import Cards
from qadesk.services.executor import Executor, Job
from qadesk.services.ports import SheetRenderer, Stores
from qadesk.services.prepare_audio import PrepareAudio
from qadesk.services.sheet_content import SheetSource, sheet_content

WAVE_COLUMNS = 480

PlaceFile = Callable[[Path, bytes], None]
"""Write a file whole or not at all. Raises ``UserError`` (disk full, no permission)."""


class ExportSheets:
    """Sheets are made of submitted evaluations; drafts have none."""

    def __init__(
        self,
        executor: Executor,
        cards: Cards,
        audio: PrepareAudio,
        renderer: SheetRenderer,
        place: PlaceFile,
        zone: ZoneInfo,
        translate: Translate,
    ) -> None:
        self._executor = executor
        self._cards = cards
        self._audio = audio
        self._renderer = renderer
        self._place = place
        self._zone = zone
        self._translate = translate

    @property
    def formats(self) -> tuple[str, ...]:
        """The formats that can be asked for."""
        return self._renderer.formats

    def export(self, uids: tuple[str, ...], formats: tuple[str, ...], folder: Path) -> Job[list[Path]]:
        """Write the sheets of these evaluations (or of the latest evaluation of these calls or recordings).

        The files stand whole or not at all; what was written before a cancel stays. The job ends with a ``UserError``
        for an unknown format: the formats are loaded in its thread, as that takes a while.
        """
        title = QT_TRANSLATE_NOOP("jobs", "Exporting evaluation sheets")
        return self._executor.job(title, lambda job: self._export(job, uids, formats, folder))

    def content(self, uid: str) -> SheetContent:
        """The content of one sheet; blocks. Raises ``UserError`` when there is no submitted evaluation."""
        source = self._executor.write(lambda stores: self._source(stores, uid)).result()
        return sheet_content(source, self._wave(source.recording), self._zone, self._translate)

    def _export(
        self, job: Job[list[Path]], uids: tuple[str, ...], formats: tuple[str, ...], folder: Path
    ) -> list[Path]:
        self._refuse_unknown(formats)
        # What cannot be exported is said before anything is written; an evaluation named twice gives one sheet.
        evaluations = self._executor.write(lambda stores: list(_each_once(stores, uids))).result()
        formats = tuple(dict.fromkeys(formats))
        written: list[Path] = []
        for uid in evaluations:
            content = self.content(uid)
            for name in formats:
                job.step(len(written), len(evaluations) * len(formats))
                path = folder / f"{file_stem(content)}.{name}"
                self._place(path, self._renderer.render(content, name, self._translate))
                written.append(path)
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

    def _source(self, stores: Stores, uid: str) -> SheetSource:
        evaluation = _submitted(stores, uid)
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
            recording=next(iter(stores.recordings.of_call(call.uid)), None),
            inspector=inspector.name if inspector else "",
            agent=call.facts.agent or (agent.name if agent else None),
            group=call.facts.group or (agent.group if agent else None),
            history=tuple(_history(stores, evaluation)),
        )

    def _wave(self, recording: Recording | None) -> SheetWave | None:
        """The picture of the recording, made again where the cache was emptied; none where its file is gone."""
        if recording is None or recording.state is not AudioState.READY:
            return None
        made = self._audio.ensure(recording)
        if made is not None and made.result().state is not AudioState.READY:
            return None
        try:
            picture = self._audio.picture(recording)
            return None if picture is None else wave_of(picture, recording.agent_channel)
        except UserError:
            return None


def wave_of(picture: PeakSource, agent_channel: int) -> SheetWave:
    """The whole call in at most ``WAVE_COLUMNS`` columns, the agent's lane first."""
    lanes = []
    for channel in range(picture.channels):
        view = picture.view(channel, 0, picture.frames, WAVE_COLUMNS)
        fold = -(-max(1, len(view.low)) // WAVE_COLUMNS)
        columns = range(0, len(view.low), fold)
        lanes.append(
            tuple((min(view.low[at : at + fold]) / 32768, max(view.high[at : at + fold]) / 32768) for at in columns)
        )
    if picture.channels == 1:
        return SheetWave(picture.frames * 1000 // picture.rate, tuple(lanes), ("both",))
    order = (agent_channel, 1 - agent_channel)
    return SheetWave(picture.frames * 1000 // picture.rate, tuple(lanes[at] for at in order), ("agent", "customer"))


def file_stem(content: SheetContent) -> str:
    """``sheet-YYYYMMDD-HHMM-AGENT-UID-rN``: sorts by time, names no customer, and is unique."""
    at_ms = content.call.started_at_ms or content.submitted_at_ms
    moment = dt.datetime.fromtimestamp(at_ms / 1000, content.zone)
    agent = "".join(letter for letter in content.call.agent_no or "" if letter.isalnum())[:12] or "agent"
    return f"sheet-{moment:%Y%m%d-%H%M}-{agent}-{content.uid[-8:]}-r{content.revision}"


def _each_once(stores: Stores, uids: Iterable[str]) -> Iterable[str]:
    """The uids of the evaluations that these evaluations, calls or recordings mean, in order."""
    return dict.fromkeys(_submitted(stores, uid).uid for uid in uids)


def _submitted(stores: Stores, uid: str) -> Evaluation:
    """The latest submitted revision of an evaluation, or of a call's or recording's evaluation."""
    evaluation = stores.evaluations.get(uid)
    if evaluation is None:
        recording = stores.recordings.get(uid)
        evaluation = stores.evaluations.latest_of(recording.call_uid if recording else uid)
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
