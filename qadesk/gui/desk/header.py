"""What stands on top: the call's facts at the left, the card with its running total at the right."""

import datetime as dt
from zoneinfo import ZoneInfo

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QWidget

from qadesk.domain.call_layout import length_ms
from qadesk.domain.calls import Call, masked
from qadesk.domain.recordings import Recording
from qadesk.domain.scorecards import Scorecard
from qadesk.domain.scoring import Result
from qadesk.gui.desk.veil import Veil
from qadesk.gui.file_names import shown_name
from qadesk.gui.forms.ui_desk import Ui_Desk
from qadesk.gui.scoring_form import figures
from qadesk.gui.theme import set_class, tabular
from qadesk.gui.words import field_word

GAP = "    "
TITLE_WIDTH = 400
"""Pixels; a longer title is cut, its tooltip is whole."""


class Header(QObject):
    """Fills the labels of both headers."""

    def __init__(self, form: Ui_Desk, zone: ZoneInfo, veil: Veil, parent: QWidget) -> None:
        super().__init__(parent)
        self._form, self._zone, self._veil = form, zone, veil
        form.statusLabel.setWordWrap(True)  # where both do not fit beside each other, it is not cut by the chip
        form.totalLabel.ensurePolished()
        form.totalLabel.setFont(tabular(form.totalLabel.font()))

    def show_call(self, call: Call, recordings: tuple[Recording, ...]) -> None:
        """Subject, contact and business type; then agent, group, customer, time, length, direction and queue.

        What must not be known yet is taken out, and said to be.
        """
        call, recordings = self._veil.call(call), self._veil.recordings(recordings)
        facts, form = call.facts, self._form
        subject = facts.custom.get("subject") or _file_name(call, recordings) or self.tr("Call")
        contact = field_word("contact", facts.contact) if facts.contact else ""
        title = " · ".join(part for part in (subject, contact) if part)
        metrics = form.titleLabel.fontMetrics()
        form.titleLabel.setText(metrics.elidedText(title, Qt.TextElideMode.ElideMiddle, TITLE_WIDTH))
        form.titleLabel.setToolTip(title)
        form.typeChip.setText(field_word("business_type", facts.business_type) if facts.business_type else "")
        form.typeChip.setVisible(bool(facts.business_type))
        agent = " ".join(part for part in (facts.agent_no, facts.agent) if part)
        way = " ".join(part for part in (field_word("direction", facts.direction or ""), facts.queue) if part)
        parts = (
            self._agent(agent),
            facts.group or "",
            masked(facts.customer),
            self._time(facts.started_at_ms),
            _length(recordings),
            way,
        )
        form.factsLabel.setText(GAP.join(part for part in parts if part))
        form.factsLabel.setToolTip(form.factsLabel.text())

    def show_card(self, card: Scorecard) -> None:
        """Title and version."""
        version = self.tr("version {version}").format(version=card.version) if card.version else ""
        self._form.cardTitle.setText(f"{card.title}  {version}".strip())
        self._form.cardTitle.setToolTip(card.title)

    def show_result(self, card: Scorecard, result: Result, open_items: int) -> None:
        """The running total, how many items are open, the pass mark and the band."""
        form = self._form
        total = "—" if result.score is None or card.hide_points else f"{result.score:f}"
        changed = total != form.totalLabel.text()
        form.totalLabel.setText(total)
        set_class(form.totalLabel, "hero critical" if result.critical and not card.hide_points else "hero")
        if changed:
            form.totalLabel.repaint()  # at once: the eye waits for this figure, not for the rest of the form
        form.statusLabel.setText(" · ".join(self._status(card, result, open_items)))
        self._show_band(card, result)

    def _status(self, card: Scorecard, result: Result, open_items: int) -> list[str]:
        still = self.tr("{count} open").format(count=open_items)
        parts = [still if open_items else self.tr("nothing open")]
        if not card.hide_points:
            parts.append(self.tr("pass {mark}").format(mark=f"{card.pass_mark:f}"))
        if result.critical:
            parts.append(self.tr("critical: {count}").format(count=len(result.critical)))
        return parts

    def _show_band(self, card: Scorecard, result: Result) -> None:
        chip = self._form.bandChip
        chip.setVisible(bool(result.band) and not card.hide_points)
        if card.hide_points:
            return
        failed = result.passed is False
        chip.setText(f"{'✕' if failed else '✓'} {result.band}" if result.band else "")
        chip.setToolTip(self.tr("Not passed as it stands") if failed else self.tr("Passed as it stands"))
        chip.setAccessibleName(f"{result.band}: {chip.toolTip()}")
        set_class(chip, "chip critical" if result.critical else "chip warning" if failed else "chip good")

    def _agent(self, agent: str) -> str:
        if self._veil.down:
            return self.tr("Agent hidden until submitted")
        return self.tr("Agent {agent}").format(agent=agent) if agent else self.tr("Agent unknown")

    def _time(self, started_at_ms: int | None) -> str:
        if started_at_ms is None:
            return self.tr("time unknown")
        moment = dt.datetime.fromtimestamp(started_at_ms / 1000, self._zone)
        return moment.strftime("%Y-%m-%d %H:%M")


def _length(recordings: tuple[Recording, ...]) -> str:
    total = length_ms(recordings)
    return figures.clock(total) if total else ""


def _file_name(call: Call, recordings: tuple[Recording, ...]) -> str:
    return shown_name(recordings[0].fingerprint.path, call.facts.customer) if recordings else ""
