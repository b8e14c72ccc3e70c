"""Retiring a published version: from which day on no call is scored with it, and why."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QDate, Signal
from PySide6.QtWidgets import QDialog, QWidget

from qadesk.domain.card_versions import StoredCard
from qadesk.domain.errors import UserError
from qadesk.domain.people import Person
from qadesk.gui.forms.ui_card_retire import Ui_RetireCard
from qadesk.gui.jobs import deliver
from qadesk.gui.notices import in_words
from qadesk.gui.scorecards.version_words import outlook, version_title
from qadesk.services.container import Services


class RetireDialog(QDialog):
    """Asks for day and reason; ``versions`` are all of the card's."""

    retired = Signal(object)
    """The ``StoredCard`` as it is now."""

    def __init__(
        self, services: Services, person: Person, stored: StoredCard, versions: Sequence[StoredCard], parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._services, self._person = services, person
        self._stored, self._versions = stored, versions
        self.form = Ui_RetireCard()
        self.form.setupUi(self)  # type: ignore[no-untyped-call]
        form, today = self.form, services.cards.today()
        form.titleLabel.setText(
            self.tr("Retire {version} of “{title}”").format(version=version_title(stored), title=stored.title)
        )
        form.whatLabel.setText(self.tr("An older version does not come back in its place."))
        form.problemLabel.hide()
        form.dayEdit.setDate(QDate(today.year, today.month, today.day))
        form.dayEdit.dateChanged.connect(self._look)
        form.reasonEdit.textChanged.connect(self._look)
        form.cancelButton.clicked.connect(self.reject)
        form.retireButton.clicked.connect(self.accept)
        form.reasonEdit.setFocus()
        self.setMinimumWidth(520)
        self._look()

    def accept(self) -> None:
        """Retire it; the dialog stays when that is refused."""
        if not self.form.retireButton.isEnabled():
            return
        cards, card, who = self._services.cards, self._stored, self._person.no
        day, why = self._day(), self.form.reasonEdit.toPlainText()
        done = self._services.executor.write(lambda stores: cards.retire(stores, card.key, card.version, day, who, why))
        deliver(done, self, self._done, self._refuse)

    def _look(self) -> None:
        gone = replace(self._stored, retired_from=self._day())
        after = [gone if each.version == gone.version else each for each in self._versions]
        self.form.outlookLabel.setText(outlook(after, gone.key, self._versions))
        self.form.retireButton.setEnabled(bool(self.form.reasonEdit.toPlainText().strip()))

    def _day(self) -> dt.date:
        return dt.date.fromisoformat(self.form.dayEdit.date().toString("yyyy-MM-dd"))

    def _done(self, stored: StoredCard) -> None:
        super().accept()
        self.retired.emit(stored)

    def _refuse(self, error: UserError) -> None:
        self.form.problemLabel.setText(in_words(error))
        self.form.problemLabel.show()
