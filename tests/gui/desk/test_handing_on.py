"""Handing on from the window: what is asked for by keys and clicks stands in files, and nothing of what is covered."""

import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import pytest
import soundfile
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QCheckBox, QFileDialog, QMenu, QRadioButton, QWidget

from qadesk.domain.evaluations import Mark
from qadesk.domain.recordings import RecordingFilter
from qadesk.gui.crash import CrashHandler
from qadesk.gui.desk.hand_on_dialog import HandOnDialog
from qadesk.gui.desk.handing_on import HandingOn
from qadesk.gui.desk.page import DeskPage
from qadesk.gui.main_window import MainWindow
from qadesk.services.container import Services
from tests.gui.desk.parts import CARD
from tests.gui.test_main_window import is_control, name_of, what
from tests.gui.workbench import INSPECTOR

Key = Qt.Key
CTRL_SHIFT = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
RATE, SECONDS = 8000, 30
CUSTOMER = "13800000117"
SAID = f"1\n00:00:01,000 --> 00:00:04,000\n您好\n\n2\n00:00:10,000 --> 00:00:15,000\n我的手机是{CUSTOMER}。\n"


@dataclass
class Scene:
    """A call with real sound on the desk of a real window."""

    qtbot: object
    services: Services
    window: MainWindow
    original: Path

    @property
    def page(self) -> DeskPage:
        page = self.window.page("desk")
        assert isinstance(page, DeskPage)
        return page

    @property
    def handing(self) -> HandingOn:
        found = self.page.findChild(HandingOn)
        assert found is not None
        return found

    @property
    def marks(self) -> tuple[Mark, ...]:
        return self.page.scoring.session.evaluation.marks

    def dialog(self) -> HandOnDialog:
        """By its key."""
        self.window.activateWindow()
        self.qtbot.waitUntil(self.window.isActiveWindow)
        QTest.keyClick(self.window, Key.Key_E, CTRL_SHIFT)
        return self.shown()

    def shown(self) -> HandOnDialog:
        found = [each for each in self.window.findChildren(HandOnDialog) if each.isVisible()]
        assert len(found) == 1
        self.qtbot.waitUntil(found[0].isActiveWindow)
        return found[0]

    def told(self, words: str) -> str:
        """What the window says once it says these words."""
        self.qtbot.waitUntil(lambda: words in self.window.notices.text())
        text = self.window.notices.text()
        self.window.notices.hide()
        return text

    def bring_transcript(self, monkeypatch: pytest.MonkeyPatch, file: Path) -> None:
        """By the button of the empty panel."""
        file.write_text(SAID, "utf-8")
        monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(file), ""))
        self.page.sound.transcript.import_wanted.emit()
        self.qtbot.waitUntil(lambda: len(self.page.sound.transcript.model.rows) > 0)

    def pictured(self) -> bool:
        """Whether the call can be heard and seen."""
        return self.page.listening.ready and not self.page.wave.analysing

    def submit(self) -> None:
        """Answer everything, and look at the submitted evaluation."""
        page, call = self.page, self.page.desk.call.uid
        for key in ("1", "0", "", "1", "5", "1", "0", "1", "2"):
            page.hand.press(key) if key else page.hand.take_evidence()
        assert page.scoring.session.missing == ()
        page.submit()
        self.told("Submitted")
        page.open_call(call)
        self.qtbot.waitUntil(lambda: page.scoring.read_only and self.pictured())


@pytest.fixture
def scene(qtbot, services: Services, look, english, own, tmp_path: Path) -> Iterator[Scene]:
    folder = tmp_path / "calls"
    folder.mkdir()
    original = folder / f"q-6001-{CUSTOMER}-20261012-093012-1791768612.1007.wav"
    noise = np.random.default_rng(7).integers(-9000, 9000, (RATE * SECONDS, 2)).astype(np.int16)
    soundfile.write(original, noise, RATE, "PCM_16")
    services.executor.write(lambda stores: services.cards.import_draft(stores, CARD, "card")).result()
    services.executor.write(lambda stores: services.cards.publish(stores, "telephone-service", "9001")).result()
    services.importing.run((folder,)).future.result()
    (row,) = services.catalogue.rows(services.catalogue.ids(RecordingFilter()).result()).result()
    services.evaluating.set_call_fields(row.call_uid, {"contact": "first"}, "9001").result()
    window = MainWindow(services, INSPECTOR, look, english, CrashHandler(lambda code: None, look))
    own(window)
    window.show()
    window.activateWindow()
    qtbot.waitExposed(window)
    window.signals.open_call.emit(row.call_uid)
    made = Scene(qtbot, services, window, original)
    page = made.page
    qtbot.waitUntil(lambda: page.desk is not None and page.rows.complete and made.pictured())
    yield made
    page.close_call()


def click(button: QWidget) -> None:
    at = QPoint(12, button.height() // 2) if isinstance(button, QCheckBox | QRadioButton) else QPoint()
    QTest.mouseClick(button, Qt.MouseButton.LeftButton, pos=at)


def samples(path: Path) -> np.ndarray:
    return soundfile.read(path, dtype="int16")[0]


def choose(menu: QMenu, words: str) -> None:
    next(action for action in menu.actions() if words in action.text()).trigger()


def test_the_selection_becomes_a_clip_by_keys_alone(scene: Scene) -> None:
    scene.page.wave.view.set_selection((5_000, 7_250))
    dialog = scene.dialog()
    form = dialog.form
    assert (form.fromEdit.text(), form.toEdit.text(), form.lengthLabel.text()) == ("0:05", "0:07.25", "2.2 s")
    form.titleEdit.setFocus()
    QTest.keyClicks(form.titleEdit, f"Ring {CUSTOMER}")
    form.clipFormat.setFocus()
    QTest.keyClick(form.clipFormat, Key.Key_Down)
    assert form.targetEdit.text().endswith(".flac")
    target = Path(form.targetEdit.text())
    assert target.parent == scene.services.exports and CUSTOMER not in target.name
    QTest.keyClick(dialog, Key.Key_Return)
    assert target.name in scene.told("Files written: 1.")
    with soundfile.SoundFile(target) as clip:
        assert "Ring" in clip.title and CUSTOMER not in clip.title
    np.testing.assert_array_equal(samples(target), samples(scene.original)[5 * RATE : 7 * RATE + RATE // 4])


def test_a_clip_of_a_mark_takes_its_words_and_a_refusal_stays_in_the_dialog(scene: Scene, tmp_path: Path) -> None:
    scene.page.scoring.mark(Mark(2_000, 4_000, "客户说明"))
    (place,) = scene.page.evidence.places
    choose(scene.handing.menus.menu_of(place.key), "Export this span")
    form = scene.shown().form
    assert (form.fromEdit.text(), form.toEdit.text(), form.titleEdit.text()) == ("0:02", "0:04", "客户说明")
    for start, end, said in (
        ("0:04", "0:02", "ends before it begins"),
        ("x", "0:02", "no place"),
        ("1:00", "1:02", "after the call"),
    ):
        form.fromEdit.setText(start)
        form.toEdit.setText(end)
        click(form.runButton)
        assert said in form.problemLabel.text() and scene.shown().isVisible()
    form.fromEdit.setText("0:01")
    form.toEdit.setText("0:02")
    taken = tmp_path / "there.wav"
    taken.write_bytes(b"mine")
    for name, said in ((str(taken), "is there already"), (str(scene.original), "is there already"), (" ", "not said")):
        form.targetEdit.clear()
        QTest.keyClicks(form.targetEdit, name)
        click(form.runButton)
        assert said in form.problemLabel.text()
    assert taken.read_bytes() == b"mine"
    scene.shown().reject()


def test_lists_of_marks_are_written_in_the_chosen_formats(scene: Scene, tmp_path: Path) -> None:
    scene.page.scoring.mark(Mark(2_000, 4_000, f"{CUSTOMER} 说的"))
    form = scene.dialog().form
    click(form.marksChoice)
    form.audacityCheck.setChecked(False)
    assert not form.runButton.isEnabled()
    click(form.csvCheck)
    click(form.srtCheck)
    form.targetEdit.clear()
    QTest.keyClicks(form.targetEdit, str(tmp_path / "lists"))
    click(form.runButton)
    scene.told("Files written: 2.")
    files = sorted((tmp_path / "lists").iterdir())
    assert [file.suffix for file in files] == [".csv", ".srt"]
    assert all("说的" in file.read_text("utf-8-sig") and CUSTOMER not in file.read_text("utf-8-sig") for file in files)


def test_numbers_are_found_checked_and_covered(scene: Scene, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    scene.bring_transcript(monkeypatch, tmp_path / "said.srt")
    scene.told("imported: 2")
    before = scene.original.read_bytes()
    view = scene.page.wave.view
    view.set_selection((20_000, 21_000))
    choose(scene.handing.menus.menu_at(QPointF(1, 1)), "Cover this span")
    assert scene.marks == (Mark(20_000, 21_000, kind="redact"),)
    view.set_selection(None)
    dialog = scene.dialog()
    form = dialog.form
    click(form.redactChoice)
    click(form.numbersButton)
    scene.qtbot.waitUntil(lambda: form.coverList.topLevelItemCount() == 2)
    assert scene.marks[0] == Mark(9_700, 15_300, kind="redact"), (
        "marks of the draft, to be dragged where that is needed"
    )
    assert "1" in form.problemLabel.text()
    form.coverList.setFocus()
    QTest.keyClick(form.coverList, Key.Key_End)
    form.sideCombo.setFocus()
    QTest.keyClick(form.sideCombo, Key.Key_End)
    form.sideCombo.activated.emit(form.sideCombo.currentIndex())
    assert form.coverList.topLevelItem(1).text(2) == "The customer only"
    form.addEdit.setFocus()
    QTest.keyClicks(form.addEdit, "0:25 - 0:26.5")
    QTest.keyClick(form.addEdit, Key.Key_Return)
    QTest.keyClicks(form.addEdit, "0:28-0:29")
    QTest.keyClick(form.addEdit, Key.Key_Return)
    assert form.coverList.topLevelItemCount() == 4 and dialog.isVisible()
    form.coverList.setFocus()
    QTest.keyClick(form.coverList, Key.Key_Space)
    form.coverCombo.setCurrentIndex(1)
    target = Path(form.targetEdit.text())
    click(form.runButton)
    scene.told("Spans covered in a new file: 3.")
    sound, was = samples(target), samples(scene.original)
    assert not sound[9_700 * 8 : 15_300 * 8].any() and not sound[25 * RATE : 26 * RATE + RATE // 2].any()
    assert not sound[20 * RATE : 21 * RATE, 1].any()
    np.testing.assert_array_equal(sound[20 * RATE : 21 * RATE, 0], was[20 * RATE : 21 * RATE, 0])
    np.testing.assert_array_equal(sound[27 * RATE :], was[27 * RATE :]), "unchecked: not covered"
    assert CUSTOMER not in target.with_suffix(".txt").read_text("utf-8")
    assert scene.original.read_bytes() == before


def test_a_submitted_call_is_covered_and_its_evidence_packed(scene: Scene, tmp_path: Path) -> None:
    form = scene.dialog().form
    click(form.evidenceChoice)
    assert not form.runButton.isEnabled() and "A draft has no sheet yet" in form.evidenceText.text()
    scene.shown().reject()
    scene.page.wave.view.set_selection((3_000, 6_000))
    scene.submit()
    saves = scene.page.scoring.session.evaluation
    scene.page.sound.transcript.cover_wanted.emit(4_000, 5_000)
    scene.told("Spans to be covered: 1")
    scene.page.wave.view.set_selection((10_000, 11_000))
    form = scene.dialog().form
    click(form.redactChoice)
    assert [form.coverList.topLevelItem(at).text(1) for at in (0, 1)] == ["Chosen", "Selection on the waveform"]
    form.coverCombo.setCurrentIndex(1)
    click(form.runButton)
    told = scene.told("Spans covered in a new file: 2.")
    assert scene.page.scoring.session.evaluation == saves, "what is submitted stays as it is"

    scene.handing.cover(13_000, 14_000)
    form = scene.dialog().form
    click(form.evidenceChoice)
    scene.qtbot.waitUntil(form.copyCheck.isEnabled)
    assert "would be heard: 00:13–00:14" in form.copyText.text(), "marked since the copy was written"
    assert form.copyCheck.isChecked(), "where there is a redacted copy, evidence comes from it"
    click(form.zipRadio)
    assert form.targetEdit.text().endswith(".zip")
    target = Path(form.targetEdit.text())
    click(form.runButton)
    scene.told("Files written: 1.")
    with zipfile.ZipFile(target) as archive:
        names = archive.namelist()
        clip = next(name for name in names if name.endswith(".wav"))
        archive.extractall(tmp_path / "zip")
    assert any(name.endswith(".pdf") for name in names)
    cut = samples(tmp_path / "zip" / clip)
    assert not cut[RATE : 2 * RATE].any() and cut[:RATE].any()
    assert Path(told.split()[-1]).name.startswith("redacted-")


def test_a_clip_is_cut_from_the_redacted_copy_where_there_is_one(scene: Scene) -> None:
    scene.handing.cover(4_000, 5_000)
    form = scene.dialog().form
    form.fromEdit.setText("0:03.5")
    form.toEdit.setText("0:06")
    assert "00:04–00:05" in form.clipWarning.text() and not form.clipCopyCheck.isEnabled()
    click(form.redactChoice)
    form.coverCombo.setCurrentIndex(1)
    click(form.runButton)
    scene.told("Spans covered")
    scene.page.wave.view.set_selection((3_500, 6_000))
    form = scene.dialog().form
    scene.qtbot.waitUntil(form.clipCopyCheck.isChecked)
    assert form.clipWarning.text() == ""
    target = Path(form.targetEdit.text())
    click(form.runButton)
    scene.told("Files written: 1.")
    cut, was = samples(target), samples(scene.original)[28_000:48_000]
    assert not cut[4_000:12_000].any()
    np.testing.assert_array_equal(cut[12_000:], was[12_000:])


def test_sheets_of_redacted_copies_are_refused_without_one(scene: Scene, tmp_path: Path) -> None:
    scene.page.wave.view.set_selection((3_000, 6_000))
    scene.submit()
    uid = scene.page.desk.evaluation.uid

    def export() -> None:
        dialog = scene.window.ask_export([uid])
        dialog.form.folderEdit.setText(str(tmp_path / "sheets"))
        dialog.form.pdfCheck.setChecked(False)
        dialog.form.jsonCheck.setChecked(True)
        click(dialog.form.redactedCheck)
        click(dialog.form.runButton)

    export()
    assert "no redacted copy" in scene.told("redacted copy")
    assert not (tmp_path / "sheets").exists()
    scene.handing.cover(4_000, 5_000)
    form = scene.dialog().form
    click(form.redactChoice)
    click(form.runButton)
    scene.told("Spans covered")
    export()
    scene.told("Files written: 1.")
    (sheet,) = (tmp_path / "sheets").iterdir()
    assert "redacted-" in sheet.read_text("utf-8")


def test_menus_and_keys_are_there_where_a_user_looks(scene: Scene, monkeypatch: pytest.MonkeyPatch) -> None:
    opened: list[QMenu] = []
    monkeypatch.setattr(QMenu, "popup", lambda menu, at: opened.append(menu))
    view = scene.page.wave.view
    view.set_selection((3_000, 6_000))
    view.customContextMenuRequested.emit(view.rect().center())
    assert [action.isEnabled() for action in opened[-1].actions() if not action.isSeparator()] == [True] * 4
    view.set_selection(None)
    view.customContextMenuRequested.emit(view.rect().center())
    assert [action.isEnabled() for action in opened[-1].actions() if not action.isSeparator()] == [False] * 3 + [True]
    scene.page.scoring.mark(Mark(2_000, 4_000))
    spans = scene.page.form.spansList
    spans.customContextMenuRequested.emit(spans.visualItemRect(spans.topLevelItem(0)).center())
    assert opened[-1].actions()[0].isEnabled()
    assert "desk.hand_on" in {command.name for command in scene.window.commands.bound()}
    assert "Ctrl+Shift+E" in scene.handing.button.toolTip()
    click(scene.handing.button)
    dialog = scene.shown()
    QTest.keyClick(QApplication.focusWidget() or dialog, Key.Key_Right)
    assert dialog.choice == "marks", "the arrows go from choice to choice"
    assert [what(part) for part in dialog.findChildren(QWidget) if is_control(part) and not name_of(part)] == []
    QTest.keyClick(dialog, Key.Key_Escape)
    assert not dialog.isVisible()


def test_lines_of_the_transcript_are_handed_on_and_covered(
    scene: Scene, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    scene.bring_transcript(monkeypatch, tmp_path / "said.srt")
    panel = scene.page.sound.transcript
    row = next(row for row in panel.model.rows if row.line is not None and CUSTOMER in row.line.text)
    choose(panel.menu_for(row), "Mark its numbers")
    assert scene.marks == (Mark(9_700, 15_300, kind="redact"),), "words may begin a little before the line"
    choose(panel.menu_for(row), "Cover this line")
    assert len(scene.marks) == 2
    choose(panel.menu_for(row), "Export as clip")
    form = scene.shown().form
    assert (form.fromEdit.text(), form.toEdit.text()) == ("0:10", "0:15")
    assert CUSTOMER not in form.titleEdit.text() and "00:10–00:15" in form.clipWarning.text()
    scene.shown().reject()


def test_a_transcript_that_is_none_is_refused_in_words(
    scene: Scene, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "said.srt"
    file.write_bytes(b"\x00\x01\x02")
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(file), ""))
    scene.page.sound.transcript.import_wanted.emit()
    assert "said.srt" in scene.told("said.srt")
    dialog = scene.dialog()
    click(dialog.form.redactChoice)
    click(dialog.form.numbersButton)
    assert "no transcript" in dialog.form.problemLabel.text()
    dialog.reject()


def test_making_one_here_is_offered_where_the_recogniser_is_and_remembers_its_model(
    scene: Scene, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    button = scene.page.sound.transcript._make_button
    assert button.isHidden() != scene.services.transcripts.can_recognise
    asked: list[str] = []
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *a: asked.append(a[-1]) or str(tmp_path))
    for _ in range(2):
        scene.page.sound.transcript.make_wanted.emit()
        assert scene.told(" ")
    assert asked == ["", str(tmp_path)]
