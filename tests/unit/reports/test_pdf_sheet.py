"""The PDF sheet, read back: what stands on it, how it breaks, and that nobody's text can hurt it."""

import re
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from itertools import count
from pathlib import Path

import pypdfium2
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from PIL import Image

from qadesk.domain.answers import Evidence
from qadesk.domain.calls import CallFacts
from qadesk.domain.sheets import SheetContent
from qadesk.reports import Renderer
from tests.unit.reports import sheets
from tests.unit.reports.reading import joined, pages, pdfium_text, poppler_text

Pdf = Callable[[SheetContent], bytes]


@pytest.fixture(scope="session")
def pdf(renderer: Renderer) -> Pdf:
    return lambda content: renderer.render(content, "pdf", sheets.chinese)


ON_THE_SHEET = [
    "质检单",
    "电话服务质检方案",
    "第 3 版",
    "宽带故障报修",
    "91.25",
    "满分 100",
    "良好",
    "合格线 85",
    "2017 林晓雯",
    "二组",
    "2026-01-05 09:30",
    "05:03",
    "呼入",
    "6001",
    "报修",
    "再次来电",
    "138****0001",
    "9001 周明",
    "q-6001-138xxxx0001-20260105-093012.wav",
    "0197c0de-aaaa-7bbb-8ccc-ddddeeeeffff",
    "使用礼貌用语（请稍等、让您久等了）",
    "该用“请”“您”时未用",
    "查询前未说“请稍等”。",
    "03:02–03:16 查询时静默 14.2 秒，未告知客户",
    "本通不涉及",
    "不适用",
    "未发生",
    "客户希望周六上午上门，已写入工单。",
    "整体流程熟练，解释清楚；等待时未告知原因，客户两次追问。",
    "听录音 02:58 起的一段，再对照话术练习三遍。",
    "8 × 20 ÷ 15 = 10.6667",
    "组长",
    "0197c0de-1111-7222-8333-444455556666",
]


def test_two_readers_get_every_text_back(pdf: Pdf, tmp_path: Path) -> None:
    document = pdf(sheets.ordinary())
    for text in (pdfium_text(document), poppler_text(document, tmp_path)):
        missing = [wanted for wanted in ON_THE_SHEET if joined(wanted) not in joined(text)]
        assert missing == []


def test_points_stand_in_the_line_of_their_item(pdf: Pdf) -> None:
    text = pdfium_text(pdf(sheets.ordinary()))
    assert re.search(r"^3 使用礼貌用语（请稍等、让您久等了） 该用“请”“您”时未用 3 / 5$", text, re.MULTILINE)
    assert re.search(r"^5 正确匹配客户信息 是 10 / 10$", text, re.MULTILINE)
    assert re.search(r"^服务礼仪 18 / 25$", text, re.MULTILINE)


def test_an_ordinary_card_takes_one_or_two_pages_numbered(pdf: Pdf) -> None:
    found = pages(pdf(sheets.ordinary()))
    assert len(found) in (1, 2)
    assert [f"{at} / {len(found)}" in page for at, page in enumerate(found, 1)] == [True] * len(found)


def test_a_long_card_repeats_its_headings_and_loses_no_item(pdf: Pdf) -> None:
    found = pages(pdf(sheets.long_card()))
    assert len(found) > 3
    with_items = [page for page in found if "评分项 " in page.replace("序号 评分项", "")]
    assert all("序号 评分项 评分 得分" in page for page in with_items)
    text = "\n".join(found)
    assert [at for at in range(1, 65) if f"评分项 {(at - 1) // 8 + 1}.{(at - 1) % 8 + 1}：" not in text] == []


def test_an_item_stays_with_its_evidence_where_a_page_ends(pdf: Pdf) -> None:
    for page in pages(pdf(sheets.long_card())):
        assert page.count("按规范办理并告知客户结果") == page.count("见录音")


def test_evidence_carries_the_number_of_its_mark_in_the_picture(pdf: Pdf) -> None:
    text = pdfium_text(pdf(sheets.ordinary()))
    assert re.search(r"^1 4 2 3$", text, re.MULTILINE), "the marks along the picture, by time"
    for number, code in enumerate(("00:03–00:21", "03:02–03:16", "03:41–03:46", "02:18–02:22"), 1):
        assert re.search(rf"^{number}\s+{code}", text, re.MULTILINE)


def test_a_critical_error_is_named_and_red(pdf: Pdf) -> None:
    document = pdf(sheets.failed())
    assert "致命错误: 泄露客户隐私" in pdfium_text(document)
    assert "不合格" in pdfium_text(document)
    assert _share(document, _is_red) > _share(pdf(sheets.ordinary()), _is_red) > 0


def test_the_picture_has_a_lane_for_each_side_in_its_colour(pdf: Pdf) -> None:
    with_wave, without = pdf(sheets.ordinary()), pdf(sheets.ordinary(wave=None))
    for colour in ((0x1F, 0x8A, 0x8A), (0xC7, 0x77, 0x00)):
        assert _share(with_wave, lambda pixel, wanted=colour: _near(pixel, wanted)) > 0.001
        assert _share(without, lambda pixel, wanted=colour: _near(pixel, wanted)) < 0.0001
    assert "03:00" in pdfium_text(without), "the marks still lie on a time line"


def test_former_revisions_say_what_was_what_is_and_why(pdf: Pdf) -> None:
    text = pdfium_text(pdf(sheets.revised()))
    assert "第 1 次：86.25 · 周明 · 2026-01-05 10:30" in text
    assert "第 2 次：91.25 · 周明 · 2026-01-06 09:30（本单）" in text
    assert "复核后认定打断仅一次，恢复 5 分。" in text


def test_labels_follow_the_reader_and_data_stay(renderer: Renderer) -> None:
    text = pdfium_text(renderer.render(sheets.revised(), "pdf", lambda context, source: source))
    for wanted in ("Evaluation sheet", "Version 3", "Team leader", "Coaching note", "Former revisions", "林晓雯"):
        assert wanted in text
    assert "Former revisions" not in pdfium_text(renderer.render(sheets.revised(), "pdf", sheets.chinese))


def test_the_document_says_what_it_is(pdf: Pdf) -> None:
    document = pdf(sheets.ordinary())
    with pypdfium2.PdfDocument(document) as opened:
        about = opened.get_metadata_dict()
    assert about["Title"] == "质检单 · 2017 林晓雯 · 2026-01-05 09:30"
    assert about["Subject"] == "电话服务质检方案"
    assert about["Creator"].startswith("qadesk ")
    assert b"/Lang (zh-CN)" in document


def test_every_font_is_embedded(pdf: Pdf) -> None:
    document = pdf(sheets.revised())
    assert document.count(b"/Type /FontDescriptor") == document.count(b"/Type /Font\n") + document.count(
        b"/Type /Font "
    )
    assert b"Helvetica" not in document


def test_same_content_same_bytes(pdf: Pdf, renderer: Renderer) -> None:
    assert (
        pdf(sheets.ordinary())
        == pdf(sheets.ordinary())
        == sheets.renderer().render(sheets.ordinary(), "pdf", sheets.chinese)
    )


def test_sheets_set_at_the_same_time_do_not_mix(pdf: Pdf) -> None:
    contents = [sheets.ordinary(), sheets.revised(), sheets.failed(), sheets.long_card()]
    alone = [pdf(content) for content in contents]
    with ThreadPoolExecutor(4) as pool:
        assert list(pool.map(pdf, contents)) == alone


def test_nothing_known_is_still_a_sheet(pdf: Pdf) -> None:
    found = pages(pdf(sheets.empty()))
    assert len(found) == 1
    assert "91.25" in found[0]


def test_markup_is_only_text(pdf: Pdf) -> None:
    nasty = '<b>不是粗体</b> & <font color="red">x</para> &lt; <br/> <img src="x"/>'
    document = pdf(sheets.ordinary(comment=nasty, coaching_note=nasty, card_title=nasty, band=nasty[:30]))
    assert joined(pdfium_text(document)).count(joined(nasty)) >= 3


def test_characters_no_font_has_are_replaced_and_named(pdf: Pdf) -> None:
    text = pdfium_text(pdf(sheets.ordinary(comment="客户很满意😀，勾选✗一项")))
    assert "客户很满意□，勾选□一项" in text
    assert "U+2717, U+1F600" in text


def test_a_character_the_bold_font_lacks_is_set_in_the_regular_one(pdf: Pdf, renderer: Renderer) -> None:
    text = pdfium_text(pdf(sheets.ordinary(band="朱镕堃喆組")))
    assert "朱镕堃喆組" in text
    assert "□" not in text


def test_what_shows_nothing_or_turns_the_text_is_left_out(pdf: Pdf) -> None:
    text = pdfium_text(pdf(sheets.ordinary(comment="前\u202e面\u2066的\x07话\x1b\u200b不\ufeff变")))
    assert "前面的话不变" in text


def test_very_long_texts_flow_over_pages_and_end(pdf: Pdf) -> None:
    long = "".join(f"第{at}句，" for at in range(900))
    content = sheets.ordinary()
    first = content.sections[0]
    item = replace(first.items[2], comment=long, evidence=(Evidence(0, 1000, long),), answer=long)
    items = (*first.items[:2], item, *first.items[3:])
    text = joined(pdfium_text(pdf(replace(content, sections=(replace(first, items=items), *content.sections[1:])))))
    footless = re.sub(r"评分单0197.{0,80}?\d+/\d+", "", text)
    assert footless.count("第899句，") == 3


def test_long_runs_without_a_space_are_broken(pdf: Pdf) -> None:
    word = "x" * 4000
    assert joined(pdfium_text(pdf(sheets.ordinary(comment=word)))).count("x") >= 4000


@pytest.mark.parametrize("span", [(5_000, 1_000), (-7_000, 0), (0, 0), (303_000, 10**9), (10**12, 10**12)])
def test_odd_spans_stay_within_the_page(pdf: Pdf, span: tuple[int, int]) -> None:
    content = sheets.ordinary()
    first = content.sections[0]
    items = (replace(first.items[1], evidence=(Evidence(*span),)),)
    document = pdf(replace(content, sections=(replace(first, items=items),)))
    with pypdfium2.PdfDocument(document) as opened:
        page = opened[0]
        boxes = [each.get_bounds() for each in page.get_objects()]
        width, _ = page.get_size()
    assert all(left >= -1 and right <= width + 1 for left, _, right, _ in boxes)


TEXTS = st.text(st.characters(), max_size=60)


@settings(max_examples=20)
@given(TEXTS)
@example("\ud83d\udc80")
@example("</para>")
@example("&#x0;")
@example("\n\n\r\n \u3000")
def test_any_text_anywhere(pdf: Pdf, text: str) -> None:
    assert pdf(everywhere(text)).startswith(b"%PDF-")


def everywhere(text: str) -> SheetContent:
    """The same text in every field that somebody fills in."""
    number = count(1)
    evidence = (Evidence(1_000, 2_000, text),)
    items = tuple(
        sheets.item(next(number), text, "1", "2", comment=text, answer=text, evidence=evidence) for _ in range(2)
    )
    happened = sheets.critical(next(number), text, True, comment=text, evidence=evidence)
    return replace(
        sheets.revised(),
        call=CallFacts(
            agent_no=text,
            agent=text,
            group=text,
            queue=text,
            direction=text,
            business_type=text,
            contact=text,
            customer=text,
            custom={"subject": text, text: text},
        ),
        file=text,
        card_title=text,
        inspector=text,
        band=text,
        critical=(text,),
        why=(text,),
        reason=text,
        comment=text,
        coaching_note=text,
        sections=(sheets.section(text, "1", "2", *items, happened),),
    )


def _pixels(document: bytes) -> Image.Image:
    with pypdfium2.PdfDocument(document) as opened:
        picture: Image.Image = opened[0].render(scale=2).to_pil().convert("RGB")
    return picture


def _share(document: bytes, wanted: Callable[[tuple[int, int, int]], bool]) -> float:
    picture = _pixels(document)
    colours = picture.getcolors(picture.width * picture.height) or []
    return sum(number for number, pixel in colours if wanted(pixel)) / (picture.width * picture.height)


def _near(pixel: tuple[int, int, int], wanted: tuple[int, int, int]) -> bool:
    return all(abs(a - b) < 24 for a, b in zip(pixel, wanted, strict=True))


def _is_red(pixel: tuple[int, int, int]) -> bool:
    return _near(pixel, (0xC8, 0x1E, 0x2A))
