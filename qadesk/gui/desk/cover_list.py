"""The spans of a redacted copy in the dialog: which are covered, on which side."""

from collections.abc import Sequence

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QHeaderView, QTreeWidgetItem

from qadesk.domain.handing_on import RedactedSpan
from qadesk.domain.spans import Span
from qadesk.gui.desk.hand_on_wishes import CoverSpan
from qadesk.gui.forms.ui_hand_on import Ui_HandOn
from qadesk.gui.scoring_form import figures

CHECK_PIXELS = 56
SPAN_ROLE = Qt.ItemDataRole.UserRole


class CoverList(QObject):
    """In the order of time, each with a check; the box below the list turns the chosen one to a side."""

    hear_wanted = Signal(int, int)
    """(start_ms, end_ms)."""
    changed = Signal()

    def __init__(self, form: Ui_HandOn, agent_channel: int | None, parent: QObject) -> None:
        super().__init__(parent)
        self._form = form
        self._off: set[Span] = set()
        self._sides: dict[Span, int] = {}
        sides: list[tuple[str, int | None]] = [(self.tr("Both sides"), None)]
        if agent_channel is not None:
            sides += [(self.tr("The agent only"), agent_channel), (self.tr("The customer only"), 1 - agent_channel)]
        for word, channel in sides:
            form.sideCombo.addItem(word, channel)
        self._words = {channel: word for word, channel in sides}
        for part in (form.sideLabel, form.sideCombo):
            part.setVisible(agent_channel is not None)
        header = form.coverList.header()
        header.setStretchLastSection(False)
        for column, mode in enumerate((QHeaderView.ResizeMode.Fixed, QHeaderView.ResizeMode.Stretch,
                                       QHeaderView.ResizeMode.ResizeToContents)):  # fmt: skip
            header.setSectionResizeMode(column, mode)
        form.sideCombo.activated.connect(self._turn)
        form.hearCoverButton.clicked.connect(self.hear)
        form.coverList.itemDoubleClicked.connect(lambda _item, _column: self.hear())
        form.coverList.itemChanged.connect(self._check)
        form.coverList.currentItemChanged.connect(lambda _now, _before: self._show_current())

    def show_spans(self, spans: Sequence[CoverSpan]) -> None:
        """Replace the list; what was said about a span that is still there holds."""
        tree, chosen = self._form.coverList, self._current()
        tree.blockSignals(True)
        tree.clear()
        for each in sorted(spans, key=lambda each: each.span):
            item = self._item(each)
            tree.addTopLevelItem(item)
            if each.span == chosen:
                tree.setCurrentItem(item)
        if tree.currentItem() is None and spans:
            tree.setCurrentIndex(tree.model().index(0, 0))
        tree.blockSignals(False)
        widest = max((tree.fontMetrics().horizontalAdvance(_text(each)) for each in spans), default=0)
        tree.header().resizeSection(0, widest + CHECK_PIXELS)  # the check is the style sheet's: Qt measures another
        tree.setVisible(bool(spans))
        self._form.coverEmpty.setVisible(not spans)
        self._show_current()
        self.changed.emit()

    def covered(self) -> tuple[RedactedSpan, ...]:
        """The spans that are checked, in the order of time."""
        spans = [span for span in self._spans() if span[1] > span[0] and span not in self._off]
        return tuple(RedactedSpan(*span, self._sides.get(span)) for span in spans)

    def choose(self, span: Span) -> None:
        """Let the cursor stand on a span."""
        tree = self._form.coverList
        for at, each in enumerate(self._spans()):
            if each == span:
                tree.setCurrentIndex(tree.model().index(at, 0))

    def hear(self) -> None:
        """Play the span under the cursor."""
        span = self._current()
        if span is not None:
            self.hear_wanted.emit(*span)

    def _item(self, each: CoverSpan) -> QTreeWidgetItem:
        item = QTreeWidgetItem([_text(each), each.label, self._words[self._sides.get(each.span)]])
        item.setData(0, SPAN_ROLE, each.span)
        if each.end_ms > each.start_ms:
            checked = Qt.CheckState.Unchecked if each.span in self._off else Qt.CheckState.Checked
            item.setCheckState(0, checked)
        else:
            item.setText(1, self.tr("has no length yet: drag its edge on the waveform"))
        item.setToolTip(1, item.text(1))
        return item

    def _spans(self) -> list[Span]:
        tree = self._form.coverList
        items = (tree.topLevelItem(at) for at in range(tree.topLevelItemCount()))
        return [_span(item) for item in items if item is not None]

    def _current(self) -> Span | None:
        item = self._form.coverList.currentItem()
        return _span(item) if item is not None else None

    def _check(self, item: QTreeWidgetItem, column: int) -> None:
        if column == 0:
            span = _span(item)
            self._off.discard(span) if item.checkState(0) == Qt.CheckState.Checked else self._off.add(span)
            self.changed.emit()

    def _turn(self, index: int) -> None:
        item, channel = self._form.coverList.currentItem(), self._form.sideCombo.itemData(index)
        if item is None:
            return
        if channel is None:
            self._sides.pop(_span(item), None)
        else:
            self._sides[_span(item)] = channel
        item.setText(2, self._words[channel])

    def _show_current(self) -> None:
        span = self._current()
        for part in (self._form.hearCoverButton, self._form.sideCombo):
            part.setEnabled(span is not None)
        channel = self._sides.get(span) if span is not None else None
        self._form.sideCombo.setCurrentIndex(list(self._words).index(channel))


def _text(each: CoverSpan) -> str:
    start, end = (figures.clock(ms, tenths=True) for ms in each.span)
    return f"{start}–{end}" if each.end_ms > each.start_ms else start


def _span(item: QTreeWidgetItem) -> Span:
    start, end = item.data(0, SPAN_ROLE)
    return int(start), int(end)
