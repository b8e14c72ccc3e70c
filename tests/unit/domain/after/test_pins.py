"""PINs: kept as a slow hash, blocked after five wrong tries, whatever happens between them; and drawn signatures."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qadesk.domain.after import pins
from qadesk.domain.after.releases import StoredPin
from qadesk.domain.after.signatures import checked_strokes
from qadesk.domain.errors import UserError

KEPT = StoredPin(person_no="8001", hash="", set_at_ms=0)


def test_a_pin_matches_itself_and_nothing_else_and_two_hashes_of_it_differ() -> None:
    kept = pins.hashed("2580")
    assert pins.matches(kept, "2580")
    assert not pins.matches(kept, "2581")
    assert kept != pins.hashed("2580")
    assert "2580" not in kept.split("$")
    assert kept.startswith("scrypt$15$8$1$")


@pytest.mark.parametrize("typed", ["123", "1234567890123", "12a4", "", "12 34", "१२३४"])
def test_what_is_no_pin_is_refused(typed: str) -> None:
    with pytest.raises(UserError, match="4 to 12 digits"):
        pins.plain_pin(typed)


def test_full_width_digits_are_digits() -> None:
    assert pins.plain_pin(" 25８０ ") == "2580"


@given(st.lists(st.tuples(st.booleans(), st.integers(0, 200_000)), max_size=40))
def test_never_more_than_five_wrong_tries_in_five_minutes(tries: list[tuple[bool, int]]) -> None:
    pin, now, wrong_at = KEPT, 0, list[int]()
    for is_right, later in tries:
        now += later
        try:
            pin = pins.tried(pin, now)
        except UserError:
            assert pin.blocked_until_ms is not None
            assert now < pin.blocked_until_ms
            continue
        if is_right:
            pin, wrong_at = pins.right(pin), []
        else:
            wrong_at.append(now)
        assert len([at for at in wrong_at if at > now - pins.BLOCKED_MS]) <= pins.TRIES


def test_after_the_block_there_are_five_tries_again() -> None:
    blocked = replace(KEPT, failures=5, blocked_until_ms=1000)
    with pytest.raises(UserError, match="blocked for 1 more"):
        pins.tried(blocked, 999)
    again = pins.tried(blocked, 1000)
    assert (again.failures, again.blocked_until_ms) == (1, None)
    assert "tries left before it is blocked: 4" in str(pins.wrong(again))


@pytest.mark.parametrize(
    "strokes", [(), (((5, 5),),), (((5, 5), (9, 9)),), (((0, 0), (1001, 5)),), (((0, 0), (500, -1)),)]
)
def test_a_dot_or_what_leaves_the_field_is_no_signature(strokes: tuple[tuple[tuple[int, int], ...], ...]) -> None:
    with pytest.raises(UserError, match="no signature"):
        checked_strokes(strokes)


def test_a_signature_keeps_its_strokes() -> None:
    strokes = (((10, 10), (200, 300)), (), ((300, 100),))
    assert checked_strokes(strokes) == (strokes[0], strokes[2])
