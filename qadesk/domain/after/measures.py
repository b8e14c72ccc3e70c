"""Improvement measures (改进建议): proposals from QA, whether they were accepted, who does them, what they moved.

proposed → accepted or rejected (by a lead who did not propose it) → running from a day on → done, with its outcome.
"""

from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import Literal

from qadesk.domain.errors import UserError
from qadesk.domain.people import Person, Role
from qadesk.domain.said import said
from qadesk.domain.texts import QT_TRANSLATE_NOOP

Aim = Literal["item", "average", "pass rate", "error rate"]
"""The figure it aims at: loss rate of an item, average score, pass rate, rate of information errors."""

Verdict = Literal["better", "worse", "no difference told", "too early"]


class MeasureState(StrEnum):
    """Where a measure stands."""

    PROPOSED = "proposed"
    ACCEPTED = "accepted"
    REJECTED = "rejected"
    RUNNING = "running"
    """Taken effect from ``begun_on`` on."""
    DONE = "done"


STATES = {
    MeasureState.PROPOSED: QT_TRANSLATE_NOOP("measures", "proposed"),
    MeasureState.ACCEPTED: QT_TRANSLATE_NOOP("measures", "accepted"),
    MeasureState.REJECTED: QT_TRANSLATE_NOOP("measures", "rejected"),
    MeasureState.RUNNING: QT_TRANSLATE_NOOP("measures", "running"),
    MeasureState.DONE: QT_TRANSLATE_NOOP("measures", "done"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Measure:
    """A proposal; ``group`` ``None`` is the whole centre."""

    uid: str
    what: str
    why: str
    aim: Aim
    card_key: str = ""
    """Empty: whatever card the calls were scored with."""
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

    def overdue(self, today: date) -> bool:
        """Whether it should have been done before that day, and is not."""
        waits = self.state in (MeasureState.ACCEPTED, MeasureState.RUNNING)
        return waits and self.due_on is not None and self.due_on < today


@dataclass(frozen=True, slots=True, kw_only=True)
class MeasureFilter:
    """Which measures; what is ``None`` or empty leaves that side open."""

    states: tuple[MeasureState, ...] = ()
    group: str | None = None
    owner_no: str | None = None
    overdue_on: date | None = None
    """Only those that are overdue on that day."""


@dataclass(frozen=True, slots=True, kw_only=True)
class MeasureRow:
    """A line of the list of measures."""

    measure: Measure
    proposer: str | None
    decider: str | None
    owner: str | None
    overdue: bool


@dataclass(frozen=True, slots=True)
class Sample:
    """Evaluations of some days in sums: of each a figure, for shares 1 or 0."""

    calls: int = 0
    total: Decimal = Decimal(0)
    squares: Decimal = Decimal(0)
    """Sum of the figures' squares."""

    def __add__(self, other: "Sample") -> "Sample":
        return Sample(self.calls + other.calls, self.total + other.total, self.squares + other.squares)

    @property
    def average(self) -> Decimal | None:
        """To two decimals, as scores are told; ``None`` of nothing."""
        return (self.total / self.calls).quantize(Decimal("0.01")) if self.calls else None


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
    verdict: Verdict
    before_days: tuple[date, date] | None = None
    after_days: tuple[date, date] | None = None
    """First and last day, both included; ``None`` where it has not begun."""


def proposed(measure: Measure) -> Measure:
    """A new proposal, its texts tidied. Raises ``UserError`` where it does not say what, why, or at which figure."""
    tidy = replace(
        measure,
        what=said(measure.what),
        why=said(measure.why),
        card_key=said(measure.card_key),
        item_key=said(measure.item_key) if measure.aim == "item" else "",
        state=MeasureState.PROPOSED,
    )
    if not tidy.what or not tidy.why:
        raise UserError(
            QT_TRANSLATE_NOOP("errors", "A proposal says what is to be done, and why."),
            QT_TRANSLATE_NOOP("errors", "Write a sentence for each."),
        )
    if tidy.aim == "item" and not (tidy.card_key and tidy.item_key):
        raise UserError(
            QT_TRANSLATE_NOOP("errors", "A measure that aims at an item names its scorecard and the item."),
            QT_TRANSLATE_NOOP("errors", "Choose both, or aim at another figure."),
        )
    return tidy


def decided(measure: Measure, decider: Person, at_ms: int, why: str, *, accept: bool) -> Measure:
    """Accepted or rejected, once, by a lead other than who proposed it; rejecting needs a reason. ``UserError``."""
    _require(measure, MeasureState.PROPOSED)
    if decider.role is not Role.LEAD or decider.no == measure.proposed_by:
        raise UserError(
            QT_TRANSLATE_NOOP("errors", "{name} cannot decide this proposal."),
            QT_TRANSLATE_NOOP("errors", "A QA lead who has not proposed it decides."),
            name=decider.name,
        )
    if not accept and not said(why):
        raise UserError(
            QT_TRANSLATE_NOOP("errors", "Rejecting a proposal needs a reason."),
            QT_TRANSLATE_NOOP("errors", "Write in one sentence why it is not taken up."),
        )
    return replace(
        measure,
        state=MeasureState.ACCEPTED if accept else MeasureState.REJECTED,
        decided_by=decider.no,
        decided_at_ms=at_ms,
        decided_why=said(why),
    )


def begun(measure: Measure, begun_on: date, owner_no: str, due_on: date | None) -> Measure:
    """It takes effect from that day on, in somebody's hands. Raises ``UserError``."""
    _require(measure, MeasureState.ACCEPTED)
    if not owner_no:
        raise UserError(
            QT_TRANSLATE_NOOP("errors", "A measure that runs has an owner."),
            QT_TRANSLATE_NOOP("errors", "Name the person who sees to it."),
        )
    if due_on is not None and due_on < begun_on:
        raise UserError(
            QT_TRANSLATE_NOOP("errors", "The measure would be due on {due}, before it begins."),
            QT_TRANSLATE_NOOP("errors", "Choose a day on or after {day}."),
            due=due_on,
            day=begun_on,
        )
    return replace(measure, state=MeasureState.RUNNING, begun_on=begun_on, owner_no=owner_no, due_on=due_on)


def finished(measure: Measure, done_on: date, outcome: str) -> Measure:
    """It is done; the outcome says what came of it. Raises ``UserError``."""
    _require(measure, MeasureState.RUNNING)
    if not said(outcome):
        raise UserError(
            QT_TRANSLATE_NOOP("errors", "A measure that is done has an outcome."),
            QT_TRANSLATE_NOOP("errors", "Write in one sentence what came of it."),
        )
    if measure.begun_on is not None and done_on < measure.begun_on:
        raise UserError(
            QT_TRANSLATE_NOOP("errors", "The measure cannot have been done on {done}, before it began."),
            QT_TRANSLATE_NOOP("errors", "Choose a day on or after {day}."),
            done=done_on,
            day=measure.begun_on,
        )
    return replace(measure, state=MeasureState.DONE, done_on=done_on, outcome=said(outcome))


_NEXT = {
    MeasureState.PROPOSED: QT_TRANSLATE_NOOP("errors", "Accept or reject it first."),
    MeasureState.ACCEPTED: QT_TRANSLATE_NOOP("errors", "Let it begin: name its owner and the first day."),
    MeasureState.REJECTED: QT_TRANSLATE_NOOP("errors", "A rejected proposal stays rejected; propose it anew."),
    MeasureState.RUNNING: QT_TRANSLATE_NOOP("errors", "What is left is to finish it, with its outcome."),
    MeasureState.DONE: QT_TRANSLATE_NOOP("errors", "It is over; propose a new measure."),
}
_STANDS = {
    MeasureState.PROPOSED: QT_TRANSLATE_NOOP("errors", "The measure is only proposed."),
    MeasureState.ACCEPTED: QT_TRANSLATE_NOOP("errors", "The measure has been accepted, and has not begun."),
    MeasureState.REJECTED: QT_TRANSLATE_NOOP("errors", "The measure has been rejected."),
    MeasureState.RUNNING: QT_TRANSLATE_NOOP("errors", "The measure is running."),
    MeasureState.DONE: QT_TRANSLATE_NOOP("errors", "The measure is done."),
}


def _require(measure: Measure, state: MeasureState) -> None:
    if measure.state is not state:
        raise UserError(_STANDS[measure.state], _NEXT[measure.state])
