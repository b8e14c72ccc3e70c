"""What is usual for a voice: medians over the recordings of an agent or a team."""

from statistics import median
from typing import Any

from sqlalchemy import Connection, Select, and_, select

from qadesk.domain.voice import UsualVoice
from qadesk.storage import tables as t

_FIGURES = ("pitch_hz", "pitch_range_semitones", "syllables_per_minute", "level_dbfs")


def usual(connection: Connection, agent_no: str | None, group: str | None) -> UsualVoice:
    """Medians on the agent's channel, over recordings in which that channel holds speech.

    The agent's channel is the recording's ``agent_channel`` where it has two, and the only one where the file is known
    to hold the agent alone. A mono recording of both parties tells nothing about the agent and is left out.
    """
    rows = connection.execute(_spoken(agent_no, group)).all()
    known = {name: [value for row in rows if (value := getattr(row, name)) is not None] for name in _FIGURES}
    return UsualVoice(recordings=len(rows), **{name: float(median(values)) for name, values in known.items() if values})


def _spoken(agent_no: str | None, group: str | None) -> Select[Any]:
    v, r, k = t.voice_channel.c, t.recording.c, t.catalogue.c
    other = t.voice_channel.alias("other").c
    beside = select(other.id).where(other.recording_id == v.recording_id, other.channel != v.channel).exists()
    agents = (beside & (v.channel == r.agent_channel)) | (~beside & (r.side == "agent"))
    query = (
        select(*(v[name] for name in _FIGURES))
        .join(t.recording, v.recording_id == r.id)
        .join(t.catalogue, k.recording_id == r.id)
        .where(v.speech_ms > 0, agents)
    )
    asked = [column == wanted for column, wanted in ((k.agent_no, agent_no), (k.group_name, group)) if wanted]
    return query.where(and_(True, *asked))
