"""How long evaluation sheets take, fonts included."""

import time
from collections.abc import Callable

from tests.unit.reports import sheets

SHEETS = 100


def test_a_hundred_sheets_to_pdf(figure: Callable[..., None]) -> None:
    start = time.perf_counter()
    renderer = sheets.renderer()
    for at in range(SHEETS):
        content = sheets.ordinary(comment=f"第 {at} 张：等待时未告知原因。", revision=at + 1)
        assert renderer.render(content, "pdf", sheets.chinese).startswith(b"%PDF-")
    figure("100 sheets to PDF", time.perf_counter() - start, "s", at_most=20)
