"""Looks into a watched folder, one after the other: what lies there complete, and what has to wait."""

from bisect import bisect_left
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from qadesk.domain.errors import UserError
from qadesk.domain.watched import FileSeen
from qadesk.services.ports_watching import WatchedFiles

WHOLE_LOOK_EVERY = 40
"""So many looks trust a folder's time before everything is looked at again: some network drives set it late."""
SETTLED_MS = 5_000
"""A folder that changed less than this ago is looked into again: file systems count time in steps of up to 2 s."""


@dataclass(slots=True)
class _Pending:
    """A file that is not complete yet, or was not at the last look."""

    size: int
    mtime_ns: int
    since_ms: int
    waited: bool = False
    """Whether it has waited once for what describes it."""


@dataclass(slots=True)
class _Folder:
    """A folder at the last look into it: when it had changed, what folders lie in it."""

    mtime_ns: int
    folders: tuple[Path, ...]
    looked_ms: int
    quiet: bool = False
    """Whether nothing in it waits, or was refused."""
    documents: frozenset[str] = frozenset()
    fresh: frozenset[str] = frozenset()
    """Those of its documents that were not there at the look before."""

    @property
    def settled(self) -> bool:
        """Whether a later change of it would have another time."""
        return self.looked_ms - self.mtime_ns // 1_000_000 > SETTLED_MS


@dataclass(slots=True)
class Look:
    """What one look has found so far."""

    candidates: list[FileSeen] = field(default_factory=list)
    """Files of folders in which something has happened."""
    documents: dict[Path, Sequence[str]] = field(default_factory=dict)
    """What may describe the recordings of a folder, sorted."""
    arrived: dict[Path, Sequence[str]] = field(default_factory=dict)
    """Those that came when the folder was known already, one look ago: they are complete now."""
    unlisted: dict[Path, UserError] = field(default_factory=dict)


class WatchedTree:
    """What is remembered of the folders and files below the watched folders between two looks."""

    def __init__(self, files: WatchedFiles) -> None:
        self._files = files
        self._folders: dict[Path, _Folder] = {}
        self._pending: dict[Path, _Pending] = {}
        self._settled: dict[Path, tuple[int, int]] = {}
        self._refused: set[Path] = set()
        self._looks = 0

    @property
    def pending(self) -> int:
        """How many files wait: they grow, are empty, are locked, or have come just now."""
        return len(self._pending)

    def look(self, folders: Collection[Path], now_ms: int) -> Look:
        """Everything below these folders, except where nothing has changed and nothing waits."""
        self._looks += 1
        if self._looks % WHOLE_LOOK_EVERY == 0:
            for there in self._folders.values():
                there.quiet = False
        look = Look()
        for folder in folders:
            self._walk(folder, now_ms, look)
        return look

    def complete(self, look: Look, known: Collection[str], now_ms: int, stable_ms: int) -> list[Path]:
        """The candidates that are not known and lie there complete; the others are remembered.

        Known ones are among them once what describes them has come after them.
        """
        ready: list[Path] = []
        before = self._pending
        self._pending = {}
        for seen in look.candidates:
            if str(seen.path) in known or self._settled.get(seen.path) == (seen.size, seen.mtime_ns):
                if str(seen.path) in known and _describes(look.arrived.get(seen.path.parent, ()), seen.path):
                    ready.append(seen.path)
                continue
            self._refused.discard(seen.path)  # it has changed
            pending = self._pending[seen.path] = _still(before.get(seen.path), seen, now_ms)
            if seen.size and now_ms - pending.since_ms >= stable_ms and now_ms > pending.since_ms:
                ready += self._if_described(seen, pending, look.documents.get(seen.path.parent, ()))
        restless = {path.parent for path in (*self._pending, *self._refused)}
        for folder, there in self._folders.items():
            there.quiet = folder not in restless and not there.fresh
        return ready

    def settle(self, paths: Collection[Path], *, refused: Collection[Path]) -> None:
        """These files are done with, as they are now; of those refused it is looked whether they change."""
        for path in paths:
            pending = self._pending.pop(path, None)
            if pending is not None:
                self._settled[path] = pending.size, pending.mtime_ns
        self._refused |= set(refused)

    def keep(self, folders: Collection[Path]) -> None:
        """Forget what is not below these folders: it is watched no more."""
        memories: tuple[dict[Path, Any], ...] = (self._folders, self._pending, self._settled)
        for memory in memories:
            for path in [path for path in memory if not _is_below(path, folders)]:
                del memory[path]
        self._refused = {path for path in self._refused if _is_below(path, folders)}

    def _walk(self, folder: Path, now_ms: int, look: Look) -> None:
        try:
            inside = self._look_into(folder, now_ms, look)
        except UserError as error:
            look.unlisted[folder] = error
            self._folders.pop(folder, None)
            return
        for each in inside:
            self._walk(each, now_ms, look)

    def _look_into(self, folder: Path, now_ms: int, look: Look) -> tuple[Path, ...]:
        """Note what lies in a folder, where anything may have happened there; the folders in it."""
        known = self._folders.get(folder)
        if known and known.quiet and known.settled and self._files.folder_mtime_ns(folder) == known.mtime_ns:
            return known.folders
        seen = self._files.look_into(folder)
        fresh = seen.documents - known.documents if known else frozenset()
        self._folders[folder] = _Folder(
            seen.mtime_ns, seen.folders, now_ms, documents=seen.documents, fresh=frozenset(fresh)
        )
        look.candidates.extend(seen.files)
        look.documents[folder] = sorted(seen.documents)
        look.arrived[folder] = sorted(known.fresh & seen.documents) if known else ()
        return seen.folders

    def _if_described(self, seen: FileSeen, pending: _Pending, documents: Sequence[str]) -> Iterator[Path]:
        """The file, once nothing more is to be expected: where others have documents, it waits for its own once."""
        missing = documents and not _describes(documents, seen.path)
        if missing and not pending.waited:
            pending.waited = True
        elif self._files.is_let_go(seen.path):
            yield seen.path


def _still(before: _Pending | None, seen: FileSeen, now_ms: int) -> _Pending:
    """The same as before, or anew from now on."""
    if before is not None and (before.size, before.mtime_ns) == (seen.size, seen.mtime_ns):
        return before
    return _Pending(seen.size, seen.mtime_ns, now_ms)


def _describes(documents: Sequence[str], path: Path) -> bool:
    """Whether one of these sorted names begins with the recording's."""
    place = bisect_left(documents, path.stem)
    return place < len(documents) and documents[place].startswith(path.stem)


def _is_below(path: Path, folders: Collection[Path]) -> bool:
    return path in folders or any(folder in path.parents for folder in folders)
