"""What nobody sees is not said."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qadesk.domain.said import said


@pytest.mark.parametrize(
    "nothing", ["", " ", "\u3000", "\u200b", "\ufeff\n", "\u2800", "\u3164", "\u00ad\u2060", "\x00\x07"]
)
def test_what_nobody_sees_is_nothing(nothing: str) -> None:
    assert said(nothing) == ""
    assert said(f"{nothing}好{nothing}") == "好"


@given(st.text())
def test_nothing_that_is_seen_gets_lost(text: str) -> None:
    once = said(text)
    assert once in text and said(once) == once
    assert len(once) <= len(text.strip())
