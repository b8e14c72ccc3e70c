"""What survives: drafts, places, submitted evaluations; and what is said about saving."""

import threading
from collections.abc import Callable
from concurrent.futures import Future
from pathlib import Path

import pytest
from PySide6.QtWidgets import QInputDialog, QLabel

from qadesk.domain.answers import Answer, Evidence
from qadesk.domain.errors import UserError
from qadesk.domain.evaluations import Evaluation, EvaluationState
from qadesk.gui.desk.saved import SavedState
from qadesk.services.settings import LAST_CALL
from qadesk.storage.stores.evaluations import SqlEvaluationStore
from tests.gui.desk.conftest import CTRL, Bench, Key
from tests.gui.desk.parts import CARD, INSPECTOR, House


def test_a_restart_finds_the_draft_with_place_speed_and_focus(tmp_path: Path, make_bench: Callable) -> None:
    house = House(tmp_path / "workspace")
    call = house.call()
    bench = make_bench(house)
    bench.open(call)
    bench.heard(42_000)
    bench.key("1", Key.Key_F6, Key.Key_F7)
    bench.page.scoring.focus("match")
    bench.key("2", Key.Key_Return, Key.Key_F9)
    focused, marks = bench.current, bench.page.scoring.session.evaluation.marks
    bench.page.close_call()
    house.close()

    house = House(tmp_path / "workspace")
    house.analyser.analyse(Path("/calls/a.wav"))
    bench = make_bench(house)
    bench.open(call)
    assert bench.answers() == {"opening": "yes", "match": "no"}
    assert bench.page.scoring.session.answer_of("match") == Answer("no", "", (Evidence(37_000, 42_000),))
    assert bench.current == focused
    assert bench.page.rows.row(focused).current
    assert (house.player.position_ms, house.player.speed) == (42_000, 1.25)
    assert bench.page.scoring.session.evaluation.marks == marks
    assert bench.total != "—"
    bench.page.close_call()
    house.close()


def test_saved_is_shown_only_when_it_is_on_disk(bench: Bench) -> None:
    call = bench.house.call()
    bench.open(call)
    gate = threading.Event()
    bench.house.executor.write(lambda stores: gate.wait(60))
    bench.key("1")
    number = bench.page.scoring.session.evaluation.saves
    assert f"version {number}" not in bench.page.form.savedLabel.text()
    bench.qtbot.waitUntil(lambda: "Saving" in bench.page.form.savedLabel.text())
    gate.set()
    bench.saved()
    number = bench.page.scoring.session.evaluation.saves
    assert bench.page.form.savedLabel.text() == f"Draft saved\nversion {number}"
    assert bench.house.stored(call).saves == number


def test_a_failed_save_is_said_and_tried_again(bench: Bench, monkeypatch: pytest.MonkeyPatch) -> None:
    executor = bench.house.executor
    real, broken = executor.write, True

    def write(work):
        if not broken:
            return real(work)
        future: Future = Future()
        future.set_exception(UserError("The disk is full.", "Make room."))
        return future

    call = bench.house.call()
    monkeypatch.setattr(executor, "write", lambda work: write(work))
    broken = False
    bench.open(call)
    bench.saved()
    broken = True
    bench.key("1")
    bench.qtbot.waitUntil(lambda: "The disk is full. Make room." in bench.page.form.savedLabel.text())
    broken = False
    bench.saved()
    assert bench.house.stored(call).answers["opening"].value == "yes"


def test_what_is_scored_while_the_same_call_is_opened_again_is_kept(bench: Bench) -> None:
    call, began = bench.house.call(), []
    bench.open(call)
    bench.key("1")
    bench.page.began.connect(began.append)
    bench.page.open_call(call)
    bench.key("1", "2")
    given = bench.answers()
    bench.qtbot.waitUntil(lambda: began == [call])
    assert bench.answers() == given
    bench.key(Key.Key_Home)
    bench.saved()
    assert {key: answer.value for key, answer in bench.house.stored(call).answers.items()} == given


def test_a_draft_that_cannot_be_saved_stays_on_the_desk(bench: Bench, monkeypatch: pytest.MonkeyPatch) -> None:
    save, full = SqlEvaluationStore.save, True

    def refuse(self: SqlEvaluationStore, evaluation: Evaluation) -> None:
        if full:
            raise UserError("The disk is full.", "Make room.")
        save(self, evaluation)

    first, second = bench.house.call(), bench.house.call("b.wav")
    bench.open(second)
    bench.key("1")
    bench.open(first)
    bench.key("1")
    bench.saved()
    monkeypatch.setattr(SqlEvaluationStore, "save", refuse)
    bench.key("1")
    for leave in (lambda: bench.page.open_call(second), bench.page.next_call, lambda: bench.page.open_call(first)):
        leave()
        bench.qtbot.waitUntil(lambda: "The disk is full. Make room." in bench.page.form.messageLabel.text())
        bench.page.stage.say("")
    assert bench.page.desk.call.uid == first
    assert len(bench.answers()) == 2
    full = False
    bench.saved()
    assert len(bench.house.stored(first).answers) == 2
    bench.open(second)


def test_why_the_last_save_failed_is_known_while_the_next_is_under_way(qtbot) -> None:
    label = QLabel()
    qtbot.addWidget(label)
    saved = SavedState(label, label)
    saved.failed(UserError("The disk is full.", "Make room."))
    qtbot.waitUntil(lambda: saved.failing)
    saved.wanted(2)
    qtbot.waitUntil(lambda: "Saving" in label.text())
    assert "The disk is full. Make room." in saved.failure


def score_everything(bench: Bench) -> None:
    bench.key("1", "0", Key.Key_Return, "1", "5", "1", "0", "1", "2")


def test_a_submitted_evaluation_is_read_heard_and_corrected_with_a_reason(
    bench: Bench, monkeypatch: pytest.MonkeyPatch
) -> None:
    call = bench.house.call()
    bench.open(call)
    score_everything(bench)
    bench.key(Key.Key_Return, modifier=CTRL)
    bench.qtbot.waitUntil(lambda: bench.house.submitted(call) is not None)
    bench.qtbot.waitUntil(lambda: bench.page.desk is None)
    assert "queue is empty" in bench.page.form.emptyLabel.text()

    bench.open(call)
    assert bench.page.scoring.read_only
    assert bench.total == "60.00"
    bench.key("2")
    assert bench.answers()["opening"] == "yes"
    assert bench.page.form.submitButton.text().startswith("Next call")

    monkeypatch.setattr(QInputDialog, "getText", lambda *_: ("听错了", True))
    bench.key("R", modifier=CTRL)
    bench.qtbot.waitUntil(lambda: not bench.page.scoring.read_only)
    assert "听错了" in bench.page.form.lookLabel.text()
    bench.page.scoring.focus("tone")
    bench.key("4")
    bench.saved()
    old = bench.house.submitted(call)
    assert (old.revision, old.answers["tone"].value) == (1, 5), "the old revision stays"
    assert bench.house.stored(call).revision == 2

    bench.page.open_revision(old.uid, 1)
    bench.qtbot.waitUntil(lambda: bench.page.scoring.read_only and bench.page.rows.complete)
    assert (bench.answers()["tone"], bench.total) == (5, "60.00"), "and can be read"
    assert bench.page.form.savedLabel.text() == "Submitted\nrevision 1"
    bench.page.open_call(call)
    bench.qtbot.waitUntil(lambda: not bench.page.scoring.read_only)
    assert bench.answers()["tone"] == 4, "the draft of the correction goes on"


def test_leaving_for_another_call_keeps_the_first_draft(bench: Bench) -> None:
    first, second = bench.house.call("a.wav"), bench.house.call("b.wav")
    bench.open(first)
    bench.heard(15_000)
    bench.key("1")
    bench.open(second)
    assert bench.answers() == {}
    kept = bench.house.stored(first)
    assert (kept.state, kept.position_ms) == (EvaluationState.DRAFT, 15_000)
    assert kept.answers["opening"].value == "yes"


def test_the_call_comment_and_the_coaching_note_are_found_again(bench: Bench) -> None:
    first, second = bench.house.call("a.wav"), bench.house.call("b.wav")
    bench.open(first)
    bench.page.notes.coaching.setPlainText("等待前先说“请稍等”")
    score_everything(bench)
    bench.key(Key.Key_Return, modifier=CTRL)
    bench.qtbot.waitUntil(lambda: bench.page.desk.call.uid == second)
    earlier = bench.page.form.earlierList
    bench.qtbot.waitUntil(lambda: earlier.count() == 1)
    assert "请稍等" in earlier.item(0).text()


def test_a_card_may_hide_its_points_until_the_evaluation_is_submitted(tmp_path: Path, make_bench: Callable) -> None:
    house = House(tmp_path / "workspace", card=CARD.replace("pass_mark: 50", "pass_mark: 50\nhide_points: true"))
    call = house.call()
    bench = make_bench(house)
    bench.open(call)
    score_everything(bench)
    bench.key("I", modifier=CTRL)
    assert not bench.page.form.whyArea.isVisible()
    shown = [label.text() for label in bench.page.form.rightColumn.findChildren(QLabel) if label.isVisible()]
    assert bench.total == "—"
    assert not [text for text in shown if "/" in text or "60" in text or "50" in text]
    bench.key(Key.Key_Return, modifier=CTRL)
    bench.qtbot.waitUntil(lambda: bench.page.desk is None)
    bench.open(call)
    assert bench.total == "60.00"
    house.close()


def test_a_new_call_starts_at_the_persons_own_speed(bench: Bench) -> None:
    bench.open(bench.house.call("a.wav"))
    bench.key(Key.Key_F6, Key.Key_F6)
    bench.open(bench.house.call("b.wav"))
    assert bench.house.player.speed == 1.5
    assert bench.page.form.speedButton.text() == "1.5×"


def test_the_next_start_resumes_the_last_draft_even_where_the_queue_begins_elsewhere(
    tmp_path: Path, make_bench: Callable
) -> None:
    house = House(tmp_path / "workspace")
    house.settings.load(INSPECTOR.no)
    calls = [house.call("a.wav"), house.call("b.wav")]
    bench = make_bench(house)
    bench.page.resume()
    bench.qtbot.waitUntil(lambda: bench.page.desk is not None)
    first = bench.page.desk.call.uid
    other = next(call for call in calls if call != first)
    bench.open(other)
    bench.key("1")
    bench.saved()
    bench.page.close_call()
    house.close()

    house = House(tmp_path / "workspace")
    house.settings.load(INSPECTOR.no)
    bench = make_bench(house)
    bench.page.resume()
    bench.qtbot.waitUntil(lambda: bench.page.desk is not None and bench.page.rows.complete)
    assert bench.page.desk.call.uid == other
    assert bench.answers() == {"opening": "yes"}
    bench.page.close_call()
    house.close()


def test_where_the_last_call_is_gone_the_queue_begins(bench: Bench) -> None:
    call = bench.house.call()
    bench.house.settings.put(LAST_CALL, "gone")
    bench.page.resume()
    bench.qtbot.waitUntil(lambda: bench.page.desk is not None)
    assert bench.page.desk.call.uid == call


def test_a_draft_is_not_offered_for_export(bench: Bench) -> None:
    bench.open(bench.house.call())
    wanted: list[str] = []
    bench.page.export_wanted.connect(wanted.append)
    bench.key(Key.Key_E, modifier=CTRL)
    assert wanted == [] and "submit the evaluation first" in bench.page.form.messageLabel.text()


def test_what_cannot_be_opened_is_told_where_the_desk_is_empty(bench: Bench) -> None:
    with bench.qtbot.waitSignal(bench.page.refused) as told:
        bench.page.open_call("nowhere")
    assert isinstance(told.args[0], UserError)
