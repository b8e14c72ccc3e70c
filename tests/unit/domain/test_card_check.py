"""Soundness: each rule a card can break is found, at its place."""

from collections.abc import Callable
from typing import Any

import pytest

from qadesk.domain.card_check import Severity
from tests.unit.domain.cards_by_hand import critical, findings, plain_card, yes_no

LEVELS = [{"title": "x", "share": 0}, {"title": "y", "share": 1}]


def sound() -> dict[str, Any]:
    """A card with something of everything, and nothing wrong with it."""
    return plain_card(
        [
            yes_no("a", 20, help="say hello", reasons=["none said"]),
            {"key": "s", "title": "s", "kind": "scale", "points": 10, "levels": LEVELS},
            {"key": "n", "title": "n", "kind": "count", "points": 10, "per": 2, "floor": 1},
        ],
        [
            {
                "key": "c",
                "title": "c",
                "kind": "choice",
                "points": 30,
                "options": [{"key": "p", "title": "p", "points": 30}, {"key": "q", "title": "q", "points": 0}],
                "when": {"any": [{"item": "a", "is": ["yes", "no"]}, {"not": {"call": "queue", "is": "8001"}}]},
            },
            {
                "key": "f",
                "title": "f",
                "kind": "faults",
                "points": 30,
                "options": [{"key": "x", "title": "x", "deduct": 40}, {"key": "y", "title": "y", "deduct": 1}],
            },
        ],
        [
            critical("k", "zero_card", when={"item": "f", "is": "x"}),
            {"key": "z", "title": "z", "kind": "bonus", "points": 5},
            {"key": "t", "title": "t", "kind": "note", "input": "number"},
        ],
        business_types=["service"],
        effective_from="2026-01-31",
        version=3,
        bonus_cap=105,
        heard_min=0.95,
        hide_points=False,
        accuracy_targets={"customer": 0.95},
        require={"comment": "below_full", "evidence": "always"},
    )  # fmt: skip


def test_sound_card_has_no_findings() -> None:
    assert findings(sound()) == []


def at(card: Any, path: str) -> tuple[Any, Any]:
    """The container and the key of a path such as ``sections.0.items.1.points``."""
    *way, last = [int(step) if step.isdigit() else step for step in path.split(".")]
    for step in way:
        card = card[step]
    return card, last


def put(path: str, value: object) -> Callable[[Any], None]:
    def change(card: Any) -> None:
        place, key = at(card, path)
        place[key] = value

    return change


def drop(path: str) -> Callable[[Any], None]:
    def change(card: Any) -> None:
        place, key = at(card, path)
        del place[key]

    return change


ITEM = "sections.0.items.0"
WHEN = "sections.1.items.0.when"

BREACHES = [
    (put("total", 99), "total"),
    (put(f"{ITEM}.points", 20.01), "total"),
    (put(f"{ITEM}.points", 0), "sections[0].items[0].points"),
    (put(f"{ITEM}.points", -1), "sections[0].items[0].points"),
    (put(f"{ITEM}.points", "20"), "sections[0].items[0].points"),
    (put(f"{ITEM}.points", 1e308), "sections[0].items[0].points"),
    (put("sections.0.items.2.per", 0), "sections[0].items[2].per"),
    (put("sections.0.items.2.floor", 10.5), "sections[0].items[2].floor"),
    (put("sections.0.items.2.floor", -1), "sections[0].items[2].floor"),
    (put("sections.1.items.1.options.0.deduct", 0), "sections[1].items[1].options[0].deduct"),
    (put("sections.1.items.1.options.1.key", "x"), "sections[1].items[1].options[1].key"),
    (put("sections.1.items.0.options.1.key", "na"), "sections[1].items[0].options[1].key"),
    (put("sections.1.items.0.options.0.points", 29), "sections[1].items[0].options"),
    (put("sections.1.items.0.options.1.points", -1), "sections[1].items[0].options[1].points"),
    (put("sections.1.items.0.options", [{"key": "p", "title": "p", "points": 30}]), "sections[1].items[0].options"),
    (put("sections.0.items.1.levels", 0), "sections[0].items[1].levels"),
    (put("sections.0.items.1.levels", 2.5), "sections[0].items[1].levels"),
    (put("sections.0.items.1.levels", []), "sections[0].items[1].levels"),
    (put("sections.0.items.1.levels.0.share", 1.5), "sections[0].items[1].levels[0].share"),
    (put("sections.0.items.1.levels.1.share", 0.9), "sections[0].items[1].levels"),
    (put("sections.0.items.1.key", "a"), "sections[0].items[1].key"),
    (put("sections.1.items.0.key", "a"), "sections[1].items[0].key"),
    (put("sections.1.key", "s0"), "sections[1].key"),
    (put(f"{ITEM}.key", "na"), "sections[0].items[0].key"),
    (put(f"{ITEM}.key", "Greeting"), "sections[0].items[0].key"),
    (put(f"{ITEM}.kind", "yesno"), "sections[0].items[0].kind"),
    (put(f"{ITEM}.kind", ["yes_no"]), "sections[0].items[0].kind"),
    (put(f"{ITEM}.titel", "x"), "sections[0].items[0].titel"),
    (put(f"{ITEM}.levels", 3), "sections[0].items[0].levels"),
    (put("passmark", 80), "passmark"),
    (put("sections.0.weight", 3), "sections[0].weight"),
    (put("sections.1.items.1.options.0.points", 3), "sections[1].items[1].options[0].points"),
    (put("sections.2.items.0.effect", "zero"), "sections[2].items[0].effect"),
    (put("sections.2.items.0.effect", {"cap": -1}), "sections[2].items[0].effect.cap"),
    (put("sections.2.items.0.effect", {"top": 59}), "sections[2].items[0].effect.top"),
    (put("sections.2.items.0.effect", "zero_section"), "sections[2].items[0].effect"),
    (put("sections.2.items.0.family", "client"), "sections[2].items[0].family"),
    (put("sections.2.items.2.input", "colour"), "sections[2].items[2].input"),
    (put("sections.2.items.2.input", "choice"), "sections[2].items[2].options"),
    (put("format", "qadesk-scorecard/2"), "format"),
    (put("not_applicable", "rescale"), "not_applicable"),
    (put("require.comment", "sometimes"), "require.comment"),
    (put("require.remark", "always"), "require.remark"),
    (put("effective_from", "2026-02-30"), "effective_from"),
    (put("version", 0), "version"),
    (put("heard_min", 95), "heard_min"),
    (put("accuracy_targets.customer", 95), "accuracy_targets.customer"),
    (put("accuracy_targets.client", 0.9), "accuracy_targets.client"),
    (put("bands.1.from", 95), "bands[1].from"),
    (put("bands.2.from", 1), "bands"),
    (put("bands", []), "bands"),
    (put("pass_mark", 100.5), "pass_mark"),
    (put("pass_mark", -1), "pass_mark"),
    (put("bonus_cap", 99), "bonus_cap"),
    (put("sections.2.items", [{"key": "z", "title": "z", "kind": "bonus", "points": 5}]), "sections[2]"),
    (put("sections.2.items", []), "sections[2]"),
    (put("sections", {}), "sections"),
    (put(f"{ITEM}.counts_as", "error"), "sections[0].items[0].counts_as"),
    (put(f"{ITEM}.allow_na", "perhaps"), "sections[0].items[0].allow_na"),
    (put(f"{ITEM}.when", {"item": "a", "is": "yes"}), "sections[0].items[0].when.item"),
    (put(f"{ITEM}.when", {"item": "c", "is": "p"}), "sections[0].items[0].when.item"),
    (put(f"{ITEM}.when", {"item": "nowhere", "is": "p"}), "sections[0].items[0].when.item"),
    (put(f"{ITEM}.when", {"all": []}), "sections[0].items[0].when.all"),
    (put(f"{ITEM}.when", {"field": "contact", "is": "first"}), "sections[0].items[0].when"),
    (put(f"{ITEM}.when", {"call": "contact", "is": []}), "sections[0].items[0].when.is"),
    (put(f"{ITEM}.when", {"call": "contact", "is": None}), "sections[0].items[0].when.is"),
    (put(f"{WHEN}.any.0.is", "maybe"), "sections[1].items[0].when.any[0].is"),
    (put(f"{WHEN}.any.0.is", ["yes", "na"]), "sections[1].items[0].when.any[0].is"),
    (put(f"{WHEN}.any.0", {"item": "s", "is": 2}), "sections[1].items[0].when.any[0].is"),
    (put(f"{WHEN}.any.1.not", {"any": []}), "sections[1].items[0].when.any[1].not.any"),
    (drop("key"), "key"),
    (drop("total"), "total"),
    (drop("bands"), "bands"),
    (drop("sections"), "sections"),
    (drop("sections.0.title"), "sections[0].title"),
    (drop(f"{ITEM}.kind"), "sections[0].items[0].kind"),
    (drop(f"{ITEM}.points"), "sections[0].items[0].points"),
    (drop("sections.2.items.0.family"), "sections[2].items[0].family"),
    (drop("sections.2.items.2.input"), "sections[2].items[2].input"),
    (drop("sections.0.items.1.levels.0.title"), "sections[0].items[1].levels[0].title"),
]  # fmt: skip


@pytest.mark.parametrize(("change", "where"), BREACHES, ids=lambda part: part if isinstance(part, str) else "")
def test_each_breach_is_an_error_at_its_place(change: Callable[[Any], None], where: str) -> None:
    card = sound()
    change(card)
    found = [each for each in findings(card) if each.severity is Severity.ERROR]
    assert where in [each.where for each in found]
    assert all(len(each.sentence()) > 10 and "{" not in each.sentence() for each in found)
    assert all(each.line is not None for each in found)


WARNED = [
    (
        put("sections.0.items.1.levels", [{"title": "x", "share": 1}, {"title": "y", "share": 1}]),
        "sections[0].items[1]",
    ),
    (put("sections.0.items.2.floor", 10), "sections[0].items[2]"),
    (put("sections.0.items.1.title", "title of a"), "sections[0].items[1].title"),
    (put("sections.2.items.0.when", {"call": "contact", "is": "third"}), "sections[2].items[0].when"),
    (put("sections.2.items.0.when", {"call": "business_type", "is": "sales"}), "sections[2].items[0].when"),
    (
        put("sections.2.items.0.when", {"all": [{"item": "a", "is": "yes"}, {"item": "a", "is": "no"}]}),
        "sections[2].items[0].when",
    ),
    (put("sections.2.items.0.when", {"not": {"item": "a", "is": ["yes", "no"]}}), "sections[2].items[0].when"),
]


@pytest.mark.parametrize(("change", "where"), WARNED)
def test_doubtful_cards_are_warned_about(change: Callable[[Any], None], where: str) -> None:
    card = sound()
    change(card)
    assert [(each.where, each.severity) for each in findings(card)] == [(where, Severity.WARNING)]


def test_a_critical_that_depends_on_an_item_never_asked_is_warned_about() -> None:
    card = plain_card(
        [
            yes_no("a", 50),
            yes_no("b", 50, when={"item": "a", "is": "no"}),
            critical("k", "fail_only", when={"all": [{"item": "a", "is": "yes"}, {"item": "b", "is": "no"}]}),
            critical("m", "fail_only", when={"all": [{"item": "a", "is": "no"}, {"item": "b", "is": "no"}]}),
        ]
    )
    assert [each.where for each in findings(card)] == ["sections[0].items[2].when"]


def test_a_critical_never_asked_is_found_however_long_the_lists_it_names_are() -> None:
    many = [{"key": f"o{at}", "title": f"option {at}", "deduct": 1} for at in range(40)]
    faults = {"key": "f", "title": "faults", "kind": "faults", "points": 100, "options": many}
    never = {"all": [{"item": "f", "is": "o3"}, {"not": {"item": "f", "is": ["o3", "o4"]}}]}
    card = plain_card([faults, critical("k", "fail_only", when=never)])
    assert [each.where for each in findings(card)] == ["sections[0].items[1].when"]


@pytest.mark.parametrize(
    "when",
    [
        {"call": "contact", "is": "repeat"},
        {"call": "vip", "is": "gold"},
        {"item": "n", "is": 4},
        {"all": [{"item": "f", "is": "x"}, {"item": "f", "is": "y"}]},
        {"not": {"call": "contact", "is": ["first", "repeat"]}},
    ],
)
def test_a_critical_that_can_be_asked_is_not_warned_about(when: object) -> None:
    card = sound()
    put("sections.2.items.0.when", when)(card)
    assert findings(card) == []


def test_a_long_card_is_warned_about() -> None:
    found = findings(plain_card([yes_no(f"i{n}", 2) for n in range(50)]))
    assert [(each.where, each.severity) for each in found] == [("sections", Severity.WARNING)]
