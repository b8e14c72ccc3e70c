"""The strata of a plan in the order of priority: name, conditions in words, share, and what the population gives."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTreeWidget, QTreeWidgetItem, QWidget

from qadesk.domain.sampling import SamplingPlan, Stratum
from qadesk.domain.texts import Translate
from qadesk.domain.when_words import plain, when_words
from qadesk.gui.theme import Theme

NAME, CONDITIONS, SHARE, CALLS, DRAWN = range(5)
NARROW = {SHARE: 72, CALLS: 92, DRAWN: 92}
NAME_PIXELS = 152


class StrataTable(QTreeWidget):
    """One stratum is current; Alt with Up and Down asks to move it, Delete to remove it."""

    chosen = Signal(int)
    move_wanted = Signal(int)
    """By so many places."""
    remove_wanted = Signal()

    def __init__(self, theme: Theme, translate: Translate, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._translate = theme, translate
        self._figures: Mapping[str, tuple[int, int]] = {}
        self._shown: tuple[Stratum, ...] = ()
        self._items: list[QTreeWidgetItem] = []
        self.setRootIsDecorated(False)
        self.setUniformRowHeights(True)
        self.setAllColumnsShowFocus(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setHeaderLabels(
            [self.tr("Stratum"), self.tr("Conditions"), self.tr("Share"), self.tr("Calls"), self.tr("To be drawn")]
        )
        self.setAccessibleName(self.tr("Strata in the order of priority"))
        header = self.header()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(CONDITIONS, QHeaderView.ResizeMode.Stretch)
        header.resizeSection(NAME, NAME_PIXELS)
        for column, width in NARROW.items():
            header.resizeSection(column, width)
            self.headerItem().setTextAlignment(column, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.currentItemChanged.connect(lambda *_: self.chosen.emit(self.current))

    @property
    def current(self) -> int:
        """The place of the current stratum; -1 where there is none."""
        item = self.currentItem()
        return -1 if item is None else self.indexOfTopLevelItem(item)

    def show_plan(self, plan: SamplingPlan | None, current: int | None = None) -> None:
        """The strata of a plan; the current place stays unless another is asked for."""
        strata: Sequence[Stratum] = plan.strata if plan is not None else ()
        place = self.current if current is None else current
        self._shown = tuple(strata)
        with QSignalBlocker(self):
            while len(self._items) > len(strata):
                self.takeTopLevelItem(len(self._items) - 1)
                self._items.pop()
            while len(self._items) < len(strata):
                self._items.append(QTreeWidgetItem())
                self.addTopLevelItem(self._items[-1])
            for at, stratum in enumerate(strata):
                self._fill(self._items[at], stratum, last=at == len(strata) - 1)
            if strata:
                self.setCurrentItem(self._items[min(max(place, 0), len(strata) - 1)])

    def show_figures(self, figures: Mapping[str, tuple[int, int]]) -> None:
        """By key of a stratum: its calls in the population, and how many of them a draw would take."""
        self._figures = figures
        for item, stratum in zip(self._items, self._shown, strict=True):
            self._fill_figures(item, stratum)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Alt with Up and Down moves, Delete removes."""
        if event.modifiers() == Qt.KeyboardModifier.AltModifier and event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.move_wanted.emit(-1 if event.key() == Qt.Key.Key_Up else 1)
        elif event.key() == Qt.Key.Key_Delete:
            self.remove_wanted.emit()
        else:
            super().keyPressEvent(event)

    def _fill(self, item: QTreeWidgetItem, stratum: Stratum, *, last: bool) -> None:
        words = self.tr("everything else") if last else " · ".join(when_words(stratum.when, self._translate))
        item.setText(NAME, stratum.title or stratum.key)
        item.setText(CONDITIONS, words)
        item.setText(SHARE, f"{plain(stratum.share * 100)} %")
        item.setToolTip(NAME, stratum.key)
        item.setToolTip(CONDITIONS, words)
        for column in NARROW:
            item.setTextAlignment(column, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._fill_figures(item, stratum)

    def _fill_figures(self, item: QTreeWidgetItem, stratum: Stratum) -> None:
        size, drawn = self._figures.get(stratum.key, (None, None))
        for column, number in ((CALLS, size), (DRAWN, drawn)):
            item.setText(column, "" if number is None else self.locale().toString(number))
