"""A card that demands how much of the speech was heard: what is refused, what is kept, what is audited."""

import json
from collections.abc import Iterator, Sequence
from decimal import Decimal
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest

from qadesk.domain.errors import UserError
from qadesk.domain.evaluations import Evaluation
from qadesk.domain.listening import HeardSpan
from qadesk.domain.recordings import Recording
from qadesk.domain.spans import Span
from qadesk.services.drafts import DraftSession
from qadesk.services.evaluate import Evaluating, Given
from qadesk.services.hearing import hearing_of, unheard
from tests.unit.services.desk import ZONE, AnswerFiles, House, answers, service_card, wav

WAIT = 30
SPEECH: tuple[Span, ...] = ((0, 10_000), (20_000, 100_000), (110_000, 120_000))  # 100 seconds


class Speech:
    """Stands for the voices' measurements, which have tests of their own."""

    def __init__(self) -> None:
        self.spans: tuple[Span, ...] | None = SPEECH
        self.asked: list[str] = []

    def of(self, recordings: Sequence[Recording]) -> tuple[Span, ...] | None:
        self.asked += [recording.uid for recording in recordings]
        return self.spans


@pytest.fixture
def speech() -> Speech:
    return Speech()


@pytest.fixture
def evaluating(house: House, speech: Speech) -> Evaluating:
    house.publish(service_card(heard_min=0.95))
    return Evaluating(house.executor, house.cards, AnswerFiles(), house.clock, ZONE, speech.of)


@pytest.fixture
def uid(house: House, tmp_path: Path) -> Iterator[str]:
    yield house.take_in(wav(tmp_path / "calls" / "20260105_093000_8001_13800000001.wav")).recordings[0]


def session_of(evaluating: Evaluating, uid: str, who: str = "9001") -> DraftSession:
    desk = evaluating.open(uid, who).result(WAIT)
    session = evaluating.session(desk, lambda _: None, lambda _: None)
    session.answer("greeting", "yes")
    session.answer("rude", "no")
    return session


def submit(evaluating: Evaluating, session: DraftSession) -> Evaluation:
    return evaluating.submit(session.evaluation).result(WAIT)


def give(evaluating: Evaluating, uid: str, document: str = "", **more: Any) -> Evaluation:
    document = document or answers(greeting="yes", rude="no")
    return evaluating.give(Given(uid, None, "9001", document, "a.json", True, **more)).result(WAIT)[0]


def with_heard(*spans: Span) -> str:
    return json.dumps({**json.loads(answers(greeting="yes", rude="no")), "heard": spans})


def test_too_little_heard_is_refused_and_says_where_to_listen(evaluating: Evaluating, uid: str) -> None:
    session = session_of(evaluating, uid)
    session.listened([HeardSpan(0, 60_500, 1.5), HeardSpan(90_000, 120_000)])
    with pytest.raises(UserError) as refused:
        submit(evaluating, session)
    what, todo = str(refused.value), refused.value.todo.format(**refused.value.facts)
    assert "70.5 %" in what and "95 %" in what
    assert "1:00 to 1:30" in todo
    session.listened([HeardSpan(60_500, 85_500, 2.0, True)])
    final = submit(evaluating, session)
    assert (final.heard_share, final.heard_demand) == (Decimal("0.9550"), Decimal("0.95"))


def test_the_desk_sees_what_is_missing_before_submitting(evaluating: Evaluating, uid: str) -> None:
    session = session_of(evaluating, uid)
    session.listened([HeardSpan(5_000, 30_000)])
    assert unheard(session, SPEECH) == ((0, 5_000), (30_000, 100_000), (110_000, 120_000))
    stands = hearing_of(session, SPEECH)
    assert (stands.share, stands.falls_short, stands.longest_unheard) == (Fraction(15, 100), True, (30_000, 100_000))
    unknown = hearing_of(session, None)
    assert (unknown.share, unknown.falls_short, unknown.demand) == (None, False, Decimal("0.95"))


def test_just_below_the_demand_is_below_it_and_never_shown_as_met(evaluating: Evaluating, uid: str) -> None:
    session = session_of(evaluating, uid)
    session.listened([HeardSpan(0, 100_000), HeardSpan(110_000, 114_999)])
    with pytest.raises(UserError, match=r"94\.99 %"):
        submit(evaluating, session)
    session.listened([HeardSpan(114_999, 115_000)])
    assert submit(evaluating, session).heard_share == Decimal("0.9500")


def test_a_call_in_which_nobody_speaks_demands_nothing(
    house: House, evaluating: Evaluating, speech: Speech, uid: str
) -> None:
    speech.spans = ()
    final = submit(evaluating, session_of(evaluating, uid))
    assert (final.heard_share, final.heard_demand) == (None, Decimal("0.95"))
    assert house.audit()[-1][1] == "evaluation submitted"


def test_speech_that_was_not_measured_demands_nothing_and_is_audited(
    house: House, evaluating: Evaluating, speech: Speech, uid: str
) -> None:
    speech.spans = None
    final = submit(evaluating, session_of(evaluating, uid))
    assert (final.heard_share, final.heard_demand) == (None, Decimal("0.95"))
    assert speech.asked == [uid]
    assert house.audit()[-1] == ("9001", "heard demand waived", final.uid, '"0.95"', "", "speech not measured")


def test_without_a_demand_the_share_is_kept_all_the_same(house: House, speech: Speech, uid: str) -> None:
    evaluating = Evaluating(house.executor, house.cards, AnswerFiles(), house.clock, ZONE, speech.of)
    session = session_of(evaluating, uid)
    session.listened([HeardSpan(0, 10_000)])
    final = submit(evaluating, session)
    assert (final.heard_share, final.heard_demand) == (Decimal("0.1000"), None)
    (row,) = house.catalogue.evaluations().result(WAIT)
    assert (row.heard_share, row.heard_demand) == (Decimal("0.1000"), None)


def test_a_file_that_does_not_say_what_was_heard_needs_a_reason(house: House, evaluating: Evaluating, uid: str) -> None:
    with pytest.raises(UserError, match="do not say"):
        give(evaluating, uid)
    with pytest.raises(UserError, match="do not say"):
        give(evaluating, uid, unheard="  ")
    final = give(evaluating, uid, unheard="转录稿评分")
    assert (final.heard_share, final.heard_demand) == (None, Decimal("0.95"))
    assert house.audit()[-1] == ("9001", "heard demand waived", final.uid, '"0.95"', "", "转录稿评分")


def test_a_file_may_say_what_was_heard(house: House, evaluating: Evaluating, uid: str) -> None:
    with pytest.raises(UserError, match="10 % of the speech"):
        give(evaluating, uid, with_heard((0, 10_000)))
    with pytest.raises(UserError, match="pair of milliseconds"):
        give(evaluating, uid, with_heard((10, 5)))
    final = give(evaluating, uid, with_heard((0, 110_000), (110_000, 120_000)))
    assert final.heard_share == 1
    assert final.heard == (HeardSpan(0, 120_000),)
    assert house.audit()[-1][1] == "evaluation submitted"


def test_a_file_about_speech_that_was_not_measured_is_no_way_around(
    evaluating: Evaluating, speech: Speech, uid: str
) -> None:
    speech.spans = None
    with pytest.raises(UserError, match="not been measured") as refused:
        give(evaluating, uid, with_heard((0, 10)))
    assert uid in refused.value.todo.format(**refused.value.facts)
    assert give(evaluating, uid, with_heard((0, 10)), unheard="录音损坏").heard_share is None


def test_a_reason_lets_a_short_share_pass_and_keeps_it(house: House, evaluating: Evaluating, uid: str) -> None:
    final = give(evaluating, uid, with_heard((0, 10_000)), unheard="投诉急件")
    assert final.heard_share == Decimal("0.1000")
    assert house.audit()[-1] == ("9001", "heard demand waived", final.uid, '"0.95"', '"0.1000"', "投诉急件")
    (one,) = house.catalogue.listening().result(WAIT)
    assert (one.inspector_no, one.evaluations, one.measured, one.below_demand) == ("9001", 1, 1, 1)


def test_a_file_under_a_card_without_a_demand_leaves_the_share_unknown(house: House, speech: Speech, uid: str) -> None:
    evaluating = Evaluating(house.executor, house.cards, AnswerFiles(), house.clock, ZONE, speech.of)
    assert give(evaluating, uid).heard_share is None


def test_who_corrects_an_own_evaluation_has_heard_it_another_has_not(evaluating: Evaluating, uid: str) -> None:
    session = session_of(evaluating, uid)
    session.listened([HeardSpan(0, 120_000)])
    final = submit(evaluating, session)
    own = evaluating.revise(final.uid, "9001", "改").result(WAIT)
    assert (own.heard, own.heard_share, own.heard_demand) == (final.heard, None, None)
    again = evaluating.submit(own).result(WAIT)
    assert again.heard_share == 1
    other = evaluating.revise(final.uid, "9002", "复核").result(WAIT)
    assert other.heard == ()
    with pytest.raises(UserError, match="0 % of the speech"):
        evaluating.submit(other).result(WAIT)
