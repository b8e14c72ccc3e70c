"""Notices by real clicks: read by saying so, published to whom they concern, withdrawn; drafts survive."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QWidget

from qadesk.domain.after.notices import NoticeDraft, NoticeKind
from qadesk.domain.people import Person, Role
from qadesk.gui.after.notices_dialog import NoticeDialog
from qadesk.gui.after.notices_panel import NoticesPanel
from qadesk.gui.ask_dialog import AskDialog
from qadesk.gui.inputs.lines import TallField
from qadesk.gui.language import Language
from qadesk.gui.theme import Theme
from qadesk.services.container import Services
from tests.gui.patience import PatientBot
from tests.gui.workbench import AGENT, INSPECTOR, LEAD, compose, new_shell

LEFT = Qt.MouseButton.LeftButton
Make = Callable[[Person], NoticesPanel]


@pytest.fixture
def make(qtbot: PatientBot, services: Services, look: Theme, english: Language, own: Callable[[QWidget], None]) -> Make:
    def work(person: Person) -> NoticesPanel:
        shell = new_shell(services, look, english)
        services.settings.load(person.no)
        panel = NoticesPanel(services, person, shell)
        own(panel)
        shell.signals.after_changed.connect(panel.refresh)
        panel.resize(1180, 600)
        with qtbot.waitExposed(panel):
            panel.show()
        panel.refresh()
        qtbot.waitUntil(lambda: bool(panel._people))
        return panel

    return work


def click(button: QPushButton) -> None:
    assert button.isEnabled() and button.isVisible()
    QTest.mouseClick(button, LEFT)


def publish(services: Services, title: str, *roles: Role) -> str:
    draft = NoticeDraft(kind=NoticeKind.RULES, title=title, text="From June on.", roles=roles)
    return services.notices.publish(draft, LEAD.no).result().uid


def test_a_notice_is_read_when_its_reader_says_so_and_not_before(
    qtbot: PatientBot, services: Services, make: Make
) -> None:
    uid = publish(services, "New tariffs")
    publish(services, "For leads", Role.LEAD)
    panel = make(INSPECTOR)
    qtbot.waitUntil(lambda: panel.cases.current is not None)
    assert [row.notice.title for row in panel.cases.model.rows] == ["New tariffs"]
    assert panel.text.text() == "From June on."
    assert all(each.read_at_ms is None for each in services.notices.readers(uid).result())
    click(panel.reading)
    qtbot.waitUntil(lambda: panel.cases.current is None)
    assert panel.cases.nothing.text() == "You have read everything."
    read = {each.no: each.read_at_ms for each in services.notices.readers(uid).result()}
    assert read[INSPECTOR.no] is not None and read[LEAD.no] is None
    panel.cases.show_view("all")
    qtbot.waitUntil(lambda: panel.readers.model.rowCount() > 0)
    other = next(at for at, row in enumerate(panel.cases.model.rows) if row.notice.title == "For leads")
    panel.cases.table.setCurrentIndex(panel.cases.model.index(other, 0))
    assert not panel.reading.isVisible()  # it is addressed to somebody else
    qtbot.waitUntil(lambda: panel.readers.said.text() == "Read by 0 of 1; not yet by 1")


def test_an_agent_reads_by_enter_and_neither_publishes_nor_sees_who_has_read(
    qtbot: PatientBot, services: Services, make: Make
) -> None:
    publish(services, "New tariffs")
    panel = make(AGENT)
    qtbot.waitUntil(lambda: panel.cases.current is not None)
    assert not panel.publish.isVisible() and not panel.withdraw.isVisible() and not panel.readers.isVisible()
    panel.cases.table.setFocus()
    QTest.keyClick(panel.cases.table, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: panel.cases.current is None)


def test_publishing_is_refused_in_place_and_what_was_typed_survives_even_cancelling(
    qtbot: PatientBot, services: Services, make: Make
) -> None:
    panel = make(LEAD)
    click(panel.publish)
    asked = panel.findChild(NoticeDialog)
    assert asked is not None and asked.focusWidget() is asked.fields.title
    compose(asked.fields.text, "六月一日起，加油包升级。")
    click(asked.fields.audience.roles[Role.INSPECTOR])
    assert asked.fields.audience.count.text() == "To 2 people."
    click(asked.go)
    qtbot.waitUntil(lambda: asked.problem.isVisible())
    assert "needs a title" in asked.problem.text()
    asked.reject()
    click(panel.publish)
    again = panel.findChildren(NoticeDialog)[-1]
    assert again.fields.text.toPlainText() == "六月一日起，加油包升级。"
    assert again.fields.audience.roles[Role.INSPECTOR].isChecked()
    QTest.keyClicks(again.fields.title, "Tariffs")
    again.fields.audience.persons.combo.lineEdit().setFocus()
    compose(again.fields.audience.persons.combo.lineEdit(), "坐席甲 2017")
    QTest.keyClick(again.fields.audience.persons.combo.lineEdit(), Qt.Key.Key_Return)
    assert again.isVisible() and again.fields.audience.persons.names == ["2017"]
    assert again.fields.audience.count.text() == "To 3 people."
    click(again.go)
    qtbot.waitUntil(lambda: len(services.notices.rows().result()) == 1)
    (row,) = services.notices.rows().result()
    assert (row.notice.title, row.notice.roles, row.notice.persons) == ("Tariffs", (Role.INSPECTOR,), ("2017",))
    qtbot.waitUntil(lambda: panel.cases.view == "all" and panel.cases.current is not None)
    dialog = panel.ask_publish()
    assert dialog.fields.title.text() == "" and dialog.fields.text.toPlainText() == ""
    dialog.reject()


def test_a_proposed_notice_waits_to_be_read_through_and_leaves_the_draft_alone(
    qtbot: PatientBot, services: Services, make: Make
) -> None:
    panel = make(LEAD)
    mine = panel.ask_publish()
    QTest.keyClicks(mine.fields.title, "Mine")
    mine.reject()
    panel.publish_proposed(NoticeDraft(kind=NoticeKind.CARD, title="Version 2", text="Changed.", target="card"))
    qtbot.waitUntil(lambda: any(each.isVisible() for each in panel.findChildren(NoticeDialog)))
    proposed = next(each for each in panel.findChildren(NoticeDialog) if each.isVisible())
    assert proposed.fields.title.text() == "Version 2" and services.notices.rows().result() == []
    click(proposed.go)
    qtbot.waitUntil(lambda: len(services.notices.rows().result()) == 1)
    assert services.notices.rows().result()[0].notice.target == "card"
    again = panel.ask_publish()
    assert again.fields.title.text() == "Mine"
    again.reject()


def test_withdrawing_needs_a_reason_and_takes_it_from_everybodys_list(
    qtbot: PatientBot, services: Services, make: Make
) -> None:
    publish(services, "Wrong tariffs")
    panel = make(LEAD)
    qtbot.waitUntil(lambda: panel.cases.current is not None)
    click(panel.withdraw)
    asked = QApplication.activeModalWidget()
    assert isinstance(asked, AskDialog)
    click(asked.go)
    qtbot.waitUntil(lambda: asked.problem.isVisible())
    (why,) = asked.findChildren(TallField)
    QTest.keyClicks(why, "The figures were wrong")
    click(asked.go)
    qtbot.waitUntil(lambda: panel.cases.current is None)
    panel.cases.show_view("all")
    qtbot.waitUntil(lambda: panel.cases.current is not None and not panel.withdraw.isVisible())
    assert panel.cases.current is not None and panel.cases.current.notice.withdrawn_at_ms is not None
    assert not panel.reading.isVisible()
