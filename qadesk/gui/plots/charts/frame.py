"""The frame of every chart of the insight page: read it by pointer or keys, zoom it, copy it, save it.

How to use it (pyqtgraph comes with it: import it where the first chart is shown, as ``showEvent`` of a page)::

    from qadesk.gui.plots.charts.frame import ChartFrame

    chart = ChartFrame(shell.theme, services.chart_files, services.exports)
    chart.saved.connect(lambda path: notices.show_message(...))
    chart.refused.connect(notices.show_error)
    chart.activated.connect(lambda at: drill_down(keys[at]))      # Enter or a double click on a place
    chart.show_figures(
        Figures(
            title=self.tr("Average by day"),
            along=self.tr("Day"),
            labels=["05-01", "05-02"],
            series=[Series(self.tr("Average"), [91.2, None], low=[88, None], high=[94, None])],
        ),
        empty=self.tr("Nothing was inspected in this period."),
    )

``Figures`` (charts/figures.py) are plain values: lines or bars (``shape``), lying bars (``flat=True``), intervals,
guides across, signs at places, notes told when a place is read.

Pointer: hover reads, Ctrl and wheel zoom, a drag moves what is zoomed, a double click opens. Keys: arrows read place by
place, Home and End; + and − zoom, Shift and arrows move, 0 shows everything; Enter opens; Esc stops reading; Ctrl+C
copies the values, Ctrl+Shift+C the picture, Ctrl+Shift+S saves; the menu key lists all of it.
"""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, QPoint, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleEvent,
    QColor,
    QContextMenuEvent,
    QFocusEvent,
    QGuiApplication,
    QImage,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QWheelEvent,
)
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLabel, QMenu, QToolButton, QVBoxLayout, QWidget

from qadesk.gui.jobs import deliver
from qadesk.gui.parts import styled, wrapped
from qadesk.gui.plots.charts import saving
from qadesk.gui.plots.charts.drawn import Drawn
from qadesk.gui.plots.charts.figures import Figures
from qadesk.gui.plots.charts.look import ChartKey
from qadesk.gui.plots.charts.span import Span
from qadesk.gui.plots.charts.tip import ReadingTip
from qadesk.gui.theme import Theme
from qadesk.services.insight.chart_files import ChartFiles

ZOOM = 1.6
KINDS = {".png": "PNG (*.png)", ".svg": "SVG (*.svg)", ".csv": "CSV (*.csv)"}
CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


class ChartFrame(QWidget):
    """One chart with its title, key and menu; see the head of this file."""

    activated = Signal(int)
    """The place that is to be opened."""
    read = Signal(int)
    """The place that is being read; −1 when reading ends."""
    saved = Signal(object)
    """Where a file was written."""
    refused = Signal(object)
    """A ``UserError``."""

    def __init__(
        self,
        theme: Theme,
        files: ChartFiles | None = None,
        folder: Path | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme, self._files, self._folder = theme, files, folder or Path()
        self._at: int | None = None
        self._held: QPointF | None = None
        self.span = Span(0)
        self.title = styled(QLabel(), "section")
        self.key = ChartKey(theme)
        self.chart = Drawn(theme)
        self.empty = wrapped("", "muted")
        self.tip = ReadingTip(theme, self.chart.view)
        self.whole, self.more = QToolButton(), QToolButton()
        self._lay_out()
        self.chart.view.viewport().setMouseTracking(True)
        self.chart.view.viewport().installEventFilter(self)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.whole.clicked.connect(self.show_all)
        self.more.clicked.connect(lambda: self.menu().popup(self.more.mapToGlobal(QPoint(0, self.more.height()))))
        self.show_figures(None)

    @property
    def figures(self) -> Figures | None:
        """What is shown."""
        return self.chart.figures

    @property
    def reading(self) -> int | None:
        """The place that is being read."""
        return self._at

    def show_figures(self, figures: Figures | None, empty: str = "") -> None:
        """Draw these; ``empty`` is said where there is nothing to draw."""
        there = figures is not None and bool(figures.labels)
        known = figures if there else None
        same = self.figures is not None and known is not None and len(known.labels) == len(self.figures.labels)
        self.chart.figures = known
        if not same:
            self.span = Span(len(known.labels) if known else 0)
        self.title.setText(figures.title if figures else "")
        self.setAccessibleName(figures.title if figures else "")
        if known is not None:
            self.key.show_figures(known)
        self.key.setVisible(known is not None and len(known.series) > 1)
        self.empty.setText(empty)
        for part in (self.chart, self.more):
            part.setVisible(there)
        self.empty.setVisible(not there and bool(empty))
        self._show_span(draw=True)
        self.show_reading(None)

    def show_reading(self, at: int | None) -> None:
        """Tell everything of a place, beside it and to a screen reader; of ``None`` stop telling."""
        figures = self.figures
        self._at = at if figures is not None and at is not None and 0 <= at < len(figures.labels) else None
        self.chart.read(self._at)
        if figures is None or self._at is None:
            self.tip.hide()
            self.setAccessibleDescription("")
            self.read.emit(-1)
            return
        words = figures.reading(self._at)
        self.tip.tell(words, self.chart.spot(self._at))
        self.setAccessibleDescription(words)
        QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.DescriptionChanged))
        self.read.emit(self._at)

    def zoom(self, factor: float, around: float | None = None) -> None:
        """Show fewer places (more of them below 1) around one; around what is read, or the middle."""
        middle = self._at if around is None else around
        self.span = self.span.zoomed(factor, middle)
        if around is None and self._at is not None:
            self.span = self.span.showing(self._at)
        self._show_span()

    def shift(self, by: float) -> None:
        """Show other places of what is zoomed."""
        self.span = self.span.moved(by)
        self._show_span()

    def show_all(self) -> None:
        """End zooming."""
        self.span = self.span.whole()
        self._show_span()

    def copy_values(self) -> None:
        """The values to the clipboard, a row a line, to be pasted into a sheet."""
        if self.figures is not None:
            table = self.figures.table()
            rows = [table.header, *table.rows]
            text = "\n".join("\t".join("" if cell is None else str(cell) for cell in row) for row in rows)
            QGuiApplication.clipboard().setText(text)

    def copy_picture(self) -> None:
        """The picture to the clipboard."""
        if self.figures is not None:
            QGuiApplication.clipboard().setImage(self.picture())

    def picture(self) -> QImage:
        """As it is shown, on white."""
        return saving.picture(self.chart)

    def ask_save(self, kind: str = ".png") -> None:
        """Ask where to; the name's end says whether it is a picture or the values."""
        if self.figures is None or self._files is None:
            return
        first = str(self._folder / f"{_file_name(self.figures.title)}{kind}")
        kinds = [KINDS[kind], *(text for each, text in KINDS.items() if each != kind)]
        name, chosen = QFileDialog.getSaveFileName(self, self.tr("Save the chart"), first, ";;".join(kinds))
        if name:
            path = Path(name)
            ends = next((end for end, text in KINDS.items() if text == chosen), kind)
            self.save_to(path if path.suffix.lower() in KINDS else path.with_name(path.name + ends))

    def save_to(self, path: Path) -> None:
        """PNG, SVG or CSV by the name's end; ``saved`` or ``refused`` tells what came of it."""
        if self.figures is None or self._files is None:
            return
        kind = path.suffix.lower()
        if kind == ".csv":
            future = self._files.save_values(path, self.figures.table())
        else:
            future = self._files.save(path, saving.svg(self.chart) if kind == ".svg" else saving.png(self.chart))
        deliver(future, self, self.saved.emit, self.refused.emit)

    def menu(self) -> QMenu:
        """Everything that can be done with the chart, with its keys."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        entries: list[tuple[str, str, Callable[[], object]] | None] = [
            (self.tr("Copy the picture"), _shown("Ctrl+Shift+C"), self.copy_picture),
            (self.tr("Copy the values"), _shown("Ctrl+C"), self.copy_values),
        ]
        if self._files is not None:
            entries += [
                None,
                (self.tr("Save as PNG…"), _shown("Ctrl+Shift+S"), lambda: self.ask_save(".png")),
                (self.tr("Save as SVG…"), "", lambda: self.ask_save(".svg")),
                (self.tr("Save the values as CSV…"), "", lambda: self.ask_save(".csv")),
            ]
        entries += [
            None,
            (self.tr("Zoom in"), "+", lambda: self.zoom(ZOOM)),
            (self.tr("Zoom out"), "−", lambda: self.zoom(1 / ZOOM)),
        ]
        for entry in entries:
            if entry is None:
                menu.addSeparator()
            else:
                words, keys, act = entry
                menu.addAction(f"{words}\t{keys}" if keys else words, act)
        everything = self.tr("Show everything")
        whole = menu.addAction(f"{everything}\t0", self.show_all)
        whole.setEnabled(not self.span.complete)
        return menu

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """See the head of this file."""
        if self.figures is None or not (self._by_modifier(event) or self._by_key(event)):
            super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        """The chart's own keys come before a page's, while it has the keyboard."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and self._own(event):
            event.accept()
            return True
        return super().event(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """By the right button or the menu key."""
        if self.figures is not None:
            self.menu().popup(event.globalPos())

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The ring shows where the keyboard is."""
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Reading ends with the keyboard's leaving, but not for the menu."""
        super().focusOutEvent(event)
        self.update()
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self.show_reading(None)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The ring of the keyboard."""
        super().paintEvent(event)
        if self.hasFocus():
            painter = QPainter(self)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(QColor(self._theme.colours.accent), 2))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 6, 6)
            painter.end()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The pointer on the picture: pyqtgraph's own gestures are not those of this program."""
        if self.figures is None:
            return False
        if isinstance(event, QWheelEvent):
            return self._wheel(event)
        if isinstance(event, QMouseEvent):
            return self._mouse(event)
        if event.type() == QEvent.Type.Leave and not self.hasFocus():
            self.show_reading(None)
        return False

    def _wheel(self, event: QWheelEvent) -> bool:
        if not event.modifiers() & CONTROL:
            event.ignore()
            return True  # the page scrolls
        at = self.chart.place_at(event.position())
        self.zoom(ZOOM if event.angleDelta().y() > 0 else 1 / ZOOM, at)
        event.accept()
        return True

    def _mouse(self, event: QMouseEvent) -> bool:
        at = self.chart.place_at(event.position())
        kind, left = event.type(), event.button() == Qt.MouseButton.LeftButton
        if kind == QEvent.Type.MouseButtonPress and left:
            self.setFocus(Qt.FocusReason.MouseFocusReason)
            self._held = event.position()
        elif kind == QEvent.Type.MouseButtonRelease:
            self._held = None
        elif kind == QEvent.Type.MouseButtonDblClick and left and at is not None:
            self.activated.emit(self.span.nearest(at))
        elif kind == QEvent.Type.MouseMove and self._held is not None and event.buttons():
            self._drag(event.position())
        elif kind == QEvent.Type.MouseMove:
            self.show_reading(None if at is None else self.span.nearest(at))
        return kind != QEvent.Type.MouseButtonPress or left

    def _drag(self, to: QPointF) -> None:
        box = self.chart.plot.getViewBox()
        flat = bool(self.figures and self.figures.flat)
        held = self._held or to
        pixels = (held.y() - to.y()) if flat else (held.x() - to.x())
        self.shift(pixels * self.span.width / max(box.height() if flat else box.width(), 1))
        self._held = to

    def _own(self, event: QKeyEvent) -> bool:
        return event.modifiers() in (CONTROL, CONTROL | SHIFT) and event.key() in (Qt.Key.Key_C, Qt.Key.Key_S)

    def _by_modifier(self, event: QKeyEvent) -> bool:
        acts = {
            (Qt.Key.Key_C, CONTROL): self.copy_values,
            (Qt.Key.Key_C, CONTROL | SHIFT): self.copy_picture,
            (Qt.Key.Key_S, CONTROL | SHIFT): self.ask_save,
        }
        act = acts.get((Qt.Key(event.key()), event.modifiers()))
        if act is not None:
            act()
        return act is not None

    def _by_key(self, event: QKeyEvent) -> bool:
        key, flat = Qt.Key(event.key()), bool(self.figures and self.figures.flat)
        back, on = (Qt.Key.Key_Up, Qt.Key.Key_Down) if flat else (Qt.Key.Key_Left, Qt.Key.Key_Right)
        by = {back: -1, on: 1}.get(key)
        if by is not None:
            if event.modifiers() & SHIFT:
                self.shift(by * max(1.0, self.span.width / 4))
            else:
                self._step(by)
        elif key in (Qt.Key.Key_Home, Qt.Key.Key_End):
            self._go(0 if key == Qt.Key.Key_Home else self.span.count - 1)
        elif key in (Qt.Key.Key_Plus, Qt.Key.Key_Equal, Qt.Key.Key_Minus):
            self.zoom(1 / ZOOM if key == Qt.Key.Key_Minus else ZOOM)
        elif key == Qt.Key.Key_0:
            self.show_all()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self._at is not None:
            self.activated.emit(self._at)
        elif key == Qt.Key.Key_Escape and self._at is not None:
            self.show_reading(None)
        else:
            return False
        return True

    def _step(self, by: int) -> None:
        if self._at is None:
            self._go(self.span.first_seen if by > 0 else self.span.last_seen)
        else:
            self._go(min(max(self._at + by, 0), self.span.count - 1))

    def _go(self, at: int) -> None:
        self.span = self.span.showing(at)
        self._show_span()
        self.show_reading(at)

    def _show_span(self, *, draw: bool = False) -> None:
        self.chart.show_span(self.span.first, self.span.last)
        if draw:
            self.chart.draw()
        self.whole.setVisible(self.figures is not None and not self.span.complete)
        if self._at is not None:
            self.tip.tell(self.tip.words, self.chart.spot(self._at))

    def _lay_out(self) -> None:
        for button, icon, words in (
            (self.whole, "mdi6.magnify-minus-outline", self.tr("Show everything (0)")),
            (self.more, "mdi6.dots-horizontal", self.tr("Copy or save this chart")),
        ):
            styled(button, "quiet small").setIcon(self._theme.icon(icon))
            button.setToolTip(words)
            button.setAccessibleName(words)
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self.title)
        head.addStretch(1)
        for part in (self.key, self.whole, self.more):
            head.addWidget(part, 0, Qt.AlignmentFlag.AlignVCenter)
        column = QVBoxLayout(self)
        column.setContentsMargins(4, 4, 4, 4)
        column.setSpacing(4)
        column.addLayout(head)
        column.addWidget(self.empty)
        column.addWidget(self.chart, 1)
        column.addStretch(0)


def _shown(keys: str) -> str:
    return QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText)


def _file_name(title: str) -> str:
    """What no file system objects to."""
    return " ".join("".join(sign if sign.isalnum() or sign in "-_." else " " for sign in title).split()) or "chart"
