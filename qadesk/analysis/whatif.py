"""The what-if lab's arithmetic: past evaluations as they were submitted beside what another card makes of them."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from decimal import Decimal
from fractions import Fraction

import numpy as np

from qadesk.analysis.item_columns import Bools, exact_sum
from qadesk.analysis.outcomes import Groups, Scored, Scores, outcome, rank_changes
from qadesk.analysis.past_columns import PastColumns, past_columns, rows_of
from qadesk.analysis.rescoring import ANSWERED, NO_SCORE, Rescored, band_places, rescore
from qadesk.domain.past import PastEvaluations
from qadesk.domain.scorecards import Item, Scorecard
from qadesk.domain.scores import round_half_up
from qadesk.domain.whatif import ItemEffect, Moved, Outcome, Unmatched, WhatIf


@dataclass(frozen=True, slots=True, eq=False)
class Losses:
    """What items cost under the cards the evaluations were given under: exact points lost, and answers, by item."""

    lost: Mapping[str, Fraction]
    answered: Mapping[str, int]


@dataclass(frozen=True, slots=True, eq=False)
class Ground:
    """Past evaluations made ready to be tried with one card after the other."""

    past: PastEvaluations
    columns: PastColumns
    versions: Mapping[int, Scorecard]
    reference: Scorecard | None
    """The version most of the evaluations were given under, the latest of equals; ``None`` where there are none."""
    before: Scored
    outcome: Outcome | None
    losses: Losses
    agents: Groups
    groups: Groups


def ground(past: PastEvaluations, versions: Mapping[int, Scorecard]) -> Ground:
    """Everything about past evaluations that no new card changes.

    ``versions`` are the sound cards they were given under, by number; at least all that occur.
    """
    columns = past_columns(past)
    reference = _reference(past, versions)
    scores = np.array([NO_SCORE if score is None else score for score in past.scores], np.int64)
    own = {number: _own(columns, number, versions[number]) for number in sorted(set(past.versions))}
    before = Scored(
        scores,
        np.array([bool(each) for each in past.passed], np.bool_) & (scores != NO_SCORE),
        _own_criticals(columns, own),
        _own_bands(columns, own, scores, reference),
    )
    return Ground(
        past,
        columns,
        versions,
        reference,
        before,
        None if reference is None else outcome(before, reference.total),
        _losses(own.values()),
        Groups.of(past.agent_nos, past.agents),
        Groups.of(past.groups, past.groups),
    )


def whatif(ground: Ground, card: Scorecard) -> WhatIf:
    """What a sound card would have made of these evaluations; nothing about them changes."""
    rescored = rescore(card, ground.columns, ground.versions)
    counts = Counter(rescored.bands.tolist())
    bands = dict.fromkeys((band.title for band in card.bands), 0)
    for at, band in enumerate(card.bands):  # two may bear one title
        bands[band.title] += counts[at]
    after = Scored(rescored.scores, rescored.passed, rescored.critical, bands)
    reference, days = ground.reference or card, ground.past.days
    return WhatIf(
        card_key=card.key,
        evaluations=len(ground.past),
        day_from=days[0] if len(days) else None,
        day_to=days[-1] if len(days) else None,
        pass_mark_before=reference.pass_mark,
        pass_mark_after=card.pass_mark,
        total=card.total,
        before=ground.outcome or outcome(replace(ground.before, bands=dict.fromkeys(bands, 0)), card.total),
        after=outcome(after, card.total),
        moved=_moved(ground, after),
        agents=rank_changes(ground.agents, ground.before.scores, after.scores),
        groups=rank_changes(ground.groups, ground.before.scores, after.scores),
        items=tuple(_effects(card, reference, ground.losses, rescored)),
        unmatched=tuple(_unmatched(card, ground.versions, rescored)),
        incomplete=int(np.count_nonzero(rescored.incomplete)),
    )


def _reference(past: PastEvaluations, versions: Mapping[int, Scorecard]) -> Scorecard | None:
    counts = Counter(past.versions)
    return versions[max(counts, key=lambda number: (counts[number], number))] if counts else None


@dataclass(frozen=True, slots=True, eq=False)
class _Own:
    """The evaluations of one version under that version."""

    rows: Bools
    rescored: Rescored


def _own(columns: PastColumns, number: int, card: Scorecard) -> _Own:
    rows = columns.versions == number
    return _Own(rows, rescore(card, columns if rows.all() else rows_of(columns, rows)))


def _own_criticals(columns: PastColumns, own: Mapping[int, _Own]) -> Bools:
    found = np.zeros(columns.rows, np.bool_)
    for each in own.values():
        found[each.rows] = each.rescored.critical
    return found


def _own_bands(
    columns: PastColumns, own: Mapping[int, _Own], scores: Scores, reference: Scorecard | None
) -> dict[str, int]:
    """The bands of the scores as submitted, each by its own version; those of the reference first."""
    found = dict.fromkeys((band.title for band in reference.bands), 0) if reference else {}
    for each in own.values():
        bands = each.rescored.card.bands
        for place, count in Counter(band_places(each.rescored.card, scores[each.rows]).tolist()).items():
            if place != NO_SCORE:
                found[bands[place].title] = found.get(bands[place].title, 0) + count
    return found


def _losses(own: Iterable[_Own]) -> Losses:
    lost: dict[str, Fraction] = {}
    answered: dict[str, int] = {}
    for each in own:
        for item in each.rescored.card.items():
            if item.scored:
                number, points = _lost(item, each.rescored)
                lost[item.key] = lost.get(item.key, Fraction(0)) + points
                answered[item.key] = answered.get(item.key, 0) + number
    return Losses(lost, answered)


def _lost(item: Item, rescored: Rescored) -> tuple[int, Fraction]:
    """How often an item was answered, and the points lost there."""
    there = rescored.states[item.key] == ANSWERED
    number, earned = int(np.count_nonzero(there)), exact_sum(rescored.earned[item.key][there])
    return number, Fraction(number * rescored.full[item.key] - earned, rescored.scale)


def _moved(ground: Ground, after: Scored) -> tuple[Moved, ...]:
    past, before = ground.past, ground.before
    changed = (before.passed != after.passed) | ((before.scores == NO_SCORE) != (after.scores == NO_SCORE))
    rows = np.flatnonzero(changed)
    # rows come by day; a stable sort keeps that among those that fail and among those that pass
    rows = rows[np.argsort(after.passed[rows], kind="stable")]
    places = rows.tolist()
    known = (past.uids, past.agent_nos, past.agents, past.groups, past.days)
    said = ([column[place] for place in places] for column in known)
    scores = (_amounts(each[rows]) for each in (before.scores, after.scores))
    return tuple(map(Moved._make, zip(*said, *scores, after.passed[rows].tolist(), strict=True)))


def _amounts(scores: Scores) -> list[Decimal | None]:
    """As decimals; each distinct one is made once."""
    distinct, places = np.unique(scores, return_inverse=True)
    made = [None if each == NO_SCORE else Decimal(each).scaleb(-2) for each in distinct.tolist()]
    return [made[place] for place in places.tolist()]


def _effects(card: Scorecard, reference: Scorecard, losses: Losses, rescored: Rescored) -> Iterable[ItemEffect]:
    olds = {item.key: item for item in reference.items()}
    for section in card.sections:
        for item in section.items:
            answered = int(np.count_nonzero(rescored.states[item.key] == ANSWERED))
            _, lost = _lost(item, rescored) if item.scored else (0, Fraction(0))
            old = olds.get(item.key)
            yield ItemEffect(
                item.key,
                item.title,
                section.key,
                None if old is None else _points(old),
                _points(item),
                answered,
                _average(losses.lost.get(item.key, Fraction(0)), losses.answered.get(item.key, 0)),
                _average(lost, answered) if item.scored else None,
            )


def _points(item: Item) -> Decimal | None:
    points: Decimal | None = getattr(item, "points", None)
    return points


def _average(points: Fraction, among: int) -> Decimal | None:
    return round_half_up(points / among, 4) if among else None


def _unmatched(card: Scorecard, versions: Mapping[int, Scorecard], rescored: Rescored) -> Iterable[Unmatched]:
    """In the order of the card, then what it does not have any more."""
    titles = {item.key: item.title for number in sorted(versions) for item in versions[number].items()}
    titles |= {item.key: item.title for item in card.items()}
    for (key, why), count in rescored.carried.items():
        yield Unmatched(key, titles.get(key, key), why, count)
