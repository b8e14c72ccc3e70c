"""Pictures of the inspector's day: the queue, its end, the lead's view, and the desk where calls are scored blind."""

import datetime as dt
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from qadesk.domain.assignments import Assignment, AssignmentState, WorkedTime
from qadesk.domain.people import Person
from qadesk.domain.recordings import WorkState
from qadesk.gui.today.page import TodayPage
from qadesk.services.container import Services
from qadesk.services.settings import BLIND

if TYPE_CHECKING:
    from tests.pictures import Studio


@contextmanager
def today(studio: "Studio") -> Iterator[QWidget]:
    """A queue: late, due today, tomorrow, later; one begun."""
    _assign(studio)
    yield _shown(studio, lines=True)


@contextmanager
def today_blind(studio: "Studio") -> Iterator[QWidget]:
    """The same where nobody may know yet whose calls these are."""
    _assign(studio)
    services = _services(studio)
    services.settings.put(BLIND, True)
    yield _shown(studio, lines=True)
    services.settings.put(BLIND, False)


@contextmanager
def today_empty(studio: "Studio") -> Iterator[QWidget]:
    """Nothing is assigned."""
    _withdraw(studio)
    yield _shown(studio, lines=False)


@contextmanager
def today_lead(studio: "Studio") -> Iterator[QWidget]:
    """The lead's own page: how far the inspectors have come."""
    from tests.pictures import settle, wait_until

    _assign(studio)
    services = _services(studio)
    lead = next(p for p in services.catalogue.people().result() if p.role.value == "lead")
    page = TodayPage(services, lead, studio.window._shell)
    page.setParent(studio.window)
    page.resize(studio.window.size())
    page.show()
    wait_until(lambda: bool(page.team.rows))
    settle(200)
    yield page
    page.hide()
    page.setParent(None)
    page.deleteLater()


@contextmanager
def desk_blind(studio: "Studio") -> Iterator[QWidget]:
    """A call whose agent is hidden."""
    services = _services(studio)
    services.settings.put(BLIND, True)
    yield studio._desk_with(studio.unscored()[0].uid)
    services.settings.put(BLIND, False)


@contextmanager
def recordings_blind(studio: "Studio") -> Iterator[QWidget]:
    """The catalogue in which only one's own submitted calls say whose they are."""
    services = _services(studio)
    studio.window.show_page("settings")  # which is where it is changed: the list looks when it comes back
    services.settings.put(BLIND, True)
    with studio.details():
        yield studio.window
    studio.window.show_page("settings")
    services.settings.put(BLIND, False)


def _services(studio: "Studio") -> Services:
    services = studio.application.session.services
    assert services is not None
    return services


def _shown(studio: "Studio", *, lines: bool) -> QWidget:
    from tests.pictures import settle, wait_until

    studio.window.show_page("today")
    page = studio.window.page("today")
    assert isinstance(page, TodayPage)
    page.look()
    wait_until(lambda: bool(page.queue.rows) is lines)
    settle(400)
    return studio.window


def _assign(studio: "Studio") -> None:
    """Once: calls of the demo in the inspector's hands, and a morning's work."""
    services, person = _services(studio), studio.person
    if services.assigning.queue(person.no).result():
        return
    day = services.days.today()
    rows = [*studio.rows(WorkState.DRAFT), *studio.rows(WorkState.NEW)]
    calls = list(dict.fromkeys(row.call_uid for row in rows))
    offsets = (-2, 0, 0, 1, 3, 3, 7)

    def assigned(number: int, call: str) -> Assignment:
        due = day + dt.timedelta(days=offsets[number % len(offsets)])
        return Assignment(
            uid=f"picture-{services.clock()}-{number}", call_uid=call, inspector_no=person.no, due_on=due,
            assigned_at_ms=services.clock(), assigned_by="9000",
        )  # fmt: skip

    def work(stores) -> None:  # type: ignore[no-untyped-def]
        stores.assignments.add([assigned(number, call) for number, call in enumerate(calls)])

    services.executor.write(work).result()
    minute = 60_000
    times = [_worked(person, call, day, 4 * minute, 2 * minute + 20_000, 30_000) for call in calls[:5]]
    services.days.note(times).result()


def _worked(person: Person, call: str, day: dt.date, listening: int, scoring: int, idle: int) -> WorkedTime:
    return WorkedTime(
        call_uid=call, inspector_no=person.no, day=day, listening_ms=listening, scoring_ms=scoring, idle_ms=idle
    )


def _withdraw(studio: "Studio") -> None:
    services = _services(studio)
    uids = [row.uid for row in services.assigning.queue(studio.person.no, (AssignmentState.OPEN,)).result()]
    if uids:
        services.assigning.withdraw(uids, "9000", "a picture").result()
