"""The period report as a PDF, read back by other programs than the one that wrote it."""

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path

import pytest
from PIL import Image

from qadesk.domain.report.content import Criticals, DayLine, Headline, ReportContent
from qadesk.reports.fonts import Fonts
from qadesk.reports.period import words
from qadesk.reports.period.pdf import render_pdf, write_pdf
from tests import report_content as rich
from tests.unit.reports.reading import joined, pages, pdfium_text, poppler_text
from tests.unit.reports.sheets import FONTS

CHINESE = {
    words.NUMERALS: "一 二 三 四 五 六 七 八 九 十",
    words.NUMBERED: "{number}、{title}",
    words.TITLE: "服务质量监控质检报告",
    words.FIGURES: "监控数据",
    words.DAY: "{year}年{month}月{day}日",
    words.SHORT_DAY: "{month}月{day}日",
}


@pytest.fixture(scope="module")
def fonts() -> Fonts:
    return Fonts(FONTS / "NotoSansSC-Regular.ttf", FONTS / "NotoSansSC-Bold.ttf")


def english(_: str, source: str) -> str:
    return source


def chinese(_: str, source: str) -> str:
    return CHINESE.get(source, source)


def rendered(content: ReportContent, fonts: Fonts, logo: Path | None = None) -> bytes:
    return render_pdf(content, fonts=fonts, logo=logo, zone=rich.ZONE, translate=english)


def test_parts_stand_in_the_order_of_the_trade(fonts: Fonts, tmp_path: Path) -> None:
    text = poppler_text(rendered(rich.CONTENT, fonts), tmp_path)
    heads = (
        "1. Key problems of the period",
        "2. What was inspected with particular care",
        "3. The figures",
        "4. Problem recordings",
        "5. Months against the standard",
        "6. KPI board",
        "7. Coaching",
        "8. Appeals",
        "9. Sampling as drawn",
    )
    found = [text.index(head) for head in heads]
    assert found == sorted(found)


def test_headline_says_figures_intervals_changes_and_the_standard(fonts: Fonts) -> None:
    first = joined(pages(rendered(rich.CONTENT, fonts))[0])
    for said in ("1284", "88.43", "±0.52", "+1.12", "81.6%", "79.4–83.7%", "+2.9pp", "0.93%", "standard0.70%·notmet"):
        assert said in first
    assert "customer4,business2,compliance1" in first


def test_groups_pareto_and_recordings_with_their_seconds(fonts: Fonts) -> None:
    text = joined(pdfium_text(rendered(rich.CONTENT, fonts)))
    assert "二组30885.6884.4–86.9−0.3573.7%4belowtherestofthecentre" in text
    assert "夜班支援组784.1077.8–90.4–57.1%0fewrecordings" in text
    assert "查询等待告知4122063830.7%30.7%+18%二组·报修·18:00–20:00" in text
    assert "03:02–03:16查询时静默14.2秒，未告知客户。" in text
    assert "Norm:等待超过10秒应先说明原因与时长。" in text
    assert "trackedasG-0117" in text


def test_leads_words_stand_in_their_part(fonts: Fonts) -> None:
    text = joined(pdfium_text(rendered(rich.CONTENT, fonts)))
    assert text.index("3.Thefigures") < text.index("二组新人较多") < text.index("1.Bybusinessgroup")


def test_every_page_names_the_snapshot_and_its_number(fonts: Fonts) -> None:
    found = pages(rendered(rich.CONTENT, fonts))
    assert len(found) > 2
    for number, page in enumerate(found, 1):
        assert f"{number}/{len(found)}" in joined(page)
        assert "figuresasof2026-02-0309:12" in joined(page)


def test_a_period_without_inspections_says_so_in_a_sentence(fonts: Fonts) -> None:
    text = joined(pdfium_text(rendered(rich.EMPTY, fonts)))
    assert joined(words.NOTHING) in text
    assert "draft,notissued" in text
    assert joined(words.NO_APPEALS) in text
    assert "Bybusinessgroup" not in text


def test_several_cards_are_said_and_groups_not_judged(fonts: Fonts) -> None:
    text = joined(pdfium_text(rendered(replace(rich.CONTENT, cards=("热线", "投诉")), fonts)))
    assert "over2scorecards" in text
    assert "belowtherestofthecentre" not in text


def test_few_recordings_are_said_to_be_few(fonts: Fonts) -> None:
    few = Headline(inspected=3, scored=3, average=Decimal("91.00"), critical=Criticals())
    text = joined(pdfium_text(rendered(replace(rich.CONTENT, headline=few), fonts)))
    assert "Only3recordingswerescored" in text


def test_chinese_numerals_and_dates(fonts: Fonts) -> None:
    data = render_pdf(rich.CONTENT, fonts=fonts, logo=None, zone=rich.ZONE, translate=chinese)
    text = joined(pdfium_text(data))
    assert "三、监控数据" in text
    assert "2026年1月1日–1月31日" in text


def test_long_texts_and_long_lists_fit_their_pages(fonts: Fonts) -> None:
    long = "很长的说明，" * 400
    tracked = tuple(replace(rich.TRACKED[0], number=long, what=long, handler="W" * 300) for _ in range(40))
    finding = replace(rich.RECORDINGS[0].findings[0], what=long, norm=long)
    recordings = tuple(replace(rich.RECORDINGS[0], findings=(finding,), advice=long) for _ in range(5))
    days = tuple(
        DayLine(day=date(2025, 1, 1) + timedelta(days=at), inspected=1, average=Decimal(80 + at % 9), interval=None)
        for at in range(366)
    )
    grown = replace(rich.CONTENT, tracked=tracked, recordings=recordings, days=days)
    assert len(pages(rendered(grown, fonts))) > 10


def test_no_line_begins_with_closing_punctuation(fonts: Fonts) -> None:
    said = "".join(f"请各组长{'在班会上' * (at % 7)}强调“先听完”，再回应；" for at in range(60))
    content = replace(rich.CONTENT, words=replace(rich.CONTENT.words, texts={"problems": said}))
    lines = pdfium_text(rendered(content, fonts)).splitlines()
    assert sum("先听完" in line for line in lines) > 10
    assert not [line for line in lines if line[:1] in tuple("，。；：！？、”）")]


def test_the_logo_stands_on_the_first_page(fonts: Fonts, tmp_path: Path) -> None:
    logo = tmp_path / "logo.png"
    Image.new("RGB", (300, 80), "#224488").save(logo)
    target = tmp_path / "report.pdf"
    write_pdf(rich.CONTENT, target, fonts=fonts, logo=logo, zone=rich.ZONE, translate=english)
    assert b"/Subtype /Image" in target.read_bytes()
    assert sorted(path.name for path in tmp_path.iterdir()) == ["logo.png", "report.pdf"]


def test_the_same_content_gives_the_same_bytes(fonts: Fonts) -> None:
    assert rendered(rich.CONTENT, fonts) == rendered(rich.CONTENT, fonts)
