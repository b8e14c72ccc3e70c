"""Follow-ups: problems that somebody handles, reports back on, and QA verifies; lists to hand out, figures."""

import datetime as dt
from collections.abc import Callable, Sequence
from concurrent.futures import Future
from dataclasses import dataclass, replace

from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from qadesk.domain.after.followups import FollowUp, FollowUpFilter, FollowUpRow, FollowUpState
from qadesk.domain.errors import UserError
from qadesk.domain.people import Person, Role
from qadesk.domain.recordings import FilterValues
from qadesk.gui.after.follow_ups_acts import Acted, acted
from qadesk.gui.after.follow_ups_case import FollowUpCase
from qadesk.gui.after.follow_ups_columns import Moment, first_line, follow_up_columns, searched
from qadesk.gui.after.follow_ups_dialogs import HandOverFields, ReportDialog, ReportDraft, begun, reporters
from qadesk.gui.after.follow_ups_figures import FollowUpFiguresDialog
from qadesk.gui.after.follow_ups_lists import Lists
from qadesk.gui.after.follow_ups_new import Ground, NewFollowUpDialog, brought
from qadesk.gui.ask_dialog import AskDialog
from qadesk.gui.cases import CasesFrame, View
from qadesk.gui.clips.player import ClipPlayer
from qadesk.gui.history_panel import HistoryPanel
from qadesk.gui.inputs.lines import TallField
from qadesk.gui.inputs.spots import Labelled
from qadesk.gui.jobs import deliver
from qadesk.gui.models.recording_columns import Formats
from qadesk.gui.notices import in_words
from qadesk.gui.parts import number, styled, wrapped
from qadesk.gui.shell import Shell
from qadesk.services.blind import Blind, BlindCatalogue
from qadesk.services.container import Services

MOST = 1000
HISTORY_PIXELS = 200
QA = (Role.INSPECTOR, Role.LEAD)
OPEN, REPORTED = FollowUpState.OPEN, FollowUpState.REPORTED
Act = Callable[[str], "Future[FollowUp]"]


@dataclass(frozen=True, slots=True)
class Listed:
    """What a view shows, and how many each view holds."""

    view: str
    rows: tuple[FollowUpRow, ...]
    counts: dict[str, int]


class FollowUpsPanel(QWidget):
    """Views by what is to be done next; the chosen one tells its story and what can be done with it."""

    def __init__(self, services: Services, person: Person, shell: Shell) -> None:
        super().__init__()
        self._services, self._person, self._shell = services, person, shell
        self._blind = Blind(services.executor, services.settings, person)
        self._formats = Formats(services.zone, QLocale())
        self._wanted, self._wish, self._told = "", 0, 0
        self._people: tuple[Person, ...] = ()
        self._groups: tuple[str, ...] = ()
        self._drafts: dict[str, ReportDraft] = {}
        titles = {
            "open": self.tr("To report back"),
            "overdue": self.tr("Overdue"),
            "today": self.tr("Due today"),
            "verify": self.tr("To verify"),
            "closed": self.tr("Closed"),
            "all": self.tr("All"),
        }
        self.cases: CasesFrame[FollowUpRow] = CasesFrame(
            shell.theme,
            [View(name, title, warns=name == "overdue") for name, title in titles.items()],
            follow_up_columns(self._moment),
            text_of=searched,
            name=self.tr("Follow-ups"),
        )
        self.case = FollowUpCase(shell.theme, self._formats)
        self.history = HistoryPanel(services, shell.theme)
        self.player = ClipPlayer(services, shell)
        self.lists = Lists(services, person, shell, self, shell.signals.after_changed.emit)
        self._lay_out()
        self._connect()
        self._limit()

    def refresh(self) -> None:
        """Read the view, the counts, and who there is anew."""
        services, refuse = self._services, self._shell.notices.show_error
        self._wish += 1
        wish, view, group = self._wish, self.cases.view, self.cases.group
        listed = services.executor.look(lambda: self._read(view, group))
        deliver(listed, self, lambda found: self._listed(found) if wish == self._wish else None, refuse)
        catalogue = BlindCatalogue(self._services.executor, self._blind)
        deliver(catalogue.filter_values(), self, self._offer)
        deliver(services.catalogue.people(), self, self._know_people)

    def show_case(self, uid: str) -> None:
        """Bring a follow-up to the front, in the view it stands in."""

        def show(found: FollowUp) -> None:
            views = {OPEN: "open", REPORTED: "verify", FollowUpState.CLOSED: "closed"}
            self._wanted = uid
            if self.cases.view != "all":
                self.cases.show_view(views.get(found.state, "all"))
            self.refresh()

        deliver(self._services.follow_ups.get(uid), self, show, self._shell.notices.show_error)

    # -- commands -----------------------------------------------------------------------------------------------------

    def ask_report(self) -> ReportDialog | None:
        """What was done about the chosen one; what was written stays until it is taken."""
        row = self.cases.current
        if row is None or row.state is not OPEN:
            return None
        follow_ups, uid = self._services.follow_ups, row.uid
        draft = begun(row, self._person, self._drafts.get(uid))
        dialog = ReportDialog(
            row,
            reporters(row, self._person),
            follow_ups.callback_form,
            draft,
            lambda report: follow_ups.report(uid, report, self._person.no),
            self,
        )
        dialog.draft_changed.connect(lambda draft: self._drafts.update({uid: draft}))
        dialog.answered.connect(lambda made: self._reported(made))
        dialog.open()
        return dialog

    def verify(self) -> None:
        """QA has looked at what was done in the chosen ones: they are closed."""
        uids = [row.uid for row in self._chosen(REPORTED)]
        who, follow_ups = self._person.no, self._services.follow_ups
        if uids:
            told = acted(self._services.executor, uids, lambda uid: follow_ups.verify(uid, who))
            deliver(told, self, lambda done: self._tell(done, self.tr("{count} verified.")), self._refuse)

    def ask_send_back(self) -> AskDialog | None:
        """QA is not content with what was done."""
        who, follow_ups = self._person.no, self._services.follow_ups
        return self._ask_why(
            self._chosen(REPORTED),
            self.tr("Send back"),
            self.tr("It is open again, with as many working days as before from today."),
            lambda uid, why: follow_ups.send_back(uid, who, why),
            self.tr("{count} sent back."),
        )

    def ask_withdraw(self) -> AskDialog | None:
        """They are not to be handled any more."""
        who, follow_ups = self._person.no, self._services.follow_ups
        return self._ask_why(
            self._chosen(OPEN, REPORTED),
            self.tr("Withdraw"),
            self.tr("It is not to be handled any more. What was done so far stays on record."),
            lambda uid, why: follow_ups.withdraw(uid, who, why),
            self.tr("{count} withdrawn."),
        )

    def ask_hand_over(self) -> AskDialog | None:
        """Somebody else handles them; their time runs on."""
        rows = self._chosen(OPEN)
        if not rows:
            return None
        fields, who, follow_ups = HandOverFields(self._people), self._person.no, self._services.follow_ups
        return self._ask(
            rows,
            self.tr("Hand over"),
            self.tr("Somebody else handles it; its time runs on."),
            (fields,),
            lambda uid: follow_ups.hand_over(uid, fields.handler.no, who, fields.why.toPlainText()),
            self.tr("{count} handed over."),
        )

    def ask_new(self, evaluation_uid: str = "", item_key: str = "", call_uid: str = "") -> None:
        """A new one: of an evaluation's lost point, of a call, or of one that is found in the dialog."""
        if not (evaluation_uid or call_uid):
            self._offer_new(None, "")
            return
        ground = brought(self._services, evaluation_uid, call_uid)
        deliver(ground, self, lambda found: self._offer_new(found, item_key), self._refuse)

    def ask_figures(self) -> FollowUpFiguresDialog:
        """How many, how soon, how often in time."""
        dialog = FollowUpFiguresDialog(self._services, self._shell.theme, self._groups, self)
        dialog.open()
        return dialog

    # -- composition --------------------------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.cases)
        self.message = wrapped("", "muted small")
        self.message.hide()
        whole.addWidget(self.message)
        self.history.setMinimumHeight(HISTORY_PIXELS)
        self.cases.detail.addWidget(self.case)
        self.cases.detail.addWidget(self.history)
        self.cases.detail.addStretch(1)
        self.new = styled(QPushButton(self.tr("New …")), "primary")
        self.hand_out = QPushButton(self.tr("Hand out …"))
        self.take_in = QPushButton(self.tr("Take in …"))
        self.figures = QPushButton(self.tr("Figures …"))
        for button in (self.new, self.hand_out, self.take_in, self.figures):
            self.cases.add_button(button)
        self.report = styled(QPushButton(self.tr("Report back …")), "primary")
        self.verifying = styled(QPushButton(self.tr("Verify")), "primary")
        self.back = QPushButton(self.tr("Send back …"))
        self.hand_over = QPushButton(self.tr("Hand over …"))
        for button in (self.report, self.verifying, self.back, self.hand_over):
            self.cases.add_action(button)
        self.listen = QPushButton(self.tr("Open on the desk"))
        self.off = styled(QPushButton(self.tr("Withdraw …")), "danger")
        foot = QHBoxLayout()
        foot.setSpacing(8)
        foot.addWidget(self.listen)
        foot.addStretch(1)
        foot.addWidget(self.off)
        self.player.hide()
        self.cases.below.addWidget(self.player)
        self.cases.below.addLayout(foot)
        self.setFocusProxy(self.cases)

    def _connect(self) -> None:
        cases = self.cases
        cases.changed.connect(self.refresh)
        cases.chosen.connect(self._show_current)
        cases.table.selectionModel().selectionChanged.connect(lambda *_: self._limit())
        cases.table.opened.connect(lambda _: self._open())
        self.case.play_wanted.connect(self._play)
        self.new.clicked.connect(lambda: self.ask_new())
        self.hand_out.clicked.connect(lambda: self.lists.ask_out())
        self.take_in.clicked.connect(lambda: self.lists.ask_take())
        self.figures.clicked.connect(lambda: self.ask_figures())
        self.report.clicked.connect(lambda: self.ask_report())
        self.verifying.clicked.connect(lambda: self.verify())
        self.back.clicked.connect(lambda: self.ask_send_back())
        self.hand_over.clicked.connect(lambda: self.ask_hand_over())
        self.off.clicked.connect(lambda: self.ask_withdraw())
        self.listen.clicked.connect(lambda: self._open())
        self._shell.signals.follow_up_wanted.connect(self.ask_new)

    def _ask_why(
        self,
        rows: Sequence[FollowUpRow],
        title: str,
        hint: str,
        do: Callable[[str, str], "Future[FollowUp]"],
        done: str,
    ) -> AskDialog | None:
        why = TallField(least=2)
        field = Labelled(self.tr("Why"), why)
        field.setFocusProxy(why)
        return self._ask(rows, title, hint, (field,), lambda uid: do(uid, why.toPlainText()), done)

    def _ask(
        self, rows: Sequence[FollowUpRow], title: str, hint: str, parts: Sequence[QWidget], do: Act, done: str
    ) -> AskDialog | None:
        if not rows:
            return None
        uids = [row.uid for row in rows]
        what = first_line(rows[0].what) if len(rows) == 1 else self.tr("{count} follow-ups")
        about = what.format(count=number(len(rows))) if len(rows) > 1 else what
        dialog = AskDialog(
            title, f"{about}\n{hint}", parts, title, lambda: acted(self._services.executor, uids, do), self
        )
        dialog.answered.connect(lambda acts: self._tell(acts, done))
        dialog.open()
        parts[0].setFocus()
        return dialog

    def _offer_new(self, ground: Ground | None, item_key: str) -> None:
        host = self.window()
        dialog = NewFollowUpDialog(self._services, self._person, self._people, ground, item_key, host)
        dialog.opened.connect(self._opened)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    # -- what is shown ------------------------------------------------------------------------------------------------

    def _moment(self) -> Moment:
        now = self._services.clock()
        return Moment(now, dt.datetime.fromtimestamp(now / 1000, self._services.zone).date())

    def _filters(self, group: str | None) -> dict[str, FollowUpFilter]:
        follow_ups, all_ = self._services.follow_ups, FollowUpFilter(group=group)
        return {
            "open": replace(all_, states=(OPEN,)),
            "overdue": follow_ups.overdue(all_),
            "today": follow_ups.due_today(all_),
            "verify": replace(all_, states=(REPORTED,)),
            "closed": replace(all_, states=(FollowUpState.CLOSED,)),
            "all": all_,
        }

    def _read(self, view: str, group: str | None) -> Listed:
        """In a thread of its own: the reads go one after the other."""
        follow_ups, filters = self._services.follow_ups, self._filters(group)
        counts = {name: follow_ups.count(wanted).result() for name, wanted in filters.items()}
        rows = follow_ups.rows(replace(filters[view], most=MOST)).result()
        return Listed(view, tuple(self._blind.cases(rows).result()), counts)

    def _listed(self, found: Listed) -> None:
        self.cases.show_counts(found.counts)
        left = found.counts[found.view] - len(found.rows)
        more = self.tr("The {shown} most urgent are shown. {left} more: choose a team to see less at once.")
        self.message.setText(more.format(shown=number(len(found.rows)), left=number(left)))
        self.message.setVisible(left > 0 and not self._blind.on)
        self.cases.show_rows(found.rows, lambda one, other: one.uid == other.uid, self._nothing(found.view))
        wanted = next((at for at, row in enumerate(self.cases.model.rows) if row.uid == self._wanted), None)
        if wanted is not None:
            self._wanted = ""
            self.cases.table.setCurrentIndex(self.cases.model.index(wanted, 0))

    def _nothing(self, view: str) -> str:
        return {
            "open": self.tr("Nobody has to report back. Open a follow-up from a lost point: “New …”."),
            "overdue": self.tr("Nothing is overdue."),
            "today": self.tr("Nothing is due today."),
            "verify": self.tr("Nothing waits to be verified."),
            "closed": self.tr("No follow-up has been closed yet."),
            "all": self.tr("There is no follow-up yet. Open one from a lost point of an evaluation: “New …”."),
        }[view]

    def _show_current(self) -> None:
        row = self.cases.current
        self._limit()
        self._told += 1
        told = self._told
        self.player.stop()
        self.player.hide()
        self.history.setVisible(row is not None)
        self.history.show_uid(row.uid if row is not None else "")
        self.case.show_row(row, self._moment())
        if row is None:
            return

        def show(full: FollowUp) -> None:
            if told == self._told:
                self.case.show_row(row, self._moment(), full)

        deliver(self._services.follow_ups.get(row.uid), self, show, self._shell.notices.show_error)

    def _limit(self) -> None:
        """What can be done next with the chosen ones, and by whom."""
        row, writable, qa = self.cases.current, self._services.writable, self._person.role in QA
        state = row.state if row is not None else None
        self.report.setVisible(state is OPEN)
        self.report.setEnabled(writable and len(self.cases.selected) <= 1)
        self.hand_over.setVisible(state is OPEN)
        self.hand_over.setEnabled(writable)
        for button, shown in ((self.verifying, state is REPORTED), (self.back, state is REPORTED)):
            button.setVisible(shown)
        self.off.setVisible(state in (OPEN, REPORTED))
        for button in (self.verifying, self.back, self.off):
            button.setEnabled(writable and qa)
            button.setToolTip("" if qa else self.tr("Inspectors and QA leads do that."))
        count = len(self._chosen(REPORTED))
        many = self.tr("Verify {count}").format(count=number(count))
        self.verifying.setText(many if count > 1 else self.tr("Verify"))
        self.listen.setVisible(row is not None and bool(row.evaluation_uid or row.call_uid))
        self.new.setEnabled(writable)
        self.take_in.setEnabled(writable)

    def _chosen(self, *states: FollowUpState) -> list[FollowUpRow]:
        return [row for row in self.cases.selected if row.state in states]

    # -- what happens -------------------------------------------------------------------------------------------------

    def _reported(self, made: FollowUp) -> None:
        self._drafts.pop(made.uid, None)
        self._shell.notices.show_message(self.tr("Reported back; QA verifies it now."))
        self._shell.signals.after_changed.emit()

    def _tell(self, done: Acted, text: str) -> None:
        said = text.format(count=number(len(done.done)))
        if done.refused:
            reason = in_words(done.refused[0])
            said += " " + self.tr("{count} not: {reason}").format(count=number(len(done.refused)), reason=reason)
        self._shell.notices.show_message(said)
        self._shell.signals.after_changed.emit()

    def _refuse(self, error: UserError) -> None:
        self._shell.notices.show_error(error)

    def _opened(self, made: Sequence[FollowUp]) -> None:
        if self.isVisible():
            self._wanted = made[0].uid
        text = self.tr("{count} opened.").format(count=number(len(made)))
        show, uid = self._shell.signals.show_case, made[0].uid
        act = None if self.isVisible() else lambda: show.emit("follow-ups", uid)
        self._shell.notices.show_message(text, "", self.tr("Show") if act else "", act)
        self._shell.signals.after_changed.emit()

    def _know_people(self, people: Sequence[Person]) -> None:
        today = self._moment().today
        self._people = tuple(each for each in people if each.left_on is None or each.left_on >= today)

    def _offer(self, values: FilterValues) -> None:
        self._groups = tuple(values.groups)
        self.cases.offer_groups(values.groups)

    def _play(self, start: int, end: int) -> None:
        row = self.cases.current
        if row is not None and row.call_uid:
            self.player.show()
            self.player.play(row.call_uid, start, end, row.item or first_line(row.what))

    def _open(self) -> None:
        row = self.cases.current
        if row is not None and row.call_uid:
            start = row.evidence[0][0] if row.evidence else 0
            self._shell.signals.open_call_at.emit(row.call_uid, start)
