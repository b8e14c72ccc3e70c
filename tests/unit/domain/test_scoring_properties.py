"""What must hold of the score of every sound card and all answers, conditions on other answers included."""

import json
import random
from fractions import Fraction
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from qadesk.domain.card_check import errors
from qadesk.domain.items import Critical
from qadesk.domain.items.critical import EffectKind
from qadesk.domain.scorecards import AllOf, AnyOf, CallIs, Condition, ItemIs, Not, NotApplicable, Scorecard, Value
from qadesk.domain.scores import round_half_up
from qadesk.domain.scoring import ItemState, Result, score
from qadesk.exchange.cards import read_card
from tests.unit.domain.cards_by_hand import critical, plain_card
from tests.unit.domain.test_scoring import random_answers, random_item

SEEDS = st.integers(0, 10**12)
CALLS: list[dict[str, str]] = [{}, {"contact": "first"}, {"contact": "repeat", "queue": "7"}]
VALUES: dict[str, Any] = {"yes_no": ["yes", "no"], "choice": ["p", "q"], "faults": ["x", "y"], "count": [0, 1, 2]}


def card_with_conditions(rng: random.Random) -> Scorecard:
    """A sound card in which items depend on earlier answers and on the call, in all ways that a condition can."""
    sections: list[list[dict[str, object]]] = []
    earlier: list[dict[str, object]] = []
    for at, points in enumerate((50, 30, 20)):
        items: list[dict[str, object]] = []
        left = points
        while left > 0:
            share = min(left, rng.randint(3, 15))
            left -= share
            item = random_item(rng, f"i{len(earlier)}", share, [])
            items.append(_depending(rng, item, earlier))
        effects = ["zero_card", "zero_section", {"cap": rng.randint(0, 99)}, "fail_only"]
        items.append(_depending(rng, critical(f"k{at}", rng.choice(effects)), earlier))
        sections.append(items)
    sections[0].append({"key": "z", "title": "z", "kind": "bonus", "points": 10})
    rule = rng.choice(["rescale_section", "rescale_card", "full_credit"])
    plain = plain_card(*sections, not_applicable=rule, bonus_cap=rng.choice([100, 100.5, 105]))
    made, found = read_card(json.dumps(plain))
    assert made is not None and not errors(found), found  # a critical that is never asked is only warned of
    return made


def _depending(rng: random.Random, item: dict[str, object], earlier: list[dict[str, object]]) -> dict[str, object]:
    if earlier and rng.random() < 0.4:
        item["when"] = _condition(rng, earlier, 2)
    if item["kind"] != "critical":
        earlier.append(item)
    return item


def _condition(rng: random.Random, earlier: list[dict[str, object]], depth: int) -> dict[str, object]:
    chance = rng.random()
    if depth and chance < 0.4:
        parts = [_condition(rng, earlier, depth - 1) for _ in range(rng.randint(1, 2))]
        return {rng.choice(["all", "any"]): parts} if chance < 0.3 else {"not": parts[0]}
    if chance < 0.5:
        return {"call": "contact", "is": rng.choice(["first", "repeat"])}
    named = rng.choice(earlier)
    values = VALUES.get(str(named["kind"])) or list(range(int(str(named["levels"])) + 1))
    return {"item": named["key"], "is": rng.sample(values, rng.randint(1, 2))}


def a_case(seed: int) -> tuple[random.Random, Scorecard, dict[str, str], dict[str, Value]]:
    rng = random.Random(seed)
    made = card_with_conditions(rng)
    return rng, made, rng.choice(CALLS), random_answers(rng, made)


def named_by(condition: Condition | None) -> set[str]:
    """The items that a condition refers to."""
    match condition:
        case ItemIs(item, _):
            return {item}
        case AllOf(parts) | AnyOf(parts):
            return set().union(*map(named_by, parts))
        case Not(part):
            return named_by(part)
        case CallIs() | None:
            return set()


@given(SEEDS)
@settings(max_examples=80, deadline=None)
def test_the_order_of_answering_never_matters(seed: int) -> None:
    rng, made, call, answers = a_case(seed)
    shuffled = list(answers.items())
    rng.shuffle(shuffled)
    assert score(made, call, dict(shuffled)) == score(made, call, answers)


@given(SEEDS)
@settings(max_examples=80, deadline=None)
def test_answers_given_one_by_one_in_any_order_end_at_the_same_score(seed: int) -> None:
    rng, made, call, answers = a_case(seed)
    keys = list(answers)
    rng.shuffle(keys)
    given_so_far: dict[str, Value] = {}
    last = score(made, call, given_so_far)
    for key in keys:
        given_so_far[key] = answers[key]
        last = score(made, call, given_so_far)
    assert last == score(made, call, answers)


@given(SEEDS)
@settings(max_examples=100, deadline=None)
def test_the_total_never_exceeds_a_cap_nor_falls_below_zero(seed: int) -> None:
    _, made, call, answers = a_case(seed)
    result = score(made, call, answers)
    if result.score is None:
        assert not any(item.state is ItemState.ANSWERED and made.item(item.key).scored for item in result.items)
        return
    assert 0 <= result.score <= (made.bonus_cap or made.total)
    for key in result.critical:
        item = made.item(key)
        assert isinstance(item, Critical)
        if item.effect.kind is EffectKind.ZERO_CARD:
            assert result.score == 0
        if item.effect.cap is not None:
            assert result.score <= item.effect.cap
    assert not (result.critical and result.passed)


@given(SEEDS)
@settings(max_examples=100, deadline=None)
def test_improving_an_answer_that_no_condition_refers_to_never_lowers_the_score(seed: int) -> None:
    rng, made, call, answers = a_case(seed)
    referred = set().union(*(named_by(item.when) for item in made.items()))
    better = [(key, value) for key in answers for value in _better(made, key, answers[key]) if key not in referred]
    before = score(made, call, answers)
    for key, value in rng.sample(better, min(len(better), 5)):
        after = score(made, call, {**answers, key: value})
        if before.score is None:
            assert after.score is None
        else:
            assert after.score is not None and after.score >= before.score, (key, answers[key], value)
            assert not before.passed or after.passed


def _better(made: Scorecard, key: str, value: Value) -> list[Value]:
    """The answers to an item that earn more, or let no critical error happen."""
    item = made.item(key)
    if value == "na":
        return []
    if item.kind == "critical":
        return ["no"] if value == "yes" else []
    if isinstance(value, tuple):
        return [tuple(each for each in value if each != gone) for gone in value]
    if item.kind == "count":
        return list(range(int(str(value))))
    if item.kind == "bonus":
        return list(range(int(str(value)) + 1, 11))
    choices = [choice.value for choice in item.choices()]
    return [each for each in choices if item.earned(item.check_value(each)) > item.earned(item.check_value(value))]


@given(SEEDS)
@settings(max_examples=100, deadline=None)
def test_the_explanations_figures_add_up_to_the_score(seed: int) -> None:
    _, made, call, answers = a_case(seed)
    result = score(made, call, answers)
    for at, section in enumerate(made.sections):
        _section_adds_up(made, result, at, [item.key for item in section.items])
    if result.score is None:
        return
    whole = sum((section.max for section in result.sections), Fraction(0))
    base = sum((section.share for section in result.sections), Fraction(0))
    assert 0 <= base <= whole == Fraction(made.total)
    assert base == next(step.total for step in result.steps if step.total is not None)
    running = [step.total for step in result.steps if step.total is not None]
    exact = running[: [step.kind for step in result.steps if step.total is not None].index("rounding")]
    assert round_half_up(exact[-1], 2) == result.score
    assert running[-1] == Fraction(result.score)
    told = {step.facts["item"]: step.facts.get("points") for step in result.steps if step.kind == "item"}
    for item in result.items:
        if item.points is not None and item.key in told:
            assert told[item.key] == item.points


def _section_adds_up(made: Scorecard, result: Result, at: int, keys: list[str]) -> None:
    figures = result.sections[at]
    scored = [item for item in result.items if item.key in keys and made.item(item.key).scored]
    assert figures.max == sum(item.max for item in scored)
    zeroed = any(
        isinstance(item := made.item(key), Critical) and item.effect.kind is EffectKind.ZERO_SECTION
        for key in result.critical
        if key in keys
    )
    if zeroed:
        assert (figures.earned, figures.applicable) == (0, figures.max)
        return
    assert figures.earned == sum((item.points for item in scored if item.points is not None), Fraction(0))
    counting = {ItemState.ANSWERED}
    if made.not_applicable is NotApplicable.FULL_CREDIT:
        counting |= {ItemState.NA, ItemState.OUT_OF_PLAY}
    assert figures.applicable == sum(item.max for item in scored if item.state in counting)
