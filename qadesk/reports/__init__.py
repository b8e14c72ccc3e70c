"""Reports: content objects of the domain in, documents out.

A report is one new file in this package and one line in ``SHEET_FORMATS``.
"""

from pathlib import Path

from qadesk.domain.sheets import SheetContent
from qadesk.domain.texts import Translate
from qadesk.reports.base import MakeSheetFormat
from qadesk.reports.evaluation_sheet import PdfSheet
from qadesk.reports.fonts import Fonts
from qadesk.reports.sheet_json import JsonSheet
from qadesk.reports.sheet_xlsx import XlsxSheet

__all__ = ["Renderer"]

SHEET_FORMATS: tuple[MakeSheetFormat, ...] = (
    PdfSheet,
    lambda _: XlsxSheet(),
    lambda _: JsonSheet(),
)


class Renderer:
    """Evaluation sheets in every registered format. The two font files are read when the first PDF asks for them."""

    def __init__(self, regular: Path, bold: Path) -> None:
        fonts = Fonts(regular, bold)
        self._formats = {each.name: each for each in (make(fonts) for make in SHEET_FORMATS)}

    @property
    def formats(self) -> tuple[str, ...]:
        """The names that ``render`` knows."""
        return tuple(self._formats)

    def render(self, content: SheetContent, format_name: str, translate: Translate) -> bytes:
        """The document in one of ``formats``, labels in the reader's language. Raises ``KeyError`` for another name."""
        return self._formats[format_name].render(content, translate)
