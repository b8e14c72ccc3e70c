"""Sound without a header, read as somebody has said that it is to be read; and what it most likely is."""

from collections.abc import Callable
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from qadesk.audio.formats.base import Reader, not_audio
from qadesk.audio.formats.pyav import open_container
from qadesk.audio.formats.sndfile import SndfileReader
from qadesk.domain.raw_audio import RAW_CONTAINER, RawCodec, RawFormat

_SUBTYPES: dict[RawCodec, str] = {"alaw": "ALAW", "ulaw": "ULAW", "pcm16": "PCM_16", "vox": "VOX_ADPCM"}
_DEMUXERS: dict[RawCodec, str] = {"g726": "g726le"}
_SAID_BY_NAME: dict[str, RawCodec] = {
    **dict.fromkeys((".alaw", ".al", ".g711a"), "alaw"),
    **dict.fromkeys((".ulaw", ".mulaw", ".ul", ".g711u"), "ulaw"),
    **dict.fromkeys((".sln", ".sln16"), "pcm16"),
    ".vox": "vox",
    ".g726": "g726",
}
_RATES_BY_NAME = {".sln16": 16_000}
_LOOK_BYTES = 1 << 16
_LOOKS = 4
_TWO_CHANNELS_SMOOTHER = 0.6
_SOME, _MANY = 0.05, 0.2
_MUCH_SMOOTHER = 0.5
_LOPSIDED = 0.3


def open_raw(path: Path, form: RawFormat) -> Reader:
    """A reader at frame 0; forward only, as the working copy is what gets played. UserError when there is no frame."""
    reader = _reader(path, form)
    reader.codec, reader.container = form.codec.upper(), RAW_CONTAINER
    reader.header_frames = None
    return reader


def _reader(path: Path, form: RawFormat) -> Reader:
    if form.codec in _DEMUXERS:
        return open_container(path, _DEMUXERS[form.codec], {"sample_rate": str(form.rate), "code_size": "4"})
    reader = SndfileReader(path, exact=False, raw=(_SUBTYPES[form.codec], form.rate, form.channels))
    if not reader.frames:
        reader.close()
        raise not_audio(path)
    return reader


def guess(path: Path) -> RawFormat:
    """What a file without a header most likely is: its extension says so, or else what sounds least like noise.

    The rate cannot be told and is 8000 Hz, except where the extension names another. OSError when it cannot be read.
    """
    suffix = path.suffix.lower()
    data = _some_of(path)
    codec = _SAID_BY_NAME.get(suffix) or _most_likely(data)
    channels = 1 if codec not in _EXPANDED else _channels(_EXPANDED[codec](data))
    return RawFormat(codec, _RATES_BY_NAME.get(suffix, 8000), channels)


def _some_of(path: Path) -> NDArray[np.uint8]:
    """Stretches from the whole of a file: calls often begin with silence."""
    size = path.stat().st_size
    with path.open("rb") as file:
        parts = []
        for place in range(_LOOKS):
            file.seek(size * place // _LOOKS // 4 * 4)
            part = np.frombuffer(file.read(min(_LOOK_BYTES, size // _LOOKS + 4)), np.uint8)
            parts.append(part[: len(part) // 4 * 4])
    return np.concatenate(parts)


def expand_alaw(data: NDArray[np.uint8]) -> NDArray[np.float64]:
    """ITU-T G.711, A-law to linear (16-bit scale)."""
    codes = (data ^ 0x55).astype(np.int32)
    exponent, mantissa = codes >> 4 & 7, codes & 15
    size = np.where(exponent == 0, mantissa * 16 + 8, (mantissa * 16 + 264) << np.maximum(exponent - 1, 0))
    return np.where(codes & 0x80, size, -size).astype(np.float64)


def expand_ulaw(data: NDArray[np.uint8]) -> NDArray[np.float64]:
    """ITU-T G.711, µ-law to linear (16-bit scale)."""
    codes = (~data).astype(np.int32) & 0xFF
    size = (((codes & 15) * 8 + 132) << (codes >> 4 & 7)) - 132
    return np.where(codes & 0x80, -size, size).astype(np.float64)


def _expand_pcm16(data: NDArray[np.uint8]) -> NDArray[np.float64]:
    return data.view("<i2").astype(np.float64)


_EXPANDED: dict[RawCodec, Callable[[NDArray[np.uint8]], NDArray[np.float64]]] = {
    "alaw": expand_alaw,
    "ulaw": expand_ulaw,
    "pcm16": _expand_pcm16,
}


def _most_likely(data: NDArray[np.uint8]) -> RawCodec:
    """Linear, or else the law under which neighbours differ least: read by the wrong law, speech is noise."""
    if not len(data):
        return "alaw"
    laws: tuple[RawCodec, ...] = ("alaw", "ulaw")
    roughness = {law: min(_roughness(_EXPANDED[law](data), step) for step in (1, 2)) for law in laws}
    law = min(laws, key=lambda law: roughness[law])
    return "pcm16" if _is_linear(data, roughness[law]) else law


def _is_linear(data: NDArray[np.uint8], roughness: float) -> bool:
    """Whether these are samples of two bytes, rather than of one under a law that gives that roughness.

    Speech is quiet most of the time: its high bytes are 0x00 and 0xFF, of which G.711 uses the first for the loudest
    samples only (µ-law) or for middling ones (A-law). Louder sound must be much smoother than under the law, and about
    zero: one silent channel of two looks smooth as well.
    """
    high, linear = data[1::2], _expand_pcm16(data)
    zeros, ones = np.mean(high == 0x00), np.mean(high == 0xFF)
    if zeros > _SOME and zeros + ones > _MANY:
        return True
    about_zero = abs(linear.mean()) < _LOPSIDED * np.abs(linear).mean()
    return bool(about_zero and min(_roughness(linear, step) for step in (1, 2)) < _MUCH_SMOOTHER * roughness)


def _channels(samples: NDArray[np.float64]) -> int:
    """Two where every other sample goes on from the last but one, and not from its neighbour."""
    return 2 if _roughness(samples, 2) < _TWO_CHANNELS_SMOOTHER * _roughness(samples, 1) else 1


def _roughness(samples: NDArray[np.float64], step: int) -> float:
    """Mean difference of samples ``step`` apart, in parts of the mean size: about 1.4 for noise, 0 for a constant."""
    if len(samples) <= step:
        return 2.0
    return float(np.abs(samples[step:] - samples[:-step]).mean() / max(np.abs(samples).mean(), 1e-9))
