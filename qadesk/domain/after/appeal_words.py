"""What leaders write into forms of appeals: which item, which seconds; and what such a form looks like."""

import re
import unicodedata
from collections.abc import Sequence

from qadesk.domain.errors import UserError
from qadesk.domain.scorecards import Scorecard
from qadesk.domain.texts import QT_TRANSLATE_NOOP

POINT_MS = 5000
"""How long the span is that a single time stands for: as long as the evidence that listening offers."""
MOST_SPANS = 50
_WHOLE = frozenset(("", "*", "整单", "全部", "整张", "all", "whole", "wholeevaluation"))
_APART = re.compile(r"[;,、\n\r]+|\s+(?=\d)")
_BETWEEN = re.compile(r"\s*(?:-|–|—|−|~|～|〜|至|到|\.\.)\s*")
_TIME = re.compile(r"(?:(?:(\d{1,2}):)?(\d{1,3}):)?(\d{1,6})(?:\.(\d{1,3}))?s?")
_NUMBERED = re.compile(r"#?(\d{1,4})(?:[.、):\s](.*))?", re.DOTALL)

ITEM_UNKNOWN = QT_TRANSLATE_NOOP("errors", "The scorecard “{card}” has no item {item}.")
ITEM_TODO = QT_TRANSLATE_NOOP("errors", "Write the item's number or its title as the form lists them.")
ITEM_TWO = QT_TRANSLATE_NOOP("errors", "Several items of the scorecard “{card}” are called {item}.")
TIMES = QT_TRANSLATE_NOOP("errors", "The times “{text}” cannot be read.")
TIMES_TODO = QT_TRANSLATE_NOOP("errors", "Write each span of the call as start and end, as 1:23-1:40.")


def item_named(card: Scorecard, text: str) -> str:
    """The key of the item that a leader means by its number, title or key; '' for the whole evaluation.

    Numbers count the items in the order of the form, from 1. Raises ``UserError`` for no such item, or several.
    """
    wanted = _plain(text)
    if wanted in _WHOLE:
        return ""
    items = list(card.items())
    found = [item.key for item in items if wanted in (_plain(item.title), _plain(item.key))]
    if len(found) > 1:
        raise UserError(ITEM_TWO, ITEM_TODO, card=card.title, item=text.strip())
    found = found or _numbered(card, text)
    if not found:
        raise UserError(ITEM_UNKNOWN, ITEM_TODO, card=card.title, item=_short(text))
    return found[0]


def _numbered(card: Scorecard, text: str) -> list[str]:
    """The item of a number, or of a number with its title after it, as the form lists them."""
    items = list(card.items())
    said = _NUMBERED.fullmatch(unicodedata.normalize("NFKC", text).strip())
    if said is None or not 1 <= int(said[1]) <= len(items):
        return []
    item = items[int(said[1]) - 1]
    return [item.key] if _plain(said[2] or "") in _plain(item.title) else []


def title_of(card: Scorecard, key: str) -> str:
    """What the card calls an item; '' for the whole evaluation. Raises ``UserError`` where it has none of that key."""
    if not key:
        return ""
    found = next((item.title for item in card.items() if item.key == key), None)
    if found is None:
        raise UserError(ITEM_UNKNOWN, ITEM_TODO, card=card.title, item=key)
    return found


def spans_of(text: str) -> tuple[tuple[int, int], ...]:
    """Spans of a call in ms, as people write them: ``1:23-1:40; 2:05``, ``12.0-15.5`` in seconds, ``1:02:03-1:02:10``.

    A single time stands for five seconds from there. Raises ``UserError`` for anything else.
    """
    plain = unicodedata.normalize("NFKC", text).strip()
    parts = [part for part in _APART.split(_BETWEEN.sub("-", plain)) if part.strip()]
    if len(parts) > MOST_SPANS:
        raise UserError(TIMES, TIMES_TODO, text=_short(text))
    return tuple(_span(part.strip(), text) for part in parts)


def _span(part: str, text: str) -> tuple[int, int]:
    first, dash, last = part.partition("-")
    start = _ms(first, text)
    end = _ms(last, text) if dash else start + POINT_MS
    if end < start:
        raise UserError(TIMES, TIMES_TODO, text=_short(text))
    return start, end


def _ms(time: str, text: str) -> int:
    found = _TIME.fullmatch(time.strip())
    if found is None:
        raise UserError(TIMES, TIMES_TODO, text=_short(text))
    hours, minutes, seconds, part = found[1], found[2], int(found[3]), found[4]
    # 1:75 is a slip, and so is 1:90:00; a bare 100 is a hundred seconds.
    if (minutes is not None and seconds >= 60) or (hours is not None and int(minutes) >= 60):
        raise UserError(TIMES, TIMES_TODO, text=_short(text))
    whole = (int(hours or 0) * 60 + int(minutes or 0)) * 60 + seconds
    return whole * 1000 + int((part or "0").ljust(3, "0"))


def span_text(span: tuple[int, int]) -> str:
    """A span as ``spans_of`` reads it: ``1:23-1:40``, with thousandths where there are any."""
    return "-".join(_time_text(ms) for ms in span)


def spans_text(spans: Sequence[tuple[int, int]]) -> str:
    """Several, apart by semicolons."""
    return "; ".join(span_text(span) for span in spans)


def _time_text(ms: int) -> str:
    minutes, rest = divmod(ms, 60_000)
    hours, minutes = divmod(minutes, 60)
    seconds, part = divmod(rest, 1000)
    head = f"{hours}:{minutes:02}" if hours else str(minutes)
    return f"{head}:{seconds:02}" + (f".{part:03}" if part else "")


def _plain(text: str) -> str:
    return "".join(unicodedata.normalize("NFKC", text).casefold().split())


def _short(text: str) -> str:
    return text.strip() if len(text) <= 60 else text.strip()[:59] + "…"
