"""The peak file: written while a recording is decoded, mapped into memory when it is drawn.

A header of 64 bytes, then the bins of level 0 (int16 min, max, rms per channel), then each coarser level. A file whose
header, length or checksum is wrong counts as absent and is made anew.
"""

import hashlib
import os
import struct
import zlib
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

import numpy as np

from qadesk.audio.cache import move_into_place, part_path
from qadesk.audio.peaks import BIN_FRAMES, Bins, coarser, pyramid

_MAGIC = b"QDPK"
_VERSION = 1
_HEADER = struct.Struct("<4sHHIIQQI16s12x")
_ITEM_BYTES = 6


@dataclass(frozen=True, slots=True)
class PeakHeader:
    """What a peak file says of itself; ``checksum`` 0 while it is being written."""

    channels: int
    rate: int
    frames: int
    bins: int
    checksum: int
    key_digest: bytes

    def packed(self) -> bytes:
        """The 64 bytes."""
        return _HEADER.pack(
            _MAGIC,
            _VERSION,
            self.channels,
            self.rate,
            BIN_FRAMES,
            self.frames,
            self.bins,
            self.checksum,
            self.key_digest,
        )


def read_header(file: BinaryIO) -> PeakHeader | None:
    """The header at the file's start, None when it is not one of this version."""
    data = file.read(_HEADER.size)
    if len(data) < _HEADER.size:
        return None
    magic, version, channels, rate, bin_frames, frames, bins, checksum, digest = _HEADER.unpack(data)
    good = (magic, version, bin_frames) == (_MAGIC, _VERSION, BIN_FRAMES) and channels in (1, 2) and rate > 0
    return PeakHeader(channels, rate, frames, bins, checksum, digest) if good else None


def key_digest(key: str) -> bytes:
    """16 bytes that tie a peak file to its cache key."""
    return hashlib.blake2b(key.encode(), digest_size=16).digest()


def level_sizes(bins: int) -> list[int]:
    """Bins of each level of a finished file, finest first."""
    sizes = [bins]
    while sizes[-1] > 1024:
        sizes.append(-(-sizes[-1] // 4))
    return sizes


class PeakWriter:
    """Writes a peak file beside its target, readable while it grows; ``finish`` moves it into place."""

    def __init__(self, target: Path, key: str, rate: int, channels: int) -> None:
        self._target = target
        self._part = part_path(target)
        self._header = PeakHeader(channels, rate, 0, 0, 0, key_digest(key))
        self._blocks: list[Bins] = []
        self._unwritten: list[Bins] = []
        self._file = self._part.open("w+b")
        self._file.write(self._header.packed())

    def append(self, bins: Bins, frames: int) -> None:
        """Add bins; ``frames`` is the decoded length so far."""
        self._blocks.append(bins)
        self._unwritten.append(bins)
        self._header = PeakHeader(
            self._header.channels,
            self._header.rate,
            frames,
            self._header.bins + len(bins),
            0,
            self._header.key_digest,
        )

    def publish(self) -> None:
        """Let readers of the growing file see what was added: first the bins, then the count of them."""
        for block in self._unwritten:
            self._file.write(block.data)
        self._unwritten.clear()
        self._file.flush()
        self._write_header()

    def finish(self) -> Bins:
        """Add the coarser levels and the checksum, sync, move into place; returns all bins of level 0."""
        self.publish()
        level0 = np.concatenate(self._blocks) if self._blocks else np.empty((0, self._header.channels, 3), np.int16)
        self._blocks.clear()
        checksum = 0
        for number, level in enumerate(pyramid(level0)):
            checksum = zlib.crc32(level.data, checksum)
            if number:
                self._file.write(level.data)
        head = self._header
        self._header = PeakHeader(head.channels, head.rate, head.frames, head.bins, checksum or 1, head.key_digest)
        self._file.flush()
        self._write_header()
        os.fsync(self._file.fileno())
        self._file.close()
        move_into_place(self._part, self._target)
        return level0

    def abandon(self) -> None:
        """Close and remove what was written; harmless after ``finish``."""
        self._file.close()
        self._part.unlink(missing_ok=True)

    def _write_header(self) -> None:
        self._file.seek(0)
        self._file.write(self._header.packed())
        self._file.seek(0, os.SEEK_END)
        self._file.flush()


def load_levels(path: Path, key: str) -> tuple[PeakHeader, list[Bins]] | None:
    """A finished peak file, its levels mapped into memory; None when absent, unfinished, foreign or damaged."""
    try:
        with path.open("rb") as file:
            header = read_header(file)
            size = os.fstat(file.fileno()).st_size
    except OSError:
        return None
    if header is None or header.checksum == 0 or header.key_digest != key_digest(key):
        return None
    sizes = level_sizes(header.bins)
    if header.bins == 0 or size != _HEADER.size + sum(sizes) * header.channels * _ITEM_BYTES:
        return None
    if not (header.bins - 1) * BIN_FRAMES < header.frames <= header.bins * BIN_FRAMES:
        return None
    data = np.memmap(path, np.int16, "r", _HEADER.size, (sum(sizes), header.channels, 3))
    if (zlib.crc32(data.data) or 1) != header.checksum:
        return None
    ends = np.cumsum(sizes)
    return header, [data[end - length : end] for end, length in zip(ends, sizes, strict=True)]


class GrowingLevels:
    """The levels of a peak file that is still being written, kept up with it by ``refresh``."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._levels: list[Bins] = []
        self.header: PeakHeader | None = None

    @property
    def levels(self) -> list[Bins]:
        """What is there so far, finest first."""
        return self._levels

    def refresh(self) -> bool:
        """Read what has been published since; False when the file is gone, that is finished or abandoned.

        The file is not held open in between: an open file could not be renamed on Windows.
        """
        try:
            with self._path.open("rb") as file:
                header = read_header(file)
                if header is not None:
                    self._take(file, header)
        except FileNotFoundError:
            return False
        except PermissionError:
            return True
        return True

    def _take(self, file: BinaryIO, header: PeakHeader) -> None:
        known = len(self._levels[0]) if self._levels else 0
        item = header.channels * _ITEM_BYTES
        file.seek(_HEADER.size + known * item)
        data = file.read((header.bins - known) * item)
        fresh = np.frombuffer(data, np.int16, len(data) // item * header.channels * 3)
        self._extend(fresh.reshape(-1, header.channels, 3))
        self.header = header

    def _extend(self, fresh: Bins) -> None:
        """Append to level 0 and carry every complete group of four upwards."""
        number = 0
        while len(fresh) or number == 0:
            if number == len(self._levels):
                self._levels.append(fresh)
            else:
                self._levels[number] = np.concatenate((self._levels[number], fresh))
            above = len(self._levels[number + 1]) if number + 1 < len(self._levels) else 0
            fresh = coarser(self._levels[number][above * 4 : len(self._levels[number]) // 4 * 4], 4)
            number += 1
