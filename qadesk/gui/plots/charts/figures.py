"""What a chart shows, as plain values: whoever makes them needs no drawing library, and a table says the same."""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Literal

from PySide6.QtCore import QLocale

from qadesk.domain.plain_tables import Cell, PlainTable

Shape = Literal["line", "bars"]
Sign = Literal["triangle", "down", "square", "diamond", "star"]
Value = float | Decimal | None


@dataclass(frozen=True, slots=True)
class Series:
    """Values along the chart, ``None`` where there is none. Lines and bars differ in pattern, not only in colour:
    the first one is full, the second one dashed or hatched, the third one dotted or empty."""

    name: str
    values: Sequence[Value]
    shape: Shape = "line"
    low: Sequence[Value] = ()
    """Lower ends of the intervals, where there are some; likewise ``high``."""
    high: Sequence[Value] = ()
    signs: Mapping[int, Sign] = field(default_factory=dict)
    """Places whose dots have another shape, larger and in the ink of warnings."""
    hollow: frozenset[int] = frozenset()
    """Places whose dots are hollow: little can be said of them."""


@dataclass(frozen=True, slots=True)
class Guide:
    """A line across the chart, with its words at the end."""

    value: float | Decimal
    words: str = ""
    dashed: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Figures:
    """A chart. ``labels`` name the places along it; ``flat`` puts them below each other, with bars that lie."""

    title: str
    along: str
    """What the places are: heading of the first column of the values."""
    labels: Sequence[str]
    series: Sequence[Series]
    guides: Sequence[Guide] = ()
    unit: str = ""
    places: int = 2
    low: float | None = None
    """Where the scale begins and ends; without it round numbers around the values."""
    high: float | None = None
    flat: bool = False
    notes: Mapping[int, str] = field(default_factory=dict)
    """What else is told of a place when it is read, over one or more lines."""

    def value_words(self, value: Value) -> str:
        """A value as it is read."""
        return "–" if value is None else f"{QLocale().toString(float(value), 'f', self.places)}{self.unit}"

    def reading(self, at: int) -> str:
        """Everything of one place, a line each."""
        lines = [self.labels[at]]
        for each in self.series:
            words = f"{each.name}: {self.value_words(each.values[at])}"
            if each.low and each.high and each.low[at] is not None and each.high[at] is not None:
                words += f" ({self.value_words(each.low[at])} – {self.value_words(each.high[at])})"
            lines.append(words)
        if at in self.notes:
            lines.append(self.notes[at])
        return "\n".join(lines)

    def table(self) -> PlainTable:
        """The values, a row a place; exact decimals stay as they are."""
        header = [self.along]
        columns: list[Sequence[Cell]] = [self.labels]
        for each in self.series:
            header.append(each.name)
            columns.append([_plain(value) for value in each.values])
            for name, ends in (("low", each.low), ("high", each.high)):
                if ends:
                    header.append(f"{each.name} {name}")
                    columns.append([_plain(value) for value in ends])
        rows = [tuple(column[at] for column in columns) for at in range(len(self.labels))]
        return PlainTable(self.title, tuple(header), tuple(rows))

    def scale(self) -> tuple[float, float, float]:
        """The lowest and highest value of the axis and its step."""
        known = [float(value) for each in self.series for ends in (each.values, each.low, each.high) for value in ends
                 if value is not None]  # fmt: skip
        known += [float(guide.value) for guide in self.guides]
        bars = any(each.shape == "bars" for each in self.series)
        low = min(known, default=0.0) if self.low is None else self.low
        high = max(known, default=1.0) if self.high is None else self.high
        if bars and self.low is None:
            low = min(low, 0.0)
        if high <= low:
            low, high = (low, low + 1) if bars else (low - 1, high + 1)
        step = even_step(high - low)
        first = low if self.low is not None else math.floor(low / step) * step
        last = high if self.high is not None else math.ceil(high / step) * step
        return first, last, step


def even_step(span: float, at_most: int = 5) -> float:
    """A round step of an axis over that span: 1, 2 or 5 times a power of ten."""
    wanted = span / at_most
    power = 10.0 ** math.floor(math.log10(wanted))
    return next(power * factor for factor in (1, 2, 5, 10) if power * factor >= wanted * (1 - 1e-9))


def _plain(value: Value) -> Decimal | None:
    return value if value is None or isinstance(value, Decimal) else Decimal(f"{value:.10g}")
