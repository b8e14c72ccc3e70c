"""What follows a score: releases, appeals, follow-ups, coaching, examples, notices, measures, and the centre's days."""

from typing import TYPE_CHECKING

import sqlalchemy as sa

from qadesk.storage import sqlite

if TYPE_CHECKING:
    from alembic.operations import Operations

REVISION = "0005"


def upgrade(op: "Operations") -> None:
    """From how work comes in."""
    _after(op)
    _coaching(op)
    _protect(op)
    op.drop_index(op.f("ix_evaluation_submitted_date"), table_name="evaluation")
    op.create_index(
        "ix_evaluation_day", "evaluation", ["submitted_date", "call_id", "card_version_id", "state"], unique=False
    )


def _after(op: "Operations") -> None:
    op.create_table(
        "issued_report",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("uid", sa.String(length=36), nullable=False),
        sa.Column("number", sa.Text(), nullable=False),
        sa.Column("day_from", sa.Date(), nullable=False),
        sa.Column("day_to", sa.Date(), nullable=False),
        sa.Column("group_name", sa.Text(), nullable=True),
        sa.Column("issued_at_ms", sa.BigInteger(), nullable=False),
        sa.Column("issued_by", sa.Text(), nullable=False),
        sa.Column("note", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_issued_report")),
        sa.UniqueConstraint("number", name=op.f("uq_issued_report_number")),
        sa.UniqueConstraint("uid", name=op.f("uq_issued_report_uid")),
    )
    op.create_table(
        "own_day",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("working", sa.Boolean(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_own_day")),
        sa.UniqueConstraint("day", name=op.f("uq_own_day_day")),
    )
    op.create_table(
        "acknowledgement",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("uid", sa.String(length=36), nullable=False),
        sa.Column("target_kind", sa.String(length=16), nullable=False),
        sa.Column("target_uid", sa.String(length=36), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("how", sa.String(length=16), nullable=False),
        sa.Column("at_ms", sa.BigInteger(), nullable=False),
        sa.Column("comment", sa.Text(), nullable=False),
        sa.Column("recorded_by", sa.Text(), nullable=False),
        sa.Column("signature", sa.Text(), nullable=False),
        sa.Column("returned_on", sa.Date(), nullable=True),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_acknowledgement_person_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_acknowledgement")),
        sa.UniqueConstraint("uid", name=op.f("uq_acknowledgement_uid")),
    )
    op.create_index(op.f("ix_acknowledgement_person_id"), "acknowledgement", ["person_id"], unique=False)
    op.create_index(op.f("ix_acknowledgement_target_uid"), "acknowledgement", ["target_uid"], unique=False)
    op.create_table(
        "pin",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("hash", sa.Text(), nullable=False),
        sa.Column("set_at_ms", sa.BigInteger(), nullable=False),
        sa.Column("failures", sa.Integer(), server_default="0", nullable=False),
        sa.Column("blocked_until_ms", sa.BigInteger(), nullable=True),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_pin_person_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_pin")),
        sa.UniqueConstraint("person_id", name=op.f("uq_pin_person_id")),
    )
    op.create_table(
        "follow_up",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("uid", sa.String(length=36), nullable=False),
        sa.Column("origin", sa.String(length=24), nullable=False),
        sa.Column("state", sa.String(length=16), nullable=False),
        sa.Column("what", sa.Text(), nullable=False),
        sa.Column("handler_no", sa.Text(), nullable=False),
        sa.Column("leader_no", sa.Text(), nullable=False),
        sa.Column("group_name", sa.Text(), nullable=True),
        sa.Column("agent_no", sa.Text(), nullable=False),
        sa.Column("evaluation_uid", sa.String(length=36), nullable=False),
        sa.Column("item_key", sa.Text(), nullable=False),
        sa.Column("item", sa.Text(), nullable=False),
        sa.Column("call_id", sa.Integer(), nullable=True),
        sa.Column("evidence", sa.Text(), nullable=False),
        sa.Column("opened_at_ms", sa.BigInteger(), nullable=False),
        sa.Column("opened_on", sa.Date(), nullable=False),
        sa.Column("opened_by", sa.Text(), nullable=False),
        sa.Column("report_number", sa.Text(), server_default="", nullable=False),
        sa.Column("clock_ends_at_ms", sa.BigInteger(), nullable=True),
        sa.Column("clock_day0", sa.Date(), nullable=True),
        sa.Column("clock_days", sa.Integer(), nullable=True),
        sa.Column("clock_last_day", sa.Date(), nullable=True),
        sa.Column("clock_provisional", sa.Boolean(), nullable=True),
        sa.Column("clock_why", sa.Text(), nullable=True),
        sa.Column("how", sa.String(length=24), nullable=True),
        sa.Column("report", sa.Text(), server_default="", nullable=False),
        sa.Column("callback_no", sa.Text(), server_default="", nullable=False),
        sa.Column("reported_at_ms", sa.BigInteger(), nullable=True),
        sa.Column("reported_by", sa.Text(), server_default="", nullable=False),
        sa.Column("late", sa.Boolean(), server_default=sa.false(), nullable=False),
        sa.Column("sent_back", sa.Integer(), server_default="0", nullable=False),
        sa.Column("closed_at_ms", sa.BigInteger(), nullable=True),
        sa.Column("closed_by", sa.Text(), server_default="", nullable=False),
        sa.CheckConstraint(
            "how is null or how <> 'callback' or trim(callback_no) <> ''",
            name=op.f("ck_follow_up_callback_needs_number"),
        ),
        sa.CheckConstraint("state <> 'closed' or how is not null", name=op.f("ck_follow_up_closed_by_report")),
        sa.ForeignKeyConstraint(["call_id"], ["call.id"], name=op.f("fk_follow_up_call_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_follow_up")),
        sa.UniqueConstraint("uid", name=op.f("uq_follow_up_uid")),
    )
    op.create_index(op.f("ix_follow_up_agent_no"), "follow_up", ["agent_no"], unique=False)
    op.create_index(op.f("ix_follow_up_call_id"), "follow_up", ["call_id"], unique=False)
    op.create_index(op.f("ix_follow_up_evaluation_uid"), "follow_up", ["evaluation_uid"], unique=False)
    op.create_index(op.f("ix_follow_up_group_name"), "follow_up", ["group_name"], unique=False)
    op.create_index(op.f("ix_follow_up_handler_no"), "follow_up", ["handler_no"], unique=False)
    op.create_index(op.f("ix_follow_up_leader_no"), "follow_up", ["leader_no"], unique=False)
    op.create_index(op.f("ix_follow_up_opened_on"), "follow_up", ["opened_on"], unique=False)
    op.create_index(op.f("ix_follow_up_report_number"), "follow_up", ["report_number"], unique=False)
    op.create_index("ix_follow_up_state_clock_ends_at_ms", "follow_up", ["state", "clock_ends_at_ms"], unique=False)
    op.create_table(
        "appeal",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("uid", sa.String(length=36), nullable=False),
        sa.Column("evaluation_uid", sa.String(length=36), nullable=False),
        sa.Column("evaluation_id", sa.Integer(), nullable=False),
        sa.Column("state", sa.String(length=16), nullable=False),
        sa.Column("instance", sa.Integer(), nullable=False),
        sa.Column("outcome", sa.String(length=16), nullable=True),
        sa.Column("agent_no", sa.Text(), nullable=False),
        sa.Column("group_name", sa.Text(), nullable=True),
        sa.Column("scorer_no", sa.Text(), nullable=False),
        sa.Column("items", sa.Text(), nullable=False),
        sa.Column("filed_at_ms", sa.BigInteger(), nullable=False),
        sa.Column("filed_by", sa.Text(), nullable=False),
        sa.Column("due_at_ms", sa.BigInteger(), nullable=True),
        sa.Column("decided_at_ms", sa.BigInteger(), nullable=True),
        sa.Column("decided_by", sa.Text(), server_default="", nullable=False),
        sa.Column("score_before", sa.Integer(), nullable=True),
        sa.Column("score_after", sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(["evaluation_id"], ["evaluation.id"], name=op.f("fk_appeal_evaluation_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_appeal")),
        sa.UniqueConstraint("uid", name=op.f("uq_appeal_uid")),
    )
    op.create_index(op.f("ix_appeal_agent_no"), "appeal", ["agent_no"], unique=False)
    op.create_index(op.f("ix_appeal_evaluation_id"), "appeal", ["evaluation_id"], unique=False)
    op.create_index(op.f("ix_appeal_evaluation_uid"), "appeal", ["evaluation_uid"], unique=False)
    op.create_index(op.f("ix_appeal_filed_at_ms"), "appeal", ["filed_at_ms"], unique=False)
    op.create_index(op.f("ix_appeal_group_name"), "appeal", ["group_name"], unique=False)
    op.create_index(op.f("ix_appeal_scorer_no"), "appeal", ["scorer_no"], unique=False)
    op.create_index("ix_appeal_state_due_at_ms", "appeal", ["state", "due_at_ms"], unique=False)
    op.create_table(
        "follow_up_event",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("follow_up_id", sa.Integer(), nullable=False),
        sa.Column("ordinal", sa.Integer(), nullable=False),
        sa.Column("at_ms", sa.BigInteger(), nullable=False),
        sa.Column("who", sa.Text(), nullable=False),
        sa.Column("kind", sa.String(length=24), nullable=False),
        sa.Column("why", sa.Text(), nullable=False),
        sa.Column("facts", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["follow_up_id"], ["follow_up.id"], name=op.f("fk_follow_up_event_follow_up_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_follow_up_event")),
        sa.UniqueConstraint("follow_up_id", "ordinal", name=op.f("uq_follow_up_event_follow_up_id_ordinal")),
    )
    op.create_table(
        "release",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("evaluation_uid", sa.String(length=36), nullable=False),
        sa.Column("evaluation_id", sa.Integer(), nullable=False),
        sa.Column("state", sa.String(length=16), nullable=False),
        sa.Column("asked_at_ms", sa.BigInteger(), nullable=False),
        sa.Column("asked_by", sa.Text(), nullable=False),
        sa.Column("planned_at_ms", sa.BigInteger(), nullable=True),
        sa.Column("approved_at_ms", sa.BigInteger(), nullable=True),
        sa.Column("approved_by", sa.Text(), server_default="", nullable=False),
        sa.Column("why", sa.Text(), server_default="", nullable=False),
        sa.Column("released_at_ms", sa.BigInteger(), nullable=True),
        sa.Column("released_by", sa.Text(), server_default="", nullable=False),
        sa.Column("clock_ends_at_ms", sa.BigInteger(), nullable=True),
        sa.Column("clock_day0", sa.Date(), nullable=True),
        sa.Column("clock_days", sa.Integer(), nullable=True),
        sa.Column("clock_last_day", sa.Date(), nullable=True),
        sa.Column("clock_provisional", sa.Boolean(), nullable=True),
        sa.Column("clock_why", sa.Text(), nullable=True),
        sa.ForeignKeyConstraint(["evaluation_id"], ["evaluation.id"], name=op.f("fk_release_evaluation_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_release")),
        sa.UniqueConstraint("evaluation_uid", name=op.f("uq_release_evaluation_uid")),
    )
    op.create_index(op.f("ix_release_evaluation_id"), "release", ["evaluation_id"], unique=False)
    op.create_index(op.f("ix_release_released_at_ms"), "release", ["released_at_ms"], unique=False)
    op.create_index("ix_release_state_planned_at_ms", "release", ["state", "planned_at_ms"], unique=False)
    op.create_index("ix_release_clock_ends_at_ms", "release", ["clock_ends_at_ms"], unique=False)
    op.create_table(
        "appeal_event",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("appeal_id", sa.Integer(), nullable=False),
        sa.Column("ordinal", sa.Integer(), nullable=False),
        sa.Column("at_ms", sa.BigInteger(), nullable=False),
        sa.Column("who", sa.Text(), nullable=False),
        sa.Column("kind", sa.String(length=24), nullable=False),
        sa.Column("why", sa.Text(), nullable=False),
        sa.Column("facts", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["appeal_id"], ["appeal.id"], name=op.f("fk_appeal_event_appeal_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_appeal_event")),
        sa.UniqueConstraint("appeal_id", "ordinal", name=op.f("uq_appeal_event_appeal_id_ordinal")),
    )


def _coaching(op: "Operations") -> None:
    op.create_table(
        "measure",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("uid", sa.String(length=36), nullable=False),
        sa.Column("what", sa.Text(), nullable=False),
        sa.Column("why", sa.Text(), nullable=False),
        sa.Column("aim", sa.String(length=16), nullable=False),
        sa.Column("card_key", sa.Text(), nullable=False),
        sa.Column("item_key", sa.Text(), nullable=False),
        sa.Column("group_name", sa.Text(), nullable=True),
        sa.Column("state", sa.String(length=16), nullable=False),
        sa.Column("proposed_by", sa.Text(), nullable=False),
        sa.Column("proposed_at_ms", sa.BigInteger(), nullable=False),
        sa.Column("decided_by", sa.Text(), server_default="", nullable=False),
        sa.Column("decided_at_ms", sa.BigInteger(), nullable=True),
        sa.Column("decided_why", sa.Text(), server_default="", nullable=False),
        sa.Column("owner_no", sa.Text(), server_default="", nullable=False),
        sa.Column("due_on", sa.Date(), nullable=True),
        sa.Column("begun_on", sa.Date(), nullable=True),
        sa.Column("done_on", sa.Date(), nullable=True),
        sa.Column("outcome", sa.Text(), server_default="", nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_measure")),
        sa.UniqueConstraint("uid", name=op.f("uq_measure_uid")),
    )
    op.create_index(op.f("ix_measure_state"), "measure", ["state"], unique=False)
    op.create_table(
        "notice",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("uid", sa.String(length=36), nullable=False),
        sa.Column("kind", sa.String(length=16), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("by_no", sa.Text(), nullable=False),
        sa.Column("at_ms", sa.BigInteger(), nullable=False),
        sa.Column("roles", sa.Text(), nullable=False),
        sa.Column("groups", sa.Text(), nullable=False),
        sa.Column("persons", sa.Text(), nullable=False),
        sa.Column("target", sa.Text(), nullable=False),
        sa.Column("withdrawn_at_ms", sa.BigInteger(), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_notice")),
        sa.UniqueConstraint("uid", name=op.f("uq_notice_uid")),
    )
    op.create_index(op.f("ix_notice_at_ms"), "notice", ["at_ms"], unique=False)
    op.create_table(
        "coaching_session",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("uid", sa.String(length=36), nullable=False),
        sa.Column("agent_id", sa.Integer(), nullable=False),
        sa.Column("coach_id", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(length=8), nullable=False),
        sa.Column("state", sa.String(length=16), nullable=False),
        sa.Column("planned_at_ms", sa.BigInteger(), nullable=True),
        sa.Column("planned_minutes", sa.Integer(), nullable=False),
        sa.Column("started_at_ms", sa.BigInteger(), nullable=True),
        sa.Column("ended_at_ms", sa.BigInteger(), nullable=True),
        sa.Column("held_on", sa.Date(), nullable=True),
        sa.Column("spent_ms", sa.BigInteger(), nullable=False),
        sa.Column("topic", sa.Text(), nullable=False),
        sa.Column("document", sa.Text(), nullable=False),
        sa.Column("saves", sa.Integer(), nullable=False),
        sa.Column("made_at_ms", sa.BigInteger(), nullable=False),
        sa.Column("made_by", sa.Text(), nullable=False),
        sa.Column("why", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["agent_id"], ["person.id"], name=op.f("fk_coaching_session_agent_id")),
        sa.ForeignKeyConstraint(["coach_id"], ["person.id"], name=op.f("fk_coaching_session_coach_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_coaching_session")),
        sa.UniqueConstraint("uid", name=op.f("uq_coaching_session_uid")),
    )
    op.create_index(op.f("ix_coaching_session_agent_id"), "coaching_session", ["agent_id"], unique=False)
    op.create_index(op.f("ix_coaching_session_coach_id"), "coaching_session", ["coach_id"], unique=False)
    op.create_index(op.f("ix_coaching_session_held_on"), "coaching_session", ["held_on"], unique=False)
    op.create_index(op.f("ix_coaching_session_planned_at_ms"), "coaching_session", ["planned_at_ms"], unique=False)
    op.create_table(
        "notice_reading",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("notice_id", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("at_ms", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(["notice_id"], ["notice.id"], name=op.f("fk_notice_reading_notice_id")),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_notice_reading_person_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_notice_reading")),
        sa.UniqueConstraint("notice_id", "person_id", name=op.f("uq_notice_reading_notice_id_person_id")),
    )
    op.create_index(op.f("ix_notice_reading_person_id"), "notice_reading", ["person_id"], unique=False)
    op.create_table(
        "action_item",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("uid", sa.String(length=36), nullable=False),
        sa.Column("session_id", sa.Integer(), nullable=False),
        sa.Column("ordinal", sa.Integer(), nullable=False),
        sa.Column("what", sa.Text(), nullable=False),
        sa.Column("due_on", sa.Date(), nullable=True),
        sa.Column("card_key", sa.Text(), nullable=False),
        sa.Column("item_key", sa.Text(), nullable=False),
        sa.Column("state", sa.String(length=16), nullable=False),
        sa.Column("agreed_on", sa.Date(), nullable=True),
        sa.Column("closed_at_ms", sa.BigInteger(), nullable=True),
        sa.Column("why", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["session_id"], ["coaching_session.id"], name=op.f("fk_action_item_session_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_action_item")),
        sa.UniqueConstraint("uid", name=op.f("uq_action_item_uid")),
    )
    op.create_index(op.f("ix_action_item_session_id"), "action_item", ["session_id"], unique=False)
    op.create_index("ix_action_item_state_due_on", "action_item", ["state", "due_on"], unique=False)
    op.create_table(
        "example",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("uid", sa.String(length=36), nullable=False),
        sa.Column("call_id", sa.Integer(), nullable=False),
        sa.Column("start_ms", sa.BigInteger(), nullable=False),
        sa.Column("end_ms", sa.BigInteger(), nullable=False),
        sa.Column("kind", sa.String(length=8), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("card_key", sa.Text(), nullable=False),
        sa.Column("item_key", sa.Text(), nullable=False),
        sa.Column("note", sa.Text(), nullable=False),
        sa.Column("tags", sa.Text(), nullable=False),
        sa.Column("added_by", sa.Text(), nullable=False),
        sa.Column("added_at_ms", sa.BigInteger(), nullable=False),
        sa.Column("consent_at_ms", sa.BigInteger(), nullable=True),
        sa.Column("consent_note", sa.Text(), server_default="", nullable=False),
        sa.Column("withdrawn_at_ms", sa.BigInteger(), nullable=True),
        sa.Column("why", sa.Text(), server_default="", nullable=False),
        sa.ForeignKeyConstraint(["call_id"], ["call.id"], name=op.f("fk_example_call_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_example")),
        sa.UniqueConstraint("uid", name=op.f("uq_example_uid")),
    )
    op.create_index(op.f("ix_example_call_id"), "example", ["call_id"], unique=False)
    op.create_index("ix_example_card_key_item_key", "example", ["card_key", "item_key"], unique=False)
    op.create_table(
        "live_note",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("uid", sa.String(length=36), nullable=False),
        sa.Column("agent_no", sa.Text(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("by_no", sa.Text(), nullable=False),
        sa.Column("at_ms", sa.BigInteger(), nullable=False),
        sa.Column("call_id", sa.Integer(), nullable=True),
        sa.Column("position_ms", sa.BigInteger(), nullable=True),
        sa.Column("evaluation_uid", sa.String(length=36), server_default="", nullable=False),
        sa.Column("item_key", sa.Text(), server_default="", nullable=False),
        sa.ForeignKeyConstraint(["call_id"], ["call.id"], name=op.f("fk_live_note_call_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_live_note")),
        sa.UniqueConstraint("uid", name=op.f("uq_live_note_uid")),
    )
    op.create_index(op.f("ix_live_note_agent_no"), "live_note", ["agent_no"], unique=False)
    op.create_index(op.f("ix_live_note_call_id"), "live_note", ["call_id"], unique=False)


def _protect(op: "Operations") -> None:
    """What happened has happened: events are only added; what somebody acknowledged, and what was issued, stays."""
    for table, text in (
        ("appeal_event", "what happened to an appeal never changes"),
        ("follow_up_event", "what happened to a follow-up never changes"),
        ("acknowledgement", "an acknowledgement never changes"),
        ("issued_report", "an issued report never changes"),
    ):
        for trigger in sqlite.immutable_when(table, "1", text):
            op.execute(trigger)
