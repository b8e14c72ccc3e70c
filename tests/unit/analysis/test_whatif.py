"""What a new card would have made of past evaluations, worked out again one evaluation at a time."""

import random
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from fractions import Fraction

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from qadesk.analysis.outcomes import distribution
from qadesk.analysis.whatif import ground, whatif
from qadesk.domain.past import PastEvaluations
from qadesk.domain.scorecards import NotApplicable, Scorecard, Value
from qadesk.domain.scores import ItemState, round_half_up
from qadesk.domain.scoring import score
from qadesk.domain.whatif import Moved, Unmatched, WhatIf
from tests.unit.analysis.random_cards import past_of, random_call, random_card, random_values
from tests.unit.domain.cards_by_hand import card, critical, yes_no

OLD = card([yes_no("a", 60, allow_na=True), yes_no("b", 40)])
DAY = date(2026, 3, 1)


def submitted(made: Scorecard, answers: list[dict[str, Value]], calls: list[dict[str, str]]) -> PastEvaluations:
    """Evaluations scored one by one, a day each, of three agents in two teams."""
    results = [score(made, call, values) for values, call in zip(answers, calls, strict=True)]
    number = len(answers)
    return replace(
        past_of(answers, calls),
        days=[DAY + timedelta(at) for at in range(number)],
        agent_nos=[("1", "2", None, "3")[at % 4] for at in range(number)],
        agents=[("one", "two", None, "three")[at % 4] for at in range(number)],
        groups=[("east", None)[at % 2] for at in range(number)],
        scores=[None if each.score is None else int(each.score * 100) for each in results],
        passed=[each.passed for each in results],
    )


def tried(new: Scorecard, answers: list[dict[str, Value]], old: Scorecard = OLD) -> WhatIf:
    return whatif(ground(submitted(old, answers, [{} for _ in answers]), {1: old}), new)


@given(st.integers(0, 10**9))
def test_figures_are_those_of_scoring_again(seed: int) -> None:
    rng = random.Random(seed)
    old = random_card(rng)
    rule = rng.choice(list(NotApplicable))
    new = replace(old, not_applicable=rule, pass_mark=Decimal(rng.choice(["50", "75.5", "90"])))
    answers = [random_values(rng, old, fitting=True) for _ in range(rng.randint(1, 12))]
    calls = [random_call(rng) for _ in answers]
    past = submitted(old, answers, calls)
    found = whatif(ground(past, {1: old}), new)
    again = [score(new, call, values) for values, call in zip(answers, calls, strict=True)]
    scores = [each.score for each in again if each.score is not None]
    assert (found.evaluations, found.after.scored) == (len(answers), len(scores))
    assert found.after.average == (round_half_up(Fraction(sum(scores)) / len(scores), 2) if scores else None)
    assert found.after.passed == sum(bool(each.passed) for each in again)
    assert found.after.critical == sum(bool(each.critical) for each in again) == found.before.critical
    assert sum(found.after.distribution) == len(scores)
    assert {title: count for title, count in found.after.bands.items() if count} == {
        title: sum(each.band == title for each in again) for title in {each.band for each in again} if title
    }
    crossing = {
        past.uids[at]
        for at, each in enumerate(again)
        if bool(past.passed[at]) != bool(each.passed) or (past.scores[at] is None) != (each.score is None)
    }
    assert {each.uid for each in found.moved} == crossing
    for effect in found.items:
        given_ones = [next(i for i in each.items if i.key == effect.key) for each in again]
        there = [i.max - i.points for i in given_ones if i.state is ItemState.ANSWERED and i.points is not None]
        assert effect.answered == sum(i.state is ItemState.ANSWERED for i in given_ones)
        if new.item(effect.key).scored:
            assert effect.lost_after == (round_half_up(sum(there, Fraction(0)) / len(there), 4) if there else None)
            assert effect.lost_after == effect.lost_before


@given(st.integers(0, 10**9))
def test_the_same_card_moves_nobody(seed: int) -> None:
    rng = random.Random(seed)
    made = random_card(rng)
    answers = [random_values(rng, made, fitting=True) for _ in range(8)]
    found = whatif(ground(submitted(made, answers, [random_call(rng) for _ in answers]), {1: made}), made)
    assert found.before == found.after
    assert not found.moved
    assert not found.unmatched
    assert all(row.rank_before == row.rank_after and row.before == row.after for row in (*found.agents, *found.groups))


def test_who_moves_over_the_pass_mark_those_who_fail_first() -> None:
    new = card([yes_no("a", 85, allow_na=True), yes_no("b", 15)], pass_mark=84)
    found = tried(new, [{"a": "yes", "b": "no"}, {"a": "yes", "b": "yes"}, {"a": "no", "b": "yes"}])
    assert [(m.uid, m.before, m.after, m.passes) for m in found.moved] == [
        ("e0", Decimal("60.00"), Decimal("85.00"), True)
    ]
    stricter = replace(OLD, pass_mark=Decimal(30))
    found = tried(replace(OLD, pass_mark=Decimal(80)), [{"a": "yes", "b": "no"}, {"a": "na", "b": "no"}], stricter)
    assert found.moved == (Moved("e0", "1", "one", "east", DAY, Decimal("60.00"), Decimal("60.00"), passes=False),)
    assert (found.pass_mark_before, found.pass_mark_after) == (Decimal(30), Decimal(80))


def test_an_evaluation_that_loses_its_score_is_told() -> None:
    new = card([yes_no("x", 60), yes_no("b", 40)])
    found = tried(new, [{"a": "yes"}, {"a": "yes", "b": "yes"}])
    assert [(m.uid, m.before, m.after, m.passes) for m in found.moved] == [("e0", Decimal("100.00"), None, False)]
    assert found.unmatched == (Unmatched("x", "title of x", "new", 2), Unmatched("a", "title of a", "gone", 2))
    assert (found.after.scored, found.incomplete) == (1, 2)


def test_equals_share_a_place_and_the_next_one_stays_free() -> None:
    answers: list[dict[str, Value]] = [
        {"a": "yes", "b": "no"},
        {"a": "yes", "b": "no"},
        {"a": "yes", "b": "yes"},
        {"a": "no", "b": "yes"},
    ]
    found = tried(card([yes_no("a", 20), yes_no("b", 80)]), answers)
    assert [(r.key, r.name, r.before, r.after, r.rank_before, r.rank_after) for r in found.agents] == [
        ("3", "three", Decimal("40.00"), Decimal("80.00"), 3, 1),
        ("1", "one", Decimal("60.00"), Decimal("20.00"), 1, 2),
        ("2", "two", Decimal("60.00"), Decimal("20.00"), 1, 2),
    ]
    assert [(r.key, r.evaluations, r.before) for r in found.groups] == [("east", 2, Decimal("80.00"))]


def test_each_evaluation_counts_as_its_own_version_had_it() -> None:
    second = card([yes_no("a", 20), yes_no("b", 80), critical("k", "zero_card")])
    one = submitted(OLD, [{"a": "yes", "b": "no"}, {"a": "no", "b": "no"}], [{}, {}])
    two = submitted(second, [{"a": "no", "b": "yes", "k": "yes"}], [{}])
    past = replace(
        one,
        **{
            name: [*getattr(one, name), *getattr(two, name)]
            for name in ("uids", "call_uids", "inspector_nos", "agent_nos", "agents", "groups", "days", "calls")
        },
        versions=[1, 1, 2],
        scores=[*one.scores, *two.scores],
        passed=[*one.passed, *two.passed],
        values=[*one.values, *two.values],
    )
    found = whatif(ground(past, {1: OLD, 2: second}), second)
    a, b, k = found.items
    # a was lost once of 60 and once of 20 points, in three answers
    assert (a.points_before, a.points_after, a.lost_before) == (Decimal(60), Decimal(20), Decimal("26.6667"))
    assert (b.lost_before, b.lost_after) == (Decimal("26.6667"), Decimal("53.3333"))
    assert (k.points_before, k.answered, k.lost_after) == (None, 1, None)
    assert (found.before.critical, found.before.average) == (1, Decimal("20.00"))
    assert found.unmatched == (Unmatched("k", "title of k", "new", 2),)


def test_nothing_to_try() -> None:
    found = tried(OLD, [])
    assert (found.evaluations, found.after.average, found.moved, found.day_from) == (0, None, (), None)
    assert found.before.bands == found.after.bands == {"A": 0, "B": 0, "C": 0}


def test_columns_of_the_distribution_begin_at_their_lower_edge() -> None:
    columns = distribution(np.array([0, 499, 500, 9999, 10000, 10500]), Decimal(100))
    assert (columns[0], columns[1], columns[19]) == (2, 1, 3)
    assert distribution(np.array([166, 167]), Decimal("33.3"))[:2] == (1, 1)
    assert sum(columns) == 6


def test_bands_of_one_title_are_counted_together() -> None:
    bands = [{"from": 90, "title": "A"}, {"from": 50, "title": "A"}, {"from": 0, "title": "B"}]
    made = card([yes_no("a", 50), yes_no("b", 50)], bands=bands)
    given = past_of([{"a": "yes", "b": "yes"}, {"a": "yes", "b": "no"}, {"a": "no", "b": "no"}], [{}] * 3)
    found = whatif(ground(replace(given, scores=[10000, 5000, 0], passed=[True, False, False]), {1: made}), made)
    assert dict(found.after.bands) == dict(found.before.bands) == {"A": 2, "B": 1}
