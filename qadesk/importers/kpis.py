"""Ready KPI tables: one row a day (and team, and half hour) with a column for each KPI, or one row a figure."""

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from fractions import Fraction
from pathlib import Path

from qadesk.domain.errors import UserError
from qadesk.domain.insight.kpi_counts import Cell, ImportedValue
from qadesk.domain.insight.kpi_rows import KpiTable, KpiTableRow
from qadesk.domain.insight.kpis import BOARD, INTERVAL_MINUTES, SHARE, Kpi
from qadesk.domain.recordings import ImportIssue
from qadesk.domain.tables import Table
from qadesk.domain.texts import QT_TRANSLATE_NOOP
from qadesk.importers.metadata import LONGEST_QUOTE, RAGGED
from qadesk.importers.moments import written_seconds
from qadesk.importers.people_words import read_day
from qadesk.importers.tables import read_table

NO_DAYS = QT_TRANSLATE_NOOP("errors", "The table {name} has no column for days.")
NAME_DAYS = QT_TRANSLATE_NOOP("errors", "Give the column with the days the heading “day” or “日期”.")
NO_KPIS = QT_TRANSLATE_NOOP("errors", "The table {name} has no column for a KPI that is known.")
NAME_KPIS = QT_TRANSLATE_NOOP("errors", "Name columns as KPIs are called (接通率, answer_rate), or “kpi” and “value”.")
NO_DAY = QT_TRANSLATE_NOOP("errors", "“{value}” is no day; days look like 2026-01-31.")
NO_KPI = QT_TRANSLATE_NOOP("errors", "“{value}” is no KPI that is known.")
NO_INTERVAL = QT_TRANSLATE_NOOP("errors", "“{value}” is no half hour of a day; these look like 09:00 or 09:00-09:30.")
NO_FIGURE = QT_TRANSLATE_NOOP("errors", "The row has no figure.")
NO_NUMBER = QT_TRANSLATE_NOOP("errors", "“{value}” is no number.")
NO_SHARE = QT_TRANSLATE_NOOP("errors", "“{value}” is no share from 0 to 100 %.")
NO_TIME = QT_TRANSLATE_NOOP("errors", "“{value}” is no length of time; these look like 45, 1:05 or 00:01:05.")
HALF = QT_TRANSLATE_NOOP("errors", "Numerator and denominator go together; one of them is missing.")
PART_OF = QT_TRANSLATE_NOOP("errors", "The numerator {over} is greater than the denominator {under}.")
DISAGREE = QT_TRANSLATE_NOOP("errors", "The value {value} is not {over} ÷ {under}.")
TWICE = QT_TRANSLATE_NOOP("errors", "Row {row} gives another figure of the same KPI, day, team and interval.")

_COLUMNS = {
    "day": ("date", "日期", "统计日期", "时间", "日"),
    "group": ("team", "businessgroup", "业务组", "班组", "组别", "小组", "团队", "技能组"),
    "interval": ("时段", "时间段", "间隔", "halfhour", "time"),
    "kpi": ("指标", "指标名称", "name"),
    "value": ("值", "数值", "指标值", "结果"),
    "numerator": ("分子",),
    "denominator": ("分母",),
}
_KPIS = {
    "answer_rate": ("接通率", "人工接通率", "应答率", "answerrate"),
    "first_contact_resolution": ("一次性解决率", "一次解决率", "首次解决率", "首解率", "fcr"),
    "satisfaction": ("客户满意率", "满意率", "客户满意度", "满意度", "customersatisfaction", "csat"),
    "after_call_work_s": ("话后处理时长", "话后处理时间", "平均话后处理时长", "话后时长", "aftercallwork", "acw"),
    "average_handle_time_s": ("平均通话时长", "平均处理时长", "平均处理时间", "handletime", "averagehandletime", "aht"),
    "average_queue_time_s": ("平均排队时间", "平均排队时长", "平均等待时长", "queuetime", "averagequeuetime", "asa"),
    "service_level": ("服务水平", "20秒服务水平", "servicelevel", "sl"),
    "completion_rate": ("办结率", "completionrate"),
    "immediate_completion_rate": ("即办率", "immediatecompletionrate"),
}
_PARTS = {
    "numerator": ("numerator", "分子"),
    "denominator": ("denominator", "分母"),
}
_COUNTS = {
    ("answer_rate", "numerator"): ("接通量", "接听量", "人工接通量", "应答量", "answered"),
    ("answer_rate", "denominator"): ("呼入量", "来电量", "进线量", "呼入总量", "offered", "calls"),
    ("completion_rate", "numerator"): ("办结量", "办结数"),
    ("completion_rate", "denominator"): ("受理量", "受理数"),
}
_ALL_TEAMS = frozenset(("", "-", "全部", "全体", "全中心", "中心", "合计", "总计", "all", "total"))
_NOTHING = frozenset(("", "-", "--", "—", "/", "无", "n/a", "na", "null", "#div/0!"))
_INTERVAL = re.compile(r"(\d{1,2})(?::(\d{2})(?::00)?)?(?:\s*[-~–—至到]\s*(\d{1,2})(?::(\d{2})(?::00)?)?)?")
_PLAIN = re.compile(r"[+-]?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?", re.ASCII)
_BY_KEY: Mapping[str, Kpi] = {each.key: each for each in BOARD}
_PLACES = Decimal(1).scaleb(-10)
"""Finer digits are what a spreadsheet's binary numbers add."""

Place = tuple[str, str]
"""KPI and one of value, numerator, denominator."""


class _RefusedError(Exception):
    """A row that cannot be used."""

    def __init__(self, heading: str | None, error: UserError) -> None:
        super().__init__(heading)
        self.heading, self.error = heading, error


@dataclass(frozen=True, slots=True)
class _Seen:
    """A row before its numbers are read."""

    number: int
    cell: Cell
    figures: Mapping[str, Mapping[str, tuple[str, str]]]
    """KPI -> part -> (heading, text)."""


def read_kpis(path: Path) -> KpiTable:
    """Every row, those that cannot be used with the reason. Raises ``UserError`` when it is no table of KPIs."""
    table = read_table(path)
    places = {heading: place for heading in table.columns if (place := _place(heading)) is not None}
    known = {heading for heading in table.columns if _column(heading) is not None or heading in places}
    columns = {column: heading for heading in reversed(table.columns) if (column := _column(heading)) is not None}
    if "day" not in columns:
        raise UserError(NO_DAYS, NAME_DAYS, name=table.name)
    if not places and not {"kpi", "value"} <= set(columns):
        raise UserError(NO_KPIS, NAME_KPIS, name=table.name)
    seen, refused = [], [ImportIssue(table.name, UserError(RAGGED).packed(), number) for number in sorted(table.ragged)]
    for number, cells in _rows(table):
        try:
            seen.append(_seen(number, cells, columns, places))
        except _RefusedError as wrong:
            refused.append(ImportIssue(table.name, wrong.error.packed(), number, wrong.heading))
    percent = _in_percent(seen)
    rows, first = [], dict[tuple[str, Cell], tuple[int, ImportedValue]]()
    for row in seen:
        try:
            rows.append(_row(row, percent, first))
        except _RefusedError as wrong:
            refused.append(ImportIssue(table.name, wrong.error.packed(), row.number, wrong.heading))
    return KpiTable(
        name=table.name,
        columns={heading: ".".join(places.get(heading, (_column(heading) or "",))) for heading in known},
        rows=tuple(rows),
        refused=tuple(sorted(refused, key=lambda issue: issue.row or 0)),
    )


def _rows(table: Table) -> Iterator[tuple[int, dict[str, str]]]:
    for number, cells in enumerate(table.rows, table.first_row):
        if any(cells) and number not in table.ragged:
            yield number, dict(zip(table.columns, cells, strict=True))


# -- headings ----------------------------------------------------------------------------------------------------------


def _column(heading: str) -> str | None:
    name = _bare(heading)
    return next((column for column, names in _COLUMNS.items() if name == column or name in names), None)


def _place(heading: str) -> Place | None:
    """The KPI that a heading names, and whether it is its value or one of its counts."""
    name = _bare(heading)
    for place, names in _COUNTS.items():
        if name in names:
            return place
    for part, endings in _PARTS.items():
        for ending in endings:
            kpi = _kpi(name.removesuffix(ending)) if name.endswith(ending) else None
            if kpi is not None:
                return kpi, part
    kpi = _kpi(name)
    return None if kpi is None else (kpi, "value")


def _kpi(name: str) -> str | None:
    names = (name, name.removesuffix("s"), name.removesuffix("秒"))
    return next((key for key, known in _KPIS.items() if key.replace("_", "") in names or set(names) & set(known)), None)


def _bare(text: str) -> str:
    """Case, blanks, what joins words, and units behind a name are set aside."""
    plain = unicodedata.normalize("NFKC", text).lower()
    plain = re.sub(r"\((?:%|s|秒|sec|seconds)\)|%", "", plain)
    return re.sub(r"[\s_\-()/:.]+", "", plain)


# -- cells -------------------------------------------------------------------------------------------------------------


def _seen(number: int, cells: Mapping[str, str], columns: Mapping[str, str], places: Mapping[str, Place]) -> _Seen:
    def of(column: str) -> str:
        return cells.get(columns.get(column, ""), "").strip()

    day = read_day(of("day"))
    if day is None:
        raise _RefusedError(columns["day"], UserError(NO_DAY, value=of("day")[:LONGEST_QUOTE]))
    group = None if of("group").lower() in _ALL_TEAMS else of("group")
    cell = Cell(day, group, _minute(of("interval"), columns.get("interval")))
    figures: dict[str, dict[str, tuple[str, str]]] = defaultdict(dict)
    for heading, (kpi, part) in places.items():
        if not _is_nothing(cells[heading]):
            figures[kpi].setdefault(part, (heading, cells[heading]))
    if not places:
        named = _kpi(_bare(of("kpi")))
        if named is None:
            raise _RefusedError(columns["kpi"], UserError(NO_KPI, value=of("kpi")[:LONGEST_QUOTE]))
        for part in ("value", "numerator", "denominator"):
            if not _is_nothing(of(part)):
                figures[named][part] = (columns[part], of(part))
    return _Seen(number, cell, figures)


def _minute(text: str, heading: str | None) -> int | None:
    if text.lower() in _ALL_TEAMS or text in ("全天", "全日"):
        return None
    found = _INTERVAL.fullmatch(unicodedata.normalize("NFKC", text).strip())
    if found is not None:
        minute = int(found[1]) * 60 + int(found[2] or 0)
        end = int(found[3]) * 60 + int(found[4] or 0) if found[3] else minute + INTERVAL_MINUTES
        # Reports also name an interval by its last minute: 09:00-09:29.
        length = (end - minute) % 1440
        if minute % INTERVAL_MINUTES == 0 and minute < 1440 and length in (INTERVAL_MINUTES, INTERVAL_MINUTES - 1):
            return minute
    raise _RefusedError(heading, UserError(NO_INTERVAL, value=text[:LONGEST_QUOTE]))


def _is_nothing(text: str) -> bool:
    return text.strip().lower() in _NOTHING


def _in_percent(rows: Iterable[_Seen]) -> frozenset[str]:
    """Columns (by heading and KPI) in per cent: the heading says so, or a bare number of them can be no share."""
    found = set()
    for row in rows:
        for kpi, parts in row.figures.items():
            heading, text = parts.get("value", ("", ""))
            if _BY_KEY[kpi].unit == SHARE and _PLAIN.fullmatch(text.strip()) and Decimal(text.strip()) > 1:
                found.add(f"{heading}/{kpi}")
            if _BY_KEY[kpi].unit == SHARE and "%" in unicodedata.normalize("NFKC", heading):
                found.add(f"{heading}/{kpi}")
    return frozenset(found)


def _row(row: _Seen, percent: frozenset[str], first: dict[tuple[str, Cell], tuple[int, ImportedValue]]) -> KpiTableRow:
    values = []
    for kpi, parts in row.figures.items():
        value = _value(_BY_KEY[kpi], row.cell, parts, percent)
        if value is not None:
            number, known = first.get((kpi, row.cell), (row.number, value))
            if known != value:
                raise _RefusedError(parts.get("value", (None, ""))[0], UserError(TWICE, row=number))
            values.append(value)
    if not values:
        raise _RefusedError(None, UserError(NO_FIGURE))
    for value in values:
        first.setdefault((value.kpi, row.cell), (row.number, value))
    return KpiTableRow(row=row.number, values=tuple(values))


def _value(kpi: Kpi, cell: Cell, parts: Mapping[str, tuple[str, str]], percent: frozenset[str]) -> ImportedValue | None:
    """The figure; ``None`` of nothing (no calls came in). Raises ``_RefusedError``."""
    over, under = _count(parts.get("numerator")), _count(parts.get("denominator"))
    said = parts.get("value")
    if under == 0:
        return None
    value = None if said is None else _read(kpi, *said, percent)
    if value is None and (over is None or under is None):
        raise _RefusedError(_heading(parts), UserError(HALF))
    if over is None or under is None:
        # Many tables have the calls that came in, or nothing but those: the value alone is taken.
        assert value is not None
        return ImportedValue(kpi=kpi.key, cell=cell, value=value)
    if kpi.unit == SHARE and over > under:
        raise _RefusedError(parts["numerator"][0], UserError(PART_OF, over=over, under=under))
    exact = Fraction(over) / Fraction(under)
    # As precise as people round: half a per cent, a second.
    if value is not None and abs(Fraction(value) - exact) > (Fraction(1, 200) if kpi.unit == SHARE else 1):
        raise _RefusedError(_heading(parts), UserError(DISAGREE, value=said[1] if said else "", over=over, under=under))
    if value is None:
        value = _tidy(Decimal(exact.numerator) / Decimal(exact.denominator))
    return ImportedValue(kpi=kpi.key, cell=cell, value=value, numerator=over, denominator=under)


def _heading(parts: Mapping[str, tuple[str, str]]) -> str | None:
    return next((parts[part][0] for part in ("value", "numerator", "denominator") if part in parts), None)


def _count(said: tuple[str, str] | None) -> Decimal | None:
    if said is None:
        return None
    heading, text = said
    number = _number(text.replace(",", ""))
    if number is None or number < 0:
        raise _RefusedError(heading, UserError(NO_NUMBER, value=text[:LONGEST_QUOTE]))
    return number


def _read(kpi: Kpi, heading: str, text: str, percent: frozenset[str]) -> Decimal:
    quoted = text[:LONGEST_QUOTE]
    if kpi.unit != SHARE:
        seconds = written_seconds(text)
        if seconds is None:
            raise _RefusedError(heading, UserError(NO_TIME, value=quoted))
        return _tidy(Decimal(str(seconds)))
    plain = unicodedata.normalize("NFKC", text).strip()
    number = _number(plain.removesuffix("%").strip())
    if number is None:
        raise _RefusedError(heading, UserError(NO_SHARE, value=quoted))
    if plain.endswith("%") or f"{heading}/{kpi.key}" in percent:
        number = number.scaleb(-2)
    if not 0 <= number <= 1:
        raise _RefusedError(heading, UserError(NO_SHARE, value=quoted))
    return _tidy(number)


def _number(text: str) -> Decimal | None:
    plain = unicodedata.normalize("NFKC", text).strip()
    try:
        found = Decimal(plain) if len(plain) <= 40 and _PLAIN.fullmatch(plain) else None
        return None if found is None or abs(found) >= 10**15 else _tidy(found)
    except InvalidOperation:
        return None


def _tidy(number: Decimal) -> Decimal:
    """Without the noise of binary numbers and without zeros at the end."""
    short = number.quantize(_PLACES).normalize()
    return short.quantize(Decimal(1)) if short == short.to_integral_value() else short
