# ruff: noqa: E501
"""Evaluation sheets for tests: invented people, an ordinary card of twelve items, everything filled in."""

import math
from collections.abc import Mapping
from dataclasses import replace
from decimal import Decimal
from pathlib import Path
from zoneinfo import ZoneInfo

from qadesk.domain.answers import Evidence
from qadesk.domain.calls import CallFacts
from qadesk.domain.scores import ItemState
from qadesk.domain.sheets import SheetContent, SheetItem, SheetMark, SheetRevision, SheetSection, SheetWave
from qadesk.domain.texts import Translate
from qadesk.reports import Renderer

FONTS = Path(__file__).resolve().parents[3] / "resources" / "fonts"
STARTED_MS = 1_767_576_600_000  # 2026-01-05 09:30 in Shanghai

WORDS = {
    "en": "zh-CN",
    "Evaluation sheet": "质检单",
    "Version {number}": "第 {number} 版",
    "Scorecard version": "方案版本",
    "Call": "通话",
    "Score": "质检成绩",
    "out of {total}": "满分 {total}",
    "Score band": "分数段",
    "Result": "结果",
    "Passed": "合格",
    "Not passed": "不合格",
    "Pass mark": "合格线",
    "Critical errors": "致命错误",
    "Critical": "致命",
    "None": "无",
    "Inspector": "质检员",
    "Submitted": "提交时间",
    "Agent": "坐席",
    "Customer": "客户",
    "Business group": "业务组",
    "Call time": "通话时间",
    "Length": "通话时长",
    "Direction": "呼叫方向",
    "Inbound": "呼入",
    "Queue": "队列",
    "Business type": "业务类型",
    "Contact": "来电次序",
    "Repeat contact": "再次来电",
    "Recording file": "录音文件",
    "Recording no.": "录音编号",
    "Evaluation no.": "评分单编号",
    "Scorecard": "质检方案",
    "No.": "序号",
    "Item": "评分项",
    "Item no.": "评分项序号",
    "Section": "评分类别",
    "Answer": "评分",
    "Points": "得分",
    "Full points": "满分",
    "Comment": "评语",
    "Evidence": "证据片段",
    "From": "起",
    "To": "止",
    "Note": "说明",
    "Comment on the call": "整通评语",
    "Coaching note": "辅导记录",
    "How the score came about": "得分说明",
    "Former revisions": "修订记录",
    "Reason of this revision": "修订原因",
    "Revision": "修订",
    "Not asked on this call": "本通不涉及",
    "Team leader": "组长",
    "Date": "日期",
    "Evaluation {uid} · revision {revision} · printed with qadesk {version}": "评分单 {uid} · 第 {revision} 次修订 · 由 qadesk {version} 输出",
    "Revision {number}: {score} · {inspector} · {when}": "第 {number} 次：{score} · {inspector} · {when}",
    "Revision {number}: {score} · {inspector} · {when} (this sheet)": "第 {number} 次：{score} · {inspector} · {when}（本单）",
}


def renderer() -> Renderer:
    return Renderer(FONTS / "NotoSansSC-Regular.ttf", FONTS / "NotoSansSC-Bold.ttf")


def chinese(context: str, text: str) -> str:
    return WORDS.get(text, text)


def item(number: int, title: str, points: str | None, full: str, **more: object) -> SheetItem:
    got = None if points is None else Decimal(points)
    fields: dict[str, object] = {
        "number": number,
        "key": f"item{number}",
        "title": title,
        "kind": "yes_no",
        "state": ItemState.ANSWERED,
        "answer": "是",
        "points": got,
        "max": Decimal(full),
        "lost": got is not None and got < Decimal(full),
        "critical": False,
    }
    return SheetItem(**(fields | more))  # type: ignore[arg-type]


def critical(number: int, title: str, happened: bool, **more: object) -> SheetItem:
    answer = "发生" if happened else "未发生"
    return item(number, title, None, "0", kind="critical", answer=answer, critical=True, lost=happened, **more)


def section(title: str, score: str | None, full: str, *items: SheetItem) -> SheetSection:
    return SheetSection(
        key=title, title=title, score=None if score is None else Decimal(score), max=Decimal(full), items=items
    )


def wave(seconds: int = 303) -> SheetWave:
    """Two sides that speak in turns."""
    loud = [abs(math.sin(at * 1.7) * math.cos(at * 0.61)) * 0.8 for at in range(480)]
    turns = [math.sin(at / 480 * 40) > 0 for at in range(480)]
    agent = tuple(
        (-each if turn else -0.01, each * 0.9 if turn else 0.01) for each, turn in zip(loud, turns, strict=True)
    )
    customer = tuple((-0.01 if turn else -each, 0.01 if turn else each) for each, turn in zip(loud, turns, strict=True))
    return SheetWave(seconds * 1000, (agent, customer), ("agent", "customer"))


def ordinary(**more: object) -> SheetContent:
    """A card of twelve items in four sections; two lost points, one not applicable, one out of play."""
    fields: dict[str, object] = {
        "uid": "0197c0de-1111-7222-8333-444455556666",
        "revision": 1,
        "reason": "",
        "call": CallFacts(
            started_at_ms=STARTED_MS,
            agent_no="2017",
            agent="林晓雯",
            group="二组",
            queue="6001",
            direction="inbound",
            business_type="报修",
            contact="repeat",
            customer="138****0001",
            custom={"subject": "宽带故障报修"},
        ),
        "file": "q-6001-138xxxx0001-20260105-093012.wav",
        "recording_uid": "0197c0de-aaaa-7bbb-8ccc-ddddeeeeffff",
        "seconds": 303.2,
        "card_title": "电话服务质检方案",
        "card_key": "telephone-service",
        "card_version": 3,
        "total": Decimal(100),
        "pass_mark": Decimal(85),
        "inspector_no": "9001",
        "inspector": "周明",
        "submitted_at_ms": STARTED_MS + 86_400_000,
        "score": Decimal("91.25"),
        "passed": True,
        "band": "良好",
        "critical": (),
        "sections": sections(),
        "why": steps(),
        "comment": "整体流程熟练，解释清楚；等待时未告知原因，客户两次追问。",
        "coaching_note": "查询前先致歉并约定时间：“请您稍等，我查一下，大约需要 20 秒。”结束等待时致谢。\n听录音 02:58 起的一段，再对照话术练习三遍。",
        "wave": wave(),
        "zone": ZoneInfo("Asia/Shanghai"),
    }
    return SheetContent(**(fields | more))  # type: ignore[arg-type]


def sections() -> tuple[SheetSection, ...]:
    silence = (Evidence(182_400, 196_600, "查询时静默 14.2 秒，未告知客户"), Evidence(221_000, 226_500))
    cut_in = (Evidence(138_000, 142_200, "客户说明故障时两次打断"),)
    return (
        section(
            "服务礼仪",
            "18",
            "25",
            item(1, "首次来电开头语规范", None, "5", state=ItemState.OUT_OF_PLAY, answer=""),
            item(2, "再次来电尽早以姓氏称呼客户", "5", "5", evidence=(Evidence(3_000, 21_000, "开头语完整"),)),
            item(
                3,
                "使用礼貌用语（请稍等、让您久等了）",
                "3",
                "5",
                answer="该用“请”“您”时未用",
                comment="查询前未说“请稍等”。",
                evidence=silence,
            ),
            item(
                4,
                "不抢话、不打断客户",
                "0",
                "5",
                answer="否",
                comment="客户说明故障时被打断，客户重复了一遍地址。",
                evidence=cut_in,
            ),
        ),
        section(
            "服务流程",
            "40",
            "40",
            item(5, "正确匹配客户信息", "10", "10"),
            item(6, "知识库无答案时按规范升级", None, "10", state=ItemState.NA, answer="不适用"),
            item(7, "工单记录完整、规范", "10", "10"),
            item(8, "解答完整、正确、一次办结", "10", "10", comment="资费与生效日期都说清了。"),
        ),
        section(
            "热情度",
            "18",
            "20",
            item(9, "语气柔和、有热情", "9", "10", kind="scale", answer="4"),
            item(10, "语速与客户相称", "9", "10", kind="scale", answer="4"),
        ),
        section(
            "致命错误",
            None,
            "0",
            critical(11, "泄露客户隐私", False),
            item(12, "备注", None, "0", kind="note", answer="客户希望周六上午上门，已写入工单。"),
        ),
    )


def steps() -> tuple[str, ...]:
    return (
        "首次来电开头语规范：本通不涉及，5 分不计。",
        "再次来电尽早以姓氏称呼客户：5 / 5。",
        "使用礼貌用语：3 / 5。",
        "不抢话、不打断客户：0 / 5。",
        "类别“服务礼仪”：首次来电开头语规范的 5 分转给其他项：8 × 20 ÷ 15 = 10.6667。",
        "正确匹配客户信息：10 / 10。",
        "知识库无答案时按规范升级：不适用，10 分不计。",
        "四舍五入到两位小数：91.2468 得 91.25。",
        "达到合格线 85，分数段“良好”：合格。",
    )


def revised() -> SheetContent:
    """A second revision, with the one before it."""
    former = SheetRevision(1, "周明", STARTED_MS + 3_600_000, Decimal("86.25"), "")
    return ordinary(revision=2, reason="复核后认定打断仅一次，恢复 5 分。", history=(former,))


def listened() -> SheetContent:
    """What was heard is known, there are notes, and a redacted copy goes with the sheet."""
    return ordinary(
        heard_share=Decimal("0.9642"),
        heard_demand=Decimal("0.95"),
        speeds=(1.0, 1.5),
        marks=(SheetMark(30_000, 34_500, "客户提到上次来电"), SheetMark(250_000, 251_000, "=SUM(1) 语气变急")),
        redacted_file="redacted-20260105-0930.wav",
        redacted_sha256="0123456789abcdef" * 4,
        redacted_spans=((61_000, 64_000), (120_000, 122_500)),
    )


def failed() -> SheetContent:
    """A critical error that happened."""
    content = ordinary(score=Decimal(0), passed=False, band="不合格", critical=("泄露客户隐私",))
    last = content.sections[-1]
    happened = critical(
        11,
        "泄露客户隐私",
        True,
        comment="向来电人透露了机主的身份证号后四位。",
        evidence=(Evidence(61_000, 72_000, "念出号码"),),
    )
    return replace(content, sections=(*content.sections[:-1], replace(last, items=(happened, *last.items[1:]))))


def long_card(sections: int = 8, items: int = 8) -> SheetContent:
    """Many items, every one with a comment and evidence."""
    built = tuple(
        section(
            f"类别 {at + 1}",
            "10",
            "20",
            *(
                item(
                    at * items + each + 1,
                    f"评分项 {at + 1}.{each + 1}：按规范办理并告知客户结果",
                    "1",
                    "2.5",
                    answer="否",
                    comment="未按规范告知客户办理时限，客户追问后才说明。" * 2,
                    evidence=(Evidence((at * items + each) * 4_000, (at * items + each) * 4_000 + 2_500, "见录音"),),
                )
                for each in range(items)
            ),
        )
        for at in range(sections)
    )
    return ordinary(sections=built)


def empty() -> SheetContent:
    """Nothing is known but that it was scored."""
    return ordinary(
        call=CallFacts(),
        file="",
        recording_uid="",
        seconds=None,
        card_title="",
        inspector_no="",
        inspector="",
        band=None,
        sections=(),
        why=(),
        comment="",
        coaching_note="",
        wave=None,
    )


def translators() -> Mapping[str, Translate]:
    return {"zh": chinese, "en": lambda context, text: text}
