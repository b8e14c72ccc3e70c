"""What watching folders needs from the file system, as a Protocol."""

from pathlib import Path
from typing import Protocol

from qadesk.domain.watched import FolderSeen


class WatchedFiles(Protocol):
    """The file system as somebody sees it who looks again and again."""

    def folder_mtime_ns(self, folder: Path) -> int:
        """When something in a folder was made or taken away. Raises ``UserError`` when it is no folder any more."""

    def look_into(self, folder: Path) -> FolderSeen:
        """What lies in a folder now. Raises ``UserError`` when it cannot be listed."""

    def is_let_go(self, path: Path) -> bool:
        """Whether a file can be opened: where a program that writes locks it, it cannot."""
