"""The samples of a period for its report: strata as they were drawn, and the average of what they were drawn from."""

from collections import Counter
from collections.abc import Mapping, Sequence
from fractions import Fraction

from qadesk.analysis.design_estimate import Weighted, weighted_average
from qadesk.domain.insight.facts import EvaluationFact
from qadesk.domain.report.content import Estimate, Period, StratumLine
from qadesk.domain.sampling import Cell, DrawnCall, Ledger
from qadesk.domain.sampling_words import LACKS
from qadesk.domain.texts import Translate, run_on
from qadesk.services.ports import Stores
from qadesk.services.ports_sampling import LedgerFiles

_Key = tuple[str, str, str]


def ledgers(stores: Stores, files: LedgerFiles, period: Period) -> tuple[Ledger, ...]:
    """Of the draws over any of these days that are not withdrawn, for a team: those that could draw its calls."""
    found = []
    for row in reversed(stores.sampling.draws()):
        if row.withdrawn_at_ms is None and row.day_from <= period.day_to and row.day_to >= period.day_from:
            stored = stores.sampling.draw(row.uid)
            if stored is not None:
                found.append(files.read(stored.ledger, row.plan_key))
    return tuple(
        each
        for each in found
        if period.group is None or not each.plan.population.groups or period.group in each.plan.population.groups
    )


def strata(drawn: Sequence[Ledger], translate: Translate) -> tuple[StratumLine, ...]:
    """Each draw's strata in the plan's order, with what kept them from their quotas."""
    lines = []
    for ledger in drawn:
        titles = {each.key: each.title or each.key for each in ledger.plan.strata}
        for total in ledger.strata:
            why = run_on([translate("sampling", LACKS[lack]).format(calls=calls) for lack, calls in total.why])
            lines.append(
                StratumLine(
                    plan=ledger.plan.title or ledger.plan.key,
                    title=titles.get(total.key, total.key),
                    size=total.size,
                    quota=total.quota,
                    drawn=total.drawn,
                    shortfall=total.shortfall,
                    why=why,
                )
            )
    return tuple(lines)


def estimate(drawn: Sequence[Ledger], facts: Sequence[EvaluationFact], period: Period) -> Estimate | None:
    """The average of the calls that one draw was made from, out of those of its calls that were scored.

    ``None`` without a draw, with several (whose populations may be the same calls), for a team, and over several
    scorecards, whose points are not the same.
    """
    if len(drawn) != 1 or period.group is not None or len({each.card_key for each in facts}) != 1:
        return None
    (ledger,) = drawn
    sample = _weighted(ledger, {each.call_uid: each for each in facts if each.score is not None})
    found = weighted_average(sample)
    if found is None:
        return None
    return Estimate(
        average=found[0],
        interval=found[1],
        population=ledger.population,
        sample=len(sample),
        plan=ledger.plan.title or ledger.plan.key,
    )


def _weighted(ledger: Ledger, scored: Mapping[str, EvaluationFact]) -> list[Weighted]:
    """Scores of calls that were drawn, each for the calls of its cell ÷ those of it that are scored."""
    sizes = {_cell(each): each.size for each in ledger.cells}
    inside = [each for each in ledger.drawn if each.call_uid in scored]
    counts = Counter(map(_cell, inside))
    found = []
    for each in inside:
        score = scored[each.call_uid].score
        size = sizes.get(_cell(each), 0)
        if score is not None and size:
            found.append(Weighted(each.stratum, Fraction(size, counts[_cell(each)]), score))
    return found


def _cell(each: Cell | DrawnCall) -> _Key:
    return each.agent_no, each.part, each.stratum
