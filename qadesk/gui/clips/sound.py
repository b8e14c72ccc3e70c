"""The sound of clips: one is heard at a time, prepared behind the hand, and never over the desk's."""

from concurrent.futures import Future
from dataclasses import dataclass
from pathlib import Path
from typing import Literal, cast, get_args

from PySide6.QtCore import QObject, QTimer, Signal

from qadesk.domain.audio_devices import Route
from qadesk.domain.errors import UserError
from qadesk.domain.recordings import Recording
from qadesk.domain.waveforms import PeakSource
from qadesk.gui.clips.needs import ClipServices
from qadesk.gui.jobs import deliver, relay
from qadesk.services.settings import BALANCE, LEVELLING, OUTPUT, ROUTE, VOLUMES

TICK_MS = 33
AFTER_END_MS = 30
"""Nearer to the end than this, playing starts over."""

Phase = Literal["empty", "preparing", "playing", "paused", "ended", "failed"]


@dataclass(frozen=True, slots=True)
class Stretch:
    """What is played of a sound; ``end_ms`` 0: to its end."""

    start_ms: float
    end_ms: float


class ClipSound(QObject):
    """One for each player on the screen; they share one output, and who begins takes it over.

    Beginning pauses the desk's sound, whose place stays; when the desk plays on, the clip falls silent.
    """

    phase_changed = Signal(str)
    position_changed = Signal(float)
    """ms of the call, while playing and after every jump."""
    stretch_known = Signal()
    """The sound is open: ``stretch``, ``recording`` hold."""
    pictured = Signal(object)
    """Its ``PeakSource``."""
    finished = Signal()
    """The end of the stretch was heard."""
    failed = Signal(object)
    """A ``UserError``."""

    def __init__(self, services: ClipServices, parent: QObject) -> None:
        super().__init__(parent)
        self._services = services
        self._player = services.clip_player
        self._hear_end, self._hear_error = relay(self, self._ended), relay(self, self._fail)
        self._wish = 0
        self._open = False
        self._phase: Phase = "empty"
        self._position_ms = 0.0
        self._speed, self._volume = 1.0, 1.0
        self.stretch = Stretch(0.0, 0.0)
        self.recording: Recording | None = None
        self._timer = QTimer(self)
        self._timer.setInterval(TICK_MS)
        self._timer.timeout.connect(self._tick)

    @property
    def phase(self) -> Phase:
        """Where it stands."""
        return self._phase

    @property
    def position_ms(self) -> float:
        """What is heard, ms of the call."""
        return self._position_ms

    def play(self, call_uid: str, start_ms: float, end_ms: float) -> None:
        """Play a stretch of a call as soon as its sound is there; what played before stops."""
        self._begin(self._services.clip_sounds.of_call(call_uid), Stretch(start_ms, end_ms))

    def play_file(self, path: Path) -> None:
        """Play a file from end to end."""
        self._begin(self._services.clip_sounds.of_file(path), Stretch(0.0, 0.0))

    def toggle(self) -> None:
        """Pause, or play on; from the start where the end was reached."""
        if self._phase == "playing":
            self.pause()
        elif self._phase in ("paused", "ended"):
            self._play_on()

    def pause(self) -> None:
        """Fall silent and keep the place."""
        if self._phase != "playing":
            return
        if self._mine:
            self._position_ms = self._player.position_ms
            self._player.pause()
        self._go("paused")

    def stop(self) -> None:
        """Fall silent and let the output go; the clip can be played again from its start."""
        self._wish += 1
        self._let_go()
        if self._phase != "empty":
            self._position_ms = self.stretch.start_ms
            self._go("ended" if self.recording is not None else "empty")
            self.position_changed.emit(self._position_ms)

    def clear(self) -> None:
        """No clip any more."""
        self.stop()
        self.recording = None
        self._go("empty")

    def seek(self, position_ms: float) -> None:
        """Go there within the stretch; plays on if it plays."""
        if self.recording is None:
            return
        self._position_ms = min(max(position_ms, self.stretch.start_ms), self.stretch.end_ms)
        if self._phase == "playing" and self._mine:
            self._player.play_span(self._position_ms, self.stretch.end_ms)
        elif self._phase == "ended":
            self._go("paused")
        self.position_changed.emit(self._position_ms)

    def set_speed(self, speed: float) -> None:
        """0.5 to 3, pitch kept."""
        self._speed = speed
        if self._mine:
            self._player.set_speed(speed)

    def set_volume(self, volume: float) -> None:
        """0 to 2, over what the person has set for each side."""
        self._volume = volume
        if self._mine:
            self._tell_volume()

    # -- inside -------------------------------------------------------------------------------------------------------

    @property
    def _mine(self) -> bool:
        """Whether the output plays this one's clip: another may have taken it over."""
        return self._open and self._player.on_finished is self._hear_end

    def _begin(self, sound: "Future[Recording]", stretch: Stretch) -> None:
        self._wish += 1
        wish = self._wish
        self._let_go()
        self._services.player.pause()
        self.recording, self.stretch, self._position_ms = None, stretch, stretch.start_ms
        self._go("preparing")
        deliver(
            sound,
            self,
            lambda recording: self._hear(recording) if wish == self._wish else None,
            lambda error: self._fail(error) if wish == self._wish else None,
        )

    def _hear(self, recording: Recording) -> None:
        self.recording = recording
        if not self._take():
            return
        length = self._player.duration_ms
        end_ms = self.stretch.end_ms if 0 < self.stretch.end_ms <= length else length
        self.stretch = Stretch(min(self.stretch.start_ms, end_ms), end_ms)
        self.stretch_known.emit()
        wish = self._wish
        deliver(
            self._services.audio.find(recording),
            self,
            lambda source: self._show(source, wish),
            lambda _: None,  # it can be heard; only its picture is not there
        )
        self._sound(self.stretch.start_ms)

    def _show(self, source: PeakSource | None, wish: int) -> None:
        if wish == self._wish and source is not None:
            self.pictured.emit(source)

    def _play_on(self) -> None:
        if self.recording is None or (not self._mine and not self._take()):
            return
        start = self._position_ms
        self._sound(self.stretch.start_ms if start >= self.stretch.end_ms - AFTER_END_MS else start)

    def _take(self) -> bool:
        """Have the output play this recording; whoever had it loses it."""
        assert self.recording is not None
        player = self._player
        player.on_finished, player.on_error, player.on_returned = self._hear_end, self._hear_error, None
        try:
            player.open(self.recording)
        except UserError as error:
            self._fail(error)
            return False
        self._open = True
        self._apply_settings()
        self._tell_volume()
        player.set_speed(self._speed)
        return True

    def _sound(self, start_ms: float) -> None:
        self._services.player.pause()
        self._position_ms = start_ms
        self._player.play_span(start_ms, self.stretch.end_ms)
        self._go("playing")

    def _apply_settings(self) -> None:
        """As the person hears calls on the desk."""
        settings, player = self._services.settings, self._player
        route = settings.get(ROUTE)
        player.set_device(settings.get(OUTPUT) or None)
        player.set_route(cast(Route, route) if route in get_args(Route) else "both")
        player.set_balance(min(max(settings.get(BALANCE), -1.0), 1.0))
        player.set_levelling(settings.get(LEVELLING))

    def _tell_volume(self) -> None:
        volumes = self._services.settings.get(VOLUMES)
        for channel, volume in enumerate(volumes):
            self._player.set_volume(channel, min(volume * self._volume, 2.0))

    def _tick(self) -> None:
        if not self._mine:  # another clip is played somewhere else
            self._open = False
            self._go("paused")
        elif self._services.player.playing:
            self.pause()
        else:
            self._position_ms = self._player.position_ms
            self.position_changed.emit(self._position_ms)

    def _ended(self) -> None:
        if self._phase == "playing" and self._mine and not self._player.playing:
            self._position_ms = self.stretch.end_ms
            self._go("ended")
            self.position_changed.emit(self._position_ms)
            self.finished.emit()

    def _fail(self, error: UserError) -> None:
        if self._mine:
            self._let_go()
        self._go("failed" if self.recording is None else "paused")
        self.failed.emit(error)

    def _let_go(self) -> None:
        if self._mine:
            self._player.close()
            self._player.on_finished = self._player.on_error = None
        self._open = False

    def _go(self, phase: Phase) -> None:
        if phase == self._phase:
            return
        self._phase = phase
        self._timer.start() if phase == "playing" else self._timer.stop()
        self.phase_changed.emit(phase)
