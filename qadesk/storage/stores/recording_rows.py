"""Rows of the table of recordings, and the recordings that they hold."""

import json
from functools import cache
from typing import Any

from sqlalchemy import Row, Select, select

from qadesk.domain.audio_facts import AudioFacts
from qadesk.domain.recordings import AudioState, Fingerprint, Recording
from qadesk.storage import tables as t

LISTS = ("loudness_dbfs", "peak_dbfs", "clipped_frames")
"""Figures of each channel, kept as JSON."""
AUDIO = tuple(AudioFacts.__dataclass_fields__)


@cache
def recordings() -> Select[Any]:
    """Every recording with its call's uid; made once, and narrowed by whoever asks."""
    return select(t.recording, t.call.c.uid.label("call_uid")).join(t.call)


def recording_of(row: Row[Any]) -> Recording:
    """The recording that a row of ``recordings`` holds."""
    return Recording(
        uid=row.uid,
        call_uid=row.call_uid,
        fingerprint=Fingerprint(row.path, row.size, row.mtime_ns, row.head_tail),
        state=AudioState(row.state),
        reason=row.reason or row.warning,
        copied=row.copied,
        agent_channel=row.agent_channel,
        side=row.side,
        audio=_audio(row),
    )


def _audio(row: Row[Any]) -> AudioFacts | None:
    if row.frames is None:
        return None
    plain = {name: getattr(row, name) for name in AUDIO}
    return AudioFacts(**plain | {name: tuple(json.loads(plain[name])) for name in LISTS})
