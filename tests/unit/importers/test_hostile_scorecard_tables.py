"""Tables that are no scorecards, or mean harm: a sentence each, quickly."""

import random
import time
import zipfile
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import pytest
import xlsxwriter
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from qadesk.domain.errors import UserError
from qadesk.importers.scorecards import ScorecardTables
from tests.unit.importers import scorecard_books as books

TABLES = ScorecardTables()
QUICK_S = 1.0


def nothing(path: Path) -> None:
    path.write_bytes(b"")


def no_zip(path: Path) -> None:
    path.write_bytes(b"PK\x03\x04" + b"x" * 1000)


def another_zip(path: Path) -> None:
    with zipfile.ZipFile(path, "w") as packed:
        packed.writestr("readme.txt", "no workbook")


def bomb(path: Path) -> None:
    books.book(path, books.HOTLINE)
    with zipfile.ZipFile(path, "a", zipfile.ZIP_DEFLATED) as packed:
        packed.writestr("xl/worksheets/sheet9.xml", b"0" * 50_000_000)


def lying_bomb(path: Path) -> None:
    """A part that is far longer than the archive says."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as packed:
        packed.writestr("xl/worksheets/sheet1.xml", b"0" * 50_000_000)
    size = (50_000_000).to_bytes(4, "little")
    path.write_bytes(path.read_bytes().replace(size, (100).to_bytes(4, "little")))


def far_cell(path: Path) -> None:
    made = xlsxwriter.Workbook(str(path))
    made.add_worksheet().write_string(1_048_575, 16_383, "x")
    made.close()


def many_rows(path: Path) -> None:
    rows: list[list[books.Cell]] = [["类别", "评分项", "分值"], *([["礼仪", f"项{at}", 1] for at in range(20_000)])]
    books.book(path, rows)


def cut(path: Path) -> None:
    whole = books.book(path, books.HOTLINE).read_bytes()
    path.write_bytes(whole[: len(whole) // 2])


def entities(path: Path) -> None:
    books.book(path, books.HOTLINE)
    with zipfile.ZipFile(path) as packed:
        parts = {name: packed.read(name) for name in packed.namelist()}
    head, _, rest = parts["xl/workbook.xml"].partition(b"?>\n")
    lol = b'<!DOCTYPE w [<!ENTITY a "aaaaaaaaaa">%s]>' % b"".join(
        b'<!ENTITY %s "&%s;&%s;&%s;&%s;">' % (name, last, last, last, last)
        for last, name in zip([b"a", b"b", b"c"], [b"b", b"c", b"d"], strict=True)
    )
    parts["xl/workbook.xml"] = head + b"?>\n" + lol + rest
    with zipfile.ZipFile(path, "w") as packed:
        for name, data in parts.items():
            packed.writestr(name, data)


@pytest.mark.parametrize(
    "make",
    [nothing, no_zip, another_zip, bomb, lying_bomb, far_cell, many_rows, cut, entities],
    ids=lambda m: m.__name__,
)
def test_hostile_workbooks_get_a_sentence(make: Callable[[Path], None], tmp_path: Path) -> None:
    path = tmp_path / "card.xlsx"
    make(path)
    started = time.process_time()
    with pytest.raises(UserError) as refused:
        TABLES.table(path)
    assert time.process_time() - started < QUICK_S
    assert "card.xlsx" in str(refused.value)


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("a.csv", b"\x00\x01\x02"),
        ("a.csv", b""),
        ("a.xls", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\x00" * 600),
        ("a.pdf", b"%PDF-1.4"),
        ("a.csv", b"\xff\xfe\x00\xd8"),
    ],
)
def test_what_is_no_table_is_refused(name: str, data: bytes, tmp_path: Path) -> None:
    path = tmp_path / name
    path.write_bytes(data)
    with pytest.raises(UserError, match=name):
        TABLES.table(path)


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(UserError, match=r"card\.xlsx"):
        TABLES.table(tmp_path / "card.xlsx")


def test_formulas_give_their_kept_values_and_are_never_run(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    made = xlsxwriter.Workbook(str(path))
    sheet = made.add_worksheet()
    for at, heading in enumerate(["评分项", "分值"]):
        sheet.write_string(0, at, heading)
    sheet.write_string(1, 0, '=cmd|"/c calc"!A1')
    sheet.write_formula(1, 1, "=50+10", None, 60)
    sheet.write_string(2, 0, "道别")
    sheet.write_formula(2, 1, "=100-B2", None, 40)
    made.close()
    table = TABLES.table(path)
    card, _ = TABLES.card(table, TABLES.suggest_mapping(table))
    assert [(item.title, getattr(item, "points", 0)) for item in card.items()] == [
        ('=cmd|"/c calc"!A1', 60),
        ("道别", 40),
    ]


def test_formatted_rows_without_end_do_no_harm(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    made = xlsxwriter.Workbook(str(path))
    sheet, border = made.add_worksheet(), made.add_format({"border": 1})
    for at, row in enumerate([["评分项", "分值"], ["问候", "60"], ["道别", "40"]]):
        sheet.write_row(at, 0, row)
    for at in range(3, 5_000):
        sheet.write_blank(at, 0, None, border)
    made.close()
    assert len(TABLES.table(path).rows) == 2


def damaged(rng: random.Random, path: Path) -> None:
    """A workbook in whose parts some bytes are others, or of which a part is missing."""
    with zipfile.ZipFile(books.book(path, books.HOTLINE, hidden=[7])) as packed:
        parts = {name: bytearray(packed.read(name)) for name in packed.namelist()}
    name = rng.choice(sorted(parts))
    for _ in range(rng.randint(1, 6)):
        at = rng.randrange(len(parts[name]))
        parts[name][at : at + rng.randint(0, 30)] = rng.choices(b'<>/"= 0123456789A&;', k=rng.randint(0, 6))
    if rng.random() < 0.1:
        del parts[name]
    with zipfile.ZipFile(path, "w") as packed:
        for each, data in parts.items():
            packed.writestr(each, bytes(data))


@given(st.integers(0, 10**9))
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_a_damaged_workbook_is_read_or_refused_with_a_sentence(tmp_path: Path, seed: int) -> None:
    path = tmp_path / "card.xlsx"
    damaged(random.Random(seed), path)
    with suppress(UserError):
        table = TABLES.table(path)
        TABLES.card(table, TABLES.suggest_mapping(table))
