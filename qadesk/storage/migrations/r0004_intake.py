"""How work comes in: the journal of imports, people by the day, figures of call logs, sampling, assignments, packs."""

from typing import TYPE_CHECKING

import sqlalchemy as sa

from qadesk.storage import sqlite

if TYPE_CHECKING:
    from alembic.operations import Operations

REVISION = "0004"


def upgrade(op: "Operations") -> None:
    """From scorecards."""
    _journal(op)
    _people(op)
    _calls(op)
    _sampling(op)
    _work(op)
    _fill(op)
    _protect(op)


def _journal(op: "Operations") -> None:
    op.create_table(
        "intake",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("uid", sa.String(length=36), nullable=False),
        sa.Column("kind", sa.String(length=16), nullable=False),
        sa.Column("source", sa.Text(), nullable=False),
        sa.Column("format", sa.Text(), nullable=False),
        sa.Column("at_ms", sa.BigInteger(), nullable=False),
        sa.Column("who", sa.Text(), nullable=False),
        sa.Column("state", sa.String(length=16), nullable=False),
        sa.Column("imported", sa.Integer(), nullable=False),
        sa.Column("updated", sa.Integer(), nullable=False),
        sa.Column("unchanged", sa.Integer(), nullable=False),
        sa.Column("refused", sa.Integer(), nullable=False),
        sa.Column("warnings", sa.Integer(), nullable=False),
        sa.Column("taken_back_at_ms", sa.BigInteger(), nullable=True),
        sa.Column("taken_back_by", sa.Text(), server_default="", nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_intake")),
        sa.UniqueConstraint("uid", name=op.f("uq_intake_uid")),
    )
    op.create_table(
        "intake_change",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("intake_id", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(length=16), nullable=False),
        sa.Column("target", sa.Text(), nullable=False),
        sa.Column("before", sa.Text(), nullable=False),
        sa.Column("after", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["intake_id"], ["intake.id"], name=op.f("fk_intake_change_intake_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_intake_change")),
    )
    op.create_index(op.f("ix_intake_change_intake_id"), "intake_change", ["intake_id"], unique=False)
    op.create_index(op.f("ix_intake_change_target"), "intake_change", ["target"], unique=False)
    op.create_table(
        "intake_issue",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("intake_id", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(length=8), nullable=False),
        sa.Column("path", sa.Text(), nullable=False),
        sa.Column("row", sa.Integer(), nullable=True),
        sa.Column("column_name", sa.Text(), nullable=True),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["intake_id"], ["intake.id"], name=op.f("fk_intake_issue_intake_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_intake_issue")),
    )
    op.create_index(op.f("ix_intake_issue_intake_id"), "intake_issue", ["intake_id"], unique=False)


def _people(op: "Operations") -> None:
    op.create_table(
        "absence",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("first_day", sa.Date(), nullable=False),
        sa.Column("last_day", sa.Date(), nullable=False),
        sa.Column("why", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_absence_person_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_absence")),
    )
    op.create_index(op.f("ix_absence_person_id"), "absence", ["person_id"], unique=False)
    op.create_table(
        "extension_use",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("extension", sa.Text(), nullable=False),
        sa.Column("first_day", sa.Date(), nullable=True),
        sa.Column("last_day", sa.Date(), nullable=True),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_extension_use_person_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_extension_use")),
    )
    op.create_index(op.f("ix_extension_use_extension"), "extension_use", ["extension"], unique=False)
    op.create_index(op.f("ix_extension_use_person_id"), "extension_use", ["person_id"], unique=False)
    op.create_table(
        "membership",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("group_id", sa.Integer(), nullable=False),
        sa.Column("first_day", sa.Date(), nullable=True),
        sa.Column("last_day", sa.Date(), nullable=True),
        sa.Column("leader_no", sa.Text(), nullable=True),
        sa.ForeignKeyConstraint(["group_id"], ["business_group.id"], name=op.f("fk_membership_group_id")),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_membership_person_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_membership")),
    )
    op.create_index(op.f("ix_membership_group_id"), "membership", ["group_id"], unique=False)
    op.create_index(op.f("ix_membership_person_id"), "membership", ["person_id"], unique=False)
    op.create_table(
        "mentorship",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("mentor_id", sa.Integer(), nullable=False),
        sa.Column("apprentice_id", sa.Integer(), nullable=False),
        sa.Column("first_day", sa.Date(), nullable=True),
        sa.Column("last_day", sa.Date(), nullable=True),
        sa.ForeignKeyConstraint(["apprentice_id"], ["person.id"], name=op.f("fk_mentorship_apprentice_id")),
        sa.ForeignKeyConstraint(["mentor_id"], ["person.id"], name=op.f("fk_mentorship_mentor_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_mentorship")),
    )
    op.create_index(op.f("ix_mentorship_apprentice_id"), "mentorship", ["apprentice_id"], unique=False)
    op.create_index(op.f("ix_mentorship_mentor_id"), "mentorship", ["mentor_id"], unique=False)


def _calls(op: "Operations") -> None:
    columns = (
        ("group_on_day", sa.Text()),
        ("outcome", sa.String(length=16)),
        ("wait_ms", sa.BigInteger()),
        ("talk_ms", sa.BigInteger()),
        ("hold_ms", sa.BigInteger()),
        ("wrap_ms", sa.BigInteger()),
        ("transferred", sa.Boolean()),
        ("agents_rung", sa.Integer()),
    )
    for name, kind in columns:
        op.add_column("call", sa.Column(name, kind, nullable=True))
    for table in ("call", "recording"):
        name = f"fk_{table}_intake_id"
        op.execute(f"ALTER TABLE {table} ADD COLUMN intake_id INTEGER CONSTRAINT {name} REFERENCES intake (id)")
    op.create_table(
        "call_alias",
        sa.Column("unique_id", sa.Text(), nullable=False),
        sa.Column("call_id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["call_id"], ["call.id"], name=op.f("fk_call_alias_call_id")),
        sa.PrimaryKeyConstraint("unique_id", name=op.f("pk_call_alias")),
    )
    op.create_index(op.f("ix_call_alias_call_id"), "call_alias", ["call_id"], unique=False)
    op.drop_index(op.f("ix_call_agent_no"), "call")
    op.drop_index(op.f("ix_call_local_date"), "call")
    op.create_index("ix_call_started", "call", ["started_at_ms", "intake_id", "customer"], unique=False)
    op.create_index("ix_call_day", "call", ["local_date", "agent_no", "agent_name", "agent_id"], unique=False)
    op.create_index(op.f("ix_call_intake_id"), "call", ["intake_id"], unique=False)
    op.create_index(op.f("ix_recording_intake_id"), "recording", ["intake_id"], unique=False)


def _sampling(op: "Operations") -> None:
    op.create_table(
        "draw",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("uid", sa.String(length=36), nullable=False),
        sa.Column("plan_key", sa.Text(), nullable=False),
        sa.Column("seed", sa.Text(), nullable=False),
        sa.Column("day_from", sa.Date(), nullable=False),
        sa.Column("day_to", sa.Date(), nullable=False),
        sa.Column("population", sa.Integer(), nullable=False),
        sa.Column("population_sha256", sa.String(length=64), nullable=False),
        sa.Column("population_list", sa.LargeBinary(), nullable=False),
        sa.Column("ledger", sa.Text(), nullable=False),
        sa.Column("drawn_at_ms", sa.BigInteger(), nullable=False),
        sa.Column("drawn_by", sa.Text(), nullable=False),
        sa.Column("withdrawn_at_ms", sa.BigInteger(), nullable=True),
        sa.Column("withdrawn_by", sa.Text(), server_default="", nullable=False),
        sa.Column("withdrawn_why", sa.Text(), server_default="", nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_draw")),
        sa.UniqueConstraint("uid", name=op.f("uq_draw_uid")),
    )
    op.create_table(
        "sampling_plan",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("uid", sa.String(length=36), nullable=False),
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("document", sa.Text(), nullable=False),
        sa.Column("changed_at_ms", sa.BigInteger(), nullable=False),
        sa.Column("changed_by", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_sampling_plan")),
        sa.UniqueConstraint("key", name=op.f("uq_sampling_plan_key")),
        sa.UniqueConstraint("uid", name=op.f("uq_sampling_plan_uid")),
    )
    op.create_table(
        "drawn_call",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("draw_id", sa.Integer(), nullable=False),
        sa.Column("call_id", sa.Integer(), nullable=False),
        sa.Column("agent_no", sa.Text(), nullable=False),
        sa.Column("stratum", sa.Text(), nullable=False),
        sa.Column("part", sa.Text(), nullable=False),
        sa.Column("rank", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["call_id"], ["call.id"], name=op.f("fk_drawn_call_call_id")),
        sa.ForeignKeyConstraint(["draw_id"], ["draw.id"], name=op.f("fk_drawn_call_draw_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_drawn_call")),
        sa.UniqueConstraint("draw_id", "call_id", name=op.f("uq_drawn_call_draw_id_call_id")),
    )
    op.create_index(op.f("ix_drawn_call_call_id"), "drawn_call", ["call_id"], unique=False)


def _work(op: "Operations") -> None:
    op.create_table(
        "pack",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("uid", sa.String(length=36), nullable=False),
        sa.Column("direction", sa.String(length=8), nullable=False),
        sa.Column("kind", sa.String(length=16), nullable=False),
        sa.Column("inspector_no", sa.Text(), nullable=False),
        sa.Column("at_ms", sa.BigInteger(), nullable=False),
        sa.Column("who", sa.Text(), nullable=False),
        sa.Column("summary", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_pack")),
        sa.UniqueConstraint("uid", name=op.f("uq_pack_uid")),
    )
    op.create_table(
        "assignment",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("uid", sa.String(length=36), nullable=False),
        sa.Column("call_id", sa.Integer(), nullable=False),
        sa.Column("draw_id", sa.Integer(), nullable=True),
        sa.Column("inspector_id", sa.Integer(), nullable=False),
        sa.Column("due_on", sa.Date(), nullable=True),
        sa.Column("state", sa.String(length=16), nullable=False),
        sa.Column("assigned_at_ms", sa.BigInteger(), nullable=False),
        sa.Column("assigned_by", sa.Text(), nullable=False),
        sa.Column("done_at_ms", sa.BigInteger(), nullable=True),
        sa.Column("evaluation_uid", sa.Text(), server_default="", nullable=False),
        sa.Column("why", sa.Text(), server_default="", nullable=False),
        sa.Column("packed_at_ms", sa.BigInteger(), nullable=True),
        sa.ForeignKeyConstraint(["call_id"], ["call.id"], name=op.f("fk_assignment_call_id")),
        sa.ForeignKeyConstraint(["draw_id"], ["draw.id"], name=op.f("fk_assignment_draw_id")),
        sa.ForeignKeyConstraint(["inspector_id"], ["person.id"], name=op.f("fk_assignment_inspector_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_assignment")),
        sa.UniqueConstraint("uid", name=op.f("uq_assignment_uid")),
    )
    op.create_index(op.f("ix_assignment_call_id"), "assignment", ["call_id"], unique=False)
    op.create_index(op.f("ix_assignment_draw_id"), "assignment", ["draw_id"], unique=False)
    op.create_index("ix_assignment_queue", "assignment", ["inspector_id", "state", "due_on"], unique=False)
    op.create_table(
        "work_time",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("call_id", sa.Integer(), nullable=False),
        sa.Column("local_date", sa.Date(), nullable=False),
        sa.Column("listening_ms", sa.BigInteger(), nullable=False),
        sa.Column("scoring_ms", sa.BigInteger(), nullable=False),
        sa.Column("idle_ms", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(["call_id"], ["call.id"], name=op.f("fk_work_time_call_id")),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_work_time_person_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_work_time")),
        sa.UniqueConstraint(
            "person_id", "call_id", "local_date", name=op.f("uq_work_time_person_id_call_id_local_date")
        ),
    )
    op.create_index(op.f("ix_work_time_call_id"), "work_time", ["call_id"], unique=False)
    op.create_index(op.f("ix_work_time_local_date"), "work_time", ["local_date"], unique=False)


def _fill(op: "Operations") -> None:
    """Where people are now they have been since nobody knows when; calls count for the teams they counted for."""
    op.execute(
        "INSERT INTO membership (person_id, group_id, leader_no)"
        " SELECT id, group_id, leader_no FROM person WHERE group_id IS NOT NULL"
    )
    op.execute(
        "INSERT INTO extension_use (person_id, extension) SELECT id, extension FROM person WHERE extension IS NOT NULL"
    )
    op.execute(
        "UPDATE call SET group_on_day = COALESCE(group_name, (SELECT business_group.name FROM person"
        " JOIN business_group ON business_group.id = person.group_id WHERE person.id = call.agent_id))"
    )


def _protect(op: "Operations") -> None:
    """A draw that was committed never changes; it can only be withdrawn, which is written beside it."""
    drawn = ("plan_key", "seed", "day_from", "day_to", "population", "population_sha256", "population_list", "ledger")
    for trigger in (
        *sqlite.immutable_when("draw", "1", "a committed draw never changes", drawn),
        *sqlite.immutable_when("drawn_call", "1", "a committed draw never changes"),
    ):
        op.execute(trigger)
