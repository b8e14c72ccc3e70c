"""Pictures of sound as values: what a peak source hands to whoever draws it."""

from dataclasses import dataclass
from typing import Protocol


@dataclass(frozen=True, slots=True)
class PeakView:
    """Min and max of one channel over a run of equally long columns.

    ``low``, ``high`` and ``rms`` are int16 buffers (memoryviews of format "h") of equal length; ``first_frame`` is the
    start of column 0, always a multiple of ``step_frames``, the frames a column covers. ``step_frames`` 1: ``low`` is
    ``high``, the samples themselves.
    """

    first_frame: int
    step_frames: int
    low: memoryview
    high: memoryview
    rms: memoryview


class PeakSource(Protocol):
    """The picture of one recording at every zoom, down to samples."""

    @property
    def rate(self) -> int:
        """Frames a second."""

    @property
    def channels(self) -> int:
        """1 or 2 lanes."""

    @property
    def frames(self) -> int:
        """Decoded length; grows while the recording is still being analysed."""

    @property
    def complete(self) -> bool:
        """False while the picture still fills from the left."""

    def view(self, channel: int, first_frame: int, last_frame: int, columns: int) -> PeakView:
        """The span in at most about ``2 * columns`` columns of the coarsest level that is fine enough.

        Never waits. Below 256 frames a column it gives samples where ``load`` has brought them, and until then the
        finest level, 256 frames a column.
        """

    def wants(self, first_frame: int, last_frame: int, columns: int) -> bool:
        """Whether this view can only be drawn finely, or will soon be panned on finely, after a ``load`` of its span.

        Never waits; False where no samples can be had.
        """

    def load(self, first_frame: int, last_frame: int) -> bool:
        """Bring the samples of the span and of some way around it; False where there are none to be had.

        Reads and decodes the recording, in any thread but the one that draws. UserError when it cannot be read.
        """
