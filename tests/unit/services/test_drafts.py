"""A draft: every change can be taken back, is scored at once, and its last state is what lands on disk."""

import threading
from collections.abc import Callable
from concurrent.futures import Future
from typing import Any

import pytest

from qadesk.domain.answers import Answer, Evidence
from qadesk.domain.errors import UserError
from qadesk.domain.evaluations import Evaluation, Mark
from qadesk.domain.listening import HeardSpan
from qadesk.domain.scoring import Missing
from qadesk.domain.suggestions import Decision
from qadesk.services.drafts import DraftSession, autosaving
from qadesk.services.ports import Stores
from tests.unit.services.desk import House, service_card, wav
from tests.unit.services.test_executor import WAIT, writer_held


class Told:
    """What the desk was told of its saves."""

    def __init__(self) -> None:
        self.saved: list[Evaluation] = []
        self.failed: list[BaseException] = []


@pytest.fixture
def told() -> Told:
    return Told()


@pytest.fixture
def session(house: House, told: Told, tmp_path) -> DraftSession:
    report = house.take_in(wav(tmp_path / "calls" / "20260105_093000_8001_13800000001.wav"))
    desk = house.evaluating.open(report.recordings[0], "9001").result(WAIT)
    return house.evaluating.session(desk, told.saved.append, told.failed.append)


def on_disk(house: House, session: DraftSession) -> Evaluation:
    found: Evaluation = house.write(lambda stores: stores.evaluations.get(session.evaluation.uid))
    return found


CHANGES: dict[str, Callable[[DraftSession], None]] = {
    "answer": lambda session: session.answer("greeting", "no"),
    "comment": lambda session: session.comment("greeting", "没有问候"),
    "evidence": lambda session: session.add_evidence("greeting", Evidence(1000, 2000, "开头")),
    "mark": lambda session: session.add_mark(Mark(5, 9, "听")),
    "bookmark": lambda session: session.add_mark(Mark(5, 9, "", "bookmark")),
    "accepted": lambda session: session.decide("greeting", Decision(0, "no", "accepted", ((0, 900),))),
    "rejected": lambda session: session.decide("greeting", Decision(0, "no", "rejected")),
    "call comment": lambda session: session.set_comment("整体不错"),
    "coaching note": lambda session: session.set_coaching_note("多微笑"),
}


@pytest.mark.parametrize("kind", CHANGES)
def test_every_kind_of_change_is_saved_undone_and_done_again(house: House, session: DraftSession, kind: str) -> None:
    before = session.evaluation
    CHANGES[kind](session)
    after = session.evaluation
    assert after != before
    assert on_disk(house, session) == after
    session.undo()
    content = (session.evaluation.answers, session.evaluation.marks, session.evaluation.comment)
    assert content == (before.answers, before.marks, before.comment)
    assert (session.evaluation.coaching_note, session.evaluation.decisions) == ("", {})
    assert on_disk(house, session) == session.evaluation
    assert not session.can_undo
    session.redo()
    assert (session.evaluation.answers, session.evaluation.marks) == (after.answers, after.marks)
    assert (session.evaluation.comment, session.evaluation.coaching_note) == (after.comment, after.coaching_note)
    assert session.evaluation.decisions == after.decisions
    assert not session.can_redo


def test_removals_can_be_undone_too(session: DraftSession) -> None:
    evidence, mark = Evidence(1000, 2000), Mark(1, 2)
    session.answer("greeting", "no")
    session.add_evidence("greeting", evidence)
    session.add_mark(mark)
    session.remove_mark(mark)
    session.remove_evidence("greeting", evidence)
    session.answer("greeting", None)
    assert session.evaluation.answers == {}
    for _ in range(3):
        session.undo()
    assert session.answer_of("greeting") == Answer("no", "", (evidence,))
    assert session.evaluation.marks == (mark,)


def test_the_result_and_what_is_missing_follow_every_change(session: DraftSession) -> None:
    assert {part.missing for part in session.missing} == {Missing.ANSWER}
    session.answer("greeting", "yes")
    assert session.result.score == 100
    session.answer("rude", "yes")
    assert session.result.score == 0
    assert session.missing == ()
    session.undo()
    assert session.result.score == 100
    session.set_call({"contact": "repeat"})
    assert [part.item for part in session.missing] == ["recall", "rude"]


def test_typing_in_one_field_is_one_step_and_another_field_begins_anew(session: DraftSession) -> None:
    for text in ("没", "没有", "没有问候"):
        session.comment("greeting", text)
    session.set_comment("好")
    session.comment("greeting", "没有问候语")
    session.undo()
    assert session.answer_of("greeting").comment == "没有问候"
    session.undo()
    assert session.evaluation.comment == ""
    session.undo()
    assert session.answer_of("greeting").comment == ""
    assert not session.can_undo


def test_typing_after_an_undo_is_a_step_of_its_own(session: DraftSession) -> None:
    session.set_comment("一")
    session.undo()
    session.redo()
    session.set_comment("一二")
    session.undo()
    assert session.evaluation.comment == "一"


def test_a_new_change_ends_what_could_be_done_again(session: DraftSession) -> None:
    session.answer("greeting", "no")
    session.undo()
    session.answer("greeting", "yes")
    session.redo()
    assert session.answer_of("greeting").value == "yes"


def test_position_and_speed_are_saved_but_never_undone(house: House, session: DraftSession) -> None:
    session.answer("greeting", "no")
    session.listening(4200, 1.5, "rude")
    session.undo()
    now = session.evaluation
    assert (now.position_ms, now.speed, now.focused_item) == (4200, 1.5, "rude")
    assert now.answers == {}
    assert on_disk(house, session) == now


def test_what_was_heard_is_saved_with_the_draft_and_no_undo_takes_it_back(house: House, session: DraftSession) -> None:
    session.answer("greeting", "no")
    session.listened([HeardSpan(0, 1000), HeardSpan(1000, 3000, 1.5)])
    session.listened([HeardSpan(3000, 4000, 1.5), HeardSpan(4000, 9000, 1.5, True)])
    session.undo()
    assert session.evaluation.answers == {}
    assert session.evaluation.heard == (
        HeardSpan(0, 1000),
        HeardSpan(1000, 4000, 1.5),
        HeardSpan(4000, 9000, 1.5, True),
    )
    assert on_disk(house, session) == session.evaluation
    assert not session.can_undo
    saves = session.evaluation.saves
    session.listened([HeardSpan(500, 800, 2.0)])
    session.listened([])
    assert session.evaluation.saves == saves, "nothing new was heard"


def test_a_drag_is_one_step_and_so_is_typing_a_note(session: DraftSession) -> None:
    mark, evidence = Mark(1000, 2000), Evidence(1000, 2000)
    session.add_mark(mark)
    session.add_evidence("greeting", evidence)
    session.edit_mark(mark, Mark(900, 2500))
    session.edit_mark(Mark(900, 2500), Mark(800, 2500))
    for before, after in (("", "客"), ("客", "客户"), ("客户", "客户问")):
        session.edit_mark(Mark(800, 2500, before), Mark(800, 2500, after))
    session.edit_mark(Mark(800, 2500, "客户问"), Mark(800, 2500, "客户问", "redact"))
    session.edit_evidence("greeting", evidence, Evidence(1100, 1500))
    session.edit_evidence("greeting", Evidence(1100, 1500), Evidence(1100, 1500, "打断"))
    assert session.answer_of("greeting").evidence == (Evidence(1100, 1500, "打断"),)
    session.undo()
    session.undo()
    assert session.answer_of("greeting").evidence == (evidence,)
    seen = [session.evaluation.marks]
    for _ in range(4):
        session.undo()
        seen.append(session.evaluation.marks)
    assert seen == [
        (Mark(800, 2500, "客户问", "redact"),),
        (Mark(800, 2500, "客户问"),),
        (Mark(800, 2500),),
        (Mark(900, 2500),),
        (mark,),
    ]


def test_what_is_not_there_cannot_be_edited(session: DraftSession) -> None:
    with pytest.raises(LookupError):
        session.edit_mark(Mark(1, 2), Mark(1, 3))
    with pytest.raises(LookupError):
        session.edit_evidence("greeting", Evidence(1, 2), Evidence(1, 3))
    assert not session.can_undo


def test_an_accepted_suggestion_answers_with_its_places_where_points_are_lost(session: DraftSession) -> None:
    session.add_evidence("greeting", Evidence(0, 900, "早"))
    lost = Decision(1, "no", "accepted", ((0, 900), (5000, 6000)))
    session.decide("greeting", lost)
    assert session.answer_of("greeting") == Answer("no", "", (Evidence(0, 900, "早"), Evidence(5000, 6000)))
    assert session.result.score == 0
    session.undo()
    assert session.answer_of("greeting") == Answer(None, "", (Evidence(0, 900, "早"),))
    session.decide("rude", Decision(0, "no", "accepted", ((5000, 6000),)))
    assert session.answer_of("rude") == Answer("no"), "a full answer needs no proof"
    assert list(session.evaluation.decisions) == ["rude"]


def test_a_rejected_suggestion_leaves_the_answer_and_can_be_taken_up_again(session: DraftSession) -> None:
    session.answer("greeting", "yes")
    session.decide("greeting", Decision(0, "no", "rejected"))
    assert session.answer_of("greeting").value == "yes"
    session.decide("greeting", None)
    assert (session.answer_of("greeting").value, session.evaluation.decisions) == ("yes", {})
    with pytest.raises(UserError):
        session.decide("greeting", Decision(0, "vielleicht", "accepted"))


def test_the_same_position_again_is_not_saved_again(session: DraftSession) -> None:
    session.listening(4200, 1.5, "rude")
    saves = session.evaluation.saves
    session.listening(4200, 1.5, "rude")
    assert session.evaluation.saves == saves


def test_an_answer_that_the_item_cannot_have_changes_nothing(session: DraftSession) -> None:
    before = session.evaluation
    for value in ("vielleicht", 3, ("a",), "na"):
        with pytest.raises(UserError):
            session.answer("greeting", value)
    assert session.evaluation == before
    assert not session.can_undo


def test_while_the_writer_is_busy_only_the_latest_state_waits(house: House, session: DraftSession, told: Told) -> None:
    with writer_held(house.executor):
        for number in range(50):
            session.listening(number + 1, 1.0, None)
        session.answer("greeting", "yes")
    assert on_disk(house, session) == session.evaluation
    assert [saved.saves for saved in told.saved] == [session.evaluation.saves]


def test_opening_the_draft_again_at_once_gives_its_last_state(house: House, session: DraftSession) -> None:
    with writer_held(house.executor):
        session.answer("greeting", "no")
    with writer_held(house.executor):
        session.comment("greeting", "最后一句")
        again = house.evaluating.open(session.evaluation.call_uid, "9001")
    assert again.result(WAIT).evaluation == session.evaluation


def test_the_last_state_is_on_disk_after_the_end(house: House, session: DraftSession, told: Told) -> None:
    for number in range(200):
        session.set_coaching_note(f"第 {number} 稿")
    house.executor.close()
    with house.database.transaction() as stores:
        assert stores.evaluations.get(session.evaluation.uid) == session.evaluation


def test_a_failure_is_told_and_the_next_change_saves_everything(
    house: House, told: Told, session: DraftSession
) -> None:
    failing = True

    def write(work: Callable[[Stores], Any]) -> "Future[Any]":
        def perhaps(stores: Stores) -> Any:
            result = work(stores)
            if failing:
                raise UserError("The disk is full.")
            return result

        return house.executor.write(perhaps)

    flaky = DraftSession(
        session.evaluation, session.card, {}, autosaving(write, told.saved.append, told.failed.append), house.clock
    )
    flaky.answer("greeting", "no")
    house.write(lambda stores: None)
    assert [str(error) for error in told.failed] == ["The disk is full."]
    assert told.saved == []
    failing = False
    flaky.answer("rude", "no")
    assert on_disk(house, flaky) == flaky.evaluation
    assert on_disk(house, flaky).answers["greeting"].value == "no"


def test_a_listener_that_fails_does_not_end_the_saving(
    house: House, session: DraftSession, caplog: pytest.LogCaptureFixture
) -> None:
    def gone(_: Evaluation) -> None:
        raise RuntimeError("the window is gone")

    deaf = DraftSession(
        session.evaluation, session.card, {}, autosaving(house.executor.write, gone, print), house.clock
    )
    for text in ("一", "二", "三"):
        deaf.set_comment(text)
        assert on_disk(house, deaf).comment == text


def test_nothing_is_saved_behind_a_submission(house: House, session: DraftSession, told: Told) -> None:
    session.answer("greeting", "yes")
    session.answer("rude", "no")
    with writer_held(house.executor):
        session.listening(7, 1.0, None)
        session.freeze()
        submitted = house.evaluating.submit(session.evaluation)
        session.listening(8, 1.0, None)
    final = submitted.result(WAIT)
    assert on_disk(house, session) == final
    assert told.failed == []


def test_after_a_refused_submission_saving_goes_on(house: House, session: DraftSession) -> None:
    session.freeze()
    session.answer("greeting", "yes")
    with pytest.raises(UserError):
        house.evaluating.submit(session.evaluation).result(WAIT)
    session.thaw()
    assert on_disk(house, session) == session.evaluation


def test_two_threads_saving_one_after_the_other_leave_the_later_state(house: House, session: DraftSession) -> None:
    autosave = autosaving(house.executor.write, lambda _: None, lambda _: None)
    base = session.evaluation
    turn = threading.Lock()
    last = 0

    def save_some() -> None:
        nonlocal last
        for _ in range(50):
            with turn:
                last += 1
                autosave.put(_numbered(base, last))

    threads = [threading.Thread(target=save_some) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(WAIT)
    assert on_disk(house, session).saves == last == 200


def _numbered(evaluation: Evaluation, saves: int) -> Evaluation:
    from dataclasses import replace

    return replace(evaluation, saves=saves)


def test_the_card_of_these_tests_is_the_one_that_was_published(session: DraftSession) -> None:
    assert session.card.title == service_card()["title"]
