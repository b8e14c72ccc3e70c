"""Work packs between two real workspaces by the dialog: out, looked into, in, scored, home; and what goes wrong."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
import shiboken6
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QWidget

from qadesk.app import resources
from qadesk.domain.assignments import AssignmentState
from qadesk.exchange import sealing
from qadesk.gui.language import Language
from qadesk.gui.sampling.pack_dialog import PackDialog
from qadesk.gui.shell import Shell
from qadesk.gui.theme import Theme
from qadesk.services.container import Services
from qadesk.services.evaluate import Given
from tests.gui import workbench
from tests.gui.patience import PatientBot
from tests.gui.sampling import centre
from tests.gui.workbench import INSPECTOR, LEAD
from tests.unit.exchange.quick_lock import QuickLock

PASSWORD = "correct horse"


@pytest.fixture(autouse=True)
def quick_lock(monkeypatch: pytest.MonkeyPatch) -> None:
    """A password takes a second by design; that is tried where packs are sealed."""
    monkeypatch.setattr(sealing.pyrage, "passphrase", QuickLock)


@pytest.fixture
def laptop(tmp_path: Path) -> Iterator[Services]:
    """Another workspace, in which only the inspector is known."""
    program, place = workbench.new_program(tmp_path / "laptop", INSPECTOR)
    with program.open(place, write=True) as opened:
        yield opened


@pytest.fixture
def calls(services: Services, tmp_path: Path) -> list[str]:
    """Two calls in the inspector's hands."""
    uids = centre.recorded(services, tmp_path / "calls")
    services.assigning.assign(services.assigning.propose_calls(uids, [INSPECTOR.no]).result(), LEAD.no).result()
    return uids


@pytest.fixture
def open_dialog(look: Theme, english: Language, qtbot: PatientBot) -> Iterator[Callable[..., PackDialog]]:
    """Dialogs on either workspace; they are gone before the workspaces are closed."""
    opened: list[QWidget] = []

    def make(services: Services, person=LEAD) -> PackDialog:
        shell: Shell = workbench.new_shell(services, look, english)
        dialog = PackDialog(services, person, shell)
        opened.append(dialog)
        with qtbot.waitExposed(dialog):
            dialog.show()
        return dialog

    yield make
    for each in opened:
        shiboken6.delete(each)


def write_pack(dialog: PackDialog, target: Path, qtbot: PatientBot) -> None:
    """Type everything and press the button."""
    page = dialog.page
    page.file.take(target)
    for field in (page.password.first, page.password.again):
        field.setFocus()
        QTest.keyClicks(field, PASSWORD)
    assert dialog.go_button.isEnabled()
    dialog.go_button.click()
    qtbot.waitUntil(lambda: not page.report.isHidden() or not page.problem.isHidden())
    assert page.problem.isHidden(), page.problem.text()


def take_pack(dialog: PackDialog, path: Path, password: str, qtbot: PatientBot) -> None:
    """Look into a pack, by Enter in the password."""
    dialog.what.chip("take").click()
    dialog.take.file.take(path)
    QTest.keyClicks(dialog.take.password.first, password)
    QTest.keyClick(dialog.take.password.first, Qt.Key.Key_Return)
    page = dialog.take
    qtbot.waitUntil(lambda: not page.busy and (not page.report.isHidden() or not page.problem.isHidden()))


def figures(dialog: PackDialog) -> tuple[str, str, str, str]:
    """Taken in, the same as before, refused, assignments done."""
    report = dialog.take.report
    taken, same, refused, done = report.taken, report.same, report.refused, report.done
    return taken.value.text(), same.value.text(), refused.value.text(), done.value.text()


def test_work_goes_to_a_laptop_and_its_results_come_home(
    services: Services,
    laptop: Services,
    calls: list[str],
    open_dialog: Callable[..., PackDialog],
    tmp_path: Path,
    qtbot: PatientBot,
) -> None:
    centre_dialog, laptop_dialog = open_dialog(services), open_dialog(laptop, INSPECTOR)
    qtbot.waitUntil(lambda: "2 calls" in centre_dialog.send.inspector.currentText())
    write_pack(centre_dialog, tmp_path / "work.qadesk", qtbot)
    assert "recordings: 2" in centre_dialog.send.report.lines.text()
    assert centre_dialog.send.password.text() == "", "it is not kept"

    take_pack(laptop_dialog, tmp_path / "work.qadesk", PASSWORD, qtbot)
    assert "Open assignments: 2" in laptop_dialog.take.report.lines.text()
    assert laptop.assigning.queue(INSPECTOR.no).result() == [], "nothing is written before it was looked at"
    assert laptop_dialog.go_button.text() == "Take it in"
    with qtbot.waitSignal(laptop_dialog.changed):
        laptop_dialog.go_button.click()
    qtbot.waitUntil(lambda: not laptop_dialog.take.report.isHidden())
    assert figures(laptop_dialog) == ("2", "0", "0", "0")
    assert {row.call_uid for row in laptop.assigning.queue(INSPECTOR.no).result()} == set(calls)

    answers = (resources() / "demo" / "answers" / "example.json").read_text("utf-8")
    given = Given(calls[0], "telephone-service", INSPECTOR.no, answers, "a", submit=True, unheard="by a file")
    laptop.evaluating.give(given).result()
    laptop_dialog.what.chip("results").click()
    qtbot.waitUntil(lambda: laptop_dialog.results.whose.currentText().startswith(INSPECTOR.no))
    write_pack(laptop_dialog, tmp_path / "results.qadesk", qtbot)

    for expected in (("1", "0", "0", "1"), ("0", "1", "0", "0")):
        take_pack(centre_dialog, tmp_path / "results.qadesk", PASSWORD, qtbot)
        with qtbot.waitSignal(centre_dialog.changed):
            centre_dialog.go_button.click()
        qtbot.waitUntil(lambda: not centre_dialog.take.report.isHidden())
        assert figures(centre_dialog) == expected
    done = services.assigning.queue(INSPECTOR.no, (AssignmentState.DONE,)).result()
    assert [row.call_uid for row in done] == [calls[0]]


def test_a_wrong_password_is_one_sentence_in_place_and_can_be_typed_again(
    services: Services,
    calls: list[str],
    open_dialog: Callable[..., PackDialog],
    tmp_path: Path,
    qtbot: PatientBot,
    caplog: pytest.LogCaptureFixture,
) -> None:
    services.packs.out(INSPECTOR.no, tmp_path / "work.qadesk", PASSWORD, LEAD.no).future.result()
    dialog = open_dialog(services)
    take_pack(dialog, tmp_path / "work.qadesk", "not this one", qtbot)
    assert "password of the pack work.qadesk is another one" in dialog.take.problem.text()
    dialog.take.password.first.selectAll()
    QTest.keyClicks(dialog.take.password.first, PASSWORD)
    assert dialog.take.problem.isHidden()
    dialog.go_button.click()
    qtbot.waitUntil(lambda: dialog.take.found is not None)
    assert "not this one" not in caplog.text
    assert PASSWORD not in caplog.text
    (tmp_path / "letter.txt").write_text("hello", "utf-8")
    take_pack(dialog, tmp_path / "letter.txt", "", qtbot)
    assert "is not a pack of qadesk" in dialog.take.problem.text()


def test_a_password_is_hidden_long_enough_and_twice_the_same(
    services: Services, calls: list[str], open_dialog: Callable[..., PackDialog], tmp_path: Path, qtbot: PatientBot
) -> None:
    dialog = open_dialog(services)
    page = dialog.send
    qtbot.waitUntil(lambda: page.inspector.currentIndex() >= 0)
    page.file.take(tmp_path / "work.qadesk")
    first, again = page.password.first, page.password.again
    assert {field.echoMode() for field in (first, again)} == {QLineEdit.EchoMode.Password}
    for one, other, good in (("short", "short", False), (PASSWORD, "correct", False), (PASSWORD, PASSWORD, True)):
        first.setText(one)
        again.setText(other)
        assert dialog.go_button.isEnabled() is good
    again.setText("another one")
    assert page.password.hint.text() == "The two are not the same."


def test_nobody_with_open_work_is_said(
    services: Services, open_dialog: Callable[..., PackDialog], qtbot: PatientBot
) -> None:
    dialog = open_dialog(services)
    qtbot.waitUntil(lambda: "Nobody has open work" in dialog.send.problem.text())
    assert not dialog.go_button.isEnabled()
