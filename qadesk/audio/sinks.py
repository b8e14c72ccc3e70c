"""The outputs of a sound server (PulseAudio, PipeWire's stand-in for it), and which of them an output goes to.

PortAudio knows ALSA's names only; what the server does behind one of them, such as moving the sound elsewhere when a
headset is pulled out, has to be asked of the server itself, and where a name leads of ALSA's configuration.
"""

import ctypes
import sys
from dataclasses import dataclass
from functools import cache

import miniaudio

from qadesk.audio.miniaudio_output import listed_by
from qadesk.domain.audio_devices import OutputDevice

_ALSA = " (ALSA)"
_SERVER = " (PulseAudio)"
_SERVERS = {"pulse": "device", "pipewire": "playback_node"}
"""ALSA's types of output that lead to a server, and where their configuration names the sink."""
_LONGEST_WAY = 4
_NAME_BYTES = 256


@dataclass(frozen=True, slots=True)
class Sink:
    """An output of the server: ``name`` addresses it, ``title`` is for people, ``default`` marks the server's own."""

    name: str
    title: str
    default: bool


def list_sinks() -> list[Sink]:
    """What the server has now, in some 10 ms; empty without a server."""
    return [Sink(_address(entry.id), entry.name, entry.default) for entry in listed_by([miniaudio.Backend.PULSEAUDIO])]


def outputs_of(sinks: list[Sink]) -> list[OutputDevice]:
    """The sinks as outputs to choose from: what people know by name, where ALSA has one name for all of them."""
    return [OutputDevice(sink.title + _SERVER, default=False) for sink in sinks]


def title_of(output_name: str | None, sinks: list[Sink]) -> str | None:
    """The title of the sink that an output of ``outputs_of`` stands for; ``None`` for others, and while it is away."""
    title = (output_name or "").removesuffix(_SERVER)
    return title if title != output_name and any(sink.title == title for sink in sinks) else None


def way_of(output: OutputDevice) -> str | None:
    """Name of the sink that the output leads to; "" for the server's default, ``None`` where none is on the way."""
    if output.default:
        return ""
    if not output.name.endswith(_ALSA):
        return None
    return _followed(output.name.removesuffix(_ALSA))


def sink_of(output: OutputDevice, sinks: list[Sink]) -> Sink | None:
    """The sink among those that the output leads to now, also by its title (what miniaudio calls it)."""
    way = way_of(output)
    if way == "":
        return next((sink for sink in sinks if sink.default), None)
    titles = {output.name, output.name.removesuffix(_SERVER)}
    return next((sink for sink in sinks if sink.name == way or sink.title in titles), None)


def absent(output: OutputDevice, sinks: list[Sink]) -> bool:
    """Whether the output leads to a sink that is not there; ALSA lists it all the same."""
    way = way_of(output)
    return bool(way) and bool(sinks) and all(sink.name != way for sink in sinks)


def _followed(pcm: str) -> str | None:
    """Where ALSA's configuration leads from an output of this name, through plugs and other names for the same."""
    with _Configuration() as configuration:
        for _ in range(_LONGEST_WAY):
            kind = configuration.text(f"pcm.{pcm}.type")
            if kind in _SERVERS:
                return configuration.text(f"pcm.{pcm}.{_SERVERS[kind]}") or ""
            pcm = configuration.text(f"pcm.{pcm}.slave.pcm") or configuration.text(f"pcm.{pcm}") or ""
            if not pcm:
                return None
    return None


class _Configuration:
    """ALSA's configuration as it is now; nothing in it where there is no ALSA. A context manager."""

    def __init__(self) -> None:
        self._library = _library()
        self._top = ctypes.c_void_p()

    def __enter__(self) -> "_Configuration":
        if self._library is not None and self._library.snd_config_update_ref(ctypes.byref(self._top)) < 0:
            self._top.value = None
        return self

    def __exit__(self, *unused: object) -> None:
        if self._library is not None and self._top:
            self._library.snd_config_unref(self._top)

    def text(self, key: str) -> str | None:
        """The text that stands there."""
        if self._library is None or not self._top:
            return None
        node, text = ctypes.c_void_p(), ctypes.c_char_p()
        if self._library.snd_config_search(self._top, key.encode(), ctypes.byref(node)) < 0:
            return None
        if self._library.snd_config_get_string(node, ctypes.byref(text)) < 0 or text.value is None:
            return None
        return text.value.decode(errors="replace")


@cache
def _library() -> ctypes.CDLL | None:
    """ALSA's library, which PortAudio has loaded already."""
    if not sys.platform.startswith("linux"):
        return None
    try:
        return ctypes.CDLL("libasound.so.2")
    except OSError:
        return None


def _address(device_id: object) -> str:
    """PulseAudio's part of miniaudio's union of device ids: the sink's name."""
    ffi = miniaudio.ffi
    return str(ffi.string(ffi.cast("char*", device_id), _NAME_BYTES).decode())
