"""What a cell of a table of calls says, by the column it is in; damage is told, never guessed away."""

import re
from collections.abc import Mapping
from typing import Any
from zoneinfo import ZoneInfo

from qadesk.domain.call_logs import Outcome
from qadesk.domain.call_words import coded, known_code
from qadesk.domain.texts import QT_TRANSLATE_NOOP
from qadesk.importers.calls.clock import Clock
from qadesk.importers.metadata import BAD_TIME, DAMAGED, UNKNOWN_WORD
from qadesk.importers.moments import is_either, written_ms, written_seconds

Value = str | int | bool
"""Times and lengths in ms; texts; whether it is so."""
Read = tuple[Value | None, str, dict[str, Any]]
"""Value, what is wrong, and the facts of that, which nobody changes."""

_NUMBERS = ("customer", "unique_id", "agent_no", "caller", "callee")
_TIMES = ("started_at", "ended_at")
_LENGTHS = ("seconds", "wait_seconds", "talk_seconds", "hold_seconds", "wrap_seconds")
_WORDS = ("direction", "contact")
_SCIENTIFIC = re.compile(r"[+-]?\d+(?:[.,]\d+)?[eE][+-]?\d+")
_NO_VALUE = re.compile(r"#+|#(?:N/A|NAME\?|REF!|VALUE!|DIV/0!|NUM!|NULL!)")
_WHOLE = re.compile(r"(\d+)\.0+", re.ASCII)
_NOTHING = ("-", "--", "—", "/", "null", "none", "\\n", "n/a", "无")
_NOBODY = """anonymous unknown private withheld unavailable restricted blocked 匿名 未知 保密 隐藏 未知号码 匿名来电
    隐藏号码""".split()  # noqa: SIM905 -- as one reads it
_JOINTS = re.compile(r"[\s_-]+")
_LONGEST_MS = 7 * 86_400_000
_OFTEN_NEW = frozenset((*_TIMES, "unique_id", "customer", "caller", "callee", "file"))
"""Columns in which hardly a cell is like another: remembering them would help nobody."""
_MOST_REMEMBERED = 50_000

_OUTCOMES: Mapping[Outcome, str] = {
    Outcome.ANSWERED: """answered answer connected completed success yes true 1
        已接听 接听 已接 接通 已接通 成功 人工接听 客服接听 坐席接听 座席接听 已应答 应答 正常 是""",
    Outcome.ABANDONED: "abandoned abandon 放弃 已放弃 客户放弃 排队放弃 用户放弃 队列放弃 振铃放弃 呼损 排队挂机",
    Outcome.NO_ANSWER: """noanswer missed unanswered notanswered timeout no false 0
        未接 未接听 未接来电 无应答 未应答 无人接听 未接通 漏接 超时 排队超时 否""",
    Outcome.BUSY: "busy 忙 忙线 占线 用户忙 遇忙",
    Outcome.FAILED: "failed failure congestion 失败 呼叫失败 空号 停机 关机 拒接 无法接通",
}
_OUTCOME_OF = {word: outcome.value for outcome, words in _OUTCOMES.items() for word in words.split()}
_YES = ("1", "true", "yes", "y", "t", "是", "有", "已转接", "转接", "transferred")
_NO = ("0", "false", "no", "n", "f", "否", "没有", "未转接")

BAD_LENGTH = QT_TRANSLATE_NOOP("errors", "“{value}” is no length that can be read; it stays unknown.")
EITHER = QT_TRANSLATE_NOOP("errors", "“{value}” can be read with the day or the month first; the time stays unknown.")


class CellReader:
    """Reads the cells of one table."""

    def __init__(self, zone: ZoneInfo, day_first: bool | None) -> None:
        self._zone = zone
        self.day_first = day_first
        self._clock = Clock(zone)
        self._remembered: dict[tuple[str, str], Read] = {}

    def read(self, text: str, target: str) -> Read:
        """The value of a cell that is not empty, ``None`` for none; what is wrong with it, and the facts of that."""
        if target in _OFTEN_NEW:
            return self._read_anew(text, target)
        known = self._remembered.get((target, text))
        if known is None:
            if len(self._remembered) >= _MOST_REMEMBERED:
                self._remembered.clear()
            known = self._remembered[target, text] = self._read_anew(text, target)
        return known

    def _read_anew(self, text: str, target: str) -> Read:
        if text.isdecimal() and text.isascii() and target in _NUMBERS:
            return text, "", {}
        if text.lower() in _NOTHING:
            return None, "", {}
        if _NO_VALUE.fullmatch(text):
            return None, DAMAGED, {"value": text}
        value, wrong = self._read(text, target)
        return (value, "", {}) if not wrong else (None, wrong, {"value": text, "field": target})

    def _read(self, text: str, target: str) -> tuple[Value | None, str]:
        if target in _NUMBERS:
            return _number(text, target)
        if target in _TIMES:
            return self.time(text)
        if target in _LENGTHS:
            return _length(text)
        if target == "outcome":
            return _word(_OUTCOME_OF.get(_bare(text)))
        if target == "transferred":
            return _word(True if _bare(text) in _YES else False if _bare(text) in _NO else None)
        if target in _WORDS:
            return _word(known_code(target, text))
        return coded(target, text), ""

    def time(self, text: str) -> tuple[int | None, str]:
        """A time as a UTC instant, and what is wrong with it."""
        instant = self._clock.instant_ms(text)
        if instant is None:
            instant = written_ms(text, self._zone, self.day_first)
        if instant is not None:
            return instant, ""
        return None, EITHER if self.day_first is None and is_either(text) else BAD_TIME


def _bare(text: str) -> str:
    return _JOINTS.sub("", text).lower()


def _word(value: str | bool | None) -> tuple[str | bool | None, str]:
    return value, UNKNOWN_WORD if value is None else ""


def _number(text: str, target: str) -> tuple[str | None, str]:
    """A number as it stands, leading zeros and + and all; without the ``.0`` that programs put behind whole ones."""
    if _SCIENTIFIC.fullmatch(text):
        return None, DAMAGED
    if target != "unique_id" and text.lower() in _NOBODY:
        return None, ""
    whole = _WHOLE.fullmatch(text) if target != "unique_id" else None
    return whole[1] if whole else text, ""


def _length(text: str) -> tuple[int | None, str]:
    seconds = written_seconds(text)
    ms = None if seconds is None else round(seconds * 1000)
    return (None, BAD_LENGTH) if ms is None or ms > _LONGEST_MS else (ms, "")
