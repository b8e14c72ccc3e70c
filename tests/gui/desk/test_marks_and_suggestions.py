"""Marks with their notes and kinds, edges that are moved, and what a card's rules suggest."""

import pytest
from PySide6.QtCore import Qt

from qadesk.domain.answers import Evidence
from qadesk.domain.evaluations import Mark
from qadesk.domain.suggestions import Decision, Suggestion
from qadesk.domain.transcripts import Line
from tests.gui.desk.conftest import CTRL, SHIFT, Bench, Key

PLACES = ((80_000, 90_000),)
SUGGESTED = (
    Suggestion("match", 0, "no", "Silences longer than {over} s: {number}.", {"over": 8, "number": 1}, PLACES),
    Suggestion("extra", 1, "yes", "The agent says: {phrases}.", {"phrases": ("谢谢",)}),
)


def marks(bench: Bench) -> tuple[Mark, ...]:
    return bench.page.scoring.session.evaluation.marks


def line_of(bench: Bench, item: str):
    """The suggestion shown at an item."""
    return bench.page.rows.row(item)._proposal


def test_a_note_is_written_while_the_sound_goes_on(bench: Bench) -> None:
    bench.open(bench.house.call())
    bench.key(Key.Key_F3)
    bench.heard(20_000)
    bench.key(Key.Key_F7, modifier=SHIFT)
    assert bench.page.spans.note.hasFocus() and bench.house.player.playing
    bench.key("a", "b", Key.Key_F2)
    assert marks(bench) == (Mark(19_500, 19_500, "ab"),), "set back by the reaction time"
    bench.heard(40_000)
    bench.key(Key.Key_F7)
    assert marks(bench)[0].note == "ab", "another mark takes nothing from the first"
    bench.key(Key.Key_Escape)
    bench.key("Z", modifier=CTRL)
    bench.key("Z", modifier=CTRL)
    assert marks(bench) == (Mark(19_500, 19_500),), "typing was one step"


def test_the_list_of_marks_shows_whole_times_beside_long_notes(bench: Bench) -> None:
    bench.open(bench.house.call())
    bench.page.evidence.mark_span(61_000, 115_000)
    bench.page.evidence.annotate(bench.page.evidence.chosen.key, "客户要求上门检修，坐席没有登记" * 4)
    bench.page.sound.panels.show("spans")
    spans = bench.page.form.spansList
    text = spans.topLevelItem(0).text(0)
    wanted = spans.fontMetrics().horizontalAdvance(text) + max(spans.iconSize().width(), 16) + 2 * 8
    assert spans.columnWidth(0) >= wanted and spans.header().length() <= spans.viewport().width()


@pytest.mark.parametrize("end", [Key.Key_Return, Key.Key_Escape])
def test_after_the_note_the_keyboard_is_back_at_the_scorecard(bench: Bench, end: Key) -> None:
    bench.open(bench.house.call())
    bench.heard(20_000)
    bench.key("2")  # loses, and asks for its evidence
    bench.key(Key.Key_F7, modifier=SHIFT)
    bench.key("a", end)
    assert bench.page.rows.row(bench.current).hasFocus()
    offered, before = bench.current, bench.house.player.playing
    bench.key(Key.Key_Return)
    assert bench.page.scoring.session.evaluation.answers[offered].evidence, "the offered span, not the mark"
    assert bench.house.player.playing == before and marks(bench)[0].note == "a"


def test_marks_have_kinds_and_moved_edges_can_be_undone(bench: Bench) -> None:
    bench.open(bench.house.call())
    bench.heard(20_000)
    bench.key(Key.Key_F7, modifier=CTRL)
    bench.heard(50_000)
    bench.key(Key.Key_F7, modifier=CTRL | SHIFT)
    assert marks(bench) == (Mark(20_000, 20_000, kind="bookmark"), Mark(45_000, 50_000, kind="redact"))
    kinds = [place.kind for place in bench.page.evidence.places]
    assert kinds == ["bookmark", "redact"]
    bench.page.wave.view.mark_moved.emit(bench.page.evidence.chosen.key, 44_000, 51_000)
    assert marks(bench)[1] == Mark(44_000, 51_000, kind="redact")
    assert bench.page.evidence.chosen.start_ms == 44_000, "still the one that is meant"
    bench.page.form.markKind.activated.emit(0)
    assert marks(bench)[1].kind == "note"
    bench.key("Z", modifier=CTRL)
    bench.key("Z", modifier=CTRL)
    assert marks(bench)[1] == Mark(45_000, 50_000, kind="redact")


def test_the_list_is_worked_by_keys(bench: Bench) -> None:
    bench.open(bench.house.call())
    for at in (20_000, 50_000):
        bench.heard(at)
        bench.key(Key.Key_F7)
    bench.key("M")
    assert bench.page.form.spansList.hasFocus()
    bench.key(Key.Key_Up, Key.Key_Return)
    assert bench.house.player.spans == [(20_000, 25_000)]
    bench.key("E")
    bench.key("x", Key.Key_Return)
    assert [mark.note for mark in marks(bench)] == ["x", ""]
    bench.key(Key.Key_Delete)
    assert marks(bench) == (Mark(50_000, 50_000),)


def test_evidence_can_be_moved_and_annotated(bench: Bench) -> None:
    bench.open(bench.house.call())
    bench.page.scoring.focus("match")
    bench.heard(72_000)
    bench.key("2", Key.Key_Return)
    key = bench.page.evidence.places[0].key
    bench.page.wave.view.mark_moved.emit(key, 66_000, 73_000)
    bench.page.evidence.choose(key)
    bench.key("E")
    bench.key("n")
    assert bench.page.scoring.session.answer_of("match").evidence == (Evidence(66_000, 73_000, "n"),)


def test_a_suggestion_is_shown_and_answers_nothing_by_itself(bench: Bench) -> None:
    bench.house.suggesting.proposals = list(SUGGESTED)
    bench.open(bench.house.call())
    bench.qtbot.waitUntil(lambda: line_of(bench, "match") is not None)
    assert line_of(bench, "match")._text.text() == "Suggested: No — Silences longer than 8 s: 1."
    assert bench.answers() == {}
    bench.page.scoring.focus("match")
    kinds = {mark.kind for mark in bench.page.wave.view._scene.marks}
    assert kinds == {"suggestion"}, "its place stands on the waveform"


def test_one_key_accepts_and_another_rejects(bench: Bench) -> None:
    bench.house.suggesting.proposals = list(SUGGESTED)
    call = bench.house.call()
    bench.open(call)
    bench.qtbot.waitUntil(lambda: line_of(bench, "match") is not None)
    scoring = bench.page.scoring
    scoring.focus("match")
    bench.key("A")
    assert bench.answers() == {"match": "no"}
    assert scoring.session.answer_of("match").evidence == (Evidence(80_000, 90_000),)
    assert scoring.session.evaluation.decisions == {"match": Decision(0, "no", "accepted", PLACES)}
    assert bench.current == "wording", "and on to the next open item"
    assert "accepted" in line_of(bench, "match")._text.text()
    bench.key("Z", modifier=CTRL)
    assert (bench.answers(), scoring.session.evaluation.decisions) == ({}, {})
    scoring.focus("match")
    bench.key("X")
    assert bench.answers() == {}
    assert scoring.session.evaluation.decisions["match"].verdict == "rejected"
    assert "rejected" in line_of(bench, "match")._text.text()
    bench.key("X")
    assert scoring.session.evaluation.decisions == {}, "the same key takes it back"
    bench.key("1")
    bench.saved()
    bench.page.close_call()
    bench.open(call)
    assert bench.answers() == {"match": "yes"}


def test_an_item_with_a_suggestion_is_open_though_nobody_must_answer_it(bench: Bench) -> None:
    bench.house.suggesting.proposals = list(SUGGESTED)
    bench.open(bench.house.call())
    bench.qtbot.waitUntil(lambda: line_of(bench, "extra") is not None)
    bench.page.scoring.focus("privacy")
    bench.key(Key.Key_F10)
    assert bench.current == "extra"
    bench.key("X", Key.Key_F9, Key.Key_F10)
    assert bench.current != "extra", "decided: nothing is open there"


def test_the_transcript_follows_and_is_searched(bench: Bench) -> None:
    lines = (Line(1000, 5000, "您好", "agent"), Line(21_000, 25_000, "宽带断了", "customer"))
    bench.house.transcripts.lines = lines
    bench.open(bench.house.call())
    panel = bench.page.sound.transcript
    bench.qtbot.waitUntil(lambda: len(panel.model.rows) == 2)
    bench.heard(22_000)
    assert panel.model.heard == 1
    panel.list.clicked.emit(panel.model.index(0))
    assert bench.house.player.position_ms == 1000
    bench.key("F", modifier=CTRL)
    assert panel.find_field.hasFocus()
    panel.find_field.setText("断")
    assert panel.model.hits == [1]
    bench.key(Key.Key_Escape)
    assert not panel.find_field.isVisible()


def test_a_call_is_opened_at_a_place(bench: Bench) -> None:
    first, second = bench.house.call("a.wav"), bench.house.call("b.wav")
    bench.open(first)
    bench.page.open_call_at(second, 44_000)
    bench.qtbot.waitUntil(lambda: bench.page.desk.call.uid == second)
    assert bench.house.player.position_ms == 44_000
    bench.page.open_call_at(second, 66_000)
    assert bench.house.player.position_ms == 66_000, "it lies there already"
    assert bench.page.form.spansList.focusPolicy() & Qt.FocusPolicy.TabFocus


def test_only_one_row_is_the_current_one(bench: Bench) -> None:
    bench.open(bench.house.call("a.wav"))
    bench.page.scoring.focus("match")
    bench.open(bench.house.call("b.wav"))
    assert [row.item.key for row in bench.page.rows.rows() if row.current] == ["opening"]
