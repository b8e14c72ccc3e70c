"""The way of a coaching session: whatever is tried in whatever order, nothing that was said or agreed is lost."""

from dataclasses import replace
from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from qadesk.domain.after import coaching_steps as steps
from qadesk.domain.after.coaching import ActionItem, ActionState, Session, SessionState
from qadesk.domain.errors import UserError

TODAY = date(2026, 1, 6)
ACTS = ("begin", "end", "cancel", "type", "agree", "done", "drop")


@given(st.lists(st.tuples(st.sampled_from(ACTS), st.booleans()), max_size=20))
def test_no_sequence_loses_notes_actions_dates_or_reasons(acts: list[tuple[str, bool]]) -> None:
    session = Session(uid="s", agent_no="8001", coach_no="9001")
    for at, (act, said) in enumerate(acts, 1):
        before = session
        try:
            session = _done(session, act, at, "原因" if said else " ")
        except UserError:
            assert session == before
            continue
        if before.state not in steps.CHANGING:
            assert replace(session, actions=()) == replace(before, actions=()), "what ended does not change"
            assert [_agreed(each) for each in session.actions] == [_agreed(each) for each in before.actions]
        assert session.notes.startswith(before.notes)
        assert before.started_at_ms in (None, session.started_at_ms)
        assert before.ended_at_ms in (None, session.ended_at_ms)
        assert {each.uid for each in before.actions} <= {each.uid for each in session.actions}
        assert (session.state is SessionState.HELD) == (session.ended_at_ms is not None)
        assert (session.state is SessionState.CANCELLED) == bool(session.why)
        for action in session.actions:
            assert (action.agreed_on is not None) == (session.ended_at_ms is not None)
            assert (action.closed_at_ms is None) == (action.state is ActionState.OPEN)
            assert action.why or action.state is not ActionState.DROPPED


def _agreed(action: ActionItem) -> tuple[object, ...]:
    return action.uid, action.what, action.due_on, action.card_key, action.item_key, action.agreed_on


def _done(session: Session, act: str, at: int, why: str) -> Session:
    if act == "begin":
        return steps.begun(session, at)
    if act == "end":
        return steps.ended(session, at, TODAY)
    if act == "cancel":
        return steps.cancelled(session, why)
    if act == "type":
        steps.require_changing(session)
        return replace(session, notes=f"{session.notes}{at}")
    if act == "agree":
        steps.require_changing(session)
        return replace(session, actions=(*session.actions, ActionItem(uid=f"a{at}", what="先问候", due_on=TODAY)))
    if session.state is not SessionState.HELD or not session.actions:
        return session
    first, *rest = session.actions
    state = ActionState.DONE if act == "done" else ActionState.DROPPED
    return replace(session, actions=(steps.closed(first, state, at, why), *rest))
