"""Lists of marks for other programs: Audacity's label track, CSV for spreadsheets, SRT subtitles."""

import csv
from collections.abc import Callable, Sequence
from decimal import Decimal
from io import StringIO

from qadesk.domain.mark_rows import MarkRow
from qadesk.domain.texts import QT_TRANSLATE_NOOP, Translate

KINDS = {
    "evidence": QT_TRANSLATE_NOOP("marks", "Evidence"),
    "note": QT_TRANSLATE_NOOP("marks", "Note"),
    "bookmark": QT_TRANSLATE_NOOP("marks", "Bookmark"),
    "redact": QT_TRANSLATE_NOOP("marks", "To be covered"),
}
HEADER = (
    QT_TRANSLATE_NOOP("marks", "Start"),
    QT_TRANSLATE_NOOP("marks", "End"),
    QT_TRANSLATE_NOOP("marks", "Start (s)"),
    QT_TRANSLATE_NOOP("marks", "End (s)"),
    QT_TRANSLATE_NOOP("marks", "Kind"),
    QT_TRANSLATE_NOOP("marks", "Item"),
    QT_TRANSLATE_NOOP("marks", "Text"),
)

FORMULA = tuple("=+-@＝＋－＠")
"""A spreadsheet that finds one of these at the start of a cell, also after blanks, may take it for a formula."""

SHOWN_MS = 1000
"""Subtitles of a moment stay this long: one without length is shown by no player."""

Writer = Callable[[Sequence[MarkRow], Translate], str]


def audacity(rows: Sequence[MarkRow], translate: Translate) -> str:
    """A label track: start, end (seconds) and label between tabs; a mark without length becomes a point label."""
    return "".join(f"{_seconds(row.start_ms)}\t{_seconds(row.end_ms)}\t{_label(row, translate)}\n" for row in rows)


def comma_separated(rows: Sequence[MarkRow], translate: Translate) -> str:
    """CSV with a byte order mark, without which spreadsheets take Chinese for something else; no text is a formula."""
    out = StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow([translate("marks", name) for name in HEADER])
    for row in rows:
        times = (_clock(row.start_ms, "."), _clock(row.end_ms, "."), _seconds(row.start_ms), _seconds(row.end_ms))
        texts = (translate("marks", KINDS[row.kind]), row.title, row.text)
        writer.writerow([*times, *(harmless(_one_line(text)) for text in texts)])
    return "\ufeff" + out.getvalue()


def subtitles(rows: Sequence[MarkRow], translate: Translate) -> str:
    """SRT, numbered from 1."""
    return "\n".join(
        f"{at}\n{_clock(row.start_ms, ',')} --> {_clock(max(row.end_ms, row.start_ms + SHOWN_MS), ',')}\n"
        f"{_label(row, translate).replace('-->', '→')}\n"
        for at, row in enumerate(rows, 1)
    )


WRITERS: dict[str, tuple[str, Writer]] = {
    "audacity": (".txt", audacity),
    "csv": (".csv", comma_separated),
    "srt": (".srt", subtitles),
}
"""By name of the format: how its files end, and what writes their text (UTF-8)."""


def harmless(text: str) -> str:
    """The text with an apostrophe before it where a spreadsheet might take it for a formula."""
    return f"'{text}" if text.lstrip().startswith(FORMULA) else text


def _label(row: MarkRow, translate: Translate) -> str:
    """The item and what was said of it; a mark that says nothing bears the name of its kind."""
    parts = [_one_line(part) for part in (row.title, row.text)]
    return ": ".join(part for part in parts if part) or translate("marks", KINDS[row.kind])


def _one_line(text: str) -> str:
    """Without tabs, line ends and other characters that cannot be seen."""
    seen = "".join(letter if letter.isprintable() else " " for letter in text)
    return " ".join(seen.split())


def _seconds(ms: int) -> str:
    return f"{Decimal(ms) / 1000:.3f}"


def _clock(ms: int, point: str) -> str:
    seconds, rest = divmod(ms, 1000)
    return f"{seconds // 3600:02}:{seconds // 60 % 60:02}:{seconds % 60:02}{point}{rest:03}"
