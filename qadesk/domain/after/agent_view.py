"""An evaluation as the agent sees it: score, why, evidence to play, norm and advice; and nothing about others."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace
from decimal import Decimal

from qadesk.domain.after.clocks import Clock
from qadesk.domain.after.releases import Acknowledgement, Release
from qadesk.domain.answers import Evidence
from qadesk.domain.calls import CallFacts
from qadesk.domain.scores import ItemState
from qadesk.domain.sheets import SheetContent, SheetItem


@dataclass(frozen=True, slots=True, kw_only=True)
class LostPoint:
    """An item that cost points, or a critical error that happened."""

    item_key: str
    title: str
    section: str
    answer: str
    points: Decimal | None
    max: Decimal
    lost: Decimal
    """Points lost; 0 for a critical error, whose effect is told by the steps."""
    critical: bool
    comment: str
    evidence: tuple[Evidence, ...]
    norm: str
    """What the card says the item asks for (its help)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SectionSeen:
    """A section with what it earned of what could be earned."""

    title: str
    score: Decimal | None
    max: Decimal


@dataclass(frozen=True, slots=True, kw_only=True)
class SeenRevision:
    """One revision that was released: what the score was, and why it was given anew (empty for the first)."""

    revision: int
    score: Decimal | None
    passed: bool | None
    submitted_at_ms: int | None
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class AgentView:
    """What one agent may know of one evaluation of their own call."""

    evaluation_uid: str
    revision: int
    call_uid: str
    agent_no: str
    agent: str | None
    group: str | None
    call: CallFacts
    """The customer's number is masked."""
    seconds: float | None
    card_title: str
    total: Decimal
    pass_mark: Decimal
    score: Decimal
    passed: bool
    band: str | None
    critical: tuple[str, ...]
    """Titles of the critical errors that happened."""
    sections: tuple[SectionSeen, ...]
    why: tuple[str, ...]
    """How the score came about, step by step, in the reader's language."""
    lost: tuple[LostPoint, ...]
    praise: tuple[tuple[str, str], ...]
    """(title, comment) of items that cost nothing and were remarked upon."""
    comment: str
    advice: str
    """The coaching note."""
    released_at_ms: int | None
    clock: Clock | None
    """Until when it can be appealed against."""
    revisions: tuple[SeenRevision, ...]
    """Those that were released, oldest first: was, is, why."""
    acknowledged: tuple[Acknowledgement, ...]
    """By this agent, oldest first."""
    inspector: str = ""
    """Who scored; empty unless the setting says that agents may know."""


def for_agent(content: SheetContent, *, released: Collection[int], show_inspector: bool) -> SheetContent:
    """The sheet as the agent may see it: revisions that were never released, and who scored, are left out.

    How much the inspector heard is between the inspector and the card's demand; it goes as well.
    """
    history = tuple(former for former in content.history if former.revision in released)
    if not show_inspector:
        history = tuple(replace(former, inspector="") for former in history)
    return replace(
        content,
        audience="agent",
        history=history,
        inspector_no=content.inspector_no if show_inspector else "",
        inspector=content.inspector if show_inspector else "",
        heard_share=None,
        heard_demand=None,
        speeds=None,
    )


def agent_view(
    content: SheetContent,
    *,
    call_uid: str,
    norms: Mapping[str, str],
    release: Release,
    acknowledged: tuple[Acknowledgement, ...],
    former_passed: Mapping[int, bool | None],
) -> AgentView:
    """The view of a sheet that was made ``for_agent``; ``norms`` are the helps of the card's items by key."""
    items = [(section.title, item) for section in content.sections for item in section.items]
    this = SeenRevision(
        revision=content.revision,
        score=content.score,
        passed=content.passed,
        submitted_at_ms=content.submitted_at_ms,
        why=content.reason,
    )
    former = tuple(
        SeenRevision(
            revision=each.revision,
            score=each.score,
            passed=former_passed.get(each.revision),
            submitted_at_ms=each.submitted_at_ms,
            why=each.reason,
        )
        for each in content.history
    )
    return AgentView(
        evaluation_uid=content.uid,
        revision=content.revision,
        call_uid=call_uid,
        agent_no=content.call.agent_no or "",
        agent=content.call.agent,
        group=content.call.group,
        call=content.call,
        seconds=content.seconds,
        card_title=content.card_title,
        total=content.total,
        pass_mark=content.pass_mark,
        score=content.score,
        passed=content.passed,
        band=content.band,
        critical=content.critical,
        sections=tuple(SectionSeen(title=each.title, score=each.score, max=each.max) for each in content.sections),
        why=content.why,
        lost=tuple(_lost(title, item, norms.get(item.key, "")) for title, item in items if item.lost),
        praise=tuple((item.title, item.comment) for _, item in items if _remarked(item)),
        comment=content.comment,
        advice=content.coaching_note,
        released_at_ms=release.released_at_ms,
        clock=release.clock,
        revisions=(*former, this),
        acknowledged=acknowledged,
        inspector=content.inspector or content.inspector_no,
    )


def _remarked(item: SheetItem) -> bool:
    return not item.lost and item.state is ItemState.ANSWERED and bool(item.comment.strip())


def _lost(section: str, item: SheetItem, norm: str) -> LostPoint:
    lost = item.max - item.points if item.points is not None and item.points < item.max else Decimal(0)
    return LostPoint(
        item_key=item.key,
        title=item.title,
        section=section,
        answer=item.answer,
        points=item.points,
        max=item.max,
        lost=lost,
        critical=item.critical,
        comment=item.comment,
        evidence=item.evidence,
        norm=norm,
    )
