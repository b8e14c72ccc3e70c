from pathlib import Path

import pytest

from qadesk.domain.raw_audio import RawFormat
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
    with qtbot.waitSignal(dialog._shell.signals.recordings_changed):
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


def test_files_without_a_header_are_asked_about_once(qtbot, services: Services, look, english, tmp_path: Path) -> None:
    folder = tmp_path / "raw"
    folder.mkdir()
    codes = bytes((0xD5, 0x55, 0xC5, 0x45)) * 4000
    (folder / "one.alaw").write_bytes(codes)
    (folder / "two.pcm").write_bytes(codes[::-1])
    dialog = dialog_of(qtbot, services, look, english, [folder])
    form = dialog.form
    qtbot.waitUntil(form.rawCard.isVisible)
    answers = dialog._raw.answers()
    assert answers[folder, ".alaw"] == RawFormat("alaw", 8000)
    line = dialog._raw._lines[folder, ".pcm"]
    assert "two.pcm" not in line.label.text()
    assert ".pcm" in line.label.text()
    line.codec.setCurrentIndex(line.codec.findData("vox"))
    assert not line.channels.isEnabled()
    line.rate.setCurrentIndex(line.rate.findData(6000))
    dialog.add([tmp_path / "gone.wav"])  # what has been chosen is kept when more is added
    qtbot.waitUntil(form.problemLabel.isVisible)
    assert dialog._raw.answers()[folder, ".pcm"] == RawFormat("vox", 6000)
    dialog._paths.pop()
    dialog._ask()
    qtbot.waitUntil(form.runButton.isEnabled)
    with qtbot.waitSignal(dialog._shell.signals.recordings_changed):
        form.runButton.click()
    assert form.reportTitle.text() == "Recordings imported: 2"
    ids = services.catalogue.ids(RecordingFilter()).result()
    seconds = {Path(row.path).name: row.seconds for row in services.catalogue.rows(ids).result()}
    assert seconds == {"one.alaw": 2.0, "two.pcm": 32_000 / 6000}

    again = dialog_of(qtbot, services, look, english, [folder])
    qtbot.waitUntil(again.form.rawCard.isVisible)
    assert again._raw.answers()[folder, ".pcm"] == RawFormat("vox", 6000)


def test_which_channel_the_agent_is_on_is_known_by_source(
    qtbot, services: Services, look, english, tmp_path: Path
) -> None:
    for name in ("east", "west"):
        (tmp_path / name).mkdir()
        workbench.write_wav(tmp_path / name / f"{name}.wav")
    first = dialog_of(qtbot, services, look, english, [tmp_path / "east"])
    qtbot.waitUntil(first.form.runButton.isEnabled)
    first.form.agentRightCheck.click()
    with qtbot.waitSignal(first._shell.signals.recordings_changed):
        first.form.runButton.click()
    for name, right in (("west", False), ("east", True)):
        dialog = dialog_of(qtbot, services, look, english, [tmp_path / name])
        qtbot.waitUntil(dialog.form.runButton.isEnabled)
        assert dialog.form.agentRightCheck.isChecked() == right


def test_a_table_that_cannot_be_read_is_said_at_once(qtbot, services: Services, look, english, tmp_path: Path) -> None:
    bad = tmp_path / "bad.xlsx"
    bad.write_bytes(b"PK nonsense")
    dialog = dialog_of(qtbot, services, look, english, [bad])
    qtbot.waitUntil(dialog.form.problemLabel.isVisible)
    assert "bad.xlsx" in dialog.form.problemLabel.text()
    assert not dialog.form.runButton.isEnabled()
    dialog.form.tableRemove.click()
    qtbot.waitUntil(lambda: not dialog.form.problemLabel.isVisible())
