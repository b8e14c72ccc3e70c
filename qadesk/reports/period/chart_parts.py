"""What all charts of the report are drawn from: a board with text in the document's fonts, scales, hatching."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from reportlab.graphics.shapes import Circle, Drawing, Line, Path, Polygon, PolyLine, Rect, String
from reportlab.lib.colors import Color
from reportlab.pdfbase import pdfmetrics

from qadesk.reports import style
from qadesk.reports.fonts import Fonts
from qadesk.reports.text import one_line
from qadesk.reports.wrapping import may_break

SIZE = 7.0
"""Points, of labels."""
LINE = 8.6
HATCH = 3.2
"""Points between the strokes of a hatched surface."""
STEPS = (1, 2, 5, 10, 20, 25, 50)

Point = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Scale:
    """Maps values to points; what lies outside is put on the edge."""

    low: float
    high: float
    start: float
    length: float

    def __call__(self, value: Decimal | float) -> float:
        """Where ``value`` stands, in points."""
        share = (float(value) - self.low) / ((self.high - self.low) or 1.0)
        return self.start + self.length * min(1.0, max(0.0, share))


class Board:
    """A drawing and its fonts; every text is cut into the runs that a font can show."""

    def __init__(self, fonts: Fonts, width: float, height: float) -> None:
        self.fonts = fonts
        self.drawing = Drawing(width, height)
        self.width = width
        self.height = height

    def text(
        self, text: str, x: float, y: float, *, anchor: str = "start", colour: Color = style.MUTED, bold: bool = False
    ) -> None:
        """One line; ``anchor``: start, middle or end."""
        shown = one_line(text)
        x -= {"start": 0.0, "middle": 0.5, "end": 1.0}[anchor] * self.text_width(shown, bold=bold)
        for run in self.fonts.runs(shown, bold=bold):
            self.drawing.add(String(x, y, run.text, fontName=run.font, fontSize=SIZE, fillColor=colour))
            x += pdfmetrics.stringWidth(run.text, run.font, SIZE)

    def label(self, text: str, x: float, y: float, *, colour: Color = style.TEXT) -> None:
        """A line centred on ``x`` that stays readable over what is drawn below it."""
        width = self.text_width(text)
        self.rect(x - width / 2 - 1, y - 1.6, width + 2, SIZE + 1.2, style.WHITE)
        self.text(text, x, y, anchor="middle", colour=colour)

    def text_width(self, text: str, *, bold: bool = False) -> float:
        """In points."""
        runs = self.fonts.runs(text, bold=bold)
        return float(sum(pdfmetrics.stringWidth(run.text, run.font, SIZE) for run in runs))

    def lines(self, text: str, width: float, most: int = 2) -> list[str]:
        """``text`` in at most that many lines of ``width`` points; the last ends with … where more follows."""
        rest = one_line(text)
        found: list[str] = []
        while rest and len(found) < most:
            fit = self._fitting(rest, width)
            if fit < len(rest) and len(found) == most - 1:
                found.append(rest[: max(1, fit - 1)].rstrip() + "…")
                break
            cut = next(
                (at for at in range(fit, fit // 2, -1) if at >= len(rest) or may_break(rest[at - 1], rest[at])), fit
            )
            found.append(rest[:cut].rstrip())
            rest = rest[cut:].lstrip()
        return found

    def _fitting(self, text: str, width: float) -> int:
        """How many characters fit, one at least."""
        used = 0.0
        for at, letter in enumerate(text):
            used += self.text_width(letter)
            if used > width and at:
                return at
        return len(text)

    def line(self, start: Point, end: Point, colour: Color, width: float = 0.5, dash: list[int] | None = None) -> None:
        """A straight line."""
        self.drawing.add(Line(*start, *end, strokeColor=colour, strokeWidth=width, strokeDashArray=dash))

    def polyline(self, points: Sequence[Point], colour: Color, width: float = 1.3) -> None:
        """A line through points."""
        flat = [each for point in points for each in point]
        self.drawing.add(PolyLine(flat, strokeColor=colour, strokeWidth=width, strokeLineJoin=1))

    def surface(self, points: Sequence[Point], colour: Color) -> None:
        """A filled surface without an edge."""
        self.drawing.add(Polygon([each for point in points for each in point], fillColor=colour, strokeColor=None))

    def dot(self, at: Point, colour: Color, radius: float = 1.8) -> None:
        """A dot with a white edge."""
        self.drawing.add(Circle(*at, radius, fillColor=colour, strokeColor=style.WHITE, strokeWidth=0.6))

    def square(self, at: Point, colour: Color, half: float = 1.9) -> None:
        """A square mark with a white edge."""
        self.rect(at[0] - half, at[1] - half, 2 * half, 2 * half, colour, edge=style.WHITE)

    def rect(self, x: float, y: float, width: float, height: float, colour: Color, edge: Color | None = None) -> None:
        """A filled rectangle."""
        self.drawing.add(Rect(x, y, width, height, fillColor=colour, strokeColor=edge, strokeWidth=0.5))

    def hatched(self, x: float, y: float, width: float, height: float, colour: Color) -> None:
        """A rectangle that is told from a filled one without colour: an edge, and strokes that rise."""
        self.rect(x, y, width, height, style.WHITE, edge=colour)
        path = Path(strokeColor=colour, strokeWidth=0.45, fillColor=None)
        offset = HATCH - height
        while offset < width:
            path.moveTo(x + max(0.0, offset), y + max(0.0, -offset))
            end = min(width, offset + height)
            path.lineTo(x + end, y + end - offset)
            offset += HATCH
        self.drawing.add(path)


def nice_range(values: Sequence[float], *, least: float, most: float, ticks: int = 4) -> tuple[float, float, float]:
    """Low, high and step of an axis that holds the values with whole steps, within ``least`` and ``most``."""
    low, high = min(values), max(values)
    step = float(next((each for each in STEPS if (high - low) / each <= ticks - 1), STEPS[-1]))
    first = max(least, low // step * step)
    last = min(most, -(-high // step) * step)
    return (first, last, step) if last > first else (max(least, first - step), min(most, last + step), step)
