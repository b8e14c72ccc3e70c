"""Transcript files in the world outside: which ones there are, in which encoding, and none too large to be one."""

import os
from collections.abc import Iterator, Sequence
from pathlib import Path

from qadesk.domain.errors import UserError
from qadesk.domain.texts import QT_TRANSLATE_NOOP
from qadesk.domain.transcripts import ReadTranscript
from qadesk.importers.transcripts import FORMATS, read_transcript
from qadesk.importers.transcripts.base import Content

MOST_BYTES = 32 * 1024 * 1024
SUFFIXES = frozenset((".srt", ".vtt", ".sbv", ".json", ".txt"))


class TranscriptFiles:
    """Transcripts as an import sees them."""

    @property
    def formats(self) -> tuple[str, ...]:
        """The names of the formats that can be asked for."""
        return tuple(one.name for one in FORMATS)

    def below(self, paths: Sequence[Path]) -> list[Path]:
        """Every file named, whatever its kind, and every file below the folders named that may be a transcript.

        Absolute, each once. Raises ``UserError`` when a path does not exist.
        """
        found: dict[Path, None] = {}
        for path in paths:
            if not path.exists():
                raise UserError(
                    QT_TRANSLATE_NOOP("errors", "There is no file or folder {path}."),
                    QT_TRANSLATE_NOOP("errors", "Check the name, or whether the drive is connected."),
                    path=path,
                )
            found.update(dict.fromkeys(_below(path) if path.is_dir() else [path.absolute()]))
        return list(found)

    def read(self, path: Path, format_name: str | None = None) -> ReadTranscript:
        """The lines of a file. Raises ``UserError`` when it cannot be read or is no transcript."""
        try:
            with path.open("rb") as file:
                data = file.read(MOST_BYTES + 1)
        except OSError as error:
            raise UserError(
                QT_TRANSLATE_NOOP("errors", "The file {name} cannot be read: {reason}."),
                QT_TRANSLATE_NOOP("errors", "Check that it is still there and that you may read it."),
                name=path.name,
                reason=error.strerror or str(error),
            ) from error
        if len(data) > MOST_BYTES:
            raise UserError(
                QT_TRANSLATE_NOOP("errors", "The file {name} is larger than 32 MB: no transcript of a call is."),
                QT_TRANSLATE_NOOP("errors", "Choose the transcript of one call."),
                name=path.name,
            )
        return read_transcript(Content(path.name, decoded(data, path.name)), format_name)


def decoded(data: bytes, name: str) -> str:
    """UTF-8, UTF-16 (with or without its mark), else GB18030. Raises ``UserError`` for what is no text."""
    for encoding in _likely(data):
        try:
            text = data.decode(encoding)
        except UnicodeDecodeError:
            continue
        if "\0" not in text:
            return text.replace("\r\n", "\n").replace("\r", "\n")
    raise UserError(
        QT_TRANSLATE_NOOP("errors", "The file {name} is neither UTF-8, UTF-16 nor GB18030 text."),
        QT_TRANSLATE_NOOP("errors", "Save it as UTF-8, then import it again."),
        name=name,
    )


def _likely(data: bytes) -> tuple[str, ...]:
    if data[:2] in (b"\xff\xfe", b"\xfe\xff"):
        return ("utf-16",)
    head = data[:2000]
    if head.count(0) * 8 > len(head):
        # Text of ASCII has its zeros on one side; of Chinese, where spaces and digits stand.
        little = head[1::2].count(0) >= head[::2].count(0)
        return ("utf-16-le",) if little else ("utf-16-be",)
    return "utf-8-sig", "gb18030"


def _below(folder: Path) -> Iterator[Path]:
    for root, folders, names in os.walk(folder.absolute()):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(names):
            if not name.startswith(".") and Path(name).suffix.lower() in SUFFIXES:
                yield Path(root) / name
