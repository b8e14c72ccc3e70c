"""The report of a period by command, as documents: read back, and in agreement with period.json."""

import json
from pathlib import Path
from zipfile import ZipFile

import pypdfium2 as pdfium
from docx import Document

from tests.e2e.program import Inside

DAYS = ("--from", "2000-01-01", "--to", "2099-12-31")


def pdf_text(path: Path) -> str:
    document = pdfium.PdfDocument(path)
    try:
        return "\n".join(page.get_textpage().get_text_bounded() for page in document)
    finally:
        document.close()


def test_one_content_in_all_formats(inside: Inside, tmp_path: Path) -> None:
    files = inside.json("report", "period", *DAYS, "--format", "pdf,docx,xlsx,json", "-o", tmp_path / "out")["files"]
    assert [Path(each).name for each in files] == ["period.pdf", "period.docx", "period.xlsx", "period.json"]
    pdf, docx, xlsx, plain = (Path(each) for each in files)
    found = json.loads(plain.read_text("utf-8"))
    assert found["inspected"] and found["average"] in pdf_text(pdf)
    document = Document(str(docx))
    texts = [each.text for each in document.paragraphs]
    texts += [cell.text for table in document.tables for row in table.rows for cell in row.cells]
    assert any(found["average"] in each for each in texts)
    assert any(found["by_group"][0]["group"] in each for each in texts)
    with ZipFile(xlsx) as book:
        assert found["by_group"][0]["group"] in book.read("xl/sharedStrings.xml").decode()
        assert any(name.startswith("xl/charts/") for name in book.namelist())


def test_what_follows_the_scores_stands_in_it(inside: Inside, tmp_path: Path) -> None:
    (path,) = inside.json("report", "period", *DAYS, "-o", tmp_path)["files"]
    found = json.loads(Path(path).read_text("utf-8"))
    followed = inside.json("followup", "list")
    assert {each["uid"] for each in found["tracked"]} == {
        each["uid"] for each in followed if each["evaluation"] or each["call"] if each["state"] != "withdrawn"
    }
    assert found["kpi"]["answer_rate"].keys() >= {"value", "target", "met", "source", "why"}
    assert all(kpi["value"] is not None or kpi["why"] for kpi in found["kpi"].values())
    assert found["appeals"]["decided"] <= found["appeals"]["filed"]


def test_an_unknown_format_is_refused_and_nothing_is_written(inside: Inside, tmp_path: Path) -> None:
    refused = inside.run("report", "period", *DAYS, "--format", "pdf,odt", "-o", tmp_path / "out", code=2)
    assert "odt" in refused.stderr.decode() and not (tmp_path / "out").exists()
