"""The insight page: what the figures say, and the KPI board; one filter above both."""

from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices, QShowEvent
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QLabel, QStackedWidget, QToolButton, QVBoxLayout, QWidget

from qadesk.domain.insight.overview import Offered
from qadesk.domain.insight.views import NamedView, View, read, written
from qadesk.domain.people import Person
from qadesk.gui.insight.agent_panel import AgentPanel
from qadesk.gui.insight.filter_bar import FilterBar
from qadesk.gui.insight.kpi_board import KpiPanel
from qadesk.gui.insight.overview_panel import OverviewPanel
from qadesk.gui.jobs import deliver
from qadesk.gui.parts import styled
from qadesk.gui.shell import Shell
from qadesk.services.container import Services
from qadesk.services.settings import INSIGHT_FILTER


class InsightPage(QWidget):
    """What is shown is counted anew when something has changed, or when it is looked at next."""

    def __init__(self, services: Services, person: Person, shell: Shell) -> None:
        super().__init__()
        self._services, self._shell = services, shell
        self._stale = True
        self.bar = FilterBar(shell.theme, services.people.today())
        self.overview = OverviewPanel(services, shell.theme)
        self.agents = AgentPanel(services, shell.theme)
        self.kpis = KpiPanel(services.kpis, shell.theme)
        self._panels = QStackedWidget()
        self._tabs: dict[str, QToolButton] = {}
        self._lay_out()
        kept = services.settings.get(INSIGHT_FILTER)
        if kept:
            self._show_view(read(kept))
        self._connect()

    def refresh(self) -> None:
        """Count anew, now or when the page is looked at next."""
        self._stale = not self.isVisible()
        if self._stale:
            return
        refuse = self._shell.notices.show_error
        deliver(self._services.insight.offered(), self, self._offer, refuse)
        self._list_views()
        self._show_filter()

    def showEvent(self, event: QShowEvent) -> None:
        """What changed meanwhile is counted."""
        super().showEvent(event)
        if self._stale:
            self.refresh()

    def show_panel(self, name: str) -> None:
        """The overview, or the KPIs."""
        self._tabs[name].setChecked(True)
        self._panels.setCurrentWidget({"overview": self.overview, "agent": self.agents, "kpi": self.kpis}[name])
        self._show_filter()

    def _show_filter(self) -> None:
        self.bar.show_sides(shown=self._panels.currentWidget() is self.overview)
        if self._panels.currentWidget() is self.kpis:
            self.kpis.show_period(self.bar.period.period)
        elif self._panels.currentWidget() is self.agents:
            self.agents.show_filter(self.bar.wanted)
        else:
            self.overview.show_filter(self.bar.wanted)

    def show_agent(self, agent_no: str) -> None:
        """The page of an agent."""
        self.agents.show_agent(agent_no)
        self.show_panel("agent")

    def _offer(self, offered: Offered) -> None:
        self.bar.offer(offered)
        self.agents.offer(offered)

    def _changed(self) -> None:
        self._remember()
        self._show_filter()

    def _remember(self) -> None:
        self._services.settings.put(INSIGHT_FILTER, written(self.bar.view(self.overview.what)))

    def _show_view(self, view: View) -> None:
        self.bar.show_view(view)
        self.overview.by.show_data(view.by)

    def _choose_view(self, view: View) -> None:
        self._show_view(view)
        self._changed()

    def _list_views(self) -> None:
        def show(views: list[NamedView]) -> None:
            self.bar.show_views(tuple(views))

        deliver(self._services.insight.views(), self, show, self._shell.notices.show_error)

    def _keep(self, name: str) -> None:
        kept = self._services.insight.keep_view(name, self.bar.view(self.overview.what))
        deliver(kept, self, lambda _: self._list_views(), self._shell.notices.show_error)

    def _drop(self, name: str) -> None:
        gone = self._services.insight.drop_view(name)
        deliver(gone, self, lambda _: self._list_views(), self._shell.notices.show_error)

    def _saved(self, path: Path) -> None:
        where = QUrl.fromLocalFile(str(path.parent))
        self._shell.notices.show_message(
            self.tr("The chart was saved."), str(path), self.tr("Open the folder"),
            lambda: QDesktopServices.openUrl(where),
        )  # fmt: skip

    def _connect(self) -> None:
        self.bar.changed.connect(self._changed)
        self.bar.chosen.connect(self._choose_view)
        self.overview.by.picked.connect(lambda _: self._remember())
        self.bar.keep.connect(self._keep)
        self.bar.drop.connect(self._drop)
        self.overview.open_call.connect(self._shell.signals.open_call)
        self.overview.open_agent.connect(self.show_agent)
        self.agents.open_call.connect(self._shell.signals.open_call)
        self.agents.open_call_at.connect(self._shell.signals.open_call_at)
        self.agents.coach.connect(self._shell.signals.coach_agent)
        self.agents.refused.connect(self._shell.notices.show_error)
        self.agents.saved.connect(self._saved)
        self.overview.refused.connect(self._shell.notices.show_error)
        self.overview.saved.connect(self._saved)
        self.kpis.refused.connect(self._shell.notices.show_error)
        for changed in (self._shell.signals.evaluations_changed, self._shell.signals.after_changed):
            changed.connect(self.refresh)

    def _lay_out(self) -> None:
        head, group = QHBoxLayout(), QButtonGroup(self)
        head.setSpacing(4)
        head.addWidget(styled(QLabel(self.tr("Insight")), "title"))
        head.addSpacing(16)
        for name, title, panel in (
            ("overview", self.tr("Overview"), self.overview),
            ("agent", self.tr("Agent"), self.agents),
            ("kpi", self.tr("KPI board"), self.kpis),
        ):
            tab = styled(QToolButton(), "quiet toggle")
            tab.setText(title)
            tab.setCheckable(True)
            tab.clicked.connect(lambda _=False, name=name: self.show_panel(name))
            group.addButton(tab)
            head.addWidget(tab)
            self._tabs[name] = tab
            self._panels.addWidget(panel)
        head.addStretch(1)
        head.addWidget(self.bar.views)
        self._tabs["overview"].setChecked(True)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(24, 16, 24, 16)
        outer.setSpacing(12)
        outer.addLayout(head)
        outer.addWidget(self.bar)
        outer.addWidget(self._panels, 1)
