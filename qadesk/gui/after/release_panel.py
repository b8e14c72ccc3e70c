"""Release: which evaluations go to their agents when, after whose approval; and what the agent sees of each."""

import datetime as dt
from collections.abc import Callable, Sequence
from concurrent.futures import Future
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QDateTime, QLocale, Qt, QTimer, QTimeZone
from PySide6.QtWidgets import QCheckBox, QDateTimeEdit, QDialog, QPushButton, QVBoxLayout, QWidget

from qadesk.domain.after.agent_view import AgentView
from qadesk.domain.after.releases import Asked, ReleaseFilter, ReleaseRow, ReleaseState
from qadesk.domain.errors import told
from qadesk.domain.people import Person
from qadesk.domain.recordings import FilterValues
from qadesk.gui.acknowledging.dialog import AcknowledgeDialog, Subject
from qadesk.gui.after import appeals_file_dialog
from qadesk.gui.after.agent_card import AgentCard
from qadesk.gui.after.appeals_file_dialog import FileAppealDialog, Grounds
from qadesk.gui.after.history_dialog import show_history
from qadesk.gui.after.release_columns import release_columns
from qadesk.gui.after.release_reports import ReportsDialog
from qadesk.gui.ask_dialog import AskDialog
from qadesk.gui.cases import CasesFrame, View
from qadesk.gui.clips.player import ClipPlayer
from qadesk.gui.fields import LineField
from qadesk.gui.inputs.spots import Labelled
from qadesk.gui.jobs import deliver
from qadesk.gui.models.recording_columns import Formats
from qadesk.gui.parts import number, styled, wrapped
from qadesk.gui.shell import Shell
from qadesk.services.blind import Blind, BlindCatalogue
from qadesk.services.container import Services

LOOK_EVERY_MS = 60_000
"""Planned releases go out while the window is open."""
MOST = 1000
D = TypeVar("D", bound=QDialog)
Do = Callable[[], "Future[Asked]"]
Act = Callable[[str], "Future[Asked]"]
VIEWS: dict[str, tuple[ReleaseState | None, ...]] = {
    "ready": (None, ReleaseState.SENT_BACK),
    "waiting": (ReleaseState.WAITING,),
    "planned": (ReleaseState.PLANNED,),
    "released": (ReleaseState.RELEASED,),
}


class ReleasePanel(QWidget):
    """Views by state; released evaluations show what their agent sees."""

    def __init__(self, services: Services, person: Person, shell: Shell) -> None:
        super().__init__()
        self._services, self._person, self._shell = services, person, shell
        self._blind = Blind(services.executor, services.settings, person)
        self._formats = Formats(services.zone, QLocale())
        self._all: tuple[ReleaseRow, ...] = ()
        self._wanted, self._seen = "", ("", 0)
        titles = {
            "ready": self.tr("To release"),
            "waiting": self.tr("For approval"),
            "planned": self.tr("Planned"),
            "released": self.tr("Released"),
        }
        self.cases: CasesFrame[ReleaseRow] = CasesFrame(
            shell.theme,
            [View(name, titles[name]) for name in VIEWS],
            release_columns(self._formats, services.clock),
            text_of=_text,
            name=self.tr("Evaluations on their way to agents"),
        )
        self.facts = wrapped()
        self.card = AgentCard(shell.theme, self._formats)
        self.player = ClipPlayer(services, shell)
        self._clock = QTimer(self)
        self._clock.setInterval(LOOK_EVERY_MS)
        self._lay_out()
        self._connect()
        if services.writable:
            self._clock.start()
            self.release_due()

    def refresh(self) -> None:
        """Read the list anew."""
        services, wanted = self._services, ReleaseFilter(group=self.cases.group, most=MOST)
        deliver(services.releasing.rows(wanted), self, self._sift, self._shell.notices.show_error)
        catalogue = BlindCatalogue(self._services.executor, self._blind)
        deliver(catalogue.filter_values(), self, self._offer)

    def show_case(self, uid: str) -> None:
        """Bring an evaluation to the front, in the view it stands in."""
        self._wanted = uid
        self.refresh()

    def release_due(self) -> None:
        """Let out what was planned and whose time has come."""
        deliver(self._services.releasing.due(), self, self._went_out, self._shell.notices.show_error)

    # -- commands -----------------------------------------------------------------------------------------------------

    def ask_release(self) -> AskDialog | None:
        """Release the chosen evaluations, now or at a time."""
        uids = self._chosen((None, ReleaseState.SENT_BACK))
        if not uids:
            return None
        later, when = QCheckBox(self.tr("Not now but at a set time:")), QDateTimeEdit()
        when.setDisplayFormat("yyyy-MM-dd HH:mm")
        when.setCalendarPopup(True)
        when.setTimeZone(QTimeZone(self._services.zone.key.encode()))
        when.setDateTime(self._tomorrow())
        when.setEnabled(False)
        when.setAccessibleName(self.tr("Time of the release"))
        later.toggled.connect(when.setEnabled)

        def do() -> "Future[Asked]":
            at_ms = when.dateTime().toMSecsSinceEpoch() if later.isChecked() else None
            return self._services.releasing.ask(uids, self._person.no, at_ms)

        hint = self.tr("{count} evaluations go to their agents. What has been released stays released.")
        return self._ask(
            self.tr("Release"), hint.format(count=number(len(uids))), (later, when), self.tr("Release"), do
        )

    def approve(self) -> None:
        """A second inspector agrees with the chosen evaluations."""
        uids = self._chosen((ReleaseState.WAITING,))
        if uids:
            self._deliver(self._services.releasing.approve(uids, self._person.no))

    def ask_send_back(self) -> AskDialog | None:
        """A second inspector does not agree, and says why."""
        uids = self._chosen((ReleaseState.WAITING,))
        return self._ask_why(
            uids,
            self.tr("Send back"),
            self.tr("It goes back to whoever scored it, to be corrected."),
            lambda why: self._services.releasing.send_back(uids, self._person.no, why),
        )

    def ask_take_off(self) -> AskDialog | None:
        """What has not gone out yet is not to go out."""
        uids = self._chosen((ReleaseState.WAITING, ReleaseState.PLANNED))
        return self._ask_why(
            uids,
            self.tr("Take off"),
            self.tr("It is not released; it can be released later."),
            lambda why: self._services.releasing.take_off(uids, self._person.no, why),
        )

    def ask_acknowledgement(self) -> None:
        """The agent says to have seen the chosen evaluation: by PIN, signature, or a sheet that came back."""
        row = self.cases.current
        if row is not None and row.state is ReleaseState.RELEASED:
            deliver(self._services.catalogue.people(), self, lambda people: self._acknowledge(row, people))

    def ask_appeal(self) -> None:
        """File an appeal against the chosen evaluation."""
        row = self.cases.current
        if row is not None and row.state is ReleaseState.RELEASED:
            asked = appeals_file_dialog.brought(self._services, row.evaluation_uid, row.revision)
            deliver(asked, self, self._open_appeal, self._shell.notices.show_error)

    def show_reports(self) -> ReportsDialog:
        """Issue a period report; those that were."""
        groups = [str(self.cases.groups.itemData(at)) for at in range(1, self.cases.groups.count())]
        dialog = ReportsDialog(self._services, self._shell.theme, self._person, groups, self.cases.group, self)
        dialog.issued.connect(lambda _: self._tell())
        return self._opened(dialog)

    # -- composition --------------------------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.cases)
        self.cases.detail.addWidget(self.facts)
        self.cases.detail.addWidget(self.card)
        self.cases.detail.addStretch(1)
        self.release = styled(QPushButton(self.tr("Release …")), "primary")
        self.approving = styled(QPushButton(self.tr("Approve")), "primary")
        self.back = QPushButton(self.tr("Send back …"))
        self.off = QPushButton(self.tr("Take off …"))
        self.seen = styled(QPushButton(self.tr("Ac&knowledge …")), "primary")
        self.appeal = QPushButton(self.tr("A&ppeal …"))
        self.reports = QPushButton(self.tr("&Issued reports …"))
        self.sheet = QPushButton(self.tr("Sheet for the agent"))
        self.listen = QPushButton(self.tr("Open on the desk"))
        self.history = QPushButton(self.tr("&History"))
        for button in (self.release, self.approving, self.back, self.off, self.seen, self.appeal, self.reports):
            self.cases.add_button(button)
        for button in (self.listen, self.sheet, self.history):
            self.cases.add_action(button)
        self.cases.below.addWidget(self.player)
        self.player.hide()
        self.setFocusProxy(self.cases)

    def _connect(self) -> None:
        self._clock.timeout.connect(self.release_due)
        self.cases.changed.connect(self._show)
        self.cases.groups.currentIndexChanged.connect(lambda _: self.refresh())
        self.cases.chosen.connect(self._show_current)
        self.cases.table.selectionModel().selectionChanged.connect(lambda *_: self._limit())
        self.cases.table.opened.connect(lambda _: self._open())
        self.card.play_wanted.connect(self._play)
        self.release.clicked.connect(lambda: self.ask_release())
        self.approving.clicked.connect(lambda: self.approve())
        self.back.clicked.connect(lambda: self.ask_send_back())
        self.off.clicked.connect(lambda: self.ask_take_off())
        self.seen.clicked.connect(lambda: self.ask_acknowledgement())
        self.appeal.clicked.connect(lambda: self.ask_appeal())
        self.reports.clicked.connect(lambda: self.show_reports())
        self.history.clicked.connect(lambda: self._show_history())
        self.sheet.clicked.connect(lambda: self._write_sheet())
        self.listen.clicked.connect(lambda: self._open())

    def _ask_why(self, uids: Sequence[str], title: str, hint: str, do: Act) -> AskDialog | None:
        if not uids:
            return None
        why = LineField()
        why.setAccessibleName(self.tr("Why"))
        return self._ask(title, hint, (Labelled(self.tr("Why"), why),), title, lambda: do(why.text()))

    def _ask(self, title: str, hint: str, parts: Sequence[QWidget], words: str, do: Do) -> AskDialog:
        dialog = AskDialog(title, hint, parts, words, do, self)
        dialog.answered.connect(self._told)
        dialog.open()
        return dialog

    # -- what is shown ------------------------------------------------------------------------------------------------

    def _sift(self, rows: Sequence[ReleaseRow]) -> None:
        deliver(self._blind.cases(rows), self, self._listed, self._shell.notices.show_error)

    def _listed(self, rows: Sequence[ReleaseRow]) -> None:
        self._all = tuple(rows)
        self.cases.show_counts({name: sum(row.state in states for row in rows) for name, states in VIEWS.items()})
        found = next((row for row in rows if row.evaluation_uid == self._wanted), None)
        if found is not None:
            self.cases.show_view(next(name for name, states in VIEWS.items() if found.state in states))
        self._show()
        if found is not None:
            self._wanted = ""
            at = self.cases.model.rows.index(found)
            self.cases.table.setCurrentIndex(self.cases.model.index(at, 0))

    def _show(self) -> None:
        rows = [row for row in self._all if row.state in VIEWS[self.cases.view]]
        nothing = {
            "ready": self.tr("Everything that was submitted has been released."),
            "waiting": self.tr("Nothing waits for a second inspector’s approval."),
            "planned": self.tr("No release is planned."),
            "released": self.tr("Nothing has been released yet. Choose submitted evaluations and release them."),
        }[self.cases.view]
        self.cases.show_rows(rows, lambda one, other: one.evaluation_uid == other.evaluation_uid, nothing)
        for button, views in (
            (self.release, ("ready",)),
            (self.approving, ("waiting",)),
            (self.back, ("waiting",)),
            (self.off, ("waiting", "planned")),
            (self.seen, ("released",)),
            (self.appeal, ("released",)),
        ):
            button.setVisible(self.cases.view in views)
        self._limit()

    def _show_current(self) -> None:
        row = self.cases.current
        self._limit()
        self.card.hide()
        self.player.hide()
        self.facts.setVisible(row is not None)
        if row is None:
            return
        self.facts.setText(self._said(row))
        if row.state is not ReleaseState.RELEASED:
            return
        seen = self._seen = (row.evaluation_uid, row.revision)
        asked = self._services.releasing.agent_view(row.evaluation_uid, row.agent_no or "")
        deliver(asked, self, lambda view: self._show_view(view, seen), self._shell.notices.show_error)

    def _show_view(self, view: AgentView, seen: tuple[str, int]) -> None:
        row = self.cases.current
        if seen == self._seen and row is not None and row.evaluation_uid == seen[0]:
            self.card.show_view(view)
            self.card.show()

    def _said(self, row: ReleaseRow) -> str:
        instant = self._formats.instant
        if row.state is ReleaseState.RELEASED:
            parts = [self.tr("Released {when}.").format(when=instant(row.released_at_ms))]
            if row.clock is not None:
                parts.append(self.tr("Appeals until {when}.").format(when=instant(row.clock.ends_at_ms)))
            seen = self.tr("Acknowledged {when}.") if row.acknowledged_at_ms else self.tr("Not acknowledged yet.")
            parts.append(seen.format(when=instant(row.acknowledged_at_ms)))
            return " ".join(parts) + "\n" + self.tr("This is what the agent sees:")
        if row.state is ReleaseState.SENT_BACK:
            return self.tr("Sent back: {why}").format(why=row.why)
        if row.state is ReleaseState.PLANNED:
            return self.tr("Goes out {when}.").format(when=instant(row.planned_at_ms))
        if row.state is ReleaseState.WAITING:
            return self.tr("Waits for the approval of somebody who did not score it.")
        return self.tr("Submitted {when}; its agent does not see it yet.").format(when=instant(row.submitted_at_ms))

    def _limit(self) -> None:
        writable, any_ = self._services.writable, bool(self.cases.selected)
        for button in (self.release, self.approving, self.back, self.off):
            button.setEnabled(writable and any_)
        row = self.cases.current
        released = row is not None and row.state is ReleaseState.RELEASED
        for button in (self.listen, self.history):
            button.setEnabled(row is not None)
        for button in (self.seen, self.appeal):
            button.setEnabled(writable and released and row is not None and row.agent_no is not None)
        self.sheet.setEnabled(released)

    # -- what happens -------------------------------------------------------------------------------------------------

    def _chosen(self, states: tuple[ReleaseState | None, ...]) -> list[str]:
        return [row.evaluation_uid for row in self.cases.selected if row.state in states]

    def _deliver(self, asked: "Future[Asked]") -> None:
        deliver(asked, self, self._told, self._shell.notices.show_error)

    def _told(self, asked: Asked) -> None:
        done = asked.released + asked.planned + asked.waiting + asked.sent_back + asked.taken_off
        text = self.tr("{count} done.").format(count=number(len(done)))
        if asked.released:
            text = self.tr("{count} released.").format(count=number(len(asked.released)))
        if asked.refused:
            first = told(asked.refused[0].reason, self._services.translate)
            text += " " + self.tr("{count} not: {reason}").format(count=number(len(asked.refused)), reason=first)
        self._shell.notices.show_message(text)
        self._tell()

    def _tell(self) -> None:
        self._shell.signals.evaluations_changed.emit()
        self._shell.signals.after_changed.emit()

    def _opened(self, dialog: D) -> D:
        """In front, and gone once it is closed."""
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()
        return dialog

    def _acknowledge(self, row: ReleaseRow, people: Sequence[Person]) -> None:
        agent = next((each for each in people if each.no == row.agent_no), None)
        if agent is None:
            return
        about = f"{row.card_title} · {self._formats.instant(row.started_at_ms)}"
        dialog = AcknowledgeDialog(
            self._services,
            self._shell.theme,
            Subject(kind="evaluation", uid=row.evaluation_uid, about=about),
            agent,
            self._person.no,
            self._services.people.today(),
            self,
        )
        dialog.accepted.connect(lambda: self._say_done(self.tr("{agent} has acknowledged.").format(agent=agent.name)))
        self._opened(dialog)

    def _open_appeal(self, grounds: Grounds) -> None:
        dialog = FileAppealDialog(self._services, self._person, grounds, self)
        dialog.filed.connect(lambda _: self._say_done(self.tr("The appeal is filed.")))
        self._opened(dialog)

    def _say_done(self, text: str) -> None:
        self._shell.notices.show_message(text)
        self._tell()

    def _show_history(self) -> None:
        row = self.cases.current
        if row is not None:
            title = f"{row.agent or row.agent_no or '—'} · {row.card_title}"
            show_history(self._services, self._shell.theme, row.evaluation_uid, title, self)

    def _play(self, call_uid: str, start_ms: int, end_ms: int) -> None:
        self.player.show()
        self.player.play(call_uid, start_ms, end_ms)

    def _went_out(self, uids: Sequence[str]) -> None:
        if uids:
            self._told(Asked(released=tuple(uids)))

    def _offer(self, values: FilterValues) -> None:
        self.cases.offer_groups(values.groups)

    def _open(self) -> None:
        row = self.cases.current
        if row is not None:
            self._shell.signals.open_revision.emit(row.evaluation_uid, row.revision)

    def _write_sheet(self) -> None:
        row = self.cases.current
        if row is None:
            return
        job = self._services.agent_views.export((row.evaluation_uid,), self._services.exports)
        self._shell.jobs.watch(job, self, self._wrote, self._shell.notices.show_error)

    def _wrote(self, files: Sequence[Path]) -> None:
        for path in files:
            self._shell.notices.show_message(self.tr("Written: {path}").format(path=path))

    def _tomorrow(self) -> QDateTime:
        now = dt.datetime.fromtimestamp(self._services.clock() / 1000, self._services.zone)
        nine = (now + dt.timedelta(days=1)).replace(hour=9, minute=0, second=0, microsecond=0)
        moment = QDateTime.fromMSecsSinceEpoch(int(nine.timestamp() * 1000))
        return moment.toTimeZone(QTimeZone(self._services.zone.key.encode()))


def _text(row: ReleaseRow) -> str:
    parts = (row.agent, row.agent_no, row.group, row.inspector, row.card_title, row.evaluation_uid)
    return " ".join(part for part in parts if part)
