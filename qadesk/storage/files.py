"""Files placed whole or not at all: a temporary name beside the target, fsync, rename."""

import os
import stat
from contextlib import suppress
from pathlib import Path

from qadesk.domain.errors import UserError
from qadesk.domain.texts import QT_TRANSLATE_NOOP


def sync_file(path: Path) -> None:
    """Wait until the file's bytes are on the disk."""
    descriptor = os.open(path, os.O_RDWR)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def sync_folder(folder: Path) -> None:
    """Wait until the folder's names are on the disk; Windows has no such call and needs none."""
    if os.name == "nt":
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def place(temporary: Path, target: Path) -> None:
    """Give a finished file its name, durably, replacing what bears it."""
    sync_file(temporary)
    temporary.replace(target)
    sync_folder(target.parent)


def write_whole(target: Path, text: str) -> None:
    """Write UTF-8 text so that a reader sees the old or the new content, never a part."""
    write_bytes_whole(target, text.encode("utf-8"))


def write_bytes_whole(target: Path, data: bytes) -> None:
    """Write a file so that a reader sees the old or the new content, never a part; its folder is made.

    Raises ``OSError``, leaving nothing behind.
    """
    target.parent.mkdir(parents=True, exist_ok=True)
    temporary = target.with_name(f".{target.name}.{os.getpid()}.partial")
    try:
        temporary.write_bytes(data)
        place(temporary, target)
    finally:
        with suppress(FileNotFoundError):
            temporary.unlink()


def _refuse_special(target: Path) -> None:
    """A file would take the place of a device, a pipe or a socket."""
    try:
        mode = target.stat().st_mode
    except OSError:  # new, or told of when it is written
        return
    if not (stat.S_ISREG(mode) or stat.S_ISDIR(mode)):
        raise UserError(
            QT_TRANSLATE_NOOP("errors", "{path} is a device or a pipe, not a file."),
            QT_TRANSLATE_NOOP("errors", "Choose a file or a folder."),
            path=target,
        )


def export(target: Path, data: bytes) -> None:
    """``write_bytes_whole`` for a file that somebody asked for; where a link leads to one, that one.

    Raises ``UserError``: disk full, no permission, a device or another thing that is no file.
    """
    _refuse_special(target)
    try:
        write_bytes_whole(Path(os.path.realpath(target)) if target.is_symlink() else target, data)
    except OSError as error:
        raise UserError(
            QT_TRANSLATE_NOOP("errors", "The file {path} could not be written: {reason}."),
            QT_TRANSLATE_NOOP("errors", "Check that there is space and that the folder may be written to."),
            path=target,
            reason=error.strerror or str(error),
        ) from error
