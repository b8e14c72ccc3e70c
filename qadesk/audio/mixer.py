"""From the recording's channels to the two sides, agent and customer, and how loud each is."""

import math

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float32]
SILENCE_DBFS = -120.0


class Mixer:
    """Puts the agent first and the customer second; a mono recording is both.

    Side 0 is the agent, 1 the customer, whichever channels of the file they are on.
    """

    def __init__(self, channels: int, agent_channel: int) -> None:
        self._channels = channels
        self._order = [agent_channel, 1 - agent_channel] if channels == 2 else [0, 0]

    def sides(self, block: Floats) -> Floats:
        """The sides, float32 (frames, 2), a new array."""
        return block[:, self._order]

    def levels(self, sides: Floats) -> tuple[float, ...]:
        """Level of each side in dBFS (rms); one of a mono recording."""
        squares = np.mean(np.square(sides), axis=0)
        return tuple(level_dbfs(float(squares[side])) for side in range(self._channels))


def level_dbfs(mean_square: float) -> float:
    """10 lg of a mean square, not under ``SILENCE_DBFS``."""
    return max(SILENCE_DBFS, 10 * math.log10(mean_square)) if mean_square > 0 else SILENCE_DBFS


def with_gain(level: float, gain: float) -> float:
    """A level in dBFS after a gain (a factor)."""
    return max(SILENCE_DBFS, level + 20 * math.log10(gain)) if gain > 0 else SILENCE_DBFS
