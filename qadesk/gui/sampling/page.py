"""The sampling page: plans at the left; the one that is open at the right, with its draws and who scores them."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QButtonGroup, QFileDialog, QListWidgetItem, QMenu, QMessageBox, QToolButton, QWidget

from qadesk.domain.people import Person
from qadesk.domain.plan_editing import copy_of, new_plan, unused
from qadesk.domain.recordings import FilterValues
from qadesk.domain.sampling import Ledger, SamplingPlan
from qadesk.gui.fields import REDO, UNDO
from qadesk.gui.forms.ui_sampling import Ui_Sampling
from qadesk.gui.jobs import deliver
from qadesk.gui.sampling.assign_dialog import AssignDialog
from qadesk.gui.sampling.assignments_panel import AssignmentsPanel
from qadesk.gui.sampling.draw_dialog import DrawDialog
from qadesk.gui.sampling.draws_panel import DrawsPanel
from qadesk.gui.sampling.pack_dialog import PackDialog
from qadesk.gui.sampling.plan_panel import PlanPanel
from qadesk.gui.saved import DraftSaved
from qadesk.gui.shell import Shell
from qadesk.gui.theme import set_class
from qadesk.services.container import Services
from qadesk.services.plan_drafts import PlanSession

LIST_PIXELS = 200
HEAD_PIXELS = 34
"""The line of the title keeps its height where there is no button in it."""
KEY_ROLE = int(Qt.ItemDataRole.UserRole)
FIRST_KEY = "plan"
FILES = "*.yaml *.yml *.json"


class SamplingPage(QWidget):
    """Owns the session of the plan that is open and hands it to the panels."""

    def __init__(self, services: Services, person: Person, shell: Shell) -> None:
        super().__init__()
        self._services, self._person, self._shell = services, person, shell
        self._session: PlanSession | None = None
        self._plans: dict[str, SamplingPlan] = {}
        self._wanted = ""
        self._front = "plan"
        self.form = Ui_Sampling()
        self.form.setupUi(self)  # type: ignore[no-untyped-call]
        self.plan = PlanPanel(services, shell)
        self.draws = DrawsPanel(services, person, shell)
        self.assignments = AssignmentsPanel(services, person, shell)
        self.saved = DraftSaved(self.form.savedLabel, services.clock, services.zone, self)
        self._set_up_form()
        self._connect()
        self._bind()
        self._show_nothing()
        self.refresh()

    @property
    def session(self) -> PlanSession | None:
        """The plan that is open."""
        return self._session

    def unsaved(self) -> bool:
        """Whether the last changes could not be saved and would be lost by closing."""
        return self.saved.failing

    def refresh(self) -> None:
        """Read the plans anew, and what the workspace knows."""
        deliver(self._services.sampling.plans(), self, self._listed, self._shell.notices.show_error)
        deliver(self._services.catalogue.filter_values(), self, self._offer)

    def open_plan(self, key: str) -> None:
        """Show the plan of that key."""
        self._wanted = key
        plan = self._plans.get(key)
        if plan is not None and (self._session is None or self._session.plan.key != key):
            self._take(plan)

    def show_panel(self, name: str) -> None:
        """Bring ``plan``, ``draws`` or ``assignments`` to the front."""
        self._front = name
        self._tabs[name].setChecked(True)
        self._show_front()
        if name == "draws":
            self.draws.refresh()
        elif name == "assignments":
            self.assignments.refresh()

    # -- composition --------------------------------------------------------------------------------------------------

    def _set_up_form(self) -> None:
        form = self.form
        form.splitter.setStretchFactor(0, 0)
        form.splitter.setStretchFactor(1, 1)
        form.splitter.setSizes([LIST_PIXELS, 1000])
        self._tabs: dict[str, QToolButton] = {
            "plan": form.planTab,
            "draws": form.drawsTab,
            "assignments": form.assignmentsTab,
        }
        self._panels: dict[str, QWidget] = {
            "plan": self.plan,
            "draws": self.draws,
            "assignments": self.assignments,
        }
        group = QButtonGroup(self)
        for name, button in self._tabs.items():
            group.addButton(button)
            form.panels.addWidget(self._panels[name])
            self._shell.commands.dress(button, f"sampling.{name}", connect=False)
            button.clicked.connect(partial(self._tab_clicked, name))
        form.panels.addWidget(form.emptyPage)
        form.titleLabel.setMinimumHeight(HEAD_PIXELS)
        form.moreButton.setIcon(self._shell.theme.icon("mdi6.dots-horizontal"))
        words = self.tr("More about this plan")
        form.moreButton.setToolTip(words)
        form.moreButton.setAccessibleName(words)
        form.moreButton.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        form.moreButton.setMenu(self._more_menu())
        for push in (form.newButton, form.importButton, form.drawButton):
            push.setEnabled(self._services.writable)
        self.show_panel("plan")

    def _more_menu(self) -> QMenu:
        menu = QMenu(self.form.moreButton)
        for words, slot in (
            (self.tr("Duplicate"), self.duplicate),
            (self.tr("Export …"), self.ask_export),
            (self.tr("Remove …"), self.ask_remove),
        ):
            menu.addAction(words).triggered.connect(lambda _=False, slot=slot: slot())
        return menu

    def _connect(self) -> None:
        self.form.planList.currentItemChanged.connect(lambda item, _: self._chosen(item))
        self.saved.again.connect(lambda: self._session.save() if self._session is not None else None)
        signals = self._shell.signals
        signals.recordings_changed.connect(self._look_again)
        signals.evaluations_changed.connect(self._look_again)
        self.draws.changed.connect(self._look_again)
        self.draws.changed.connect(signals.assignments_changed)
        self.draws.assign_wanted.connect(self.ask_assign)

    def _bind(self) -> None:
        commands, form = self._shell.commands, self.form
        for name, slot in (
            ("new", self.new),
            ("import", self.ask_import),
            ("draw", self.ask_draw),
            ("packs", self.ask_packs),
            ("undo", self.plan.undo),
            ("redo", self.plan.redo),
            ("plan", partial(self.show_panel, "plan")),
            ("draws", partial(self.show_panel, "draws")),
            ("assignments", partial(self.show_panel, "assignments")),
        ):
            commands.bind(f"sampling.{name}", slot, self)
        buttons = {
            "new": form.newButton,
            "import": form.importButton,
            "draw": form.drawButton,
            "packs": form.packButton,
        }
        for name, push in buttons.items():
            commands.dress(push, f"sampling.{name}")

    def _tab_clicked(self, name: str, _checked: bool = False) -> None:
        self.show_panel(name)

    # -- commands -----------------------------------------------------------------------------------------------------

    def new(self) -> None:
        """A plan that most centres could begin with."""
        title = self.tr("Monthly sampling")
        made = new_plan(unused(FIRST_KEY, self._plans), title, self._services.cards.today(), self._services.translate)
        self._keep(made)

    def duplicate(self) -> None:
        """The plan that is open once more, under another name."""
        if self._session is not None:
            plan = self._session.plan
            title = self.tr("{title} (copy)").format(title=plan.title or plan.key)
            self._keep(copy_of(plan, unused(plan.key, self._plans), title))

    def ask_import(self) -> None:
        """Choose a plan's file; one whose key is taken comes in under the next free one."""
        title, kind = self.tr("Import a sampling plan"), self.tr("Sampling plans")
        name, _ = QFileDialog.getOpenFileName(self, title, "", f"{kind} ({FILES})")
        if name:
            self.import_file(Path(name))

    def import_file(self, path: Path) -> None:
        """The plan of a file."""
        reading = self._services.sampling.read(path)
        keep = lambda plan: self._keep(copy_of(plan, unused(plan.key, self._plans), plan.title))  # noqa: E731
        deliver(reading, self, keep, self._shell.notices.show_error)

    def ask_export(self) -> None:
        """Ask where to, then write the plan."""
        if self._session is None:
            return
        plan = self._session.plan
        first = str(self._services.exports / f"{plan.key}.yaml")
        kind = self.tr("Sampling plans")
        name, _ = QFileDialog.getSaveFileName(self, self.tr("Export the sampling plan"), first, f"{kind} ({FILES})")
        if name:
            deliver(
                self._services.sampling.export_plan(plan, Path(name)), self, self._tell_written,
                self._shell.notices.show_error,
            )  # fmt: skip

    def ask_remove(self) -> None:
        """Ask, then take the plan out; draws from it stay."""
        if self._session is None or not self._services.writable:
            return
        plan = self._session.plan
        box = QMessageBox(self)
        box.setIcon(QMessageBox.Icon.Question)
        box.setText(self.tr("Remove the plan “{title}”?").format(title=plan.title or plan.key))
        box.setInformativeText(self.tr("Draws that were made with it stay, with their ledgers."))
        remove = box.addButton(self.tr("Remove"), QMessageBox.ButtonRole.DestructiveRole)
        box.addButton(self.tr("Cancel"), QMessageBox.ButtonRole.RejectRole)
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        box.buttonClicked.connect(lambda button: self.remove_plan(plan.key) if button is remove else None)
        box.open()

    def remove_plan(self, key: str) -> None:
        """Without that plan."""
        self._session = None
        self.saved.clear()
        removing = self._services.sampling.remove(key, self._person.no)
        deliver(removing, self, lambda _: self.refresh(), self._shell.notices.show_error)

    def ask_draw(self) -> DrawDialog | None:
        """Draw by the plan that is open, and look at it before it is kept."""
        if self._session is None or not self._services.writable:
            return None
        dialog = DrawDialog(self._services, self._person, self._shell, self._session.plan, self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.committed.connect(self._drawn)
        dialog.open()
        return dialog

    def ask_assign(self, draw_uid: str) -> AssignDialog | None:
        """Share the calls of a draw among inspectors."""
        if not draw_uid or not self._services.writable:
            return None
        dialog = AssignDialog(self._services, self._person, self._shell, draw_uid, self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.assigned.connect(partial(self._assigned, draw_uid))
        dialog.open()
        return dialog

    def ask_packs(self) -> PackDialog:
        """Send work to a laptop, take a pack in, take results home."""
        dialog = PackDialog(self._services, self._person, self._shell, self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.changed.connect(self._look_again)
        dialog.changed.connect(self._shell.signals.assignments_changed)
        dialog.open()
        return dialog

    # -- what is open -------------------------------------------------------------------------------------------------

    def _keep(self, plan: SamplingPlan) -> None:
        self._wanted = plan.key
        saving = self._services.sampling.save(plan, self._person.no)
        deliver(saving, self, lambda _: self.refresh(), self._shell.notices.show_error)

    def _listed(self, plans: list[SamplingPlan]) -> None:
        self._plans = {plan.key: plan for plan in plans}
        if self._wanted not in self._plans:
            self._wanted = next(iter(self._plans), "")
        held = self.form.planList.blockSignals(True)
        self.form.planList.clear()
        for plan in plans:
            item = QListWidgetItem(plan.title or plan.key)
            item.setData(KEY_ROLE, plan.key)
            item.setToolTip(plan.key)
            self.form.planList.addItem(item)
            if plan.key == self._wanted:
                self.form.planList.setCurrentItem(item)
        self.form.planList.blockSignals(held)
        if not plans:
            self._session = None
            self.plan.take(None)
            self._show_nothing()
        elif self._session is None or self._session.plan.key != self._wanted:
            self._take(self._plans[self._wanted])

    def _chosen(self, item: QListWidgetItem | None) -> None:
        if item is not None:
            self.open_plan(item.data(KEY_ROLE))

    def _take(self, plan: SamplingPlan) -> None:
        saved, failed = self.saved.start()
        session = self._services.plan_drafts.open(plan, self._person.no, saved, failed)
        self._session = session
        session.listen(lambda: self._changed(session))
        self.plan.take(session)
        self._show_front()

    def _changed(self, session: PlanSession) -> None:
        if session is not self._session:
            return
        plan = session.plan
        self._plans[plan.key] = plan
        self._show_front()
        item = self.form.planList.currentItem()
        if item is not None:
            item.setText(plan.title or plan.key)
        self.saved.wanted(plan)

    def _offer(self, known: FilterValues) -> None:
        self.plan.offer(known.groups, known.business_types, known.queues)

    def _look_again(self) -> None:
        """Calls, scores or draws have changed: what the plan gives may have, too."""
        if self.isVisible():
            self.plan.reckon()
            self.draws.refresh()
            self.assignments.refresh()

    def _drawn(self, ledger: Ledger) -> None:
        self.show_panel("draws")
        self.draws.show_draw(ledger.uid)
        self.plan.reckon()

    def _assigned(self, draw_uid: str, calls: int) -> None:
        self._shell.signals.assignments_changed.emit()
        self._shell.notices.show_message(self.tr("{calls} calls are in the inspectors' hands.").format(calls=calls))
        self.show_panel("assignments")
        self.assignments.show_draw(draw_uid)

    def _tell_written(self, path: Path) -> None:
        self._shell.notices.show_message(self.tr("The plan is written to {file}.").format(file=path))

    def _show_front(self) -> None:
        """The panel that was chosen; draws and assignments are there without a plan, too."""
        form, session, of_plan = self.form, self._session, self._front == "plan"
        shown = form.emptyPage if of_plan and session is None else self._panels[self._front]
        form.panels.setCurrentWidget(shown)
        form.work.setCurrentWidget(form.planPage)
        titles = {"draws": self.tr("Draws"), "assignments": self.tr("Assignments")}
        plan_title = (session.plan.title or session.plan.key) if session is not None else self.tr("Plan")
        form.titleLabel.setText(titles.get(self._front, plan_title))
        for part in (form.drawButton, form.moreButton, form.savedLabel):
            part.setVisible(of_plan and session is not None)
        set_class(form.newButton, "" if session is not None else "primary")

    def _show_nothing(self) -> None:
        form = self.form
        self._show_front()
        form.emptyTitle.setText(self.tr("No sampling plans yet"))
        form.emptyText.setText(
            self.tr("Make a plan: it says how many calls of each agent are heard, and what must not be missed.")
        )

    # -- Qt -----------------------------------------------------------------------------------------------------------

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The strata have the keyboard first, else the list."""
        super().focusInEvent(event)
        (self.form.newButton if self._session is None else self.plan.table).setFocus(event.reason())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Undo and redo that a text field has left to the page."""
        if event.matches(UNDO):
            self.plan.undo()
        elif event.matches(REDO):
            self.plan.redo()
        else:
            super().keyPressEvent(event)
