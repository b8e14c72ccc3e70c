"""The first rows of a table, with a list above each column to say what it means."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QTableWidget, QTableWidgetItem, QWidget

from qadesk.domain.call_logs import LOG_COLUMNS
from qadesk.domain.masking import masked_text
from qadesk.domain.tables import CALL_COLUMNS
from qadesk.gui.inputs.choosing import Picker
from qadesk.gui.intake.words import field_name

SHOWN_ROWS = 3
LEAST_PIXELS, MOST_PIXELS = 176, 240
COMBO_PIXELS = 40


class ColumnsTable(QTableWidget):
    """``chosen`` after each choice by hand; nothing is said again while columns stay the same."""

    chosen = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._columns: tuple[str, ...] = ()
        self.pickers: dict[str, Picker] = {}
        self.setAccessibleName(self.tr("What the columns mean"))
        self.setShowGrid(False)
        self.setCornerWidget(QWidget())
        self.verticalHeader().hide()
        self.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QTableWidget.SelectionMode.NoSelection)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setTabKeyNavigation(False)

    def show_table(
        self, columns: Sequence[str], rows: Sequence[Sequence[str]], mapping: Mapping[str, str], *, asked: bool
    ) -> None:
        """Headings, rows and what the columns mean; ``asked`` whether that can be chosen."""
        wanted = tuple(columns) if asked else ()
        if wanted != self._columns or not asked:
            self._build(columns, wanted)
        self._fill(rows, 1 if asked else 0)
        for heading, picker in self.pickers.items():
            picker.show_data(mapping.get(heading, ""))

    def mapping(self) -> dict[str, str]:
        """Heading -> meaning as chosen."""
        chosen = {heading: picker.entries[picker.currentIndex()][0] for heading, picker in self.pickers.items()}
        return {heading: str(meaning) for heading, meaning in chosen.items() if meaning}

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The lists have the keys."""
        event.ignore()

    def _build(self, columns: Sequence[str], asked: tuple[str, ...]) -> None:
        self._columns = asked
        self.pickers = {}
        self.clear()
        self.setColumnCount(len(columns))
        self.setRowCount(0)
        self.setHorizontalHeaderLabels(list(columns))
        self.setRowCount(1 if asked else 0)
        for place, heading in enumerate(asked):
            picker = self._picker(heading)
            self.pickers[heading] = picker
            self.setCellWidget(0, place, picker)
            self.setRowHeight(0, COMBO_PIXELS)

    def _picker(self, heading: str) -> Picker:
        picker = Picker(letters=8)
        picker.setAccessibleName(self.tr("Meaning of {heading}").format(heading=heading))
        known = dict.fromkeys((*CALL_COLUMNS, *LOG_COLUMNS))
        entries: list[tuple[object, str]] = [("", self.tr("(left out)"))]
        entries += [(name, field_name(name)) for name in known]
        if heading not in known:
            entries.append((heading, self.tr("A field of its own")))
        picker.offer(entries)
        picker.picked.connect(lambda _: self.chosen.emit())
        return picker

    def _fill(self, rows: Sequence[Sequence[str]], first: int) -> None:
        shown = rows[:SHOWN_ROWS]
        self.setRowCount(first + len(shown))
        for number, row in enumerate(shown, first):
            for place in range(self.columnCount()):
                text = masked_text(row[place]) if place < len(row) else ""
                self.setItem(number, place, QTableWidgetItem(text))
        self.resizeColumnsToContents()
        for place in range(self.columnCount()):
            self.setColumnWidth(place, max(LEAST_PIXELS, min(self.columnWidth(place), MOST_PIXELS)))
        lines = sum(self.rowHeight(row) for row in range(self.rowCount()))
        self.setFixedHeight(self.horizontalHeader().sizeHint().height() + lines + 14)
