"""A centre's own naming scheme of recordings: texts and fields in a row, built by example, read as a bounded regex."""

import datetime as dt
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from zoneinfo import ZoneInfo

from qadesk.domain.call_words import known_code
from qadesk.domain.calls import CallFacts
from qadesk.domain.errors import UserError
from qadesk.domain.name_regexes import checked_regex
from qadesk.domain.texts import QT_TRANSLATE_NOOP

FIELDS = (
    "unique_id",
    "agent_no",
    "agent",
    "group",
    "queue",
    "direction",
    "business_type",
    "contact",
    "customer",
    "rating",
    "seconds",
    "date",
    "time",
    "started_at",
    "epoch",
    "ignored",
)
"""What a part of a name can be; any other word is a custom field of the call."""

LONGEST_NAME = 255
_LONGEST_FIELD = 80
_TIMES = ("date", "time", "started_at", "epoch")
_CODES = ("direction", "contact")
_DIGITS = ("agent_no", "customer")
_RESERVED = ("custom", "started_at_ms", "file")
_DIRECTIVES = {
    "Y": "[0-9]{4}",
    "y": "[0-9]{2}",
    "m": "[0-9]{2}",
    "d": "[0-9]{2}",
    "H": "[0-9]{2}",
    "M": "[0-9]{2}",
    "S": "[0-9]{2}",
    "b": "[A-Za-z]{3}",
    "j": "[0-9]{3}",
    "I": "[0-9]{2}",
    "p": "[AaPp][Mm]",
}
_USUAL = {
    "date": {8: "%Y%m%d", 6: "%y%m%d"},
    "time": {6: "%H%M%S", 4: "%H%M"},
    "started_at": {14: "%Y%m%d%H%M%S", 12: "%Y%m%d%H%M"},
}
"""By the number of digits."""
_NEVER = r"/\\\x00-\x1f"
_EXTENSION = re.compile(r"\.[A-Za-z0-9]{1,5}$")

EMPTY = QT_TRANSLATE_NOOP("errors", "The pattern {name} has no field.")
EMPTY_TODO = QT_TRANSLATE_NOOP("errors", "Say of at least one part of the name what it is.")
ADJACENT = QT_TRANSLATE_NOOP("errors", "Nothing in the name says where {first} ends and {second} begins.")
ADJACENT_TODO = QT_TRANSLATE_NOOP(
    "errors", "Leave a character between them as text, or give one of them a fixed length."
)
TWICE = QT_TRANSLATE_NOOP("errors", "The field {field} stands in the pattern twice.")
TWICE_TODO = QT_TRANSLATE_NOOP("errors", "Mark one of the two as ignored.")
BAD_FIELD = QT_TRANSLATE_NOOP("errors", "“{field}” cannot be the name of a field.")
BAD_FIELD_TODO = QT_TRANSLATE_NOOP("errors", "Use letters, digits and underscores, beginning with a letter.")
BAD_TIME = QT_TRANSLATE_NOOP("errors", "“{text}” cannot be read as {field}.")
BAD_TIME_TODO = QT_TRANSLATE_NOOP("errors", "Say how it is written, for example %d%m%Y.")
NOT_OWN = QT_TRANSLATE_NOOP("errors", "The pattern {name} does not fit its own sample {sample}.")
NOT_OWN_TODO = QT_TRANSLATE_NOOP("errors", "Check the regular expressions of its fields.")
TOO_LONG = QT_TRANSLATE_NOOP("errors", "The sample name is longer than a file's name can be.")


@dataclass(frozen=True, slots=True)
class Part:
    """A stretch of a file's name: a field, or (with ``field`` '') text that stands there literally."""

    text: str
    """In a field: what stands there in the sample name."""
    field: str = ""
    regex: str = ""
    """What the field matches; '' for what is usual for it."""
    layout: str = ""
    """Of dates and times: ``strptime`` directives; '' for digits in the usual order."""


@dataclass(frozen=True, slots=True)
class NamePattern:
    """A pattern by its name; a file name of it is read ahead of the known recorders' schemes."""

    name: str
    sample: str
    parts: tuple[Part, ...]
    folders: tuple[str, ...] = ()
    """Where it holds (with everything below); everywhere where empty."""

    def __post_init__(self) -> None:
        if "".join(part.text for part in self.parts) != self.sample:
            raise ValueError("the parts do not make up the sample name")


def regex_of(pattern: NamePattern) -> str:
    """The regular expression of the whole name; fields are named groups, ``ignored`` ones have none.

    Bounded, and with no way of matching a name twice, so that its time is linear in the name's length; what a user
    wrote is held to that by ``checked``. The suffix may be any.
    """
    return "".join(_regex_of_part(pattern.parts, place) for place in range(len(pattern.parts)))


def checked(pattern: NamePattern) -> NamePattern:
    """The pattern, if names can be read by it.

    Raises ``UserError`` where it is ambiguous, could take long, or does not fit its own sample.
    """
    if len(pattern.sample) > LONGEST_NAME:
        raise UserError(TOO_LONG)
    fields = [part.field for part in pattern.parts if part.field and part.field != "ignored"]
    if not fields:
        raise UserError(EMPTY, EMPTY_TODO, name=pattern.name)
    for field in fields:
        if not field.isidentifier() or len(field) > _LONGEST_FIELD or field in _RESERVED:
            raise UserError(BAD_FIELD, BAD_FIELD_TODO, field=field)
        if fields.count(field) > 1:
            raise UserError(TWICE, TWICE_TODO, field=field)
    _refuse_ambiguous(pattern.parts)
    checked_regex(part.regex for part in pattern.parts)
    for part in pattern.parts:
        if part.field in _TIMES and not part.regex and _moment_of(part.field, part.text, part) is None:
            raise UserError(BAD_TIME, BAD_TIME_TODO, text=part.text, field=part.field)
    if re.fullmatch(regex_of(pattern), pattern.sample) is None:
        raise UserError(NOT_OWN, NOT_OWN_TODO, name=pattern.name, sample=pattern.sample)
    return pattern


def read_by(pattern: NamePattern, name: str, zone: ZoneInfo) -> CallFacts | None:
    """What a name says by a checked pattern; ``None`` where it is not of it. Times without offset are in ``zone``."""
    if len(name) > LONGEST_NAME:
        return None
    match = _compiled(pattern).fullmatch(name)
    return None if match is None else _facts(pattern, match.groupdict(), zone)


def try_on(pattern: NamePattern, names: Iterable[str], zone: ZoneInfo) -> list[tuple[str, CallFacts | None]]:
    """Each name with what the pattern reads from it; ``None`` for those it does not fit. Raises as ``checked``."""
    sound = checked(pattern)
    return [(name, read_by(sound, name, zone)) for name in names]


@lru_cache(maxsize=64)
def _compiled(pattern: NamePattern) -> re.Pattern[str]:
    return re.compile(regex_of(pattern))


def _regex_of_part(parts: tuple[Part, ...], place: int) -> str:
    part = parts[place]
    if not part.field:
        last = place == len(parts) - 1
        suffix = _EXTENSION.search(part.text) if last else None
        if suffix:
            return re.escape(part.text[: suffix.start()]) + r"\.[A-Za-z0-9]{1,5}"
        return re.escape(part.text)
    body = _body(parts, place)
    return f"(?:{body})" if part.field == "ignored" else f"(?P<{part.field}>{body})"


def _body(parts: tuple[Part, ...], place: int) -> str:
    part = parts[place]
    if part.regex:
        return part.regex
    if part.field in _TIMES:
        return _shape(part)
    stop = _stop(parts, place)
    if part.field in _CODES and part.text.isascii() and part.text.isalpha():
        return "[A-Za-z]{1,20}"
    if part.field in _DIGITS and re.fullmatch(r"(?:\+|%2B)?[0-9]+", part.text, re.IGNORECASE):
        fixed = _adjacent(parts, place)
        return r"(?:\+|%2[Bb])?[0-9]{1,20}" if fixed or stop not in "+%" else "[0-9]{1,20}"
    run = f"[^{re.escape(stop)}{_NEVER}]{{1,{_LONGEST_FIELD}}}"
    pieces = re.split(f"({re.escape(stop)}+)", part.text) if stop else [part.text]
    return "".join(run if place % 2 == 0 else re.escape(piece) for place, piece in enumerate(pieces) if piece)


def _shape(part: Part) -> str:
    """Dates and times are as long as in the sample: digits for digits, the rest as it stands."""
    if part.layout:
        return "".join(_layout_parts(part.layout))
    return re.sub(r"(?:\\?[0-9])+", lambda run: f"[0-9]{{{len(run[0])}}}", re.escape(part.text))


def _layout_parts(layout: str) -> Iterator[str]:
    for directive, text in re.findall(r"%(.)|([^%]+|%$)", layout):
        yield _DIRECTIVES.get(directive, "(?!)") if directive else re.escape(text)


def _stop(parts: tuple[Part, ...], place: int) -> str:
    """The character that ends a part: that of the literal which follows, if there is one."""
    following = parts[place + 1] if place + 1 < len(parts) else None
    return following.text[:1] if following is not None and not following.field else ""


def _adjacent(parts: tuple[Part, ...], place: int) -> bool:
    return place + 1 < len(parts) and bool(parts[place + 1].field)


def _is_fixed(part: Part) -> bool:
    """Whether a field has one length only."""
    if part.regex:
        return re.search(r"(?<!\\)[*+?|]|\{[0-9]*,[0-9]*\}", part.regex) is None
    return part.field in _TIMES


def _refuse_ambiguous(parts: tuple[Part, ...]) -> None:
    """Between two texts there may be one field without a fixed length at most."""
    open_field = ""
    for part in parts:
        if not part.field:
            open_field = "" if part.text else open_field
        elif not _is_fixed(part):
            if open_field:
                raise UserError(ADJACENT, ADJACENT_TODO, first=open_field, second=part.field)
            open_field = part.field


def _facts(pattern: NamePattern, found: Mapping[str, str], zone: ZoneInfo) -> CallFacts:
    values: dict[str, str] = {}
    custom: dict[str, str] = {}
    moments: dict[str, dt.datetime] = {}
    for part in pattern.parts:
        text = (found.get(part.field) or "").strip() if part.field else ""
        if not text or not text.isprintable():
            continue
        if part.field in _TIMES:
            moment = _moment_of(part.field, text, part)
            if moment is not None:
                moments[part.field] = moment
        elif part.field in FIELDS:
            value = _value(part.field, text)
            if value:
                values[part.field] = value
        else:
            custom[part.field] = text
    started, day = _started(moments, zone)
    return CallFacts(started_at_ms=started, custom={**custom, **({"date": day} if day else {})}, **values)


def _value(field: str, text: str) -> str | None:
    if field in _CODES:
        return known_code(field, text)
    if field == "customer":
        number = f"+{text[3:]}" if text[:3].upper() == "%2B" else text
        return number if re.fullmatch(r"\+?[0-9]{3,20}", number) else None
    return text


def _started(moments: Mapping[str, dt.datetime], zone: ZoneInfo) -> tuple[int | None, str | None]:
    """The instant that the name gives, else the day alone."""
    whole = moments.get("epoch") or moments.get("started_at")
    day, time = moments.get("date"), moments.get("time")
    if whole is None and day and time:
        whole = dt.datetime.combine(day.date(), time.time())
    if whole is not None:
        aware = whole if whole.tzinfo else whole.replace(tzinfo=zone)
        return round(aware.timestamp() * 1000), None
    return None, day.date().isoformat() if day else None


def _moment_of(field: str, text: str, part: Part) -> dt.datetime | None:
    """A date, time or both; ``None`` where it is none, or of no year in which calls were recorded."""
    digits = re.sub(r"[^0-9]", "", text)
    try:
        if field == "epoch":
            seconds = {10: 1, 13: 1000, 16: 1_000_000}.get(len(digits))
            moment = dt.datetime.fromtimestamp(int(digits) / seconds, dt.UTC) if seconds else None
        else:
            layout = part.layout or _USUAL[field].get(len(digits))
            moment = dt.datetime.strptime(text if part.layout else digits, layout) if layout else None
    except (ValueError, OverflowError, OSError):
        return None
    return moment if moment is not None and (field == "time" or 1990 <= moment.year < 2100) else None
