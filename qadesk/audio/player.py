"""Playing a recording: a reader thread fills a ring, the device's callback empties it, the heard frame is known."""

import threading
from collections.abc import Callable, Sequence
from concurrent.futures import Future
from pathlib import Path

from qadesk.audio.formats import reopen_recording
from qadesk.audio.orders import Orders
from qadesk.audio.outlet import Outlet, known_outputs, outputs_anew, outputs_meanwhile
from qadesk.audio.pipeline import Pipeline
from qadesk.audio.playback import Playback
from qadesk.domain.audio_devices import OutputDevice, Route
from qadesk.domain.errors import UserError
from qadesk.domain.listening import HeardSpan
from qadesk.domain.spans import Span

SLOWEST, FASTEST = 0.5, 3.0
_END_SECONDS = 3.0
_LISTING_SECONDS = 5.0

OnFinished = Callable[[], None]
OnError = Callable[[UserError], None]
OnReturned = Callable[[], None]


class Player:
    """Plays one recording at a time.

    Every method but ``end`` and ``outputs`` returns at once (``open_file`` reads the header first) and may be called
    from any one thread, ``take_heard`` and ``outputs`` from any; what it asks for is done by the reader thread within
    some milliseconds. ``on_finished`` (the end of the recording or of ``play_span`` has been heard), ``on_error`` (no
    device, device gone: the position is kept) and ``on_returned`` (the device that went away is back, and plays on) are
    called **from the reader thread**. Channel 0 is the agent, heard on the left, 1 the customer, whatever the file.
    Without a device all but playing works.
    """

    def __init__(
        self,
        *,
        device: str | None = None,
        on_finished: OnFinished | None = None,
        on_error: OnError | None = None,
        on_returned: OnReturned | None = None,
    ) -> None:
        self.on_finished = on_finished
        self.on_error = on_error
        self.on_returned = on_returned
        self._orders = Orders()
        self._outlet = Outlet(device, _spawn)
        self._playback = Playback(self._orders, self._outlet, self)
        self._shown: Pipeline | None = None
        self._thread: threading.Thread | None = None

    # --- opening -----------------------------------------------------------------------------------------------

    def open_file(self, path: Path, *, agent_channel: int = 0) -> None:
        """Make ``path`` (a file of ``AudioCache.playable``) the recording, paused at 0.

        Speed, volumes, route, balance, levelling and device are kept, skips and loop forgotten. Raises UserError when
        it cannot be read. ``agent_channel`` is the file's channel that the agent is on.
        """
        pipeline = Pipeline(reopen_recording(path), agent_channel)
        self._shown = pipeline
        if self._thread is None:
            self._thread = threading.Thread(target=self._run, name="player", daemon=True)
            self._thread.start()
        self._ask(lambda: self._playback.adopt(pipeline), playing=False, frame=0.0)

    def close(self) -> None:
        """Stop, give back file and device; ``open_file`` may be called again afterwards."""
        self._shown = None
        self._ask(self._playback.let_go, playing=False)

    def end(self) -> None:
        """Close, and wait until the thread has ended, but not for ever: a dead sound server may hold it."""
        self.close()
        thread, self._thread = self._thread, None
        if thread is not None:
            self._orders.give_end()
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
        return self._orders.playing

    @property
    def settled(self) -> bool:
        """Whether everything asked for so far has been done."""
        return self._orders.settled

    @property
    def position_ms(self) -> float:
        """Where the listener is: the frame being heard now, or the place that a seek just asked for."""
        shown = self._shown
        if shown is None:
            return 0.0
        target = self._orders.target_frame
        return (self._playback.heard_frame() if target is None else target) * 1000 / shown.reader.rate

    def play(self) -> None:
        """Play on; from the start when the end has been reached."""
        self._ask(self._playback.begin, playing=True)

    def pause(self) -> None:
        """Fall silent at once and keep the place."""
        self._ask(self._playback.halt, playing=False)

    def seek_ms(self, position_ms: float) -> None:
        """Go there, playing on if it plays; the position is clamped to the recording."""
        frame, playing = self._frame(position_ms), self.playing
        self._ask(lambda: self._playback.seek(frame, None, sounding=playing), frame=frame)

    def play_span(self, start_ms: float, end_ms: float) -> None:
        """Play from ``start_ms`` to ``end_ms`` once, skipping nothing, and stop there."""
        frame, end = self._frame(start_ms), self._frame(end_ms)
        self._ask(lambda: self._playback.seek(frame, end, sounding=True), playing=True, frame=frame)

    def set_loop(self, start_ms: float | None, end_ms: float | None = None) -> None:
        """Repeat [start, end) until ``set_loop(None)``, skipping nothing in it; a place behind it goes to its start."""
        if start_ms is None or end_ms is None or end_ms <= start_ms:
            loop = None
        else:
            loop = (self._frame(start_ms), self._frame(end_ms))
        self._ask(lambda: self._playback.apply_loop(loop))

    def set_skips(self, spans: Sequence[Span]) -> None:
        """Jump over these spans (ms) while playing on, also out of one that is being heard.

        A position sought inside one plays on to its end.
        """
        frames = [(self._frame(start), self._frame(end)) for start, end in spans]
        self._ask(lambda: self._playback.apply_skips(frames))

    # --- sound -------------------------------------------------------------------------------------------------

    @property
    def speed(self) -> float:
        """1.0 is as recorded."""
        return self._playback.speed

    def set_speed(self, speed: float) -> None:
        """0.5 to 3 with the pitch kept; heard after some 60 ms and the device's latency (0.1 s)."""
        self._playback.speed = min(FASTEST, max(SLOWEST, speed))

    def set_muted(self, channel: int, muted: bool) -> None:
        """Silence one side, or let it be heard again."""
        self._playback.routing.set_muted(channel, muted)

    def set_volume(self, channel: int, volume: float) -> None:
        """Gain of one side, 0 to 2.0."""
        self._playback.routing.set_volume(channel, volume)

    def set_route(self, route: Route) -> None:
        """What goes to which ear; a mono recording goes to both in any case."""
        self._playback.routing.route = route

    def set_balance(self, balance: float) -> None:
        """-1 (left ear only) to 1 (right ear only); 0 both alike."""
        self._playback.routing.set_balance(balance)

    def set_levelling(self, on: bool) -> None:
        """Bring both sides' speech to the same loudness, each by its own automatic gain."""
        self._playback.levelling = on

    def levels(self) -> tuple[float, ...]:
        """Level of each side as heard now, dBFS; -120 when it is silent."""
        shown = self._shown
        return () if shown is None else self._playback.levels(shown.reader.channels)

    def take_heard(self) -> list[HeardSpan]:
        """What of the open recording has reached the listener since this was last asked, in the order of hearing.

        Silence that was jumped over is in it as skipped; what was sought over, or dropped by a seek, is not. Take it
        before another recording is opened. Safe from any thread.
        """
        shown = self._shown
        return [] if shown is None else self._playback.take_heard(shown)

    # --- devices -----------------------------------------------------------------------------------------------

    def set_device(self, name: str | None) -> None:
        """Use the output of that name (of ``outputs``) from now on, None for the system's default."""
        if self._thread is None:
            self._outlet.choose(name)
        self._ask(lambda: self._playback.change_device(name))

    def outputs(self) -> list[OutputDevice]:
        """All outputs there are now. Blocks for some 0.1 s, while one of them plays for 0.5 s.

        Raises UserError when the sound system does not answer.
        """
        if self._thread is None:
            return outputs_anew()
        answer: Future[list[OutputDevice] | None] = Future()
        self._ask(lambda: _answer(answer, self._playback.list_outputs))
        try:
            found = answer.result(_LISTING_SECONDS)
        except TimeoutError:
            return known_outputs()
        return outputs_meanwhile() if found is None else found

    @property
    def underruns(self) -> int:
        """How often the device asked for more than was there, since the recording was opened."""
        return self._outlet.underruns

    # --- helpers -----------------------------------------------------------------------------------------------

    def _run(self) -> None:
        """The reader thread."""
        try:
            while (done := self._orders.do_next(self._playback.patience())) is not False:
                self._playback.tend(idle=done is None)
        finally:
            self._playback.let_go()

    def _ask(self, command: Callable[[], None], *, playing: bool | None = None, frame: float | None = None) -> None:
        if self._thread is not None:
            self._orders.give(command, playing=playing, frame=frame)

    def _frame(self, position_ms: float) -> int:
        shown = self._shown
        if shown is None:
            return 0
        return min(max(0, round(position_ms * shown.reader.rate / 1000)), shown.reader.frames or 0)


def _spawn(name: str, act: Callable[[], None]) -> None:
    threading.Thread(target=act, name=name, daemon=True).start()


def _answer(answer: "Future[list[OutputDevice] | None]", ask: Callable[[], list[OutputDevice] | None]) -> None:
    """Hand over what was found, or why nothing was."""
    try:
        answer.set_result(ask())
    except UserError as error:
        answer.set_exception(error)
