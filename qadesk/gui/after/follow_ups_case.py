"""A follow-up in a column: what it is and where from, its clock, what was reported back, and what QA said of that."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from qadesk.domain.after import following
from qadesk.domain.after.clocks import BY_REPORT, Clock
from qadesk.domain.after.events import Happened
from qadesk.domain.after.followups import FollowUp, FollowUpRow, FollowUpState
from qadesk.domain.masking import masked_text
from qadesk.gui.after.appeals_spans import span_buttons
from qadesk.gui.after.follow_ups_columns import ORIGINS, Moment, clock_cell, state_cell, way_word, words
from qadesk.gui.cases import fact
from qadesk.gui.inputs.spots import column_of, plain_label
from qadesk.gui.models.recording_columns import Formats
from qadesk.gui.parts import number, styled
from qadesk.gui.theme import Theme
from qadesk.gui.words import valued


class FollowUpCase(QWidget):
    """``play_wanted``: a stretch of its call, ms."""

    play_wanted = Signal(int, int)

    def __init__(self, theme: Theme, formats: Formats, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._formats = theme, formats
        self._body: QWidget | None = None
        self._column = column_of(self)

    def show_row(self, row: FollowUpRow | None, moment: Moment, full: FollowUp | None = None) -> None:
        """Replace what is shown; ``full`` adds what happened, once it is known."""
        if self._body is not None:
            self._column.removeWidget(self._body)
            self._body.hide()
            self._body.deleteLater()
        self._body = self._made(row, moment, full) if row is not None else None
        if self._body is not None:
            self._column.addWidget(self._body)

    def _made(self, row: FollowUpRow, moment: Moment, full: FollowUp | None) -> QWidget:
        body = QWidget()
        column = column_of(body, 6)
        column.addWidget(self._head(row, moment))
        column.addWidget(plain_label(masked_text(row.what), "heading"))
        for name, value in self._facts(row):
            if value:
                column.addWidget(fact(name, value))
        if row.evidence and row.call_uid:
            column.addWidget(span_buttons(row.evidence, self._theme, self.play_wanted.emit))
        column.addWidget(styled(QLabel(self.tr("Time to report back")), "section"))
        for text, classes in self._clock(row):
            column.addWidget(plain_label(text, classes))
        if full is not None:
            self._add_rounds(body, row, full)
        return body

    def _head(self, row: FollowUpRow, moment: Moment) -> QWidget:
        head = QWidget()
        line = QHBoxLayout(head)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(8)
        cells = [state_cell(row)]
        if row.state is FollowUpState.OPEN or row.late:
            cells.append(clock_cell(row, moment))
        for cell in cells:
            line.addWidget(styled(QLabel(cell.text), f"chip {cell.tone or 'plain'}"))
        line.addStretch(1)
        return head

    def _facts(self, row: FollowUpRow) -> list[tuple[str, str]]:
        opened = self._formats.instant(row.opened_at_ms)
        agent = " · ".join(part for part in (row.agent or "", row.agent_no, row.group or "") if part)
        return [
            (self.tr("From"), words(ORIGINS[row.origin])),
            (self.tr("Item"), row.item),
            (self.tr("Call"), self._formats.instant(row.call_started_at_ms)),
            (self.tr("Agent"), agent),
            (self.tr("Handler"), _who(row.handler, row.handler_no)),
            (self.tr("Leader"), _who(row.leader, row.leader_no)),
            (self.tr("Opened"), opened),
        ]

    def _clock(self, row: FollowUpRow) -> list[tuple[str, str]]:
        """(sentence, style classes)."""
        clock = row.clock
        if clock is None:
            if row.state is not FollowUpState.OPEN:
                return [(self.tr("It ran without a limit."), "")]
            return [(self.tr("Its time begins when the period report with that day is issued."), "")]
        told = self.tr("Until {when}: {days} working days from {day0} (day 0), {why}.").format(
            when=self._formats.instant(clock.ends_at_ms),
            days=number(clock.days),
            day0=clock.day0.isoformat(),
            why=self._why(clock),
        )
        lines = [(told, "")]
        if clock.provisional:
            provisional = self.tr("Provisional: the holidays of that year were not published when it began.")
            lines.append((provisional, "warning small"))
        if row.late:
            lines.append((self.tr("It was reported back on after its time."), "warning small"))
        return lines

    def _why(self, clock: Clock) -> str:
        if clock.why.startswith(BY_REPORT):
            return self.tr("report {number}").format(number=clock.why.removeprefix(BY_REPORT))
        if clock.why == following.SENT_BACK:
            return self.tr("sent back")
        return self.tr("opened")

    def _add_rounds(self, body: QWidget, row: FollowUpRow, full: FollowUp) -> None:
        """Each report back, and what QA said of it."""
        column = body.layout()
        assert column is not None
        names = {row.handler_no: row.handler or "", row.leader_no: row.leader or "", row.agent_no: row.agent or ""}
        told = [event for event in full.events if event.kind in _ROUNDS]
        if not told:
            return
        title = self.tr("Report back")
        if full.sent_back:
            title = valued(title, self.tr("sent back {count}×").format(count=number(full.sent_back)))
        column.addWidget(styled(QLabel(title), "section"))
        for event in told:
            for text, classes in self._told(event, names):
                if text:
                    column.addWidget(plain_label(text, classes))

    def _told(self, event: Happened, names: dict[str, str]) -> list[tuple[str, str]]:
        def who(no: str) -> str:
            return _who(names.get(no), no)

        at = self._formats.instant(event.at_ms)
        if event.kind == following.REPORTED:
            report = following.report_of(event)
            head = " · ".join((way_word(report.how), who(report.reported_by), at))
            no = valued(self.tr("Callback service number"), report.callback_no) if report.callback_no else ""
            return [(head, "muted small"), (masked_text(report.text), ""), (no, "heading")]
        heads = {
            following.VERIFIED: (self.tr("Verified by {who} · {at}"), "good"),
            following.SENT_BACK: (self.tr("Sent back by {who} · {at}"), "warning"),
            following.WITHDRAWN: (self.tr("Withdrawn by {who} · {at}"), "muted"),
        }
        text, classes = heads[event.kind]
        return [(text.format(who=who(event.who), at=at), f"{classes} small"), (masked_text(event.why), "")]


_ROUNDS = (following.REPORTED, following.VERIFIED, following.SENT_BACK, following.WITHDRAWN)


def _who(name: str | None, no: str) -> str:
    return " ".join(part for part in (name or "", no) if part)
