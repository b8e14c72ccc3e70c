"""The period report as a workbook, read back with calamine."""

import zipfile
from dataclasses import replace
from pathlib import Path

from python_calamine import CalamineWorkbook

from qadesk.reports.fonts import Fonts
from qadesk.reports.period.xlsx import write_xlsx
from tests.report_content import CONTENT, EMPTY, GROUPS, ZONE


def test_numbers_are_numbers_and_what_looks_like_a_formula_is_text(tmp_path: Path) -> None:
    target = tmp_path / "r.xlsx"
    spoilt = replace(CONTENT, groups=(replace(GROUPS[0], group="=1+1\x00"), *GROUPS[1:]))
    for content in (EMPTY, spoilt):
        write_xlsx(content, target, fonts=Fonts(target, target), logo=None, zone=ZONE, translate=lambda _c, text: text)
    rows = CalamineWorkbook.from_path(str(target)).get_sheet_by_name("By business group").to_python()
    assert rows[1][:3] == ["=1+1", 322, 90.12]
    names = zipfile.ZipFile(target).namelist()
    assert sum(name.startswith("xl/charts/chart") for name in names) == 3
    assert sum(name.startswith("xl/tables/table") for name in names) == 13
