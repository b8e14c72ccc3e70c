"""Somebody acknowledges: real clicks, the real service behind it, a held coaching session in the database."""

import datetime as dt
from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from sqlalchemy import text

from qadesk.domain.after.releases import AcknowledgedBy, Acknowledgement
from qadesk.gui.acknowledging.dialog import AcknowledgeDialog, Subject
from qadesk.gui.acknowledging.signature_pad import SignaturePad
from qadesk.gui.theme import Theme
from qadesk.services.container import Services
from tests.gui.patience import PatientBot
from tests.gui.workbench import AGENT, INSPECTOR, START_MS

LEFT = Qt.MouseButton.LeftButton
TODAY = dt.date(2026, 1, 9)
UID = "session-1"


def hold(services: Services) -> None:
    """A coaching session of the agent with the inspector that has been held."""
    agent, coach = AGENT.no, INSPECTOR.no

    def work(stores: Any) -> None:
        connection = stores.audit._connection
        connection.execute(
            text(
                "INSERT INTO coaching_session (uid, agent_id, coach_id, kind, state, planned_minutes, spent_ms, topic,"
                " document, saves, made_at_ms, made_by, why) SELECT :uid, a.id, c.id, 'after', 'held', 30, 0, 't',"
                " '{}', 3, :at, :coach, '' FROM person a, person c WHERE a.no = :agent AND c.no = :coach"
            ),
            {"uid": UID, "agent": agent, "coach": coach, "at": START_MS},
        )

    services.executor.write(work).result()


@pytest.fixture
def dialog(
    qtbot: PatientBot, services: Services, look: Theme, english: object, own: Callable[[QWidget], None]
) -> AcknowledgeDialog:
    hold(services)
    return opened(qtbot, services, look, own)


def opened(qtbot: PatientBot, services: Services, look: Theme, own: Callable[[QWidget], None]) -> AcknowledgeDialog:
    subject = Subject(kind="session", uid=UID, about="辅导 2026-01-05 · 开头语")
    made = AcknowledgeDialog(services, look, subject, AGENT, INSPECTOR.no, TODAY)
    own(made)
    with qtbot.waitExposed(made):
        made.show()
    return made


def kept(services: Services) -> list[Acknowledgement]:
    return services.acknowledging.of(UID).result()


def choose(dialog: AcknowledgeDialog, way: AcknowledgedBy) -> None:
    QTest.mouseClick(dialog.ways.button(list(AcknowledgedBy).index(way)), LEFT)


def sign(pad: SignaturePad) -> None:
    QTest.mousePress(pad, LEFT, pos=QPoint(80, 80))
    for step in range(1, 12):
        QTest.mouseMove(pad, QPoint(80 + 20 * step, 60 + 40 * (step % 2)))
    QTest.mouseRelease(pad, LEFT, pos=QPoint(310, 90))


def press(dialog: AcknowledgeDialog) -> None:
    QTest.mouseClick(dialog.done_button, LEFT)


def test_the_first_pin_is_chosen_here_and_counts_from_then_on(
    qtbot: PatientBot, services: Services, dialog: AcknowledgeDialog
) -> None:
    qtbot.waitUntil(dialog.again_edit.isVisible)
    QTest.keyClicks(dialog.pin_edit, "2468")
    QTest.keyClicks(dialog.again_edit, "2469")
    press(dialog)
    assert "differ" in dialog.problem_label.text() and dialog.isVisible()
    QTest.keyClick(dialog.again_edit, Qt.Key.Key_Backspace)
    assert not dialog.problem_label.isVisible()
    QTest.keyClicks(dialog.again_edit, "8")
    dialog.comment_edit.setPlainText("我会注意。")
    press(dialog)
    qtbot.waitUntil(lambda: dialog.acknowledgement is not None)
    (made,) = kept(services)
    assert (made.how, made.person_no, made.recorded_by, made.comment) == (
        AcknowledgedBy.PIN, AGENT.no, INSPECTOR.no, "我会注意。",
    )  # fmt: skip
    assert not dialog.isVisible() and services.acknowledging.has_pin(AGENT.no).result()


def test_a_wrong_pin_says_so_until_it_is_blocked_and_a_signature_helps(
    qtbot: PatientBot, services: Services, look: Theme, english: object, own: Callable[[QWidget], None]
) -> None:
    hold(services)
    services.acknowledging.set_pin(AGENT.no, "2468", AGENT.no).result()
    dialog = opened(qtbot, services, look, own)
    assert dialog.pin_edit.echoMode() == dialog.pin_edit.EchoMode.Password
    for left in ("left before it is blocked: 4", "3", "2", "1", "blocked for 5 minutes now"):
        QTest.keyClicks(dialog.pin_edit, "1111")
        QTest.keyClick(dialog.pin_edit, Qt.Key.Key_Return)
        qtbot.waitUntil(lambda left=left: left in dialog.problem_label.text())
        assert dialog.pin_edit.text() == "" and dialog.isVisible()
    QTest.keyClicks(dialog.pin_edit, "2468")
    press(dialog)
    qtbot.waitUntil(lambda: "wrong too often" in dialog.problem_label.text())
    choose(dialog, AcknowledgedBy.SIGNATURE)
    assert not dialog.problem_label.isVisible()
    press(dialog)
    assert "no signature" in dialog.problem_label.text()
    sign(dialog.pad)
    press(dialog)
    qtbot.waitUntil(lambda: dialog.acknowledgement is not None)
    (made,) = kept(services)
    assert made.how is AcknowledgedBy.SIGNATURE and made.signature == dialog.pad.strokes


def test_a_sheet_that_came_back(qtbot: PatientBot, services: Services, dialog: AcknowledgeDialog) -> None:
    choose(dialog, AcknowledgedBy.SHEET)
    dialog.day_edit.show_day(dt.date(2090, 1, 1))
    press(dialog)
    qtbot.waitUntil(lambda: "day to come" in dialog.problem_label.text())
    dialog.day_edit.show_day(dt.date(2026, 1, 8))
    press(dialog)
    qtbot.waitUntil(lambda: dialog.acknowledgement is not None)
    assert kept(services)[0].returned_on == dt.date(2026, 1, 8)


def test_strokes_keep_their_places_whatever_the_size(qtbot: PatientBot, look: Theme) -> None:
    pad = SignaturePad(look)
    qtbot.addWidget(pad)
    pad.resize(500, 300)  # the field is 500 by 200, 50 below the top
    with qtbot.waitExposed(pad):
        pad.show()
    QTest.mousePress(pad, LEFT, pos=QPoint(0, 50))
    QTest.mouseMove(pad, QPoint(250, 150))
    QTest.mouseMove(pad, QPoint(900, 900))
    QTest.mouseRelease(pad, LEFT, pos=QPoint(499, 249))
    assert pad.strokes == (((0, 0), (500, 200), (1000, 400)),) and pad.enough
    pad.clear()
    assert pad.strokes == () and not pad.enough
    QTest.mouseClick(pad, LEFT, pos=QPoint(100, 100))
    assert len(pad.strokes) == 1 and not pad.enough, "a dot is no signature"
