"""Consultation on screen: comments on items, answers with verdicts, and what is kept with a published version."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from qadesk.domain import card_editing
from qadesk.domain.people import Person
from qadesk.gui.scorecards.consultation import ConsultationPanel
from qadesk.services.container import Services
from tests.gui import workbench
from tests.gui.scorecards import shelf
from tests.gui.scorecards.hands import click, type_in
from tests.gui.workbench import INSPECTOR, LEAD

KEY = shelf.KEY
Opened = Callable[..., ConsultationPanel]


@pytest.fixture
def panel(qtbot, services: Services, look, english, own: Callable[[QWidget], None]) -> Opened:
    def open_panel(person: Person = LEAD) -> ConsultationPanel:
        shell = workbench.new_shell(services, look, english)
        made = ConsultationPanel(services, person, shell)
        own(made)
        own(shell.notices)
        made.resize(1000, 620)
        with qtbot.waitExposed(made):
            made.show()
        made.show_card(KEY)
        qtbot.waitUntil(lambda: made.version_combo.count() > 0)
        return made

    return open_panel


def counts(panel: ConsultationPanel) -> dict[str, str]:
    return {title: count for title, count in panel.tree.texts() if count}


def said(panel: ConsultationPanel) -> list[str]:
    return [row.comment.text for row in panel.rows]


def test_a_draft_is_put_up_commented_on_and_answered(qtbot, services: Services, panel: Opened) -> None:
    shelf.draft(services)
    shown = panel(INSPECTOR)
    assert not shown.box.isVisible()
    assert "Start the consultation" in shown.hint.text()
    click(shown.start_button)
    qtbot.waitUntil(lambda: shown.box.isVisible())
    shown.tree.choose("closing")
    assert shown.item_title.text() == "结束语标准"
    assert not shown.comment_button.isEnabled()
    type_in(shown.box, "太重了")
    click(shown.comment_button)
    qtbot.waitUntil(lambda: said(shown) == ["太重了"])
    assert shown.box.toPlainText() == ""
    assert counts(shown) == {"结束语标准": "1 / 1"}
    assert shown.counted.text() == "1 open of 1"

    type_in(shown.box, "可选")
    qtbot.keyClick(shown.box, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: len(said(shown)) == 2)
    first = shown.rows[0]
    assert not first.buttons["declined"].isEnabled(), "not without a reason"
    type_in(first.answer_box, "保持")
    with qtbot.waitSignal(shown.changed):
        click(first.buttons["declined"])
    qtbot.waitUntil(lambda: counts(shown) == {"结束语标准": "1 / 2"})
    assert said(shown) == ["可选", "太重了"], "what waits for an answer stands first"
    (kept,) = [each for each in services.consultation.comments(KEY).result() if each.text == "太重了"]
    assert (kept.verdict, kept.answer, kept.answered_by, kept.author) == ("declined", "保持", "9001", INSPECTOR.name)
    with qtbot.waitSignal(shown.changed):
        click(shown.rows[0].buttons["taken"])
    qtbot.waitUntil(lambda: shown.counted.text() == "0 open of 2")
    assert not shown.next_button.isEnabled()


def test_an_unfinished_draft_is_not_put_up(qtbot, services: Services, panel: Opened) -> None:
    shelf.draft(services)
    card = card_editing.remove_item(shelf.card_of(services, KEY), "closing")
    services.card_drafts.start(card, LEAD.no, replace=True).result()
    shown = panel()
    click(shown.start_button)
    assert "add up to 92, not to the total of 100" in shown._shell.notices.text()
    assert shelf.versions(services)[0].consulting_since_ms is None


def test_the_keyboard_goes_to_what_waits_for_an_answer(qtbot, services: Services, panel: Opened) -> None:
    shelf.draft(services)
    services.executor.write(lambda stores: services.cards.consult(stores, KEY, LEAD.no)).result()
    for item in ("closing", "", "opening_first"):
        services.consultation.comment(KEY, item, "请说明", INSPECTOR.no).result()
    shown = panel()
    qtbot.waitUntil(lambda: shown.counted.text() == "3 open of 3")
    visited = []
    for _ in range(3):
        qtbot.keyClick(shown.tree, Qt.Key.Key_Down, Qt.KeyboardModifier.ControlModifier)
        visited.append(shown.tree.key)
    assert visited == ["opening_first", "closing", ""]
    click(shown.next_button)
    assert shown.tree.key == "opening_first"


def test_what_was_begun_on_an_item_waits_there(qtbot, services: Services, panel: Opened) -> None:
    shelf.draft(services)
    services.executor.write(lambda stores: services.cards.consult(stores, KEY, LEAD.no)).result()
    shown = panel()
    shown.tree.choose("closing")
    type_in(shown.box, "还没写完")
    shown.tree.choose("opening_first")
    assert shown.box.toPlainText() == ""
    shown.tree.choose("closing")
    assert shown.box.toPlainText() == "还没写完"


def test_answers_begun_wait_while_others_are_given(qtbot, services: Services, panel: Opened) -> None:
    shelf.draft(services)
    services.executor.write(lambda stores: services.cards.consult(stores, KEY, LEAD.no)).result()
    for text in ("太重", "可选", "去掉"):
        services.consultation.comment(KEY, "closing", text, INSPECTOR.no).result()
    shown = panel()
    shown.tree.choose("closing")
    type_in(shown.rows[2].answer_box, "还没写完")
    type_in(shown.rows[0].answer_box, "已改")
    with qtbot.waitSignal(shown.changed):
        click(shown.rows[0].buttons["taken"])
    qtbot.waitUntil(lambda: said(shown) == ["可选", "去掉", "太重"])
    assert [row.answer_box.toPlainText() if row.answer_box else None for row in shown.rows] == ["", "还没写完", None]
    assert shown.rows[0].answer_box.hasFocus(), "the keyboard is with the next one"
    shown.tree.choose("")
    shown.tree.choose("closing")
    assert shown.rows[1].answer_box.toPlainText() == "还没写完"
    assert shown.rows[1].buttons["declined"].isEnabled()


def test_an_answer_may_be_changed_until_the_draft_is_published(qtbot, services: Services, panel: Opened) -> None:
    shelf.draft(services)
    services.executor.write(lambda stores: services.cards.consult(stores, KEY, LEAD.no)).result()
    comment = services.consultation.comment(KEY, "closing", "太重", INSPECTOR.no).result()
    services.consultation.answer(comment.uid, "", "noted", LEAD.no).result()
    shown = panel()
    shown.tree.choose("closing")
    (row,) = shown.rows
    assert row.answer_box is None
    again = next(
        button for button in row.findChildren(QWidget) if getattr(button, "text", str)() == "Answer differently"
    )
    click(again)
    type_in(row.answer_box, "已降到五分")
    with qtbot.waitSignal(shown.changed):
        click(row.buttons["taken"])
    (kept,) = services.consultation.comments(KEY).result()
    assert (kept.verdict, kept.answer) == ("taken", "已降到五分")


def test_comments_are_kept_with_the_published_version_to_be_read(qtbot, services: Services, panel: Opened) -> None:
    shelf.draft(services)
    services.executor.write(lambda stores: services.cards.consult(stores, KEY, LEAD.no)).result()
    comment = services.consultation.comment(KEY, "closing", "太重", INSPECTOR.no).result()
    services.consultation.answer(comment.uid, "好", "taken", LEAD.no).result()
    services.executor.write(lambda stores: services.cards.publish(stores, KEY, LEAD.no)).result()
    shown = panel()
    assert [shown.version_combo.itemData(at) for at in range(shown.version_combo.count())] == [2, 1]
    shown.tree.choose("closing")
    assert said(shown) == ["太重"]
    assert shown.rows[0].answer_box is None
    assert not shown.box.isVisible()
    assert not shown.start_button.isVisible()
    shown.version_combo.setCurrentIndex(1)
    shown.version_combo.activated.emit(1)
    qtbot.waitUntil(lambda: shown.counted.text() == "No comments")


def test_comments_on_an_item_that_is_gone_are_not_lost(qtbot, services: Services, panel: Opened) -> None:
    shelf.draft(services)
    services.executor.write(lambda stores: services.cards.consult(stores, KEY, LEAD.no)).result()
    services.consultation.comment(KEY, "polite_words", "与开头语重复", INSPECTOR.no).result()
    title = shelf.card_of(services, KEY).item("polite_words").title
    shown = panel()
    session = services.card_drafts.open(KEY, lambda _: None, lambda *_: None).result()
    session.apply(card_editing.remove_item(session.card, "polite_words"), "polite_words")
    shown.show_card(KEY)
    qtbot.waitUntil(lambda: "polite_words" not in [item.key for item in shown._shown.card.items()])
    assert counts(shown) == {title: "1 / 1"}
    shown.tree.choose("polite_words")
    assert said(shown) == ["与开头语重复"]
    assert not shown.box.isVisible()
