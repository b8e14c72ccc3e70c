"""Listening: voice facts, transcripts with their search index, suggestions, heard shares, redacted copies."""

from typing import TYPE_CHECKING

import sqlalchemy as sa

from qadesk.storage import sqlite

if TYPE_CHECKING:
    from alembic.operations import Operations

REVISION = "0002"


def upgrade(op: "Operations") -> None:
    """From the first tables."""
    op.add_column("recording", sa.Column("side", sa.String(length=16), nullable=False, server_default=""))
    for column in ("heard_share", "heard_demand"):
        op.add_column("evaluation", sa.Column(column, sa.Integer(), nullable=True))
    _evaluations(op)
    _voices(op)
    _transcripts(op)
    _copies(op)


def _evaluations(op: "Operations") -> None:
    op.create_table(
        "suggestion_decision",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("evaluation_id", sa.Integer(), nullable=False),
        sa.Column("item_key", sa.Text(), nullable=False),
        sa.Column("rule", sa.Integer(), nullable=False),
        sa.Column("suggested", sa.Text(), nullable=False),
        sa.Column("verdict", sa.String(length=16), nullable=False),
        sa.Column("same", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(
            ["evaluation_id"], ["evaluation.id"], name=op.f("fk_suggestion_decision_evaluation_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_suggestion_decision")),
        sa.UniqueConstraint("evaluation_id", "item_key", name=op.f("uq_suggestion_decision_evaluation_id_item_key")),
    )
    text = "the figures of a submitted evaluation never change"
    for trigger in sqlite.immutable_when("suggestion_decision", "1", text, ()):
        op.execute(trigger)
    frozen, text = "OLD.state <> 'draft'", "a submitted evaluation never changes"
    heard = ("heard_share", "heard_demand")
    for trigger in sqlite.immutable_when("evaluation", frozen, text, heard, name="evaluation_heard"):
        op.execute(trigger)


def _voices(op: "Operations") -> None:
    op.create_table(
        "voice",
        sa.Column("recording_id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("duration_ms", sa.BigInteger(), nullable=False),
        sa.Column("silence_ms", sa.BigInteger(), nullable=False),
        sa.Column("longest_silence_ms", sa.BigInteger(), nullable=False),
        sa.Column("talkovers", sa.Integer(), nullable=False),
        sa.Column("talkover_ms", sa.BigInteger(), nullable=False),
        sa.Column("measured_at_ms", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(["recording_id"], ["recording.id"], name=op.f("fk_voice_recording_id")),
        sa.PrimaryKeyConstraint("recording_id", name=op.f("pk_voice")),
    )
    op.create_table(
        "voice_channel",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("recording_id", sa.Integer(), nullable=False),
        sa.Column("channel", sa.Integer(), nullable=False),
        sa.Column("speech_ms", sa.BigInteger(), nullable=False),
        sa.Column("music_ms", sa.BigInteger(), nullable=False),
        sa.Column("level_dbfs", sa.Float(), nullable=True),
        sa.Column("pitch_hz", sa.Float(), nullable=True),
        sa.Column("pitch_range_semitones", sa.Float(), nullable=True),
        sa.Column("syllables_per_minute", sa.Float(), nullable=True),
        sa.ForeignKeyConstraint(["recording_id"], ["recording.id"], name=op.f("fk_voice_channel_recording_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_voice_channel")),
        sa.UniqueConstraint("recording_id", "channel", name=op.f("uq_voice_channel_recording_id_channel")),
    )


def _transcripts(op: "Operations") -> None:
    op.create_table(
        "transcript",
        sa.Column("recording_id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("format", sa.Text(), nullable=False),
        sa.Column("source", sa.Text(), nullable=False),
        sa.Column("language", sa.Text(), nullable=False),
        sa.Column("made_at_ms", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(["recording_id"], ["recording.id"], name=op.f("fk_transcript_recording_id")),
        sa.PrimaryKeyConstraint("recording_id", name=op.f("pk_transcript")),
    )
    op.create_table(
        "transcript_line",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("recording_id", sa.Integer(), nullable=False),
        sa.Column("ordinal", sa.Integer(), nullable=False),
        sa.Column("start_ms", sa.BigInteger(), nullable=False),
        sa.Column("end_ms", sa.BigInteger(), nullable=False),
        sa.Column("speaker", sa.String(length=16), nullable=False),
        sa.Column("channel", sa.Integer(), nullable=True),
        sa.Column("confidence", sa.Float(), nullable=True),
        sa.Column("text", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["recording_id"], ["transcript.recording_id"], name=op.f("fk_transcript_line_recording_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_transcript_line")),
        sa.UniqueConstraint("recording_id", "ordinal", name=op.f("uq_transcript_line_recording_id_ordinal")),
    )
    op.execute(sqlite.TRANSCRIPT_INDEX)


def _copies(op: "Operations") -> None:
    op.create_table(
        "redacted_copy",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("uid", sa.String(length=36), nullable=False),
        sa.Column("call_id", sa.Integer(), nullable=False),
        sa.Column("path", sa.Text(), nullable=False),
        sa.Column("spans", sa.Text(), nullable=False),
        sa.Column("cover", sa.String(length=16), nullable=False),
        sa.Column("sha256", sa.String(length=64), nullable=False),
        sa.Column("made_at_ms", sa.BigInteger(), nullable=False),
        sa.Column("made_by", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["call_id"], ["call.id"], name=op.f("fk_redacted_copy_call_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_redacted_copy")),
        sa.UniqueConstraint("uid", name=op.f("uq_redacted_copy_uid")),
    )
    op.create_index(op.f("ix_redacted_copy_call_id"), "redacted_copy", ["call_id"], unique=False)
