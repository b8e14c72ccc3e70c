import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QColor, QHelpEvent, QWheelEvent
from PySide6.QtWidgets import QApplication, QToolTip, QWidget
from pytestqt.qtbot import QtBot

from qadesk.gui.palette import DARK, LIGHT, mix
from qadesk.gui.plots.marks import Mark
from qadesk.gui.plots.waveform import WaveformView
from qadesk.gui.theme import Theme
from tests.gui.plots.fakes import FakeSource
from tests.gui.plots.places import (
    AGENT_Y,
    CTRL,
    CUSTOMER_Y,
    HEIGHT,
    LEFT,
    LEFT_BUTTON,
    OVERVIEW_Y,
    SECONDS,
    SHIFT,
    WIDTH,
    drag,
)

MARK = Mark("late", 40_000, 48_000, "lost", "Late answer")


def colours_at(view: WaveformView, x: int, top: int, bottom: int) -> set[str]:
    image = view.grab().toImage()
    return {image.pixelColor(x, y).name() for y in range(top, bottom)}


def wheel(
    view: WaveformView, at: QPoint, steps: int, modifier=Qt.KeyboardModifier.NoModifier, sideways: int = 0
) -> None:
    event = QWheelEvent(
        QPointF(at), QPointF(view.mapToGlobal(at)), QPoint(), QPoint(sideways * 120, steps * 120),
        Qt.MouseButton.NoButton, modifier, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(view, event)


def test_each_party_is_drawn_in_its_colour_where_it_speaks(view: WaveformView) -> None:
    agent_speaks, customer_speaks = LEFT + 50, LEFT + 150
    assert LIGHT.agent in colours_at(view, agent_speaks, 65, 145)
    assert LIGHT.customer in colours_at(view, customer_speaks, 150, 240)
    assert not {LIGHT.customer, mix(LIGHT.customer, LIGHT.surface, 0.5)} & colours_at(view, customer_speaks, 65, 145)
    silent = view.grab().toImage()
    assert [silent.pixelColor(customer_speaks, y).name() for y in range(65, 145)].count(LIGHT.surface) == 79


def test_theme_change_repaints_the_lanes(view: WaveformView, theme: Theme) -> None:
    theme.set_scheme("dark")
    assert {DARK.surface, DARK.agent} <= colours_at(view, LEFT + 50, 65, 145)


def test_muted_lane_is_dimmed_and_leaves_the_overview(view: WaveformView) -> None:
    view.set_lane_muted(0, True)
    assert LIGHT.agent not in colours_at(view, LEFT + 50, 65, 145)
    before = colours_at(view, LEFT + 50, 8, 40)
    view.set_lane_muted(0, False)
    assert LIGHT.agent in colours_at(view, LEFT + 50, 65, 145)
    assert colours_at(view, LEFT + 50, 8, 40) != before


def test_mono_is_one_lane_of_its_own_colour(view: WaveformView) -> None:
    view.set_source(FakeSource(SECONDS, channels=1))
    assert LIGHT.accent in colours_at(view, LEFT + 50, 130, 180)
    view.set_lane_roles(("agent",))
    assert LIGHT.agent in colours_at(view, LEFT + 50, 130, 180)


def test_moving_the_playhead_reads_no_sound_and_leaves_no_trace(view: WaveformView, source: FakeSource) -> None:
    clean = view.grab().toImage()
    view.set_position_ms(30_000)
    assert view.grab().toImage().pixelColor(LEFT + 300, 240) == QColor(LIGHT.text)
    source.views.clear()
    for ms in range(30_000, 40_000, 50):
        view.set_position_ms(ms)
        QApplication.processEvents()
    view.set_position_ms(0)
    assert source.views == []
    assert view.grab().toImage() == clean


def test_only_two_slivers_are_painted_when_the_playhead_moves(view: WaveformView, qtbot: QtBot) -> None:
    view.set_position_ms(30_000)
    QApplication.processEvents()
    painted = []
    paint = view.paintEvent
    view.paintEvent = lambda event: (painted.append(event.region()), paint(event))  # type: ignore[method-assign]
    view.set_position_ms(30_200)
    qtbot.waitUntil(lambda: bool(painted))
    assert sum(rect.width() * rect.height() for region in painted for rect in region) < WIDTH * HEIGHT / 20


def test_click_asks_for_the_place_under_the_mouse(view: WaveformView, qtbot: QtBot) -> None:
    with qtbot.waitSignal(view.seek_requested) as asked:
        qtbot.mouseClick(view, LEFT_BUTTON, pos=QPoint(LEFT + 300, AGENT_Y))
    assert asked.args == [pytest.approx(30_000, abs=100)]
    assert view.position_ms() == 0


def test_drag_selects_and_shift_extends_and_a_click_gives_up(view: WaveformView, qtbot: QtBot) -> None:
    with qtbot.waitSignal(view.selection_changed) as told, qtbot.assertNotEmitted(view.seek_requested):
        drag(qtbot, view, QPoint(LEFT + 300, AGENT_Y), QPoint(LEFT + 200, CUSTOMER_Y))
    assert told.args[0] == pytest.approx((20_000, 30_000), abs=100)
    with qtbot.waitSignal(view.selection_changed):
        qtbot.mouseClick(view, LEFT_BUTTON, SHIFT, QPoint(LEFT + 400, AGENT_Y))
    assert view.selection() == pytest.approx((20_000, 40_000), abs=100)
    with qtbot.waitSignal(view.selection_changed):
        drag(qtbot, view, QPoint(LEFT + 190, AGENT_Y), QPoint(LEFT + 100, AGENT_Y), SHIFT)
    assert view.selection() == pytest.approx((10_000, 40_000), abs=100)
    with qtbot.waitSignals([view.selection_changed, view.seek_requested]):
        qtbot.mouseClick(view, LEFT_BUTTON, pos=QPoint(LEFT + 600, AGENT_Y))
    assert view.selection() is None


def test_selection_and_loop_are_seen(view: WaveformView) -> None:
    plain = view.grab().toImage()
    view.set_selection((10_000, 20_000))
    assert view.grab().toImage().pixelColor(LEFT + 150, 70) != plain.pixelColor(LEFT + 150, 70)
    view.set_selection(None)
    view.set_loop((10_000, 20_000))
    assert view.grab().toImage().pixelColor(LEFT + 150, 70) != plain.pixelColor(LEFT + 150, 70)
    view.set_loop(None)
    assert view.grab().toImage() == plain


def test_escape_ends_the_selection(view: WaveformView, qtbot: QtBot) -> None:
    view.set_selection((10_000, 20_000))
    with qtbot.waitSignal(view.selection_changed) as told:
        qtbot.keyClick(view, Qt.Key.Key_Escape)
    assert told.args == [None]


def test_shift_and_arrows_select_from_the_playhead(view: WaveformView, qtbot: QtBot) -> None:
    view.set_position_ms(30_000)
    for _ in range(3):
        qtbot.keyClick(view, Qt.Key.Key_Right, SHIFT)
    assert view.selection() == pytest.approx((30_000, 32_400))
    for _ in range(3):
        qtbot.keyClick(view, Qt.Key.Key_Left, SHIFT)
    assert view.selection() is None


def test_a_mark_is_clicked_not_sought(view: WaveformView, qtbot: QtBot) -> None:
    view.set_marks((MARK,))
    with qtbot.waitSignal(view.mark_clicked) as clicked, qtbot.assertNotEmitted(view.seek_requested):
        qtbot.mouseClick(view, LEFT_BUTTON, pos=QPoint(LEFT + 440, CUSTOMER_Y))
    assert clicked.args == ["late"]
    with qtbot.waitSignal(view.seek_requested), qtbot.assertNotEmitted(view.mark_clicked):
        qtbot.mouseClick(view, LEFT_BUTTON, CTRL, QPoint(LEFT + 440, CUSTOMER_Y))


def test_a_mark_has_edges_and_stands_out_when_selected_or_under_the_mouse(view: WaveformView, qtbot: QtBot) -> None:
    view.set_marks((MARK,))
    inside = QPoint(LEFT + 470, 67)

    def redness() -> int:
        colour = view.grab().toImage().pixelColor(inside)
        return colour.red() - colour.green()

    assert view.grab().toImage().pixelColor(LEFT + 400, AGENT_Y).name() == LIGHT.critical
    faint = redness()
    assert faint > 10
    view.set_selected_mark("late")
    assert redness() > 1.5 * faint
    view.set_selected_mark(None)
    qtbot.mouseMove(view, inside)
    assert view.cursor().shape() == Qt.CursorShape.PointingHandCursor
    assert redness() > 1.5 * faint
    qtbot.mouseMove(view, QPoint(LEFT + 10, AGENT_Y))
    assert view.cursor().shape() == Qt.CursorShape.ArrowCursor


def test_tooltips_say_what_is_there(view: WaveformView) -> None:
    view.set_marks((MARK,))
    for x, y, told in ((LEFT + 440, AGENT_Y, "Late answer"), (LEFT + 100, AGENT_Y, "00:10.0"), (LEFT + 9, 20, "whole")):
        at = QPoint(x, y)
        QApplication.sendEvent(view, QHelpEvent(QEvent.Type.ToolTip, at, view.mapToGlobal(at)))
        assert told in QToolTip.text()
    QToolTip.hideText()


def test_wheel_zooms_at_the_mouse_and_shift_wheel_moves(view: WaveformView, qtbot: QtBot) -> None:
    with qtbot.waitSignal(view.view_changed) as told:
        wheel(view, QPoint(LEFT + 200, AGENT_Y), 4)
    start, end = view.view_span()
    assert tuple(told.args) == (start, end)
    assert end - start == pytest.approx(80_000 / 1.25**4, rel=0.01)
    assert start + (end - start) / 4 == pytest.approx(20_000, abs=100)
    wheel(view, QPoint(LEFT + 200, AGENT_Y), -1, SHIFT)
    assert view.view_span()[0] == pytest.approx(start + (end - start) / 10, abs=100)
    wheel(view, QPoint(LEFT + 200, AGENT_Y), 0, sideways=1)
    assert view.view_span()[0] == pytest.approx(start, abs=100)
    wheel(view, QPoint(LEFT + 200, AGENT_Y), -30)
    assert view.view_span() == (0, 80_000)


def test_keys_zoom_and_move(view: WaveformView, qtbot: QtBot) -> None:
    qtbot.keyClick(view, Qt.Key.Key_Plus)
    qtbot.keyClick(view, Qt.Key.Key_Plus)
    start, end = view.view_span()
    assert start == 0 and end < 40_000  # around the playhead, which stands at 0
    qtbot.keyClick(view, Qt.Key.Key_Right)
    assert view.view_span()[0] == pytest.approx(end / 10, abs=100)
    qtbot.keyClick(view, Qt.Key.Key_Left)
    assert view.view_span()[0] == 0
    qtbot.keyClick(view, Qt.Key.Key_End)
    assert view.view_span()[1] == 80_000
    qtbot.keyClick(view, Qt.Key.Key_Home)
    assert view.view_span()[0] == 0
    for _ in range(4):
        qtbot.keyClick(view, Qt.Key.Key_Minus)
    assert view.view_span() == (0, 80_000)


def test_digits_are_left_to_the_page(view: WaveformView, qtbot: QtBot) -> None:
    typed = []
    parent = QWidget()
    qtbot.addWidget(parent)
    parent.keyPressEvent = lambda event: typed.append(event.key())
    view.setParent(parent)
    qtbot.keyClick(view, Qt.Key.Key_1)
    qtbot.keyClick(view, Qt.Key.Key_Escape)
    assert typed == [Qt.Key.Key_1, Qt.Key.Key_Escape]
    view.setParent(None)


def test_the_overview_moves_the_window(view: WaveformView, qtbot: QtBot) -> None:
    view.zoom_to(0, 10_000)
    qtbot.mouseClick(view, LEFT_BUTTON, pos=QPoint(LEFT + 400, OVERVIEW_Y))
    assert view.view_span() == pytest.approx((35_000, 45_000), abs=60)
    drag(qtbot, view, QPoint(LEFT + 360, OVERVIEW_Y), QPoint(LEFT + 560, OVERVIEW_Y))
    assert view.view_span() == pytest.approx((55_000, 65_000), abs=150)


def test_down_to_single_samples(view: WaveformView, source: FakeSource) -> None:
    view.zoom_to(5_000, 5_001)
    start, end = view.view_span()
    assert (end - start) * 8 == pytest.approx(800 / 24, rel=0.01)  # 24 pixels a sample
    source.views.clear()
    image = view.grab().toImage()
    assert source.views and all(last - first < 40 for _channel, first, last, _columns in source.views[-2:])
    dots = [x for x in range(200) if QColor(LIGHT.agent) in [image.pixelColor(LEFT + x, y) for y in range(65, 148)]]
    assert len({x // 24 for x in dots}) >= 7


def test_the_page_turns_after_the_playhead_until_the_user_moves_it(view: WaveformView, qtbot: QtBot) -> None:
    view.zoom_to(0, 10_000)
    view.set_position_ms(9_900)
    assert view.view_span()[0] == 0
    view.set_position_ms(10_050)
    assert view.view_span()[0] == pytest.approx(9_550, abs=20)
    qtbot.keyClick(view, Qt.Key.Key_Home)
    assert not view.is_following()
    view.set_position_ms(10_200)
    assert view.view_span()[0] == 0
    view.resume_following()
    assert view.view_span()[0] == pytest.approx(9_700, abs=20)
    qtbot.keyClick(view, Qt.Key.Key_Home)
    qtbot.mouseClick(view, LEFT_BUTTON, pos=QPoint(LEFT + 400, AGENT_Y))
    assert view.is_following()


def test_a_growing_source_says_what_is_missing_and_fills(view: WaveformView) -> None:
    growing = FakeSource(SECONDS, turn_seconds=10)
    growing.frames, growing.complete = 30 * 8000, False
    view.set_source(growing)
    view.set_expected_ms(80_000)
    assert view.view_span() == (0, 80_000)
    assert colours_at(view, LEFT + 450, 200, 240) == {LIGHT.surface_alt}
    assert LIGHT.agent in colours_at(view, LEFT + 250, 65, 145)
    growing.frames, growing.complete = growing.length, True
    view.refresh()
    assert LIGHT.agent in colours_at(view, LEFT + 450, 65, 145)


def test_a_shorter_truth_than_promised_ends_the_timeline(view: WaveformView) -> None:
    short = FakeSource(40)
    view.set_source(short)
    view.set_expected_ms(80_000)
    assert view.view_span() == (0, 40_000)


def test_heard_spans_fill_the_band(view: WaveformView) -> None:
    view.set_heard([(0, 20_000), (40_000, 50_000)])
    y = view._scene.layout.heard.center().y()
    image = view.grab().toImage()
    assert [image.pixelColor(LEFT + x, y).name() for x in (100, 300, 450)] == [LIGHT.heard, LIGHT.border, LIGHT.heard]


def test_without_a_source_nothing_happens(view: WaveformView, qtbot: QtBot) -> None:
    view.set_source(None)
    with qtbot.assertNotEmitted(view.seek_requested):
        qtbot.mouseClick(view, LEFT_BUTTON, pos=QPoint(LEFT + 300, AGENT_Y))
    wheel(view, QPoint(LEFT + 300, AGENT_Y), 3)
    qtbot.keyClick(view, Qt.Key.Key_Plus)
    view.set_position_ms(1000)
    assert colours_at(view, LEFT + 300, 10, 240) == {LIGHT.surface}


def test_an_empty_recording_is_shown_empty(view: WaveformView) -> None:
    view.set_source(FakeSource(0.0))
    view.set_marks((MARK,))
    view.set_position_ms(0)
    assert view.view_span() == (0, 0)
    assert colours_at(view, LEFT + 300, 10, 240) == {LIGHT.surface}


def test_focus_ring_shows_for_the_keyboard_only(view: WaveformView, qtbot: QtBot) -> None:
    view.activateWindow()
    view.clearFocus()
    view.setFocus(Qt.FocusReason.TabFocusReason)
    assert view.grab().toImage().pixelColor(WIDTH // 2, 0).name() == LIGHT.accent
    view.clearFocus()
    view.setFocus(Qt.FocusReason.MouseFocusReason)
    assert view.grab().toImage().pixelColor(WIDTH // 2, 0).name() == LIGHT.surface
    assert view.accessibleName() and view.accessibleDescription()


class CoarseSource(FakeSource):
    """As while analysing: never finer than 256 frames."""

    def view(self, channel: int, first_frame: int, last_frame: int, columns: int):
        return super().view(channel, first_frame, last_frame, max(min(columns, (last_frame - first_frame) // 256), 1))


def test_without_samples_the_deepest_zoom_shows_peaks(view: WaveformView) -> None:
    view.set_source(CoarseSource(SECONDS, turn_seconds=10))
    view.zoom_to(5_000, 5_010)
    assert LIGHT.agent in colours_at(view, LEFT + 400, 65, 145)


def test_a_source_that_learns_of_its_second_channel_gets_a_second_lane(view: WaveformView) -> None:
    late = FakeSource(SECONDS, turn_seconds=10)
    late.complete, late.channels, late.rate, late.frames = False, 1, 1, 0
    view.set_source(late)
    view.grab()
    late.channels, late.rate, late.frames = 2, 8000, 40 * 8000
    view.grab()  # painted before anybody called refresh
    view.refresh()
    assert view.view_span() == (0, 40_000)
    assert LIGHT.customer in colours_at(view, LEFT + 300, 150, 240)
