"""What has been listened to since the call was put onto the desk: the band below the waveform."""

from PySide6.QtCore import QObject

from qadesk.domain.recordings import Recording
from qadesk.gui.desk.listening import Listening
from qadesk.gui.plots.waveform import WaveformView

SHOWN_EVERY_MS = 200
LONGEST_STEP_MS = 1500
"""Of the recording, from one tick to the next; more than this was a jump."""

Span = tuple[float, float]


class Heard(QObject):
    """Gathers spans of the recording being heard while it plays; another recording begins anew."""

    def __init__(self, listening: Listening, view: WaveformView, parent: QObject) -> None:
        super().__init__(parent)
        self._listening, self._view = listening, view
        self._spans: list[Span] = []
        self._start: float | None = None
        self._last = self._shown = 0.0
        listening.ticked.connect(self._follow)
        listening.recording_changed.connect(self._begin)

    def spans(self) -> list[Span]:
        """What has been heard of the recording, in ms of its own, in the order of time and apart from each other."""
        now = [] if self._start is None else [(self._start, self._last)]
        return merged([*self._spans, *now])

    def _begin(self, recording: Recording | None) -> None:
        self._spans, self._start = [], None

    def _follow(self, position_ms: float) -> None:
        now = position_ms - self._listening.offset_ms
        goes_on = self._start is not None and 0 <= now - self._last <= LONGEST_STEP_MS
        if self._start is not None and not goes_on:
            self._spans, self._start = self.spans(), None
        if goes_on:
            self._last = now
        if not self._listening.playing:
            self._spans, self._start = self.spans(), None
        elif self._start is None:
            self._start = self._last = self._shown = now
        if self._start is None or now - self._shown >= SHOWN_EVERY_MS:
            self._shown = now
            self._view.set_heard(self.spans())


def merged(spans: list[Span]) -> list[Span]:
    """Spans in order, those that touch as one."""
    apart: list[Span] = []
    for start, end in sorted(spans):
        if apart and start <= apart[-1][1]:
            apart[-1] = (apart[-1][0], max(apart[-1][1], end))
        elif end > start:
            apart.append((start, end))
    return apart
