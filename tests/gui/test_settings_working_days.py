"""Working days on the settings page: the country, the closing hour, time for appeals, the centre's own days."""

from datetime import date, time

import pytest
from PySide6.QtCore import QDate, Qt, QTime
from PySide6.QtTest import QTest

from qadesk.domain.audio_devices import OutputDevice
from qadesk.domain.workdays import OwnDay
from qadesk.gui.settings.page import SettingsPage
from qadesk.services import settings as kept
from tests.gui import workbench


@pytest.fixture
def page(services, look, english, own, qtbot, monkeypatch) -> SettingsPage:
    monkeypatch.setattr(services.player, "outputs", lambda: [OutputDevice("Built-in (ALSA)", True)])
    made = SettingsPage(services, workbench.LEAD, workbench.new_shell(services, look, english))
    own(made)
    made.show()
    qtbot.waitUntil(lambda: made.form.countryCombo.count() > 1 and bool(made.form.holidaysValue.text()))
    return made


def own_days(page: SettingsPage) -> list[str]:
    return [page.form.ownList.item(row).text() for row in range(page.form.ownList.count())]


def test_own_days_come_and_go_by_keyboard(page: SettingsPage, services, qtbot) -> None:
    form = page.form
    form.ownDayEdit.setDate(QDate(2026, 2, 14))
    form.ownNameEdit.setFocus()
    QTest.keyClicks(form.ownNameEdit, "Anniversary")
    QTest.keyClick(form.ownNameEdit, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: own_days(page) == ["2026-02-14  Day off  Anniversary"])
    assert services.calendars.clock(date(2026, 2, 12), 2, "").last_day == date(2026, 2, 24)
    form.ownDayEdit.setDate(QDate(2026, 2, 15))
    form.ownKindCombo.setCurrentIndex(1)
    form.ownAddButton.click()
    qtbot.waitUntil(lambda: own_days(page)[-1] == "2026-02-15  Working day")
    form.ownList.setFocus()
    form.ownList.setCurrentRow(0)
    QTest.keyClick(form.ownList, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: own_days(page) == ["2026-02-15  Working day"])
    assert services.calendars.own_days().result() == [OwnDay(date(2026, 2, 15), True)]
    form.ownRemoveButton.click()
    qtbot.waitUntil(lambda: own_days(page) == [])
    assert not form.ownRemoveButton.isEnabled()


def test_country_closing_hour_and_days_hold_at_once(page: SettingsPage, services, qtbot) -> None:
    form = page.form
    assert form.countryCombo.currentText() == "Mainland China (CN)"
    assert "(provisional)" in form.holidaysValue.text() or form.provisionalHint.isHidden()
    form.closingEdit.setTime(QTime(17, 30))
    form.appealSpin.setValue(3)
    form.followUpSpin.setValue(4)
    form.countryCombo.setCurrentIndex(form.countryCombo.findData("SG"))
    form.countryCombo.activated.emit(form.countryCombo.currentIndex())
    qtbot.waitUntil(lambda: "Spring Festival" not in form.holidaysValue.text())
    found = services.settings.get(kept.APPEAL_DAYS), services.settings.get(kept.FOLLOW_UP_DAYS)
    assert (services.calendars.country, services.calendars.closing, found) == ("SG", time(17, 30), (3, 4))


def test_working_days_are_the_leads(services, look, english, own) -> None:
    page = SettingsPage(services, workbench.INSPECTOR, workbench.new_shell(services, look, english))
    own(page)
    assert page.form.workdaysCard.isHidden()


def test_the_form_of_callback_numbers_is_kept_or_refused_in_place(page: SettingsPage, services, qtbot) -> None:
    form = page.form
    form.callbackEdit.setFocus()
    QTest.keyClicks(form.callbackEdit, "(a+)+")
    QTest.keyClick(form.callbackEdit, Qt.Key.Key_Return)
    assert "warning" in str(form.callbackHint.property("class")) and services.follow_ups.callback_form == ""
    form.callbackEdit.selectAll()
    QTest.keyClicks(form.callbackEdit, "HB########")
    QTest.keyClick(form.callbackEdit, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "warning" not in str(form.callbackHint.property("class")))
    assert services.follow_ups.callback_form == "HB########"
