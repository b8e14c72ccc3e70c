"""The audio part of a workspace's cache folder: peak files and working copies. All of it may be deleted at any time."""

import os
import time
from pathlib import Path

from qadesk.audio.fingerprint import belongs_to


class AudioCache:
    """Where peaks, decoded copies and voice facts of recordings lie under ``root``, by cache key."""

    def __init__(self, root: Path) -> None:
        self.root = root

    def peak_path(self, key: str) -> Path:
        """The finished peak file of that key."""
        return self.root / "peaks" / f"{key}.qpk"

    def copy_path(self, key: str) -> Path:
        """The finished working copy of that key."""
        return self.root / "audio" / f"{key}.wav"

    def joined_path(self, key: str) -> Path:
        """What is known of the joined sound of that key; written last of its files."""
        return self.root / "audio" / f"{key}.json"

    def voice_path(self, key: str) -> Path:
        """What was measured of the voices in the sound of that key."""
        return self.root / "voice" / f"{key}.json"

    def growing_peaks(self, key: str) -> Path | None:
        """The peak file that is being written at the moment, None when none is."""
        parts = sorted((self.root / "peaks").glob(f"{key}.[0-9]*.part"))
        return parts[-1] if parts else None

    def playable(self, original: Path, key: str, *, working_copy: bool) -> Path | None:
        """The file that sound and picture both read; None when the recording has to be analysed (again) first.

        That is so when its working copy was deleted, or the original is no longer what was analysed. OSError when the
        original cannot be read.
        """
        if working_copy:
            copy = self.copy_path(key)
            return copy if copy.is_file() else None
        return original if belongs_to(original, key) else None

    def discard_parts(self, key: str) -> None:
        """Remove what a child left unfinished of that key."""
        for folder in ("peaks", "audio"):
            for part in (self.root / folder).glob(f"{key}.[0-9]*.part"):
                part.unlink(missing_ok=True)


def part_path(target: Path) -> Path:
    """A temporary name beside ``target``, this process's own; its folder is made."""
    target.parent.mkdir(parents=True, exist_ok=True)
    return target.with_name(f"{target.stem}.{os.getpid()}.part")


def move_into_place(part: Path, target: Path) -> None:
    """Rename, waiting up to a second for a reader that has the file open (Windows refuses meanwhile)."""
    for attempt in range(20):
        try:
            part.replace(target)
            return
        except PermissionError:
            if attempt == 19:
                raise
            time.sleep(0.05)
