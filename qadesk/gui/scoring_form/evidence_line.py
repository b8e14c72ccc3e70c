"""Below an item's answers: the spans that prove it, the span that is offered, the comment and its reasons."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from qadesk.domain.answers import Evidence
from qadesk.domain.scorecards import Item
from qadesk.domain.scoring import Missing
from qadesk.domain.texts import listed
from qadesk.gui.fields import LineField
from qadesk.gui.flow import FlowLayout
from qadesk.gui.looks import dressed
from qadesk.gui.notices import translated
from qadesk.gui.scoring_form import figures
from qadesk.gui.scoring_form.item_answers import chip_for
from qadesk.gui.scoring_form.row_state import RowState


class EvidenceLine(QWidget):
    """Made only for items that need it, so that a long form opens fast."""

    play_wanted = Signal(object)
    removal_wanted = Signal(object)
    offer_taken = Signal()
    commented = Signal(str)
    entered = Signal()
    finished = Signal()

    def __init__(self, item: Item) -> None:
        super().__init__()
        self._item = item
        self._shown: object = None
        self._current = False
        self._read_only = False
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        self._spans = _flow_host(FlowLayout())
        column.addWidget(self._spans)
        column.addWidget(self._make_offer())
        column.addWidget(self._make_comment())
        column.addWidget(self._make_reasons())

    def retitle(self, item: Item) -> None:
        """The same item with another title."""
        self._item = item
        self._comment.setAccessibleName(self.tr("Comment: {title}").format(title=item.title))

    def show_state(self, state: RowState, offered: str, *, commenting: bool) -> None:
        """Show spans, offer and comment; ``commenting`` opens the comment although it is empty."""
        editing = commenting or self._comment.hasFocus() or (self._current and bool(state.comment))
        self._show_spans(state, "" if editing else state.comment, "" if self._current else self._lack(state))
        self._offer.setVisible(bool(offered) and not self._read_only)
        self._offer_chip.setText(offered)
        self._comment.show_text(state.comment)
        self._comment.setVisible(editing and not self._read_only)
        self._comment.setPlaceholderText(self._hint(required=Missing.COMMENT in state.lacks))
        self._reasons.setVisible(commenting and not state.comment and bool(self._item.reasons) and not self._read_only)

    def _hint(self, *, required: bool) -> str:
        what = self.tr("Comment (required)") if required else self.tr("Comment")
        return self.tr("{what} · ↓ usual phrases").format(what=what) if self._item.reasons else what

    def set_current(self, current: bool) -> None:
        """Spans can be removed, and the comment edited, in the focused item."""
        self._current = current

    def set_read_only(self, read_only: bool) -> None:
        """Spans can be heard, nothing can be changed."""
        self._read_only = read_only
        self._comment.setReadOnly(read_only)

    def edit_comment(self) -> None:
        """Put the cursor into the comment."""
        self._comment.show()
        self._comment.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _make_offer(self) -> QWidget:
        self._offer = QWidget()
        line = QHBoxLayout(self._offer)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(6)
        what = QLabel(self.tr("Evidence"))
        dressed(what, "muted small")
        self._offer_chip = QPushButton()
        self._offer_chip.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._offer_chip.setAccessibleName(self.tr("Take this span as evidence"))
        dressed(self._offer_chip, "option danger")
        self._offer_chip.clicked.connect(self.offer_taken)
        how = QLabel(self.tr("Enter takes it"))
        dressed(how, "muted small")
        for part in (what, self._offer_chip, how):
            line.addWidget(part)
        line.addStretch(1)
        self._offer.hide()
        return self._offer

    def _make_comment(self) -> LineField:
        self._comment = LineField()
        self._comment.setAccessibleName(self.tr("Comment: {title}").format(title=self._item.title))
        self._comment.suggestions = self._item.reasons
        self._comment.edited.connect(self.commented)
        self._comment.entered.connect(self.entered)
        self._comment.returnPressed.connect(self.finished)
        return self._comment

    def _make_reasons(self) -> QWidget:
        flow = FlowLayout()
        self._reasons = _flow_host(flow)
        for reason in self._item.reasons:
            chip = chip_for(reason)
            chip.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            dressed(chip, "option")
            chip.clicked.connect(lambda _=False, text=reason: self._take(text))
            flow.addWidget(chip)
        self._reasons.hide()
        return self._reasons

    def _take(self, reason: str) -> None:
        self._comment.show_text(reason)
        self.commented.emit(reason)

    def _lack(self, state: RowState) -> str:
        """What is still missing, for rows that are not the focused one."""
        words = {
            Missing.EVIDENCE: self.tr("evidence missing"),
            Missing.COMMENT: self.tr("comment missing"),
        }
        return listed((word for missing, word in words.items() if missing in state.lacks), translated)

    def _show_spans(self, state: RowState, comment: str, lack: str) -> None:
        """Chips of the spans; beside them the comment where it is not being edited, and what is missing."""
        shown = (state.evidence, state.loses, comment, lack, self._current)
        if shown == self._shown:
            return
        self._shown = shown
        flow = self._spans.layout()
        assert flow is not None
        while (taken := flow.takeAt(0)) is not None:
            widget = taken.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for evidence in state.evidence:
            flow.addWidget(self._span_chip(evidence, lost=state.loses))
        if comment:
            text = QLabel(comment)
            text.setTextFormat(Qt.TextFormat.PlainText)
            text.setToolTip(comment)
            text.setMinimumWidth(1)  # a long one does not make the form wider
            dressed(text, "muted")
            flow.addWidget(text)
        if lack:
            missing = QLabel(lack)
            dressed(missing, "chip warning")
            flow.addWidget(missing)
        self._spans.setVisible(bool(state.evidence or comment or lack))

    def _span_chip(self, evidence: Evidence, *, lost: bool) -> QWidget:
        host = QWidget()
        line = QHBoxLayout(host)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(2)
        text = figures.span(evidence.start_ms, evidence.end_ms)
        play = chip_for(f"{text} {evidence.note}".strip())
        play.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        play.setToolTip(self.tr("Play this span"))
        play.setAccessibleName(self.tr("Play {span}").format(span=text))
        dressed(play, "chip critical" if lost else "chip")
        play.clicked.connect(lambda: self.play_wanted.emit(evidence))
        line.addWidget(play)
        if self._current and not self._read_only:
            line.addWidget(self._remover(evidence, text))
        return host

    def _remover(self, evidence: Evidence, text: str) -> QPushButton:
        button = QPushButton("✕")
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        button.setToolTip(self.tr("Remove this span (Delete)"))
        button.setAccessibleName(self.tr("Remove {span}").format(span=text))
        dressed(button, "chip plain")
        button.clicked.connect(lambda: self.removal_wanted.emit(evidence))
        return button


def _flow_host(flow: FlowLayout) -> QWidget:
    host = QWidget()
    policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
    policy.setHeightForWidth(True)
    host.setSizePolicy(policy)
    host.setLayout(flow)
    return host
