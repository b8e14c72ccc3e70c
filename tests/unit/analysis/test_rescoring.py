"""Re-scoring by columns gives what scoring one by one gives, for every card and all answers."""

import json
import random
from decimal import Decimal
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qadesk.analysis.rescoring import NO_POINTS, NO_SCORE, STATES, Rescored, rescore
from qadesk.domain.errors import UserError
from qadesk.domain.scorecards import Scorecard, Value
from qadesk.domain.scores import ItemState, Result
from qadesk.domain.scoring import check_answer, score
from qadesk.exchange.cards import sound_card
from tests.unit.analysis.random_cards import past_of, random_call, random_card, random_values
from tests.unit.domain.cards_by_hand import card, critical, values, yes_no

VECTORS = Path(__file__).parents[3] / ".." / "shared" / "scoring-vectors.json"
VECTOR_CASES = json.loads(VECTORS.read_text("utf-8"), parse_float=Decimal) if VECTORS.exists() else []


def fitting(made: Scorecard, answers: dict[str, Value]) -> dict[str, Value]:
    """The answers that the card's items can have."""
    items = {item.key: item for item in made.items()}
    found = {}
    for key, value in answers.items():
        try:
            check_answer(items[key], value)
        except (KeyError, UserError):
            continue
        found[key] = value
    return found


def seen(rescored: Rescored, row: int) -> dict[str, Any]:
    """One row of the columns, in the words of a result."""
    hundredths, band = int(rescored.scores[row]), int(rescored.bands[row])
    points = {key: int(column[row]) for key, column in rescored.earned.items()}
    return {
        "score": None if hundredths == NO_SCORE else Decimal(hundredths).scaleb(-2),
        "passed": bool(rescored.passed[row]),
        "band": None if band == NO_SCORE else rescored.card.bands[band].title,
        "critical": {key for key, column in rescored.happened.items() if column[row]},
        "any critical": bool(rescored.critical[row]),
        "information errors": {key for key, column in rescored.information_errors.items() if column[row]},
        "states": {key: STATES[column[row]] for key, column in rescored.states.items()},
        "points": {key: Fraction(n, rescored.scale) for key, n in points.items() if n != NO_POINTS},
        "full": {key: Fraction(full, rescored.scale) for key, full in rescored.full.items()},
        "incomplete": bool(rescored.incomplete[row]),
    }


def told(made: Scorecard, result: Result) -> dict[str, Any]:
    """The same of one result."""
    open_items = {made.item(item.key) for item in result.items if item.state is ItemState.OPEN}
    return {
        "score": result.score,
        "passed": bool(result.passed),
        "band": result.band,
        "critical": set(result.critical),
        "any critical": bool(result.critical),
        "information errors": set(result.information_errors),
        "states": {item.key: item.state for item in result.items},
        "points": {item.key: item.points for item in result.items if item.points is not None},
        "full": {item.key: item.max for item in result.items if item.max},
        "incomplete": any(item.scored or item.kind == "critical" for item in open_items),
    }


def agree(made: Scorecard, answers: list[dict[str, Value]], calls: list[dict[str, str]]) -> None:
    rescored = rescore(made, past_of(answers, calls))
    for row, (given_values, call) in enumerate(zip(answers, calls, strict=True)):
        assert seen(rescored, row) == told(made, score(made, call, fitting(made, given_values)))


@pytest.mark.parametrize("case", VECTOR_CASES, ids=lambda case: case["expect"]["score"])
def test_agrees_with_the_worked_cases(case: dict[str, Any]) -> None:
    made = sound_card(json.dumps(case["card"], default=float))
    found = seen(rescore(made, past_of([values(case["answers"])], [case["call"]])), 0)
    expect = case["expect"]
    assert (None if found["score"] is None else f"{found['score']:f}") == expect["score"]
    if expect["score"] is not None:
        assert (found["passed"], found["band"], found["critical"]) == (
            expect["passed"],
            expect["band"],
            set(expect["critical"]),
        )


@given(st.integers(0, 10**9), st.booleans())
def test_agrees_with_scoring_one_by_one(seed: int, fit: bool) -> None:
    rng = random.Random(seed)
    made = random_card(rng)
    number = rng.randint(0, 12)
    answers = [random_values(rng, made, fitting=fit) for _ in range(number)]
    agree(made, answers, [random_call(rng) for _ in range(number)])


@given(st.integers(0, 10**9))
def test_agrees_where_64_bits_are_too_few(seed: int) -> None:
    rng = random.Random(seed)
    made = random_card(rng, fine=True)
    answers = [random_values(rng, made, fitting=True) for _ in range(5)]
    agree(made, answers, [random_call(rng) for _ in range(5)])


def test_half_a_hundredth_goes_up_after_rescaling() -> None:
    count = {"key": "n", "title": "n", "kind": "count", "points": 10, "per": 0.005}
    made = card([count, yes_no("b", 90, allow_na=True)], pass_mark=100)
    past = past_of([{"n": 1, "b": "yes"}, {"n": 1, "b": "na"}, {"n": 3, "b": "yes"}])
    rescored = rescore(made, past)
    assert rescored.scores.tolist() == [10000, 9995, 9999]
    assert rescored.passed.tolist() == [True, False, False]


def test_what_is_not_carried_over_is_counted_and_left_out() -> None:
    scale = {"key": "s", "title": "s", "kind": "scale", "points": 20, "levels": 4}
    old = card([yes_no("a", 40), yes_no("k", 20), yes_no("x", 20), scale])
    new = card([yes_no("a", 60), critical("k", "zero_card"), yes_no("n", 20), {**scale, "levels": 5}])
    past = past_of([{"a": "yes", "k": "yes", "x": "no", "s": 4}, {"a": "no", "k": "no", "x": "yes", "s": 1}])
    rescored = rescore(new, past, {1: old})
    assert rescored.carried == {("k", "kind"): 2, ("n", "new"): 2, ("s", "value"): 2, ("x", "gone"): 2}
    assert rescored.scores.tolist() == [10000, 0]
    assert rescored.incomplete.tolist() == [True, True]


def test_an_answer_that_is_no_option_any_more_is_left_out() -> None:
    options = [{"key": "p", "title": "p", "points": 60}, {"key": "q", "title": "q", "points": 10}]
    made = card([{"key": "c", "title": "c", "kind": "choice", "points": 60, "options": options}, yes_no("a", 40)])
    rescored = rescore(made, past_of([{"c": "r", "a": "yes"}, {"c": "q", "a": "yes"}, {"c": "na", "a": "yes"}]))
    assert rescored.carried == {("c", "value"): 2}
    assert rescored.scores.tolist() == [10000, 5000, 10000]


def test_nothing_to_rescore() -> None:
    rescored = rescore(card([yes_no("a", 100)]), past_of([]))
    assert (rescored.scores.tolist(), rescored.carried) == ([], {})
