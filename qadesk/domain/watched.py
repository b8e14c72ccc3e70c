"""Watched folders: what a look into one finds."""

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class FileSeen:
    """A file as it lies there at a moment."""

    path: Path
    size: int
    mtime_ns: int


@dataclass(frozen=True, slots=True)
class FolderSeen:
    """A folder as it lies there at a moment, without what lies in the folders in it."""

    mtime_ns: int
    folders: tuple[Path, ...]
    files: tuple[FileSeen, ...]
    """Those that have a recording's suffix; hidden and temporary ones are left out."""
    documents: frozenset[str]
    """Names of files beside them that may describe recordings."""
