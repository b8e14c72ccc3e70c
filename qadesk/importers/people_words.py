"""How the cells of a table of people are read: headings, roles, days, numbers."""

import re
import unicodedata
from datetime import date, timedelta

from qadesk.domain.people import Role

_HEADINGS = {
    "no": ("工号", "编号", "人员编号", "员工编号", "员工号", "坐席工号", "座席工号", "number", "agentno", "employeeno"),
    "name": ("姓名", "名字", "员工姓名", "坐席姓名", "座席姓名", "人员姓名", "agent", "fullname"),
    "group": ("team", "业务组", "班组", "组别", "小组", "所属组", "所属班组", "所在班组", "团队", "所属业务组"),
    "role": ("角色", "岗位", "职务", "职位", "position"),
    "leader": ("组长", "组长工号", "班长", "班组长", "直属组长", "teamleader", "leaderno"),
    "hired_on": ("入职日期", "入职时间", "入职", "到岗日期", "hired", "hiredate", "入职日"),
    "left_on": ("离职日期", "离职时间", "离职", "离岗日期", "left", "离职日", "leavingdate"),
    "extension": ("分机", "分机号", "分机号码", "坐席分机", "ext"),
    "from": ("自", "开始日期", "起始日期", "生效日期", "开始", "起", "since", "start", "入组日期", "从"),
    "to": ("至", "结束日期", "截止日期", "失效日期", "结束", "止", "until", "end", "离组日期", "到"),
    "mentor": ("师傅", "师父", "导师", "带教", "带教人", "师傅工号", "mentorno"),
}
"""Synonyms without spaces and marks, in lower case; the canonical name itself need not be listed."""
_ROLES = {
    Role.INSPECTOR: ("inspector", "质检员", "质检", "质检专员", "qa"),
    Role.LEAD: ("lead", "质检主管", "主管", "质检组长", "质检经理", "qalead"),
    Role.LEADER: ("leader", "组长", "班长", "班组长", "teamleader"),
    Role.AGENT: (
        "agent",
        "坐席",
        "座席",
        "坐席员",
        "座席员",
        "客服代表",
        "客服",
        "客服专员",
        "客服人员",
        "话务员",
        "员工",
    ),
    Role.TRAINER: ("trainer", "内训", "内训师", "培训师", "培训", "讲师"),
}
_SCIENTIFIC = re.compile(r"\d(?:[.,]\d+)?[eE]\+\d+")
_WRITTEN = re.compile(r"(\d{4})(?:[-/.](\d{1,2})[-/.]|年(\d{1,2})月)(\d{1,2})日?(?:[ T].*)?", re.ASCII)
_COMPACT = re.compile(r"(\d{4})(\d{2})(\d{2})", re.ASCII)
_SERIAL = re.compile(r"\d{5}(?:\.\d+)?", re.ASCII)
_SERIAL_ZERO = date(1899, 12, 30)
_EARLIEST = 1940
_FOR_EVER = 2099
"""Systems of personnel write such a year where there is no end yet."""


def canonical(heading: str) -> str | None:
    """The column of ``PEOPLE_COLUMNS`` that a heading names, in whatever spelling; ``None`` where it is none."""
    name = _bare(heading)
    for column, names in _HEADINGS.items():
        if name == column.replace("_", "") or name in names:
            return column
    return None


def read_role(text: str) -> Role | None:
    """The role that a word means; ``None`` for an unknown word."""
    word = _bare(text)
    return next((role for role, words in _ROLES.items() if word in words), None)


def read_day(text: str) -> date | None:
    """A day as spreadsheets and systems write it, year first; ``None`` where it is none.

    2026-01-31, 2026/1/31, 2026.1.31, 2026年1月31日, 20260131, with a time of day behind it, or as the number that a
    spreadsheet keeps for it (46053).
    """
    text = unicodedata.normalize("NFKC", text).strip()
    parts = _WRITTEN.fullmatch(text) or _COMPACT.fullmatch(text)
    try:
        if parts:
            year, month, day = (int(part) for part in parts.groups() if part)
            found = date(year, month, day)
        elif _SERIAL.fullmatch(text):
            found = _SERIAL_ZERO + timedelta(days=int(float(text)))
        else:
            return None
    except ValueError:
        return None
    return found if found.year >= _EARLIEST else None


def read_first_day(text: str) -> date | None:
    """As ``read_day``, of a day on which something begins: one that is far off is none."""
    day = read_day(text)
    return None if day is None or is_for_ever(day) else day


def is_for_ever(day: date) -> bool:
    """Whether a last day is so far off that it means none."""
    return day.year >= _FOR_EVER


def read_number(text: str) -> str:
    """A number of a person or an extension, with its leading zeros, in plain digits."""
    return unicodedata.normalize("NFKC", text).strip()


def is_damaged(text: str) -> bool:
    """Whether a spreadsheet has made a short form of a long number: its digits are lost."""
    return _SCIENTIFIC.fullmatch(text) is not None


def _bare(text: str) -> str:
    return re.sub(r"[\s_\-()/*:.]+", "", unicodedata.normalize("NFKC", text)).lower()
