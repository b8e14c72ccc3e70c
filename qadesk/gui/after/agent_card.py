"""An evaluation as its agent sees it, in a column: the score and why, each lost point with its evidence and norm."""

from decimal import Decimal

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from qadesk.domain.after.agent_view import AgentView, LostPoint, SeenRevision
from qadesk.domain.answers import Evidence
from qadesk.gui.inputs.spots import plain_label
from qadesk.gui.models.recording_columns import Formats, length
from qadesk.gui.parts import number, points, styled
from qadesk.gui.theme import Theme


class AgentCard(QWidget):
    """``play_wanted``: a call's uid and a stretch of it, ms."""

    play_wanted = Signal(str, int, int)

    def __init__(self, theme: Theme, formats: Formats, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._formats = theme, formats
        self.view: AgentView | None = None
        self._body: QWidget | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)

    def show_view(self, view: AgentView | None) -> None:
        """Replace what is shown; ``None`` shows nothing."""
        self.view = view
        if self._body is not None:
            self._column.removeWidget(self._body)
            self._body.hide()
            self._body.deleteLater()
        self._body = None if view is None else self._made(view)
        if self._body is not None:
            self._column.addWidget(self._body)

    def _made(self, view: AgentView) -> QWidget:
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self._head(view))
        if len(view.revisions) > 1:
            column.addWidget(_section(self.tr("Was, is, why")))
            for before, after in zip(view.revisions, view.revisions[1:], strict=False):
                column.addWidget(plain_label(_changed(before, after), ""))
        if view.lost:
            column.addWidget(_section(self.tr("Lost points")))
            for lost in view.lost:
                column.addWidget(self._lost(view.call_uid, lost))
        if view.praise:
            column.addWidget(_section(self.tr("Well done")))
            for title, comment in view.praise:
                column.addWidget(plain_label(f"{title} · {comment}", ""))
        for title, text in ((self.tr("Remark"), view.comment), (self.tr("Advice"), view.advice)):
            if text:
                column.addWidget(_section(title))
                column.addWidget(plain_label(text, ""))
        column.addWidget(_section(self.tr("How the score came about")))
        for step in view.why:
            column.addWidget(plain_label(step, "muted small"))
        return body

    def _head(self, view: AgentView) -> QWidget:
        head = QWidget()
        row = QHBoxLayout(head)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        row.addWidget(styled(QLabel(number(view.score, 2)), "hero"), 0, Qt.AlignmentFlag.AlignBottom)
        words = [self.tr("of {total}").format(total=number(view.total))]
        words += [view.band] if view.band else []
        words.append(self.tr("passed") if view.passed else self.tr("below the pass mark"))
        side = QVBoxLayout()
        side.setSpacing(2)
        side.addStretch(1)
        side.addWidget(styled(QLabel(" · ".join(words)), "" if view.passed else "warning"))
        when = self._formats.instant(view.call.started_at_ms)
        side.addWidget(styled(QLabel(" · ".join(part for part in (view.card_title, when) if part)), "muted small"))
        row.addLayout(side, 1)
        return head

    def _lost(self, call_uid: str, lost: LostPoint) -> QWidget:
        box = styled(QFrame(), "nested")
        column = QVBoxLayout(box)
        column.setContentsMargins(12, 2, 0, 4)
        column.setSpacing(4)
        line = QHBoxLayout()
        line.setSpacing(8)
        line.addWidget(plain_label(lost.title, "heading"), 1)
        cost = self.tr("critical") if lost.critical else f"−{points(lost.lost)}"
        line.addWidget(styled(QLabel(cost), "critical" if lost.critical else "muted"), 0, Qt.AlignmentFlag.AlignTop)
        column.addLayout(line)
        for text, classes in (
            (lost.answer, "muted small"),
            (lost.comment, ""),
            (self.tr("The norm: {norm}").format(norm=lost.norm) if lost.norm else "", "muted small"),
        ):
            if text:
                column.addWidget(plain_label(text, classes))
        if lost.evidence:
            column.addLayout(self._evidence(call_uid, lost.evidence))
        return box

    def _evidence(self, call_uid: str, evidence: tuple[Evidence, ...]) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(4)
        for span in evidence:
            words = f"{length(span.start_ms / 1000)} – {length(span.end_ms / 1000)}"
            button = styled(QPushButton(words), "quiet small")
            button.setIcon(self._theme.icon("mdi6.play"))
            button.setToolTip(span.note or self.tr("Play this stretch of the call"))
            button.setAccessibleName(self.tr("Play {span}").format(span=words))
            button.clicked.connect(
                lambda _=False, span=span: self.play_wanted.emit(call_uid, span.start_ms, span.end_ms)
            )
            row.addWidget(button)
        row.addStretch(1)
        return row


def _section(title: str) -> QLabel:
    return styled(QLabel(title), "section")


def _changed(before: SeenRevision, after: SeenRevision) -> str:
    return f"{_score(before.score)} → {_score(after.score)} · {after.why}"


def _score(score: Decimal | None) -> str:
    return points(score)
