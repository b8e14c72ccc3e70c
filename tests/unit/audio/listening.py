"""A listener: a player and what it told, and how what was heard is measured."""

import threading
import time
from collections.abc import Callable, Iterator

import numpy as np
import pytest

from qadesk.audio.player import Player
from qadesk.domain.errors import UserError
from tests.null_sink import SINK_RATE, NullSink, Recording

WAIT = 60
"""Seconds within which what is waited for comes about on the busiest machine, and it is waited for no longer."""


def pitch(samples: np.ndarray) -> float:
    spectrum = np.abs(np.fft.rfft(samples * np.hanning(len(samples)), 1 << 20))
    return float(spectrum.argmax() * SINK_RATE / (1 << 20))


def shown_at(moment: float, shown: list[tuple[float, float]], speed: float) -> tuple[float, float]:
    """The position shown at a moment, of what was seen at (moment, position), and how far it may be off.

    30 ms of the listener's time, and what lies between the two looks around it: a busy machine looks seldom.
    """
    moments, positions = np.array(shown).T
    after = min(max(1, int(np.searchsorted(moments, moment))), len(shown) - 1)
    step = positions[after] - positions[after - 1]
    return float(np.interp(moment, moments, positions)), 30 * max(1.0, speed) + step


class Listener:
    """A player, what it told, and a patient way of waiting for it."""

    def __init__(self) -> None:
        self.finished = threading.Event()
        self.failed = threading.Event()
        self.errors: list[UserError] = []
        self.gone_at_ms = 0.0
        self.returned = threading.Event()
        self.player = Player(on_finished=self.finished.set, on_error=self._fail, on_returned=self.returned.set)

    def _fail(self, error: UserError) -> None:
        self.errors.append(error)
        self.failed.set()

    def until(self, condition: Callable[[], bool], seconds: float = WAIT) -> None:
        deadline = time.monotonic() + seconds
        while not condition():
            assert time.monotonic() < deadline, "it does not happen"
            threading.Event().wait(0.002)

    def reach(self, position_ms: float) -> None:
        self.until(lambda: self.player.position_ms >= position_ms)

    def hear_all(self) -> Recording:
        return self.hear(self.player.duration_ms)

    def hear(self, until_ms: float) -> Recording:
        with Recording() as recording:
            if until_ms == self.player.duration_ms:
                self.player.play()
            else:
                self.player.play_span(0, until_ms)
            assert self.finished.wait(WAIT)
            recording.wait_for_silence()
        return recording


@pytest.fixture
def listener(null_sink: NullSink) -> Iterator[Listener]:
    null_sink.restore()
    made = Listener()
    yield made
    made.player.end()
