"""Raw GSM 6.10 (``.gsm`` of Asterisk): frames of 33 bytes for 160 samples at 8 kHz, each of which begins with 0xD."""

from pathlib import Path

from qadesk.audio.formats.base import Format, Reader, not_audio
from qadesk.audio.formats.sndfile import SndfileReader

FRAME_BYTES = 33
FRAME_SAMPLES = 160
_RATE = 8000
_SIGNATURE = 0xD
_SURE_FRAMES = 6


def _sniff(head: bytes, name: str) -> float:
    starts = head[: len(head) // FRAME_BYTES * FRAME_BYTES : FRAME_BYTES]
    if not starts or any(byte >> 4 != _SIGNATURE for byte in starts):
        return 0.0
    if len(starts) >= _SURE_FRAMES:
        return 0.85
    return 0.3 if name.endswith(".gsm") else 0.0


def _open(path: Path) -> Reader:
    """Forward only: a frame depends on the ones before it."""
    frames = path.stat().st_size // FRAME_BYTES * FRAME_SAMPLES
    if not frames:
        raise not_audio(path)
    reader = SndfileReader(path, exact=False, raw=("GSM610", _RATE, 1))
    reader.frames = frames
    return reader


FORMAT = Format("GSM", _sniff, _open)
