"""Files in the world outside: which of them look like recordings, and copying one in safely."""

import os
import shutil
from collections.abc import Iterator, Sequence
from pathlib import Path

from qadesk.domain.errors import UserError
from qadesk.domain.texts import QT_TRANSLATE_NOOP

AUDIO_SUFFIXES = frozenset(
    f".{suffix}"
    for suffixes in (
        ("wav", "wave", "w64", "rf64", "au", "snd", "aif", "aiff", "caf", "flac", "pcm", "raw"),
        ("mp3", "ogg", "oga", "opus", "m4a", "mp4", "aac", "wma", "webm", "3gp", "amr", "awb", "spx"),
        ("gsm", "alaw", "al", "ulaw", "ul", "vox", "g722", "g723", "g726", "g729"),
    )
    for suffix in suffixes
)


class RecordingFiles:
    """The file system as an import sees it; ``media`` is where copies go."""

    def __init__(self, media: Path) -> None:
        self._media = media

    def recordings_below(self, paths: Sequence[Path]) -> list[Path]:
        """Every file named, whatever its kind, and every file below the folders named that has a recording's suffix.

        Absolute, each once, in the order of their names; links to folders are not followed. Raises ``UserError`` when
        a path does not exist.
        """
        found: dict[Path, None] = {}
        for path in paths:
            whole = path.resolve()
            if not whole.exists():
                raise _gone(whole)
            for one in sorted(_below(whole)) if whole.is_dir() else [whole]:
                found[one] = None
        return list(found)

    def stat(self, path: Path) -> tuple[int, int]:
        """(size in bytes, mtime in ns). Raises ``UserError`` when the file cannot be read or has no proper name."""
        try:
            str(path).encode("utf-8")
            found = path.stat()
        except UnicodeEncodeError as error:
            raise UserError(
                QT_TRANSLATE_NOOP("errors", "The file's name is not valid text."),
                QT_TRANSLATE_NOOP("errors", "Rename the file, then import it again."),
            ) from error
        except OSError as error:
            raise _unreadable(path, error) from error
        return found.st_size, found.st_mtime_ns

    def exists(self, path: Path) -> bool:
        """Whether a file lies there now."""
        return path.is_file()

    def copy_in(self, path: Path) -> Path:
        """A copy in the workspace under the same name (numbered where that is taken), complete or not there at all."""
        place = _free(self._media / path.name)
        place.parent.mkdir(parents=True, exist_ok=True)
        partial = place.with_name(f".{place.name}.part")
        try:
            with path.open("rb") as source, partial.open("wb") as copy:
                shutil.copyfileobj(source, copy, 1 << 20)
                copy.flush()
                os.fsync(copy.fileno())
            shutil.copystat(path, partial)
            partial.rename(place)
        except OSError as error:
            partial.unlink(missing_ok=True)
            raise _unreadable(path, error) from error
        return place


def _below(folder: Path) -> Iterator[Path]:
    for root, folders, names in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in names:
            if not name.startswith(".") and Path(name).suffix.lower() in AUDIO_SUFFIXES:
                yield Path(root) / name


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
