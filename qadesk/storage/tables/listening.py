"""What was heard in recordings: voices, transcripts, redacted copies."""

from sqlalchemy import BigInteger, Column, Float, ForeignKey, Integer, String, Table, Text, UniqueConstraint

from qadesk.storage.tables.base import metadata, uid

voice = Table(
    "voice",
    metadata,
    Column("recording_id", ForeignKey("recording.id"), primary_key=True, autoincrement=False),
    Column("duration_ms", BigInteger, nullable=False),
    Column("silence_ms", BigInteger, nullable=False),
    Column("longest_silence_ms", BigInteger, nullable=False),
    Column("talkovers", Integer, nullable=False),
    Column("talkover_ms", BigInteger, nullable=False),
    Column("measured_at_ms", BigInteger, nullable=False),
)

voice_channel = Table(
    "voice_channel",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("recording_id", ForeignKey("recording.id"), nullable=False),
    Column("channel", Integer, nullable=False),
    Column("speech_ms", BigInteger, nullable=False),
    Column("music_ms", BigInteger, nullable=False),
    Column("level_dbfs", Float),
    Column("pitch_hz", Float),
    Column("pitch_range_semitones", Float),
    Column("syllables_per_minute", Float),
    UniqueConstraint("recording_id", "channel"),
)

transcript = Table(
    "transcript",
    metadata,
    Column("recording_id", ForeignKey("recording.id"), primary_key=True, autoincrement=False),
    Column("format", Text, nullable=False),
    Column("source", Text, nullable=False),
    Column("language", Text, nullable=False),
    Column("made_at_ms", BigInteger, nullable=False),
)

transcript_line = Table(
    "transcript_line",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("recording_id", ForeignKey("transcript.recording_id"), nullable=False),
    Column("ordinal", Integer, nullable=False),
    Column("start_ms", BigInteger, nullable=False),
    Column("end_ms", BigInteger, nullable=False),
    Column("speaker", String(16), nullable=False),
    Column("channel", Integer),
    Column("confidence", Float),
    Column("text", Text, nullable=False),
    UniqueConstraint("recording_id", "ordinal"),
)

redacted_copy = Table(
    "redacted_copy",
    metadata,
    Column("id", Integer, primary_key=True),
    uid(),
    Column("call_id", ForeignKey("call.id"), nullable=False, index=True),
    Column("path", Text, nullable=False),
    Column("spans", Text, nullable=False),
    Column("cover", String(16), nullable=False),
    Column("sha256", String(64), nullable=False),
    Column("made_at_ms", BigInteger, nullable=False),
    Column("made_by", Text, nullable=False),
)
