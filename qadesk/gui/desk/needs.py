"""What the desk page needs of the services, and no more."""

from collections.abc import Sequence
from concurrent.futures import Future
from typing import Protocol
from zoneinfo import ZoneInfo

from qadesk.domain.assignments import DayFigures, WorkedTime
from qadesk.domain.call_facts import Usual
from qadesk.domain.recordings import Recording
from qadesk.domain.scorecards import Scorecard
from qadesk.domain.suggestions import Suggestion
from qadesk.domain.transcripts import Line
from qadesk.domain.voice import VoiceFacts
from qadesk.gui.desk.call_queue import AssignedQueues
from qadesk.services.evaluate import Evaluating
from qadesk.services.executor import Executor
from qadesk.services.ports import Clock, Player
from qadesk.services.prepare_audio import PrepareAudio
from qadesk.services.settings import Settings


class CallSounds(Protocol):
    """Several recordings of a call as one."""

    def sound_of(self, recordings: Sequence[Recording]) -> "Future[Recording]":
        """The one sound, from the cache or made; ends with ``UserError`` where none can be played."""


class Voices(Protocol):
    """Who speaks when."""

    def find(self, recording: Recording) -> "Future[VoiceFacts | None]":
        """What is known of the voices in a sound, measured where that has not been done."""

    def usual(self, agent_no: str | None, group: str | None) -> "Future[Usual]":
        """What the voice of an agent, and those of a team, usually measure."""


class Transcripts(Protocol):
    """What was said in a call."""

    def of_call(self, recordings: Sequence[Recording]) -> "Future[tuple[Line, ...]]":
        """All lines, on the call's timeline."""


class Suggesting(Protocol):
    """What a card's rules propose for a call."""

    def for_call(self, recordings: Sequence[Recording], card: Scorecard) -> "Future[list[Suggestion]]":
        """By what is known of the call now."""


class Days(Protocol):
    """The days of inspectors, and what their time goes into."""

    def of(self, inspector_no: str) -> "Future[DayFigures]":
        """The present day."""

    def note(self, times: Sequence[WorkedTime]) -> "Future[None]":
        """Add time spent to what is there."""


class DeskServices(Protocol):
    """The services of an open workspace have this shape."""

    @property
    def zone(self) -> ZoneInfo:
        """The site's time zone."""

    @property
    def clock(self) -> Clock:
        """UTC milliseconds."""

    @property
    def writable(self) -> bool:
        """False beside another process that writes."""

    @property
    def executor(self) -> Executor:
        """Other threads."""

    @property
    def evaluating(self) -> Evaluating:
        """Opening, saving, submitting."""

    @property
    def assigning(self) -> AssignedQueues:
        """What is assigned to whom."""

    @property
    def days(self) -> Days:
        """What inspectors have done and have to do."""

    @property
    def audio(self) -> PrepareAudio:
        """Analysis and waveforms."""

    @property
    def call_sound(self) -> CallSounds:
        """The one sound of a call."""

    @property
    def voices(self) -> Voices:
        """Who speaks when."""

    @property
    def transcripts(self) -> Transcripts:
        """What was said."""

    @property
    def suggesting(self) -> Suggesting:
        """What a card's rules propose."""

    @property
    def settings(self) -> Settings:
        """The person's own settings."""

    @property
    def player(self) -> Player:
        """Sound."""
