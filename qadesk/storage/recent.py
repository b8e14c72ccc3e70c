"""Which workspaces this user has opened, newest first; and where the first one goes."""

import json
import logging
from pathlib import Path

from platformdirs import user_config_path, user_data_path

from qadesk.storage.files import write_whole

_APP = "qadesk"
_MOST = 12
_log = logging.getLogger(__name__)


def default_workspace() -> Path:
    """The workspace in the platform's data folder."""
    return user_data_path(_APP, appauthor=False) / "workspace"


class RecentWorkspaces:
    """A short list in the user's configuration folder; a broken or missing file counts as empty."""

    def __init__(self, file: Path | None = None) -> None:
        self._file = file or user_config_path(_APP, appauthor=False) / "recent.json"

    def all(self) -> list[Path]:
        """The known workspaces, opened last first; they may be missing by now."""
        try:
            stored = json.loads(self._file.read_text(encoding="utf-8"))
        except (OSError, ValueError):
            return []
        return [Path(text) for text in stored if isinstance(text, str)] if isinstance(stored, list) else []

    def knows(self, folder: Path) -> bool:
        """Whether that workspace was opened before: then it is never silently made anew."""
        return folder.absolute() in self.all()

    def remember(self, folder: Path) -> None:
        """Put it in front."""
        others = [known for known in self.all() if known != folder.absolute()]
        self._write([folder.absolute(), *others][:_MOST])

    def forget(self, folder: Path) -> None:
        """Take it off the list."""
        self._write([known for known in self.all() if known != folder.absolute()])

    def _write(self, folders: list[Path]) -> None:
        text = json.dumps([str(folder) for folder in folders], ensure_ascii=False, indent=1)
        try:
            self._file.parent.mkdir(parents=True, exist_ok=True)
            write_whole(self._file, text)
        except OSError as error:
            # A convenience: a full disk must not keep anybody from a workspace that can be opened.
            _log.warning("the list of recent workspaces was not written: %s", error)
