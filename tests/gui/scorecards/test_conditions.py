from decimal import Decimal
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from qadesk.domain import card_editing
from qadesk.domain.conditions import atoms
from qadesk.domain.scorecards import AllOf, AnyOf, CallIs, Condition, ItemIs, Not
from qadesk.gui.scorecards.conditions import tree
from qadesk.gui.scorecards.conditions.nodes import GroupNode, NotNode, RowNode
from qadesk.gui.scorecards.conditions.part import ALWAYS, SOMETIMES
from qadesk.gui.scorecards.item_editor import ItemEditor
from qadesk.services.card_drafts import CardSession
from tests.gui.patience import PatientBot
from tests.gui.scorecards.cards import NESTED, every_kind
from tests.gui.scorecards.conftest import Editing
from tests.gui.scorecards.hands import click, pick, retype

FIRST = CallIs("contact", ("first",))
ATOMS: st.SearchStrategy[Condition] = st.sampled_from(
    [
        FIRST,
        CallIs("business_type", ("complaint", "billing")),
        CallIs("会员等级", ("金卡",)),
        CallIs("queue", ()),
        ItemIs("hello", ("no",)),
        ItemIs("tone", (Decimal(1), Decimal(3))),
        ItemIs("interruptions", (Decimal(12),)),
        ItemIs("words", ("rude", "gone")),
        ItemIs("missing", ("yes",)),
        ItemIs("leak", ("yes",)),
    ]
)
CONDITIONS: st.SearchStrategy[Condition] = st.recursive(
    ATOMS,
    lambda parts: st.one_of(
        st.lists(parts, max_size=3).map(lambda each: AllOf(tuple(each))),
        st.lists(parts, max_size=3).map(lambda each: AnyOf(tuple(each))),
        parts.map(Not),
    ),
    max_leaves=6,
)


def when(session: CardSession) -> Condition | None:
    return session.card.item("answer").when


def menu(node: Any, at: int) -> None:
    """Choose an entry of a row's or group's menu."""
    node.menu.menu().actions()[at].trigger()


def row(editor: ItemEditor) -> RowNode:
    """The one row of a condition without groups."""
    assert isinstance(editor.when.root, RowNode)
    return editor.when.root


def group(editor: ItemEditor) -> GroupNode:
    assert isinstance(editor.when.root, GroupNode)
    return editor.when.root


def chip(node: RowNode, words: str) -> Any:
    return next(each for each in node.values.chips if each.words == words)


def rows_in(node: Any) -> list[RowNode]:
    return [node] if isinstance(node, RowNode) else [row for child in node.children_shown for row in rows_in(child)]


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(condition=CONDITIONS)
def test_every_condition_is_shown_and_stays_as_it_is(
    one_editor: tuple[ItemEditor, CardSession], condition: Condition
) -> None:
    editor, session = one_editor
    card = every_kind(condition)
    session.apply(card, "other hand")
    assert when(session) == condition
    shown = rows_in(editor.when.root)
    assert [each.core for each in shown] == list(atoms(condition))
    for each in shown:
        held = [
            offer.value
            for offer, button in zip(each.values.offers, each.values.chips, strict=True)
            if button.isChecked()
        ]
        assert set(held) == set(each.core.values)  # type: ignore[union-attr]
    editor.basics.title.edited.emit("something else")
    assert when(session) == condition


@pytest.fixture
def one_editor(editing: Editing) -> tuple[ItemEditor, CardSession]:
    return editing(every_kind(None), "answer")


def test_a_condition_is_built_by_picking(editing: Editing) -> None:
    editor, session = editing(every_kind(None), "answer")
    click(editor.when.asked.chip(SOMETIMES))
    assert when(session) == FIRST
    assert editor.when.sentence.text() == "Asked only when Contact is First contact."
    click(chip(row(editor), "Repeat contact"))
    click(chip(row(editor), "First contact"))
    assert when(session) == CallIs("contact", ("repeat",))
    pick(row(editor).sense, True)
    assert when(session) == Not(CallIs("contact", ("repeat",)))
    click(editor.when.add_row)
    second = group(editor).children_shown[1]
    assert isinstance(second, RowNode) and QApplication.focusWidget() is second.subject
    pick(second.subject, ("item", "words"))
    click(chip(second, "使用服务禁语"))
    click(chip(second, "该用“请”“您”时未用"))
    assert when(session) == AllOf((Not(CallIs("contact", ("repeat",))), ItemIs("words", ("rude",))))
    pick(group(editor).mode, (AnyOf, False))
    assert (
        editor.when.sentence.text() == "Asked only when Contact is not Repeat contact or “服务用语” has 使用服务禁语."
    )
    click(editor.when.asked.chip(ALWAYS))
    assert when(session) is None and editor.when.root is None
    session.undo()
    assert isinstance(when(session), AnyOf) and len(group(editor).children_shown) == 2


def test_groups_stand_in_groups(editing: Editing) -> None:
    editor, session = editing(every_kind(FIRST), "answer")
    menu(row(editor), 0)
    assert when(session) == AnyOf((FIRST, FIRST))
    click(group(editor).add_group)
    inner = group(editor).children_shown[2]
    assert isinstance(inner, GroupNode)
    click(inner.add_group)
    pick(inner.mode, (AllOf, True))
    assert when(session) == AnyOf((FIRST, FIRST, Not(AllOf((FIRST, AnyOf((FIRST,)))))))
    menu(inner, 0)
    menu(group(editor).children_shown[0], 1)
    assert when(session) == FIRST
    menu(row(editor), 1)
    assert when(session) is None


def test_removing_leaves_everything_else(editing: Editing) -> None:
    editor, session = editing(every_kind(NESTED), "answer")
    menu(group(editor).children_shown[1], 0)
    assert isinstance(NESTED, AllOf)
    assert when(session) == AllOf((NESTED.parts[0], NESTED.parts[2]))


def test_only_earlier_items_can_be_picked(editing: Editing) -> None:
    editor, _ = editing(every_kind(FIRST), "answer")
    named = [data for data, words in row(editor).subject.entries if words and data[0] == "item"]  # type: ignore[index]
    assert named == [("item", key) for key in ("hello", "tone", "steps", "closing", "words", "interruptions")]


def test_an_item_that_cannot_be_asked_about_is_said_so(editing: Editing) -> None:
    editor, session = editing(every_kind(ItemIs("leak", ("yes",))), "answer")
    assert row(editor).subject.currentText() == "泄露客户隐私 (cannot be asked here)"
    assert "stands later" in row(editor).note.text()
    pick(row(editor).subject, ("item", "hello"))
    assert when(session) == ItemIs("hello", ("yes",)) and not row(editor).note.isVisible()


def test_a_row_without_values_is_asked_for_one(editing: Editing) -> None:
    editor, session = editing(every_kind(FIRST), "answer")
    click(chip(row(editor), "First contact"))
    assert when(session) == CallIs("contact", ()) and row(editor).note.text() == "The condition names no value."


def test_a_field_of_the_centre_is_named_and_its_value_typed(editing: Editing) -> None:
    editor, session = editing(every_kind(FIRST), "answer")
    pick(row(editor).subject, ("other", ""))
    own = row(editor).own
    assert QApplication.focusWidget() is own and when(session) == FIRST
    QTest.keyClicks(own, "member")
    QTest.keyClick(own, Qt.Key.Key_Return)
    entry = row(editor).values.entry
    assert QApplication.focusWidget() is entry
    QTest.keyClicks(entry, "gold")
    QTest.keyClick(entry, Qt.Key.Key_Return)
    assert when(session) == CallIs("member", ("gold",))
    assert row(editor).subject.currentText() == "member"


def test_a_field_without_a_name_is_none(editing: Editing) -> None:
    editor, session = editing(every_kind(FIRST), "answer")
    pick(row(editor).subject, ("other", ""))
    QTest.keyClick(row(editor).own, Qt.Key.Key_Return)
    assert when(session) == FIRST and row(editor).subject.currentText() == "Contact" and row(editor).own.isHidden()


def test_counts_are_picked_or_typed_as_whole_numbers(editing: Editing) -> None:
    editor, session = editing(every_kind(FIRST), "answer")
    pick(row(editor).subject, ("item", "interruptions"))
    click(chip(row(editor), "0"))
    entry = row(editor).values.entry
    for text in ("many", "12"):
        retype(entry, text)
        QTest.keyClick(entry, Qt.Key.Key_Return)
    assert when(session) == ItemIs("interruptions", (12,))
    assert not row(editor).note.isVisible()


def test_answers_and_call_types_go_by_their_words(editing: Editing) -> None:
    editor, _ = editing(every_kind(FIRST), "answer")
    words = {
        ("item", "hello"): ["Yes", "No"],
        ("item", "tone"): ["生硬、不耐烦", "平淡", "自然", "有笑意，用语得体"],
        ("item", "steps"): ["0", "1", "2", "3", "4"],
        ("call", "direction"): ["Inbound", "Outbound", "Internal"],
    }
    for subject, shown in words.items():
        pick(row(editor).subject, subject)
        assert [each.words for each in row(editor).values.chips] == shown


def test_space_toggles_a_value_and_the_chip_keeps_the_keyboard(editing: Editing) -> None:
    editor, session = editing(every_kind(FIRST), "answer")
    repeat = chip(row(editor), "Repeat contact")
    repeat.setFocus()
    QTest.keyClick(repeat, Qt.Key.Key_Space)
    assert when(session) == CallIs("contact", ("first", "repeat"))
    assert QApplication.focusWidget() is chip(row(editor), "Repeat contact")


def test_a_condition_follows_an_item_that_is_renamed_elsewhere(editing: Editing) -> None:
    editor, session = editing(every_kind(ItemIs("hello", ("no",))), "answer")
    session.apply(card_editing.rename(session.card, "hello", "opening"), "outline")
    assert row(editor).core == ItemIs("opening", ("no",))
    assert row(editor).subject.currentText().endswith("首次来电开头语规范")


def test_a_not_of_a_not_can_be_seen_and_removed(editing: Editing) -> None:
    twice = Not(Not(Not(FIRST)))
    editor, session = editing(every_kind(AllOf((FIRST, twice))), "answer")
    node = group(editor).children_shown[1]
    assert isinstance(node, NotNode)
    menu(node, 0)
    assert when(session) == FIRST


@given(condition=CONDITIONS)
def test_every_part_is_found_by_its_steps_and_put_back_as_it_is(condition: Condition) -> None:
    for steps in _all_steps(condition):
        part = tree.part_at(condition, steps)
        assert tree.with_part(condition, steps, part) == condition
        left = tree.without_part(condition, steps)
        kept = list(atoms(condition))
        for atom in atoms(part):
            kept.remove(atom)
        assert sorted(map(str, atoms(left) if left else ())) == sorted(map(str, kept))


def _all_steps(condition: Condition, steps: tree.Steps = ()) -> list[tree.Steps]:
    parts = (condition.part,) if isinstance(condition, Not) else getattr(condition, "parts", ())
    return [steps, *(each for at, part in enumerate(parts) for each in _all_steps(part, (*steps, at)))]


def test_what_is_half_typed_in_a_row_is_gone_with_it(editing: Editing) -> None:
    editor, session = editing(every_kind(None), "answer")
    click(editor.when.asked.chip(SOMETIMES))
    click(editor.when.add_row)
    second = group(editor).children_shown[1]
    assert isinstance(second, RowNode)
    pick(second.subject, ("other", ""))
    QTest.keyClicks(second.own, "member")
    session.undo()
    session.undo()
    assert when(session) is None and editor.when.root is None
    session.redo()
    assert when(session) == FIRST


def test_long_words_fit_the_narrowest_column(editing: Editing, qtbot: PatientBot) -> None:
    deep: Condition = ItemIs("closing", ("full",))
    for at in range(8):
        deep = AllOf((deep, FIRST)) if at % 2 else AnyOf((deep, FIRST))
    editor, _ = editing(every_kind(deep), "answer")
    editor.resize(346, 720)
    qtbot.waitUntil(lambda: editor.basics.title.mapTo(editor, editor.basics.title.rect().topRight()).x() < 346)
