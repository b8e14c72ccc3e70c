"""From file to ring: decode, stretch, mix, resample. Everything here runs in the player's reader thread."""

from qadesk.audio.feed import Feed
from qadesk.audio.formats.base import Reader
from qadesk.audio.mixer import Mixer
from qadesk.audio.output import CHANNELS
from qadesk.audio.resample import Resampler
from qadesk.audio.ring import Ring
from qadesk.audio.stretch import Stretcher
from qadesk.audio.timeline import Anchor, Timeline

_READ_FRAMES = 2048
_FILL_SECONDS = 0.2


class Pipeline:
    """One opened recording on its way to the ring; ``finished`` once its last frame has been written there."""

    def __init__(self, reader: Reader, agent_channel: int) -> None:
        self.reader = reader
        self.feed = Feed(reader)
        self.timeline = Timeline()
        self.finished = False
        self._stretcher = Stretcher(reader.rate, reader.channels)
        self._mixer = Mixer(reader.channels, agent_channel)
        self._resampler: Resampler | None = None
        self._out_rate = reader.rate

    def restart(self, frame: int, out_rate: int) -> None:
        """Begin anew at ``frame`` for a ring that has been cleared and is emptied at ``out_rate``."""
        self.feed.seek(frame)
        self.timeline.clear()
        self.finished = False
        self._stretcher.reset()
        self._out_rate = out_rate
        same = out_rate == self.reader.rate
        self._resampler = None if same else Resampler(self.reader.rate, out_rate, CHANNELS)

    def fill(self, ring: Ring, speed: float) -> None:
        """Write hops until the ring holds 0.2 s, or the recording (or its part) ends."""
        while not self.finished and ring.fill < self._out_rate * _FILL_SECONDS:
            self._hop(ring, speed)

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
            self._end(ring)
            return
        at = self.feed.file_frame(stretcher.position)
        mixed, levels = self._mixer.mix(stretcher.hop())
        self.timeline.add(Anchor(ring.written, at, speed * self.reader.rate / self._out_rate, levels))
        ring.write(mixed if self._resampler is None else self._resampler.process(mixed))

    def _end(self, ring: Ring) -> None:
        if self._resampler is not None:
            ring.write(self._resampler.flush())
        self.finished = True
