"""From a table's rows to what is known about calls: which column means what, and how its cells are read."""

import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Any
from zoneinfo import ZoneInfo

from qadesk.domain.calls import CallFacts
from qadesk.domain.errors import UserError
from qadesk.domain.recordings import ImportIssue
from qadesk.domain.tables import CALL_COLUMNS, ColumnMapping, Table
from qadesk.domain.texts import QT_TRANSLATE_NOOP

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
_WORDS = {
    "direction": {
        "inbound": "inbound", "in": "inbound", "呼入": "inbound", "来电": "inbound",
        "outbound": "outbound", "out": "outbound", "呼出": "outbound", "外呼": "outbound", "去电": "outbound",
        "internal": "internal", "内部": "internal", "内线": "internal",
    },
    "contact": {
        "first": "first", "首次": "first", "第一次": "first", "首次来电": "first", "1": "first",
        "repeat": "repeat", "重复": "repeat", "二次": "repeat", "再次": "repeat", "重复来电": "repeat",
        "多次": "repeat",
    },
}  # fmt: skip
_SCIENTIFIC = re.compile(r"\d(?:[.,]\d+)?[eE]\+\d+")
_LAYOUTS = ("%Y/%m/%d %H:%M:%S", "%Y/%m/%d %H:%M", "%Y.%m.%d %H:%M:%S", "%Y年%m月%d日 %H:%M:%S", "%Y年%m月%d日 %H:%M",
            "%Y%m%d%H%M%S", "%Y%m%d %H:%M:%S")  # fmt: skip

BAD_TIME = QT_TRANSLATE_NOOP("errors", "“{value}” is no time that can be read; the time stays unknown.")
DAMAGED = QT_TRANSLATE_NOOP("errors", "“{value}” was damaged by a spreadsheet (digits are lost); it is left out.")
UNKNOWN_WORD = QT_TRANSLATE_NOOP("errors", "“{value}” is not a value of {field}; it is left out.")


def suggest_mapping(table: Table) -> dict[str, str]:
    """The canonical column for every heading that names one, each canonical column once."""
    mapping: dict[str, str] = {}
    for heading in table.columns:
        target = _canonical(heading)
        if target and target not in mapping.values():
            mapping[heading] = target
    return mapping


def _canonical(heading: str) -> str | None:
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
        facts, file, issues = CallFacts(), None, []
        custom: dict[str, str] = {}
        for place, heading, target in wanted:
            value, wrong = _cell(row[place], target, zone)
            if wrong:
                issues.append(
                    ImportIssue(table.name, UserError(wrong, value=row[place], field=target).packed(), number, heading)
                )
            elif value is None:
                continue
            elif target == "file":
                file = str(value)
            elif target in CALL_COLUMNS:
                facts = replace(facts, **_field(target, value))
            else:
                custom[target] = str(value)
        yield number, file, replace(facts, custom=custom), issues


def _field(target: str, value: object) -> dict[str, Any]:
    return {"started_at_ms": value} if target == "started_at" else {target: value}


def _cell(text: str, target: str, zone: ZoneInfo) -> tuple[object, str]:
    """The value of a cell (``None`` when empty) and what is wrong with it."""
    if not text:
        return None, ""
    if target == "started_at":
        instant = parse_instant_ms(text, zone)
        return instant, "" if instant is not None else BAD_TIME
    if target in ("customer", "unique_id", "agent_no") and _SCIENTIFIC.fullmatch(text):
        return None, DAMAGED
    if target in _WORDS:
        word = _WORDS[target].get(text.lower())
        return word, "" if word else UNKNOWN_WORD
    return text, ""


def parse_instant_ms(text: str, zone: ZoneInfo) -> int | None:
    """A written time as a UTC instant; without offset it is in ``zone``. ``None`` when it is not a time of day."""
    moment = _moment(text.strip())
    if moment is None:
        return None
    try:
        return round((moment if moment.tzinfo else moment.replace(tzinfo=zone)).timestamp() * 1000)
    except (ValueError, OverflowError):
        return None


def _moment(text: str) -> dt.datetime | None:
    if len(text) > 10 and not text.isdigit():
        try:
            return dt.datetime.fromisoformat(text)
        except ValueError:
            pass
    for layout in _LAYOUTS:
        try:
            return dt.datetime.strptime(text, layout)
        except ValueError:
            continue
    return None
