"""Below the transport: the comment on the whole call, and the coaching note with earlier ones."""

import datetime as dt
from zoneinfo import ZoneInfo

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QListWidgetItem, QVBoxLayout, QWidget

from qadesk.domain.evaluations import EvaluationRow
from qadesk.gui.fields import LIST_KEYS, OwnKeys, TextField
from qadesk.gui.forms.ui_desk import Ui_Desk


class Notes(QObject):
    """The two texts about the whole call, and what the agent was told before."""

    comment_edited = Signal(str)
    coaching_edited = Signal(str)

    def __init__(self, form: Ui_Desk, zone: ZoneInfo, parent: QWidget) -> None:
        super().__init__(parent)
        self._form, self._zone = form, zone
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

    def show_earlier(self, rows: list[EvaluationRow]) -> None:
        """Earlier coaching notes of the agent, the latest first."""
        form = self._form
        form.earlierList.clear()
        for row in rows:
            when = dt.datetime.fromtimestamp((row.submitted_at_ms or 0) / 1000, self._zone).strftime("%Y-%m-%d")
            head = " · ".join(
                part for part in (when, row.inspector, f"{row.score}" if row.score is not None else "") if part
            )
            item = QListWidgetItem(f"{head}\n{row.coaching_note}")
            item.setToolTip(row.coaching_note)
            form.earlierList.addItem(item)
        form.earlierHeading.setVisible(bool(rows))
        form.earlierList.setVisible(bool(rows))

    def _field(self, host: QWidget, name: str) -> TextField:
        field = TextField()
        field.setAccessibleName(name)
        field.setMinimumHeight(40)
        layout = host.layout()
        assert isinstance(layout, QVBoxLayout)
        layout.addWidget(field)
        return field
