"""Pitch of voices whose pitch is known."""

import numpy as np
import pytest

from qadesk.audio.activity import RATE
from qadesk.audio.pitch import HOP, PitchMeter


def voiced(hertz: np.ndarray, *, band: bool) -> np.ndarray:
    """Harmonics of a pitch that moves, in the telephone band: the fundamental itself is missing."""
    phase = 2 * np.pi * np.cumsum(hertz) / RATE
    low = 300 if band else 0
    parts = [np.sin(k * phase) / k * ((k * hertz > low) & (k * hertz < 3400)) for k in range(1, 40)]
    return (0.1 * np.sum(parts, axis=0)).astype(np.float32)


@pytest.mark.parametrize("band", [True, False])
@pytest.mark.parametrize(("low", "high"), [(75, 150), (120, 240), (200, 400)])
def test_a_glide_is_followed(low: float, high: float, band: bool) -> None:
    seconds = 4
    hertz = np.geomspace(low, high, seconds * RATE)
    meter = PitchMeter()
    hops = len(hertz) // HOP
    for block in np.array_split(voiced(hertz, band=band), 4):
        meter.take(block, np.ones(len(block) // HOP, np.bool_))
    track = meter.track
    assert len(track) == hops
    known = ~np.isnan(track)
    assert known.mean() > 0.9
    # a hop is measured over the 49 ms that end with it, centred some 20 ms before
    at = np.clip(np.arange(hops) * HOP - 40, 0, None)[known]
    error = np.abs(12 * np.log2(track[known] / hertz[at]))
    assert np.median(error) < 0.15
    assert error.max() < 6, "an octave off"


def test_noise_has_no_pitch() -> None:
    meter = PitchMeter()
    noise = np.random.default_rng(1).normal(0, 0.1, 5 * RATE).astype(np.float32)
    meter.take(noise, np.ones(len(noise) // HOP, np.bool_))
    assert np.isnan(meter.track).mean() > 0.95
