"""Which agents' averages on one scorecard differ for sure, all pairs allowed for, and the bands of those that do not.

Every pair is compared by Welch's t (Biometrika 34, 1947, with the degrees of freedom of Satterthwaite); all pairs
together are allowed for by Holm's step-down procedure (Scandinavian Journal of Statistics 6, 1979): where nobody
differs, somebody is set apart in at most one centre of twenty. From the pairs come the bands, as the letters of Piepho
(Journal of Computational and Graphical Statistics 13, 2004: agents who share a letter cannot be told apart, those who
share none can), and the places between which an agent surely lies (Mohamad, van Zwet and others, Biometrics 75, 2019).

An agent whose scores are all alike is given the scatter that all have in common: five equal scores do not prove that
the sixth will be the same.
"""

from collections.abc import Sequence
from decimal import Decimal
from fractions import Fraction
from itertools import combinations
from math import sqrt

from qadesk.analysis.intervals import t_cdf
from qadesk.domain.insight.bands import LEAST_SCORES, AgentScores, Band, Bands, NotRanked, Placed
from qadesk.domain.scores import round_half_up

LETTERS = "abcdefghijklmnopqrstuvwxyz"
MOST_SETS = 400
"""More overlapping bands than this while they are found: the places say it better than letters could."""


def bands(agents: Sequence[AgentScores], cards: Sequence[str], confidence: Decimal = Decimal("0.95")) -> Bands:
    """Agents in bands; ``cards`` are the keys of all cards that their scores were given under.

    Points of different cards are not points of one scale: of several cards there are no places, with the reason.
    """
    kinds = sorted(set(cards))
    if len(kinds) != 1:
        return _none("several_cards" if kinds else "no_card")
    few = tuple(sorted((each for each in agents if each.scored < LEAST_SCORES), key=lambda each: each.agent_no))
    enough = sorted((each for each in agents if each.scored >= LEAST_SCORES), key=lambda each: each.agent_no)
    enough.sort(key=_mean, reverse=True)
    if len(enough) < 2:
        return _none("too_few_agents", kinds[0], tuple(sorted((*few, *enough), key=lambda each: each.agent_no)))
    apart = _apart(enough, float(1 - confidence))
    sets = _sets(len(enough), apart)
    worse, better = [0] * len(enough), [0] * len(enough)
    for upper, lower in apart:
        worse[upper] += 1
        better[lower] += 1
    placed = tuple(
        Placed(
            agent_no=each.agent_no,
            agent=each.agent,
            scored=each.scored,
            average=round_half_up(_mean(each), 2),
            letters="".join(letter for letter, members in zip(LETTERS, sets, strict=False) if at in members),
            best=1 + better[at],
            worst=len(enough) - worse[at],
        )
        for at, each in enumerate(enough)
    )
    named = tuple(
        Band(letter=letter, agents=tuple(enough[at].agent_no for at in members))
        for letter, members in zip(LETTERS, sets, strict=False)
    )
    return Bands(card_key=kinds[0], placed=placed, bands=named, too_few=few, confidence=confidence)


def _none(reason: NotRanked, card: str | None = None, few: tuple[AgentScores, ...] = ()) -> Bands:
    return Bands(card_key=card, too_few=few, reason=reason)


def _mean(agent: AgentScores) -> Fraction:
    return Fraction(agent.score_sum) / agent.scored


def _squares(agent: AgentScores) -> Fraction:
    """The sum of squared deviations from the agent's own mean."""
    return Fraction(agent.square_sum) - Fraction(agent.score_sum) ** 2 / agent.scored


def _apart(agents: Sequence[AgentScores], error: float) -> list[tuple[int, int]]:
    """The pairs that differ for sure, each the better one first, by Holm's procedure."""
    squares = [_squares(each) for each in agents]
    common = float(sum(squares, Fraction()) / sum(each.scored - 1 for each in agents))
    variances = [float(own / (each.scored - 1)) or common for own, each in zip(squares, agents, strict=True)]
    pairs = sorted(
        (_chance(agents[upper], agents[lower], variances[upper], variances[lower]), upper, lower)
        for upper, lower in combinations(range(len(agents)), 2)
    )
    found: list[tuple[int, int]] = []
    for at, (chance, upper, lower) in enumerate(pairs):
        if chance > error / (len(pairs) - at):
            break
        found.append((upper, lower))
    return sorted(found)


def _chance(one: AgentScores, other: AgentScores, own: float, others: float) -> float:
    """The two-sided p of Welch's t."""
    difference = abs(float(_mean(one) - _mean(other)))
    first, second = own / one.scored, others / other.scored
    if first + second == 0:
        return 0.0 if difference else 1.0
    df = (first + second) ** 2 / (first**2 / (one.scored - 1) + second**2 / (other.scored - 1))
    return 2 * t_cdf(-difference / sqrt(first + second), df)


def _sets(count: int, apart: Sequence[tuple[int, int]]) -> list[list[int]]:
    """Piepho's insert and absorb: the largest sets without a pair of ``apart``; none where they get too many."""
    sets = [(1 << count) - 1]
    for upper, lower in apart:
        pair = 1 << upper | 1 << lower
        kept = [each for each in sets if each & pair != pair]
        split = {each & ~(1 << out) for each in sets if each & pair == pair for out in (upper, lower)}
        fresh = [each for each in split if not any(each & held == each for held in kept)]
        sets = kept + [each for each in fresh if not any(each != held and each & held == each for held in fresh)]
        if len(sets) > MOST_SETS:
            return []
    members = sorted([at for at in range(count) if each >> at & 1] for each in sets)
    return members if len(members) <= len(LETTERS) else []
