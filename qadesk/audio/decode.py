"""The one decode of a recording: true length, peaks, loudness, hash, and a working copy where one is needed."""

import time
from collections.abc import Callable
from pathlib import Path

import numpy as np

from qadesk.audio.cache import AudioCache
from qadesk.audio.fingerprint import sha256
from qadesk.audio.formats import open_recording
from qadesk.audio.formats.base import Reader, Samples, not_audio
from qadesk.audio.loudness import clipped_frames, gated_rms_dbfs, peak_dbfs
from qadesk.audio.peak_file import PeakWriter
from qadesk.audio.peaks import BIN_FRAMES, BinMaker, Bins
from qadesk.audio.working_copy import CopyWriter, cache_full
from qadesk.domain.audio_facts import AudioFacts
from qadesk.domain.errors import UserError
from qadesk.domain.texts import QT_TRANSLATE_NOOP

Report = Callable[[float], None]
"""Takes the fraction done, 0 to 1; called about ten times a second."""

BLOCK_FRAMES = BIN_FRAMES * 512
_MAX_SECONDS = 24 * 3600
_REPORT_SECONDS = 0.1


class Decode:
    """One pass over a recording, feeding peak file and working copy."""

    def __init__(self, path: Path, reader: Reader, peaks: PeakWriter, copy: CopyWriter | None, report: Report) -> None:
        self._path = path
        self._reader = reader
        self._peaks = peaks
        self._copy = copy
        self._report = report
        self._maker = BinMaker(BLOCK_FRAMES, reader.channels, reader.dtype)
        self._reported = 0.0
        self.frames = 0
        self.clipped = np.zeros(reader.channels, np.int64)

    def run(self) -> None:
        """Decode to the end; UserError when there is nothing to decode or no end in sight."""
        block = np.empty((BLOCK_FRAMES, self._reader.channels), self._reader.dtype)
        while got := self._reader.read_into(block):
            self._take(block[:got])
            if self.frames > _MAX_SECONDS * self._reader.rate:
                raise _endless(self._path)
        if not self.frames:
            raise not_audio(self._path)

    def _take(self, block: Samples) -> None:
        bins = self._maker.bins(block)
        self.clipped += clipped_frames(block, bins)
        self.frames += len(block)
        self._peaks.append(bins, self.frames)
        if self._copy is not None:
            self._copy.append(block)
        now = time.monotonic()
        if now - self._reported > _REPORT_SECONDS:
            self._reported = now
            self._peaks.publish()
            expected = self._reader.frames or 0
            self._report(min(0.99, self.frames / expected) if expected else 0.0)


def decode_recording(path: Path, cache: AudioCache, key: str, report: Report) -> AudioFacts:
    """Decode ``path`` once and leave its peaks (and working copy, where needed) in ``cache`` under ``key``.

    Raises UserError when it is not a recording that can be used, or the cache cannot be written.
    """
    reader = open_recording(path)
    try:
        return _decode_opened(path, reader, cache, key, report)
    except OSError as error:
        raise cache_full(cache.peak_path(key)) from error
    finally:
        reader.close()


def _decode_opened(path: Path, reader: Reader, cache: AudioCache, key: str, report: Report) -> AudioFacts:
    peaks = PeakWriter(cache.peak_path(key), key, reader.rate, reader.channels)
    copy = None
    try:
        copy = None if reader.exact else CopyWriter(cache.copy_path(key), reader.rate, reader.channels)
        decode = Decode(path, reader, peaks, copy, report)
        decode.run()
        if copy is None and _disagrees(reader, decode.frames):
            copy = _second_pass(path, cache.copy_path(key))
        if copy is not None:
            copy.finish()
        bins = peaks.finish()
    finally:
        peaks.abandon()
        if copy is not None:
            copy.abandon()
    report(1.0)
    return _facts(path, reader, decode, bins, key, working_copy=copy is not None)


def _disagrees(reader: Reader, decoded: int) -> bool:
    """Whether a compressed file ended before its own header says: its seeks then cannot be trusted.

    WAV is exempt: its layout was measured against the file's size before the decoder saw it.
    """
    claimed = reader.header_frames
    return claimed is not None and reader.container != "WAV" and abs(claimed - decoded) * 10 > reader.rate


def _second_pass(path: Path, target: Path) -> CopyWriter:
    reader = open_recording(path)
    copy = CopyWriter(target, reader.rate, reader.channels)
    block = np.empty((BLOCK_FRAMES, reader.channels), reader.dtype)
    try:
        while got := reader.read_into(block):
            copy.append(block[:got])
    except BaseException:
        copy.abandon()
        raise
    finally:
        reader.close()
    return copy


def _facts(path: Path, reader: Reader, decode: Decode, bins: Bins, key: str, *, working_copy: bool) -> AudioFacts:
    channels = range(reader.channels)
    return AudioFacts(
        frames=decode.frames,
        rate=reader.rate,
        channels=reader.channels,
        codec=reader.codec,
        container=reader.container,
        header_frames=reader.header_frames,
        sha256=sha256(path),
        loudness_dbfs=tuple(gated_rms_dbfs(bins[:, channel, 2]) for channel in channels),
        peak_dbfs=tuple(peak_dbfs(bins, channel) for channel in channels),
        clipped_frames=tuple(int(count) for count in decode.clipped),
        working_copy=working_copy,
        cache_key=key,
    )


def _endless(path: Path) -> UserError:
    return UserError(
        QT_TRANSLATE_NOOP("errors", "{name} decodes to more than a day of sound."),
        QT_TRANSLATE_NOOP("errors", "Cut it into single calls, or ask for the recording again."),
        name=path.name,
    )
