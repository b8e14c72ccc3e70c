"""What was heard, notes and the redacted copy, in every format."""

import json
from io import BytesIO
from pathlib import Path

import pypdfium2
import pytest
from PIL import ImageChops

from qadesk.domain.sheets import SheetContent
from qadesk.domain.texts import untranslated
from qadesk.reports import Renderer
from tests.unit.reports import sheets
from tests.unit.reports.reading import joined, pdfium_text, poppler_text, workbook


def test_the_pdf_says_what_was_heard_noted_and_covered(renderer: Renderer, tmp_path: Path) -> None:
    content = sheets.listened()
    document = renderer.render(content, "pdf", untranslated)
    for text in (pdfium_text(document), poppler_text(document, tmp_path)):
        for expected in (
            "96.42 % · 95 % demanded · 1×–1.5×",
            "00:30–00:34 客户提到上次来电",
            "=SUM(1) 语气变急",
            "redacted-20260105-0930.wav",
            content.redacted_sha256,
            "01:01–01:04",
        ):
            assert joined(expected) in joined(text)


def test_covered_spans_are_shaded_in_the_picture(renderer: Renderer) -> None:
    plain = sheets.ordinary(redacted_file="r.wav", redacted_sha256="00")
    covered = sheets.ordinary(redacted_file="r.wav", redacted_sha256="00", redacted_spans=((60_000, 120_000),))
    (left, top, right, bottom) = changed(renderer, plain, covered)
    assert right - left > 60  # a minute of five, over most of the page's width
    assert bottom - top > 40


def changed(renderer: Renderer, one: SheetContent, other: SheetContent) -> tuple[int, int, int, int]:
    """The box in which the picture of the first page differs, below the facts."""
    images = []
    for content in (one, other):
        with pypdfium2.PdfDocument(renderer.render(content, "pdf", untranslated)) as pdf:
            page = pdf[0].render(scale=1.0).to_pil().convert("L")
            images.append(page.crop((0, 290, page.width, 420)))
    box = ImageChops.difference(*images).point(lambda value: 255 if value > 20 else 0).getbbox()
    assert box is not None
    return box


def test_the_workbook_has_a_sheet_of_notes_and_the_facts(renderer: Renderer) -> None:
    book = workbook(renderer.render(sheets.listened(), "xlsx", untranslated))
    facts = {row[0]: row[1] for row in book["Evaluation sheet"][1:] if row[0]}
    assert facts["Speech heard"] == "96.42 % · 95 % demanded · 1×–1.5×"
    assert facts["Redacted recording"] == "redacted-20260105-0930.wav"
    assert facts["Its SHA-256"] == sheets.listened().redacted_sha256
    assert facts["Covered in it"] == "01:01–01:04, 02:00–02:02"
    head, first, second = book["Notes"]
    assert head == ["From", "To", "Note"]
    assert (first[2], second[2]) == ("客户提到上次来电", "=SUM(1) 语气变急")
    assert "Notes" not in workbook(renderer.render(sheets.ordinary(), "xlsx", untranslated))


def test_programs_get_exact_values(renderer: Renderer) -> None:
    found = json.load(BytesIO(renderer.render(sheets.listened(), "json", untranslated)))
    assert found["heard"] == {"share": "0.9642", "demand": "0.95", "speeds": [1.0, 1.5]}
    assert found["notes"][0] == {"span": [30000, 34500], "note": "客户提到上次来电"}
    assert found["redacted"]["sha256"] == sheets.listened().redacted_sha256
    assert found["redacted"]["spans"] == [[61000, 64000], [120000, 122500]]
    plain = json.load(BytesIO(renderer.render(sheets.ordinary(), "json", untranslated)))
    assert plain["heard"] == {"share": None, "demand": None, "speeds": None}
    assert (plain["notes"], plain["redacted"]) == ([], None)


@pytest.mark.parametrize(
    ("share", "demand", "shown"),
    [(None, "0.95", "not measured · 95 % demanded"), ("1.0000", None, "100 %"), ("0.0000", None, "0 %")],
)
def test_a_share_that_is_not_known_is_said_where_one_was_demanded(
    renderer: Renderer, share: str | None, demand: str | None, shown: str
) -> None:
    content = sheets.ordinary(
        heard_share=share and sheets.Decimal(share), heard_demand=demand and sheets.Decimal(demand)
    )
    assert joined(shown) in joined(pdfium_text(renderer.render(content, "pdf", untranslated)))
    assert "Speech heard" not in pdfium_text(renderer.render(sheets.ordinary(), "pdf", untranslated))
