"""What every registered kind of score item keeps to; a new kind is tested by being registered."""

import json
from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest

from qadesk.domain.card_check import check, errors
from qadesk.domain.errors import UserError
from qadesk.domain.items import BY_KIND, KINDS
from qadesk.domain.scorecards import Item, Value
from qadesk.domain.scoring import ItemState, check_answer, score
from qadesk.exchange.cards import read_card, write_card

X, Y = {"key": "x", "title": "x"}, {"key": "y", "title": "y"}
# One sound example of each kind, with a value it cannot have; a new kind adds its line.
EXAMPLES: dict[str, tuple[dict[str, Any], Value]] = {
    "yes_no": ({"points": 10}, "full"),
    "scale": ({"points": 10, "levels": 3}, 4),
    "choice": ({"points": 10, "options": [{**X, "points": 10}, {**Y, "points": 2.5}]}, "z"),
    "faults": ({"points": 10, "options": [{**X, "deduct": 7}, {**Y, "deduct": 7}]}, ("z",)),
    "count": ({"points": 10, "per": 3, "floor": 1}, -1),
    "bonus": ({"points": 5}, Decimal("5.5")),
    "critical": ({"family": "compliance", "effect": {"cap": 59}}, "perhaps"),
    "note": ({"input": "number"}, "many"),
}  # fmt: skip

BASE = {"key": "base", "title": "base", "kind": "yes_no"}


def plain(kind: str) -> dict[str, Any]:
    """A card of 100 points with the example in it."""
    example = {"key": "it", "title": "it", "kind": kind, "allow_na": True, **EXAMPLES[kind][0]}
    rest = 100 - (example["points"] if BY_KIND[kind].scored else 0)
    items = [{**BASE, "points": rest}, example]
    section = {"key": "s", "title": "s", "items": items}
    bands = [{"from": 0, "title": "all"}]
    head = {"format": "qadesk-scorecard/1", "key": "c", "title": "c", "total": 100, "pass_mark": 60, "bonus_cap": 105}
    return {**head, "bands": bands, "sections": [section]}


@pytest.fixture(params=KINDS, ids=lambda kind: kind.kind)
def kind(request: pytest.FixtureRequest) -> str:
    registered: type[Item] = request.param
    return registered.kind


def example(kind: str) -> Item:
    card, found = read_card(json.dumps(plain(kind)))
    assert card is not None
    assert not found
    return card.item("it")


def some_values(item: Item) -> list[Value]:
    if item.widget == "checks":
        keys = [str(choice.value) for choice in item.choices()]
        return [(), (keys[0],), tuple(keys)]
    return [choice.value for choice in item.choices()] or [0, 1, 5]


def test_file_form_round_trips(kind: str) -> None:
    card, _ = read_card(json.dumps(plain(kind)))
    assert card is not None
    assert read_card(write_card(card)) == (card, [])
    assert errors(check(card)) == []


def test_each_own_field_is_needed_or_has_a_default(kind: str) -> None:
    for field in BY_KIND[kind].fields:
        broken = plain(kind)
        broken["sections"][0]["items"][1].pop(field.name, None)
        card, found = read_card(json.dumps(broken))
        assert bool(errors(found)) == field.required
        assert (card is None) == field.required


def test_answers_offered_are_accepted_and_earn_what_they_say(kind: str) -> None:
    item = example(kind)
    for choice in item.choices():
        if item.widget == "checks":
            continue
        value = item.check_value(choice.value)
        if choice.points is not None:
            assert item.earned(value) == choice.points
            assert choice.loses == (choice.points < item.full)


def test_earned_points_lie_within_the_items_own(kind: str) -> None:
    item = example(kind)
    for value in some_values(item):
        assert 0 <= item.earned(item.check_value(value)) <= item.full
    assert item.full == Fraction(getattr(item, "points", 0))


def test_canonical_values_stay_as_they_are(kind: str) -> None:
    item = example(kind)
    for value in some_values(item):
        checked = item.check_value(value)
        assert item.check_value(checked) == checked


def test_impossible_values_are_refused_by_name(kind: str) -> None:
    item = example(kind)
    with pytest.raises(UserError) as refused:
        check_answer(item, EXAMPLES[kind][1])
    assert "it" in str(refused.value)
    assert refused.value.todo


def test_na_is_an_answer_where_it_is_allowed(kind: str) -> None:
    card, _ = read_card(json.dumps(plain(kind)))
    assert card is not None
    result = score(card, {}, {"base": "yes", "it": "na"})
    assert result.items[1].state is ItemState.NA
    assert result.score == Decimal("100.00")


def test_open_items_leave_the_running_total_alone(kind: str) -> None:
    card, _ = read_card(json.dumps(plain(kind)))
    assert card is not None
    result = score(card, {}, {"base": "yes"})
    assert result.open == ("it",)
    assert result.score == Decimal("100.00")
