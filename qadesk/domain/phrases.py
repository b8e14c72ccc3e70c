"""Finding phrases in what was said: Chinese has no word boundaries, and recognisers disagree about punctuation."""

import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from qadesk.domain.spans import Span
from qadesk.domain.transcripts import Line

JOINED_MS = 2000
"""Lines of one speaker that follow each other this closely are one utterance: a recogniser cut it while he breathed."""


@dataclass(frozen=True, slots=True)
class Hit:
    """A phrase as it was said; the span is that of the line, or lines, in which it stands."""

    span: Span
    phrase: str


@lru_cache(maxsize=8192)
def folded(text: str) -> str:
    """Letters, digits and characters alone: widths and cases made alike, spaces and punctuation left out.

    Kept for the lines of a long call, which every rule of a card looks through.
    """
    return "".join(filter(str.isalnum, unicodedata.normalize("NFKC", text).casefold()))


def hits(lines: Iterable[Line], phrases: Iterable[str]) -> list[Hit]:
    """Where the phrases are said, in the order of time; of those that overlap in the text, the longest alone."""
    wanted = {folded(phrase): phrase for phrase in phrases}
    wanted.pop("", None)
    found: list[Hit] = []
    for utterance in _utterances(lines):
        text, owner = _text_of(utterance)
        for start, end in _apart(text, wanted):
            span = (owner[start].start_ms, max(line.end_ms for line in owner[start:end]))
            found.append(Hit(span, wanted[text[start:end]]))
    return sorted(found, key=lambda hit: hit.span)


def _utterances(lines: Iterable[Line]) -> Iterator[list[Line]]:
    """Each speaker's lines by themselves: the other one's “mm-hm” in between does not end an utterance."""
    runs: dict[str, list[Line]] = {}
    for line in sorted(lines, key=lambda line: (line.start_ms, line.end_ms)):
        run = runs.setdefault(line.speaker, [])
        if run and line.start_ms - run[-1].end_ms > JOINED_MS:
            yield run
            run = runs[line.speaker] = []
        run.append(line)
    yield from runs.values()


def _text_of(utterance: Iterable[Line]) -> tuple[str, list[Line]]:
    """The folded text, and for each of its characters the line that it stands in."""
    text, owner = "", []
    for line in utterance:
        part = folded(line.text)
        text += part
        owner += [line] * len(part)
    return text, owner


def _apart(text: str, wanted: Iterable[str]) -> list[tuple[int, int]]:
    """Places of the wanted texts that do not overlap, the longest chosen first, in the order of the text."""
    places = sorted(
        ((at, at + len(each)) for each in wanted for at in _all_at(text, each)),
        key=lambda place: (place[0] - place[1], place[0]),
    )
    chosen: list[tuple[int, int]] = []
    for start, end in places:
        if all(end <= other[0] or start >= other[1] for other in chosen):
            chosen.append((start, end))
    return sorted(chosen)


def _all_at(text: str, part: str) -> Iterator[int]:
    at = text.find(part)
    while at >= 0:
        yield at
        at = text.find(part, at + 1)
