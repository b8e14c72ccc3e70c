from itertools import pairwise

import numpy as np
import pytest

from qadesk.gui.plots.columns import NO_COLUMNS, Columns, LaneRaster, Paint, overview_pixels, reduce_view, span_of
from tests.gui.plots.fakes import FakeSource


def plain(width: int) -> Paint:
    ground, peak, core = (np.full(width, ink, np.uint32) for ink in (0, 1, 2))
    return Paint(ground, peak, core)


def columns(source: FakeSource, channel: int, start_pixel: int, frames_per_pixel: float, count: int) -> Columns:
    first, last, wanted = span_of(start_pixel, frames_per_pixel, count, source.frames)
    if last <= first:
        return NO_COLUMNS
    return reduce_view(source.view(channel, first, last, wanted), start_pixel, frames_per_pixel, count)


@pytest.fixture(scope="module")
def source() -> FakeSource:
    return FakeSource(120, turn_seconds=3)


@pytest.mark.parametrize("frames_per_pixel", [1, 3.7, 100.3, 300, 500.5, 4096])
def test_columns_do_not_change_as_the_view_pans(source: FakeSource, frames_per_pixel: float) -> None:
    here = columns(source, 0, 40, frames_per_pixel, 120)
    for pan in (1, 7, 33):
        there = columns(source, 0, 40 + pan, frames_per_pixel, 120)
        assert np.array_equal(here.low[pan:], there.low[:-pan])
        assert np.array_equal(here.high[pan:], there.high[:-pan])


@pytest.mark.parametrize("frames_per_pixel", [2, 25.5, 200])
def test_a_column_holds_the_least_and_greatest_sample_of_its_frames(
    source: FakeSource, frames_per_pixel: float
) -> None:
    lane = columns(source, 0, 100, frames_per_pixel, 50)
    edges = np.ceil(np.arange(100, 151) * frames_per_pixel).astype(int)
    for n in range(50):
        part = source.samples(0, edges[n], edges[n + 1])
        assert (lane.low[n], lane.high[n]) == (part.min(), part.max())


def test_no_peak_gets_lost_when_zoomed_out(source: FakeSource) -> None:
    assert columns(source, 0, 0, source.frames / 800, 800).peak == max(int(part.max()) for part in source._levels[0][0])


def test_columns_end_where_the_sound_ends(source: FakeSource) -> None:
    assert columns(source, 0, 0, 1000, 2000).high.size == 960
    assert columns(source, 0, 5000, 1000, 100).high.size == 0


def test_a_growing_source_fills_from_the_left() -> None:
    growing = FakeSource(60)
    growing.frames, growing.complete = 20 * 8000, False
    assert columns(growing, 0, 0, 600, 800).high.size == -(-20 * 8000 // 600)


def painted(lane: Columns, height: int, gain: float, width: int = 0) -> np.ndarray:
    """Where a lane's pixels are not the ground's, shape (height, columns)."""
    raster = LaneRaster()
    raster.fill(lane, width or lane.low.size, height, gain, plain(width or lane.low.size))
    return raster.pixels > 0


def test_silence_is_a_hairline_and_full_scale_fills_the_lane(source: FakeSource) -> None:
    silent = columns(source, 1, 0, 400, 40)  # the customer says nothing at first
    assert painted(silent, 41, 1.0).sum(axis=0).tolist() == [1] * 40
    loud = columns(source, 0, 0, 400, 40)
    assert painted(loud, 41, 32768 / loud.peak).sum(axis=0).max() in (40, 41)


def test_what_is_not_decoded_stays_ground(source: FakeSource) -> None:
    assert not painted(columns(source, 0, 0, 400, 40), 41, 1.0, width=60)[:, 40:].any()


def test_deep_zoom_draws_a_connected_line(source: FakeSource) -> None:
    rows = [set(np.flatnonzero(column)) for column in painted(columns(source, 0, 300, 1.5, 200), 101, 2.0).T]
    assert all(min(b) <= max(a) + 1 and min(a) <= max(b) + 1 for a, b in pairwise(rows))


def test_overview_tells_both_lanes_apart(source: FakeSource) -> None:
    lanes = [columns(source, n, 0, source.frames / 400, 400) for n in (0, 1)]
    nowhere = np.zeros(400, np.bool_)
    pixels = overview_pixels(lanes, 400, 24, 2.0, [11, 12, 13, 14], plain(400), nowhere)
    assert set(np.unique(pixels)) == {0, 11, 12, 13}
    pixels = overview_pixels(lanes, 400, 24, 2.0, [11, 12, 13, 14], plain(400), np.arange(400) < 200)
    assert set(np.unique(pixels[:, :200])) == {0, 14}
    assert set(np.unique(pixels[:, 200:])) == {0, 11, 12, 13}
