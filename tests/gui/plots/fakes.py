"""A recording that exists only as numbers, with the levels a peak file has, and an account of what was read."""

import numpy as np

from qadesk.domain.waveforms import PeakView


class FakeSource:
    """Speech-like noise in turns: channel 0 talks first, then channel 1. ``frames`` may be less than ``length``."""

    def __init__(self, seconds: float = 60.0, rate: int = 8000, channels: int = 2, turn_seconds: float = 4.0) -> None:
        self.rate = rate
        self.channels = channels
        self.frames = self.length = int(seconds * rate)
        self.complete = True
        self.views: list[tuple[int, int, int, int]] = []
        self._turn = turn_seconds
        self._minute = [self._tone(channel) for channel in range(channels)]
        self._levels = [self._build(channel) for channel in range(channels)]

    def samples(self, channel: int, first: int, last: int) -> np.ndarray:
        """The minute that repeats itself, so that reading costs no more than it does from a file."""
        period = self._minute[channel]
        start = first % period.size
        return np.concatenate([period] * ((start + last - first) // period.size + 1))[start : start + last - first]

    def view(self, channel: int, first_frame: int, last_frame: int, columns: int) -> PeakView:
        self.views.append((channel, first_frame, last_frame, columns))
        wanted = (last_frame - first_frame) / columns
        if wanted < 256:
            part = self.samples(channel, first_frame, min(last_frame, self.frames))
            return PeakView(first_frame, 1, memoryview(part), memoryview(part), memoryview(np.abs(part)))
        level = max(n for n in range(len(self._levels[channel])) if 256 * 4**n <= wanted)
        step = 256 * 4**level
        low, high, rms = (
            part[first_frame // step : -(-min(last_frame, self.frames) // step)]
            for part in self._levels[channel][level]
        )
        return PeakView(first_frame // step * step, step, memoryview(low), memoryview(high), memoryview(rms))

    def wants(self, first_frame: int, last_frame: int, columns: int) -> bool:
        return False

    def load(self, first_frame: int, last_frame: int) -> bool:
        return False

    def _tone(self, channel: int) -> np.ndarray:
        at = np.arange(int(60 * self.rate)) / self.rate
        return (self._loudness(channel, at) * np.sin(2 * np.pi * 220 * at) * 12000).astype(np.int16)

    def _loudness(self, channel: int, at: np.ndarray) -> np.ndarray:
        at = at % 60
        talks = (at // self._turn % self.channels) == channel
        return talks * (0.35 + 0.65 * np.abs(np.sin(at * 9.1) * np.sin(at * 2.3 + channel)))

    def _build(self, channel: int) -> list[tuple[np.ndarray, np.ndarray, np.ndarray]]:
        at = np.arange(-(-self.length // 256)) * 256 / self.rate
        high = (self._loudness(channel, at) * 12000).astype(np.int16)
        levels = [(-high, high, (high * 0.5).astype(np.int16))]
        while levels[-1][0].size > 4:
            starts = np.arange(0, levels[-1][0].size, 4)
            low, high, rms = levels[-1]
            levels.append((np.minimum.reduceat(low, starts), np.maximum.reduceat(high, starts), rms[starts]))
        return levels
