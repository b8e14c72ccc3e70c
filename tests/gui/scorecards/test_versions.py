"""Versions of a scorecard on screen: the list, publishing, retiring, two side by side."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta

import pytest
from PySide6.QtCore import QDate, Qt
from PySide6.QtWidgets import QMessageBox, QWidget

from qadesk.domain import card_editing
from qadesk.domain.card_change import Aspect
from qadesk.gui.scorecards.version_table import VERSION_ROLE
from qadesk.gui.scorecards.versions import VersionsPanel
from qadesk.services.container import Services
from tests.gui import workbench
from tests.gui.scorecards import lab_bench, shelf
from tests.gui.scorecards.hands import click, type_in
from tests.gui.workbench import LEAD

KEY = shelf.KEY
Opened = Callable[[], VersionsPanel]


@pytest.fixture
def panel(qtbot, services: Services, look, english, own: Callable[[QWidget], None]) -> Opened:
    def open_panel() -> VersionsPanel:
        shell = workbench.new_shell(services, look, english)
        made = VersionsPanel(services, LEAD, shell)
        own(made)
        own(shell.notices)
        made.resize(1000, 620)
        with qtbot.waitExposed(made):
            made.show()
        made.show_card(KEY)
        qtbot.waitUntil(lambda: made.table.topLevelItemCount() > 0)
        return made

    return open_panel


def rows(panel: VersionsPanel) -> list[list[str]]:
    items = [panel.table.topLevelItem(row) for row in range(panel.table.topLevelItemCount())]
    return [[item.text(column) for column in range(panel.table.columnCount())] for item in items if item]


def choose(panel: VersionsPanel, version: int) -> None:
    for row in range(panel.table.topLevelItemCount()):
        item = panel.table.topLevelItem(row)
        if item is not None and item.data(0, VERSION_ROLE) == version:
            panel.table.setCurrentItem(item)


def test_every_version_says_where_it_stands_and_when_it_holds(qtbot, services: Services, panel: Opened) -> None:
    shelf.publish(services, date(2026, 2, 1))
    shelf.draft(services)
    shown = panel()
    assert [row[:3] for row in rows(shown)] == [
        ["Draft", "Draft", ""],
        ["Version 2", "In force", "2026-02-01"],
        ["Version 1", "For earlier calls only", "any day"],
    ]
    assert rows(shown)[1][6:] == [LEAD.name, "结束语加重"]
    assert "Not published yet" in shown.detail.text()
    choose(shown, 1)
    assert shown.detail.text().startswith("Holds for calls up to 2026-01-31")
    choose(shown, 2)
    assert shown.detail.text().startswith("Holds for calls from 2026-02-01 on; for Service")
    assert shown.note.text() == "结束语加重"


def test_a_draft_is_published_from_a_day_on(qtbot, services: Services, panel: Opened) -> None:
    shelf.draft(services)
    shown = panel()
    dialog = shown.publish()
    assert dialog is not None
    form = dialog.form
    qtbot.waitUntil(form.publishButton.isEnabled)
    assert not form.obstaclesCard.isVisible()
    assert form.changesLabel.text().startswith("Items: re-weighted 2, reworded 1")
    form.fromEdit.setDate(QDate(2026, 3, 1))
    assert form.outlookLabel.text() == (
        "Version 1: for calls up to 2026-02-28\nVersion 2 (this one): for calls from 2026-03-01 on"
    )
    click(form.anyRadio)
    assert form.outlookLabel.text() == ("Version 1: for no call any more\nVersion 2 (this one): for calls of any day")
    click(form.fromRadio)
    type_in(form.noteEdit, "结束语加一分")
    with qtbot.waitSignal(shown.changed):
        click(form.publishButton)
    stored = shelf.versions(services)
    assert [(each.version, each.effective_from, each.note) for each in stored] == [
        (1, None, ""),
        (2, date(2026, 3, 1), "结束语加一分"),
    ]
    qtbot.waitUntil(lambda: rows(shown)[0][0] == "Version 2")
    assert "version 2 is published" in shown._shell.notices.text()
    assert not shown.publish_button.isVisible()


def test_a_day_in_the_drafts_file_gives_way_to_any_day(qtbot, services: Services, panel: Opened) -> None:
    shelf.draft(services)
    coming = services.cards.today() + timedelta(days=30)
    dated = replace(shelf.card_of(services, KEY), effective_from=coming)
    services.card_drafts.start(dated, LEAD.no, replace=True).result()
    shown = panel()
    dialog = shown.publish()
    assert dialog is not None
    form = dialog.form
    qtbot.waitUntil(form.publishButton.isEnabled)
    assert form.fromRadio.isChecked() and form.fromEdit.date().toString("yyyy-MM-dd") == str(coming)
    assert form.fromHint.isHidden()
    click(form.anyRadio)
    assert "Version 2 (this one): for calls of any day" in form.outlookLabel.text()
    with qtbot.waitSignal(shown.changed):
        click(form.publishButton)
    assert shelf.versions(services)[1].effective_from is None
    assert shelf.card_of(services, KEY, 2).effective_from is None


def test_a_past_day_in_the_drafts_file_gives_way_to_today_and_that_is_said(
    qtbot, services: Services, panel: Opened
) -> None:
    shelf.draft(services)
    dated = replace(shelf.card_of(services, KEY), effective_from=date(2026, 3, 1))
    services.card_drafts.start(dated, LEAD.no, replace=True).result()
    dialog = panel().publish()
    assert dialog is not None
    form = dialog.form
    qtbot.waitUntil(form.publishButton.isEnabled)
    today = services.cards.today().isoformat()
    assert form.fromRadio.isChecked() and form.fromEdit.date().toString("yyyy-MM-dd") == today
    assert form.fromHint.isVisible() and "2026-03-01" in form.fromHint.text()
    assert f"Version 2 (this one): for calls from {today} on" in form.outlookLabel.text()


def test_each_version_tells_how_many_evaluations_it_has(qtbot, services: Services, panel: Opened) -> None:
    lab_bench.publish(services)
    lab_bench.scored(services, 1)
    lab_bench.scored(services, 2)
    lab_bench.publish(services)
    lab_bench.scored(services, 3)
    services.card_drafts.begin(lab_bench.KEY, None, LEAD.no).result()
    shown = panel()
    shown.show_card(lab_bench.KEY)
    qtbot.waitUntil(lambda: [row[4] for row in rows(shown)] == ["", "1", "2"])
    shown.show_card(KEY)
    qtbot.waitUntil(lambda: [row[4] for row in rows(shown)] == ["0"])


def test_what_stands_against_publishing_is_said_and_keeps_the_button_resting(
    qtbot, services: Services, panel: Opened
) -> None:
    shelf.draft(services)
    services.executor.write(lambda stores: services.cards.consult(stores, KEY, LEAD.no)).result()
    services.consultation.comment(KEY, "closing", "太重", "9001").result()
    shown = panel()
    dialog = shown.publish()
    assert dialog is not None
    form = dialog.form
    qtbot.waitUntil(form.obstaclesCard.isVisible)
    assert "wait for an answer: 1" in form.obstaclesLabel.text()
    click(dialog.types.buttons["complaint"])
    assert "already serves the business type complaint" in form.obstaclesLabel.text()
    assert not form.publishButton.isEnabled()
    click(dialog.types.buttons["complaint"])
    assert "complaint" not in form.obstaclesLabel.text()
    click(form.cancelButton)
    assert [each.version for each in shelf.versions(services)] == [0, 1]


def test_what_the_check_finds_stands_against_publishing_with_its_place(
    qtbot, services: Services, panel: Opened
) -> None:
    shelf.draft(services)
    card, key = card_editing.add_item(shelf.card_of(services, KEY), "etiquette", 0, "yes_no", "")
    services.card_drafts.start(card, LEAD.no, replace=True).result()
    shown = panel()
    dialog = shown.publish()
    assert dialog is not None
    qtbot.waitUntil(dialog.form.obstaclesCard.isVisible)
    told = dialog.form.obstaclesLabel.text().split("\n")
    assert told[0].startswith("The points of all scored items add up to 105")
    assert any(line.startswith(f"{key} · ") for line in told), told
    assert not dialog.form.publishButton.isEnabled()


def test_a_version_is_retired_with_a_reason_and_an_older_one_does_not_come_back(
    qtbot, services: Services, panel: Opened
) -> None:
    shelf.publish(services, date(2026, 2, 1))
    shown = panel()
    choose(shown, 2)
    click(shown.retire_button)
    dialog = shown.findChildren(QWidget, "RetireCard")[0]
    form = dialog.form
    assert not form.retireButton.isEnabled()
    form.dayEdit.setDate(QDate(2026, 6, 1))
    assert form.outlookLabel.text() == (
        "Version 1: for calls up to 2026-01-31\nVersion 2: for calls from 2026-02-01 to 2026-05-31"
    )
    type_in(form.reasonEdit, "改用新方案")
    with qtbot.waitSignal(shown.changed):
        click(form.retireButton)
    assert shelf.versions(services)[1].retired_from == date(2026, 6, 1)
    qtbot.waitUntil(lambda: rows(shown)[0][1:4] == ["Retired", "2026-02-01", "2026-06-01"])
    assert not shown.retire_button.isEnabled()


def test_a_published_version_becomes_a_draft_to_be_edited(qtbot, services: Services, panel: Opened) -> None:
    shown = panel()
    assert shown.edit_button.text() == "Edit as new draft"
    with qtbot.waitSignal(shown.edit_wanted) as wanted:
        click(shown.edit_button)
    assert wanted.args == [KEY]
    assert [each.version for each in shelf.versions(services)] == [0, 1]
    qtbot.waitUntil(lambda: shown.edit_button.text() == "Go on with the draft")


def test_a_draft_is_discarded_only_by_who_is_sure(qtbot, services: Services, panel: Opened, monkeypatch) -> None:
    shelf.draft(services)
    shown = panel()
    asked: list[str] = []
    answers = [QMessageBox.StandardButton.Cancel, QMessageBox.StandardButton.Discard]

    def ask(parent: QWidget, title: str, text: str, *_: object) -> QMessageBox.StandardButton:
        asked.append(text)
        return answers[len(asked) - 1]

    monkeypatch.setattr(QMessageBox, "question", ask)
    click(shown.discard_button)
    assert shelf.TITLE in asked[0]
    assert len(shelf.versions(services)) == 2
    with qtbot.waitSignal(shown.changed):
        click(shown.discard_button)
    assert [each.version for each in shelf.versions(services)] == [1]


def test_two_versions_stand_side_by_side_and_the_keyboard_walks_the_changes(
    qtbot, services: Services, panel: Opened
) -> None:
    shelf.draft(services)
    shown = panel()
    qtbot.keyClick(shown.table, Qt.Key.Key_Return)
    side = shown.compare
    qtbot.waitUntil(lambda: side.diff is not None)
    assert side.summary.text() == "Items: re-weighted 2, reworded 1 · Changes of the card as a whole: 1"
    texts = [row.text for row in side.model.rows]
    assert texts[0] == "85 → Pass mark: 85 → 80"
    assert [row.key for row in side.model.rows if row.kind == "item"] == ["polite_words", "closing"]
    closing = next(row for row in side.model.rows if row.key == "closing")
    assert (closing.left_figure, closing.right_figure, closing.figure_changed) == ("7", "8", True)
    assert [(run.text, run.look) for run in closing.left[0]] == [("结束语", ""), ("规范", "gone")]
    assert [(run.text, run.look) for run in closing.right[0]] == [("结束语", ""), ("标准", "come")]
    at = [side.view.currentIndex().row()]
    for _ in range(3):
        qtbot.keyClick(side.view, Qt.Key.Key_F8)
        at.append(side.view.currentIndex().row())
    assert [side.model.rows[row].key for row in at] == ["pass_mark", "polite_words", "closing", "pass_mark"]
    qtbot.keyClick(side.view, Qt.Key.Key_Up, Qt.KeyboardModifier.ControlModifier)
    assert side.model.rows[side.view.currentIndex().row()].key == "closing"
    click(side.only_changes)
    assert len([row for row in side.model.rows if row.kind == "item"]) == sum(1 for _ in side.diff.after.items())
    qtbot.keyClick(side.view, Qt.Key.Key_Escape)
    assert shown.table.isVisible()


def test_a_comparison_follows_the_draft_and_ends_with_it(qtbot, services: Services, panel: Opened) -> None:
    shelf.draft(services)
    shown = panel()
    click(shown.compare_button)
    side = shown.compare
    qtbot.waitUntil(lambda: side.diff is not None and "reworded 1" in side.summary.text())
    card = card_editing.remove_item(shelf.card_of(services, KEY), "polite_words")
    services.card_drafts.start(card, LEAD.no, replace=True).result()
    shown.show_card(KEY)
    qtbot.waitUntil(lambda: "removed 1" in side.summary.text())
    services.executor.write(lambda stores: services.cards.discard(stores, KEY, LEAD.no)).result()
    shown.show_card(KEY)
    qtbot.waitUntil(shown.table.isVisible)


def test_what_was_removed_stands_on_the_left_only(qtbot, services: Services, panel: Opened) -> None:
    shelf.draft(services)
    card = card_editing.remove_item(shelf.card_of(services, KEY), "polite_words")
    services.card_drafts.start(card, LEAD.no, replace=True).result()
    shown = panel()
    click(shown.compare_button)
    side = shown.compare
    qtbot.waitUntil(lambda: side.diff is not None)
    row = next(row for row in side.model.rows if row.key == "polite_words")
    assert row.right == ()
    assert row.aspects == {Aspect.REMOVED}
    assert row.left[0][0].look == "gone"


def test_without_a_card_the_panel_says_what_to_do(qtbot, services: Services, panel: Opened) -> None:
    shown = panel()
    shown.show_card(None)
    assert shown.empty.isVisible()
    assert "Choose a scorecard" in shown.empty.text()
    assert not shown.edit_button.isEnabled()
