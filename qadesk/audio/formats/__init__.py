"""The formats that qadesk decodes, chosen by content. A new one is a module here and a line in ``FORMATS``."""

from collections.abc import Callable
from pathlib import Path

from qadesk.audio.failures import unreadable
from qadesk.audio.formats import mp3, pyav, sndfile, wav
from qadesk.audio.formats.base import HEAD_BYTES, Format, Reader, not_audio
from qadesk.domain.errors import UserError
from qadesk.domain.texts import QT_TRANSLATE_NOOP

FORMATS: tuple[Format, ...] = (wav.FORMAT, mp3.FORMAT, sndfile.FORMAT, pyav.FORMAT)
"""In order of preference where two are equally sure."""

_HEADERLESS = {".alaw", ".ulaw", ".al", ".ul", ".pcm", ".raw", ".sln", ".vox", ".g711", ".g726"}


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
    if confidence > 0:
        return best
    raise _headerless(path) if path.suffix.lower() in _HEADERLESS else not_audio(path)


def open_recording(path: Path) -> Reader:
    """A reader at frame 0 of ``path``, chosen by content; UserError with the reason when it cannot be decoded."""
    return _open(path, recognise(path).open)


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
        QT_TRANSLATE_NOOP("errors", "Have the recorder write WAV, or convert the file to WAV."),
        name=path.name,
    )
