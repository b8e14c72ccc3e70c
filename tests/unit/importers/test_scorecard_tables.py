"""Scorecards out of workbooks as call centres have them: what each becomes, what is told, what is refused."""

import json
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from qadesk.domain.card_check import check
from qadesk.domain.errors import UserError, told
from qadesk.domain.items import Bonus, Count, Critical, Faults, Scale, SingleChoice, YesNo
from qadesk.domain.items.critical import Effect, EffectKind
from qadesk.domain.scorecards import Family, Scorecard
from qadesk.importers.scorecards import ScorecardTables
from tests.unit.importers import scorecard_books as books

TABLES = ScorecardTables()
EXAMPLE = Path(__file__).parents[3] / "docs" / "example-scorecard.xlsx"


def read(path: Path, **mapping: str) -> tuple[Scorecard, list[tuple[int | None, str]]]:
    table = TABLES.table(path)
    card, issues = TABLES.card(table, {**TABLES.suggest_mapping(table), **mapping})
    return card, [(issue.row, told(issue.reason)) for issue in issues]


def by_title(card: Scorecard) -> dict[str, Any]:
    return {item.title: item for item in card.items()}


def faults(item: Any) -> list[tuple[str, Decimal]]:
    return [(fault.title, fault.deduct) for fault in item.options]


def test_a_hotlines_card_with_merged_cells_is_sound_at_once(tmp_path: Path) -> None:
    path = books.book(tmp_path / "评分表.xlsx", books.HOTLINE, merged=books.HOTLINE_MERGED, before=["说明"])
    card, told_ = read(path)
    assert check(card) == []
    assert (card.title, card.total, card.pass_mark) == ("山泉热线录音质检评分表（2026版）", 100, 80)
    assert [section.title for section in card.sections] == ["服务礼仪", "业务能力", "热情度", "红线"]
    items = by_title(card)
    kinds = [(title, type(item)) for title, item in items.items()]
    assert kinds == [
        ("开头语", Faults),
        ("礼貌用语", Count),
        ("结束语", YesNo),
        ("业务解答准确", SingleChoice),
        ("需求确认", SingleChoice),
        ("工单记录", Faults),
        ("语音语调", Scale),
        ("倾听", SingleChoice),
        ("同理心", SingleChoice),
        ("泄露客户隐私", Critical),
        ("态度恶劣、辱骂客户", Critical),
        ("客户表扬", Bonus),
    ]
    assert faults(items["开头语"]) == [("未报工号", 2), ("未问候", 3)]
    assert faults(items["工单记录"]) == [
        ("漏记要素", 3),
        ("记录与事实不符", 5),
    ]
    assert (items["礼貌用语"].per, items["礼貌用语"].points) == (2, 10)
    assert items["结束语"].allow_na
    assert [(o.title, o.points) for o in items["业务解答准确"].options] == [
        ("优", 40),
        ("良", 30),
        ("中", 20),
        ("差", 0),
    ]
    assert items["业务解答准确"].counts_as == "information_error"
    leak = items["泄露客户隐私"]
    assert (leak.family, leak.effect.kind) == (
        Family.COMPLIANCE,
        EffectKind.ZERO_CARD,
    )
    assert items["态度恶劣、辱骂客户"].effect == Effect(EffectKind.CAP, Decimal(59))
    assert (4, "“开头语” is read as: a list of faults.") in [(row, text.split(" Look")[0]) for row, text in told_]
    assert {item.key for item in items.values()} >= {"s1_i1", "s2_i3", "s4_i2"}
    named = " ".join(text for _, text in told_)
    assert "“泄露客户隐私” is read as a critical error: compliance-critical, the call gets 0 points." in named
    assert all(item.title in named for item in items.values())


def test_shares_formatted_as_percent_are_points_and_hidden_rows_are_left_out(tmp_path: Path) -> None:
    card, told_ = read(books.book(tmp_path / "a.xlsx", books.SHARES, hidden=[5], percent=[3]))
    assert [getattr(item, "points", None) for item in card.items()] == [15, 15, 40, 20, 10]
    assert check(card) == []
    assert any(row == 6 and "hidden" in text for row, text in told_)
    assert any("shares of 1" in text for _, text in told_)


def test_a_list_of_deductions_gets_its_points_from_them(tmp_path: Path) -> None:
    card, told_ = read(books.book(tmp_path / "a.xlsx", books.DEDUCTIONS))
    assert [(section.title, len(section.items)) for section in card.sections] == [
        ("服务规范", 2),
        ("业务规范", 2),
        ("红线", 1),
    ]
    assert card.total == 20
    assert any("add up to 20" in text for _, text in told_)


def test_an_english_form_is_read(tmp_path: Path) -> None:
    card, _ = read(books.book(tmp_path / "Support QA.xlsx", books.ENGLISH))
    assert check(card) == []
    assert (card.key, card.title, card.pass_mark, card.total) == ("support-qa", "Call Monitoring Form", 90, 100)
    greeting, verification, correct, tone, privacy = card.items()
    assert (greeting.title, greeting.kind) == ("Greeting", "yes_no")
    assert faults(verification) == [
        ("Missing ID check", 5),
        ("wrong data read back", 3),
    ]
    assert verification.allow_na and not greeting.allow_na
    assert correct.counts_as == "information_error"
    assert isinstance(tone, Scale) and tone.levels == 10
    assert isinstance(privacy, Critical) and privacy.family is Family.COMPLIANCE


def test_headings_of_sections_stand_alone_and_their_points_are_shared(tmp_path: Path) -> None:
    card, told_ = read(books.book(tmp_path / "a.xlsx", books.SECTIONS_ALONE))
    assert [section.title for section in card.sections] == ["服务态度", "业务水平"]
    assert [getattr(item, "points", None) for item in card.items()] == [20, 20, 20, 20, 20]
    assert [item.title for item in card.items()][:3] == ["主动热情", "耐心倾听", "解答正确"]
    assert next(card.items()).reasons == ("语调平", "敷衍")
    assert any("60 points are shared among 3 items" in text for _, text in told_)
    assert check(card) == []


def test_a_stated_total_that_differs_is_told(tmp_path: Path) -> None:
    rows = [*books.SHARES[:3], ["总计", None, None, 1]]
    _, told_ = read(books.book(tmp_path / "a.xlsx", [rows[0], ["礼", "问候", "x", 5], ["总计", None, None, 100]]))
    assert any("states a total of 100, but its items add up to 5" in text for _, text in told_)


@pytest.mark.parametrize(
    ("rows", "sections", "items"),
    [
        (
            books.TWO_LINES,
            ["开场白", "沟通技巧", "业务"],
            [("yes_no", 5), ("faults", 5), ("count", 15), ("choice", 15), ("yes_no", 60)],
        ),
        (books.TWO_WEIGHTS, ["服务态度", "业务能力"], [("scale", 20), ("scale", 20), ("scale", 42), ("scale", 18)]),
        (
            books.REPEATED,
            ["服务礼仪", "业务处理"],
            [("yes_no", 10), ("yes_no", 10), ("yes_no", 40), ("critical", None), ("yes_no", 40)],
        ),
        (books.NUMBERED, ["服务规范", "业务处理"], [("yes_no", 10), ("count", 20), ("count", 40), ("count", 30)]),
    ],
    ids=["two lines", "two weights", "repeated", "numbered"],
)
def test_other_layouts_are_read_to_sound_cards(
    rows: list[list[books.Cell]], sections: list[str], items: list[tuple[str, int | None]], tmp_path: Path
) -> None:
    card, _ = read(books.book(tmp_path / "a.xlsx", rows))
    assert check(card) == []
    assert [section.title for section in card.sections] == sections
    assert [(item.kind, getattr(item, "points", None)) for item in card.items()] == items


def test_rows_added_by_hand_to_our_own_workbook_are_items_too(tmp_path: Path) -> None:
    names = ["section_key", "section", "key", "title", "kind", "points"]
    rows: list[list[books.Cell]] = [
        ["Format\nformat", "qadesk-scorecard/1"],
        ["Key\nkey", "own"],
        ["Title\ntitle", "自家"],
        ["Total\ntotal", 100],
        ["Pass mark\npass_mark", 80],
        ["Bands\nbands", '[{"from": 0, "title": "x"}]'],
        [],
        [f"heading\n{name}" for name in names],
        ["s1", "礼仪", "a", "问候", "yes_no", 60],
        [None, None, None, "道别", None, 40],
    ]
    table = TABLES.table(books.book(tmp_path / "a.xlsx", rows))
    card, issues = TABLES.card(table, TABLES.suggest_mapping(table))
    assert check(card) == []
    items = [(item.key, item.title, getattr(item, "points", 0)) for item in card.items()]
    assert items == [("a", "问候", 60), ("s1_i2", "道别", 40)]
    assert [issue.row for issue in issues] == [10]


def test_csv_in_the_encoding_of_chinese_spreadsheets_is_read(tmp_path: Path) -> None:
    lines = [",".join("" if cell is None else str(cell) for cell in row) for row in books.SECTIONS_ALONE]
    path = tmp_path / "a.csv"
    path.write_bytes("\r\n".join(lines).encode("gb18030"))
    card, _ = read(path)
    assert check(card) == []


def test_the_mapping_decides_which_column_is_what(tmp_path: Path) -> None:
    rows: list[list[books.Cell]] = [["甲", "乙", "丙"], ["礼仪", "问候", 60], [None, "道别", 40]]
    path = books.book(tmp_path / "a.xlsx", rows)
    with pytest.raises(UserError, match="No column"):
        read(path)
    card, _ = read(path, 甲="section", 乙="title", 丙="points")
    assert check(card) == []
    assert [(item.title, getattr(item, "points", 0)) for item in card.items()] == [("问候", 60), ("道别", 40)]


def test_issues_survive_being_kept(tmp_path: Path) -> None:
    table = TABLES.table(books.book(tmp_path / "a.xlsx", books.HOTLINE))
    _, issues = TABLES.card(table, TABLES.suggest_mapping(table))
    assert all(len(json.loads(issue.reason)) == 3 for issue in issues)


def test_the_example_for_newcomers_becomes_a_sound_card() -> None:
    card, told_ = read(EXAMPLE)
    assert check(card) == []
    assert (card.title, card.total, card.pass_mark) == ("青禾生活服务热线录音质检评分表", 100, 85)
    assert [len(section.items) for section in card.sections] == [4, 4, 4, 4, 4]
    kinds = {item.kind for item in card.items()}
    assert kinds == {"yes_no", "scale", "choice", "faults", "count", "critical", "bonus"}
    assert by_title(card)["语音语调"].kind == "choice"
    assert "Of the sheets of the workbook, “录音质检评分表” is read." in " ".join(text for _, text in told_)
    assert len({text for _, text in told_}) == len(told_) > 24


def test_why_a_cell_cannot_be_read_is_told_in_the_readers_language(tmp_path: Path) -> None:
    rows: list[list[books.Cell]] = [
        ["Format\nformat", "qadesk-scorecard/1"],
        ["Title\ntitle", "自家"],
        ["Total\ntotal", "很多"],
        [],
        [f"heading\n{name}" for name in ("section_key", "section", "key", "title", "kind", "points")],
        ["s1", "礼仪", "a", "问候", "yes_no", 60],
    ]
    table = TABLES.table(books.book(tmp_path / "a.xlsx", rows))
    _, issues = TABLES.card(table, TABLES.suggest_mapping(table))
    told_ = [told(issue.reason, lambda context, text: f"<{context}:{text}>") for issue in issues]
    assert any("<errors:A cell cannot be read: <card:" in text for text in told_)
