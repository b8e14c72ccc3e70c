"""Pictures of the page of people and of importing them (see ``tests.pictures``)."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from qadesk.domain.people import Absence, Days, Mentorship
from qadesk.gui.people.page import PeoplePage

if TYPE_CHECKING:
    from tests.pictures import Studio

LEAD, SHOWN = "9000", "2011"
TABLE = """工号,姓名,班组,角色,组长,分机,入职日期,师傅,备注
2011,李晓雯,二组,坐席,高志明,8011,2022-04-11,,转组
2012,陈思远,一组,坐席,林佩珊,8012,2021-10-18,,
2019,韩雪梅,一组,坐席,林佩珊,8019,2026-11-02,陈思远,新人
2020,范立新,二组,坐席,高志明,8020,2026-11-02,郑凯,新人
2021,丁一鸣,二组,飞行员,高志明,8021,,,
2022,石磊,一组,坐席,林佩珊,8013,,,
1.38E+10,冯涛,一组,坐席,,,,,
"""


def page_of(studio: Studio) -> PeoplePage:
    """The page in front, somebody with a history shown."""
    from tests.pictures import settle, wait_until

    services = studio.application.session.services
    assert services is not None
    desk = services.people
    record = desk.record(SHOWN).result()
    if len(record.memberships) == 1:
        moved = replace(record.person, group="二组", leader="2002")
        desk.save(moved, date(2025, 9, 1), who=LEAD).result()
        desk.save(record.person, date(2026, 3, 1), who=LEAD).result()
        pair = Mentorship(SHOWN, "2013", Days(date(2025, 7, 7), date(2026, 1, 6)))
        desk.amend("2013", None, pair, who=LEAD).result()
        desk.amend(SHOWN, None, Absence(SHOWN, Days(date(2026, 11, 2), date(2026, 11, 6)), "年假"), who=LEAD).result()
        desk.leave("2018", date(2026, 10, 30), who=LEAD).result()
    studio.window.show_page("people")
    page = studio.window.page("people")
    assert isinstance(page, PeoplePage)
    page.refresh(SHOWN)
    wait_until(lambda: page.form.personView.record is not None and bool(page.records))
    settle(200)
    return page


@contextmanager
def people(studio: Studio) -> Iterator[QWidget]:
    """Teams, and somebody who was in two."""
    page_of(studio)
    yield studio.window


@contextmanager
def importing(studio: Studio) -> Iterator[QWidget]:
    """What a table would change."""
    from tests.pictures import settle, wait_until

    services = studio.application.session.services
    assert services is not None
    path = Path(services.folder).parent / "班组名单.csv"
    path.write_text(TABLE, encoding="utf-8")
    dialog = page_of(studio).import_table(path)
    wait_until(dialog.run_button.isEnabled)
    settle(100)
    yield dialog
    dialog.reject()
