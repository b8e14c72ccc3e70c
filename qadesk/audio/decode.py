"""The one decode of a recording: true length, peaks, loudness, hash, and a working copy where one is needed."""

import math
import time
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor, wait
from pathlib import Path

import numpy as np

from qadesk.audio.cache import AudioCache
from qadesk.audio.fingerprint import sha256
from qadesk.audio.formats import open_headerless, open_recording, reopen_recording
from qadesk.audio.formats.base import Reader, Samples, not_audio, read_frames
from qadesk.audio.loudness import clipped_frames, gated_rms_dbfs, peak_dbfs
from qadesk.audio.peak_file import PeakWriter
from qadesk.audio.peaks import BIN_FRAMES, BinMaker, Bins
from qadesk.audio.working_copy import CopyWriter, cache_full
from qadesk.domain.audio_facts import AudioFacts
from qadesk.domain.errors import UserError
from qadesk.domain.raw_audio import RawFormat
from qadesk.domain.texts import QT_TRANSLATE_NOOP

Report = Callable[[float], None]
"""Takes the fraction done, 0 to 1; called about ten times a second."""

BLOCK_FRAMES = BIN_FRAMES * 512
_MAX_SECONDS = 24 * 3600
_REPORT_SECONDS = 0.1
_HALVED_BLOCKS = 64
"""Blocks (three seconds each at 44.1 kHz) from which on a second thread is worth opening the file twice."""


class Tally:
    """Bins, clipped samples and count of the frames that are decoded one after the other by one thread."""

    def __init__(self, reader: Reader) -> None:
        self.frames = 0
        self.clipped = np.zeros(reader.channels, np.int64)
        self._maker = BinMaker(BLOCK_FRAMES, reader.channels, reader.dtype)

    def count(self, block: Samples) -> Bins:
        """Take in the next block, all but the last ``BLOCK_FRAMES`` long; its bins."""
        bins = self._maker.bins(block)
        self.clipped += clipped_frames(block, bins)
        self.frames += len(block)
        return bins


class RightHalf:
    """Decodes ``path`` from ``seam`` to its end in a thread of its own, keeping bins only, never sound.

    ``first`` is the block at the seam, by which the other thread sees whether the seek landed where it should have.
    """

    def __init__(self, path: Path, seam: int) -> None:
        self._reader = reopen_recording(path)
        self._path = path
        self.seam = seam
        self._stopped = False
        self.tally = Tally(self._reader)
        self.bins: list[Bins] = []
        self.first: Samples | None = None

    def run(self) -> None:
        """Decode; ends early after ``stop``. The thread's function."""
        try:
            self._reader.seek(self.seam)
            block = new_block(self._reader)
            while not self._stopped and (got := self._reader.read_into(block)):
                if self.first is None:
                    self.first = block[:got].copy()
                self.bins.append(self.tally.count(block[:got]))
                refuse_endless(self._path, self.seam + self.tally.frames, self._reader.rate)
        finally:
            self._reader.close()

    def stop(self) -> None:
        """What has been decoded here is not wanted."""
        self._stopped = True


class Decode:
    """One pass over a recording, feeding peak file and working copy; long ones by two threads, a half each."""

    def __init__(self, path: Path, reader: Reader, peaks: PeakWriter, copy: CopyWriter | None, report: Report) -> None:
        self._path = path
        self._reader = reader
        self._peaks = peaks
        self._copy = copy
        self._report = report
        self._tally = Tally(reader)
        self._reported = 0.0
        self._right: RightHalf | None = None
        self.frames = 0
        self.clipped = self._tally.clipped

    def run(self) -> None:
        """Decode to the end; UserError when there is nothing to decode or no end in sight."""
        seam = seam_of(self._reader) if self._copy is None else None
        if seam is None:
            self._read()
        else:
            self._read_halves(seam)
        if not self.frames:
            raise not_audio(self._path)

    def _read(self, until: float = math.inf) -> None:
        block = new_block(self._reader)
        while self.frames < until and (got := self._reader.read_into(block)):
            self._take(block[:got])

    def _take(self, block: Samples) -> None:
        bins = self._tally.count(block)
        self.frames += len(block)
        self._peaks.append(bins, self.frames)
        if self._copy is not None:
            self._copy.append(block)
        refuse_endless(self._path, self.frames, self._reader.rate)
        self._tell()

    def _tell(self) -> None:
        now = time.monotonic()
        if now - self._reported > _REPORT_SECONDS:
            self._reported = now
            self._peaks.publish()
            done = self.frames + (self._right.tally.frames if self._right else 0)
            expected = self._reader.frames or 0
            self._report(min(0.99, done / expected) if expected else 0.0)

    def _read_halves(self, seam: int) -> None:
        """The picture fills from the left as ever; the right half comes as a whole, when both are done."""
        self._right = right = RightHalf(self._path, seam)
        with ThreadPoolExecutor(1, "right half") as pool:
            running = pool.submit(right.run)
            try:
                self._read(seam)
                beyond = read_frames(self._reader, BLOCK_FRAMES)
                while not running.done() and right.first is None:
                    wait([running], _REPORT_SECONDS)
                joined = right.first is not None and np.array_equal(beyond, right.first)
                if joined:
                    self._await(running)
            finally:
                right.stop()
        running.result()
        if joined:
            self._append(right)
        else:  # a damaged file, in which decoding and seeking do not agree where they are: only decoding is right
            self._right = None
            if len(beyond):
                self._take(beyond)
            self._read()

    def _await(self, running: "Future[None]") -> None:
        assert self._right is not None
        seen = -1
        while not running.done():
            if self._right.tally.frames > seen:  # what hangs is not reported as moving
                seen = self._right.tally.frames
                self._tell()
            wait([running], _REPORT_SECONDS)

    def _append(self, right: RightHalf) -> None:
        for bins in right.bins:
            self.frames = min(self.frames + len(bins) * BIN_FRAMES, right.seam + right.tally.frames)
            self._peaks.append(bins, self.frames)
        self.clipped += right.tally.clipped
        self._right = None


def new_block(reader: Reader) -> Samples:
    """A buffer for ``BLOCK_FRAMES`` of the reader's frames."""
    return np.empty((BLOCK_FRAMES, reader.channels), reader.dtype)


def seam_of(reader: Reader) -> int | None:
    """Where a second thread begins; None where one is enough: short or quickly decoded, or seeks cannot be trusted.

    At a multiple of the block, so that bins are the same as those of one pass.
    """
    slow = reader.dtype == "float32"
    if not (reader.exact and slow and reader.frames and reader.frames >= _HALVED_BLOCKS * BLOCK_FRAMES):
        return None
    return reader.frames // 2 // BLOCK_FRAMES * BLOCK_FRAMES


def refuse_endless(path: Path, frames: int, rate: int) -> None:
    """UserError for what decodes to more than a day."""
    if frames > _MAX_SECONDS * rate:
        raise _endless(path)


def decode_recording(
    path: Path, cache: AudioCache, key: str, report: Report, raw: RawFormat | None = None
) -> AudioFacts:
    """Decode ``path`` once and leave its peaks (and working copy, where needed) in ``cache`` under ``key``.

    ``raw`` says how to read it where it has no header. Raises UserError when it is not a recording that can be used, or
    the cache cannot be written.
    """
    reader = open_recording(path) if raw is None else open_headerless(path, raw)
    return decode_opened(path, reader, cache, key, report, lambda: sha256(path))


def decode_opened(
    path: Path, reader: Reader, cache: AudioCache, key: str, report: Report, digest: Callable[[], str]
) -> AudioFacts:
    """As ``decode_recording``, from a reader at frame 0, which is closed; ``digest`` gives the SHA-256 to note."""
    try:
        return _decode_opened(path, reader, cache, key, report, digest)
    except OSError as error:
        raise cache_full(cache.peak_path(key)) from error
    finally:
        reader.close()


def _decode_opened(
    path: Path, reader: Reader, cache: AudioCache, key: str, report: Report, digest: Callable[[], str]
) -> AudioFacts:
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
    return _facts(digest(), reader, decode, bins, key, working_copy=copy is not None)


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


def _facts(digest: str, reader: Reader, decode: Decode, bins: Bins, key: str, *, working_copy: bool) -> AudioFacts:
    channels = range(reader.channels)
    return AudioFacts(
        frames=decode.frames,
        rate=reader.rate,
        channels=reader.channels,
        codec=reader.codec,
        container=reader.container,
        header_frames=reader.header_frames,
        sha256=digest,
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
