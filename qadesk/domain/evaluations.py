"""Evaluations: an inspector's answers to a scorecard for one call, from draft to submitted revision."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from enum import StrEnum
from typing import Literal

from qadesk.domain.answers import Answer
from qadesk.domain.listening import HeardSpan
from qadesk.domain.suggestions import Decision

MarkKind = Literal["note", "bookmark", "redact"]
"""A remark worth reading, a place to come back to, a span to be covered when the call is handed on."""


class EvaluationState(StrEnum):
    """Where an evaluation stands; only drafts change."""

    DRAFT = "draft"
    SUBMITTED = "submitted"
    RELEASED = "released"


@dataclass(frozen=True, slots=True)
class Mark:
    """A span of the call's timeline worth coming back to; belongs to no item."""

    start_ms: int
    end_ms: int
    note: str = ""
    kind: MarkKind = "note"


@dataclass(frozen=True, slots=True, kw_only=True)
class Evaluation:
    """One revision of an evaluation. Score, passed, band and critical are set when it is submitted.

    ``position_ms`` and ``speed`` are where the listener was; ``saves`` counts the saved states of the draft.
    """

    uid: str
    revision: int
    call_uid: str
    card_key: str
    card_version: int
    inspector_no: str
    state: EvaluationState = EvaluationState.DRAFT
    answers: Mapping[str, Answer] = field(default_factory=dict)
    marks: tuple[Mark, ...] = ()
    call: Mapping[str, str] = field(default_factory=dict)
    """The fields of the call that the card's conditions ask for, as they were known when it was submitted."""
    decisions: Mapping[str, Decision] = field(default_factory=dict)
    """What became of the suggestion for an item, by item key."""
    heard: tuple[HeardSpan, ...] = ()
    """What its inspector has heard of the call, in the order of time and apart from each other."""
    comment: str = ""
    coaching_note: str = ""
    focused_item: str | None = None
    position_ms: int = 0
    speed: float = 1.0
    saves: int = 0
    started_at_ms: int = 0
    updated_at_ms: int = 0
    submitted_at_ms: int | None = None
    reason: str = ""
    """Why this revision was made; empty for the first."""
    score: Decimal | None = None
    passed: bool | None = None
    band: str | None = None
    critical: tuple[str, ...] = ()
    heard_share: Decimal | None = None
    """Share of the speech heard when it was submitted, to four decimals; ``None`` where speech was not known."""
    heard_demand: Decimal | None = None
    """The share that its card demanded when it was submitted; ``None`` where none was."""


@dataclass(frozen=True, slots=True, kw_only=True)
class EvaluationRow:
    """One line of the list of evaluations: the latest submitted revision, or a draft."""

    uid: str
    revision: int
    state: EvaluationState
    call_uid: str
    recording_uid: str | None
    card_key: str
    card_title: str
    card_version: int
    inspector_no: str
    inspector: str
    agent_no: str | None
    agent: str | None
    group: str | None
    started_at_ms: int | None
    submitted_at_ms: int | None
    score: Decimal | None
    passed: bool | None
    band: str | None
    critical: tuple[str, ...]
    coaching_note: str
    heard_share: Decimal | None = None
    heard_demand: Decimal | None = None
