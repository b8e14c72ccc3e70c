"""How a log is to be read: format, time zone, encoding, delimiter, order of day and month."""

from zoneinfo import ZoneInfo

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from qadesk.domain.call_logs import LogOptions, LogPreview
from qadesk.domain.tables import ColumnMapping
from qadesk.domain.texts import QT_TRANSLATE_NOOP
from qadesk.gui.inputs.choosing import Picker
from qadesk.gui.inputs.zone import ZoneField
from qadesk.gui.intake.words import FORMATS, word
from qadesk.gui.looks import dressed

OWN_ZONE = ("queue_log",)
"""Formats whose times are in a zone of their own."""
ORDERED = ("", "table")
"""Formats whose dates may have the day or the month first."""
ENCODINGS = ("utf-8", "gb18030", "utf-16")
DELIMITERS = {
    ",": QT_TRANSLATE_NOOP("Intake", "comma"),
    ";": QT_TRANSLATE_NOOP("Intake", "semicolon"),
    "\t": QT_TRANSLATE_NOOP("Intake", "tab"),
    "|": QT_TRANSLATE_NOOP("Intake", "bar |"),
}


class LogSettings(QWidget):
    """What nobody has chosen is found out, and shown as found."""

    changed = Signal()

    def __init__(self, site: ZoneInfo, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.format, self.encoding, self.delimiter, self.days = (Picker(letters=9) for _ in range(4))
        self.zone = ZoneField(site)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(4)
        titles = (
            (self.tr("Format"), self.format, 5),
            (self.tr("Times are in"), self.zone, 4),
            (self.tr("Encoding"), self.encoding, 4),
            (self.tr("Cells are parted by"), self.delimiter, 3),
            (self.tr("Dates"), self.days, 4),
        )
        for place, (title, field, stretch) in enumerate(titles):
            label = QLabel(title)
            dressed(label, "muted small")
            label.setBuddy(field)
            field.setAccessibleName(title)
            grid.addWidget(label, 0, place)
            grid.addWidget(field, 1, place)
            grid.setColumnStretch(place, stretch)
        for picker in (self.format, self.encoding, self.delimiter, self.days):
            picker.picked.connect(lambda _: self.changed.emit())
        self.zone.activated.connect(lambda _: self.changed.emit())
        line = self.zone.lineEdit()
        assert line is not None, "it is editable"
        line.editingFinished.connect(self._zone_typed)
        self._zone_was = self.zone.currentText()
        self.reset()

    def reset(self) -> None:
        """For another file: everything is found out, only the time zone stays."""
        for picker in (self.format, self.encoding, self.delimiter, self.days):
            picker.entries = []
            picker.clear()
        self.show_found(LogPreview(format_name=""))

    def show_found(self, preview: LogPreview) -> None:
        """Offer the choices, the first of which is what was found."""
        _offer(
            self.format,
            self._found(word(FORMATS, preview.format_name)),
            [(name, word(FORMATS, name)) for name in FORMATS],
        )
        _offer(self.encoding, self._found(preview.encoding.upper()), [(name, name.upper()) for name in ENCODINGS])
        delimiters: list[tuple[object, str]] = [(sign, word(DELIMITERS, sign)) for sign in DELIMITERS]
        _offer(self.delimiter, self._found(word(DELIMITERS, preview.delimiter)), delimiters)
        orders = {True: self.tr("day before month"), False: self.tr("month before day")}
        found = orders[preview.day_first] if preview.day_first is not None else ""
        _offer(self.days, self._found(found), list(orders.items()))
        self.zone.setEnabled(preview.format_name not in OWN_ZONE)
        self.days.setEnabled(preview.format_name in ORDERED)

    def options(self, mapping: ColumnMapping | None) -> LogOptions:
        """What is chosen. Raises ``UserError`` for a zone that there is not."""
        return LogOptions(
            zone=self.zone.zone(),
            format_name=str(_data(self.format) or ""),
            mapping=mapping,
            encoding=str(_data(self.encoding) or ""),
            delimiter=str(_data(self.delimiter) or ""),
            day_first={True: True, False: False}.get(_data(self.days)),  # type: ignore[call-overload]
        )

    def _found(self, words: str) -> str:
        return self.tr("Found: {words}").format(words=words) if words else self.tr("Found out")

    def _zone_typed(self) -> None:
        if self.zone.currentText() != self._zone_was:
            self._zone_was = self.zone.currentText()
            self.changed.emit()


def _offer(picker: Picker, found: str, rest: list[tuple[object, str]]) -> None:
    """Keep what was chosen by hand; the words of what was found may change."""
    chosen = _data(picker)
    entries: list[tuple[object, str]] = [(None, found), *rest]
    if chosen is not None and picker.entries:
        entries[0] = picker.entries[0]
    picker.offer(entries)
    picker.show_data(chosen)


def _data(picker: Picker) -> object:
    at = picker.currentIndex()
    return picker.entries[at][0] if 0 <= at < len(picker.entries) else None
