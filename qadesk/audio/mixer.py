"""From the recording's channels to the listener's two ears, with mutes and volumes."""

import math
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float32]
SILENCE_DBFS = -120.0


class Mixer:
    """Applies a gain to each side and puts the agent on the left; a mono recording goes to both ears.

    Side 0 is the agent, 1 the customer, whichever channels of the file they are on. A changed gain is ramped over one
    block, so that muting does not click.
    """

    def __init__(self, channels: int, agent_channel: int) -> None:
        self._sides = [agent_channel, 1 - agent_channel] if channels == 2 else [0]
        self._gains: Floats | None = None

    def reset(self) -> None:
        """The next block begins a new stretch of sound: nothing to ramp from."""
        self._gains = None

    def mix(self, block: Floats, gains: Sequence[float]) -> tuple[Floats, tuple[float, ...]]:
        """(stereo block, level of each side in dBFS (rms) after its gain); one gain a side."""
        block = block[:, self._sides]
        target = np.asarray(gains, np.float32)
        before = target if self._gains is None else self._gains
        self._gains = target
        if np.array_equal(target, before):
            louder = block * target
        else:
            ramp = np.linspace(0, 1, len(block), dtype=np.float32)[:, np.newaxis]
            louder = block * (before + (target - before) * ramp)
        levels = tuple(_level(float(square)) for square in np.mean(np.square(louder), axis=0))
        return np.clip(louder[:, [0, -1]], -1.0, 1.0), levels


def _level(mean_square: float) -> float:
    return max(SILENCE_DBFS, 10 * math.log10(mean_square)) if mean_square > 0 else SILENCE_DBFS
