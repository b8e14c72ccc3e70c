"""A small form that is sent off by Enter and stays open, with the reason in it, where it cannot be so."""

from collections.abc import Callable, Sequence
from concurrent.futures import Future
from typing import Any

from PySide6.QtWidgets import QDialog, QDialogButtonBox, QFormLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from qadesk.domain.errors import UserError
from qadesk.domain.people_history import PersonRecord
from qadesk.gui.jobs import deliver
from qadesk.gui.looks import dressed
from qadesk.gui.notices import in_words

Send = Callable[[], "Future[Any]"]


class FormDialog(QDialog):
    """Fields under each other, what they mean below; ``send`` is called by OK and may raise ``UserError``."""

    def __init__(
        self,
        title: str,
        rows: Sequence[tuple[str, QWidget]],
        send: Send,
        parent: QWidget,
        *,
        hint: str = "",
        ok_text: str = "",
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self._send = send
        self.result_record: PersonRecord | None = None
        """What has been kept, where it is somebody."""
        self.problem = QLabel()
        self.problem.setWordWrap(True)
        dressed(self.problem, "critical")
        self.problem.hide()
        self.buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel, parent=self
        )
        self.ok = self.buttons.button(QDialogButtonBox.StandardButton.Ok)
        self.ok.setText(ok_text or self.tr("Save"))
        self.buttons.button(QDialogButtonBox.StandardButton.Cancel).setText(self.tr("Cancel"))
        self.buttons.accepted.connect(self._accepted)
        self.buttons.rejected.connect(self.reject)
        self._lay_out(rows, hint)
        self.setMinimumWidth(440)

    def _lay_out(self, rows: Sequence[tuple[str, QWidget]], hint: str) -> None:
        outer = self._outer = QVBoxLayout(self)
        outer.setContentsMargins(20, 16, 20, 16)
        outer.setSpacing(16)
        form = QFormLayout()
        form.setHorizontalSpacing(24)
        form.setVerticalSpacing(10)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        for label, field in rows:
            name = QLabel(label)
            dressed(name, "muted")
            name.setBuddy(field)
            field.setAccessibleName(label.replace("&", ""))
            form.addRow(name, field)
        outer.addLayout(form)
        if hint:
            told = QLabel(hint)
            told.setWordWrap(True)
            dressed(told, "muted small")
            outer.addWidget(told)
        outer.addWidget(self.problem)
        outer.addWidget(self.buttons)
        first = next((field for _, field in rows if field.isEnabled()), None)
        if first is not None:
            first.setFocus()
            if isinstance(first, QLineEdit):
                first.selectAll()

    def _accepted(self) -> None:
        try:
            sent = self._send()
        except UserError as error:
            self._refuse(error)
            return
        self.ok.setEnabled(False)
        deliver(sent, self, self._done, self._refuse)

    def _done(self, kept: object) -> None:
        self.result_record = kept if isinstance(kept, PersonRecord) else None
        self.accept()

    def _refuse(self, error: UserError) -> None:
        self.ok.setEnabled(True)
        self.problem.setText(in_words(error))
        self.problem.show()
        self.resize(self.width(), max(self.height(), self._outer.totalHeightForWidth(self.width())))
