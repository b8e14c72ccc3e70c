"""Sound outputs by name. sounddevice is imported late: without PortAudio everything but playing still works."""

import atexit
import threading
from dataclasses import dataclass
from typing import Any

from qadesk.domain.errors import UserError
from qadesk.domain.texts import QT_TRANSLATE_NOOP

_asking = threading.Lock()
"""Held while PortAudio's list is read or made anew: the settings page and the player ask from their own threads."""
_given_up: list[object] = []
"""Streams that must be neither closed nor forgotten, see ``give_up``."""


@dataclass(frozen=True, slots=True)
class PortAudioDevice:
    """A sound output: ``name`` as the system calls it, with its host interface; ``index`` is valid until a refresh."""

    index: int
    name: str
    default: bool


def sounddevice() -> Any:
    """The sounddevice module; UserError where PortAudio is missing."""
    try:
        import sounddevice as module
    except OSError as error:
        raise UserError(
            QT_TRANSLATE_NOOP("errors", "Sound cannot be played: the PortAudio library is missing."),
            QT_TRANSLATE_NOOP(
                "errors", "Install it (on Debian and Ubuntu: apt install libportaudio2), then start again."
            ),
        ) from error
    return module


def list_outputs() -> list[PortAudioDevice]:
    """All outputs known to PortAudio, the system's default marked; empty where there are none."""
    sd = sounddevice()
    with _asking:
        default = sd.default.device[1]
        hosts = sd.query_hostapis()
        return [
            PortAudioDevice(index, f"{device['name']} ({hosts[device['hostapi']]['name']})", index == default)
            for index, device in enumerate(sd.query_devices())
            if device["max_output_channels"] > 0
        ]


def portaudio_missing() -> bool:
    """Whether the system lacks the library that sound is usually played with."""
    try:
        sounddevice()
    except UserError:
        return True
    return False


def refresh_outputs() -> None:
    """Let PortAudio, which looks once at its start, look again for devices; only while no stream is open.

    After ``give_up`` it cannot look again. Raises UserError when PortAudio does not come up again.
    """
    if _given_up:
        return
    sd = sounddevice()
    with _asking:
        try:
            sd._terminate()
            sd._initialize()
        except sd.PortAudioError as error:
            raise no_output(str(error)) from error


def give_up(stream: object) -> None:
    """Keep a stream in which PortAudio hangs, unclosed, for as long as the process lasts.

    When its sound server has gone while it rested, PortAudio's thread ends with the stream's lock held: starting waits
    for that lock without end, and whatever closes the stream, PortAudio's own end included, aborts the process.
    """
    _given_up.append(stream)
    atexit.unregister(sounddevice()._exit_handler)


def output_index(name: str | None) -> int | None:
    """Index of the output called ``name``; None, the default output, for None and for one that is not there now."""
    if name is None:
        return None
    return next((device.index for device in list_outputs() if device.name == name), None)


def no_output(reason: str) -> UserError:
    """What to tell when no output can be opened."""
    return UserError(
        QT_TRANSLATE_NOOP("errors", "No sound output could be opened: {reason}."),
        QT_TRANSLATE_NOOP(
            "errors", "Connect a headset or choose another output in the settings, then press play again."
        ),
        reason=reason,
    )
