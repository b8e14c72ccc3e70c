"""What is a number that identifies somebody, what is not, and that nothing of a masked middle survives."""

import unicodedata
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qadesk.domain.calls import masked
from qadesk.domain.masking import masked_text, numbers, passes_luhn

MASKED = {
    "我的电话是13800000001。": ("我的电话是138****0001。", "mobile"),
    "+86 138-0000-0001": ("+86 138****0001", "mobile"),
    "008613800000001": ("0086138****0001", "mobile"),
    "13800000001": ("138****0001", "mobile"),
    "138 0000 0001": ("138****0001", "mobile"),
    "138.0000.0001": ("138****0001", "mobile"),
    "1 3 8 0 0 0 0 0 0 0 1": ("1 3 8****0 0 0 1", "mobile"),
    "１３８００００００１２": ("１３８****００１２", "mobile"),
    "幺三八零零零零零零零幺": ("幺三八****零零零幺", "mobile"),
    "一三八，零零零零，零零零两": ("一三八****零零零两", "mobile"),
    "幺三八，嗯，零零零零，呃，零零零一": ("幺三八****零零零一", "mobile"),
    "010-88886666": ("010****6666", "landline"),
    "(0755) 8888 6666": ("(075****6666", "landline"),
    "零一零杠八八八八六六六六": ("零一零****六六六六", "landline"),
    "400-123-4567": ("400****4567", "service"),
    "110101199003071233": ("110****1233", "identity"),
    "11010119900307002X": ("110****002X", "identity"),
    "110101 19900307 1233": ("110****1233", "identity"),
    "110101900307123": ("110****7123", "identity"),
    "4111111111111111": ("411****1111", "card"),
    "6222 0000 0000 0001": ("622****0001", "card"),
    "四一一一 一一一一 一一一一 一一一一": ("四一一****一一一一", "card"),
}
UNTOUCHED = (
    "2026-11-23 09:30:12",
    "2026年11月23日，09点30分",
    "20261123093012",
    "二零二六年十一月二十三号",
    "金额13,800,001,234元",
    "一共1,234,567.89元，12345678.90元",
    "工号2011为您服务，尾号是3021",
    "订单号202611230012345678",
    "1767576612.1024",
    "一百二十三万四千五百六十七",
    "一二三四五六七八九十",
    "2026-01-05 0930 12345",
    "00:01:02.500 --> 00:01:04.250",
)


@pytest.mark.parametrize("said", MASKED)
def test_numbers_are_masked_with_both_ends_readable(said: str) -> None:
    shown, kind = MASKED[said]
    assert masked_text(said) == shown
    assert [hit.kind for hit in numbers(said)] == [kind]


@pytest.mark.parametrize("said", UNTOUCHED)
def test_dates_times_amounts_and_other_numbers_stay(said: str) -> None:
    assert masked_text(said) == said


@pytest.mark.parametrize(
    ("said", "shown"),
    [
        ("４００８００００００", "４００****００００"),
        ("八〇〇,八零零,八八八八", "八〇〇****八八八八"),
        ("٤٠٠٨٠٠٠٠٠٠", "٤٠٠****٠٠٠٠"),
    ],
)
def test_the_shortest_numbers_are_masked_in_whatever_digits(said: str, shown: str) -> None:
    assert masked_text(said) == shown


def test_several_numbers_in_a_line_are_told_apart() -> None:
    said = "3 13800000001 13800000002，或者 010-88886666"
    assert masked_text(said) == "3 138****0001 138****0002，或者 010****6666"
    assert [said[hit.start : hit.end] for hit in numbers(said)] == ["13800000001", "13800000002", "010-88886666"]


def test_a_masked_text_looks_like_a_masked_number_elsewhere() -> None:
    assert masked_text("13800000001") == masked("13800000001")


@pytest.mark.parametrize(
    ("said", "shown"),
    [
        ("13800001234 138 0000 1234", "138****1234 138****1234"),
        ("138 0000 1234，138 0000 1234", "138****1234，138****1234"),
        ("13800001234 3", "138****1234 3"),
        ("138那个0000对1234", "138****1234"),
        ("1 3 8，然后0 0 0 0，最后1 2 3 4", "1 3 8****1 2 3 4"),
    ],
)
def test_a_number_said_twice_or_haltingly_is_masked(said: str, shown: str) -> None:
    assert masked_text(said) == shown


def test_the_check_digit_of_bank_cards() -> None:
    assert passes_luhn("4111111111111111")
    assert not passes_luhn("4111111111111112")


SPOKEN = {
    digit: (digit, chr(ord("０") + int(digit)), spoken)
    for digit, spoken in zip("0123456789", "零幺两三四五六七八九", strict=True)
}
SUBSCRIBERS = st.from_regex(r"1[3-9][1-9]{9}", fullmatch=True)
GAPS = st.sampled_from(["", "", "", " ", "-", "－", "，", "、", " - "])
AROUND = st.text(
    st.characters(categories=["Lo", "Po"], exclude_characters="零〇○一二三四五六七八九幺两壹贰叁肆伍陆柒捌玖"),
    max_size=8,
)


def digits_of(text: str) -> str:
    plain = {spoken: digit for digit, forms in SPOKEN.items() for spoken in forms}
    return "".join(plain.get(char, str(unicodedata.decimal(char, ""))) for char in text)


@given(number=SUBSCRIBERS, data=st.data(), before=AROUND, after=AROUND)
def test_nothing_of_a_masked_middle_survives(number: str, data: st.DataObject, before: str, after: str) -> None:
    said = ""
    for at, digit in enumerate(number):
        gap = data.draw(GAPS) if at in (3, 7) else ""
        said += gap + data.draw(st.sampled_from(SPOKEN[digit]))
    text = f"{before}啊：{said}。{after}"
    shown = masked_text(text)
    assert digits_of(shown) == digits_of(before) + number[:3] + number[-4:] + digits_of(after)
    assert masked_text(shown) == shown


@given(text=st.text(max_size=200) | st.text("0123456789一二零幺 -，,.xX+86", max_size=120))
def test_no_text_makes_it_fail_and_what_is_outside_the_hits_stays(text: str) -> None:
    hits = numbers(text)
    assert [hit for hit in hits if hit.start >= hit.end] == []
    assert all(one.end <= other.start for one, other in pairwise(hits))
    shown = masked_text(text)
    outside = [text[one.end : other] for one, other in zip(hits, [hit.start for hit in hits[1:]], strict=False)]
    assert all(part in shown for part in outside)
    assert shown.count("****") >= len(hits)
