"""One writer a workspace: a lock of the kernel's, and a note beside it that says who holds it."""

import errno
import getpass
import json
import os
import socket
from contextlib import suppress
from dataclasses import asdict, dataclass
from datetime import datetime
from pathlib import Path

from filelock import FileLock, Timeout

from qadesk.domain.errors import UserError
from qadesk.domain.texts import QT_TRANSLATE_NOOP
from qadesk.storage.files import write_whole

_PATIENCE_S = 0.5  # somebody who only looks whether the lock is free holds it for a moment


@dataclass(frozen=True, slots=True)
class Holder:
    """Who holds a workspace: the system's user, the computer, the process, since when (local time, ISO 8601)."""

    user: str
    host: str
    pid: int
    since: str


class WorkspaceLock:
    """The right to write. The kernel frees it when its holder dies, however that happens."""

    def __init__(self, file: Path, note: Path) -> None:
        self._file = file
        self._note = note
        self._signed = False
        # thread_local=False: the window acquires on its thread, and may release on another at the end.
        self._lock = FileLock(file, thread_local=False)

    def held_by_another(self) -> bool:
        """Whether a living process has it; makes no file."""
        if not self._file.exists():
            return False
        try:
            self._lock.acquire(timeout=0)
        except Timeout:
            return True
        except PermissionError:  # somebody else's workspace, who may be at work in it
            return True
        except OSError as error:
            if error.errno != errno.EROFS:  # on a read-only disk nobody is at work
                raise
            return False
        self._lock.release()
        return False

    def acquire(self) -> None:
        """Take it. Raises ``UserError`` naming the holder."""
        try:
            self._lock.acquire(timeout=_PATIENCE_S, poll_interval=0.05)
        except Timeout as error:
            raise _refusal(self.holder()) from error

    def sign(self) -> None:
        """Note for others who holds it now."""
        write_whole(self._note, json.dumps(asdict(_myself())))
        self._signed = True

    def holder(self) -> Holder | None:
        """Whoever signed last, while the note is there."""
        try:
            return Holder(**json.loads(self._note.read_text(encoding="utf-8")))
        except (OSError, ValueError, TypeError):
            return None

    def release(self) -> None:
        """Give it back, and take the own note away with it; a dead holder's note stays until somebody signs anew."""
        if self._signed:
            with suppress(FileNotFoundError):
                self._note.unlink()
            self._signed = False
        self._lock.release()


def _myself() -> Holder:
    now = datetime.now().astimezone().isoformat(timespec="seconds")
    return Holder(_user(), socket.gethostname(), os.getpid(), now)


def _user() -> str:
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):  # a user id without a name, as in containers
        return str(os.getuid()) if hasattr(os, "getuid") else "?"


def _refusal(holder: Holder | None) -> UserError:
    todo = QT_TRANSLATE_NOOP("errors", "Close it there first; reading beside it is possible.")
    if holder is None:
        return UserError(QT_TRANSLATE_NOOP("errors", "The workspace is open in another qadesk."), todo)
    return UserError(
        QT_TRANSLATE_NOOP(
            "errors", "The workspace is open in another qadesk: {user} on {host}, process {pid}, since {since}."
        ),
        todo,
        **asdict(holder),
    )
