"""What nobody has told of the calls of chosen recordings, and what can be said of all of them at once."""

from zoneinfo import ZoneInfo

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from qadesk.domain.call_words import CALL_WORDS
from qadesk.domain.texts import QT_TRANSLATE_NOOP
from qadesk.gui.inputs.choosing import Picker
from qadesk.gui.inputs.zone import ZoneField
from qadesk.gui.parts import number, styled, wrapped
from qadesk.gui.words import field_word
from qadesk.services.import_recordings import AT_ONCE, Preview

WORDS = {
    "started_at": QT_TRANSLATE_NOOP("Asked", "Start"),
    "agent": QT_TRANSLATE_NOOP("Asked", "Agent number"),
    "queue": QT_TRANSLATE_NOOP("Asked", "Queue"),
    "direction": QT_TRANSLATE_NOOP("Asked", "Direction"),
}
"""What may be missing of a call, as ``sources.missing`` names it."""

FIELDS = {"agent": "agent_no", "queue": "queue", "direction": "direction"}
"""What can be said of all calls of a folder, and the field that it becomes. Of a start nothing can."""

FIELD_PIXELS = 220


class AskedOfSources(QFrame):
    """A line for each thing that is missing; what is said is remembered for the folders."""

    def __init__(self, site: ZoneInfo | None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._zone_was = ""
        self.zone = ZoneField(site) if site is not None else None
        self.direction = Picker(letters=12)
        unknown: list[tuple[object, str]] = [("", self.tr("unknown"))]
        self.direction.offer(unknown + [(code, field_word("direction", code)) for code in CALL_WORDS["direction"]])
        self.fields: dict[str, QWidget] = {
            "agent": QLineEdit(),
            "queue": QLineEdit(),
            "direction": self.direction,
            "started_at": styled(QLabel(self.tr("a call log or a table can tell it")), "muted small"),
        }
        self.rows: dict[str, tuple[QLabel, QLabel, QWidget]] = {}
        self.summary, self.later = wrapped("", "muted"), wrapped("", "muted small")
        self._lay_out()

    def show_asked(self, found: Preview) -> None:
        """What is missing in the chosen files, and the zone that was said of them."""
        if self.zone is not None:
            try_kept = self._zone_was != found.zone or not self.zone.currentText()
            self._zone_was = found.zone
            if try_kept:
                self.zone.show_zone(found.zone)
        for name, (title, count, field) in self.rows.items():
            missing = found.missing.get(name, 0)
            text = self.tr("not told by {missing} of {all}")
            count.setText(text.format(missing=number(missing), all=number(found.looked_through)))
            for widget in (title, count, field):
                widget.setVisible(missing > 0)
        if any(found.missing.values()):
            self.summary.setText(
                self.tr("Neither the files nor what lies beside them tell this. What holds for all of them, say here:")
            )
        else:
            self.summary.setText(self.tr("Every file tells who, when, in which queue and direction."))
        large = len(found.files) > AT_ONCE
        self.later.setVisible(large)
        self.later.setText(
            self.tr("So many recordings are not analysed at once: each is when it is opened, the others in idle time.")
        )

    def zone_name(self) -> str | None:
        """The chosen zone, '' for the site's, ``None`` where none is asked. Raises ``UserError``."""
        return self.zone.zone_name() if self.zone is not None else None

    def defaults(self) -> dict[str, str]:
        """What is said of all calls, by field."""
        said = {}
        for name, field in FIELDS.items():
            widget = self.fields[name]
            text = widget.text().strip() if isinstance(widget, QLineEdit) else ""
            if widget is self.direction:
                text = str(self.direction.entries[self.direction.currentIndex()][0])
            if text and not widget.isHidden():
                said[field] = text
        return said

    def _lay_out(self) -> None:
        self.setProperty("class", "card")
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 12)
        column.setSpacing(8)
        column.addWidget(styled(QLabel(self.tr("What is known of the calls")), "heading"))
        column.addWidget(self.summary)
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(6)
        grid.setColumnStretch(3, 1)
        for row, name in enumerate(WORDS):
            title = QLabel(QCoreApplication.translate("Asked", WORDS[name]))
            count, field = styled(QLabel(), "warning small"), self.fields[name]
            field.setAccessibleName(title.text())
            if not isinstance(field, QLabel):
                field.setFixedWidth(FIELD_PIXELS)
            self.rows[name] = (title, count, field)
            for place, widget in enumerate((title, count, field)):
                grid.addWidget(widget, row, place)
        if self.zone is not None:
            title = QLabel(self.tr("Times are in"))
            title.setBuddy(self.zone)
            self.zone.setFixedWidth(FIELD_PIXELS)
            grid.addWidget(title, len(WORDS), 0)
            grid.addWidget(self.zone, len(WORDS), 2, Qt.AlignmentFlag.AlignLeft)
        column.addLayout(grid)
        column.addWidget(self.later)
