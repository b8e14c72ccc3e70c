"""Peaks to pixel columns, and columns to pixels: the numpy part of the waveform.

The lanes are filled as pixel arrays and blitted, not drawn as lines: for two lanes of 1920 columns with peak and rms
that takes a tenth of what a pyqtgraph PlotItem needs for the peaks alone, and its import is saved at the start.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from qadesk.domain.waveforms import PeakSource, PeakView

Ints = NDArray[np.int16]
FULL_SCALE = 32768


@dataclass(frozen=True, slots=True)
class Columns:
    """Min, max and rms (int16) of as many pixels, from the left, as there is sound for.

    ``joined``: the columns are so short that neighbours may lie apart, and are to be drawn connected.
    """

    low: Ints
    high: Ints
    rms: Ints
    joined: bool

    @property
    def peak(self) -> int:
        """Largest absolute sample, 0..32768."""
        return int(max(-int(self.low.min()), int(self.high.max()), 0)) if self.low.size else 0


NO_COLUMNS = Columns(np.empty(0, np.int16), np.empty(0, np.int16), np.empty(0, np.int16), False)


def columns(source: PeakSource, channel: int, start_pixel: int, frames_per_pixel: float, count: int) -> Columns:
    """``count`` pixels of one channel from pixel ``start_pixel`` on; pixels are counted from frame 0."""
    first = int(start_pixel * frames_per_pixel)
    last = min(int(np.ceil((start_pixel + count) * frames_per_pixel)), source.frames)
    if last <= first:
        return NO_COLUMNS
    wanted = max(int(np.ceil((last - first) / frames_per_pixel)), 1)
    return reduce_view(source.view(channel, first, last, wanted), start_pixel, frames_per_pixel, count)


def reduce_view(view: PeakView, start_pixel: int, frames_per_pixel: float, count: int) -> Columns:
    """Bring the source's columns onto pixels; each belongs to the pixel in which it begins, wherever the window is."""
    low, high, rms = (np.frombuffer(part, np.int16) for part in (view.low, view.high, view.rms))
    first_bin = view.first_frame // view.step_frames
    edges = np.arange(start_pixel, start_pixel + count + 1) * (frames_per_pixel / view.step_frames)
    joined = view.step_frames == 1
    if frames_per_pixel < view.step_frames:
        picked = np.floor(edges[:-1]).astype(np.intp) - first_bin
        picked = picked[picked < low.size].clip(0)
        return Columns(low[picked], high[picked], rms[picked], joined)
    starts = (np.ceil(edges).astype(np.intp) - first_bin).clip(0, low.size)
    filled = int(np.searchsorted(starts, low.size))
    if not filled:
        return NO_COLUMNS
    end = starts[min(filled, count)]
    at = starts[: min(filled, count)]
    power = np.add.reduceat(np.square(rms[:end], dtype=np.float32), at) / np.diff(at, append=end)
    return Columns(
        np.minimum.reduceat(low[:end], at), np.maximum.reduceat(high[:end], at), np.sqrt(power).astype(np.int16), joined
    )


def lane_mask(lane: Columns, height: int, gain: float) -> NDArray[np.uint8]:
    """Pixels of a lane, shape (height, columns): 0 ground, 1 peak, 2 rms core. With ``gain`` 1 full scale fills it."""
    middle = (height - 1) / 2
    scale = middle * gain / FULL_SCALE
    top = np.rint(middle - lane.high * scale).clip(0, height - 1).astype(np.int16)
    bottom = np.rint(middle - lane.low * scale).clip(0, height - 1).astype(np.int16)
    if lane.joined:
        top, bottom = _connected(top, bottom)
        core_top, core_bottom = top, bottom
    else:
        core = np.rint(lane.rms * scale).astype(np.int16)
        core_top = np.maximum(top, np.int16(middle) - core)
        core_bottom = np.minimum(bottom, np.int16(middle + 0.5) + core)
    return _between(top, bottom, height) + _between(core_top, core_bottom, height)


def coloured(mask: NDArray[np.uint8], colours: list[int]) -> NDArray[np.uint32]:
    """The mask's values replaced by 0xffRRGGBB colours; C-contiguous, 4 bytes a pixel."""
    return np.take(np.array(colours, np.uint32), mask, mode="clip")


def overview_mask(lanes: list[Columns], height: int, gain: float) -> NDArray[np.uint8]:
    """Both lanes over each other, shape (height, columns of the longer): bit 0 first lane, bit 1 second lane."""
    width = max(lane.low.size for lane in lanes)
    mask = np.zeros((height, width), np.uint8)
    for bit, lane in enumerate(lanes):
        mask[:, : lane.low.size] |= np.minimum(lane_mask(lane, height, gain), 1) << np.uint8(bit)
    return mask


def _connected(top: Ints, bottom: Ints) -> tuple[Ints, Ints]:
    """Lengthen columns so that each touches the one before it."""
    joined_top, joined_bottom = top.copy(), bottom.copy()
    joined_top[1:] = np.minimum(top[1:], bottom[:-1])
    joined_bottom[1:] = np.maximum(bottom[1:], top[:-1])
    return joined_top, joined_bottom


def _between(top: Ints, bottom: Ints, height: int) -> NDArray[np.uint8]:
    rows = np.arange(height, dtype=np.int16)[:, None]
    inside = rows >= top
    inside &= rows <= bottom
    return inside.view(np.uint8)
