"""Workbooks with scorecards as call centres keep them, written for the tests. The centres are invented."""

from collections.abc import Sequence
from pathlib import Path

import xlsxwriter

Cell = str | float | int | None
Merge = tuple[int, int, int, int]


def book(
    path: Path,
    rows: Sequence[Sequence[Cell]],
    *,
    merged: Sequence[Merge] = (),
    hidden: Sequence[int] = (),
    percent: Sequence[int] = (),
    before: Sequence[str] = (),
) -> Path:
    """A workbook with these rows; ``merged`` areas, ``hidden`` rows and ``percent`` columns count from 0.

    ``before`` are the names of other sheets in front, with a line of text each.
    """
    made = xlsxwriter.Workbook(str(path))
    share = made.add_format({"num_format": "0%"})
    for name in before:
        made.add_worksheet(name).write_string(0, 0, "本表仅供内部使用")
    sheet = made.add_worksheet("质检评分表")
    for top, left, bottom, right in merged:
        sheet.merge_range(top, left, bottom, right, "")
    for at, row in enumerate(rows):
        for place, cell in enumerate(row):
            if isinstance(cell, str):
                sheet.write_string(at, place, cell)
            elif cell is not None:
                sheet.write_number(at, place, cell, share if place in percent else None)
    for at in hidden:
        sheet.set_row(at, None, None, {"hidden": True})
    made.close()
    return path


HOTLINE: list[list[Cell]] = [
    ["山泉热线录音质检评分表（2026版）"],
    ["适用范围：热线坐席；合格线：80分"],
    ["序号", "评分类别", "评分项", "评分标准", "分值", "是否致命", "备注"],
    [1, "一、服务礼仪（20分）", "开头语", "主动问候并报工号。未报工号扣2分；未问候扣3分", "5分", "否"],
    [2, None, "礼貌用语", "全程使用礼貌用语，每出现一次禁语扣2分，扣完为止", "10", "否"],
    [3, None, "结束语", "是/否", 5, "否", "客户先挂机的不适用"],
    [None, "小计", None, None, 20],
    [4, "二、业务能力（60分）", "业务解答准确", "解答准确完整。优40/良30/中20/差0", 40, "否"],
    [5, None, "需求确认", "未确认需求扣5分", 10],
    [6, None, "工单记录", "漏记要素扣3分", 10],
    [None, None, None, "记录与事实不符扣5分"],
    [None, "小计", None, None, 60],
    [7, "三、热情度（20分）", "语音语调", "语气亲切自然", "0-10分"],
    [8, None, "倾听", "不打断客户", "5/3/1/0"],
    [9, None, "同理心", "完全做到得5分，部分做到得3分，未做到得0分", 5],
    [10, "四、红线", "泄露客户隐私", "一经发现，整通0分", "一票否决", "是"],
    [11, None, "态度恶劣、辱骂客户", "总分不超过59分", "一票否决", "是"],
    [12, "五、加分项", "客户表扬", "客户当场表扬加3分", "+3"],
    [None, "合计", None, None, 100],
    ["备注：本表自2026年1月1日起执行"],
]
"""Sections in merged cells, points as 5 and 5分, subtotals, vetoes, points on top."""
HOTLINE_MERGED = [
    (0, 0, 0, 6),
    (3, 1, 5, 1),
    (7, 1, 10, 1),
    (9, 2, 10, 2),
    (9, 4, 10, 4),
    (12, 1, 14, 1),
    (15, 1, 16, 1),
]

SHARES: list[list[Cell]] = [
    ["类别", "考核项目", "考核内容", "权重"],
    ["礼仪", "问候", "三声内接听并问候", 0.15],
    [None, "用语", "不使用禁语", 0.15],
    ["能力", "解答", "一次讲清", 0.4],
    [None, "记录", "工单要素齐全", 0.2],
    [None, "旧项", "已停用", 0.5],
    ["态度", "耐心", "不抢话", 0.1],
    ["总计", None, None, 1],
]
"""Cells formatted as percent, and a hidden row that counts no more."""

DEDUCTIONS: list[list[Cell]] = [
    ["客服中心扣分标准"],
    [],
    ["考核项目", "考核内容", "扣分"],
    ["服务规范", "未按规范报开头语", "扣2分"],
    [None, "使用服务禁语", "扣5分/次"],
    ["业务规范", "错误信息误导客户", 10],
    [None, "未登记工单", "-3"],
    ["红线", "向他人泄露客户资料，一票否决", None],
]
"""No points, only what each fault costs."""

ENGLISH: list[list[Cell]] = [
    ["Call Monitoring Form", None, None, "Passing score: 90"],
    ["Category", "Question", "Guidelines", "Max Score", "Auto-fail", "N/A allowed", "Score"],
    ["Opening", "1. Greeting", "Greets and gives name", 10, "No", "No"],
    [None, "2. Verification", "Missing ID check -5; wrong data read back -3", 20, "No", "Yes"],
    ["Resolution", "3. Correct information given", "Yes/No", 40, "No", "No"],
    [None, "4. Tone of voice", "", "0-30", "No", "No"],
    ["Compliance", "5. Discloses personal data", "", None, "Yes", "No"],
    ["Total", None, None, 100],
]

SECTIONS_ALONE: list[list[Cell]] = [
    ["质检内容", "评分细则", "满分", "扣分原因"],
    ["一、服务态度（40分）"],
    ["1、主动热情", "态度冷淡扣5分；不耐烦扣10分；冷笑扣20分", 20, "语调平；敷衍"],
    ["2、耐心倾听", "打断客户每次扣2分", 20],
    ["二、业务水平（60分）"],
    ["3、解答正确", "解答有误不得分", None],
    ["4、流程规范", "未按流程办理不得分", None],
    ["5、效率", "拖沓不得分", None],
]
"""Headings of sections in rows of their own, and a section whose items share its points."""

TWO_LINES: list[list[Cell]] = [
    ["质检评分表"],
    ["坐席工号：", None, "通话时间：", None, "质检员："],
    ["模块", "评估内容", "评分"],
    [None, None, "满分", "扣分", "实得分"],
    ["开场白", "规范报读开场白", 5, "未报扣5分"],
    [None, "语速适中", 5, "过快扣2，过慢扣2"],
    ["沟通技巧", "倾听", 15, "打断扣5分/次"],
    [None, "提问", 15, "未提问扣10分"],
    ["业务", "解答正确", 60, "错误扣60分"],
    ["质检员签字："],
]
"""Headings in two lines, a form's head and foot."""

TWO_WEIGHTS: list[list[Cell]] = [
    ["评估维度", "权重", "评估指标", "指标权重", "评分规则"],
    ["服务态度", "40%", "礼貌用语", "50%", "1-5分"],
    [None, None, "耐心", "50%", "1-5分"],
    ["业务能力", "60%", "准确性", "70%", "1-5分"],
    [None, None, "完整性", "30%", "1-5分"],
]
"""Shares of sections, and of items within them."""

REPEATED: list[list[Cell]] = [
    ["项目", "质检标准", "分值", "差错等级"],
    ["服务礼仪", "使用规范用语", 10, "一般差错"],
    ["服务礼仪", "语气友好", 10, "一般差错"],
    ["业务处理", "信息准确", 40, "致命差错"],
    ["业务处理", "流程合规", 40, "非致命"],
    ["总分", None, 100],
]
"""The section's title beside every item, under a heading that could be the items'."""

NUMBERED: list[list[Cell]] = [
    ["序号", "检查内容", "标准分", "评分办法"],
    ["一", "服务规范", 30],
    [1, "问候语", 10, "缺失不得分"],
    [2, "服务用语", 20, "发现一次不规范扣2分"],
    ["二", "业务处理", 70],
    [3, "回答准确", 40, "答错一处扣10分"],
    [4, "记录完整", 30, "每漏一项扣5分"],
    ["合计", None, 100],
]
"""Sections in the column of items, told by their running numbers."""
