"""The calendar of a workspace: its country, its own days, the hour at which days end; clocks that keep their end."""

import json
from datetime import date, time

import pytest

from qadesk.domain.errors import UserError
from qadesk.domain.people import Person, Role
from qadesk.domain.workdays import OwnDay
from qadesk.late import LateCountryTables
from qadesk.services.calendars import Calendars
from qadesk.services.settings import APPEAL_DAYS, CLOSING_HOUR
from tests.unit.services.desk import ZONE, House

THURSDAY = date(2026, 2, 12)
SATURDAY = date(2026, 2, 14)
"""Worked for Spring Festival."""


def opened(house: House) -> Calendars:
    """As another start of the program would find it."""
    return Calendars(house.executor, house.settings, LateCountryTables(), house.clock, ZONE)


@pytest.fixture
def calendars(house: House) -> Calendars:
    return opened(house)


def test_a_clock_keeps_its_end_whatever_the_calendar_becomes(calendars: Calendars) -> None:
    clock = calendars.clock(THURSDAY, 2, "released")
    calendars.set_own_day(SATURDAY, False, "店庆", "9001").result()
    assert (clock.last_day, clock.provisional, clock.why) == (SATURDAY, False, "released")
    assert calendars.clock(THURSDAY, 2, "released").last_day == date(2026, 2, 24)
    calendars.set_country("SG", "9001").result()
    assert calendars.clock(THURSDAY, 2, "released").last_day == date(2026, 2, 16)  # Saturday and Sunday are free there
    assert clock.last_day == SATURDAY


def test_agents_set_no_days_of_the_centre(house: House, calendars: Calendars) -> None:
    house.executor.write(lambda stores: stores.people.add(Person(no="2011", name="李晓雯", role=Role.AGENT))).result()
    with pytest.raises(UserError, match="set by QA"):
        calendars.set_own_day(THURSDAY, True, "", "2011").result()
    assert calendars.own_days().result() == []


def test_own_days_are_kept_audited_and_gone_when_cleared(house: House, calendars: Calendars) -> None:
    calendars.set_own_day(THURSDAY, False, " 店庆 ", "9001").result()
    calendars.set_own_day(THURSDAY, True, "加班", "9002").result()
    assert opened(house).own_days().result() == [OwnDay(THURSDAY, True, "加班")]
    assert opened(house).calendar().about(THURSDAY).name == "加班"
    calendars.clear_own_day(THURSDAY, "9001").result()
    assert calendars.own_days().result() == []
    assert calendars.calendar().about(THURSDAY).name == ""
    entries = [each for each in house.audit() if each[2] == THURSDAY.isoformat()]
    assert [(who, what) for who, what, *_ in entries] == [
        ("9001", "own working day set"),
        ("9002", "own working day set"),
        ("9001", "own working day cleared"),
    ]
    before, after = entries[1][3:5]
    assert (json.loads(before)["name"], json.loads(after)["working"]) == ("店庆", True)
    with pytest.raises(UserError, match="Nothing of your own"):
        calendars.clear_own_day(THURSDAY, "9001").result()


def test_saying_the_same_again_changes_nothing(house: House, calendars: Calendars) -> None:
    for _ in range(2):
        calendars.set_own_day(THURSDAY, False, "店庆", "9001").result()
        calendars.set_country("HK", "9001").result()
    assert len([each for each in house.audit() if each[2] in (THURSDAY.isoformat(), "country")]) == 2


def test_the_rules_of_clocks_are_settings_with_an_audit_entry(house: House, calendars: Calendars) -> None:
    calendars.set_closing(time(17, 30), "9001").result()
    calendars.set_days(APPEAL_DAYS, 3, "9001").result()
    assert (calendars.closing, house.settings.get(APPEAL_DAYS)) == (time(17, 30), 3)
    entries = [(each[2], each[3], each[4]) for each in house.audit() if each[1] == "setting changed"]
    assert entries == [
        ("closing_hour", '{"closing_hour": "18:00"}', '{"closing_hour": "17:30"}'),
        ("appeal_days", '{"appeal_days": 2}', '{"appeal_days": 3}'),
    ]
    ends = [calendars.clock(THURSDAY, 1, "").ends_at_ms, calendars.clock(THURSDAY, 1, "").ends_at_ms]
    house.settings.put(CLOSING_HOUR, "no hour")
    assert calendars.clock(THURSDAY, 1, "").ends_at_ms - ends[0] == 30 * 60_000  # 18:00 where the setting is damaged


def test_a_country_that_nobody_knows_is_refused_and_the_old_one_stays(calendars: Calendars) -> None:
    with pytest.raises(UserError, match="ZZ are not known"):
        calendars.set_country("ZZ", "9001")
    assert calendars.country == "CN"


def test_clocks_can_be_asked_for_within_a_change(house: House, calendars: Calendars) -> None:
    clock = house.write(lambda stores: calendars.clock(calendars.today(), 2, "released"))
    assert clock.last_day == date(2026, 1, 8)
