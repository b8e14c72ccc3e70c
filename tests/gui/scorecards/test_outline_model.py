import random

import pytest
from PySide6.QtCore import QModelIndex, QPersistentModelIndex
from PySide6.QtTest import QAbstractItemModelTester

from qadesk.domain import card_editing as editing
from qadesk.domain.items import KINDS
from qadesk.domain.scorecards import Band, Scorecard
from qadesk.gui.scorecards.outline_drops import destination
from qadesk.gui.scorecards.outline_model import OutlineModel
from qadesk.gui.scorecards.outline_rows import card_line, groups
from qadesk.gui.scorecards.refs import Ref


def first_card() -> Scorecard:
    card = editing.new_card("card", "方案", "一", [Band(editing.CENT * 0, "全部")])
    for number in range(3):
        card, section = editing.add_section(card, number, f"节 {number}")
        for nth in range(4):
            card, _ = editing.add_item(
                card, section, nth, KINDS[(number + nth) % len(KINDS)].kind, f"项 {number}.{nth}"
            )
    return card


def changed(card: Scorecard, dice: random.Random) -> Scorecard:
    """Any one thing that can be done to a card."""
    items, sections = [item.key for item in card.items()], [section.key for section in card.sections]
    section = dice.choice(sections) if sections else None
    choice = dice.randrange(9)
    if section is None or choice == 0:
        return editing.add_section(card, dice.randrange(4), "新")[0]
    if choice == 1:
        return editing.remove_section(card, section)
    if choice == 2:
        return editing.move_section(card, section, dice.randrange(len(sections)))
    if choice == 3 or not items:
        return editing.add_item(card, section, dice.randrange(6), "count", "新")[0]
    item = dice.choice(items)
    if choice == 4:
        return editing.remove_item(card, item)
    if choice == 5:
        return editing.duplicate_item(card, item)[0]
    if choice == 6:
        return editing.rename(card, item, f"key{dice.randrange(10**9)}")
    if choice == 7:
        return editing.change_kind(card, item, dice.choice(KINDS).kind)
    return editing.move_item(card, item, section, dice.randrange(6))


def shown(model: OutlineModel, parent: QModelIndex) -> list:
    rows = [model.index(row, 0, parent) for row in range(model.rowCount(parent))]
    return [(row.data(0x100), shown(model, row)) for row in rows]


@pytest.mark.parametrize("seed", range(12))
def test_whatever_is_done_the_lines_are_the_cards(qapp, seed: int) -> None:
    dice, card, model = random.Random(seed), first_card(), OutlineModel()
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.show_card(card, {})
    for _ in range(60):
        kept = {item.key: QPersistentModelIndex(model.index_of(Ref("item", item.key))) for item in card.items()}
        after = changed(card, dice)
        if dice.random() < 0.2:
            after = changed(changed(after, dice), dice)
        model.show_card(after, {})
        expected = [(card_line(after, {}), [])]
        expected += [(group.head, [(line, []) for line in group.items]) for group in groups(after, {})]
        assert shown(model, QModelIndex()) == expected
        left = {item.key for item in after.items()}
        for key, index in kept.items():
            if key in left:
                assert index.isValid() and model.ref_at(index) == Ref("item", key)
        card = after
    assert tester.model() is model


def test_a_line_whose_key_changes_stays_the_line(qapp) -> None:
    card, model = first_card(), OutlineModel()
    model.show_card(card, {})
    key = next(card.items()).key
    index = QPersistentModelIndex(model.index_of(Ref("item", key)))
    model.show_card(editing.rename(card, key, "greeting"), {})
    assert model.ref_at(index) == Ref("item", "greeting")


def test_keys_used_twice_are_two_lines(qapp) -> None:
    card, model = first_card(), OutlineModel()
    keys = [item.key for item in card.items()]
    model.show_card(editing.rename(card, keys[1], keys[0]), {})
    assert len(shown(model, QModelIndex())[1][1]) == 4
    model.show_card(card, {})
    assert model.index_of(Ref("item", keys[1])).isValid()


@pytest.mark.parametrize("seed", range(6))
def test_whatever_is_dropped_wherever_lands_once(seed: int) -> None:
    dice, card = random.Random(seed), first_card()
    for _ in range(60):
        sections = [section.key for section in card.sections]
        keys = [item.key for item in card.items()]
        ref = Ref("item", dice.choice(keys)) if dice.random() < 0.7 else Ref("section", dice.choice(sections))
        above = None if dice.random() < 0.3 else Ref("section", dice.choice(sections))
        size = len(sections) if above is None else len(editing.section_at(card, above.key).items)
        where = destination(card, ref, above, dice.randrange(-1, size + 1))
        assert where is not None
        if ref.kind == "item":
            card = editing.move_item(card, ref.key, where.section, where.at)
            assert [item.key for item in editing.section_at(card, where.section).items][where.at] == ref.key
        else:
            card = editing.move_section(card, ref.key, where.at)
            assert [section.key for section in card.sections][where.at] == ref.key
        assert sorted(item.key for item in card.items()) == sorted(keys)
