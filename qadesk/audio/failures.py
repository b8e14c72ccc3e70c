"""Sentences that several parts of the audio room say."""

from pathlib import Path

from qadesk.domain.errors import UserError
from qadesk.domain.texts import QT_TRANSLATE_NOOP


def unreadable(path: Path, error: OSError) -> UserError:
    """The error for a file that the system does not let be read."""
    return UserError(
        QT_TRANSLATE_NOOP("errors", "{name} cannot be read: {reason}."),
        QT_TRANSLATE_NOOP("errors", "Check that the file is there and that you may read it."),
        name=path.name,
        reason=error.strerror or str(error),
    )
