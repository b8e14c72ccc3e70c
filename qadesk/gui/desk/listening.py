"""Listening to the call on the desk: the player, the position being heard, and what a position is good for."""

from collections.abc import Sequence

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from qadesk.domain.answers import Evidence
from qadesk.domain.errors import UserError
from qadesk.domain.listening import HeardSpan
from qadesk.domain.recordings import AudioState, Recording
from qadesk.domain.spans import Span
from qadesk.gui.desk.mix import Mix
from qadesk.gui.jobs import relay
from qadesk.services.ports import Player
from qadesk.services.settings import (
    BACKTRACK_MS,
    EVIDENCE_MS,
    REACTION_MS,
    SKIP_MS,
    SLOW_MS,
    SLOW_SPEED,
    SPEED,
    Settings,
)

TICK_MS = 20
KEEP_EVERY_MS = 1000
SETTLE_MS = 300
"""After jumps in silence, how long until the place is kept."""
SPEEDS = (0.5, 0.75, 1.0, 1.25, 1.5, 1.75, 2.0, 2.5, 3.0)
LEAST_EVIDENCE_MS = 200
"""Less than this has not been heard."""


class Listening(QObject):
    """One for the page; a call has one sound. Positions are milliseconds on the call's timeline."""

    ticked = Signal(float)
    """The position heard, while playing and after every jump."""
    playing_changed = Signal(bool)
    speed_changed = Signal(float)
    loop_changed = Signal(object)
    """(start_ms, end_ms), or ``None``."""
    ready_changed = Signal(bool)
    """Whether there is something to hear."""
    troubled = Signal(object)
    """A ``UserError`` of the player."""
    returned = Signal()
    """The output that went away is back, and playing goes on."""
    keep = Signal()
    """Position, speed or what was heard are worth saving."""
    recording_changed = Signal(object)
    """Another ``Recording`` is heard now."""

    def __init__(self, player: Player, settings: Settings, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._player, self._settings = player, settings
        self.mix = Mix(player, settings, self)
        self._recording: Recording | None = None
        self._ready = False
        self._shown_playing = False
        self._loop: tuple[float, float] | None = None
        self._paused = False
        self._slow: tuple[float, float] | None = None
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.setInterval(TICK_MS)
        self._timer.timeout.connect(self._tick)
        self._keeper = QTimer(self)
        self._keeper.setInterval(KEEP_EVERY_MS)
        self._keeper.timeout.connect(self.keep)
        self._settle = QTimer(self)
        self._settle.setSingleShot(True)
        self._settle.setInterval(SETTLE_MS)
        self._settle.timeout.connect(self.keep)
        player.on_finished = relay(self, self._stopped)
        player.on_error = relay(self, self._give_up)
        player.on_returned = relay(self, self._return)

    # -- what is heard ------------------------------------------------------------------------------------------------

    @property
    def ready(self) -> bool:
        """Whether a recording is open in the player."""
        return self._ready

    @property
    def playing(self) -> bool:
        """Whether sound is going out."""
        return self._ready and self._player.playing

    @property
    def position_ms(self) -> float:
        """The position being heard."""
        return self._player.position_ms if self._ready else 0.0

    @property
    def duration_ms(self) -> float:
        """The call's length."""
        return self._player.duration_ms if self._ready else 0.0

    @property
    def speed(self) -> float:
        """The present speed; a slow replay is an exception to it."""
        return self._slow[1] if self._slow else self._player.speed

    @property
    def loop(self) -> tuple[float, float] | None:
        """The span being repeated."""
        return self._loop

    @property
    def recording(self) -> Recording | None:
        """The recording being heard."""
        return self._recording

    def levels(self) -> tuple[float, ...]:
        """Recent level of each channel in dB below full scale; nothing while silent."""
        return self._player.levels() if self.playing else ()

    def set_skips(self, spans: Sequence[Span]) -> None:
        """Jump over these spans while playing on."""
        self._player.set_skips(spans)

    def take_heard(self) -> list[HeardSpan]:
        """What has reached the listener since this was last asked."""
        return self._player.take_heard() if self._ready else []

    # -- opening ------------------------------------------------------------------------------------------------------

    def open(self, recording: Recording | None, position_ms: float, speed: float) -> None:
        """Make a call's sound ready, at a position. One whose analysis has not delivered stays silent."""
        self.close()
        self._recording = recording
        trouble: UserError | None = None
        opened = recording is not None and recording.state is AudioState.READY
        if opened and recording is not None:
            try:
                self._player.open(recording)
            except UserError as error:
                opened, trouble = False, error
        self._set_ready(opened)
        self.recording_changed.emit(recording)
        if opened and recording is not None:
            self.mix.channels = recording.audio.channels if recording.audio else 2
            self.mix.apply()
            self._use_speed(speed)
            self.seek(position_ms)
            self._settle.stop()
        if trouble is not None:
            self.troubled.emit(trouble)

    def close(self) -> None:
        """Let file and device go; what was heard is asked for before."""
        for timer in (self._timer, self._keeper, self._settle):
            timer.stop()
        self._end_slow()
        if self._ready:
            self._player.close()
        self._recording, self._paused = None, False
        if self._loop is not None:
            self._loop = None
            self.loop_changed.emit(None)
        self._set_ready(False)
        self._tell_playing()

    # -- commands -----------------------------------------------------------------------------------------------------

    def toggle(self) -> None:
        """Play or pause."""
        self.pause() if self.playing else self.play()

    def play(self) -> None:
        """Go on, after a pause a little before where it was; from the start when the end was reached."""
        if not self._ready or self.playing:
            return
        if self.position_ms >= self.duration_ms - 1:
            self._player.seek_ms(self._loop[0] if self._loop else 0.0)
        elif self._paused:
            first = self._loop[0] if self._loop and self._loop[0] <= self.position_ms else 0.0
            self._player.seek_ms(max(self.position_ms - self._settings.get(BACKTRACK_MS), first))
        self._paused = False
        self._player.play()
        self._tell_playing()

    def pause(self) -> None:
        """Stop here."""
        if not self._ready:
            return
        self._paused = self._paused or self.playing
        self._player.pause()
        self._end_slow()
        self._tell_playing()
        self.keep.emit()

    def seek(self, position_ms: float) -> None:
        """Go to a position of the call."""
        if not self._ready:
            return
        self._paused = False
        self._end_slow()
        self._leave_loop(position_ms, position_ms)
        self._player.seek_ms(min(max(position_ms, 0.0), float(self._player.duration_ms)))
        self._jumped()

    def skip(self, by_ms: float) -> None:
        """Back (< 0) or forward."""
        self.seek(self.position_ms + by_ms)

    def skip_step(self, direction: int) -> None:
        """Back or forward by the step of the settings."""
        self.skip(direction * self._settings.get(SKIP_MS))

    def last_span(self) -> None:
        """What was just heard, again."""
        self.skip(-self._settings.get(EVIDENCE_MS))
        self.play()

    def replay_slowly(self) -> None:
        """What was just heard again, slowly; then on at the speed of before."""
        if not self._ready:
            return
        until = self._slow[0] if self._slow else self.position_ms
        usual = self.speed
        self.seek(until - self._settings.get(SLOW_MS))
        self._slow = (until, usual)
        self._player.set_speed(min(self._settings.get(SLOW_SPEED), usual))
        self.speed_changed.emit(self._player.speed)
        self.play()

    def play_span(self, start_ms: float, end_ms: float) -> None:
        """Hear one span; a mark without length goes on for the length of an evidence span."""
        if not self._ready:
            return
        end_ms = end_ms if end_ms > start_ms else start_ms + self._settings.get(EVIDENCE_MS)
        self._paused = False
        self._end_slow()
        self._leave_loop(start_ms, end_ms)
        self._player.play_span(start_ms, min(end_ms, self.duration_ms))
        self._tell_playing()
        self._jumped()

    def set_speed(self, speed: float) -> None:
        """0.5 to 3, pitch kept; kept as the person's own."""
        self._slow = None
        self._use_speed(speed)
        self._settings.put(SPEED, self.speed)
        self.keep.emit()

    def faster(self, steps: int) -> None:
        """The next faster (or with -1 slower) of the usual speeds."""
        now = self.speed
        nearest = min(range(len(SPEEDS)), key=lambda at: abs(SPEEDS[at] - now))
        self.set_speed(SPEEDS[min(max(nearest + steps, 0), len(SPEEDS) - 1)])

    def set_loop(self, span: tuple[float, float] | None) -> None:
        """Repeat a span, or ``None`` to go on normally."""
        if not self._ready:
            return
        self._loop = span
        self._player.set_loop(*(span or (None,)))
        self.loop_changed.emit(span)

    # -- evidence -----------------------------------------------------------------------------------------------------

    def moment_ms(self) -> int:
        """The position that somebody means who reacts now: while playing set back by the reaction time."""
        back = self._settings.get(REACTION_MS) * self._player.speed if self.playing else 0
        return int(max(self.position_ms - back, 0))

    def heard_span(self) -> Evidence | None:
        """What has just been heard, as evidence; ``None`` where that is nothing."""
        end = self.moment_ms()
        start = max(end - self._settings.get(EVIDENCE_MS), 0)
        return Evidence(start, end) if self._ready and end - start >= LEAST_EVIDENCE_MS else None

    # -- inside -------------------------------------------------------------------------------------------------------

    def _use_speed(self, speed: float) -> None:
        speed = min(max(speed, SPEEDS[0]), SPEEDS[-1])
        self._player.set_speed(speed)
        self.speed_changed.emit(speed)

    def _set_ready(self, ready: bool) -> None:
        if ready != self._ready:
            self._ready = ready
            self.ready_changed.emit(ready)

    def _end_slow(self) -> None:
        """Back to the speed of before a slow replay."""
        if self._slow is not None:
            usual, self._slow = self._slow[1], None
            self._use_speed(usual)

    def _leave_loop(self, start_ms: float, end_ms: float) -> None:
        """Who goes elsewhere has done with the span that is repeated."""
        if self._loop is not None and not self._loop[0] <= start_ms <= end_ms <= self._loop[1]:
            self.set_loop(None)

    def _jumped(self) -> None:
        self.ticked.emit(self.position_ms)
        if not self.playing:
            self._settle.start()

    def _tick(self) -> None:
        position_ms = self.position_ms
        if self._slow is not None and position_ms >= self._slow[0]:
            self._end_slow()
        self.ticked.emit(position_ms)
        if not self.playing:
            self._stopped()

    def _stopped(self) -> None:
        """The end was heard, of a span or of the call."""
        self._tell_playing()
        if self._ready and not self.playing:
            self._end_slow()
            self._jumped()
            self.keep.emit()

    def _give_up(self, error: UserError) -> None:
        self._paused = True
        self._tell_playing()
        self.troubled.emit(error)
        self.keep.emit()

    def _return(self) -> None:
        self._paused = False
        self._tell_playing()
        self.returned.emit()

    def _tell_playing(self) -> None:
        playing = self.playing
        if playing == self._shown_playing:
            return
        self._shown_playing = playing
        for timer in (self._timer, self._keeper):
            timer.start() if playing else timer.stop()
        self.playing_changed.emit(playing)
