"""Reading the bare answers of many evaluations, as ``codec.given_of`` writes them, three times as fast as JSON is read.

Most answers recur, so a text is cut where a pair ends, and each distinct piece is read as JSON once. A bare quotation
mark never stands inside a JSON string, so that ``,"`` is either the place between two pairs, or within a list, or the
end of a string that ends with a comma. In these two cases the piece before is no whole pair; then, as with any text
that looks otherwise, the whole row is read as JSON.
"""

import json
from collections.abc import Iterable, Sequence
from typing import Any

from qadesk.domain.pair_rows import PairRows, PairRowsBuilder
from qadesk.domain.scorecards import Value
from qadesk.storage import codec

HEAD = b'{"values":{"'
TAIL = b'},"call":'
BETWEEN = b',"'
UNREADABLE = -1
"""The number of a piece that is no pair by itself."""


class _Pieces(dict[bytes, int]):
    """The number of the pair that each piece of text stands for."""

    def __init__(self, builder: PairRowsBuilder[Value]) -> None:
        super().__init__()
        self._builder = builder

    def __missing__(self, piece: bytes) -> int:
        number = self._read(piece.decode())
        self[piece] = number
        return number

    def _read(self, piece: str) -> int:
        """Texts without escapes, of which there may be one in each evaluation, are cut by hand."""
        key, is_text, text = piece.partition('":"')
        if is_text and text.find('"') == len(text) - 1 and "\\" not in piece:
            return self._builder.new(key, text[:-1])
        try:
            plain = json.loads(f'{{"{piece}}}')
        except ValueError:
            return UNREADABLE
        if len(plain) != 1:
            return UNREADABLE
        ((key, value),) = plain.items()
        return self._builder.new(key, _value(value))


class GivenReader:
    """Rows of answers, added some hundred texts at a time."""

    def __init__(self) -> None:
        self._builder: PairRowsBuilder[Value] = PairRowsBuilder()
        self._pieces = _Pieces(self._builder)

    def add(self, texts: Iterable[bytes]) -> list[bytes]:
        """Take the answers of evaluations; the texts of their calls' fields are handed back."""
        number_of, begin = self._pieces.__getitem__, len(HEAD)
        rows, calls = [], []
        for text in texts:
            values, found, call = text.rpartition(TAIL)
            numbers = [UNREADABLE]
            if found and values.startswith(HEAD):
                numbers = list(map(number_of, values[begin:].split(BETWEEN)))
            if UNREADABLE in numbers:
                numbers, call = self._as_json(text)
            rows.append(numbers)
            calls.append(call)
        self._builder.add(rows)
        return calls

    def done(self, order: Sequence[int] | None = None) -> PairRows[Value]:
        """All rows in the order they were added, or in that of their numbers in ``order``."""
        return self._builder.done(order)

    def _as_json(self, text: bytes) -> tuple[list[int], bytes]:
        plain = json.loads(text)
        numbers = [self._builder.number(key, _value(value)) for key, value in plain["values"].items()]
        return numbers, codec.dumps(plain["call"]).encode() + b"}"


def _value(plain: Any) -> Value:
    value = codec.value_from_json(plain)
    assert value is not None, "only answers that are there are kept so"
    return value
