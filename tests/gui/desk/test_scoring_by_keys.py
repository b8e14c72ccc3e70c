"""Scoring with nothing but keys: answers, evidence, comments, undo, submitting."""

from decimal import Decimal

from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QLineEdit, QPlainTextEdit, QSlider

from qadesk.domain.answers import Evidence
from qadesk.domain.evaluations import EvaluationState
from tests.gui.desk.conftest import CTRL, SHIFT, Bench, Key


def test_a_whole_call_is_scored_and_submitted_by_keys_alone(bench: Bench) -> None:
    first, second = bench.house.call("a.wav"), bench.house.call("b.wav")
    bench.open(first)
    assert bench.current == "opening"
    bench.key("1")
    assert bench.current == "polite", "the item that is not asked on a first contact is passed over"
    bench.key("0", Key.Key_Return)
    assert bench.current == "interrupt"
    bench.heard(72_000)
    bench.key("2")
    assert bench.current == "interrupt", "a lost point asks for its evidence"
    bench.key(Key.Key_Return)
    assert bench.page.hand.typing(), "the comment that this item requires is next"
    bench.key(Key.Key_Down, Key.Key_Return)
    assert bench.current == "tone"
    bench.key("5", "1", "1", Key.Key_Return, "1", "2")
    assert bench.total == "52.00", "20 of 25 applicable points of 30, and 28 of 30"
    assert bench.page.form.statusLabel.text().startswith("nothing open")
    bench.key(Key.Key_Return, modifier=CTRL)
    bench.qtbot.waitUntil(lambda: bench.page.desk.call.uid == second)
    done = bench.house.submitted(first)
    assert (done.state, done.score) == (EvaluationState.SUBMITTED, Decimal("52.00"))
    assert done.answers["interrupt"].comment == "抢话"
    assert done.answers["interrupt"].evidence == (Evidence(67_000, 72_000),)


def test_a_blocked_submit_names_and_focuses_the_first_missing_item(bench: Bench) -> None:
    call = bench.house.call()
    bench.open(call)
    bench.key("1", Key.Key_Down, Key.Key_Down, "5")
    bench.key(Key.Key_Return, modifier=CTRL)
    assert bench.current == "polite"
    assert "使用礼貌用语" in bench.page.form.messageLabel.text()
    assert bench.page.form.messageBar.isVisible()
    assert bench.house.stored(call).state is EvaluationState.DRAFT
    bench.key("0")
    assert not bench.page.form.messageBar.isVisible()


def test_faults_are_toggled_and_counts_are_typed(bench: Bench) -> None:
    bench.open(bench.house.call())
    page = bench.page
    page.scoring.focus("wording")
    bench.key("1", "2")
    assert bench.answers()["wording"] == ("jargon", "vague")
    bench.key("1")
    assert bench.answers()["wording"] == ("vague",)
    bench.key("0")
    assert bench.answers()["wording"] == ()
    page.scoring.focus("polite")
    bench.key("1", "2")
    assert bench.answers()["polite"] == 12, "digits that follow each other are one number"
    bench.key(Key.Key_Backspace)
    assert "polite" not in bench.answers()
    bench.key("N")
    assert bench.answers()["polite"] == "na"


def test_undo_and_redo_go_to_what_they_change(bench: Bench) -> None:
    bench.open(bench.house.call())
    bench.key("1")
    bench.page.scoring.focus("tone")
    bench.key("3")
    bench.key(Key.Key_F10)
    bench.key("Z", modifier=CTRL)
    assert bench.current == "tone"
    assert bench.answers() == {"opening": "yes"}
    bench.key("Z", modifier=CTRL)
    assert bench.answers() == {}
    assert bench.current == "opening"
    bench.key("Z", modifier=CTRL | SHIFT)
    bench.key("Y", modifier=CTRL)
    assert bench.answers() == {"opening": "yes", "tone": 3}


def test_undo_in_a_text_field_takes_the_typing_back_in_draft_and_field_alike(bench: Bench) -> None:
    bench.open(bench.house.call())
    bench.key("J", modifier=CTRL)
    field = bench.page.notes.coaching
    assert field.hasFocus()
    bench.key("n", "1", " ", "x")
    assert bench.page.scoring.session.evaluation.coaching_note == "n1 x" == field.toPlainText()
    assert bench.answers() == {}, "digits and N in a text field are text"
    bench.key("Z", modifier=CTRL)
    assert bench.page.scoring.session.evaluation.coaching_note == "" == field.toPlainText()
    bench.key("Y", modifier=CTRL)
    assert field.toPlainText() == "n1 x"


def test_function_keys_act_while_typing_and_escape_leaves_but_not_while_composing(bench: Bench) -> None:
    bench.open(bench.house.call())
    bench.heard(30_000)
    bench.key("M", modifier=CTRL)
    field = bench.page.notes.comment
    bench.key(Key.Key_F1)
    assert bench.house.player.position_ms == 25_000
    bench.key(Key.Key_F3)
    assert bench.house.player.playing
    bench.key(Key.Key_Return, modifier=CTRL)
    assert bench.page.form.messageBar.isVisible(), "Ctrl+Enter submits from a text field too"
    assert field.hasFocus()
    QApplication.sendEvent(field, QInputMethodEvent("nihao", []))
    bench.key(Key.Key_Escape)
    assert field.hasFocus(), "Esc belongs to the input method"
    commit = QInputMethodEvent("", [])
    commit.setCommitString("你好")
    QApplication.sendEvent(field, commit)
    bench.key(Key.Key_Escape)
    assert not field.hasFocus()
    assert bench.page.scoring.session.evaluation.comment == "你好"


def test_open_items_are_walked_with_f9_and_f10(bench: Bench) -> None:
    bench.open(bench.house.call())
    bench.key("1", Key.Key_F10)
    assert bench.current == "interrupt"
    bench.key(Key.Key_F9)
    assert bench.current == "polite"
    bench.key(Key.Key_F9)
    assert bench.current == "privacy", "around at the start; notes and bonus may stay open"
    bench.key(Key.Key_Up)
    assert bench.current == "closing"


def test_the_critical_error_zeroes_the_total_and_why_says_so(bench: Bench) -> None:
    bench.open(bench.house.call())
    bench.key("1")
    bench.page.scoring.focus("privacy")
    bench.key("1")
    assert bench.total == "0.00"
    bench.key("I", modifier=CTRL)
    assert bench.page.form.whyArea.isVisible()
    texts = list(bench.page.why.texts())
    assert any("泄露客户隐私" in text and "0" in text for text in texts)
    bench.key("2")
    assert bench.total == "60.00"
    assert not any("counts as 0" in text for text in bench.page.why.texts()), "the steps follow every key"
    bench.key("I", modifier=CTRL)
    assert bench.page.form.formArea.isVisible()


def test_an_unknown_contact_is_asked_first_and_kept(bench: Bench) -> None:
    call = bench.house.call(contact=None)
    bench.open(call)
    assert bench.page.form.askPanel.isVisible()
    assert bench.page.ask.asking == "contact"
    bench.key("2")
    assert not bench.page.form.askPanel.isVisible()
    assert bench.page.scoring.states["opening"].out
    assert not bench.page.scoring.states["repeat"].out
    bench.qtbot.waitUntil(lambda: "Repeat contact" in bench.page.form.titleLabel.text())
    bench.page.close_call()
    bench.open(call)
    assert not bench.page.form.askPanel.isVisible(), "nobody is asked twice"


def test_tab_reaches_every_row_and_every_control_has_a_name(bench: Bench) -> None:
    bench.open(bench.house.call())
    for kind in (QAbstractButton, QLineEdit, QPlainTextEdit, QSlider):
        for widget in bench.page.findChildren(kind):
            if widget.objectName() != "qt_spinbox_lineedit" and widget.isVisible():
                assert widget.accessibleName() or (isinstance(widget, QAbstractButton) and widget.text()), widget
    for row in bench.page.rows.rows():
        assert row.focusPolicy() & Qt.FocusPolicy.TabFocus
        assert row.accessibleName()


def test_the_help_of_an_item_is_one_key_away(bench: Bench) -> None:
    bench.open(bench.house.call())
    bench.page.scoring.focus("match")
    row = bench.page.rows.row("match")
    bench.key("H")
    bench.qtbot.waitUntil(
        lambda: any("先核对" in label.text() and label.isVisible() for label in row.findChildren(QLabel))
    )
    bench.key("H")
    assert not any("先核对" in label.text() and label.isVisible() for label in row.findChildren(QLabel))


def test_submitting_waits_for_what_is_asked_above_the_form(bench: Bench) -> None:
    call = bench.house.call(contact=None)
    bench.open(call)
    bench.key(Key.Key_Return, modifier=CTRL)
    assert "Contact" in bench.page.form.messageLabel.text()
    assert bench.house.submitted(call) is None


def test_tab_goes_from_row_to_row_and_on_to_the_footer(bench: Bench) -> None:
    bench.open(bench.house.call())
    assert bench.current == "opening"
    bench.key(Key.Key_Tab)
    assert bench.current == "repeat"
    bench.key(Key.Key_Tab)
    assert bench.current == "polite"
    for _ in range(30):
        bench.key(Key.Key_Tab)
        if bench.page.form.coachButton.hasFocus():
            break
    assert bench.current == "mood"
    bench.key(Key.Key_Return)
    assert bench.page.notes.coaching.hasFocus(), "Return presses the button that has the keyboard"


def test_suggestions_never_overwrite_a_text_of_ones_own(bench: Bench) -> None:
    bench.open(bench.house.call())
    bench.page.scoring.focus("interrupt")
    bench.key("2", Key.Key_C, "x", Key.Key_Down)
    assert bench.page.scoring.session.answer_of("interrupt").comment == "x"
    bench.key(Key.Key_Backspace, Key.Key_Down)
    assert bench.page.scoring.session.answer_of("interrupt").comment == "抢话"


def test_tab_goes_from_a_comment_to_the_next_item(bench: Bench) -> None:
    bench.open(bench.house.call())
    bench.page.scoring.focus("interrupt")
    bench.key("2", Key.Key_C)
    assert bench.page.hand.typing()
    bench.key(Key.Key_Tab)
    assert bench.current == "tone" and not bench.page.hand.typing()


def test_the_focused_item_stays_in_sight_when_the_form_gets_lower(bench: Bench) -> None:
    bench.open(bench.house.call())
    bench.page.scoring.focus("closing")
    bench.heard(72_000)
    bench.key("3")
    area, row = bench.page.form.formArea, bench.page.rows.row("closing")
    bench.page.stage.say("Something of two lines.\nIt takes its room from the form.")

    def in_sight() -> bool:
        bottom = row.mapTo(area.viewport(), row.rect().bottomLeft()).y()
        return bool(0 < bottom < area.viewport().height())

    bench.qtbot.waitUntil(in_sight)
