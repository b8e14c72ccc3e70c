"""Examples by real clicks: marked at the desk, heard in the form's help, agreed to, taken out."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import pytest
import soundfile
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QWidget

from qadesk.domain.evaluations import Mark
from qadesk.domain.recordings import RecordingFilter
from qadesk.gui.after.examples_panel import ExamplesPanel
from qadesk.gui.after.page import AfterPage
from qadesk.gui.ask_dialog import AskDialog
from qadesk.gui.crash import CrashHandler
from qadesk.gui.desk.handing_on import HandingOn
from qadesk.gui.desk.page import DeskPage
from qadesk.gui.examples.dialog import AddDialog, ChangeDialog
from qadesk.gui.examples.in_help import ExamplesInHelp
from qadesk.gui.inputs.lines import TallField
from qadesk.gui.language import Language
from qadesk.gui.main_window import MainWindow
from qadesk.gui.theme import Theme
from qadesk.services.after.examples import NewExample
from qadesk.services.container import Services
from tests.gui.desk.parts import CARD
from tests.gui.patience import PatientBot
from tests.gui.workbench import AGENT, INSPECTOR, new_shell
from tests.null_sink import null_sink

__all__ = ["null_sink"]

LEFT = Qt.MouseButton.LeftButton
RATE, SECONDS = 8000, 30
KEY = "telephone-service"


@dataclass
class Scene:
    """A call with sound on the desk of a real window."""

    qtbot: PatientBot
    services: Services
    window: MainWindow
    call: str

    @property
    def page(self) -> DeskPage:
        page = self.window.page("desk")
        assert isinstance(page, DeskPage)
        return page

    @property
    def library(self) -> ExamplesPanel:
        page = self.window.page("after")
        assert isinstance(page, AfterPage)
        panel = page.panels["examples"]
        assert isinstance(panel, ExamplesPanel)
        return panel

    def add(self, title: str, item: str = "match", start_ms: int = 2_000) -> str:
        new = NewExample(
            source=self.call,
            start_ms=start_ms,
            end_ms=start_ms + 3_000,
            kind="good",
            title=title,
            item_key=item,
            card_key=KEY,
            tags=("new",),
        )
        return self.services.examples.add(new, INSPECTOR.no).result().uid

    def show_library(self, uid: str) -> ExamplesPanel:
        self.window.signals.show_case.emit("examples", uid)
        panel = self.library
        self.qtbot.waitUntil(lambda: panel.cases.current is not None and panel.cases.current.uid == uid)
        return panel

    def dialog(self) -> AskDialog:
        found: list[AskDialog] = []

        def shown() -> bool:
            found[:] = [each for each in self.window.findChildren(AskDialog) if each.isVisible()]
            return len(found) == 1

        self.qtbot.waitUntil(shown)
        return found[0]


@pytest.fixture
def scene(
    qtbot: PatientBot,
    services: Services,
    look: Theme,
    english: Language,
    own: Callable[[QWidget], None],
    tmp_path: Path,
    null_sink: object,
) -> Iterator[Scene]:
    folder = tmp_path / "calls"
    folder.mkdir()
    noise = np.random.default_rng(7).integers(-9000, 9000, (RATE * SECONDS, 2)).astype(np.int16)
    soundfile.write(folder / "q-6001-13800000117-20261012-093012-1791768612.1007.wav", noise, RATE, "PCM_16")
    services.executor.write(lambda stores: services.cards.import_draft(stores, CARD, "card")).result()
    services.executor.write(lambda stores: services.cards.publish(stores, KEY, "9001")).result()
    services.importing.run((folder,)).future.result()
    (row,) = services.catalogue.rows(services.catalogue.ids(RecordingFilter()).result()).result()
    services.evaluating.set_call_fields(row.call_uid, {"contact": "first"}, "9001").result()
    window = MainWindow(services, INSPECTOR, look, english, CrashHandler(lambda code: None, look))
    own(window)
    window.resize(1280, 720)
    window.show()
    window.activateWindow()
    qtbot.waitExposed(window)
    window.signals.open_call.emit(row.call_uid)
    made = Scene(qtbot, services, window, row.call_uid)
    page = made.page
    qtbot.waitUntil(lambda: page.desk is not None and page.rows.complete and page.listening.ready)
    yield made
    page.close_call()


def click(button: QPushButton) -> None:
    assert button.isEnabled() and button.isVisible()
    QTest.mouseClick(button, LEFT)


def test_a_mark_of_the_call_becomes_an_example_of_the_focused_item(scene: Scene) -> None:
    page = scene.page
    page.scoring.mark(Mark(2_000, 4_500, "客户说明"))
    page.scoring.focus("match")
    (place,) = page.evidence.places
    handing = page.findChild(HandingOn)
    assert handing is not None
    menu = handing.menus.menu_of(place.key)
    next(action for action in menu.actions() if "Mark as an example" in action.text()).trigger()
    dialog = scene.dialog()
    assert isinstance(dialog, AddDialog)
    fields = dialog.fields
    assert (fields.item_key, fields.kind, fields.start.text(), fields.end.text()) == ("match", "good", "0:02", "0:04.5")
    click(dialog.go)
    scene.qtbot.waitUntil(lambda: dialog.problem.isVisible())
    QTest.keyClicks(fields.title, "Checks the name first")
    fields.end.setText("x")
    click(dialog.go)
    scene.qtbot.waitUntil(lambda: "no place" in dialog.problem.text())
    assert fields.title.text() == "Checks the name first"
    fields.end.setText("0:04.5")
    QTest.keyClicks(fields.tags, "opening, new")
    click(dialog.go)
    scene.qtbot.waitUntil(lambda: len(scene.services.examples.rows().result()) == 1)
    (made,) = scene.services.examples.rows().result()
    assert (made.card_key, made.item_key, made.start_ms, made.end_ms) == (KEY, "match", 2_000, 4_500)
    assert made.tags == ("opening", "new") and made.call_uid == scene.call
    row = page.rows.row("match")
    assert row is not None
    scene.qtbot.waitUntil(lambda: row._examples is not None and row._examples.text() == "Examples (1)")


def test_the_selection_is_marked_by_key_and_without_a_span_it_says_what_to_do(scene: Scene) -> None:
    command = scene.window.commands.action("desk.example")
    command.trigger()
    assert "Drag on the waveform" in scene.page.form.messageLabel.text()
    scene.page.wave.view.set_selection((5_000, 7_250))
    command.trigger()
    dialog = scene.dialog()
    assert isinstance(dialog, AddDialog) and dialog.fields.span() == (5_000, 7_250)
    dialog.reject()


def test_the_help_of_an_item_plays_its_examples_and_the_call_keeps_its_place(scene: Scene) -> None:
    page = scene.page
    scene.add("Checks the name first")
    scene.window.signals.after_changed.emit()
    row = page.rows.row("match")
    assert row is not None
    scene.qtbot.waitUntil(lambda: row._examples is not None)
    page.scoring.focus("match")
    page.listening.seek(12_000)
    page.listening.play()
    scene.qtbot.waitUntil(lambda: page.listening.playing)
    page.hand.toggle_help()
    view = row.findChild(ExamplesInHelp)
    assert view is not None and len(view.buttons) == 1
    scene.qtbot.waitUntil(lambda: view.buttons[0].isVisible())
    view.buttons[0].setFocus()
    QTest.keyClick(view.buttons[0], Qt.Key.Key_Return)
    scene.qtbot.waitUntil(lambda: view.player.sound.phase == "playing")
    assert not page.listening.playing
    place = page.listening.position_ms
    assert place >= 12_000
    page.hand.toggle_help()
    scene.qtbot.waitUntil(lambda: view.player.sound.phase != "playing")
    assert page.listening.position_ms == place and page.desk is not None and page.desk.call.uid == scene.call


def test_the_library_is_narrowed_agreed_to_changed_and_emptied(scene: Scene) -> None:
    uid = scene.add("Checks the name first")
    scene.add("Closes warmly", "closing", 9_000)
    panel = scene.show_library(uid)
    assert panel.cases.model.rowCount() == 2 and not panel.export_button.isEnabled()
    scene.qtbot.waitUntil(lambda: bool(panel._cards))
    cards = [data for data, _ in panel.card.entries]
    panel.card.setCurrentIndex(cards.index(KEY))
    panel.card.picked.emit(KEY)
    items = [data for data, _ in panel.item.entries]
    panel.item.setCurrentIndex(items.index("match"))
    panel.item.picked.emit("match")
    assert [each.uid for each in panel.cases.model.rows] == [uid]
    click(panel.consent)
    dialog = scene.dialog()
    QTest.keyClicks(dialog.findChild(TallField), "Agreed in the session")
    click(dialog.go)
    scene.qtbot.waitUntil(lambda: panel.take_back.isVisible() and panel.export_button.isEnabled())
    click(panel.export_button)
    scene.qtbot.waitUntil(lambda: len(list(scene.services.exports.glob("example-*.wav"))) == 1)
    click(panel.change)
    changing = scene.dialog()
    assert isinstance(changing, ChangeDialog)
    changing.fields.end.setText("0:06")
    click(changing.go)
    scene.qtbot.waitUntil(lambda: panel.consent.isVisible())  # longer than what was agreed to
    click(panel.withdraw)
    dialog = scene.dialog()
    click(dialog.go)
    scene.qtbot.waitUntil(lambda: dialog.problem.isVisible())
    QTest.keyClicks(dialog.findChild(TallField), "The norm has changed")
    click(dialog.go)
    scene.qtbot.waitUntil(lambda: panel.cases.view == "withdrawn")
    assert not panel.listen.isVisible() and not panel.change.isVisible()
    scene.qtbot.waitUntil(lambda: panel.history.model.rowCount() >= 4)


def test_an_agent_hears_only_what_was_agreed_to_and_is_not_told_whose_it_is(
    scene: Scene, look: Theme, english: Language, own: Callable[[QWidget], None]
) -> None:
    uid = scene.add("Checks the name first")
    scene.add("Not agreed to", "closing", 9_000)
    scene.services.examples.consent(uid, "said yes", INSPECTOR.no).result()
    panel = ExamplesPanel(scene.services, AGENT, new_shell(scene.services, look, english))
    own(panel)
    panel.resize(1100, 600)
    panel.show()
    panel.refresh()
    scene.qtbot.waitUntil(lambda: panel.cases.current is not None)
    assert [each.heard.title for each in panel.cases.model.rows] == ["Checks the name first"]
    assert all(each.example is None for each in panel.cases.model.rows)
    for button in (panel.consent, panel.change, panel.withdraw, panel.export_button, panel.desk, panel.masked):
        assert not button.isVisible()
    click(panel.listen)
    scene.qtbot.waitUntil(lambda: panel.player.sound.phase == "playing")
    assert panel.player.sound.recording is not None
    assert "q-6001" not in panel.player.sound.recording.fingerprint.path
    panel.player.clear()
