"""Sounds made on the spot, and a sound card that is none."""

from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
import soundfile

from tests.null_sink import null_sink

__all__ = ["null_sink"]

Writer = Callable[..., Path]


def tones(rate: int, seconds: float, *frequencies: float, amplitude: float = 0.5) -> np.ndarray:
    """A sine per channel, float64 (frames, channels)."""
    times = np.arange(round(rate * seconds)) / rate
    return np.stack([amplitude * np.sin(2 * np.pi * frequency * times) for frequency in frequencies], axis=1)


@pytest.fixture
def write(tmp_path: Path) -> Writer:
    """``write("a.wav", samples, 8000, "PCM_16")``: a sound file in this test's folder."""

    def write_file(name: str, samples: np.ndarray, rate: int, subtype: str | None = None, container: str = "") -> Path:
        path = tmp_path / name
        soundfile.write(path, samples, rate, subtype, format=container or None)
        return path

    return write_file
