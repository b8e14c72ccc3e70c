"""What every decoder offers: a format that recognises its files, and a reader of frames."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Protocol

import numpy as np
from numpy.typing import NDArray

from qadesk.domain.errors import UserError
from qadesk.domain.texts import QT_TRANSLATE_NOOP

Samples = NDArray[Any]
"""Shape (frames, channels), dtype int16 or float32 (full scale 1.0)."""

HEAD_BYTES = 4096
"""How much of a file's beginning the sniffers see."""


class Reader(Protocol):
    """One opened recording, read forward, and seekable where ``exact`` is true.

    ``frames`` is the length that the decoder expects, ``header_frames`` what the file's own header claims; None where
    nothing says. ``exact`` promises that ``seek(n)`` followed by a read gives the same samples as reading from 0 to n.
    ``dtype`` is what ``read_into`` fills cheapest: "int16" or "float32". ``scans_to_seek`` says that the first seek to
    a place reads all headers on the way there, later ones do not.
    """

    rate: int
    channels: int
    codec: str
    container: str
    dtype: str
    frames: int | None
    header_frames: int | None
    exact: bool
    scans_to_seek: bool

    def read_into(self, buffer: Samples) -> int:
        """Fill ``buffer`` (shape (n, channels), of ``dtype``) from its start; fewer frames than n only at the end."""

    def seek(self, frame: int) -> None:
        """Continue reading at ``frame``; only where ``exact``."""

    def close(self) -> None:
        """Let go of the file; harmless when repeated."""


@dataclass(frozen=True, slots=True)
class Format:
    """A kind of file: how it is recognised, how it is opened.

    ``sniff(head, name)`` sees the first ``HEAD_BYTES`` and the lower-case file name and returns a confidence from 0 to
    1: content counts, a name alone gives 0.3 at most. ``open(path)`` raises UserError when the file cannot be decoded.
    ``reopen`` opens more cheaply what an analysis has found to be exact; None where ``open`` is cheap enough.
    """

    name: str
    sniff: Callable[[bytes, str], float]
    open: Callable[[Path], Reader]
    reopen: Callable[[Path], Reader] | None = None


def read_frames(reader: Reader, frames: int) -> Samples:
    """At most ``frames`` further frames as a new array of the reader's dtype; empty at the end."""
    buffer = np.empty((frames, reader.channels), reader.dtype)
    return buffer[: reader.read_into(buffer)]


def as_float(samples: Samples) -> NDArray[np.float32]:
    """The same samples as float32 with full scale 1.0."""
    if samples.dtype == np.float32:
        return samples
    return samples.astype(np.float32) * np.float32(1 / 32768)


def as_int16(samples: Samples) -> NDArray[np.int16]:
    """The same samples as int16, clipped at full scale."""
    if samples.dtype == np.int16:
        return samples
    scaled = np.rint(samples * np.float32(32768))
    return np.clip(scaled, -32768, 32767, out=scaled).astype(np.int16)


def not_audio(path: Path) -> UserError:
    """The refusal of a file in which no decoder finds sound."""
    return UserError(
        QT_TRANSLATE_NOOP("errors", "{name} is not an audio file that qadesk can read."),
        QT_TRANSLATE_NOOP("errors", "Check that the recorder finished writing it, or convert it to WAV."),
        name=path.name,
    )


def check_shape(path: Path, rate: int, channels: int) -> None:
    """Raise UserError for what cannot be a telephone recording: odd rates, more than two channels."""
    if not 1 <= channels <= 2:
        raise UserError(
            QT_TRANSLATE_NOOP("errors", "{name} has {channels} channels; qadesk works with one or two."),
            QT_TRANSLATE_NOOP("errors", "Export the agent and the customer as a two-channel file."),
            name=path.name,
            channels=channels,
        )
    if not 4000 <= rate <= 192_000:
        raise UserError(
            QT_TRANSLATE_NOOP("errors", "{name} claims a sampling rate of {rate} Hz, which cannot be true."),
            QT_TRANSLATE_NOOP("errors", "Ask for the recording again, or convert it to WAV."),
            name=path.name,
            rate=rate,
        )
