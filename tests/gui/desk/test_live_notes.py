from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from qadesk.domain.calls import CallFacts
from qadesk.domain.recordings import AudioState
from qadesk.gui.crash import CrashHandler
from qadesk.gui.desk.live_notes import LiveNotes
from qadesk.gui.desk.page import DeskPage
from qadesk.gui.main_window import MainWindow
from qadesk.services.container import Services
from qadesk.services.settings import BLIND
from tests.gui.workbench import AGENT, INSPECTOR, START_MS, add_recording

CTRL_SHIFT = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
FACTS = CallFacts(
    agent_no=AGENT.no, agent=AGENT.name, group=AGENT.group, started_at_ms=START_MS, business_type="complaint",
    contact="first", direction="inbound",
)  # fmt: skip


@pytest.fixture
def window(qtbot, services: Services, look, english, own) -> MainWindow:
    services.executor.write(
        lambda stores: stores.people.add(AGENT) if AGENT.no not in {p.no for p in stores.people.all()} else None
    ).result()
    made = MainWindow(services, INSPECTOR, look, english, CrashHandler(lambda code: None, look))
    own(made)
    with qtbot.waitExposed(made):
        made.show()
    return made


def open_call(qtbot, window: MainWindow, services: Services, name: str, facts: CallFacts = FACTS) -> DeskPage:
    uid = add_recording(services, f"/calls/{name}.wav", facts, AudioState.BROKEN).call_uid
    window.signals.open_call.emit(uid)
    page = window.page("desk")
    assert isinstance(page, DeskPage)
    qtbot.waitUntil(lambda: page.desk is not None and page.desk.call.uid == uid and page.rows.complete)
    return page


def write(qtbot, page: DeskPage, text: str) -> LiveNotes:
    QTest.keyClick(page, Qt.Key.Key_J, CTRL_SHIFT)
    live = page.findChild(LiveNotes)
    assert live is not None
    qtbot.waitUntil(lambda: live.frame.isVisible() and live.line.hasFocus())
    QTest.keyClicks(live.line, text)
    return live


def listed(page: DeskPage) -> list[str]:
    items = page.form.earlierList
    return [items.item(row).text() for row in range(items.count())]


def test_a_note_is_kept_by_enter_and_stands_among_the_earlier_ones(qtbot, window, services: Services) -> None:
    page = open_call(qtbot, window, services, "one")
    live = write(qtbot, page, "slow down here")
    with qtbot.waitSignal(live.kept):
        QTest.keyClick(live.line, Qt.Key.Key_Return)
    (remark,) = services.coaching.remarks(AGENT.no).result()
    assert (remark.text, remark.by_no, remark.call_uid) == ("slow down here", INSPECTOR.no, page.desk.call.uid)
    qtbot.waitUntil(lambda: len(listed(page)) == 1)
    assert "live" in listed(page)[0]
    assert "slow down here" in listed(page)[0]
    assert not live.frame.isVisible()


def test_what_was_begun_is_kept_for_its_own_call_when_another_comes(qtbot, window, services: Services) -> None:
    page = open_call(qtbot, window, services, "one")
    first = page.desk.call.uid
    live = write(qtbot, page, "half a sentence")
    with qtbot.waitSignal(live.kept):
        open_call(qtbot, window, services, "two")
    (remark,) = services.coaching.remarks(AGENT.no).result()
    assert (remark.text, remark.call_uid) == ("half a sentence", first)


def test_a_note_that_cannot_be_kept_stays_where_it_was_typed(qtbot, window, services: Services) -> None:
    page = open_call(qtbot, window, services, "one", replace(FACTS, agent_no="4711", agent=None))
    live = write(qtbot, page, "nobody of this number")
    QTest.keyClick(live.line, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: live.line.isEnabled() and live._shell.notices.isVisible())
    assert live.line.text() == "nobody of this number"
    assert services.coaching.remarks().result() == []


def test_earlier_notes_do_not_tell_whose_call_is_scored_blind(qtbot, window, services: Services) -> None:
    page = open_call(qtbot, window, services, "one")
    live = write(qtbot, page, "for this one")
    with qtbot.waitSignal(live.kept):
        QTest.keyClick(live.line, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: len(listed(page)) == 1)
    services.settings.put(BLIND, True)
    page = open_call(qtbot, window, services, "two")
    assert page.opening.hidden
    qtbot.waitUntil(lambda: listed(page) == [])
    live = write(qtbot, page, "for the hidden one")
    assert AGENT.no not in live.heading.text()
    with qtbot.waitSignal(live.kept):
        QTest.keyClick(live.line, Qt.Key.Key_Return)
    assert listed(page) == []
