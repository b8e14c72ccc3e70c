"""Below the transport: the comment on the whole call, and the coaching note with earlier ones."""

import datetime as dt
from collections.abc import Sequence
from zoneinfo import ZoneInfo

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QListWidgetItem, QVBoxLayout, QWidget

from qadesk.domain.after.agent_board import Remark
from qadesk.domain.evaluations import EvaluationRow
from qadesk.gui.fields import LIST_KEYS, OwnKeys, TextField
from qadesk.gui.forms.ui_desk import Ui_Desk
from qadesk.gui.models.recording_columns import length


class Notes(QObject):
    """The two texts about the whole call, and what the agent was told before."""

    comment_edited = Signal(str)
    coaching_edited = Signal(str)

    def __init__(self, form: Ui_Desk, zone: ZoneInfo, parent: QWidget) -> None:
        super().__init__(parent)
        self._form, self._zone = form, zone
        self._earlier: tuple[EvaluationRow, ...] = ()
        self._live: tuple[Remark, ...] = ()
        self.comment = self._field(form.callCommentHost, self.tr("Comment on the call"))
        self.comment.setPlaceholderText(self.tr("On the whole call; goes onto the sheet"))
        self.coaching = self._field(form.coachingHost, self.tr("Coaching note"))
        self.coaching.setPlaceholderText(self.tr("What to do differently, and how"))
        self.comment.edited.connect(self.comment_edited)
        self.coaching.edited.connect(self.coaching_edited)
        OwnKeys(LIST_KEYS, self).serve(form.earlierList)

    def show_texts(self, comment: str, coaching_note: str, *, read_only: bool) -> None:
        """Both texts as the draft has them."""
        for field, text in ((self.comment, comment), (self.coaching, coaching_note)):
            field.setReadOnly(read_only)
            field.show_text(text)

    def show_earlier(self, rows: Sequence[EvaluationRow]) -> None:
        """Earlier coaching notes of the agent."""
        self._earlier = tuple(rows)
        self._list()

    def show_live(self, rows: Sequence[Remark]) -> None:
        """Notes that were written for the agent while listening; they stand among the coaching notes."""
        self._live = tuple(rows)
        self._list()

    def _list(self) -> None:
        """The latest first."""
        lines = [(row.submitted_at_ms or 0, *self._of_evaluation(row)) for row in self._earlier]
        lines += [(row.at_ms, *self._of_live(row)) for row in self._live]
        form = self._form
        form.earlierList.clear()
        for _, head, text in sorted(lines, key=lambda line: line[0], reverse=True):
            item = QListWidgetItem(f"{head}\n{text}")
            item.setToolTip(text)
            form.earlierList.addItem(item)
        form.earlierHeading.setVisible(bool(lines))
        form.earlierList.setVisible(bool(lines))

    def _of_evaluation(self, row: EvaluationRow) -> tuple[str, str]:
        score = f"{row.score}" if row.score is not None else ""
        parts = (self._day(row.submitted_at_ms or 0), row.inspector, score)
        return " · ".join(part for part in parts if part), row.coaching_note

    def _of_live(self, row: Remark) -> tuple[str, str]:
        place = "" if row.position_ms is None else length(row.position_ms / 1000)
        parts = (self._day(row.at_ms), row.by or row.by_no, self.tr("live"), place)
        return " · ".join(part for part in parts if part), row.text

    def _day(self, at_ms: int) -> str:
        return dt.datetime.fromtimestamp(at_ms / 1000, self._zone).strftime("%Y-%m-%d")

    def _field(self, host: QWidget, name: str) -> TextField:
        field = TextField()
        field.setAccessibleName(name)
        field.setMinimumHeight(40)
        layout = host.layout()
        assert isinstance(layout, QVBoxLayout)
        layout.addWidget(field)
        return field
