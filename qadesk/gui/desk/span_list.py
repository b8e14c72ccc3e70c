"""The panel of evidence and marks: what was said about which span, and the note of the one that is meant."""

from typing import cast

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QComboBox, QHeaderView, QStyle, QTreeWidgetItem, QVBoxLayout, QWidget

from qadesk.domain.evaluations import MarkKind
from qadesk.gui.actions import OWN_ESCAPE
from qadesk.gui.desk.evidence import Place, kind_word
from qadesk.gui.fields import LIST_KEYS, LineField, OwnKeys
from qadesk.gui.forms.ui_desk import Ui_Desk
from qadesk.gui.scoring_form import figures
from qadesk.gui.theme import Theme

KEY_ROLE = Qt.ItemDataRole.UserRole
ICONS = {
    "evidence": ("mdi6.check-circle-outline", "accent"),
    "note": ("mdi6.flag-outline", "text_muted"),
    "bookmark": ("mdi6.bookmark-outline", "accent"),
    "redact": ("mdi6.eye-off-outline", "warning"),
}
BESIDE_TIME = 44
"""Pixels around icon and time, the branch's own included."""
LOST_ICON = ("mdi6.minus-circle", "critical")
KINDS: tuple[MarkKind, ...] = ("note", "bookmark", "redact")


class SpanList(QObject):
    """In the order of time: a click or Return plays, Delete removes; the field below holds the note."""

    chosen = Signal(str)
    """To be heard."""
    selected = Signal(str)
    """The cursor has come to it."""
    removal_wanted = Signal(object)
    annotated = Signal(str, str)
    """(key, note)."""
    kind_wanted = Signal(str, str)
    """(key, kind of mark)."""
    note_finished = Signal()
    """Return or Esc in the note: the keyboard goes back to where it is needed."""

    def __init__(self, form: Ui_Desk, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._form, self._theme = form, theme
        self._places: dict[str, Place] = {}
        self._key = ""
        self._read_only = False
        self.note = self._make_note()
        spans = form.spansList
        header = spans.header()
        header.setStretchLastSection(False)
        for column, mode in enumerate((QHeaderView.ResizeMode.Fixed, QHeaderView.ResizeMode.Stretch,
                                       QHeaderView.ResizeMode.ResizeToContents)):  # fmt: skip
            header.setSectionResizeMode(column, mode)
        for kind in KINDS:
            form.markKind.addItem(kind_word(kind), kind)
        form.markKind.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        form.markKind.setMinimumWidth(0)
        form.markKind.activated.connect(self._turn)
        spans.itemClicked.connect(lambda item, _: self.chosen.emit(item.data(0, KEY_ROLE)))
        spans.itemActivated.connect(lambda item, _: self.chosen.emit(item.data(0, KEY_ROLE)))
        spans.currentItemChanged.connect(self._follow_cursor)
        OwnKeys(LIST_KEYS, self).serve(spans)
        self.show_places([])

    @property
    def view(self) -> QWidget:
        """What the keyboard walks in."""
        return self._form.spansList

    def set_read_only(self, read_only: bool) -> None:
        """Spans that can be heard, not changed."""
        self._read_only = read_only
        self.note.setReadOnly(read_only)
        self._show_note()

    def show_places(self, places: list[Place]) -> None:
        """Replace the list; the place that is meant stays so while it is there."""
        form = self._form
        self._places = {place.key: place for place in places}
        form.spansList.blockSignals(True)
        form.spansList.clear()
        for place in places:
            item = self._item(place)
            form.spansList.addTopLevelItem(item)
            if place.key == self._key:
                form.spansList.setCurrentItem(item)
        form.spansList.blockSignals(False)
        self._widen_times()
        form.spansList.setVisible(bool(places))
        form.spansEmpty.setVisible(not places)
        nothing = self.tr("Nothing yet. A lost point asks for its evidence;\ndrag on the waveform to choose a span.")
        form.spansEmpty.setText(nothing)
        self._show_note()

    def select(self, key: str) -> None:
        """Another place is meant; '' for none."""
        self._key = key
        spans = self._form.spansList
        spans.blockSignals(True)
        for at in range(spans.topLevelItemCount()):
            item = spans.topLevelItem(at)
            if item is not None and item.data(0, KEY_ROLE) == key:
                spans.setCurrentItem(item)
        spans.blockSignals(False)
        self._show_note()

    def edit_note(self) -> bool:
        """Put the cursor into the note of the place that is meant; returns whether there is one."""
        if self._key not in self._places or self._read_only:
            return False
        self.note.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.note.end(False)
        return True

    def current(self) -> Place | None:
        """The place under the cursor while the list has the keyboard."""
        spans = self._form.spansList
        item = spans.currentItem()
        if item is None or not spans.hasFocus():
            return None
        return self._places.get(item.data(0, KEY_ROLE))

    def remove_current(self) -> bool:
        """Ask for the removal of the place under the cursor; returns whether there was one."""
        place = self.current()
        if place is not None:
            self.removal_wanted.emit(place)
        return place is not None

    def _make_note(self) -> LineField:
        note = LineField()
        note.setPlaceholderText(self.tr("Note"))
        note.setAccessibleName(self.tr("Note of the mark"))
        note.edited.connect(lambda text: self.annotated.emit(self._key, text))
        note.returnPressed.connect(self.note_finished)
        note.left.connect(self.note_finished)
        note.setProperty(OWN_ESCAPE, True)
        layout = self._form.markNoteHost.layout()
        assert isinstance(layout, QVBoxLayout)
        layout.addWidget(note)
        return note

    def _show_note(self) -> None:
        """The field holds the note of the place that is meant; only a mark has a kind."""
        form, place = self._form, self._places.get(self._key)
        form.markEdit.setVisible(place is not None)
        if place is None:
            return
        content = place.evidence or place.note
        self.note.show_text(content.note if content else "")
        form.markKind.setVisible(place.note is not None)
        form.markKind.setEnabled(not self._read_only)
        if place.note is not None:
            form.markKind.setCurrentIndex(KINDS.index(place.note.kind))

    def _turn(self, index: int) -> None:
        self.kind_wanted.emit(self._key, KINDS[index])

    def _item(self, place: Place) -> QTreeWidgetItem:
        item = QTreeWidgetItem([figures.span(place.start_ms, place.end_ms), place.title, place.lost])
        item.setData(0, KEY_ROLE, place.key)
        item.setTextAlignment(2, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        item.setIcon(0, self._theme.icon(*ICONS.get(place.kind, LOST_ICON)))
        item.setToolTip(1, place.label)
        return item

    def _widen_times(self) -> None:
        """The first column is as wide as its longest time with its icon, whatever a style adds around them."""
        spans = self._form.spansList
        texts = (figures.span(place.start_ms, place.end_ms) for place in self._places.values())
        widest = max((spans.fontMetrics().horizontalAdvance(text) for text in texts), default=0)
        icon = spans.style().pixelMetric(QStyle.PixelMetric.PM_SmallIconSize)  # what is drawn where no size is set
        spans.setColumnWidth(0, widest + max(icon, spans.iconSize().width()) + BESIDE_TIME)

    def _follow_cursor(self, item: QTreeWidgetItem | None, _before: QTreeWidgetItem | None) -> None:
        if item is not None:
            self._key = cast(str, item.data(0, KEY_ROLE))
            self._show_note()
            self.selected.emit(self._key)
