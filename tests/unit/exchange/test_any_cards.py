"""Every card that an editor can hold survives being written: nothing that somebody typed is lost for being unsound."""

from hypothesis import given, settings
from hypothesis import strategies as st

from qadesk.domain.card_check import errors
from qadesk.domain.scorecards import Scorecard
from qadesk.exchange.cards import read_card, write_card, write_card_json
from tests.unit.domain.any_cards import any_cards
from tests.unit.domain.cards_by_hand import card, yes_no


@given(any_cards(), st.sampled_from([write_card, write_card_json]))
@settings(max_examples=150, deadline=None)
def test_any_card_reads_back_equal(made: Scorecard, write: object) -> None:
    assert callable(write)
    assert read_card(write(made))[0] == made


def test_an_empty_title_is_an_error_and_keeps_nobody_from_going_on() -> None:
    good = write_card(card([yes_no("a", 100)]))
    typed, found = read_card(good.replace("title: title of a", 'title: ""').replace("title: section 0", 'title: " "'))
    assert typed is not None
    assert [(each.where, each.sentence()) for each in errors(found)] == [
        ("sections[0].title", "The title is empty."),
        ("sections[0].items[0].title", "The title is empty."),
    ]
    assert all(each.line for each in errors(found))
