"""Two versions of a scorecard side by side: what was added, removed, reworded and re-weighted."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from qadesk.domain.card_diff import CardDiff, compare, undated
from qadesk.domain.card_versions import DRAFT_VERSION, StoredCard
from qadesk.domain.people import Person
from qadesk.gui.jobs import deliver
from qadesk.gui.notices import translated
from qadesk.gui.scorecards.changes_view import ChangesView
from qadesk.gui.scorecards.compare_rows import CompareModel, Row, only_changed, rows_of
from qadesk.gui.scorecards.version_words import version_choice
from qadesk.gui.shell import Shell
from qadesk.gui.theme import set_class
from qadesk.services.card_drafts import CardDrafts
from qadesk.services.container import Services


class ComparePanel(QWidget):
    """Shows any two versions of a card; F8 and Shift+F8 walk through the changes, Esc goes back."""

    closed = Signal()
    """The reader has seen enough."""
    compared = Signal(object)
    """A ``CardDiff`` is shown."""

    def __init__(self, services: Services, person: Person, shell: Shell, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._services, self._shell = services, shell
        self._versions: list[StoredCard] = []
        self._diff: CardDiff | None = None
        self._rows: list[Row] = []
        self._asked = 0
        self.before, self.after = QComboBox(), QComboBox()
        self.summary = QLabel()
        self.only_changes = QPushButton(self.tr("Only changes"))
        self.previous = QPushButton(self.tr("Previous change"))
        self.next = QPushButton(self.tr("Next change"))
        self.back = QPushButton(self.tr("Back to the versions"))
        self.model = CompareModel()
        self.view = ChangesView(self.model, shell.theme)
        self._set_up()

    @property
    def diff(self) -> CardDiff | None:
        """What is shown."""
        return self._diff

    def show_versions(self, versions: Sequence[StoredCard], before: int, after: int) -> None:
        """Offer these versions of a card, and compare two of them by their numbers (0: the draft)."""
        self._offer(versions, before, after)
        self.view.setFocus()

    def _offer(self, versions: Sequence[StoredCard], before: int, after: int) -> None:
        self._versions = list(versions)
        for combo, chosen in ((self.before, before), (self.after, after)):
            combo.clear()
            for each in self._versions:
                combo.addItem(version_choice(each), each.version)
            combo.setCurrentIndex(max(combo.findData(chosen), 0))
        self._ask()

    def show_again(self, versions: Sequence[StoredCard]) -> bool:
        """The same two versions as they are now, the keyboard left where it is; whether both are still there."""
        chosen = [int(combo.currentData()) for combo in (self.before, self.after) if combo.count()]
        there = {each.version for each in versions}
        if len(chosen) < 2 or not there.issuperset(chosen):
            return False
        if list(versions) != self._versions:
            before, after = chosen
            self._offer(versions, before, after)
        return True

    def step(self, direction: int) -> None:
        """To the next (1) or previous (-1) change."""
        self.view.step(direction)

    def _set_up(self) -> None:
        self.before.setAccessibleName(self.tr("Earlier version"))
        self.after.setAccessibleName(self.tr("Later version"))
        self.view.setAccessibleName(self.tr("Both versions side by side"))
        self.only_changes.setCheckable(True)
        self.only_changes.setChecked(True)
        self.next.setToolTip(self.tr("Next change (F8)"))
        self.previous.setToolTip(self.tr("Previous change (Shift+F8)"))
        set_class(self.only_changes, "toggle")
        set_class(self.back, "quiet")
        set_class(self.summary, "heading")
        self.summary.setWordWrap(True)
        self._lay_out()
        for combo in (self.before, self.after):
            combo.activated.connect(lambda _: self._ask())
        self.only_changes.toggled.connect(lambda _: self._show())
        self.next.clicked.connect(lambda: self.step(1))
        self.previous.clicked.connect(lambda: self.step(-1))
        self.back.clicked.connect(self.closed)
        self.view.left.connect(self.closed)

    def _lay_out(self) -> None:
        head, sides, card = QHBoxLayout(), QHBoxLayout(), QFrame()
        set_class(card, "card")
        head.addWidget(self.back)
        head.addWidget(self.summary, 1)
        for button in (self.only_changes, self.previous, self.next):
            head.addWidget(button)
        for combo in (self.before, self.after):
            sides.addWidget(combo, 1)
        sides.setSpacing(16)
        inside = QVBoxLayout(card)
        inside.setContentsMargins(12, 12, 12, 8)
        inside.addLayout(sides)
        inside.addWidget(self.view, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(12)
        layout.addLayout(head)
        layout.addWidget(card, 1)

    def _ask(self) -> None:
        """Read both documents beside the window; an answer to an older question is dropped."""
        chosen = [self._chosen(self.before), self._chosen(self.after)]
        if None in chosen:
            return
        self._asked += 1
        asked, drafts = self._asked, self._services.card_drafts
        old, new = (each for each in chosen if each is not None)
        found = self._services.executor.look(lambda: _compared(old, new, drafts))
        deliver(found, self, lambda found: self._take(asked, *found), self._shell.notices.show_error)

    def _chosen(self, combo: QComboBox) -> StoredCard | None:
        return next((each for each in self._versions if each.version == combo.currentData()), None)

    def _take(self, asked: int, diff: CardDiff, rows: list[Row]) -> None:
        if asked != self._asked:
            return
        self._diff, self._rows = diff, rows
        self._show()
        self.compared.emit(diff)

    def _show(self) -> None:
        if self._diff is None:
            return
        self.summary.setText(self._diff.summary(translated))
        self.view.put(only_changed(self._rows) if self.only_changes.isChecked() else self._rows)
        walkable = not self._diff.same
        self.next.setEnabled(walkable)
        self.previous.setEnabled(walkable)
        self.step(1)


def _compared(old: StoredCard, new: StoredCard, drafts: CardDrafts) -> tuple[CardDiff, list[Row]]:
    """What changed, and its rows: matching the words of long texts would halt the window."""
    before, after = drafts.card_of(old), drafts.card_of(new)
    diff = compare(before, undated(after, before) if new.version == DRAFT_VERSION else after)
    return diff, rows_of(diff)
