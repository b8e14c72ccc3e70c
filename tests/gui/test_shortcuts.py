from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent, QKeySequence
from PySide6.QtWidgets import QApplication, QLineEdit, QMainWindow, QPlainTextEdit, QPushButton, QVBoxLayout, QWidget

from qadesk.domain.errors import UserError
from qadesk.gui.actions import Commands, TextGuard
from qadesk.gui.cheat_sheet import CheatSheet
from qadesk.gui.shortcuts import COMMANDS, conflict, in_force, sequences

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


class Window(QMainWindow):
    """A page with a button, a line and a text, and a few commands that note that they were asked for."""

    def __init__(self) -> None:
        super().__init__()
        self.saved: dict[str, str] = {}
        self.done: list[str] = []
        self.commands = Commands({}, self.saved.update, self)
        self.guard = TextGuard(self.commands, self)
        page = QWidget()
        page.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.button, self.line, self.text = QPushButton("Go"), QLineEdit(), QPlainTextEdit()
        layout = QVBoxLayout(page)
        for part in (self.button, self.line, self.text):
            layout.addWidget(part)
        self.setCentralWidget(page)
        for name in ("desk.play_pause", "desk.answer_1", "desk.answer_na", "desk.undo", "desk.submit_next",
                     "desk.forward_1", "desk.take_evidence", "window.page_1"):  # fmt: skip
            self.commands.bind(name, lambda name=name: self.done.append(name), page)


@pytest.fixture
def window(qtbot) -> Iterator[Window]:
    made = Window()
    qtbot.addWidget(made)
    made.show()
    made.activateWindow()
    qtbot.waitExposed(made)
    yield made


def test_every_default_key_is_a_key_and_none_collides() -> None:
    keys = in_force({})
    for command in COMMANDS:
        assert len(sequences(command.keys)) == len(command.keys), command
        assert [conflict(command.name, key, keys) for key in keys[command.name]] == [None] * len(command.keys)


def test_outside_of_text_every_key_acts(window: Window, qtbot) -> None:
    window.centralWidget().setFocus()
    for key in (Qt.Key.Key_1, Qt.Key.Key_Space, Qt.Key.Key_N):
        qtbot.keyClick(window.centralWidget(), key)
    for key, modifier in ((Qt.Key.Key_F2, SHIFT), (Qt.Key.Key_Z, CTRL), (Qt.Key.Key_Return, CTRL)):
        qtbot.keyClick(window.centralWidget(), key, modifier)
    assert window.done == [
        "desk.answer_1", "desk.play_pause", "desk.answer_na", "desk.forward_1", "desk.undo", "desk.submit_next",
    ]  # fmt: skip


@pytest.mark.parametrize("field", ["line", "text"])
def test_in_text_only_function_keys_and_ctrl_enter_act(window: Window, qtbot, field: str) -> None:
    edit = getattr(window, field)
    edit.setFocus()
    qtbot.keyClicks(edit, "n 1")
    qtbot.keyClick(edit, Qt.Key.Key_F3)
    qtbot.keyClick(edit, Qt.Key.Key_F2, SHIFT)
    qtbot.keyClick(edit, Qt.Key.Key_Enter, CTRL | Qt.KeyboardModifier.KeypadModifier)
    assert (edit.text() if field == "line" else edit.toPlainText()) == "n 1"
    assert window.done == ["desk.play_pause", "desk.forward_1", "desk.submit_next"]
    qtbot.keyClick(edit, Qt.Key.Key_Z, CTRL)
    assert (edit.text() if field == "line" else edit.toPlainText()) != "n 1"
    assert "desk.undo" not in window.done


@pytest.mark.parametrize("field", ["line", "text"])
def test_alt_and_a_digit_change_the_page_also_in_text(window: Window, qtbot, field: str) -> None:
    edit = getattr(window, field)
    edit.setFocus()
    qtbot.keyClick(edit, Qt.Key.Key_1, Qt.KeyboardModifier.AltModifier)
    assert window.done == ["window.page_1"]
    assert (edit.text() if field == "line" else edit.toPlainText()) == ""


def test_esc_leaves_the_field_but_never_a_composition(window: Window, qtbot) -> None:
    window.text.setFocus()
    QApplication.sendEvent(window.text, QInputMethodEvent("nihao", []))
    qtbot.keyClick(window.text, Qt.Key.Key_Escape)
    assert window.text.hasFocus()
    committed = QInputMethodEvent("", [])
    committed.setCommitString("你好")
    QApplication.sendEvent(window.text, committed)
    qtbot.keyClick(window.text, Qt.Key.Key_Escape)
    assert not window.text.hasFocus()
    assert window.text.toPlainText() == "你好"


def test_a_button_wears_name_and_key_and_follows_a_change(window: Window, qtbot) -> None:
    window.commands.dress(window.button, "desk.undo")
    assert window.button.toolTip() == "Undo (Ctrl+Z)"
    assert window.button.accessibleName() == "Undo"
    window.commands.remap("desk.undo", QKeySequence("Ctrl+U"))
    assert window.button.toolTip() == "Undo (Ctrl+U)"
    assert window.saved == {"desk.undo": "Ctrl+U"}
    window.button.click()
    qtbot.keyClick(window.centralWidget(), Qt.Key.Key_U, CTRL)
    assert window.done == ["desk.undo", "desk.undo"]


def test_a_taken_key_is_refused_and_nothing_changes(window: Window) -> None:
    with pytest.raises(UserError) as refused:
        window.commands.remap("desk.undo", QKeySequence("F3"))
    assert refused.value.sentences()[0] == "F3 already belongs to “Play or pause”."
    assert window.commands.keys_text("desk.undo") == "Ctrl+Z"
    assert window.saved == {}


def test_remapped_keys_are_found_again_and_the_defaults_can_be_had_back(qtbot) -> None:
    kept = {"desk.undo": "Ctrl+U", "desk.mark": "", "no.such.command": "F1"}
    commands = Commands(kept, kept.update)
    assert [commands.keys_text(name) for name in ("desk.undo", "desk.mark", "desk.back")] == ["Ctrl+U", "", "F1"]
    commands.reset()
    assert [commands.keys_text(name) for name in ("desk.undo", "desk.mark")] == ["Ctrl+Z", "F7"]


def test_the_sheet_shows_what_is_served_finds_and_changes_keys(window: Window, qtbot) -> None:
    window.resize(1200, 800)
    sheet = CheatSheet(window.commands, window)
    qtbot.addWidget(sheet)
    sheet.show()
    assert set(sheet.visible_commands()) == {command.name for command in window.commands.bound()}
    qtbot.keyClicks(sheet.form.searchEdit, "undo")
    assert sheet.visible_commands() == ["desk.undo"]
    button = sheet.button_of("desk.undo")
    button.click()
    qtbot.keyClick(button, Qt.Key.Key_F3)
    assert "F3 already belongs to" in sheet.form.hintLabel.text()
    assert button.text() == "Ctrl+Z"
    button.click()
    qtbot.keyClick(button, Qt.Key.Key_Escape)
    assert button.text() == "Ctrl+Z"
    assert sheet.isVisible()
    button.click()
    qtbot.keyClick(button, Qt.Key.Key_U, CTRL)
    assert button.text() == "Ctrl+U"
    sheet.form.resetButton.click()
    assert button.text() == "Ctrl+Z"
