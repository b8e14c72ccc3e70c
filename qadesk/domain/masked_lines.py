"""Numbers in the lines of a transcript, also those that a recogniser has cut into several lines."""

import re
from collections import defaultdict
from collections.abc import Sequence
from itertools import pairwise

from qadesk.domain.masking import masked_text, may_continue, numbers
from qadesk.domain.transcripts import Line

PAUSE_MS = 10_000
"""Who dictates a number waits for the other side to write; after longer than that it is another one."""
_MASK = "****"
_EDGES = re.compile(r"^[\s。．.,;；:：!！?？…]+|[\s。．.,;；:：!！?？…]+$")

_Part = tuple[int, int]
"""From where to before where, in characters of one line."""


def masked_lines(lines: Sequence[Line]) -> list[str]:
    """The texts of the lines, in order, with every number masked.

    Of one that goes over several lines no digit stays readable: each line for itself would show too many of them.
    """
    parts = _over_lines(lines)
    return [_masked(line.text, parts.get(at, [])) for at, line in enumerate(lines)]


def lines_with_numbers(lines: Sequence[Line]) -> list[Line]:
    """The lines in which a number is said, or a part of one."""
    parts = _over_lines(lines)
    return [line for at, line in enumerate(lines) if at in parts or numbers(line.text)]


def _masked(text: str, parts: Sequence[_Part]) -> str:
    pieces, at = [], 0
    for start, end in parts:
        pieces += [masked_text(text[at:start]), _MASK]
        at = end
    return "".join([*pieces, masked_text(text[at:])])


def _over_lines(lines: Sequence[Line]) -> dict[int, list[_Part]]:
    """What of each line (by its place) belongs to a number that goes over several."""
    found: dict[int, list[_Part]] = defaultdict(list)
    for turn in _turns(lines):
        texts = [_EDGES.sub(lambda edge: " " * len(edge[0]), lines[at].text) for at in turn]
        starts = [0]
        for text in texts:
            starts.append(starts[-1] + len(text) + 1)
        for hit in numbers(" ".join(texts)):
            touched = [
                (at, (max(hit.start - first, 0), min(hit.end, after - 1) - first))
                for at, (first, after) in zip(turn, pairwise(starts), strict=True)
                if first < hit.end and hit.start < after - 1
            ]
            if len(touched) > 1:
                for at, part in touched:
                    found[at].append(part)
    return found


def _turns(lines: Sequence[Line]) -> list[list[int]]:
    """The places of lines with digits that one speaker says one after the other, whatever the other side says then."""
    turns: list[list[int]] = []
    latest: dict[str, list[int]] = {}
    for at, line in enumerate(lines):
        turn = latest.get(line.speaker)
        if turn is None or line.start_ms - lines[turn[-1]].end_ms > PAUSE_MS:
            turn = latest[line.speaker] = []
            turns.append(turn)
        turn.append(at)
    return [part for turn in turns for part in _with_digits(turn, lines) if len(part) > 1]


def _with_digits(turn: Sequence[int], lines: Sequence[Line]) -> list[list[int]]:
    """The stretches of a turn in which a number can go on from line to line: most lines end every one."""
    parts: list[list[int]] = [[]]
    for at in turn:
        if may_continue(lines[at].text):
            parts[-1].append(at)
        elif parts[-1]:
            parts.append([])
    return parts
