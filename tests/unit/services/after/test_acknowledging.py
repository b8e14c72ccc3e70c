"""Acknowledgements: by PIN, signature or returned sheet; of what is released and one's own; once, and for good."""

import datetime as dt
import sqlite3
from pathlib import Path

import pytest
from sqlalchemy import insert, select

from qadesk.domain.after import pins
from qadesk.domain.after.releases import AcknowledgedBy, StoredPin, Wish
from qadesk.domain.errors import UserError
from qadesk.storage import tables as t
from tests.unit.services.after.released import DAY_MS, WAIT, ReleaseHouse, release_house
from tests.unit.services.desk import House

SIGNED = (((10, 10), (400, 300), (600, 20)),)


@pytest.fixture
def desk(house: House, tmp_path: Path) -> ReleaseHouse:
    return release_house(house, tmp_path / "calls", calls=1)


@pytest.fixture
def uid(desk: ReleaseHouse) -> str:
    found = desk.submitted().uid
    desk.asked(found)
    return found


def wish(uid: str, how: AcknowledgedBy = AcknowledgedBy.PIN, no: str = "8001", **more: object) -> Wish:
    return Wish(target_uid=uid, person_no=no, how=how, who="9001", **more)  # type: ignore[arg-type]


def acknowledge(desk: ReleaseHouse, what: Wish):
    return desk.acknowledging.acknowledge(what).result(WAIT)


def set_pin(desk: ReleaseHouse, pin: str, who: str = "8001", old: str = "") -> None:
    desk.acknowledging.set_pin("8001", pin, who, old).result(WAIT)


def test_by_pin_with_a_comment_once(desk: ReleaseHouse, uid: str) -> None:
    with pytest.raises(UserError, match="has no PIN yet"):
        acknowledge(desk, wish(uid, pin="2580"))
    set_pin(desk, "2580")
    made = acknowledge(desk, wish(uid, pin="2580", comment=" 同意 "))
    assert (made.revision, made.comment, made.recorded_by) == (1, "同意", "9001")
    assert desk.acknowledging.of(uid).result(WAIT) == [made]
    with pytest.raises(UserError, match="already"):
        acknowledge(desk, wish(uid, AcknowledgedBy.SIGNATURE, signature=SIGNED))
    assert desk.told(uid)[-1] == "acknowledged"
    assert desk.releasing.agent_view(uid, "8001").result(WAIT).acknowledged == (made,)
    assert desk.releasing.agent_list("8001").result(WAIT)[0].acknowledged_at_ms == made.at_ms


def test_a_pin_that_the_lead_sets_while_the_old_one_is_proved_stands(
    desk: ReleaseHouse, uid: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    set_pin(desk, "2580")
    matches = pins.matches

    def slowly(kept: str, pin: str) -> bool:
        found = matches(kept, pin)
        new = StoredPin(person_no="8001", hash=pins.hashed("1357"), set_at_ms=1)
        desk.house.write(lambda stores: stores.acknowledgements.put_pin(new))
        return found

    with monkeypatch.context() as patched:
        patched.setattr(pins, "matches", slowly)
        with pytest.raises(UserError, match="set anew"):
            acknowledge(desk, wish(uid, pin="2580"))
    assert acknowledge(desk, wish(uid, pin="1357")).person_no == "8001"


def test_a_pin_is_blocked_after_five_wrong_tries_also_by_the_right_one(desk: ReleaseHouse, uid: str) -> None:
    set_pin(desk, "2580")
    for _ in range(4):
        with pytest.raises(UserError, match="Try again"):
            acknowledge(desk, wish(uid, pin="1111"))
    with pytest.raises(UserError, match="blocked for 5 minutes now"):
        acknowledge(desk, wish(uid, pin="1111"))
    with pytest.raises(UserError, match="blocked for"):
        acknowledge(desk, wish(uid, pin="2580"))
    kept = desk.house.write(lambda stores: stores.acknowledgements.pin("8001"))
    assert kept.failures == 5
    desk.house.clock.now += 5 * 60_000
    acknowledge(desk, wish(uid, pin="2580"))
    assert desk.house.write(lambda stores: stores.acknowledgements.pin("8001")).failures == 0
    assert desk.told("8001").count("PIN wrong") == 5


def test_what_is_refused_anyway_costs_no_try(desk: ReleaseHouse, uid: str) -> None:
    set_pin(desk, "2580")
    with pytest.raises(UserError, match="no submitted evaluation"):
        acknowledge(desk, wish("nothing", pin="1111"))
    assert desk.house.write(lambda stores: stores.acknowledgements.pin("8001")).failures == 0


def test_a_pin_is_changed_with_the_old_one_or_reset_by_the_lead(desk: ReleaseHouse, uid: str) -> None:
    set_pin(desk, "2580")
    with pytest.raises(UserError, match="not the PIN"):
        set_pin(desk, "1111", old="9999")
    set_pin(desk, "1111", old="2580")
    with pytest.raises(UserError, match="owner"):
        set_pin(desk, "2222", who="9001")
    set_pin(desk, "3333", who="9000")
    acknowledge(desk, wish(uid, pin="3333"))
    told = [what for what in desk.told("8001") if what != "PIN wrong"]
    assert told == ["PIN set", "PIN changed", "PIN reset"]
    plain = sqlite3.connect(desk.house.space.database)
    with plain:
        assert "3333" not in plain.execute("select hash from pin").fetchone()[0].split("$")
    plain.close()


def test_by_a_drawn_signature_or_a_sheet_that_came_back_even_of_an_older_revision(desk: ReleaseHouse, uid: str) -> None:
    desk.corrected()
    with pytest.raises(UserError, match="no signature"):
        acknowledge(desk, wish(uid, AcknowledgedBy.SIGNATURE))
    signed = acknowledge(desk, wish(uid, AcknowledgedBy.SIGNATURE, signature=SIGNED))
    assert (signed.revision, signed.signature) == (2, SIGNED)
    with pytest.raises(UserError, match="day to come"):
        acknowledge(desk, wish(uid, AcknowledgedBy.SHEET, revision=1, returned_on=dt.date(2026, 1, 7)))
    back = acknowledge(desk, wish(uid, AcknowledgedBy.SHEET, revision=1, returned_on=dt.date(2026, 1, 6)))
    assert (back.revision, back.returned_on) == (1, dt.date(2026, 1, 6))
    assert desk.acknowledging.of(uid).result(WAIT) == [signed, back]


def test_only_what_is_released_and_ones_own(desk: ReleaseHouse) -> None:
    found = desk.submitted().uid
    with pytest.raises(UserError, match="not been released"):
        acknowledge(desk, wish(found, AcknowledgedBy.SIGNATURE, signature=SIGNED))
    desk.asked(found, at_ms=desk.house.clock.now + DAY_MS)
    with pytest.raises(UserError, match="not been released"):
        acknowledge(desk, wish(found, AcknowledgedBy.SIGNATURE, signature=SIGNED))
    with pytest.raises(UserError, match="not of a call of 8002"):
        acknowledge(desk, wish(found, AcknowledgedBy.SIGNATURE, "8002", signature=SIGNED))


def test_a_session_is_acknowledged_once_both_have(desk: ReleaseHouse) -> None:
    def hold(stores) -> None:
        connection = stores.acknowledgements._connection
        ids = {row.no: row.id for row in connection.execute(select(t.person.c.no, t.person.c.id))}
        row = {"uid": "s", "agent_id": ids["8001"], "coach_id": ids["9002"], "kind": "after", "state": "open"}
        rest = {"planned_minutes": 30, "spent_ms": 0, "topic": "", "document": "{}", "saves": 3, "made_at_ms": 1}
        connection.execute(insert(t.coaching_session), {**row, **rest, "made_by": "9002", "why": ""})

    desk.house.write(hold)
    mine = Wish(
        target_kind="session", target_uid="s", person_no="8001", how=AcknowledgedBy.SIGNATURE, who="9002",
        signature=SIGNED,
    )  # fmt: skip
    with pytest.raises(UserError, match="not ended"):
        acknowledge(desk, mine)
    end = t.coaching_session.update().values(state="held")
    desk.house.write(lambda stores: stores.acknowledgements._connection.execute(end))
    assert acknowledge(desk, mine).revision == 3
    state = lambda: desk.house.write(lambda stores: stores.acknowledgements.session("s")).state  # noqa: E731
    assert state() == "held"
    coach = Wish(
        target_kind="session", target_uid="s", person_no="9002", how=AcknowledgedBy.SIGNATURE, who="9002",
        signature=SIGNED,
    )  # fmt: skip
    acknowledge(desk, coach)
    assert state() == "acknowledged"
    with pytest.raises(UserError, match="took no part"):
        acknowledge(
            desk,
            Wish(target_kind="session", target_uid="s", person_no="8002", how=AcknowledgedBy.SHEET, who="9002"),
        )
