"""The one sound of a call that was recorded in several files: legs after each other, two mono sides side by side."""

import hashlib
from collections.abc import Collection
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from qadesk.audio.formats import reopen_recording
from qadesk.audio.formats.base import Samples, as_float, as_int16, read_frames
from qadesk.audio.resample import Resampler
from qadesk.domain.call_layout import CallPart, call_shape
from qadesk.domain.recordings import Recording

CODEC, CONTAINER = "PCM_16", "JOINED"
"""What ``AudioFacts`` says of a joined sound."""

_BLOCK_FRAMES = 8192
_READ_FRAMES = 1 << 16


@dataclass(frozen=True, slots=True)
class JoinedFile:
    """A file and the ``frames`` of its own rate that it was decoded to; silence as long, where ``path`` is empty.

    ``swapped``: its two channels change places.
    """

    path: str
    frames: int
    rate: int
    swapped: bool = False


@dataclass(frozen=True, slots=True)
class JoinPlan:
    """What lies where: parts after each other, each a file for all channels, or two mono files for channels 0 and 1."""

    rate: int
    channels: int
    parts: tuple[tuple[JoinedFile, ...], ...]

    @property
    def frames(self) -> int:
        """Length of the whole at ``rate``."""
        return sum(_length(part, self.rate) for part in self.parts)

    def as_json(self) -> dict[str, Any]:
        """As plain values, for the child process."""
        return asdict(self)

    @staticmethod
    def of_json(values: dict[str, Any]) -> "JoinPlan":
        """The plan that ``as_json`` gave."""
        parts = tuple(tuple(JoinedFile(**file) for file in part) for part in values["parts"])
        return JoinPlan(values["rate"], values["channels"], parts)


def joined_key(parts: tuple[CallPart, ...], gone: Collection[str] = ()) -> str:
    """Name of what is cached of a joined sound: it follows from its parts' keys, what each is, and their order.

    ``gone`` are the uids of those for which silence stands. Begins with the first part's key, so that it is known to
    belong to a recording.
    """
    layout = "|".join(
        ("x" if part.swapped else "") + "+".join(_name(one, gone) for one in part.recordings) for part in parts
    )
    first = parts[0].recordings[0].audio
    assert first is not None
    return f"{first.cache_key}.joined-{hashlib.blake2b(layout.encode(), digest_size=8).hexdigest()}"


def _name(recording: Recording, gone: Collection[str]) -> str:
    assert recording.audio is not None
    return ("-" if recording.uid in gone else "") + recording.audio.cache_key


def joined_digest(parts: tuple[CallPart, ...]) -> str:
    """SHA-256 that stands for the files joined: over their own, in their order."""
    hashes = [one.audio.sha256 for part in parts for one in part.recordings if one.audio]
    return hashlib.sha256("\n".join(hashes).encode()).hexdigest()


def plan_of(parts: tuple[CallPart, ...], playable: dict[str, Path]) -> JoinPlan:
    """The plan for these parts; ``playable`` is the file to read for each recording's uid, or else silence stands."""
    rate, channels = call_shape(parts)
    files = tuple(
        tuple(
            JoinedFile(str(playable.get(one.uid, "")), one.audio.frames, one.audio.rate, part.swapped)
            for one in part.recordings
            if one.audio is not None
        )
        for part in parts
    )
    return JoinPlan(rate, channels, files)


class JoinedReader:
    """A ``Reader`` over the files of a plan, one after the other; int16, forward only, to be kept as a working copy."""

    dtype = "int16"
    exact = False
    scans_to_seek = False
    codec = CODEC
    container = CONTAINER

    def __init__(self, plan: JoinPlan) -> None:
        self.rate = plan.rate
        self.channels = plan.channels
        self.frames: int | None = plan.frames
        self.header_frames: int | None = None
        self._waiting = list(plan.parts)
        self._part: _Part | None = None

    def read_into(self, buffer: Samples) -> int:
        """See ``Reader``."""
        done = 0
        while done < len(buffer):
            if self._part is None:
                if not self._waiting:
                    break
                self._part = _Part(self._waiting.pop(0), self.rate, self.channels)
            block = self._part.read(min(_BLOCK_FRAMES, len(buffer) - done))
            if not len(block):
                self.close()
                continue
            buffer[done : done + len(block)] = block
            done += len(block)
        return done

    def seek(self, frame: int) -> None:
        """Not offered: the copy that is made of it is what gets played."""
        raise AssertionError("a joined sound is read once, from its beginning")

    def close(self) -> None:
        """See ``Reader``."""
        if self._part is not None:
            self._part.close()
            self._part = None


class _Part:
    """One leg, or two sides, in the shape of the whole."""

    def __init__(self, files: tuple[JoinedFile, ...], rate: int, channels: int) -> None:
        self._channels = channels
        self._left = _length(files, rate)
        self._streams: list[_Stream] = []
        try:
            for file in files:
                self._streams.append(_Stream(file, rate))
        except BaseException:
            self.close()
            raise

    def read(self, frames: int) -> NDArray[np.int16]:
        """At most ``frames`` further ones, (frames, channels); empty at the end."""
        frames = min(frames, self._left)
        self._left -= frames
        blocks = [stream.read(frames) for stream in self._streams]
        if len(blocks) == 2:
            return np.concatenate(blocks, axis=1)
        return blocks[0] if blocks[0].shape[1] == self._channels else np.repeat(blocks[0], self._channels, axis=1)

    def close(self) -> None:
        for stream in self._streams:
            stream.close()


class _Stream:
    """One file at the rate of the whole, followed by silence without end."""

    def __init__(self, file: JoinedFile, rate: int) -> None:
        self._reader = reopen_recording(Path(file.path)) if file.path else None
        self._channels = self._reader.channels if self._reader else 1
        self._unread = file.frames
        self._order = slice(None, None, -1) if file.swapped else slice(None)
        self._resampler = None if file.rate == rate else Resampler(file.rate, rate, self._channels)
        self._ready: NDArray[np.int16] = np.empty((0, self._channels), np.int16)
        self._ended = self._reader is None

    def read(self, frames: int) -> NDArray[np.int16]:
        blocks, missing = [self._ready[:frames]], frames - len(self._ready)
        self._ready = self._ready[frames:]
        while missing > 0 and not self._ended:
            block = self._next()
            blocks.append(block[:missing])
            self._ready = block[missing:]
            missing -= len(block)
        if missing > 0:
            blocks.append(np.zeros((missing, self._channels), np.int16))
        return np.concatenate(blocks)[:, self._order]

    def close(self) -> None:
        if self._reader is not None:
            self._reader.close()

    def _next(self) -> NDArray[np.int16]:
        assert self._reader is not None
        block = read_frames(self._reader, min(_READ_FRAMES, self._unread))
        self._unread -= len(block)
        self._ended = not len(block) or not self._unread
        if self._resampler is None:
            return as_int16(block)
        resampled = self._resampler.process(as_float(block))
        if self._ended:
            resampled = np.concatenate((resampled, self._resampler.flush()))
        return as_int16(resampled)


def _length(files: tuple[JoinedFile, ...], rate: int) -> int:
    return max(-(-file.frames * rate // file.rate) for file in files)
