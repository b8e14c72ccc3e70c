"""Coaching sessions, what was agreed in them, notes while listening; examples, notices, improvement measures."""

from sqlalchemy import BigInteger, Column, Date, ForeignKey, Index, Integer, String, Table, Text, UniqueConstraint

from qadesk.storage.tables.base import metadata, uid

# What grows under somebody's hands (notes, evaluations, clips) is one document, as a draft's is.
coaching_session = Table(
    "coaching_session",
    metadata,
    Column("id", Integer, primary_key=True),
    uid(),
    Column("agent_id", ForeignKey("person.id"), nullable=False, index=True),
    Column("coach_id", ForeignKey("person.id"), nullable=False, index=True),
    Column("kind", String(8), nullable=False),
    Column("state", String(16), nullable=False),
    Column("planned_at_ms", BigInteger, index=True),
    Column("planned_minutes", Integer, nullable=False),
    Column("started_at_ms", BigInteger),
    Column("ended_at_ms", BigInteger),
    Column("held_on", Date, index=True),
    Column("spent_ms", BigInteger, nullable=False),
    Column("topic", Text, nullable=False),
    Column("document", Text, nullable=False),
    Column("saves", Integer, nullable=False),
    Column("made_at_ms", BigInteger, nullable=False),
    Column("made_by", Text, nullable=False),
    Column("why", Text, nullable=False),
)

action_item = Table(
    "action_item",
    metadata,
    Column("id", Integer, primary_key=True),
    uid(),
    Column("session_id", ForeignKey("coaching_session.id"), nullable=False, index=True),
    Column("ordinal", Integer, nullable=False),
    Column("what", Text, nullable=False),
    Column("due_on", Date),
    Column("card_key", Text, nullable=False),
    Column("item_key", Text, nullable=False),
    Column("state", String(16), nullable=False),
    Column("agreed_on", Date),
    Column("closed_at_ms", BigInteger),
    Column("why", Text, nullable=False),
    Index("ix_action_item_state_due_on", "state", "due_on"),
)

live_note = Table(
    "live_note",
    metadata,
    Column("id", Integer, primary_key=True),
    uid(),
    Column("agent_no", Text, nullable=False, index=True),
    Column("text", Text, nullable=False),
    Column("by_no", Text, nullable=False),
    Column("at_ms", BigInteger, nullable=False),
    Column("call_id", ForeignKey("call.id"), index=True),
    Column("position_ms", BigInteger),
    Column("evaluation_uid", String(36), nullable=False, server_default=""),
    Column("item_key", Text, nullable=False, server_default=""),
)

example = Table(
    "example",
    metadata,
    Column("id", Integer, primary_key=True),
    uid(),
    Column("call_id", ForeignKey("call.id"), nullable=False, index=True),
    Column("start_ms", BigInteger, nullable=False),
    Column("end_ms", BigInteger, nullable=False),
    Column("kind", String(8), nullable=False),
    Column("title", Text, nullable=False),
    Column("card_key", Text, nullable=False),
    Column("item_key", Text, nullable=False),
    Column("note", Text, nullable=False),
    Column("tags", Text, nullable=False),
    Column("added_by", Text, nullable=False),
    Column("added_at_ms", BigInteger, nullable=False),
    Column("consent_at_ms", BigInteger),
    Column("consent_note", Text, nullable=False, server_default=""),
    Column("withdrawn_at_ms", BigInteger),
    Column("why", Text, nullable=False, server_default=""),
    Index("ix_example_card_key_item_key", "card_key", "item_key"),
)

notice = Table(
    "notice",
    metadata,
    Column("id", Integer, primary_key=True),
    uid(),
    Column("kind", String(16), nullable=False),
    Column("title", Text, nullable=False),
    Column("text", Text, nullable=False),
    Column("by_no", Text, nullable=False),
    Column("at_ms", BigInteger, nullable=False, index=True),
    Column("roles", Text, nullable=False),
    Column("groups", Text, nullable=False),
    Column("persons", Text, nullable=False),
    Column("target", Text, nullable=False),
    Column("withdrawn_at_ms", BigInteger),
)

notice_reading = Table(
    "notice_reading",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("notice_id", ForeignKey("notice.id"), nullable=False),
    Column("person_id", ForeignKey("person.id"), nullable=False, index=True),
    Column("at_ms", BigInteger, nullable=False),
    UniqueConstraint("notice_id", "person_id"),
)

measure = Table(
    "measure",
    metadata,
    Column("id", Integer, primary_key=True),
    uid(),
    Column("what", Text, nullable=False),
    Column("why", Text, nullable=False),
    Column("aim", String(16), nullable=False),
    Column("card_key", Text, nullable=False),
    Column("item_key", Text, nullable=False),
    Column("group_name", Text),
    Column("state", String(16), nullable=False, index=True),
    Column("proposed_by", Text, nullable=False),
    Column("proposed_at_ms", BigInteger, nullable=False),
    Column("decided_by", Text, nullable=False, server_default=""),
    Column("decided_at_ms", BigInteger),
    Column("decided_why", Text, nullable=False, server_default=""),
    Column("owner_no", Text, nullable=False, server_default=""),
    Column("due_on", Date),
    Column("begun_on", Date),
    Column("done_on", Date),
    Column("outcome", Text, nullable=False, server_default=""),
)
