"""The content of a period report: computed once, written as PDF, DOCX, XLSX and JSON.

Figures are exact: averages and points ``Decimal`` with two places (half up), rates with four; ``None`` where nothing
was counted. Intervals are 95 %: t for means, Wilson for shares. Lists are in the report's order.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

from qadesk.domain.insight.kpis import Phrase

Interval = tuple[Decimal, Decimal]


@dataclass(frozen=True, slots=True, kw_only=True)
class Period:
    """What the report is of."""

    day_from: date
    day_to: date
    group: str | None = None
    """A part of the centre; ``None``: all of it."""
    kind: str = "free"
    """week, month, quarter, year or free."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Criticals:
    """Critical errors that happened, by family."""

    customer: int = 0
    business: int = 0
    compliance: int = 0

    @property
    def total(self) -> int:
        """All of them."""
        return self.customer + self.business + self.compliance


@dataclass(frozen=True, slots=True, kw_only=True)
class Headline:
    """The figures of a set of evaluations."""

    inspected: int = 0
    scored: int = 0
    average: Decimal | None = None
    interval: Interval | None = None
    passed: int = 0
    pass_rate: Decimal | None = None
    """passed ÷ scored."""
    pass_interval: Interval | None = None
    information_errors: int = 0
    error_rate: Decimal | None = None
    """Evaluations with an information error ÷ inspected."""
    error_interval: Interval | None = None
    critical: Criticals = Criticals()
    accuracies: Mapping[str, Decimal | None] = field(default_factory=dict)
    """customer, business, compliance (calls without ÷ calls asked), non_critical (1 − lost ÷ possible)."""
    uids: tuple[str, ...] = ()
    """The evaluations behind it, in the order of day and uid."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Estimate:
    """The average of the population that the sample was drawn from, weighted by the design."""

    average: Decimal
    interval: Interval | None
    population: int
    sample: int
    plan: str


@dataclass(frozen=True, slots=True, kw_only=True)
class GroupLine:
    """A team of the period."""

    group: str
    figures: Headline
    before: Headline | None = None
    tied_with: tuple[str, ...] = ()
    """Teams whose averages cannot be told from this one (intervals of the difference hold 0)."""
    below_centre: bool = False
    """Its average is below that of the rest of the centre, and the interval of the difference is too."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CardLine:
    """A scorecard of the period: calls, mystery shopping, …; figures of different cards are not compared."""

    key: str
    title: str
    figures: Headline


@dataclass(frozen=True, slots=True, kw_only=True)
class DayLine:
    """A day of the period on which something was inspected."""

    day: date
    inspected: int
    average: Decimal | None
    interval: Interval | None
    uids: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class BandLine:
    """A score band."""

    title: str
    from_score: Decimal
    count: int
    uids: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class LostLine:
    """Where points were lost: an item, ranked by points."""

    card_key: str
    item: str
    title: str
    section: str
    lost: Decimal
    times: int
    agents: int
    share: Decimal | None
    """Of all points lost in the period."""
    cumulative: Decimal | None
    lost_before: Decimal | None
    """Of the period before; ``None`` where nothing was inspected then."""
    densest: tuple[str, ...] = ()
    """Where it happens clearly more often than elsewhere: words of team, business type, hours."""
    uids: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class CommonProblem:
    """Proposed from the data, edited by the lead."""

    key: str
    """card/item[/facet=value]: the same problem in the next edition."""
    text: str
    item: str | None = None
    times: int = 0
    agents: int = 0
    share: Decimal | None = None
    uids: tuple[str, ...] = ()
    proposed: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class TrackedProblem:
    """A follow-up of the period."""

    number: str
    agent_no: str | None
    agent: str | None
    call_uid: str | None
    call_at_ms: int | None
    what: str
    handler: str
    due: date | None
    due_at_ms: int | None
    state: str
    overdue: bool
    uid: str
    group: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class CareLine:
    """An item of a card with what it weighs."""

    card: str
    section: str
    item: str
    weight: Decimal | None
    critical: str = ""
    """Family of a critical error; '' of other items."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """One place of a problem recording."""

    item: str
    title: str
    start_ms: int | None
    end_ms: int | None
    what: str
    """The inspector's comment, or the item's title."""
    norm: str
    """What the item's help asks; '' without."""
    critical: str = ""
    lost: Decimal | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ProblemRecording:
    """A recording for the shift meeting."""

    evaluation_uid: str
    call_uid: str
    recording_uid: str | None
    unique_id: str | None
    agent_no: str | None
    agent: str | None
    """Masked where the setting says so."""
    group: str | None
    at_ms: int | None
    business_type: str | None
    score: Decimal | None
    findings: tuple[Finding, ...]
    advice: str
    follow_up: str = ""
    """Number of the follow-up that it is tracked by."""
    duration_ms: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class MonthLine:
    """A month's rates against the standard."""

    month: date
    """Its first day."""
    figures: Headline
    pass_target: Decimal | None
    error_target: Decimal | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """What one cell (a team, agent group, business type …) did to a change."""

    name: str
    mix: Decimal
    """Points (or share) that came of more or fewer of these calls."""
    rate: Decimal
    """And of these calls being better or worse."""
    inspected: int
    inspected_before: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Why:
    """Why a figure moved: mix and rate add up to the change."""

    figure: str
    """average, pass_rate or error_rate."""
    by: str
    """group, agent or business_type."""
    before: Decimal
    after: Decimal
    change: Decimal
    mix: Decimal
    rate: Decimal
    parts: tuple[Part, ...] = ()
    by_chance: bool | None = None
    """Whether the 95 % interval of the change holds 0; ``None`` where there is too little for an interval."""


@dataclass(frozen=True, slots=True, kw_only=True)
class MeasureLine:
    """An improvement measure beside the figures that it aims at."""

    uid: str
    title: str
    owner: str
    begun: date | None
    state: str
    effect: str
    """A sentence, or '' before anything can be said."""


@dataclass(frozen=True, slots=True, kw_only=True)
class KpiLine:
    """A KPI of the period; a figure without a source is ``None`` with the reason."""

    key: str
    title: str
    value: Decimal | None
    unit: str
    numerator: Decimal | None
    denominator: Decimal | None
    target: Decimal | None
    met: bool | None
    source: str
    why: str = ""
    before: Decimal | None = None
    target_to: Decimal | None = None
    """Upper end where the target is a range, which ``target`` begins."""
    direction: str = ""
    """min, max, range or none: where the figure is to go."""
    target_from: date | None = None
    """Since when the target holds; ``None``: since always."""
    phrases: tuple[Phrase, ...] = ()
    """What ``source`` (or ``why``) says in English, to be said in the reader's language."""


@dataclass(frozen=True, slots=True, kw_only=True)
class StratumLine:
    """A stratum as it was drawn."""

    plan: str
    title: str
    size: int
    quota: int
    drawn: int
    shortfall: int
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CoachingFigures:
    """Coaching in the period."""

    sessions: int = 0
    agents: int = 0
    minutes: int = 0
    actions_agreed: int = 0
    actions_done: int = 0
    actions_overdue: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class AppealFigures:
    """Appeals filed in the period."""

    filed: int = 0
    rate: Decimal | None = None
    decided: int = 0
    upheld: int = 0
    upheld_share: Decimal | None = None
    median_days: Decimal | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """The lead's words, kept for the next edition: by part, see ``PARTS``."""

    texts: Mapping[str, str] = field(default_factory=dict)
    common: Mapping[str, str | None] = field(default_factory=dict)
    """A proposed problem by its key: the lead's wording; ``None`` takes it out."""
    added: tuple[str, ...] = ()
    """Common problems of the lead's own."""
    address: str = ""
    """Where to write to."""


PARTS = ("problems", "tracked", "care", "figures", "recordings", "months", "kpi", "coaching", "appeals", "sampling")


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportContent:
    """Everything that a period report says."""

    period: Period
    site: str
    """The centre's name."""
    made_at_ms: int
    """When the figures were taken; of an issued report when it was issued."""
    number: str = ""
    """'' before it is issued."""
    amendment: int = 0
    issued_at_ms: int | None = None
    report_back_by_ms: int | None = None
    """Until when to report back and to appeal; ``None`` before it is issued."""
    words: Words = Words()
    headline: Headline = Headline()
    estimate: Estimate | None = None
    sampling_rate: Decimal | None = None
    """Inspected ÷ calls of the period that are known."""
    previous: Headline | None = None
    previous_period: Period | None = None
    year_ago: Headline | None = None
    year_ago_period: Period | None = None
    cards: tuple[str, ...] = ()
    """Titles of the scorecards behind it; several: figures are said to be over several, and people are not ranked."""
    pass_mark: Decimal | None = None
    """Where all cards have one and the same."""
    problems: tuple[CommonProblem, ...] = ()
    tracked: tuple[TrackedProblem, ...] = ()
    care: tuple[CareLine, ...] = ()
    groups: tuple[GroupLine, ...] = ()
    by_card: tuple[CardLine, ...] = ()
    """By key, where there are several."""
    days: tuple[DayLine, ...] = ()
    bands: tuple[BandLine, ...] = ()
    lost: tuple[LostLine, ...] = ()
    recordings: tuple[ProblemRecording, ...] = ()
    months: tuple[MonthLine, ...] = ()
    whys: tuple[Why, ...] = ()
    measures: tuple[MeasureLine, ...] = ()
    kpis: tuple[KpiLine, ...] = ()
    coaching: CoachingFigures = CoachingFigures()
    appeals: AppealFigures = AppealFigures()
    strata: tuple[StratumLine, ...] = ()
