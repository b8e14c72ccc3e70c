"""Looking a workspace over: sound pages, whole references, files that are where the catalogue says; changes nothing."""

from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

from sqlalchemy import Connection, select

from qadesk.domain.errors import UserError
from qadesk.domain.recordings import AudioState
from qadesk.domain.texts import QT_TRANSLATE_NOOP
from qadesk.storage import catalogue, facts, sqlite
from qadesk.storage import tables as t
from qadesk.storage.engine import reading_engine
from qadesk.storage.failures import told_plainly
from qadesk.storage.workspace import Layout, Workspace

Kind = Literal[
    "damaged",
    "reference",
    "missing_file",
    "missing_copy",
    "orphaned_cache",
    "catalogue",
    "transcript_index",
    "scorecard",
    "figures",
]
KeyOf = Callable[[Path], str]
"""The name under which a file's picture lies in the cache."""
WhyUnreadable = Callable[[str, str], UserError | None]
"""What keeps a scorecard's document from being read, of the document and its key; ``None`` where it can be."""


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that is not as it should be; ``problem`` holds its sentence, what to do, and the facts."""

    kind: Kind
    problem: UserError


def check(folder: Path, key_of: KeyOf | None = None, why_unreadable: WhyUnreadable | None = None) -> list[Finding]:
    """Everything that is wrong in a workspace, also beside an open window; an empty list when nothing is.

    ``key_of`` tells whose the pictures of redacted copies are; without it they count as orphaned. ``why_unreadable``
    reads scorecards; without it they are not looked at. Raises ``UserError`` when the workspace cannot be opened for
    reading at all.
    """
    with Workspace.open(folder, write=False) as workspace:
        engine = reading_engine(workspace.database)
        try:
            with told_plainly(), engine.connect() as connection:
                found = list(_findings(workspace, connection, key_of))
                if why_unreadable is not None and not any(each.kind == "damaged" for each in found):
                    found += _unreadable_cards(connection, why_unreadable)
                return found
        finally:
            engine.dispose()


def _findings(workspace: Layout, connection: Connection, key_of: KeyOf | None) -> Iterator[Finding]:
    driver: Any = connection.connection.dbapi_connection
    complaint = sqlite.damage(driver)
    if complaint is not None:
        yield _finding("damaged", _DAMAGED, _RESTORE, complaint=complaint)
        return
    for table, parent in sqlite.broken_references(driver):
        yield _finding("reference", _REFERENCE, _RESTORE, table=table, parent=parent)
    yield from _missing_files(connection)
    yield from _missing_copies(connection)
    yield from _orphans(workspace, _cache_keys(connection, key_of))
    yield from _stale_rows(connection)
    for number in facts.stale(connection):
        yield _finding("figures", _MISCOUNTED, _REPORT, number=number)
    astray = sqlite.astray_in_transcript_index(driver)
    if astray:
        yield _finding("transcript_index", _ASTRAY, _IMPORT_AGAIN, count=astray)


_RESTORE = QT_TRANSLATE_NOOP("errors", "Restore a backup with: qadesk restore.")
_DAMAGED = QT_TRANSLATE_NOOP("errors", "The database is damaged: {complaint}.")
_REFERENCE = QT_TRANSLATE_NOOP("errors", "A row of {table} points to a row of {parent} that does not exist.")
_MISSING = QT_TRANSLATE_NOOP("errors", "The recording {path} is not there.")
_RELOCATE = QT_TRANSLATE_NOOP("errors", "Relocate it in the catalogue, or put the file back.")
_MISSING_COPY = QT_TRANSLATE_NOOP("errors", "The redacted copy {path} is not there.")
_MAKE_AGAIN = QT_TRANSLATE_NOOP("errors", "Put the file back, or make a new one: qadesk redact.")
_ASTRAY = QT_TRANSLATE_NOOP("errors", "Search cannot be relied on for {count} lines of transcripts.")
_IMPORT_AGAIN = QT_TRANSLATE_NOOP("errors", "Import the transcripts again: qadesk transcript import.")
_ORPHAN = QT_TRANSLATE_NOOP("errors", "The cached file {path} belongs to no recording.")
_DELETE = QT_TRANSLATE_NOOP("errors", "It may be deleted.")
_STALE = QT_TRANSLATE_NOOP("errors", "The catalogue's row of recording {number} is out of date.")
_MISCOUNTED = QT_TRANSLATE_NOOP("errors", "Figures count the evaluation in row {number} wrongly.")
_UNREADABLE_DRAFT = QT_TRANSLATE_NOOP("errors", "The draft of the scorecard {card} cannot be read: {reason}")
_UNREADABLE_CARD = QT_TRANSLATE_NOOP("errors", "Version {version} of the scorecard {card} cannot be read: {reason}")
_REPORT = QT_TRANSLATE_NOOP("errors", "Please report this as a bug.")


def _finding(kind: Kind, what: str, todo: str, **facts: object) -> Finding:
    return Finding(kind, UserError(what, todo, **facts))


def _missing_files(connection: Connection) -> Iterator[Finding]:
    r = t.recording.c
    for path, state in connection.execute(select(r.path, r.state).order_by(r.path)):
        if state == AudioState.MISSING or not _is_there(Path(path)):
            yield _finding("missing_file", _MISSING, _RELOCATE, path=path)


def _is_there(path: Path) -> bool:
    try:
        path.stat()
    except OSError:  # also a folder that may not be looked into
        return False
    return True


def _missing_copies(connection: Connection) -> Iterator[Finding]:
    c = t.redacted_copy.c
    for path in connection.scalars(select(c.path).order_by(c.path)):
        if not _is_there(Path(path)):
            yield _finding("missing_copy", _MISSING_COPY, _MAKE_AGAIN, path=path)


def _cache_keys(connection: Connection, key_of: KeyOf | None) -> set[str]:
    """The names of all that may lie in the cache."""
    keys = set(connection.scalars(select(t.recording.c.cache_key).where(t.recording.c.cache_key.is_not(None))))
    if key_of is None:
        return keys
    for path in connection.scalars(select(t.redacted_copy.c.path)):
        with suppress(OSError):  # a copy that is gone, or may not be read, is told of by itself
            keys.add(key_of(Path(path)))
    return keys


def _orphans(workspace: Layout, keys: set[str]) -> Iterator[Finding]:
    for folder in (workspace.peaks, workspace.audio_cache, workspace.voice_cache):
        for path in sorted(folder.iterdir()) if folder.is_dir() else ():
            # A cached file is called by its key and one or more extensions; a joined sound by its first part's.
            if path.name.split(".", 1)[0] not in keys:
                yield _finding("orphaned_cache", _ORPHAN, _DELETE, path=path)


def _unreadable_cards(connection: Connection, why_unreadable: WhyUnreadable) -> Iterator[Finding]:
    v = t.scorecard_version.c
    cards = select(t.scorecard.c.key, v.version, v.document).join(t.scorecard, t.scorecard.c.id == v.scorecard_id)
    for card, version, document in connection.execute(cards.order_by(t.scorecard.c.key, v.version)):
        reason = why_unreadable(document, card)
        if reason is not None:
            what = _UNREADABLE_CARD if version else _UNREADABLE_DRAFT
            yield _finding("scorecard", what, _RESTORE, card=card, version=version, reason=reason)


def _stale_rows(connection: Connection) -> Iterator[Finding]:
    shown = {row.recording_id: row._asdict() for row in connection.execute(select(t.catalogue))}
    texts = {row.recording_id: row.text for row in connection.execute(select(t.catalogue_text))}
    calls = connection.scalars(select(t.call.c.id).order_by(t.call.c.id)).all()
    for start in range(0, len(calls), catalogue.CHUNK):
        for entry, text in catalogue.expected(connection, calls[start : start + catalogue.CHUNK]):
            number = entry["recording_id"]
            if shown.get(number) != entry or texts.get(number) != text:
                yield _finding("catalogue", _STALE, _REPORT, number=number)
