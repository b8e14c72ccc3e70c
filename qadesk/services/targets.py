"""Where a file goes that somebody asked for: a file or a folder, and the format that its name says."""

from pathlib import Path

from qadesk.domain.errors import UserError
from qadesk.domain.texts import QT_TRANSLATE_NOOP

_FORMATS = {"yaml": "yaml", "yml": "yaml", "json": "json", "xlsx": "xlsx", "csv": "csv", "pdf": "pdf"}
"""By ending; others say nothing."""


def is_folder(target: Path) -> bool:
    """True for a folder; of a name that no file can have the writing tells."""
    try:
        return target.is_dir()
    except OSError:
        return False


def file_at(target: Path, name: str) -> Path:
    """The file itself, or the one of that name in the folder."""
    return target / name if is_folder(target) else target


def format_of(target: Path | None, wanted: str | None, default: str) -> str:
    """The format asked for, else what the file's ending says, else the default.

    Raises ``UserError`` where the file's ending says another format than the one asked for.
    """
    ending = "" if target is None or is_folder(target) else target.suffix.lower().lstrip(".")
    said = _FORMATS.get(ending)
    if target is not None and wanted is not None and said not in (None, wanted):
        raise UserError(
            QT_TRANSLATE_NOOP("errors", "The name {name} does not go with the format {format}."),
            QT_TRANSLATE_NOOP("errors", "Leave the format out, or change the name's ending."),
            name=target.name,
            format=wanted,
        )
    return wanted or said or default
