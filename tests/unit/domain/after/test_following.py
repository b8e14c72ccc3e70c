"""The state machine of follow-ups: whatever is tried, no callback closes without its number and nothing is lost."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qadesk.domain.after import following
from qadesk.domain.after.clocks import Clock
from qadesk.domain.after.events import Happened
from qadesk.domain.after.followups import DoneBy, FollowUp, FollowUpState, NewFollowUp, Origin, Reported
from qadesk.domain.errors import UserError

CLOCK = Clock(day0=date(2026, 1, 6), days=2, last_day=date(2026, 1, 8), ends_at_ms=5_000, why="opened")
LATER = replace(CLOCK, ends_at_ms=50_000, why="sent back")
PLACE = following.Place(agent_no="8001", group="一组", item="开场白")
NEW = NewFollowUp(origin=Origin.LOST_POINT, what="开场白: 没有问候", handler_no="8001", leader_no="7001")

numbers = st.sampled_from(["", " ", "HB20260001", "12"])
texts = st.sampled_from(["", "  ", "已回呼客户", "已辅导"])
people = st.sampled_from(["8001", "7001", "9001", "9002"])
tries = st.one_of(
    st.tuples(st.just("report"), st.sampled_from(DoneBy), texts, numbers, people),
    st.tuples(st.just("verify"), people),
    st.tuples(st.just("back"), people, texts),
    st.tuples(st.just("withdraw"), people, texts),
    st.tuples(st.just("hand"), people, texts),
    st.tuples(st.just("clock"), st.sampled_from(["R1", "R2"])),
)


def opened(clock: Clock | None = CLOCK) -> FollowUp:
    return following.folded("f1", [following.opened(NEW, PLACE, 1, "9001", clock)])


def tried(each: FollowUp, what: tuple[object, ...], at_ms: int, form: str = "") -> Happened | None:
    """The event that somebody brings about, or none where it is refused."""
    try:
        match what:
            case ("report", DoneBy() as how, str(text), str(number), str(who)):
                told = Reported(how=how, text=text, callback_no=number, reported_by=who, at_ms=at_ms)
                return following.reported(each, told, who, form)
            case ("verify", str(who)):
                return following.verified(each, at_ms, who)
            case ("back", str(who), str(why)):
                return following.sent_back(each, at_ms, who, why, LATER)
            case ("withdraw", str(who), str(why)):
                return following.withdrawn(each, at_ms, who, why)
            case ("hand", str(who), str(why)):
                return following.handed_over(each, who, at_ms, who, why)
            case ("clock", str(number)):
                event = following.clock_started(number, CLOCK, at_ms, "9001")
                return event if each.state is FollowUpState.OPEN else None
    except UserError:
        return None
    raise AssertionError(what)


@given(st.lists(tries, max_size=14), st.sampled_from(["", "HB########"]))
def test_no_sequence_closes_a_callback_without_its_number_or_loses_what_happened(
    steps: list[tuple[object, ...]], form: str
) -> None:
    each, happened = opened(), 1
    for at_ms, step in enumerate(steps, 1000):
        event = tried(each, step, at_ms, form)
        if event is None:
            continue
        before = each
        each = following.after(each, event)
        happened += 1
        assert each.events[: len(before.events)] == before.events
        assert (each.opened_at_ms, each.what, each.opened_by) == (1, NEW.what, "9001")
        if each.state is FollowUpState.CLOSED:
            assert each.report is not None
            assert each.report.text.strip()
            assert each.closed_by not in (each.report.reported_by, each.handler_no)
            if each.report.how is DoneBy.CALLBACK:
                assert each.report.callback_no == "HB20260001" if form else each.report.callback_no.strip()
    assert len(each.events) == happened
    assert following.folded("f1", each.events) == each
    assert each.sent_back == sum(event.kind == following.SENT_BACK for event in each.events)
    assert all(e.why for e in each.events if e.kind in ("sent back", "withdrawn", "handed over"))


@given(st.lists(st.tuples(st.sampled_from(sorted(following._STATES)), st.booleans()), max_size=8))
def test_even_events_that_nobody_checked_never_close_a_callback_without_its_number(
    kinds: list[tuple[str, bool]],
) -> None:
    each = opened()
    for kind, numbered in kinds:
        facts: dict[str, object] = {"how": "callback", "text": "x", "callback": "1" if numbered else "", "by": "8001"}
        facts |= {"late": False, "report": "R", "clock": None, "to": "8002"}
        try:
            each = following.after(each, Happened(at_ms=9, who="9001", kind=kind, facts=facts))
        except ValueError:
            continue
    assert each.state is not FollowUpState.CLOSED or not following.lacks_number(each.report)


def test_a_late_report_is_taken_and_marked_and_stays_so() -> None:
    told = Reported(how=DoneBy.COACHING, text="已辅导", reported_by="8001", at_ms=5_001)
    each = opened()
    late = following.after(each, following.reported(each, told, "8001"))
    back = following.after(late, following.sent_back(late, 6_000, "9001", "太短", LATER))
    again = following.after(back, following.reported(back, replace(told, at_ms=7_000), "8001"))
    assert (late.late, again.late) == (True, True)
    in_time = following.reported(each, replace(told, at_ms=5_000), "8001")
    assert not following.after(each, in_time).late


def test_being_sent_back_gives_a_new_clock_and_the_former_stays_on_record() -> None:
    each = opened()
    told = Reported(how=DoneBy.OTHER, text="好了", reported_by="8001", at_ms=2)
    each = following.after(each, following.reported(each, told, "8001"))
    each = following.after(each, following.sent_back(each, 3, "9001", "没有结果", LATER))
    assert (each.state, each.clock, each.sent_back) == (FollowUpState.OPEN, LATER, 1)
    assert following.plain_clock(each.events[0].facts["clock"]) == CLOCK
    assert each.events[-1].why == "没有结果"


def test_nobody_verifies_their_own_work() -> None:
    each = opened()
    told = Reported(how=DoneBy.OTHER, text="好了", reported_by="9002", at_ms=2)
    each = following.after(each, following.reported(each, told, "9002"))
    with pytest.raises(UserError, match="themselves"):
        following.verified(handed_on(told), 3, "8001")
    for who in ("9002", "8001"):
        with pytest.raises(UserError, match="themselves"):
            following.verified(each, 3, who)
    closed = following.after(each, following.verified(each, 3, "9001"))
    assert (closed.state, closed.closed_by) == (FollowUpState.CLOSED, "9001")


def handed_on(told: Reported) -> FollowUp:
    """Reported back on by somebody else than its first handler."""
    each = opened()
    each = following.after(each, following.handed_over(each, "9003", 2, "9001", "休假"))
    return following.after(each, following.reported(each, told, "9002"))


def test_a_handler_and_a_text_are_needed() -> None:
    for new in (replace(NEW, what=" "), replace(NEW, handler_no="")):
        with pytest.raises(UserError, match="needs a"):
            following.opened(new, PLACE, 1, "9001")
