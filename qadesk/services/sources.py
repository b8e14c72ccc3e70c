"""What has been said once about where recordings come from: how files without a header are read, who is on which side.

A source is a folder (with everything below it) or, for the sides, the naming scheme of a recorder as well: a recorder
that makes a folder a day is asked about once.
"""

import os
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from qadesk.domain.errors import UserError
from qadesk.domain.raw_audio import RawFormat, is_raw_name, parse_raw
from qadesk.services.ports import Analyser
from qadesk.services.settings import AGENT_CHANNEL, AGENT_CHANNELS, RAW_SOURCES, Settings

T = TypeVar("T")


_LOOKED_AT = 5


@dataclass(frozen=True, slots=True)
class RawQuestion:
    """How are the files of that extension below that folder to be read?"""

    folder: Path
    suffix: str
    files: int
    likely: RawFormat
    """What was said before, else what they look like."""
    answered: bool


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

    def questions(
        self, found: Sequence[Path], folders: Sequence[Path], analyser: Analyser
    ) -> tuple["RawQuestion", ...]:
        """What has to be said (or was said, and may be changed) of the files without a header among those found."""
        asked = []
        for (folder, suffix), paths in raw_groups(found, folders).items():
            said = self.raw_of(paths[0])
            guesses = (analyser.guess_raw(path) for path in paths[:_LOOKED_AT])
            likely = said or next((guess for guess in guesses if guess is not None), None)
            if likely is not None:
                asked.append(RawQuestion(folder, suffix, len(paths), likely, answered=said is not None))
        return tuple(asked)

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


def scheme_in(sources: Mapping[str, str]) -> str:
    """The naming scheme that a file's name was read by, as provenance names it; '' where none was."""
    return next(iter(sources.values()), "")


def source_folders(paths: Iterable[Path]) -> tuple[Path, ...]:
    """The folders that an import's paths stand for: themselves, or those that the files lie in; each once."""
    whole = (Path(os.path.realpath(path)) for path in paths)
    return tuple(dict.fromkeys(path if path.is_dir() else path.parent for path in whole))


def raw_groups(found: Iterable[Path], folders: Iterable[Path]) -> dict[tuple[Path, str], list[Path]]:
    """The files whose names are those of files without a header, by the folder named they lie below and extension."""
    groups: dict[tuple[Path, str], list[Path]] = {}
    for path in found:
        if is_raw_name(path.name):
            above = [folder for folder in folders if folder in path.parents]
            folder = max(above, key=lambda folder: len(folder.parts), default=path.parent)
            groups.setdefault((folder, path.suffix.lower()), []).append(path)
    return groups


def _nearest(path: Path, known: Mapping[str, T]) -> T | None:
    return next((known[folder] for folder in _upwards(path) if folder in known), None)


def _upwards(path: Path) -> Iterator[str]:
    return (str(folder) for folder in path.parents)
