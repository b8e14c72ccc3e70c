from hypothesis import given
from hypothesis import strategies as st

from qadesk.gui.plots.axis import clock, decimals_for, length, tick_step, ticks
from qadesk.gui.plots.marks import Mark, hit, place
from qadesk.gui.plots.viewport import MIN_FRAMES_PER_PIXEL, Viewport

HOUR = 3600 * 8000


def opened(total: int = HOUR, width: int = 1000) -> Viewport:
    view = Viewport()
    view.open(total, width)
    return view


def test_opening_shows_everything() -> None:
    view = opened()
    assert (view.first_frame, view.last_frame, view.shows_all) == (0, HOUR, True)


@given(st.floats(0, 999), st.floats(1.01, 500))
def test_zooming_keeps_the_frame_under_the_mouse(pixel: float, factor: float) -> None:
    view = opened()
    view.zoom(20, 500)
    frame = view.frame_at(pixel)
    view.zoom(factor, pixel)
    assert abs(view.pixel_of(frame) - pixel) <= 0.51


@given(st.lists(st.tuples(st.floats(0.01, 100), st.floats(0, 1000), st.integers(-5000, 5000)), max_size=8))
def test_the_view_never_leaves_the_recording(moves: list[tuple[float, float, int]]) -> None:
    view = opened(total=40_000)
    for factor, pixel, pan in moves:
        view.zoom(factor, pixel)
        view.pan(pan)
        assert 0 <= view.first_frame < view.last_frame <= 40_000
        assert MIN_FRAMES_PER_PIXEL <= view.frames_per_pixel <= 40 * (1 + 1e-9)
        assert view.start_pixel == 0 or view.last_frame - view.first_frame <= 40_000


def test_panning_moves_by_whole_pixels_of_the_same_grid() -> None:
    view = opened()
    view.zoom(37.3, 431)
    scale, start = view.frames_per_pixel, view.start_pixel
    view.pan(17)
    assert (view.frames_per_pixel, view.start_pixel) == (scale, start + 17)


def test_showing_less_than_the_deepest_zoom_stays_centred() -> None:
    view = opened()
    view.show(80_000, 80_001)
    assert view.frames_per_pixel == MIN_FRAMES_PER_PIXEL
    assert abs(view.pixel_of(80_000.5) - 500) < 1


def test_growing_keeps_the_place_unless_all_is_shown() -> None:
    view = opened(total=8000)
    view.grow(16_000)
    assert view.shows_all and view.last_frame == 16_000
    view.show(1000, 2000)
    view.grow(80_000)
    assert (round(view.first_frame), round(view.last_frame)) == (1000, 2000)


def test_resizing_keeps_the_stretch_in_sight() -> None:
    view = opened()
    view.show(8000, 16_000)
    view.resize(500)
    assert (round(view.first_frame), round(view.last_frame)) == (8000, 16_000)


def test_times_are_written_as_listeners_read_them() -> None:
    assert clock(0) == "00:00"
    assert clock(197_600, 1) == "03:17.6"
    assert clock(3_661_000) == "1:01:01"
    assert clock(61_000, hours=True) == "0:01:01"
    assert [length(ms) for ms in (3.25, 38, 4200, 75_000)] == ["3.2 ms", "38 ms", "4.2 s", "01:15.0"]


def test_the_axis_has_round_times_that_do_not_crowd() -> None:
    step = tick_step(ms_per_pixel=300, label_pixels=90)
    assert step == 30_000
    assert [tick.label for tick in ticks(10_000, 95_000, step, hours=False)] == ["00:30", "01:00", "01:30"]
    assert [tick.label for tick in ticks(999.9, 1000.3, 0.2, hours=False)] == ["00:01.0000", "00:01.0002"]
    assert [decimals_for(ms) for ms in (1000, 500, 50, 5, 0.5)] == [0, 1, 2, 3, 4]


def test_labels_give_way_to_the_next_one_and_stay_in_sight() -> None:
    marks = [
        Mark("b", 300, 310, "lost", "x" * 20),
        Mark("a", -200, 900, "evidence", "long"),
        Mark("c", 330, 350, "note", "y"),
    ]
    first, second, third = place(marks, lambda ms: ms, lambda text: 8.0 * len(text), 0, 500)
    assert [p.mark.key for p in (first, second, third)] == ["a", "b", "c"]
    assert first.label_left >= 0 and first.label_width == 32
    assert second.label_left + second.label_width < third.label_left
    assert place([Mark("z", 900, 950, "note", "out of sight")], lambda ms: ms, lambda _text: 50.0, 0, 500) == []


def test_labels_of_one_place_are_counted_on_the_last() -> None:
    marks = [Mark(key, 100, 150, "lost", "a lost point") for key in "abc"]
    placed = place(marks, lambda ms: ms, lambda text: 8.0 * len(text), 0, 500)
    assert [(bool(p.label_width), p.more) for p in placed] == [(False, ""), (False, "(+1)"), (True, "(+2)")]


def test_a_click_means_the_shortest_span_or_the_label() -> None:
    marks = [Mark("wide", 0, 400, "evidence", "wide"), Mark("slim", 100, 104, "lost", "a label")]
    placed = place(marks, lambda ms: ms, lambda text: 8.0 * len(text), 0, 500)
    assert [getattr(hit(placed, x, False), "key", None) for x in (50, 102, 140, 450)] == ["wide", "slim", "wide", None]
    assert getattr(hit(placed, 140, True), "key", None) == "slim"
