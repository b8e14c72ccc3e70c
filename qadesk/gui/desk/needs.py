"""What the desk page needs of the services, and no more."""

from typing import Protocol
from zoneinfo import ZoneInfo

from qadesk.services.evaluate import Evaluating
from qadesk.services.ports import Player
from qadesk.services.prepare_audio import PrepareAudio
from qadesk.services.settings import Settings


class DeskServices(Protocol):
    """The services of an open workspace have this shape."""

    @property
    def zone(self) -> ZoneInfo:
        """The site's time zone."""

    @property
    def evaluating(self) -> Evaluating:
        """Opening, saving, submitting."""

    @property
    def audio(self) -> PrepareAudio:
        """Analysis and waveforms."""

    @property
    def settings(self) -> Settings:
        """The person's own settings."""

    @property
    def player(self) -> Player:
        """Sound."""
