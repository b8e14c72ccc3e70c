"""The working days on the settings page: country, closing hour, time for appeals and follow-ups, the centre's own days.

Every change is kept at once, with an audit entry under the name of whoever sits here.
"""

from collections.abc import Sequence
from concurrent.futures import Future
from datetime import date, time, timedelta
from typing import Any

from PySide6.QtCore import QCoreApplication, QDate, QObject, QSignalBlocker, Qt, QTime
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QCheckBox, QListWidgetItem, QSpinBox

from qadesk.domain.after.follow_up_words import EXAMPLE
from qadesk.domain.errors import UserError
from qadesk.domain.texts import QT_TRANSLATE_NOOP
from qadesk.domain.workdays import Break, OwnDay, WorkCalendar
from qadesk.gui.forms.ui_settings import Ui_Settings
from qadesk.gui.jobs import deliver
from qadesk.gui.notices import NoticeBar, in_words
from qadesk.gui.theme import set_class
from qadesk.gui.words import listing
from qadesk.services.calendars import Calendars
from qadesk.services.container import Services
from qadesk.services.settings import (
    APPEAL_DAYS,
    APPEAL_DECIDE_DAYS,
    FOLLOW_UP_DAYS,
    RELEASE_APPROVAL,
    SHOW_INSPECTOR,
    Setting,
)

AHEAD_DAYS = 365
SHOWN_BREAKS = 4
_DAY = Qt.ItemDataRole.UserRole


class WorkingDays(QObject):
    """Drives the card of working days of the settings' form."""

    def __init__(self, form: Ui_Settings, services: Services, who: str, notices: NoticeBar, owner: QObject) -> None:
        super().__init__(owner)
        self.form = form
        self._services = services
        self._calendars: Calendars = services.calendars
        self._who = who
        self._notices = notices
        form.ownKindCombo.addItem(_own_kind(False), False)
        form.ownKindCombo.addItem(_own_kind(True), True)
        today = self._calendars.today()
        form.ownDayEdit.setDate(QDate(today.year, today.month, today.day))
        form.workdaysCard.setEnabled(services.writable)
        self._connect()

    def show(self) -> None:
        """What holds now; the countries are asked for behind the hand, as what knows them is slow to load."""
        form, closing = self.form, self._calendars.closing
        with QSignalBlocker(form.closingEdit):
            form.closingEdit.setTime(QTime(closing.hour, closing.minute))
        for spin, setting in self._clocks().items():
            with QSignalBlocker(spin):
                spin.setValue(self._services.settings.get(setting))
        for check, rule in self._rules().items():
            with QSignalBlocker(check):
                check.setChecked(self._services.settings.get(rule))
        form.callbackEdit.setText(self._services.follow_ups.callback_form)
        self._hint_callback()
        executor = self._services.executor
        if not form.countryCombo.count():
            deliver(executor.look(self._calendars.countries), self, self._show_countries)
        deliver(self._calendars.own_days(), self, self._show_own)
        self._look_ahead()

    def _connect(self) -> None:
        form = self.form
        form.countryCombo.activated.connect(lambda _: self._country_chosen(str(form.countryCombo.currentData())))
        form.closingEdit.timeChanged.connect(self._closing_changed)
        for spin, setting in self._clocks().items():
            spin.valueChanged.connect(
                lambda days, setting=setting: self._keep(self._calendars.set_days(setting, days, self._who))
            )
        for check, rule in self._rules().items():
            check.toggled.connect(
                lambda on, rule=rule: self._keep(self._services.releasing.set_rule(rule, on, self._who))
            )
        form.callbackEdit.editingFinished.connect(self._callback_written)
        form.callbackEdit.setPlaceholderText(EXAMPLE)
        form.ownAddButton.clicked.connect(self.add_own)
        form.ownNameEdit.returnPressed.connect(self.add_own)
        form.ownRemoveButton.clicked.connect(self.remove_own)
        form.ownList.currentRowChanged.connect(lambda row: form.ownRemoveButton.setEnabled(row >= 0))
        form.ownRemoveButton.setEnabled(False)
        delete = QShortcut(QKeySequence(QKeySequence.StandardKey.Delete), form.ownList)
        delete.setContext(Qt.ShortcutContext.WidgetShortcut)
        delete.activated.connect(self.remove_own)

    def add_own(self) -> None:
        """The day that stands below the list joins it, in place of what was said of it before."""
        form, shown = self.form, self.form.ownDayEdit.date()
        day, working = date(shown.year(), shown.month(), shown.day()), bool(form.ownKindCombo.currentData())
        self._keep(self._calendars.set_own_day(day, working, form.ownNameEdit.text(), self._who))
        form.ownNameEdit.clear()

    def remove_own(self) -> None:
        """The country's calendar holds again for the chosen day."""
        item = self.form.ownList.currentItem()
        if item is not None:
            self._keep(self._calendars.clear_own_day(item.data(_DAY).day, self._who))

    def _keep(self, kept: "Future[Any]") -> None:
        deliver(kept, self, lambda _: self.show(), self._notices.show_error)

    def _country_chosen(self, code: str) -> None:
        self._keep(self._calendars.set_country(code, self._who))

    def _closing_changed(self, shown: QTime) -> None:
        self._keep(self._calendars.set_closing(time(shown.hour(), shown.minute()), self._who))

    def _callback_written(self) -> None:
        """Another form of callback service numbers; one that cannot be read is told below, and not kept."""
        form, follow_ups = self.form, self._services.follow_ups
        if form.callbackEdit.text().strip() == follow_ups.callback_form:
            self._hint_callback()
            return
        try:
            kept = follow_ups.set_callback_form(form.callbackEdit.text(), self._who)
        except UserError as error:
            form.callbackHint.setText(in_words(error))
            set_class(form.callbackHint, "warning small")
            return
        deliver(kept, self, lambda _: self._hint_callback(), self._notices.show_error)

    def _hint_callback(self) -> None:
        hint = self.tr("# is a digit: {mask} fits HB20260001. Empty: any number, but never none.")
        self.form.callbackHint.setText(hint.format(mask=EXAMPLE))
        set_class(self.form.callbackHint, "muted small")

    def _clocks(self) -> dict[QSpinBox, Setting[int]]:
        form = self.form
        return {
            form.appealSpin: APPEAL_DAYS,
            form.followUpSpin: FOLLOW_UP_DAYS,
            form.decideSpin: APPEAL_DECIDE_DAYS,
        }

    def _rules(self) -> dict[QCheckBox, Setting[bool]]:
        return {self.form.approvalCheck: RELEASE_APPROVAL, self.form.showInspectorCheck: SHOW_INSPECTOR}

    def _show_countries(self, countries: Sequence[tuple[str, str]]) -> None:
        combo = self.form.countryCombo
        named = sorted((QCoreApplication.translate("countries", name), code) for code, name in countries)
        combo.clear()
        for name, code in named:
            combo.addItem(f"{name} ({code})", code)
        combo.setCurrentIndex(combo.findData(self._calendars.country))

    def _show_own(self, days: Sequence[OwnDay]) -> None:
        view = self.form.ownList
        row = view.currentRow()
        view.clear()
        for own in days:
            item = QListWidgetItem(_own_words(own))
            item.setData(_DAY, own)
            view.addItem(item)
        view.setCurrentRow(min(row, view.count() - 1))
        view.setVisible(bool(days))
        self.form.ownRemoveButton.setEnabled(view.currentRow() >= 0)

    def _look_ahead(self) -> None:
        """The next holidays; a country's years may have to be loaded, so not in the thread that draws."""
        calendars, today = self._calendars, self._calendars.today()

        def look() -> tuple[list[Break], list[int]]:
            calendar = calendars.calendar()
            ahead = calendar.breaks(today, today + timedelta(days=AHEAD_DAYS))
            return ahead, _provisional_years(calendar, today)

        deliver(self._services.executor.look(look), self, self._show_ahead)

    def _show_ahead(self, found: tuple[list[Break], list[int]]) -> None:
        ahead, years = found
        lines = [_break_words(each, provisional=each.last.year in years) for each in ahead[:SHOWN_BREAKS]]
        self.form.holidaysValue.setText("\n".join(lines) or self.tr("None is known."))
        text = self.tr(
            "The working days of {years} are not published yet: make-up working days are missing, and bridges between"
            " holidays. Add what is announced as own days, or install a newer version once it is."
        )
        self.form.provisionalHint.setText(text.format(years=listing(map(str, years))) if years else "")
        self.form.provisionalHint.setVisible(bool(years))


def _provisional_years(calendar: WorkCalendar, today: date) -> list[int]:
    return [year for year in (today.year, today.year + 1) if calendar.year_is_provisional(year)]


def _break_words(each: Break, *, provisional: bool) -> str:
    """``2027-10-01 – 2027-10-05  National Day  (provisional)``."""
    days = each.first.isoformat() if each.first == each.last else f"{each.first} – {each.last}"
    names = listing(QCoreApplication.translate("calendar", name) for name in each.names)
    told = (
        QCoreApplication.translate("WorkingDays", "{days}  {names} (provisional)") if provisional else "{days}  {names}"
    )
    return told.format(days=days, names=names).strip()


_OWN = {
    False: QT_TRANSLATE_NOOP("WorkingDays", "Day off"),
    True: QT_TRANSLATE_NOOP("WorkingDays", "Working day"),
}


def _own_kind(working: bool) -> str:
    return QCoreApplication.translate("WorkingDays", _OWN[working])


def _own_words(own: OwnDay) -> str:
    return "  ".join(filter(None, (own.day.isoformat(), _own_kind(own.working), own.name)))
