"""The page of one agent: scores under control, sections beside the team's, recent evidence, coaching, appeals."""

from collections.abc import Sequence
from decimal import Decimal

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSplitter, QVBoxLayout, QWidget

from qadesk.domain.after.appeals import AppealRow, Outcome
from qadesk.domain.after.coaching import SessionRow
from qadesk.domain.insight.agent import AgentView
from qadesk.domain.insight.control import ControlChart
from qadesk.domain.insight.control import Signal as ControlSignal
from qadesk.domain.insight.facts import EvaluationFact, FactFilter
from qadesk.domain.insight.overview import Offered
from qadesk.domain.report.content import Finding, ProblemRecording
from qadesk.domain.texts import QT_TRANSLATE_NOOP
from qadesk.gui.inputs.choosing import Picker
from qadesk.gui.jobs import deliver
from qadesk.gui.lines import RIGHT, Cell, Column, LinesModel, LinesTable
from qadesk.gui.models.recording_columns import Formats
from qadesk.gui.parts import Figure, number, percent, points, styled, wrapped
from qadesk.gui.theme import Theme
from qadesk.services.container import Services

CHART_PIXELS = 250
SECTION_PIXELS = 34
MOST_SIGNALS = 3
# Nelson's eight tests in words (Journal of Quality Technology 16, 1984).
RULES: dict[int, str] = {
    1: QT_TRANSLATE_NOOP("Nelson", "a score beyond the control limits"),
    2: QT_TRANSLATE_NOOP("Nelson", "nine scores in a row on one side of the average"),
    3: QT_TRANSLATE_NOOP("Nelson", "six scores in a row rising or falling"),
    4: QT_TRANSLATE_NOOP("Nelson", "fourteen scores in turn up and down"),
    5: QT_TRANSLATE_NOOP("Nelson", "two of three scores far from the average, on one side"),
    6: QT_TRANSLATE_NOOP("Nelson", "four of five scores away from the average, on one side"),
    7: QT_TRANSLATE_NOOP("Nelson", "fifteen scores in a row close to the average"),
    8: QT_TRANSLATE_NOOP("Nelson", "eight scores in a row away from the average, on both sides"),
}
OUTCOMES = {
    Outcome.UPHELD: QT_TRANSLATE_NOOP("Appeals", "Upheld"),
    Outcome.PARTLY: QT_TRANSLATE_NOOP("Appeals", "Partly upheld"),
    Outcome.REJECTED: QT_TRANSLATE_NOOP("Appeals", "Rejected"),
}


class AgentPanel(QWidget):
    """``open_call`` carries a call (uid), ``open_call_at`` with a position (ms); ``coach`` an agent's number."""

    open_call = Signal(str)
    open_call_at = Signal(str, int)
    coach = Signal(str)
    refused = Signal(object)
    saved = Signal(object)

    def __init__(self, services: Services, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._services, self._theme, self._wish = services, theme, 0
        self._formats = Formats(services.zone, self.locale())
        self._wanted = FactFilter()
        self.view: AgentView | None = None
        self.agent_no = ""
        self.agent, self.card = Picker(letters=10), Picker(letters=12)
        self.agent.setAccessibleName(self.tr("Agent"))
        self.card.setAccessibleName(self.tr("Scorecard"))
        self.sit_down = styled(QPushButton(self.tr("&Coach")), "quiet")
        self.tiles = {
            "inspected": Figure(self.tr("Inspected")),
            "average": Figure(self.tr("Average")),
            "pass_rate": Figure(self.tr("Pass rate")),
            "error_rate": Figure(self.tr("Error rate")),
        }
        self.signals = wrapped("", "muted")
        self.nothing = wrapped(self.tr("Choose an agent. The period and the filter above hold here too."))
        self.evidence: LinesModel[tuple[ProblemRecording, Finding]] = LinesModel(self._evidence_columns(), self)
        self.sessions: LinesModel[SessionRow] = LinesModel(self._session_columns(), self)
        self.appeals: LinesModel[AppealRow] = LinesModel(self._appeal_columns(), self)
        self.evidence_table, self.session_table, self.appeal_table = _EnterTable(), LinesTable(), LinesTable()
        self.chart: QWidget | None = None
        self.bars: QWidget | None = None
        self._charts = QVBoxLayout()
        self._lay_out(theme)
        self.agent.picked.connect(lambda key: self.show_agent(str(key)) if key else None)
        self.card.picked.connect(lambda key: self._ask(None if key is None else str(key)))
        self.sit_down.clicked.connect(lambda: self.coach.emit(self.agent_no))
        self.evidence_table.opened.connect(self._open)
        self._show_parts(shown=False)

    def offer(self, offered: Offered) -> None:
        """The agents of whom evaluations are known."""
        entries = [(no, f"{no} {name}".strip()) for no, name in offered.agents]
        self.agent.offer([(None, self.tr("Choose an agent")), *entries])
        self.agent.show_data(self.agent_no or None)

    def show_filter(self, wanted: FactFilter) -> None:
        """Other days."""
        self._wanted = wanted
        self._ask()

    def show_agent(self, agent_no: str) -> None:
        """Another agent."""
        self.agent_no = agent_no
        self.agent.show_data(agent_no)
        self._ask()

    def _ask(self, card_key: str | None = None) -> None:
        if not self.agent_no:
            return
        self._wish += 1
        wish = self._wish
        deliver(
            self._services.agent_insight.of(self.agent_no, self._wanted, card_key),
            self,
            lambda view: self._show(view) if wish == self._wish else None,
            self.refused.emit,
        )

    def _show(self, view: AgentView) -> None:
        self.view = view
        self._show_parts(shown=bool(view.figures.inspected))
        if not view.figures.inspected:
            self.nothing.setText(self.tr("Nothing of this agent was inspected in this period."))
        self.card.offer([(each.key, f"{each.title} ({each.scored})") for each in view.cards])
        if view.card is not None:
            self.card.show_data(view.card.key)
        now, team = view.figures, view.team
        self.tiles["inspected"].show_value(number(now.inspected), view.group or "")
        self.tiles["average"].show_value(points(now.average), self._beside(points(team.average) if team else None))
        rate = percent(team.pass_rate) if team else None
        wrong = percent(team.error_rate, 2) if team else None
        self.tiles["pass_rate"].show_value(percent(now.pass_rate), self._beside(rate))
        self.tiles["error_rate"].show_value(percent(now.error_rate, 2), self._beside(wrong))
        self._draw(view)
        self.signals.setText(self._told(view))
        self.evidence.show_rows([(each, finding) for each in view.evidence for finding in each.findings])
        self.sessions.show_rows(view.sessions)
        self.appeals.show_rows(view.appeals)

    def _beside(self, team: str | None) -> str:
        return self.tr("team {value}").format(value=team) if team is not None else ""

    def _told(self, view: AgentView) -> str:
        """The signals in words, or that there are none."""
        chart = view.chart
        if chart.too_few:
            return self.tr("Fewer than eight scores: no control limits are drawn.")
        if not chart.signals:
            return self.tr("No signal: the scores scatter as chance makes them.")
        told = [self._signal(each, view.history) for each in chart.signals[:MOST_SIGNALS]]
        if len(chart.signals) > MOST_SIGNALS:
            told.append(self.tr("{count} more").format(count=len(chart.signals) - MOST_SIGNALS))
        return " · ".join(told)

    def _signal(self, signal: ControlSignal, history: Sequence[EvaluationFact]) -> str:
        first, last = history[signal.points[0]].day, history[signal.points[-1]].day
        words = QCoreApplication.translate("Nelson", RULES[signal.rule])
        days = f"{first:%m-%d}" if first == last else f"{first:%m-%d} – {last:%m-%d}"
        return f"{days}: {words}"

    def _draw(self, view: AgentView) -> None:
        from qadesk.gui.plots.charts.figures import Figures, Guide, Series, Sign
        from qadesk.gui.plots.charts.frame import ChartFrame

        if self.chart is None:
            frames = [ChartFrame(self._theme, self._services.chart_files, self._services.exports) for _ in range(2)]
            for frame in frames:
                frame.refused.connect(self.refused)
                frame.saved.connect(self.saved)
                self._charts.addWidget(frame)
            self._charts.insertWidget(1, self.signals)
            self.chart, self.bars = frames
            frames[0].setFixedHeight(CHART_PIXELS)
            frames[0].activated.connect(self._open_point)
        assert isinstance(self.chart, ChartFrame) and isinstance(self.bars, ChartFrame)
        chart = view.chart
        signs: dict[int, Sign] = {at: "triangle" for each in chart.signals for at in each.points}
        self.chart.show_figures(
            Figures(
                title=self.tr("Scores in the order of time"),
                along=self.tr("Day"),
                labels=[f"{each.day:%m-%d}" for each in view.history],
                series=[Series(self.tr("Score"), list(chart.values), signs=signs)],
                guides=[
                    Guide(value, words, dashed=dashed)
                    for value, words, dashed in self._limits(chart)
                    if value is not None
                ],
                notes={at: self._note(chart, at) for at in signs},
            ),
            empty=self.tr("No scores in this period."),
        )
        known = [each for each in view.sections if each.share is not None]
        self.bars.setFixedHeight(70 + 2 * SECTION_PIXELS * max(len(known), 1))
        self.bars.show_figures(
            Figures(
                title=self.tr("Sections beside the team"),
                along=self.tr("Section"),
                labels=[each.title for each in known],
                series=[
                    Series(self.tr("Agent"), [_hundred(each.share) for each in known], shape="bars"),
                    Series(self.tr("Team"), [_hundred(each.team) for each in known], shape="bars"),
                ],
                unit=" %",
                places=1,
                low=0,
                high=100,
                flat=True,
            )
        )

    def _limits(self, chart: ControlChart) -> list[tuple[Decimal | None, str, bool]]:
        return [
            (chart.centre, self.tr("average"), False),
            (chart.lower, self.tr("lower limit"), True),
            (chart.upper, self.tr("upper limit"), True),
        ]

    def _note(self, chart: ControlChart, at: int) -> str:
        rules = [each.rule for each in chart.signals if at in each.points]
        return "\n".join(QCoreApplication.translate("Nelson", RULES[rule]) for rule in dict.fromkeys(rules))

    def _open_point(self, at: int) -> None:
        if self.view is not None:
            self.open_call.emit(self.view.history[at].call_uid)

    def _open(self, row: int) -> None:
        recording, finding = self.evidence.rows[row]
        if finding.start_ms is None:
            self.open_call.emit(recording.call_uid)
        else:
            self.open_call_at.emit(recording.call_uid, finding.start_ms)

    def _show_parts(self, *, shown: bool) -> None:
        self.nothing.setVisible(not shown)
        for part in (self._body, self.card, self.sit_down):
            part.setVisible(shown)

    def _evidence_columns(self) -> list[Column[tuple[ProblemRecording, Finding]]]:
        return [
            Column("at", self.tr("Call"), 140, lambda each: Cell(self._formats.instant(each[0].at_ms), muted=True)),
            Column("what", self.tr("Evidence"), 0, _what),
            Column("place", self.tr("Position"), 72, _place, RIGHT, 1),
            Column("lost", self.tr("Lost"), 60, _lost, RIGHT),
        ]

    def _session_columns(self) -> list[Column[SessionRow]]:
        return [
            Column("at", self.tr("Coaching"), 140, lambda each: Cell(self._formats.instant(_begun(each)), muted=True)),
            Column("topic", self.tr("Topic"), 0, lambda each: Cell(each.topic or each.coach or each.coach_no)),
            Column("open", self.tr("Open items"), 104, lambda each: Cell(str(each.actions_open)), RIGHT, 1),
        ]

    def _appeal_columns(self) -> list[Column[AppealRow]]:
        return [
            Column("at", self.tr("Appeal"), 140, self._filed),
            Column("items", self.tr("Against"), 0, lambda each: Cell(", ".join(each.titles) or each.card_title)),
            Column("outcome", self.tr("Outcome"), 96, self._outcome, gives_way=1),
        ]

    def _filed(self, each: AppealRow) -> Cell:
        return Cell(self._formats.instant(each.filed_at_ms), muted=True)

    def _outcome(self, each: AppealRow) -> Cell:
        if each.outcome is None:
            return Cell(self.tr("open"), "warning")
        return Cell(QCoreApplication.translate("Appeals", OUTCOMES[each.outcome]))

    def _lay_out(self, theme: Theme) -> None:
        for table, model, name in (
            (self.evidence_table, self.evidence, self.tr("Recent evidence")),
            (self.session_table, self.sessions, self.tr("Coaching sessions")),
            (self.appeal_table, self.appeals, self.tr("Appeals")),
        ):
            table.set_up(model, theme)
            table.setAccessibleName(name)
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self.agent)
        head.addWidget(self.card)
        head.addStretch(1)
        head.addWidget(self.sit_down)
        tiles = QHBoxLayout()
        tiles.setSpacing(24)
        for tile in self.tiles.values():
            tiles.addWidget(tile)
        tiles.addStretch(1)
        left, right = QWidget(), QWidget()
        charts, lists = QVBoxLayout(left), QVBoxLayout(right)
        for column in (charts, lists):
            column.setContentsMargins(0, 0, 0, 0)
            column.setSpacing(8)
        charts.addLayout(tiles)
        charts.addLayout(self._charts)
        charts.addStretch(1)
        for table, title, share in (
            (self.evidence_table, self.tr("Recent evidence"), 3),
            (self.session_table, self.tr("Coaching"), 1),
            (self.appeal_table, self.tr("Appeals"), 1),
        ):
            lists.addWidget(styled(QLabel(title), "section"))
            lists.addWidget(table, share)
        parts = QSplitter(Qt.Orientation.Horizontal)
        parts.setChildrenCollapsible(False)
        for part in (_scrolled(left), right):
            parts.addWidget(part)
            parts.setStretchFactor(parts.count() - 1, 1)
        self._body = parts
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(12)
        outer.addLayout(head)
        outer.addWidget(self.nothing)
        outer.addWidget(parts, 1)
        outer.addStretch(0)


class _EnterTable(LinesTable):
    """Enter opens the current line as a double click does."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self.opened.emit(self.currentIndex().row())
            return
        super().keyPressEvent(event)


def _scrolled(sheet: QWidget) -> QWidget:
    from PySide6.QtWidgets import QFrame, QScrollArea

    area = QScrollArea()
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setWidgetResizable(True)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setWidget(sheet)
    return area


def _what(each: tuple[ProblemRecording, Finding]) -> Cell:
    _, finding = each
    words = finding.title if finding.what == finding.title else f"{finding.title}: {finding.what}"
    return Cell(words, "critical" if finding.critical else "")


def _lost(each: tuple[ProblemRecording, Finding]) -> Cell:
    lost = each[1].lost
    return Cell("" if lost is None else f"−{lost.normalize():f}")


def _place(each: tuple[ProblemRecording, Finding]) -> Cell:
    return Cell(_position(each[1].start_ms), muted=True)


def _position(at_ms: int | None) -> str:
    return "" if at_ms is None else f"{at_ms // 60_000}:{at_ms // 1000 % 60:02}"


def _begun(each: SessionRow) -> int | None:
    return each.planned_at_ms if each.started_at_ms is None else each.started_at_ms


def _hundred(share: Decimal | None) -> Decimal | None:
    return None if share is None else share * 100
