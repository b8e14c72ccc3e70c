"""Notices that somebody has not read yet, to be read in place: each with its text, and a button that says so."""

from collections.abc import Sequence

from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget

from qadesk.domain.after.notices import NoticeRow
from qadesk.domain.errors import UserError
from qadesk.domain.people import Person
from qadesk.gui.jobs import deliver
from qadesk.gui.models.recording_columns import Formats
from qadesk.gui.notice_words import KINDS, words
from qadesk.gui.parts import styled
from qadesk.gui.shell import Shell
from qadesk.services.container import Services

LEAST_PIXELS = 176


class NoticesCard(QFrame):
    """Hidden while everything is read."""

    def __init__(self, services: Services, person: Person, shell: Shell, parent: QWidget) -> None:
        super().__init__(parent)
        self._services, self._person, self._shell = services, person, shell
        self._formats = Formats(services.zone, QLocale())
        self.entries: list[NoticeEntry] = []
        heading = styled(QLabel(self.tr("Unread notices")), "section")
        heading.setIndent(8)
        inside = QWidget()
        self._entries = QVBoxLayout(inside)
        self._entries.setContentsMargins(8, 0, 8, 0)
        self._entries.setSpacing(16)
        self._entries.addStretch(1)
        area = QScrollArea()
        area.setWidget(inside)
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.viewport().setAutoFillBackground(False)
        inside.setAutoFillBackground(False)
        column = QVBoxLayout(styled(self, "card"))
        column.setContentsMargins(8, 10, 8, 8)
        column.setSpacing(6)
        column.addWidget(heading)
        column.addWidget(area, 1)
        self.setMinimumHeight(LEAST_PIXELS)
        self.hide()

    def show_rows(self, rows: Sequence[NoticeRow]) -> None:
        """Those not read yet, newest first."""
        if [entry.uid for entry in self.entries] != [row.notice.uid for row in rows]:
            for entry in self.entries:
                entry.hide()
                entry.deleteLater()
            self.entries = [self._entry(row) for row in rows]
            for at, entry in enumerate(self.entries):
                self._entries.insertWidget(at, entry)
        self.setVisible(bool(rows))

    def _entry(self, row: NoticeRow) -> "NoticeEntry":
        entry = NoticeEntry(row, self._formats)
        entry.button.setEnabled(self._services.writable)
        entry.button.clicked.connect(lambda: self._read(entry))
        return entry

    def _read(self, entry: "NoticeEntry") -> None:
        entry.button.setEnabled(False)

        def refused(error: UserError) -> None:
            entry.button.setEnabled(True)
            self._shell.notices.show_error(error)

        asked = self._services.notices.read(entry.uid, self._person.no)
        deliver(asked, self, lambda _: self._shell.signals.after_changed.emit(), refused)


class NoticeEntry(QWidget):
    """A notice with its text, and the button that says it was read."""

    def __init__(self, row: NoticeRow, formats: Formats) -> None:
        super().__init__()
        notice = row.notice
        self.uid = notice.uid
        title = _text(notice.title, "heading")
        kind = words(KINDS[notice.kind][0])
        about = f"{kind} · {row.by} · {formats.instant(notice.at_ms)}"
        self.button = QPushButton(self.tr("I have read it"))
        self.button.setAccessibleName(f"{self.button.text()}: {notice.title}")
        below = QHBoxLayout()
        below.addWidget(_text(about, "muted small"), 1)
        below.addWidget(self.button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(title)
        column.addWidget(_text(notice.text))
        column.addLayout(below)


def _text(text: str, classes: str = "") -> QLabel:
    label = styled(QLabel(text), classes)
    label.setTextFormat(Qt.TextFormat.PlainText)  # people write them: nothing in them is markup
    label.setWordWrap(True)
    return label
