"""What is appealed against, item by item: ticked, with its reason and the stretches of the call that prove it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from qadesk.domain.after.appeal_words import spans_of, spans_text
from qadesk.domain.after.appeals import Claim
from qadesk.domain.errors import UserError
from qadesk.gui.fields import LineField
from qadesk.gui.inputs.lines import TallField
from qadesk.gui.inputs.spots import Labelled, column_of
from qadesk.gui.notices import in_words
from qadesk.gui.parts import styled
from qadesk.gui.words import caption


class ClaimLine(QWidget):
    """An item (or, with an empty key, the whole evaluation); its fields open when it is ticked."""

    changed = Signal()

    def __init__(self, key: str, title: str, cost: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.key = key
        self.check = QCheckBox(caption(title))
        self.check.setAccessibleName(f"{title} {cost}".strip())
        self.reason_field: TallField | None = None
        self.evidence_field: LineField | None = None
        self._evidence: Labelled | None = None
        self._fields: QFrame | None = None
        line = QHBoxLayout()
        line.setSpacing(8)
        line.addWidget(self.check, 1)
        line.addWidget(styled(QLabel(cost), "muted"))
        self._column = column_of(self, 4)
        self._column.addLayout(line)
        self.check.toggled.connect(self._open)

    @property
    def ticked(self) -> bool:
        """Whether it is appealed against."""
        return self.check.isChecked()

    def show_claim(self, claim: Claim) -> None:
        """Ticked, with that reason and evidence."""
        self.check.setChecked(True)
        if self.reason_field is not None and self.evidence_field is not None:
            self.reason_field.show_text(claim.reason)
            self.evidence_field.show_text(spans_text(claim.evidence))

    def claim(self) -> Claim:
        """What was written. Raises ``UserError`` for times that cannot be read; it stands below the field, too."""
        reason = self.reason_field.toPlainText().strip() if self.reason_field is not None else ""
        times = self.evidence_field.text() if self.evidence_field is not None else ""
        try:
            return Claim(item_key=self.key, reason=reason, evidence=spans_of(times))
        except UserError as error:
            if self._evidence is not None:
                self._evidence.note.complain(in_words(error))
                self._evidence.field.setFocus()
            raise

    def _open(self, ticked: bool) -> None:
        if ticked and self._fields is None:
            self._fields = self._made()
            self._column.addWidget(self._fields)
        if self._fields is not None:
            self._fields.setVisible(ticked)
        if ticked and self.reason_field is not None:
            self.reason_field.setFocus()
        self.changed.emit()

    def _made(self) -> QFrame:
        box = styled(QFrame(), "nested")
        column = QVBoxLayout(box)
        column.setContentsMargins(12, 2, 0, 6)
        column.setSpacing(6)
        self.reason_field, self.evidence_field = TallField(least=2), LineField()
        self.evidence_field.setPlaceholderText("1:23-1:40; 2:05-2:12")
        self._evidence = Labelled(self.tr("Evidence in the call (not required)"), self.evidence_field)
        self.evidence_field.edited.connect(lambda _: self._evidence.note.complain("") if self._evidence else None)
        column.addWidget(Labelled(self.tr("Why the score is thought to be wrong"), self.reason_field))
        column.addWidget(self._evidence)
        return box
