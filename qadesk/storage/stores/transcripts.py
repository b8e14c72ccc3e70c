"""Transcripts: their lines, and the index that lets lines be found by what was said."""

from dataclasses import asdict
from typing import Any

from sqlalchemy import Connection, delete, func, insert, select

from qadesk.domain.transcripts import Line, Transcript
from qadesk.storage import keys, sqlite
from qadesk.storage import tables as t
from qadesk.storage.text_index import words_of


class SqlTranscriptStore:
    """Transcripts, one a recording."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def put(self, transcript: Transcript) -> None:
        """Keep it, in place of an older one of the same recording, and let it be found by search.

        Raises ``KeyError`` when there is no such recording.
        """
        recording_id = self._recording(transcript.recording_uid)
        if recording_id is None:
            raise KeyError(transcript.recording_uid)
        forget(self._connection, recording_id)
        head = {name: getattr(transcript, name) for name in ("format", "source", "language", "made_at_ms")}
        self._connection.execute(insert(t.transcript), {"recording_id": recording_id, **head})
        self._add_lines(recording_id, transcript.lines)

    def of(self, recording_uid: str) -> Transcript | None:
        """The transcript of a recording."""
        recording_id = self._recording(recording_uid)
        row = self._connection.execute(select(t.transcript).where(t.transcript.c.recording_id == recording_id)).first()
        if row is None:
            return None
        n = t.transcript_line.c
        lines = select(n.start_ms, n.end_ms, n.text, n.speaker, n.channel, n.confidence)
        found = self._connection.execute(lines.where(n.recording_id == recording_id).order_by(n.ordinal))
        return Transcript(
            recording_uid=recording_uid,
            lines=tuple(Line(*line) for line in found),
            format=row.format,
            source=row.source,
            language=row.language,
            made_at_ms=row.made_at_ms,
        )

    def remove(self, recording_uid: str) -> None:
        """Take it out again; harmless where there is none."""
        recording_id = self._recording(recording_uid)
        if recording_id is not None:
            forget(self._connection, recording_id)

    def _recording(self, uid: str) -> int | None:
        return keys.found(self._connection, select(t.recording.c.id).where(t.recording.c.uid == uid))

    def _add_lines(self, recording_id: int, lines: tuple[Line, ...]) -> None:
        """Under ids in a row: search finds out by the first one which recording a line is of."""
        if not lines:
            return
        first = (self._connection.scalar(select(func.max(t.transcript_line.c.id))) or 0) + 1
        rows: list[dict[str, Any]] = [
            {"id": first + at, "recording_id": recording_id, "ordinal": at, **asdict(line)}
            for at, line in enumerate(lines)
        ]
        self._connection.execute(insert(t.transcript_line), rows)
        words = [{"id": row["id"], "words": words_of(row["text"])} for row in rows]
        self._connection.execute(sqlite.ADD_TO_TRANSCRIPT_INDEX, words)


def forget(connection: Connection, recording_id: int) -> None:
    """Take out whatever transcript a recording has, with its part of the index."""
    n = t.transcript_line.c
    first, last = connection.execute(select(func.min(n.id), func.max(n.id)).where(n.recording_id == recording_id)).one()
    if first is not None:
        connection.execute(sqlite.DROP_FROM_TRANSCRIPT_INDEX, {"first": first, "last": last})
        connection.execute(delete(t.transcript_line).where(n.recording_id == recording_id))
    connection.execute(delete(t.transcript).where(t.transcript.c.recording_id == recording_id))
