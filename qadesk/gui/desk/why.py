"""Why the score is what it is: every step of the arithmetic with its figures, in place of the form."""

from collections.abc import Iterator

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from qadesk.domain.scores import Result, Step, four_decimals
from qadesk.gui.looks import dressed
from qadesk.gui.notices import translated


class WhyView(QObject):
    """Lists the steps; made anew only while it is shown."""

    def __init__(self, contents: QWidget) -> None:
        super().__init__(contents)
        self._contents = contents
        self._layout = QVBoxLayout(contents)
        self._layout.setContentsMargins(20, 12, 16, 12)
        self._layout.setSpacing(6)

    def show_result(self, result: Result) -> None:
        """What came out, and the steps to it."""
        self._clear()
        for step in sorted(result.steps, key=lambda step: step.kind != "verdict"):
            self._layout.addWidget(self._line(step))
        self._layout.addStretch(1)

    def texts(self) -> Iterator[str]:
        """The sentences as shown."""
        for label in self._contents.findChildren(QLabel, "step"):
            yield label.text()

    def _line(self, step: Step) -> QWidget:
        host = QWidget()
        line = QHBoxLayout(host)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(12)
        sentence = QLabel(step.sentence(translated))
        sentence.setObjectName("step")
        sentence.setTextFormat(Qt.TextFormat.PlainText)
        sentence.setWordWrap(True)
        dressed(sentence, _classes(step))
        line.addWidget(sentence, 1)
        if step.total is not None:
            total = QLabel(four_decimals(step.total))
            total.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop)
            dressed(total, "heading")
            line.addWidget(total)
        return host

    def _clear(self) -> None:
        while (item := self._layout.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.setParent(None)
                widget.deleteLater()


def _classes(step: Step) -> str:
    if step.kind in ("critical", "zero_section"):
        return "critical"
    if step.kind == "verdict":
        return "heading"
    return "muted" if step.kind == "item" and "points" not in step.facts else ""
