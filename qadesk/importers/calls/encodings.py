"""Which encoding a text log is in, by all of its bytes: Chinese names may first come far behind the head."""

from collections.abc import Iterator
from pathlib import Path

_BLOCK = 1 << 20
_LONGEST_REST = 1 << 20
_MARKS = {b"\xef\xbb\xbf": "utf-8-sig", b"\xff\xfe": "utf-16", b"\xfe\xff": "utf-16"}
_HEAD = 4096
_HALF_NULS = 0.3
"""Share of zero bytes at even or odd places from which text is UTF-16 without a mark: logs are mostly digits."""


def head_encoding(head: bytes) -> str:
    """The encoding as far as the first bytes tell: by a mark, by zero bytes, else '' (UTF-8 or GB18030)."""
    for mark, name in _MARKS.items():
        if head.startswith(mark):
            return name
    even, odd = head[:_HEAD:2], head[1:_HEAD:2]
    if odd and odd.count(0) > _HALF_NULS * len(odd) and even.count(0) < len(even) / 10:
        return "utf-16-le"
    if even and even.count(0) > _HALF_NULS * len(even) and odd.count(0) < len(odd) / 10:
        return "utf-16-be"
    return ""


def encoding_of(path: Path, most: int | None = None) -> str:
    """The name of the encoding; of what is neither UTF-8 nor UTF-16, GB18030. Looks at the first ``most`` bytes.

    A few lines in another encoding do not turn the file. Raises ``OSError``.
    """
    with path.open("rb") as file:
        marked = head_encoding(file.read(_HEAD))
    if marked:
        return marked
    utf8 = other = 0
    for block in _blocks(path, most):
        if block.isascii():
            continue
        if _is_utf8(block):
            utf8 += block.count(b"\n") + 1
        else:
            lines = [line for line in block.split(b"\n") if not line.isascii()]
            good = sum(_is_utf8(line) for line in lines)
            utf8, other = utf8 + good, other + len(lines) - good
    return "gb18030" if other > utf8 else "utf-8"


def _blocks(path: Path, most: int | None) -> Iterator[bytes]:
    """The file in pieces that end with a line; an endless line is looked at in pieces all the same."""
    rest = b""
    with path.open("rb") as file:
        while (most is None or file.tell() < most) and (block := file.read(_BLOCK)):
            whole, end, tail = block.rpartition(b"\n")
            if not end and len(rest) < _LONGEST_REST:
                rest += block
                continue
            yield rest + whole + end
            rest = tail
    yield rest.rpartition(b"\n")[0] if most is not None and b"\n" in rest else rest


def _is_utf8(data: bytes) -> bool:
    try:
        data.decode()
    except UnicodeDecodeError:
        return False
    return True
