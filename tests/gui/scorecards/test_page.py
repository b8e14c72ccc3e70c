from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from qadesk.gui.language import Language
from qadesk.gui.theme import Theme
from qadesk.services.container import Services
from tests.gui.patience import PatientBot
from tests.gui.scorecards.bench import CTRL, LEFT, Bench, Key, begin, publish
from tests.gui.test_main_window import is_control, name_of, what
from tests.gui.workbench import LEAD


@pytest.fixture
def bench(qtbot: PatientBot, services: Services, look: Theme, english: Language, own) -> Iterator[Bench]:
    """A draft of a published card is open."""
    publish(services)
    begin(services)
    made = Bench(qtbot, services, look, english)
    own(made.window)
    made.opened("hotline")
    yield made


def test_what_is_worked_on_stands_first_with_all_its_states(bench: Bench) -> None:
    cards = bench.page.form.cardList
    assert cards.entries[0].key == "hotline"
    assert cards.item(0).toolTip().splitlines() == ["热线质检方案", "hotline", "Draft", "v1"]
    assert all(entry.draft is None for entry in cards.entries[1:])


def test_cards_are_chosen_by_click_and_by_key_and_only_the_last_one_opens(bench: Bench) -> None:
    cards = bench.page.form.cardList
    keys = [entry.key for entry in cards.entries]
    cards.setFocus()
    bench.key(Key.Key_Down, Key.Key_Down)
    bench.opened(keys[2], read_only=True)
    assert bench.page.form.titleLabel.text() == cards.entries[2].title
    bench.choose("hotline")
    bench.opened("hotline")


def test_panels_come_to_the_front_by_key_and_show_the_card_that_is_open(bench: Bench) -> None:
    panels = bench.page.form.panels
    bench.view.setFocus()
    for key, name in ((Key.Key_2, "consultation"), (Key.Key_3, "versions"), (Key.Key_4, "lab"), (Key.Key_5, "advisor")):
        bench.key(key, modifier=CTRL)
        assert bench.page.tabs.current == name
        assert panels.currentWidget() is getattr(bench.page, name)
        assert not bench.page.build.corner.isVisible()
    bench.key(Key.Key_3, modifier=CTRL)
    bench.until(lambda: bench.page.versions.table.topLevelItemCount() == 2)
    QTest.mouseClick(bench.page.form.buildTab, LEFT)
    assert bench.page.build.corner.isVisible()


def test_every_control_of_every_panel_has_an_accessible_name(bench: Bench) -> None:
    controls = [part for part in bench.page.findChildren(QWidget) if is_control(part)]
    assert [what(part) for part in controls if not name_of(part)] == []


def test_what_was_published_is_only_read_from_then_on(bench: Bench) -> None:
    services = bench.services
    services.executor.write(lambda stores: services.cards.publish(stores, "hotline", LEAD.no)).result()
    bench.page.versions.changed.emit("hotline")
    bench.opened("hotline", read_only=True)
    bench.until(lambda: bench.page.form.stateChip.text() == "v2")
    assert bench.page.form.editButton.isVisible()


def test_a_draft_that_goes_leaves_the_published_version(bench: Bench) -> None:
    services = bench.services
    services.executor.write(lambda stores: services.cards.discard(stores, "hotline", LEAD.no)).result()
    bench.page.versions.changed.emit("hotline")
    bench.opened("hotline", read_only=True)


def test_what_cannot_be_saved_is_said_and_closing_asks(bench: Bench) -> None:
    services = bench.services
    services.executor.write(lambda stores: services.cards.discard(stores, "hotline", LEAD.no)).result()
    settings = bench.page.build.settings
    bench.pick("card")
    settings.title.setFocus()
    bench.type("X")
    bench.until(bench.page.unsaved)
    assert bench.page.build.saved_label.text().startswith("Not saved: There is no draft")
    assert "X" in settings.title.text()
    bench.choose(bench.page.form.cardList.entries[1].key)
    bench.until(lambda: not bench.page.unsaved())


def test_a_key_that_cannot_be_is_refused_and_the_draft_stays(bench: Bench) -> None:
    bench.page.form.newButton.click()
    bench.opened("scorecard_1")
    key = bench.page.build.settings.key
    for wanted, told in (("Zwei Worte", "cannot be the key"), ("hotline", "Another scorecard has the key hotline")):
        key.setFocus()
        key.selectAll()
        bench.type(wanted)
        bench.key(Key.Key_Return)
        bench.until(lambda told=told: told in bench.window.notices.text())
    assert bench.page.session is not None and bench.page.session.stored.key == "scorecard_1"


def test_a_dropped_card_is_looked_at_and_other_files_are_left_to_the_window(bench: Bench, tmp_path: Path) -> None:
    dropped = tmp_path / "card.yaml"
    dropped.write_text("format: qadesk-scorecard/1\n", "utf-8")
    opened: list[Path] = []
    bench.page.dialogs.import_file = opened.append  # type: ignore[assignment,method-assign]
    for path, mine in ((dropped, True), (tmp_path / "call.wav", False)):
        data = QMimeData()
        data.setUrls([QUrl.fromLocalFile(str(path))])
        where, action, left = QPoint(5, 5), Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
        entering = QDragEnterEvent(where, action, data, left, Qt.KeyboardModifier.NoModifier)
        bench.page.dragEnterEvent(entering)
        assert entering.isAccepted() is mine
        bench.page.dropEvent(QDropEvent(where, action, data, left, Qt.KeyboardModifier.NoModifier))
    assert opened == [dropped]
