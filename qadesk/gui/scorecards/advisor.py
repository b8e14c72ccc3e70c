"""The panel Advisor: what past evaluations say about the items of a card, and a draft of what is proposed."""

from collections.abc import Collection
from concurrent.futures import Future
from datetime import date
from typing import Protocol

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from qadesk.domain.accuracies import CardAccuracies
from qadesk.domain.advice import Advice, ItemAdvice
from qadesk.domain.card_versions import StoredCard
from qadesk.domain.errors import UserError
from qadesk.domain.people import Person
from qadesk.gui.jobs import deliver
from qadesk.gui.notices import sentences
from qadesk.gui.parts import number, styled, wrapped
from qadesk.gui.scorecards.accuracy_strip import AccuracyStrip
from qadesk.gui.scorecards.advice_table import AdviceModel, AdviceTable, details
from qadesk.gui.scorecards.lab_controls import PeriodChoice
from qadesk.gui.shell import Shell
from qadesk.services.container import Services

DETAIL_PIXELS = 44
PERIOD_PIXELS = 170


class Advising(Protocol):
    """Learns from past evaluations; makes drafts."""

    def advise(self, key: str, *, day_from: date | None, day_to: date | None) -> "Future[Advice]":
        """The proposals for the latest published version of a card."""

    def accuracies(self, key: str, *, day_from: date | None, day_to: date | None) -> "Future[CardAccuracies]":
        """Accuracies and error rate of the same evaluations."""

    def draft(self, advice: Advice, keys: Collection[str], who: str) -> "Future[StoredCard]":
        """A draft with the proposals for these items taken up."""


class AdvisorPanel(QWidget):
    """Reads while it is in front; what is ticked becomes a draft, which the lab then tries."""

    drafted = Signal(str)
    """A draft of this key was made of the proposals that were ticked."""
    shown = Signal()
    """The advice that was wished for last stands."""

    def __init__(
        self,
        services: Services,
        person: Person,
        shell: Shell,
        parent: QWidget | None = None,
        *,
        advising: Advising | None = None,
    ) -> None:
        super().__init__(parent)
        self._services, self._person, self._shell = services, person, shell
        self._advising: Advising = services.advisor if advising is None else advising
        self._key: str | None = None
        self._asked, self._stale = 0, True
        self.advice: Advice | None = None
        self.strip = AccuracyStrip()
        self.period = PeriodChoice(services.cards.today, self)
        self.basis, self.small = styled(QLabel(), "muted"), wrapped("", "warning")
        self.model = AdviceModel(shell.theme)
        self.table = AdviceTable(self.model, shell.theme, self.tr("Proposals by item"))
        self.detail = wrapped()
        self.draft_button = styled(QPushButton(self.tr("Make a draft of these")), "primary")
        self.title, self.todo = styled(QLabel(), "title"), wrapped()
        self._stack = QStackedWidget()
        self._lay_out()
        self._connect()
        self.show_card(None)

    def show_card(self, key: str | None) -> None:
        """The card of that key; ``None``: none is open."""
        self._key = key
        self._stale = True
        if key is None:
            self._say(self.tr("No scorecard is open"), self.tr("Choose one at the left to see what it tells."))
        elif self.isVisible():
            self._ask()

    def _learned(self) -> None:
        self.show_card(self._key)

    # -- asking -------------------------------------------------------------------------------------------------------

    def _ask(self) -> None:
        key = self._key
        if key is None:
            return
        self._stale = False
        self._asked += 1
        asked, days = self._asked, self.period.period
        advising = self._advising.advise(key, day_from=days.day_from, day_to=days.day_to)
        deliver(advising, self, lambda found: self._show(asked, found), lambda error: self._refuse(asked, error))
        # Where it is refused, so was the advice, and that is told.
        counting = self._advising.accuracies(key, day_from=days.day_from, day_to=days.day_to)
        deliver(counting, self, lambda found: self._show_accuracies(asked, found), lambda _: None)

    def _show_accuracies(self, asked: int, found: CardAccuracies) -> None:
        if asked == self._asked:
            self.strip.show_accuracies(found)

    def _show(self, asked: int, advice: Advice) -> None:
        if asked != self._asked or self._key is None:
            return
        self.advice = advice
        if not advice.evaluations:
            self._show_empty()
        else:
            self.model.show_advice(advice)
            self._tell_basis(advice)
            self._count()
            self._stack.setCurrentIndex(1)
        self.shown.emit()

    def _refuse(self, asked: int, error: UserError) -> None:
        if asked == self._asked:
            self._say(*sentences(error))
            self.shown.emit()

    def _draft(self) -> None:
        if self.advice is None or not self.model.taken:
            return
        self.draft_button.setEnabled(False)
        drafting = self._advising.draft(self.advice, frozenset(self.model.taken), self._person.no)
        deliver(drafting, self, self._drafted, self._not_drafted)

    def _drafted(self, stored: StoredCard) -> None:
        self._count()
        self.drafted.emit(stored.key)

    def _not_drafted(self, error: UserError) -> None:
        self._count()
        self._shell.notices.show_error(error)

    # -- what is told -------------------------------------------------------------------------------------------------

    def _tell_basis(self, advice: Advice) -> None:
        words = self.tr("{count} evaluations, {first} – {last}, version {version}")
        first, last = (day.isoformat() if day else "" for day in (advice.day_from, advice.day_to))
        count = number(advice.evaluations)
        self.basis.setText(words.format(count=count, first=first, last=last, version=advice.version))
        few = self.tr("Only {count} evaluations: too few to propose anything. The figures stand alone.")
        self.small.setText("" if advice.enough else few.format(count=count))
        self.small.setVisible(not advice.enough)

    def _count(self) -> None:
        count = len(self.model.taken)
        words = self.tr("Make a draft of these ({count})").format(count=number(count))
        self.draft_button.setText(words if count else self.tr("Make a draft of these"))
        self.draft_button.setEnabled(bool(count) and self._services.writable)

    def _turned(self, row: ItemAdvice | None) -> None:
        self.detail.setText(details(row) if row is not None else self.tr("Space takes a proposal up or leaves it."))

    def _show_empty(self) -> None:
        self._say(
            self.tr("No past evaluations"),
            self.tr("Nobody was scored with this scorecard in this period. Choose a longer one, or come back later."),
        )

    def _say(self, title: str, todo: str) -> None:
        self.advice = None
        self.basis.clear()
        self.title.setText(title)
        self.todo.setText(todo)
        self._stack.setCurrentIndex(0)

    # -- composition --------------------------------------------------------------------------------------------------

    def _connect(self) -> None:
        self.period.changed.connect(self._ask)
        self.table.turned.connect(self._turned)
        self.model.dataChanged.connect(lambda *_: self._count())
        self.draft_button.clicked.connect(self._draft)
        self._shell.signals.evaluations_changed.connect(self._learned)

    def _lay_out(self) -> None:
        self.period.picker.setFixedWidth(PERIOD_PIXELS)
        head = QHBoxLayout()
        head.setSpacing(12)
        for part in (self.period.picker, self.period.days, self.basis):
            head.addWidget(part)
        head.addStretch(1)
        self._stack.addWidget(self._empty())
        self._stack.addWidget(self._found())
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(head)
        column.addWidget(self._stack, 1)

    def _empty(self) -> QFrame:
        card = styled(QFrame(), "card")
        inner = QVBoxLayout(card)
        inner.setContentsMargins(24, 24, 24, 24)
        inner.addStretch(1)
        for part in (self.title, self.todo):
            part.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            inner.addWidget(part)
        inner.addStretch(2)
        return card

    def _found(self) -> QWidget:
        card = styled(QFrame(), "card")
        inner = QVBoxLayout(card)
        inner.setContentsMargins(4, 8, 4, 8)
        self.small.setContentsMargins(10, 0, 10, 4)
        inner.addWidget(self.small)
        inner.addWidget(self.table, 1)
        foot = QHBoxLayout()
        foot.setContentsMargins(12, 0, 12, 0)
        foot.setSpacing(16)
        self.detail.setMinimumHeight(DETAIL_PIXELS)
        foot.addWidget(self.detail, 1)
        foot.addWidget(self.draft_button, 0, Qt.AlignmentFlag.AlignVCenter)
        inner.addLayout(foot)
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.strip)
        column.addWidget(card, 1)
        return page

    def showEvent(self, event: QShowEvent) -> None:
        """What has changed meanwhile is read now."""
        super().showEvent(event)
        if self._stale:
            self._ask()
