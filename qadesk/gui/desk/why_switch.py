"""The form, or why the score is what it is, in the same place."""

from PySide6.QtCore import QObject, Qt, Signal

from qadesk.gui.desk.hand import Hand
from qadesk.gui.desk.why import WhyView
from qadesk.gui.forms.ui_desk import Ui_Desk
from qadesk.gui.scoring_form.scoring import Scoring


class WhySwitch(QObject):
    """Shows one and hides the other; the keyboard goes along."""

    said = Signal(str)
    """A sentence for the inspector: why the steps are not shown."""

    def __init__(self, form: Ui_Desk, view: WhyView, scoring: Scoring, hand: Hand, parent: QObject) -> None:
        super().__init__(parent)
        self._form, self._view, self._scoring, self._hand = form, view, scoring, hand

    def toggle(self) -> None:
        """The other one."""
        self.show(self._form.whyArea.isHidden())

    def show(self, on: bool) -> None:
        """The steps of the arithmetic in place of the form, or the form."""
        form, scoring = self._form, self._scoring
        if on and scoring.open and not scoring.read_only and scoring.session.card.hide_points:
            form.whyButton.setChecked(False)
            self.said.emit(self.tr("This scorecard hides its points until the evaluation is submitted."))
            return
        form.whyArea.setVisible(on)
        form.formArea.setVisible(not on)
        form.whyButton.setChecked(on)
        if not on:
            self._hand.keep_keyboard()
            return
        if not self._hand.typing():
            form.whyArea.setFocus(Qt.FocusReason.OtherFocusReason)
        self.refresh()

    def refresh(self) -> None:
        """The steps anew, where they are shown."""
        if self._scoring.open and not self._form.whyArea.isHidden():
            self._view.show_result(self._scoring.session.result)
