"""The pages of the window, listed."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtWidgets import QWidget

from qadesk.domain.people import Person, Role
from qadesk.domain.texts import QT_TRANSLATE_NOOP
from qadesk.gui.after.page import AfterPage
from qadesk.gui.coaching.page import CoachingPage
from qadesk.gui.desk.examples import DeskExamples
from qadesk.gui.desk.following_up import FollowingUp
from qadesk.gui.desk.handing_on import HandingOn
from qadesk.gui.desk.live_notes import LiveNotes
from qadesk.gui.desk.page import DeskPage
from qadesk.gui.insight.page import InsightPage
from qadesk.gui.intake.page import IntakePage
from qadesk.gui.people.page import PeoplePage
from qadesk.gui.recordings.page import RecordingsPage
from qadesk.gui.reports.page import ReportsPage
from qadesk.gui.sampling.page import SamplingPage
from qadesk.gui.scorecards.page import ScorecardsPage
from qadesk.gui.settings.page import SettingsPage
from qadesk.gui.shell import Shell
from qadesk.gui.today.page import TodayPage
from qadesk.services.container import Services

SCORING = frozenset({Role.LEAD, Role.INSPECTOR})
"""Who scores, draws, imports: agents are scored, and see what was released at a coach's side or on a sheet."""
WORKING = SCORING | {Role.LEADER, Role.TRAINER}
"""Who sits at the window at all."""


@dataclass(frozen=True, slots=True)
class Page:
    """An entry of the rail; ``title`` is an English source of the context "Pages"."""

    name: str
    title: str
    icon: str
    make: Callable[[Services, Person, Shell], QWidget]
    at_end: bool = False
    """Whether its button stands at the lower end of the rail."""
    roles: frozenset[Role] = SCORING
    """Whom it is shown to."""


def _today(services: Services, person: Person, shell: Shell) -> QWidget:
    return TodayPage(services, person, shell, sampling=any(page.name == "sampling" for page in PAGES))


def _desk(services: Services, person: Person, shell: Shell) -> QWidget:
    page, signals = DeskPage(services, person, shell), shell.signals
    signals.open_call.connect(page.open_call)
    signals.open_assigned.connect(page.open_assigned)
    signals.open_call_at.connect(page.open_call_at)
    signals.open_revision.connect(page.open_revision)
    signals.recordings_changed.connect(page.look_again)
    if services.writable:
        signals.ready.connect(page.resume)
    signals.leaving.connect(page.close_call)
    page.submitted.connect(signals.evaluations_changed)
    page.began.connect(signals.evaluations_changed)
    page.queue_wanted.connect(lambda: signals.show_page.emit("recordings"))
    page.told.connect(shell.notices.show_message)
    page.refused.connect(shell.notices.show_error)
    page.export_wanted.connect(lambda uid: signals.export_sheets.emit([uid]))
    shell.crash.save_with(page.keep)
    handing = HandingOn(services, person, shell, page)
    DeskExamples(services, person, shell, page, handing.menus)
    LiveNotes(services, person, shell, page)
    FollowingUp(shell, page)
    return page


def _recordings(services: Services, person: Person, shell: Shell) -> QWidget:
    return RecordingsPage(services, person, shell)


def _scorecards(services: Services, person: Person, shell: Shell) -> QWidget:
    page = ScorecardsPage(services, person, shell)
    shell.signals.leaving.connect(page.let_go)
    return page


def _sampling(services: Services, person: Person, shell: Shell) -> QWidget:
    return SamplingPage(services, person, shell)


def _after(services: Services, person: Person, shell: Shell) -> QWidget:
    return AfterPage(services, person, shell)


def _coaching(services: Services, person: Person, shell: Shell) -> QWidget:
    page = CoachingPage(services, person, shell)
    shell.signals.coach_agent.connect(lambda _: shell.signals.show_page.emit("coaching"))
    shell.signals.coach_agent.connect(page.coach)
    shell.signals.leaving.connect(page.let_go)
    return page


def _insight(services: Services, person: Person, shell: Shell) -> QWidget:
    return InsightPage(services, person, shell)


def _reports(services: Services, person: Person, shell: Shell) -> QWidget:
    return ReportsPage(services, person, shell)


def _people(services: Services, person: Person, shell: Shell) -> QWidget:
    page = PeoplePage(services, person, shell)
    shell.signals.import_people.connect(lambda paths: page.import_table(Path(paths[0]) if paths else None))
    return page


def _intake(services: Services, person: Person, shell: Shell) -> QWidget:
    page = IntakePage(services, person, shell)
    shell.signals.show_intake.connect(page.show_intake)
    return page


def _settings(services: Services, person: Person, shell: Shell) -> QWidget:
    return SettingsPage(services, person, shell)


PAGES: tuple[Page, ...] = (
    Page("today", QT_TRANSLATE_NOOP("Pages", "Today"), "mdi6.calendar-check-outline", _today, roles=WORKING),
    Page("desk", QT_TRANSLATE_NOOP("Pages", "Desk"), "mdi6.headphones", _desk),
    Page("recordings", QT_TRANSLATE_NOOP("Pages", "Recordings"), "mdi6.format-list-bulleted", _recordings),
    Page("scorecards", QT_TRANSLATE_NOOP("Pages", "Scorecards"), "mdi6.clipboard-check-outline", _scorecards),
    Page("sampling", QT_TRANSLATE_NOOP("Pages", "Sampling"), "mdi6.chart-scatter-plot", _sampling),
    Page("after", QT_TRANSLATE_NOOP("Pages", "After scoring"), "mdi6.comment-check-outline", _after, roles=WORKING),
    Page("coaching", QT_TRANSLATE_NOOP("Pages", "Coaching"), "mdi6.account-voice", _coaching, roles=WORKING),
    Page("people", QT_TRANSLATE_NOOP("Pages", "People"), "mdi6.account-group-outline", _people),
    Page("intake", QT_TRANSLATE_NOOP("Pages", "Imports"), "mdi6.tray-arrow-down", _intake),
    Page("insight", QT_TRANSLATE_NOOP("Pages", "Insight"), "mdi6.chart-box-outline", _insight),
    Page("reports", QT_TRANSLATE_NOOP("Pages", "Reports"), "mdi6.file-chart-outline", _reports),
    Page("settings", QT_TRANSLATE_NOOP("Pages", "Settings"), "mdi6.cog-outline", _settings, at_end=True, roles=WORKING),
)
