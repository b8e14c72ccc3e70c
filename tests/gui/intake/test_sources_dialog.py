"""Sources, own names and watched folders: said, changed and taken away by keys and clicks, in a real workspace."""

from collections.abc import Callable
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from qadesk.gui.intake.pattern_dialog import PatternDialog
from qadesk.gui.intake.sources_dialog import SourcesDialog
from qadesk.gui.intake.sources_panel import RECORDERS
from qadesk.gui.language import Language
from qadesk.gui.recordings.import_dialog import ImportDialog
from qadesk.gui.theme import Theme
from qadesk.importers.recordings import SCHEMES
from qadesk.services.container import Services
from qadesk.services.settings import WATCH_STABLE_S
from qadesk.services.sources import Sources, SourceSaid
from tests.gui import workbench
from tests.gui.patience import PatientBot

SAMPLE = "8001_zhang_13800000001_2026-01-05_09-30-12.wav"


@pytest.fixture
def dialog(
    services: Services, look: Theme, english: Language, own: Callable[[QWidget], None], qtbot: PatientBot
) -> SourcesDialog:
    parent = QWidget()
    made = SourcesDialog(services, workbench.new_shell(services, look, english), parent)
    own(parent)
    with qtbot.waitExposed(made):
        made.show()
    made.activateWindow()
    return made


def line(panel, at: int) -> list[str]:
    return [panel.model.index(at, column).data() or "" for column in range(panel.model.columnCount())]


def test_what_holds_for_a_folder_is_said_changed_and_forgotten(dialog, services, tmp_path: Path) -> None:
    panel = dialog.sources
    form = panel.ask(str(tmp_path))
    form.zone.setCurrentText("Nowhere/City")
    QTest.keyClicks(form.fields["queue"], "hotline")
    QTest.keyClick(form.fields["queue"], Qt.Key.Key_Return)
    assert form.isVisible() and "There is no time zone Nowhere/City" in form.problem.text()
    assert Sources(services.settings).said() == ()
    form.zone.setCurrentText("UTC")
    form.side.setCurrentIndex(2)
    form.direction.setCurrentIndex(1)
    QTest.keyClick(form.fields["queue"], Qt.Key.Key_Return)
    assert not form.isVisible()
    recording = tmp_path / "deep" / "one.wav"
    sources = Sources(services.settings)
    assert sources.zone_of(recording) == ZoneInfo("UTC")
    assert sources.agent_channel(recording) == 1
    assert sources.defaults_of(recording) == {"direction": "inbound", "queue": "hotline"}
    assert line(panel, 0)[1:] == ["UTC", "right", "Direction: Inbound, Queue: hotline"]
    panel.table.setFocus()
    QTest.keyClick(panel.table, Qt.Key.Key_Delete)
    assert sources.said() == () and panel.nothing.isVisible()


def test_a_recorder_has_a_zone_and_a_side_but_no_defaults(dialog, services) -> None:
    assert set(RECORDERS) <= {scheme.name for scheme in SCHEMES}
    form = dialog.sources.ask("file name (FreePBX)")
    assert not form.fields["queue"].isVisible()
    form.zone.setCurrentText("UTC")
    form.ok.click()
    assert Sources(services.settings).said() == (SourceSaid("file name (FreePBX)", "UTC"),)


def test_a_pattern_is_built_by_example_with_keys_tried_and_kept(
    dialog, services, tmp_path: Path, qtbot: PatientBot
) -> None:
    for name in (SAMPLE, "8002_li_13800000002_2026-01-06_10-00-00.wav", "other.wav"):
        (tmp_path / name).write_bytes(b"")
    dialog.tabs.setCurrentWidget(dialog.names)
    QTest.mouseClick(dialog.names.new, Qt.MouseButton.LeftButton)
    pattern = dialog.names.findChild(PatternDialog)
    QTest.keyClicks(pattern.sample, SAMPLE)
    assert "Agent number: 8001" in pattern.reading.text()
    assert "Start (date and time): 2026-01-05 09:30" in pattern.reading.text()
    view = pattern.view
    view.setFocus()
    view.choose(5, 5)
    for _ in "zhang":
        QTest.keyClick(view, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    assert view.chosen() == (5, 10)
    QTest.mouseClick(pattern.fields.buttons["agent"], Qt.MouseButton.LeftButton)
    assert "Agent's name: zhang" in pattern.reading.text()
    assert "(?P<agent>" in pattern.regex.text()
    pattern.try_on(tmp_path)
    qtbot.waitUntil(lambda: pattern.model.rowCount() == 3)
    assert pattern.tried.text().startswith("2 of 3 names fit.")
    assert pattern.model.index(0, 1).data() == "Does not fit"
    assert "13800000001" not in pattern.model.index(1, 0).data()
    assert not pattern.keep_button.isEnabled(), "it has no name"
    QTest.keyClicks(pattern.name, "hotline")
    QTest.keyClick(pattern.name, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: dialog.names.model.rowCount() == 1)
    (kept,) = services.name_patterns.all()
    assert [part.field for part in kept.parts if part.field] == ["agent_no", "agent", "customer", "started_at"]
    assert "13800000001" not in line(dialog.names, 0)[1]


def test_what_could_be_read_in_two_ways_is_refused_in_place(dialog, qtbot: PatientBot) -> None:
    pattern = dialog.names.ask()
    pattern.choose_sample("8001zhang.wav")
    for start, end, field in ((0, 4, "agent_no"), (4, 9, "agent")):
        pattern.view.choose(start, end)
        pattern.mark(field)
    assert pattern.problem.text().startswith("Nothing in the name says where Agent number ends and Agent's name begins")
    QTest.keyClicks(pattern.name, "x")
    assert not pattern.keep_button.isEnabled() and not pattern.try_button.isEnabled()
    pattern.view.choose(4, 9)
    pattern.mark("")
    assert not pattern.problem.isVisible() and pattern.keep_button.isEnabled()


def test_a_click_takes_the_whole_part_below_it(dialog, qtbot: PatientBot) -> None:
    pattern = dialog.names.ask()
    pattern.choose_sample(SAMPLE)
    view = pattern.view
    cursor = view.textCursor()
    cursor.setPosition(SAMPLE.index("1380") + 3)
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=view.cursorRect(cursor).center())
    assert SAMPLE[slice(*view.chosen())] == "13800000001"
    assert pattern.fields.buttons["customer"].isChecked()


def test_a_watched_folder_is_looked_into_at_once(dialog, services, tmp_path: Path, qtbot: PatientBot) -> None:
    services.settings.put(WATCH_STABLE_S, 0)
    folder = tmp_path / "recorder"
    folder.mkdir()
    workbench.write_wav(folder / "one.wav")
    panel = dialog.watched
    dialog.tabs.setCurrentWidget(panel)
    panel.add_folder(tmp_path / "gone")
    assert "There is no folder" in panel.said.text()
    panel.add_folder(folder)
    for _ in range(2):  # what has just appeared is complete when it is seen again
        qtbot.waitUntil(panel.look.isEnabled)
        QTest.mouseClick(panel.look, Qt.MouseButton.LeftButton)
        qtbot.waitUntil(lambda: panel.said.text() not in ("", "Looking …") and panel.look.isEnabled())
    assert panel.said.text() == "1 recordings have come in."
    qtbot.waitUntil(lambda: line(panel, 0)[2] == "1")
    panel.table.setFocus()
    QTest.keyClick(panel.table, Qt.Key.Key_Delete)
    assert services.watching.folders() == ()


def test_what_nobody_tells_of_recordings_is_asked_and_remembered(
    services, look, english, tmp_path: Path, own, qtbot: PatientBot
) -> None:
    folder = tmp_path / "calls"
    folder.mkdir()
    workbench.write_wav(folder / "one.wav")
    shell = workbench.new_shell(services, look, english)
    dialog = ImportDialog(services.importing, [folder], shell, shell.notices, site=services.zone, who="9000")
    own(dialog)
    dialog.show()
    qtbot.waitUntil(dialog.form.runButton.isEnabled)
    asked = dialog.asked
    assert asked.titles["queue"].text() == "Queue: not told by 1 of 1"
    QTest.keyClicks(asked.fields["queue"], "hotline")
    asked.zone.setCurrentText("Mars")
    dialog.form.runButton.click()
    assert "There is no time zone Mars" in dialog.form.problemLabel.text()
    asked.zone.setCurrentText("UTC")
    dialog.form.runButton.click()
    qtbot.waitUntil(dialog.journal_button.isVisible)
    (intake,) = services.intakes.all().result()
    assert intake.who == "9000"
    assert Sources(services.settings).defaults_of(folder / "two.wav") == {"queue": "hotline"}
    with qtbot.waitSignal(shell.signals.show_intake) as shown:
        dialog.journal_button.click()
    assert shown.args == [intake.uid]
    again = ImportDialog(services.importing, [folder], shell, shell.notices, site=services.zone)
    own(again)
    again.show()
    qtbot.waitUntil(again.form.runButton.isEnabled)
    assert again.asked.zone.zone_name() == "UTC"
    assert again.asked.fields["queue"].isHidden()
