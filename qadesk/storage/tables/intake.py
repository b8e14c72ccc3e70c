"""The journal of imports."""

from sqlalchemy import BigInteger, Column, ForeignKey, Integer, String, Table, Text

from qadesk.storage.tables.base import metadata, uid

# An import, so that it can be looked at later and taken back as a whole.
intake = Table(
    "intake",
    metadata,
    Column("id", Integer, primary_key=True),
    uid(),
    Column("kind", String(16), nullable=False),
    Column("source", Text, nullable=False),
    Column("format", Text, nullable=False),
    Column("at_ms", BigInteger, nullable=False),
    Column("who", Text, nullable=False),
    Column("state", String(16), nullable=False),
    Column("imported", Integer, nullable=False),
    Column("updated", Integer, nullable=False),
    Column("unchanged", Integer, nullable=False),
    Column("refused", Integer, nullable=False),
    Column("warnings", Integer, nullable=False),
    Column("taken_back_at_ms", BigInteger),
    Column("taken_back_by", Text, nullable=False, server_default=""),
)

intake_issue = Table(
    "intake_issue",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("intake_id", ForeignKey("intake.id"), nullable=False, index=True),
    Column("kind", String(8), nullable=False),
    Column("path", Text, nullable=False),
    Column("row", Integer),
    Column("column_name", Text),
    Column("reason", Text, nullable=False),
)

# What was there before and was changed by an import; what it brought bears its intake_id.
intake_change = Table(
    "intake_change",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("intake_id", ForeignKey("intake.id"), nullable=False, index=True),
    Column("kind", String(16), nullable=False),
    Column("target", Text, nullable=False, index=True),
    Column("before", Text, nullable=False),
    Column("after", Text, nullable=False),
)
