"""Small scorecards for tests, from the plain values that a file would hold."""

import json
from copy import deepcopy
from decimal import Decimal

from qadesk.domain.card_check import Finding
from qadesk.domain.scorecards import Scorecard, Value
from qadesk.exchange.cards import read_card

BANDS = [{"from": 95, "title": "A"}, {"from": 60, "title": "B"}, {"from": 0, "title": "C"}]


def yes_no(key: str, points: float, **more: object) -> dict[str, object]:
    return {"key": key, "title": f"title of {key}", "kind": "yes_no", "points": points, **more}


def critical(key: str, effect: object, **more: object) -> dict[str, object]:
    return {
        "key": key,
        "title": f"title of {key}",
        "kind": "critical",
        "family": "customer",
        "effect": effect,
        **more,
    }


def plain_card(*sections: list[dict[str, object]], **more: object) -> dict[str, object]:
    """A card of 100 points with the given items in sections s0, s1, …"""
    rows = [{"key": f"s{at}", "title": f"section {at}", "items": items} for at, items in enumerate(sections)]
    head = {"format": "qadesk-scorecard/1", "key": "c", "title": "C", "total": 100, "pass_mark": 80, "bands": BANDS}
    return deepcopy({**head, **more, "sections": rows})


def findings(plain: object) -> list[Finding]:
    return read_card(json.dumps(plain))[1]


def card(*sections: list[dict[str, object]], **more: object) -> Scorecard:
    """A sound card; anything wrong with it fails the test."""
    made, wrong = read_card(json.dumps(plain_card(*sections, **more)))
    assert made is not None, wrong
    assert not [each.sentence() for each in wrong]
    return made


def values(plain: dict[str, object]) -> dict[str, Value]:
    """Answers as JSON has them, as the domain takes them."""
    return {key: _value(value) for key, value in plain.items()}


def _value(plain: object) -> Value:
    if isinstance(plain, list):
        return tuple(plain)
    if isinstance(plain, float):
        return Decimal(str(plain))
    assert isinstance(plain, str | int | Decimal)
    return plain
