"""Which words of a text were taken out and which were put in."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

_TOKEN = re.compile(r"[A-Za-z0-9_]+|\s+|.", re.DOTALL)
"""Words of alphabets and figures stay whole; every Chinese character and sign is a word of its own."""

LONG = 4000
"""Tokens, both texts together, beyond which texts are only told to differ: matching takes quadratic time."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of text that stayed, or one that only this side has."""

    text: str
    changed: bool


def pieces(before: str, after: str) -> tuple[tuple[Piece, ...], tuple[Piece, ...]]:
    """Both texts in pieces: of the first those taken out are ``changed``, of the second those put in."""
    old, new = _TOKEN.findall(before), _TOKEN.findall(after)
    if len(old) + len(new) > LONG:
        changed = before != after
        return _only(before, changed), _only(after, changed)
    matcher = SequenceMatcher(None, old, new, autojunk=False)
    codes = matcher.get_opcodes()
    left = _joined((old[i1:i2], code != "equal") for code, i1, i2, _, _ in codes)
    right = _joined((new[j1:j2], code != "equal") for code, _, _, j1, j2 in codes)
    return tuple(left), tuple(right)


def _only(text: str, changed: bool) -> tuple[Piece, ...]:
    return (Piece(text, changed),) if text else ()


def _joined(runs: Iterator[tuple[Sequence[str], bool]]) -> Iterator[Piece]:
    for tokens, changed in runs:
        if tokens:
            yield Piece("".join(tokens), changed)
