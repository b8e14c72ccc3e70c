"""The sound device: a stream whose callback copies out of a ring and scales, no more, and a clock of what is heard."""

import contextlib
import time
from typing import Any

import numpy as np
from numpy.typing import NDArray

from qadesk.audio.devices import give_up, no_output, output_index, sounddevice
from qadesk.audio.gain import Gain
from qadesk.audio.ring import Ring
from qadesk.domain.errors import UserError
from qadesk.domain.texts import QT_TRANSLATE_NOOP

CHANNELS = 2
_LATENCY_SECONDS = 0.1
_RING_SECONDS = 0.5
_DEAD_AFTER_SECONDS = 2.0


class Output:
    """An opened stereo output. ``rate`` is the wanted rate where the device takes it, else the device's own.

    ``ring`` is filled by the player's reader thread; ``gain`` scales what comes out of it. ``draining`` says that no
    more will come, so that an empty ring is no underrun; ``underruns`` counts the callbacks that found too little or
    came too late.
    """

    def __init__(self, wanted_rate: int, device: str | None) -> None:
        self._sd = sounddevice()
        self.wanted_rate = wanted_rate
        try:
            index = output_index(device)
            self.rate = self._accepted_rate(wanted_rate, index)
            self.ring = Ring(round(self.rate * _RING_SECONDS), CHANNELS)
            self.gain = Gain(self.rate)
            self._stream = self._sd.OutputStream(
                samplerate=self.rate,
                blocksize=0,
                device=index,
                channels=CHANNELS,
                dtype="float32",
                latency=_LATENCY_SECONDS,
                callback=self._copy_out,
            )
        except (self._sd.PortAudioError, ValueError) as error:
            raise no_output(str(error)) from error
        self.draining = False
        self.underruns = 0
        self._clock = (0, 0.0)
        self._called = time.monotonic()

    def start(self) -> None:
        """Begin to sound what is in the ring; UserError when the device refuses."""
        self._clock = (0, 0.0)
        self._called = time.monotonic()
        self.gain.settle()
        try:
            self._stream.start()
        except self._sd.PortAudioError as error:
            raise no_output(str(error)) from error

    def abort(self) -> None:
        """Silence at once, drop what is queued in the device and in the ring."""
        with contextlib.suppress(self._sd.PortAudioError):
            self._stream.abort()
        self.ring.clear()
        self.draining = False

    def give_up(self) -> None:
        """Never touch the stream again: PortAudio hangs in it, and would end the process when asked to close it."""
        give_up(self._stream)

    def close(self) -> None:
        """Give the device back."""
        with contextlib.suppress(self._sd.PortAudioError):
            self._stream.abort()
        with contextlib.suppress(self._sd.PortAudioError):
            self._stream.close()

    @property
    def alive(self) -> bool:
        """False when a started stream was ended by its device, or the device asks for nothing any more."""
        return bool(self._stream.active) and time.monotonic() - self._called < _DEAD_AFTER_SECONDS

    def heard(self) -> float:
        """Frames of the ring, since the last start, that have left the loudspeaker."""
        taken, sounds_until = self._clock
        if not taken:
            return 0.0
        ahead: float = max(0.0, sounds_until - self._stream.time) * self.rate
        return max(0.0, taken - ahead)

    def _copy_out(self, out: NDArray[np.float32], frames: int, when: Any, status: Any) -> None:
        """PortAudio's callback: copy, scale, pad with silence, note until when what was copied will sound."""
        got = self.ring.read_into(out)
        self.gain.apply(out[:got])
        if got < frames:
            out[got:] = 0
        if (got < frames or (status.output_underflow and self._clock[0])) and not self.draining:
            self.underruns += 1
        starts = when.outputBufferDacTime or when.currentTime + _LATENCY_SECONDS
        if got:
            self._clock = (self.ring.taken, starts + got / self.rate)
        self._called = time.monotonic()

    def _accepted_rate(self, wanted: int, index: int | None) -> int:
        own: float
        try:
            self._sd.check_output_settings(device=index, channels=CHANNELS, dtype="float32", samplerate=wanted)
        except self._sd.PortAudioError:
            own = self._sd.query_devices(index, "output")["default_samplerate"]
            return round(own)
        return wanted


def lost_output() -> UserError:
    """What to tell when the device went away while playing."""
    return UserError(
        QT_TRANSLATE_NOOP("errors", "The sound output went away; playing is paused where it was."),
        QT_TRANSLATE_NOOP("errors", "Connect it again or choose another output in the settings, then press play."),
    )
