"""Below the transport: the comment on the whole call, the coaching note with earlier ones, and the list of spans."""

import datetime as dt
from zoneinfo import ZoneInfo

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QHeaderView, QListWidgetItem, QTreeWidgetItem, QVBoxLayout, QWidget

from qadesk.domain.evaluations import EvaluationRow
from qadesk.gui.desk import figures
from qadesk.gui.desk.evidence import Place
from qadesk.gui.desk.fields import OwnKeys, TextField
from qadesk.gui.forms.ui_desk import Ui_Desk
from qadesk.gui.theme import Theme

LIST_KEYS = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Delete, Qt.Key.Key_Home)


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


class SpanList(QObject):
    """Evidence and marks of the call in the order of time: a click or Return plays, Delete removes."""

    chosen = Signal(str)
    removal_wanted = Signal(object)

    def __init__(self, form: Ui_Desk, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._form, self._theme = form, theme
        self._places: dict[str, Place] = {}
        spans = form.spansList
        header = spans.header()
        header.setStretchLastSection(False)
        for column, mode in enumerate((QHeaderView.ResizeMode.ResizeToContents, QHeaderView.ResizeMode.Stretch,
                                       QHeaderView.ResizeMode.ResizeToContents)):  # fmt: skip
            header.setSectionResizeMode(column, mode)
        spans.itemClicked.connect(lambda item, _: self._play(item))
        spans.itemActivated.connect(lambda item, _: self._play(item))
        OwnKeys(LIST_KEYS, self).serve(spans)
        self.show_places([])

    def show_places(self, places: list[Place]) -> None:
        """Replace the list."""
        form = self._form
        current = form.spansList.currentItem()
        kept = current.data(0, Qt.ItemDataRole.UserRole) if current else None
        form.spansList.clear()
        self._places = {place.key: place for place in places}
        for place in places:
            item = self._item(place)
            form.spansList.addTopLevelItem(item)
            if place.key == kept:
                form.spansList.setCurrentItem(item)
        form.spansList.setVisible(bool(places))
        form.spansEmpty.setVisible(not places)
        form.spansHint.setText(self.tr("Click plays") if places else "")
        nothing = self.tr("Nothing yet. A lost point asks for its evidence;\ndrag on the waveform to choose a span.")
        form.spansEmpty.setText(nothing)

    def current(self) -> Place | None:
        """The place under the cursor while the list has the keyboard."""
        spans = self._form.spansList
        item = spans.currentItem()
        if item is None or not spans.hasFocus():
            return None
        return self._places.get(item.data(0, Qt.ItemDataRole.UserRole))

    def _item(self, place: Place) -> QTreeWidgetItem:
        item = QTreeWidgetItem([figures.span(place.start_ms, place.end_ms), place.title, place.lost])
        item.setData(0, Qt.ItemDataRole.UserRole, place.key)
        item.setTextAlignment(2, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        icons = {"evidence": ("mdi6.bookmark", "accent"), "note": ("mdi6.flag-outline", "text_muted")}
        name, role = icons.get(place.kind, ("mdi6.minus-circle", "critical"))
        item.setIcon(0, self._theme.icon(name, role))
        item.setToolTip(1, place.label)
        return item

    def _play(self, item: QTreeWidgetItem) -> None:
        self.chosen.emit(item.data(0, Qt.ItemDataRole.UserRole))

    def remove_current(self) -> bool:
        """Ask for the removal of the place under the cursor; returns whether there was one."""
        place = self.current()
        if place is not None:
            self.removal_wanted.emit(place)
        return place is not None
