"""Decoding by libsndfile: FLAC, Ogg (Vorbis, Opus), AIFF, AU, CAF, RF64, W64; the engine for WAV and MP3 too."""

import os
from pathlib import Path

import numpy as np
import soundfile

from qadesk.audio.formats.base import Format, Reader, Samples, check_shape, not_audio
from qadesk.audio.formats.spliced import SplicedFile

_UNKNOWN_LENGTH = 2**62
_INT16_SUBTYPES = {
    "PCM_S8",
    "PCM_U8",
    "PCM_16",
    "PCM_24",
    "PCM_32",
    "ULAW",
    "ALAW",
    "IMA_ADPCM",
    "MS_ADPCM",
    "GSM610",
    "VOX_ADPCM",
}
_FLOAT_SUBTYPES = {"FLOAT", "DOUBLE"}
"""They can hold NaN and infinities, one of which would spoil every figure and filter after it."""
_SLOW_SUBTYPES = {"OPUS"}
_SLOW_SECONDS = 600
_LAPPED_SUBTYPES = {"MPEG_LAYER_III", "VORBIS", "OPUS"}
_PREROLL_FRAMES = 16 * 1152
_MAGICS = (b"fLaC", b"OggS", b".snd", b"caff", b"RF64", b"riff", b"BW64")


Raw = tuple[str, int, int]
"""libsndfile's subtype, rate and channels of a file that has no header."""


class _ForwardFile(soundfile.SoundFile):  # type: ignore[misc]  # soundfile is untyped
    """A SoundFile without soundfile's own seek after every read, which breaks MP3 at each seam."""

    def seekable(self) -> bool:
        """False: what can be sought is known by ``SndfileReader``."""
        return False


class SndfileReader:
    """A ``Reader`` over libsndfile; integer codecs are read as int16, the others as float32."""

    def __init__(
        self, path: Path, source: SplicedFile | None = None, *, exact: bool = True, raw: Raw | None = None
    ) -> None:
        if source is None and raw is None and path.suffix.lower() == ".raw":
            # By that name soundfile asks for a rate, whatever is in the file; this is the file without its name.
            source = SplicedFile(path, b"", 0, path.stat().st_size)
        self._source = source
        self._file = _open(path, source, raw)
        try:
            check_shape(path, self._file.samplerate, self._file.channels)
        except BaseException:
            self.close()
            raise
        self.rate: int = self._file.samplerate
        self.channels: int = self._file.channels
        self.codec: str = self._file.subtype
        self.container: str = self._file.format
        self.dtype = "int16" if self.codec in _INT16_SUBTYPES else "float32"
        self.scans_to_seek = self.codec == "MPEG_LAYER_III"
        claimed = self._file.frames
        self.frames: int | None = claimed if 0 <= claimed < _UNKNOWN_LENGTH else None
        self.header_frames = self.frames
        slow = self.codec in _SLOW_SUBTYPES and claimed > _SLOW_SECONDS * self.rate
        self.exact = exact and self.frames is not None and soundfile.SoundFile.seekable(self._file) and not slow

    def read_into(self, buffer: Samples) -> int:
        """See ``Reader``; a file damaged in the middle ends there, and what is no number is silence or full scale."""
        try:
            count = int(self._file.buffer_read_into(buffer, self.dtype))
        except soundfile.LibsndfileError:
            return 0
        if self.codec in _FLOAT_SUBTYPES:
            np.nan_to_num(buffer[:count], copy=False, nan=0.0, posinf=1.0, neginf=-1.0)
        return count

    def seek(self, frame: int) -> None:
        """See ``Reader``; codecs whose frames depend on earlier ones are read from a little before."""
        if self.codec not in _LAPPED_SUBTYPES:
            self._file.seek(frame)
            return
        start = max(0, frame - _PREROLL_FRAMES)
        self._file.seek(start)
        self.read_into(np.empty((frame - start, self.channels), self.dtype))

    def close(self) -> None:
        """See ``Reader``."""
        self._file.close()
        if self._source is not None:
            self._source.close()


def _open(path: Path, source: SplicedFile | None, raw: Raw | None) -> _ForwardFile:
    try:
        if raw is not None:
            subtype, rate, channels = raw
            return _ForwardFile(_system_name(path), "r", rate, channels, subtype, format="RAW")
        return _ForwardFile(_system_name(path) if source is None else source)
    except soundfile.LibsndfileError as error:
        if source is not None:
            source.close()
        raise not_audio(path) from error


def _system_name(path: Path) -> str | bytes:
    """The name as the system has it: soundfile itself refuses names that are not Unicode."""
    return str(path) if os.name == "nt" else os.fsencode(path)


def _sniff(head: bytes, name: str) -> float:
    if head.startswith(b"OggS") and b"Speex   " in head[:64]:
        return 0.0
    if head.startswith(b"FORM") and head[8:12] in (b"AIFF", b"AIFC"):
        return 1.0
    return 1.0 if head.startswith(_MAGICS) else 0.0


def _open_format(path: Path) -> Reader:
    return SndfileReader(path)


FORMAT = Format("libsndfile", _sniff, _open_format)
