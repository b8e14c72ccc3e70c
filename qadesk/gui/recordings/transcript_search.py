"""Search in the transcripts of all calls: hits with call, place and line; Enter opens the call at the place."""

import datetime as dt
from zoneinfo import ZoneInfo

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QLineEdit,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from qadesk.domain.errors import UserError
from qadesk.domain.masking import masked_text
from qadesk.domain.transcripts import TranscriptHit
from qadesk.gui.file_names import hidden_name, shown_name
from qadesk.gui.jobs import deliver
from qadesk.gui.notices import in_words
from qadesk.gui.theme import set_class
from qadesk.services.blind import Blind
from qadesk.services.transcripts import Transcripts

PATIENCE_MS = 200
"""After the last key, before it is searched."""
MOST_HITS = 200
BEFORE = 12
"""Characters shown before what was found, where a line is long."""
PLACE_ROLE = Qt.ItemDataRole.UserRole


class TranscriptSearch(QFrame):
    """Asks behind the hand; an answer that is overtaken by another text is dropped."""

    opened = Signal(str, int)
    """(uid of a call, position in ms)."""

    def __init__(self, transcripts: Transcripts, blind: Blind, zone: ZoneInfo, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._transcripts, self._blind, self._zone = transcripts, blind, zone
        self._wish = 0
        self._entering = False
        set_class(self, "card")
        self.field = QLineEdit()
        self.field.setPlaceholderText(self.tr("Words that were said in any call"))
        self.field.setAccessibleName(self.tr("Search in transcripts"))
        self.field.setClearButtonEnabled(True)
        self.field.setMaximumWidth(480)
        self.told = QLabel()
        set_class(self.told, "muted")
        self.hits = self._make_list()
        self._lay_out()
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.setInterval(PATIENCE_MS)
        self._patience.timeout.connect(self._search)
        self.field.textChanged.connect(lambda _: self._patience.start())
        self.field.returnPressed.connect(self._enter)
        self.field.installEventFilter(self)
        self.hits.itemActivated.connect(lambda item, _: self._open(item))
        self.hits.itemClicked.connect(lambda item, _: self._open(item))
        self._show([], "")

    def begin(self) -> None:
        """Put the cursor into the field."""
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.field.selectAll()

    def open_current(self) -> None:
        """Open the call of the current hit."""
        item = self.hits.currentItem()
        if item is not None:
            self._open(item)

    def refresh(self) -> None:
        """Transcripts may have come in."""
        self._patience.start()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Down in the field goes to the hits, as Return does."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Down:
            self._enter()
            return True
        return super().eventFilter(watched, event)

    def _make_list(self) -> QTreeWidget:
        hits = QTreeWidget()
        hits.setRootIsDecorated(False)
        hits.setUniformRowHeights(True)
        hits.setAccessibleName(self.tr("Lines found"))
        hits.setHeaderLabels([self.tr("Call"), self.tr("Agent"), self.tr("At"), self.tr("Who"), self.tr("Line")])
        header = hits.header()
        header.setStretchLastSection(True)
        for column, width in enumerate((140, 150, 70, 80)):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.Interactive)
            hits.setColumnWidth(column, width)
        return hits

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(self.field, 1)
        head.addWidget(self.told)
        head.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 12, 14, 12)
        column.setSpacing(8)
        column.addLayout(head)
        column.addWidget(self.hits, 1)

    def _search(self) -> None:
        text = self.field.text().strip()
        self._wish += 1
        wish = self._wish
        if not text:
            self._show([], "")
            return
        future = self._transcripts.search(text, MOST_HITS)
        deliver(
            future,
            self,
            lambda hits: self._veil(hits, text, wish),
            self._fail,
        )

    def _veil(self, hits: list[TranscriptHit], text: str, wish: int) -> None:
        """Whose calls these are is taken out where it must not be known yet; so is a hit on the name itself."""
        seen = self._blind.hits(hits, text)
        deliver(seen, self, lambda shown: self._show(shown, text) if wish == self._wish else None, self._fail)

    def _show(self, hits: list[TranscriptHit], text: str) -> None:
        entering, self._entering = self._entering, False
        self.hits.clear()
        items = [self._item(hit, text) for hit in hits]
        self.hits.addTopLevelItems(items)
        self.hits.setVisible(bool(hits))
        if hits:
            self.hits.setCurrentItem(items[0])
            if entering and self.field.hasFocus():
                self.hits.setFocus(Qt.FocusReason.OtherFocusReason)
            more = len(hits) >= MOST_HITS
            found = self.tr("The newest {count} lines found") if more else self.tr("Lines found: {count}")
            self.told.setText(found.format(count=len(hits)))
        else:
            self.told.setText(self.tr("Nobody said that in a call with a transcript.") if text else "")

    def _fail(self, error: UserError) -> None:
        self.told.setText(in_words(error))

    def _item(self, hit: TranscriptHit, text: str) -> QTreeWidgetItem:
        who = {"agent": self.tr("Agent"), "customer": self.tr("Customer")}.get(hit.speaker, "")
        agent = " ".join(part for part in (hit.agent_no, hit.agent) if part)
        name = shown_name(hit.path) if hit.path else hidden_name(hit.call_uid)
        line = masked_text(hit.text)
        columns = [self._time(hit) or name, agent, place(hit.start_ms), who, excerpt(line, text)]
        item = QTreeWidgetItem(columns)
        item.setData(0, PLACE_ROLE, (hit.call_uid, hit.start_ms))
        item.setToolTip(0, name)
        item.setToolTip(4, line)
        return item

    def _time(self, hit: TranscriptHit) -> str:
        if hit.started_at_ms is None:
            return ""
        return dt.datetime.fromtimestamp(hit.started_at_ms / 1000, self._zone).strftime("%Y-%m-%d %H:%M")

    def _enter(self) -> None:
        """Return in the field goes to the hits; there it opens one."""
        if self._patience.isActive():
            self._patience.stop()
            self._entering = True
            self._search()
        elif self.hits.topLevelItemCount():
            self.hits.setFocus(Qt.FocusReason.OtherFocusReason)

    def _open(self, item: QTreeWidgetItem) -> None:
        uid, start_ms = item.data(0, PLACE_ROLE)
        self.opened.emit(uid, start_ms)


def place(start_ms: int) -> str:
    """``03:02``, with hours where there are any."""
    minutes, seconds = divmod(start_ms // 1000, 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02d}:{seconds:02d}" if hours else f"{minutes:02d}:{seconds:02d}"


def excerpt(line: str, text: str) -> str:
    """The line from a little before what was found, so that it can be seen."""
    at = line.casefold().find(text.casefold())
    return line if at <= BEFORE else f"…{line[at - BEFORE :]}"
