"""Plans, draws, assignments, packs, and the time that inspectors worked."""

from sqlalchemy import (
    BigInteger,
    Column,
    Date,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    String,
    Table,
    Text,
    UniqueConstraint,
)

from qadesk.storage.tables.base import metadata, uid

sampling_plan = Table(
    "sampling_plan",
    metadata,
    Column("id", Integer, primary_key=True),
    uid(),
    Column("key", Text, nullable=False, unique=True),
    Column("title", Text, nullable=False),
    Column("document", Text, nullable=False),
    Column("changed_at_ms", BigInteger, nullable=False),
    Column("changed_by", Text, nullable=False),
)

# A committed draw; it never changes, but it can be withdrawn as a whole while nothing of it is scored.
draw = Table(
    "draw",
    metadata,
    Column("id", Integer, primary_key=True),
    uid(),
    Column("plan_key", Text, nullable=False),
    Column("seed", Text, nullable=False),
    Column("day_from", Date, nullable=False),
    Column("day_to", Date, nullable=False),
    Column("population", Integer, nullable=False),
    Column("population_sha256", String(64), nullable=False),
    # The CALLs of the population with their cells, compressed: the draw can be repeated whatever comes in later.
    Column("population_list", LargeBinary, nullable=False),
    Column("ledger", Text, nullable=False),
    Column("drawn_at_ms", BigInteger, nullable=False),
    Column("drawn_by", Text, nullable=False),
    Column("withdrawn_at_ms", BigInteger),
    Column("withdrawn_by", Text, nullable=False, server_default=""),
    Column("withdrawn_why", Text, nullable=False, server_default=""),
)

drawn_call = Table(
    "drawn_call",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("draw_id", ForeignKey("draw.id"), nullable=False),
    Column("call_id", ForeignKey("call.id"), nullable=False, index=True),
    Column("agent_no", Text, nullable=False),
    Column("stratum", Text, nullable=False),
    Column("part", Text, nullable=False),
    Column("rank", Integer, nullable=False),
    UniqueConstraint("draw_id", "call_id"),
)

assignment = Table(
    "assignment",
    metadata,
    Column("id", Integer, primary_key=True),
    uid(),
    Column("call_id", ForeignKey("call.id"), nullable=False, index=True),
    Column("draw_id", ForeignKey("draw.id"), index=True),
    Column("inspector_id", ForeignKey("person.id"), nullable=False),
    Column("due_on", Date),
    Column("state", String(16), nullable=False),
    Column("assigned_at_ms", BigInteger, nullable=False),
    Column("assigned_by", Text, nullable=False),
    Column("done_at_ms", BigInteger),
    Column("evaluation_uid", Text, nullable=False, server_default=""),
    Column("why", Text, nullable=False, server_default=""),
    Column("packed_at_ms", BigInteger),
    Index("ix_assignment_queue", "inspector_id", "state", "due_on"),
)

work_time = Table(
    "work_time",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("person_id", ForeignKey("person.id"), nullable=False),
    Column("call_id", ForeignKey("call.id"), nullable=False, index=True),
    Column("local_date", Date, nullable=False, index=True),
    Column("listening_ms", BigInteger, nullable=False),
    Column("scoring_ms", BigInteger, nullable=False),
    Column("idle_ms", BigInteger, nullable=False),
    UniqueConstraint("person_id", "call_id", "local_date"),
)

# Work packs and packs of results that went out or came in: taking one in again changes nothing.
pack = Table(
    "pack",
    metadata,
    Column("id", Integer, primary_key=True),
    uid(),
    Column("direction", String(8), nullable=False),
    Column("kind", String(16), nullable=False),
    Column("inspector_no", Text, nullable=False),
    Column("at_ms", BigInteger, nullable=False),
    Column("who", Text, nullable=False),
    Column("summary", Text, nullable=False),
)
