"""What the page of one agent shows: scores on one card in the order of time, sections beside the team's, evidence."""

from dataclasses import dataclass
from decimal import Decimal

from qadesk.domain.after.appeals import AppealRow
from qadesk.domain.after.coaching import ActionRow, SessionRow
from qadesk.domain.insight.control import ControlChart
from qadesk.domain.insight.facts import EvaluationFact
from qadesk.domain.insight.overview import Figures
from qadesk.domain.report.content import ProblemRecording


@dataclass(frozen=True, slots=True, kw_only=True)
class ItemEarned:
    """Points earned and possible in an item, over the evaluations in which it was answered."""

    card_key: str
    item: str
    earned: Decimal
    possible: Decimal
    scored: int


@dataclass(frozen=True, slots=True, kw_only=True)
class SectionShare:
    """Of a section: earned ÷ possible before rescaling, to four places; ``None`` where nothing was scored."""

    key: str
    title: str
    share: Decimal | None
    team: Decimal | None
    """Of the team in the same time, this agent included."""


@dataclass(frozen=True, slots=True, kw_only=True)
class UsedCard:
    """A scorecard that the agent was scored under."""

    key: str
    title: str
    scored: int


@dataclass(frozen=True, slots=True, kw_only=True)
class AgentView:
    """Everything about one agent in a period."""

    agent_no: str
    agent: str | None
    group: str | None
    """The team of the latest call."""
    figures: Figures
    team: Figures | None
    cards: tuple[UsedCard, ...]
    """The most used first."""
    card: UsedCard | None
    """The one that history, chart and sections are of."""
    history: tuple[EvaluationFact, ...]
    """Scored ones, in the order of time: the points of ``chart``."""
    chart: ControlChart
    sections: tuple[SectionShare, ...]
    evidence: tuple[ProblemRecording, ...]
    """The latest evaluations in which points were lost or a critical error happened, newest first."""
    sessions: tuple[SessionRow, ...]
    actions: tuple[ActionRow, ...]
    appeals: tuple[AppealRow, ...]
