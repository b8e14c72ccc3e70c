"""Appeals: which wait, which are late, what was decided; each with its claims, the evaluation, and its history."""

from collections.abc import Callable, Sequence
from concurrent.futures import Future

from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import QLabel, QMenu, QPushButton, QVBoxLayout, QWidget

from qadesk.domain.after.agent_view import AgentView
from qadesk.domain.after.appeals import OPEN_STATES, Appeal, AppealFilter, AppealRow, AppealState
from qadesk.domain.errors import UserError
from qadesk.domain.people import Person
from qadesk.domain.recordings import FilterValues
from qadesk.gui.after import appeals_decide_dialog, appeals_file_dialog
from qadesk.gui.after.agent_card import AgentCard
from qadesk.gui.after.appeals_case import AppealCase
from qadesk.gui.after.appeals_columns import appeal_columns, titles_of
from qadesk.gui.after.appeals_decide_dialog import DecideDialog, Draft
from qadesk.gui.after.appeals_figures import FiguresDialog
from qadesk.gui.after.appeals_file_dialog import FileAppealDialog, Grounds
from qadesk.gui.after.appeals_forms import Travelling
from qadesk.gui.after.history_dialog import show_history
from qadesk.gui.ask_dialog import AskDialog
from qadesk.gui.cases import CasesFrame, View
from qadesk.gui.clips.player import ClipPlayer
from qadesk.gui.fields import LineField
from qadesk.gui.inputs.spots import Labelled
from qadesk.gui.jobs import deliver
from qadesk.gui.models.recording_columns import Formats
from qadesk.gui.parts import styled
from qadesk.gui.shell import Shell
from qadesk.services.blind import Blind, BlindCatalogue
from qadesk.services.container import Services
from qadesk.services.evaluate import Desk

DECIDED = (AppealState.DECIDED, AppealState.FINAL)


class AppealsPanel(QWidget):
    """Views by what waits; the chosen appeal is read anew each time."""

    def __init__(self, services: Services, person: Person, shell: Shell) -> None:
        super().__init__()
        self._services, self._person, self._shell = services, person, shell
        self._blind = Blind(services.executor, services.settings, person)
        self._formats = Formats(services.zone, QLocale())
        self._all: tuple[AppealRow, ...] = ()
        self._wanted, self._wish = "", 0
        self._groups: tuple[str, ...] = ()
        self._drafts: dict[tuple[str, int], Draft] = {}
        self.cases: CasesFrame[AppealRow] = CasesFrame(
            shell.theme,
            self._views(),
            appeal_columns(self._formats, self._due_day),
            text_of=_text,
            name=self.tr("Appeals"),
        )
        self.case = AppealCase(shell.theme, self._formats)
        self.card = AgentCard(shell.theme, self._formats)
        self.player = ClipPlayer(services, shell)
        self.travelling = Travelling(services, person, shell, self, self._tell)
        self._lay_out()
        self._connect()

    def refresh(self) -> None:
        """Read the list anew."""
        wanted = AppealFilter(group=self.cases.group)
        deliver(self._services.appeals.rows(wanted), self, self._sift, self._shell.notices.show_error)
        catalogue = BlindCatalogue(self._services.executor, self._blind)
        deliver(catalogue.filter_values(), self, self._offer)

    def show_case(self, uid: str) -> None:
        """Bring an appeal to the front, in the view it stands in."""
        self._wanted = uid
        self.refresh()

    # -- commands -----------------------------------------------------------------------------------------------------

    def decide(self) -> None:
        """Decide the chosen appeal."""
        row = self.cases.current
        if row is not None and row.state in OPEN_STATES and self._services.writable:
            asked = appeals_decide_dialog.brought(self._services, row.uid)
            deliver(asked, self, lambda found: self._open_decision(*found), self._shell.notices.show_error)

    def ask_again(self) -> None:
        """Ask for the second instance of the chosen appeal."""
        row = self.cases.current
        if row is not None and row.state is AppealState.DECIDED:
            deliver(self._services.appeals.get(row.uid), self, self._bring_again, self._shell.notices.show_error)

    def ask_withdraw(self) -> AskDialog | None:
        """Take the chosen appeal back, with a reason."""
        row = self.cases.current
        if row is None or row.state not in OPEN_STATES:
            return None
        why, uid = LineField(), row.uid

        def do() -> "Future[Appeal]":
            return self._services.appeals.withdraw(uid, self._person.no, why.text())

        hint = self.tr("It is taken back by whoever may file it. What was written stays in its history.")
        title = self.tr("Withdraw the appeal")
        dialog = AskDialog(title, hint, (Labelled(self.tr("Why"), why),), title, do, self)
        dialog.answered.connect(lambda _: self._told(self.tr("The appeal is withdrawn.")))
        dialog.open()
        return dialog

    def show_figures(self) -> FiguresDialog:
        """Figures of a period."""
        dialog = FiguresDialog(self._services, self._shell.theme, self._groups, self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()
        return dialog

    # -- composition --------------------------------------------------------------------------------------------------

    def _views(self) -> list[View]:
        return [
            View("open", self.tr("To decide")),
            View("late", self.tr("Late"), warns=True),
            View("today", self.tr("Due today"), warns=True),
            View("decided", self.tr("Decided")),
            View("all", self.tr("All")),
        ]

    def _lay_out(self) -> None:
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.cases)
        self.card_title = styled(QLabel(self.tr("What the agent sees")), "section")
        self.card_title.hide()
        for part in (self.case, self.card_title, self.card):
            self.cases.detail.addWidget(part)
        self.cases.detail.addStretch(1)
        self.cases.below.addWidget(self.player)
        self.player.hide()
        self.deciding = styled(QPushButton(self.tr("&Decide …")), "primary")
        self.again = QPushButton(self.tr("Second &instance …"))
        self.back = QPushButton(self.tr("&Withdraw …"))
        self.forms = QPushButton(self.tr("&Forms"))
        self.figures = QPushButton(self.tr("Fi&gures …"))
        self.listen = QPushButton(self.tr("&Open on the desk"))
        self.history = QPushButton(self.tr("&History"))
        for button in (self.deciding, self.again, self.back, self.forms, self.figures):
            self.cases.add_button(button)
        for button in (self.listen, self.history):
            self.cases.add_action(button)
        menu = QMenu(self.forms)
        self.form_out = menu.addAction(self.tr("&Form for a leader …"), self.travelling.ask_form)
        self.take_in = menu.addAction(self.tr("&Take in …"), self.travelling.ask_take)
        self.pack = menu.addAction(self.tr("&Package …"), lambda: self.travelling.ask_pack(self._filter()))
        self.forms.setMenu(menu)
        self.take_in.setEnabled(self._services.writable)
        self.setFocusProxy(self.cases)

    def _connect(self) -> None:
        self.cases.changed.connect(self._show)
        self.cases.groups.currentIndexChanged.connect(lambda _: self.refresh())
        self.cases.chosen.connect(self._show_current)
        self.cases.table.opened.connect(lambda _: self.decide())
        self.case.play_wanted.connect(self._play)
        self.card.play_wanted.connect(self._play)
        self.deciding.clicked.connect(lambda: self.decide())
        self.again.clicked.connect(lambda: self.ask_again())
        self.back.clicked.connect(lambda: self.ask_withdraw())
        self.figures.clicked.connect(lambda: self.show_figures())
        self.listen.clicked.connect(lambda: self._open())
        self.history.clicked.connect(lambda: self._show_history())

    def _filter(self) -> AppealFilter:
        """What the list shows, for a package."""
        appeals, wanted = self._services.appeals, AppealFilter(group=self.cases.group)
        filters: dict[str, Callable[[AppealFilter], AppealFilter]] = {
            "open": appeals.open,
            "late": appeals.late,
            "today": appeals.due_today,
            "decided": lambda each: _with_states(each, DECIDED),
            "all": lambda each: each,
        }
        return filters[self.cases.view](wanted)

    # -- what is shown ------------------------------------------------------------------------------------------------

    def _due_day(self) -> tuple[int, int]:
        today = self._services.appeals.due_today()
        return self._services.clock(), today.due_before_ms or 0

    def _in_views(self, rows: Sequence[AppealRow]) -> dict[str, list[AppealRow]]:
        today, now = self._services.appeals.due_today(), self._services.clock()
        first, after = today.due_from_ms or 0, today.due_before_ms or 0
        waiting = [row for row in rows if row.state in OPEN_STATES]
        return {
            "open": waiting,
            "late": [row for row in waiting if row.due_at_ms is not None and row.due_at_ms < now],
            "today": [row for row in waiting if row.due_at_ms is not None and first <= row.due_at_ms < after],
            "decided": [row for row in rows if row.state in DECIDED],
            "all": list(rows),
        }

    def _sift(self, rows: Sequence[AppealRow]) -> None:
        deliver(self._blind.cases(rows), self, self._listed, self._shell.notices.show_error)

    def _listed(self, rows: Sequence[AppealRow]) -> None:
        self._all = tuple(rows)
        views = self._in_views(rows)
        self.cases.show_counts({name: len(found) for name, found in views.items()})
        found = next((row for row in rows if row.uid == self._wanted), None)
        if found is not None and found not in views[self.cases.view]:
            self.cases.show_view(next(name for name, part in views.items() if found in part))
        self._show()
        if found is not None and found in self.cases.model.rows:
            self._wanted = ""
            at = self.cases.model.rows.index(found)
            self.cases.table.setCurrentIndex(self.cases.model.index(at, 0))

    def _show(self) -> None:
        nothing = {
            "open": self.tr("No appeal waits for a decision. Appeals are filed from the list of released evaluations."),
            "late": self.tr("No decision is late."),
            "today": self.tr("No decision is due today."),
            "decided": self.tr("Nothing has been decided yet."),
            "all": self.tr("Nobody has appealed yet. Appeals are filed from the list of released evaluations."),
        }[self.cases.view]
        rows = self._in_views(self._all)[self.cases.view]
        self.cases.show_rows(rows, lambda one, other: one.uid == other.uid, nothing)
        self._limit()

    def _show_current(self) -> None:
        row = self.cases.current
        self._limit()
        self._wish += 1
        wish = self._wish
        if row is None or self.case.appeal is None or self.case.appeal.uid != row.uid:
            self.case.show_appeal(None, None)
            self._show_card(None)
            self.player.hide()
        if row is None:
            return
        asked = self._services.appeals.get(row.uid)
        deliver(asked, self, lambda appeal: self._show_appeal(row, appeal, wish), self._shell.notices.show_error)

    def _show_appeal(self, row: AppealRow, appeal: Appeal, wish: int) -> None:
        if wish != self._wish:
            return
        self.case.show_appeal(row, appeal)
        self._limit()
        asked = self._services.releasing.agent_view(row.evaluation_uid, row.agent_no)
        deliver(asked, self, lambda view: self._show_view(row, appeal, view, wish), self._say_none)

    def _show_view(self, row: AppealRow, appeal: Appeal, view: AgentView, wish: int) -> None:
        if wish == self._wish:
            self.case.show_appeal(row, appeal, view)
            self._show_card(view)

    def _show_card(self, view: AgentView | None) -> None:
        self.card.show_view(view)
        self.card_title.setVisible(view is not None)

    def _say_none(self, _error: UserError) -> None:
        """The call belongs to somebody else by now: what the appeal itself says is still shown."""
        self._show_card(None)

    def _limit(self) -> None:
        row, writable = self.cases.current, self._services.writable
        waiting = row is not None and row.state in OPEN_STATES
        self.deciding.setEnabled(writable and waiting)
        self.back.setEnabled(writable and waiting)
        second = row is not None and row.state is AppealState.DECIDED
        self.again.setEnabled(writable and second)
        for button in (self.listen, self.history):
            button.setEnabled(row is not None)

    # -- what happens -------------------------------------------------------------------------------------------------

    def _open_decision(self, appeal: Appeal, desk: Desk) -> None:
        key = (appeal.uid, appeal.instance)
        dialog = DecideDialog(self._services, self._shell, self._person, appeal, desk, self._drafts.get(key), self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.decided.connect(self._decided)
        dialog.rejected.connect(lambda: self._drafts.__setitem__(key, dialog.draft()))
        dialog.open()

    def _bring_again(self, appeal: Appeal) -> None:
        revision = appeal.decisions[-1].revision_after
        asked = appeals_file_dialog.brought(self._services, appeal.evaluation_uid, revision, appeal)
        deliver(asked, self, self._open_filing, self._shell.notices.show_error)

    def _open_filing(self, grounds: Grounds) -> None:
        dialog = FileAppealDialog(self._services, self._person, grounds, self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.filed.connect(lambda _: self._told(self.tr("The second instance was asked for.")))
        dialog.open()

    def _decided(self, appeal: Appeal) -> None:
        self._drafts.pop((appeal.uid, len(appeal.decisions)), None)
        self._wanted = appeal.uid
        self._told(self.tr("The appeal is decided."))

    def _told(self, text: str) -> None:
        self._shell.notices.show_message(text)
        self._tell()

    def _tell(self) -> None:
        self._shell.signals.evaluations_changed.emit()
        self._shell.signals.after_changed.emit()

    def _offer(self, values: FilterValues) -> None:
        self._groups = tuple(values.groups)
        self.cases.offer_groups(values.groups)

    def _play(self, call_uid: str, start_ms: int, end_ms: int) -> None:
        self.player.show()
        self.player.play(call_uid, start_ms, end_ms)

    def _open(self) -> None:
        row = self.cases.current
        if row is not None:
            self._shell.signals.open_revision.emit(row.evaluation_uid, row.revision)

    def _show_history(self) -> None:
        row = self.cases.current
        if row is not None:
            title = f"{row.agent or row.agent_no} · {titles_of(row.titles)}"
            show_history(self._services, self._shell.theme, row.uid, title, self)


def _with_states(wanted: AppealFilter, states: tuple[AppealState, ...]) -> AppealFilter:
    return AppealFilter(states=states, group=wanted.group)


def _text(row: AppealRow) -> str:
    parts = (row.agent, row.agent_no, row.group, row.scorer, row.scorer_no, row.card_title, *row.titles, row.uid)
    return " ".join(part for part in parts if part)
