"""Which recording a transcript file belongs to, by names and ids."""

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from pathlib import Path, PurePosixPath, PureWindowsPath

from qadesk.domain.errors import UserError
from qadesk.domain.texts import QT_TRANSLATE_NOOP

_SHORTEST_ID = 6
"""Characters of a unique id that may be looked for within a name: shorter ones stand in any."""
_ADDED = re.compile(
    r"[._-](?:zh|en|zh[-_](?:cn|tw|hk)|en[-_](?:us|gb)|transcript|transcription|asr|result|agent|customer)$",
    re.IGNORECASE,
)


class KnownRecordings:
    """The recordings of a workspace, looked up by file names and the unique ids of their calls."""

    def __init__(self, recordings: Iterable[tuple[str, str, str | None]]) -> None:
        self._by_name: dict[str, dict[str, str]] = defaultdict(dict)
        self._by_id: dict[str, set[str]] = defaultdict(set)
        for uid, path, unique_id in recordings:
            whole = Path(path)
            for name in {whole.name.casefold(), whole.stem.casefold()}:
                self._by_name[name][uid] = path
            if unique_id and len(unique_id) >= _SHORTEST_ID:
                self._by_id[unique_id.casefold()].add(uid)

    def of(self, path: Path, names: Sequence[str]) -> str | None:
        """The uid of the recording that a transcript at ``path`` belongs to, which speaks of ``names``.

        ``None`` where nothing fits. Raises ``UserError`` where several recordings fit equally well.
        """
        spoken_of = [_last(name) for name in names]
        for found in (
            self._same_name(path.stem, path.parent),
            self._with_id([path.stem]),
            *(self._same_name(name, path.parent) for name in spoken_of),
            self._with_id(spoken_of),
        ):
            if len(found) > 1:
                raise UserError(
                    QT_TRANSLATE_NOOP("errors", "The transcript {name} fits {count} recordings."),
                    QT_TRANSLATE_NOOP("errors", "Name the recording that it belongs to."),
                    name=path.name,
                    count=len(found),
                )
            if found:
                return found.pop()
        return None

    def _same_name(self, stem: str, folder: Path) -> set[str]:
        """``call.srt``, ``call.wav.json`` and ``call.zh.srt`` belong to ``call.wav``; in the same folder rather."""
        for name in _shortened(stem):
            found = self._by_name.get(name.casefold(), {})
            beside = {uid for uid, path in found.items() if Path(path).parent == folder}
            if found:
                return beside or set(found)
        return set()

    def _with_id(self, names: Sequence[str]) -> set[str]:
        """Recordings of calls whose unique id stands in a name, between other signs."""
        found: set[str] = set()
        for name in names:
            for candidate in _pieces(name):
                found |= self._by_id.get(candidate.casefold(), set())
        return found


def _last(name: str) -> str:
    """The file's name out of a path of either kind, or an address."""
    return PureWindowsPath(PurePosixPath(name.partition("?")[0]).name).name


def _shortened(stem: str) -> Iterable[str]:
    yield stem
    yield Path(stem).stem
    while (shorter := _ADDED.sub("", stem)) != stem:
        stem = shorter
        yield stem
        yield Path(stem).stem


def _pieces(name: str) -> Iterable[str]:
    """The name, its words, and what neighbouring words make together: ids hold points and dashes themselves."""
    yield name
    parts = re.split(r"([-_. \[\]()])", name)[:80]
    for first in range(0, len(parts), 2):
        for last in range(first + 1, min(len(parts), first + 12) + 1, 2):
            piece = "".join(parts[first:last])
            if len(piece) >= _SHORTEST_ID:
                yield piece
