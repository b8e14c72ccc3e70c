"""Subtitle files as cues: a line of times, then lines of text. Shared by SRT, VTT and SBV.

pysubs2 reads the times and takes the markup off, one cue at a time: handed a whole file, it puts a cue whose times it
cannot read into the text of the one before, and forgets who speaks.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

import pysubs2

from qadesk.domain.texts import QT_TRANSLATE_NOOP
from qadesk.domain.transcripts import Speaker
from qadesk.importers.transcripts.base import Gathered, role

_PREFIX = re.compile(
    r"\s*(?:[\[【(（](?P<boxed>[^\]】)）]{1,12})[\]】)）]\s*[:：]?|(?P<bare>[^:：\s]{1,12})\s*[:：])\s*"
)
_STAMP = re.compile(r"(?<![0-9:])([0-9]{1,4}:)?[0-9]{1,2}:[0-9]{2}[.,][0-9]{1,3}(?![0-9])")
_TAG = re.compile(r"</?[a-zA-Z0-9][^<>]{0,200}>")


@dataclass(frozen=True, slots=True)
class Cue:
    """A line of times, said to be one by its arrow, and the text below it; ``times`` is '' where there are none."""

    row: int
    times: str
    text: tuple[str, ...]


def cues(text: str, is_times: "re.Pattern[str]") -> Iterator[Cue]:
    """The cues of a file in order; blocks without times come as a cue without them."""
    block: list[tuple[int, str]] = []
    for row, line in enumerate([*text.splitlines(), ""], 1):
        if line.strip():
            block.append((row, line.strip()))
        elif block:
            yield from _cues_of(block, is_times)
            block = []


def _cues_of(block: list[tuple[int, str]], is_times: "re.Pattern[str]") -> Iterator[Cue]:
    """A block holds one cue, or several where somebody left out the empty line between them."""
    heads = [at for at, (_, line) in enumerate(block) if is_times.search(line)]
    if not heads:
        yield Cue(block[0][0], "", tuple(line for _, line in block))
        return
    for at, following in zip(heads, [*heads[1:], len(block)], strict=True):
        lines = [line for _, line in block[at + 1 : following]]
        if following < len(block) and lines and lines[-1].isdecimal():
            lines.pop()  # the number of the next cue
        yield Cue(block[at][0], block[at][1], tuple(lines))


def take(found: Gathered, cue: Cue, *, voices: bool = False) -> None:
    """Add a cue's lines; ``voices``: text is marked up with who speaks, as in VTT."""
    times = span_ms(cue.times)
    if times is None:
        found.refuse(cue.row, QT_TRANSLATE_NOOP("errors", "The line's times cannot be read."))
        return
    said = list(_voices(" ".join(cue.text))) if voices else [("", " ".join(cue.text))]
    before = len(found.lines)
    for name, text in said:
        speaker, rest = speaker_and_text(_without_markup(text))
        found.add(cue.row, *times, rest, speaker=role(name) or speaker)
    if len(found.lines) == before and not any(text.strip() for _, text in said):
        found.refuse(cue.row, QT_TRANSLATE_NOOP("errors", "There are times, but no text."))


def span_ms(times: str) -> tuple[int, int] | None:
    """(start, end) in milliseconds from a line like ``00:00:01,5 --> 00:02.500``; ``None`` without two times."""
    stamps = [match[0] for match in _STAMP.finditer(times)]
    if len(stamps) < 2 or re.search(r"(?:^|\s)-[0-9]", times):
        return None
    whole = [stamp.replace(",", ".") if stamp.count(":") == 2 else f"00:{stamp}" for stamp in stamps[:2]]
    hours = [int(stamp.split(":")[0]) for stamp in whole]
    # pysubs2 knows two digits of hours; an archive's clock may have more.
    short = [f"00:{stamp.split(':', 1)[1].replace(',', '.')}" for stamp in whole]
    read = pysubs2.SSAFile.from_string(f"{short[0]} --> {short[1]}\n-", format_="srt")
    if len(read) != 1:
        return None
    start, end = read[0].start + hours[0] * 3_600_000, read[0].end + hours[1] * 3_600_000
    return start, end


def speaker_and_text(text: str) -> tuple[Speaker, str]:
    """``坐席: 您好`` -> (agent, 您好); a text whose beginning names neither party stays whole."""
    match = _PREFIX.match(text)
    speaker: Speaker = role(match["boxed"] or match["bare"]) if match else ""
    return (speaker, text[match.end() :]) if match and speaker else ("", text)


def _voices(text: str) -> Iterator[tuple[str, str]]:
    """(name, text) for each ``<v NAME>`` of a cue; '' before the first one."""
    parts = re.split(r"<v(?:\.[^ \t>]*)?[ \t]+([^>]{1,100})>", text)
    if parts[0].strip() or len(parts) == 1:
        yield "", parts[0]
    yield from zip(parts[1::2], parts[2::2], strict=True)


def _without_markup(text: str) -> str:
    return _TAG.sub("", text)
