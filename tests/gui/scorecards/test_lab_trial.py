from dataclasses import replace
from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from qadesk.domain.card_editing import item_at, points_given, points_of, replace_item, with_points
from qadesk.domain.scorecards import Scorecard
from qadesk.gui.scorecards.lab_trial import Trial, spread_evenly
from tests.gui.scorecards.cards import every_kind, session_of

KEYS = [item.key for item in every_kind().items() if item.scored]
amounts = st.one_of(st.integers(1, 60).map(Decimal), st.decimals(Decimal("0.5"), 60, places=2))


def weighed(points: list[Decimal]) -> Scorecard:
    card = every_kind()
    for key, each in zip(KEYS, points, strict=True):
        card = replace_item(card, key, with_points(item_at(card, key), each))
    return card


@given(st.lists(amounts, min_size=len(KEYS), max_size=len(KEYS)), st.sets(st.sampled_from(KEYS), max_size=3))
def test_spreading_reaches_the_total_wherever_it_can_and_leaves_what_is_fixed(
    points: list[Decimal], fixed: set[str]
) -> None:
    card = weighed(points)
    spread = spread_evenly(card, fixed)
    assert all(points_of(item_at(spread, key)) == points_of(item_at(card, key)) for key in fixed)
    assert all(points_of(item_at(spread, key)) > 0 for key in KEYS)
    if spread == card:
        held = sum((points_of(item_at(card, key)) for key in fixed), Decimal(0))
        assert points_given(card) == card.total or held + len(KEYS) - len(fixed) > card.total - len(KEYS)
    else:
        assert points_given(spread) == card.total


def test_whole_weights_stay_whole_and_nearly_the_same_is_given_to_each() -> None:
    card = replace(every_kind(), total=Decimal(110))
    spread = spread_evenly(card)
    given_more = [points_of(item_at(spread, key)) - points_of(item_at(card, key)) for key in KEYS]
    assert sum(given_more) == 10
    assert set(given_more) == {1, 2}


def test_a_copy_is_a_card_of_its_own_and_a_session_takes_each_change() -> None:
    card = every_kind()
    copy = Trial(card, None)
    copy.set_points("hello", Decimal(14))
    assert copy.differs
    assert copy.start is card
    assert copy.rest == -4
    session = session_of(card)
    trial = Trial(card, session)
    trial.set_points("hello", Decimal(14))
    assert points_of(item_at(session.card, "hello")) == 14
    session.undo()
    assert not trial.differs
    copy.reset()
    assert not copy.differs


def test_while_weights_do_not_add_up_the_others_are_filled_for_the_trial_alone() -> None:
    trial = Trial(every_kind(), None)
    trial.set_points("hello", Decimal(20))
    assert points_given(trial.card) == 110
    question = trial.question()()
    assert points_given(question.card) == 100
    assert points_of(item_at(question.card, "hello")) == 20
    assert question.faults == ()
