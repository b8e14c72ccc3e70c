"""Reading a WAV header without trusting it: where the sound lies, and how long it can really be."""

import struct
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from qadesk.domain.errors import UserError
from qadesk.domain.texts import QT_TRANSLATE_NOOP

_BENIGN_CHUNKS = {b"fmt ", b"fact", b"data", b"bext", b"JUNK", b"junk", b"PAD ", b"FLLR"}
_SEARCH_BYTES = 1 << 16
_UNKNOWN_SIZES = {0, 0xFFFFFFFF, 0x7FFFFFFF}
_FRAMES_PER_BLOCK_TAGS = {0x02, 0x11, 0x31}
_BYTE_TAGS = {0x01, 0x03, 0x06, 0x07}


@dataclass(frozen=True, slots=True)
class WavLayout:
    """A WAV file as it really is.

    ``data_start`` and ``data_bytes`` say where sound lies, measured against the file's size; ``claimed_bytes`` is the
    header's own word, None where it says "unknown". ``healthy`` is false when the header needs repair before a decoder
    may see it. ``fmt`` and ``fact`` are the bodies of these chunks.
    """

    tag: int
    channels: int
    rate: int
    block_bytes: int
    bits: int
    fmt: bytes
    fact: bytes
    data_start: int
    data_bytes: int
    claimed_bytes: int | None
    healthy: bool

    def frames_in(self, size: int) -> int | None:
        """Frames in ``size`` bytes of data, None for codecs that do not tell."""
        if self.tag in _BYTE_TAGS or (self.tag == 0xFFFE and self.block_bytes == self.channels * self.bits // 8):
            return size // self.block_bytes
        if self.tag in _FRAMES_PER_BLOCK_TAGS and len(self.fmt) >= 20:
            return int(size // self.block_bytes * struct.unpack_from("<H", self.fmt, 18)[0])
        return None

    def repaired_header(self) -> bytes:
        """A minimal header for the data as they are: fmt, fact where there was one, data."""
        chunks = _chunk(b"fmt ", self.fmt)
        if self.fact and self.tag not in _BYTE_TAGS:
            chunks += _chunk(b"fact", struct.pack("<I", min(self.frames_in(self.data_bytes) or 0, 0xFFFFFFFF)))
        size = min(self.data_bytes, 0xFFFFFFF0)
        chunks += b"data" + struct.pack("<I", size)
        return b"RIFF" + struct.pack("<I", min(4 + len(chunks) + size, 0xFFFFFFFF)) + b"WAVE" + chunks


def _chunk(name: bytes, body: bytes) -> bytes:
    return name + struct.pack("<I", len(body)) + body + b"\0" * (len(body) % 2)


def read_layout(path: Path) -> WavLayout:
    """The layout of the RIFF/WAVE file ``path``; UserError when there is no format or no sound in it."""
    with path.open("rb") as file:
        size = path.stat().st_size
        chunks, healthy = _walk(file, size)
        fmt = chunks.get(b"fmt ", (0, b""))[1]
        if len(fmt) < 16 or b"data" not in chunks:
            raise _damaged(path)
        tag, channels, rate, _, block_bytes, bits = struct.unpack_from("<HHIIHH", fmt)
        if channels == 0 or block_bytes == 0:
            raise _damaged(path)
        start = chunks[b"data"][0]
        claimed = struct.unpack("<I", chunks[b"data"][1])[0]
        real = _real_data_bytes(file, start, claimed, size)
    if real < block_bytes:
        raise _empty(path)
    known = None if claimed in _UNKNOWN_SIZES - {0} else claimed
    fact = chunks.get(b"fact", (0, b""))[1]
    return WavLayout(
        tag,
        channels,
        rate,
        block_bytes,
        bits,
        fmt,
        fact,
        start,
        real,
        known,
        healthy and real == min(claimed, size - start),
    )


def _walk(file: BinaryIO, size: int) -> tuple[dict[bytes, tuple[int, bytes]], bool]:
    """First chunk of each kind up to and including "data": name -> (start of body, body; for data its 4 size bytes)."""
    chunks: dict[bytes, tuple[int, bytes]] = {}
    healthy = True
    position = 12
    while position + 8 <= size:
        file.seek(position)
        name, length = struct.unpack("<4sI", file.read(8))
        if name == b"data":
            chunks[name] = (position + 8, struct.pack("<I", length))
            break
        healthy = healthy and name in _BENIGN_CHUNKS
        if position + 8 + length > size:
            return _search_data(file, chunks), False
        chunks.setdefault(name, (position + 8, file.read(min(length, 4096))))
        position += 8 + length + length % 2
    return chunks, healthy


def _search_data(file: BinaryIO, chunks: dict[bytes, tuple[int, bytes]]) -> dict[bytes, tuple[int, bytes]]:
    """Find the data chunk by its name, after a chunk that runs out of the file."""
    file.seek(12)
    head = file.read(_SEARCH_BYTES)
    found = head.find(b"data")
    if found >= 0 and found + 8 <= len(head):
        chunks[b"data"] = (12 + found + 8, head[found + 4 : found + 8])
    return chunks


def _real_data_bytes(file: BinaryIO, start: int, claimed: int, size: int) -> int:
    """How much sound follows ``start``: recorders that died leave a size of 0, of "unknown", or of some time ago."""
    rest = size - start
    if claimed in _UNKNOWN_SIZES or claimed >= rest:
        return 0 if claimed == 0 and _looks_like_chunk(file, start) else rest
    if rest - claimed < 64 or _looks_like_chunk(file, start + claimed + claimed % 2):
        return claimed
    return rest


def _looks_like_chunk(file: BinaryIO, position: int) -> bool:
    """Whether another chunk, or a tag that tools append, starts here instead of sound."""
    file.seek(position)
    name = file.read(4)
    return name[:3] in (b"ID3", b"TAG") or (len(name) == 4 and all(32 <= byte < 127 for byte in name))


def _damaged(path: Path) -> UserError:
    return UserError(
        QT_TRANSLATE_NOOP("errors", "The header of {name} is damaged: it does not say where the sound is."),
        QT_TRANSLATE_NOOP("errors", "Ask for the recording again from the recorder."),
        name=path.name,
    )


def _empty(path: Path) -> UserError:
    return UserError(
        QT_TRANSLATE_NOOP("errors", "{name} holds no sound: the recorder wrote only its header."),
        QT_TRANSLATE_NOOP("errors", "Ask for the recording again from the recorder."),
        name=path.name,
    )
