"""From file to ring: decode, stretch, sort by side, level, resample. All of it runs in the player's reader thread."""

import numpy as np
from numpy.typing import NDArray

from qadesk.audio.feed import Feed
from qadesk.audio.formats.base import Reader
from qadesk.audio.heard import HeardLog
from qadesk.audio.leveller import Leveller
from qadesk.audio.mixer import Mixer
from qadesk.audio.output import CHANNELS
from qadesk.audio.resample import Resampler
from qadesk.audio.ring import Ring
from qadesk.audio.stretch import Stretcher
from qadesk.audio.timeline import Anchor, Timeline

_READ_FRAMES = 2048
_FILL_SECONDS = 0.2
_SEAM_SECONDS = 0.01

Floats = NDArray[np.float32]


class Pipeline:
    """One opened recording on its way to the ring; ``finished`` once its last frame has been written there."""

    def __init__(self, reader: Reader, agent_channel: int) -> None:
        self.reader = reader
        self.feed = Feed(reader)
        self.timeline = Timeline()
        self.heard = HeardLog(reader.rate, reader.frames or 0)
        self.leveller = Leveller(reader.rate)
        self.finished = False
        self._stretcher = Stretcher(reader.rate, reader.channels)
        self._mixer = Mixer(reader.channels, agent_channel)
        self._resampler: Resampler | None = None
        self._out_rate = reader.rate
        self._seam: Floats | None = None

    def restart(self, frame: int, out_rate: int, *, sought: bool = False) -> None:
        """Begin anew at ``frame`` for a ring that has been cleared and is emptied at ``out_rate``.

        ``sought``: the listener asked for that very place, so it sounds even inside of what is skipped.
        """
        self.feed.seek(frame, sought=sought)
        self.timeline.clear()
        self.heard.restart()
        self._seam = None
        self._out_rate = out_rate
        self._begin()

    def fill(self, ring: Ring, speed: float) -> None:
        """Write hops until the ring holds 0.2 s, or the recording (or its part) ends."""
        while not self.finished and ring.fill < self._out_rate * _FILL_SECONDS:
            self._hop(ring, speed)

    def remake(self, ring: Ring, keep: int) -> bool:
        """Take back what lies further than ``keep`` frames ahead in the ring, to be made anew as things stand now.

        So a change of speed or skips is heard sooner than after the whole ring. The new is blended into the old over
        10 ms. False when too little lies there to be worth it.
        """
        at, seam = ring.taken + keep, round(self._out_rate * _SEAM_SECONDS)
        place = self.timeline.at(at)
        if place is None or ring.written < at + seam:
            return False
        self._seam = ring.withdraw(at, seam)
        self.timeline.cut(at)
        self.feed.move(round(place.file_frame))
        self._begin()
        return True

    def _begin(self) -> None:
        self.finished = False
        self._stretcher.reset()
        same = self._out_rate == self.reader.rate
        self._resampler = None if same else Resampler(self.reader.rate, self._out_rate, CHANNELS)

    def _hop(self, ring: Ring, speed: float) -> None:
        stretcher = self._stretcher
        stretcher.speed = speed
        while stretcher.hungry:
            block = self.feed.block(_READ_FRAMES)
            if len(block):
                stretcher.feed(block)
            else:
                stretcher.finish()
        if stretcher.done:
            self._end(ring, speed)
            return
        position = stretcher.position
        sides = self.leveller.process(self._mixer.sides(stretcher.hop()))
        self._note(ring, position, position + len(sides) * speed, speed, self._mixer.levels(sides))
        self._write(ring, sides if self._resampler is None else self._resampler.process(sides))

    def _note(self, ring: Ring, start: float, end: float, speed: float, levels: tuple[float, ...]) -> None:
        """Say on the timeline where the fed frames from ``start`` to ``end``, written next, come from."""
        step = speed * self.reader.rate / self._out_rate
        for place in self.feed.places(start, end):
            out_frame = ring.written + round((place.given - start) / step)
            self.timeline.add(Anchor(out_frame, place.file_frame, step, levels, speed, place.skipped_from))

    def _write(self, ring: Ring, block: Floats) -> None:
        if self._seam is not None and len(block):
            old, self._seam = self._seam[: len(block)], None
            up = np.linspace(0, 1, len(old), endpoint=False, dtype=np.float32)[:, np.newaxis]
            block[: len(old)] = old + (block[: len(old)] - old) * up
        ring.write(block)

    def _end(self, ring: Ring, speed: float) -> None:
        if self._resampler is not None:
            self._write(ring, self._resampler.flush())
        self._note(ring, self._stretcher.position, float("inf"), speed, ())
        self.finished = True
