"""What follows a score: releases, acknowledgements, appeals, follow-ups, issued reports, and the centre's own days."""

from sqlalchemy import (
    BigInteger,
    Boolean,
    CheckConstraint,
    Column,
    Date,
    ForeignKey,
    Index,
    Integer,
    String,
    Table,
    Text,
    UniqueConstraint,
    false,
)

from qadesk.storage.tables.base import metadata, uid


def _clock(prefix: str = "clock_") -> tuple[Column[object], ...]:
    """The columns of a ``domain.after.clocks.Clock``; without one, all but the first are empty too."""
    return (
        Column(f"{prefix}ends_at_ms", BigInteger),
        Column(f"{prefix}day0", Date),
        Column(f"{prefix}days", Integer),
        Column(f"{prefix}last_day", Date),
        Column(f"{prefix}provisional", Boolean),
        Column(f"{prefix}why", Text),
    )


# Days on which the centre works, or does not, whatever its country does.
own_day = Table(
    "own_day",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("day", Date, nullable=False, unique=True),
    Column("working", Boolean, nullable=False),
    Column("name", Text, nullable=False),
)

# The way of an evaluation, all its revisions, to the agent.
release = Table(
    "release",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("evaluation_uid", String(36), nullable=False, unique=True),
    Column("evaluation_id", ForeignKey("evaluation.id"), nullable=False, index=True),
    Column("state", String(16), nullable=False),
    Column("asked_at_ms", BigInteger, nullable=False),
    Column("asked_by", Text, nullable=False),
    Column("planned_at_ms", BigInteger),
    Column("approved_at_ms", BigInteger),
    Column("approved_by", Text, nullable=False, server_default=""),
    Column("why", Text, nullable=False, server_default=""),
    Column("released_at_ms", BigInteger, index=True),
    Column("released_by", Text, nullable=False, server_default=""),
    *_clock(),
    Index("ix_release_state_planned_at_ms", "state", "planned_at_ms"),
    Index("ix_release_clock_ends_at_ms", "clock_ends_at_ms"),
)

acknowledgement = Table(
    "acknowledgement",
    metadata,
    Column("id", Integer, primary_key=True),
    uid(),
    Column("target_kind", String(16), nullable=False),
    Column("target_uid", String(36), nullable=False, index=True),
    Column("revision", Integer, nullable=False),
    Column("person_id", ForeignKey("person.id"), nullable=False, index=True),
    Column("how", String(16), nullable=False),
    Column("at_ms", BigInteger, nullable=False),
    Column("comment", Text, nullable=False),
    Column("recorded_by", Text, nullable=False),
    Column("signature", Text, nullable=False),
    Column("returned_on", Date),
)

# A slow hash of the PIN with which somebody acknowledges on another's machine.
pin = Table(
    "pin",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("person_id", ForeignKey("person.id"), nullable=False, unique=True),
    Column("hash", Text, nullable=False),
    Column("set_at_ms", BigInteger, nullable=False),
    Column("failures", Integer, nullable=False, server_default="0"),
    Column("blocked_until_ms", BigInteger),
)

# Period reports that were issued: clocks of appeals and follow-ups start with them.
issued_report = Table(
    "issued_report",
    metadata,
    Column("id", Integer, primary_key=True),
    uid(),
    Column("number", Text, nullable=False),
    Column("amendment", Integer, nullable=False, server_default="0"),
    Column("day_from", Date, nullable=False),
    Column("day_to", Date, nullable=False),
    Column("group_name", Text),
    Column("issued_at_ms", BigInteger, nullable=False),
    Column("issued_by", Text, nullable=False),
    Column("note", Text, nullable=False),
    Column("snapshot", Text),
    Column("words", Text),
    UniqueConstraint("number", "amendment"),
)

appeal = Table(
    "appeal",
    metadata,
    Column("id", Integer, primary_key=True),
    uid(),
    Column("evaluation_uid", String(36), nullable=False, index=True),
    Column("evaluation_id", ForeignKey("evaluation.id"), nullable=False, index=True),
    Column("state", String(16), nullable=False),
    Column("instance", Integer, nullable=False),
    Column("outcome", String(16)),
    Column("agent_no", Text, nullable=False, index=True),
    Column("group_name", Text, index=True),
    Column("scorer_no", Text, nullable=False, index=True),
    Column("items", Text, nullable=False),
    Column("filed_at_ms", BigInteger, nullable=False, index=True),
    Column("filed_by", Text, nullable=False),
    Column("due_at_ms", BigInteger),
    Column("decided_at_ms", BigInteger),
    Column("decided_by", Text, nullable=False, server_default=""),
    Column("score_before", Integer),
    Column("score_after", Integer),
    Index("ix_appeal_state_due_at_ms", "state", "due_at_ms"),
)

appeal_event = Table(
    "appeal_event",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("appeal_id", ForeignKey("appeal.id"), nullable=False),
    Column("ordinal", Integer, nullable=False),
    Column("at_ms", BigInteger, nullable=False),
    Column("who", Text, nullable=False),
    Column("kind", String(24), nullable=False),
    Column("why", Text, nullable=False),
    Column("facts", Text, nullable=False),
    UniqueConstraint("appeal_id", "ordinal"),
)

follow_up = Table(
    "follow_up",
    metadata,
    Column("id", Integer, primary_key=True),
    uid(),
    Column("origin", String(24), nullable=False),
    Column("state", String(16), nullable=False),
    Column("what", Text, nullable=False),
    Column("handler_no", Text, nullable=False, index=True),
    Column("leader_no", Text, nullable=False, index=True),
    Column("group_name", Text, index=True),
    Column("agent_no", Text, nullable=False, index=True),
    Column("evaluation_uid", String(36), nullable=False, index=True),
    Column("item_key", Text, nullable=False),
    Column("item", Text, nullable=False),
    Column("call_id", ForeignKey("call.id"), index=True),
    Column("evidence", Text, nullable=False),
    Column("opened_at_ms", BigInteger, nullable=False),
    Column("opened_on", Date, nullable=False, index=True),
    Column("opened_by", Text, nullable=False),
    Column("report_number", Text, nullable=False, server_default="", index=True),
    *_clock(),
    Column("how", String(24)),
    Column("report", Text, nullable=False, server_default=""),
    Column("callback_no", Text, nullable=False, server_default=""),
    Column("reported_at_ms", BigInteger),
    Column("reported_by", Text, nullable=False, server_default=""),
    Column("late", Boolean, nullable=False, server_default=false()),
    Column("sent_back", Integer, nullable=False, server_default="0"),
    Column("closed_at_ms", BigInteger),
    Column("closed_by", Text, nullable=False, server_default=""),
    CheckConstraint("how is null or how <> 'callback' or trim(callback_no) <> ''", name="callback_needs_number"),
    CheckConstraint("state <> 'closed' or how is not null", name="closed_by_report"),
    Index("ix_follow_up_state_clock_ends_at_ms", "state", "clock_ends_at_ms"),
)

follow_up_event = Table(
    "follow_up_event",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("follow_up_id", ForeignKey("follow_up.id"), nullable=False),
    Column("ordinal", Integer, nullable=False),
    Column("at_ms", BigInteger, nullable=False),
    Column("who", Text, nullable=False),
    Column("kind", String(24), nullable=False),
    Column("why", Text, nullable=False),
    Column("facts", Text, nullable=False),
    UniqueConstraint("follow_up_id", "ordinal"),
)
