"""What has reached the listener: added up from the timeline and the output's clock, so that no asking can miss a part.

Not thread-safe: ``playback.Playback`` guards it.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from qadesk.audio.timeline import Anchor
from qadesk.domain.listening import HeardSpan

_SAME_PLACE_SECONDS = 0.005
"""Hops meet within a frame or two, resampled ones and those of another speed too; a jump is far longer."""


@dataclass(frozen=True, slots=True)
class _Piece:
    start_frame: float
    end_frame: float
    speed: float
    skipped: bool


class HeardLog:
    """Of one recording. ``upto`` moves through the frames that went to the device since ``restart``."""

    def __init__(self, rate: int, frames: int) -> None:
        self._rate = rate
        self._frames = frames
        self._pieces: list[_Piece] = []
        self._end_frame: float | None = None
        self.restart()

    def restart(self) -> None:
        """The device's frames count from 0 again."""
        self._upto = 0.0
        self._skips_upto = -1

    def advance(self, anchors: Sequence[Anchor], out_frame: float) -> None:
        """Everything before ``out_frame`` has been heard."""
        for number, anchor in enumerate(anchors):
            if anchor.out_frame > out_frame:
                break
            if anchor.skipped_from is not None and anchor.out_frame > self._skips_upto:
                self._skips_upto = anchor.out_frame
                self._append(anchor.skipped_from, anchor.file_frame, anchor.speed, skipped=True)
            following = anchors[number + 1].out_frame if number + 1 < len(anchors) else out_frame
            start, end = max(self._upto, anchor.out_frame), min(following, out_frame)
            if end > start:
                at = anchor.file_frame - anchor.out_frame * anchor.step
                self._append(at + start * anchor.step, at + end * anchor.step, anchor.speed, skipped=False)
                self._upto = end

    def take(self) -> list[HeardSpan]:
        """What was added since this was last asked; spans of whole milliseconds that touch where they met."""
        pieces, self._pieces = self._pieces, []
        spans = [
            HeardSpan(self._ms(piece.start_frame), self._ms(piece.end_frame), piece.speed, piece.skipped)
            for piece in pieces
        ]
        return [span for span in spans if span.start_ms < span.end_ms]

    def _append(self, start: float, end: float, speed: float, *, skipped: bool) -> None:
        end = min(end, self._frames)
        if self._end_frame is not None and abs(start - self._end_frame) <= self._rate * _SAME_PLACE_SECONDS:
            start = self._end_frame
        if end <= start:
            return
        last = self._pieces[-1] if self._pieces else None
        self._end_frame = end
        if last and last.end_frame == start and (last.speed, last.skipped) == (speed, skipped):
            self._pieces[-1] = replace(last, end_frame=end)
        else:
            self._pieces.append(_Piece(start, end, speed, skipped))

    def _ms(self, frame: float) -> int:
        return round(frame * 1000 / self._rate)
