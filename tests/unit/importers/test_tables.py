"""Tables as call centres have them: encodings, delimiters, spreadsheets, damage; and the hostile ones."""

import datetime as dt
import zipfile
from pathlib import Path

import pytest
import xlsxwriter

from qadesk.domain.errors import UserError
from qadesk.importers.tables import read_table

SAMPLES = Path(__file__).parents[3] / ".." / "shared" / "samples" / "hostile"
TEXT = "录音文件,工号,客户号码\na.wav,0081,+8613800000001\n"
ROWS = (("a.wav", "0081", "+8613800000001"),)
COLUMNS = ("录音文件", "工号", "客户号码")


def file(folder: Path, data: bytes | str, name: str = "t.csv") -> Path:
    path = folder / name
    path.write_bytes(data.encode() if isinstance(data, str) else data)
    return path


def sheet(path: Path, *rows: tuple[object, ...]) -> Path:
    with xlsxwriter.Workbook(path) as book:
        time, day = (
            book.add_format({"num_format": "yyyy-mm-dd hh:mm:ss"}),
            book.add_format({"num_format": "yyyy-mm-dd"}),
        )
        page = book.add_worksheet()
        for at, row in enumerate(rows):
            for column, cell in enumerate(row):
                if isinstance(cell, dt.datetime):
                    page.write_datetime(at, column, cell, time)
                elif isinstance(cell, dt.date):
                    page.write_datetime(at, column, cell, day)
                else:
                    page.write(at, column, cell)
    return path


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "gbk", "utf-16", "utf-16-le"])
def test_the_usual_encodings(tmp_path: Path, encoding: str) -> None:
    data = TEXT.encode(encoding)
    table = read_table(file(tmp_path, b"\xff\xfe" + data if encoding == "utf-16-le" else data))
    assert (table.columns, table.rows, table.first_row) == (COLUMNS, ROWS, 2)


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
def test_the_usual_delimiters(tmp_path: Path, delimiter: str) -> None:
    table = read_table(file(tmp_path, TEXT.replace(",", delimiter)))
    assert (table.columns, table.rows) == (COLUMNS, ROWS)


def test_a_delimiter_within_quotes_does_not_mislead(tmp_path: Path) -> None:
    table = read_table(file(tmp_path, '"file;name;of;it",agent\n"a;b.wav",8001\n'))
    assert table.columns == ("file;name;of;it", "agent")
    assert table.rows == (("a;b.wav", "8001"),)


def test_what_keeps_a_spreadsheet_from_touching_numbers_is_taken_off(tmp_path: Path) -> None:
    table = read_table(file(tmp_path, 'a,b,c,d\n"=""0138""",\'0138,\'tis,\t0138\n'))
    assert table.rows == (("0138", "0138", "'tis", "0138"),)


def test_a_spreadsheet_reads_as_a_person_does(tmp_path: Path) -> None:
    path = sheet(
        tmp_path / "t.xlsx",
        ("文件", "开始时间", "工号", "客户号码", "时长", "日期"),
        ("a.wav", dt.datetime(2026, 1, 5, 9, 30, 12), 8001, "013800000001", 12.5, dt.date(2026, 1, 5)),
        ("b.wav", "", 13800000001, "+8613800000001", True, ""),
    )
    table = read_table(path)
    assert table.rows == (
        ("a.wav", "2026-01-05T09:30:12", "8001", "013800000001", "12.5", "2026-01-05"),
        ("b.wav", "", "13800000001", "+8613800000001", "True", ""),
    )


def test_row_numbers_are_those_a_spreadsheet_shows(tmp_path: Path) -> None:
    text = read_table(file(tmp_path, "\n\nfile,agent\na.wav,1\n\nb.wav,2\n"))
    assert (text.first_row, text.rows) == (4, (("a.wav", "1"), ("", ""), ("b.wav", "2")))
    assert read_table(sheet(tmp_path / "t.xlsx", (), (), ("file",), ("a.wav",))).first_row == 4


def test_short_rows_are_filled_and_long_ones_marked(tmp_path: Path) -> None:
    table = read_table(file(tmp_path, "a,b,c\n1\n1,2,3,,,\n1,2,3,4\n"))
    assert table.rows == (("1", "", ""), ("1", "2", "3"), ("1", "2", "3"))
    assert table.ragged == {4}


def test_empty_and_repeated_headings_are_numbered(tmp_path: Path) -> None:
    assert read_table(file(tmp_path, "a,,a,\n1,2,3,4\n")).columns == ("a", "column 2", "a (2)", "column 4")


def test_only_headings(tmp_path: Path) -> None:
    table = read_table(file(tmp_path, "file,agent"))
    assert (table.columns, table.rows) == (("file", "agent"), ())


@pytest.mark.parametrize(
    ("data", "name", "said"),
    [
        (b"", "t.csv", "is empty"),
        (b"\n , \n", "t.csv", "is empty"),
        (b"\x89PNG\r\n\0\0\0\rIHDR", "t.csv", "not a table of text"),
        (b"\xff\xff\xff\xff", "t.csv", "neither UTF-8"),
        ("a," * 600 + "\n", "t.csv", "more than 500 columns"),
        ("a\n" + "x" * 200_000 + "\n", "t.csv", "not a table of text"),
        (b"no zip", "t.xlsx", "not a spreadsheet"),
        (b"PK\x03\x04" + b"\0" * 40, "t.xlsx", "not a spreadsheet"),
        (b"no sheet", "t.xls", "not a spreadsheet"),
        (b"any", "t.ods", "of a kind"),
    ],
)
def test_what_is_no_table_is_refused_with_a_sentence(tmp_path: Path, data: bytes | str, name: str, said: str) -> None:
    with pytest.raises(UserError, match=said) as refused:
        read_table(file(tmp_path, data, name))
    assert name in str(refused.value)
    assert refused.value.todo


def test_a_missing_table_and_a_folder(tmp_path: Path) -> None:
    for path in (tmp_path / "nowhere.csv", tmp_path):
        with pytest.raises(UserError, match="cannot be read"):
            read_table(path)


def sheet_of(path: Path, cells: str) -> Path:
    """A spreadsheet whose sheet holds this XML."""
    sheet(path, ("file",))
    with zipfile.ZipFile(path) as made:
        parts = {name: made.read(name) for name in made.namelist()}
    body = (
        f'<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>{cells}</sheetData>'
    )
    parts["xl/worksheets/sheet1.xml"] = f"{body}</worksheet>".encode()
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as packed:
        for name, data in parts.items():
            packed.writestr(name, data)
    return path


def test_a_cell_at_the_end_of_the_world_does_not_fill_the_memory(tmp_path: Path) -> None:
    one = '<row r="1"><c r="A1" t="inlineStr"><is><t>file</t></is></c></row>'
    far = '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'
    with pytest.raises(UserError, match="20 million cells"):
        read_table(sheet_of(tmp_path / "t.xlsx", one + far))


def test_a_sheet_that_unpacks_without_end_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("qadesk.importers.tables.MOST_UNPACKED_BYTES", 1_000_000)
    with pytest.raises(UserError, match="when unpacked"):
        read_table(sheet_of(tmp_path / "t.xlsx", "<row>" + " " * 2_000_000 + "</row>"))


@pytest.mark.skipif(not SAMPLES.exists(), reason="the hostile files lie beside the checkout")
def test_hostile_files(tmp_path: Path) -> None:
    for name in ("zip_bomb_100MB.zip", "zip_slip.zip"):
        path = tmp_path / f"{name}.xlsx"
        path.write_bytes((SAMPLES / name).read_bytes())
        with pytest.raises(UserError, match="not a spreadsheet"):
            read_table(path)
    table = read_table(SAMPLES / "xlsx_formula_cells.xlsx")
    assert all(len(row) == len(table.columns) for row in table.rows)
