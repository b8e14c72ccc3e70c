"""Files made of a recording's sound: clips cut out of it, and copies in which spans are covered.

Both are decoded from the very file that is played and drawn, and written anew: nothing of the original's container,
tags or padding goes along. The original is only read.
"""

import contextlib
import math
import os
from collections.abc import Iterator, Sequence
from pathlib import Path

import numpy as np
import soundfile

from qadesk.audio.cache import AudioCache, move_into_place, part_path
from qadesk.audio.failures import unreadable
from qadesk.audio.fingerprint import sha256
from qadesk.audio.formats import reopen_recording
from qadesk.audio.formats.base import Reader, Samples, as_float, as_int16, read_frames
from qadesk.domain.errors import UserError
from qadesk.domain.handing_on import Clip, ClipFormat, Cover, RedactedSpan
from qadesk.domain.recordings import Recording
from qadesk.domain.texts import QT_TRANSLATE_NOOP

SUBTYPES: dict[ClipFormat, tuple[str, str]] = {
    "wav": ("WAV", "PCM_16"),
    "flac": ("FLAC", "PCM_16"),
    "mp3": ("MP3", "MPEG_LAYER_III"),
}
"""libsndfile's format and subtype of each; its MP3 encoder writes VBR, whose length and start are exact."""

_BLOCK_FRAMES = 1 << 16
_BEEP_HZ = 1000.0
_BEEP_AMPLITUDE = 0.1 * 32767
_FADE_SECONDS = 0.005
_WAV_LIMIT_BYTES = 0xFFFF_0000


class SoundFileMaker:
    """Cuts and redacts recordings of a workspace; see ``SoundFiles`` of the services."""

    def __init__(self, cache_root: Path) -> None:
        self._cache = AudioCache(cache_root)

    def cut(
        self,
        recording: Recording,
        clip: Clip,
        format_name: ClipFormat,
        target: Path,
        covered: Sequence[RedactedSpan] = (),
    ) -> None:
        """Write [start, end) of a recording as a file of its own. Blocks; raises ``UserError``.

        A beep covers what of the ``covered`` spans, in ms of the recording, lies in it.
        """
        with self._opened(recording) as reader:
            frames = reader.frames or 0
            first = min(max(0, round(clip.start_ms * reader.rate / 1000)), frames)
            last = min(round(clip.end_ms * reader.rate / 1000), frames)
            if last <= first:
                raise _nothing_there(recording)
            reader.seek(first)
            blocks = _covered(reader, _blocks(reader, first, last), covered, "beep")
            _write(target, format_name, reader, blocks, title=clip.title)

    def redact(self, recording: Recording, spans: Sequence[RedactedSpan], cover: Cover, target: Path) -> str:
        """Write a copy (WAV, or FLAC by the target's name) with these spans covered; its SHA-256, hex.

        A span reaches outwards to whole frames, so that no part of a frame's sound is left. Blocks; raises
        ``UserError``.
        """
        kind: ClipFormat = "flac" if target.suffix.lower() == ".flac" else "wav"
        with self._opened(recording) as reader:
            blocks = _covered(reader, _blocks(reader, 0, reader.frames or 0), spans, cover)
            _write(target, kind, reader, blocks)
        return sha256(target)

    @contextlib.contextmanager
    def _opened(self, recording: Recording) -> Iterator[Reader]:
        path, audio = Path(recording.fingerprint.path), recording.audio
        try:
            playable = self._cache.playable(path, audio.cache_key, working_copy=audio.working_copy) if audio else None
        except OSError as error:
            raise unreadable(path, error) from error
        if playable is None:
            raise UserError(
                QT_TRANSLATE_NOOP("errors", "The recording {name} is still being prepared."),
                QT_TRANSLATE_NOOP("errors", "Wait a moment; it can be cut as soon as its analysis has ended."),
                name=path.name,
            )
        reader = reopen_recording(playable)
        try:
            yield reader
        finally:
            reader.close()


def _blocks(reader: Reader, first: int, last: int) -> Iterator[tuple[int, Samples]]:
    """(first frame, int16 samples) of what lies between, read on from where the reader stands."""
    while first < last:
        block = as_int16(read_frames(reader, min(_BLOCK_FRAMES, last - first)))
        if not len(block):
            return
        yield first, block
        first += len(block)


def _covered(
    reader: Reader, blocks: Iterator[tuple[int, Samples]], spans: Sequence[RedactedSpan], cover: Cover
) -> Iterator[tuple[int, Samples]]:
    """The same blocks, every span replaced."""
    bounds = [
        (math.floor(s.start_ms * reader.rate / 1000), math.ceil(s.end_ms * reader.rate / 1000), s.channel)
        for s in spans
    ]
    for first, block in blocks:
        hit = [each for each in bounds if each[0] < first + len(block) and each[1] > first]
        if hit:
            block = block.copy()
        for start, end, channel in hit:
            left, right = max(start, first), min(end, first + len(block))
            sound = _beep(left, right, start, end, reader.rate) if cover == "beep" else np.zeros(right - left, np.int16)
            columns = slice(None) if channel is None else slice(channel, channel + 1)
            block[left - first : right - first, columns] = sound[:, np.newaxis]
        yield first, block


def _beep(left: int, right: int, start: int, end: int, rate: int) -> Samples:
    """Frames [left, right) of a 1 kHz tone that lasts from ``start`` to ``end`` and fades in and out in 5 ms."""
    at = np.arange(left, right)
    fade = max(1.0, _FADE_SECONDS * rate)
    envelope = np.clip(np.minimum(at - start, end - 1 - at) / fade, 0.0, 1.0)
    tone = np.sin(2 * np.pi * min(_BEEP_HZ, rate / 4) * (at - start) / rate)
    return np.rint(tone * envelope * _BEEP_AMPLITUDE).astype(np.int16)


def _write(
    target: Path, format_name: ClipFormat, reader: Reader, blocks: Iterator[tuple[int, Samples]], *, title: str = ""
) -> None:
    """Write all blocks beside the target, sync, move into place; nothing stays behind when that fails."""
    container, subtype = SUBTYPES[format_name]
    if container == "WAV" and (reader.frames or 0) * reader.channels * 2 > _WAV_LIMIT_BYTES:
        container = "RF64"
    try:
        part = part_path(target)
    except OSError as error:
        raise _not_written(target, error.strerror or str(error)) from error
    try:
        with soundfile.SoundFile(part, "w", reader.rate, reader.channels, subtype, format=container) as file:
            if title:
                file.title = title
            for _, block in blocks:
                # libsndfile's MP3 encoder spoils stereo that it is given as integers, without an error
                file.write(as_float(block) if container == "MP3" else block)
        with part.open("r+b") as written:
            os.fsync(written.fileno())
        move_into_place(part, target)
    except soundfile.LibsndfileError as error:
        raise _not_written(target, str(error)) from error
    except OSError as error:
        raise _not_written(target, error.strerror or str(error)) from error
    finally:
        part.unlink(missing_ok=True)


def _not_written(target: Path, reason: str) -> UserError:
    return UserError(
        QT_TRANSLATE_NOOP("errors", "The file {path} could not be written: {reason}."),
        QT_TRANSLATE_NOOP("errors", "Check that there is space and that the folder may be written to."),
        path=target,
        reason=reason.rstrip("."),
    )


def _nothing_there(recording: Recording) -> UserError:
    return UserError(
        QT_TRANSLATE_NOOP("errors", "The span lies outside the recording {name}, or has no length."),
        QT_TRANSLATE_NOOP("errors", "Choose a span within its {seconds:.1f} s."),
        name=Path(recording.fingerprint.path).name,
        seconds=recording.audio.seconds if recording.audio else 0.0,
    )
