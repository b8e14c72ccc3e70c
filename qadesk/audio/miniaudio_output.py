"""Where the PortAudio library is missing: the same output played by miniaudio, which needs no library of the system."""

import contextlib
import threading
import time
from collections.abc import Generator
from dataclasses import dataclass
from typing import Any

import miniaudio
import numpy as np
from numpy.typing import NDArray

from qadesk.audio.devices import no_output
from qadesk.audio.output import CHANNELS, LATENCY_SECONDS, Output

_RATE = 48_000
"""What nearly every device runs at; miniaudio's own conversion of rates is coarser than ours."""
_PERIODS = 4
_REAL_BACKENDS = [backend for backend in miniaudio.Backend if backend.name not in {"NULL", "CUSTOM"}]
_given_up: list[object] = []
"""Devices that must be neither closed nor forgotten: closing them would wait without end."""

_Frames = Generator[bytes | NDArray[np.float32], int, None]


@dataclass(frozen=True, slots=True)
class Playback:
    """An output as miniaudio lists it; ``id`` is a handle of its own."""

    name: str
    id: Any


def list_playbacks() -> list[Playback]:
    """All outputs there are now, the system's default first; empty where there are none."""
    try:
        found = miniaudio.Devices(_REAL_BACKENDS).get_playbacks()
    except miniaudio.MiniaudioError:
        return []
    return [Playback(device["name"], device["id"]) for device in found]


class MiniaudioOutput(Output):
    """Asked for 48 kHz whatever the recording has."""

    def __init__(self, wanted_rate: int, device: str | None) -> None:
        super().__init__(wanted_rate, _RATE)
        chosen = next((entry.id for entry in list_playbacks() if entry.name == device), None) if device else None
        try:
            self._device = miniaudio.PlaybackDevice(
                output_format=miniaudio.SampleFormat.FLOAT32,
                nchannels=CHANNELS,
                sample_rate=_RATE,
                buffersize_msec=round(LATENCY_SECONDS * 1000 / _PERIODS),
                device_id=chosen,
                callback_periods=_PERIODS,
                backends=_REAL_BACKENDS,
                app_name="qadesk",
            )
        except miniaudio.MiniaudioError as error:
            raise no_output(str(error)) from error
        self._device.stop_callback = self._note_end
        self._ended = threading.Event()
        self._buffer = np.zeros((_RATE, CHANNELS), np.float32)

    def give_up(self) -> None:
        """Keep the device untouched: closing it would wait for what hangs in it."""
        _given_up.append(self._device)

    def close(self) -> None:
        """Give the device back."""
        self._device.close()

    def _start(self) -> None:
        self._ended.clear()
        frames = self._frames()
        next(frames)
        try:
            self._device.start(frames)
        except miniaudio.MiniaudioError as error:
            raise no_output(str(error)) from error

    def _abort(self) -> None:
        with contextlib.suppress(miniaudio.MiniaudioError):
            self._device.stop()

    def _active(self) -> bool:
        return not self._ended.is_set()

    def _now(self) -> float:
        return time.monotonic()

    def _note_end(self) -> None:
        self._ended.set()

    def _frames(self) -> _Frames:
        """The callback, in the shape that miniaudio wants: is sent a number of frames, gives them."""
        wanted = yield b""
        while True:
            out = self._buffer[:wanted]
            self._supply(out, time.monotonic() + LATENCY_SECONDS)
            wanted = yield out
