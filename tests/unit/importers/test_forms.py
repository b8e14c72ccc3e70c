"""Forms go out as workbooks and come back filled in."""

from pathlib import Path

import pytest
import xlsxwriter

from qadesk.domain.after.forms import Form, FormColumn
from qadesk.domain.errors import UserError
from qadesk.importers.forms import read_form
from qadesk.reports.form_workbook import form_workbook

LONG = tuple(f"choice number {number}" for number in range(40))
FORM = Form(
    kind="appeals",
    title="申诉登记表",
    notes=("Write the reason.", "Send it back until Thursday."),
    columns=(
        FormColumn(key="uid", heading="uid", hidden=True),
        FormColumn(key="agent", heading="坐席"),
        FormColumn(key="reason", heading="理由", width=40, to_fill=True),
        FormColumn(key="how", heading="方式", to_fill=True, choices=("回呼", "辅导")),
        FormColumn(key="item", heading="评分项", to_fill=True, choices=LONG),
    ),
    rows=({"uid": "u-1", "agent": "0138", "reason": "=1+1"}, {"uid": "u-2", "agent": "王"}),
    spare=2,
)


def written(tmp_path: Path, form: Form = FORM) -> Path:
    path = tmp_path / "form.xlsx"
    path.write_bytes(form_workbook(form))
    return path


def test_what_goes_out_comes_back_by_its_keys(tmp_path: Path) -> None:
    form = read_form(written(tmp_path), "appeals")
    assert [dict(row.cells) for row in form.rows] == [
        {"uid": "u-1", "agent": "0138", "reason": "=1+1", "how": "", "item": ""},
        {"uid": "u-2", "agent": "王", "reason": "", "how": "", "item": ""},
    ]
    assert [row.row for row in form.rows] == [7, 8]


def test_the_same_form_gives_the_same_bytes() -> None:
    assert form_workbook(FORM) == form_workbook(FORM)


def test_a_form_saved_as_csv_with_more_columns_still_comes_back(tmp_path: Path) -> None:
    path = tmp_path / "form.csv"
    path.write_text(
        "title,,\nqadesk-form/1 appeals,uid,,reason\n,编号,mine,理由\n,u-1,x,because\n,,,\n,u-2\n", "gb18030"
    )
    rows = read_form(path, "appeals").rows
    assert [(row.row, dict(row.cells)) for row in rows] == [
        (4, {"uid": "u-1", "reason": "because"}),
        (6, {"uid": "u-2", "reason": ""}),
    ]


@pytest.mark.parametrize(
    ("mark", "said"),
    [
        ("qadesk-form/1 follow-ups", "something else"),
        ("qadesk-form/2 appeals", "newer"),
        ("something", "not a form"),
    ],
)
def test_other_files_are_refused_with_a_sentence(tmp_path: Path, mark: str, said: str) -> None:
    path = tmp_path / "form.xlsx"
    with xlsxwriter.Workbook(path) as book:
        book.add_worksheet().write_row(0, 0, [mark, "uid"])
    with pytest.raises(UserError, match=said):
        read_form(path, "appeals")


def test_a_missing_file_and_a_picture_are_refused(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="cannot be read"):
        read_form(tmp_path / "none.xlsx", "appeals")
    (tmp_path / "picture.xlsx").write_bytes(b"\x89PNG\r\n" * 100)
    with pytest.raises(UserError, match="not a spreadsheet"):
        read_form(tmp_path / "picture.xlsx", "appeals")
