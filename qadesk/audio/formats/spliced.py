"""A read-only file whose beginning is replaced: a repaired header in front of the original's data."""

import io
from pathlib import Path
from typing import Any


class SplicedFile(io.RawIOBase):
    """``prefix`` followed by ``length`` bytes of ``path`` from ``start`` on; the file itself stays untouched."""

    def __init__(self, path: Path, prefix: bytes, start: int, length: int) -> None:
        self._file = path.open("rb")
        self._prefix = prefix
        self._start = start
        self._size = len(prefix) + length
        self._position = 0

    def readable(self) -> bool:
        """Always true."""
        return True

    def seekable(self) -> bool:
        """Always true."""
        return True

    def tell(self) -> int:
        """Position in the spliced bytes."""
        return self._position

    def seek(self, offset: int, whence: int = io.SEEK_SET) -> int:
        """Move within the spliced bytes."""
        base = {io.SEEK_SET: 0, io.SEEK_CUR: self._position, io.SEEK_END: self._size}[whence]
        self._position = max(0, base + offset)
        return self._position

    def readinto(self, buffer: Any) -> int:
        """Fill ``buffer`` with what comes next; 0 at the end."""
        view = memoryview(buffer).cast("B")
        wanted = max(0, min(len(view), self._size - self._position))
        done = 0
        if self._position < len(self._prefix):
            part = self._prefix[self._position : self._position + wanted]
            view[: len(part)] = part
            done = len(part)
        if done < wanted:
            self._file.seek(self._start + self._position + done - len(self._prefix))
            done += self._file.readinto(view[done:wanted])
        self._position += done
        return done

    def close(self) -> None:
        """Close the file behind."""
        self._file.close()
        super().close()
