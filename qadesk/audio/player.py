"""Playing a recording: a reader thread fills a ring, the device's callback empties it, the heard frame is known."""

import contextlib
import queue
import threading
from collections.abc import Callable
from concurrent.futures import Future
from pathlib import Path

from qadesk.audio.devices import refresh_outputs
from qadesk.audio.formats import reopen_recording
from qadesk.audio.mixer import SILENCE_DBFS, with_gain
from qadesk.audio.output import Output, lost_output
from qadesk.audio.pipeline import Pipeline
from qadesk.domain.errors import UserError

SLOWEST, FASTEST = 0.5, 3.0
LOUDEST = 2.0
_POLL_SECONDS = 0.01
_END_SECONDS = 3.0
_START_SECONDS = 2.0
"""A device that works starts within a tenth of it."""

OnFinished = Callable[[], None]
OnError = Callable[[UserError], None]


class Player:
    """Plays one recording at a time.

    Every method but ``end`` returns at once (``open_file`` reads the header first) and may be called from any one
    thread; what it asks for is done by the reader thread within some milliseconds. ``on_finished`` (the end of the
    recording or of ``play_span`` has been heard) and ``on_error`` (no device, device gone: the position is kept) are
    called **from the reader thread**. Channel 0 is the agent, heard on the left, 1 the customer, whatever the file.
    Without a device all but playing works.
    """

    def __init__(
        self,
        *,
        device: str | None = None,
        on_finished: OnFinished | None = None,
        on_error: OnError | None = None,
    ) -> None:
        self.on_finished = on_finished
        self.on_error = on_error
        self._device = device
        self._commands: queue.SimpleQueue[tuple[int, Callable[[], None]] | None] = queue.SimpleQueue()
        self._lock = threading.Lock()
        self._asked = 0
        self._doing = 0
        self._done = 0
        self._target: tuple[int, float] | None = None
        self._shown: Pipeline | None = None
        self._thread: threading.Thread | None = None
        self._pipeline: Pipeline | None = None
        self._output: Output | None = None
        self._sounding = False
        self._playing = False
        self._rest_frame = 0.0
        self._speed = 1.0
        self._volumes = [1.0, 1.0]
        self._muted = [False, False]
        self._loop: tuple[int, int] | None = None
        self._span_end: int | None = None
        self._underruns = 0
        self._learning = False
        self._devices_changed = False

    # --- opening -----------------------------------------------------------------------------------------------

    def open_file(self, path: Path, *, agent_channel: int = 0) -> None:
        """Make ``path`` (a file of ``AudioCache.playable``) the recording, paused at 0; speed and volumes are kept.

        Raises UserError when it cannot be read. ``agent_channel`` is the file's channel that the agent is on.
        """
        pipeline = Pipeline(reopen_recording(path), agent_channel)
        self._shown = pipeline
        if self._thread is None:
            self._thread = threading.Thread(target=self._run, name="player", daemon=True)
            self._thread.start()
        self._ask(lambda: self._adopt(pipeline), playing=False, frame=0.0)

    def close(self) -> None:
        """Stop, give back file and device; ``open_file`` may be called again afterwards."""
        self._shown = None
        self._ask(self._let_go, playing=False)

    def end(self) -> None:
        """Close, and wait until the thread has ended, but not for ever: a dead sound server may hold it."""
        self.close()
        thread, self._thread = self._thread, None
        if thread is not None:
            self._commands.put(None)
            thread.join(_END_SECONDS)

    @property
    def duration_ms(self) -> float:
        """Length of the open recording; 0 when none is open."""
        shown = self._shown
        return 0.0 if shown is None else (shown.reader.frames or 0) * 1000 / shown.reader.rate

    # --- moving ------------------------------------------------------------------------------------------------

    @property
    def playing(self) -> bool:
        """Whether it plays, or is about to."""
        return self._playing

    @property
    def settled(self) -> bool:
        """Whether everything asked for so far has been done."""
        return self._done >= self._asked

    @property
    def position_ms(self) -> float:
        """Where the listener is: the frame being heard now, or the place that a seek just asked for."""
        shown, target = self._shown, self._target
        if shown is None:
            return 0.0
        waiting = target is not None and target[0] > self._done
        return (target[1] if target and waiting else self._heard_frame()) * 1000 / shown.reader.rate

    def play(self) -> None:
        """Play on; from the start when the end has been reached."""
        self._ask(self._begin, playing=True)

    def pause(self) -> None:
        """Fall silent at once and keep the place."""
        self._ask(self._halt, playing=False)

    def seek_ms(self, position_ms: float) -> None:
        """Go there, playing on if it plays; the position is clamped to the recording."""
        frame, playing = self._frame(position_ms), self._playing
        self._ask(lambda: self._seek(frame, None, sounding=playing), frame=frame)

    def play_span(self, start_ms: float, end_ms: float) -> None:
        """Play from ``start_ms`` to ``end_ms`` once and stop there."""
        frame, end = self._frame(start_ms), self._frame(end_ms)
        self._ask(lambda: self._seek(frame, end, sounding=True), playing=True, frame=frame)

    def set_loop(self, start_ms: float | None, end_ms: float | None = None) -> None:
        """Repeat [start, end) until ``set_loop(None)``; a place behind the end goes to the start."""
        if start_ms is None or end_ms is None or end_ms <= start_ms:
            loop = None
        else:
            loop = (self._frame(start_ms), self._frame(end_ms))
        self._ask(lambda: self._apply_loop(loop))

    # --- sound -------------------------------------------------------------------------------------------------

    @property
    def speed(self) -> float:
        """1.0 is as recorded."""
        return self._speed

    def set_speed(self, speed: float) -> None:
        """0.5 to 3 with the pitch kept; heard as soon as what is in the ring has sounded (a quarter of a second)."""
        self._speed = min(FASTEST, max(SLOWEST, speed))

    def set_muted(self, channel: int, muted: bool) -> None:
        """Silence one side, or let it be heard again."""
        self._muted[channel] = muted

    def set_volume(self, channel: int, volume: float) -> None:
        """Gain of one side, 0 to 2.0."""
        self._volumes[channel] = min(LOUDEST, max(0.0, volume))

    def levels(self) -> tuple[float, ...]:
        """Level of each side as heard now, dBFS; -120 when it is silent."""
        pipeline, output = self._pipeline, self._output
        channels = 0 if self._shown is None else self._shown.reader.channels
        anchor = pipeline.timeline.at(output.heard()) if pipeline and output and self._sounding else None
        if pipeline is None or anchor is None:
            return (SILENCE_DBFS,) * channels
        return tuple(map(with_gain, anchor.levels, self._gains(pipeline)))

    def set_device(self, name: str | None) -> None:
        """Use the output of that name from now on (``devices.list_outputs``), None for the system's default."""
        self._ask(lambda: self._change_device(name))

    @property
    def underruns(self) -> int:
        """How often the device asked for more than was there, since the recording was opened."""
        output = self._output
        return self._underruns + (output.underruns if output else 0)

    # --- the reader thread -------------------------------------------------------------------------------------

    def _run(self) -> None:
        try:
            while True:
                with contextlib.suppress(queue.Empty):
                    asked = self._commands.get(timeout=self._patience())
                    if asked is None:
                        return
                    self._do(*asked)
                if self._sounding:
                    self._tend()
                if self._learning and self._pipeline is not None:
                    self._learning = self._pipeline.feed.learn()
        finally:
            self._let_go()

    def _patience(self) -> float | None:
        """How long to wait for something to be asked, in seconds; None for ever."""
        if self._sounding:
            return _POLL_SECONDS
        return 0.0 if self._learning else None

    def _do(self, serial: int, command: Callable[[], None]) -> None:
        self._doing = serial
        command()
        self._done = serial

    def _tend(self) -> None:
        """Keep the ring filled; notice the end, and a device that died."""
        pipeline, output = self._opened()
        self._scale(pipeline, output)
        pipeline.fill(output.ring, self._speed)
        output.draining = pipeline.finished
        if pipeline.finished and output.heard() >= output.ring.written:
            self._finish(pipeline)
        elif not output.alive:
            self._fail(lost_output())

    def _adopt(self, pipeline: Pipeline) -> None:
        self._silence()
        old, self._pipeline = self._pipeline, pipeline
        if old is not None:
            old.reader.close()
        self._underruns = 0
        self._rest_frame = 0.0
        self._loop = self._span_end = None
        self._learning = True
        with contextlib.suppress(UserError):  # told when play is asked for; opening ahead saves 0.2 s then
            self._prepared_output(pipeline)

    def _start(self, frame: float) -> None:
        """Sound from ``frame`` on, whatever sounded before."""
        self._silence()
        self._rest_frame = frame
        used_before = self._output is not None
        try:
            self._sound_from(frame)
        except UserError as error:
            if used_before:  # its device may have gone, or come back as another, while it was silent
                self._close_output()
                self._start(frame)
            else:
                self._fail(error)

    def _sound_from(self, frame: float) -> None:
        assert self._pipeline is not None
        pipeline = self._pipeline
        output = self._prepared_output(pipeline)
        self._bound(pipeline)
        pipeline.restart(round(frame), output.rate)
        pipeline.fill(output.ring, self._speed)
        self._scale(pipeline, output)
        self._start_device(output)
        self._sounding = True

    def _start_device(self, output: Output) -> None:
        """Start the stream; UserError when the device refuses, or PortAudio does not come back from starting it."""
        outcome: Future[None] = Future()
        threading.Thread(target=_settle, args=(outcome, output.start), name="player-start", daemon=True).start()
        try:
            outcome.result(_START_SECONDS)
        except TimeoutError:
            self._output = None
            output.give_up()
            raise lost_output() from None

    def _prepared_output(self, pipeline: Pipeline) -> Output:
        if self._output is not None and self._output.wanted_rate != pipeline.reader.rate:
            self._close_output()
        if self._output is None:
            if self._devices_changed:
                refresh_outputs()
            self._output = Output(pipeline.reader.rate, self._device)
            self._devices_changed = False
        return self._output

    def _bound(self, pipeline: Pipeline) -> None:
        """Tell the feed where to stop or to turn back."""
        loop = self._loop if self._span_end is None else None
        pipeline.feed.end = loop[1] if loop else self._span_end
        pipeline.feed.again = loop[0] if loop else None

    def _begin(self) -> None:
        if not self._playing or self._pipeline is None:
            return
        self._span_end = None
        if self._sounding:
            self._bound(self._pipeline)
        else:
            at_end = self._rest_frame >= (self._pipeline.reader.frames or 0)
            self._start(0.0 if at_end else self._rest_frame)

    def _halt(self) -> None:
        self._rest_frame = self._heard_frame()
        self._silence()

    def _seek(self, frame: int, span_end: int | None, *, sounding: bool) -> None:
        """``sounding``: it was playing, or was to play, when this was asked for."""
        if self._target is not None and self._target[0] > self._doing:
            return  # a later seek waits already
        self._span_end = span_end
        if sounding and self._playing:
            self._start(frame)
        else:
            self._silence()
            self._rest_frame = frame

    def _apply_loop(self, loop: tuple[int, int] | None) -> None:
        """Take the new bounds; start again where the ring already holds what lies behind them."""
        self._loop = loop
        if not self._sounding or self._pipeline is None:
            return
        self._bound(self._pipeline)
        heard = self._heard_frame()
        if loop is not None and (self._pipeline.finished or self._pipeline.feed.next_frame > loop[1]):
            self._start(heard if heard < loop[1] else loop[0])

    def _change_device(self, name: str | None) -> None:
        self._device = name
        heard, sounding = self._heard_frame(), self._sounding
        self._silence()
        self._close_output()
        self._devices_changed = True
        self._rest_frame = heard
        if sounding:
            self._start(heard)

    def _finish(self, pipeline: Pipeline) -> None:
        frames = pipeline.reader.frames or 0
        self._rest_frame = frames if self._span_end is None else min(self._span_end, frames)
        self._silence()
        self._span_end = None
        self._stop_playing()
        if self.on_finished is not None:
            self.on_finished()

    def _fail(self, error: UserError) -> None:
        """Pause where it is, give the device back, tell."""
        if self._sounding:
            self._rest_frame = self._heard_frame()
        self._silence()
        self._close_output()
        self._devices_changed = True
        self._stop_playing()
        if self.on_error is not None:
            self.on_error(error)

    def _silence(self) -> None:
        if self._output is not None and self._sounding:
            self._sounding = False
            self._output.abort()

    def _close_output(self) -> None:
        if self._output is not None:
            self._underruns += self._output.underruns
            self._output.close()
            self._output = None

    def _let_go(self) -> None:
        self._silence()
        self._close_output()
        if self._pipeline is not None:
            self._pipeline.reader.close()
            self._pipeline = None

    # --- helpers -----------------------------------------------------------------------------------------------

    def _ask(self, command: Callable[[], None], *, playing: bool | None = None, frame: float | None = None) -> None:
        """Hand ``command`` to the reader thread; what it will lead to is shown at once."""
        if self._thread is None:
            return
        with self._lock:
            self._asked += 1
            serial = self._asked
            if playing is not None:
                self._playing = playing
            if frame is not None:
                self._target = (serial, frame)
        self._commands.put((serial, command))

    def _stop_playing(self) -> None:
        """It plays no more, unless something newer has been asked for meanwhile."""
        with self._lock:
            if self._asked <= max(self._doing, self._done):
                self._playing = False

    def _frame(self, position_ms: float) -> int:
        shown = self._shown
        if shown is None:
            return 0
        return min(max(0, round(position_ms * shown.reader.rate / 1000)), shown.reader.frames or 0)

    def _heard_frame(self) -> float:
        pipeline, output = self._pipeline, self._output
        if pipeline is None or output is None or not self._sounding:
            return self._rest_frame
        anchor = pipeline.timeline.at(output.heard())
        return self._rest_frame if anchor is None else min(anchor.file_frame, pipeline.reader.frames or 0)

    def _gains(self, pipeline: Pipeline) -> list[float]:
        channels = range(pipeline.reader.channels)
        return [0.0 if self._muted[channel] else self._volumes[channel] for channel in channels]

    def _scale(self, pipeline: Pipeline, output: Output) -> None:
        gains = self._gains(pipeline)
        output.gain.set(gains[0], gains[-1])

    def _opened(self) -> tuple[Pipeline, Output]:
        assert self._pipeline is not None
        assert self._output is not None
        return self._pipeline, self._output


def _settle(outcome: "Future[None]", act: Callable[[], None]) -> None:
    """Do it here and hand over how it ended."""
    try:
        act()
        outcome.set_result(None)
    except BaseException as error:  # noqa: BLE001 - handed to whoever waits for the future
        outcome.set_exception(error)
