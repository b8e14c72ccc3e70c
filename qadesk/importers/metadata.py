"""From a table's rows to what is known about calls: which column means what, and how its cells are read."""

import datetime as dt
import re
from collections.abc import Iterator
from typing import Any
from zoneinfo import ZoneInfo

from qadesk.domain.call_words import coded, known_code
from qadesk.domain.calls import CallFacts
from qadesk.domain.errors import UserError
from qadesk.domain.recordings import ImportIssue
from qadesk.domain.tables import CALL_COLUMNS, ColumnMapping, Table
from qadesk.domain.texts import QT_TRANSLATE_NOOP
from qadesk.importers.base import plausible_ms

_SYNONYMS = {
    "unique_id": ("uniqueid", "callid", "通话id", "流水号", "通话流水号", "录音流水号", "通话编号", "录音编号"),
    "agent_no": ("agentno", "agentid", "工号", "坐席工号", "座席工号", "客服工号", "坐席编号", "extension", "分机",
                 "分机号"),
    "agent": ("agentname", "坐席", "座席", "坐席姓名", "座席姓名", "客服", "客服代表", "客服姓名", "姓名"),
    "group": ("team", "业务组", "班组", "组别", "小组", "所属组", "团队"),
    "started_at": ("start", "starttime", "startedat", "calldate", "datetime", "开始时间", "通话时间", "通话开始时间",
                   "来电时间", "呼叫时间", "录音时间", "时间"),
    "seconds": ("duration", "billsec", "通话时长", "时长", "录音时长", "时长秒", "通话时长秒"),
    "queue": ("queuename", "skill", "skillgroup", "队列", "技能组", "排队队列"),
    "direction": ("calltype", "呼叫方向", "呼叫类型", "方向", "呼入呼出"),
    "business_type": ("businesstype", "business", "category", "业务类型", "业务类别", "业务"),
    "contact": ("contacttype", "首次重复", "来电次数", "是否首次", "来电性质", "首次或重复"),
    "customer": ("customerno", "phone", "caller", "callerid", "客户号码", "客户电话", "主叫", "主叫号码", "来电号码",
                 "电话", "手机号"),
    "rating": ("csat", "satisfaction", "满意度", "客户评价", "评价"),
    "file": ("filename", "path", "recording", "recordingfile", "文件", "文件名", "录音", "录音文件", "录音文件名"),
    "subject": ("title", "主题", "事由", "来电事由", "标题"),
}  # fmt: skip
_CODES_ONLY = ("direction", "contact")
"""Fields that hold nothing but codes; a business type may be the centre's own word."""
_SCIENTIFIC = re.compile(r"\d(?:[.,]\d+)?[eE]\+\d+")
_WRITTEN_TIME = re.compile(
    r"(\d{4})(?:[-/.](\d{1,2})[-/.]|年(\d{1,2})月)(\d{1,2})日?[ T]+(\d{1,2})[:时](\d{1,2})(?:[:分](\d{1,2})秒?|分)?",
    re.ASCII,
)
_COMPACT_TIME = re.compile(r"(\d{8})[ T-]?(\d{2}):?(\d{2})(?::?(\d{2}))?", re.ASCII)

LONGEST_QUOTE = 60

RAGGED = QT_TRANSLATE_NOOP("errors", "The row has more cells than there are headings; it is left out.")
BAD_TIME = QT_TRANSLATE_NOOP("errors", "“{value}” is no time that can be read; the time stays unknown.")
DAMAGED = QT_TRANSLATE_NOOP("errors", "“{value}” was damaged by a spreadsheet (digits are lost); it is left out.")
UNKNOWN_WORD = QT_TRANSLATE_NOOP("errors", "“{value}” is not a value of {field}; it is left out.")


def suggest_mapping(table: Table) -> dict[str, str]:
    """The canonical column for every heading that names one, each canonical column once."""
    mapping: dict[str, str] = {}
    for heading in table.columns:
        target = canonical(heading)
        if target and target not in mapping.values():
            mapping[heading] = target
    return mapping


def canonical(heading: str) -> str | None:
    """The canonical column (or ``subject``) that a heading names, in whatever spelling; ``None`` where it is none."""
    name = re.sub(r"[\s_\-()（）/]+", "", heading).lower()
    for target in (*CALL_COLUMNS, "subject"):
        if name == target.replace("_", "") or name in _SYNONYMS.get(target, ()):
            return target
    return None


def read_rows(
    table: Table, mapping: ColumnMapping, zone: ZoneInfo
) -> Iterator[tuple[int, str | None, CallFacts, list[ImportIssue]]]:
    """For each row: its number, the file it names, what it says of the call, and what of it could not be read."""
    wanted = [(place, heading, mapping[heading]) for place, heading in enumerate(table.columns) if heading in mapping]
    for number, row in enumerate(table.rows, table.first_row):
        if not any(row):
            continue
        if number in table.ragged:
            yield number, None, CallFacts(), [ImportIssue(table.name, UserError(RAGGED).packed(), number)]
            continue
        values: dict[str, Any] = {}
        issues = []
        for place, heading, target in wanted:
            value, wrong = _cell(row[place], target, zone)
            if wrong:
                error = UserError(wrong, value=row[place][:LONGEST_QUOTE], field=target)
                issues.append(ImportIssue(table.name, error.packed(), number, heading))
            elif value is not None:
                values[target] = value
        yield number, values.pop("file", None), _facts(values), issues


def _facts(values: dict[str, Any]) -> CallFacts:
    named = {target: value for target, value in values.items() if target in CALL_COLUMNS and target != "started_at"}
    custom = {target: value for target, value in values.items() if target not in CALL_COLUMNS}
    return CallFacts(started_at_ms=values.get("started_at"), custom=custom, **named)


def _cell(text: str, target: str, zone: ZoneInfo) -> tuple[object, str]:
    """The value of a cell (``None`` when empty) and what is wrong with it."""
    if not text:
        return None, ""
    if target == "started_at":
        instant = parse_instant_ms(text, zone)
        return instant, "" if instant is not None else BAD_TIME
    if target in ("customer", "unique_id", "agent_no") and _SCIENTIFIC.fullmatch(text):
        return None, DAMAGED
    if target in _CODES_ONLY:
        code = known_code(target, text)
        return code, "" if code else UNKNOWN_WORD
    return coded(target, text) or None, ""


def parse_instant_ms(text: str, zone: ZoneInfo) -> int | None:
    """A written time as a UTC instant; without offset it is in ``zone``. ``None`` when it is not a time of day."""
    moment = _moment(text.strip())
    return None if moment is None else plausible_ms(moment, zone)


def _moment(text: str) -> dt.datetime | None:
    written, compact = _WRITTEN_TIME.fullmatch(text), _COMPACT_TIME.fullmatch(text)
    try:
        if written:
            return dt.datetime(*(int(part) for part in written.groups() if part))  # type: ignore[arg-type]
        if compact:
            day, hour, minute, second = compact.groups()
            return dt.datetime(int(day[:4]), int(day[4:6]), int(day[6:]), int(hour), int(minute), int(second or 0))
        return dt.datetime.fromisoformat(text) if ":" in text else None
    except ValueError:
        return None
