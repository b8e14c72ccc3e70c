"""Mentor pairs: how the apprentice gets on, beside the mentor and the team's other newcomers."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from qadesk.domain.after.mentoring import AgainstOthers, MentorPair, MentorProgress
from qadesk.gui.coaching import words
from qadesk.gui.coaching.entries import Entry, EntryList
from qadesk.gui.coaching.trend_panel import Key, TrendPanel
from qadesk.gui.parts import Figure, points, signed, styled, wrapped
from qadesk.gui.theme import Theme

if TYPE_CHECKING:
    from qadesk.gui.plots.charts.trend import TrendChart

LIST_PIXELS = 288


class MentorPanel(QWidget):
    """Pairs at the left; the apprentice's weeks at the right."""

    pair_wanted = Signal(str, str)
    """Numbers of mentor and apprentice."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._progress: MentorProgress | None = None
        self.pairs = EntryList(theme, self.tr("Mentor pairs"))
        self.pairs.picked.connect(self._pick)
        self.empty = wrapped(self.tr("There are no mentor pairs. Enter who mentors whom on the page of people."))
        self.title = styled(QLabel(), "heading")
        self.before = Figure(self.tr("Average before"))
        self.after = Figure(self.tr("Average since"))
        self.others = Figure(self.tr("Against other newcomers"))
        self.sessions = Figure(self.tr("Sessions with the mentor"))
        self.told = wrapped("", "muted")
        self.key = Key(theme, self.tr("Apprentice"), self.tr("Mentor"))
        self.chart: TrendChart | None = None
        self.trend = TrendPanel(
            theme, self.tr("Sections against other newcomers"), self.tr("Newcomers"), self.tr("Apprentice")
        )
        self._lay_out()

    def show_pairs(self, pairs: Sequence[MentorPair]) -> None:
        """The pairs of today."""
        self.pairs.show_entries([_pair_entry(pair) for pair in pairs])
        self.pairs.setVisible(bool(pairs))
        self.empty.setVisible(not pairs)
        self.right.setVisible(bool(pairs))
        if pairs:
            self._pick(self.pairs.current_key())

    def show_progress(self, progress: MentorProgress) -> None:
        """This pair."""
        self._progress = progress
        pair = progress.pair
        self.title.setText(f"{pair.apprentice} ← {pair.mentor}")
        calls = self.tr("{calls} calls")
        for figure, standing in ((self.before, progress.before), (self.after, progress.after)):
            scores = standing.scores
            figure.show_value(points(scores.average), calls.format(calls=scores.calls))
        self.others.show_value(*_against(progress.against_newcomers))
        spent = words.hours(progress.held.spent_ms)
        self.sessions.show_value(str(progress.held.sessions), self.tr("{hours} h").format(hours=spent))
        self.told.setText(self._verdict(progress))
        nothing = self.tr("Nothing of the apprentice was scored in these weeks.")
        self.trend.show_trends(progress.sections, nothing)
        self._draw()

    def showEvent(self, event: QShowEvent) -> None:
        """The drawing library comes with the first chart that is looked at."""
        super().showEvent(event)
        if self.chart is None:
            from qadesk.gui.plots.charts.trend import TrendChart

            self.chart = TrendChart(self._theme)
            self._above.addWidget(self.chart, 1)
            self._draw()

    def _draw(self) -> None:
        if self.chart is None or self._progress is None:
            return
        from qadesk.gui.plots.charts.trend import Trend

        weeks = self._progress.weeks
        self.chart.show_trend(
            Trend(
                title=self.tr("Average score by week"),
                periods=[f"{week.monday:%m-%d}" for week in weeks],
                agent=[_average(week.apprentice.scores.average) for week in weeks],
                calls=[week.apprentice.scores.calls for week in weeks],
                team=[_average(week.mentor.scores.average) for week in weeks],
                unit="",
            )
        )

    def _verdict(self, progress: MentorProgress) -> str:
        against = progress.against_newcomers
        if against.verdict == "too early" or against.difference is None:
            return self.tr("Too early to say whether the pairing helps: too few calls were scored before or since.")
        if against.verdict == "better":
            return self.tr("The apprentice has gained more than the team's other newcomers.")
        if against.verdict == "worse":
            return self.tr("The apprentice has gained less than the team's other newcomers.")
        return self.tr("No difference from the team's other newcomers can be told.")

    def _pick(self, key: str) -> None:
        mentor, _, apprentice = key.partition("/")
        if apprentice:
            self.pair_wanted.emit(mentor, apprentice)

    def _lay_out(self) -> None:
        left = styled(QFrame(), "card")
        left.setFixedWidth(LIST_PIXELS)
        listed = QVBoxLayout(left)
        listed.setContentsMargins(8, 12, 8, 8)
        listed.addWidget(self.empty)
        listed.addWidget(self.pairs, 1)
        self.right = QWidget()
        column = QVBoxLayout(self.right)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        above = styled(QFrame(), "card")
        self._above = QVBoxLayout(above)
        self._above.setContentsMargins(16, 12, 16, 8)
        self._above.setSpacing(8)
        head = QHBoxLayout()
        head.addWidget(self.title)
        head.addStretch(1)
        head.addWidget(self.key)
        self._above.addLayout(head)
        figures = QHBoxLayout()
        figures.setSpacing(32)
        for figure in (self.before, self.after, self.others, self.sessions):
            figures.addWidget(figure)
        figures.addStretch(1)
        self._above.addLayout(figures)
        self._above.addWidget(self.told)
        below = styled(QFrame(), "card")
        within = QVBoxLayout(below)
        within.setContentsMargins(16, 12, 16, 8)
        within.addWidget(self.trend)
        column.addWidget(above, 1)
        column.addWidget(below, 1)
        body = QHBoxLayout(self)
        body.setContentsMargins(24, 0, 24, 16)
        body.setSpacing(12)
        body.addWidget(left)
        body.addWidget(self.right, 1)


def _pair_entry(pair: MentorPair) -> Entry:
    since = "" if pair.since is None else pair.since.isoformat()
    return Entry(
        key=f"{pair.mentor_no}/{pair.apprentice_no}",
        title=f"{pair.apprentice} ← {pair.mentor}",
        below=" · ".join(part for part in (pair.group or "", since) if part),
        about=pair,
    )


def _against(found: AgainstOthers) -> tuple[str, str]:
    if found.difference is None:
        return points(None), ""
    interval = "" if found.low is None or found.high is None else f"{signed(found.low, 2)} – {signed(found.high, 2)}"
    return signed(found.difference, 2), interval


def _average(value: object) -> float | None:
    return None if value is None else float(value)  # type: ignore[arg-type]
