"""Evaluations: answers, evidence, and the figures of submitted ones."""

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
)

from qadesk.storage.tables.base import metadata

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
    Column("submitted_date", Date),
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
    # What leads from days to calls; the rows are long, and are not read for it.
    Index("ix_evaluation_day", "submitted_date", "call_id", "card_version_id", "state"),
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
