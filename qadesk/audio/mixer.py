"""From the recording's channels to the listener's two ears."""

import math

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float32]
SILENCE_DBFS = -120.0


class Mixer:
    """Puts the agent on the left and the customer on the right; a mono recording goes to both ears.

    Side 0 is the agent, 1 the customer, whichever channels of the file they are on.
    """

    def __init__(self, channels: int, agent_channel: int) -> None:
        self._sides = [agent_channel, 1 - agent_channel] if channels == 2 else [0]
        self._ears = [self._sides[0], self._sides[-1]]

    def mix(self, block: Floats) -> tuple[Floats, tuple[float, ...]]:
        """(stereo block, level of each side in dBFS (rms))."""
        squares = np.mean(np.square(block), axis=0)
        return block[:, self._ears], tuple(level_dbfs(float(squares[side])) for side in self._sides)


def level_dbfs(mean_square: float) -> float:
    """10 lg of a mean square, not under ``SILENCE_DBFS``."""
    return max(SILENCE_DBFS, 10 * math.log10(mean_square)) if mean_square > 0 else SILENCE_DBFS


def with_gain(level: float, gain: float) -> float:
    """A level in dBFS after a gain (a factor)."""
    return max(SILENCE_DBFS, level + 20 * math.log10(gain)) if gain > 0 else SILENCE_DBFS
