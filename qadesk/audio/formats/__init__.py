"""The formats that qadesk decodes, chosen by content. A new one is a module here and a line in ``FORMATS``."""

from collections.abc import Callable
from pathlib import Path

from qadesk.audio.failures import unreadable
from qadesk.audio.formats import gsm, mp3, pyav, sndfile, wav
from qadesk.audio.formats.base import HEAD_BYTES, Format, Reader, not_audio
from qadesk.audio.formats.raw import open_raw
from qadesk.domain.errors import UserError
from qadesk.domain.raw_audio import RawFormat, is_raw_name
from qadesk.domain.texts import QT_TRANSLATE_NOOP

FORMATS: tuple[Format, ...] = (wav.FORMAT, mp3.FORMAT, sndfile.FORMAT, gsm.FORMAT, pyav.FORMAT)
"""In order of preference where two are equally sure."""

_SURE = 0.95
"""Below that, bytes of a file whose extension says that it has no header are more likely sound than a header."""


def recognise(path: Path) -> Format:
    """The format that is surest of ``path``; UserError when none recognises it, or it cannot be read."""
    try:
        with path.open("rb") as file:
            head = file.read(HEAD_BYTES)
    except OSError as error:
        raise unreadable(path, error) from error
    if not head:
        raise UserError(
            QT_TRANSLATE_NOOP("errors", "{name} is empty."),
            QT_TRANSLATE_NOOP("errors", "Ask for the recording again from the recorder."),
            name=path.name,
        )
    name = path.name.lower()
    confidence, best = max(((entry.sniff(head, name), entry) for entry in FORMATS), key=lambda candidate: candidate[0])
    if is_raw_name(name) and confidence < _SURE:
        raise _headerless(path)
    if confidence > 0:
        return best
    raise not_audio(path)


def has_header(path: Path) -> bool:
    """Whether a file says itself how it is to be read; OSError when it cannot be opened."""
    if not is_raw_name(path.name):
        return True
    with path.open("rb") as file:
        head = file.read(HEAD_BYTES)
    return max(entry.sniff(head, path.name.lower()) for entry in FORMATS) >= _SURE


def open_recording(path: Path) -> Reader:
    """A reader at frame 0 of ``path``, chosen by content; UserError with the reason when it cannot be decoded."""
    return _open(path, recognise(path).open)


def open_headerless(path: Path, raw: RawFormat) -> Reader:
    """As ``open_recording``, for a file of which somebody has said how it is to be read; a header goes before that."""
    return _open(path, lambda file: recognise(file).open(file) if has_header(file) else open_raw(file, raw))


def reopen_recording(path: Path) -> Reader:
    """A reader of what an analysis has decoded before and found exact (or of its working copy), as quick as can be."""
    entry = recognise(path)
    return _open(path, entry.reopen or entry.open)


def _open(path: Path, opener: Callable[[Path], Reader]) -> Reader:
    try:
        return opener(path)
    except OSError as error:
        raise unreadable(path, error) from error


def _headerless(path: Path) -> UserError:
    return UserError(
        QT_TRANSLATE_NOOP("errors", "{name} has no header, so its codec and sampling rate cannot be known."),
        QT_TRANSLATE_NOOP(
            "errors", "Say both once for its folder: in the import window, or on the command line by --raw alaw:8000."
        ),
        name=path.name,
    )
