"""The tables of the workspace's database, as SQLAlchemy Core sees them; portable to PostgreSQL.

Integer primary keys join; ``uid`` (UUIDv7 as text) names whatever may travel between machines. Instants are UTC
milliseconds, ``local_date`` is the date in the site's time zone, scores and points are integers of 1/100 point.
``catalogue`` and ``catalogue_text`` are a read model: one narrow row a recording, written by ``catalogue.py`` only.
"""

from sqlalchemy import (
    BigInteger,
    Boolean,
    CheckConstraint,
    Column,
    Date,
    Float,
    ForeignKey,
    Index,
    Integer,
    MetaData,
    String,
    Table,
    Text,
    UniqueConstraint,
)

metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "ck": "ck_%(table_name)s_%(constraint_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s",
        "pk": "pk_%(table_name)s",
    }
)


def _uid() -> Column[str]:
    return Column("uid", String(36), nullable=False, unique=True)


setting = Table(
    "setting",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("owner", Text, nullable=False),
    Column("name", Text, nullable=False),
    Column("value", Text, nullable=False),
    UniqueConstraint("owner", "name"),
)

business_group = Table(
    "business_group",
    metadata,
    Column("id", Integer, primary_key=True),
    _uid(),
    Column("name", Text, nullable=False, unique=True),
)

person = Table(
    "person",
    metadata,
    Column("id", Integer, primary_key=True),
    _uid(),
    Column("no", Text, nullable=False, unique=True),
    Column("name", Text, nullable=False),
    Column("role", String(16), nullable=False),
    Column("group_id", ForeignKey("business_group.id"), index=True),
    Column("leader_no", Text),
    Column("hired_on", Date),
    Column("left_on", Date),
    Column("extension", Text, index=True),
)

call = Table(
    "call",
    metadata,
    Column("id", Integer, primary_key=True),
    _uid(),
    Column("unique_id", Text, unique=True),
    Column("started_at_ms", BigInteger),
    Column("local_date", Date, index=True),
    Column("agent_no", Text, index=True),
    Column("agent_name", Text),
    Column("agent_id", ForeignKey("person.id"), index=True),
    Column("group_name", Text),
    Column("queue", Text),
    Column("direction", Text),
    Column("business_type", Text),
    Column("contact", Text),
    Column("customer", Text),
    Column("rating", Text),
    Column("declared_seconds", Text),
    Column("custom", Text, nullable=False),
    Column("provenance", Text, nullable=False),
)

recording = Table(
    "recording",
    metadata,
    Column("id", Integer, primary_key=True),
    _uid(),
    Column("call_id", ForeignKey("call.id"), nullable=False),
    Column("ordinal", Integer, nullable=False),
    Column("path", Text, nullable=False, unique=True),
    Column("size", BigInteger, nullable=False),
    Column("mtime_ns", BigInteger, nullable=False),
    Column("head_tail", Text, nullable=False),
    Column("state", String(16), nullable=False, index=True),
    Column("reason", Text, nullable=False),
    Column("warning", Text, nullable=False),
    Column("copied", Boolean, nullable=False),
    Column("agent_channel", Integer, nullable=False),
    Column("side", String(16), nullable=False, server_default=""),
    Column("imported_at_ms", BigInteger, nullable=False),
    Column("frames", BigInteger),
    Column("rate", Integer),
    Column("channels", Integer),
    Column("codec", Text),
    Column("container", Text),
    Column("header_frames", BigInteger),
    Column("sha256", String(64), index=True),
    Column("loudness_dbfs", Text),
    Column("peak_dbfs", Text),
    Column("clipped_frames", Text),
    Column("working_copy", Boolean),
    Column("cache_key", Text),
    UniqueConstraint("call_id", "ordinal"),
    Index("ix_recording_content", "size", "head_tail"),
)

scorecard = Table(
    "scorecard",
    metadata,
    Column("id", Integer, primary_key=True),
    _uid(),
    Column("key", Text, nullable=False, unique=True),
)

scorecard_version = Table(
    "scorecard_version",
    metadata,
    Column("id", Integer, primary_key=True),
    _uid(),
    Column("scorecard_id", ForeignKey("scorecard.id"), nullable=False),
    Column("version", Integer, nullable=False),
    Column("title", Text, nullable=False),
    Column("document", Text, nullable=False),
    Column("business_types", Text, nullable=False),
    Column("published_at_ms", BigInteger),
    Column("effective_from", Date),
    Column("consulting_since_ms", BigInteger),
    Column("changed_at_ms", BigInteger, nullable=False, server_default="0"),
    Column("changed_by", Text, nullable=False, server_default=""),
    Column("note", Text, nullable=False, server_default=""),
    UniqueConstraint("scorecard_id", "version"),
)

# A published version never changes, so that its end stands in a row of its own.
scorecard_retirement = Table(
    "scorecard_retirement",
    metadata,
    Column("card_version_id", ForeignKey("scorecard_version.id"), primary_key=True, autoincrement=False),
    Column("retired_from", Date, nullable=False),
    Column("at_ms", BigInteger, nullable=False),
    Column("who", Text, nullable=False),
    Column("why", Text, nullable=False),
)

card_comment = Table(
    "card_comment",
    metadata,
    Column("id", Integer, primary_key=True),
    _uid(),
    Column("scorecard_id", ForeignKey("scorecard.id"), nullable=False),
    Column("version", Integer, nullable=False),
    Column("item_key", Text, nullable=False),
    Column("item_title", Text, nullable=False),
    Column("author_no", Text, nullable=False),
    Column("at_ms", BigInteger, nullable=False),
    Column("text", Text, nullable=False),
    Column("answer", Text, nullable=False, server_default=""),
    Column("verdict", String(16), nullable=False, server_default=""),
    Column("answered_by", Text, nullable=False, server_default=""),
    Column("answered_at_ms", BigInteger),
    Index("ix_card_comment_card", "scorecard_id", "version"),
)

evaluation = Table(
    "evaluation",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("uid", String(36), nullable=False),
    Column("revision", Integer, nullable=False),
    Column("call_id", ForeignKey("call.id"), nullable=False, index=True),
    Column("card_version_id", ForeignKey("scorecard_version.id"), nullable=False, index=True),
    Column("inspector_id", ForeignKey("person.id"), nullable=False),
    Column("state", String(16), nullable=False),
    Column("document", Text, nullable=False),
    Column("coaching_note", Text, nullable=False),
    Column("reason", Text, nullable=False),
    Column("started_at_ms", BigInteger, nullable=False),
    Column("updated_at_ms", BigInteger, nullable=False),
    Column("submitted_at_ms", BigInteger),
    Column("submitted_date", Date, index=True),
    Column("score", Integer),
    Column("passed", Boolean),
    Column("band", Text),
    Column("critical", Text, nullable=False),
    Column("result", Text),
    Column("given", Text),
    Column("heard_share", Integer),
    Column("heard_demand", Integer),
    UniqueConstraint("uid", "revision"),
    CheckConstraint("state = 'draft' or submitted_at_ms is not null", name="submitted_when"),
    Index("ix_evaluation_inspector_state", "inspector_id", "state"),
)

PAST = (
    "card_version_id",
    "state",
    "call_id",
    "uid",
    "revision",
    "inspector_id",
    "score",
    "passed",
    "submitted_date",
    "given",
)
# Everything that re-scoring reads of an evaluation, beside its documents, which are ten times as long: SQLite would
# have to read through these. Other databases keep long texts apart by themselves, and allow no long keys.
Index("ix_evaluation_past", *(evaluation.c[name] for name in PAST)).ddl_if(dialect="sqlite")

answer = Table(
    "answer",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("evaluation_id", ForeignKey("evaluation.id"), nullable=False),
    Column("item_key", Text, nullable=False),
    Column("value", Text),
    Column("comment", Text, nullable=False),
    UniqueConstraint("evaluation_id", "item_key"),
)

evidence = Table(
    "evidence",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("answer_id", ForeignKey("answer.id"), nullable=False, index=True),
    Column("ordinal", Integer, nullable=False),
    Column("start_ms", BigInteger, nullable=False),
    Column("end_ms", BigInteger, nullable=False),
    Column("note", Text, nullable=False),
)

item_score = Table(
    "item_score",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("evaluation_id", ForeignKey("evaluation.id"), nullable=False),
    Column("item_key", Text, nullable=False),
    Column("state", String(16), nullable=False),
    Column("points", Integer),
    Column("max", Integer),
    Column("lost", Integer),
    UniqueConstraint("evaluation_id", "item_key"),
)
Index("ix_item_score_lost", item_score.c.item_key, item_score.c.lost)

suggestion_decision = Table(
    "suggestion_decision",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("evaluation_id", ForeignKey("evaluation.id"), nullable=False),
    Column("item_key", Text, nullable=False),
    Column("rule", Integer, nullable=False),
    Column("suggested", Text, nullable=False),
    Column("verdict", String(16), nullable=False),
    Column("same", Boolean, nullable=False),
    UniqueConstraint("evaluation_id", "item_key"),
)

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
    _uid(),
    Column("call_id", ForeignKey("call.id"), nullable=False, index=True),
    Column("path", Text, nullable=False),
    Column("spans", Text, nullable=False),
    Column("cover", String(16), nullable=False),
    Column("sha256", String(64), nullable=False),
    Column("made_at_ms", BigInteger, nullable=False),
    Column("made_by", Text, nullable=False),
)

audit_entry = Table(
    "audit_entry",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("at_ms", BigInteger, nullable=False, index=True),
    Column("who", Text, nullable=False),
    Column("what", Text, nullable=False),
    Column("target", Text, nullable=False, index=True),
    Column("before", Text, nullable=False),
    Column("after", Text, nullable=False),
    Column("why", Text, nullable=False),
)

catalogue = Table(
    "catalogue",
    metadata,
    Column("recording_id", ForeignKey("recording.id"), primary_key=True, autoincrement=False),
    Column("call_id", ForeignKey("call.id"), nullable=False, index=True),
    Column("work_state", String(8), nullable=False),
    Column("audio_state", String(8), nullable=False),
    Column("local_date", Date),
    Column("started_at", BigInteger),
    Column("seconds", Float),
    Column("score", Integer),
    Column("imported_at", BigInteger, nullable=False),
    Column("agent_no", Text),
    Column("agent", Text),
    Column("group_name", Text),
    Column("queue", Text),
    Column("direction", Text),
    Column("business_type", Text),
    Column("contact", Text),
    Column("name", Text, nullable=False),
    Column("evaluation_id", ForeignKey("evaluation.id")),
)
for _sort in (
    "work_state",
    "started_at",
    "imported_at",
    "name",
    "seconds",
    "score",
    "agent",
    "group_name",
    "queue",
    "business_type",
    "contact",
):
    Index(f"ix_catalogue_{_sort}", catalogue.c[_sort], catalogue.c.recording_id)

catalogue_text = Table(
    "catalogue_text",
    metadata,
    Column("recording_id", ForeignKey("recording.id"), primary_key=True, autoincrement=False),
    Column("text", Text, nullable=False),
)
