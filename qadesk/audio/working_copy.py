"""The decoded copy of a recording that cannot be sought exactly: sound and picture both come from it."""

import contextlib
import os
from pathlib import Path

import soundfile

from qadesk.audio.cache import move_into_place, part_path
from qadesk.audio.formats.base import Samples, as_int16
from qadesk.domain.errors import UserError
from qadesk.domain.texts import QT_TRANSLATE_NOOP


class CopyWriter:
    """Writes PCM16 beside its target and moves it into place; RF64, as a long call passes WAV's 4 GB."""

    def __init__(self, target: Path, rate: int, channels: int) -> None:
        self._target = target
        self._part = part_path(target)
        self._file = soundfile.SoundFile(self._part, "w", rate, channels, "PCM_16", format="RF64")

    def append(self, block: Samples) -> None:
        """Write a block; UserError when the disk does not take it."""
        try:
            self._file.write(as_int16(block))
        except soundfile.LibsndfileError as error:
            raise cache_full(self._target) from error

    def finish(self) -> None:
        """Sync and move into place."""
        self._file.close()
        with self._part.open("r+b") as file:
            os.fsync(file.fileno())
        move_into_place(self._part, self._target)

    def abandon(self) -> None:
        """Close and remove what was written; harmless after ``finish``."""
        with contextlib.suppress(soundfile.LibsndfileError):
            self._file.close()
        self._part.unlink(missing_ok=True)


def cache_full(target: Path) -> UserError:
    """The refusal when peaks or a working copy cannot be written."""
    return UserError(
        QT_TRANSLATE_NOOP("errors", "The cache folder {folder} cannot be written: the disk may be full."),
        QT_TRANSLATE_NOOP("errors", "Free some space, then analyse the recording again."),
        folder=str(target.parent),
    )
