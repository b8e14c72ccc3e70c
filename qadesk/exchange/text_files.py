"""Small text files that come in: scorecards, answers, tables of the demo."""

from pathlib import Path

from qadesk.domain.errors import UserError
from qadesk.domain.texts import QT_TRANSLATE_NOOP

MOST_MB = 8


def read_text(path: Path, most_mb: int = MOST_MB) -> str:
    """A UTF-8 text, its byte order mark left out. Raises ``UserError`` when it is missing, too large or not text."""
    try:
        with path.open("rb") as file:  # also a pipe, or a device without end
            data = file.read(most_mb * 1024 * 1024 + 1)
        if len(data) > most_mb * 1024 * 1024:
            raise _not_text(path, most_mb)
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise _not_text(path, most_mb) from error
    except OSError as error:
        raise UserError(
            QT_TRANSLATE_NOOP("errors", "The file {name} cannot be read: {reason}."),
            QT_TRANSLATE_NOOP("errors", "Check that it is there and that you may read it."),
            name=path,
            reason=error.strerror or str(error),
        ) from error


def _not_text(path: Path, most_mb: int) -> UserError:
    return UserError(
        QT_TRANSLATE_NOOP("errors", "The file {name} is not a UTF-8 text of at most {size} MB."),
        QT_TRANSLATE_NOOP("errors", "Save it as UTF-8 text, or choose another file."),
        name=path.name,
        size=most_mb,
    )
