"""What the player's reader thread does: keep the ring filled, start and stop the device, notice ends and losses."""

import contextlib
import threading
from collections.abc import Callable, Sequence
from typing import Protocol

from qadesk.audio.mixer import SILENCE_DBFS, with_gain
from qadesk.audio.orders import Orders
from qadesk.audio.outlet import Outlet
from qadesk.audio.output import Output, lost_output
from qadesk.audio.pipeline import Pipeline
from qadesk.audio.routing import Routing
from qadesk.domain.audio_devices import OutputDevice
from qadesk.domain.errors import UserError
from qadesk.domain.listening import HeardSpan
from qadesk.domain.spans import Span, without

_POLL_SECONDS = 0.01
_LOOK_SECONDS = 1.0


class Ears(Protocol):
    """Who is told, from the reader thread."""

    on_finished: Callable[[], None] | None
    on_error: Callable[[UserError], None] | None
    on_returned: Callable[[], None] | None


class Playback:
    """One recording and one output. Unless it says otherwise, a method belongs to the reader thread.

    ``speed``, ``levelling`` and ``routing`` are read as they stand; another speed or levelling is heard within some
    60 ms and the device's latency.
    """

    def __init__(self, orders: Orders, outlet: Outlet, ears: Ears) -> None:
        self.speed = 1.0
        self.levelling = False
        self.routing = Routing()
        self._orders = orders
        self._outlet = outlet
        self._ears = ears
        self._pipeline: Pipeline | None = None
        self._hearing = threading.Lock()
        self._sounding = False
        self._rest_frame = 0.0
        self._rest_sought = False
        self._loop: Span | None = None
        self._skips: tuple[Span, ...] = ()
        self._span_end: int | None = None
        self._made_with = (1.0, False)
        self._learning = False
        self._lost = False

    # --- asked by any thread -----------------------------------------------------------------------------------

    def heard_frame(self) -> float:
        """The frame being heard, or the one that is rested at."""
        pipeline, output = self._pipeline, self._outlet.output
        if pipeline is None or output is None or not self._sounding:
            return self._rest_frame
        anchor = pipeline.timeline.at(output.heard())
        return self._rest_frame if anchor is None else min(anchor.file_frame, pipeline.reader.frames or 0)

    def levels(self, channels: int) -> tuple[float, ...]:
        """Level of each side as heard now, dBFS; -120 when it is silent."""
        pipeline, output = self._pipeline, self._outlet.output
        anchor = pipeline.timeline.at(output.heard()) if pipeline and output and self._sounding else None
        if anchor is None or len(anchor.levels) != channels:
            return (SILENCE_DBFS,) * channels
        return tuple(map(with_gain, anchor.levels, self.routing.reach(channels)))

    def take_heard(self, pipeline: Pipeline) -> list[HeardSpan]:
        """What of that recording has reached the listener, up to this moment, and has not been taken yet."""
        with self._hearing:
            if pipeline is self._pipeline:
                self._hear()
            return pipeline.heard.take()

    # --- the thread's round ------------------------------------------------------------------------------------

    def patience(self) -> float | None:
        """How long to wait for the next command, in seconds; None for ever."""
        if self._sounding:
            return _POLL_SECONDS
        if self._learning:
            return 0.0
        return _LOOK_SECONDS if self._lost else None

    def tend(self, *, idle: bool) -> None:
        """One round; ``idle``: nothing was asked for while waiting."""
        if self._sounding:
            self._keep_sounding()
        elif idle and self._lost and not self._learning:
            self._look_for_output()
        if self._learning and self._pipeline is not None:
            self._learning = self._pipeline.feed.learn()

    def _keep_sounding(self) -> None:
        pipeline, output = self._opened()
        self._set_gains(pipeline, output)
        if (self.speed, self.levelling) != self._made_with:
            self._remake(pipeline, output)
        pipeline.fill(output.ring, self.speed)
        output.draining = pipeline.finished
        with self._hearing:
            self._hear()
        if pipeline.finished and output.heard() >= output.ring.written:
            self._finish(pipeline)
        elif not output.alive or self._outlet.unplugged():
            self._lost = True
            self._fail(lost_output())

    def _remake(self, pipeline: Pipeline, output: Output) -> None:
        """Make anew what has not been heard yet, as things stand now."""
        self._made_with = (self.speed, self.levelling)
        pipeline.leveller.on = self.levelling
        output.draining = False
        pipeline.remake(output.ring, output.ahead)

    # --- commands ----------------------------------------------------------------------------------------------

    def adopt(self, pipeline: Pipeline) -> None:
        """Take over this recording, resting at its start."""
        self._silence()
        old, self._pipeline = self._pipeline, pipeline
        if old is not None:
            old.reader.close()
        self._outlet.count_anew()
        self._rest(0.0)
        self._loop = self._span_end = None
        self._skips = ()
        self._lost = False
        self._learning = True
        self._open_ahead()

    def let_go(self) -> None:
        """Give file and device back."""
        self._silence()
        self._lost = False
        self._outlet.close()
        if self._pipeline is not None:
            self._pipeline.reader.close()
            self._pipeline = None

    def begin(self) -> None:
        """Play on; from the start when the end has been reached."""
        if not self._orders.playing or self._pipeline is None:
            return
        self._span_end = None
        if self._sounding:
            self._bound(self._pipeline)
            return
        if self._rest_frame >= (self._pipeline.reader.frames or 0):
            self._rest(0.0)
        self._start()

    def halt(self) -> None:
        """Fall silent and keep the place."""
        self._lost = False
        self._silence()

    def seek(self, frame: int, span_end: int | None, *, sounding: bool) -> None:
        """Go there; ``sounding``: it was playing, or was to play, when this was asked for."""
        if self._orders.outdated:
            return
        self._silence()
        self._span_end = span_end
        self._rest(frame, sought=True)
        if sounding and self._orders.playing:
            self._start()

    def apply_loop(self, loop: Span | None) -> None:
        """Take the new bounds; start again where the ring already holds what lies behind them."""
        self._loop = loop
        if not self._sounding or self._pipeline is None:
            return
        pipeline, output = self._opened()
        self._bound(pipeline)
        heard = self.heard_frame()
        if loop is not None and heard >= loop[1]:
            self._silence()
            self._rest(loop[0], sought=True)
            self._start()
        else:
            self._remake(pipeline, output)

    def apply_skips(self, skips: Sequence[Span]) -> None:
        """Jump over these spans of frames from now on."""
        before, self._skips = self._skips, tuple(skips)
        if self._skips == before:
            return
        if self._sounding and self._pipeline is not None:
            pipeline, output = self._opened()
            self._bound(pipeline)
            self._remake(pipeline, output)

    def change_device(self, name: str | None) -> None:
        """Go on by way of the output of that name."""
        sounding = self._sounding
        self._silence()
        self._outlet.choose(name)
        if sounding:
            self._start()
        elif self._lost:
            self._look_for_output(asked=True)

    def list_outputs(self) -> list[OutputDevice] | None:
        """The outputs there are now; ``None`` while one of them is sounding and cannot be given back for looking."""
        if self._sounding:
            return None
        found = self._outlet.listed()
        if not self._lost:
            self._open_ahead()
        return found

    # --- sounding ----------------------------------------------------------------------------------------------

    def _start(self) -> None:
        """Sound from where it rests."""
        used_before = self._outlet.output is not None
        try:
            self._sound()
        except UserError as error:
            if used_before:  # its device may have gone, or come back as another, while it was silent
                self._outlet.close()
                self._start()
            else:
                self._fail(error)

    def _sound(self) -> None:
        assert self._pipeline is not None
        pipeline = self._pipeline
        output = self._outlet.prepared(pipeline.reader.rate)
        self._bound(pipeline)
        self._made_with = (self.speed, self.levelling)
        pipeline.leveller.on = self.levelling
        pipeline.restart(round(self._rest_frame), output.rate, sought=self._rest_sought)
        pipeline.fill(output.ring, self.speed)
        self._set_gains(pipeline, output)
        self._outlet.start()
        self._lost = False
        with self._hearing:
            self._sounding = True

    def _open_ahead(self) -> None:
        """Opening takes 0.2 s, which nobody wants to wait for when pressing play; what fails is told then."""
        if self._pipeline is not None:
            with contextlib.suppress(UserError):
                self._outlet.prepared(self._pipeline.reader.rate)

    def _look_for_output(self, *, asked: bool = False) -> None:
        """Play on when the output that went away is back, and nothing has been asked for meanwhile."""
        if not asked and not self._outlet.is_back():
            return
        try:
            self._sound()
        except UserError:
            self._outlet.lose()
            self._lost = True
            return
        if not self._orders.play_again():
            self._silence()
            self._lost = True
        elif self._ears.on_returned is not None:
            self._ears.on_returned()

    def _finish(self, pipeline: Pipeline) -> None:
        frames = pipeline.reader.frames or 0
        self._silence()
        self._rest(frames if self._span_end is None else min(self._span_end, frames))
        self._span_end = None
        self._orders.stop_playing()
        if self._ears.on_finished is not None:
            self._ears.on_finished()

    def _fail(self, error: UserError) -> None:
        """Pause where it is, give the device back, tell."""
        self._silence()
        self._outlet.lose()
        self._orders.stop_playing()
        if self._ears.on_error is not None:
            self._ears.on_error(error)

    def _silence(self) -> None:
        """Stop the device, resting at the frame heard last."""
        if not self._sounding:
            return
        pipeline, output = self._opened()
        with self._hearing:
            self._hear()
            frame = self.heard_frame()
            self._sounding = False
        self._rest(frame, sought=frame < pipeline.feed.spared_until)
        output.abort()

    def _rest(self, frame: float, *, sought: bool = False) -> None:
        """``sought``: asked for by the listener, so that it sounds even inside of a skip."""
        self._rest_frame = frame
        self._rest_sought = sought

    # --- helpers -----------------------------------------------------------------------------------------------

    def _bound(self, pipeline: Pipeline) -> None:
        """Tell the feed where to stop or to turn back, and what to jump over."""
        loop = self._loop if self._span_end is None else None
        pipeline.feed.end = loop[1] if loop else self._span_end
        pipeline.feed.again = loop[0] if loop else None
        pipeline.feed.skips = () if self._span_end is not None else without(self._skips, [loop] if loop else [])

    def _hear(self) -> None:
        """Note what has been heard up to now; with ``_hearing`` held."""
        pipeline, output = self._pipeline, self._outlet.output
        if self._sounding and pipeline is not None and output is not None:
            pipeline.heard.advance(pipeline.timeline.anchors, output.heard())

    def _set_gains(self, pipeline: Pipeline, output: Output) -> None:
        output.gain.set(self.routing.matrix(pipeline.reader.channels))

    def _opened(self) -> tuple[Pipeline, Output]:
        assert self._pipeline is not None
        assert self._outlet.output is not None
        return self._pipeline, self._outlet.output
