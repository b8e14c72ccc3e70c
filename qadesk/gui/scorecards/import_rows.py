"""The rows of a table that is imported, below a row of choices that stays in sight and moves along sideways."""

from collections.abc import Mapping

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QHeaderView, QSizePolicy, QTableWidget, QTableWidgetItem, QWidget

from qadesk.domain.tables import Table

SHOWN_ROWS = 400
ROW_PIXELS, COMBO_PIXELS, NUMBER_PIXELS = 26, 38, 44
LEAST_COLUMN, WIDEST_COLUMN = 136, 184


def set_up_tables(head: QTableWidget, rows: QTableWidget) -> None:
    """``head`` has the headings and one row of choices, ``rows`` what the table holds."""
    for table in (head, rows):
        table.setShowGrid(False)
        table.setCornerWidget(QWidget())
        table.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
        table.setHorizontalScrollMode(QTableWidget.ScrollMode.ScrollPerPixel)
        table.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        table.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        table.verticalHeader().setFixedWidth(NUMBER_PIXELS)
    head.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    head.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    head.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
    head.setSelectionMode(QTableWidget.SelectionMode.NoSelection)
    head.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    rows.horizontalHeader().hide()
    rows.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
    rows.setVerticalScrollMode(QTableWidget.ScrollMode.ScrollPerPixel)
    rows.setSelectionBehavior(QTableWidget.SelectionBehavior.SelectRows)
    rows.verticalHeader().setDefaultSectionSize(ROW_PIXELS)
    for one, other in ((head, rows), (rows, head)):
        one.horizontalScrollBar().valueChanged.connect(other.horizontalScrollBar().setValue)


def fill_tables(head: QTableWidget, rows: QTableWidget, table: Table, combos: Mapping[str, QComboBox]) -> None:
    """The choice of each heading above its column, once a heading; rows with the numbers that a spreadsheet shows."""
    shown = table.rows[:SHOWN_ROWS]
    for view, count in ((head, 1), (rows, len(shown))):
        view.clear()
        view.setColumnCount(len(table.columns))
        view.setRowCount(count)
    head.setHorizontalHeaderLabels([heading.split("\n")[0] for heading in table.columns])
    head.setVerticalHeaderLabels([""])
    rows.setVerticalHeaderLabels([str(table.first_row + at) for at in range(len(shown))])
    placed: set[str] = set()
    for place, heading in enumerate(table.columns):
        if heading not in placed:
            head.setCellWidget(0, place, combos[heading])
            placed.add(heading)
        for number, row in enumerate(shown):
            rows.setItem(number, place, _cell(row[place] if place < len(row) else ""))
        width = max(LEAST_COLUMN, min(rows.sizeHintForColumn(place) + 16, WIDEST_COLUMN))
        head.setColumnWidth(place, width)
        rows.setColumnWidth(place, width)
    head.setRowHeight(0, COMBO_PIXELS)
    head.setFixedHeight(head.horizontalHeader().sizeHint().height() + COMBO_PIXELS + 2)


def _cell(text: str) -> QTableWidgetItem:
    item = QTableWidgetItem(" ".join(text.split()))
    item.setToolTip(text)
    return item
