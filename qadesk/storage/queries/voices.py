"""What is usual for a voice: medians over the recordings of an agent or a team; and whose voices nobody measured."""

from statistics import median
from typing import Any

from sqlalchemy import ColumnElement, Connection, Select, and_, func, select, true

from qadesk.domain.recordings import AudioState
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


def unmeasured(connection: Connection, count: int, after: str | None) -> list[str]:
    """uids of ``count`` recordings that can be heard but have no figures, newest first; those older than ``after``."""
    r, known = t.recording.c, t.recording.alias().c
    older = r.id < select(known.id).where(known.uid == after).scalar_subquery() if after else true()
    query = select(r.uid).where(_without_figures(), older).order_by(r.id.desc()).limit(count)
    return list(connection.scalars(query))


def count_unmeasured(connection: Connection) -> int:
    """How many those are."""
    return connection.scalar(select(func.count()).select_from(t.recording).where(_without_figures())) or 0


def _without_figures() -> ColumnElement[bool]:
    r, v = t.recording.c, t.voice.c
    return and_(r.state == AudioState.READY.value, ~select(v.recording_id).where(v.recording_id == r.id).exists())


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
