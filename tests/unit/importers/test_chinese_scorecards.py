"""Layouts that Chinese call centres use: each becomes a draft that its lead would have typed."""

from decimal import Decimal
from pathlib import Path
from time import perf_counter
from typing import Any

import pytest

from qadesk.domain import card_guess as guess
from qadesk.domain.card_check import check
from qadesk.domain.errors import told
from qadesk.domain.scorecards import Scorecard
from qadesk.importers.scorecards import ScorecardTables
from tests.unit.importers import chinese_books as books
from tests.unit.importers.scorecard_books import Cell, Merge, book

TABLES = ScorecardTables()


def read(path: Path, rows: list[list[Cell]], merged: tuple[Merge, ...] = ()) -> tuple[Scorecard, str]:
    table = TABLES.table(book(path / "评分表.xlsx", rows, merged=merged))
    card, issues = TABLES.card(table, TABLES.suggest_mapping(table))
    assert check(card) == []
    return card, "\n".join(told(issue.reason) for issue in issues)


def kinds(card: Scorecard) -> dict[str, tuple[str, Any]]:
    return {item.title: (item.kind, getattr(item, "points", None)) for item in card.items()}


def parts(card: Scorecard, title: str) -> list[tuple[str, Any]]:
    item: Any = next(item for item in card.items() if item.title == title)
    return [(each.title, getattr(each, "deduct", getattr(each, "points", None))) for each in item.options]


def test_of_three_levels_of_indicators_the_lowest_are_the_items(tmp_path: Path) -> None:
    merged = ((3, 0, 6, 0), (3, 1, 4, 1), (5, 1, 6, 1), (7, 0, 10, 0), (7, 1, 8, 1), (9, 1, 10, 1), (11, 0, 12, 0))
    card, _ = read(tmp_path, books.THREE_LEVELS, merged)
    assert [section.title for section in card.sections] == ["服务亲和力", "在线处理能力", "一票否决项"]
    assert kinds(card) == {
        "服务态度": ("count", 10),
        "服务用语": ("faults", 10),
        "倾听理解": ("choice", 10),
        "表达能力": ("choice", 10),
        "解答准确": ("faults", 25),
        "系统操作": ("count", 15),
        "通话时长控制": ("count", 10),
        "一次解决": ("yes_no", 10),
        "辱骂客户": ("critical", None),
        "泄露客户信息": ("critical", None),
    }
    assert parts(card, "表达能力") == [("符合要求", 10), ("不符合要求", 7)]
    assert [(band.from_, band.title) for band in card.bands] == [(90, "优秀"), (80, "合格"), (0, "不合格")]


def test_a_form_with_boxes_and_a_scoring_method_beside_every_item(tmp_path: Path) -> None:
    card, left_out = read(tmp_path, books.BANK)
    assert [section.title for section in card.sections] == ["开场白", "沟通技巧", "业务处理", "结束语", "致命错误"]
    first = next(card.items())
    assert (first.title, first.help) == ("规范问候", "15秒内应答，报读标准欢迎语及工号")
    assert kinds(card)["语音语调"] == ("scale", 10)
    assert kinds(card)["工单及时准确"] == ("count", 10)
    assert parts(card, "业务流程合规") == [("漏风险提示", 10), ("流程错误", 20)]
    assert [item.title for item in card.items() if item.allow_na] == ["身份核验", "同理与安抚"]
    assert "致命错误（出现以下任一情形" in left_out


def test_levels_in_columns_are_options_worth_their_share_of_the_item(tmp_path: Path) -> None:
    card, _ = read(tmp_path, books.LEVELS, ((2, 0, 3, 0), (4, 0, 5, 0), (6, 0, 7, 0)))
    assert (card.total, card.pass_mark, [len(section.items) for section in card.sections]) == (100, 75, [2, 2, 2])
    assert parts(card, "礼貌用语") == [
        ("优秀：全程使用敬语", 10),
        ("良好：偶有遗漏", 8),
        ("合格：遗漏较多", 6),
        ("较差：很少使用", 2),
        ("极差：使用禁语", 0),
    ]


@pytest.mark.parametrize(
    ("headings", "cells", "expected"),
    [
        (["好", "一般", "差"], [None, None, None], [("好", 10), ("一般", 5), ("差", 0)]),
        (["优", "良", "差"], [10, 6, 0], [("优", 10), ("良", 6), ("差", 0)]),
        (["Good", "Fair", "Poor"], ["clear", "", "rude"], [("Good：clear", 10), ("Poor：rude", 0)]),
    ],
    ids=["no points anywhere", "points in the cells", "a level left blank"],
)
def test_levels_without_points_in_their_headings(
    headings: list[Cell], cells: list[Cell], expected: list[tuple[str, int]], tmp_path: Path
) -> None:
    card, _ = read(tmp_path, [["类别", "评分项", "分值", *headings], ["态度", "语气", 10, *cells]])
    assert parts(card, "语气") == expected


def test_faults_that_add_up_to_the_base_are_items_and_others_one_list(tmp_path: Path) -> None:
    card, _ = read(tmp_path, books.FAULT_LIST)
    assert (card.total, len(list(card.items()))) == (100, 11)
    more = [*books.FAULT_LIST, ["C03", "服务态度", "未致谢", "一般差错", "每次扣5分"]]
    card, what = read(tmp_path, more)
    assert [section.title for section in card.sections] == ["扣分项", "合规红线"]
    assert (card.total, kinds(card)["扣分项"], len(parts(card, "扣分项"))) == (100, ("faults", 100), 9)
    assert ("开场规范：未告知通话录音", 10) in parts(card, "扣分项")
    assert [item.kind for item in card.sections[1].items] == ["critical"] * 3
    assert "deducted from 100 points" in what


def test_rules_in_short_with_limits_and_a_bonus_below_the_sum(tmp_path: Path) -> None:
    card, _ = read(tmp_path, books.SHOP)
    assert [section.title for section in card.sections] == ["开场", "诉求受理", "问题解决", "收尾", "红线"]
    assert parts(card, "欢迎语") == [("未说", 3), ("不完整", 1)]
    assert parts(card, "解决方案正确性") == [("规则引用错误", 30), ("部分错误", 15), ("解释不清", 5)]
    assert kinds(card)["核实订单"] == ("count", 10)
    assert kinds(card)["表扬信"] == ("bonus", 5)
    caps = {item.title: item.effect.cap for item in card.items() if item.kind == "critical"}  # type: ignore[attr-defined]
    assert caps == {"服务红线": None, "信息安全红线": None, "虚假承诺": 59}
    assert [item.title for item in card.items() if item.allow_na] == ["核实订单", "复述确认", "补偿权限"]


def test_critical_errors_belong_to_the_family_their_section_names(tmp_path: Path) -> None:
    card, _ = read(tmp_path, books.COPC, ((2, 0, 3, 0), (4, 0, 5, 0), (7, 0, 9, 0)))
    families = [(item.title, item.family.value) for item in card.items() if item.kind == "critical"]  # type: ignore[attr-defined]
    assert families == [
        ("提供正确的解决方案", "customer"),
        ("服务态度", "customer"),
        ("正确记录工单", "business"),
        ("未造成不必要的成本", "business"),
        ("核实客户身份", "compliance"),
    ]
    assert card.total == 100


def test_a_limit_of_what_occurrences_cost_is_the_floor(tmp_path: Path) -> None:
    card, _ = read(tmp_path, [["类别", "评分项", "评分标准", "分值"], ["态度", "倾听", "打断每次扣2分，最多扣6分", 10]])
    (item,) = card.items()
    assert (item.kind, item.per, item.floor) == ("count", 2, 4)  # type: ignore[attr-defined]


def test_a_column_without_a_heading_beside_the_standards_is_what_they_cost(tmp_path: Path) -> None:
    merged = ((6, 1, 8, 1), (6, 2, 8, 2), (10, 1, 11, 1), (10, 2, 11, 2), (12, 1, 13, 1), (12, 2, 13, 2))
    card, _ = read(tmp_path, books.CITY_LINE, merged)
    assert parts(card, "语气语调") == [("语气平淡、无精打采", 5), ("语气生硬、不耐烦", 10), ("与市民争吵", 15)]
    assert kinds(card)["文明用语"] == ("count", 20)
    assert [len(section.items) for section in card.sections] == [3, 2, 3]


def test_items_of_a_hundred_points_are_shares_of_sections_with_weights(tmp_path: Path) -> None:
    merged = ((2, 0, 3, 0), (2, 1, 3, 1), (4, 0, 5, 0), (4, 1, 5, 1), (6, 0, 7, 0), (6, 1, 7, 1))
    card, what = read(tmp_path, books.AVERAGES, merged)
    assert [getattr(item, "points", None) for item in card.items()] == [10, 10, 15, 15, 25, 25, None]
    assert parts(card, "准确性") == [("正确", 25), ("基本正确", Decimal("17.5")), ("错误", 0)]
    assert kinds(card)["倾听"] == ("scale", 15)
    assert [(band.from_, band.title) for band in card.bands] == [
        (90, "优秀"),
        (80, "良好"),
        (70, "及格"),
        (0, "不合格"),
    ]
    assert (card.pass_mark, "states a total" in what) == (70, False)


def test_a_line_about_vetoes_heads_those_below_it(tmp_path: Path) -> None:
    rows: list[list[Cell]] = [
        ["序号", "评分类别", "评分项", "分值"],
        [1, "礼仪", "问候", 100],
        ["致命错误（任一项出现，本通0分）"],
        [2, None, "泄露客户隐私"],
        [3, None, "辱骂客户"],
        ["一票否决情况由质检主管复核"],
    ]
    card, left_out = read(tmp_path, rows)
    assert [item.kind for item in card.items()] == ["yes_no", "critical", "critical"]
    assert "一票否决情况由质检主管复核" in left_out


@pytest.mark.parametrize("text", ["扣5-", "不得分", "每次", "扣1分；", "优5/", "次 ", "(", "90分优秀", "最多扣"])
def test_endless_cells_are_read_at_once(text: str) -> None:
    cell = text * (30_000 // len(text))
    began = perf_counter()
    for read_text in (guess.deductions, guess.labelled, guess.cost, guess.bands, guess.level_heading, guess.pass_mark):
        read_text(cell)
    assert perf_counter() - began < 3
