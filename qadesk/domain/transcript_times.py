"""From the times of a transcript file to milliseconds of a recording: units guessed, odd lines told apart."""

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from statistics import median

from qadesk.domain.errors import UserError
from qadesk.domain.texts import QT_TRANSLATE_NOOP
from qadesk.domain.transcripts import Line, LineIssue, ReadLine, ReadTranscript

UNITS = {1000.0: "s", 1.0: "ms", 10.0: "10 ms", 0.0001: "100 ns"}
"""Milliseconds per unit -> how the unit is written, those that recognisers use."""
BEYOND_MS = 2000
"""How far lines may stand behind the end of the sound before they are taken for another call's."""
LONGEST_MS = 7 * 24 * 3600 * 1000
_USUAL_PACE = 4.5
"""Syllables per second of running speech in Mandarin; English is near."""
_LATIN_LETTERS_A_SYLLABLE = 3


@dataclass(frozen=True, slots=True)
class TimedLines:
    """Lines on a recording's timeline, in the order of time, and what was odd about them."""

    lines: tuple[Line, ...]
    issues: tuple[LineIssue, ...]
    unit: str
    guessed: bool


def on_timeline(read: ReadTranscript, duration_ms: int | None) -> TimedLines:
    """Lay a file's lines on the timeline of a recording of that length (``None``: unknown).

    Lines with impossible times or behind the end of the sound are left out and listed. A unit that the format leaves
    open is the one in which the lines fit into the sound and are spoken at an ordinary pace; that it was guessed is
    listed too.
    """
    scale = read.ms_per_unit if read.ms_per_unit is not None else guessed_scale(read.lines, duration_ms)
    issues = list(read.issues)
    lines = []
    for line in _with_ends(read.lines, scale):
        reason = _impossible(line, scale, duration_ms)
        if reason is None:
            lines.append(_placed(line, scale, duration_ms))
        else:
            issues.append(LineIssue(line.row, reason.packed()))
    unit = UNITS.get(scale, f"{scale} ms")
    if read.ms_per_unit is None and lines:
        issues.append(LineIssue(0, _guessed(unit).packed()))
    in_order = tuple(sorted(lines, key=lambda line: (line.start_ms, line.end_ms)))
    return TimedLines(in_order, tuple(issues), unit, read.ms_per_unit is None)


def guessed_scale(lines: Sequence[ReadLine], duration_ms: int | None) -> float:
    """Milliseconds per unit: of those in which the lines fit into the sound, the one of the most ordinary pace.

    Both are judged by most of the lines: a few may be another call's, or broken.
    """
    ends = sorted(line.start if line.end is None else line.end for line in lines)
    last = ends[-1 - len(ends) // 10] if ends else 0.0
    paces = [pace for line in lines if (pace := _pace(line)) is not None]
    usual = median(paces) if paces else sum(_syllables(line.text) for line in lines) / max(last, 1.0)

    def oddness(scale: float) -> tuple[bool, float]:
        too_long = duration_ms is not None and last * scale > duration_ms * 1.05 + BEYOND_MS
        a_second = usual * 1000 / scale
        return too_long, abs(math.log(a_second / _USUAL_PACE)) if a_second > 0 else math.inf

    return min(UNITS, key=oddness)


def _pace(line: ReadLine) -> float | None:
    """Syllables in one unit of time; ``None`` where the line does not tell."""
    lasts = 0.0 if line.end is None else line.end - line.start
    return max(_syllables(line.text), 1) / lasts if 0 < lasts < math.inf else None


def _syllables(text: str) -> float:
    letters = sum(char.isascii() and char.isalpha() for char in text)
    others = sum(char.isalnum() and not (char.isascii() and char.isalpha()) for char in text)
    return others + letters / _LATIN_LETTERS_A_SYLLABLE


def _with_ends(lines: Sequence[ReadLine], scale: float) -> Iterable[ReadLine]:
    """A line without an end lasts until the next one begins, but no longer than its text takes to say."""
    starts = sorted({line.start for line in lines})
    following = dict(pairwise(starts))
    for line in lines:
        if line.end is not None:
            yield line
            continue
        lasts = max(1.0, _syllables(line.text) / _USUAL_PACE * 1.5) * 1000 / scale
        yield replace(line, end=min(line.start + lasts, following.get(line.start, math.inf)))


def _impossible(line: ReadLine, scale: float, duration_ms: int | None) -> UserError | None:
    start, end = line.start * scale, (line.end if line.end is not None else line.start) * scale
    if not (math.isfinite(start) and math.isfinite(end)) or start < 0 or max(start, end) > LONGEST_MS:
        return UserError(QT_TRANSLATE_NOOP("errors", "The line's times cannot be true."))
    if end < start:
        return UserError(QT_TRANSLATE_NOOP("errors", "The line ends before it begins."))
    if duration_ms is not None and start > duration_ms + BEYOND_MS:
        return UserError(QT_TRANSLATE_NOOP("errors", "The line begins behind the end of the recording."))
    return None


def _placed(line: ReadLine, scale: float, duration_ms: int | None) -> Line:
    start, end = round(line.start * scale), round((line.end if line.end is not None else line.start) * scale)
    if duration_ms is not None:
        start, end = min(start, duration_ms), min(end, duration_ms)
    return Line(start, max(start, end), line.text, line.speaker, line.channel, line.confidence)


def _guessed(unit: str) -> UserError:
    return UserError(
        QT_TRANSLATE_NOOP("errors", "The file does not say in which unit its times are: {unit} was taken."),
        QT_TRANSLATE_NOOP("errors", "Look whether lines and sound go together."),
        unit=unit,
    )
