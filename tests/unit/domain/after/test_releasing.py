"""The way of an evaluation to its agent: whatever is tried in whatever order, nothing released is ever unreleased."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qadesk.domain.after import releasing
from qadesk.domain.after.clocks import Clock
from qadesk.domain.after.releases import Release, ReleaseState
from qadesk.domain.errors import UserError

CLOCK = Clock(day0=date(2026, 1, 6), days=2, last_day=date(2026, 1, 8), ends_at_ms=10**12)
ACTS = ("ask", "plan", "approve", "send back", "take off", "go out", "correct", "appeal")


def ask(
    old: Release | None = None, *, revision: int = 1, at_ms: int = 1, approval: bool = False, plan: int = 0
) -> Release:
    planned = at_ms + plan if plan else None
    return releasing.asked(
        old, uid="e", revision=revision, at_ms=at_ms, who="9001", planned_at_ms=planned, approval=approval
    )


def approve(release: Release, who: str = "9002", scorer: str = "9001", agent: str = "8001") -> Release:
    return releasing.approved(release, at_ms=5, who=who, scorers={scorer}, agent_no=agent)


def out(release: Release, at_ms: int = 9) -> Release:
    return releasing.released(release, at_ms=at_ms, who="9001", clock=CLOCK)


@given(
    st.lists(st.tuples(st.sampled_from(ACTS), st.booleans(), st.sampled_from(("9001", "9002", "8001"))), max_size=25)
)
def test_no_sequence_unreleases_lets_a_scorer_approve_or_forgets_when_it_went_out(
    acts: list[tuple[str, bool, str]],
) -> None:
    release: Release | None = None
    latest, at_ms = 1, 0
    for act, approval, who in acts:
        at_ms += 10
        before = release
        latest += act in ("correct", "appeal")
        try:
            release = _done(act, release, latest, at_ms, who, approval=approval)
        except UserError:
            continue
        if before is not None and before.released_revision:
            assert release is not None
            assert release.released_revision >= before.released_revision
            assert release.released_at_ms is not None
            assert release.clock is not None
        if release is None:
            continue
        assert release.approved_by != "9001" or act == "appeal" or release.released_revision == release.revision
        assert (release.state is ReleaseState.RELEASED) == (release.released_revision == release.revision)
        assert release.state is not ReleaseState.SENT_BACK or release.why


def _done(act: str, release: Release | None, latest: int, at_ms: int, who: str, *, approval: bool) -> Release | None:
    if act in ("ask", "plan"):
        return ask(release, revision=latest, at_ms=at_ms, approval=approval, plan=50 if act == "plan" else 0)
    if release is None:
        return None
    if act == "approve":
        return releasing.approved(release, at_ms=at_ms, who=who, scorers={"9001"}, agent_no="8001")
    if act == "send back":
        return releasing.sent_back(release, who=who, scorers={"9001"}, agent_no="8001", why="理由")
    if act == "take off":
        return releasing.taken_off(release, why="理由")
    if act == "go out":
        return out(release, at_ms) if releasing.goes_out(release, at_ms) else release
    if act == "correct":
        again = releasing.corrected(release, revision=latest, at_ms=at_ms, who="9001", approval=approval)
        return again or release
    if not release.released_revision:
        return release
    return releasing.decided(release, revision=latest, at_ms=at_ms, who="9002")


def test_without_approval_it_is_ready_at_once_or_at_its_time() -> None:
    assert releasing.goes_out(ask(), 1)
    planned = ask(plan=100)
    assert not releasing.goes_out(planned, 100)
    assert releasing.goes_out(planned, 101)
    with pytest.raises(UserError, match="passed already"):
        ask(at_ms=50, plan=-1)


def test_with_approval_it_waits_for_somebody_else() -> None:
    waiting = ask(approval=True)
    assert not releasing.goes_out(waiting, 10**9)
    for who in ("9001", "8001"):
        with pytest.raises(UserError, match="approve"):
            approve(waiting, who)
    ready = approve(waiting)
    assert (ready.state, ready.approved_by) == (ReleaseState.PLANNED, "9002")
    with pytest.raises(UserError, match="does not wait"):
        approve(ready)


def test_what_was_sent_back_is_asked_for_again_only_once_corrected() -> None:
    waiting = ask(approval=True)
    with pytest.raises(UserError, match="reason"):
        releasing.sent_back(waiting, who="9002", scorers={"9001"}, agent_no=None, why=" ")
    back = releasing.sent_back(waiting, who="9002", scorers={"9001"}, agent_no=None, why="证据不足")
    with pytest.raises(UserError, match="证据不足"):
        ask(back)
    assert releasing.corrected(back, revision=2, at_ms=9, who="9001", approval=True) is None
    assert ask(back, revision=2, approval=True).state is ReleaseState.WAITING


def test_what_is_out_cannot_be_asked_for_or_taken_off() -> None:
    done = out(ask())
    with pytest.raises(UserError, match="released already"):
        ask(done)
    with pytest.raises(UserError, match="not on its way"):
        releasing.taken_off(done, why="x")
    assert releasing.taken_off(ask(plan=9), why="x") is None


def test_a_correction_of_what_is_out_goes_out_again_or_waits_while_the_agent_sees_the_old_one() -> None:
    done = out(ask())
    again = releasing.corrected(done, revision=2, at_ms=20, who="9001", approval=False)
    assert again is not None
    assert releasing.goes_out(again, 20)
    waits = releasing.corrected(done, revision=2, at_ms=20, who="9001", approval=True)
    assert waits is not None
    assert (waits.state, waits.revision, waits.released_revision) == (ReleaseState.WAITING, 2, 1)
    off = releasing.taken_off(waits, why="x")
    assert off is not None
    assert (off.state, off.revision) == (ReleaseState.RELEASED, 1)


def test_an_appeals_decision_goes_out_at_once_and_leaves_the_clock() -> None:
    done = out(ask(approval=False))
    decided = releasing.decided(done, revision=2, at_ms=99, who="9002")
    assert (decided.state, decided.released_revision, decided.clock) == (ReleaseState.RELEASED, 2, CLOCK)
