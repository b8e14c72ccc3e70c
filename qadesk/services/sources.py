"""What has been said once about where recordings come from: how files without a header are read, who is on which side.

A source is a folder (with everything below it) or, for the sides, the naming scheme of a recorder as well: a recorder
that makes a folder a day is asked about once.
"""

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import TypeVar

from qadesk.domain.errors import UserError
from qadesk.domain.raw_audio import RawFormat, parse_raw
from qadesk.services.settings import AGENT_CHANNEL, AGENT_CHANNELS, RAW_SOURCES, Settings

T = TypeVar("T")


class Sources:
    """Reads and keeps these answers among the workspace's settings."""

    def __init__(self, settings: Settings) -> None:
        self._settings = settings

    def raw_of(self, path: Path) -> RawFormat | None:
        """How to read a file without a header: what was said for its extension in the nearest folder above it."""
        kind = path.suffix.lower()
        answers = self._settings.get(RAW_SOURCES)
        text = _nearest(path, {folder: said[kind] for folder, said in answers.items() if kind in said})
        try:
            return None if text is None else parse_raw(text)
        except UserError:
            return None  # the setting was damaged: the question is asked again

    def keep_raw(self, folder: Path, suffix: str, raw: RawFormat) -> None:
        """Files of that extension below the folder are read so from now on."""
        known = self._settings.get(RAW_SOURCES)
        said = {**known.get(str(folder), {}), suffix.lower(): raw.text}
        self._settings.put(RAW_SOURCES, {**known, str(folder): said})

    def agent_channel(self, path: Path, scheme: str = "") -> int:
        """The channel that the agents are on in a recording: said for a folder, its naming scheme, or the site."""
        known = self._settings.get(AGENT_CHANNELS)
        channel = _nearest(path, known)
        return known.get(scheme, self._settings.get(AGENT_CHANNEL)) if channel is None else channel

    def keep_agent_channel(self, folders: Iterable[Path], schemes: Iterable[str], channel: int) -> None:
        """The agents of these sources are on that channel (0 left, 1 right) from now on."""
        known = self._settings.get(AGENT_CHANNELS)
        said = dict.fromkeys((*map(str, folders), *filter(None, schemes)), channel)
        self._settings.put(AGENT_CHANNELS, {**known, **said})


def source_folder(path: Path) -> Path:
    """The folder that a path named in an import stands for: itself, or the one that the file lies in."""
    return path if path.is_dir() else path.parent


def source_of(path: Path, roots: Iterable[Path]) -> Path:
    """Which of the folders named in an import a file comes from: the nearest above it."""
    above = [root for root in roots if root in path.parents]
    return max(above, key=lambda root: len(root.parts), default=path.parent)


def _nearest(path: Path, known: Mapping[str, T]) -> T | None:
    return next((known[folder] for folder in _upwards(path) if folder in known), None)


def _upwards(path: Path) -> Iterator[str]:
    return (str(folder) for folder in path.parents)
