"""The history of a thing beside it: when, who, what, was and is, why; the newest first."""

import datetime as dt
from collections.abc import Callable
from concurrent.futures import Future
from typing import Protocol
from zoneinfo import ZoneInfo

from PySide6.QtCore import QItemSelection, Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from qadesk.domain.after.audit_words import ReadLine
from qadesk.domain.errors import UserError
from qadesk.gui.jobs import deliver
from qadesk.gui.lines import Cell, Column, LinesModel, LinesTable
from qadesk.gui.notices import in_words
from qadesk.gui.parts import wrapped
from qadesk.gui.theme import Theme, set_class


class Histories(Protocol):
    """The audit trail in words."""

    def read(self, uid: str) -> "Future[list[ReadLine]]":
        """Of a thing and of what belongs to it, newest first."""


class HistoryServices(Protocol):
    """The services of an open workspace have this shape."""

    @property
    def history(self) -> Histories:
        """The audit trail."""

    @property
    def zone(self) -> ZoneInfo:
        """The site's time zone."""


class HistoryPanel(QWidget):
    """``show_uid`` asks anew each time; the whole of the chosen entry stands below the list."""

    def __init__(self, services: HistoryServices, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._services = services
        self._uid, self._wish = "", 0
        self.table = LinesTable()
        self.model: LinesModel[ReadLine] = LinesModel(self._columns(), self)
        self.table.set_up(self.model, theme)
        self.table.setAccessibleName(self.tr("History"))
        self.told_label = wrapped()
        self.message_label = wrapped()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.table, 1)
        column.addWidget(self.told_label)
        column.addWidget(self.message_label, 0, Qt.AlignmentFlag.AlignTop)
        self.table.selectionModel().selectionChanged.connect(self._tell)
        self.show_uid("")

    @property
    def uid(self) -> str:
        """Whose history is shown, or asked for."""
        return self._uid

    def show_uid(self, uid: str) -> None:
        """The history of this thing; '' for none."""
        if uid != self._uid or not uid:
            self._show([])
        self._uid = uid
        self._wish += 1
        wish = self._wish
        if not uid:
            self._say(self.tr("Choose something to see what happened to it."))
            return
        deliver(
            self._services.history.read(uid),
            self,
            lambda lines: self._show(lines) if wish == self._wish else None,
            lambda error: self._refuse(error) if wish == self._wish else None,
        )

    def refresh(self) -> None:
        """It may have gone on."""
        self.show_uid(self._uid)

    def _columns(self) -> list[Column[ReadLine]]:
        def cell(text: Callable[[ReadLine], str], *, muted: bool = False) -> Callable[[ReadLine], Cell]:
            return lambda line: Cell(text(line), muted=muted)

        return [
            Column("at", self.tr("Time"), 152, cell(self._time, muted=True)),
            Column("who", self.tr("Who"), 128, cell(lambda line: line.who)),
            Column("what", self.tr("What"), 0, cell(lambda line: line.what)),
            Column("change", self.tr("Was → is"), 208, cell(changed), gives_way=1),
            Column("why", self.tr("Why"), 208, cell(lambda line: line.why), gives_way=2),
        ]

    def _time(self, line: ReadLine) -> str:
        return dt.datetime.fromtimestamp(line.at_ms / 1000, self._services.zone).strftime("%Y-%m-%d %H:%M")

    def _show(self, lines: list[ReadLine]) -> None:
        self.model.show_rows(lines)
        self.table.setVisible(bool(lines))
        self._tell()
        self._say("" if lines else self.tr("Nothing was changed yet."))

    def _tell(self, _chosen: QItemSelection | None = None, _left: QItemSelection | None = None) -> None:
        """What the columns may have cut."""
        row = self.table.currentIndex().row()
        line = self.model.rows[row] if 0 <= row < len(self.model.rows) else None
        parts = (line.what, changed(line), line.why) if line is not None else ()
        self.told_label.setText("\n".join(filter(None, parts)))
        self.told_label.setVisible(line is not None)

    def _refuse(self, error: UserError) -> None:
        self.model.show_rows([])
        self.table.hide()
        self._tell()
        self._say(in_words(error), critical=True)

    def _say(self, text: str, *, critical: bool = False) -> None:
        set_class(self.message_label, "critical" if critical else "muted")
        self.message_label.setText(text)
        self.message_label.setVisible(bool(text))


def changed(line: ReadLine) -> str:
    """``was → is``, or the one that there is."""
    return f"{line.was} → {line.now}" if line.was and line.now else line.was or line.now
