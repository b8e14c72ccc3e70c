"""Calls shared among inspectors: evenly by minutes, within the rules, the same way every time."""

from datetime import date, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qadesk.domain.assigning import Bar, LeftOut, NotGiven, Proposal, propose
from qadesk.domain.assignments import CallToScore, Rules
from qadesk.domain.people import Absence, Days, Membership, Mentorship, PeopleBook, Person, Role
from qadesk.domain.workdays import WorkCalendar

ZONE = ZoneInfo("Asia/Shanghai")
MONDAY = date(2026, 1, 5)
FRIDAY = MONDAY + timedelta(days=4)
RULES = Rules()


def call(uid: str, seconds: float | None = 60, agent: str | None = "8001", group: str | None = "一组") -> CallToScore:
    return CallToScore(uid=uid, agent_no=agent, group=group, seconds=seconds)


def inspector(no: str, **more: object) -> Person:
    return Person(no=no, name=f"质检{no}", role=Role.INSPECTOR, **more)  # type: ignore[arg-type]


def shared(calls: list[CallToScore], book: PeopleBook, rules: Rules = RULES, due: date = FRIDAY) -> Proposal:
    nos = [person.no for person in book.people if person.role is Role.INSPECTOR]
    return propose(calls, nos, book, rules, today=MONDAY, due=due, zone=ZONE, calendar=WorkCalendar())


def staff(*nos: str) -> tuple[Person, ...]:
    return tuple(inspector(no) for no in nos)


lengths = st.lists(st.floats(1, 3600, allow_nan=False).map(lambda s: round(s, 1)), max_size=60)


@given(seconds=lengths, people=st.integers(1, 6))
def test_nobody_listens_longer_than_another_by_more_than_the_longest_call(seconds: list[float], people: int) -> None:
    calls = [call(f"c{at}", each) for at, each in enumerate(seconds)]
    found = shared(calls, PeopleBook(people=staff(*(f"9{at}" for at in range(people)))))
    assert {each.call_uid for each in found.given} == {each.uid for each in calls}
    assert len(found.given) == len(calls)
    assert found.spread_seconds <= max(seconds, default=0) + 1e-6


@given(seconds=lengths, barred=st.lists(st.tuples(st.integers(0, 59), st.integers(0, 3)), max_size=40))
def test_within_the_rules_no_single_call_could_be_better_placed(
    seconds: list[float], barred: list[tuple[int, int]]
) -> None:
    nos = ["90", "91", "92", "93"]
    pairs = [Mentorship(nos[who], f"a{at}") for at, who in barred]
    book = PeopleBook(people=staff(*nos), mentorships=tuple(pairs))
    calls = [call(f"c{at}", each, agent=f"a{at}", group=None) for at, each in enumerate(seconds)]
    found = shared(calls, book)

    load = {each.inspector_no: each.seconds for each in found.loads}
    agents = {each.uid: each.agent_no for each in calls}
    for each in found.given:
        agent = agents[each.call_uid]
        assert agent is not None
        assert not book.paired(each.inspector_no, agent, MONDAY)
        for other in nos:
            if not book.paired(other, agent, MONDAY):
                assert load[each.inspector_no] <= load[other] + each.seconds + 1e-6
    assert {each.call_uid for each in found.left} == {
        uid for uid, agent in agents.items() if all(book.paired(no, agent or "", MONDAY) for no in nos)
    }


@given(seconds=lengths, order=st.randoms())
def test_the_same_calls_in_any_order_are_shared_the_same(seconds: list[float], order: object) -> None:
    calls = [call(f"c{at:02}", each) for at, each in enumerate(seconds)]
    other = list(calls)
    order.shuffle(other)  # type: ignore[attr-defined]
    book = PeopleBook(people=staff("90", "91", "92"))
    hands = [{each.call_uid: each.inspector_no for each in shared(some, book).given} for some in (calls, other)]
    assert hands[0] == hands[1]


def test_whoever_is_there_half_the_days_listens_half_as_long() -> None:
    book = PeopleBook(people=staff("90", "91"), absences=(Absence("91", Days(MONDAY, MONDAY + timedelta(days=2))),))
    found = shared([call(f"c{at}") for at in range(70)], book)
    assert [(each.days, each.calls) for each in found.loads] == [(5, 50), (2, 20)]


def bars(found: Proposal) -> dict[str, Bar]:
    (left,) = found.left
    assert left.reason is LeftOut.BARRED
    return dict(left.bars)


@pytest.mark.parametrize(
    ("book", "bar"),
    [
        (PeopleBook(people=(inspector("8001"),)), Bar.SELF),
        (PeopleBook(people=(inspector("90", group="一组"),)), Bar.OWN_TEAM),
        (PeopleBook(people=staff("90"), memberships=(Membership("90", "一组"),)), Bar.OWN_TEAM),
        (
            PeopleBook(
                people=(inspector("90", group="质检组"),),
                memberships=(
                    Membership("90", "一组", Days(None, MONDAY - timedelta(days=90))),
                    Membership("90", "质检组", Days(MONDAY - timedelta(days=89), None)),
                ),
            ),
            Bar.FORMER_TEAM,
        ),
        (
            PeopleBook(
                people=(inspector("90", group="二组"), Person(no="8001", name="甲", role=Role.AGENT, group="二组"))
            ),
            Bar.OWN_TEAM,
        ),
        (PeopleBook(people=staff("90"), mentorships=(Mentorship("90", "8001"),)), Bar.MENTOR_PAIR),
        (PeopleBook(people=staff("90"), mentorships=(Mentorship("8001", "90"),)), Bar.MENTOR_PAIR),
        (PeopleBook(people=staff("90"), absences=(Absence("90", Days(MONDAY, FRIDAY)),)), Bar.AWAY),
        (PeopleBook(people=(inspector("90", left_on=MONDAY - timedelta(days=1)),)), Bar.NOT_HERE),
        (PeopleBook(people=(inspector("90", hired_on=FRIDAY + timedelta(days=1)),)), Bar.NOT_HERE),
    ],
)
def test_who_may_not_score_a_call_is_told_with_the_reason(book: PeopleBook, bar: Bar) -> None:
    assert list(bars(shared([call("c")], book)).values()) == [bar]


def test_a_former_team_is_free_again_after_the_days_and_rules_can_be_switched_off() -> None:
    former = (Membership("90", "一组", Days(None, MONDAY - timedelta(days=91))), Membership("90", "质检组"))
    assert shared([call("c")], PeopleBook(people=staff("90"), memberships=former[:1])).given
    own = PeopleBook(people=(inspector("90", group="一组"),), mentorships=(Mentorship("90", "8001"),))
    assert shared([call("c")], own, Rules(own_team=False, former_team_days=0, mentor_pairs=False)).given


def test_what_is_in_hands_or_scored_is_not_given_again() -> None:
    calls = [
        CallToScore(uid="held", agent_no=None, group=None, seconds=1, assigned_to="91"),
        CallToScore(uid="scored", agent_no=None, group=None, seconds=1, scored=True),
    ]
    found = shared(calls, PeopleBook(people=staff("90")))
    assert found.left == (NotGiven("held", LeftOut.ASSIGNED, holder="91"), NotGiven("scored", LeftOut.SCORED))


def test_a_call_of_unknown_length_counts_as_the_usual_one() -> None:
    calls = [call("a", 100), call("b", 200), call("c", 300), call("d", None)]
    found = shared(calls, PeopleBook(people=staff("90", "91")))
    assert sorted(load.seconds for load in found.loads) == [400, 400]


def test_work_given_on_a_weekend_for_the_weekend_goes_to_who_is_there() -> None:
    saturday = MONDAY + timedelta(days=5)
    book = PeopleBook(people=staff("90", "91"), absences=(Absence("91", Days(saturday, saturday)),))
    found = propose(
        [call("c")], ["90", "91"], book, Rules(), today=saturday, due=saturday, zone=ZONE, calendar=WorkCalendar()
    )
    assert [(each.inspector_no, each.days) for each in found.loads] == [("90", 1), ("91", 0)]
