"""Pictures of what the lead sees on the settings page (see ``tests.pictures``)."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from qadesk.gui.settings.page import SettingsPage

if TYPE_CHECKING:
    from tests.pictures import Studio


@contextmanager
def working_days(studio: Studio) -> Iterator[QWidget]:
    """Working days, with two of the centre's own."""
    from tests.pictures import settle, wait_until

    services = studio.application.session.services
    assert services is not None
    lead = next(p for p in services.catalogue.people().result() if p.role.value == "lead")
    services.calendars.set_own_day(date(2027, 1, 3), True, "元旦值班", lead.no).result()
    services.calendars.set_own_day(date(2027, 2, 4), False, "年会", lead.no).result()
    page = SettingsPage(services, lead, studio.window._shell)
    page.setParent(studio.window)
    page.resize(studio.window.size())
    page.show()
    form = page.form
    wait_until(lambda: form.ownList.count() == 2 and bool(form.holidaysValue.text()) and form.countryCombo.count() > 1)
    settle(100)
    form.scroll.verticalScrollBar().setValue(form.workdaysCard.y())
    settle(100)
    yield page
    page.hide()
    page.setParent(None)
    page.deleteLater()
