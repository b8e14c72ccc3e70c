"""Which places of a chart are shown: zoomed and moved, never beyond what there is."""

from dataclasses import dataclass

LEAST = 3.0
"""So many places are shown at least."""


@dataclass(frozen=True, slots=True)
class Span:
    """From ``first`` to ``last``; place n reaches from n − ½ to n + ½. Everything where these are not given."""

    count: int
    start: float = -0.5
    width_shown: float | None = None

    @property
    def full(self) -> float:
        """The width of everything."""
        return float(max(self.count, 1))

    @property
    def width(self) -> float:
        """How many places are shown."""
        return self.full if self.width_shown is None else self.width_shown

    @property
    def first(self) -> float:
        """Where the view begins."""
        return self.start

    @property
    def last(self) -> float:
        """Where it ends."""
        return self.start + self.width

    @property
    def complete(self) -> bool:
        """Whether everything is shown."""
        return self.width >= self.full - 1e-9

    @property
    def first_seen(self) -> int:
        """The first place that is shown."""
        return self.nearest(self.first + 0.5)

    @property
    def last_seen(self) -> int:
        """The last one."""
        return self.nearest(self.last - 0.5)

    def nearest(self, at: float) -> int:
        """The place at a position."""
        return min(max(int(at + 0.5), 0), max(self.count - 1, 0))

    def whole(self) -> "Span":
        """Everything."""
        return Span(self.count)

    def zoomed(self, factor: float, around: float | None = None) -> "Span":
        """``factor`` times as large; what is at ``around`` stays where it is."""
        width = min(max(self.width / factor, min(LEAST, self.full)), self.full)
        middle = self.first + self.width / 2 if around is None else min(max(around, self.first), self.last)
        start = middle - (middle - self.first) * width / self.width
        return self._within(start, width)

    def moved(self, by: float) -> "Span":
        """So many places further."""
        return self._within(self.first + by, self.width)

    def showing(self, at: int) -> "Span":
        """Moved only as far as it takes to show a place."""
        start = self.first
        if at - 0.5 < self.first:
            start = at - 0.5
        elif at + 0.5 > self.last:
            start = at + 0.5 - self.width
        return self._within(start, self.width)

    def _within(self, start: float, width: float) -> "Span":
        return Span(self.count, min(max(start, -0.5), self.full - 0.5 - width), width)
