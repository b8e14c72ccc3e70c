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

        Cheap (well under 1 ms) wherever a level covers the zoom; below 256 frames a column it reads samples.
        """
