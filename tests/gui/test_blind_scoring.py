"""No text of the window tells whose call it is before an inspector has submitted; afterwards all of them do."""

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import QAbstractItemModel, QAbstractListModel, QModelIndex, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QTreeWidget,
    QWidget,
)

from qadesk.app import resources
from qadesk.domain.assignments import Assignment
from qadesk.domain.calls import CallFacts
from qadesk.domain.evaluations import Mark
from qadesk.domain.people import Person
from qadesk.domain.recordings import Recording, RecordingFilter
from qadesk.domain.transcripts import Line, Transcript
from qadesk.gui.crash import CrashHandler
from qadesk.gui.desk.handing_on import HandingOn
from qadesk.gui.desk.page import DeskPage
from qadesk.gui.main_window import MainWindow
from qadesk.gui.recordings.page import RecordingsPage
from qadesk.gui.today.page import TodayPage
from qadesk.services.blind import Blind, BlindCatalogue
from qadesk.services.container import Services
from qadesk.services.evaluate import Given
from qadesk.services.settings import BLIND
from tests.gui.workbench import INSPECTOR, LEAD, SECOND, START_MS, add_recording

NAME, NUMBER, TEAM, ID = "欧阳测试", "70817", "第九营业组", "1767576600.70817"
TELLING = (NAME, NUMBER, TEAM)
FOLDER = f"/calls/{TEAM}/{NAME}"
ROLES = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole,
         Qt.ItemDataRole.StatusTipRole, Qt.ItemDataRole.WhatsThisRole)  # fmt: skip


@pytest.fixture
def recording(services: Services) -> Recording:
    """A call whose every side tells whose it is: facts, files, what is said in it, an earlier coaching note."""
    told = CallFacts(
        agent_no=NUMBER, agent=NAME, group=TEAM, unique_id=ID, queue=f"{TEAM}热线", started_at_ms=START_MS,
        direction="inbound", business_type="complaint", contact="first", customer="13800000001",
        custom={"subject": f"转{TEAM}处理"},
    )  # fmt: skip
    made = add_recording(services, f"{FOLDER}/q-6001-{NUMBER}-{NAME}-{ID}.wav", told)
    other = add_recording(services, f"{FOLDER}/{NUMBER}-earlier.wav", replace(told, unique_id=f"{ID}.2"))
    said = (
        Line(0, 3000, f"您好，{TEAM}{NAME}，工号{NUMBER}为您服务", "agent"),
        Line(4000, 6000, "我要投诉宽带", "customer"),
    )
    transcript = Transcript(recording_uid=made.uid, lines=said, format="srt", source=f"{NUMBER}.srt")
    services.executor.write(lambda stores: stores.transcripts.put(transcript)).result()
    submit(services, other.call_uid, LEAD)
    due = services.days.today()
    given = Assignment(uid="a-1", call_uid=made.call_uid, inspector_no=INSPECTOR.no, due_on=due, assigned_at_ms=1)
    services.executor.write(lambda stores: stores.assignments.add([given])).result()
    return made


@pytest.fixture
def blind(services: Services) -> None:
    services.settings.put(BLIND, True)


@pytest.fixture
def make_window(qtbot, services: Services, look, english, own):
    def make(person: Person) -> MainWindow:
        services.settings.load(person.no)
        window = MainWindow(services, person, look, english, CrashHandler(lambda code: None, look))
        own(window)
        window.resize(1920, 1080)
        with qtbot.waitExposed(window):
            window.show()
        return window

    return make


@pytest.fixture
def window(make_window, recording, blind) -> Iterator[MainWindow]:
    yield make_window(INSPECTOR)


def submit(services: Services, uid: str, person: Person = INSPECTOR) -> str:
    """Give the answers of the demo, which carry a coaching note."""
    answers = (resources() / "demo" / "answers" / "example.json").read_text("utf-8")
    given = Given(uid, "telephone-service", person.no, answers, "answers", submit=True, unheard="by a file")
    evaluation, _ = services.evaluating.give(given).result()
    return evaluation.uid


def texts(top: QWidget) -> list[str]:
    """Everything that a window shows, says to a screen reader or would show: hidden parts and menus, too."""
    found: list[str] = []
    for widget in (top, *top.findChildren(QWidget)):
        found += [widget.windowTitle(), widget.toolTip(), widget.statusTip(), widget.whatsThis()]
        found += [widget.accessibleName(), widget.accessibleDescription()]
        found += [text for action in widget.actions() for text in (action.text(), action.toolTip())]
        if isinstance(widget, QLabel | QAbstractButton):
            found.append(widget.text())
        if isinstance(widget, QLineEdit):
            found += [widget.text(), widget.placeholderText()]
        if isinstance(widget, QPlainTextEdit):
            found += [widget.toPlainText(), widget.placeholderText()]
        if isinstance(widget, QComboBox):
            found += [widget.itemText(at) for at in range(widget.count())]
        if isinstance(widget, QAbstractItemView) and widget.model() is not None:
            found += cells(widget.model())
    return [text for text in found if text]


def cells(model: QAbstractItemModel, parent: QModelIndex | None = None) -> list[str]:
    found = []
    above = parent or QModelIndex()
    for row in range(model.rowCount(above)):
        for column in range(1 if isinstance(model, QAbstractListModel) else model.columnCount(above)):
            index = model.index(row, column, above)
            found += [str(model.data(index, int(role)) or "") for role in ROLES]
    return found


def telling(top: QWidget, words: tuple[str, ...] = TELLING) -> list[str]:
    """The texts that tell whose call it is."""
    plain = (text.replace("\u200b", "") for text in (*texts(top), QApplication.clipboard().text()))
    return [text for text in plain if any(word in text for word in words)]


def on_the_desk(qtbot, window: MainWindow, recording: Recording) -> DeskPage:
    window.signals.open_call.emit(recording.uid)
    desk = window.page("desk")
    assert isinstance(desk, DeskPage)
    qtbot.waitUntil(lambda: desk.desk is not None and desk.desk.call.uid == recording.call_uid and desk.rows.complete)
    qtbot.waitUntil(lambda: bool(desk.sound.transcript.model.rows))
    return desk


def test_the_desk_does_not_tell(qtbot, window: MainWindow, recording: Recording) -> None:
    desk = on_the_desk(qtbot, window, recording)
    qtbot.waitUntil(lambda: bool(desk.form.troubleLabel.text()))  # the file is not there, and says so without its name
    assert telling(window) == []
    assert "Agent hidden until submitted" in desk.form.factsLabel.text()
    spoken = [row.text for row in desk.sound.transcript.model.rows if hasattr(row, "text")]
    assert any("为您服务" in text for text in spoken), "what else is said can be read"
    assert not desk.form.earlierList.isVisible()


def test_what_others_wrote_about_the_call_does_not_tell(
    qtbot, window: MainWindow, services: Services, recording: Recording
) -> None:
    note = f"{NAME}（{NUMBER}）请放慢语速"
    uid = submit(services, recording.call_uid, SECOND)
    draft = services.evaluating.revise(uid, SECOND.no, f"{TEAM}来电说明").result()
    answers = {key: replace(answer, comment=note) for key, answer in draft.answers.items()}
    written = replace(
        draft, answers=answers, comment=note, coaching_note=note, marks=(Mark(0, 900, note),), saves=draft.saves + 1
    )
    services.executor.write(lambda stores: stores.evaluations.save(written)).result()
    services.evaluating.submit(written).result()
    desk = on_the_desk(qtbot, window, recording)
    assert desk.scoring.read_only
    assert "请放慢语速" in desk.notes.coaching.toPlainText()
    assert telling(window) == []


def test_files_that_are_handed_on_do_not_tell(qtbot, window: MainWindow, recording: Recording) -> None:
    desk = on_the_desk(qtbot, window, recording)
    handing = desk.findChild(HandingOn)
    assert handing is not None
    for choice in ("clip", "marks", "redact", "evidence"):
        dialog = handing.ask(choice)
        assert dialog is not None
        assert telling(dialog) == []
        dialog.reject()
    desk.export()
    assert "submit the evaluation first" in desk.form.messageLabel.text()


def test_the_queue_does_not_tell(qtbot, window: MainWindow) -> None:
    window.show_page("today")
    page = window.page("today")
    assert isinstance(page, TodayPage)
    qtbot.waitUntil(lambda: len(page.queue.rows) == 1)
    assert telling(window) == []


def test_the_recordings_do_not_tell(qtbot, window: MainWindow, recording: Recording) -> None:
    page = recordings(qtbot, window)
    page.details_shown(True)
    for row in range(2):
        page.form.table.selectRow(row)
        uid = page.model.row_at(row).uid
        qtbot.waitUntil(lambda uid=uid: page._shown_uid == uid)
        assert telling(window) == []
    assert not page.form.agentCombo.isVisible()
    assert not page.form.groupCombo.isVisible()
    assert any(recording.call_uid[-6:].upper() in text for text in texts(page)), "it has a name of its own"


def test_searching_for_the_agent_finds_nothing(qtbot, window: MainWindow) -> None:
    page = recordings(qtbot, window)
    for word in (NAME, NUMBER, TEAM, "earlier", ID):
        page.form.searchEdit.setText(word)
        page.filters.read_at_once()
        qtbot.waitUntil(lambda: page.model.rowCount() == 0)
        page.form.searchEdit.clear()
        qtbot.waitUntil(lambda: page.model.rowCount() == 2)
    page.form.searchEdit.setText("13800000001")
    page.filters.read_at_once()
    qtbot.waitUntil(lambda: not page._awaiting and page.model.rowCount() == 2)


def test_what_was_said_is_found_and_the_names_in_it_are_not(qtbot, window: MainWindow) -> None:
    page = recordings(qtbot, window)
    page.search_transcripts(True)
    hits: QTreeWidget = page.search.hits
    page.search.field.setText("为您服务")
    qtbot.waitUntil(lambda: hits.topLevelItemCount() == 1)
    assert telling(window) == []
    page.search.field.setText(NAME)
    qtbot.waitUntil(lambda: "Nobody said that" in page.search.told.text())
    assert [text for text in telling(window) if text != NAME] == [], "but for what was typed"


def test_after_submitting_it_is_told_everywhere(
    qtbot, window: MainWindow, services: Services, recording: Recording
) -> None:
    submit(services, recording.call_uid)
    desk = on_the_desk(qtbot, window, recording)
    shown = " ".join(telling(desk))
    assert all(word in shown for word in TELLING)
    assert f"Agent {NUMBER} {NAME}" in desk.form.factsLabel.text()
    page = recordings(qtbot, window)
    qtbot.waitUntil(lambda: len(telling(page, (NAME,))) > 0)
    assert all(telling(page, (word,)) for word in TELLING)


def test_a_lead_and_an_open_site_see_all(qtbot, make_window, services: Services, recording: Recording) -> None:
    assert telling(on_the_desk(qtbot, make_window(INSPECTOR), recording))
    services.settings.put(BLIND, True)
    desk = on_the_desk(qtbot, make_window(LEAD), recording)
    assert NAME in desk.form.factsLabel.text()


def test_another_inspectors_evaluation_does_not_open_the_call(services: Services, recording: Recording, blind) -> None:
    submit(services, recording.call_uid, SECOND)
    for person, hidden in ((INSPECTOR, True), (SECOND, False)):
        seen = BlindCatalogue(services.executor, Blind(services.executor, services.settings, person))
        row = seen.row(recording.uid).result()
        assert row is not None
        assert row.hidden is hidden
        assert (row.agent == NAME) is not hidden


def test_filters_by_agent_or_team_are_not_obeyed(services: Services, recording: Recording, blind) -> None:
    seen = BlindCatalogue(services.executor, Blind(services.executor, services.settings, INSPECTOR))
    wanted = RecordingFilter(agents=("nobody",), groups=("none",), sort="agent")
    assert len(seen.ids(wanted).result()) == 2
    values = seen.filter_values().result()
    assert (values.agents, values.groups) == ((), ())


def recordings(qtbot, window: MainWindow) -> RecordingsPage:
    window.show_page("recordings")
    page = window.page("recordings")
    assert isinstance(page, RecordingsPage)
    qtbot.waitUntil(lambda: page.model.rowCount() == 2 and page.model.row_at(1) is not None)
    return page
