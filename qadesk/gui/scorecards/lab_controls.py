"""The left side of the lab: which past evaluations, and what of the card is tried on them."""

import datetime as dt
from collections.abc import Callable, Sequence
from itertools import pairwise

from PySide6.QtCore import QDate, QObject, QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import (
    QDateEdit,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from qadesk.domain.past import months_back
from qadesk.domain.scorecards import NotApplicable
from qadesk.gui.inputs.choosing import Picker
from qadesk.gui.parts import styled
from qadesk.gui.scorecards.kinds import amount
from qadesk.gui.scorecards.lab_trial import Trial
from qadesk.gui.scorecards.lab_weights import PointsSpin, Weights
from qadesk.gui.scorecards.lab_wish import Period
from qadesk.gui.theme import set_class

WIDTH = 320
DATE_PIXELS = 6
MONTHS = (3, 6, 12)
FIRST_MONTHS = 3
EVERYTHING, DATES = "all", "dates"


class PeriodChoice(QObject):
    """The past months, everything, or days; today is asked for anew each time."""

    changed = Signal()

    def __init__(self, today: Callable[[], dt.date], parent: QObject) -> None:
        super().__init__(parent)
        self._today = today
        self.picker = Picker()
        self.picker.setAccessibleName(self.tr("Period"))
        self.picker.setToolTip(self.tr("By the day of the call"))
        past = [(months, self.tr("Past {count} months").format(count=months)) for months in MONTHS]
        self.picker.offer(
            [
                (1, self.tr("Past month")),
                *past,
                (EVERYTHING, self.tr("All evaluations")),
                (DATES, self.tr("From … to …")),
            ]
        )
        self.picker.show_data(FIRST_MONTHS)
        self.first, self.last, self.days = QDateEdit(), QDateEdit(), QWidget()
        self._lay_out()
        self.picker.currentIndexChanged.connect(lambda _: self._choose())
        for field in (self.first, self.last):
            field.dateChanged.connect(lambda _: self.changed.emit())

    @property
    def period(self) -> Period:
        """The days that are wanted, a first one after the last exchanged with it."""
        wanted = self.picker.entries[self.picker.currentIndex()][0]
        if wanted == EVERYTHING:
            return Period()
        if wanted == DATES:
            first, last = sorted(dt.date.fromisoformat(_iso(field)) for field in (self.first, self.last))
            return Period(day_from=first, day_to=last)
        assert isinstance(wanted, int)
        return Period(day_from=months_back(self._today(), wanted))

    def _choose(self) -> None:
        dates = self.picker.entries[self.picker.currentIndex()][0] == DATES
        self.days.setVisible(dates)
        self.changed.emit()

    def _lay_out(self) -> None:
        line = QHBoxLayout(self.days)
        line.setContentsMargins(0, 0, 0, 0)
        days = (months_back(self._today(), FIRST_MONTHS), self._today())
        names = (self.tr("First day"), self.tr("Last day"))
        for field, day, name in zip((self.first, self.last), days, names, strict=True):
            field.setDisplayFormat("yyyy-MM-dd")
            field.setDate(QDate(day.year, day.month, day.day))
            field.setAccessibleName(name)
            field.lineEdit().setTextMargins(DATE_PIXELS, 0, 0, 0)
            line.addWidget(field, 1)
        self.days.hide()


class LabControls(QWidget):
    """Every change here is a new wish; the trial holds the card."""

    wished = Signal()
    """The period or the team is another one."""
    keep_wanted = Signal()

    def __init__(self, today: Callable[[], dt.date], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._trial: Trial | None = None
        self.period = PeriodChoice(today, self)
        self.team, self.rule, self.mark = Picker(), Picker(), PointsSpin("0")
        self.weights = Weights()
        self.sum = styled(QLabel(), "chip good")
        self.fill_button, self.spread_button = (
            QPushButton(self.tr("Fill to total")),
            QPushButton(self.tr("Spread evenly")),
        )
        self.stored = styled(QLabel(), "muted small")
        self.keep_button = styled(QPushButton(self.tr("Keep as draft")), "primary")
        self.reset_button = QPushButton(self.tr("As it was"))
        self._name()
        self._lay_out()
        self._connect()
        self.setFixedWidth(WIDTH)
        self.show_teams(())

    @property
    def group(self) -> str | None:
        """The team whose evaluations are wanted; ``None``: all."""
        found = self.team.entries[self.team.currentIndex()][0]
        return str(found) if found is not None else None

    def show_teams(self, teams: Sequence[str]) -> None:
        """The teams there are; the chosen one stays where it is among them."""
        chosen = self.group if self.team.entries else None
        with QSignalBlocker(self.team):
            self.team.offer([(None, self.tr("All teams")), *((team, team) for team in teams)])
            self.team.show_data(chosen if chosen in teams else None)

    def take(self, trial: Trial, *, may_keep: bool) -> None:
        """Another card under trial."""
        self._trial = trial
        self._may_keep = may_keep
        self.weights.take(trial)
        self.refresh()

    def refresh(self) -> None:
        """Show the card as it is now."""
        trial = self._trial
        if trial is None:
            return
        self.weights.refresh()
        self.mark.show_amount(trial.card.pass_mark)
        self.rule.show_data(trial.card.not_applicable)
        self._show_sum(trial)
        self.keep_button.setVisible(not trial.kept)
        self.keep_button.setEnabled(trial.differs and self._may_keep)
        self.reset_button.setEnabled(trial.differs)
        self.stored.setText(
            self.tr("Changes go into the draft; they can be undone.")
            if trial.kept
            else self.tr("A trial: nothing is stored unless you keep it.")
        )

    def _show_sum(self, trial: Trial) -> None:
        total, rest = trial.card.total, trial.rest
        words = self.tr("{sum} of {total}").format(sum=amount(total - rest), total=amount(total))
        if rest > 0:
            words += " · " + self.tr("{points} to give").format(points=amount(rest))
        elif rest < 0:
            words += " · " + self.tr("{points} too many").format(points=amount(-rest))
        self.sum.setText(words)
        set_class(self.sum, "chip warning" if rest else "chip good")
        for button in (self.fill_button, self.spread_button):
            button.setEnabled(bool(rest))

    def _connect(self) -> None:
        self.period.changed.connect(self.wished)
        self.team.currentIndexChanged.connect(lambda _: self.wished.emit())
        self.mark.typed.connect(lambda mark: self._do(lambda trial: trial.set_pass_mark(mark)))
        self.rule.picked.connect(lambda rule: self._do(lambda trial: trial.set_not_applicable(rule)))
        self.weights.points_set.connect(lambda key, points: self._do(lambda trial: trial.set_points(key, points)))
        self.weights.effect_set.connect(lambda key, effect: self._do(lambda trial: trial.set_effect(key, effect)))
        self.fill_button.clicked.connect(lambda: self._do(Trial.fill))
        self.spread_button.clicked.connect(lambda: self._do(Trial.spread))
        self.reset_button.clicked.connect(lambda: self._do(Trial.reset))
        self.keep_button.clicked.connect(self.keep_wanted)
        self.weights.rebuilt.connect(self._order)

    def _order(self) -> None:
        """Tab goes the way of the eye, also over fields that were made later than the buttons below them."""
        chain = [self.period.picker, self.team, self.period.first, self.period.last]
        chain += [self.fill_button, self.spread_button, self.mark, self.rule, *self.weights.fields()]
        for before, after in pairwise([*chain, self.reset_button, self.keep_button]):
            QWidget.setTabOrder(before, after)

    def _do(self, act: Callable[[Trial], None]) -> None:
        if self._trial is not None:
            act(self._trial)

    def _name(self) -> None:
        self.team.setAccessibleName(self.tr("Team"))
        self.mark.setAccessibleName(self.tr("Pass mark"))
        self.rule.setAccessibleName(self.tr("Not applicable"))
        self.rule.offer(
            [
                (NotApplicable.RESCALE_SECTION, self.tr("To its section")),
                (NotApplicable.RESCALE_CARD, self.tr("To the whole card")),
                (NotApplicable.FULL_CREDIT, self.tr("Full points")),
            ]
        )
        self.fill_button.setToolTip(self.tr("The other weights keep their proportions; those set here stay."))
        self.spread_button.setToolTip(self.tr("The other weights change by the same points; those set here stay."))
        self.keep_button.setToolTip(self.tr("Make a draft of this card, to be published later."))

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self._asked())
        column.addWidget(self._tried(), 1)

    def _asked(self) -> QFrame:
        card = styled(QFrame(), "card")
        grid = QGridLayout(card)
        grid.setContentsMargins(12, 10, 12, 10)
        grid.setSpacing(6)
        for at, field in enumerate((self.period.picker, self.team)):
            grid.addWidget(field, 0, at)
            grid.setColumnStretch(at, 5 - at)
        grid.addWidget(self.period.days, 1, 0, 1, 2)
        return card

    def _tried(self) -> QFrame:
        card = styled(QFrame(), "card")
        column = QVBoxLayout(card)
        column.setContentsMargins(12, 10, 4, 10)
        column.setSpacing(8)
        column.addLayout(_row(styled(QLabel(self.tr("Weights")), "section"), None, self.sum))
        column.addLayout(_row(self.fill_button, self.spread_button, None))
        column.addWidget(self._scrolled(), 1)
        self.stored.setWordWrap(True)
        column.addWidget(self.stored)
        column.addLayout(_row(self.reset_button, self.keep_button, None))
        return card

    def _scrolled(self) -> QScrollArea:
        """Rules first, then the weights."""
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        page = styled(QWidget(), "page")
        inner = QVBoxLayout(page)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.addLayout(self._rules())
        inner.addWidget(self.weights)
        inner.addStretch(1)
        scroll.setWidget(page)
        return scroll

    def _rules(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setContentsMargins(0, 0, 4, 0)
        grid.setVerticalSpacing(6)
        grid.setColumnStretch(1, 1)
        right = Qt.AlignmentFlag.AlignRight
        rows = ((self.tr("Pass mark"), self.mark, right), (self.tr("Not applicable"), self.rule, Qt.AlignmentFlag(0)))
        for row, (name, field, align) in enumerate(rows):
            label = styled(QLabel(name), "muted")
            label.setBuddy(field)
            grid.addWidget(label, row, 0)
            grid.addWidget(field, row, 1, align)
        return grid


def _row(*parts: QWidget | None) -> QHBoxLayout:
    """Widgets side by side, with what is left of the room where there is ``None``."""
    line = QHBoxLayout()
    line.setContentsMargins(0, 0, 8, 0)
    line.setSpacing(8)
    for part in parts:
        if part is None:
            line.addStretch(1)
        else:
            line.addWidget(part)
    return line


def _iso(field: QDateEdit) -> str:
    return field.date().toString(Qt.DateFormat.ISODate)
