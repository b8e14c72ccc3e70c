"""Examples, notices, measures and pairs as values: what others hear, who is addressed, which steps there are."""

from dataclasses import fields, replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qadesk.domain.after import examples, measures
from qadesk.domain.after.examples import Example, heard_as, tags_of
from qadesk.domain.after.measures import Measure, MeasureState
from qadesk.domain.after.mentoring import newcomers, newest_pair, pairs_on
from qadesk.domain.after.notices import Audience
from qadesk.domain.errors import UserError
from qadesk.domain.people import Days, Membership, Mentorship, PeopleBook, Person, Role

TODAY = date(2026, 1, 6)
LEAD = Person(no="9000", name="主管甲", role=Role.LEAD)
OTHER_LEAD = Person(no="9009", name="主管乙", role=Role.LEAD)
EXAMPLE = Example(
    uid="e1",
    call_uid="c1",
    start_ms=1000,
    end_ms=9000,
    kind="good",
    title="安抚 13800000117 的客户",
    card_key="service",
    item_key="greeting",
    note="电话 13800000117",
    added_by="9001",
    agent_no="8001",
)
MEASURE = Measure(
    uid="m1", what="班前演练开场白", why="丢分多", aim="item", card_key="s", item_key="g", proposed_by="9000"
)


def test_who_only_hears_an_example_is_told_nothing_of_whose_it_is() -> None:
    heard = heard_as(EXAMPLE)
    assert {each.name for each in fields(heard)}.isdisjoint({"agent_no", "call_uid", "added_by", "consent_note"})
    told = repr(heard)
    for secret in ("8001", "c1'", "9001", "13800000117"):
        assert secret not in told
    assert heard.seconds == 8


def test_others_hear_it_between_consent_and_its_end() -> None:
    with pytest.raises(UserError, match="has not agreed"):
        examples.refuse_unheard(EXAMPLE)
    with pytest.raises(UserError, match="note"):
        examples.consented(EXAMPLE, 5, " ")
    agreed = examples.consented(EXAMPLE, 5, "辅导时口头同意")
    examples.refuse_unheard(agreed)
    assert not examples.consent_taken_back(agreed).for_others
    gone = examples.withdrawn(agreed, 9, "规则已变")
    assert (gone.for_others, gone.why) == (False, "规则已变")
    for step in (lambda: examples.withdrawn(gone, 10, "again"), lambda: examples.consented(gone, 10, "x")):
        with pytest.raises(UserError, match="taken out"):
            step()


@pytest.mark.parametrize("wrong", [{"title": " "}, {"item_key": ""}, {"end_ms": 1000}, {"start_ms": -1}])
def test_an_example_says_what_of_which_item_and_where(wrong: dict[str, object]) -> None:
    with pytest.raises(UserError):
        examples.checked(replace(EXAMPLE, **wrong))  # type: ignore[arg-type]


def test_tags_come_with_either_comma() -> None:
    assert tags_of("安抚, 投诉，安抚、 退 款 ;") == ("安抚", "投诉", "退 款")


def test_roles_and_teams_narrow_each_other_and_persons_come_on_top() -> None:
    leader = Person(no="2100", name="组长", role=Role.LEADER, group="一组")
    agent = Person(no="8001", name="坐席", role=Role.AGENT, group="一组", left_on=TODAY)
    both = Audience((Role.LEADER,), ("一组",), ())
    assert both.among([leader, agent, LEAD], TODAY) == [leader]
    assert Audience((), (), ("9000",)).among([leader, agent, LEAD], TODAY) == [LEAD]
    assert Audience((Role.LEADER,), (), ("9000",)).among([leader, agent, LEAD], TODAY) == [leader, LEAD]
    assert Audience().among([leader, agent, LEAD], TODAY) == [leader, agent, LEAD]
    assert Audience().among([agent], TODAY + timedelta(1)) == []


def test_a_proposal_is_decided_by_another_lead_with_a_reason() -> None:
    for who in (LEAD, Person(no="9001", name="质检", role=Role.INSPECTOR)):
        with pytest.raises(UserError, match="cannot decide"):
            measures.decided(MEASURE, who, 1, "yes", accept=True)
    with pytest.raises(UserError, match="reason"):
        measures.decided(MEASURE, OTHER_LEAD, 1, "", accept=False)
    rejected = measures.decided(MEASURE, OTHER_LEAD, 1, "没有人手", accept=False)
    assert (rejected.state, rejected.decided_why) == (MeasureState.REJECTED, "没有人手")


_STEPS = {
    "accept": lambda m, text, day: measures.decided(m, OTHER_LEAD, 7, text, accept=True),
    "reject": lambda m, text, day: measures.decided(m, OTHER_LEAD, 7, text, accept=False),
    "begin": lambda m, text, day: measures.begun(m, day, text.strip() and "2100", day + timedelta(9)),
    "finish": lambda m, text, day: measures.finished(m, day, text),
}
_ALLOWED = {
    (MeasureState.PROPOSED, MeasureState.ACCEPTED),
    (MeasureState.PROPOSED, MeasureState.REJECTED),
    (MeasureState.ACCEPTED, MeasureState.RUNNING),
    (MeasureState.RUNNING, MeasureState.DONE),
}


@given(
    st.lists(
        st.tuples(st.sampled_from(sorted(_STEPS)), st.sampled_from(["", " ", "理由"]), st.integers(-3, 3)), max_size=8
    )
)
def test_no_sequence_of_steps_loses_what_a_measure_had(sequence: list[tuple[str, str, int]]) -> None:
    measure = MEASURE
    for name, text, days in sequence:
        try:
            after = _STEPS[name](measure, text, TODAY + timedelta(days))
        except UserError:
            continue
        assert (measure.state, after.state) in _ALLOWED
        for field in fields(Measure):
            before = getattr(measure, field.name)
            if field.name not in ("state", "due_on") and before not in (None, ""):
                assert getattr(after, field.name) == before, field.name
        measure = after
    if measure.state is MeasureState.DONE:
        assert measure.outcome and measure.owner_no and measure.begun_on and measure.done_on
        assert measure.begun_on <= measure.done_on
    if measure.state is MeasureState.REJECTED:
        assert measure.decided_why


def test_overdue_is_what_waits_beyond_its_day() -> None:
    running = measures.begun(
        measures.decided(MEASURE, OTHER_LEAD, 1, "", accept=True), TODAY, "2100", TODAY + timedelta(3)
    )
    assert not running.overdue(TODAY + timedelta(3))
    assert running.overdue(TODAY + timedelta(4))
    assert not measures.finished(running, TODAY + timedelta(9), "开场白达标").overdue(TODAY + timedelta(10))


def test_pairs_and_newcomers_of_a_day() -> None:
    hired = TODAY - timedelta(40)
    people = tuple(
        Person(no=no, name=f"坐席{no}", role=Role.AGENT, hired_on=day)
        for no, day in (
            ("8001", hired),
            ("8002", hired + timedelta(20)),
            ("8003", date(2019, 1, 1)),
            ("8004", date(2019, 1, 1)),
            ("8005", hired),
        )
    )
    book = PeopleBook(
        people=people,
        memberships=tuple(
            Membership(no, "二组" if no == "8005" else "一组") for no in ("8001", "8002", "8003", "8004", "8005")
        ),
        mentorships=(
            Mentorship("8004", "8001", Days(hired, hired + timedelta(10))),
            Mentorship("8003", "8001", Days(hired + timedelta(11))),
        ),
    )
    (pair,) = pairs_on(book, TODAY)
    assert (pair.mentor_no, pair.mentor, pair.group, pair.since) == ("8003", "坐席8003", "一组", hired + timedelta(11))
    assert [person.no for person in newcomers(book, pair, TODAY)] == ["8002"]
    ended = newest_pair(book, "8004", "8001", TODAY)
    assert ended is not None and ended.until == hired + timedelta(10)
    assert newest_pair(book, "8001", "8004", TODAY) is None
