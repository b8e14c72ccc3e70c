"""Where files that are handed on may be written: never over a recording, redacted copies never over anything."""

import os
from pathlib import Path

from qadesk.domain.audio_facts import AudioFacts
from qadesk.domain.errors import UserError
from qadesk.domain.handing_on import RedactedCopy
from qadesk.domain.texts import QT_TRANSLATE_NOOP
from qadesk.services.ports import Stores

ENDINGS = (".wav", ".flac")
"""Of redacted copies: a lossy format would smear what lies beside a covered span into it."""


def copy_target(path: Path) -> tuple[Path, Path]:
    """A redacted copy's own path and that of the transcript beside it; ``UserError`` unless both are new."""
    said = path.with_suffix(".txt")
    for new in (path, said):
        if new.exists() or new.is_symlink():
            raise UserError(
                QT_TRANSLATE_NOOP("errors", "{path} is there already; a redacted copy is always a new file."),
                QT_TRANSLATE_NOOP("errors", "Choose another name."),
                path=new,
            )
    if path.suffix.lower() not in ENDINGS:
        # A name that promises another format than the file has misleads whoever it is handed to.
        raise UserError(
            QT_TRANSLATE_NOOP("errors", "A redacted copy cannot be written as {name}."),
            QT_TRANSLATE_NOOP("errors", "Choose a name that ends with one of: {known}."),
            name=path.name,
            known=ENDINGS,
        )
    return path, said


def refuse_recording(stores: Stores, path: Path) -> None:
    """Raise ``UserError`` where a recording of any call lies, or is to lie again when it is found.

    By whatever way the path leads there: a target is moved into place, so that only a namesake can be replaced.
    """
    plain = os.path.normpath(path.absolute())
    namesakes = [known for _, known, *_ in stores.recordings.paths() if _name(known) == _name(plain)]
    if any(known == plain or _same_file(path, known) for known in namesakes):
        raise UserError(
            QT_TRANSLATE_NOOP("errors", "{path} is a recording of this workspace; it is never written over."),
            QT_TRANSLATE_NOOP("errors", "Choose another name."),
            path=path,
        )


def refuse_changed(copy: RedactedCopy, facts: AudioFacts) -> None:
    """Raise ``UserError`` where the file of a redacted copy, of which these are the facts, is not what was made."""
    if facts.sha256 != copy.sha256:
        raise UserError(
            QT_TRANSLATE_NOOP("errors", "The redacted copy {path} has been changed since it was made."),
            QT_TRANSLATE_NOOP("errors", "Make a new one: qadesk redact."),
            path=Path(copy.path),
        )


def _name(path: str) -> str:
    return Path(path).name.casefold()


def _same_file(path: Path, known: str) -> bool:
    try:
        return path.samefile(known)
    except OSError:
        return False
