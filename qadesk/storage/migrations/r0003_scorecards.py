"""Scorecards: effective dates, consultation, retirement; bare answers of submitted evaluations for re-scoring."""

import json
from typing import TYPE_CHECKING

import sqlalchemy as sa

from qadesk.storage import sqlite
from qadesk.storage.codec import dumps

if TYPE_CHECKING:
    from alembic.operations import Operations

REVISION = "0003"
AT_ONCE = 2000
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


def upgrade(op: "Operations") -> None:
    """From listening."""
    _versions(op)
    _retirements(op)
    _comments(op)
    _given(op)
    if op.get_bind().dialect.name == "sqlite":
        op.create_index(op.f("ix_evaluation_past"), "evaluation", list(PAST), unique=False)


def _versions(op: "Operations") -> None:
    for name, kind in (("effective_from", sa.Date()), ("consulting_since_ms", sa.BigInteger())):
        op.add_column("scorecard_version", sa.Column(name, kind, nullable=True))
    op.add_column("scorecard_version", sa.Column("changed_at_ms", sa.BigInteger(), nullable=False, server_default="0"))
    for name in ("changed_by", "note"):
        op.add_column("scorecard_version", sa.Column(name, sa.Text(), nullable=False, server_default=""))


def _retirements(op: "Operations") -> None:
    op.create_table(
        "scorecard_retirement",
        sa.Column("card_version_id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("retired_from", sa.Date(), nullable=False),
        sa.Column("at_ms", sa.BigInteger(), nullable=False),
        sa.Column("who", sa.Text(), nullable=False),
        sa.Column("why", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["card_version_id"], ["scorecard_version.id"], name=op.f("fk_scorecard_retirement_card_version_id")
        ),
        sa.PrimaryKeyConstraint("card_version_id", name=op.f("pk_scorecard_retirement")),
    )
    for trigger in sqlite.immutable_when("scorecard_retirement", "1", "a retirement never changes", ()):
        op.execute(trigger)


def _comments(op: "Operations") -> None:
    op.create_table(
        "card_comment",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("uid", sa.String(length=36), nullable=False),
        sa.Column("scorecard_id", sa.Integer(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("item_key", sa.Text(), nullable=False),
        sa.Column("item_title", sa.Text(), nullable=False),
        sa.Column("author_no", sa.Text(), nullable=False),
        sa.Column("at_ms", sa.BigInteger(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("answer", sa.Text(), nullable=False, server_default=""),
        sa.Column("verdict", sa.String(length=16), nullable=False, server_default=""),
        sa.Column("answered_by", sa.Text(), nullable=False, server_default=""),
        sa.Column("answered_at_ms", sa.BigInteger(), nullable=True),
        sa.ForeignKeyConstraint(["scorecard_id"], ["scorecard.id"], name=op.f("fk_card_comment_scorecard_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_card_comment")),
        sa.UniqueConstraint("uid", name=op.f("uq_card_comment_uid")),
    )
    op.create_index(op.f("ix_card_comment_card"), "card_comment", ["scorecard_id", "version"], unique=False)
    text = "what was said about a published version never changes"
    for trigger in sqlite.immutable_when("card_comment", "OLD.version > 0", text, ()):
        op.execute(trigger)
    op.execute(
        sqlite.never_added_when("card_comment", "NEW.version > 0", text)
    )  # they come with their draft, by UPDATE


def _given(op: "Operations") -> None:
    """Bare answers stood only in the documents, which are ten times as long."""
    op.add_column("evaluation", sa.Column("given", sa.Text(), nullable=True))
    connection = op.get_bind()
    evaluation = sa.table(
        "evaluation", sa.column("id", sa.Integer), sa.column("document", sa.Text), sa.column("given", sa.Text)
    )
    state: sa.ColumnClause[str] = sa.column("state", sa.String)
    after = 0
    while True:
        rows = connection.execute(
            sa.select(evaluation.c.id, evaluation.c.document)
            .where(evaluation.c.id > after, state != "draft")
            .order_by(evaluation.c.id)
            .limit(AT_ONCE)
        ).all()
        if not rows:
            break
        after = rows[-1].id
        change = evaluation.update().where(evaluation.c.id == sa.bindparam("row")).values(given=sa.bindparam("text"))
        connection.execute(change, [{"row": row.id, "text": _bare(row.document)} for row in rows])
    frozen, text = "OLD.state <> 'draft'", "a submitted evaluation never changes"
    for trigger in sqlite.immutable_when("evaluation", frozen, text, ("given",), name="evaluation_given"):
        op.execute(trigger)


def _bare(document: str) -> str:
    plain = json.loads(document)
    values = {key: each["value"] for key, each in plain["answers"].items() if each["value"] is not None}
    return dumps({"values": values, "call": plain.get("call", {})})
