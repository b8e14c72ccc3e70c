"""MP3: the frames are counted, because headers lie; a right count is put in front of libsndfile where one is missing.

libsndfile takes the length from the Xing header, or guesses it from the first frame's bit rate, and stops there: a
variable-rate file without that header loses up to a third, a joined one all but its first part, silently.
"""

import mmap
import struct
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from qadesk.audio.formats.base import HEAD_BYTES, Format, Reader, not_audio
from qadesk.audio.formats.sndfile import SndfileReader
from qadesk.audio.formats.spliced import SplicedFile

_RATES = {3: (44100, 48000, 32000), 2: (22050, 24000, 16000), 0: (11025, 12000, 8000)}
_KBITS_V1_L3 = (0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320)
_KBITS_V2_L3 = (0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160)
_SYNC_SEARCH = 1 << 16


@dataclass(frozen=True, slots=True)
class Mp3Layout:
    """``count`` audio frames of ``frame_samples`` from byte ``first`` up to ``end``.

    ``claimed`` is the count in the Xing, Info or VBRI frame named ``tag``, None without one; ``header`` holds the 4
    bytes of the first frame. ``whole`` says that nothing else lies between the frames.
    """

    first: int
    end: int
    count: int
    frame_samples: int
    claimed: int | None
    header: bytes
    tag: bytes
    whole: bool


def _frame_table() -> dict[int, int]:
    """Upper 16 bits of a frame header after the sync, without the padding bit -> bytes of the frame."""
    table = {}
    for version, rates in _RATES.items():
        for bits, kbit in enumerate(_KBITS_V1_L3 if version == 3 else _KBITS_V2_L3):
            for rate_index, rate in enumerate(rates):
                if kbit:
                    size = (144 if version == 3 else 72) * kbit * 1000 // rate
                    for crc in (0, 1):
                        second = 0xE0 | version << 3 | 1 << 1 | crc
                        for flags in range(4):
                            table[second << 8 | bits << 4 | rate_index << 2 | flags] = size + (flags >> 1)
    return table


_SIZES = _frame_table()


def _frame_size(data: mmap.mmap | bytes, at: int) -> int:
    """Bytes of the frame that starts at ``at``; 0 when none does."""
    if at + 4 > len(data) or data[at] != 0xFF:
        return 0
    return _SIZES.get(data[at + 1] << 8 | data[at + 2], 0)


def _after_id3(data: mmap.mmap | bytes) -> int:
    """Where sound may start: after an ID3v2 tag."""
    if len(data) < 10 or data[:3] != b"ID3":
        return 0
    size = 0
    for byte in data[6:10]:
        size = size << 7 | byte & 0x7F
    return 10 + size


def _sync(data: mmap.mmap | bytes, start: int, limit: int) -> int | None:
    """First position from ``start`` on, within ``limit`` bytes, where two frames follow each other."""
    at = start
    stop = min(len(data), start + limit)
    while (at := data.find(b"\xff", at, stop)) >= 0:
        size = _frame_size(data, at)
        if size and (at + size >= len(data) or _frame_size(data, at + size)):
            return at
        at += 1
    return None


def _count_frames(data: mmap.mmap | bytes, first: int) -> tuple[int, int, bool]:
    """(frames, end of the last one, whether they follow one another) from ``first`` on, over damaged stretches too."""
    count = 0
    whole = True
    at = end = first
    total = len(data)
    while at + 4 <= total:
        size = _SIZES.get(data[at + 1] << 8 | data[at + 2], 0) if data[at] == 0xFF else 0
        if size:
            count += at + size <= total
            at += size
            end = min(at, total)
            continue
        again = _sync(data, at + 1, _SYNC_SEARCH)
        if again is None:
            break
        at = again
        whole = False
    return count, end, whole


def _claimed_frames(frame: bytes) -> tuple[int | None, bytes]:
    """(count, tag name) of a Xing, Info or VBRI frame; (None, b"") for a frame of sound."""
    for tag in (b"Xing", b"Info"):
        at = frame.find(tag, 4, 64)
        if at >= 0:
            has_count = struct.unpack_from(">I", frame, at + 4)[0] & 1 if at + 12 <= len(frame) else 0
            return (struct.unpack_from(">I", frame, at + 8)[0] if has_count else None), tag
    at = frame.find(b"VBRI", 4, 64)
    if at >= 0 and at + 18 <= len(frame):
        return struct.unpack_from(">I", frame, at + 14)[0], b"VBRI"
    return None, b""


def read_layout(path: Path) -> Mp3Layout:
    """Count the frames of ``path``; UserError where there are none."""
    if path.stat().st_size < 4:
        raise not_audio(path)
    with path.open("rb") as file, mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ) as data:
        first = _sync(data, _after_id3(data), _SYNC_SEARCH * 4)
        if first is None:
            raise not_audio(path)
        size = _frame_size(data, first)
        claimed, tag = _claimed_frames(data[first : first + size])
        start = first + size if tag else first
        count, end, whole = _count_frames(data, start)
        if not count:
            raise not_audio(path)
        version = data[first + 1] >> 3 & 3
        samples = 1152 if version == 3 else 576
        return Mp3Layout(start, end, count, samples, claimed, data[start : start + 4], tag, whole)


def info_frame(layout: Mp3Layout) -> bytes:
    """A frame that says how many follow: the first frame's header with the bit rate that has room, then "Xing"."""
    second, third, fourth = layout.header[1] | 1, layout.header[2], layout.header[3]
    version = second >> 3 & 3
    side = (17 if fourth >> 6 == 3 else 32) if version == 3 else (9 if fourth >> 6 == 3 else 17)
    third = next(index << 4 | third & 0x0C for index in range(1, 15) if _fits(second, index << 4 | third & 0x0C, side))
    body = bytes((0xFF, second, third, fourth)) + bytes(side)
    body += b"Xing" + struct.pack(">III", 3, layout.count, layout.end - layout.first)
    return body.ljust(_SIZES[second << 8 | third], b"\0")


def _fits(second: int, third: int, side: int) -> bool:
    return _SIZES.get(second << 8 | third, 0) >= 4 + side + 16


def _sniff(head: bytes, name: str) -> float:
    if head.startswith(b"ID3"):
        return 0.95
    junk = len(head) - len(head.lstrip(b"\0"))
    if _sync(head, junk, 4) == junk:
        return 0.9
    return 0.3 if name.endswith((".mp3", ".mpga")) else 0.0


def _open(path: Path) -> Reader:
    """With the true count in front, libsndfile seeks to the very sample, but not where parts were joined or damaged."""
    layout = _layout(path)
    plain = SndfileReader(path)
    if layout.claimed is None and not layout.tag and _guessed_right(plain, layout):
        plain.header_frames = None
        return plain
    if layout.claimed is not None and layout.claimed == layout.count and layout.tag != b"VBRI":
        return plain
    plain.close()
    source = SplicedFile(path, info_frame(layout), layout.first, layout.end - layout.first)
    honest = layout.claimed is None or layout.claimed == layout.count
    reader = SndfileReader(path, source, exact=layout.whole and honest)
    reader.header_frames = None if layout.claimed is None else layout.claimed * layout.frame_samples
    return reader


def _guessed_right(reader: SndfileReader, layout: Mp3Layout) -> bool:
    """Whether libsndfile's guess from a constant bit rate covers every frame and no more than a few beyond."""
    counted = layout.count * layout.frame_samples
    return reader.frames is not None and counted <= reader.frames <= counted + 4 * layout.frame_samples


def _reopen(path: Path) -> Reader:
    """Without counting where a Xing header says how many: it was found right, or the file would not be read."""
    with path.open("rb") as file:
        head = file.read(HEAD_BYTES)
    first = _sync(head, _after_id3(head), HEAD_BYTES)
    if first is not None and _claimed_frames(head[first : first + _frame_size(head, first)])[1] in (b"Xing", b"Info"):
        return SndfileReader(path)
    return _open(path)


def _layout(path: Path) -> Mp3Layout:
    status = path.stat()
    return _counted(path, status.st_size, status.st_mtime_ns)


@lru_cache(maxsize=64)
def _counted(path: Path, size: int, mtime_ns: int) -> Mp3Layout:
    """As ``read_layout``; an hour takes some hundredths of a second, and a file is opened more than once."""
    return read_layout(path)


FORMAT = Format("MP3", _sniff, _open, _reopen)
