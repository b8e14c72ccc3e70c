"""Where lines end, and that a paragraph torn between pages loses and gains nothing."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from reportlab.pdfbase import pdfmetrics

from qadesk.reports.fonts import Fonts
from qadesk.reports.style import BODY, Setter
from qadesk.reports.text import clean
from qadesk.reports.wrapping import CANNOT_END, CANNOT_START, Text
from tests.unit.reports import sheets

SENTENCE = "客户说：“我昨天已经报过一次了，到现在也没人联系我。”坐席未回应，见 KB-2041 interruptions（第 3 条）。"
MIXED = st.text(st.sampled_from("客户说一二三，。：“”（）、abcde fgh 0123 -/%"), max_size=200)
WIDTHS = st.floats(30, 400)


@pytest.fixture(scope="module")
def setter() -> Setter:
    fonts = Fonts(sheets.FONTS / "NotoSansSC-Regular.ttf", sheets.FONTS / "NotoSansSC-Bold.ttf")
    return Setter(fonts, sheets.chinese)


def lines(paragraph: Text, width: float) -> list[str]:
    paragraph.wrap(width, 1e6)
    return ["".join(word.text for word in line.words) for line in paragraph.blPara.lines]


@pytest.mark.parametrize("width", range(60, 400, 7))
def test_no_line_starts_with_a_closing_or_ends_with_an_opening_sign(setter: Setter, width: int) -> None:
    found = lines(setter.paragraph(SENTENCE), width)
    assert "".join(found) == SENTENCE
    assert [line for line in found[1:] if line[0] in CANNOT_START] == []
    assert [line for line in found[:-1] if line.rstrip()[-1] in CANNOT_END] == []


def test_latin_words_stay_whole(setter: Setter) -> None:
    found = lines(setter.paragraph("请参见 interruptions 一节的说明 and nothing else matters here"), 90)
    words = " ".join(found).split()
    assert {"interruptions", "nothing", "matters"} <= set(words)


def test_line_ends_are_kept_and_blank_lines_are_not(setter: Setter) -> None:
    assert lines(setter.paragraph("第一行\n\n  \n第二行"), 300) == ["第一行", "第二行"]


@given(MIXED, WIDTHS)
def test_lines_fit_and_keep_every_character(setter: Setter, text: str, width: float) -> None:
    paragraph = setter.paragraph(text, BODY)
    found = lines(paragraph, width)
    whole = " ".join(clean(text).split())
    assert "".join(found) == whole
    for line in found:
        assert pdfmetrics.stringWidth(line.rstrip(), setter.fonts.regular, BODY.size) <= width + 0.1


@given(MIXED, WIDTHS, st.floats(27, 120))
def test_the_pieces_of_a_paragraph_make_the_whole(setter: Setter, text: str, width: float, height: float) -> None:
    paragraph = setter.paragraph(text)
    whole = lines(paragraph, width)
    found: list[str] = []
    rest: list[Text] = [paragraph]
    while rest:
        head, *rest = rest[0].split(width, height)
        found += lines(head, width)
        assert head.wrap(width, height)[1] <= height + 0.1
    assert found == whole
