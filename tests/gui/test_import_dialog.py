from pathlib import Path

import pytest

from qadesk.domain.recordings import RecordingFilter
from qadesk.gui.recordings.import_dialog import ImportDialog
from qadesk.services.container import Services
from tests.gui import workbench


@pytest.fixture
def calls(tmp_path: Path) -> Path:
    folder = tmp_path / "calls"
    folder.mkdir()
    for name in ("one.wav", "two.wav"):
        workbench.write_wav(folder / name)
    (folder / "text.wav").write_text("this is not audio")
    table = "Datei,Wer,Wann\none.wav,2017,2026-01-05 09:30\n"
    (tmp_path / "calls.csv").write_text(table, encoding="utf-8")
    return folder


def dialog_of(qtbot, services: Services, look, english, paths: list[Path]) -> ImportDialog:
    shell = workbench.new_shell(services, look, english)
    window = shell.notices
    qtbot.addWidget(window)
    dialog = ImportDialog(services.importing, paths, shell, window)
    qtbot.addWidget(dialog)
    dialog.show()
    return dialog


def test_a_folder_and_its_table_go_in_and_the_report_says_what_did_not(
    qtbot, services: Services, look, english, calls: Path
) -> None:
    dialog = dialog_of(qtbot, services, look, english, [calls, calls.parent / "calls.csv"])
    form = dialog.form
    qtbot.waitUntil(lambda: form.pathsHint.text() == "Recordings found: 3")
    assert form.tableName.text() == "calls.csv"
    meanings = {"Datei": "file", "Wer": "agent_no", "Wann": "started_at"}
    for heading, meaning in meanings.items():
        combo = dialog._combos[heading]
        combo.setCurrentIndex(combo.findData(meaning))
    assert dialog.mapping() == meanings
    form.agentRightCheck.click()
    with qtbot.waitSignal(dialog._shell.signals.recordings_changed, timeout=20_000):
        form.runButton.click()
    assert form.steps.currentWidget() is form.reportPage
    assert form.reportTitle.text() == "Recordings imported: 2"
    table = form.reportTable
    told = {table.item(row, 1).text(): table.item(row, 0).text() for row in range(table.rowCount())}
    assert told["text.wav"] == "Refused"
    ids = services.catalogue.ids(RecordingFilter()).result()
    rows = {Path(row.path).name: row for row in services.catalogue.rows(ids).result()}
    assert rows["one.wav"].agent_no == "2017"
    assert rows["two.wav"].started_at_ms is None
    recording = services.executor.write(lambda stores: stores.recordings.get(rows["one.wav"].uid)).result()
    assert recording.agent_channel == 1
    form.runButton.click()
    assert not dialog.isVisible()

    again = dialog_of(qtbot, services, look, english, [calls, calls.parent / "calls.csv"])
    qtbot.waitUntil(lambda: again.mapping() == meanings)
    assert again.form.agentRightCheck.isChecked(), "as the last time"
    again.form.runButton.click()
    qtbot.waitUntil(lambda: again.form.reportText.text().startswith("Known already: 2."))


def test_a_table_that_cannot_be_read_is_said_at_once(qtbot, services: Services, look, english, tmp_path: Path) -> None:
    bad = tmp_path / "bad.xlsx"
    bad.write_bytes(b"PK nonsense")
    dialog = dialog_of(qtbot, services, look, english, [bad])
    qtbot.waitUntil(dialog.form.problemLabel.isVisible)
    assert "bad.xlsx" in dialog.form.problemLabel.text()
    assert not dialog.form.runButton.isEnabled()
    dialog.form.tableRemove.click()
    qtbot.waitUntil(lambda: not dialog.form.problemLabel.isVisible())
