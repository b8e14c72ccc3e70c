"""Transcripts: imported from files, made here, laid on a call's timeline, searched."""

from collections.abc import Iterator, Sequence
from concurrent.futures import Future
from dataclasses import replace
from functools import partial
from pathlib import Path

from qadesk.domain.call_transcript import begins, call_lines, with_speakers
from qadesk.domain.errors import UserError
from qadesk.domain.recordings import Recording, RecordingFilter, RecordingRow
from qadesk.domain.texts import QT_TRANSLATE_NOOP
from qadesk.domain.transcript_times import on_timeline
from qadesk.domain.transcripts import (
    Line,
    LineIssue,
    Transcript,
    TranscriptHit,
    TranscriptReport,
)
from qadesk.services.executor import Executor, Job
from qadesk.services.ports import Clock, Queries, Recogniser, Stores, TranscriptFiles
from qadesk.services.transcript_matching import KnownRecordings

RECOGNISED = "recognised"
"""The format of transcripts that were made here."""
PAGE = 500


class Transcripts:
    """One a recording; texts are kept as they are, and masked by whoever shows them (``domain.masking``)."""

    def __init__(self, executor: Executor, files: TranscriptFiles, recogniser: Recogniser, clock: Clock) -> None:
        self._executor = executor
        self._files = files
        self._recogniser = recogniser
        self._clock = clock

    @property
    def formats(self) -> tuple[str, ...]:
        """The formats that can be asked for by name."""
        return self._files.formats

    @property
    def can_recognise(self) -> bool:
        """Whether a recogniser is installed, so that transcripts can be made here from a model that the user has."""
        return self._recogniser.installed

    def import_files(
        self, paths: Sequence[Path], recording_uid: str | None = None, format_name: str | None = None
    ) -> Job[TranscriptReport]:
        """Read files, and those below folders, each for the recording named or the one that it belongs to.

        That is the one with the same file name, else the one whose call's unique id stands in the name or in the file,
        else the one whose file the transcript names. Fails with ``UserError`` when a path, the recording or the format
        does not exist, or several files are to belong to one recording.
        """
        title = QT_TRANSLATE_NOOP("jobs", "Importing transcripts")
        return self._executor.job(title, lambda job: self._import(job, paths, recording_uid, format_name))

    def recognise(self, recording_uid: str, model: Path, language: str = "") -> Job[Transcript]:
        """Make a transcript with the model in a folder; a language of '' is found out. Takes about as long as it says.

        Fails with ``UserError`` when the recogniser is not installed, or the folder holds no model.
        """
        title = QT_TRANSLATE_NOOP("jobs", "Recognising speech")
        return self._executor.job(title, lambda job: self._recognise(job, recording_uid, model, language))

    def of(self, recording_uid: str) -> "Future[Transcript | None]":
        """The transcript of a recording, with the speakers that its channels tell; ``None`` where there is none."""
        return self._executor.write(lambda stores: _spoken(stores, recording_uid))

    def of_call(self, recordings: Sequence[Recording]) -> "Future[tuple[Line, ...]]":
        """All that was said in a call, in the order of time, on the timeline of the call."""
        return self._executor.write(lambda stores: _of_call(stores, recordings))

    def search(self, text: str, limit: int = 200) -> "Future[list[TranscriptHit]]":
        """Lines that hold the text, those of the newest calls first, with their times on the timeline of the call."""
        return self._executor.picture_work(lambda: self._search(text, limit))

    def remove(self, recording_uid: str) -> "Future[None]":
        """Take a recording's transcript out. The future fails with ``UserError`` where there is none."""
        return self._executor.write(lambda stores: _remove(stores, recording_uid))

    # -- import -------------------------------------------------------------------------------------------------------

    def _import(
        self,
        job: Job[TranscriptReport],
        paths: Sequence[Path],
        recording_uid: str | None,
        format_name: str | None,
    ) -> TranscriptReport:
        self._refuse_unknown(format_name)
        files = self._files.below(paths)
        if recording_uid is not None and len(files) > 1:
            raise UserError(
                QT_TRANSLATE_NOOP("errors", "A recording has one transcript, but {count} files were named."),
                QT_TRANSLATE_NOOP("errors", "Name one file, or leave out the recording."),
                count=len(files),
            )
        chosen = None if recording_uid is None else self._recording(recording_uid)
        known = KnownRecordings([] if chosen else self._known())
        report = _Report()
        for at, path in enumerate(files):
            job.step(at, len(files))
            try:
                self._take(path, chosen.uid if chosen else None, format_name, known, report)
            except UserError as refused:
                report.refused.append((str(path), refused.packed()))
        job.step(len(files), len(files))
        return report.frozen()

    def _take(
        self, path: Path, chosen: str | None, format_name: str | None, known: KnownRecordings, report: "_Report"
    ) -> None:
        read = self._files.read(path, format_name)
        uid = chosen or known.of(path, read.names)
        if uid is None:
            report.unmatched.append(str(path))
            return
        report.refuse_second(path, uid)
        recording = self._recording(uid)
        timed = on_timeline(read, recording.audio.duration_ms if recording.audio else None)
        if not timed.lines:
            raise UserError(
                QT_TRANSLATE_NOOP("errors", "No line of the transcript {name} lies within the recording."),
                QT_TRANSLATE_NOOP("errors", "Check that it is the transcript of this call."),
                name=path.name,
            )
        report.warnings.extend((str(path), issue) for issue in timed.issues)
        made = Transcript(
            recording_uid=uid,
            lines=timed.lines,
            format=read.format,
            source=path.name,
            language=read.language,
            made_at_ms=self._clock(),
        )
        fresh = self._executor.write(lambda stores: _put(stores, made)).result()
        report.keep(path, made, fresh)

    def _refuse_unknown(self, format_name: str | None) -> None:
        if format_name is not None and format_name not in self._files.formats:
            raise UserError(
                QT_TRANSLATE_NOOP("errors", "There is no transcript format {name}."),
                QT_TRANSLATE_NOOP("errors", "Choose one of: {known}."),
                name=format_name,
                known=self._files.formats,
            )

    def _known(self) -> Iterator[tuple[str, str, str | None]]:
        """Every recording; page by page, so that a list that is asked for meanwhile does not wait for all of them."""
        ids = self._executor.read(lambda queries: queries.recording_ids(RecordingFilter())).result()
        for at in range(0, len(ids), PAGE):
            page = ids[at : at + PAGE]
            for row in self._executor.read(partial(_rows, ids=page)).result():
                yield row.uid, row.path, row.unique_id

    def _recording(self, uid: str) -> Recording:
        return self._executor.write(lambda stores: _existing(stores, uid)).result()

    # -- the others ---------------------------------------------------------------------------------------------------

    def _recognise(self, job: Job[Transcript], uid: str, model: Path, language: str) -> Transcript:
        recording = self._recording(uid)
        found = self._recogniser.transcribe(recording, model, language, lambda part: job.step(round(part * 1000), 1000))
        made = Transcript(
            recording_uid=recording.uid,
            lines=tuple(sorted(found.lines, key=lambda line: (line.start_ms, line.end_ms))),
            format=RECOGNISED,
            source=model.name,
            language=found.language,
            made_at_ms=self._clock(),
        )
        self._executor.write(lambda stores: stores.transcripts.put(made)).result()
        return made

    def _search(self, text: str, limit: int) -> list[TranscriptHit]:
        hits = self._executor.read(lambda queries: queries.search_transcripts(text, limit)).result()
        return self._executor.write(lambda stores: _on_calls(stores, hits)).result()


class _Report:
    """What an import has done so far."""

    def __init__(self) -> None:
        self.imported: list[tuple[str, str, str, int]] = []
        self.unchanged = 0
        self.unmatched: list[str] = []
        self.refused: list[tuple[str, str]] = []
        self.warnings: list[tuple[str, LineIssue]] = []
        self._taken: dict[str, str] = {}

    def keep(self, path: Path, made: Transcript, fresh: bool) -> None:
        """A file that is in the workspace now, or was in it already."""
        self._taken[made.recording_uid] = path.name
        if fresh:
            self.imported.append((str(path), made.recording_uid, made.format, len(made.lines)))
        self.unchanged += not fresh

    def refuse_second(self, path: Path, uid: str) -> None:
        """Raise ``UserError`` where another file of this import is that recording's transcript already."""
        if uid in self._taken:
            raise UserError(
                QT_TRANSLATE_NOOP("errors", "{name} belongs to the same recording as {other}, which was imported."),
                QT_TRANSLATE_NOOP("errors", "A recording has one transcript: import the better one alone."),
                name=path.name,
                other=self._taken[uid],
            )

    def frozen(self) -> TranscriptReport:
        """The finished report."""
        return TranscriptReport(
            imported=tuple(self.imported),
            unchanged=self.unchanged,
            unmatched=tuple(self.unmatched),
            refused=tuple(self.refused),
            warnings=tuple(self.warnings),
        )


def _rows(queries: Queries, ids: Sequence[int]) -> list[RecordingRow]:
    return queries.recording_rows(ids)


def _existing(stores: Stores, uid: str) -> Recording:
    """By the recording's uid, or the uid of a call that has one recording only."""
    recording = stores.recordings.get(uid)
    of_call = [] if recording else stores.recordings.of_call(uid)
    if recording is None and len(of_call) == 1:
        recording = of_call[0]
    if recording is not None:
        return recording
    raise UserError(
        QT_TRANSLATE_NOOP("errors", "There is no recording {uid} in this workspace."),
        QT_TRANSLATE_NOOP("errors", "See “qadesk recordings” for those there are."),
        uid=uid,
    )


def _put(stores: Stores, made: Transcript) -> bool:
    """Keep it; whether anything has changed by that."""
    old = stores.transcripts.of(made.recording_uid)
    if old is not None and replace(old, made_at_ms=made.made_at_ms) == made:
        return False
    stores.transcripts.put(made)
    return True


def _remove(stores: Stores, uid: str) -> None:
    recording = _existing(stores, uid)
    if stores.transcripts.of(recording.uid) is None:
        raise UserError(
            QT_TRANSLATE_NOOP("errors", "This recording has no transcript."),
            QT_TRANSLATE_NOOP("errors", "Import one, or make one with: qadesk transcript make."),
        )
    stores.transcripts.remove(recording.uid)


def _spoken(stores: Stores, uid: str) -> Transcript | None:
    recording = _existing(stores, uid)
    found = stores.transcripts.of(recording.uid)
    return None if found is None else replace(found, lines=with_speakers(found.lines, recording))


def _of_call(stores: Stores, recordings: Sequence[Recording]) -> tuple[Line, ...]:
    found = {recording.uid: stores.transcripts.of(recording.uid) for recording in recordings}
    return call_lines(recordings, {uid: transcript for uid, transcript in found.items() if transcript is not None})


def _on_calls(stores: Stores, hits: Sequence[TranscriptHit]) -> list[TranscriptHit]:
    """The same with times on the calls' timelines."""
    starts: dict[str, int] = {}
    for call_uid in dict.fromkeys(hit.call_uid for hit in hits):
        starts |= begins(stores.recordings.of_call(call_uid))
    return [
        replace(hit, start_ms=hit.start_ms + begin, end_ms=hit.end_ms + begin)
        for hit in hits
        for begin in (starts.get(hit.recording_uid, 0),)
    ]
