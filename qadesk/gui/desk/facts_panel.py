"""What the sound alone tells of a call: a row a figure, with a bar, and the places that it comes from."""

from collections.abc import Sequence
from typing import Protocol

from PySide6.QtCore import QAbstractListModel, QEvent, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QLabel, QListView, QVBoxLayout, QWidget

from qadesk.domain.spans import Span
from qadesk.gui.desk.facts_paint import FactsDelegate
from qadesk.gui.theme import Theme, set_class

_Index = QModelIndex | QPersistentModelIndex


class FactRow(Protocol):
    """A figure as it is shown, in the user's language."""

    @property
    def key(self) -> str:
        """What it is; one that begins with ``agent`` or ``customer`` has that party's colour."""

    @property
    def label(self) -> str:
        """Its name."""

    @property
    def value(self) -> str:
        """The figure with its unit."""

    @property
    def share(self) -> float | None:
        """The bar's length, 0 to 1; ``None``: no bar."""

    @property
    def spans(self) -> Sequence[Span]:
        """The places it comes from."""

    @property
    def how(self) -> str:
        """How it was measured."""

    @property
    def compared(self) -> str:
        """How it lies to what is usual, or ''."""


class FactsPanel(QWidget):
    """Shows figures; they inform and never score. A click or Return on one asks for its places, one after another."""

    place_wanted = Signal(int, int)
    """(start_ms, end_ms) of the next place of a figure."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.model = FactsModel(self)
        self.list = FactsList(self.model, theme, self)
        self._turn: dict[str, int] = {}
        self.sentence = QLabel(self)
        self.sentence.setWordWrap(True)
        self.sentence.setIndent(6)
        set_class(self.sentence, "muted")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(8, 4, 4, 8)
        layout.setSpacing(4)
        layout.addWidget(self.sentence)
        layout.addWidget(self.list, 1)
        layout.addStretch(0)
        self.list.clicked.connect(self._go)
        self.list.chosen.connect(self._go)
        theme.theme_changed.connect(self.list.viewport().update)
        self.show_nothing()

    def set_facts(self, facts: Sequence[FactRow], *, mono: bool = False) -> None:
        """Show figures; of a ``mono`` call it is said that talk-over cannot be told."""
        self._turn.clear()
        self.model.show(facts)
        text = self.tr("One channel for both parties: who speaks, and talk-over, cannot be told.") if mono else ""
        self._say(text if facts else self._nothing(), bool(facts))

    def show_measuring(self) -> None:
        """The voices are being measured."""
        self.model.show(())
        self._say(self.tr("Listening to the voices…"), False)

    def show_nothing(self, sentence: str = "") -> None:
        """Nothing is known; ``sentence`` says why."""
        self.model.show(())
        self._say(sentence or self._nothing(), False)

    def _nothing(self) -> str:
        return self.tr("Nothing is known of the voices in this call.")

    def _say(self, text: str, rows: bool) -> None:
        self.sentence.setText(text)
        self.sentence.setVisible(bool(text))
        self.list.setVisible(rows)

    def _go(self, index: QModelIndex) -> None:
        """To the next place of the figure; around at the end."""
        fact = self.model.facts[index.row()]
        if fact.spans:
            turn = self._turn.get(fact.key, 0)
            self._turn = {fact.key: turn + 1}
            start, end = fact.spans[turn % len(fact.spans)]
            self.place_wanted.emit(start, end)


class FactsModel(QAbstractListModel):
    """The figures in their order."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.facts: list[FactRow] = []

    def show(self, facts: Sequence[FactRow]) -> None:
        """Replace all."""
        self.beginResetModel()
        self.facts = list(facts)
        self.endResetModel()

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008
        """All figures."""
        return 0 if parent.isValid() else len(self.facts)

    def data(self, index: _Index, role: int = int(Qt.ItemDataRole.DisplayRole)) -> object:
        """Name, how it was measured, and what a screen reader says."""
        fact = self.facts[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return fact.label
        if role == Qt.ItemDataRole.ToolTipRole:
            return self._tip(fact)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return " ".join(part for part in (fact.label, fact.value, fact.compared) if part)
        return None

    def _tip(self, fact: FactRow) -> str:
        places = len(fact.spans)
        more = self.tr("{count} places: each click plays the next.").format(count=places)
        hint = more if places > 1 else self.tr("Click plays the place.")
        return "\n".join(part for part in (fact.how, hint if places else "") if part)


class FactsList(QListView):
    """Rows of one height; the keyboard walks them."""

    chosen = Signal(QModelIndex)
    """Return on a row."""

    def __init__(self, model: FactsModel, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.setModel(model)
        self._delegate = FactsDelegate(self, model, theme)
        self.setItemDelegate(self._delegate)
        self.setAccessibleName(self.tr("Sound"))
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Return goes to the place."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self.chosen.emit(self.currentIndex())
            return
        super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Another font: measure anew."""
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.LanguageChange):
            self._delegate.measure()
            self.scheduleDelayedItemsLayout()
        super().changeEvent(event)
