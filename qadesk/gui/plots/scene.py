"""What the waveform shows at the moment, and where: the state that painting and gestures share."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from PySide6.QtCore import QPointF, QRect

from qadesk.domain.listening import HeardSpan
from qadesk.domain.waveforms import PeakSource
from qadesk.gui.palette import LIGHT, Palette
from qadesk.gui.plots.marks import Edge, Mark, PlacedMark, edge_at, hit
from qadesk.gui.plots.viewport import Viewport
from qadesk.gui.plots.voices import Stretches, Voices

LaneRole = Literal["agent", "customer", "mixed"]
Span = tuple[float, float]
"""(start_ms, end_ms), start before end."""

MARGIN = 8
OVERVIEW_HEIGHT = 32
LABEL_HEIGHT = 18
HEARD_HEIGHT = 4
AXIS_HEIGHT = 18
GAP = 6


@dataclass(frozen=True, slots=True)
class Layout:
    """The widget's parts in logical pixels, top to bottom; all have the same left and right edge."""

    overview: QRect
    labels: QRect
    lanes: tuple[QRect, ...]
    heard: QRect
    axis: QRect

    @property
    def plot(self) -> QRect:
        """The row of labels with the lanes below: what marks and selection cover."""
        return self.labels.united(self.lanes[-1])


def layout_for(width: int, height: int, lanes: int) -> Layout:
    """Split a widget of ``width`` x ``height`` logical pixels for so many lanes."""
    left, inner = MARGIN, max(width - 2 * MARGIN, 1)
    overview = QRect(left, MARGIN, inner, OVERVIEW_HEIGHT)
    labels = QRect(left, overview.bottom() + 1 + GAP, inner, LABEL_HEIGHT)
    axis = QRect(left, height - MARGIN - AXIS_HEIGHT + 2, inner, AXIS_HEIGHT)
    heard = QRect(left, axis.top() - 2 - HEARD_HEIGHT, inner, HEARD_HEIGHT)
    top, room = labels.bottom() + 1, max(heard.top() - GAP - labels.bottom() - 1, 2 * lanes)
    each = room // lanes
    return Layout(overview, labels, tuple(QRect(left, top + n * each, inner, each) for n in range(lanes)), heard, axis)


@dataclass
class Scene:
    """Everything that is drawn. Positions are ms of the call's timeline; x and y logical pixels of the widget."""

    colours: Palette = LIGHT
    source: PeakSource | None = None
    rate: int = 1000
    channels: int = 2
    frames: int = 0
    complete: bool = True
    expected_ms: float = 0.0
    roles: tuple[LaneRole, ...] = ("agent", "customer")
    muted: set[int] = field(default_factory=set)
    viewport: Viewport = field(default_factory=Viewport)
    layout: Layout = field(default_factory=lambda: layout_for(800, 280, 2))
    pixel_ratio: float = 1.0
    position_ms: float = 0.0
    voices: Voices | None = None
    skipped: Stretches = field(default_factory=Stretches)
    played: Mapping[tuple[int, int], str] = field(default_factory=dict)
    marks: tuple[Mark, ...] = ()
    moving: Mark | None = None
    placed: list[PlacedMark] = field(default_factory=list)
    selected_mark: str | None = None
    hovered_mark: str | None = None
    selection: Span | None = None
    loop: Span | None = None
    heard: tuple[HeardSpan, ...] = ()
    ring: bool = False

    @property
    def shown_marks(self) -> list[Mark]:
        """The marks, the one whose edge is being moved as it would become."""
        moving = self.moving
        return [moving if moving and mark.key == moving.key else mark for mark in self.marks]

    @property
    def ms_per_column(self) -> float:
        """What a device pixel of the lanes covers."""
        return self.viewport.frames_per_pixel * 1000 / self.rate

    def adopt(self) -> None:
        """Take the source's figures: they change while it is analysed, and till the next time all parts must agree."""
        source = self.source
        self.rate, self.channels, self.frames, self.complete = 1000, 2, 0, True
        if source:
            self.rate, self.channels = source.rate, source.channels
            self.frames, self.complete = source.frames, source.complete

    @property
    def total_frames(self) -> int:
        """The timeline's length: what is decoded or, until all is, what the file promises if that is more."""
        return self.frames if self.complete else max(self.frames, round(self.expected_ms * self.rate / 1000))

    @property
    def hours(self) -> bool:
        """Whether times are written with hours."""
        return self.duration_ms >= 3_600_000

    @property
    def duration_ms(self) -> float:
        """The timeline's length in ms."""
        return self.total_frames * 1000 / self.rate

    @property
    def view_span(self) -> Span:
        """What is in sight."""
        return self.viewport.first_frame * 1000 / self.rate, self.viewport.last_frame * 1000 / self.rate

    @property
    def columns(self) -> int:
        """Width of the lanes in device pixels."""
        return max(int(self.layout.axis.width() * self.pixel_ratio), 1)

    def role(self, channel: int) -> LaneRole:
        """Who is heard in a lane; one lane alone is both, unless it was said whose it is."""
        if self.channels == 1 and len(self.roles) != 1:
            return "mixed"
        return self.roles[channel] if channel < len(self.roles) else "mixed"

    def x_of(self, ms: float) -> float:
        """Where a position lies in the lanes; beyond the edges when out of sight."""
        return self.layout.axis.left() + self.viewport.pixel_of(ms * self.rate / 1000) / self.pixel_ratio

    def ms_at(self, x: float) -> float:
        """The position under ``x`` in the lanes, held within what is in sight."""
        pixel = min(max((x - self.layout.axis.left()) * self.pixel_ratio, 0.0), float(self.viewport.width))
        return self.viewport.frame_at(pixel) * 1000 / self.rate

    def overview_x_of(self, ms: float) -> float:
        """Where a position lies in the overview."""
        area = self.layout.overview
        return area.left() + area.width() * ms / self.duration_ms if self.total_frames else float(area.left())

    def overview_ms_at(self, x: float) -> float:
        """The position under ``x`` in the overview."""
        area = self.layout.overview
        return min(max((x - area.left()) / area.width(), 0.0), 1.0) * self.duration_ms

    def in_plot(self, point: QPointF) -> bool:
        """Whether a point is in the labels or lanes."""
        return self.layout.plot.contains(point.toPoint())

    def mark_at(self, point: QPointF) -> Mark | None:
        """The mark that a click on ``point`` means."""
        if not self.in_plot(point):
            return None
        return hit(self.placed, point.x(), self.layout.labels.contains(point.toPoint()))

    def edge_at(self, point: QPointF) -> tuple[Mark, Edge] | None:
        """The edge of a mark that a press on ``point`` takes hold of."""
        return edge_at(self.placed, point.x(), self.selected_mark) if self.in_plot(point) else None

    def playhead_in_sight(self) -> bool:
        """Whether the playhead shows; beyond the end there is nothing to follow, so that counts as well."""
        frame = self.position_ms * self.rate / 1000
        return self.viewport.contains(frame) or frame >= self.total_frames
