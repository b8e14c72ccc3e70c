"""The catalogue as a Qt table: it knows all ids, and fetches the rows that are looked at, a page at a time."""

from collections import OrderedDict
from collections.abc import Callable, Collection, Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, QTimer, Signal

from qadesk.domain.recordings import RecordingFilter, RecordingRow
from qadesk.gui.jobs import deliver
from qadesk.gui.models.recording_columns import COLUMNS, Formats, title_of
from qadesk.services.catalogue import Catalogue

PAGE = 128
KEPT_PAGES = 64

ROW_ROLE = int(Qt.ItemDataRole.UserRole)
"""The ``RecordingRow`` itself, or ``None`` while it is being fetched."""

_AnyIndex = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()


class RecordingsModel(QAbstractTableModel):
    """Rows of a ``RecordingFilter``; nothing here waits: an empty line shows until its page has come."""

    arrived = Signal()
    """The ids of the newest filter are here."""
    counted = Signal(dict)
    """How many of the filter's rows are new, draft, scored, waiting, broken, missing."""

    def __init__(self, catalogue: Catalogue, formats: Formats) -> None:
        super().__init__()
        self._catalogue = catalogue
        self._formats = formats
        self._ids: Sequence[int] = ()
        self._pages: OrderedDict[int, list[RecordingRow]] = OrderedDict()
        self._wanted: set[int] = set()
        self._asked: set[int] = set()
        self._asked_filters = 0
        self._shown = 0
        self._gather = QTimer(self)
        self._gather.setSingleShot(True)
        self._gather.setInterval(0)
        self._gather.timeout.connect(self._fetch)

    def show_filter(self, wanted: RecordingFilter) -> None:
        """Ask for the rows of a filter; what is shown stays until the answer is here."""
        self._asked_filters += 1
        asked = self._asked_filters
        deliver(self._catalogue.ids(wanted), self, lambda ids: self._prefetch(asked, wanted, ids))

    def row_at(self, row: int) -> RecordingRow | None:
        """The row's data if they are here; else they are asked for."""
        page = self._pages.get(row // PAGE)
        if page is None:
            self._want(row // PAGE)
            return None
        self._pages.move_to_end(row // PAGE)
        return page[row % PAGE] if row % PAGE < len(page) else None

    def id_at(self, row: int) -> int:
        """The row's database id, known without fetching."""
        return self._ids[row]

    def rows_of(self, ids: Collection[int]) -> list[int]:
        """Where these ids are shown now, from the top."""
        return [row for row, row_id in enumerate(self._ids) if row_id in ids] if ids else []

    def ids_at(self, rows: Sequence[int]) -> list[int]:
        """The ids of some rows."""
        return [self._ids[row] for row in rows]

    def rowCount(self, parent: _AnyIndex = _NOWHERE) -> int:
        """All rows of the filter, fetched or not."""
        return 0 if parent.isValid() else len(self._ids)

    def columnCount(self, parent: _AnyIndex = _NOWHERE) -> int:
        """The declared columns."""
        return 0 if parent.isValid() else len(COLUMNS)

    def data(self, index: _AnyIndex, role: int = int(Qt.ItemDataRole.DisplayRole)) -> Any:
        """Text, alignment and tooltip of a cell, and the row itself for the delegate."""
        column = COLUMNS[index.column()]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return column.alignment
        row = self.row_at(index.row())
        if role == ROW_ROLE:
            return row
        if row is None:
            return None
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return column.text(row, self._formats)
        if role == Qt.ItemDataRole.ToolTipRole:
            return (column.tooltip or column.text)(row, self._formats) or None
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = int(Qt.ItemDataRole.DisplayRole)
    ) -> Any:
        """Titles of the columns."""
        if orientation == Qt.Orientation.Horizontal:
            if role == Qt.ItemDataRole.DisplayRole:
                return title_of(COLUMNS[section])
            if role == Qt.ItemDataRole.TextAlignmentRole:
                return COLUMNS[section].alignment
        return None

    def _prefetch(self, asked: int, wanted: RecordingFilter, ids: Sequence[int]) -> None:
        """The first page comes along with the ids, so that nobody sees an empty table flash by; then the counts."""
        if asked == self._asked_filters:
            rows, counts = self._catalogue.rows(ids[:PAGE]), self._catalogue.counts(wanted)
            deliver(rows, self, lambda first: self._use_ids(asked, ids, first))
            deliver(counts, self, lambda found: self._use_counts(asked, found))

    def _use_ids(self, asked: int, ids: Sequence[int], first: list[RecordingRow]) -> None:
        if asked != self._asked_filters:
            return
        self.beginResetModel()
        self._shown += 1
        self._ids = ids
        self._pages.clear()
        self._pages[0] = first
        self._wanted.clear()
        self._asked = {0}
        self.endResetModel()
        self.arrived.emit()

    def _use_counts(self, asked: int, counts: dict[str, int]) -> None:
        if asked == self._asked_filters:
            self.counted.emit(counts)

    def _want(self, page: int) -> None:
        if page not in self._asked:
            self._asked.add(page)
            self._wanted.add(page)
            self._gather.start()

    def _fetch(self) -> None:
        shown = self._shown
        for page in sorted(self._wanted):
            ids = self._ids[page * PAGE : (page + 1) * PAGE]
            if ids:
                deliver(self._catalogue.rows(ids), self, self._taker(shown, page))
        self._wanted.clear()

    def _taker(self, shown: int, page: int) -> Callable[[list[RecordingRow]], None]:
        return lambda rows: self._take(shown, page, rows)

    def _take(self, shown: int, page: int, rows: list[RecordingRow]) -> None:
        if shown != self._shown:
            return
        self._pages[page] = rows
        if len(self._pages) > KEPT_PAGES:
            dropped, _ = self._pages.popitem(last=False)
            self._asked.discard(dropped)
        last = min((page + 1) * PAGE, len(self._ids)) - 1
        self.dataChanged.emit(self.index(page * PAGE, 0), self.index(last, len(COLUMNS) - 1))
