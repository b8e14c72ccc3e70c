"""The coaching page: an agent found by keys, a session held and written down, planned in the calendar, presented."""

import datetime as dt
import json
from collections.abc import Callable

import pytest
import shiboken6
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QWidget

from qadesk.domain.after.coaching import ActionFilter, Clip, LiveNote, Session, SessionFilter, SessionState
from qadesk.domain.calls import CallFacts
from qadesk.gui.coaching.entries import EntryList
from qadesk.gui.coaching.page import CoachingPage
from qadesk.gui.coaching.presentation import Presentation
from qadesk.gui.language import Language
from qadesk.gui.theme import Theme
from qadesk.services.container import Services
from qadesk.services.evaluate import Given
from tests.gui import workbench
from tests.gui.after.bench import click, prepared
from tests.gui.patience import PatientBot

AGENT, COACH = workbench.AGENT, workbench.INSPECTOR
LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def page(
    services: Services, look: Theme, english: Language, own: Callable[[QWidget], None], qtbot: PatientBot
) -> CoachingPage:
    made = CoachingPage(services, COACH, workbench.new_shell(services, look, english))
    own(made)
    made.resize(1200, 700)
    with qtbot.waitExposed(made):
        made.show()
    made.activateWindow()
    qtbot.waitUntil(lambda: bool(made.sitting.finder.fitting(AGENT.no)))
    return made


@pytest.fixture
def seated(page: CoachingPage, qtbot: PatientBot) -> CoachingPage:
    """With the agent before it, found by the number."""
    QTest.keyClicks(page.sitting.finder, AGENT.no)
    QTest.keyClick(page.sitting.finder, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: page.sitting.board is not None)
    return page


@pytest.fixture
def begun(seated: CoachingPage, qtbot: PatientBot) -> CoachingPage:
    """With a session that has just begun."""
    QTest.mouseClick(seated.sitting.notes.begin, LEFT)
    qtbot.waitUntil(lambda: seated.sitting.editor is not None)
    return seated


def stored(services: Services) -> Session:
    row = services.coaching.rows().result()[0]
    return services.coaching.get(row.uid).result()


def planned(services: Services, at_ms: int, topic: str = "") -> Session:
    return services.coaching.plan(AGENT.no, COACH.no, at_ms, 30, topic, who=COACH.no).result()


def test_before_anybody_is_chosen_the_page_says_what_to_do(page: CoachingPage) -> None:
    assert page.sitting.stack.currentWidget() is page.sitting.empty
    texts = [label.text() for label in page.sitting.empty.findChildren(QLabel)]
    assert any("Type an agent's name or number" in text for text in texts)
    assert not page.sitting.present.isVisible()


def test_an_agent_is_found_by_a_part_of_the_name(page: CoachingPage) -> None:
    assert page.sitting.finder.fitting(AGENT.name) == [AGENT.no]
    assert page.sitting.finder.fitting(COACH.no) == [], "only agents are coached here"
    assert page.sitting.finder.fitting("") == []


def test_the_board_says_whose_it_is_and_that_nothing_was_scored(seated: CoachingPage) -> None:
    assert AGENT.name in seated.sitting.who.text()
    assert "Nothing was scored" in seated.sitting.trend.empty.text()
    assert seated.sitting.notes.begin.isVisible()
    assert not seated.sitting.notes.notes.isVisible()


def test_notes_are_saved_as_they_are_typed_and_undone(
    begun: CoachingPage, services: Services, qtbot: PatientBot
) -> None:
    notes = begun.sitting.notes.notes
    QTest.keyClicks(notes, "say it first")
    qtbot.waitUntil(lambda: stored(services).notes == "say it first")
    QTest.keyClick(notes, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: stored(services).notes == "")
    assert notes.toPlainText() == ""
    assert not begun.unsaved()


def test_what_is_agreed_is_listed_once_the_session_is_over(
    begun: CoachingPage, services: Services, qtbot: PatientBot
) -> None:
    agreed = begun.sitting.notes.agreed
    QTest.mouseClick(agreed.add, LEFT)
    QTest.keyClicks(agreed.lines[0].what, "tells before searching")
    QTest.mouseClick(begun.sitting.notes.end, LEFT)
    qtbot.waitUntil(lambda: stored(services).state is SessionState.HELD)
    qtbot.waitUntil(lambda: begun.sitting.editor is None and begun.sitting.notes.acknowledge.isVisible())
    assert begun.sitting.notes.notes.isReadOnly()
    assert agreed.lines[0].what.isReadOnly()
    begun.show_panel("actions")
    qtbot.waitUntil(lambda: len(begun.agreed.model.rows) == 1)
    assert begun.agreed.model.rows[0].due_on == services.cards.today() + dt.timedelta(days=14)
    qtbot.waitUntil(lambda: "measured by no" in begun.agreed.told.text())
    QTest.mouseClick(begun.agreed.done, LEFT)
    qtbot.waitUntil(lambda: not begun.agreed.model.rows)
    assert [row.state.value for row in services.coaching.actions(ActionFilter()).result()] == ["done"]


def test_a_note_made_while_listening_goes_into_the_notes(
    page: CoachingPage, services: Services, qtbot: PatientBot
) -> None:
    note = LiveNote(uid="", agent_no=AGENT.no, text="hurries when it is busy", by_no=COACH.no, at_ms=0)
    services.coaching.note_live(note, COACH.no).result()
    services.coaching.begin(agent_no=AGENT.no, who=COACH.no).result()
    page.coach(AGENT.no)
    qtbot.waitUntil(lambda: page.sitting.editor is not None and bool(page.sitting.remarks.entries))
    page.sitting.remarks.setCurrentRow(0)
    QTest.keyClick(page.sitting.remarks, Qt.Key.Key_Return)
    assert page.sitting.notes.notes.toPlainText() == "hurries when it is busy"


def test_a_session_is_planned_from_the_calendar_by_keys(
    page: CoachingPage, services: Services, qtbot: PatientBot
) -> None:
    page.show_panel("calendar")
    month = page.calendar.month
    QTest.keyClick(month, Qt.Key.Key_Right)
    day = services.cards.today() + dt.timedelta(days=1)
    assert month.day == day
    dialog = page.ask_plan(month.day)
    assert dialog is not None
    dialog.accept()
    assert "Choose an agent" in dialog.problem.text()
    QTest.keyClicks(dialog.agent, AGENT.no)
    dialog.topic.setText("openings")
    dialog.accept()
    qtbot.waitUntil(lambda: bool(month.notes_on(day)))
    assert AGENT.name in month.notes_on(day)[0].text
    assert stored(services).topic == "openings"


def test_what_is_late_is_due_on_the_first_page_and_marked(
    page: CoachingPage, services: Services, qtbot: PatientBot
) -> None:
    planned(services, services.clock() - 2 * 86_400_000, "late")
    page._shell.signals.coaching_changed.emit()
    qtbot.waitUntil(lambda: bool(page.sitting.due.entries))
    assert page.sitting.due.entries[0].chip == "Overdue"
    page.sitting.due.setCurrentRow(0)
    QTest.keyClick(page.sitting.due, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: page.sitting.board is not None)


def test_a_planned_session_is_moved(page: CoachingPage, services: Services, qtbot: PatientBot) -> None:
    former = planned(services, services.clock() + 3_600_000)
    row = services.coaching.rows().result()[0]
    dialog = page.ask_move(row)
    assert dialog is not None
    day = services.cards.today() + dt.timedelta(days=5)
    dialog.day.show_day(day)
    wanted = dialog.at_ms()
    dialog.accept()
    qtbot.waitUntil(lambda: services.coaching.get(former.uid).result().planned_at_ms == wanted)
    assert len(services.coaching.rows(SessionFilter()).result()) == 1, "it is the same session"


def test_the_session_of_another_coach_is_not_written_in(
    page: CoachingPage, services: Services, qtbot: PatientBot
) -> None:
    services.coaching.begin(agent_no=AGENT.no, who=workbench.LEAD.no).result()
    page.coach(AGENT.no)
    qtbot.waitUntil(lambda: page.sitting.notes.session is not None)
    notes = page.sitting.notes
    assert page.sitting.editor is None
    assert workbench.LEAD.name in notes.hint.text()
    assert not notes.end.isVisible() and not notes.notes.isVisible()


def test_the_big_view_names_nobody_but_the_agent_and_esc_leaves(seated: CoachingPage, qtbot: PatientBot) -> None:
    seated.present()
    qtbot.waitUntil(lambda: seated.findChild(Presentation) is not None)
    shown = seated.findChild(Presentation)
    assert shown is not None
    words = " ".join(label.text() for label in shown.findChildren(QLabel))
    assert AGENT.name in words
    assert "No evaluation has been released" in words
    others = (COACH, workbench.LEAD, workbench.SECOND)
    assert not any(other.name in words or other.no in words for other in others)
    QTest.keyClick(shown, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: not shiboken6.isValid(shown))


@pytest.fixture
def half_released(services: Services) -> str:
    """Two calls of the agent: one of 60 points is released, one of 40 is not; the uid of the latter."""
    prepared(services)
    now = services.clock()
    told = _scored(services, "told", now - 3_600_000, recall="yes", tone=3)
    services.releasing.ask([told], workbench.LEAD.no).result()
    return _scored(services, "kept", now - 7_200_000, recall="yes", tone=1)


def _scored(services: Services, name: str, at_ms: int, **answers: object) -> str:
    facts = CallFacts(started_at_ms=at_ms, agent_no=AGENT.no, group=AGENT.group)
    call = workbench.add_recording(services, f"{name}.wav", facts).call_uid
    document = json.dumps(
        {"format": "qadesk-answers/1", "scorecard": "service", "answers": {"greeting": "no", **answers}}
    )
    given = Given(call, "service", COACH.no, document, "answers.json", submit=True, unheard="heard by phone")
    return services.evaluating.give(given).result(30)[0].uid


def told(owner: QWidget) -> str:
    """Everything that stands there, or is read out: labels, lists, what charts say of themselves."""
    texts: list[str] = []
    for part in owner.findChildren(QWidget):
        texts += [part.toolTip(), part.accessibleName(), part.accessibleDescription()]
        if isinstance(part, QLabel):
            texts.append(part.text())
        if isinstance(part, EntryList):
            texts += [f"{each.title} {each.figure} {each.chip} {each.below} {each.tip}" for each in part.entries]
    return "\n".join(texts)


def presented(page: CoachingPage, qtbot: PatientBot) -> str:
    page.present()
    qtbot.waitUntil(lambda: page.findChild(Presentation) is not None)
    shown = page.findChild(Presentation)
    assert shown is not None
    words = told(shown)
    QTest.keyClick(shown, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: not shiboken6.isValid(shown))
    return words


def test_a_score_that_is_not_released_is_not_given_away_by_means(
    page: CoachingPage, services: Services, qtbot: PatientBot, half_released: str
) -> None:
    page.coach(AGENT.no)
    qtbot.waitUntil(lambda: "60.0 % (1 calls)" in told(page.sitting))
    assert "50.0" not in told(page) and "Not released" not in told(page), "neither the score nor the mean with it"
    assert "60.0 (1 calls)" in presented(page, qtbot)
    click(page.sitting.reveal)
    qtbot.waitUntil(lambda: "50.0 % (2 calls)" in told(page.sitting))
    assert "40.00 Not released" in told(page.sitting)
    assert "50.0" not in presented(page, qtbot), "what is presented is for the agent"
    page._shell.signals.coaching_changed.emit()
    page.coach(workbench.SECOND.no)
    qtbot.waitUntil(lambda: page.sitting.board is not None and page.sitting.board.agent_no == workbench.SECOND.no)
    page.coach(AGENT.no)
    qtbot.waitUntil(lambda: "60.0 % (1 calls)" in told(page.sitting))
    assert not page.sitting.reveal.isChecked() and "50.0" not in told(page)


def test_clips_of_what_is_not_released_are_hidden_however_old(
    page: CoachingPage, services: Services, qtbot: PatientBot, half_released: str
) -> None:
    session = services.coaching.begin(agent_no=AGENT.no, who=COACH.no).result()
    editor = services.coaching.editor(session, lambda _: None, lambda _: None)
    call = services.coaching.board(AGENT.no).result().evaluations[-1].row.call_uid
    editor.add_clip(Clip(call_uid=call, start_ms=0, end_ms=900, note="kept back", evaluation_uid=half_released))
    editor.add_clip(Clip(call_uid=call, start_ms=1000, end_ms=1900, note="free"))
    qtbot.waitUntil(lambda: len(stored(services).clips) == 2)
    page.coach(AGENT.no)
    playlist = page.sitting.playlist
    qtbot.waitUntil(lambda: [entry.clip.note for entry in playlist.entries] == ["free"])
    click(page.sitting.reveal)
    assert [entry.clip.note for entry in playlist.entries] == ["kept back", "free"]
