"""What a period's report proposes as common problems: items that many agents get wrong, and places where one is dense.

A place is dense where an item happens more often among its evaluations than among all others of the card, by Fisher's
exact test, one-sided at 5 % over all looks (Bonferroni): it holds for the small samples of QA, where a z-test does not.
Evaluations are taken as independent of each other.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from math import exp, lgamma

from qadesk.domain.insight.facts import EvaluationFact, ItemLoss
from qadesk.domain.report.content import CommonProblem
from qadesk.domain.scores import round_half_up

Place = tuple[str, str]
"""An item: the keys of its card and its own."""
Shortfalls = Mapping[Place, Mapping[str, Fraction]]
"""Points lost by item and evaluation; of a critical that happened 0."""

ALPHA = 0.05
LEAST_AGENTS, LEAST_EVALUATIONS = 3, 5
MOST_ITEMS, MOST_PLACES = 5, 3
FACETS = ("group", "business_type", "hour", "agent")


@dataclass(frozen=True, slots=True, kw_only=True)
class _Dense:
    place: Place
    facet: str
    value: str
    label: str
    excess: Fraction
    """How many more than if it happened there as often as elsewhere."""
    uids: frozenset[str]

    @property
    def key(self) -> str:
        return f"{'/'.join(self.place)}/{self.facet}={self.value}"


def common_problems(
    facts: Sequence[EvaluationFact],
    losses: Iterable[ItemLoss],
    titles: Mapping[Place, tuple[str, str]] | None = None,
) -> tuple[CommonProblem, ...]:
    """Items of at least three agents, then dense places, the largest excess first.

    The items: at most five by points lost, and at most five criticals by how often, as these lose no points and would
    never come up among the others. ``titles`` gives title and section of an item by card and key.
    """
    known = {each.uid: each for each in facts}
    short = _shortfalls(known, losses)
    whole = sum((lost for rows in short.values() for lost in rows.values()), Fraction(0))

    def problem(place: Place, uids: Iterable[str], where: str = "", key: str | None = None) -> CommonProblem:
        rows = sorted((known[uid] for uid in uids), key=lambda each: (each.day, each.uid))
        lost = sum((short[place][each.uid] for each in rows), Fraction(0))
        return CommonProblem(
            key=key or "/".join(place),
            text=(titles or {}).get(place, (place[1], ""))[0] + where,
            item=place[1],
            times=len(rows),
            agents=len({_agent(each) for each in rows}),
            share=round_half_up(lost / whole, 4) if lost else None,
            uids=tuple(each.uid for each in rows),
        )

    dense = [problem(each.place, each.uids, f" · {each.label}", each.key) for each in _dense(facts, short)]
    items = [problem(place, rows) for place, rows in _ranked(short)]
    common = [each for each in items if each.agents >= LEAST_AGENTS]
    critical = {"/".join(place) for place, rows in short.items() if not any(rows.values())}
    by_points = [each for each in common if each.key not in critical][:MOST_ITEMS]
    by_times = [each for each in common if each.key in critical][:MOST_ITEMS]
    return (*by_points, *by_times, *dense[:MOST_PLACES])


def densest(facts: Sequence[EvaluationFact], losses: Iterable[ItemLoss]) -> Mapping[Place, tuple[str, ...]]:
    """Words of the teams, business types and hours in which an item is dense, the largest excess first.

    Agents are tested with them and not named: the table of lost points is read by everybody.
    """
    found: dict[Place, list[str]] = defaultdict(list)
    for each in _dense(facts, _shortfalls({fact.uid: fact for fact in facts}, losses)):
        if each.facet != "agent":
            found[each.place].append(each.label)
    return {place: tuple(labels) for place, labels in sorted(found.items())}


def more_often(times: int, here: int, elsewhere: int, others: int) -> float:
    """Fisher's p: that ``times`` or more of ``here`` come about by chance, with ``elsewhere`` of ``others`` known."""
    all_times, last = times + elsewhere, min(here, times + elsewhere)
    # Of exactly so many; the chances of more follow from it, each by its ratio to the one before.
    chance = exp(_ways(here, times) + _ways(others, elsewhere) - _ways(here + others, all_times))
    found = 0.0
    for count in range(times, last + 1):
        found += chance
        chance *= (here - count) * (all_times - count) / ((count + 1) * (others - all_times + count + 1))
    return min(found, 1.0)


def _ways(whole: int, part: int) -> float:
    """The logarithm of the binomial coefficient."""
    return lgamma(whole + 1) - lgamma(part + 1) - lgamma(whole - part + 1)


def _dense(facts: Sequence[EvaluationFact], short: Shortfalls) -> list[_Dense]:
    of_card: dict[str, int] = defaultdict(int)
    values: dict[tuple[str, str, str], list[EvaluationFact]] = defaultdict(list)
    for each in facts:
        of_card[each.card_key] += 1
        for facet, value in _values(each):
            values[each.card_key, facet, value].append(each)
    looks = [
        (place, value, rows)
        for place in short
        for value, rows in values.items()
        if value[0] == place[0] and LEAST_EVALUATIONS <= len(rows) < of_card[place[0]]
    ]
    found = []
    for place, (_, facet, value), rows in looks:
        uids = frozenset(each.uid for each in rows if each.uid in short[place])
        here, others = len(rows), of_card[place[0]] - len(rows)
        elsewhere = len(short[place]) - len(uids)
        excess = len(uids) - here * Fraction(elsewhere, others)
        if excess > 0 and more_often(len(uids), here, elsewhere, others) <= ALPHA / len(looks):
            label = _label(facet, rows)
            found.append(_Dense(place=place, facet=facet, value=value, label=label, excess=excess, uids=uids))
    return sorted(found, key=lambda each: (-each.excess, each.key))


def _values(fact: EvaluationFact) -> Iterator[tuple[str, str]]:
    for facet in FACETS:
        value = _agent(fact) if facet == "agent" else getattr(fact, facet)
        if value not in (None, ""):
            yield facet, str(value)


def _label(facet: str, rows: Sequence[EvaluationFact]) -> str:
    newest = max(rows, key=lambda each: (each.day, each.uid))
    if facet == "hour" and newest.hour is not None:
        return f"{newest.hour:02}:00–{newest.hour + 1:02}:00"
    return str(getattr(newest, facet) or newest.agent_no)


def _shortfalls(known: Mapping[str, EvaluationFact], losses: Iterable[ItemLoss]) -> Shortfalls:
    """What counts: the items of these evaluations, each once an evaluation."""
    found: dict[Place, dict[str, Fraction]] = defaultdict(dict)
    for each in losses:
        fact = known.get(each.evaluation_uid)
        if fact is not None and fact.card_key == each.card_key:
            rows = found[each.card_key, each.item]
            rows[each.evaluation_uid] = rows.get(each.evaluation_uid, Fraction(0)) + Fraction(each.lost)
    return found


def _ranked(short: Shortfalls) -> list[tuple[Place, Mapping[str, Fraction]]]:
    """By points lost, then by how often, then by key."""
    return sorted(short.items(), key=lambda each: (-sum(each[1].values()), -len(each[1]), each[0]))


def _agent(fact: EvaluationFact) -> str:
    return fact.agent_no or fact.agent or ""
