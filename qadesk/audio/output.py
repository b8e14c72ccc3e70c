"""A sound output, whatever plays it: a ring that its callback empties and scales, and a clock of what is heard."""

import time
from abc import ABC, abstractmethod

import numpy as np
from numpy.typing import NDArray

from qadesk.audio.gain import Gain
from qadesk.audio.ring import Ring
from qadesk.domain.errors import UserError
from qadesk.domain.texts import QT_TRANSLATE_NOOP

CHANNELS = 2
LATENCY_SECONDS = 0.1
_RING_SECONDS = 0.5
_DEAD_AFTER_SECONDS = 2.0
_AHEAD_SECONDS = 0.06


class Output(ABC):
    """An opened stereo output. ``rate`` is what it takes frames at, ``wanted_rate`` what it was asked for.

    ``ring`` holds the two sides and is filled by the player's reader thread; ``gain`` puts them into the ears when they
    come out of it. ``draining`` says that no more will come, so that an empty ring is no underrun; ``underruns`` counts
    the callbacks that found too little or came too late.
    """

    def __init__(self, wanted_rate: int, rate: int) -> None:
        self.wanted_rate = wanted_rate
        self.rate = rate
        self.ring = Ring(round(rate * _RING_SECONDS), CHANNELS)
        self.gain = Gain(rate)
        self.draining = False
        self.underruns = 0
        self._clock = (0, 0.0)
        self._called = time.monotonic()
        self._longest = 0

    def start(self) -> None:
        """Begin to sound what is in the ring; UserError when the device refuses."""
        self._clock = (0, 0.0)
        self._called = time.monotonic()
        self.gain.settle()
        self._start()

    def abort(self) -> None:
        """Silence at once, drop what is queued in the device and in the ring."""
        self._abort()
        self.ring.clear()
        self.draining = False

    @property
    def alive(self) -> bool:
        """False when a started stream was ended by its device, or the device asks for nothing any more."""
        return self._active() and time.monotonic() - self._called < _DEAD_AFTER_SECONDS

    @property
    def ahead(self) -> int:
        """Frames of the ring that the device may ask for before more can be written."""
        return round(self.rate * _AHEAD_SECONDS) + self._longest

    def heard(self) -> float:
        """Frames of the ring, since the last start, that have left the loudspeaker."""
        taken, sounds_until = self._clock
        if not taken:
            return 0.0
        ahead = max(0.0, sounds_until - self._now()) * self.rate
        return max(0.0, taken - ahead)

    @abstractmethod
    def give_up(self) -> None:
        """Never touch the stream again: what plays it hangs in it."""

    @abstractmethod
    def close(self) -> None:
        """Give the device back."""

    @abstractmethod
    def _start(self) -> None:
        """Let the device ask for frames."""

    @abstractmethod
    def _abort(self) -> None:
        """Let it ask for no more, and drop what it has."""

    @abstractmethod
    def _active(self) -> bool:
        """Whether the device still runs."""

    @abstractmethod
    def _now(self) -> float:
        """The time by the clock that ``_supply`` is told times of."""

    def _supply(self, out: NDArray[np.float32], sounds_at: float, *, late: bool = False) -> None:
        """The callback's work: copy, scale, pad with silence, note until when what was copied will sound.

        ``late``: the device had to be silent before this call.
        """
        frames = len(out)
        got = self.ring.read_into(out)
        self.gain.apply(out[:got])
        if got < frames:
            out[got:] = 0
        if (got < frames or (late and self._clock[0])) and not self.draining:
            self.underruns += 1
        if got:
            self._clock = (self.ring.taken, sounds_at + got / self.rate)
        self._longest = max(self._longest, frames)
        self._called = time.monotonic()


def lost_output() -> UserError:
    """What to tell when the device went away while playing."""
    return UserError(
        QT_TRANSLATE_NOOP("errors", "The sound output went away; playing is paused where it was."),
        QT_TRANSLATE_NOOP("errors", "Connect it again and playing goes on, or choose another output in the settings."),
    )
