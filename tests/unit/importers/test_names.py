"""Names of recordings, one by one: what is read from them, and what is left unknown rather than guessed."""

import datetime as dt
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from qadesk.domain.calls import CallFacts
from qadesk.importers.recordings import facts_from_name

ZONE = ZoneInfo("Asia/Shanghai")


def at(text: str) -> int:
    return round(dt.datetime.fromisoformat(text).replace(tzinfo=ZONE).timestamp() * 1000)


def read(name: str, zone: ZoneInfo = ZONE) -> CallFacts:
    return facts_from_name(Path("/calls") / name, zone)[0]


FREEPBX_AT = at("2026-01-05T09:30:12")
CASES = {
    "q-6001-13800000001-20260105-093012-1767576612.1024.wav": CallFacts(
        unique_id="1767576612.1024", started_at_ms=FREEPBX_AT, queue="6001", customer="13800000001", direction="inbound"
    ),
    "external-8002-13800000003-20260105-093012-1767576612.9.WAV": CallFacts(
        unique_id="1767576612.9",
        started_at_ms=FREEPBX_AT,
        agent_no="8002",
        customer="13800000003",
        direction="inbound",
    ),
    "out-13800000002-8001-20260105-093012-1767576612.9.wav": CallFacts(
        unique_id="1767576612.9",
        started_at_ms=FREEPBX_AT,
        agent_no="8001",
        customer="13800000002",
        direction="outbound",
    ),
    # What was dialled is a line of the centre, not a person.
    "in-02100000000-13800000002-20260105-093012-1767576612.9.wav": CallFacts(
        unique_id="1767576612.9", started_at_ms=FREEPBX_AT, customer="13800000002", direction="inbound"
    ),
    "internal-201-202-20260105-093012-1767576612.9.wav": CallFacts(
        unique_id="1767576612.9", started_at_ms=FREEPBX_AT, agent_no="202", direction="internal"
    ),
    "rg-600-unknown-20260105-093012-pbx1-1767576612.9.wav": CallFacts(
        unique_id="pbx1-1767576612.9", started_at_ms=FREEPBX_AT, queue="600", direction="inbound"
    ),
    "q--13800000001-20261305-093012-1767576612.9.wav": CallFacts(
        unique_id="1767576612.9", customer="13800000001", direction="inbound"
    ),
    "OUT201-13800000001-20260105-093012-1767576612.7.WAV": CallFacts(
        unique_id="1767576612.7",
        started_at_ms=FREEPBX_AT,
        agent_no="201",
        customer="13800000001",
        direction="outbound",
    ),
    "1767576612.1024.wav": CallFacts(unique_id="1767576612.1024", started_at_ms=1_767_576_612_000),
    "9999999999.1.wav": CallFacts(unique_id="9999999999.1"),
    "202601051004_13800000001-8002.wav": CallFacts(
        started_at_ms=at("2026-01-05T10:04"), agent_no="8002", customer="13800000001", direction="inbound"
    ),
    "20260105-103108_6666.wav": CallFacts(started_at_ms=at("2026-01-05T10:31:08"), agent_no="6666"),
    "20260105-103108_13800000004_SALES_8003-all.mp3": CallFacts(
        started_at_ms=at("2026-01-05T10:31:08"), customer="13800000004", queue="SALES", agent_no="8003"
    ),
    "20260105-103108_张三_13800000004.wav": CallFacts(
        started_at_ms=at("2026-01-05T10:31:08"), customer="13800000004", agent="张三"
    ),
    "[Lee Chen]_201-13800000005_20260105112233(380).wav": CallFacts(
        started_at_ms=at("2026-01-05T11:22:33"),
        agent_no="201",
        agent="Lee Chen",
        customer="13800000005",
        direction="outbound",
    ),
    "[13800000006]_13800000006-100_20260105112233(3).wav": CallFacts(
        started_at_ms=at("2026-01-05T11:22:33"), agent_no="100", customer="13800000006", direction="inbound"
    ),
    "20260105_093000_8001_13800000001.wav": CallFacts(
        started_at_ms=at("2026-01-05T09:30"), agent_no="8001", customer="13800000001"
    ),
    "20260105_8001_13800000001.wav": CallFacts(agent_no="8001", customer="13800000001", custom={"date": "2026-01-05"}),
    # A time or an agent's number: nobody can tell.
    "20260105_093012_13800000001.wav": CallFacts(customer="13800000001", custom={"date": "2026-01-05"}),
    "20269999_8001_13800000001.wav": CallFacts(agent_no="8001", customer="13800000001"),
    "录音文件.wav": CallFacts(),
    "会议 2026.wav": CallFacts(),
    "[a\u202egpj]_201-13800000005_20260105112233(380).wav": CallFacts(
        started_at_ms=at("2026-01-05T11:22:33"), agent_no="201", customer="13800000005", direction="outbound"
    ),
}


@pytest.mark.parametrize("name", CASES)
def test_a_name_tells(name: str) -> None:
    assert read(name) == CASES[name]


def test_times_are_in_the_time_zone_of_the_site() -> None:
    name = "20260705-103108_6666.wav"
    shanghai, berlin = read(name).started_at_ms, read(name, ZoneInfo("Europe/Berlin")).started_at_ms
    assert shanghai is not None
    assert berlin is not None
    assert berlin - shanghai == 6 * 3_600_000


def test_the_digit_of_a_year_is_the_latest_year_that_has_been() -> None:
    now = dt.datetime.now(ZONE)
    facts = read(f"CAMP_{(now.year + 1) % 10}0102030405_13800000001-all.wav")
    assert facts.started_at_ms == at(f"{now.year - 9}-01-02T03:04:05")
    assert (facts.queue, facts.customer) == ("CAMP", "13800000001")
