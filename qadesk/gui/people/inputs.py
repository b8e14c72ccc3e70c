"""Inputs for days, teams and people: typed as they come to mind, refused in place where they mean nothing."""

from collections.abc import Iterable, Mapping
from datetime import date, timedelta

from PySide6.QtCore import QDate, QLocale, QStringListModel, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QComboBox, QCompleter, QLineEdit, QWidget

from qadesk.domain.errors import UserError
from qadesk.domain.people import Person
from qadesk.domain.texts import QT_TRANSLATE_NOOP
from qadesk.gui.people.words import named

NO_DAY = QT_TRANSLATE_NOOP("errors", "“{text}” is no day.")
DAY_LIKE = QT_TRANSLATE_NOOP("errors", "Write it like 2026-01-31, or leave it empty where it is open.")
NEEDS_DAY = QT_TRANSLATE_NOOP("errors", "A day is missing.")
NOBODY = QT_TRANSLATE_NOOP("errors", "There is nobody with the number or name “{text}”.")
TYPE_PART = QT_TRANSLATE_NOOP("errors", "Type a part of the name or number and choose from the list.")

_FORMATS = ("yyyy-MM-dd", "yyyy-M-d", "yyyy/M/d", "yyyy.M.d", "yyyyMMdd", "yyyy年M月d日", "M-d", "M/d", "M月d日")


class DayField(QLineEdit):
    """A day; empty where it is open. Up and Down go a day on or back, a day without a year is of this year."""

    def __init__(self, day: date | None, today: date, open_text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._today = today
        self.setPlaceholderText(open_text)
        self.setMaximumWidth(160)
        self.set_day(day)

    def set_day(self, day: date | None) -> None:
        """Show a day."""
        self.setText(day.isoformat() if day else "")

    def day(self) -> date | None:
        """The day, ``None`` where the field is empty. Raises ``UserError`` for what is no day."""
        text = self.text().strip()
        if not text:
            return None
        found = self._read(text)
        if found is None:
            raise UserError(NO_DAY, DAY_LIKE, text=text)
        return found

    def needed(self) -> date:
        """The day. Raises ``UserError`` where there is none."""
        day = self.day()
        if day is None:
            raise UserError(NEEDS_DAY, DAY_LIKE)
        return day

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Up and Down move by days, from today where the field is empty."""
        step = {Qt.Key.Key_Up: 1, Qt.Key.Key_Down: -1}.get(Qt.Key(event.key()))
        day = self._read(self.text().strip()) if self.text().strip() else self._today
        if step is None or day is None:
            super().keyPressEvent(event)
            return
        self.set_day(day + timedelta(days=step) if self.text().strip() else day)

    def _read(self, text: str) -> date | None:
        for form in (*_FORMATS, QLocale().dateFormat(QLocale.FormatType.ShortFormat)):
            found = QLocale.c().toDate(text, form)
            if found.isValid():
                found = found if "y" in form else QDate(self._today.year, found.month(), found.day())
                return date(found.year(), found.month(), found.day()) if 1900 < found.year() < 2100 else None
        return None


class TeamField(QComboBox):
    """A team: one of those there are, or a new one."""

    def __init__(self, teams: Iterable[str], team: str | None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setEditable(True)
        self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.addItems(sorted(teams))
        self.setCurrentText(team or "")
        completer = self.completer()
        assert completer is not None, "an editable combo box has one"
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.setCompletionMode(QCompleter.CompletionMode.PopupCompletion)

    def team(self) -> str | None:
        """What is typed or chosen; ``None`` where the field is empty."""
        return self.currentText().strip() or None


class PersonField(QLineEdit):
    """A person, found by a part of the name or number."""

    def __init__(self, people: Mapping[str, Person], no: str | None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._people = people
        completer = QCompleter(self)
        completer.setModel(QStringListModel([named(person, None) for person in people.values()], completer))
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.setCompleter(completer)
        self.setText(named(people.get(no or ""), no))

    def no(self) -> str | None:
        """The number; ``None`` where the field is empty. Raises ``UserError`` for nobody, or several of one name."""
        text = self.text().strip()
        if not text:
            return None
        by_text = [no for no, person in self._people.items() if text in (no, named(person, None), person.name)]
        if len(by_text) != 1:
            raise UserError(NOBODY, TYPE_PART, text=text)
        return by_text[0]
