"""Which frame of the recording, and how loud a sound, belongs to each frame that goes to the device."""

from typing import NamedTuple


class Anchor(NamedTuple):
    """From ``out_frame`` on the file is heard from ``file_frame``, ``step`` of its frames per output frame.

    ``skipped_from`` is the file's frame at which silence was jumped over to get to ``file_frame``.
    """

    out_frame: int
    file_frame: float
    step: float
    levels: tuple[float, ...]
    speed: float = 1.0
    skipped_from: int | None = None


class Timeline:
    """Written by the reader thread, asked by any: the anchors are replaced as a whole, never changed."""

    _KEPT = 200

    def __init__(self) -> None:
        self.anchors: tuple[Anchor, ...] = ()

    def clear(self) -> None:
        """Forget all."""
        self.anchors = ()

    def add(self, anchor: Anchor) -> None:
        """Append; anchors come in the order of ``out_frame``."""
        self.anchors = (*self.anchors[-self._KEPT :], anchor)

    def cut(self, out_frame: int) -> None:
        """Forget what begins at ``out_frame`` or later: it will be made anew."""
        self.anchors = tuple(anchor for anchor in self.anchors if anchor.out_frame < out_frame)

    def at(self, out_frame: float) -> Anchor | None:
        """The anchor in force at ``out_frame``, its ``file_frame`` moved on to there; None before the first."""
        anchors = self.anchors
        for number in range(len(anchors) - 1, -1, -1):
            anchor = anchors[number]
            if anchor.out_frame <= out_frame or number == 0:
                end = anchors[number + 1].out_frame if number + 1 < len(anchors) else out_frame
                moved = max(0.0, min(out_frame, end) - anchor.out_frame) * anchor.step
                return anchor._replace(file_frame=anchor.file_frame + moved)
        return None
