"""Transcripts as text for people and as subtitles for players."""

import html
from collections.abc import Iterable

from qadesk.domain.transcripts import Line


def clock(ms: int, point: str = ".") -> str:
    """``00:03:02.500``"""
    seconds, rest = divmod(ms, 1000)
    minutes, second = divmod(seconds, 60)
    return f"{minutes // 60:02}:{minutes % 60:02}:{second:02}{point}{rest:03}"


def as_text(lines: Iterable[Line]) -> str:
    """A line each: time, speaker (where known), text."""
    return "".join(f"[{clock(line.start_ms)}] {_named(line)}\n" for line in lines)


def as_srt(lines: Iterable[Line]) -> str:
    """SubRip; who speaks stands before the text."""
    return "".join(
        f"{number}\n{clock(line.start_ms, ',')} --> {clock(line.end_ms, ',')}\n{_named(line)}\n\n"
        for number, line in enumerate(lines, 1)
    )


def as_vtt(lines: Iterable[Line]) -> str:
    """WebVTT; who speaks is the cue's voice."""
    cues = (f"{clock(line.start_ms)} --> {clock(line.end_ms)}\n{_voiced(line)}\n\n" for line in lines)
    return "WEBVTT\n\n" + "".join(cues)


def _named(line: Line) -> str:
    return f"{line.speaker}: {line.text}" if line.speaker else line.text


def _voiced(line: Line) -> str:
    text = html.escape(line.text, quote=False)
    return f"<v {line.speaker}>{text}</v>" if line.speaker else text
