"""Pages of a document: frame, foot with page numbers, the document's own data."""

from collections.abc import Callable
from dataclasses import dataclass
from io import BytesIO
from threading import Lock
from typing import Any

from reportlab.lib.pagesizes import A4
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import BaseDocTemplate, Flowable, Frame, PageTemplate

from qadesk import __version__
from qadesk.reports.fonts import Fonts
from qadesk.reports.style import BOTTOM, HAIRLINE, MUTED, SIDE, STRONG_RULE, TOP, WIDTH
from qadesk.reports.text import one_line

FOOT_SIZE = 7.5
SETTING = Lock()
"""Held while a document is set: reportlab's fonts are one for the process and read their files through one cursor."""


@dataclass(frozen=True, slots=True)
class Document:
    """What a document says about itself; ``foot`` stands at the bottom of each page."""

    title: str
    subject: str
    language: str
    foot: str


def build(document: Document, fonts: Fonts, story: list[Flowable]) -> bytes:
    """The PDF; the same story gives the same bytes."""
    target = BytesIO()
    template = BaseDocTemplate(
        target,
        pagesize=A4,
        title=one_line(document.title),
        subject=one_line(document.subject),
        author="",
        creator=f"qadesk {__version__}",
        lang=document.language,
        displayDocTitle=1,
        invariant=1,
        initialFontName=fonts.regular,
    )
    frame = Frame(SIDE, BOTTOM, WIDTH, A4[1] - TOP - BOTTOM, 0, 0, 0, 0)
    template.addPageTemplates(PageTemplate(frames=[frame]))
    template.build(story, canvasmaker=_canvas_maker(fonts, document.foot))
    return target.getvalue()


def _canvas_maker(fonts: Fonts, foot: str) -> Callable[..., Canvas]:
    def make(*args: Any, **more: Any) -> Canvas:
        return FootedCanvas(*args, fonts=fonts, foot=foot, **more)

    return make


class FootedCanvas(Canvas):  # type: ignore[misc]
    """Keeps its pages back until their number is known, and then writes the foot of each."""

    def __init__(self, *args: Any, fonts: Fonts, foot: str, **more: Any) -> None:
        super().__init__(*args, **more)
        self._fonts = fonts
        self._foot = foot
        self._kept: list[dict[str, Any]] = []

    def showPage(self) -> None:  # noqa: N802
        """Keep the page; called by the template at each page's end."""
        self._kept.append(dict(self.__dict__))
        self._startPage()

    def save(self) -> None:
        """Write the kept pages with their feet."""
        pages = self._kept
        for number, page in enumerate(pages, 1):
            self.__dict__.update(page)
            self._draw_foot(f"{number} / {len(pages)}")
            super().showPage()
        super().save()

    def _draw_foot(self, page: str) -> None:
        base = BOTTOM - 22
        self.setStrokeColor(STRONG_RULE)
        self.setLineWidth(HAIRLINE)
        self.line(SIDE, base + 13, SIDE + WIDTH, base + 13)
        self.setFillColor(MUTED)
        at = SIDE
        for run in self._fonts.runs(self._foot):
            self.setFont(run.font, FOOT_SIZE)
            self.drawString(at, base, run.text)
            at += self.stringWidth(run.text, run.font, FOOT_SIZE)
        self.setFont(self._fonts.regular, FOOT_SIZE)
        self.drawRightString(SIDE + WIDTH, base, page)
