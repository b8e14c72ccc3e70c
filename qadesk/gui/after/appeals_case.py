"""An appeal in a column: what it is against and why, until when it is to be decided, and what was decided."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from qadesk.domain.after.agent_view import AgentView, LostPoint
from qadesk.domain.after.appealing import all_claims
from qadesk.domain.after.appeals import Appeal, AppealRow, AppealState, Claim, Decision, Verdict
from qadesk.gui.after.appeals_columns import OUTCOMES, change, claimed, outcome_words, state_cell
from qadesk.gui.after.appeals_spans import span_buttons
from qadesk.gui.cases import fact
from qadesk.gui.inputs.spots import column_of, plain_label
from qadesk.gui.models.recording_columns import Formats
from qadesk.gui.parts import points, styled
from qadesk.gui.theme import Theme


class AppealCase(QWidget):
    """``play_wanted``: a call's uid and a stretch of it, ms."""

    play_wanted = Signal(str, int, int)

    def __init__(self, theme: Theme, formats: Formats, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._formats = theme, formats
        self.appeal: Appeal | None = None
        self._row: AppealRow | None = None
        self._lost: dict[str, LostPoint] = {}
        self._body: QWidget | None = None
        self._column = column_of(self)

    def show_appeal(self, row: AppealRow | None, appeal: Appeal | None, view: AgentView | None = None) -> None:
        """Replace what is shown; ``view`` adds the answers that are appealed against, once it is known."""
        self._row, self.appeal = row, appeal
        self._lost = {lost.item_key: lost for lost in view.lost} if view is not None else {}
        if self._body is not None:
            self._column.removeWidget(self._body)
            self._body.hide()
            self._body.deleteLater()
        self._body = self._made(row, appeal) if row is not None and appeal is not None else None
        if self._body is not None:
            self._column.addWidget(self._body)

    def _made(self, row: AppealRow, appeal: Appeal) -> QWidget:
        body = QWidget()
        column = column_of(body)
        column.addWidget(self._head(row))
        for name, value in self._facts(row, appeal):
            if value:
                column.addWidget(fact(name, value))
        instances = all_claims(appeal)
        for at, claims in enumerate(instances):
            decision = next((each for each in appeal.decisions if each.instance == at + 1), None)
            column.addWidget(styled(QLabel(self._instance_title(at, len(instances))), "section"))
            if decision is not None:
                column.addWidget(plain_label(self._decided(decision), ""))
            for claim in claims:
                column.addWidget(self._claim(row.call_uid, claim, decision))
            if decision is not None and decision.reason:
                column.addWidget(plain_label(decision.reason, ""))
        withdrawn = next((event for event in appeal.events if event.kind == "withdrawn"), None)
        if withdrawn is not None:
            column.addWidget(styled(QLabel(self.tr("Withdrawn")), "section"))
            at_ms = self._formats.instant(withdrawn.at_ms)
            column.addWidget(plain_label(f"{at_ms} · {withdrawn.who} · {withdrawn.why}", ""))
        return body

    def _head(self, row: AppealRow) -> QWidget:
        head = QWidget()
        line = QHBoxLayout(head)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(12)
        score = change(row.score_before, row.score_after)
        line.addWidget(styled(QLabel(score), "title"))
        cell = state_cell(row)
        line.addWidget(styled(QLabel(cell.text), f"chip {cell.tone}".strip()))
        line.addStretch(1)
        return head

    def _facts(self, row: AppealRow, appeal: Appeal) -> list[tuple[str, str]]:
        instant, until = self._formats.instant, self.tr("until {when}")
        due = appeal.decide_by if appeal.open else None
        second = appeal.second_clock if appeal.state is AppealState.DECIDED else None
        return [
            (self.tr("Agent"), " · ".join(part for part in (row.agent or "", row.agent_no, row.group or "") if part)),
            (self.tr("Scorecard"), row.card_title),
            (self.tr("Scored by"), " ".join(part for part in (row.scorer or "", row.scorer_no) if part)),
            (self.tr("Filed"), f"{instant(appeal.filed_at_ms)} · {appeal.filed_by}"),
            (self.tr("Time to appeal"), until.format(when=instant(appeal.clock.ends_at_ms))),
            (self.tr("Decide until"), instant(due.ends_at_ms) if due else ""),
            (
                self.tr("Second instance"),
                self.tr("until {when}").format(when=instant(second.ends_at_ms)) if second else "",
            ),
        ]

    def _instance_title(self, at: int, count: int) -> str:
        if count == 1:
            return self.tr("Appealed against")
        return self.tr("First instance") if at == 0 else self.tr("Second instance")

    def _decided(self, decision: Decision) -> str:
        parts = [
            outcome_words(decision.outcome),
            change(decision.score_before, decision.score_after),
            self._formats.instant(decision.decided_at_ms),
            decision.decided_by,
        ]
        return " · ".join(parts)

    def _claim(self, call_uid: str, claim: Claim, decision: Decision | None) -> QWidget:
        box = styled(QFrame(), "nested")
        column = QVBoxLayout(box)
        column.setContentsMargins(12, 2, 0, 4)
        column.setSpacing(4)
        verdict = (
            next((each for each in decision.verdicts if each.item_key == claim.item_key), None) if decision else None
        )
        column.addLayout(self._claim_head(claim, verdict))
        lost = self._lost.get(claim.item_key)
        if lost is not None:
            column.addWidget(plain_label(self._stands(lost)))
        column.addWidget(plain_label(claim.reason, ""))
        if claim.evidence:
            play = lambda start, end: self.play_wanted.emit(call_uid, start, end)  # noqa: E731
            column.addWidget(span_buttons(claim.evidence, self._theme, play))
        if verdict is not None:
            column.addWidget(plain_label(self.tr("Because: {reason}").format(reason=verdict.reason), "muted"))
        return box

    def _claim_head(self, claim: Claim, verdict: Verdict | None) -> QHBoxLayout:
        line = QHBoxLayout()
        line.setSpacing(8)
        line.addWidget(plain_label(claimed(claim.title), "heading"), 1)
        if verdict is not None:
            tone = OUTCOMES[verdict.outcome][1]
            chip = styled(QLabel(outcome_words(verdict.outcome)), f"chip {tone}")
            line.addWidget(chip, 0, Qt.AlignmentFlag.AlignTop)
        return line

    def _stands(self, lost: LostPoint) -> str:
        cost = self.tr("critical") if lost.critical else f"−{points(lost.lost)}"
        return " · ".join(part for part in (lost.answer, cost, lost.comment) if part)
