"""Decoding by PyAV (an extra): AAC/M4A, AMR, WMA, Speex, G.726, G.722, G.729 and their like.

Containers are opened by name, never guessed: FFmpeg's own guessing would follow playlists to other files and hosts.
"""

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

from qadesk.audio.formats.base import Format, Reader, Samples, check_shape, not_audio
from qadesk.domain.errors import UserError
from qadesk.domain.texts import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from types import ModuleType

    from av.audio.frame import AudioFrame

_MAGICS = (
    (0, b"#!AMR", "amr"),
    (0, bytes.fromhex("3026b2758e66cf11"), "asf"),
    (4, b"ftyp", "mp4"),
    (0, b"\x1aE\xdf\xa3", "matroska"),
    (0, b"OggS", "ogg"),
    (0, b"FLV", "flv"),
)
_NAMES = {
    ".g722": "g722",
    ".g729": "g729",
    ".aac": "aac",
    ".adts": "aac",
    ".g723": "g723_1",
    ".ac3": "ac3",
}
_AMR_DECODERS = {"amrnb": "libopencore_amrnb", "amrwb": "libopencore_amrwb"}
_ENCODER_PADDING = 4096


class PyavReader:
    """A ``Reader`` over PyAV: forward only, as its seeks are not exact; int16 out, whatever the codec gives."""

    dtype = "int16"
    exact = False
    scans_to_seek = False

    def __init__(self, path: Path, demuxer: str, options: Mapping[str, str] | None = None) -> None:
        self._av = _import_av(path)
        try:
            self._file = path.open("rb")  # PyAV refuses names that are not Unicode, but not files
            self._container = self._av.open(
                self._file, format=demuxer, options=dict(options or {}), metadata_errors="ignore"
            )
        except (self._av.FFmpegError, ValueError) as error:
            self._file.close()
            raise not_audio(path) from error
        try:
            self._prepare(path, demuxer)
        except BaseException:
            self.close()
            raise

    def _prepare(self, path: Path, demuxer: str) -> None:
        streams = self._container.streams.audio
        if not streams:
            raise not_audio(path)
        self._stream = streams[0]
        context = self._stream.codec_context
        self.rate: int = context.sample_rate or 0
        self.channels: int = context.channels or 0
        check_shape(path, self.rate, self.channels)
        self.codec: str = context.name.upper()
        self.container = demuxer.upper()
        self.header_frames: int | None = None
        if self._stream.duration and self._stream.time_base and demuxer in ("mp4", "matroska", "asf", "ogg", "wav"):
            self.header_frames = round(self._stream.duration * self._stream.time_base * self.rate)
        self.frames = self.header_frames
        self._resampler = self._av.AudioResampler(format="s16", rate=self.rate)
        self._blocks = self._decode()
        self._rest: NDArray[np.int16] = np.empty((0, self.channels), np.int16)
        self._given = 0

    def read_into(self, buffer: Samples) -> int:
        """See ``Reader``."""
        done = 0
        while done < len(buffer):
            if not len(self._rest):
                block = next(self._blocks, None)
                if block is None:
                    break
                self._rest = self._without_padding(block)
            part = self._rest[: len(buffer) - done]
            buffer[done : done + len(part)] = part
            self._rest = self._rest[len(part) :]
            done += len(part)
        return done

    def seek(self, frame: int) -> None:
        """Not offered: the working copy is what gets played."""
        raise AssertionError("PyAV's seeks are not exact: read the working copy")

    def close(self) -> None:
        """See ``Reader``."""
        self._container.close()
        self._file.close()

    def _without_padding(self, block: NDArray[np.int16]) -> NDArray[np.int16]:
        """Cut the encoder's padding off the end of MP4: at most the last codec frames behind the stated length."""
        start = self._given
        self._given += len(block)
        if self.container == "MP4" and self.frames and self.frames < self._given <= self.frames + _ENCODER_PADDING:
            return block[: max(0, self.frames - start)]
        return block

    def _decode(self) -> Iterator[NDArray[np.int16]]:
        """Blocks of int16 (frames, channels); packets that cannot be decoded are passed over."""
        for frame in self._frames():
            for plain in self._resampler.resample(frame):
                yield plain.to_ndarray().reshape(-1, self.channels)
        for plain in self._resampler.resample(None):
            yield plain.to_ndarray().reshape(-1, self.channels)

    def _frames(self) -> Iterator["AudioFrame"]:
        decoder = self._decoder()
        packets = self._container.demux(self._stream)
        while True:
            try:
                packet = next(packets, None)
                frames = decoder.decode(packet) if packet is not None else []
            except self._av.InvalidDataError:
                continue
            except self._av.FFmpegError:
                return
            if packet is None:
                return
            for frame in frames:
                frame.pts = None
                yield frame

    def _decoder(self) -> Any:
        """The stream's own decoder; for AMR the reference one, as FFmpeg's stops at frames of comfort noise."""
        name = _AMR_DECODERS.get(self._stream.codec_context.name)
        if name is None or name not in self._av.codecs_available:
            return self._stream.codec_context
        decoder = self._av.CodecContext.create(name, "r")
        decoder.sample_rate = self.rate
        decoder.layout = "mono"
        return decoder


def _import_av(path: Path) -> "ModuleType":
    """PyAV with its messages silenced; UserError naming the extra where it is not installed."""
    try:
        import av
    except ImportError as error:
        raise UserError(
            QT_TRANSLATE_NOOP("errors", "{name} is in a format that needs the codecs extra, which is not installed."),
            QT_TRANSLATE_NOOP("errors", 'Install it with: pip install "qadesk[codecs]", then import the file again.'),
            name=path.name,
        ) from error
    av.logging.set_level(None)
    return av


def open_container(path: Path, demuxer: str, options: Mapping[str, str] | None = None) -> Reader:
    """Open ``path`` with FFmpeg's demuxer of that name, given these options."""
    return PyavReader(path, demuxer, options)


def _demuxer(head: bytes, name: str) -> tuple[str | None, float]:
    for offset, magic, demuxer in _MAGICS:
        if head[offset : offset + len(magic)] == magic:
            return demuxer, 0.9
    if len(head) > 1 and head[0] == 0xFF and head[1] & 0xF6 == 0xF0:
        return "aac", 0.8
    by_name = _NAMES.get(Path(name).suffix)
    return by_name, 0.3 if by_name else 0.0


def _sniff(head: bytes, name: str) -> float:
    return _demuxer(head, name)[1]


def _open(path: Path) -> Reader:
    with path.open("rb") as file:
        demuxer = _demuxer(file.read(16), path.name.lower())[0]
    if demuxer is None:
        raise not_audio(path)
    return open_container(path, demuxer)


FORMAT = Format("PyAV", _sniff, _open)
