"""WAV: the header is read by ourselves and repaired before libsndfile sees it; codecs it lacks go to PyAV."""

from pathlib import Path

from qadesk.audio.formats.base import Format, Reader, check_shape
from qadesk.audio.formats.pyav import open_container
from qadesk.audio.formats.riff import WavLayout, read_layout
from qadesk.audio.formats.sndfile import SndfileReader
from qadesk.audio.formats.spliced import SplicedFile

_LIBSNDFILE_TAGS = {0x01, 0x02, 0x03, 0x06, 0x07, 0x11, 0x31, 0x55, 0xFFFE}
_INEXACT_TAGS = {0x31, 0x55}


def _sniff(head: bytes, name: str) -> float:
    return 1.0 if head[:4] == b"RIFF" and head[8:12] == b"WAVE" else 0.0


def _open(path: Path) -> Reader:
    layout = read_layout(path)
    check_shape(path, layout.rate, layout.channels)
    if layout.tag not in _LIBSNDFILE_TAGS:
        return open_container(path, "wav")
    return _claim(_open_sndfile(path, layout), layout)


def _open_sndfile(path: Path, layout: WavLayout) -> SndfileReader:
    exact = layout.tag not in _INEXACT_TAGS
    if layout.healthy:
        return SndfileReader(path, exact=exact)
    source = SplicedFile(path, layout.repaired_header(), layout.data_start, layout.data_bytes)
    return SndfileReader(path, source, exact=exact)


def _claim(reader: SndfileReader, layout: WavLayout) -> Reader:
    """Set what the original header claims, instead of what libsndfile or the repair made of it."""
    if layout.claimed_bytes is None:
        reader.header_frames = None
    else:
        claimed = layout.frames_in(layout.claimed_bytes)
        reader.header_frames = reader.frames if claimed is None else claimed
    return reader


FORMAT = Format("WAV", _sniff, _open)
