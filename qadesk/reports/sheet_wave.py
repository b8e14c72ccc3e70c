"""The small picture of a call: a lane for each side, and numbered marks where the evidence lies."""

from dataclasses import dataclass

from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Flowable

from qadesk.domain.sheets import SheetContent, SheetWave
from qadesk.domain.texts import QT_TRANSLATE_NOOP
from qadesk.reports import style
from qadesk.reports.evidence import Mark, marked_evidence
from qadesk.reports.style import Setter
from qadesk.reports.text import time_code

GUTTER = 14 * mm
LANE = 10 * mm
AXIS = 4.5 * mm
BADGE = 8.5
MOST_BADGE_ROWS = 4
NARROW = 4
"""Points; edges would fill a narrower span, and many of them the whole picture."""
LABEL_SIZE = 7
STEPS_S = (1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200, 14_400)
"""Distances between time codes that read easily."""
LONGEST_S = 14_400

ROLES = {
    "agent": (QT_TRANSLATE_NOOP("sheet", "Agent"), style.AGENT, style.AGENT_TEXT),
    "customer": (QT_TRANSLATE_NOOP("sheet", "Customer"), style.CUSTOMER, style.CUSTOMER_TEXT),
    "both": (QT_TRANSLATE_NOOP("sheet", "Call"), style.MUTED, style.MUTED),
}


@dataclass(frozen=True, slots=True)
class Placed:
    """A mark in points from the left of the lanes; ``row`` counts from the lanes upwards."""

    mark: Mark
    left: float
    right: float
    centre: float
    """Of the badge: in the middle of the span, and never beyond the lanes."""
    row: int


class Badge(Flowable):  # type: ignore[misc]
    """A mark's number in a small filled pill, the same in the picture and beside the evidence."""

    def __init__(self, setter: Setter, mark: Mark) -> None:
        super().__init__()
        self.height = BADGE + 0.5
        self.width = badge_width(mark.number)
        self._setter = setter
        self._mark = mark

    def draw(self) -> None:
        """Draw at the flowable's own origin."""
        draw_badge(self.canv, self._setter, self._mark, self.width / 2, 0)


def badge_width(number: int) -> float:
    """In points."""
    return BADGE if number < 10 else 3.8 * len(str(number)) + 4.6


def draw_badge(canvas: Canvas, setter: Setter, mark: Mark, centre: float, base: float) -> None:
    """The pill of a mark around ``centre``, standing on ``base``."""
    width = badge_width(mark.number)
    canvas.setFillColor(style.CRITICAL if mark.item.lost else style.ACCENT)
    canvas.roundRect(centre - width / 2, base, width, BADGE, BADGE / 2, stroke=0, fill=1)
    canvas.setFillColor(style.WHITE)
    canvas.setFont(setter.fonts.bold, 6.5)
    canvas.drawCentredString(centre, base + 2, str(mark.number))


class WavePicture(Flowable):  # type: ignore[misc]
    """The whole call over the width of the page; without a known waveform the marks lie on an empty time line."""

    def __init__(self, content: SheetContent, setter: Setter) -> None:
        super().__init__()
        marks = marked_evidence(content)
        self._setter = setter
        self._duration_ms = duration_ms(content, marks)
        self._wave = content.wave or SheetWave(self._duration_ms, ((),), ("both",))
        self._covered = content.redacted_spans
        self.width = style.WIDTH
        self._lanes_width = self.width - GUTTER
        self._placed = place(marks, self._duration_ms, self._lanes_width)
        rows = max((each.row for each in self._placed), default=-1) + 1
        self._lanes_height = LANE * len(self._wave.roles)
        self.height = AXIS + self._lanes_height + rows * (BADGE + 1) + 3

    def draw(self) -> None:
        """Spans below, the longest lowest; lanes on them, badges on top."""
        for start_ms, end_ms in self._covered:
            self._cover(start_ms, end_ms)
        for each in sorted(self._placed, key=lambda placed: placed.left - placed.right):
            self._span(each)
        top = AXIS + self._lanes_height
        for at, (role, columns) in enumerate(zip(self._wave.roles, self._wave.channels, strict=True)):
            self._lane(role, columns, top - LANE * (at + 0.5))
        for each in self._placed:
            base = top + 1 + each.row * (BADGE + 1)
            draw_badge(self.canv, self._setter, each.mark, GUTTER + each.centre, base)
        self._axis()

    def _cover(self, start_ms: int, end_ms: int) -> None:
        """What a redacted copy covers, grey behind everything."""
        left, right = (self._lanes_width * min(at, self._duration_ms) / self._duration_ms for at in (start_ms, end_ms))
        self.canv.setFillColor(style.STRONG_RULE)
        self.canv.rect(GUTTER + left, AXIS, max(1.0, right - left), self._lanes_height, stroke=0, fill=1)

    def _span(self, placed: Placed) -> None:
        lost = placed.mark.item.lost
        left, width = GUTTER + placed.left, placed.right - placed.left
        self.canv.setFillColor(style.CRITICAL_SOFT if lost else style.ACCENT_SOFT)
        self.canv.rect(left, AXIS, width, self._lanes_height, stroke=0, fill=1)
        if width < NARROW:
            return
        self.canv.setStrokeColor(style.CRITICAL if lost else style.ACCENT)
        self.canv.setLineWidth(0.4)
        for at in (left, left + width):
            self.canv.line(at, AXIS, at, AXIS + self._lanes_height)

    def _lane(self, role: str, columns: tuple[tuple[float, float], ...], middle: float) -> None:
        label, colour, ink = ROLES[role]
        draw_text(self.canv, self._setter, self._setter.word(label), 0, middle - 2.5, ink)
        self.canv.setStrokeColor(colour)
        width = self._lanes_width * self._wave.duration_ms / self._duration_ms
        step = width / max(1, len(columns))
        self.canv.setLineWidth(max(0.4, min(1.0, step * 0.6)))
        path = self.canv.beginPath()
        path.moveTo(GUTTER, middle)
        path.lineTo(self.width, middle)
        for at, (low, high) in enumerate(columns):
            x = GUTTER + step * (at + 0.5)
            path.moveTo(x, middle + _share(low) * LANE * 0.47)
            path.lineTo(x, middle + _share(high) * LANE * 0.47)
        self.canv.drawPath(path, stroke=1, fill=0)

    def _axis(self) -> None:
        seconds = self._duration_ms / 1000
        step = next((each for each in STEPS_S if seconds / each <= 8), LONGEST_S)
        ticks = [at * step for at in range(int(seconds // step) + 1)][:60]
        for at in ticks:
            x = GUTTER + self._lanes_width * at / seconds
            text = time_code(at * 1000)
            width = text_width(self._setter, text)
            left = min(x - width / 2 if at else x, self.width - width)
            draw_text(self.canv, self._setter, text, left, 2, style.MUTED)


def has_picture(content: SheetContent) -> bool:
    """Whether anything is known that could be shown along the call's time."""
    return bool(content.wave or content.seconds or marked_evidence(content))


def duration_ms(content: SheetContent, marks: tuple[Mark, ...]) -> int:
    """How much time the picture shows: the call, and all of the evidence."""
    known = content.wave.duration_ms if content.wave else round((content.seconds or 0) * 1000)
    return max([1, known, *(mark.evidence.end_ms for mark in marks)])


def place(marks: tuple[Mark, ...], whole_ms: int, width: float) -> list[Placed]:
    """Marks from left to right; a badge that would hide its neighbour goes one row up."""
    row_ends = [float("-inf")] * MOST_BADGE_ROWS
    found = []
    for left, right, mark in sorted((_span(mark, whole_ms, width) for mark in marks), key=_by_middle):
        half = badge_width(mark.number) / 2
        centre = min(max((left + right) / 2, half), width - half)
        row = next((at for at, end in enumerate(row_ends) if centre - half >= end), MOST_BADGE_ROWS - 1)
        row_ends[row] = centre + half + 1
        found.append(Placed(mark, left, right, centre, row))
    return found


def _span(mark: Mark, whole_ms: int, width: float) -> tuple[float, float, Mark]:
    """A mark's edges in points, at least one apart, within the lanes."""
    left = min(max(0.0, width * mark.evidence.start_ms / whole_ms), width - 1)
    return left, max(left + 1, width * mark.evidence.end_ms / whole_ms), mark


def _by_middle(span: tuple[float, float, Mark]) -> tuple[float, int]:
    left, right, mark = span
    return left + right, mark.number


def draw_text(canvas: Canvas, setter: Setter, text: str, x: float, y: float, colour: object) -> None:
    """One line of small text from ``x`` on."""
    canvas.setFillColor(colour)
    for run in setter.fonts.runs(text):
        canvas.setFont(run.font, LABEL_SIZE)
        canvas.drawString(x, y, run.text)
        x += canvas.stringWidth(run.text, run.font, LABEL_SIZE)


def text_width(setter: Setter, text: str) -> float:
    """In points, at the size of the picture's labels."""
    return setter.width(text, LABEL_SIZE)


def _share(value: float) -> float:
    return min(1.0, max(-1.0, value))
