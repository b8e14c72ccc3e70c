import datetime as dt
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QFileDialog, QLabel, QMainWindow, QPushButton, QWidget

from qadesk.app import resources
from qadesk.domain.calls import CallFacts
from qadesk.domain.evaluations import Evaluation
from qadesk.domain.recordings import AudioState, RecordingFilter, WorkState
from qadesk.gui.actions import TextGuard
from qadesk.gui.models.recording_columns import COLUMNS
from qadesk.gui.recordings.page import RecordingsPage
from qadesk.gui.shell import Shell
from qadesk.services.container import Services
from qadesk.services.evaluate import Given
from tests.gui import workbench
from tests.gui.workbench import INSPECTOR, START_MS, add_recording

DAY_MS = 86_400_000


@pytest.fixture
def shell(services: Services, look, english) -> Shell:
    return workbench.new_shell(services, look, english)


@pytest.fixture
def filled(services: Services) -> Services:
    """Four calls: two of team 一组, one a draft, one broken."""
    known = [
        ("/calls/a.wav", CallFacts(agent_no="2017", group="一组", started_at_ms=START_MS, contact="first",
                                   business_type="投诉", customer="13800000001"), AudioState.READY, 300),
        ("/calls/b.wav", CallFacts(agent_no="2018", agent="周子航", group="一组", started_at_ms=START_MS + DAY_MS,
                                   contact="repeat"), AudioState.READY, 60),
        ("/calls/c.wav", CallFacts(agent_no="2011", agent="李明", group="二组"), AudioState.READY, 120),
        ("/calls/d.wav", CallFacts(agent_no="2012", agent="陈思远", group="二组"), AudioState.BROKEN, 0),
    ]  # fmt: skip
    for path, facts, state, seconds in known:
        recording = add_recording(services, path, facts, state, seconds)
        if path == "/calls/b.wav":
            draft = Evaluation(
                uid="e1", revision=1, call_uid=recording.call_uid, card_key="telephone-service", card_version=1,
                inspector_no=INSPECTOR.no, coaching_note="语速再慢一些",
            )  # fmt: skip
            services.executor.write(lambda stores, draft=draft: stores.evaluations.save(draft)).result()
    return services


@pytest.fixture
def page(qtbot, filled: Services, shell: Shell, own) -> Iterator[RecordingsPage]:
    made = RecordingsPage(filled, INSPECTOR, shell)
    own(made)
    made.resize(1280, 720)
    with qtbot.waitSignal(made.model.arrived):
        made.show()
    qtbot.waitUntil(lambda: made.form.agentCombo.count() > 1)
    yield made


def files(page: RecordingsPage) -> list[str]:
    rows = [page.model.row_at(number) for number in range(page.model.rowCount())]
    return [row.path[-5] for row in rows if row is not None]


def wait_for(qtbot, page: RecordingsPage, wanted: list[str]) -> None:
    qtbot.waitUntil(lambda: files(page) == wanted)


def test_all_are_shown_and_counted_newest_first(qtbot, page: RecordingsPage) -> None:
    assert files(page)[:2] == ["b", "a"]
    qtbot.waitUntil(lambda: page.form.countsLabel.text() == "4 in all · 3 new · 1 drafts · 1 broken")


def test_search_waits_for_a_pause_and_finds_names(qtbot, page: RecordingsPage, shell: Shell) -> None:
    asked: list[RecordingFilter] = []
    shell.filter.changed.connect(asked.append)
    workbench.compose(page.form.searchEdit, "坐席甲")
    wait_for(qtbot, page, ["a"])
    assert [value.text for value in asked] == ["坐席甲"]
    page.form.searchEdit.clear()
    qtbot.waitUntil(lambda: page.model.rowCount() == 4)


def test_states_team_contact_and_type_narrow(qtbot, page: RecordingsPage, shell: Shell) -> None:
    form = page.form
    form.draftButton.click()
    wait_for(qtbot, page, ["b"])
    form.draftButton.click()
    choose(qtbot, form.groupCombo, "一组")
    wait_for(qtbot, page, ["b", "a"])
    choose(qtbot, form.contactCombo, "First")
    wait_for(qtbot, page, ["a"])
    assert shell.filter.value.contacts == ("first",)
    form.clearButton.click()
    qtbot.waitUntil(lambda: page.model.rowCount() == 4)
    assert form.groupCombo.currentIndex() == 0
    form.problemButton.click()
    wait_for(qtbot, page, ["d"])


def choose(qtbot, combo: QComboBox, text: str) -> None:
    """As a person with a keyboard does: Down until it is there."""
    combo.setFocus()
    while combo.currentText() != text:
        before = combo.currentIndex()
        qtbot.keyClick(combo, Qt.Key.Key_Down)
        assert combo.currentIndex() != before, f"{text} is not offered"


def test_a_period_narrows_by_day(qtbot, page: RecordingsPage, shell: Shell) -> None:
    shell.filter.change(day_from=dt.date(2026, 1, 5), day_to=dt.date(2026, 1, 5))
    wait_for(qtbot, page, ["a"])
    assert page.form.periodCombo.currentText() == "From … to …"
    assert page.form.periodRow.isVisible()


def test_the_header_sorts_and_turns_round(qtbot, page: RecordingsPage, shell: Shell) -> None:
    header = page.form.table.horizontalHeader()
    place = [page.model.headerData(n, Qt.Orientation.Horizontal) for n in range(page.model.columnCount())]
    length = place.index("Length")
    for _ in range(2):
        at = header.sectionViewportPosition(length) + 10
        qtbot.mouseClick(
            header.viewport(), Qt.MouseButton.LeftButton, pos=header.viewport().rect().center().__class__(at, 10)
        )
    wait_for(qtbot, page, ["a", "c", "b", "d"])
    assert (shell.filter.value.sort, shell.filter.value.descending) == ("seconds", True)


def test_enter_opens_the_current_call_and_a_broken_one_says_why(qtbot, page: RecordingsPage, shell: Shell) -> None:
    table = page.form.table
    table.setFocus()
    with qtbot.waitSignal(shell.signals.open_call) as opened:
        qtbot.keyClick(table, Qt.Key.Key_Return)
    assert opened.args == [page.model.row_at(0).uid]
    with qtbot.assertNotEmitted(shell.signals.open_call, wait=50):
        table.selectRow(files(page).index("d"))
        qtbot.keyClick(table, Qt.Key.Key_Return)
        qtbot.waitUntil(lambda: "cannot be played" in shell.notices.text())


def test_from_the_search_field_to_the_lines_and_into_a_call_by_keys(
    qtbot, page: RecordingsPage, shell: Shell, own
) -> None:
    window = QMainWindow()
    own(window)
    window.setCentralWidget(page)
    TextGuard(shell.commands, window)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    page.form.searchEdit.setFocus()
    qtbot.keyClicks(page.form.searchEdit, "b.wav")
    qtbot.keyClick(page.form.searchEdit, Qt.Key.Key_Return)
    qtbot.waitUntil(page.form.table.hasFocus)
    assert files(page) == ["b"], "only the lines for what was typed"
    with qtbot.waitSignal(shell.signals.open_call):
        qtbot.keyClick(page.form.table, Qt.Key.Key_Return)
    page.form.searchEdit.setFocus()
    qtbot.keyClick(page.form.searchEdit, Qt.Key.Key_Down)
    assert page.form.table.hasFocus(), "at once where nothing is awaited"


def test_home_and_end_go_to_the_first_and_the_last_line(qtbot, page: RecordingsPage) -> None:
    table = page.form.table
    table.setFocus()
    qtbot.keyClick(table, Qt.Key.Key_End)
    assert table.currentIndex().row() == page.model.rowCount() - 1
    qtbot.keyClick(table, Qt.Key.Key_Home)
    assert table.currentIndex().row() == 0 and table.selected_rows() == [0]


def test_details_tell_facts_sources_and_the_note(qtbot, page: RecordingsPage) -> None:
    if page.form.details.isHidden():
        page.form.detailsButton.click()
    page.form.table.selectRow(files(page).index("b"))
    qtbot.waitUntil(lambda: "语速再慢一些" in texts(page.form.details))
    told = texts(page.form.details)
    assert "周子航" in told and "From the table t" in told and "Draft 1" in told


def test_numbers_in_file_names_are_masked_wherever_they_are_shown(qtbot, page: RecordingsPage, shell, filled) -> None:
    facts = CallFacts(agent_no="2017", customer="5551234", started_at_ms=START_MS + 9 * DAY_MS)
    add_recording(filled, "/calls/13800000002/out-13800000001_5551234.wav", facts, AudioState.READY, 60)
    shell.signals.recordings_changed.emit()
    qtbot.waitUntil(lambda: "4" in files(page))
    row = files(page).index("4")
    column = next(n for n, each in enumerate(COLUMNS) if each.name == "file")
    tip = page.model.index(row, column).data(Qt.ItemDataRole.ToolTipRole)
    assert tip.replace("\\", "/") == "/calls/138****0002/out-138****0001_*******.wav"
    page.details_shown(True)
    page.form.table.selectRow(row)
    qtbot.waitUntil(lambda: any("138****0001" in text for text in texts(page.form.details)))
    assert not any("13800000" in text.replace("\u200b", "") for text in texts(page.form.details))


def test_an_earlier_revision_can_be_read(qtbot, page: RecordingsPage, shell: Shell, filled) -> None:
    row = page.model.row_at(files(page).index("a"))
    answers = (resources() / "demo" / "answers" / "example.json").read_text("utf-8")
    first = Given(row.uid, "telephone-service", INSPECTOR.no, answers, "answers", submit=True)
    evaluation, _ = filled.evaluating.give(first).result()
    filled.evaluating.give(replace(first, revise=True, reason="复听后改判")).result()
    page.details_shown(True)
    shell.signals.evaluations_changed.emit()
    page.form.table.selectRow(files(page).index("a"))
    qtbot.waitUntil(lambda: "Reason: 复听后改判" in texts(page.form.details))
    (link,) = [button for button in page.form.details.findChildren(QPushButton) if "Revision" in button.text()]
    assert link.text().startswith("Revision 1 ")
    with qtbot.waitSignal(shell.signals.open_revision) as wanted:
        link.click()
    assert wanted.args == [evaluation.uid, 1]


def texts(widget: QWidget) -> list[str]:
    return [label.text() for label in widget.findChildren(QLabel)]


def test_what_has_come_in_is_shown_and_the_selection_stays(qtbot, page: RecordingsPage, shell: Shell, filled) -> None:
    page.form.table.selectRow(files(page).index("a"))
    add_recording(filled, "/calls/e.wav", CallFacts(started_at_ms=START_MS + 9 * DAY_MS))
    shell.signals.recordings_changed.emit()
    wait_for(qtbot, page, ["e", "b", "a", *[f for f in files(page) if f in "cd"]])
    assert [files(page)[row] for row in page.form.table.selected_rows()] == ["a"]


def test_an_empty_catalogue_says_what_to_do_first(qtbot, services: Services, shell: Shell, own) -> None:
    page = RecordingsPage(services, INSPECTOR, shell)
    own(page)
    with qtbot.waitSignal(page.model.arrived):
        page.show()
    assert page.form.emptyTitle.text() == "No recordings yet"
    with qtbot.waitSignal(shell.signals.import_paths) as asked:
        page.form.emptyButton.click()
    assert asked.args == [[]]


def test_files_that_moved_are_found_below_a_folder(
    qtbot, services: Services, shell: Shell, own, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "old").mkdir()
    path = workbench.write_wav(tmp_path / "old" / "one.wav")
    services.importing.run((path,)).future.result()
    for analysis in services.audio.prepare_waiting().result():
        analysis.result()
    (tmp_path / "old").rename(tmp_path / "new")
    services.find_files.look().result()
    page = RecordingsPage(services, INSPECTOR, shell)
    own(page)
    page.show()
    qtbot.waitUntil(lambda: page.form.relocateButton.isVisible())
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(tmp_path / "new"))
    page.form.table.clearSelection()
    page.form.relocateButton.click()
    qtbot.waitUntil(lambda: "found again: 1" in shell.notices.text())
    qtbot.waitUntil(lambda: not page.form.relocateButton.isVisible())


def test_one_that_moved_is_found_by_choosing_its_file(
    qtbot, services: Services, shell: Shell, own, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = workbench.write_wav(tmp_path / "one.wav")
    other = workbench.write_wav(tmp_path / "two.wav")
    services.importing.run((path,)).future.result()
    moved = path.rename(tmp_path / "renamed.wav")
    services.find_files.look().result()
    page = RecordingsPage(services, INSPECTOR, shell)
    own(page)
    page.show()
    qtbot.waitUntil(page.form.relocateButton.isVisible)
    for choice, told in ((other, "another recording"), (moved, "found again: 1")):
        page.form.table.selectRow(0)
        monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_, choice=choice: (str(choice), ""))
        page.form.relocateButton.click()
        qtbot.waitUntil(lambda told=told: told in shell.notices.text())
    qtbot.waitUntil(lambda: not page.form.relocateButton.isVisible())


def test_only_scored_ones_are_exported(qtbot, page: RecordingsPage, shell: Shell, filled) -> None:
    page.form.table.selectAll()
    page.export_selected()
    qtbot.waitUntil(lambda: "None of the selected" in shell.notices.text())


def test_the_filter_of_the_last_time_is_there_again(
    qtbot, page: RecordingsPage, shell: Shell, filled, look, english, own
) -> None:
    page.form.newButton.click()
    again = workbench.new_shell(filled, look, english)
    other = RecordingsPage(filled, INSPECTOR, again)
    own(other)
    assert again.filter.value.work_states == (WorkState.NEW,)
    assert other.form.newButton.isChecked()
