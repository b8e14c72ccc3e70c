"""Peaks to pixel columns, and columns to pixels: the numpy part of the waveform.

The lanes are filled as pixel arrays and blitted, not drawn as lines. In processor time two lanes of 1920 columns with
peak and rms take 0.7 ms so, and 2.3 ms as lines from pyqtgraph's PrimitiveArray; its PlotItems take 2.2 ms for peaks
alone, and its import would add 0.4 s to the start.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from qadesk.domain.waveforms import PeakView

Ints = NDArray[np.int16]
Pixels = NDArray[np.uint32]
Flags = NDArray[np.bool_]
FULL_SCALE = 32768
_STROKE = 7
"""Pixels from one stroke of a hatching to the next."""
_NEVER_APART = 256
"""Frames a column from which on neighbours overlap in any sound worth drawing."""


@dataclass(frozen=True, slots=True)
class Columns:
    """Min, max and rms (int16) of as many pixels, from the left, as there is sound for.

    ``step_frames`` is what the source's columns covered. Short ones may lie apart from their neighbours and are drawn
    connected; of single samples there is no rms to be told from the peak.
    """

    low: Ints
    high: Ints
    rms: Ints
    step_frames: int

    @property
    def peak(self) -> int:
        """Largest absolute sample, 0..32768."""
        return int(max(-int(self.low.min()), int(self.high.max()), 0)) if self.low.size else 0


NO_COLUMNS = Columns(np.empty(0, np.int16), np.empty(0, np.int16), np.empty(0, np.int16), 1)


def span_of(start_pixel: int, frames_per_pixel: float, count: int, frames: int) -> tuple[int, int, int]:
    """What to ask a source of ``frames`` for: first and last frame under the pixels, and in how many columns."""
    first = int(start_pixel * frames_per_pixel)
    last = min(int(np.ceil((start_pixel + count) * frames_per_pixel)), frames)
    return first, last, max(int(np.ceil((last - first) / frames_per_pixel)), 1)


def reduce_view(view: PeakView, start_pixel: int, frames_per_pixel: float, count: int) -> Columns:
    """Bring the source's columns onto pixels; each belongs to the pixel in which it begins, wherever the window is."""
    low, high, rms = (np.frombuffer(part, np.int16) for part in (view.low, view.high, view.rms))
    first_bin = view.first_frame // view.step_frames
    edges = np.arange(start_pixel, start_pixel + count + 1) * (frames_per_pixel / view.step_frames)
    if frames_per_pixel < view.step_frames:
        picked = np.floor(edges[:-1]).astype(np.intp) - first_bin
        picked = picked[picked < low.size].clip(0)
        return Columns(low[picked], high[picked], rms[picked], view.step_frames)
    starts = (np.ceil(edges).astype(np.intp) - first_bin).clip(0, low.size)
    filled = int(np.searchsorted(starts, low.size))
    if not filled:
        return NO_COLUMNS
    end = starts[min(filled, count)]
    at = starts[: min(filled, count)]
    power = np.add.reduceat(np.square(rms[:end], dtype=np.float32), at) / np.diff(at, append=end)
    return Columns(
        np.minimum.reduceat(low[:end], at),
        np.maximum.reduceat(high[:end], at),
        np.sqrt(power).astype(np.int16),
        view.step_frames,
    )


@dataclass(frozen=True, slots=True)
class Hatch:
    """Slanting strokes over the ground of some columns: falling to the left, or ``crossed`` with their mirror."""

    columns: Flags
    ink: int
    crossed: bool = False


@dataclass(frozen=True, slots=True)
class Paint:
    """The colours of each column, as 0xffRRGGBB: ground, peak and rms core; what is hatched below the sound.

    ``phase`` is the first column's number on the timeline, so that the strokes move with the sound.
    """

    ground: Pixels
    peak: Pixels
    core: Pixels
    hatches: tuple[Hatch, ...] = ()
    phase: int = 0


class LaneRaster:
    """The pixels of one lane at a time, in memory that is kept: fresh megabytes a frame cost more than filling them.

    ``pixels`` has shape (height, width) and 0xffRRGGBB values; it holds until the next ``fill``.
    """

    def __init__(self) -> None:
        self.pixels = np.empty((0, 0), np.uint32)
        self._inside = np.empty((0, 0), np.bool_)
        self._below = np.empty((0, 0), np.bool_)

    def fill(self, lane: Columns, width: int, height: int, gain: float, paint: Paint) -> None:
        """Draw ``lane`` in the colours of its columns. With ``gain`` 1 full scale fills the height."""
        if self.pixels.shape != (height, width):
            self.pixels = np.empty((height, width), np.uint32)
            self._inside = np.empty((height, width), np.bool_)
            self._below = np.empty((height, width), np.bool_)
        self.pixels[:] = paint.ground
        hatch(self.pixels, paint)
        count = min(lane.low.size, width)
        rows = np.arange(height, dtype=np.int16)[:, None]
        inside, below = self._inside[:, :count], self._below[:, :count]
        for (top, bottom), ink in zip(_edges(lane, height, gain), (paint.peak, paint.core), strict=True):
            np.greater_equal(rows, top[:count], out=inside)
            np.less_equal(rows, bottom[:count], out=below)
            np.logical_and(inside, below, out=inside)
            np.copyto(self.pixels[:, :count], ink[:count], where=inside)


def hatch(pixels: Pixels, paint: Paint) -> None:
    """Draw the strokes of ``paint`` over all rows of ``pixels``."""
    height, width = pixels.shape
    for each in paint.hatches:
        if each.columns.any():
            at = paint.phase % _STROKE
            where = _strokes(height, width + _STROKE, each.crossed)[:, at : at + width] & each.columns
            np.copyto(pixels, np.uint32(each.ink), where=where)


@lru_cache(maxsize=8)
def _strokes(height: int, width: int, crossed: bool) -> Flags:
    down, along = np.arange(height)[:, None], np.arange(width)
    strokes: Flags = (along + down) % _STROKE == 0
    if crossed:
        strokes |= (along - down) % _STROKE == 0
    return strokes


def overview_pixels(
    lanes: list[Columns], width: int, height: int, gain: float, colours: Sequence[int], paint: Paint, marked: Flags
) -> Pixels:
    """Lanes over each other, shape (height, width), over the ground of ``paint``.

    ``colours`` are those of the first lane, the second, both, and of any sound in the ``marked`` columns.
    """
    first, second, both, special = colours
    pixels = np.empty((height, width), np.uint32)
    pixels[:] = paint.ground
    hatch(pixels, paint)
    mask = np.zeros((height, width), np.uint8)
    rows = np.arange(height, dtype=np.int16)[:, None]
    for bit, lane in enumerate(lanes):
        (top, bottom), _core = _edges(lane, height, gain)
        mask[:, : lane.low.size] |= ((rows >= top) & (rows <= bottom)).view(np.uint8) << np.uint8(bit)
    sound = mask > 0
    mask[:, marked] |= 4
    table = np.array([0, first, second, both, special, special, special, special], np.uint32)
    np.copyto(pixels, np.take(table, mask), where=sound)
    return pixels


def _edges(lane: Columns, height: int, gain: float) -> tuple[tuple[Ints, Ints], tuple[Ints, Ints]]:
    """First and last row of each column's peak and of its rms core."""
    middle = (height - 1) / 2
    scale = middle * gain / FULL_SCALE
    top = np.rint(middle - lane.high * scale).clip(0, height - 1).astype(np.int16)
    bottom = np.rint(middle - lane.low * scale).clip(0, height - 1).astype(np.int16)
    if lane.step_frames < _NEVER_APART:
        top, bottom = _connected(top, bottom)
    if lane.step_frames == 1:
        return (top, bottom), (top, bottom)
    core = np.rint(lane.rms * scale).astype(np.int16)
    core_top = np.maximum(top, np.int16(middle) - core)
    return (top, bottom), (core_top, np.minimum(bottom, np.int16(middle + 0.5) + core))


def _connected(top: Ints, bottom: Ints) -> tuple[Ints, Ints]:
    """Lengthen columns so that each touches the one before it."""
    joined_top, joined_bottom = top.copy(), bottom.copy()
    joined_top[1:] = np.minimum(top[1:], bottom[:-1])
    joined_bottom[1:] = np.maximum(bottom[1:], top[:-1])
    return joined_top, joined_bottom
