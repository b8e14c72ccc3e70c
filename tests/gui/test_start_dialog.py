from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from qadesk.domain.errors import UserError
from qadesk.gui.start_dialog import StartDialog, Workspaces
from qadesk.gui.welcome import WelcomeDialog
from qadesk.services.container import Services
from qadesk.services.settings import LAST_INSPECTOR, THEME
from tests.gui import workbench


def no_way(folder: Path) -> Services:
    raise UserError("The folder {name} has no workspace.", "Choose another.", name=folder.name)


@pytest.fixture
def ways() -> Workspaces:
    return Workspaces(
        lambda: [Path("/elsewhere/old")], no_way, no_way, lambda folder: [], lambda folder, backup: no_way(folder)
    )


@pytest.fixture
def start(qtbot, services: Services, look, english, ways: Workspaces) -> StartDialog:
    dialog = StartDialog(services, look, english, ways)
    qtbot.addWidget(dialog)
    dialog.show()
    qtbot.waitUntil(lambda: dialog.form.peopleList.count() == 3)
    return dialog


def test_a_number_and_enter_are_enough(qtbot, start: StartDialog, services: Services) -> None:
    qtbot.keyClicks(start.form.searchEdit, "9012")
    with qtbot.waitSignal(start.accepted):
        qtbot.keyClick(start.form.searchEdit, Qt.Key.Key_Return)
    assert start.person is not None and start.person.name == "质检乙"
    assert services.settings.person == "9012"
    assert services.settings.get(LAST_INSPECTOR) == "9012"


def test_part_of_a_name_and_arrows_do_as_well(qtbot, start: StartDialog) -> None:
    workbench.compose(start.form.searchEdit, "质检")
    qtbot.keyClick(start.form.searchEdit, Qt.Key.Key_Down)
    qtbot.keyClick(start.form.searchEdit, Qt.Key.Key_Return)
    assert start.person is not None and start.person.no == "9012"


def test_agents_are_not_offered_and_nobody_is_nobody(qtbot, start: StartDialog) -> None:
    qtbot.keyClicks(start.form.searchEdit, "2017")
    assert not start.form.startButton.isEnabled()
    qtbot.keyClick(start.form.searchEdit, Qt.Key.Key_Return)
    assert start.person is None


def test_whoever_was_here_last_is_chosen_already(qtbot, services: Services, look, english, ways: Workspaces) -> None:
    services.settings.put(LAST_INSPECTOR, "9012")
    dialog = StartDialog(services, look, english, ways)
    qtbot.addWidget(dialog)
    dialog.show()
    qtbot.waitUntil(lambda: dialog.form.peopleList.count() == 3)
    qtbot.keyClick(dialog.form.searchEdit, Qt.Key.Key_Return)
    assert dialog.person is not None and dialog.person.no == "9012"


def test_the_look_can_be_chosen_before_anybody_is_known(qtbot, start: StartDialog, look) -> None:
    combo = start.form.themeCombo
    combo.setCurrentIndex(combo.findData("dark"))
    combo.activated.emit(combo.currentIndex())
    assert look.colours.dark
    assert start.chosen == {THEME: "dark"}


def test_a_workspace_that_does_not_open_leaves_the_present_one(qtbot, start: StartDialog, services: Services) -> None:
    start.form.workspaceButton.menu().actions()[0].trigger()
    assert start.form.problemLabel.text() == "The folder old has no workspace. Choose another."
    assert start.services is services


def test_the_first_person_of_an_empty_workspace_becomes_qa_lead(qtbot, tmp_path: Path, look, english, ways) -> None:

    program, place = workbench.new_program(tmp_path)
    with program.open(place, write=True) as services:
        dialog = StartDialog(services, look, english, ways)
        qtbot.addWidget(dialog)
        dialog.show()
        qtbot.waitUntil(lambda: not dialog.form.listCard.isVisible())
        assert not dialog.form.startButton.isEnabled()
        qtbot.keyClicks(dialog.form.newNoEdit, "1")
        workbench.compose(dialog.form.newNameEdit, "主管")
        with qtbot.waitSignal(dialog.accepted):
            qtbot.keyClick(dialog.form.newNameEdit, Qt.Key.Key_Return)
        assert dialog.person is not None and dialog.person.role == "lead"
        assert [p.no for p in services.catalogue.people().result()] == ["1"]


def test_a_workspace_that_was_known_and_is_gone_is_not_made_anew(qtbot, tmp_path: Path, ways: Workspaces) -> None:
    gone = UserError("The workspace is missing.", "Bring the folder back.")
    known = WelcomeDialog(gone, tmp_path / "gone", True, ways, lambda: no_way(tmp_path))
    first = WelcomeDialog(gone, tmp_path / "gone", False, ways, lambda: no_way(tmp_path))
    for dialog in (known, first):
        qtbot.addWidget(dialog)
        dialog.show()
    assert not known.form.newHereButton.isVisible()
    assert known.form.whatLabel.text() == "The workspace is missing."
    assert first.form.newHereButton.isVisible()
    first.form.newHereButton.click()
    assert "has no workspace" in first.form.problemLabel.text()
    assert first.isVisible()
