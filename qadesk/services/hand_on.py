"""Handing a call on: clips, redacted copies, and the evidence of an evaluation as a folder or one zip file."""

import datetime as dt
import io
import tempfile
import zipfile
from collections.abc import Callable, Sequence
from concurrent.futures import Future
from dataclasses import dataclass, replace
from pathlib import Path
from zoneinfo import ZoneInfo

from qadesk.domain.answers import Evidence
from qadesk.domain.calls import Call
from qadesk.domain.errors import UserError
from qadesk.domain.handing_on import Clip, ClipFormat, Cover, RedactedCopy, RedactedSpan
from qadesk.domain.masked_lines import lines_with_numbers, masked_lines
from qadesk.domain.masking import masked_text
from qadesk.domain.moments import moment_text
from qadesk.domain.recordings import AudioState, Recording
from qadesk.domain.sheets import SheetContent
from qadesk.domain.spans import Span, common, merged, without
from qadesk.domain.texts import QT_TRANSLATE_NOOP
from qadesk.domain.transcripts import Line
from qadesk.services.call_sound import SoundOf
from qadesk.services.executor import Executor, Job
from qadesk.services.export_sheets import ExportSheets, PlaceFile, newest_copy
from qadesk.services.hand_on_targets import copy_target, refuse_changed, refuse_recording
from qadesk.services.ports import Analyser, Clock, SoundFiles, Stores

LinesOf = Callable[[Sequence[Recording]], "Future[tuple[Line, ...]]"]
"""The transcript of a call on the call's timeline; empty where there is none."""

AROUND_NUMBER_MS = 300
"""A line with a number in it is covered from a little before to a little after: recognisers cut a word's edges."""
MARK_MS = 5000
COVERED = "█████"


@dataclass(frozen=True, slots=True)
class RedactionWish:
    """What is to be covered, how, where the new file goes (``None``: the workspace's exports), and who wants it."""

    call: str
    """Uid of a call, a recording or an evaluation."""
    spans: tuple[RedactedSpan, ...]
    cover: Cover = "beep"
    target: Path | None = None
    who: str = ""


class HandOn:
    """Everything that leaves the workspace with a call's sound in it."""

    def __init__(
        self,
        executor: Executor,
        analyser: Analyser,
        files: SoundFiles,
        sheets: ExportSheets,
        place: PlaceFile,
        *,
        sound_of: SoundOf,
        lines_of: LinesOf,
        exports: Path,
        clock: Clock,
        zone: ZoneInfo,
    ) -> None:
        self._executor, self._analyser, self._files, self._sheets = executor, analyser, files, sheets
        self._place, self._sound_of, self._lines_of = place, sound_of, lines_of
        self._exports, self._clock, self._zone = exports, clock, zone

    def clip(
        self, uid: str, clip: Clip, format_name: ClipFormat, target: Path | None = None, *, redacted: bool = False
    ) -> "Job[Path]":
        """Write a span of a call (by the uid of the call, a recording or an evaluation) as a file of its own.

        ``redacted``: cut from the newest redacted copy; without one it is refused.
        """
        return self._executor.job(
            QT_TRANSLATE_NOOP("jobs", "Cutting a clip"),
            lambda job: self._clip(uid, clip, format_name, target, redacted=redacted),
        )

    def redact(self, wish: RedactionWish) -> "Job[RedactedCopy]":
        """Write a copy of a call's sound with spans covered, and its transcript masked beside it; kept in the books.

        The original is only read. The copy has a picture of its own.
        """
        return self._executor.job(
            QT_TRANSLATE_NOOP("jobs", "Covering spans in a copy"), lambda job: self._redact(job, wish)
        )

    def number_spans(self, uid: str) -> "Job[tuple[RedactedSpan, ...]]":
        """The spans of the transcript's lines in which a phone, ID or card number is said.

        A line knows no times of its words, so it is taken as a whole, in all channels: rather a word too much.
        """
        return self._executor.job(QT_TRANSLATE_NOOP("jobs", "Looking for numbers"), lambda job: self._number_spans(uid))

    def marked_spans(self, uid: str) -> "Future[list[RedactedSpan]]":
        """The spans that the call's evaluation (its draft revision, if there is one) marks to be covered.

        A mark without length covers nothing.
        """
        return self._executor.write(lambda stores: _marked(stores, uid))

    def channel_of(self, uid: str, side: str) -> "Job[int]":
        """The channel of a call's sound that agent or customer (or 0, 1) means. Ends with ``UserError``."""
        return self._executor.job(
            QT_TRANSLATE_NOOP("jobs", "Looking for a side"), lambda job: _channel(self._sound(uid)[1], side)
        )

    def copies(self, uid: str) -> "Future[list[RedactedCopy]]":
        """The redacted copies of a call, newest first."""
        return self._executor.write(lambda stores: stores.copies.of_call(_call_of(stores, uid).uid))

    def evidence(
        self, uid: str, target: Path, *, formats: tuple[str, ...] = ("pdf",), clips: ClipFormat = "wav", redacted: bool
    ) -> "Job[list[Path]]":
        """An evaluation's sheet and a clip of each of its evidence spans, in a folder or (a target ``*.zip``) a zip.

        ``redacted``: clips are cut from the newest redacted copy, and the sheet refers to that; without one it is
        refused.
        """
        return self._executor.job(
            QT_TRANSLATE_NOOP("jobs", "Packing evidence"),
            lambda job: self._evidence(job, uid, target, formats, clips, redacted=redacted),
        )

    # -- clips ----------------------------------------------------------------------------------------------------

    def _clip(self, uid: str, clip: Clip, format_name: ClipFormat, target: Path | None, *, redacted: bool) -> Path:
        call, sound = self._sound(uid)
        if redacted:
            sound = self._copied(sound, self._newest_copy(call))
        path = target or self._exports / f"clip-{self.stem(call)}-{_clock(clip.start_ms)}.{format_name}"
        self._refuse_recording(path)
        self._files.cut(sound, replace(clip, title=masked_text(clip.title)), format_name, path)
        return path

    # -- redaction ------------------------------------------------------------------------------------------------

    def _redact(self, job: Job[RedactedCopy], wish: RedactionWish) -> RedactedCopy:
        if not wish.spans:
            raise UserError(
                QT_TRANSLATE_NOOP("errors", "There is nothing to cover."),
                QT_TRANSLATE_NOOP("errors", "Mark the spans, or name them."),
            )
        call, sound = self._sound(wish.call)
        spans = _within(wish.spans, sound)
        now = self._clock()
        wanted = wish.target or self._exports / f"redacted-{self.stem(call)}-{now % 1_000_000:06}.wav"
        path, said = copy_target(wanted)
        self._refuse_recording(path)
        job.step(0, 3)
        digest = self._files.redact(sound, spans, wish.cover, path)
        try:
            job.step(1, 3)
            self._write_transcript(wish.call, spans, said)
            self._analyser.analyse(path)
            job.step(2, 3)
        except BaseException:  # no copy that stands in no book
            for made in (path, said):
                made.unlink(missing_ok=True)
            raise

        def keep(stores: Stores) -> RedactedCopy:
            copy = RedactedCopy(
                uid=stores.new_uid(),
                call_uid=call.uid,
                path=str(path),
                spans=spans,
                cover=wish.cover,
                sha256=digest,
                made_at_ms=now,
                made_by=wish.who,
            )
            stores.copies.add(copy)
            told = ", ".join(f"{_clock(span.start_ms)}-{_clock(span.end_ms)}" for span in spans)
            stores.audit.add(now, wish.who, "redacted copy", call.uid, "", digest, told)
            return copy

        return self._executor.write(keep).result()

    def _refuse_recording(self, path: Path) -> None:
        self._executor.write(lambda stores: refuse_recording(stores, path)).result()

    def _write_transcript(self, uid: str, spans: Sequence[RedactedSpan], path: Path) -> None:
        recordings = self._executor.write(lambda stores: _recordings(stores, uid)).result()
        lines = self._lines_of(recordings).result()
        if lines:
            covered = merged(span.span for span in spans)
            text = "".join(f"{_written(*said, covered)}\n" for said in zip(lines, masked_lines(lines), strict=True))
            self._place(path, text.encode("utf-8"))

    def _number_spans(self, uid: str) -> tuple[RedactedSpan, ...]:
        recordings = self._executor.write(lambda stores: _recordings(stores, uid)).result()
        lines = self._lines_of(recordings).result()
        found = [
            (max(0, line.start_ms - AROUND_NUMBER_MS), line.end_ms + AROUND_NUMBER_MS)
            for line in lines_with_numbers(lines)
        ]
        return tuple(RedactedSpan(start, end) for start, end in merged(found))

    # -- evidence -------------------------------------------------------------------------------------------------

    def _evidence(
        self,
        job: Job[list[Path]],
        uid: str,
        target: Path,
        formats: tuple[str, ...],
        clips: ClipFormat,
        *,
        redacted: bool,
    ) -> list[Path]:
        content = self._sheets.content(uid)
        call, sound = self._sound(content.uid)
        copy = self._newest_copy(call) if redacted else None
        if copy is not None:
            self._executor.write(lambda stores: _refuse_audible(stores, call.uid, copy)).result()
        if copy is not None:
            sound = self._copied(sound, copy)
        if target.suffix.lower() != ".zip":
            return self._gather(job, content, sound, copy, target, formats, clips)
        with _scratch_beside(target) as scratch:
            self._place(target, _zipped(self._gather(job, content, sound, copy, Path(scratch), formats, clips)))
        return [target]

    def _gather(
        self,
        job: Job[list[Path]],
        content: SheetContent,
        sound: Recording,
        copy: RedactedCopy | None,
        folder: Path,
        formats: tuple[str, ...],
        clips: ClipFormat,
    ) -> list[Path]:
        spans = [(item, each) for section in content.sections for item in section.items for each in item.evidence]
        written = self._sheets.write(content, formats, folder, copy)
        for at, (item, evidence) in enumerate(spans):
            job.step(at, len(spans))
            path = folder / f"clip-{at + 1:02}-{item.number:02}-{_clock(evidence.start_ms)}.{clips}"
            title = masked_text(f"{item.title} {evidence.note}".strip())
            self._refuse_recording(path)
            self._files.cut(sound, Clip(evidence.start_ms, _end(evidence), title), clips, path)
            written.append(path)
        return written

    def _newest_copy(self, call: Call) -> RedactedCopy:
        return newest_copy(self.copies(call.uid).result())

    def _copied(self, sound: Recording, copy: RedactedCopy) -> Recording:
        """The redacted copy as a recording that can be cut."""
        path = Path(copy.path)
        facts = self._analyser.analyse(path)
        refuse_changed(copy, facts)
        return replace(sound, uid=copy.uid, fingerprint=self._analyser.fingerprint(path), audio=facts)

    # -- helpers --------------------------------------------------------------------------------------------------

    def _sound(self, uid: str) -> tuple[Call, Recording]:
        call, recordings = self._executor.write(
            lambda stores: (_call_of(stores, uid), _recordings(stores, uid))
        ).result()
        if not any(recording.state is AudioState.READY for recording in recordings):
            raise UserError(
                QT_TRANSLATE_NOOP("errors", "This call has no recording that can be played."),
                QT_TRANSLATE_NOOP("errors", "Find its missing file first, or import it again."),
            )
        return call, self._sound_of(recordings).result()

    def stem(self, call: Call) -> str:
        """``YYYYMMDD-HHMM-AGENT-UID``: what files of a call are named by; names no customer."""
        at_ms = call.facts.started_at_ms
        moment = f"{dt.datetime.fromtimestamp(at_ms / 1000, self._zone):%Y%m%d-%H%M}-" if at_ms else ""
        agent = "".join(letter for letter in call.facts.agent_no or "" if letter.isalnum())[:12] or "agent"
        return f"{moment}{agent}-{call.uid[-8:]}"


def _call_of(stores: Stores, uid: str) -> Call:
    evaluation = stores.evaluations.get(uid)
    recording = stores.recordings.get(uid)
    named = evaluation.call_uid if evaluation else recording.call_uid if recording else uid
    call = stores.recordings.call(named)
    if call is None:
        raise UserError(
            QT_TRANSLATE_NOOP("errors", "There is no call, recording or evaluation {uid} in this workspace."),
            QT_TRANSLATE_NOOP("errors", "See “qadesk recordings” and “qadesk evaluations” for those there are."),
            uid=uid,
        )
    return call


def _recordings(stores: Stores, uid: str) -> list[Recording]:
    return stores.recordings.of_call(_call_of(stores, uid).uid)


def _marked(stores: Stores, uid: str) -> list[RedactedSpan]:
    call = _call_of(stores, uid)
    evaluation = stores.evaluations.get(uid) or stores.evaluations.latest_of(call.uid)
    marks = evaluation.marks if evaluation else ()
    return [
        RedactedSpan(mark.start_ms, mark.end_ms)
        for mark in marks
        if mark.kind == "redact" and mark.end_ms > mark.start_ms
    ]


def _refuse_audible(stores: Stores, call_uid: str, copy: RedactedCopy) -> None:
    """What is marked to be covered must not be heard in what is handed on as redacted."""
    wanted = [span.span for span in _marked(stores, call_uid)]
    left = without(wanted, [span.span for span in copy.spans])
    if left:
        raise UserError(
            QT_TRANSLATE_NOOP(
                "errors", "The newest redacted copy does not cover {start}-{end}, which is marked to be covered."
            ),
            QT_TRANSLATE_NOOP("errors", "Make a new one: qadesk redact --marks."),
            start=moment_text(left[0][0]),
            end=moment_text(left[0][1]),
        )


def _channel(sound: Recording, side: str) -> int:
    agent = sound.agent_channel
    channels = {"agent": agent, "customer": 1 - agent, "0": 0, "1": 1}
    if side not in channels or sound.audio is None or sound.audio.channels != 2:
        raise UserError(
            QT_TRANSLATE_NOOP("errors", "There is no side “{side}” that could be covered alone."),
            QT_TRANSLATE_NOOP("errors", "Write @agent or @customer, for a recording with two channels; else no side."),
            side=side,
        )
    return channels[side]


def _within(spans: Sequence[RedactedSpan], sound: Recording) -> tuple[RedactedSpan, ...]:
    """The spans as far as the call reaches, in order; refused where one lies outside or names a channel too many."""
    length = sound.audio.duration_ms + 1 if sound.audio else 0
    channels = sound.audio.channels if sound.audio else 0
    for span in spans:
        if span.end_ms <= span.start_ms:
            raise UserError(
                QT_TRANSLATE_NOOP("errors", "The span ends before it begins."),
                QT_TRANSLATE_NOOP("errors", "Write its start and its end, as 1:05 and 1:12."),
            )
        wrong_channel = span.channel is not None and not 0 <= span.channel < channels
        if not common([span.span], [(0, length)]) or wrong_channel:
            raise UserError(
                QT_TRANSLATE_NOOP("errors", "The span {start}-{end} cannot be covered: the call has {seconds:.1f} s."),
                QT_TRANSLATE_NOOP("errors", "Name a span within the call, and a channel that it has."),
                start=moment_text(span.start_ms),
                end=moment_text(span.end_ms),
                seconds=length / 1000,
            )
    inside = (replace(span, start_ms=max(0, span.start_ms), end_ms=min(span.end_ms, length)) for span in spans)
    return tuple(sorted(inside, key=lambda span: (span.start_ms, span.end_ms)))


def _written(line: Line, masked: str, covered: Sequence[Span]) -> str:
    """A line of the masked transcript: nothing of what lies under a covered span, elsewhere its masked text."""
    hidden = bool(common([(line.start_ms, max(line.end_ms, line.start_ms + 1))], covered))
    text = COVERED if hidden else masked
    return "\t".join((moment_text(line.start_ms // 1000 * 1000), line.speaker, text))


def _scratch_beside(target: Path) -> "tempfile.TemporaryDirectory[str]":
    """A folder for what goes into the archive; ``UserError`` where none can be made."""
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        return tempfile.TemporaryDirectory(prefix=".evidence-", dir=target.parent)
    except OSError as error:
        raise UserError(
            QT_TRANSLATE_NOOP("errors", "The file {path} could not be written: {reason}."),
            QT_TRANSLATE_NOOP("errors", "Check that there is space and that the folder may be written to."),
            path=target,
            reason=error.strerror or error,
        ) from error


def _end(evidence: Evidence) -> int:
    """A mark without length stands for the seconds after it."""
    return evidence.end_ms if evidence.end_ms > evidence.start_ms else evidence.start_ms + MARK_MS


def _zipped(files: Sequence[Path]) -> bytes:
    """One archive; the same files give the same bytes."""
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w") as archive:
        for path in files:
            archive.writestr(zipfile.ZipInfo(path.name), path.read_bytes(), zipfile.ZIP_DEFLATED)
    return held.getvalue()


def _clock(ms: int) -> str:
    """``03m02s``: may stand in a file's name."""
    return f"{ms // 60000:02}m{ms // 1000 % 60:02}s"
