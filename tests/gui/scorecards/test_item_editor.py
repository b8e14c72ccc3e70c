from dataclasses import replace
from decimal import Decimal
from itertools import pairwise
from typing import Any

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QKeyEvent, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from qadesk.domain import card_editing
from qadesk.domain.items import KINDS
from qadesk.domain.items.critical import Effect, EffectKind
from qadesk.domain.scorecards import CallIs, Demand, Family, ItemIs, Scorecard
from qadesk.gui.inputs.amount import parsed
from qadesk.gui.scorecards.conditions.nodes import GroupNode
from qadesk.gui.scorecards.editors import EDITORS
from qadesk.gui.scorecards.editors.choice import ChoiceEditor
from qadesk.gui.scorecards.editors.count import CountEditor
from qadesk.gui.scorecards.editors.critical import CriticalEditor
from qadesk.gui.scorecards.editors.faults import FaultsEditor
from qadesk.gui.scorecards.editors.note import NoteEditor
from qadesk.gui.scorecards.editors.scale import NAMED, ScaleEditor
from qadesk.gui.scorecards.item_editor import ItemEditor
from qadesk.services.card_drafts import CardSession
from tests.gui.patience import PatientBot
from tests.gui.scorecards.cards import every_kind
from tests.gui.scorecards.conftest import Editing
from tests.gui.scorecards.hands import click, pick, retype, type_in
from tests.gui.workbench import compose


def item(session: CardSession, key: str) -> Any:
    return session.card.item(key)


def group(editor: Any, at: int) -> Any:
    """A part of the condition's outermost group."""
    return editor.when.root.children_shown[at]


def test_every_kind_has_an_editor() -> None:
    assert [editor.kind for editor in EDITORS] == [kind.kind for kind in KINDS]


@pytest.mark.parametrize("key", [each.key for each in every_kind().items()])
def test_showing_an_item_changes_nothing(editing: Editing, key: str) -> None:
    card = every_kind()
    editor, session = editing(card, key)
    assert session.card is card and not session.can_undo
    assert editor.basics.title.text() == card.item(key).title


def test_typing_a_title_is_one_step_and_leaves_the_cursor(editing: Editing) -> None:
    editor, session = editing(every_kind(), "hello")
    title = editor.basics.title
    title.setFocus()
    title.setCursorPosition(2)
    QTest.keyClicks(title, "abc")
    assert item(session, "hello").title == "首次abc来电开头语规范" and title.cursorPosition() == 5
    QTest.keyClick(title, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert item(session, "hello").title == title.text() == "首次来电开头语规范"
    QTest.keyClick(title, Qt.Key.Key_Y, Qt.KeyboardModifier.ControlModifier)
    assert title.text() == "首次abc来电开头语规范"


def test_what_an_input_method_composes_comes_in_whole(editing: Editing) -> None:
    editor, session = editing(every_kind(), "hello")
    editor.basics.title.setFocus()
    editor.basics.title.setCursorPosition(0)
    compose(editor.basics.title, "再次")
    assert item(session, "hello").title == "再次首次来电开头语规范"


def test_a_change_from_elsewhere_is_followed(editing: Editing) -> None:
    editor, session = editing(every_kind(), "hello")
    changed = replace(item(session, "hello"), title="别处改的")
    session.apply(card_editing.replace_item(session.card, "hello", changed), "outline")
    assert editor.basics.title.text() == "别处改的"


def test_an_item_that_is_removed_elsewhere_is_shown_no_more(editing: Editing) -> None:
    editor, session = editing(every_kind(), "hello")
    session.apply(card_editing.remove_item(session.card, "hello"), "outline")
    assert editor.key == "" and not editor.basics.isVisible()


def test_points_are_exact_and_full_width_figures_are_figures(editing: Editing) -> None:
    editor, session = editing(every_kind(), "interruptions")
    assert isinstance(editor.kind, CountEditor)
    retype(editor.kind.amounts["per"], "１．5")
    assert item(session, "interruptions").per == Decimal("1.5")
    assert editor.kind.outcome.text() == "0 → 8 · 1 → 6.5 · 2 → 5 · 3 → 3.5 · 4 → 2 · 5 → 0.5 …"


def test_the_outcome_of_a_count_ends_at_its_floor(editing: Editing) -> None:
    editor, _ = editing(every_kind(), "interruptions")
    assert isinstance(editor.kind, CountEditor)
    retype(editor.kind.amounts["floor"], "2")
    assert editor.kind.outcome.text() == "0 → 8 · 1 → 6 · 2 → 4 · 3 → 2 …"


def test_what_is_no_number_is_said_and_gone_when_the_field_is_left(editing: Editing) -> None:
    editor, session = editing(every_kind(), "interruptions")
    assert isinstance(editor.kind, CountEditor)
    field = editor.kind.amounts["per"]
    retype(field, "two")
    assert editor.kind.note.isVisible() and item(session, "interruptions").per == 2
    editor.basics.title.setFocus()
    assert field.text() == "2" and not editor.kind.note.isVisible()


def test_options_keep_their_proportion_while_points_are_typed(editing: Editing) -> None:
    editor, session = editing(every_kind(), "closing")
    assert isinstance(editor.kind, ChoiceEditor)
    retype(editor.kind.amounts["points"], "15")
    assert [option.points for option in item(session, "closing").options] == [15, 6, 0]
    session.undo()
    assert [option.points for option in item(session, "closing").options] == [10, 4, 0]


def test_return_in_the_last_option_adds_the_next_with_a_fresh_key(editing: Editing) -> None:
    editor, session = editing(every_kind(), "closing")
    assert isinstance(editor.kind, ChoiceEditor)
    last = editor.kind.rows.lines[-1].name
    last.setFocus()
    QTest.keyClick(last, Qt.Key.Key_Return)
    type_in(QApplication.focusWidget(), "客户先挂机")
    option = item(session, "closing").options[-1]
    assert (option.key, option.title, option.points) == ("option_1", "客户先挂机", 0)
    QTest.keyClick(editor.kind.rows.lines[0].name, Qt.Key.Key_Return)
    assert QApplication.focusWidget() is editor.kind.rows.lines[1].name


def test_alt_and_arrows_move_an_option_with_the_cursor(editing: Editing) -> None:
    editor, session = editing(every_kind(), "closing")
    assert isinstance(editor.kind, ChoiceEditor)
    amount = editor.kind.rows.lines[2].amount
    assert amount is not None
    amount.setFocus()
    QTest.keyClick(amount, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert [option.key for option in item(session, "closing").options] == ["full", "none", "partial"]
    assert QApplication.focusWidget() is editor.kind.rows.lines[1].amount
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert [option.key for option in item(session, "closing").options] == ["full", "partial", "none"]


def test_backspace_in_an_empty_option_removes_it(editing: Editing) -> None:
    editor, session = editing(every_kind(), "words")
    assert isinstance(editor.kind, FaultsEditor)
    name = editor.kind.rows.lines[1].name
    retype(name, "")
    QTest.keyClick(name, Qt.Key.Key_Backspace)
    QTest.keyClick(name, Qt.Key.Key_Backspace)
    assert [fault.key for fault in item(session, "words").options] == ["please"]
    assert QApplication.focusWidget() is editor.kind.rows.lines[0].name


def test_conditions_follow_the_key_of_an_option(editing: Editing) -> None:
    editor, session = editing(every_kind(ItemIs("words", ("rude",))), "words")
    assert isinstance(editor.kind, FaultsEditor)
    click(editor.kind.rows.keys)
    field = editor.kind.rows.lines[1].key
    retype(field, "forbidden")
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert item(session, "words").options[1].key == "forbidden"
    assert item(session, "answer").when == ItemIs("words", ("forbidden",))
    retype(field, "please")
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert item(session, "words").options[1].key == "forbidden" and field.text() == "forbidden"
    assert "“please”" in editor.kind.rows.note.text()
    retype(editor.basics.title, "x")
    assert not editor.kind.rows.note.isVisible()


def test_a_scale_changes_between_steps_and_names(editing: Editing) -> None:
    editor, session = editing(every_kind(), "steps")
    assert isinstance(editor.kind, ScaleEditor)
    assert editor.kind.outcome.text() == "0 → 0 · 1 → 2.5 · 2 → 5 · 3 → 7.5 · 4 → 10"
    click(editor.kind.form.chip(NAMED))
    shares = [level.share for level in item(session, "steps").levels]
    assert shares == [0, Decimal("0.25"), Decimal("0.5"), Decimal("0.75"), 1]
    share = editor.kind.rows.lines[1].amount
    assert share is not None
    retype(share, "33.3")
    assert item(session, "steps").levels[1].share == Decimal("0.333")
    session.undo()
    session.undo()
    assert item(session, "steps").levels == 4 and editor.kind.steps.isVisible()


def test_a_critical_that_caps_starts_below_the_pass_mark(editing: Editing) -> None:
    editor, session = editing(every_kind(), "leak")
    assert isinstance(editor.kind, CriticalEditor)
    pick(editor.kind.effect, EffectKind.ZERO_SECTION)
    assert item(session, "leak").effect == Effect(EffectKind.ZERO_SECTION) and not editor.kind.cap.isVisible()
    pick(editor.kind.effect, EffectKind.CAP)
    assert item(session, "leak").effect == Effect(EffectKind.CAP, Decimal(59))
    retype(editor.kind.cap, "49.5")
    pick(editor.kind.family, Family.BUSINESS)
    changed = item(session, "leak")
    assert changed.effect == Effect(EffectKind.CAP, Decimal("49.5")) and changed.family is Family.BUSINESS


def test_a_note_has_options_only_where_one_is_chosen(editing: Editing) -> None:
    editor, session = editing(every_kind(), "reason")
    assert isinstance(editor.kind, NoteEditor)
    click(editor.kind.input.chip("number"))
    assert item(session, "reason").options == () and not editor.kind.rows.isVisible()
    click(editor.kind.input.chip("choice"))
    assert len(item(session, "reason").options) == 2


def test_another_kind_keeps_what_it_can_and_can_be_undone(editing: Editing) -> None:
    card = every_kind()
    editor, session = editing(card, "closing")
    pick(editor.basics.kind, "faults")
    changed = item(session, "closing")
    assert changed.kind == "faults" and changed.points == 10 and changed.allow_na
    assert [fault.title for fault in changed.options] == ["有结束语但缺少其中一项", "无结束语或抢先挂机"]
    assert isinstance(editor.kind, FaultsEditor)
    session.undo()
    assert session.card == card and isinstance(editor.kind, ChoiceEditor)


def test_a_key_is_changed_on_purpose_and_conditions_follow(editing: Editing, qtbot: PatientBot) -> None:
    editor, session = editing(every_kind(ItemIs("hello", ("no",))), "hello")
    heard: list[tuple[str, str]] = []
    editor.renamed.connect(lambda old, new: heard.append((old, new)))
    key = editor.basics.key
    click(key.change)
    assert key.warning.isVisible() and QApplication.focusWidget() is key.field
    for wrong in ("Opening", "na", "words"):
        retype(key.field, wrong)
        QTest.keyClick(key.field, Qt.Key.Key_Return)
        assert key.note.isVisible() and not session.can_undo
    retype(key.field, "opening")
    QTest.keyClick(key.field, Qt.Key.Key_Return)
    assert item(session, "answer").when == ItemIs("opening", ("no",))
    assert editor.key == "opening" and not key.field.isVisible()
    session.undo()
    assert editor.key == "hello" and heard == [("hello", "opening"), ("opening", "hello")]


def test_help_and_reasons_are_kept_as_typed(editing: Editing) -> None:
    editor, session = editing(every_kind(), "tone")
    editor.texts.help.setFocus()
    QTest.keyClicks(editor.texts.help, "one")
    QTest.keyClick(editor.texts.help, Qt.Key.Key_Return)
    QTest.keyClicks(editor.texts.help, "two")
    QTest.keyClick(editor.texts.help, Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is editor.texts.reasons
    QTest.keyClicks(editor.texts.reasons, "a b")
    QTest.keyClick(editor.texts.reasons, Qt.Key.Key_Return)
    QTest.keyClick(editor.texts.reasons, Qt.Key.Key_Return)
    QTest.keyClicks(editor.texts.reasons, "c")
    tone = item(session, "tone")
    assert tone.help == "one\ntwo" and tone.reasons == ("a b", "c")
    assert editor.texts.reasons.toPlainText() == "a b\n\nc"


def test_rules_say_what_the_card_says(editing: Editing) -> None:
    editor, session = editing(every_kind(), "hello")
    assert editor.rules.comment.currentText() == "As the card: below full points"
    pick(editor.rules.evidence, Demand.ALWAYS)
    click(editor.rules.allow_na)
    click(editor.rules.counts_as)
    hello = item(session, "hello")
    assert hello.require.comment is None and hello.require.evidence is Demand.ALWAYS
    assert hello.allow_na and hello.counts_as == "information_error"


def test_suggestion_rules_are_told_kept_and_removed(editing: Editing) -> None:
    card = every_kind()
    editor, session = editing(card, "hello")
    words = [line.text.text() for line in editor.suggestions.lines]
    assert words == [
        "Said by the agent in the first 10 s: “您好” and “工号” → Yes. Otherwise → No.",
        "Nobody speaks for more than 20 s, 1 or more times, without “稍等” said by the agent in the 15 s before → No.",
    ]
    retype(editor.basics.title, "x")
    assert item(session, "hello").suggest == card.item("hello").suggest
    click(editor.suggestions.lines[0].remove)
    assert item(session, "hello").suggest == card.item("hello").suggest[1:]
    assert len(editor.suggestions.lines) == 1


def test_findings_stand_below_their_fields(editing: Editing) -> None:
    editor, session = editing(every_kind(), "words")
    assert isinstance(editor.kind, FaultsEditor)
    line = editor.kind.rows.lines[1]
    assert line.amount is not None and not line.note.isVisible()
    retype(line.amount, "0")
    assert line.note.text() == "This must be above 0, not 0." and "doubtful" in line.amount.property("class")
    retype(line.amount, "6")
    assert not line.note.isVisible() and "doubtful" not in line.amount.property("class")
    retype(editor.kind.amounts["points"], "0")
    assert editor.kind.note.isVisible()
    assert not editor.kind.rows.note.isVisible()
    session.undo()
    assert not editor.kind.note.isVisible()


@pytest.mark.parametrize(
    ("key", "field", "held_by"),
    [
        ("closing", "options[1].points", lambda editor: editor.kind.rows.lines[1].amount),
        ("closing", "options[2].key", lambda editor: editor.kind.rows.lines[2].key),
        ("closing", "options", lambda editor: editor.kind.rows.lines[0].name),
        ("tone", "levels[3].share", lambda editor: editor.kind.rows.lines[3].amount),
        ("steps", "levels", lambda editor: editor.kind.steps),
        ("leak", "effect.cap", lambda editor: editor.kind.cap),
        ("leak", "key", lambda editor: editor.basics.key.change),
        ("answer", "title", lambda editor: editor.basics.title),
        ("answer", "", lambda editor: editor.basics.title),
        ("answer", "when.all[0].is", lambda editor: group(editor, 0).values.chips[0]),
        ("answer", "when.all[1].any[1].not.item", lambda editor: group(editor, 1).children_shown[1].subject),
        ("answer", "when.all[2]", lambda editor: group(editor, 2).mode),
        ("hello", "suggest[1].then", lambda editor: editor.suggestions.lines[1].remove),
        ("answer", "require.comment", lambda editor: editor.rules.comment),
    ],
)  # fmt: skip
def test_a_finding_leads_to_its_field(editing: Editing, qtbot: PatientBot, key: str, field: str, held_by: Any) -> None:
    editor, session = editing(every_kind(), "praise")
    editor.show_item(session, key)
    editor.focus_field(field)
    focused = QApplication.focusWidget()
    assert focused is held_by(editor)
    qtbot.waitUntil(lambda: not focused.visibleRegion().isEmpty())


def test_what_a_finding_led_to_may_go(editing: Editing) -> None:
    editor, session = editing(every_kind(), "answer")
    editor.focus_field("when.all[0].is")
    click(editor.when.asked.chip("always"))
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    editor.show_item(session, "closing")
    assert editor.basics.title.text() == item(session, "closing").title


def test_what_can_only_be_read_takes_nothing(editing: Editing) -> None:
    editor, session = editing(every_kind(), "closing")
    editor.set_read_only(True)
    assert isinstance(editor.kind, ChoiceEditor)
    last = editor.kind.rows.lines[-1].name
    last.setFocus()
    QTest.keyClicks(last, "x")
    QTest.keyClick(last, Qt.Key.Key_Return)
    click(editor.rules.allow_na)
    click(editor.when.asked.chip("sometimes"))
    assert not session.can_undo
    editor.show_item(session, "tone")
    assert all(field.isReadOnly() for field in editor.findChildren(QLineEdit))
    editor.set_read_only(False)
    retype(editor.basics.title, "y")
    assert item(session, "tone").title == "y"


def test_deleting_in_here_never_means_the_item(editing: Editing) -> None:
    editor, _ = editing(every_kind(), "hello")
    asked = QKeyEvent(QEvent.Type.ShortcutOverride, Qt.Key.Key_Delete, Qt.KeyboardModifier.NoModifier)
    asked.ignore()
    QApplication.sendEvent(editor.rules.allow_na, asked)
    assert asked.isAccepted()


def test_the_wheel_scrolls_and_changes_nothing(editing: Editing) -> None:
    editor, session = editing(every_kind(), "leak")
    assert isinstance(editor.kind, CriticalEditor)
    place = QPointF(10, 10)
    turned = QWheelEvent(
        place, place, QPoint(), QPoint(0, -120), Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(editor.kind.family, turned)
    assert not session.can_undo


def test_an_empty_card_around_an_item_is_no_trouble(editing: Editing) -> None:
    card: Scorecard = every_kind(CallIs("contact", ("first",)))
    for key in [each.key for each in card.items() if each.key != "answer"]:
        card = card_editing.remove_item(card, key)
    editor, _ = editing(card, "answer")
    assert editor.when.root is not None


def tabbed_through(editor: ItemEditor) -> list[QWidget]:
    """What Tab reaches from the title on, until it comes round."""
    editor.basics.title.setFocus()
    reached: list[QWidget] = []
    while (focused := QApplication.focusWidget()) not in reached:
        reached.append(focused)
        QTest.keyClick(focused, Qt.Key.Key_Tab)
    return reached


def test_tab_goes_the_way_of_the_eye(editing: Editing, qtbot: PatientBot) -> None:
    editor, _ = editing(every_kind(), "answer")
    assert isinstance(editor.when.root, GroupNode)
    click(editor.when.root.add_row)
    pick(editor.basics.kind, "choice")
    assert isinstance(editor.kind, ChoiceEditor)
    QTest.keyClick(editor.kind.rows.lines[-1].name, Qt.Key.Key_Return)
    QApplication.processEvents()
    reached = tabbed_through(editor)

    def tops() -> list[int]:
        return [widget.mapTo(editor.window(), QPoint(0, 0)).y() for widget in reached]

    assert len(reached) > 25
    qtbot.waitUntil(lambda: all(after > before - 20 for before, after in pairwise(tops())))


def test_what_is_wrong_with_a_list_marks_none_of_its_rows(editing: Editing) -> None:
    editor, _ = editing(every_kind(), "closing")
    assert isinstance(editor.kind, ChoiceEditor)
    best = editor.kind.rows.lines[0]
    assert best.amount is not None
    retype(best.amount, "9")
    assert editor.kind.rows.note.text() == "The best option must be worth the item's 10 points."
    assert "doubtful" not in str(best.name.property("class"))


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("5", "5"), (" 7.50 ", "7.5"), ("５．５", "5.5"), ("2。5", "2.5"), (".5", "0.5"), ("3.", "3"), ("−2", "-2"),
        ("", None), ("-", None), ("1,5", None), ("1e9", None), ("NaN", None), ("∞", None), ("五", None),
        ("9" * 20, None), ("0." + "0" * 13 + "1", None),
    ],
)  # fmt: skip
def test_numbers_as_they_are_typed(text: str, number: str | None) -> None:
    assert parsed(text) == (None if number is None else Decimal(number))


def test_a_key_that_two_options_share_is_mended_at_one_of_them(editing: Editing) -> None:
    card = every_kind()
    closing: Any = card.item("closing")
    twins = replace(closing, options=(*closing.options[:2], replace(closing.options[2], key="full")))
    editor, session = editing(card_editing.replace_item(card, "closing", twins), "closing")
    editor.focus_field("options[2].key")
    retype(QApplication.focusWidget(), "late")
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
    assert [option.key for option in item(session, "closing").options] == ["full", "partial", "late"]
