"""Reports that were issued, and their amendments; one that is chosen is shown as it was issued."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from qadesk.domain.after.releases import IssuedReport
from qadesk.gui.lines import Cell, Column, LinesModel, LinesTable
from qadesk.gui.models.recording_columns import Formats
from qadesk.gui.parts import wrapped
from qadesk.gui.theme import Theme


class EditionsPanel(QWidget):
    """``chosen`` carries the ``IssuedReport`` that is to be shown."""

    chosen = Signal(object)

    def __init__(self, formats: Formats, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._formats = formats
        self.model: LinesModel[IssuedReport] = LinesModel(self._columns(), self)
        self.table = _Table()
        self.table.setAccessibleName(self.tr("Issued reports"))
        self.table.set_up(self.model, theme)
        self.nothing = wrapped(self.tr("No report has been issued yet."))
        self.hint = wrapped(self.tr("Enter or a double click shows a report as it was issued."))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.nothing, 0, Qt.AlignmentFlag.AlignTop)
        column.addWidget(self.table, 1)
        column.addWidget(self.hint)
        self.show_rows(())
        self.table.opened.connect(lambda row: self.chosen.emit(self.model.rows[row]))

    def show_rows(self, rows: Sequence[IssuedReport]) -> None:
        """All of them, newest first."""
        self.model.show_rows(rows)
        self.nothing.setVisible(not rows)
        self.hint.setVisible(bool(rows))
        self.table.setVisible(bool(rows))

    def _columns(self) -> list[Column[IssuedReport]]:
        return [
            Column("number", self.tr("Number"), 0, self._number),
            Column("period", self.tr("Period"), 188, lambda each: Cell(f"{each.day_from} – {each.day_to}")),
            Column("at", self.tr("Issued on"), 128, self._issued, gives_way=1),
            Column("by", self.tr("By"), 56, lambda each: Cell(each.issued_by, muted=True), gives_way=2),
        ]

    def _number(self, each: IssuedReport) -> Cell:
        number = each.number
        if each.amendment:
            number = self.tr("{number}, amendment {amendment}").format(number=number, amendment=each.amendment)
        return Cell(number, muted=not each.frozen)

    def _issued(self, each: IssuedReport) -> Cell:
        return Cell(self._formats.instant(each.issued_at_ms), muted=True)


class _Table(LinesTable):
    """Enter opens the current line as a double click does."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self.opened.emit(self.currentIndex().row())
            return
        super().keyPressEvent(event)
