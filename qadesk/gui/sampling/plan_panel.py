"""The panel Plan: what is drawn, from what, in which strata; beside it what that costs and buys, live."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QCoreApplication, QTimer, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QScrollArea, QToolButton, QVBoxLayout, QWidget

from qadesk.domain import plan_editing
from qadesk.domain.errors import UserError
from qadesk.domain.plan_editing import PRESETS, Preset
from qadesk.domain.sampling import SamplingPlan, Stratum, When
from qadesk.domain.sampling_cost import Estimate
from qadesk.gui.inputs.spots import column_of
from qadesk.gui.jobs import deliver
from qadesk.gui.looks import dressed
from qadesk.gui.notices import in_words
from qadesk.gui.parts import wrapped
from qadesk.gui.sampling.cost_panel import CostPanel
from qadesk.gui.sampling.plan_settings import PlanSettings
from qadesk.gui.sampling.strata_table import StrataTable
from qadesk.gui.sampling.stratum_editor import StratumEditor
from qadesk.gui.shell import Shell
from qadesk.services.container import Services
from qadesk.services.plan_drafts import PlanSession

RECKON_AFTER_MS = 150
TABLE_PIXELS = 232
OWN_CONDITIONS = "own"


class PlanPanel(QWidget):
    """Edits the plan of a session; every change is undoable and saved."""

    estimated = Signal(object)
    """The ``Estimate`` of the present plan."""

    def __init__(self, services: Services, shell: Shell, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._services, self._shell = services, shell
        self._session: PlanSession | None = None
        self._asked = 0
        self.estimate: Estimate | None = None
        theme = shell.theme
        self.settings = PlanSettings(services.cards.today)
        self.table = StrataTable(theme, services.translate)
        self.editor = StratumEditor(theme)
        self.cost = CostPanel(theme)
        self.add, self.up, self.down, self.remove = (QToolButton() for _ in range(4))
        self._reckon = QTimer(self)
        self._reckon.setSingleShot(True)
        self._reckon.setInterval(RECKON_AFTER_MS)
        self._lay_out()
        self._connect()

    def take(self, session: PlanSession | None) -> None:
        """Edit the plan of a session; ``None``: nothing is open."""
        self._session = session
        self.estimate = None
        self.table.show_figures({})
        self.setEnabled(session is not None)
        if session is not None:
            session.listen(lambda: self._changed(session))
            self._show(current=0)
            self.reckon()

    def offer(self, groups: Sequence[str], types: Sequence[str], queues: Sequence[str]) -> None:
        """Values that the workspace knows."""
        self.settings.offer(groups, types, queues)
        self.editor.offer({"business_type": types, "queue": queues})

    def reckon(self) -> None:
        """Reckon anew what the plan costs and buys, once the hand rests."""
        self._asked += 1
        self.cost.show_waiting()
        self._reckon.start()

    def undo(self) -> None:
        """Take the last change back."""
        if self._session is not None:
            self._session.undo()

    def redo(self) -> None:
        """Bring it again."""
        if self._session is not None:
            self._session.redo()

    # -- composition --------------------------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        page = QWidget()
        dressed(page, "page")
        column = QVBoxLayout(page)
        column.setContentsMargins(2, 4, 16, 12)
        column.setSpacing(12)
        column.addWidget(self.settings)
        column.addLayout(self._strata_head())
        self.table.setMinimumHeight(TABLE_PIXELS)
        column.addWidget(self.table)
        card = QFrame()
        dressed(card, "card")
        inner = column_of(card)
        inner.setContentsMargins(16, 12, 16, 14)
        inner.addWidget(self.editor)
        column.addWidget(card)
        column.addStretch(1)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(8)
        line.addWidget(_scrolled(page), 1)
        side = _scrolled(self.cost)
        side.setFixedWidth(self.cost.width() + 14)
        line.addWidget(side)

    def _strata_head(self) -> QHBoxLayout:
        head = QHBoxLayout()
        head.setSpacing(6)
        titles = QVBoxLayout()
        titles.setSpacing(2)
        titles.addWidget(wrapped(self.tr("Strata"), "section"))
        hint = self.tr("In the order of priority: a call belongs to the first one that it meets.")
        titles.addWidget(wrapped(hint, "muted small"))
        head.addLayout(titles, 1)
        icon = self._shell.theme.icon
        for button, name, words in (
            (self.up, "mdi6.arrow-up", self.tr("Earlier (Alt+Up)")),
            (self.down, "mdi6.arrow-down", self.tr("Later (Alt+Down)")),
            (self.remove, "mdi6.delete-outline", self.tr("Remove the stratum (Del)")),
        ):
            button.setIcon(icon(name))
            button.setToolTip(words)
            button.setAccessibleName(words)
            dressed(button, "quiet")
            head.addWidget(button)
        self.add.setText(self.tr("Add a stratum"))
        dressed(self.add, "menu")
        self.add.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.add.setMenu(self._presets())
        head.addWidget(self.add)
        return head

    def _presets(self) -> QMenu:
        menu = QMenu(self.add)
        for preset in PRESETS:
            action = menu.addAction(QCoreApplication.translate("sampling", preset.title))
            action.triggered.connect(partial(self._add_preset, preset))
        menu.addSeparator()
        menu.addAction(self.tr("Conditions of your own")).triggered.connect(lambda: self._add_own())
        return menu

    def _connect(self) -> None:
        self.settings.edited.connect(self._edited)
        self.table.chosen.connect(lambda _: self._show_stratum())
        self.table.move_wanted.connect(self.move_stratum)
        self.table.remove_wanted.connect(self.remove_stratum)
        self.editor.changed.connect(self._put_stratum)
        self.up.clicked.connect(lambda: self.move_stratum(-1))
        self.down.clicked.connect(lambda: self.move_stratum(1))
        self.remove.clicked.connect(lambda: self.remove_stratum())
        self._reckon.timeout.connect(self._ask)

    # -- showing ------------------------------------------------------------------------------------------------------

    def _changed(self, session: PlanSession) -> None:
        if session is self._session:
            self._show()
            self.reckon()

    def _show(self, current: int | None = None) -> None:
        if self._session is None:
            return
        plan, read_only = self._session.plan, not self._services.writable
        self.settings.show_plan(plan, read_only=read_only)
        self.table.show_plan(plan, current)
        self._show_stratum()

    def _show_stratum(self) -> None:
        at = self.table.current
        if self._session is None or at < 0:
            return
        strata = self._session.plan.strata
        last = at == len(strata) - 1
        writable = self._services.writable
        self.editor.show_stratum(strata[at], last=last, read_only=not writable)
        self.add.setEnabled(writable)
        self.remove.setEnabled(writable and not last)
        self.up.setEnabled(writable and at > 0 and not last)
        self.down.setEnabled(writable and at < len(strata) - 2)

    # -- changing -----------------------------------------------------------------------------------------------------

    def _edited(self, plan: SamplingPlan, subject: str, typing: bool) -> None:
        if self._session is not None and self._services.writable:
            self._session.apply(plan, subject, typing=typing)

    def _put_stratum(self, stratum: Stratum) -> None:
        if self._session is None or not self._services.writable:
            return
        at = next((at for at, each in enumerate(self._session.plan.strata) if each.key == stratum.key), -1)
        if at >= 0:
            plan = plan_editing.put_stratum(self._session.plan, at, stratum)
            self._session.apply(plan, f"stratum {stratum.key}", typing=True)

    def _add_preset(self, preset: Preset, _checked: bool = False) -> None:
        self.add_stratum(plan_editing.of_preset(preset, self._services.translate))

    def _add_own(self) -> None:
        title = self.tr("New stratum")
        self.add_stratum(Stratum(key=OWN_CONDITIONS, title=title, when=When(), share=plan_editing.USUAL_SHARE))
        self.editor.title.setFocus()
        self.editor.title.selectAll()

    def add_stratum(self, stratum: Stratum) -> None:
        """A further stratum, before the current one where that is not the last; it becomes the current one."""
        if self._session is None or not self._services.writable:
            return
        plan, key = plan_editing.add_stratum(self._session.plan, stratum)
        self._session.apply(plan, "strata")
        self.table.show_plan(plan, next(at for at, each in enumerate(plan.strata) if each.key == key))
        self._show_stratum()

    def remove_stratum(self) -> None:
        """Without the current stratum; its share goes to the last one."""
        at = self.table.current
        if self._session is not None and self.remove.isEnabled():
            self._session.apply(plan_editing.remove_stratum(self._session.plan, at), "strata")
            self.table.setFocus()

    def move_stratum(self, by: int) -> None:
        """The current stratum earlier or later."""
        at = self.table.current
        if self._session is None or not self._services.writable:
            return
        plan = plan_editing.move_stratum(self._session.plan, at, at + by)
        if plan != self._session.plan:
            self._session.apply(plan, "strata")
            self.table.show_plan(plan, at + by)
            self._show_stratum()

    # -- reckoning ----------------------------------------------------------------------------------------------------

    def _ask(self) -> None:
        if self._session is None:
            return
        asked = self._asked
        estimating = self._services.sampling.estimate(self._session.plan)
        deliver(estimating, self, lambda found: self._estimated(asked, found), lambda error: self._refuse(asked, error))

    def _estimated(self, asked: int, estimate: Estimate) -> None:
        if asked != self._asked:
            return
        self.estimate = estimate
        self.cost.show_estimate(estimate)
        self.table.show_figures({each.key: (each.size, each.drawn) for each in estimate.strata})
        self.estimated.emit(estimate)

    def _refuse(self, asked: int, error: UserError) -> None:
        if asked == self._asked:
            self.estimate = None
            self.table.show_figures({})
            self.cost.show_refusal(in_words(error))


def _scrolled(widget: QWidget) -> QScrollArea:
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setWidget(widget)
    return area
