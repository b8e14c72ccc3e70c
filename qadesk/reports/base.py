"""What every report is: content in, document out."""

from collections.abc import Callable
from typing import Protocol

from qadesk.domain.sheets import SheetContent
from qadesk.domain.texts import Translate
from qadesk.reports.fonts import Fonts


class SheetFormat(Protocol):
    """One format of the evaluation sheet."""

    @property
    def name(self) -> str:
        """What the user asks for, and the file's extension: ``pdf``."""

    def render(self, content: SheetContent, translate: Translate) -> bytes:
        """The document, the same bytes for the same content; labels in the reader's language, data as they are."""


MakeSheetFormat = Callable[[Fonts], SheetFormat]
"""Formats that set type take the fonts; the others leave them aside."""
