"""A question in a column: what is to happen, why, and the refusal below it in place."""

from collections.abc import Callable, Sequence
from concurrent.futures import Future
from typing import Any

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QVBoxLayout, QWidget

from qadesk.domain.errors import UserError
from qadesk.gui.jobs import deliver
from qadesk.gui.notices import in_words
from qadesk.gui.parts import styled, wrapped

WIDTH = 480


class AskDialog(QDialog):
    """``do`` asks the service; ``done`` carries its answer once that is on disk, then the dialog closes."""

    answered = Signal(object)

    def __init__(
        self,
        title: str,
        hint: str,
        parts: Sequence[QWidget],
        words: str,
        do: Callable[[], "Future[Any]"],
        parent: QWidget | None = None,
        *,
        classes: str = "primary",
    ) -> None:
        super().__init__(parent)
        self._do = do
        self.setWindowTitle(title)
        self.setMinimumWidth(WIDTH)
        self.problem = wrapped("", "warning")
        self.problem.hide()
        self.buttons = QDialogButtonBox()
        self.go = self.buttons.addButton(words, QDialogButtonBox.ButtonRole.AcceptRole)
        styled(self.go, classes)
        self.buttons.addButton(self.tr("Cancel"), QDialogButtonBox.ButtonRole.RejectRole)
        self.buttons.rejected.connect(self.reject)
        self.go.setDefault(True)
        self.go.clicked.connect(self._run)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(12)
        for part in (wrapped(hint, ""), *parts, self.problem, self.buttons):
            column.addWidget(part)

    def refuse(self, error: UserError) -> None:
        """What is wrong, and what to do; the answers stay."""
        self.go.setEnabled(True)
        self.problem.setText(in_words(error))
        self.problem.show()
        self._fit()

    def showEvent(self, event: QShowEvent) -> None:
        """How high the texts are is known only at their width."""
        super().showEvent(event)
        QTimer.singleShot(0, self, self._fit)

    def _fit(self) -> None:
        """As high as what stands in it now, never lower than a hand has made it."""
        column = self.layout()
        if column is not None:
            column.activate()
            self.resize(self.width(), max(self.height(), column.totalHeightForWidth(self.width())))
        self.grow()

    def grow(self) -> None:
        """Something has come in: be as high as it needs, never lower than before."""
        layout = self.layout()
        if layout is not None:
            layout.activate()
            self.resize(self.width(), max(self.height(), layout.totalHeightForWidth(self.width())))

    def _run(self) -> None:
        self.go.setEnabled(False)
        self.problem.hide()
        try:
            asked = self._do()
        except UserError as error:  # what the fields hold cannot be what is meant
            self.refuse(error)
            return
        deliver(asked, self, self._done, self.refuse)

    def _done(self, answer: object) -> None:
        self.answered.emit(answer)
        self.accept()
