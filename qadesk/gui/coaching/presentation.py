"""The view for agent and coach together: full screen, big type, nothing of anybody else; one thing after the other."""

from collections.abc import Sequence
from dataclasses import dataclass
from zoneinfo import ZoneInfo

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from qadesk.domain.after.agent_board import ScoreTrend
from qadesk.domain.after.agent_view import AgentView, LostPoint
from qadesk.gui.clips.needs import ClipServices
from qadesk.gui.clips.player import ClipPlayer
from qadesk.gui.coaching import words
from qadesk.gui.parts import points, styled
from qadesk.gui.plots.charts.trend import Trend, TrendChart
from qadesk.gui.shell import Shell
from qadesk.gui.theme import set_class

NEXT = (Qt.Key.Key_Right, Qt.Key.Key_Down, Qt.Key.Key_PageDown)
BACK = (Qt.Key.Key_Left, Qt.Key.Key_Up, Qt.Key.Key_PageUp)
PLAY = (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F3)
LEAVE = (Qt.Key.Key_Escape, Qt.Key.Key_F11)
TEXT, LARGE, HUGE = 22, 34, 96
WIDEST = 1200


@dataclass(frozen=True, slots=True)
class Shown:
    """A lost point with the evaluation that it is of."""

    view: AgentView
    point: LostPoint


class Presentation(QWidget):
    """A window of its own. It is given what the agent may see, and asks for nothing."""

    def __init__(
        self,
        services: ClipServices,
        shell: Shell,
        agent: str,
        trend: ScoreTrend,
        views: Sequence[AgentView],
        zone: ZoneInfo,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Coaching: {agent}").format(agent=agent))
        self.setAutoFillBackground(True)
        self._zone, self._trend = zone, trend
        self.steps = tuple(Shown(view, point) for view in views for point in view.lost)
        self.at = 0
        """0 is the score and its trend; from 1 on the lost points."""
        self.agent = _sized(QLabel(agent), LARGE, bold=True)
        self.place = _sized(styled(QLabel(), "muted"), TEXT)
        self.chart = TrendChart(shell.theme, big=True)
        self.score = _sized(QLabel(), HUGE, bold=True)
        self.of_score = _sized(styled(QLabel(), "muted"), TEXT)
        self.title = _sized(_long(), LARGE, bold=True)
        self.lost = _sized(styled(QLabel(), "warning"), LARGE, bold=True)
        self.when = _sized(styled(_long(), "muted"), TEXT)
        self.norm, self.comment, self.advice = (_sized(_long(), TEXT) for _ in range(3))
        self.norm_title = _sized(styled(QLabel(self.tr("What is asked for")), "muted"), 16, bold=True)
        self.comment_title = _sized(styled(QLabel(self.tr("What was heard")), "muted"), 16, bold=True)
        self.advice_title = _sized(styled(QLabel(self.tr("Advice")), "muted"), 16, bold=True)
        self.player = ClipPlayer(services, shell)
        self.hint = _sized(styled(QLabel(), "muted"), 16)
        self.back, self.on = QPushButton(self.tr("Back")), QPushButton(self.tr("On"))
        self.back.clicked.connect(lambda: self.go(self.at - 1))
        self.on.clicked.connect(lambda: self.go(self.at + 1))
        for button in (self.back, self.on):
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._first_words(views)
        self._lay_out()
        self.go(0)

    def show_full(self, beside: QWidget) -> None:
        """On the second screen where there is one, else over the window."""
        own = beside.screen()
        others = [screen for screen in QGuiApplication.screens() if screen is not own]
        self.setGeometry((others[0] if others else own).geometry())
        self.showFullScreen()
        self.activateWindow()

    def go(self, at: int) -> None:
        """Show this one; nothing beyond the ends."""
        if not 0 <= at <= len(self.steps):
            return
        self.at = at
        self.player.clear()
        self.pages.setCurrentWidget(self._over if at == 0 else self._lost_page)
        self.place.setText(f"{at + 1} / {len(self.steps) + 1}")
        self.back.setEnabled(at > 0)
        self.on.setEnabled(at < len(self.steps))
        if at:
            self._show(self.steps[at - 1])
        self.hint.setText(
            self.tr("← → one after the other · Space plays · Esc leaves")
            if at and self.steps[at - 1].point.evidence
            else self.tr("← → one after the other · Esc leaves")
        )

    def play(self) -> None:
        """Play the clip of this lost point, or pause it."""
        if not self.at:
            return
        shown = self.steps[self.at - 1]
        if self.player.sound.phase in ("playing", "paused"):
            self.player.toggle()
        elif shown.point.evidence:
            span = shown.point.evidence[0]
            self.player.play(shown.view.call_uid, span.start_ms, span.end_ms)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows go on and back, Space plays, Esc leaves."""
        key = Qt.Key(event.key())
        if key in NEXT:
            self.go(self.at + 1)
        elif key in BACK:
            self.go(self.at - 1)
        elif key == Qt.Key.Key_Home:
            self.go(0)
        elif key == Qt.Key.Key_End:
            self.go(len(self.steps))
        elif key in PLAY:
            self.play()
        elif key in LEAVE:
            self.close()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lines stay short enough to be read, whatever the screen's width."""
        super().resizeEvent(event)
        side = max(64, (self.width() - WIDEST) // 2)
        self._column.setContentsMargins(side, 48, side, 32)

    # -- parts --------------------------------------------------------------------------------------------------------

    def _first_words(self, views: Sequence[AgentView]) -> None:
        if not views:
            self.score.setText("–")
            self.of_score.setText(self.tr("No evaluation has been released to you yet."))
            return
        newest = views[0]
        self.score.setText(points(newest.score))
        told = self.tr("Latest evaluation · {time} · of {total} points, pass mark {mark}")
        self.of_score.setText(
            told.format(
                time=words.instant(newest.call.started_at_ms, self._zone),
                total=f"{newest.total.normalize():f}",
                mark=f"{newest.pass_mark.normalize():f}",
            )
        )

    def _show(self, shown: Shown) -> None:
        view, point = shown.view, shown.point
        self.title.setText(point.title)
        self.lost.setText("" if not point.lost else f"−{point.lost.normalize():f}")
        if point.critical:
            self.lost.setText(self.tr("Critical"))
        set_class(self.lost, "critical" if point.critical else "warning")
        when = words.instant(view.call.started_at_ms, self._zone)
        self.when.setText(" · ".join(part for part in (point.section, when) if part))
        for title, label, text in (
            (self.norm_title, self.norm, point.norm),
            (self.comment_title, self.comment, point.comment),
            (self.advice_title, self.advice, view.advice),
        ):
            label.setText(text)
            label.setVisible(bool(text))
            title.setVisible(bool(text))
        self.player.setVisible(bool(point.evidence))

    def _lay_out(self) -> None:
        self._column = QVBoxLayout(self)
        self._column.setSpacing(24)
        head = QHBoxLayout()
        head.addWidget(self.agent)
        head.addStretch(1)
        head.addWidget(self.place)
        self._column.addLayout(head)
        self.pages = QStackedWidget()
        self._over, self._lost_page = self._overview(), self._of_lost()
        self.pages.addWidget(self._over)
        self.pages.addWidget(self._lost_page)
        self._column.addWidget(self.pages, 1)
        foot = QHBoxLayout()
        foot.setSpacing(8)
        foot.addWidget(self.hint)
        foot.addStretch(1)
        foot.addWidget(self.back)
        foot.addWidget(self.on)
        self._column.addLayout(foot)

    def _overview(self) -> QWidget:
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.score)
        column.addWidget(self.of_score)
        card = styled(QFrame(), "card")
        inside = QVBoxLayout(card)
        inside.setContentsMargins(24, 16, 24, 16)
        inside.addWidget(_sized(styled(QLabel(self.tr("Your average score, week by week")), "muted"), 16, bold=True))
        inside.addWidget(self.chart, 1)
        column.addSpacing(16)
        column.addWidget(card, 1)
        trend = self._trend
        self.chart.show_trend(
            Trend(
                title=self.tr("Your average score, week by week"),
                periods=[f"{day:%m-%d}" for day in trend.periods],
                agent=[None if value is None else float(value) for value in trend.agent],
                calls=trend.agent_calls,
                unit="",
            )
        )
        return page

    def _of_lost(self) -> QWidget:
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        head = QHBoxLayout()
        head.addWidget(self.title, 1)
        head.addWidget(self.lost, 0, Qt.AlignmentFlag.AlignTop)
        column.addLayout(head)
        column.addWidget(self.when)
        column.addSpacing(16)
        for title, label in (
            (self.norm_title, self.norm),
            (self.comment_title, self.comment),
            (self.advice_title, self.advice),
        ):
            column.addWidget(title)
            column.addWidget(label)
            column.addSpacing(16)
        column.addStretch(1)
        column.addWidget(self.player)
        return page


def _sized(label: QLabel, pixels: int, *, bold: bool = False) -> QLabel:
    label.setStyleSheet(f"font-size: {pixels}px; font-weight: {700 if bold else 400};")
    return label


def _long() -> QLabel:
    label = QLabel()
    label.setWordWrap(True)
    return label
