"""Backups: copied with SQLite's own API while others may write, verified, then placed under their name."""

import re
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path
from typing import Literal

from qadesk.domain.errors import UserError
from qadesk.domain.texts import QT_TRANSLATE_NOOP
from qadesk.storage import files, sqlite, thinning
from qadesk.storage.failures import as_user_error

Occasion = Literal["exit", "migration", "manual"]
_NAME = re.compile(r"qadesk-(\d{8}T\d{6}\.\d{3}Z)-(exit|migration|manual)\.db")
_STAMP = "%Y%m%dT%H%M%S"


def stamp(at_ms: int) -> str:
    """A UTC instant as a part of a file's name, to the millisecond, sorting as text."""
    return f"{datetime.fromtimestamp(at_ms // 1000, UTC).strftime(_STAMP)}.{at_ms % 1000:03d}Z"


def taken_at(backup: Path) -> datetime | None:
    """When a backup was taken, from its name; ``None`` for a file of another name."""
    found = _NAME.fullmatch(backup.name)
    return datetime.strptime(found[1], f"{_STAMP}.%fZ").replace(tzinfo=UTC) if found else None


def listed(folder: Path) -> tuple[Path, ...]:
    """The backups in a folder, newest first."""
    if not folder.is_dir():
        return ()
    return tuple(sorted((path for path in folder.iterdir() if taken_at(path)), key=lambda p: p.name, reverse=True))


def back_up(database: Path, target: Path, *, alone: bool) -> Path:
    """Copy a database to ``target``, checked before it gets that name.

    ``alone`` says that nobody is writing to it: then it is left untouched; else it is read beside its writer.

    Raises ``UserError`` when the target exists, the disk is full, or the copy is not sound.
    """
    if target.exists():
        raise UserError(
            QT_TRANSLATE_NOOP("errors", "{file} exists already and is not overwritten."),
            QT_TRANSLATE_NOOP("errors", "Choose another name."),
            file=target,
        )
    partial = target.with_name(f".{target.name}.partial")
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        _copy(database, partial, alone)
        files.place(partial, target)
    except OSError as error:
        raise _not_written(target, error.strerror) from error
    except sqlite.DriverError as error:
        raise as_user_error(str(error)) or _not_written(target, str(error)) from error
    finally:
        with suppress(OSError):
            partial.unlink()
    return target


def automatic(database: Path, folder: Path, occasion: Occasion, at_ms: int) -> Path:
    """A backup of a database at rest into the workspace's folder, after which old automatic ones are thinned."""
    made = back_up(database, folder / f"qadesk-{stamp(at_ms)}-{occasion}.db", alone=True)
    thin(folder, at_ms)
    return made


def thin(folder: Path, at_ms: int) -> None:
    """Remove automatic backups that newer ones stand for; those that a user asked for stay."""
    times = {taken_at(path): path for path in listed(folder) if not path.stem.endswith("-manual")}
    now = datetime.fromtimestamp(at_ms / 1000, UTC)
    for time in thinning.superfluous((time for time in times if time), now):
        times[time].unlink()


def _copy(database: Path, partial: Path, alone: bool) -> None:
    with suppress(FileNotFoundError):
        partial.unlink()
    with sqlite.untouched(database) if alone else sqlite.beside_a_writer(database) as source:
        sqlite.copy_pages(source, partial)
    with sqlite.untouched(partial) as copy:
        complaint = sqlite.damage(copy)
    if complaint is not None:
        raise UserError(
            QT_TRANSLATE_NOOP("errors", "The backup was not made: the database is damaged."),
            QT_TRANSLATE_NOOP("errors", "Run: qadesk check, and restore an earlier backup with: qadesk restore."),
        )


def _not_written(target: Path, reason: str | None) -> UserError:
    return UserError(
        QT_TRANSLATE_NOOP("errors", "The backup {file} could not be written: {reason}."),
        QT_TRANSLATE_NOOP("errors", "Check that there is space and that the folder may be written to."),
        file=target,
        reason=reason,
    )
