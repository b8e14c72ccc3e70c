"""Where the sound goes: the output chosen by name, opened when needed, given back when it died, found again."""

import time
from collections.abc import Callable
from concurrent.futures import Future

from qadesk.audio.devices import list_outputs, portaudio_missing, refresh_outputs
from qadesk.audio.fresh_listing import list_afresh
from qadesk.audio.miniaudio_output import MiniaudioOutput, list_playbacks
from qadesk.audio.output import Output, lost_output
from qadesk.audio.portaudio_output import PortAudioOutput
from qadesk.audio.sinks import absent, list_sinks, outputs_of, sink_of, title_of, way_of
from qadesk.domain.audio_devices import OutputDevice
from qadesk.domain.errors import UserError

_START_SECONDS = 2.0
"""A device that works starts within a tenth of it."""

_WATCH_SECONDS = 0.5

Spawn = Callable[[str, Callable[[], None]], None]
"""Do something in a thread of that name."""


def known_outputs() -> list[OutputDevice]:
    """The outputs by name, as the sound system listed them last; an empty list where there are none.

    One that leads to a sound server's sink which is not there now is left out; the sinks follow by their own names.
    """
    if portaudio_missing():
        return [OutputDevice(entry.name, entry.default) for entry in list_playbacks()]
    outputs = [OutputDevice(entry.name, entry.default) for entry in list_outputs()]
    sinks = list_sinks()
    return [output for output in outputs if not absent(output, sinks)] + outputs_of(sinks)


def outputs_anew() -> list[OutputDevice]:
    """The outputs there are now; only while none is open."""
    if not portaudio_missing():
        refresh_outputs()
    return known_outputs()


def outputs_meanwhile() -> list[OutputDevice]:
    """The outputs known before and those that have come since, while one of them plays.

    What another process does not see stays in the list: it may be hidden there because it is in use here.
    """
    known = known_outputs()
    if portaudio_missing():
        return known
    names, sinks = {output.name for output in known}, list_sinks()
    fresh = [OutputDevice(output.name, default=False) for output in list_afresh() if output.name not in names]
    return known + [output for output in fresh if not absent(output, sinks)]


class Outlet:
    """At most one open output. Belongs to the player's reader thread."""

    def __init__(self, device: str | None, spawn: Spawn) -> None:
        self.device = device
        self.output: Output | None = None
        self._spawn = spawn
        self._underruns = 0
        self._devices_changed = False
        self._used: OutputDevice | None = None
        self._sink: str | None = None
        self._watched = 0.0

    @property
    def underruns(self) -> int:
        """How often a device asked for more than was there, since ``count_anew``."""
        output = self.output
        return self._underruns + (output.underruns if output else 0)

    def count_anew(self) -> None:
        """Forget the underruns so far."""
        self._underruns = -self.output.underruns if self.output else 0

    def prepared(self, rate: int) -> Output:
        """An open output for recordings of that rate. Raises UserError."""
        if self.output is not None and self.output.wanted_rate != rate:
            self.close()
        if self.output is None:
            if self._devices_changed and not portaudio_missing():
                refresh_outputs()
            self.output = _opened(rate, self.device)
            self._devices_changed = False
            self._used = self._named(known_outputs())
            self._sink = None
        return self.output

    def start(self) -> None:
        """Start the open output; UserError when the device refuses, or does not come back from starting."""
        output = self.output
        assert output is not None
        outcome: Future[None] = Future()
        self._spawn("player-start", lambda: _settle(outcome, output.start))
        try:
            outcome.result(_START_SECONDS)
        except TimeoutError:
            self.output = None
            output.give_up()
            raise lost_output() from None

    def close(self) -> None:
        """Give the device back."""
        if self.output is not None:
            self._underruns += self.output.underruns
            self.output.close()
            self.output = None

    def choose(self, device: str | None) -> None:
        """Use the output of that name from the next opening on."""
        self.close()
        self.device = device
        self._used = self._sink = None
        self._devices_changed = True

    def lose(self) -> None:
        """The device died: the next opening looks for devices first."""
        self.close()
        self._devices_changed = True

    def listed(self) -> list[OutputDevice]:
        """The outputs there are now. Gives the device back, so not while it sounds."""
        self.close()
        return outputs_anew()

    def unplugged(self) -> bool:
        """Whether the sound server's sink that the sound went to has gone, looked up twice a second.

        The server then moves the sound to another sink unasked, and the stream goes on as if nothing were.
        """
        now = time.monotonic()
        if now < self._watched + _WATCH_SECONDS or self._used is None:
            return False
        self._watched = now
        sinks = list_sinks()
        if self._sink is None:
            found = sink_of(self._used, sinks)
            self._sink = found.name if found else way_of(self._used) or None
        return self._sink is not None and bool(sinks) and all(sink.name != self._sink for sink in sinks)

    def is_back(self) -> bool:
        """Whether the chosen output, or the one that was used last, can be had again.

        A default that has become another device does not count: what is said to a headset is not for the loudspeaker.
        """
        if self._sink is not None and not self._sink_is_back():
            return False
        self.close()
        try:
            outputs = outputs_anew()
        except UserError:
            return False
        now = self._named(outputs)
        return now is not None and (self._used is None or now.name in {self._used.name, self.device})

    def _sink_is_back(self) -> bool:
        sinks = list_sinks()
        now = None if self._used is None else sink_of(self._used, sinks)
        return now is not None and now.name == self._sink

    def _named(self, outputs: list[OutputDevice]) -> OutputDevice | None:
        """Which of the outputs would be used: that of the chosen name, else the default."""
        chosen = next((entry for entry in outputs if entry.name == self.device), None)
        return chosen or next((entry for entry in outputs if entry.default), None)


def _opened(rate: int, device: str | None) -> Output:
    """By PortAudio where it can; a sound server's sink by its own name is beyond it."""
    if portaudio_missing():
        return MiniaudioOutput(rate, device)
    title = title_of(device, list_sinks()) if device is not None else None
    return PortAudioOutput(rate, device) if title is None else MiniaudioOutput(rate, title)


def _settle(outcome: "Future[None]", act: Callable[[], None]) -> None:
    """Do it here and hand over how it ended."""
    try:
        act()
        outcome.set_result(None)
    except BaseException as error:  # noqa: BLE001 - handed to whoever waits for the future
        outcome.set_exception(error)
