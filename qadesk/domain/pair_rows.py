"""Many small mappings that share most of their pairs, kept by the numbers of these.

A hundred thousand evaluations of twenty answers take a tenth of the memory of as many dictionaries, and what an answer
means is worked out once for each pair of item and value.
"""

from array import array
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from itertools import accumulate, chain, islice
from typing import Any, Generic, TypeVar, overload

from qadesk.domain.items.shapes import written

V = TypeVar("V")


class PairRows(Sequence[Mapping[str, V]]):
    """A sequence of mappings; the one of a row is made when somebody asks for it.

    ``pairs`` are the (key, value) ones, hardly any of them twice; ``numbers`` the pairs of all rows, ``starts`` and
    ``ends`` where each row's lie among them; arrays of 32-bit integers.
    """

    def __init__(
        self, pairs: Sequence[tuple[str, V]], numbers: "array[int]", starts: "array[int]", ends: "array[int]"
    ) -> None:
        self.pairs = pairs
        self.numbers = numbers
        self.starts = starts
        self.ends = ends

    def __len__(self) -> int:
        return len(self.ends)

    @overload
    def __getitem__(self, at: int) -> Mapping[str, V]: ...

    @overload
    def __getitem__(self, at: slice) -> Sequence[Mapping[str, V]]: ...

    def __getitem__(self, at: int | slice) -> Mapping[str, V] | Sequence[Mapping[str, V]]:
        rows = range(len(self.ends))[at]
        return self._row(rows) if isinstance(rows, int) else [self._row(row) for row in rows]

    def __iter__(self) -> Iterator[Mapping[str, V]]:
        return (self._row(at) for at in range(len(self.ends)))

    def _row(self, at: int) -> Mapping[str, V]:
        return dict(self.pairs[number] for number in self.numbers[self.starts[at] : self.ends[at]])


class PairRowsBuilder(Generic[V]):
    """Rows that are added some at a time."""

    def __init__(self) -> None:
        self._pairs: list[tuple[str, V]] = []
        self._known: dict[Any, int] = {}
        self._numbers = array("i")
        self._ends = array("i")

    def new(self, key: str, value: V) -> int:
        """The number of a pair that whoever asks has not had before."""
        self._pairs.append((key, value))
        return len(self._pairs) - 1

    def number(self, key: str, value: V) -> int:
        """The number of a pair, a new one where it is new."""
        # 1 and Decimal("1.0") are equal, but not written alike, as a note may have to be
        sign: object = (Decimal, written(value)) if isinstance(value, Decimal) else value
        known = self._known.get((key, sign))
        if known is None:
            known = self._known[key, sign] = self.new(key, value)
        return known

    def add(self, rows: Sequence[Sequence[int]]) -> None:
        """Rows of pairs by their numbers; each key at most once a row."""
        self._ends.extend(islice(accumulate(map(len, rows), initial=len(self._numbers)), 1, None))
        self._numbers.extend(chain.from_iterable(rows))

    def done(self, order: Sequence[int] | None = None) -> PairRows[V]:
        """All rows, as they came or by their numbers in ``order``; nothing is added afterwards."""
        starts = array("i", [0]) + self._ends[:-1] if self._ends else array("i")
        if order is None:
            return PairRows(self._pairs, self._numbers, starts, self._ends)
        bounds = (array("i", (each[at] for at in order)) for each in (starts, self._ends))
        return PairRows(self._pairs, self._numbers, *bounds)


def pair_rows(rows: Sequence[Mapping[str, V]]) -> PairRows[V]:
    """Any mappings kept so; as they are where they are so already."""
    if isinstance(rows, PairRows):
        return rows
    builder: PairRowsBuilder[V] = PairRowsBuilder()
    for row in rows:
        builder.add([[builder.number(key, value) for key, value in row.items()]])
    return builder.done()
