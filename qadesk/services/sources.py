"""What has been said once about where recordings come from: how files without a header are read, who is on which side.

A source is a folder (with everything below it) or, for the sides, the naming scheme of a recorder as well: a recorder
that makes a folder a day is asked about once.
"""

import os
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeVar
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from qadesk.domain.call_words import coded, known_code
from qadesk.domain.calls import CallFacts
from qadesk.domain.errors import UserError
from qadesk.domain.name_patterns import NamePattern
from qadesk.domain.raw_audio import RawFormat, is_raw_name, parse_raw
from qadesk.domain.texts import QT_TRANSLATE_NOOP
from qadesk.services.name_patterns import holds_in, kept_patterns
from qadesk.services.ports import Analyser
from qadesk.services.settings import (
    AGENT_CHANNEL,
    AGENT_CHANNELS,
    RAW_SOURCES,
    SOURCE_DEFAULTS,
    SOURCE_ZONES,
    Settings,
)

T = TypeVar("T")


_LOOKED_AT = 5
MOST_FOLDERS = 1024
"""Folders whose answers are kept in mind: an export may give each recording a folder of its own."""
DEFAULT_FIELDS = ("queue", "direction", "business_type", "group", "contact", "agent_no", "agent")
"""What can be said of all calls of a folder."""

NO_ZONE = QT_TRANSLATE_NOOP("errors", "There is no time zone {zone}.")
NO_ZONE_TODO = QT_TRANSLATE_NOOP("errors", "Give its name as Asia/Shanghai or UTC.")
NO_DEFAULT = QT_TRANSLATE_NOOP("errors", "“{value}” cannot be said of all calls of a folder as {field}.")
NO_DEFAULT_TODO = QT_TRANSLATE_NOOP("errors", "What can be said is: {fields}; a direction is inbound or outbound.")


@dataclass(frozen=True, slots=True)
class RawQuestion:
    """How are the files of that extension below that folder to be read?"""

    folder: Path
    suffix: str
    files: int
    likely: RawFormat
    """What was said before, else what they look like."""
    answered: bool


@dataclass(frozen=True, slots=True)
class SourceSaid:
    """All that was said of one source: a folder, or a naming scheme as provenance names it."""

    source: str
    zone: str = ""
    """'' is the site's."""
    agent_channel: int | None = None
    """``None`` where it is as for the whole site."""
    defaults: Mapping[str, str] = field(default_factory=dict)
    raw: Mapping[str, str] = field(default_factory=dict)
    """How files without a header are read (``RawFormat.text``), by extension."""

    @property
    def is_folder(self) -> bool:
        """Whether it is a folder and no scheme of names."""
        return not self.source.startswith("file name")


@dataclass(slots=True)
class _Said:
    """The settings as they were when last looked at, and what came of them for each folder."""

    version: int
    zones: Mapping[str, ZoneInfo]
    defaults: Mapping[str, Mapping[str, str]]
    patterns: tuple[NamePattern, ...]
    of_folder: dict[Path, tuple[ZoneInfo | None, Mapping[str, str], tuple[NamePattern, ...]]] = field(
        default_factory=dict
    )


class Sources:
    """Reads and keeps these answers among the workspace's settings."""

    def __init__(self, settings: Settings) -> None:
        self._settings = settings
        self._said: _Said | None = None

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

    # -- all of it ----------------------------------------------------------------------------------------------------

    def said(self) -> tuple[SourceSaid, ...]:
        """Every source of which something was said, folders first, each by name."""
        zones, channels = self._settings.get(SOURCE_ZONES), self._settings.get(AGENT_CHANNELS)
        defaults, raw = self._settings.get(SOURCE_DEFAULTS), self._settings.get(RAW_SOURCES)
        found = (
            SourceSaid(name, zones.get(name, ""), channels.get(name), defaults.get(name, {}), raw.get(name, {}))
            for name in {*zones, *channels, *defaults, *raw}
        )
        return tuple(sorted(found, key=lambda each: (not each.is_folder, each.source)))

    def say(self, said: SourceSaid) -> None:
        """Replace what was said of a source; how its files without a header are read stays.

        Raises ``UserError``, and changes nothing, as ``keep_zone`` and ``keep_defaults`` do.
        """
        if said.zone and _zone(said.zone) is None:
            raise UserError(NO_ZONE, NO_ZONE_TODO, zone=said.zone)
        self.keep_defaults(Path(said.source), said.defaults)
        self.keep_zone(said.source, said.zone)
        channels = {name: kept for name, kept in self._settings.get(AGENT_CHANNELS).items() if name != said.source}
        if said.agent_channel is not None:
            channels[said.source] = said.agent_channel
        self._settings.put(AGENT_CHANNELS, channels)

    def forget(self, source: str) -> None:
        """Nothing was ever said of that source; what its calls have stays."""
        self.say(SourceSaid(source))
        self._settings.put(
            RAW_SOURCES, {name: kept for name, kept in self._settings.get(RAW_SOURCES).items() if name != source}
        )

    # -- times, defaults, own patterns --------------------------------------------------------------------------------

    def zone_of(self, path: Path, scheme: str = "") -> ZoneInfo | None:
        """The time zone that a recording's times are written in: said for a folder above it, else for its scheme.

        ``scheme`` is as provenance names it (``file name (FreePBX)``). ``None`` where it is the site's.
        """
        zone = self._of(path)[0]
        return zone if zone is not None or not scheme else self._now().zones.get(scheme)

    def keep_zone(self, source: Path | str, zone: str) -> None:
        """Times of that folder or naming scheme are in that zone from now on; '' is the site's again.

        Raises ``UserError`` where there is no such zone.
        """
        known = self._settings.get(SOURCE_ZONES)
        if zone and _zone(zone) is None:
            raise UserError(NO_ZONE, NO_ZONE_TODO, zone=zone)
        rest = {name: kept for name, kept in known.items() if name != str(source)}
        self._settings.put(SOURCE_ZONES, {**rest, **({str(source): zone} if zone else {})})

    def defaults_of(self, path: Path) -> Mapping[str, str]:
        """What was said of all calls of the folders above a recording, by field; the nearest folder goes first."""
        return self._of(path)[1]

    def keep_defaults(self, folder: Path, defaults: Mapping[str, str]) -> None:
        """That holds for the folder's calls where nothing better is known; an empty mapping takes it back.

        Raises ``UserError`` for fields of which no such thing can be said, and for directions that are none.
        """
        sound = {name: _default(name, value) for name, value in defaults.items() if value.strip()}
        known = self._settings.get(SOURCE_DEFAULTS)
        rest = {name: kept for name, kept in known.items() if name != str(folder)}
        self._settings.put(SOURCE_DEFAULTS, {**rest, **({str(folder): sound} if sound else {})})

    def patterns_of(self, path: Path) -> tuple[NamePattern, ...]:
        """The centre's own naming schemes that hold for a recording's folder."""
        return self._of(path)[2]

    def _of(self, path: Path) -> tuple[ZoneInfo | None, Mapping[str, str], tuple[NamePattern, ...]]:
        said, folder = self._now(), path.parent
        found = said.of_folder.get(folder)
        if found is None:
            defaults: dict[str, str] = {}
            for above in reversed(list(_upwards(path))):
                defaults.update(said.defaults.get(above, {}))
            if len(said.of_folder) >= MOST_FOLDERS:
                said.of_folder.clear()
            patterns = tuple(pattern for pattern in said.patterns if holds_in(pattern, folder))
            found = said.of_folder[folder] = (_nearest(path, said.zones), defaults, patterns)
        return found

    def _now(self) -> _Said:
        """The settings as they are; read anew only after a change."""
        version = self._settings.version
        if self._said is None or self._said.version != version:
            zones = {name: _zone(zone) for name, zone in self._settings.get(SOURCE_ZONES).items()}
            self._said = _Said(
                version,
                {name: zone for name, zone in zones.items() if zone is not None},
                {folder: _sound(said) for folder, said in self._settings.get(SOURCE_DEFAULTS).items()},
                kept_patterns(self._settings),
            )
        return self._said


def _zone(name: object) -> ZoneInfo | None:
    try:
        return ZoneInfo(name) if isinstance(name, str) and name else None
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return None


def _default(name: str, value: str) -> str:
    code = known_code(name, value) if name in ("direction", "contact") else coded(name, value)
    if name not in DEFAULT_FIELDS or not code or not code.isprintable():
        raise UserError(NO_DEFAULT, NO_DEFAULT_TODO, value=value, field=name, fields=DEFAULT_FIELDS)
    return code


def _sound(said: object) -> dict[str, str]:
    """What is left of a setting that may have been damaged."""
    if not isinstance(said, dict):
        return {}
    return {name: value for name, value in said.items() if name in DEFAULT_FIELDS and isinstance(value, str)}


def scheme_in(sources: Mapping[str, str]) -> str:
    """The naming scheme that a file's name was read by, as provenance names it; '' where none was."""
    return next((source for source in sources.values() if source.startswith("file name")), "")


def missing(facts: CallFacts) -> tuple[str, ...]:
    """Which of agent, start, queue and direction nobody has said; defaults of a source can fill in most of them."""
    named = {
        "agent": facts.agent_no or facts.agent,
        "started_at": facts.started_at_ms,
        "queue": facts.queue,
        "direction": facts.direction,
    }
    return tuple(name for name, value in named.items() if value is None)


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
