"""Which stretch of a recording a strip of pixels shows: zoom and pan as plain arithmetic."""

import math

MIN_FRAMES_PER_PIXEL = 1 / 24
"""Deepest zoom: a sample every 24 device pixels."""


class Viewport:
    """A window of ``width`` device pixels onto ``total`` frames.

    The window starts at a whole pixel of its own zoom, counted from frame 0. Every pixel therefore covers the same
    frames however far one pans, and the picture does not shimmer.
    """

    def __init__(self) -> None:
        self.total = 0
        self.width = 1
        self.frames_per_pixel = 1.0
        self.start_pixel = 0

    @property
    def first_frame(self) -> float:
        """Frame at the left edge."""
        return self.start_pixel * self.frames_per_pixel

    @property
    def last_frame(self) -> float:
        """Frame just after the right edge, never beyond the end of the recording."""
        return min((self.start_pixel + self.width) * self.frames_per_pixel, float(self.total))

    @property
    def shows_all(self) -> bool:
        """Whether the whole recording is in sight."""
        return self.frames_per_pixel >= self._widest() * (1 - 1e-9)

    def frame_at(self, pixel: float) -> float:
        """Frame under a pixel counted from the left edge, within the recording."""
        return min(max((self.start_pixel + pixel) * self.frames_per_pixel, 0.0), float(self.total))

    def pixel_of(self, frame: float) -> float:
        """Pixel from the left edge at which ``frame`` lies; outside 0..width when it is out of sight."""
        return frame / self.frames_per_pixel - self.start_pixel

    def contains(self, frame: float) -> bool:
        """Whether ``frame`` is in sight."""
        return 0 <= self.pixel_of(frame) < self.width

    def open(self, total: int, width: int) -> None:
        """Show all of a recording of ``total`` frames on ``width`` pixels."""
        self.total = max(total, 0)
        self.width = max(width, 1)
        self.show_all()

    def resize(self, width: int) -> None:
        """Keep the stretch in sight on another number of pixels."""
        first, last, everything = self.first_frame, self.last_frame, self.shows_all
        self.width = max(width, 1)
        if everything:
            self.show_all()
        else:
            self.show(first, last)

    def grow(self, total: int) -> None:
        """The recording has become longer or turned out shorter: keep the place, or go on showing all."""
        everything = self.shows_all
        self.total = max(total, 0)
        if everything:
            self.show_all()
        else:
            self._place(self.frames_per_pixel, self.start_pixel)

    def show_all(self) -> None:
        """Zoom out to the whole recording."""
        self._place(self._widest(), 0)

    def show(self, first_frame: float, last_frame: float) -> None:
        """Zoom so that exactly these frames are in sight, as far as the zoom's limits allow."""
        span = max(last_frame - first_frame, 0.0)
        scale = self._limited(span / self.width)
        slack = (self.width * scale - span) / 2  # the deepest zoom shows more than was asked: keep it in the middle
        self._place(scale, round((first_frame - slack) / scale))

    def zoom(self, factor: float, pixel: float) -> None:
        """Zoom in by ``factor`` (> 1) or out (< 1), keeping the frame under ``pixel`` where it is."""
        frame = (self.start_pixel + pixel) * self.frames_per_pixel
        scale = self._limited(self.frames_per_pixel / factor)
        self._place(scale, round(frame / scale - pixel))

    def pan(self, pixels: int) -> None:
        """Move the window to the right by ``pixels`` (left when negative)."""
        self._place(self.frames_per_pixel, self.start_pixel + pixels)

    def start_at(self, frame: float) -> None:
        """Move the window so that ``frame`` is at its left edge, as far as the recording allows."""
        self._place(self.frames_per_pixel, round(frame / self.frames_per_pixel))

    def _widest(self) -> float:
        return max(self.total, 1) / self.width

    def _limited(self, frames_per_pixel: float) -> float:
        return min(max(frames_per_pixel, MIN_FRAMES_PER_PIXEL), self._widest())

    def _place(self, frames_per_pixel: float, start_pixel: int) -> None:
        furthest = math.ceil(self.total / frames_per_pixel - 1e-6) - self.width
        self.frames_per_pixel = frames_per_pixel
        self.start_pixel = max(min(start_pixel, furthest), 0)
