"""Knowing a file again without reading all of it, and naming what is cached of it."""

import errno
import hashlib
import os
import stat
from pathlib import Path

_PART_BYTES = 64 * 1024


def head_tail_hash(path: Path) -> str:
    """BLAKE2b (128 bit, hex) of the size, the first and the last 64 KiB; OSError when the file cannot be read."""
    if not stat.S_ISREG(path.stat().st_mode):
        raise OSError(errno.EINVAL, "not a regular file", str(path))  # opening a pipe would wait for ever
    with path.open("rb") as file:
        size = os.fstat(file.fileno()).st_size
        digest = hashlib.blake2b(size.to_bytes(8, "little"), digest_size=16)
        digest.update(file.read(_PART_BYTES))
        file.seek(max(0, size - _PART_BYTES))
        digest.update(file.read(_PART_BYTES))
    return digest.hexdigest()


def cache_key(path: Path) -> str:
    """Name of what is cached of this file: size, mtime and ``head_tail_hash``, never the path alone."""
    status = path.stat()
    return f"{status.st_size:x}-{status.st_mtime_ns:x}-{head_tail_hash(path)}"


def headerless_key(path: Path, answer: str) -> str:
    """As ``cache_key``, for a file without a header: read in another way, it is another sound."""
    size, mtime, hashed = cache_key(path).split("-")
    return f"{size}-{mtime}-{hashlib.blake2b(f'{hashed} {answer}'.encode(), digest_size=16).hexdigest()}"


def belongs_to(path: Path, key: str) -> bool:
    """Whether ``path`` still holds what was cached under ``key``: its size and head_tail_hash say so.

    The mtime may differ, as a copied or restored folder has others. OSError when the file cannot be read.
    """
    parts = key.split("-")
    if len(parts) != 3:
        return False  # no key of this kind: it belongs to no file
    size, _, hashed = parts
    return path.stat().st_size == int(size, 16) and head_tail_hash(path) == hashed


def sha256(path: Path) -> str:
    """SHA-256 of the whole file, hex."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
