import datetime as dt
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt

from qadesk.domain.after.followups import NewFollowUp, Origin
from qadesk.domain.after.notices import NoticeDraft, NoticeKind
from qadesk.domain.people import Person, Role
from qadesk.gui.shell import Shell
from qadesk.gui.today.page import TodayPage
from qadesk.services.container import Services
from tests.gui import workbench
from tests.gui.workbench import AGENT, INSPECTOR, LEAD

LEADER = Person(no="2001", name="组长甲", role=Role.LEADER, group="一组")
TRAINER = Person(no="9101", name="培训师甲", role=Role.TRAINER)


@pytest.fixture
def shell(services: Services, look, english) -> Shell:
    return workbench.new_shell(services, look, english)


@pytest.fixture
def centre(services: Services) -> None:
    """A leader's agent with a follow-up, a session of the trainer's today, and a notice to everybody."""

    def people(stores) -> None:
        known = {person.no for person in stores.people.all()}
        for person in (LEADER, TRAINER, replace(AGENT, leader=LEADER.no)):
            if person.no not in known:
                stores.people.add(person)

    services.executor.write(people).result()
    new = NewFollowUp(
        origin=Origin.BY_HAND, what="回访客户", handler_no=AGENT.no, leader_no=LEADER.no, agent_no=AGENT.no,
        starts_now=True,
    )  # fmt: skip
    services.follow_ups.open(new, INSPECTOR.no).result()
    day = services.calendars.today()
    # So late that it is not overdue at whatever hour of the day this runs.
    late_ms = round(dt.datetime.combine(day, dt.time(23, 59), services.zone).timestamp() * 1000)
    services.coaching.plan(AGENT.no, TRAINER.no, late_ms, topic="倾听", who=TRAINER.no).result()
    draft = NoticeDraft(kind=NoticeKind.RULES, title="口径更正", text="<b>以知识库为准</b>")
    services.notices.publish(draft, LEAD.no).result()


@pytest.fixture
def make_page(qtbot, services: Services, shell: Shell, centre, own):
    def make(person: Person) -> TodayPage:
        page = TodayPage(services, person, shell)
        own(page)
        page.resize(1208, 692)
        with qtbot.waitExposed(page):
            page.show()
        page.activateWindow()
        qtbot.waitUntil(lambda: page.unread.isVisible())
        return page

    return make


def column(page: TodayPage, name: str) -> list[str]:
    at = [each.name for each in page.due.model.columns].index(name)
    return [page.due.model.index(row, at).data() for row in range(page.due.model.rowCount())]


def test_a_leader_sees_what_the_team_has_to_do_and_nothing_of_scoring(qtbot, make_page, shell: Shell) -> None:
    page = make_page(LEADER)
    qtbot.waitUntil(lambda: page.due.isVisible())
    assert column(page, "kind") == ["Report back", "Coaching session"]
    assert not page.form.figuresCard.isVisible()
    assert not page.form.startButton.isVisible()
    assert not page.form.emptyCard.isVisible()
    page.due.table.setFocus()
    with qtbot.waitSignal(shell.signals.show_case) as shown:
        qtbot.waitUntil(page.due.table.hasFocus)
        qtbot.keyClick(page.due.table, Qt.Key.Key_Return)
    assert shown.args[0] == "follow-ups"


def test_a_trainers_session_opens_the_coaching_page(qtbot, make_page, shell: Shell) -> None:
    page = make_page(TRAINER)
    qtbot.waitUntil(lambda: column(page, "kind") == ["Coaching session"])
    assert column(page, "what") == ["倾听"]
    table = page.due.table
    spot = table.visualRect(page.due.model.index(0, 1)).center()
    with qtbot.waitSignal(shell.signals.coach_agent) as sat_down:
        qtbot.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=spot)
        qtbot.mouseDClick(table.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    assert sat_down.args == [AGENT.no]


def test_a_notice_is_read_in_place_and_then_gone(qtbot, make_page, services: Services) -> None:
    page = make_page(INSPECTOR)
    (entry,) = page.unread.entries
    qtbot.mouseClick(entry.button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not page.unread.isVisible())
    assert services.notices.rows(INSPECTOR.no, unread=True).result() == []


def test_who_has_nothing_due_is_told_so_in_a_sentence(qtbot, make_page, services: Services) -> None:
    other = Person(no="2002", name="组长乙", role=Role.LEADER, group="二组")
    services.executor.write(lambda stores: stores.people.add(other)).result()
    page = make_page(other)
    qtbot.mouseClick(page.unread.entries[0].button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: page.form.emptyCard.isVisible())
    assert page.form.emptyTitle.text() == "Nothing is due for you."
    assert not page.due.isVisible()
