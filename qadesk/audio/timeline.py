"""Which frame of the recording, and how loud a sound, belongs to each frame that goes to the device."""

from typing import NamedTuple


class Anchor(NamedTuple):
    """From ``out_frame`` on the file is heard from ``file_frame``, ``step`` of its frames per output frame."""

    out_frame: int
    file_frame: float
    step: float
    levels: tuple[float, ...]


class Timeline:
    """Written by the reader thread, asked by any: the anchors are replaced as a whole, never changed."""

    _KEPT = 200

    def __init__(self) -> None:
        self._anchors: tuple[Anchor, ...] = ()

    def clear(self) -> None:
        """Forget all."""
        self._anchors = ()

    def add(self, anchor: Anchor) -> None:
        """Append; anchors come in the order of ``out_frame``."""
        self._anchors = (*self._anchors[-self._KEPT :], anchor)

    def at(self, out_frame: float) -> Anchor | None:
        """The anchor in force at ``out_frame``, its ``file_frame`` moved on to there; None before the first."""
        anchors = self._anchors
        for number in range(len(anchors) - 1, -1, -1):
            anchor = anchors[number]
            if anchor.out_frame <= out_frame or number == 0:
                end = anchors[number + 1].out_frame if number + 1 < len(anchors) else out_frame
                moved = max(0.0, min(out_frame, end) - anchor.out_frame) * anchor.step
                return anchor._replace(file_frame=anchor.file_frame + moved)
        return None
