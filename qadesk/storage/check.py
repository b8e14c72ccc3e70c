"""Looking a workspace over: sound pages, whole references, files that are where the catalogue says; changes nothing."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

from sqlalchemy import Connection, select

from qadesk.domain.errors import UserError
from qadesk.domain.recordings import AudioState
from qadesk.domain.texts import QT_TRANSLATE_NOOP
from qadesk.storage import catalogue, sqlite
from qadesk.storage import tables as t
from qadesk.storage.engine import reading_engine
from qadesk.storage.failures import told_plainly
from qadesk.storage.workspace import Layout, Workspace

Kind = Literal["damaged", "reference", "missing_file", "orphaned_cache", "catalogue"]


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that is not as it should be; ``problem`` holds its sentence, what to do, and the facts."""

    kind: Kind
    problem: UserError


def check(folder: Path) -> list[Finding]:
    """Everything that is wrong in a workspace, also beside an open window; an empty list when nothing is.

    Raises ``UserError`` when it cannot be opened for reading at all.
    """
    with Workspace.open(folder, write=False) as workspace:
        engine = reading_engine(workspace.database)
        try:
            with told_plainly(), engine.connect() as connection:
                return list(_findings(workspace, connection))
        finally:
            engine.dispose()


def _findings(workspace: Layout, connection: Connection) -> Iterator[Finding]:
    driver: Any = connection.connection.dbapi_connection
    complaint = sqlite.damage(driver)
    if complaint is not None:
        yield _finding("damaged", _DAMAGED, _RESTORE, complaint=complaint)
        return
    for table, parent in sqlite.broken_references(driver):
        yield _finding("reference", _REFERENCE, _RESTORE, table=table, parent=parent)
    yield from _missing_files(connection)
    yield from _orphans(workspace, connection)
    yield from _stale_rows(connection)


_RESTORE = QT_TRANSLATE_NOOP("errors", "Restore a backup with: qadesk restore.")
_DAMAGED = QT_TRANSLATE_NOOP("errors", "The database is damaged: {complaint}.")
_REFERENCE = QT_TRANSLATE_NOOP("errors", "A row of {table} points to a row of {parent} that does not exist.")
_MISSING = QT_TRANSLATE_NOOP("errors", "The recording {path} is not there.")
_RELOCATE = QT_TRANSLATE_NOOP("errors", "Relocate it in the catalogue, or put the file back.")
_ORPHAN = QT_TRANSLATE_NOOP("errors", "The cached file {path} belongs to no recording.")
_DELETE = QT_TRANSLATE_NOOP("errors", "It may be deleted.")
_STALE = QT_TRANSLATE_NOOP("errors", "The catalogue's row of recording {number} is out of date.")
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


def _orphans(workspace: Layout, connection: Connection) -> Iterator[Finding]:
    keys = set(connection.scalars(select(t.recording.c.cache_key).where(t.recording.c.cache_key.is_not(None))))
    for folder in (workspace.peaks, workspace.audio_cache):
        for path in sorted(folder.iterdir()) if folder.is_dir() else ():
            # A cached file is called by its key and one or more extensions.
            if path.name.split(".", 1)[0] not in keys:
                yield _finding("orphaned_cache", _ORPHAN, _DELETE, path=path)


def _stale_rows(connection: Connection) -> Iterator[Finding]:
    shown = {row.recording_id: row._asdict() for row in connection.execute(select(t.catalogue))}
    texts = {row.recording_id: row.text for row in connection.execute(select(t.catalogue_text))}
    calls = connection.scalars(select(t.call.c.id).order_by(t.call.c.id)).all()
    for start in range(0, len(calls), catalogue.CHUNK):
        for entry, text in catalogue.expected(connection, calls[start : start + catalogue.CHUNK]):
            number = entry["recording_id"]
            if shown.get(number) != entry or texts.get(number) != text:
                yield _finding("catalogue", _STALE, _REPORT, number=number)
