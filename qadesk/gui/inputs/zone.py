"""Choosing a time zone by its name."""

from functools import cache
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError, available_timezones

from PySide6.QtCore import Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QComboBox, QCompleter, QWidget

from qadesk.domain.errors import UserError
from qadesk.domain.texts import QT_TRANSLATE_NOOP

USUAL = ("Asia/Shanghai", "UTC", "Asia/Hong_Kong", "Asia/Taipei", "Asia/Singapore")
NO_ZONE = QT_TRANSLATE_NOOP("errors", "There is no time zone {zone}.")
NO_ZONE_TODO = QT_TRANSLATE_NOOP("errors", "Give its name as Asia/Shanghai or UTC.")


class ZoneField(QComboBox):
    """All zones by name, to be typed or chosen; the first entry is the site's."""

    def __init__(self, site: ZoneInfo, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.site = site
        self._usual = self.tr("The site's ({zone})").format(zone=site.key)
        self.setEditable(True)
        self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(20)
        self.addItem(self._usual)
        self.addItems([name for name in USUAL if name != site.key])
        self.insertSeparator(self.count())
        self.addItems(_names())
        completer = self.completer()
        assert completer is not None, "an editable list has one"
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.setCompletionMode(QCompleter.CompletionMode.PopupCompletion)
        self.setAccessibleName(self.tr("Time zone"))

    def zone_name(self) -> str:
        """The name that is chosen, '' for the site's. Raises ``UserError`` where there is no such zone."""
        text = self.currentText().strip()
        if text in ("", self._usual, self.site.key):
            return ""
        try:
            return ZoneInfo(text).key
        except (ZoneInfoNotFoundError, ValueError, OSError) as error:
            raise UserError(NO_ZONE, NO_ZONE_TODO, zone=text) from error

    def zone(self) -> ZoneInfo:
        """The zone that is chosen. Raises ``UserError``."""
        name = self.zone_name()
        return ZoneInfo(name) if name else self.site

    def show_zone(self, name: str) -> None:
        """What holds; '' is the site's."""
        self.setCurrentIndex(max(self.findText(name), 0) if name else 0)
        line = self.lineEdit()
        assert line is not None, "it is editable"
        line.setCursorPosition(0)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Left to whatever scrolls."""
        event.ignore()


@cache
def _names() -> tuple[str, ...]:
    return tuple(sorted(name for name in available_timezones() if "/" in name and not name.startswith("Etc/")))
