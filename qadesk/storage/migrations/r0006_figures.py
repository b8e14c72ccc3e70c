"""What figures are counted from, issued reports with their snapshots, words of reports, KPIs, and named views."""

from typing import TYPE_CHECKING

import sqlalchemy as sa

from qadesk.storage import sqlite

if TYPE_CHECKING:
    from alembic.operations import Operations

REVISION = "0006"


def upgrade(op: "Operations") -> None:
    """From what follows a score. The facts are counted when the workspace is opened next, see ``facts.py``."""
    _issued(op)
    _words_and_kpis(op)
    _facts(op)
    op.execute("INSERT INTO setting (owner, name, value) VALUES ('', 'facts_to_count', 'true')")


def _issued(op: "Operations") -> None:
    """An amendment bears the number of what it amends."""
    with op.batch_alter_table("issued_report", recreate="always") as table:
        table.add_column(sa.Column("amendment", sa.Integer(), nullable=False, server_default="0"))
        table.add_column(sa.Column("snapshot", sa.Text(), nullable=True))
        table.add_column(sa.Column("words", sa.Text(), nullable=True))
        table.drop_constraint(op.f("uq_issued_report_number"), type_="unique")
        table.create_unique_constraint(op.f("uq_issued_report_number_amendment"), ["number", "amendment"])
    for trigger in sqlite.immutable_when("issued_report", "1", "an issued report never changes"):
        op.execute(trigger)


def _words_and_kpis(op: "Operations") -> None:
    op.create_table(
        "kpi_target",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("kpi", sa.Text(), nullable=False),
        sa.Column("holds_from", sa.Date(), nullable=False),
        sa.Column("target", sa.Text(), nullable=False),
        sa.Column("direction", sa.String(length=8), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_kpi_target")),
        sa.UniqueConstraint("kpi", "holds_from", name=op.f("uq_kpi_target_kpi_holds_from")),
    )
    op.create_table(
        "named_view",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("page", sa.Text(), nullable=False),
        sa.Column("document", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_named_view")),
        sa.UniqueConstraint("page", "name", name=op.f("uq_named_view_page_name")),
    )
    op.create_table(
        "report_words",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("period", sa.Text(), nullable=False),
        sa.Column("document", sa.Text(), nullable=False),
        sa.Column("updated_at_ms", sa.BigInteger(), nullable=False),
        sa.Column("updated_by", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_report_words")),
        sa.UniqueConstraint("period", name=op.f("uq_report_words_period")),
    )
    op.create_table(
        "kpi_value",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("group_name", sa.Text(), nullable=True),
        sa.Column("interval", sa.Integer(), nullable=True),
        sa.Column("kpi", sa.Text(), nullable=False),
        sa.Column("value", sa.Text(), nullable=False),
        sa.Column("numerator", sa.Text(), nullable=True),
        sa.Column("denominator", sa.Text(), nullable=True),
        sa.Column("source", sa.Text(), nullable=False),
        sa.Column("intake_id", sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(["intake_id"], ["intake.id"], name=op.f("fk_kpi_value_intake_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_kpi_value")),
    )
    op.create_index(op.f("ix_kpi_value_intake_id"), "kpi_value", ["intake_id"], unique=False)
    op.create_index("ix_kpi_value_kpi_day", "kpi_value", ["kpi", "day"], unique=False)


def _facts(op: "Operations") -> None:
    op.create_table(
        "card_families",
        sa.Column("card_version_id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("families", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["card_version_id"], ["scorecard_version.id"], name=op.f("fk_card_families_card_version_id")
        ),
        sa.PrimaryKeyConstraint("card_version_id", name=op.f("pk_card_families")),
    )
    op.create_table(
        "evaluation_fact",
        sa.Column("evaluation_id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("uid", sa.String(length=36), nullable=False),
        sa.Column("call_id", sa.Integer(), nullable=False),
        sa.Column("call_uid", sa.String(length=36), nullable=False),
        sa.Column("unique_id", sa.Text(), nullable=True),
        sa.Column("started_at_ms", sa.BigInteger(), nullable=True),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("submitted_date", sa.Date(), nullable=False),
        sa.Column("hour", sa.Integer(), nullable=True),
        sa.Column("agent_no", sa.Text(), nullable=True),
        sa.Column("agent", sa.Text(), nullable=True),
        sa.Column("group_name", sa.Text(), nullable=True),
        sa.Column("inspector_id", sa.Integer(), nullable=False),
        sa.Column("business_type", sa.Text(), nullable=True),
        sa.Column("card_id", sa.Integer(), nullable=False),
        sa.Column("card_version", sa.Integer(), nullable=False),
        sa.Column("score", sa.Integer(), nullable=True),
        sa.Column("passed", sa.Boolean(), nullable=True),
        sa.Column("band", sa.Text(), nullable=True),
        sa.Column("customer", sa.Integer(), nullable=False),
        sa.Column("business", sa.Integer(), nullable=False),
        sa.Column("compliance", sa.Integer(), nullable=False),
        sa.Column("asks_customer", sa.Boolean(), nullable=False),
        sa.Column("asks_business", sa.Boolean(), nullable=False),
        sa.Column("asks_compliance", sa.Boolean(), nullable=False),
        sa.Column("information_error", sa.Boolean(), nullable=False),
        sa.Column("lost", sa.Integer(), nullable=False),
        sa.Column("possible", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["call_id"], ["call.id"], name=op.f("fk_evaluation_fact_call_id")),
        sa.ForeignKeyConstraint(["card_id"], ["scorecard.id"], name=op.f("fk_evaluation_fact_card_id")),
        sa.ForeignKeyConstraint(["evaluation_id"], ["evaluation.id"], name=op.f("fk_evaluation_fact_evaluation_id")),
        sa.PrimaryKeyConstraint("evaluation_id", name=op.f("pk_evaluation_fact")),
        sa.UniqueConstraint("uid", name=op.f("uq_evaluation_fact_uid")),
    )
    op.create_index(op.f("ix_evaluation_fact_call_id"), "evaluation_fact", ["call_id"], unique=False)
    op.create_index(
        "ix_evaluation_fact_counted",
        "evaluation_fact",
        [
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
        ],
        unique=False,
    )
    op.create_table(
        "evaluation_loss",
        sa.Column("evaluation_id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("item_key", sa.Text(), nullable=False),
        sa.Column("lost", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["evaluation_id"], ["evaluation_fact.evaluation_id"], name=op.f("fk_evaluation_loss_evaluation_id")
        ),
        sa.PrimaryKeyConstraint("evaluation_id", "item_key", name=op.f("pk_evaluation_loss")),
        sqlite_with_rowid=False,
    )
