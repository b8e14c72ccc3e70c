"""What headings of tables mean: the names that telephone systems and Chinese call centres use for the same thing."""

import re
from collections.abc import Iterable, Mapping

from qadesk.domain.tables import CALL_COLUMNS

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
_OF_LOGS = {
    "outcome": ("disposition", "callresult", "callstatus", "result", "status", "通话结果", "呼叫结果", "接听状态",
                "通话状态", "接通状态", "呼叫状态", "是否接通", "是否接听", "结果", "状态"),
    "wait_seconds": ("wait", "waittime", "queuetime", "queueseconds", "asa", "排队时长", "排队时间", "等待时长",
                     "等待时间", "排队秒数", "排队时长秒", "等待时长秒"),
    "talk_seconds": ("talk", "talktime", "billsec", "通话时长", "通话时长秒", "通话秒数", "人工通话时长", "计费时长",
                     "应答时长"),
    "hold_seconds": ("hold", "holdtime", "保持时长", "保持时间", "保持时长秒"),
    "wrap_seconds": ("wrap", "wraptime", "wrapup", "wrapuptime", "acw", "aftercallwork", "话后处理时长", "话后时长",
                     "话后处理时间", "整理时长", "事后处理时长", "话后处理时长秒"),
    "ended_at": ("end", "endtime", "hanguptime", "结束时间", "通话结束时间", "挂机时间", "挂断时间"),
    "transferred": ("transfer", "istransfer", "istransferred", "是否转接", "转接"),
    "caller": ("src", "from", "ani", "caller", "callerid", "callernumber", "主叫", "主叫号码"),
    "callee": ("dst", "to", "dnis", "called", "callee", "callednumber", "被叫", "被叫号码"),
}  # fmt: skip
_OF_CALLS = {name: _SYNONYMS.get(name, ()) for name in (*CALL_COLUMNS, "subject")}
_JOINTS = re.compile(r"[\s_\-()（）/\[\]【】]+")


def canonical(heading: str) -> str | None:
    """The canonical column (or ``subject``) that a heading names, in whatever spelling; ``None`` where it is none."""
    return _canonical(heading, _OF_CALLS)


def canonical_columns(headings: Iterable[str]) -> dict[str, str]:
    """The canonical column for every heading that names one of a recording or call, each canonical column once."""
    return _mapped(headings, (_OF_CALLS,))


def log_columns(headings: Iterable[str]) -> dict[str, str]:
    """The same for logs of calls, which tell more: how a call ended, how long each part of it took.

    Who called and who was called are told apart only where a log has both.
    """
    headings = list(headings)
    mapping = _mapped(headings, (_OF_LOGS, _OF_CALLS))
    if {"caller", "callee"} <= set(mapping.values()):
        return mapping
    numbers = {heading: "customer" for heading, name in mapping.items() if name in ("caller", "callee")}
    return mapping if not numbers or "customer" in mapping.values() else mapping | numbers


def _mapped(headings: Iterable[str], known: tuple[Mapping[str, tuple[str, ...]], ...]) -> dict[str, str]:
    mapping: dict[str, str] = {}
    for heading in headings:
        target = next((found for names in known if (found := _canonical(heading, names))), None)
        if target and target not in mapping.values():
            mapping[heading] = target
    return mapping


def _canonical(heading: str, known: Mapping[str, tuple[str, ...]]) -> str | None:
    name = _JOINTS.sub("", heading).lower()
    return next((target for target, names in known.items() if name == target.replace("_", "") or name in names), None)
