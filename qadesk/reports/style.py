"""How documents look: colours by meaning, sizes, and paragraphs set from people's texts."""

from dataclasses import dataclass

from reportlab.lib.colors import Color, HexColor
from reportlab.lib.enums import TA_RIGHT
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm
from reportlab.pdfbase import pdfmetrics

from qadesk.domain.texts import Translate
from qadesk.reports.fonts import Fonts
from qadesk.reports.text import markup
from qadesk.reports.wrapping import Text

TEXT = HexColor("#1b2330")
MUTED = HexColor("#5c667a")
DIMMED = HexColor("#8f98a8")
RULE = HexColor("#e3e6eb")
STRONG_RULE = HexColor("#c3c9d3")
ACCENT = HexColor("#1f5bd0")
ACCENT_SOFT = HexColor("#e9f0fe")
CRITICAL = HexColor("#c81e2a")
CRITICAL_SOFT = HexColor("#fbdfe0")
GOOD = HexColor("#1b7340")
AGENT = HexColor("#1f8a8a")
AGENT_TEXT = HexColor("#136f6f")
CUSTOMER = HexColor("#c77700")
CUSTOMER_TEXT = HexColor("#955800")
WHITE = HexColor("#ffffff")

SIDE = 17 * mm
TOP = 15 * mm
BOTTOM = 18 * mm
WIDTH = A4[0] - 2 * SIDE

HAIRLINE = 0.5
TALLEST_PIECE = 240
"""Points; a paragraph in a table is cut into pieces of this height: a row taller than a page cannot be set."""
LONGEST_FACT = 240
"""Characters that a cell of fixed place shows; the rest stands in the other formats."""


@dataclass(frozen=True, slots=True)
class Look:
    """A way to set text: size and leading in points."""

    size: float
    leading: float
    colour: Color = TEXT
    bold: bool = False
    right: bool = False
    before: float = 0
    after: float = 0


TITLE = Look(20, 26, bold=True)
SUBTITLE = Look(9, 13, MUTED, after=5)
HEADING = Look(11, 15, bold=True, before=10, after=3)
BODY = Look(9, 13.5)
LABEL = Look(7.5, 10, MUTED)
SMALL = Look(7.5, 10.5, MUTED)
SCORE = Look(26, 30, bold=True)
FIGURE = Look(15, 19, bold=True, before=11)
"""Smaller than the score beside it, on the same base line."""
LONG_FIGURE = Look(10, 13, bold=True, before=5)


class Setter:
    """Sets texts for one document in one language; remembers which characters its fonts could not show."""

    def __init__(self, fonts: Fonts, translate: Translate) -> None:
        self.fonts = fonts
        self._translate = translate
        self._styles: dict[Look, ParagraphStyle] = {}
        self.missing: set[str] = set()

    def word(self, source: str) -> str:
        """A label in the reader's language."""
        return self._translate("sheet", source)

    def word_in(self, context: str, source: str) -> str:
        """The ``Translate`` of this document."""
        return self._translate(context, source)

    def width(self, text: str, size: float) -> float:
        """The width of one line in the regular font, in points."""
        return float(sum(pdfmetrics.stringWidth(run.text, run.font, size) for run in self.fonts.runs(text)))

    def paragraph(self, text: str, look: Look = BODY) -> Text:
        """Somebody's text, never read as markup."""
        self.missing |= self.fonts.missing(text)
        return Text(markup(text, self.fonts, bold=look.bold), self._style(look))

    def rich(self, parts: list[tuple[str, Look]], look: Look = BODY) -> Text:
        """A paragraph of parts that differ in weight, colour and size; ``look`` gives leading and alignment."""
        return Text("".join(self._part(text, part) for text, part in parts), self._style(look))

    def pieces(self, text: Text, width: float) -> list[Text]:
        """The paragraph in pieces that each fit a table row, wrapped at ``width``."""
        pieces = text.cut(width, TALLEST_PIECE)
        for piece in pieces:
            piece.wrap(width, TALLEST_PIECE)
        return pieces

    def _part(self, text: str, look: Look) -> str:
        self.missing |= self.fonts.missing(text)
        font = self.fonts.bold if look.bold else self.fonts.regular
        inner = markup(text, self.fonts, bold=look.bold)
        return f'<font name="{font}" size="{look.size}" color="{look.colour.hexval()}">{inner}</font>'

    def _style(self, look: Look) -> ParagraphStyle:
        if look not in self._styles:
            self._styles[look] = self._made(look)
        return self._styles[look]

    def _made(self, look: Look) -> ParagraphStyle:
        return ParagraphStyle(
            "look",
            fontName=self.fonts.bold if look.bold else self.fonts.regular,
            fontSize=look.size,
            leading=look.leading,
            textColor=look.colour,
            alignment=TA_RIGHT if look.right else 0,
            spaceBefore=look.before,
            spaceAfter=look.after,
            wordWrap="CJK",
        )


def shortened(text: str, most: int = LONGEST_FACT) -> str:
    """``text``, cut with an ellipsis where it is longer than ``most`` characters."""
    return text if len(text) <= most else text[: most - 1] + "…"
