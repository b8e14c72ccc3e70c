"""Improvement measures (改进建议): proposals from QA, whether they were accepted, who does them, what they moved."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import Literal

Aim = Literal["item", "average", "pass rate", "error rate"]
"""The figure it aims at: loss rate of an item, average score, pass rate, rate of information errors."""


class MeasureState(StrEnum):
    """Where a measure stands."""

    PROPOSED = "proposed"
    ACCEPTED = "accepted"
    REJECTED = "rejected"
    RUNNING = "running"
    """Taken effect from ``begun_on`` on."""
    DONE = "done"


@dataclass(frozen=True, slots=True, kw_only=True)
class Measure:
    """A proposal; ``group`` ``None`` is the whole centre."""

    uid: str
    what: str
    why: str
    aim: Aim
    card_key: str = ""
    item_key: str = ""
    group: str | None = None
    state: MeasureState = MeasureState.PROPOSED
    proposed_by: str = ""
    proposed_at_ms: int = 0
    decided_by: str = ""
    decided_at_ms: int | None = None
    decided_why: str = ""
    owner_no: str = ""
    due_on: date | None = None
    begun_on: date | None = None
    done_on: date | None = None
    outcome: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class MeasureEffect:
    """The figure before and after, with intervals (95 %); shares, or points for the average; ``None`` of nothing."""

    before: Decimal | None
    before_interval: tuple[Decimal, Decimal] | None
    before_calls: int
    after: Decimal | None
    after_interval: tuple[Decimal, Decimal] | None
    after_calls: int
    change: Decimal | None
    change_interval: tuple[Decimal, Decimal] | None
    verdict: Literal["better", "worse", "no difference told", "too early"]
