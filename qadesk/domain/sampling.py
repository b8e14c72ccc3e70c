"""Sampling plans, draws and their ledgers; the format and the exact rule are those of ``docs/sampling.md``."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, time
from decimal import Decimal
from enum import StrEnum
from typing import Literal


@dataclass(frozen=True, slots=True, kw_only=True)
class PopulationFilter:
    """The calls that can be drawn; what is empty or ``None`` leaves that side open. Dates are local and included."""

    day_from: date
    day_to: date
    groups: tuple[str, ...] = ()
    """Teams of the day of the call."""
    agents: tuple[str, ...] = ()
    """Numbers."""
    business_types: tuple[str, ...] = ()
    queues: tuple[str, ...] = ()
    direction: str | None = None
    min_seconds: Decimal | None = None
    recorded: bool = False
    """Whether only calls with a recording that can be heard count."""


class Per(StrEnum):
    """What the quota of an agent is for."""

    POPULATION = "population"
    WEEK = "week"
    MONTH = "month"


@dataclass(frozen=True, slots=True, kw_only=True)
class Quotas:
    """Calls an agent; the largest that applies holds."""

    quota: int
    per: Per = Per.POPULATION
    new_staff_months: int | None = None
    new_staff_quota: int | None = None
    below_pass_quota: int | None = None


class ShiftPart(StrEnum):
    """A part of an agent's day, by the starts of the agent's own calls of that day."""

    FIRST_HOUR = "first_hour"
    LAST_HOUR = "last_hour"


@dataclass(frozen=True, slots=True, kw_only=True)
class Length:
    """Bounds of a call's length, all strict: in seconds, or by percentiles of the population."""

    above: Decimal | None = None
    below: Decimal | None = None
    above_percentile: Decimal | None = None
    below_percentile: Decimal | None = None
    within_business_type: bool = False
    """Whether percentiles are those of the call's own business type."""


@dataclass(frozen=True, slots=True, kw_only=True)
class When:
    """What a call of a stratum meets: all that is given must hold."""

    business_type: tuple[str, ...] = ()
    queue: tuple[str, ...] = ()
    direction: tuple[str, ...] = ()
    contact: tuple[str, ...] = ()
    rating_below: Decimal | None = None
    repeat: bool | None = None
    silence_above_s: Decimal | None = None
    """The longest silence, in seconds."""
    talkover_above: Decimal | None = None
    """How often both spoke at once."""
    length: Length | None = None
    times: tuple[tuple[time, time], ...] = ()
    """Ranges of the local clock, start included, end not; one that ends before it starts goes over midnight."""
    shift: tuple[ShiftPart, ...] = ()
    peak: bool | None = None
    weekdays: tuple[int, ...] = ()
    """ISO: 1 is Monday."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Stratum:
    """A part of the population with its share of every agent's quota."""

    key: str
    share: Decimal
    when: When = When()
    title: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class SamplingPlan:
    """What is drawn from; a call belongs to the first stratum that it meets, the last one takes everything."""

    key: str
    population: PopulationFilter
    per_agent: Quotas
    strata: tuple[Stratum, ...]
    title: str = ""


class Lack(StrEnum):
    """Why a cell gave less than its quota."""

    NO_CALLS = "no_calls"
    """The agent has no such call in the population."""
    TOO_FEW = "too_few"
    """All there were are drawn."""
    ALL_DRAWN_BEFORE = "all_drawn_before"
    """What the agent had of such calls was drawn earlier in the period."""


class QuotaKind(StrEnum):
    """Which of a plan's quotas holds for an agent."""

    PLAIN = "quota"
    NEW_STAFF = "new_staff"
    BELOW_PASS = "below_pass"


@dataclass(frozen=True, slots=True)
class AgentQuota:
    """How many calls of an agent are to be drawn (a week or month, where quotas are for those), and why so many."""

    agent_no: str
    quota: int
    kind: QuotaKind = QuotaKind.PLAIN


@dataclass(frozen=True, slots=True, eq=False)
class PopulationList:
    """Every CALL of a population with its cell: what a draw is repeated from. Sorted by CALL."""

    cells: tuple[tuple[str, str, str], ...]
    """(agent, part, stratum)"""
    calls: Sequence[str]
    cell_of: Sequence[int]
    """For each call the number of its cell."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    """An agent's calls of a stratum (within a week or month, where quotas are for those)."""

    agent_no: str
    stratum: str
    part: str = ""
    """``2026-W02`` or ``2026-01``; '' where the quota is for the population."""
    size: int
    quota: int
    taken_over: int = 0
    """What other cells of the agent could not give and passed on to this one, the last stratum's."""
    drawn: int
    why: Lack | None = None

    @property
    def shortfall(self) -> int:
        """What the cell was to give and could not."""
        return self.quota + self.taken_over - self.drawn


@dataclass(frozen=True, slots=True, kw_only=True)
class StratumTotal:
    """A stratum over all agents, as the ledger sums it up."""

    key: str
    size: int
    quota: int
    taken_over: int = 0
    """What other strata passed on to this one, the last."""
    drawn: int
    shortfall: int
    why: tuple[tuple[Lack, int], ...] = ()
    """Reasons with the calls that each explains."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DrawnCall:
    """A call that was drawn; ``call`` is its unique_id, else its recording's content hash."""

    call: str
    call_uid: str
    agent_no: str
    group: str | None
    stratum: str
    part: str = ""
    rank: int
    """1 for the first of its cell."""
    seconds: float | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Ledger:
    """A draw as it is kept: with it anybody can repeat the draw and see that the same calls come out."""

    uid: str = ""
    """'' before it is committed."""
    plan: SamplingPlan
    seed: str
    population: int
    population_sha256: str
    """SHA-256 of the sorted CALL list, one a line, UTF-8."""
    strata: tuple[StratumTotal, ...]
    cells: tuple[Cell, ...]
    drawn: tuple[DrawnCall, ...]
    agents: tuple[AgentQuota, ...] = ()
    """The quota of each agent, for the population, or for a whole week or month."""
    left_out: dict[str, int] = field(default_factory=dict)
    """Calls of the period that could not be in the population, by ``population.LeftOut``."""
    drawn_at_ms: int | None = None
    drawn_by: str = ""
    population_list: PopulationList | None = field(default=None, repr=False, compare=False)
    """``None`` where a file or a list of draws does without it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LedgerRow:
    """A committed draw in the list of draws."""

    uid: str
    plan_key: str
    seed: str
    day_from: date
    day_to: date
    population: int
    drawn: int
    scored: int
    """Calls of it that have been evaluated (submitted)."""
    assigned: int
    """Calls of it that are in somebody's hands: open assignments."""
    drawn_at_ms: int
    drawn_by: str
    withdrawn_at_ms: int | None = None
    withdrawn_by: str = ""
    withdrawn_why: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class StoredDraw:
    """A committed draw as it is kept; the ledger is a document, the list of its population compressed."""

    row: LedgerRow
    ledger: str
    population_sha256: str
    population_list: bytes


@dataclass(frozen=True, slots=True)
class Difference:
    """In what two draws differ: a call or a figure of a cell, by what stands here and there."""

    what: str
    """``drawn``, ``cell``, ``quota``, ``population``, ``plan`` …, as ``verifying`` names them."""
    name: str
    ledger: str
    found: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Verified:
    """What came of repeating a draw."""

    ledger: Ledger
    committed: bool
    """Whether this workspace keeps the draw."""
    withdrawn: bool
    repeated: Literal["list", "calls"]
    """From the list kept with the draw, or, where there is none, from the calls as they are now."""
    differences: tuple[Difference, ...]
    """Empty: the same calls come out, and every figure of the ledger is right."""
    came_in: int
    """Calls that are in the population by now and were not when it was drawn."""
    gone: int
    """Calls of its population that are not in it any more: taken back, changed, without a recording."""
    moved: int
    """Calls that would be in another cell by now."""
    examples: tuple[Difference, ...] = ()
    """Some of these calls, with the cell of then and now."""

    @property
    def same(self) -> bool:
        """Whether the ledger holds what a repeated draw gives."""
        return not self.differences


@dataclass(frozen=True, slots=True)
class Withdrawn:
    """What withdrawing a draw took back."""

    uid: str
    calls: int
    assignments: tuple[str, ...] = ()
    """uids of the open assignments that were withdrawn with it."""
