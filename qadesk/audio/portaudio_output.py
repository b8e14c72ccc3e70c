"""The usual output: a PortAudio stream."""

import contextlib
import math
from typing import Any

import numpy as np
from numpy.typing import NDArray

from qadesk.audio.devices import give_up, no_output, output_index, sounddevice
from qadesk.audio.output import CHANNELS, LATENCY_SECONDS, Output


class PortAudioOutput(Output):
    """``rate`` is the wanted rate where the device takes it, else the device's own (WASAPI refuses 8 kHz)."""

    def __init__(self, wanted_rate: int, device: str | None) -> None:
        self._sd = sounddevice()
        try:
            index = output_index(device)
            super().__init__(wanted_rate, self._accepted_rate(wanted_rate, index))
            self._stream = self._sd.OutputStream(
                samplerate=self.rate,
                blocksize=0,
                device=index,
                channels=CHANNELS,
                dtype="float32",
                latency=LATENCY_SECONDS,
                callback=self._copy_out,
            )
        except (self._sd.PortAudioError, ValueError) as error:
            raise no_output(str(error)) from error

    def give_up(self) -> None:
        """Keep the stream untouched: PortAudio would end the process when asked to close it."""
        give_up(self._stream)

    def close(self) -> None:
        """Give the device back."""
        self._abort()
        with contextlib.suppress(self._sd.PortAudioError):
            self._stream.close()

    def _start(self) -> None:
        try:
            self._stream.start()
        except self._sd.PortAudioError as error:
            raise no_output(str(error)) from error

    def _abort(self) -> None:
        with contextlib.suppress(self._sd.PortAudioError):
            self._stream.abort()

    def _active(self) -> bool:
        return bool(self._stream.active)

    def _now(self) -> float:
        try:
            return float(self._stream.time)
        except self._sd.PortAudioError:  # the stream is being closed: all it took has sounded, or never will
            return math.inf

    def _copy_out(self, out: NDArray[np.float32], frames: int, when: Any, status: Any) -> None:
        """PortAudio's callback."""
        sounds_at = when.outputBufferDacTime or when.currentTime + LATENCY_SECONDS
        self._supply(out, sounds_at, late=bool(status.output_underflow))

    def _accepted_rate(self, wanted: int, index: int | None) -> int:
        own: float
        try:
            self._sd.check_output_settings(device=index, channels=CHANNELS, dtype="float32", samplerate=wanted)
        except self._sd.PortAudioError:
            own = self._sd.query_devices(index, "output")["default_samplerate"]
            return round(own)
        return wanted
