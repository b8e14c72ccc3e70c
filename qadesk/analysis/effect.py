"""Did it work? An agent's loss rate before and after, against the team's change in the same time.

Difference in differences of four proportions. Each change has Newcombe's hybrid score interval (Statistics in Medicine
17, 1998, 873–890, method 10), which holds for small counts; the difference of the two changes is put together from
their limits by the method of variance estimates recovery (Zou and Donner, Statistics in Medicine 27, 2008, 1693–1702).
"""

from decimal import Decimal
from math import sqrt

from qadesk.analysis.intervals import wilson
from qadesk.domain.after.coaching import Effect, EffectCounts, LossCounts

FEWEST = 5
"""With fewer scored calls of the agent, or of the team, before or after, it is too early to say."""
_PLACES = Decimal("0.0001")

Interval = tuple[float, float, float]
"""Estimate, lower and upper limit."""


def effect(counts: EffectCounts, confidence: float = 0.95) -> Effect:
    """The agent's change of the loss rate less the team's, with its interval; negative is better.

    No figures at all where counts are too small (``FEWEST``): whoever sees one believes it.
    """
    sides = (counts.agent_before, counts.agent_after, counts.team_before, counts.team_after)
    if min(side.scored for side in sides) < FEWEST:
        return _told(counts, None)
    agent = change(counts.agent_before, counts.agent_after, confidence)
    team = change(counts.team_before, counts.team_after, confidence)
    return _told(counts, difference(agent, team))


def change(before: LossCounts, after: LossCounts, confidence: float = 0.95) -> Interval:
    """Rate after less rate before, by Newcombe's method 10."""
    return difference(_rate(after, confidence), _rate(before, confidence))


def difference(one: Interval, other: Interval) -> Interval:
    """One estimate less another, independent one, its limits recovered from theirs (MOVER)."""
    value, low, high = one
    other_value, other_low, other_high = other
    found = value - other_value
    down = sqrt((value - low) ** 2 + (other_high - other_value) ** 2)
    up = sqrt((high - value) ** 2 + (other_value - other_low) ** 2)
    return found, found - down, found + up


def _rate(counts: LossCounts, confidence: float) -> Interval:
    rate = counts.lost / counts.scored
    low, high = wilson(rate, counts.scored, confidence)
    return rate, low, high


def _told(counts: EffectCounts, found: Interval | None) -> Effect:
    value, low, high = (None, None, None) if found is None else (_share(each) for each in found)
    return Effect(
        agent_before=counts.agent_before,
        agent_after=counts.agent_after,
        team_before=counts.team_before,
        team_after=counts.team_after,
        difference=value,
        low=low,
        high=high,
        verdict="too early"
        if found is None
        else "better"
        if found[2] < 0
        else "worse"
        if found[1] > 0
        else "no difference told",
    )


def _share(value: float) -> Decimal:
    return Decimal(value).quantize(_PLACES)
