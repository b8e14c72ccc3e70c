"""Listening to the call on the desk: the player, the position being heard, and what a position is good for."""

from collections.abc import Sequence

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from qadesk.domain.answers import Evidence
from qadesk.domain.errors import UserError
from qadesk.domain.recordings import AudioState, Recording
from qadesk.gui.jobs import relay
from qadesk.services.ports import Player
from qadesk.services.settings import EVIDENCE_MS, REACTION_MS, SKIP_MS, SPEED, VOLUMES, Settings

TICK_MS = 20
KEEP_EVERY_MS = 1000
SETTLE_MS = 300
"""After jumps in silence, how long until the place is kept."""
SPEEDS = (0.5, 0.75, 1.0, 1.25, 1.5, 1.75, 2.0, 2.5, 3.0)
LEAST_EVIDENCE_MS = 200
"""Less than this has not been heard."""
AGENT, CUSTOMER = 0, 1


class Listening(QObject):
    """One for the page. Positions are milliseconds on the call's timeline; ``Player`` knows one recording of it."""

    ticked = Signal(float)
    """The position heard, while playing and after every jump."""
    playing_changed = Signal(bool)
    speed_changed = Signal(float)
    loop_changed = Signal(object)
    """(start_ms, end_ms), or ``None``."""
    muted_changed = Signal(int, bool)
    ready_changed = Signal(bool)
    """Whether there is something to hear."""
    troubled = Signal(object)
    """A ``UserError`` of the player."""
    keep = Signal()
    """Position or speed are worth saving."""
    recording_changed = Signal(object)
    """Another ``Recording`` of the call is being heard."""

    def __init__(self, player: Player, settings: Settings, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._player = player
        self._settings = settings
        self._recordings: tuple[Recording, ...] = ()
        self._offsets: tuple[int, ...] = ()
        self._at = 0
        self._ready = False
        self._shown_playing = False
        self._loop: tuple[float, float] | None = None
        self._span = False
        self._muted = [False, False]
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
        player.on_finished = relay(self, self._end)
        player.on_error = relay(self, self._give_up)

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
        """The position being heard, on the call's timeline."""
        return self._offset + self._player.position_ms if self._ready else 0.0

    @property
    def duration_ms(self) -> float:
        """End of the recording being heard, on the call's timeline."""
        return self._offset + self._player.duration_ms if self._ready else 0.0

    @property
    def offset_ms(self) -> int:
        """Where the recording being heard starts on the call's timeline."""
        return self._offset

    @property
    def speed(self) -> float:
        """The present speed."""
        return self._player.speed

    @property
    def loop(self) -> tuple[float, float] | None:
        """The span being repeated."""
        return self._loop

    @property
    def recording(self) -> Recording | None:
        """The recording being heard."""
        return self._recordings[self._at] if self._recordings else None

    @property
    def part(self) -> tuple[int, int]:
        """(number from 1, how many) of the call's recording that is being heard."""
        return self._at + 1, len(self._recordings)

    def levels(self) -> tuple[float, ...]:
        """Recent level of each channel in dB below full scale; nothing while silent."""
        return self._player.levels() if self.playing else ()

    def muted(self, channel: int) -> bool:
        """Whether one side is silenced."""
        return self._muted[channel]

    # -- opening ------------------------------------------------------------------------------------------------------

    def open(self, recordings: Sequence[Recording], position_ms: float, speed: float) -> None:
        """Make a call's recordings ready, at a position. Those whose analysis has not delivered stay silent."""
        self.close()
        self._recordings = tuple(recordings)
        self._offsets = _offsets(self._recordings)
        self._at = next((at for at, start in reversed(list(enumerate(self._offsets))) if start <= position_ms), 0)
        self._open_part()
        if self._ready:
            self._use_speed(speed)
            self.seek(position_ms)
            self._settle.stop()

    def close(self) -> None:
        """Let file and device go."""
        for timer in (self._timer, self._keeper, self._settle):
            timer.stop()
        if self._ready:
            self._player.close()
        self._recordings, self._offsets, self._at = (), (), 0
        self._forget_loop()
        self._set_ready(False)
        self._tell_playing()

    def change_part(self, at: int, position_ms: float | None = None) -> None:
        """Hear another recording of the call, from its start or a position."""
        if not 0 <= at < len(self._recordings) or at == self._at:
            return
        was_playing, speed = self.playing, self.speed
        if self._ready:
            self._player.close()
        self._forget_loop()
        self._at = at
        self._open_part()
        if self._ready:
            self._use_speed(speed)
            self.seek(self._offset if position_ms is None else position_ms)
            if was_playing:
                self.play()

    # -- commands -----------------------------------------------------------------------------------------------------

    def toggle(self) -> None:
        """Play or pause."""
        self.pause() if self.playing else self.play()

    def play(self) -> None:
        """Go on; from the start when the end was reached."""
        if not self._ready:
            return
        self._span = False
        if self._at_end() and self._at + 1 < len(self._recordings):
            self.change_part(self._at + 1)
        elif self._at_end():
            self._player.seek_ms(0)
        self._player.play()
        self._tell_playing()

    def pause(self) -> None:
        """Stop here."""
        if self._ready:
            self._player.pause()
            self._tell_playing()
            self.keep.emit()

    def seek(self, position_ms: float) -> None:
        """Go to a position of the call, into another of its recordings where it lies there."""
        if not self._ready:
            return
        part = self._part_of(position_ms)
        if part != self._at:
            self.change_part(part, position_ms)
            return
        self._span = False
        last = self._player.duration_ms
        self._player.seek_ms(min(max(position_ms - self._offset, 0.0), float(last)))
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

    def play_span(self, start_ms: float, end_ms: float) -> None:
        """Hear one span; a mark without length goes on for the length of an evidence span."""
        if not self._ready:
            return
        part = self._part_of(start_ms)
        if part != self._at:
            self.change_part(part, start_ms)
        end_ms = end_ms if end_ms > start_ms else start_ms + self._settings.get(EVIDENCE_MS)
        self._span = True
        self._player.play_span(start_ms - self._offset, min(end_ms, self.duration_ms) - self._offset)
        self._tell_playing()
        self._jumped()

    def set_speed(self, speed: float) -> None:
        """0.5 to 3, pitch kept; kept as the person's own."""
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
        self._loop = span
        if self._ready:
            if span is None:
                self._player.set_loop(None)
            else:
                self._player.set_loop(span[0] - self._offset, span[1] - self._offset)
        self.loop_changed.emit(span)

    def mute(self, channel: int, muted: bool) -> None:
        """Silence one side, or not."""
        self._muted[channel] = muted
        if self._ready:
            self._player.set_muted(channel, muted)
        self.muted_changed.emit(channel, muted)

    def set_volume(self, channel: int, volume: float) -> None:
        """0 to 2; kept as the person's own."""
        volumes = [*self._volumes()]
        volumes[channel] = volume
        self._settings.put(VOLUMES, volumes)
        if self._ready:
            self._player.set_volume(channel, volume)

    # -- evidence -----------------------------------------------------------------------------------------------------

    def moment_ms(self) -> int:
        """The position that somebody means who reacts now: while playing set back by the reaction time."""
        back = self._settings.get(REACTION_MS) * self.speed if self.playing else 0
        return int(max(self.position_ms - back, self._offset))

    def heard_span(self) -> Evidence | None:
        """What has just been heard, as evidence; ``None`` where that is nothing."""
        end = self.moment_ms()
        start = max(end - self._settings.get(EVIDENCE_MS), self._offset)
        return Evidence(start, end) if self._ready and end - start >= LEAST_EVIDENCE_MS else None

    # -- inside -------------------------------------------------------------------------------------------------------

    @property
    def _offset(self) -> int:
        return self._offsets[self._at] if self._offsets else 0

    def _part_of(self, position_ms: float) -> int:
        return next((at for at in range(len(self._offsets) - 1, 0, -1) if self._offsets[at] <= position_ms), 0)

    def _open_part(self) -> None:
        recording = self.recording
        trouble: UserError | None = None
        opened = recording is not None and recording.state is AudioState.READY
        if opened and recording is not None:
            try:
                self._player.open(recording)
            except UserError as error:
                opened, trouble = False, error
        self._set_ready(opened)
        self.recording_changed.emit(recording)
        if opened:
            self._apply_mix()
        if trouble is not None:
            self.troubled.emit(trouble)

    def _use_speed(self, speed: float) -> None:
        speed = min(max(speed, SPEEDS[0]), SPEEDS[-1])
        self._player.set_speed(speed)
        self.speed_changed.emit(speed)

    def _apply_mix(self) -> None:
        for channel, volume in enumerate(self._volumes()):
            self._player.set_volume(channel, volume)
            self._player.set_muted(channel, self._muted[channel])

    def _volumes(self) -> list[float]:
        return self._settings.get(VOLUMES)

    def _set_ready(self, ready: bool) -> None:
        if ready != self._ready:
            self._ready = ready
            self.ready_changed.emit(ready)

    def _forget_loop(self) -> None:
        """A loop ends with the recording that it lies in."""
        if self._loop is not None:
            self._loop = None
            self.loop_changed.emit(None)

    def _at_end(self) -> bool:
        return self.position_ms >= self.duration_ms - 1

    def _end(self) -> None:
        """The end was heard: of a span, of the call, or of one recording that another one follows."""
        if self._ready and self._at_end() and not self._span and self._at + 1 < len(self._recordings):
            self.play()
        else:
            self._stopped()

    def _jumped(self) -> None:
        self.ticked.emit(self.position_ms)
        if not self.playing:
            self._settle.start()

    def _tick(self) -> None:
        self.ticked.emit(self.position_ms)
        if not self.playing:
            self._stopped()

    def _stopped(self) -> None:
        self._tell_playing()
        if self._ready:
            self._jumped()
            self.keep.emit()

    def _give_up(self, error: UserError) -> None:
        self._tell_playing()
        self.troubled.emit(error)

    def _tell_playing(self) -> None:
        playing = self.playing
        if playing == self._shown_playing:
            return
        self._shown_playing = playing
        for timer in (self._timer, self._keeper):
            timer.start() if playing else timer.stop()
        self.playing_changed.emit(playing)


def _offsets(recordings: Sequence[Recording]) -> tuple[int, ...]:
    """Where each recording starts: they follow one another without gaps."""
    starts, at = [], 0
    for recording in recordings:
        starts.append(at)
        at += recording.audio.duration_ms if recording.audio else 0
    return tuple(starts)
