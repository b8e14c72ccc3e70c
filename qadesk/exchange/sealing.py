"""Files sealed with a password, of any size in little memory: age inside, nothing of our own but the order of parts.

``MAGIC``, the length of the lock (4 bytes) and of the body (8 bytes), both big-endian; the lock: the secret key of an
X25519 identity made for this file alone, encrypted with the password by age's scrypt; the body: age to that identity,
which is authenticated in pieces of 64 kB and knows its end. Seals keep nobody who has the password from anything.
"""

import io
import stat
import struct
import unicodedata
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Protocol

import pyrage

from qadesk.domain.errors import UserError
from qadesk.domain.packs import SHORTEST_PASSWORD, damaged, too_short
from qadesk.domain.texts import QT_TRANSLATE_NOOP

MAGIC = b"qadesk-sealed/1\n"
_LENGTHS = struct.Struct(">IQ")
_HEAD = len(MAGIC) + _LENGTHS.size
LONGEST_LOCK = 4096


class Sink(Protocol):
    """Where bytes go."""

    def write(self, data: bytes, /) -> int:
        """Take all of them."""


class Pieces(io.RawIOBase):
    """Bytes that are made while they are read."""

    def __init__(self, pieces: Iterable[bytes]) -> None:
        self._pieces: Iterator[bytes] = iter(pieces)
        self._rest = b""
        self.failure: BaseException | None = None

    def readable(self) -> bool:
        """It is for nothing else."""
        return True

    def read(self, size: int = -1) -> bytes:
        """At most so many, at least one while there is any."""
        try:
            while not self._rest:
                self._rest = next(self._pieces)
        except StopIteration:
            return b""
        except BaseException as error:
            self.failure = error  # age tells of it as of an error of input
            raise
        size = len(self._rest) if size < 0 else size
        taken, self._rest = self._rest[:size], self._rest[size:]
        return taken


class _Guarded:
    """A sink that keeps what went wrong in it, so that it is not taken for a damaged file."""

    def __init__(self, sink: Sink) -> None:
        self._sink = sink
        self.failure: BaseException | None = None

    def write(self, data: bytes) -> int:
        try:
            self._sink.write(data)
        except BaseException as error:
            self.failure = error
            raise
        return len(data)

    def flush(self) -> None:
        """Nothing waits here."""


def seal(pieces: Iterable[bytes], target: io.BufferedIOBase, password: str) -> None:
    """Write the pieces, sealed, to a file that can be sought. Raises ``UserError`` for a password that is too short,
    and whatever making the pieces or writing them raises."""
    if len(password) < SHORTEST_PASSWORD:
        raise too_short()
    identity = pyrage.x25519.Identity.generate()
    lock = pyrage.passphrase.encrypt(str(identity).encode(), _secret(password))
    target.write(MAGIC + _LENGTHS.pack(len(lock), 0) + lock)
    begin = target.tell()
    source, guarded = Pieces(pieces), _Guarded(target)
    try:
        pyrage.encrypt_io(source, guarded, [identity.to_public()])
    except (OSError, pyrage.EncryptError):
        failure = source.failure or guarded.failure
        if failure is not None:
            raise failure from None
        raise
    length = target.tell() - begin
    target.seek(len(MAGIC))
    target.write(_LENGTHS.pack(len(lock), length))
    target.seek(0, io.SEEK_END)


class Sealed:
    """A sealed file whose password was right."""

    def __init__(self, path: Path, identity: pyrage.x25519.Identity, begin: int) -> None:
        self._path = path
        self._identity = identity
        self._begin = begin

    def pour(self, sink: Sink) -> None:
        """Everything that was sealed, in pieces that are authentic; only at the end is it known that none is missing.

        Raises ``UserError`` when something is damaged, ``OSError`` of the sink.
        """
        guarded = _Guarded(sink)
        try:
            with self._path.open("rb") as file:
                file.seek(self._begin)
                pyrage.decrypt_io(file, guarded, [self._identity])
        except (OSError, pyrage.DecryptError) as error:
            if guarded.failure is not None:
                raise guarded.failure from None
            if isinstance(error, OSError) and error.errno is not None:
                raise _unreadable(self._path, error) from error
            raise damaged(self._path.name) from error


def is_sealed(path: Path) -> bool:
    """Whether a file begins as sealed ones do. Raises ``OSError``."""
    if not path.is_file():
        return False
    with path.open("rb") as file:
        return file.read(len(MAGIC)) == MAGIC


def unlock(path: Path, password: str) -> Sealed:
    """Open a sealed file. Raises ``UserError``: unreadable, no such file, incomplete, damaged, the wrong password."""
    secret = _secret(password)
    try:
        status = path.stat()
        if not (stat.S_ISREG(status.st_mode) or stat.S_ISDIR(status.st_mode)):  # a pipe may never say anything
            raise _foreign(path)
        size = status.st_size
        with path.open("rb") as file:
            head = file.read(_HEAD)
            if head[: len(MAGIC)] != MAGIC:
                raise _foreign(path)
            if len(head) < _HEAD:
                raise _incomplete(path)
            lock_length, length = _LENGTHS.unpack(head[len(MAGIC) :])
            if lock_length > LONGEST_LOCK or size > _HEAD + lock_length + length:
                raise damaged(path.name)
            if size < _HEAD + lock_length + length or not length:
                raise _incomplete(path)
            lock = file.read(lock_length)
    except OSError as error:
        raise _unreadable(path, error) from error
    return Sealed(path, _identity(path, lock, secret), _HEAD + lock_length)


def _identity(path: Path, lock: bytes, password: str) -> pyrage.x25519.Identity:
    try:
        return pyrage.x25519.Identity.from_str(pyrage.passphrase.decrypt(lock, password).decode("ascii"))
    except pyrage.DecryptError as error:
        raise _wrong_password(path) from error
    except (pyrage.IdentityError, UnicodeDecodeError, OSError) as error:
        raise damaged(path.name) from error


def _secret(password: str) -> str:
    """The password as it counts: keyboards compose letters in one way or the other, and nobody sees which."""
    secret = unicodedata.normalize("NFC", password)
    try:
        secret.encode()
    except UnicodeEncodeError as error:  # of an environment in another encoding
        raise UserError(
            QT_TRANSLATE_NOOP("errors", "The password holds bytes that are no text."),
            QT_TRANSLATE_NOOP("errors", "Write it into a UTF-8 text file, and name that: --password-file FILE."),
        ) from error
    return secret


def _wrong_password(path: Path) -> UserError:
    # age cannot tell one from the other, and tells no attacker either.
    return UserError(
        QT_TRANSLATE_NOOP("errors", "The password of the pack {name} is another one, or its beginning is damaged."),
        QT_TRANSLATE_NOOP("errors", "Type the password that was chosen when the pack was made."),
        name=path.name,
    )


def _foreign(path: Path) -> UserError:
    return UserError(
        QT_TRANSLATE_NOOP("errors", "{name} is not a pack of qadesk."),
        QT_TRANSLATE_NOOP("errors", "Choose the file of a work pack, or of the results of one."),
        name=path.name,
    )


def _incomplete(path: Path) -> UserError:
    return UserError(
        QT_TRANSLATE_NOOP("errors", "The pack {name} is not complete; nothing of it was taken in."),
        QT_TRANSLATE_NOOP("errors", "Copy it again, and wait until all of it is copied."),
        name=path.name,
    )


def _unreadable(path: Path, error: OSError) -> UserError:
    return UserError(
        QT_TRANSLATE_NOOP("errors", "The file {name} cannot be read: {reason}."),
        QT_TRANSLATE_NOOP("errors", "Check that it is there and that you may read it."),
        name=path,
        reason=error.strerror or str(error),
    )
