"""Coaching, from the board to the effect of what was agreed, in a real workspace."""

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import pytest

from qadesk.domain.after.coaching import ActionFilter, ActionState, Clip, LiveNote, Session, SessionState
from qadesk.domain.errors import UserError
from qadesk.domain.people import Person, Role
from qadesk.services.after.coaching import Coaching
from qadesk.services.after.coaching_session import SessionEditor
from qadesk.services.evaluate import Given
from qadesk.storage.database import new_uid
from tests.unit.services.desk import NOON, ZONE, House, answers, wav

DAY_MS = 86_400_000
AGENTS = ("8002", "8003")
TODAY = dt.date(2026, 1, 6)  # a Tuesday


@dataclass
class Centre:
    """The house, its coaching, and a way to score calls."""

    house: House
    coaching: Coaching
    folder: Path
    calls: int = 0

    def score(self, agent: str, days_ago: int, greeting: str, **more: str) -> str:
        """A call of an agent, scored: the uid of its evaluation."""
        self.calls += 1
        path = wav(self.folder / f"{self.calls}.wav", seed=self.calls)
        started = dt.datetime.fromtimestamp((NOON - days_ago * DAY_MS) / 1000, ZONE)
        table = self.folder / f"{self.calls}.csv"
        table.write_text(
            f"file,agent_no,group,started_at,contact\n{path.name},{agent},一组,{started.isoformat()},repeat\n", "utf-8"
        )
        call = self.house.only_call(self.house.take_in(path, table=table))
        document = answers(greeting=greeting, recall="yes", rude="no", **more)
        given = Given(call.uid, None, "9001", document, "a.json", submit=True)
        return self.house.evaluating.give(given).result(30)[0].uid

    def editor(self, session: Session) -> SessionEditor:
        return self.coaching.editor(session, lambda _: None, _raise)

    def read(self, uid: str) -> Session:
        return self.coaching.get(uid).result(30)


def _raise(error: BaseException) -> None:
    raise error


@pytest.fixture
def centre(house: House, tmp_path: Path) -> Iterator[Centre]:
    agents = (Person(no=no, name=f"坐席{no}", role=Role.AGENT, group="一组") for no in AGENTS)
    for agent in agents:
        house.write(lambda stores, agent=agent: stores.people.add(agent))
    yield Centre(house, Coaching(house.executor, house.cards, house.clock, ZONE, new_uid), tmp_path / "calls")


def test_a_session_from_plan_to_its_end(centre: Centre) -> None:
    planned = centre.coaching.plan("8001", "9001", NOON + DAY_MS, 20, "开场白", who="9001").result(30)
    begun = centre.coaching.begin(planned.uid, who="9001").result(30)
    assert begun.state is SessionState.OPEN and begun.topic == "开场白"
    editor = centre.editor(begun)
    for text in ("请", "请先", "请先问候"):
        editor.type_notes(text)
    action = editor.add_action("每通电话先问候", TODAY + dt.timedelta(days=7), "service", "greeting")
    editor.add_action()
    editor.tick(1500)
    held = centre.coaching.end(begun.uid, "9001").result(30)
    assert held == centre.read(begun.uid)
    assert (held.state, held.notes, held.spent_ms) == (SessionState.HELD, "请先问候", 1500)
    assert [(each.uid, each.agreed_on) for each in held.actions] == [(action, TODAY)], "the empty one is left out"
    assert [what for _, what, target, *_ in centre.house.audit() if target == begun.uid] == [
        "coaching planned",
        "coaching begun",
        "coaching held",
    ]


def test_what_ended_does_not_change(centre: Centre) -> None:
    begun = centre.coaching.begin(agent_no="8001", who="9001").result(30)
    failures: list[BaseException] = []
    editor = centre.coaching.editor(begun, lambda _: None, failures.append)
    editor.type_notes("说过的")
    held = centre.coaching.end(begun.uid, "9001").result(30)
    editor.type_notes("后来想到的")
    assert centre.read(begun.uid) == held, "what comes too late is not written"
    assert isinstance(failures[0], UserError), "and whoever typed it is told"
    for late in (
        centre.coaching.end(begun.uid, "9001"),
        centre.coaching.begin(begun.uid, who="9001"),
        centre.coaching.cancel(begun.uid, "9001", "来不及"),
    ):
        with pytest.raises(UserError):
            late.result(30)


def test_every_keystroke_is_on_disk_and_can_be_taken_back(centre: Centre) -> None:
    begun = centre.coaching.begin(agent_no="8001", who="9001").result(30)
    editor = centre.editor(begun)
    editor.add_clip(Clip(call_uid="c1", start_ms=0, end_ms=1000))
    editor.add_clip(Clip(call_uid="c2", start_ms=0, end_ms=1000))
    editor.move_clip(1, 0)
    for text in ("好", "好的"):
        editor.type_notes(text)
    on_disk = centre.read(begun.uid)
    assert on_disk.notes == "好的" and [clip.call_uid for clip in on_disk.clips] == ["c2", "c1"]
    again = centre.editor(on_disk)
    again.tick(700)
    editor.tick(700)
    editor.undo()
    assert editor.session.notes == "" and editor.session.spent_ms == 700, "typing is one step; time stays"
    editor.undo()
    assert [clip.call_uid for clip in centre.read(begun.uid).clips] == ["c1", "c2"]
    editor.redo()
    editor.redo()
    assert centre.read(begun.uid).notes == "好的"


def test_a_cancelled_session_keeps_its_reason(centre: Centre) -> None:
    planned = centre.coaching.plan("8001", "9001", NOON - DAY_MS, who="9001").result(30)
    assert [row.uid for row in centre.coaching.overdue().result(30)] == [planned.uid]
    with pytest.raises(UserError):
        centre.coaching.cancel(planned.uid, "9001", " ").result(30)
    assert centre.coaching.cancel(planned.uid, "9001", "坐席请假").result(30).why == "坐席请假"
    assert centre.coaching.overdue().result(30) == []
    assert centre.coaching.calendar(TODAY - dt.timedelta(days=3), TODAY).result(30) == []


def test_the_calendar_says_what_is_overdue(centre: Centre) -> None:
    late = centre.coaching.plan("8001", "9001", NOON - DAY_MS, who="9001").result(30)
    soon = centre.coaching.plan("8001", "9001", NOON + DAY_MS, who="9001").result(30)
    rows = centre.coaching.calendar(TODAY - dt.timedelta(days=1), TODAY + dt.timedelta(days=1)).result(30)
    assert [(row.day, row.session.uid, row.overdue) for row in rows] == [
        (TODAY - dt.timedelta(days=1), late.uid, True),
        (TODAY + dt.timedelta(days=1), soon.uid, False),
    ]


def test_the_board_compares_with_the_rest_of_the_team(centre: Centre) -> None:
    lost = centre.score("8003", 0, "no")
    centre.score("8003", 1, "yes")
    centre.score("8002", 1, "yes")
    board = centre.coaching.board("8003").result(30)
    assert board.periods[-1] == dt.date(2026, 1, 5) and len(board.periods) == 12
    assert {each.row.agent_no for each in board.evaluations} == {"8003"}
    assert lost in {each.row.uid for each in board.evaluations} and not any(e.released for e in board.evaluations)
    assert (str(board.trend.agent[-1]), str(board.trend.team[-1])) == ("70.00", "100.00")
    section = board.sections[0]
    assert (str(section.agent[-1]), section.agent_calls[-1]) == ("0.7000", 2), "140 of 200 points"
    assert (str(section.team[-1]), section.team_calls[-1]) == ("1.0000", 1)
    with pytest.raises(UserError):
        centre.coaching.board("7777").result(30)


def test_effect_is_told_only_with_enough_calls(centre: Centre) -> None:
    for ago in range(1, 7):
        centre.score("8003", ago, "no")
        centre.score("8002", ago, "yes")
    begun = centre.coaching.begin(agent_no="8003", who="9001").result(30)
    editor = centre.editor(begun)
    uid = editor.add_action("先问候", None, "service", "greeting")
    centre.coaching.end(begun.uid, "9001").result(30)
    assert centre.coaching.effect(uid).result(30).verdict == "too early"
    for ago in range(6):
        centre.score("8003", -1 - ago, "yes")
        centre.score("8002", -1 - ago, "yes")
    later = centre.coaching.effect(uid, until=TODAY + dt.timedelta(days=10)).result(30)
    assert (later.agent_before.lost, later.agent_before.scored, later.agent_after.lost) == (6, 6, 0)
    assert later.verdict == "better" and later.difference is not None and later.difference == -1


def test_action_items_are_closed_with_a_reason(centre: Centre) -> None:
    begun = centre.coaching.begin(agent_no="8001", who="9001").result(30)
    editor = centre.editor(begun)
    done = editor.add_action("一", TODAY - dt.timedelta(days=1), "service", "greeting")
    dropped = editor.add_action("二")
    centre.coaching.end(begun.uid, "9001").result(30)
    assert [(row.uid, row.item) for row in centre.coaching.actions(overdue=True).result(30)] == [(done, "开场白")]
    with pytest.raises(UserError):
        centre.coaching.close_action(dropped, ActionState.DROPPED, "9001", "").result(30)
    centre.coaching.close_action(dropped, ActionState.DROPPED, "9001", "业务停了").result(30)
    centre.coaching.close_action(done, ActionState.DONE, "9001").result(30)
    assert centre.coaching.actions(ActionFilter(states=(ActionState.OPEN,))).result(30) == []
    assert centre.read(begun.uid).actions[1].why == "业务停了"


def test_live_notes_come_up_on_the_board(centre: Centre) -> None:
    note = LiveNote(uid="", agent_no="8001", text=" 语速偏快 ", by_no="", at_ms=0)
    made = centre.coaching.note_live(note, "9001").result(30)
    board = centre.coaching.board("8001").result(30)
    assert [(each.kind, each.uid, each.text, each.by) for each in board.remarks] == [
        ("live", made.uid, "语速偏快", "质检甲")
    ]


def test_time_spent_coaching_stands_beside_inspecting(centre: Centre) -> None:
    begun = centre.coaching.begin(agent_no="8001", who="9001").result(30)
    editor = centre.editor(begun)
    editor.tick(60_000)
    assert centre.coaching.time(TODAY, TODAY).result(30) == [], "it counts once it was held"
    centre.coaching.end(begun.uid, "9001").result(30)
    (row,) = centre.coaching.time(TODAY, TODAY).result(30)
    assert (row.person_no, row.coaching_ms, row.sessions, row.inspecting_ms) == ("9001", 60_000, 1, 0)


def test_a_planned_session_is_moved_and_the_former_time_is_kept(centre: Centre) -> None:
    planned = centre.coaching.plan("8001", "9001", NOON - DAY_MS, 20, "开场白", who="9001").result(30)
    moved = centre.coaching.move(planned.uid, NOON + DAY_MS, "9001").result(30)
    assert moved == replace(planned, planned_at_ms=NOON + DAY_MS) == centre.read(planned.uid)
    told = [line for line in centre.house.audit() if line[1] == "coaching moved"]
    assert len(told) == 1 and str(NOON - DAY_MS) in str(told[0]) and str(NOON + DAY_MS) in str(told[0])
    centre.coaching.begin(planned.uid, who="9001").result(30)
    with pytest.raises(UserError):
        centre.coaching.move(planned.uid, NOON, "9001").result(30)


@pytest.mark.parametrize(
    ("at_ms", "minutes", "who", "what"),
    [
        (NOON, 0, "9001", "lasts"),
        (NOON, 100_000, "9001", "lasts"),
        (NOON + 3000 * DAY_MS, 30, "9001", "far away"),
        (NOON - 3000 * DAY_MS, 30, "9001", "far away"),
        (NOON, 30, "no-such", "no-such"),
    ],
)
def test_a_plan_nobody_can_mean_is_refused(centre: Centre, at_ms: int, minutes: int, who: str, what: str) -> None:
    with pytest.raises(UserError) as refused:
        centre.coaching.plan("8001", "9001", at_ms, minutes, who=who).result(30)
    assert what in f"{refused.value.what} {refused.value.facts}"
    planned = centre.coaching.plan("8001", "9001", NOON, who="9001").result(30)
    with pytest.raises(UserError):
        centre.coaching.move(planned.uid, NOON + 3000 * DAY_MS, "9001").result(30)


def test_a_live_note_stands_within_the_call_and_not_in_the_future(centre: Centre) -> None:
    note = LiveNote(uid="", agent_no="8001", text="语速偏快", by_no="", at_ms=NOON + DAY_MS)
    assert centre.coaching.note_live(note, "9001").result(30).at_ms < NOON + 1000
    with pytest.raises(UserError):
        centre.coaching.note_live(replace(note, position_ms=-1), "9001").result(30)


def test_nobody_holds_the_session_of_another_coach(centre: Centre) -> None:
    planned = centre.coaching.plan("8001", "9001", NOON, who="9001").result(30)
    with pytest.raises(UserError) as refused:
        centre.coaching.begin(planned.uid, who="9000").result(30)
    assert refused.value.facts["coach"] == "9001"
    begun = centre.coaching.begin(planned.uid, who="9001").result(30)
    with pytest.raises(UserError):
        centre.coaching.end(begun.uid, "9000").result(30)


def test_what_lies_ready_as_a_session_begins_is_no_step_of_undoing(centre: Centre) -> None:
    editor = centre.editor(centre.coaching.begin(agent_no="8001", who="9001").result(30))
    first, second = (Clip(call_uid=uid, start_ms=0, end_ms=1000) for uid in ("c1", "c2"))
    editor.set_clips((first, second), ("e1", "e1"))
    assert not editor.can_undo and editor.session.evaluations == ("e1",)
    editor.arrange_clips((second,))
    editor.undo()
    assert centre.read(editor.session.uid).clips == (first, second)


def release(centre: Centre, uid: str) -> None:
    """Its first revision is the agent's to see."""
    centre.house.write(lambda stores: stores.releases.mark_released(uid, 1))


def test_figures_of_what_is_released_tell_nothing_of_the_rest(centre: Centre) -> None:
    told, kept = centre.score("8003", 0, "yes"), centre.score("8003", 1, "no")
    centre.score("8002", 1, "yes")
    release(centre, told)
    seen = centre.coaching.board("8003", released_only=True).result(30)
    assert (seen.trend.agent[-1], seen.trend.agent_calls[-1], seen.trend.team_calls[-1]) == (100, 1, 1)
    assert (seen.sections[0].agent[-1], seen.sections[0].agent_calls[-1]) == (1, 1)
    whole = centre.coaching.board("8003").result(30)
    assert (str(whole.trend.agent[-1]), whole.trend.agent_calls[-1]) == ("70.00", 2)
    assert (seen.released, seen.unreleased) == ({told}, 1)
    few = centre.coaching.board("8003", recent=1).result(30)
    assert kept not in {each.row.uid for each in few.evaluations} or told not in {e.row.uid for e in few.evaluations}
    assert (few.released, few.unreleased) == ({told}, 1), "however long the list is"
