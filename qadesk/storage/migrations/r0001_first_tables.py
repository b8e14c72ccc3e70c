"""The first tables, and the triggers that keep what is submitted, published or logged as it is."""

from typing import TYPE_CHECKING

import sqlalchemy as sa

from qadesk.storage import sqlite

if TYPE_CHECKING:
    from alembic.operations import Operations

REVISION = "0001"


def upgrade(op: "Operations") -> None:
    """From an empty database."""
    _tables(op)
    _triggers(op)


def _triggers(op: "Operations") -> None:
    frozen = (
        ("audit_entry", "1", "an audit entry never changes", ()),
        ("scorecard_version", "OLD.version > 0", "a published scorecard version never changes", ()),
        ("evaluation", "OLD.state <> 'draft'", "a submitted evaluation never changes", _EVALUATION),
        *((table, "1", "the figures of a submitted evaluation never change", ()) for table in _FIGURES),
    )
    for table, condition, text, columns in frozen:
        for trigger in sqlite.immutable_when(table, condition, text, columns):
            op.execute(trigger)
    op.execute(sqlite.no_way_back("evaluation", "state", "draft", "a submitted evaluation never becomes a draft again"))


_FIGURES = ("answer", "evidence", "item_score")
# All but the state, which goes on to *released*, and the local date, which follows the site's time zone.
_EVALUATION = (
    *("uid", "revision", "call_id", "card_version_id", "inspector_id", "document", "coaching_note", "reason"),
    *("started_at_ms", "updated_at_ms", "submitted_at_ms", "score", "passed", "band", "critical", "result"),
)


def _tables(op: "Operations") -> None:
    op.create_table(
        "audit_entry",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("at_ms", sa.BigInteger(), nullable=False),
        sa.Column("who", sa.Text(), nullable=False),
        sa.Column("what", sa.Text(), nullable=False),
        sa.Column("target", sa.Text(), nullable=False),
        sa.Column("before", sa.Text(), nullable=False),
        sa.Column("after", sa.Text(), nullable=False),
        sa.Column("why", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_audit_entry")),
    )
    op.create_index(op.f("ix_audit_entry_at_ms"), "audit_entry", ["at_ms"], unique=False)
    op.create_index(op.f("ix_audit_entry_target"), "audit_entry", ["target"], unique=False)
    op.create_table(
        "business_group",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("uid", sa.String(length=36), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_business_group")),
        sa.UniqueConstraint("name", name=op.f("uq_business_group_name")),
        sa.UniqueConstraint("uid", name=op.f("uq_business_group_uid")),
    )
    op.create_table(
        "scorecard",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("uid", sa.String(length=36), nullable=False),
        sa.Column("key", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_scorecard")),
        sa.UniqueConstraint("key", name=op.f("uq_scorecard_key")),
        sa.UniqueConstraint("uid", name=op.f("uq_scorecard_uid")),
    )
    op.create_table(
        "setting",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("owner", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("value", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_setting")),
        sa.UniqueConstraint("owner", "name", name=op.f("uq_setting_owner_name")),
    )
    op.create_table(
        "person",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("uid", sa.String(length=36), nullable=False),
        sa.Column("no", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("role", sa.String(length=16), nullable=False),
        sa.Column("group_id", sa.Integer(), nullable=True),
        sa.Column("leader_no", sa.Text(), nullable=True),
        sa.Column("hired_on", sa.Date(), nullable=True),
        sa.Column("left_on", sa.Date(), nullable=True),
        sa.Column("extension", sa.Text(), nullable=True),
        sa.ForeignKeyConstraint(["group_id"], ["business_group.id"], name=op.f("fk_person_group_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_person")),
        sa.UniqueConstraint("no", name=op.f("uq_person_no")),
        sa.UniqueConstraint("uid", name=op.f("uq_person_uid")),
    )
    op.create_index(op.f("ix_person_extension"), "person", ["extension"], unique=False)
    op.create_index(op.f("ix_person_group_id"), "person", ["group_id"], unique=False)
    op.create_table(
        "scorecard_version",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("uid", sa.String(length=36), nullable=False),
        sa.Column("scorecard_id", sa.Integer(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("document", sa.Text(), nullable=False),
        sa.Column("business_types", sa.Text(), nullable=False),
        sa.Column("published_at_ms", sa.BigInteger(), nullable=True),
        sa.ForeignKeyConstraint(["scorecard_id"], ["scorecard.id"], name=op.f("fk_scorecard_version_scorecard_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_scorecard_version")),
        sa.UniqueConstraint("scorecard_id", "version", name=op.f("uq_scorecard_version_scorecard_id_version")),
        sa.UniqueConstraint("uid", name=op.f("uq_scorecard_version_uid")),
    )
    op.create_table(
        "call",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("uid", sa.String(length=36), nullable=False),
        sa.Column("unique_id", sa.Text(), nullable=True),
        sa.Column("started_at_ms", sa.BigInteger(), nullable=True),
        sa.Column("local_date", sa.Date(), nullable=True),
        sa.Column("agent_no", sa.Text(), nullable=True),
        sa.Column("agent_name", sa.Text(), nullable=True),
        sa.Column("agent_id", sa.Integer(), nullable=True),
        sa.Column("group_name", sa.Text(), nullable=True),
        sa.Column("queue", sa.Text(), nullable=True),
        sa.Column("direction", sa.Text(), nullable=True),
        sa.Column("business_type", sa.Text(), nullable=True),
        sa.Column("contact", sa.Text(), nullable=True),
        sa.Column("customer", sa.Text(), nullable=True),
        sa.Column("rating", sa.Text(), nullable=True),
        sa.Column("declared_seconds", sa.Text(), nullable=True),
        sa.Column("custom", sa.Text(), nullable=False),
        sa.Column("provenance", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["agent_id"], ["person.id"], name=op.f("fk_call_agent_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_call")),
        sa.UniqueConstraint("uid", name=op.f("uq_call_uid")),
        sa.UniqueConstraint("unique_id", name=op.f("uq_call_unique_id")),
    )
    op.create_index(op.f("ix_call_agent_id"), "call", ["agent_id"], unique=False)
    op.create_index(op.f("ix_call_agent_no"), "call", ["agent_no"], unique=False)
    op.create_index(op.f("ix_call_local_date"), "call", ["local_date"], unique=False)
    op.create_table(
        "evaluation",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("uid", sa.String(length=36), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.Column("call_id", sa.Integer(), nullable=False),
        sa.Column("card_version_id", sa.Integer(), nullable=False),
        sa.Column("inspector_id", sa.Integer(), nullable=False),
        sa.Column("state", sa.String(length=16), nullable=False),
        sa.Column("document", sa.Text(), nullable=False),
        sa.Column("coaching_note", sa.Text(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("started_at_ms", sa.BigInteger(), nullable=False),
        sa.Column("updated_at_ms", sa.BigInteger(), nullable=False),
        sa.Column("submitted_at_ms", sa.BigInteger(), nullable=True),
        sa.Column("submitted_date", sa.Date(), nullable=True),
        sa.Column("score", sa.Integer(), nullable=True),
        sa.Column("passed", sa.Boolean(), nullable=True),
        sa.Column("band", sa.Text(), nullable=True),
        sa.Column("critical", sa.Text(), nullable=False),
        sa.Column("result", sa.Text(), nullable=True),
        sa.CheckConstraint("state = 'draft' or submitted_at_ms is not null", name=op.f("ck_evaluation_submitted_when")),
        sa.ForeignKeyConstraint(["call_id"], ["call.id"], name=op.f("fk_evaluation_call_id")),
        sa.ForeignKeyConstraint(
            ["card_version_id"], ["scorecard_version.id"], name=op.f("fk_evaluation_card_version_id")
        ),
        sa.ForeignKeyConstraint(["inspector_id"], ["person.id"], name=op.f("fk_evaluation_inspector_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_evaluation")),
        sa.UniqueConstraint("uid", "revision", name=op.f("uq_evaluation_uid_revision")),
    )
    op.create_index(op.f("ix_evaluation_call_id"), "evaluation", ["call_id"], unique=False)
    op.create_index(op.f("ix_evaluation_card_version_id"), "evaluation", ["card_version_id"], unique=False)
    op.create_index("ix_evaluation_inspector_state", "evaluation", ["inspector_id", "state"], unique=False)
    op.create_index(op.f("ix_evaluation_submitted_date"), "evaluation", ["submitted_date"], unique=False)
    op.create_table(
        "recording",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("uid", sa.String(length=36), nullable=False),
        sa.Column("call_id", sa.Integer(), nullable=False),
        sa.Column("ordinal", sa.Integer(), nullable=False),
        sa.Column("path", sa.Text(), nullable=False),
        sa.Column("size", sa.BigInteger(), nullable=False),
        sa.Column("mtime_ns", sa.BigInteger(), nullable=False),
        sa.Column("head_tail", sa.Text(), nullable=False),
        sa.Column("state", sa.String(length=16), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("warning", sa.Text(), nullable=False),
        sa.Column("copied", sa.Boolean(), nullable=False),
        sa.Column("agent_channel", sa.Integer(), nullable=False),
        sa.Column("imported_at_ms", sa.BigInteger(), nullable=False),
        sa.Column("frames", sa.BigInteger(), nullable=True),
        sa.Column("rate", sa.Integer(), nullable=True),
        sa.Column("channels", sa.Integer(), nullable=True),
        sa.Column("codec", sa.Text(), nullable=True),
        sa.Column("container", sa.Text(), nullable=True),
        sa.Column("header_frames", sa.BigInteger(), nullable=True),
        sa.Column("sha256", sa.String(length=64), nullable=True),
        sa.Column("loudness_dbfs", sa.Text(), nullable=True),
        sa.Column("peak_dbfs", sa.Text(), nullable=True),
        sa.Column("clipped_frames", sa.Text(), nullable=True),
        sa.Column("working_copy", sa.Boolean(), nullable=True),
        sa.Column("cache_key", sa.Text(), nullable=True),
        sa.ForeignKeyConstraint(["call_id"], ["call.id"], name=op.f("fk_recording_call_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_recording")),
        sa.UniqueConstraint("call_id", "ordinal", name=op.f("uq_recording_call_id_ordinal")),
        sa.UniqueConstraint("path", name=op.f("uq_recording_path")),
        sa.UniqueConstraint("uid", name=op.f("uq_recording_uid")),
    )
    op.create_index("ix_recording_content", "recording", ["size", "head_tail"], unique=False)
    op.create_index(op.f("ix_recording_sha256"), "recording", ["sha256"], unique=False)
    op.create_index(op.f("ix_recording_state"), "recording", ["state"], unique=False)
    op.create_table(
        "answer",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("evaluation_id", sa.Integer(), nullable=False),
        sa.Column("item_key", sa.Text(), nullable=False),
        sa.Column("value", sa.Text(), nullable=True),
        sa.Column("comment", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["evaluation_id"], ["evaluation.id"], name=op.f("fk_answer_evaluation_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_answer")),
        sa.UniqueConstraint("evaluation_id", "item_key", name=op.f("uq_answer_evaluation_id_item_key")),
    )
    op.create_table(
        "catalogue",
        sa.Column("recording_id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("call_id", sa.Integer(), nullable=False),
        sa.Column("work_state", sa.String(length=8), nullable=False),
        sa.Column("audio_state", sa.String(length=8), nullable=False),
        sa.Column("local_date", sa.Date(), nullable=True),
        sa.Column("started_at", sa.BigInteger(), nullable=True),
        sa.Column("seconds", sa.Float(), nullable=True),
        sa.Column("score", sa.Integer(), nullable=True),
        sa.Column("imported_at", sa.BigInteger(), nullable=False),
        sa.Column("agent_no", sa.Text(), nullable=True),
        sa.Column("agent", sa.Text(), nullable=True),
        sa.Column("group_name", sa.Text(), nullable=True),
        sa.Column("queue", sa.Text(), nullable=True),
        sa.Column("direction", sa.Text(), nullable=True),
        sa.Column("business_type", sa.Text(), nullable=True),
        sa.Column("contact", sa.Text(), nullable=True),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("evaluation_id", sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(["call_id"], ["call.id"], name=op.f("fk_catalogue_call_id")),
        sa.ForeignKeyConstraint(["evaluation_id"], ["evaluation.id"], name=op.f("fk_catalogue_evaluation_id")),
        sa.ForeignKeyConstraint(["recording_id"], ["recording.id"], name=op.f("fk_catalogue_recording_id")),
        sa.PrimaryKeyConstraint("recording_id", name=op.f("pk_catalogue")),
    )
    op.create_index("ix_catalogue_agent", "catalogue", ["agent", "recording_id"], unique=False)
    op.create_index("ix_catalogue_business_type", "catalogue", ["business_type", "recording_id"], unique=False)
    op.create_index(op.f("ix_catalogue_call_id"), "catalogue", ["call_id"], unique=False)
    op.create_index("ix_catalogue_contact", "catalogue", ["contact", "recording_id"], unique=False)
    op.create_index("ix_catalogue_group_name", "catalogue", ["group_name", "recording_id"], unique=False)
    op.create_index("ix_catalogue_imported_at", "catalogue", ["imported_at", "recording_id"], unique=False)
    op.create_index("ix_catalogue_name", "catalogue", ["name", "recording_id"], unique=False)
    op.create_index("ix_catalogue_queue", "catalogue", ["queue", "recording_id"], unique=False)
    op.create_index("ix_catalogue_score", "catalogue", ["score", "recording_id"], unique=False)
    op.create_index("ix_catalogue_seconds", "catalogue", ["seconds", "recording_id"], unique=False)
    op.create_index("ix_catalogue_started_at", "catalogue", ["started_at", "recording_id"], unique=False)
    op.create_index("ix_catalogue_work_state", "catalogue", ["work_state", "recording_id"], unique=False)
    op.create_table(
        "catalogue_text",
        sa.Column("recording_id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["recording_id"], ["recording.id"], name=op.f("fk_catalogue_text_recording_id")),
        sa.PrimaryKeyConstraint("recording_id", name=op.f("pk_catalogue_text")),
    )
    op.create_table(
        "item_score",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("evaluation_id", sa.Integer(), nullable=False),
        sa.Column("item_key", sa.Text(), nullable=False),
        sa.Column("state", sa.String(length=16), nullable=False),
        sa.Column("points", sa.Integer(), nullable=True),
        sa.Column("max", sa.Integer(), nullable=True),
        sa.Column("lost", sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(["evaluation_id"], ["evaluation.id"], name=op.f("fk_item_score_evaluation_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_item_score")),
        sa.UniqueConstraint("evaluation_id", "item_key", name=op.f("uq_item_score_evaluation_id_item_key")),
    )
    op.create_index("ix_item_score_lost", "item_score", ["item_key", "lost"], unique=False)
    op.create_table(
        "evidence",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("answer_id", sa.Integer(), nullable=False),
        sa.Column("ordinal", sa.Integer(), nullable=False),
        sa.Column("start_ms", sa.BigInteger(), nullable=False),
        sa.Column("end_ms", sa.BigInteger(), nullable=False),
        sa.Column("note", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["answer_id"], ["answer.id"], name=op.f("fk_evidence_answer_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_evidence")),
    )
    op.create_index(op.f("ix_evidence_answer_id"), "evidence", ["answer_id"], unique=False)
    # ### end Alembic commands ###
