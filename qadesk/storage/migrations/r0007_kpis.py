"""Indexes that KPIs are counted from: a million calls of a year are added up in half a second."""

from typing import TYPE_CHECKING

import sqlalchemy as sa

if TYPE_CHECKING:
    from alembic.operations import Operations

REVISION = "0007"


def upgrade(op: "Operations") -> None:
    """From figures: indexes of calls that a log tells of, and of those that were rated."""
    op.create_index(
        "ix_call_logged",
        "call",
        [
            "local_date",
            "group_on_day",
            "started_at_ms",
            "direction",
            "outcome",
            "wait_ms",
            "talk_ms",
            "wrap_ms",
            "customer",
            "contact",
        ],
        unique=False,
        sqlite_where=sa.text("outcome IS NOT NULL OR talk_ms IS NOT NULL"),
    )
    op.create_index(
        "ix_call_rated",
        "call",
        ["local_date", "group_on_day", "rating", "direction", "started_at_ms"],
        unique=False,
        sqlite_where=sa.text("rating IS NOT NULL"),
    )
