"""Calls, their recordings, and the catalogue: a read model that ``catalogue.py`` alone writes."""

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    Date,
    Float,
    ForeignKey,
    Index,
    Integer,
    String,
    Table,
    Text,
    UniqueConstraint,
)

from qadesk.storage.tables.base import metadata, uid

call = Table(
    "call",
    metadata,
    Column("id", Integer, primary_key=True),
    uid(),
    Column("unique_id", Text, unique=True),
    Column("started_at_ms", BigInteger),
    Column("local_date", Date),
    Column("agent_no", Text),
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
    # The team that the call counts for: the one a source named, else the agent's on the day of the call.
    Column("group_on_day", Text),
    Column("outcome", String(16)),
    Column("wait_ms", BigInteger),
    Column("talk_ms", BigInteger),
    Column("hold_ms", BigInteger),
    Column("wrap_ms", BigInteger),
    Column("transferred", Boolean),
    Column("agents_rung", Integer),
    Column("intake_id", ForeignKey("intake.id"), index=True),
    # A million calls come in at a time: an index that is not in the order of time costs as much as all the others. So
    # those of a time are found by it, with everything that tells them apart, and whose number or name somebody is by
    # reading through the days' index, which holds all that is asked for.
    Index("ix_call_started", "started_at_ms", "intake_id", "customer"),
    Index("ix_call_day", "local_date", "agent_no", "agent_name", "agent_id"),
)

# Other identifiers of a call: those of its legs, under which its recordings may come.
call_alias = Table(
    "call_alias",
    metadata,
    Column("unique_id", Text, primary_key=True),
    Column("call_id", ForeignKey("call.id"), nullable=False, index=True),
)

recording = Table(
    "recording",
    metadata,
    Column("id", Integer, primary_key=True),
    uid(),
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
    Column("intake_id", ForeignKey("intake.id"), index=True),
    UniqueConstraint("call_id", "ordinal"),
    Index("ix_recording_content", "size", "head_tail"),
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
