"""Pictures of coaching: nobody yet, a session that is held, the calendar, what was agreed, pairs, the big view."""

import datetime as dt
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from qadesk.domain.after.coaching import LiveNote, SessionFilter, SessionState
from qadesk.gui.coaching.page import CoachingPage
from qadesk.gui.coaching.presentation import Presentation
from qadesk.services.container import Services

if TYPE_CHECKING:
    from tests.pictures import Studio

HOUR_MS = 3_600_000
DAY_MS = 24 * HOUR_MS


@contextmanager
def empty(studio: "Studio") -> Iterator[QWidget]:
    """Before an agent is chosen: who is due."""
    from tests.pictures import settle

    _planned(studio)
    page = _page(studio)
    page.show_panel("session")
    page.sitting.show_board(None)
    page.sitting.finder.clear()
    settle(400)
    yield studio.window


@contextmanager
def session(studio: "Studio") -> Iterator[QWidget]:
    """In the middle of the talk: notes, two action items, clips, the trend."""
    yield _seated(studio)


@contextmanager
def calendar(studio: "Studio") -> Iterator[QWidget]:
    """What is planned, late, and was held."""
    from tests.pictures import settle, wait_until

    _planned(studio)
    page = _page(studio)
    page.show_panel("calendar")
    wait_until(lambda: bool(page.calendar._rows))
    settle(200)
    page.calendar.month.setFocus()
    yield studio.window
    page.show_panel("session")


@contextmanager
def actions(studio: "Studio") -> Iterator[QWidget]:
    """What was agreed, and what came of it."""
    from tests.pictures import settle, wait_until

    _held(studio)
    page = _page(studio)
    page.show_panel("actions")
    wait_until(lambda: bool(page.agreed.model.rows))
    page.agreed.table.setFocus()
    settle(400)
    yield studio.window
    page.show_panel("session")


@contextmanager
def time(studio: "Studio") -> Iterator[QWidget]:
    """Coaching against inspecting."""
    from tests.pictures import settle

    _held(studio)
    page = _page(studio)
    page.show_panel("time")
    settle(400)
    yield studio.window
    page.show_panel("session")


@contextmanager
def mentors(studio: "Studio") -> Iterator[QWidget]:
    """Apprentices beside their mentors."""
    from tests.pictures import settle

    page = _page(studio)
    page.show_panel("mentors")
    settle(800)
    yield studio.window
    page.show_panel("session")


@contextmanager
def presentation(studio: "Studio") -> Iterator[QWidget]:
    """The big view: the score and its trend."""
    shown = _presented(studio)
    yield shown
    shown.close()


@contextmanager
def presentation_point(studio: "Studio") -> Iterator[QWidget]:
    """The big view: a lost point."""
    from tests.pictures import settle

    shown = _presented(studio)
    shown.go(1)
    settle(300)
    yield shown
    shown.close()


def _services(studio: "Studio") -> Services:
    services = studio.application.session.services
    assert services is not None
    return services


def _page(studio: "Studio") -> CoachingPage:
    studio.window.show_page("coaching")
    page = studio.window.page("coaching")
    assert isinstance(page, CoachingPage)
    return page


def _agent(studio: "Studio") -> str:
    """Who was scored most."""
    services = _services(studio)
    rows = services.catalogue.evaluations().result()
    numbers = [row.agent_no for row in rows if row.agent_no]
    return max(set(numbers), key=lambda no: (numbers.count(no), no))


def _planned(studio: "Studio") -> None:
    """One late, one today, some later."""
    services, agent, who = _services(studio), _agent(studio), studio.person.no
    if services.coaching.rows(SessionFilter(states=(SessionState.PLANNED,))).result():
        return
    now = services.clock()
    agents = [p.no for p in services.catalogue.people().result() if p.role.value == "agent"][:4]
    for at, no in enumerate([agent, *agents]):
        start = now + (at * 2 - 2) * DAY_MS + HOUR_MS
        services.coaching.plan(no, who, start, 30, ("等待告知", "开头语", "")[at % 3], who=who).result()


def _held(studio: "Studio") -> None:
    services, who = _services(studio), studio.person.no
    if any(row.agreed_on for row in services.coaching.actions().result()):
        return
    _seated(studio)
    page = _page(studio)
    editor = page.sitting.editor
    assert editor is not None
    services.coaching.end(editor.session.uid, who).result()
    page.coach(_agent(studio))


def _seated(studio: "Studio") -> QWidget:
    from tests.pictures import settle, wait_until

    services, agent, who = _services(studio), _agent(studio), studio.person.no
    if not services.coaching.remarks(agent).result():
        note = "查询前没有说请稍等，客户等了 14 秒"
        services.coaching.note_live(LiveNote(uid="", agent_no=agent, text=note, by_no=who, at_ms=0), who).result()
    page = _page(studio)
    page.coach(agent)
    wait_until(lambda: page.sitting.board is not None and page.sitting.board.agent_no == agent)
    settle(300)
    if page.sitting.editor is None:
        services.coaching.begin("", agent_no=agent, who=who).result()
        page.coach(agent)
        wait_until(lambda: page.sitting.editor is not None)
    editor = page.sitting.editor
    assert editor is not None
    if not editor.session.notes:
        today = services.cards.today()
        editor.type_topic("查询等待时的告知")
        editor.type_notes("一起听了两段录音。\n她知道要说“请稍等”，忙起来会忘。\n建议：先说再查，十秒内回来说一声。")
        page._begun(editor.session)
        settle(200)
        editor = page.sitting.editor
        assert editor is not None
        items = page.sitting.notes.agreed._offered
        editor.add_action("查询前先说“请稍等”", today + dt.timedelta(days=14), items[1].card_key, items[1].item_key)
        editor.add_action("超过十秒主动告知进度", today + dt.timedelta(days=14))
        editor.tick(14 * 60_000)
    settle(400)
    return studio.window


def _presented(studio: "Studio") -> Presentation:
    from tests.pictures import settle, wait_until

    services = _services(studio)
    _seated(studio)
    page = _page(studio)
    board = page.sitting.board
    assert board is not None
    uids = [each.row.uid for each in board.evaluations if not each.released]
    if uids and len(uids) == len(board.evaluations):
        services.releasing.ask(uids, studio.person.no).result()
        waiting = [uid for uid in uids if services.releasing.of(uid).result() is not None]
        services.releasing.approve(waiting, "9000").exception()
        page.coach(board.agent_no)
        settle(500)
    page.present()
    wait_until(lambda: page.findChild(Presentation) is not None)
    shown = page.findChild(Presentation)
    assert shown is not None
    shown.showNormal()
    shown.resize(studio.window.size())
    settle(400)
    return shown
