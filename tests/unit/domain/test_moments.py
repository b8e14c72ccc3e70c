import pytest
from hypothesis import given
from hypothesis import strategies as st

from qadesk.domain.errors import UserError
from qadesk.domain.moments import moment_ms, moment_text


@given(st.integers(0, 100 * 3_600_000))
def test_a_place_is_read_as_it_is_written(ms: int) -> None:
    assert moment_ms(moment_text(ms)) == ms


@pytest.mark.parametrize(
    ("text", "ms"), [("178.5", 178_500), ("2:58.5", 178_500), ("1:02:03", 3_723_000), (" 0:00.007 ", 7)]
)
def test_places_in_a_call(text: str, ms: int) -> None:
    assert moment_ms(text) == ms


@pytest.mark.parametrize("text", ["", "x", "1:2:3:4", "-3", "1,5"])
def test_what_is_no_place_is_refused(text: str) -> None:
    with pytest.raises(UserError, match="no place in a call"):
        moment_ms(text)
