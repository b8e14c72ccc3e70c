"""What nobody has told of the calls of chosen recordings, and what can be said of all of them at once."""

from zoneinfo import ZoneInfo

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from qadesk.domain.call_words import CALL_WORDS
from qadesk.domain.texts import QT_TRANSLATE_NOOP
from qadesk.gui.inputs.choosing import Picker
from qadesk.gui.inputs.zone import ZoneField
from qadesk.gui.parts import number, styled, wrapped
from qadesk.gui.words import field_word
from qadesk.services.import_recordings import AT_ONCE, Preview

WORDS = {
    "agent": QT_TRANSLATE_NOOP("Asked", "Agent number"),
    "queue": QT_TRANSLATE_NOOP("Asked", "Queue"),
    "direction": QT_TRANSLATE_NOOP("Asked", "Direction"),
}
"""What may be missing of a call, as ``sources.missing`` names it."""

FIELDS = {"agent": "agent_no", "queue": "queue", "direction": "direction"}
"""What can be said of all calls of a folder, and the field that it becomes. Of a start nothing can."""


class AskedOfSources(QFrame):
    """A line for each thing that is missing; what is said is remembered for the folders."""

    def __init__(self, site: ZoneInfo | None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._zone_was = ""
        self.zone = ZoneField(site) if site is not None else None
        self.direction = Picker(letters=12)
        unknown: list[tuple[object, str]] = [("", self.tr("unknown"))]
        self.direction.offer(unknown + [(code, field_word("direction", code)) for code in CALL_WORDS["direction"]])
        self.fields: dict[str, QWidget] = {"agent": QLineEdit(), "queue": QLineEdit(), "direction": self.direction}
        self.titles: dict[str, QLabel] = {}
        self.summary, self.later = wrapped("", "muted"), wrapped("", "muted small")
        self._lay_out()

    def show_asked(self, found: Preview) -> None:
        """What is missing in the chosen files, and the zone that was said of them."""
        if self.zone is not None and (self._zone_was != found.zone or not self.zone.currentText()):
            self._zone_was = found.zone
            self.zone.show_zone(found.zone)
        for name, title in self.titles.items():
            missing = found.missing.get(name, 0)
            text = self.tr("{field}: not told by {missing} of {all}").format(
                field=QCoreApplication.translate("Asked", WORDS[name]),
                missing=number(missing),
                all=number(found.looked_through),
            )
            title.setText(text)
            for widget in (title, self.fields[name]):
                widget.setVisible(missing > 0)
        self.summary.setText(self._told(found))
        large = len(found.files) > AT_ONCE
        self.later.setVisible(large)
        self.later.setText(
            self.tr("So many recordings are not analysed at once: each is when it is opened, the others in idle time.")
        )

    def _told(self, found: Preview) -> str:
        """What is said of all of it, and of the start, which only another source can tell."""
        parts = []
        if any(found.missing.get(name) for name in FIELDS):
            parts.append(self.tr("Names and files beside them leave this open. What holds for all calls, say here."))
        if found.missing.get("started_at"):
            text = self.tr("{missing} of {all} do not tell their start; a call log or a table can.")
            count = number(found.missing["started_at"])
            parts.append(text.format(missing=count, all=number(found.looked_through)))
        return " ".join(parts) or self.tr("Every file tells who, when, in which queue and direction.")

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
        grid.setVerticalSpacing(4)
        for place, (name, field) in enumerate(self.fields.items()):
            title = self.titles[name] = styled(QLabel(), "warning small")
            title.setBuddy(field)
            field.setAccessibleName(QCoreApplication.translate("Asked", WORDS[name]))
            self._put(grid, place, title, field)
        if self.zone is not None:
            title = styled(QLabel(self.tr("Times are in")), "muted small")
            title.setBuddy(self.zone)
            self._put(grid, len(self.fields), title, self.zone)
        column.addLayout(grid)
        column.addWidget(self.later)

    def _put(self, grid: QGridLayout, place: int, title: QLabel, field: QWidget) -> None:
        grid.addWidget(title, 0, place)
        grid.addWidget(field, 1, place)
        grid.setColumnStretch(place, 1)
