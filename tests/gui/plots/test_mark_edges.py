"""Edges of marks: dragged and moved by key, told once, given up by Esc."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from qadesk.gui.palette import LIGHT
from qadesk.gui.plots.marks import Mark, place
from qadesk.gui.plots.waveform import WaveformView
from tests.gui.plots.places import AGENT_Y, LEFT, LEFT_BUTTON, SHIFT, drag

MARK = Mark("late", 40_000, 48_000, "lost", "Late answer")
POINT = Mark("here", 60_000, 60_000, "bookmark", "Here")


@pytest.fixture
def marked(view: WaveformView) -> WaveformView:
    view.set_marks((MARK, POINT))
    view.setFocus()
    return view


def edges(view: WaveformView, key: str = "late") -> tuple[float, float]:
    return next((p.mark.start_ms, p.mark.end_ms) for p in view._scene.placed if p.mark.key == key)


def at(ms: float) -> QPoint:
    return QPoint(LEFT + int(ms / 100), AGENT_Y)


def test_dragging_an_edge_shows_it_and_tells_once(marked: WaveformView, qtbot: QtBot) -> None:
    told, previews = [], []
    marked.mark_moved.connect(lambda *args: told.append(args))
    qtbot.mousePress(marked, LEFT_BUTTON, pos=at(48_000))
    for ms in (49_000, 50_000, 52_000):
        qtbot.mouseMove(marked, at(ms))
        previews.append(edges(marked)[1])
    assert previews == pytest.approx([49_000, 50_000, 52_000]) and not told
    qtbot.mouseRelease(marked, LEFT_BUTTON, pos=at(52_000))
    assert told == [("late", 40_000, 52_000)]
    assert marked.selection() is None
    assert edges(marked) == (40_000, 48_000)  # until whoever owns the marks agrees


def test_the_first_edge_stops_at_the_other_one(marked: WaveformView, qtbot: QtBot) -> None:
    with qtbot.waitSignal(marked.mark_moved) as told:
        drag(qtbot, marked, at(40_000), at(70_000))
    assert told.args == ["late", 48_000, 48_000]


def test_escape_gives_the_drag_up(marked: WaveformView, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(marked.mark_moved), qtbot.assertNotEmitted(marked.selection_changed):
        qtbot.mousePress(marked, LEFT_BUTTON, pos=at(40_000))
        qtbot.mouseMove(marked, at(30_000))
        assert edges(marked) == (30_000, 48_000)
        qtbot.keyClick(marked, Qt.Key.Key_Escape)
        assert edges(marked) == (40_000, 48_000)
        qtbot.mouseMove(marked, at(20_000))
        qtbot.mouseRelease(marked, LEFT_BUTTON, pos=at(20_000))


def test_new_marks_do_not_end_a_drag(marked: WaveformView, qtbot: QtBot) -> None:
    qtbot.mousePress(marked, LEFT_BUTTON, pos=at(40_000))
    qtbot.mouseMove(marked, at(30_000))
    marked.set_marks((MARK, replace(POINT, label="Moved")))
    assert edges(marked) == (30_000, 48_000)
    with qtbot.waitSignal(marked.mark_moved):
        qtbot.mouseRelease(marked, LEFT_BUTTON, pos=at(30_000))


def test_a_mark_taken_away_under_the_drag_is_not_moved(marked: WaveformView, qtbot: QtBot) -> None:
    qtbot.mousePress(marked, LEFT_BUTTON, pos=at(40_000))
    qtbot.mouseMove(marked, at(30_000))
    marked.set_marks((POINT,))
    with qtbot.assertNotEmitted(marked.mark_moved):
        qtbot.mouseRelease(marked, LEFT_BUTTON, pos=at(30_000))


def test_a_press_on_an_edge_without_a_drag_is_a_click(marked: WaveformView, qtbot: QtBot) -> None:
    with qtbot.waitSignal(marked.mark_clicked) as clicked, qtbot.assertNotEmitted(marked.mark_moved):
        qtbot.mouseClick(marked, LEFT_BUTTON, pos=at(40_100))
    assert clicked.args == ["late"]


def test_the_pointer_tells_an_edge_from_the_middle(marked: WaveformView, qtbot: QtBot) -> None:
    shapes = []
    for ms in (40_200, 44_000, 47_800, 48_400, 52_000):
        qtbot.mouseMove(marked, at(ms))
        shapes.append(marked.cursor().shape())
    shape = Qt.CursorShape
    assert shapes == [
        shape.SizeHorCursor, shape.PointingHandCursor, shape.SizeHorCursor, shape.SizeHorCursor, shape.ArrowCursor,
    ]  # fmt: skip


def test_a_mark_without_length_is_pulled_by_the_side_that_is_taken(marked: WaveformView, qtbot: QtBot) -> None:
    told = []
    marked.mark_moved.connect(lambda *args: told.append(args))
    drag(qtbot, marked, at(60_400), at(65_400))
    drag(qtbot, marked, at(59_700), at(55_700))
    assert told == [("here", 60_000, 65_000), ("here", 56_000, 60_000)]


def test_a_fixed_mark_has_no_grips(marked: WaveformView, qtbot: QtBot) -> None:
    marked.set_marks((replace(MARK, fixed=True),))
    with qtbot.assertNotEmitted(marked.mark_moved), qtbot.waitSignal(marked.selection_changed):
        drag(qtbot, marked, at(40_000), at(30_000))
    marked.set_selected_mark("late")
    with qtbot.assertNotEmitted(marked.mark_moved):
        qtbot.keyClick(marked, Qt.Key.Key_BracketRight)


def test_keys_move_the_selected_marks_edges(marked: WaveformView, qtbot: QtBot) -> None:
    told = []
    marked.mark_moved.connect(lambda *args: told.append(args))
    qtbot.keyClick(marked, Qt.Key.Key_BracketRight)
    assert not told  # none is selected
    marked.set_selected_mark("late")
    qtbot.keyClick(marked, Qt.Key.Key_BracketRight)
    qtbot.keyClick(marked, Qt.Key.Key_BracketLeft)
    qtbot.keyClick(marked, Qt.Key.Key_BraceLeft, SHIFT)
    qtbot.keyClick(marked, Qt.Key.Key_BracketRight, SHIFT | Qt.KeyboardModifier.AltModifier)
    assert told == [
        ("late", 40_000, 48_100), ("late", 40_000, 47_900), ("late", 39_900, 48_000), ("late", 40_010, 48_000),
    ]  # fmt: skip


def test_a_held_key_tells_once_when_it_goes_up(marked: WaveformView, qtbot: QtBot) -> None:
    marked.set_selected_mark("late")
    with qtbot.assertNotEmitted(marked.mark_moved):
        for _ in range(5):
            qtbot.keyPress(marked, Qt.Key.Key_BracketRight)
        assert edges(marked) == (40_000, 48_500)
    with qtbot.waitSignal(marked.mark_moved) as told:
        qtbot.keyRelease(marked, Qt.Key.Key_BracketRight)
    assert told.args == ["late", 40_000, 48_500]


def test_each_kind_of_mark_has_its_own_shape(marked: WaveformView) -> None:
    pictures = []
    for kind in ("bookmark", "redact", "suggestion", "note"):
        marked.set_marks((Mark("m", 20_000, 30_000, kind, ""),))  # type: ignore[arg-type]
        QApplication.processEvents()
        image = marked.grab().toImage().copy(LEFT + 195, 60, 115, 190)
        image.convertTo(image.Format.Format_Grayscale8)
        pictures.append(bytes(image.constBits()))
    assert len(set(pictures)) == 4
    marked.set_marks((POINT,))
    assert marked.grab().toImage().pixelColor(LEFT + 600, AGENT_Y).name() == LIGHT.bookmark


def test_the_label_of_evidence_is_never_the_one_hidden_behind_a_note() -> None:
    marks = [
        Mark("lost", 1000, 1000, "lost", "未核对身份"),
        Mark("note", 1001, 1001, "note", "备注"),
        Mark("later", 1200, 1200, "note", "后面"),
    ]
    placed = place(marks, lambda ms: ms, lambda text: 12.0 * len(text), 0, 2000)
    assert [bool(each.label_width) for each in placed] == [True, False, True]
    assert placed[0].whole and placed[2].more == "(+1)"
