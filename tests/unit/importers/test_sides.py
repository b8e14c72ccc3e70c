"""Files that hold one side of a call: known by the end of their names, and as two of one call."""

from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from qadesk.domain.calls import CallFacts
from qadesk.domain.recordings import SAID_BY_SIDES
from qadesk.importers.recordings import facts_from_name
from qadesk.importers.recordings.sides import side_of, split_side

ZONE = ZoneInfo("Asia/Shanghai")
CALL = "20260105-103108_13800000004_SALES_8003"


@pytest.mark.parametrize(
    ("name", "direction", "side"),
    [
        ("1767576612.1024-in.wav", None, "customer"),
        ("1767576612.1024-out.wav", "inbound", "agent"),
        ("1767576612.1024-in.wav", "outbound", "agent"),
        ("1767576612.1024-OUT.WAV", "outbound", "customer"),
        ("call_rx.wav", "outbound", "customer"),
        ("call_tx.wav", None, "agent"),
        ("call_caller.wav", "inbound", "customer"),
        ("call_caller.wav", "outbound", "agent"),
        ("call agent.alaw", "outbound", "agent"),
        ("回访_客户.mp3", None, "customer"),
        ("call-all.wav", None, ""),
        ("login.wav", None, ""),
        ("in.wav", None, ""),
        ("out-13800000002-8001-20260105-093012-1767576612.9.wav", "outbound", ""),
    ],
)
def test_which_side_a_name_says(name: str, direction: str | None, side: str) -> None:
    assert side_of(name, direction) == side


def test_the_rest_of_the_name_is_what_both_have_in_common() -> None:
    assert split_side(f"{CALL}-in.mp3") == (f"{CALL}.mp3", "in")
    assert split_side(f"{CALL}-all.mp3") == (f"{CALL}-all.mp3", "")


def test_both_sides_are_read_as_one_call() -> None:
    found = [facts_from_name(Path("/calls") / f"{CALL}{side}.mp3", ZONE) for side in ("-in", "-out")]
    assert found[0] == found[1]
    facts, sources = found[0]
    assert (facts.unique_id, facts.customer, facts.agent_no) == (CALL, "13800000004", "8003")
    assert sources["unique_id"] == SAID_BY_SIDES
    assert sources["customer"] == "file name (VICIdial)"


def test_an_identifier_of_the_recorders_own_goes_before_the_name() -> None:
    facts, sources = facts_from_name(Path("/calls/q-6001-13800000001-20260105-093012-1767576612.9-in.wav"), ZONE)
    assert (facts.unique_id, sources["unique_id"]) == ("1767576612.9", "file name (FreePBX)")


def test_a_name_that_cannot_be_shown_identifies_nothing() -> None:
    assert facts_from_name(Path("/calls/a\u202e-in.wav"), ZONE)[0] == CallFacts()
