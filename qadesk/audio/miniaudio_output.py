"""Where the PortAudio library is missing: the same output played by miniaudio, which needs no library of the system."""

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
_PERIODS = 3
_LATE_SECONDS = 0.005
_REAL_BACKENDS = [backend for backend in miniaudio.Backend if backend.name not in {"NULL", "CUSTOM"}]
_given_up: list[object] = []
"""Devices that must be neither closed nor forgotten: closing them would wait without end."""

_Frames = Generator[bytes | NDArray[np.float32], int, None]


@dataclass(frozen=True, slots=True)
class MiniaudioDevice:
    """An output as miniaudio lists it; ``id`` is a handle of its own, ``default`` marks the system's own."""

    name: str
    default: bool
    id: Any


def list_playbacks() -> list[MiniaudioDevice]:
    """All outputs there are now; empty where there are none."""
    return listed_by(_REAL_BACKENDS)


def listed_by(backends: list[Any]) -> list[MiniaudioDevice]:
    """The outputs by way of the first of these backends that answers.

    miniaudio's own list leaves out which is the default, so its library is asked.
    """
    ffi, lib = miniaudio.ffi, miniaudio.lib
    try:
        context = miniaudio.Devices(backends)
    except miniaudio.MiniaudioError:
        return []
    infos, count = ffi.new("ma_device_info**"), ffi.new("ma_uint32*")
    if lib.ma_context_get_devices(context._context, infos, count, ffi.NULL, ffi.NULL) != lib.MA_SUCCESS:
        return []
    found = [infos[0][number] for number in range(count[0])]
    return [
        MiniaudioDevice(ffi.string(info.name).decode(), bool(info.isDefault), ffi.new("ma_device_id*", info.id))
        for info in found
    ]


class _Clock:
    """When each block handed over will sound: miniaudio does not say how much waits in the device.

    What is handed over first sounds at once, and the rest without a gap behind it. The device's own clock runs a little
    off: once its way of asking has settled, later blocks have to keep the same distance from their sounding on average.
    ``late``: the block asked for last came when all before it had sounded.
    """

    _SETTLED, _KNOWN = 0.5, 2.0
    _PULL = 0.02

    def __init__(self, rate: int) -> None:
        self._rate = rate
        self._first: float | None = None
        self._start = 0.0
        self._frames = 0
        self._ahead: list[float] = []
        self._usual: float | None = None
        self.late = False

    def sounds_at(self, now: float, frames: int) -> float:
        """The time at which a block of that many frames, handed over ``now``, begins to sound."""
        if self._first is None:
            self._first = self._start = now
        at = self._start + self._frames / self._rate
        self.late = at < now - _LATE_SECONDS
        if self.late:  # the device has run dry and goes on with this block
            self._start += now - at
            at = now
        self._frames += frames
        self._follow(now - self._first, at - now)
        return at

    def _follow(self, elapsed: float, ahead: float) -> None:
        if self._usual is not None:
            self._start += (self._usual - ahead) * self._PULL
        elif elapsed > self._KNOWN:
            self._usual = sum(self._ahead) / max(1, len(self._ahead))
        elif elapsed > self._SETTLED:
            self._ahead.append(ahead)


class MiniaudioOutput(Output):
    """Asked for 48 kHz whatever the recording has."""

    def __init__(self, wanted_rate: int, device: str | None) -> None:
        super().__init__(wanted_rate, _RATE)
        self._name = device
        self._buffer = np.zeros((_RATE, CHANNELS), np.float32)
        self._ended = threading.Event()
        self._device = self._opened()

    def give_up(self) -> None:
        """Keep the device untouched: closing it would wait for what hangs in it."""
        _given_up.append(self._device)
        self._device = None

    def close(self) -> None:
        """Give the device back, and the connection to the sound server, which miniaudio itself would keep."""
        device, self._device = self._device, None
        if device is not None:
            device.close()
            miniaudio.lib.ma_context_uninit(device._context)

    def _opened(self) -> miniaudio.PlaybackDevice:
        chosen = next((entry.id for entry in list_playbacks() if entry.name == self._name), None)
        try:
            device = miniaudio.PlaybackDevice(
                output_format=miniaudio.SampleFormat.FLOAT32,
                nchannels=CHANNELS,
                sample_rate=_RATE,
                buffersize_msec=round(LATENCY_SECONDS * 1000 / 2),
                device_id=chosen if self._name else None,
                callback_periods=_PERIODS,
                backends=_REAL_BACKENDS,
                app_name="qadesk",
            )
        except miniaudio.MiniaudioError as error:
            raise no_output(str(error)) from error
        device.stop_callback = self._ended.set
        return device

    def _start(self) -> None:
        if self._device is None:
            self._device = self._opened()
        self._ended.clear()
        frames = self._frames()
        next(frames)
        try:
            self._device.start(frames)
        except miniaudio.MiniaudioError as error:
            raise no_output(str(error)) from error

    def _abort(self) -> None:
        """A device that is only stopped plays the rest of what it had when it is started again."""
        self.close()

    def _active(self) -> bool:
        return not self._ended.is_set()

    def _now(self) -> float:
        return time.monotonic()

    def _frames(self) -> _Frames:
        """The callback, in the shape that miniaudio wants: is sent a number of frames, gives them."""
        clock = _Clock(_RATE)
        wanted = yield b""
        while True:
            out = self._buffer[:wanted]
            sounds_at = clock.sounds_at(time.monotonic(), wanted)
            self._supply(out, sounds_at, late=clock.late)
            wanted = yield out
