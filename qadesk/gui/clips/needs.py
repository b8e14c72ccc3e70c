"""What playing clips needs of the services, and no more."""

from concurrent.futures import Future
from pathlib import Path
from typing import Protocol

from qadesk.domain.recordings import Recording
from qadesk.services.ports import Player
from qadesk.services.prepare_audio import PrepareAudio
from qadesk.services.settings import Settings


class ClipSounds(Protocol):
    """What of calls and files can be played."""

    def of_call(self, call_uid: str) -> "Future[Recording]":
        """The one sound of a call, prepared first where it has to be."""

    def of_file(self, path: Path) -> "Future[Recording]":
        """The sound of a file."""


class ClipServices(Protocol):
    """The services of an open workspace have this shape."""

    @property
    def player(self) -> Player:
        """The desk's: it falls silent when a clip begins."""

    @property
    def clip_player(self) -> Player:
        """That of clips; what is heard of them does not count as listening to a call."""

    @property
    def clip_sounds(self) -> ClipSounds:
        """What can be played."""

    @property
    def audio(self) -> PrepareAudio:
        """Waveforms."""

    @property
    def settings(self) -> Settings:
        """The person's own: output, ears, loudness."""
