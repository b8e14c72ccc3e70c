"""Times and lengths as people and spreadsheets write them; what can be read in two ways is not read."""

import datetime as dt
import re
import unicodedata
from collections.abc import Iterable
from zoneinfo import ZoneInfo

from qadesk.importers.base import plausible_ms

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_YEAR_FIRST = (
    r"(?P<y>\d{4})(?:\s*[-/.]\s*(?P<mo>\d{1,2})\s*[-/.]\s*(?P<d>\d{1,2})|年(?P<cmo>\d{1,2})月(?P<cd>\d{1,2})[日号]?)"
)
_DOTTED = r"(?P<dd>\d{1,2})\.(?P<dmo>\d{1,2})\.(?P<dy>\d{4}|\d{2})"
_EITHER = r"(?P<a>\d{1,2})(?P<sep>[-/])(?P<b>\d{1,2})(?P=sep)(?P<ey>\d{4}|\d{2})"
_DAY_NAMED = r"(?P<nd>\d{1,2})[- ](?P<nmo>[a-z]{3})[a-z]*[- ](?P<ny>\d{4}|\d{2})"
_MONTH_NAMED = r"(?P<mmo>[a-z]{3})[a-z]*\.? (?P<md>\d{1,2}),? (?P<my>\d{4})"
_WEEKDAY = r"(?:\s*\(?(?:星期|周|礼拜)[一二三四五六日天]\)?)?"
_HALF = r"上午|下午|凌晨|早上|中午|晚上|am|pm|a\.m\.|p\.m\."
_TIME = (
    rf"(?P<half>{_HALF})?\s*(?P<h>\d{{1,2}})[:时点](?P<mi>\d{{1,2}})(?:[:分](?P<s>\d{{1,2}})(?:[.,](?P<f>\d{{1,9}}))?)?"
    rf"[分秒]?\s*(?P<after>{_HALF})?"
)
_OFFSET = r"\s*(?P<offset>z|utc|gmt|[+-]\d{2}:?\d{2})?"
_WRITTEN = re.compile(
    rf"(?:{_YEAR_FIRST}|{_DOTTED}|{_EITHER}|{_DAY_NAMED}|{_MONTH_NAMED}){_WEEKDAY}"
    rf"(?:[ t,]+|(?<=[日号])|(?<=[一二三四五六日天)])){_TIME}{_OFFSET}",
    re.ASCII,
)
_COMPACT = re.compile(r"(\d{4})(\d\d)(\d\d)[ t-]?(\d\d):?(\d\d)(?::?(\d\d))?", re.ASCII)
_SERIAL = re.compile(r"[2-7]\d{4}(?:[.,]\d+)?", re.ASCII)
_EPOCH = re.compile(r"[12]\d{9}(?:\.\d+)?|[12]\d{12}", re.ASCII)
_SHEET_EPOCH = dt.datetime(1899, 12, 30)
_EITHER_DATE = re.compile(rf"{_EITHER}(?=[ ,]|$)", re.ASCII)
_AFTERNOON = ("下午", "pm", "p.m.")
_MORNING = ("上午", "凌晨", "早上", "am", "a.m.")

_PARTS = re.compile(
    r"(?:(\d{1,3})(?:小时|时|h(?:ours?|rs?)?))?(?:(\d{1,4})(?:分钟|分|m(?:in(?:utes?)?)?))?"
    r"(?:(\d{1,6}(?:[.,]\d+)?)(?:秒钟?|s(?:ec(?:onds?)?)?))?",
    re.ASCII,
)
_CLOCK = re.compile(r"(?:1(?:899-12-3[01]|900-01-00)t)?(?:(\d{1,3}):)?(\d{1,4}):(\d{2})(?:[.,](\d{1,9}))?", re.ASCII)
_SECONDS = re.compile(r"\d{1,7}(?:[.,]\d{1,9})?", re.ASCII)


class DayOrder:
    """Whether the days of dates such as 05/01/2026 stand before the months, as all dates of a column tell together."""

    def __init__(self) -> None:
        self.either = 0
        """Dates that can be read in two ways."""
        self._day_first = self._month_first = False

    def look(self, texts: Iterable[str]) -> "DayOrder":
        """Take the evidence of these cells."""
        for text in texts:
            if found := _EITHER_DATE.match(text.strip()):
                first, second = int(found["a"]), int(found["b"])
                self._day_first |= first > 12
                self._month_first |= second > 12
                self.either += first != second and first <= 12 and second <= 12
        return self

    @property
    def day_first(self) -> bool | None:
        """``None`` where nothing tells, or the dates contradict each other."""
        return None if self._day_first == self._month_first else self._day_first


def is_either(text: str) -> bool:
    """Whether a text begins with a date whose day and month cannot be told apart by itself."""
    found = _EITHER_DATE.match(text.strip())
    return bool(found and found["a"] != found["b"] and int(found["a"]) <= 12 and int(found["b"]) <= 12)


def written_ms(text: str, zone: ZoneInfo, day_first: bool | None = None) -> int | None:
    """A written time of day as a UTC instant; without offset it is in ``zone``. ``None`` for what cannot be read.

    Also a spreadsheet's count of days (45000.5), and seconds or milliseconds since 1970. ``day_first`` tells how
    05/01/2026 is meant; with ``None`` it is not read, unless only one way makes a date.
    """
    plain = (text if text.isascii() else unicodedata.normalize("NFKC", text)).strip().lower()
    try:
        moment = _counted(plain) or _compact(plain) or _written(plain, day_first)
    except (ValueError, OverflowError):
        return None
    return None if moment is None else plausible_ms(moment, zone)


def written_seconds(text: str) -> float | None:
    """A length in seconds: ``65``, ``65.0``, ``1:05``, ``00:01:05``, ``1分5秒``; ``None`` for what is none."""
    plain = (text if text.isascii() else unicodedata.normalize("NFKC", text)).strip().lower()
    if _SECONDS.fullmatch(plain):
        return float(plain.replace(",", "."))
    if clock := _CLOCK.fullmatch(plain):
        whole = int(clock[1] or 0) * 3600 + int(clock[2]) * 60 + int(clock[3])
        return None if clock[3] > "59" else whole + float(f"0.{clock[4] or 0}")
    parts = _PARTS.fullmatch(plain.replace(" ", ""))
    if parts is None or not any(parts.groups()):
        return None
    return int(parts[1] or 0) * 3600 + int(parts[2] or 0) * 60 + float((parts[3] or "0").replace(",", "."))


def _counted(text: str) -> dt.datetime | None:
    """Days since the end of 1899, or seconds since 1970."""
    if _SERIAL.fullmatch(text):
        return _SHEET_EPOCH + dt.timedelta(seconds=round(float(text.replace(",", ".")) * 86_400))
    if _EPOCH.fullmatch(text):
        return dt.datetime.fromtimestamp(float(text) / (1000 if len(text) == 13 else 1), dt.UTC)
    return None


def _compact(text: str) -> dt.datetime | None:
    found = _COMPACT.fullmatch(text)
    return dt.datetime(*(int(part) for part in found.groups("0"))) if found else None  # type: ignore[arg-type]


def _written(text: str, day_first: bool | None) -> dt.datetime | None:
    found = _WRITTEN.fullmatch(text)
    if found is None:
        return None
    date, hour = _date(found, day_first), _hour(found)
    if date is None or hour is None:
        return None
    second, fraction = int(found["s"] or 0), int((found["f"] or "0").ljust(6, "0")[:6])
    moment = dt.datetime(*date, hour, int(found["mi"]), second, fraction)
    return moment.replace(tzinfo=_zone(found["offset"])) if found["offset"] else moment


def _date(found: re.Match[str], day_first: bool | None) -> tuple[int, int, int] | None:
    if found["y"]:
        return int(found["y"]), int(found["mo"] or found["cmo"]), int(found["d"] or found["cd"])
    if found["dy"]:
        return _year(found["dy"]), int(found["dmo"]), int(found["dd"])
    if found["ey"]:
        return _either(int(found["a"]), int(found["b"]), _year(found["ey"]), day_first)
    name, day, year = (
        (found["nmo"], found["nd"], found["ny"]) if found["ny"] else (found["mmo"], found["md"], found["my"])
    )
    return (_year(year), _MONTHS.index(name) + 1, int(day)) if name in _MONTHS else None


def _either(first: int, second: int, year: int, day_first: bool | None) -> tuple[int, int, int] | None:
    if first > 12 or (day_first and second <= 12) or first == second:
        return year, second, first
    return (year, first, second) if second > 12 or day_first is False else None


def _year(text: str) -> int:
    return int(text) if len(text) == 4 else 2000 + int(text)


def _hour(found: re.Match[str]) -> int | None:
    """The hour of the day; ``None`` where the half of the day and the hour do not agree, or nobody can tell."""
    half, hour = found["half"] or found["after"], int(found["h"])
    if half is None or hour > 12:
        return hour if half not in _MORNING else None
    if half in _AFTERNOON:
        return hour % 12 + 12
    if half in _MORNING:
        return hour % 12
    if half == "中午":
        return hour if hour >= 10 else hour + 12
    return None if hour == 12 else hour + 12


def _zone(offset: str) -> dt.tzinfo:
    if offset[0] not in "+-":
        return dt.UTC
    minutes = int(offset[1:3]) * 60 + int(offset[-2:])
    return dt.timezone(dt.timedelta(minutes=-minutes if offset[0] == "-" else minutes))
