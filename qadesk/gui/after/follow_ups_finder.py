"""Finding the scored call that a follow-up is of: by agent, number, file name or subject; the newest first."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QListWidget, QListWidgetItem, QWidget

from qadesk.domain.recordings import RecordingFilter, RecordingRow, WorkState
from qadesk.gui.inputs.spots import column_of
from qadesk.gui.jobs import deliver
from qadesk.gui.models.recording_columns import Formats, type_text
from qadesk.gui.parts import points
from qadesk.services.container import Services

SHOWN = 40
TYPING_MS = 200
LIST_PIXELS = 152
_UID = Qt.ItemDataRole.UserRole


class CallFinder(QWidget):
    """``chosen``: the uid of a call. Down goes from the field to the lines, Enter takes one."""

    chosen = Signal(str)

    def __init__(self, services: Services, formats: Formats, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._services, self._formats, self._wish = services, formats, 0
        self.used = False
        """Whether a call was found here."""
        self.field = QLineEdit()
        self.field.setClearButtonEnabled(True)
        self.field.setPlaceholderText(self.tr("Find a scored call: agent, number, file or subject"))
        self.field.setAccessibleName(self.tr("Find a scored call"))
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Scored calls"))
        self.list.setFixedHeight(LIST_PIXELS)
        self._typing = QTimer(self)
        self._typing.setSingleShot(True)
        self._typing.setInterval(TYPING_MS)
        self._typing.timeout.connect(self.look)
        self.field.textChanged.connect(lambda _: self._typing.start())
        self.field.installEventFilter(self)
        self.list.itemClicked.connect(self._take)
        self.list.itemActivated.connect(self._take)
        column = column_of(self, 6)
        column.addWidget(self.field)
        column.addWidget(self.list)
        self.look()

    def look(self) -> None:
        """Read what fits."""
        self._wish += 1
        wish, services = self._wish, self._services
        wanted = RecordingFilter(text=self.field.text().strip(), work_states=(WorkState.SCORED,))

        def read() -> list[RecordingRow]:
            return services.catalogue.rows(services.catalogue.ids(wanted).result()[:SHOWN]).result()

        deliver(services.executor.look(read), self, lambda rows: self._show(rows) if wish == self._wish else None)

    def eventFilter(self, watched: object, event: object) -> bool:
        """Down in the field goes to the lines; Enter takes the first one there is."""
        if isinstance(event, QKeyEvent) and event.type() == QKeyEvent.Type.KeyPress and self.list.count():
            if event.key() == Qt.Key.Key_Down:
                self.list.setFocus()
                self.list.setCurrentRow(max(self.list.currentRow(), 0))
                return True
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self._take(self.list.item(max(self.list.currentRow(), 0)))
                return True
        return False

    def _show(self, rows: Sequence[RecordingRow]) -> None:
        self.list.clear()
        for row in rows:
            item = QListWidgetItem(call_words(row, self._formats))
            item.setData(_UID, row.call_uid)
            self.list.addItem(item)

    def _take(self, item: QListWidgetItem) -> None:
        self.used = True
        self.chosen.emit(str(item.data(_UID)))


def call_words(row: RecordingRow, formats: Formats) -> str:
    """Whose call it was and when, with its score."""
    parts = (formats.instant(row.started_at_ms), row.agent or row.agent_no, row.group, type_text(row, formats))
    score = points(row.score) if row.score is not None else ""
    return " · ".join(part for part in (*parts, score) if part)
