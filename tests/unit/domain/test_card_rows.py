"""Rows of any content: a card that can be kept, or a sentence; and single texts with what they are taken for."""

from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from qadesk.domain import card_guess as guess
from qadesk.domain.card_columns import COLUMNS, suggest_mapping
from qadesk.domain.card_rows import card_of
from qadesk.domain.errors import UserError, told
from qadesk.domain.scorecards import Family
from qadesk.domain.tables import Table
from qadesk.exchange.cards import read_card, write_card_json

WORDS = st.sampled_from(
    [
        *(
            "5分",
            "5%",
            "0.05",
            "100",
            "0-5",
            "5/3/1",
            "+3",
            "-2",
            "扣2分",
            "每次扣1分，扣完为止",
            "优5/良3/差0",
            "是/否",
        ),
        *(
            "一票否决",
            "小计",
            "合计",
            "一、礼仪（20分）",
            "开头语",
            "未报工号扣2分；语气生硬扣3分",
            "总分不超过59分",
            "备注：x",
        ),
        *(
            "是",
            "否",
            "√",
            "yes_no",
            "faults",
            "bonus",
            "critical",
            "note",
            "s1",
            "{}",
            "[]",
            "[1]",
            '"x"',
            "不适用",
            "加分",
        ),
        *(
            "0",
            "999999",
            "1e9",
            "0.0000001",
            "（）",
            "①",
            "扣",
            "得",
            "每次",
            "zero_card",
            '{"cap":-1}',
            "NaN",
            "Infinity",
        ),
    ]
)
CELLS = st.just("") | WORDS | st.text(max_size=6) | st.builds("".join, st.lists(WORDS, max_size=3))


@given(st.data())
@settings(max_examples=150, deadline=None)
def test_any_table_gives_a_card_that_can_be_kept_or_a_sentence(data: st.DataObject) -> None:
    names = data.draw(st.lists(st.sampled_from(COLUMNS), unique=True, min_size=1, max_size=8))
    columns = tuple(f"x\n{column.name}" for column in names)
    width = len(columns)
    rows = data.draw(st.lists(st.lists(CELLS, min_size=width, max_size=width).map(tuple), max_size=8))
    above = data.draw(
        st.lists(st.tuples(st.sampled_from(["x\nformat", "x\ntotal", "x\nbands", "x"]), CELLS), max_size=3)
    )
    table = Table("卡.xlsx", columns, tuple(rows), 5, above=tuple(above))
    try:
        card, issues = card_of(table, suggest_mapping(columns))
    except UserError as refused:
        assert str(refused)
        return
    assert read_card(write_card_json(card))[0] == card
    assert all(told(issue.reason) for issue in issues)


@pytest.mark.parametrize(
    ("text", "points", "steps"),
    [
        ("5", 5, ()),
        ("５分", 5, ()),
        ("满分 5 分", 5, ()),
        ("0.05", Decimal("0.05"), ()),
        ("5%", 5, ()),
        ("0~5分", 5, (0, 5)),
        ("5/3/1/0", 5, (5, 3, 1, 0)),
        ("5 points", 5, ()),
    ],
)
def test_points_are_read_however_they_are_written(text: str, points: Decimal, steps: tuple[int, ...]) -> None:
    found = guess.weight(text)
    assert found is not None
    assert (found.points, found.steps) == (points, steps)


@pytest.mark.parametrize("text", ["", "一票否决", "五分", "A", "见说明", "2026年"])
def test_what_is_no_amount_is_none(text: str) -> None:
    assert guess.weight(text) is None


@pytest.mark.parametrize(
    ("text", "faults"),
    [
        ("未报工号扣2分；语气生硬扣3分", [("未报工号", 2, False), ("语气生硬", 3, False)]),
        ("1、未问候扣2分\n2、未致谢，扣 1.5 分。", [("未问候", 2, False), ("未致谢", Decimal("1.5"), False)]),
        ("每次扣1分，扣完为止", [("", 1, True)]),
        ("打断客户（每次扣2分）", [("打断客户", 2, True)]),
        ("抢话扣1分/次", [("抢话", 1, True)]),
        ("Missing greeting -2; wrong name -3", [("Missing greeting", 2, False), ("wrong name", 3, False)]),
        ("Deduct 2 points for no greeting", [("no greeting", 2, False)]),
        ("态度要好", []),
    ],
)
def test_faults_in_a_text(text: str, faults: list[tuple[str, Decimal, bool]]) -> None:
    assert [(each.title, each.points, each.each) for each in guess.deductions(text)] == faults


@pytest.mark.parametrize(
    ("text", "levels"),
    [
        ("优5/良3/差0", [("优", 5), ("良", 3), ("差", 0)]),
        ("优秀：5分、良好：3分、差：0分", [("优秀", 5), ("良好", 3), ("差", 0)]),
        ("完全做到得5分，部分做到得3分，未做到得0分", [("完全做到", 5), ("部分做到", 3), ("未做到", 0)]),
        ("A(5) B(3) C(0)", [("A", 5), ("B", 3), ("C", 0)]),
        ("Excellent=5, Good=3, Poor=0", [("Excellent", 5), ("Good", 3), ("Poor", 0)]),
        ("扣5分，扣3分", []),
        ("三声内接听", []),
    ],
)
def test_levels_in_a_text(text: str, levels: list[tuple[str, Decimal]]) -> None:
    assert list(guess.labelled(text)) == levels


@pytest.mark.parametrize(
    ("text", "family"),
    [
        ("泄露客户隐私", Family.COMPLIANCE),
        ("违规承诺", Family.COMPLIANCE),
        ("误导客户", Family.CUSTOMER),
        ("辱骂", Family.CUSTOMER),
        ("未按流程操作系统", Family.BUSINESS),
        ("其他", None),
    ],
)
def test_the_family_goes_by_the_words(text: str, family: Family | None) -> None:
    assert guess.family_of(text) is family


@pytest.mark.parametrize("text", ["非致命", "一般错误", "Non-critical", "critical thinking is welcome"])
def test_what_is_no_veto(text: str) -> None:
    assert not guess.is_critical(text)


def test_headings_are_told_apart_by_what_stands_beside_them() -> None:
    assert suggest_mapping(("考核项目", "考核内容", "评分标准", "分值")) == {
        "考核项目": "section",
        "考核内容": "title",
        "评分标准": "standard",
        "分值": "points",
    }
    assert suggest_mapping(("类别", "考核项目", "考核内容", "权重(%)"))["考核内容"] == "standard"
    assert suggest_mapping(("一级指标", "二级指标", "三级指标", "满分", "得分")) == {
        "一级指标": "section",
        "二级指标": "title",
        "三级指标": "standard",
        "满分": "points",
    }
    assert suggest_mapping(("Category", "Question", "Score", "Weight"))["Weight"] == "points"
