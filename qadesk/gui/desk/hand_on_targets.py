"""Where what is handed on goes: names by default, those somebody chose, and what cannot be."""

from pathlib import Path

from qadesk.domain.errors import UserError
from qadesk.domain.texts import QT_TRANSLATE_NOOP
from qadesk.gui.desk.hand_on_wishes import CallInHand, Choice

REDACTED_ENDINGS = (".wav", ".flac")
ENDINGS = (".wav", ".flac", ".mp3", ".zip")


class Targets:
    """One for each choice; a name that somebody has written stays, the others follow what is chosen."""

    def __init__(self, call: CallInHand) -> None:
        self._call = call
        self._written: dict[Choice, str] = {}

    def write(self, choice: Choice, text: str) -> None:
        """Somebody has named a place."""
        self._written[choice] = text

    def text(self, choice: Choice, *, start_ms: int = 0, ending: str = "") -> str:
        """What stands in the field: the place that was named (with the ending that is wanted), else a free name."""
        written = self._written.get(choice)
        if written is not None:
            return _with_ending(written, ending) if choice in ("clip", "evidence") else written
        folder, stem = self._call.exports, self._call.stem
        match choice:
            case "clip":
                clock = f"{start_ms // 60000:02}m{start_ms // 1000 % 60:02}s"
                return str(_free(folder / f"clip-{stem}-{clock}{ending}"))
            case "redact":
                return str(_free(folder / f"redacted-{stem}.wav"))
            case "evidence":
                return str(_free(folder / f"evidence-{stem}{ending}"))
            case "marks":
                return str(folder)


def new_file(text: str, endings: tuple[str, ...]) -> Path:
    """The file that is meant, with one of these endings; nothing that exists is written over. Raises ``UserError``."""
    path = _place(text)
    if path.suffix.lower() not in endings:
        path = Path(_with_ending(str(path), endings[0]))
    if path.exists():
        raise UserError(
            QT_TRANSLATE_NOOP("errors", "{path} is there already; what is handed on is always a new file."),
            QT_TRANSLATE_NOOP("errors", "Choose another name."),
            path=path,
        )
    return path


def folder(text: str) -> Path:
    """The folder that is meant; it is made if it is not there. Raises ``UserError``."""
    path = _place(text)
    if path.exists() and not path.is_dir():
        raise UserError(
            QT_TRANSLATE_NOOP("errors", "{path} is a file, not a folder."),
            QT_TRANSLATE_NOOP("errors", "Choose another name."),
            path=path,
        )
    return path


def _place(text: str) -> Path:
    if not text.strip():
        raise UserError(
            QT_TRANSLATE_NOOP("errors", "It is not said where this goes."),
            QT_TRANSLATE_NOOP("errors", "Name a file or a folder, or choose one."),
        )
    return Path(text.strip()).expanduser().absolute()


def _with_ending(text: str, ending: str) -> str:
    """The same place with the ending of the format that is chosen now."""
    path = Path(text)
    known = path.suffix.lower() in ENDINGS
    return str(path.with_suffix("")) + ending if known else text + ending if text.strip() and ending else text


def _free(path: Path) -> Path:
    """The path, or the first of its kind with a number that is not there yet."""
    number, found = 1, path
    while found.exists():
        number += 1
        found = path.with_name(f"{path.stem}-{number}{path.suffix}")
    return found
