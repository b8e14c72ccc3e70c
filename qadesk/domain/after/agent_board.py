"""What lies before coach and agent when they sit down (辅导): how it went lately, what is to be heard, agreed."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction
from typing import Literal

from qadesk.domain.after.coaching import ActionRow, SectionTrend, SessionRow
from qadesk.domain.evaluations import EvaluationRow
from qadesk.domain.scorecards import Scorecard

WEEKS = 12
"""How far trends reach back where nobody says otherwise."""


@dataclass(frozen=True, slots=True)
class BoardEvaluation:
    """A recent evaluation of the agent; ``released`` ones are those that the agent may see."""

    row: EvaluationRow
    released: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class EvidenceClip:
    """A stretch of the agent's own call in which points were lost, or a critical error was made."""

    evaluation_uid: str
    call_uid: str
    call_started_at_ms: int | None
    start_ms: int
    end_ms: int
    card_key: str
    card_version: int
    item_key: str
    item: str
    """The item's title."""
    comment: str
    """What the inspector wrote to the answer."""
    note: str
    """What the inspector wrote to this stretch."""
    lost: Decimal | None
    """Points lost in the item; ``None`` where it has none, as critical errors."""
    critical: bool
    released: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Remark:
    """What somebody wrote for the agent: live, while listening, or as the coaching note of an evaluation."""

    kind: Literal["live", "evaluation"]
    uid: str
    """Of the live note, or of the evaluation."""
    agent_no: str
    text: str
    by_no: str
    by: str
    at_ms: int
    call_uid: str = ""
    position_ms: int | None = None
    evaluation_uid: str = ""
    item_key: str = ""
    agent: str | None = None
    """The agent's name and team, of live notes."""
    group: str | None = None
    released: bool = True
    """Whether the agent may see it: a note to an evaluation that is not released stays with QA."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ScoreTrend:
    """Average score of an agent and of the rest of the team, period by period; ``None`` where nothing was scored."""

    periods: tuple[date, ...]
    """First day of each, a Monday."""
    agent: tuple[Decimal | None, ...]
    agent_calls: tuple[int, ...]
    team: tuple[Decimal | None, ...]
    team_calls: tuple[int, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class AgentBoard:
    """Everything about one agent on one page. Of others it holds the rest of the team's averages and nothing else."""

    agent_no: str
    agent: str
    group: str | None
    periods: tuple[date, ...]
    evaluations: tuple[BoardEvaluation, ...]
    """The latest, newest first."""
    trend: ScoreTrend
    sections: tuple[SectionTrend, ...]
    """In the order of the cards; those of the card with the most calls first."""
    clips: tuple[EvidenceClip, ...]
    """Of the evaluations above, newest first."""
    remarks: tuple[Remark, ...]
    """Newest first."""
    actions: tuple[ActionRow, ...]
    """Open ones, the first due first."""
    sessions: tuple[SessionRow, ...]
    """All of them, the newest first."""
    open_follow_ups: int
    open_appeals: int
    released: frozenset[str]
    """uids of the agent's evaluations, however old, whose latest submitted revision is released."""
    unreleased: int
    """How many of them are not."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ScoreSum:
    """Scores of a period added up, in 1/100 point; ``own``: the agent's, else the rest of the team's."""

    own: bool
    period: int
    calls: int
    hundredths: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ItemSum:
    """An item's points of a period added up under one version of a card, in 1/100 point, where it was answered."""

    own: bool
    period: int
    card_key: str
    card_version: int
    item_key: str
    calls: int
    """In how many evaluations it was answered."""
    points: int
    max: int


@dataclass(frozen=True, slots=True, kw_only=True)
class BoardFacts:
    """What the database knows for a board, before cards give titles and sections."""

    agent_no: str
    agent: str
    group: str | None
    evaluations: tuple[BoardEvaluation, ...]
    scores: tuple[ScoreSum, ...]
    items: tuple[ItemSum, ...]
    clips: tuple[EvidenceClip, ...]
    remarks: tuple[Remark, ...]
    actions: tuple[ActionRow, ...]
    sessions: tuple[SessionRow, ...]
    open_follow_ups: int
    open_appeals: int
    released: frozenset[str]
    unreleased: int


def weeks_until(day: date, count: int) -> tuple[date, ...]:
    """The Mondays of ``count`` weeks, the one of ``day`` last."""
    last = day - timedelta(days=day.weekday())
    return tuple(last - timedelta(weeks=back) for back in range(count - 1, -1, -1))


def score_trend(periods: Sequence[date], sums: Iterable[ScoreSum]) -> ScoreTrend:
    """Averages to two decimals, rounded half up."""
    by_place = {(each.own, each.period): each for each in sums}

    def averages(own: bool) -> tuple[Decimal | None, ...]:
        found = (by_place.get((own, at)) for at in range(len(periods)))
        return tuple(
            None if each is None else rounded(Fraction(each.hundredths, each.calls * 100), 2) for each in found
        )

    def calls(own: bool) -> tuple[int, ...]:
        return tuple(by_place[own, at].calls if (own, at) in by_place else 0 for at in range(len(periods)))

    return ScoreTrend(
        periods=tuple(periods),
        agent=averages(True),
        agent_calls=calls(True),
        team=averages(False),
        team_calls=calls(False),
    )


def section_trends(
    periods: Sequence[date], sums: Iterable[ItemSum], cards: Mapping[tuple[str, int], Scorecard]
) -> tuple[SectionTrend, ...]:
    """Shares of the points that could be had in answered items, added up exactly and rounded to four decimals.

    A section is told by its key in all versions of a card, and bears the title of the newest. Calls are those in which
    the item of the section that was answered most often was. Extra points that nobody has to earn do not count.
    """
    places: dict[tuple[str, str], _Gathered] = {}
    for each in sums:
        card = cards[each.card_key, each.card_version]
        section = next(
            (s for s in card.sections if any(item.key == each.item_key and item.scored for item in s.items)), None
        )
        if section is not None:
            gathered = places.setdefault((each.card_key, section.key), _Gathered({}))
            gathered.add(each)
    newest = _newest(cards)
    weight = {key: sum(g.weight for (card, _), g in places.items() if card == key) for key, _ in places}
    ordered = sorted(places, key=lambda place: (-weight[place[0]], place[0], _place_in(newest[place[0]], place[1])))
    return tuple(_trend(periods, newest[card], card, key, places[card, key]) for card, key in ordered)


@dataclass(slots=True)
class _Gathered:
    """A section's sums by whose they are and period: (points, max), and answers by item."""

    sums: dict[tuple[bool, int], tuple[int, int, dict[tuple[int, str], int]]]
    weight: int = 0

    def add(self, each: ItemSum) -> None:
        points, most, calls = self.sums.get((each.own, each.period), (0, 0, {}))
        calls[each.card_version, each.item_key] = each.calls
        self.sums[each.own, each.period] = points + each.points, most + each.max, calls
        self.weight += each.calls

    def share(self, own: bool, period: int) -> Decimal | None:
        points, most, _ = self.sums.get((own, period), (0, 0, {}))
        return rounded(Fraction(points, most), 4) if most else None

    def calls(self, own: bool, period: int) -> int:
        """By version the item that was answered most often, added up."""
        _, _, answered = self.sums.get((own, period), (0, 0, {}))
        most: dict[int, int] = {}
        for (version, _), calls in answered.items():
            most[version] = max(most.get(version, 0), calls)
        return sum(most.values())


def _trend(periods: Sequence[date], card: Scorecard, card_key: str, key: str, gathered: _Gathered) -> SectionTrend:
    span = range(len(periods))
    title = next((section.title for section in card.sections if section.key == key), key)
    return SectionTrend(
        card_key=card_key,
        section_key=key,
        title=title,
        periods=tuple(periods),
        agent=tuple(gathered.share(True, at) for at in span),
        agent_calls=tuple(gathered.calls(True, at) for at in span),
        team=tuple(gathered.share(False, at) for at in span),
        team_calls=tuple(gathered.calls(False, at) for at in span),
    )


def _newest(cards: Mapping[tuple[str, int], Scorecard]) -> dict[str, Scorecard]:
    return {key: cards[key, version] for key, version in sorted(cards)}


def _place_in(card: Scorecard, section_key: str) -> int:
    keys = [section.key for section in card.sections]
    return keys.index(section_key) if section_key in keys else len(keys)


def rounded(value: Fraction, places: int) -> Decimal:
    """Half up, away from zero, to that many decimals."""
    scaled = abs(value) * 10**places
    whole = (2 * scaled.numerator + scaled.denominator) // (2 * scaled.denominator)
    return (
        (Decimal(whole) * (1 if value >= 0 else -1)).scaleb(-places).quantize(Decimal(1).scaleb(-places), ROUND_HALF_UP)
    )
