"""Files in the world outside: which of them look like recordings, and copying one in safely."""

import errno
import hashlib
import os
import shutil
import stat
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path

from qadesk.domain.errors import UserError
from qadesk.domain.raw_audio import RAW_SUFFIXES
from qadesk.domain.texts import QT_TRANSLATE_NOOP
from qadesk.domain.watched import FileSeen, FolderSeen

AUDIO_SUFFIXES = frozenset(
    f".{suffix}"
    for suffixes in (
        ("wav", "wave", "w64", "rf64", "au", "snd", "aif", "aiff", "caf", "flac"),
        ("mp3", "ogg", "oga", "opus", "m4a", "mp4", "aac", "wma", "webm", "mka", "3gp", "amr", "awb", "spx"),
        ("gsm", "g722", "g723", "g729", "ac3"),
    )
    for suffix in suffixes
).union(RAW_SUFFIXES)
DOCUMENT_SUFFIXES = (".json", ".xml")
"""Of files beside recordings that may describe them."""


class RecordingFiles:
    """The file system as an import sees it; ``media`` is where copies go."""

    def __init__(self, media: Path) -> None:
        self._media = media

    def recordings_below(self, paths: Sequence[Path]) -> list[Path]:
        """Every file named, whatever its kind, and every file below the folders named that has a recording's suffix.

        Absolute, each once, in the order of their names; links to folders are not followed. A folder that cannot be
        listed stands there itself, so that ``stat`` can say why. Raises ``UserError`` when a path does not exist.
        """
        found: dict[Path, None] = {}
        for path in paths:
            whole = Path(os.path.realpath(path))
            if not os.path.lexists(whole):
                raise _gone(whole)
            for one in map(Path, _below(str(whole))) if whole.is_dir() else [whole]:
                found[one] = None
        return list(found)

    def folder_mtime_ns(self, folder: Path) -> int:
        """When something in a folder was made or taken away. Raises ``UserError`` when it is no folder any more."""
        try:
            return _listed_stat(folder).st_mtime_ns
        except OSError as error:
            raise _unreadable(folder, error) from error

    def look_into(self, folder: Path) -> FolderSeen:
        """What lies in a folder now. Raises ``UserError`` when it cannot be listed."""
        folders: list[Path] = []
        files: list[FileSeen] = []
        documents: list[str] = []
        try:
            mtime_ns = _listed_stat(folder).st_mtime_ns  # before the look: what comes during it is seen next time
            with os.scandir(folder) as entries:
                for entry in entries:
                    if entry.name.startswith((".", "~")):
                        continue
                    if entry.is_dir(follow_symlinks=False):
                        folders.append(Path(entry.path))
                    elif _suffix(entry.name) in AUDIO_SUFFIXES:
                        files.extend(_seen(entry))
                    elif _suffix(entry.name) in DOCUMENT_SUFFIXES:
                        documents.append(entry.name)
        except OSError as error:
            raise _unreadable(folder, error) from error
        return FolderSeen(mtime_ns, tuple(sorted(folders)), tuple(files), frozenset(documents))

    def is_let_go(self, path: Path) -> bool:
        """Whether a file can be opened for reading: where a program that writes locks it, it cannot."""
        try:
            with path.open("rb"):
                return True
        except OSError:
            return False

    def stat(self, path: Path) -> tuple[int, int]:
        """(size in bytes, mtime in ns). Raises ``UserError`` when it is no file, cannot be reached, or has no name."""
        try:
            str(path).encode("utf-8")
            found = path.stat()
            if stat.S_ISDIR(found.st_mode):
                os.scandir(path).close()  # only a folder that could not be listed was taken for a file: this says why
        except UnicodeEncodeError as error:
            raise UserError(
                QT_TRANSLATE_NOOP("errors", "The file's name is not valid text."),
                QT_TRANSLATE_NOOP("errors", "Rename the file, then import it again."),
            ) from error
        except OSError as error:
            raise _unreadable(path, error) from error
        if not stat.S_ISREG(found.st_mode):
            raise UserError(
                QT_TRANSLATE_NOOP("errors", "{name} is not a file with data, but a device or a pipe."),
                QT_TRANSLATE_NOOP("errors", "Choose the recording itself."),
                name=path.name,
            )
        return found.st_size, found.st_mtime_ns

    def exists(self, path: Path) -> bool:
        """Whether a file lies there now; a place that cannot be looked at has none."""
        return os.path.isfile(path)  # noqa: PTH113 - Path.is_file raises where a folder may not be entered

    def sha256(self, path: Path) -> str:
        """SHA-256 of the whole file, hex. Raises ``UserError`` when it cannot be read."""
        try:
            with path.open("rb") as file:
                return hashlib.file_digest(file, "sha256").hexdigest()
        except OSError as error:
            raise _unreadable(path, error) from error

    def copy_in(self, path: Path) -> Path:
        """A copy in the workspace under the same name (numbered where that is taken), complete or not there at all.

        Raises ``UserError`` when the file cannot be read, or the workspace has no room for it.
        """
        with tempfile.TemporaryDirectory(prefix=".import-", dir=self._made_media()) as folder:
            partial = Path(folder) / "copy"
            try:
                source = path.open("rb")
            except OSError as error:
                raise _unreadable(path, error) from error
            try:
                with source, partial.open("wb") as copy:
                    shutil.copyfileobj(source, copy, 1 << 20)
                    copy.flush()
                    os.fsync(copy.fileno())
                shutil.copystat(path, partial)
                place = _free(self._media / path.name)
                partial.rename(place)
            except OSError as error:
                raise _not_copied(path, error) from error
        return place

    def remove_copy(self, path: Path) -> None:
        """Take a copy out of the workspace again; a file that lies elsewhere is left alone."""
        if path.parent == self._media:
            path.unlink(missing_ok=True)

    def _made_media(self) -> Path:
        try:
            self._media.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise _not_copied(self._media, error) from error
        return self._media


def _below(folder: str) -> Iterator[str]:
    try:
        with os.scandir(folder) as entries:
            inside = [entry for entry in entries if not entry.name.startswith(".")]
    except OSError as error:
        yield os.fsdecode(error.filename)
        return
    # Folder by folder, as the system tells names apart: the order of the whole paths.
    for entry in sorted(inside, key=lambda entry: os.path.normcase(entry.name)):
        if entry.is_dir(follow_symlinks=False):
            yield from _below(entry.path)
        elif _suffix(entry.name) in AUDIO_SUFFIXES and not _leads_to_folder(entry):
            yield entry.path


def _suffix(name: str) -> str:
    """As ``Path.suffix``, in lower case, without a path: there may be very many of them."""
    return os.path.splitext(name)[1].lower()  # noqa: PTH122


def _leads_to_folder(entry: "os.DirEntry[str]") -> bool:
    try:
        return entry.is_symlink() and entry.is_dir()
    except OSError:
        return False  # links that lead round in a circle: looking at it as at a file says why it is none


def _listed_stat(folder: Path) -> os.stat_result:
    found = folder.stat()
    if not stat.S_ISDIR(found.st_mode):
        raise NotADirectoryError(errno.ENOTDIR, os.strerror(errno.ENOTDIR), str(folder))
    return found


def _seen(entry: "os.DirEntry[str]") -> Iterator[FileSeen]:
    """The file, unless it has vanished just now, or is none: a link that leads nowhere, a pipe."""
    try:
        found = Path(entry.path).stat()
        entry.name.encode("utf-8")
    except (OSError, UnicodeEncodeError):
        return
    if stat.S_ISREG(found.st_mode):
        yield FileSeen(Path(entry.path), found.st_size, found.st_mtime_ns)


def _free(place: Path) -> Path:
    number, candidate = 1, place
    while candidate.exists():
        number += 1
        candidate = place.with_stem(f"{place.stem} ({number})")
    return candidate


def _gone(path: Path) -> UserError:
    return UserError(
        QT_TRANSLATE_NOOP("errors", "There is no file or folder {path}."),
        QT_TRANSLATE_NOOP("errors", "Check the name, or whether the drive is connected."),
        path=path,
    )


def _unreadable(path: Path, error: OSError) -> UserError:
    return UserError(
        QT_TRANSLATE_NOOP("errors", "The file {name} cannot be read: {reason}."),
        QT_TRANSLATE_NOOP("errors", "Check that it is still there and that you may read it."),
        name=path.name,
        reason=error.strerror or str(error),
    )


def _not_copied(path: Path, error: OSError) -> UserError:
    return UserError(
        QT_TRANSLATE_NOOP("errors", "The file {name} cannot be copied into the workspace: {reason}."),
        QT_TRANSLATE_NOOP("errors", "Free some space on the disk that holds the workspace, or import without copies."),
        name=path.name,
        reason=error.strerror or str(error),
    )
