"""Random sound cards with everything the format knows, and random answers, some of which do not fit."""

import json
import random
from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from typing import Any

from qadesk.domain.card_check import Severity
from qadesk.domain.past import PastEvaluations
from qadesk.domain.scorecards import Item, Scorecard, Value
from qadesk.exchange.cards import read_card
from tests.unit.domain.cards_by_hand import critical, plain_card, yes_no

POINTS = (0.1, 0.333, 1, 2.5, 3, 5, 7, 10, 11.25, 12.345678)
UNFIT: tuple[Value, ...] = (("nothing",), "maybe", 77, Decimal("-1.5"), "na")
LITTLE: tuple[Value, ...] = (0, Decimal("0.05"), Decimal("0.1"))


def random_card(rng: random.Random, *, fine: bool = False) -> Scorecard:
    """A card of one to four sections; ``fine`` gives it amounts that 64 bits cannot hold exactly."""
    earlier: list[dict[str, Any]] = []
    sections = [_section(rng, at, earlier) for at in range(rng.randint(1, 4))]
    total = _fill_up(rng, sections, earlier, Decimal("33." + "3" * 12) if fine else None)
    return _sound(
        *sections,
        total=total,
        not_applicable=rng.choice(["rescale_section", "rescale_card", "full_credit"]),
        pass_mark=rng.choice([0, 60, 80, 84.995, 100]),
        **({"bonus_cap": total + rng.choice([0, 0.035, 3.5])} if rng.random() < 0.6 else {}),
    )


def _sound(*sections: list[dict[str, Any]], **more: object) -> Scorecard:
    """The card; it may be warned about (a critical that is never asked), but nothing is wrong with it."""
    made, found = read_card(json.dumps(plain_card(*sections, **more)))
    assert made is not None, found
    assert not [each.sentence() for each in found if each.severity is Severity.ERROR]
    return made


def _section(rng: random.Random, number: int, earlier: list[dict[str, Any]]) -> list[dict[str, Any]]:
    made: list[dict[str, Any]] = []
    kinds = ["yes_no", "scale", "choice", "faults", "count", "bonus", "critical", "note"]
    for at in range(rng.randint(1, 4)):
        item = _item(rng, f"i{number}_{at}", rng.choice(kinds))
        if earlier and rng.random() < 0.4:
            item["when"] = _condition(rng, earlier, depth=3)
        if rng.random() < 0.5:
            item["allow_na"] = True
        if rng.random() < 0.3 and item["kind"] not in ("bonus", "note"):
            item["counts_as"] = "information_error"
        made.append(item)
        earlier.append(item)
    return made


def _item(rng: random.Random, key: str, kind: str) -> dict[str, Any]:
    points = rng.choice(POINTS)
    common = {"key": key, "title": f"{key} {kind}", "kind": kind}
    if kind == "scale":
        shares = [{"title": f"l{at}", "share": share} for at, share in enumerate((0, 0.35, rng.choice((0.7, 1)), 1))]
        return {**common, "points": points, "levels": rng.choice([rng.randint(1, 13), shares])}
    if kind == "choice":
        rows = [{"key": "p", "title": "p", "points": points}, {"key": "q", "title": "q", "points": 0.05}]
        return {**common, "points": points, "options": rows}
    if kind == "faults":
        rows = [{"key": f, "title": f, "deduct": d} for f, d in (("x", 0.07), ("y", 2), ("z", 99))]
        return {**common, "points": points, "options": rows}
    if kind == "count":
        return {**common, "points": points, "per": rng.choice((0.005, 0.7, 3)), "floor": rng.choice((0, 0.05))}
    if kind == "critical":
        effects: list[object] = ["zero_card", "zero_section", "fail_only", {"cap": rng.choice((0, 59, 59.995, 90))}]
        return critical(key, rng.choice(effects))
    if kind == "note":
        inputs: list[dict[str, Any]] = [{"input": "text"}, {"input": "number"}]
        options = [{"key": "p", "title": "p"}, {"key": "q", "title": "q"}]
        return {**common, **rng.choice([*inputs, {"input": "choice", "options": options}])}
    return {**common, "points": points}


def _condition(rng: random.Random, earlier: list[dict[str, Any]], depth: int) -> dict[str, Any]:
    chance = rng.random()
    if depth and chance < 0.15:
        return {"not": _condition(rng, earlier, depth - 1)}
    if depth and chance < 0.4:
        parts = [_condition(rng, earlier, depth - 1) for _ in range(rng.randint(1, 3))]
        return {rng.choice(["all", "any"]): parts}
    if chance < 0.6:
        return {"call": rng.choice(["contact", "vip"]), "is": rng.choice(["first", ["repeat", "yes"]])}
    item = rng.choice(earlier)
    return {"item": item["key"], "is": _named(rng, item)}


def _named(rng: random.Random, item: Mapping[str, Any]) -> object:
    """A value, or several, that the item can have."""
    kind, words = item["kind"], item.get("input")
    if kind in ("yes_no", "critical"):
        return rng.choice(["yes", "no"])
    if kind == "scale":
        return rng.choice([0, 1, [0, 1]])
    if kind in ("choice", "faults") or words == "choice":
        return rng.choice([str(each["key"]) for each in item["options"]])
    return rng.choice([0.05, [0, 0.05]]) if kind == "bonus" else rng.choice([1, [0, 3]])


def _fill_up(
    rng: random.Random, sections: list[list[dict[str, Any]]], earlier: list[dict[str, Any]], fine: Decimal | None
) -> int:
    """Something scored to every section, and to the last one what brings the card to the total that is returned."""
    for number, items in enumerate(sections):
        if not any(item["kind"] in ("yes_no", "scale", "choice", "faults", "count") for item in items):
            items.append(_item(rng, f"s{number}_fill", "yes_no"))
            earlier.append(items[-1])
    scored = [i for items in sections for i in items if i["kind"] not in ("bonus", "critical", "note")]
    given = sum(Decimal(str(item["points"])) for item in scored)
    if fine is not None:
        sections[-1].append(yes_no("fine", float(fine)))
        given += Decimal(str(float(fine)))
    total = 100 if given < 100 else 300
    sections[-1].append(yes_no("rest", float(total - given), allow_na=True))
    return total


def random_values(rng: random.Random, made: Scorecard, *, fitting: bool) -> dict[str, Value]:
    """Answers to most items; unless ``fitting`` some that the card or an item does not know."""
    found: dict[str, Value] = {}
    for item in made.items():
        if rng.random() < 0.2:
            continue
        if item.allow_na and rng.random() < 0.2:
            found[item.key] = "na"
        elif not fitting and rng.random() < 0.1:
            found[item.key] = rng.choice(UNFIT)
        else:
            found[item.key] = _value(rng, item)
    if not fitting and rng.random() < 0.3:
        found["gone"] = "yes"
    return found


def _value(rng: random.Random, item: Item) -> Value:
    if item.widget == "checks":
        named = [str(choice.value) for choice in item.choices() if rng.random() < 0.4]
        return tuple(rng.sample(named, len(named)))
    if item.choices():
        return rng.choice([choice.value for choice in item.choices()])
    if item.kind == "bonus":
        return rng.choice(LITTLE)
    if item.widget == "text":
        return rng.choice(["0", "1", "1.0", "3", "客户很满意"])
    return rng.choice([0, 1, 2, 3, 14])


def random_call(rng: random.Random) -> dict[str, str]:
    """The fields that the random cards ask for, or not."""
    found = {"contact": rng.choice(["first", "repeat"]), "vip": rng.choice(["yes", "no"])}
    return {name: value for name, value in found.items() if rng.random() < 0.8}


def past_of(
    values: list[dict[str, Value]], calls: list[dict[str, str]] | None = None, version: int = 1
) -> PastEvaluations:
    """Evaluations with these answers, of agents A and B in turn."""
    number = len(values)
    return PastEvaluations(
        uids=[f"e{at}" for at in range(number)],
        call_uids=[f"c{at}" for at in range(number)],
        versions=[version] * number,
        inspector_nos=["q1"] * number,
        agent_nos=[("a", "b")[at % 2] for at in range(number)],
        agents=[("A", "B")[at % 2] for at in range(number)],
        groups=["one"] * number,
        days=[date(2026, 1, 1)] * number,
        scores=[None] * number,
        passed=[None] * number,
        values=values,
        calls=calls or [{} for _ in values],
    )
