"""Scorecards, their versions, and what was said about them."""

from sqlalchemy import BigInteger, Column, Date, ForeignKey, Index, Integer, String, Table, Text, UniqueConstraint

from qadesk.storage.tables.base import metadata, uid

scorecard = Table(
    "scorecard",
    metadata,
    Column("id", Integer, primary_key=True),
    uid(),
    Column("key", Text, nullable=False, unique=True),
)

scorecard_version = Table(
    "scorecard_version",
    metadata,
    Column("id", Integer, primary_key=True),
    uid(),
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
    uid(),
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
