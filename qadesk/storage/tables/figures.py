"""What figures are counted from, a read model that ``facts.py`` alone writes; words of reports, KPIs, and views."""

from sqlalchemy import (
    BigInteger,
    Boolean,
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

# Which items of a published card are critical errors of which family, and which are a bonus, whose points nobody loses:
# its document is read once, ever.
card_families = Table(
    "card_families",
    metadata,
    Column("card_version_id", ForeignKey("scorecard_version.id"), primary_key=True, autoincrement=False),
    Column("families", Text, nullable=False),
)

# One row an evaluation, its latest submitted revision; amounts of points are hundredths.
evaluation_fact = Table(
    "evaluation_fact",
    metadata,
    Column("evaluation_id", ForeignKey("evaluation.id"), primary_key=True, autoincrement=False),
    Column("uid", String(36), nullable=False, unique=True),
    Column("call_id", ForeignKey("call.id"), nullable=False, index=True),
    Column("call_uid", String(36), nullable=False),
    Column("unique_id", Text),
    Column("started_at_ms", BigInteger),
    Column("day", Date, nullable=False),
    Column("submitted_date", Date, nullable=False),
    Column("hour", Integer),
    Column("agent_no", Text),
    Column("agent", Text),
    Column("group_name", Text),
    # No reference: the evaluation has one already, and looking for rows of a person who goes would read all of these.
    Column("inspector_id", Integer, nullable=False),
    Column("business_type", Text),
    Column("card_id", ForeignKey("scorecard.id"), nullable=False),
    Column("card_version", Integer, nullable=False),
    Column("score", Integer),
    Column("passed", Boolean),
    Column("band", Text),
    Column("customer", Integer, nullable=False),
    Column("business", Integer, nullable=False),
    Column("compliance", Integer, nullable=False),
    Column("asks_customer", Boolean, nullable=False),
    Column("asks_business", Boolean, nullable=False),
    Column("asks_compliance", Boolean, nullable=False),
    Column("information_error", Boolean, nullable=False),
    Column("lost", Integer, nullable=False),
    Column("possible", Integer, nullable=False),
)
# Everything that is added up and everything that it is filtered and grouped by, without the rest of the rows.
COUNTED = (
    "day",
    "submitted_date",
    "group_name",
    "agent_no",
    "agent",
    "inspector_id",
    "business_type",
    "hour",
    "card_id",
    "score",
    "passed",
    "customer",
    "business",
    "compliance",
    "asks_customer",
    "asks_business",
    "asks_compliance",
    "information_error",
    "lost",
    "possible",
)
Index("ix_evaluation_fact_counted", *(evaluation_fact.c[name] for name in COUNTED)).ddl_if(dialect="sqlite")

# The items of these evaluations that fell short; a critical error that happened loses 0.
evaluation_loss = Table(
    "evaluation_loss",
    metadata,
    Column("evaluation_id", ForeignKey("evaluation_fact.evaluation_id"), primary_key=True, autoincrement=False),
    Column("item_key", Text, primary_key=True),
    Column("lost", Integer, nullable=False),
    sqlite_with_rowid=False,
)

# The lead's words for a period, before and after it is issued.
report_words = Table(
    "report_words",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("period", Text, nullable=False, unique=True),
    Column("document", Text, nullable=False),
    Column("updated_at_ms", BigInteger, nullable=False),
    Column("updated_by", Text, nullable=False),
)

# Figures that a centre brings ready made: of a day, of a team or all, of an interval (its first minute) or all day.
kpi_value = Table(
    "kpi_value",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("day", Date, nullable=False),
    Column("group_name", Text),
    Column("interval", Integer),
    Column("kpi", Text, nullable=False),
    Column("value", Text, nullable=False),
    Column("numerator", Text),
    Column("denominator", Text),
    Column("source", Text, nullable=False),
    Column("intake_id", ForeignKey("intake.id"), index=True),
    Index("ix_kpi_value_kpi_day", "kpi", "day"),
)

kpi_target = Table(
    "kpi_target",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("kpi", Text, nullable=False),
    Column("holds_from", Date, nullable=False),
    Column("target", Text, nullable=False),
    Column("direction", String(8), nullable=False),
    UniqueConstraint("kpi", "holds_from"),
)

named_view = Table(
    "named_view",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("name", Text, nullable=False),
    Column("page", Text, nullable=False),
    Column("document", Text, nullable=False),
    UniqueConstraint("page", "name"),
)
