"""Who speaks where, kept so that a picture of any stretch of it costs a few array operations."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from qadesk.domain.spans import Span
from qadesk.domain.voice import Party, TalkOver

Silence = tuple[int, int, str]
"""(start_ms, end_ms, what is written in its middle)."""
Flags = NDArray[np.bool_]
Kinds = NDArray[np.uint8]

REST, SPEECH, TALKOVER, MUSIC = range(4)
"""What a column of a lane is, and so in which colour it is drawn."""


class Stretches:
    """Spans of the timeline in the order of their starts; whole milliseconds."""

    def __init__(self, spans: Iterable[Span] = ()) -> None:
        self.spans = sorted(spans)
        edges = np.array(self.spans, np.float64).reshape(-1, 2)
        self._starts, self._ends = edges[:, 0].copy(), edges[:, 1].copy()

    def __bool__(self) -> bool:
        return bool(self.spans)

    def columns(self, start_ms: float, ms_per_column: float, count: int) -> Flags:
        """Which of ``count`` columns from ``start_ms`` on a span touches: however short, it is seen."""
        first = np.floor((self._starts - start_ms) / ms_per_column + 1e-6).clip(0, count).astype(np.intp)
        last = np.ceil((self._ends - start_ms) / ms_per_column - 1e-6).clip(0, count).astype(np.intp)
        steps = np.bincount(first, minlength=count + 1) - np.bincount(last, minlength=count + 1)
        return np.cumsum(steps)[:count] > 0

    def at(self, ms: float) -> Span | None:
        """The span that covers a position; of several the one that begins last."""
        number = int(np.searchsorted(self._starts, ms, "right")) - 1
        return self.spans[number] if number >= 0 and ms < self._ends[number] else None

    def between(self, start_ms: float, end_ms: float, least_ms: float = 0.0) -> list[Span]:
        """The spans that show between two positions and are at least so long."""
        shown = (self._ends > start_ms) & (self._starts < end_ms) & (self._ends - self._starts >= least_ms)
        return [self.spans[number] for number in np.flatnonzero(shown)]


@dataclass(frozen=True, slots=True)
class Voices:
    """What is known of who speaks: spans by channel of the file, and what follows from them.

    One channel alone has no talk-over: it cannot be told there.
    """

    lanes: tuple[Stretches, ...]
    talkover: Stretches
    started_by: dict[Span, Party]
    silence: Stretches
    labels: dict[Span, str]
    music: Stretches

    @classmethod
    def of(
        cls,
        lanes: Sequence[Sequence[Span]],
        talkovers: Sequence[TalkOver],
        silences: Sequence[Silence],
        music: Sequence[Span],
    ) -> "Voices":
        """As ``WaveformView.set_voice`` takes them."""
        told = talkovers if len(lanes) > 1 else ()
        return cls(
            tuple(Stretches(lane) for lane in lanes),
            Stretches((t.start_ms, t.end_ms) for t in told),
            {(t.start_ms, t.end_ms): t.started_by for t in told},
            Stretches((start, end) for start, end, _label in silences),
            {(start, end): label for start, end, label in silences},
            Stretches(music),
        )

    def kinds(self, channel: int, start_ms: float, ms_per_column: float, count: int) -> Kinds:
        """What each column of a lane is; a lane of which nothing is known is speech throughout."""
        if channel >= len(self.lanes):
            return np.full(count, SPEECH, np.uint8)
        found = np.zeros(count, np.uint8)
        layers = (MUSIC, self.music), (SPEECH, self.lanes[channel]), (TALKOVER, self.talkover)
        for kind, stretches in layers:
            if stretches:
                found[stretches.columns(start_ms, ms_per_column, count)] = kind
        return found


def widened(flags: Flags) -> Flags:
    """The set columns with their neighbours: a single one can be seen then."""
    wide = flags.copy()
    wide[1:] |= flags[:-1]
    wide[:-1] |= flags[1:]
    return wide
