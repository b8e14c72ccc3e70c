"""Text as it comes from people, made fit for a document: harmless, complete, and never taken for markup."""

import datetime as dt
import unicodedata
from decimal import Decimal
from xml.sax.saxutils import escape
from zoneinfo import ZoneInfo

from qadesk.reports.fonts import Fonts

INVISIBLE = {"Cc", "Cf", "Co", "Cn"}
"""Categories that show nothing, or turn the reading direction: controls, formats, private use, unassigned."""


def clean(text: str) -> str:
    """``text`` without what shows nothing; lone surrogates become U+FFFD, line ends ``\\n``, tabs a space."""
    if text.isascii() and text.isprintable():
        return text
    lines = text.replace("\r\n", "\n").replace("\r", "\n").replace("\u2028", "\n").replace("\u2029", "\n")
    return "".join(_cleaned(letter) for letter in lines.replace("\t", " "))


def _cleaned(letter: str) -> str:
    if letter == "\n":
        return letter
    category = unicodedata.category(letter)
    if category == "Cs":
        return "\ufffd"
    if category in INVISIBLE or "\ufe00" <= letter <= "\ufe0f":
        return ""
    return letter


def one_line(text: str) -> str:
    """``text`` cleaned and on one line."""
    return " ".join(clean(text).split())


def markup(text: str, fonts: Fonts, *, bold: bool = False) -> str:
    """``text`` for a reportlab paragraph: escaped, each run in the font that has it; blank lines go."""
    lines = clean(text).split("\n")
    if len(lines) > 1:
        lines = [line for line in lines if line.strip()]
    return "<br/>".join(_marked(line, fonts, bold) for line in lines)


def _marked(line: str, fonts: Fonts, bold: bool) -> str:
    base = fonts.bold if bold else fonts.regular
    return "".join(
        escape(run.text) if run.font == base else f'<font name="{run.font}">{escape(run.text)}</font>'
        for run in fonts.runs(line, bold=bold)
    )


def time_code(at_ms: int) -> str:
    """A position on the call: ``mm:ss``, from one hour on ``h:mm:ss``; cut off, as a player shows it."""
    minutes, seconds = divmod(max(0, at_ms) // 1000, 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02}:{seconds:02}" if hours else f"{minutes:02}:{seconds:02}"


def span_code(start_ms: int, end_ms: int) -> str:
    """A span on the call: ``02:58–03:02``; one time code where both ends fall into the same second."""
    start, end = time_code(start_ms), time_code(end_ms)
    return start if start == end else f"{start}–{end}"


def moment(at_ms: int, zone: ZoneInfo) -> dt.datetime | None:
    """An instant in the site's time zone; ``None`` outside the calendar."""
    try:
        return (dt.datetime(1970, 1, 1, tzinfo=dt.UTC) + dt.timedelta(milliseconds=at_ms)).astimezone(zone)
    except OverflowError:
        return None


def date_time(at_ms: int | None, zone: ZoneInfo) -> str:
    """``2026-01-05 09:30`` in the site's time zone; empty when unknown."""
    at = None if at_ms is None else moment(at_ms, zone)
    return at.strftime("%Y-%m-%d %H:%M") if at else ""


def figure(number: Decimal | None) -> str:
    """A figure without exponent; a dash where there is none."""
    return "–" if number is None else f"{number:f}"
