"""Finding and reading the sidecars of an import: each folder is listed once, each document opened once."""

import contextlib
import os
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, fields
from functools import lru_cache
from pathlib import Path
from zoneinfo import ZoneInfo

from qadesk.domain.call_joins import FARTHEST_MS, digits
from qadesk.domain.calls import CallFacts
from qadesk.domain.errors import UserError
from qadesk.domain.recordings import ImportIssue
from qadesk.domain.texts import QT_TRANSLATE_NOOP
from qadesk.importers.base import UUID
from qadesk.importers.recordings import readable
from qadesk.importers.recordings.sides import split_side
from qadesk.importers.sidecars import FORMATS
from qadesk.importers.sidecars.base import Said, SidecarFormat
from qadesk.importers.sidecars.documents import objects, read_document

SUFFIXES = (".json", ".xml")
MOST_LISTS = 500
"""Documents of a folder that belong to no recording by their names, and are looked into for the names they give."""
MOST_OBJECTS = 100_000
MOST_BYTES_OF_LISTS = 64 << 20
MOST_FOLDERS = 256
"""Folders kept in mind: an import goes through them one after the other."""
MOST_WARNINGS = 1000
_ANALYSIS = re.compile(rf"({UUID})_analysis(?:_redacted)?_.*\.json", re.IGNORECASE | re.DOTALL)
_CONTACT = re.compile(rf"({UUID})[_.]", re.IGNORECASE)
_TAILS = ("", "_metadata", "-metadata", ".metadata")

DISAGREE = QT_TRANSLATE_NOOP("errors", "The documents beside the recording do not agree on: {fields}.")
LOOK = QT_TRANSLATE_NOOP("errors", "The one that bears its name is believed first; look which one is right.")

Known = tuple[CallFacts, Mapping[str, str]]
NOTHING: Known = (CallFacts(), {})
OWN_IDS = "id in sidecar"
"""Source of what a system calls somebody by an identifier of its own."""


@dataclass(slots=True)
class _Folder:
    """The documents of a folder by name in lower case, those of a contact, and (once looked into) those that list."""

    names: dict[str, str] = field(default_factory=dict)
    contacts: dict[str, list[str]] = field(default_factory=dict)
    lists: tuple[str, ...] = ()
    listed: dict[str, tuple[SidecarFormat, Said]] | None = None


class SidecarReader:
    """For one import; ``issues`` are the documents that could not be read, as warnings."""

    def __init__(
        self, formats: Sequence[SidecarFormat] = FORMATS, zone_of: Callable[[Path], ZoneInfo | None] | None = None
    ) -> None:
        """``zone_of`` says in which time zone a recording's source writes, where that was said."""
        self._formats = formats
        self._zone_of = zone_of
        self._folder = lru_cache(maxsize=MOST_FOLDERS)(_list)
        self._told: set[Path] = set()
        self.issues: list[ImportIssue] = []

    def of(self, path: Path, zone: ZoneInfo) -> Known:
        """What the documents beside a recording say of it, and for each field which kind said so."""
        at, _, name = str(path).rpartition(os.sep)
        folder = self._folder(at)
        if not folder.names:
            return NOTHING
        zone = (self._zone_of(path) if self._zone_of else None) or zone
        found = [*self._beside(folder, at, name, zone), *self._listing(folder, at, name, zone)]
        self._compare(path, found)
        return _together(found)

    def _compare(self, path: Path, found: Sequence[tuple[SidecarFormat, Said]]) -> None:
        """Tell of documents of which one is hardly the recording's: they speak of another person, or another time."""
        facts = [said.facts for _, said in found] if len(found) > 1 else []
        numbers = {digits(each.customer) for each in facts if each.customer}
        agents = {each.agent_no for each in facts if each.agent_no}
        starts = [each.started_at_ms for each in facts if each.started_at_ms is not None]
        apart = {
            "customer": len(numbers) > 1,
            "agent_no": len(agents) > 1,
            "started_at": bool(starts) and max(starts) - min(starts) > FARTHEST_MS,
        }
        wrong = tuple(name for name, differs in apart.items() if differs)
        if wrong and path not in self._told and len(self.issues) < MOST_WARNINGS:
            self._told.add(path)
            self.issues.append(ImportIssue(str(path), UserError(DISAGREE, LOOK, fields=wrong).packed()))

    def _beside(self, folder: _Folder, at: str, name: str, zone: ZoneInfo) -> Iterator[tuple[SidecarFormat, Said]]:
        """What the documents say whose names go with the recording's."""
        whole = split_side(name)[0]
        bases = dict.fromkeys((_stem(name), name, _stem(whole), whole))
        wanted = (f"{base}{tail}{suffix}".lower() for base in bases for tail in _TAILS for suffix in SUFFIXES)
        documents = [folder.names[each] for each in wanted if each in folder.names]
        contact = _CONTACT.match(name) if folder.contacts else None
        if contact:
            documents += folder.contacts.get(contact[1].lower(), [])
        for document in dict.fromkeys(documents):
            read = self._read(Path(at, document), zone)
            yield from read if len(read) == 1 else (each for each in read if name in each[1].recordings)

    def _listing(self, folder: _Folder, at: str, name: str, zone: ZoneInfo) -> Iterator[tuple[SidecarFormat, Said]]:
        """What a document says that names the recording."""
        if folder.listed is None:
            folder.listed = self._listed(folder, at, zone)
        found = folder.listed.get(name.lower()) or folder.listed.get(_stem(name).lower())
        if found:
            yield found

    def _listed(self, folder: _Folder, at: str, zone: ZoneInfo) -> dict[str, tuple[SidecarFormat, Said]]:
        """What the documents that belong to no recording by their names say of those that they name."""
        listed: dict[str, tuple[SidecarFormat, Said]] = {}
        room = MOST_BYTES_OF_LISTS
        for document in folder.lists:
            path = Path(at, document)
            with contextlib.suppress(OSError):
                room -= path.stat().st_size
            if room < 0 or len(listed) > MOST_OBJECTS:
                break
            for form, said in self._read(path, zone):
                for recording in said.recordings:
                    listed.setdefault(recording.lower(), (form, said))
        return listed

    def _read(self, path: Path, zone: ZoneInfo) -> list[tuple[SidecarFormat, Said]]:
        try:
            document = read_document(path)
        except UserError as error:
            if path not in self._told and len(self.issues) < MOST_WARNINGS:
                self._told.add(path)
                self.issues.append(ImportIssue(str(path), error.packed()))
            return []
        found = []
        for _, each in zip(range(MOST_OBJECTS), objects(document), strict=False):
            form = next((form for form in self._formats if form.fits(each)), None)
            if form is not None:
                found.append((form, form.read(each, zone)))
        return found


def _list(at: str) -> _Folder:
    """The documents of a folder, without opening any; a folder that cannot be listed has none."""
    try:
        names = os.listdir(at or os.sep)  # noqa: PTH208 - names alone, of folders with very many files
    except OSError:
        return _Folder()
    documents = [name for name in names if name.lower().endswith(SUFFIXES) and _is_text(name)]
    if not documents:
        return _Folder()
    folder = _Folder({name.lower(): name for name in documents})
    stems = {name.lower().rpartition(".")[0] for name in names if not name.lower().endswith(SUFFIXES)}
    lists = []
    for name in sorted(documents):
        analysis = _ANALYSIS.fullmatch(name)
        if analysis:
            folder.contacts.setdefault(analysis[1].lower(), []).append(name)
        elif not _goes_with(name.lower().rpartition(".")[0], stems):
            lists.append(name)
    folder.lists = tuple(lists[:MOST_LISTS])
    return folder


def _is_text(name: str) -> bool:
    """Whether a name can be told: not hidden, and valid text."""
    return not name.startswith(".") and not any("\ud800" <= sign <= "\udfff" for sign in name)


def _stem(name: str) -> str:
    return name.rpartition(".")[0] or name


def _goes_with(stem: str, recordings: set[str]) -> bool:
    """Whether a document is named after a recording beside it, with its suffix or without."""
    for tail in _TAILS:
        base = stem.removesuffix(tail)
        if base in recordings or base.rpartition(".")[0] in recordings:
            return True
    return False


def _together(found: Sequence[tuple[SidecarFormat, Said]]) -> Known:
    """The first that says a field is believed; identifiers of a system's own come last."""
    values: dict[str, object] = {}
    custom: dict[str, str] = {}
    sources: dict[str, str] = {}
    for form, said in found:
        facts = readable(said.facts)
        for each in fields(CallFacts):
            value = getattr(facts, each.name)
            if each.name != "custom" and value is not None and each.name not in values:
                values[each.name], sources[each.name] = value, f"sidecar ({form.name})"
        for name, text in facts.custom.items():
            if name not in custom:
                custom[name], sources[name] = text, f"sidecar ({form.name})"
    for form, said in found:
        for name, text in said.ids.items():
            if name not in values and text.isprintable():
                values[name], sources[name] = text, f"{OWN_IDS} ({form.name})"
    return (CallFacts(custom=custom, **values), sources) if sources else NOTHING  # type: ignore[arg-type]
