"""Sound without a header: what somebody has said of a source's files, as nothing in them tells it."""

from dataclasses import dataclass
from pathlib import PurePath
from typing import Literal, get_args

from qadesk.domain.audio_facts import AudioFacts
from qadesk.domain.errors import UserError
from qadesk.domain.texts import QT_TRANSLATE_NOOP

RawCodec = Literal["alaw", "ulaw", "pcm16", "vox", "g726"]
"""G.711 A-law and µ-law; 16-bit linear, low byte first; Dialogic (OKI) ADPCM; G.726 at 32 kbit/s as in RTP."""

RAW_CODECS: tuple[RawCodec, ...] = get_args(RawCodec)

RAW_SUFFIXES = frozenset((".alaw", ".al", ".g711a", ".ulaw", ".mulaw", ".ul", ".g711u", ".g711")) | {
    ".pcm",
    ".raw",
    ".sln",
    ".sln16",
    ".vox",
    ".g726",
}
"""Extensions under which recorders write sound without a header."""

MONO_ONLY: frozenset[RawCodec] = frozenset(("vox", "g726"))

RAW_CONTAINER = "RAW"
"""What ``AudioFacts.container`` says of them; ``codec`` is then the codec's name here in capitals."""

RATES = range(4000, 192_001)


@dataclass(frozen=True, slots=True)
class RawFormat:
    """How to read a file without a header: codec, sampling rate in Hz, 1 or 2 channels (interleaved)."""

    codec: RawCodec
    rate: int
    channels: int = 1

    def __post_init__(self) -> None:
        if self.codec not in RAW_CODECS or self.rate not in RATES or not 1 <= self.channels <= self.most_channels:
            raise _unknown(f"{self.codec}:{self.rate}:{self.channels}")

    @property
    def most_channels(self) -> int:
        """How many channels its codec can have."""
        return 1 if self.codec in MONO_ONLY else 2

    @property
    def text(self) -> str:
        """``codec:rate:channels``, as it is stored."""
        return f"{self.codec}:{self.rate}:{self.channels}"


def parse_raw(text: str) -> RawFormat:
    """``alaw:8000`` or ``pcm16:16000:2``. Raises ``UserError`` for anything else."""
    codec, *numbers = text.strip().lower().split(":")
    named = next((known for known in RAW_CODECS if known == codec), None)
    if named is None or not 1 <= len(numbers) <= 2 or not all(part.isascii() and part.isdigit() for part in numbers):
        raise _unknown(text)
    return RawFormat(named, *(int(part) for part in numbers))


def raw_of(audio: AudioFacts) -> RawFormat | None:
    """How a recording without a header was read; ``None`` for one that has a header."""
    return parse_raw(f"{audio.codec}:{audio.rate}:{audio.channels}") if audio.container == RAW_CONTAINER else None


def is_raw_name(name: str) -> bool:
    """Whether files of that name have no header as a rule."""
    return PurePath(name).suffix.lower() in RAW_SUFFIXES


def _unknown(text: str) -> UserError:
    return UserError(
        QT_TRANSLATE_NOOP("errors", "{text} does not say how sound without a header is to be read."),
        QT_TRANSLATE_NOOP(
            "errors", "Write CODEC:RATE or CODEC:RATE:CHANNELS, for instance alaw:8000; codecs: {codecs}."
        ),
        text=text,
        codecs=", ".join(RAW_CODECS),
    )
