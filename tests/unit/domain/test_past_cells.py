"""Cells of tables of past evaluations: every way of writing an answer comes back as that answer, or is refused."""

from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qadesk.domain.errors import UserError
from qadesk.domain.items import Bonus, Count, Critical, Faults, Note, Scale, SingleChoice, YesNo
from qadesk.domain.items.choice import Option
from qadesk.domain.items.critical import Effect, EffectKind
from qadesk.domain.items.faults import Fault
from qadesk.domain.items.scale import Level
from qadesk.domain.past_cells import bare, read_cell
from qadesk.domain.past_rows import PastCell, Points
from qadesk.domain.scorecards import Family, Item

TEN = Decimal(10)
YES_NO = YesNo(key="open", title="开头语", points=TEN, allow_na=True)
SCALE = Scale(key="warm", title="热情度", points=TEN, levels=3)
NAMED = Scale(key="tone", title="语气", points=TEN, levels=(Level("差", Decimal(0)), Level("好", Decimal(1))))
CHOICE = SingleChoice(
    key="answer",
    title="解答",
    points=TEN,
    options=(Option("full", "完整", TEN), Option("part", "不完整", Decimal(5)), Option("half", "含糊", Decimal(5))),
)
FAULTS = Faults(
    key="wording",
    title="服务用语",
    points=TEN,
    options=(
        Fault("wait", "未说请稍等", Decimal(2)),
        Fault("thanks", "未致谢", Decimal(3)),
        Fault("rude", "生硬，打断", TEN),
    ),
)
COUNT = Count(key="hold", title="静音", points=TEN, per=Decimal(2), floor=Decimal(3))
BONUS = Bonus(key="extra", title="加分", points=Decimal(5))
CRITICAL = Critical(key="leak", title="泄露信息", family=Family.CUSTOMER, effect=Effect(EffectKind.ZERO_CARD))
NOTE = Note(key="remark", title="记录", input="text")
EARNED, LOST, VALUE = Points.EARNED, Points.LOST, Points.VALUE


def read(item: Item, text: str, points: Points | None = None) -> Any:
    return read_cell(item, PastCell("列", text, points))


@pytest.mark.parametrize(
    ("item", "text", "points", "value"),
    [
        (YES_NO, "是", None, "yes"),
        (YES_NO, "√", None, "yes"),
        (YES_NO, "×", None, "no"),
        (YES_NO, "Ｎ", None, "no"),
        (YES_NO, "１０", None, "yes"),
        (YES_NO, "10.0分", EARNED, "yes"),
        (YES_NO, "0", EARNED, "no"),
        (YES_NO, "0", LOST, "yes"),
        (YES_NO, "−10", None, "no"),
        (YES_NO, "扣10分", None, "no"),
        (YES_NO, "", LOST, "yes"),
        (YES_NO, "", None, None),
        (YES_NO, "不适用", None, "na"),
        (YES_NO, "N/A", LOST, "na"),
        (YES_NO, "1", None, "yes"),
        (SCALE, "不适用", None, "na"),
        (SCALE, "6.67", None, 2),
        (SCALE, "3.3333333333333335", None, 1),
        (SCALE, "2", VALUE, 2),
        (NAMED, "好", None, 1),
        (NAMED, "-10", None, 0),
        (CHOICE, "不完整", None, "part"),
        (CHOICE, "FULL", None, "full"),
        (CHOICE, "10", None, "full"),
        (CHOICE, "", LOST, "full"),
        (FAULTS, "无", None, ()),
        (FAULTS, "未致谢、未说请稍等", None, ("thanks", "wait")),
        (FAULTS, "生硬，打断", None, ("rude",)),
        (FAULTS, "未致谢(-3分)", None, ("thanks",)),
        (FAULTS, "5", LOST, ("wait", "thanks")),
        (FAULTS, "7", EARNED, ("thanks",)),
        (FAULTS, "", LOST, ()),
        (COUNT, "-4", None, 2),
        (COUNT, "3", EARNED, 4),
        (COUNT, "3次", None, 3),
        (COUNT, "3", VALUE, 3),
        (BONUS, "2.5", None, Decimal("2.5")),
        (BONUS, "加3分", None, Decimal(3)),
        (CRITICAL, "命中", None, "yes"),
        (CRITICAL, "泄露信息", None, "yes"),
        (CRITICAL, "0", None, "no"),
        (CRITICAL, "", None, None),
        (NOTE, " 客户说－3 ", None, "客户说－3"),
    ],
)
def test_what_a_cell_answers(item: Item, text: str, points: Points | None, value: object) -> None:
    assert read(item, text, points) == value


@pytest.mark.parametrize(
    ("item", "text", "points", "said"),
    [
        (YES_NO, "7", None, "√, ×, 10, 0"),
        (YES_NO, "是", LOST, "no answer"),
        (YES_NO, "=SUM(A1:A3)", None, "formula"),
        (YES_NO, "#REF!", None, "no answer"),
        (SCALE, "5", None, "6.666667"),
        (CHOICE, "5", None, "several answers"),
        (CHOICE, "很好", None, "完整, 不完整"),
        (FAULTS, "10", LOST, "several answers"),
        (FAULTS, "别的", None, "未说请稍等"),
        (FAULTS, "4", LOST, "no answer"),
        (COUNT, "-3", None, "10, 8, 6"),
        (BONUS, "-1", None, "0 … 5"),
        (CRITICAL, "也许", None, "no answer"),
        (YES_NO, "1e9", None, "no answer"),
        (YES_NO, "9" * 500, None, "no answer"),
    ],
)
def test_what_no_cell_can_answer(item: Item, text: str, points: Points | None, said: str) -> None:
    with pytest.raises(UserError) as refused:
        read(item, text, points)
    assert said in refused.value.text()


def test_faults_at_the_floor_are_not_guessed() -> None:
    """Ten points are lost by the one great fault, and by others with it."""
    with pytest.raises(UserError):
        read(FAULTS, "0", EARNED)


ITEMS: tuple[Item, ...] = (YES_NO, SCALE, NAMED, CHOICE, FAULTS, COUNT, BONUS, CRITICAL, NOTE)
SPELLINGS = ("{}", "{}分", " {} ", "{}.0", "＋{}")


@given(st.sampled_from(ITEMS), st.text(max_size=30), st.sampled_from((None, *Points)))
def test_any_text_is_an_answer_that_the_item_takes_or_is_refused(item: Item, text: str, points: Points | None) -> None:
    try:
        value = read(item, text, points)
        if value not in (None, "na"):
            item.check_value(value)
    except UserError as error:
        assert error.text()


@given(st.integers(0, 20), st.integers(1, 20), st.sampled_from((EARNED, LOST)), st.sampled_from(SPELLINGS))
def test_points_earned_and_lost_come_back(step: int, levels: int, points: Points, spelling: str) -> None:
    item = Scale(key="s", title="分", points=Decimal(levels), levels=levels)
    level = step % (levels + 1)
    written = spelling.format(level if points is EARNED else levels - level)
    value = read(item, written, points)
    assert item.earned(value) == level


@given(st.integers(0, 5), st.sampled_from(("-{}", "－{}", "−{}", "扣{}分", "扣 {}")))
def test_a_deduction_takes_away_what_it_says(times: int, spelling: str) -> None:
    item = Count(key="c", title="次", points=TEN, per=Decimal(2))
    assert item.earned(read(item, spelling.format(2 * times))) == 10 - 2 * times


@pytest.mark.parametrize("spelling", ["开头语", " 开 头 语 ", "开头语（5分）", "开头语(-3)", "开头语：", "【开头语】"])
def test_headings_are_compared_without_what_does_not_matter(spelling: str) -> None:
    assert bare(spelling) == "开头语"
