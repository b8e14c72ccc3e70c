"""Voice facts kept in the cache: a JSON file for each recording, whole or not there at all.

A file of another version, cut short or changed is as good as none: it is measured again.
"""

import hashlib
import json
import os
from dataclasses import asdict
from pathlib import Path
from typing import Any

from qadesk.audio.cache import move_into_place, part_path
from qadesk.audio.working_copy import cache_full
from qadesk.domain.spans import Span
from qadesk.domain.voice import ChannelVoice, VoiceFacts

VERSION = 2
"""Rises whenever the measuring changes: older files are then measured again."""


def keep(voice: VoiceFacts, target: Path) -> None:
    """Write ``target`` anew, synced and moved into place. Raises ``UserError`` when the disk does not take it."""
    figures = asdict(voice)
    document = {"version": VERSION, "check": _check(figures), "voice": figures}
    try:
        part = part_path(target)
        try:
            with part.open("w", encoding="ascii") as file:
                json.dump(document, file)
                file.flush()
                os.fsync(file.fileno())
            move_into_place(part, target)
        finally:
            part.unlink(missing_ok=True)
    except OSError as error:
        raise cache_full(target) from error


def kept(path: Path) -> VoiceFacts | None:
    """What was kept there; ``None`` where that is missing, of another version or damaged."""
    try:
        document = json.loads(path.read_bytes())
        if document["version"] != VERSION or document["check"] != _check(document["voice"]):
            return None
        return voice_of(document["voice"])
    except (OSError, ValueError, TypeError, KeyError):
        return None


def voice_of(values: dict[str, Any]) -> VoiceFacts:
    """The facts whose fields these JSON values are. Raises TypeError or KeyError for other values."""
    channels = tuple(_channel(each) for each in values["channels"])
    return VoiceFacts(duration_ms=values["duration_ms"], channels=channels, method=dict(values["method"]))


def _channel(values: dict[str, Any]) -> ChannelVoice:
    lists = {name: _pairs(values[name]) for name in ("speech", "music", "quiet")}
    track = tuple((at, hertz) for at, hertz in values["pitch_track"])
    return ChannelVoice(**values | lists | {"pitch_track": track})


def _pairs(values: list[list[int]]) -> tuple[Span, ...]:
    return tuple((start, end) for start, end in values)


def _check(figures: dict[str, Any]) -> str:
    """BLAKE2b over the figures as JSON: lists and tuples are alike there."""
    return hashlib.blake2b(json.dumps(figures, sort_keys=True).encode("ascii"), digest_size=16).hexdigest()
