"""Search in transcripts: lines that hold a text, those of the newest calls first."""

from array import array
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from typing import Any

from sqlalchemy import Connection, Row, select

from qadesk.domain.transcripts import Line, TranscriptHit, spoken_by
from qadesk.storage import sqlite
from qadesk.storage import tables as t
from qadesk.storage.text_index import query_of


def search(connection: Connection, text: str, limit: int) -> list[TranscriptHit]:
    """At most ``limit`` lines; within a call in the order in which they were said. Nothing where nothing is asked."""
    query = query_of(text)
    if query is None or limit < 1:
        return []
    joined = connection.scalar(sqlite.FOUND_IN_TRANSCRIPT_INDEX, {"words": query})
    if not joined:
        return []
    found = array("q", sorted(map(int, joined.split(","))))
    return _hits(connection, list(islice(_newest_first(connection, found), limit)))


def _newest_first(connection: Connection, found: Sequence[int]) -> Iterator[int]:
    """The same line ids, those of the newest calls first.

    A word may stand in a hundred thousand lines: sorting them in SQL looks each one up, whereas the ids of a transcript
    lie in a row, so that its first one and the next transcript's first one bound it.
    """
    k, n = t.catalogue.c, t.transcript_line.c
    first_lines = select(n.id).join(t.catalogue, k.recording_id == n.recording_id).where(n.ordinal == 0)
    newest = list(connection.scalars(first_lines.order_by(k.started_at.desc().nulls_last(), n.recording_id.desc())))
    bounds = sorted(newest)
    for first in newest:
        place = bisect_left(bounds, first) + 1
        end = bisect_left(found, bounds[place]) if place < len(bounds) else len(found)
        yield from found[bisect_left(found, first) : end]


def _hits(connection: Connection, ids: Sequence[int]) -> list[TranscriptHit]:
    n, r, c, k = t.transcript_line.c, t.recording.c, t.call.c, t.catalogue.c
    columns = (
        n.id,
        r.uid.label("recording_uid"),
        c.uid.label("call_uid"),
        n.ordinal.label("line"),
        n.start_ms,
        n.end_ms,
        n.speaker,
        n.text,
        k.agent_no,
        k.agent,
        c.started_at_ms,
        r.path,
        n.channel,
        r.channels,
        r.agent_channel,
        r.side,
    )
    query = (
        select(*columns)
        .join(t.recording, n.recording_id == r.id)
        .join(t.call, r.call_id == c.id)
        .join(t.catalogue, k.recording_id == r.id)
    )
    hits: dict[int, TranscriptHit] = {}
    for start in range(0, len(ids), 1000):
        rows: Iterable[Row[Any]] = connection.execute(query.where(n.id.in_(ids[start : start + 1000])))
        hits |= {row.id: _hit(row) for row in rows}
    return [hits[wanted] for wanted in ids if wanted in hits]


def _hit(row: Row[Any]) -> TranscriptHit:
    line = Line(row.start_ms, row.end_ms, row.text, row.speaker, row.channel)
    return TranscriptHit(
        recording_uid=row.recording_uid,
        call_uid=row.call_uid,
        line=row.line,
        start_ms=row.start_ms,
        end_ms=row.end_ms,
        speaker=spoken_by(line, channels=row.channels, agent_channel=row.agent_channel, side=row.side),
        text=row.text,
        agent_no=row.agent_no,
        agent=row.agent,
        started_at_ms=row.started_at_ms,
        path=row.path,
    )
