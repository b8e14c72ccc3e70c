"""What leaders write into forms: items by number or title, spans of the call in several manners."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qadesk.domain.after.appeal_words import item_named, span_text, spans_of, spans_text
from qadesk.domain.errors import UserError
from qadesk.domain.items.yes_no import YesNo
from qadesk.domain.scorecards import Band, Scorecard, Section

ITEMS = tuple(
    YesNo(key=key, title=title, points=Decimal(10))
    for key, title in (("opening", "开场白"), ("polite", "礼貌 用语"), ("one", "核对信息"), ("two", "核对信息"))
)
CARD = Scorecard(
    key="c",
    title="电话服务",
    total=Decimal(40),
    pass_mark=Decimal(20),
    sections=(Section(key="s", title="S", items=ITEMS),),
    bands=(Band(Decimal(0), "x"),),
)


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("", ""),
        ("整单", ""),
        ("开场白", "opening"),
        (" 礼貌用语 ", "polite"),
        ("2", "polite"),
        ("#3", "one"),
        ("２", "polite"),
        ("4 核对信息", "two"),
        ("1、开场白", "opening"),
        ("Two", "two"),
    ],
)
def test_items_by_number_title_or_key(text: str, key: str) -> None:
    assert item_named(CARD, text) == key


@pytest.mark.parametrize("text", ["5", "0", "热情度", "核对信息", "1 礼貌用语", "2026"])
def test_no_item_or_several(text: str) -> None:
    with pytest.raises(UserError):
        item_named(CARD, text)


@pytest.mark.parametrize(
    ("text", "spans"),
    [
        ("", ()),
        ("1:23-1:40", ((83_000, 100_000),)),
        ("1:23－1:40；2:05～2:10", ((83_000, 100_000), (125_000, 130_000))),
        ("1：23至1：40、2:05", ((83_000, 100_000), (125_000, 130_000))),
        ("12.0-15.5", ((12_000, 15_500),)),
        ("01:02:03 - 01:02:10", ((3_723_000, 3_730_000),)),
        ("0:05 0:10-0:12\n75-80", ((5_000, 10_000), (10_000, 12_000), (75_000, 80_000))),
    ],
)
def test_spans_as_people_write_them(text: str, spans: tuple[tuple[int, int], ...]) -> None:
    assert spans_of(text) == spans


@pytest.mark.parametrize("text", ["1:75-1:80", "later", "1:40-1:23", "-", "1:23-", "1:2:3:4", "1:90:00", "a" * 500])
def test_times_that_cannot_be_read_are_named(text: str) -> None:
    with pytest.raises(UserError, match="cannot be read"):
        spans_of(text)


@given(st.lists(st.tuples(st.integers(0, 20_000_000), st.integers(0, 600_000)), max_size=20))
def test_spans_come_back_as_they_were_written(drawn: list[tuple[int, int]]) -> None:
    spans = tuple((start, start + length) for start, length in drawn)
    assert spans_of(spans_text(spans)) == spans
    assert all(spans_of(span_text(span)) == (span,) for span in spans)


@given(st.text(max_size=30))
def test_any_text_is_read_or_refused(text: str) -> None:
    for read in (spans_of, lambda text: item_named(CARD, text)):
        try:
            read(text)
        except UserError:
            continue
