"""The centre's own naming schemes: kept among the workspace's settings, tried on folders before they are."""

from collections.abc import Callable, Sequence
from concurrent.futures import Future
from dataclasses import replace
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from qadesk.domain.calls import CallFacts
from qadesk.domain.errors import UserError
from qadesk.domain.name_patterns import NamePattern, Part, checked, read_by, regex_of
from qadesk.domain.name_proposals import propose
from qadesk.domain.texts import QT_TRANSLATE_NOOP
from qadesk.services.executor import Executor
from qadesk.services.ports import Files
from qadesk.services.settings import NAME_PATTERNS, Settings

NONE = QT_TRANSLATE_NOOP("errors", "There is no pattern {name}.")
NAMELESS = QT_TRANSLATE_NOOP("errors", "A pattern needs a name of at most 40 characters without brackets.")
LONGEST_NAME = 40
ZoneOf = Callable[[Path, str], ZoneInfo | None]
Tried = list[tuple[Path, CallFacts | None]]


class NamePatterns:
    """Patterns by example: proposed, tried, kept; those kept are read ahead of the known recorders' schemes."""

    def __init__(
        self, executor: Executor, files: Files, settings: Settings, zone: ZoneInfo, zone_of: ZoneOf | None = None
    ) -> None:
        """``zone_of`` says in which time zone a recording's source writes, where that is not ``zone``."""
        self._executor = executor
        self._files = files
        self._settings = settings
        self._zone = zone
        self._zone_of = zone_of

    def all(self) -> tuple[NamePattern, ...]:
        """Those kept, in the order in which they are tried."""
        return kept_patterns(self._settings)

    def get(self, name: str) -> NamePattern:
        """The pattern of that name. Raises ``UserError`` where there is none."""
        found = next((pattern for pattern in self.all() if pattern.name == name), None)
        if found is None:
            raise UserError(NONE, name=name)
        return found

    def propose(self, sample: str) -> tuple[Part, ...]:
        """A first guess at the parts of a sample name (the name alone, without folders)."""
        return propose(sample)

    def regex(self, pattern: NamePattern) -> str:
        """The regular expression that the pattern amounts to, as it is shown."""
        return regex_of(pattern)

    def add(self, pattern: NamePattern) -> None:
        """Keep the pattern, in place of one of the same name. Raises ``UserError`` where names cannot be read by it."""
        _named(pattern)
        checked(pattern)
        kept = list(self.all())
        names = [each.name for each in kept]
        if pattern.name in names:
            kept[names.index(pattern.name)] = pattern
        else:
            kept.append(pattern)
        self._keep(kept)

    def remove(self, name: str) -> None:
        """Forget a pattern; calls read by it keep what they have. Raises ``UserError`` where there is none."""
        gone = self.get(name)
        self._keep([pattern for pattern in self.all() if pattern != gone])

    def try_in(self, pattern: NamePattern, folder: Path, most: int = 1000) -> "Future[Tried]":
        """The recordings below a folder with what the pattern reads from each; ``None`` where it does not fit.

        Raises ``UserError`` for a pattern that is not sound and for a folder that is not there.
        """
        sound = checked(pattern)

        def look() -> Tried:
            found = self._files.recordings_below([folder])[:most]
            return [(path, read_by(sound, path.name, self._zone_at(path, sound))) for path in found]

        return self._executor.look(look)

    def _zone_at(self, path: Path, pattern: NamePattern) -> ZoneInfo:
        return (self._zone_of(path, f"file name ({pattern.name})") if self._zone_of else None) or self._zone

    def _keep(self, patterns: Sequence[NamePattern]) -> None:
        self._settings.put(NAME_PATTERNS, [_packed(pattern) for pattern in patterns])


def kept_patterns(settings: Settings) -> tuple[NamePattern, ...]:
    """The patterns among the settings; one that was damaged is left out."""
    found = (_unpacked(packed) for packed in settings.get(NAME_PATTERNS))
    return tuple(pattern for pattern in found if pattern is not None)


def holds_in(pattern: NamePattern, folder: Path) -> bool:
    """Whether the pattern is tried on recordings in that folder."""
    if not pattern.folders:
        return True
    above = {str(folder), *map(str, folder.parents)}
    return not above.isdisjoint(pattern.folders)


def with_folders(pattern: NamePattern, folders: Sequence[Path]) -> NamePattern:
    """The same pattern, holding in these folders (with everything below) alone; everywhere where there are none."""
    return replace(pattern, folders=tuple(str(folder) for folder in folders))


def _named(pattern: NamePattern) -> None:
    name = pattern.name
    if not name.strip() or len(name) > LONGEST_NAME or not name.isprintable() or "(" in name or ")" in name:
        raise UserError(NAMELESS)


def _packed(pattern: NamePattern) -> dict[str, Any]:
    return {
        "name": pattern.name,
        "sample": pattern.sample,
        "parts": [[part.text, part.field, part.regex, part.layout] for part in pattern.parts],
        "folders": list(pattern.folders),
    }


def _unpacked(packed: object) -> NamePattern | None:
    match packed:
        case {"name": str(name), "sample": str(sample), "parts": list(parts), "folders": list(folders)}:
            try:
                whole = tuple(Part(*part) for part in parts)
                texts = all(isinstance(text, str) for part in parts for text in part)
                pattern = NamePattern(name, sample, whole, tuple(map(str, folders)))
                return checked(pattern) if texts else None
            except (TypeError, ValueError, UserError):
                return None
        case _:
            return None
