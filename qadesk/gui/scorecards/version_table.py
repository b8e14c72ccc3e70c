"""The table of a scorecard's versions: a row each, of which one or two are chosen."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView

from qadesk.domain.card_versions import DRAFT_VERSION
from qadesk.gui.scorecards.version_words import count_word
from qadesk.gui.scorecards.whole_rows import WholeRowTree

VERSION_ROLE = Qt.ItemDataRole.UserRole
USES, NOTE = 4, 7
"""Columns."""
RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class VersionTable(WholeRowTree):
    """Return and a double click go on with what is chosen."""

    entered_on = Signal()
    """The rows that are chosen shall be looked at."""

    def __init__(self, headings: Sequence[str]) -> None:
        super().__init__()
        self.setRootIsDecorated(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setUniformRowHeights(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHeaderLabels(headings)
        self.headerItem().setTextAlignment(USES, RIGHT)
        self.itemDoubleClicked.connect(lambda *_: self.entered_on.emit())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Return goes on."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.entered_on.emit()
        else:
            super().keyPressEvent(event)

    def count(self, uses: Mapping[int, int]) -> None:
        """Write into each row how many evaluations were given under its version; none under a draft."""
        for row in range(self.topLevelItemCount()):
            item = self.topLevelItem(row)
            assert item is not None
            version = item.data(0, VERSION_ROLE)
            item.setText(USES, "" if version == DRAFT_VERSION else count_word(uses.get(version, 0)))
            item.setTextAlignment(USES, RIGHT)
        self._fit()

    def _fit(self) -> None:
        """Columns as wide as what they hold; the last one takes the rest."""
        header = self.header()
        header.setStretchLastSection(True)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        for column in range(self.columnCount() - 1):
            self.resizeColumnToContents(column)
