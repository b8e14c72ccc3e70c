"""Small workbooks that would fill the memory, which ends the whole program: refused with a sentence by every reader."""

import re
import warnings
import zipfile
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from qadesk.domain.errors import UserError
from qadesk.domain.tables import Table
from qadesk.importers.scorecards import ScorecardTables
from qadesk.importers.tables import read_table
from tests.unit.importers import scorecard_books as books

SHEET, STRINGS = "xl/worksheets/sheet1.xml", "xl/sharedStrings.xml"
RELATIONS, TYPES = "xl/_rels/workbook.xml.rels", "[Content_Types].xml"
END = "</sheetData>"
FAR = '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'
READERS = (read_table, ScorecardTables().table)
Parts = dict[str, str]


def packed(path: Path, parts: Mapping[str, str | bytes]) -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as made:
        for name, data in parts.items():
            made.writestr(name, data)
    return path


def with_rows(parts: Parts, rows: str) -> Mapping[str, str | bytes]:
    return parts | {SHEET: parts[SHEET].replace(END, rows + END)}


def moved(parts: Parts, rows: str) -> Mapping[str, str | bytes]:
    """The sheet in another folder, under an ending that is no XML's."""
    sheet = parts[SHEET].replace(END, rows + END)
    others = {name: data for name, data in parts.items() if name != SHEET}
    for name in (RELATIONS, TYPES):
        others[name] = others[name].replace("worksheets/sheet1.xml", "ws/one.part")
    return {**others, "xl/ws/one.part": sheet}


def prefixed(parts: Parts) -> Mapping[str, str | bytes]:
    names = 'xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
    far = FAR.replace("<row", "<x:row").replace("</row", "</x:row")
    return parts | {SHEET: parts[SHEET].replace("<worksheet ", f"<worksheet {names} ").replace(END, far + END)}


def declared(parts: Parts, what: str) -> Mapping[str, str | bytes]:
    return parts | {SHEET: parts[SHEET].replace("<worksheet", f"{what}<worksheet", 1).replace(END, FAR + END)}


def many_strings(parts: Parts) -> Mapping[str, str | bytes]:
    return parts | {STRINGS: re.sub(r'uniqueCount="\d+"', "uniqueCount = '4000000000'", parts[STRINGS])}


HOSTILE: dict[str, Callable[[Parts], Mapping[str, str | bytes]]] = {
    "quotes": lambda parts: with_rows(parts, FAR.replace('"', "'")),
    "lower case": lambda parts: with_rows(parts, FAR.replace("XFD", "xfd")),
    "spaces": lambda parts: with_rows(parts, FAR.replace("r=", "r \n = ")),
    "no space": lambda parts: with_rows(parts, FAR.replace("c r=", 'c t="n"r=')),
    "elsewhere": lambda parts: moved(parts, FAR),
    "no cell's row": lambda parts: with_rows(parts, '<row r="4000000000"><c r="A4000000000"><v>1</v></c></row>'),
    "eleven digits": lambda parts: with_rows(parts, '<row r="99999999999"><c r="A99999999999"><v>1</v></c></row>'),
    "row 0": lambda parts: with_rows(parts, '<row r="0"><c r="A0"><v>1</v></c></row>'),
    "four letters": lambda parts: with_rows(parts, FAR.replace("XFD", "ZZZZ")),
    "past the last column": lambda parts: with_rows(parts, '<row r="9"><c r="XFE9"><v>1</v></c></row>'),
    "no digits": lambda parts: with_rows(parts, '<row r="9"><c r="XFD"><v>1</v></c></row>'),
    "other digits": lambda parts: with_rows(parts, FAR.replace("1048576", "१०४८५७६")),
    "character reference": lambda parts: with_rows(parts, FAR.replace("76", "7&#54;")),
    "a sign in another attribute": lambda parts: with_rows(parts, FAR.replace(" r=", ' x=">" r=')),
    "prefix": prefixed,
    "entity": lambda parts: declared(parts, '<!DOCTYPE w [<!ENTITY a "b">]>'),
    "no XML": lambda parts: with_rows(parts, "<row>" + FAR),
    "counted columns": lambda parts: with_rows(parts, f"<row r='1048576'>{'<c/>' * 16_384}</row>"),
    "counted rows": lambda parts: with_rows(parts, "<row/>" * 1_048_576),
    "UTF-16": lambda parts: parts | {SHEET: parts[SHEET].replace(END, FAR + END).encode("utf-16")},
    "UTF-16 without its mark": lambda parts: parts | {SHEET: parts[SHEET].replace(END, FAR + END).encode("utf-16-le")},
    "another encoding": lambda parts: parts | {SHEET: parts[SHEET].replace("UTF-8", "windows-1252")},
    "shared strings": many_strings,
}


@pytest.fixture
def sound(tmp_path: Path) -> Parts:
    """The parts of a workbook that is read."""
    with zipfile.ZipFile(books.book(tmp_path / "sound.xlsx", books.HOTLINE)) as book:
        return {name: book.read(name).decode() for name in book.namelist()}


def refusal(read: Callable[[Path], Table], path: Path) -> str:
    with pytest.raises(UserError) as refused:
        read(path)
    return str(refused.value)


@pytest.mark.parametrize("read", READERS, ids=["table", "scorecard"])
@pytest.mark.parametrize("name", HOSTILE)
def test_what_would_fill_the_memory_is_refused(
    name: str, read: Callable[[Path], Table], sound: Parts, tmp_path: Path
) -> None:
    said = refusal(read, packed(tmp_path / "t.xlsx", HOSTILE[name](sound)))
    assert re.search(r"t\.xlsx (has more than 20 million cells|is too large|is not a spreadsheet)", said)


@pytest.mark.parametrize("read", READERS, ids=["table", "scorecard"])
def test_a_part_that_is_there_twice_is_refused(read: Callable[[Path], Table], sound: Parts, tmp_path: Path) -> None:
    path = packed(tmp_path / "t.xlsx", sound)
    with warnings.catch_warnings(), zipfile.ZipFile(path, "a", zipfile.ZIP_DEFLATED) as more:
        warnings.simplefilter("ignore")
        more.writestr(SHEET, sound[SHEET].replace(END, FAR + END))
    assert "not a spreadsheet" in refusal(read, path)


@pytest.mark.parametrize("read", READERS, ids=["table", "scorecard"])
def test_a_workbook_within_another_kinds_parts_is_refused(read: Callable[[Path], Table], tmp_path: Path) -> None:
    cell = '<t:table-cell t:number-columns-repeated="16000" o:value-type="string"><x:p>1</x:p></t:table-cell>'
    rows = f'<t:table-row t:number-rows-repeated="1000000">{cell}</t:table-row>'
    body = f'<o:body><o:spreadsheet><t:table t:name="a">{rows}</t:table></o:spreadsheet></o:body>'
    parts = {
        "mimetype": "application/vnd.oasis.opendocument.spreadsheet",
        "META-INF/manifest.xml": '<m:manifest xmlns:m="m"/>',
        "content.xml": f'<o:document-content xmlns:o="o" xmlns:t="t" xmlns:x="x">{body}</o:document-content>',
    }
    assert "not a spreadsheet" in refusal(read, packed(tmp_path / "t.xlsx", parts))


@pytest.mark.parametrize("read", READERS, ids=["table", "scorecard"])
def test_odd_but_honest_workbooks_are_read(read: Callable[[Path], Table], sound: Parts, tmp_path: Path) -> None:
    expected = read(packed(tmp_path / "t.xlsx", sound)).rows
    single = sound | {SHEET: sound[SHEET].replace('"', "'")}
    assert read(packed(tmp_path / "t.xlsx", single)).rows == expected
    assert read(packed(tmp_path / "t.xlsx", moved(sound, ""))).rows == expected
    named = {**single, STRINGS: sound[STRINGS].replace("<t>", "<t xml:space='preserve'>")}
    assert read(packed(tmp_path / "t.xlsx", named)).rows == expected
    bare = re.sub(r'(<(?:row|c)) r="[A-Z0-9]+"', r"\1", sound[SHEET])
    assert len(read(packed(tmp_path / "t.xlsx", sound | {SHEET: bare})).rows) == len(expected)
