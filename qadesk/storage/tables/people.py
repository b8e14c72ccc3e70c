"""The site's settings, people and where they were when, and the audit trail."""

from sqlalchemy import BigInteger, Column, Date, ForeignKey, Integer, String, Table, Text, UniqueConstraint

from qadesk.storage.tables.base import metadata, uid

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
    uid(),
    Column("name", Text, nullable=False, unique=True),
)

person = Table(
    "person",
    metadata,
    Column("id", Integer, primary_key=True),
    uid(),
    Column("no", Text, nullable=False, unique=True),
    Column("name", Text, nullable=False),
    Column("role", String(16), nullable=False),
    Column("group_id", ForeignKey("business_group.id"), index=True),
    Column("leader_no", Text),
    Column("hired_on", Date),
    Column("left_on", Date),
    Column("extension", Text, index=True),
)

membership = Table(
    "membership",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("person_id", ForeignKey("person.id"), nullable=False, index=True),
    Column("group_id", ForeignKey("business_group.id"), nullable=False, index=True),
    Column("first_day", Date),
    Column("last_day", Date),
    Column("leader_no", Text),
)

extension_use = Table(
    "extension_use",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("person_id", ForeignKey("person.id"), nullable=False, index=True),
    Column("extension", Text, nullable=False, index=True),
    Column("first_day", Date),
    Column("last_day", Date),
)

mentorship = Table(
    "mentorship",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("mentor_id", ForeignKey("person.id"), nullable=False, index=True),
    Column("apprentice_id", ForeignKey("person.id"), nullable=False, index=True),
    Column("first_day", Date),
    Column("last_day", Date),
)

absence = Table(
    "absence",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("person_id", ForeignKey("person.id"), nullable=False, index=True),
    Column("first_day", Date, nullable=False),
    Column("last_day", Date, nullable=False),
    Column("why", Text, nullable=False),
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
