from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from qadesk.domain import card_editing
from qadesk.domain.card_change import Aspect
from qadesk.domain.card_diff import CardDiff, ItemPair, compare
from qadesk.domain.items import BY_KIND, Critical, Scale
from qadesk.domain.items.critical import Effect, EffectKind
from qadesk.domain.items.scale import Level
from qadesk.domain.scorecards import AccuracyKind, CallIs, Demand, ItemIs, NotApplicable, Require, Scorecard
from qadesk.exchange.cards import sound_card
from tests.unit.domain.any_cards import any_cards

STARTERS = sorted((Path(__file__).parents[3] / "resources" / "scorecards").glob("*.yaml"))
CARDS = [sound_card(path.read_text("utf-8"), path.name) for path in STARTERS]
CARD = next(card for card in CARDS if card.key == "telephone-service")


def pair_of(diff: CardDiff, key: str) -> ItemPair:
    return next(pair for pair in diff.items() if pair.key == key)


def sentences(diff: CardDiff, key: str) -> list[str]:
    return [change.sentence() for change in pair_of(diff, key).changes]


def changed(diff: CardDiff) -> dict[str, set[Aspect]]:
    """What is said of which item."""
    return {pair.key: {change.aspect for change in pair.changes} for pair in diff.items() if pair.changes}


def with_item(card: Scorecard, key: str, **fields: Any) -> Scorecard:
    return card_editing.replace_item(card, key, replace(card.item(key), **fields))


@given(st.sampled_from(CARDS))
def test_a_card_does_not_differ_from_itself(card: Scorecard) -> None:
    diff = compare(card, card)
    assert diff.same
    assert diff.counts() == {}
    assert diff.summary() == "No differences."
    assert [pair.item.key for pair in diff.items()] == [item.key for item in card.items()]


Edit = Callable[[Scorecard, str, Any], tuple[Scorecard, str]]
"""(card, item, something to draw with) -> the edited card and the item that must be named."""


def added(card: Scorecard, key: str, draw: Any) -> tuple[Scorecard, str]:
    section = draw(st.sampled_from(card.sections))
    return card_editing.add_item(card, section.key, draw(st.integers(0, 9)), draw(st.sampled_from(sorted(BY_KIND))))


def removed(card: Scorecard, key: str, draw: Any) -> tuple[Scorecard, str]:
    return card_editing.remove_item(card, key), key


def moved_away(card: Scorecard, key: str, draw: Any) -> tuple[Scorecard, str]:
    home = card_editing.section_of(card, key).key
    other = draw(st.sampled_from([each.key for each in card.sections if each.key != home]))
    return card_editing.move_item(card, key, other, draw(st.integers(0, 9))), key


def duplicated(card: Scorecard, key: str, draw: Any) -> tuple[Scorecard, str]:
    return card_editing.duplicate_item(card, key)


def renamed(card: Scorecard, key: str, draw: Any) -> tuple[Scorecard, str]:
    return card_editing.rename(card, key, "quite_another"), "quite_another"


def another_kind(card: Scorecard, key: str, draw: Any) -> tuple[Scorecard, str]:
    kinds = [kind for kind in sorted(BY_KIND) if kind != card.item(key).kind]
    return card_editing.change_kind(card, key, draw(st.sampled_from(kinds))), key


def reweighted(card: Scorecard, key: str, draw: Any) -> tuple[Scorecard, str]:
    key = draw(st.sampled_from([item.key for item in card.items() if item.scored]))
    item = card.item(key)
    points = card_editing.points_of(item) + draw(st.integers(1, 50))
    return card_editing.replace_item(card, key, card_editing.with_points(item, points)), key


def reworded(card: Scorecard, key: str, draw: Any) -> tuple[Scorecard, str]:
    name, value = draw(
        st.sampled_from(
            [
                ("title", "another title"),
                ("help", "another help"),
                ("reasons", ("another reason",)),
                ("when", CallIs("queue", ("6001",))),
                ("require", Require(Demand.ALWAYS, None)),
                ("require", Require(None, Demand.ALWAYS)),
            ]
        )
    )
    return with_item(card, key, **{name: value}), key


def switched(card: Scorecard, key: str, draw: Any) -> tuple[Scorecard, str]:
    item = card.item(key)
    if draw(st.booleans()):
        return with_item(card, key, allow_na=not item.allow_na), key
    return with_item(card, key, counts_as=None if item.counts_as else "information_error"), key


EDITS: list[Edit] = [
    added, removed, moved_away, duplicated, renamed, another_kind, reweighted, reworded, switched,
]  # fmt: skip


@given(st.sampled_from(CARDS), st.sampled_from(EDITS), st.data())
def test_every_edit_is_told_of_its_item_and_no_other(card: Scorecard, edit: Edit, data: st.DataObject) -> None:
    key = data.draw(st.sampled_from([item.key for item in card.items()]))
    after, named = edit(card, key, data.draw)
    diff = compare(card, after)
    found = changed(diff)
    assert named in found
    followers = {item.key for item in card_editing.used_by(card, key)}
    assert set(found) <= {named, key} | (followers if edit in (renamed, removed) else set())
    for pair in diff.items():
        for change in pair.changes:
            assert "{" not in change.sentence()
    back = changed(compare(after, card))
    assert named in back or key in back, "told in the other direction too"


@given(st.sampled_from(CARDS), st.data())
def test_what_was_moved_within_its_section_is_told_by_the_fewest_moves(card: Scorecard, data: st.DataObject) -> None:
    section = data.draw(st.sampled_from([each for each in card.sections if len(each.items) > 2]))
    at = data.draw(st.integers(0, len(section.items) - 1))
    to = data.draw(st.integers(0, len(section.items) - 1).filter(lambda place: place != at))
    key = section.items[at].key
    found = changed(compare(card, card_editing.move_item(card, key, section.key, to)))
    assert all(aspects == {Aspect.MOVED} for aspects in found.values())
    assert len(found) == 1
    if abs(at - to) > 1:
        assert key in found
    else:
        assert set(found) <= {key, section.items[to].key}, "of two that change places either may be told"


def test_weights_and_options_are_told_with_both_figures() -> None:
    closing = CARD.item("closing")
    diff = compare(CARD, with_item(CARD, "closing", points=closing.points + 1))
    assert sentences(diff, "closing") == ["Points: 7 → 8"]
    first = replace(closing.options[0], points=Decimal("8.50"), title="另一种说法")
    diff = compare(CARD, with_item(CARD, "closing", options=(first, *closing.options[2:])))
    told = sentences(diff, "closing")
    assert f"Option “{closing.options[0].title}” is called “另一种说法”" in told
    assert "Option “另一种说法”: 7 → 8.5 points" in told
    gone = closing.options[1]
    assert f"Option removed: “{gone.title}”, {gone.points} points" in told
    assert diff.counts() == {Aspect.REWEIGHTED: 1, Aspect.REWORDED: 1}
    assert diff.summary() == "Items: re-weighted 1, reworded 1"


def test_levels_are_known_by_their_place() -> None:
    scale = next(item for item in CARD.items() if isinstance(item, Scale))
    two = with_item(CARD, scale.key, levels=(Level("差", Decimal(0)), Level("好", Decimal(1))))
    three = with_item(
        CARD, scale.key, levels=(Level("很差", Decimal("0.2")), Level("好", Decimal(1)), Level("x", Decimal(1)))
    )
    assert sentences(compare(two, three), scale.key) == [
        "Level 0: “差” → “很差”",
        "Level 0: 0 % → 20 % of the points",
        "Level 2 added: x 100 %",
    ]


def test_conditions_are_told_in_words() -> None:
    first = next(CARD.items())
    key = list(CARD.items())[4].key
    diff = compare(CARD, with_item(CARD, key, when=ItemIs(first.key, ("no",))))
    (told,) = sentences(diff, key)
    assert told.startswith("Condition: always asked → ")
    assert first.title in told


def test_a_critical_error_with_another_effect() -> None:
    critical = next(item for item in CARD.items() if isinstance(item, Critical))
    capped = with_item(CARD, critical.key, effect=Effect(EffectKind.CAP, Decimal(59)))
    assert any(told.endswith("→ not above 59 points") for told in sentences(compare(CARD, capped), critical.key))


def test_changes_of_the_card_as_a_whole() -> None:
    after = replace(
        CARD,
        title="另一个标题",
        pass_mark=Decimal(80),
        total=Decimal(120),
        bonus_cap=None,
        business_types=("sales", "自定义"),
        not_applicable=NotApplicable.FULL_CREDIT,
        bands=CARD.bands[1:],
        hide_points=True,
        heard_min=Decimal("0.95"),
        accuracy_targets={AccuracyKind.NON_CRITICAL: Decimal("0.9")},
        require=Require(Demand.ALWAYS, Demand.NEVER),
    )
    diff = compare(CARD, after)
    told = {change.field: change.sentence() for change in diff.card}
    assert told["pass_mark"] == "Pass mark: 85 → 80"
    assert told["bonus_cap"] == "Highest score with bonus: 105 → none"
    assert told["business_types"] == "Business types: Service, Technical support, Billing → Sales, 自定义"
    assert told["heard_min"] == "Speech that must have been heard: none → 95 %"
    assert told["accuracy_targets"].endswith("→ non-critical 90 %")
    assert told["hide_points"] == "Points hidden while scoring: no → yes"
    assert set(told) == {
        "title", "total", "pass_mark", "bonus_cap", "business_types", "not_applicable", "bands", "hide_points",
        "heard_min", "accuracy_targets", "require.comment", "require.evidence",
    }  # fmt: skip
    assert changed(diff) == {}


def test_a_removed_section_stands_where_it_stood_with_its_items() -> None:
    gone = CARD.sections[1]
    diff = compare(CARD, card_editing.remove_section(CARD, gone.key))
    pair = diff.sections[1]
    assert (pair.key, pair.after) == (gone.key, None)
    assert [each.key for each in pair.items] == [item.key for item in gone.items]
    assert all({change.aspect for change in each.changes} == {Aspect.REMOVED} for each in pair.items)


def test_sections_that_change_places_are_told() -> None:
    diff = compare(CARD, card_editing.move_section(CARD, CARD.sections[0].key, 9))
    assert [pair.key for pair in diff.sections if pair.changes] == [CARD.sections[0].key]
    assert not diff.same


@pytest.mark.parametrize("card", CARDS, ids=lambda card: card.key)
def test_cards_that_have_nothing_in_common_are_told_apart(card: Scorecard) -> None:
    other = next(each for each in CARDS if each.key != card.key)
    diff = compare(card, other)
    shown = [pair.key for pair in diff.items()]
    assert sorted(shown) == sorted({item.key for item in (*card.items(), *other.items())})


def test_keys_used_twice_are_compared_by_their_number() -> None:
    doubled = replace(CARD, sections=(*CARD.sections, replace(CARD.sections[0], key="again")))
    assert compare(doubled, doubled).same
    assert {pair.changes[0].aspect for pair in compare(CARD, doubled).items() if pair.changes} == {Aspect.ADDED}


@settings(max_examples=60, deadline=None)
@given(any_cards(), any_cards())
def test_whatever_stands_in_two_cards_is_compared_and_told(one: Scorecard, two: Scorecard) -> None:
    diff, back = compare(one, two), compare(two, one)
    assert compare(one, one).same
    assert diff.same == back.same
    assert sum(pair.before is not None for pair in diff.items()) == sum(1 for _ in one.items())
    assert sum(pair.after is not None for pair in diff.items()) == sum(1 for _ in two.items())
    came, went = (sum(pair.before is None for pair in each.items()) for each in (diff, back))
    assert sum(pair.after is None for pair in diff.items()) == went
    assert sum(pair.after is None for pair in back.items()) == came
    for change in (*diff.card, *(each for pair in diff.items() for each in pair.changes)):
        assert change.sentence()
    assert diff.summary()
