"""The questions about a follow-up: what was done, who handles it from now on; each refusal in place."""

from collections.abc import Callable, Sequence
from concurrent.futures import Future
from dataclasses import dataclass, replace
from typing import Any

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QRadioButton, QWidget

from qadesk.domain.after.follow_up_words import callback_fits
from qadesk.domain.after.followups import DoneBy, FollowUpRow, Reported
from qadesk.domain.errors import UserError
from qadesk.domain.masking import masked_text
from qadesk.domain.people import Person
from qadesk.gui.after.follow_ups_columns import way_word
from qadesk.gui.after.follow_ups_people import PersonField
from qadesk.gui.ask_dialog import AskDialog
from qadesk.gui.fields import LineField
from qadesk.gui.inputs.choosing import Picker
from qadesk.gui.inputs.lines import TallField
from qadesk.gui.inputs.spots import Labelled, column_of
from qadesk.gui.words import caption

Tell = Callable[[Reported], "Future[Any]"]


@dataclass(frozen=True, slots=True)
class ReportDraft:
    """What stands in the fields, whether or not it is enough."""

    how: DoneBy = DoneBy.CALLBACK
    number: str = ""
    text: str = ""
    by: str = ""


class ReportFields(QWidget):
    """How it was done, by whom, with which number, and what came of it."""

    edited = Signal()

    def __init__(
        self, people: Sequence[tuple[str, str]], form: str, draft: ReportDraft, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._form, self._by = form, draft.by
        self.ways = {way: QRadioButton(caption(way_word(way))) for way in DoneBy}
        self.by, self.number, self.text = Picker(), LineField(), TallField(least=3)
        self.by.offer([(no, f"{name} {no}".strip()) for no, name in people])
        self.by.show_data(draft.by)
        self.number.setText(draft.number)
        self.number.setPlaceholderText(form)
        self.text.show_text(draft.text)
        self._number = Labelled(self.tr("Callback service number (required)"), self.number)
        self._number.note.complain("")
        self._lay_out()
        self.ways[draft.how].setChecked(True)
        self._show_way()
        for way in self.ways.values():
            way.toggled.connect(lambda _: self._show_way())
        self.number.edited.connect(lambda _: self._number.note.complain(""))
        for signal in (self.number.edited, self.text.edited, self.by.picked):
            signal.connect(lambda _: self.edited.emit())
        self.setFocusProxy(self.ways[draft.how])

    @property
    def draft(self) -> ReportDraft:
        """As it stands."""
        how = next(way for way, button in self.ways.items() if button.isChecked())
        at = self.by.currentIndex()
        by = str(self.by.entries[at][0]) if at >= 0 else self._by
        return ReportDraft(how, self.number.text(), self.text.toPlainText(), by)

    def report(self) -> Reported:
        """As a report; a number that belongs to another way is left out."""
        draft = self.draft
        number = draft.number if draft.how is DoneBy.CALLBACK else ""
        return Reported(how=draft.how, text=draft.text, callback_no=number, reported_by=draft.by)

    def point(self) -> None:
        """Go to what is missing."""
        draft = self.draft
        lacks = draft.how is DoneBy.CALLBACK and not callback_fits(draft.number, self._form)
        field: QWidget = self.number if lacks else self.text
        if lacks:
            self._number.note.complain(self._looks())
        field.setFocus()

    def _looks(self) -> str:
        if self._form:
            return self.tr("It looks like {form} (# is a digit).").format(form=self._form)
        return self.tr("The number under which the callback service keeps this call.")

    def _lay_out(self) -> None:
        group, ways = QButtonGroup(self), QHBoxLayout()
        ways.setSpacing(16)
        for button in self.ways.values():
            group.addButton(button)
            ways.addWidget(button)
        ways.addStretch(1)
        column = column_of(self, 12)
        column.addLayout(ways)
        column.addWidget(self._number)
        column.addWidget(Labelled(self.tr("What was done, and what came of it"), self.text))
        column.addWidget(Labelled(self.tr("Reported back by"), self.by))

    def _show_way(self) -> None:
        self._number.setVisible(self.ways[DoneBy.CALLBACK].isChecked())
        self.edited.emit()


class ReportDialog(AskDialog):
    """A refusal goes to the field that it is about; ``draft_changed`` carries what stands in the fields."""

    draft_changed = Signal(object)

    def __init__(
        self,
        row: FollowUpRow,
        people: Sequence[tuple[str, str]],
        form: str,
        draft: ReportDraft,
        tell: Tell,
        parent: QWidget | None = None,
    ) -> None:
        self.fields = ReportFields(people, form, draft)
        super().__init__(
            QCoreApplication.translate("ReportDialog", "Report back on a follow-up"),
            masked_text(row.what),
            (self.fields,),
            QCoreApplication.translate("ReportDialog", "Report back"),
            lambda: tell(self.fields.report()),
            parent,
        )
        self.fields.edited.connect(lambda: self.draft_changed.emit(self.fields.draft))
        self.fields.setFocus()

    def refuse(self, error: UserError) -> None:
        """What is wrong, at the field."""
        super().refuse(error)
        self.fields.point()


def reporters(row: FollowUpRow, person: Person) -> list[tuple[str, str]]:
    """(number, name) of those who may have reported back: the handler, the leader, whoever sits here."""
    known = {row.handler_no: row.handler or "", row.leader_no: row.leader or "", person.no: person.name}
    return [(no, name) for no, name in known.items() if no]


def begun(row: FollowUpRow, person: Person, draft: ReportDraft | None) -> ReportDraft:
    """What was written before, or an empty report of the handler (or of whoever sits here and leads)."""
    by = person.no if person.no == row.leader_no else row.handler_no
    if draft is not None:
        return draft if draft.by in (no for no, _ in reporters(row, person)) else replace(draft, by=by)
    return ReportDraft(by=by)


class HandOverFields(QWidget):
    """Who handles it from now on, and why."""

    def __init__(self, people: Sequence[Person], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.handler, self.why = PersonField(people), TallField(least=2)
        column = column_of(self, 12)
        column.addWidget(Labelled(self.tr("New handler"), self.handler))
        column.addWidget(Labelled(self.tr("Why"), self.why))
        self.setFocusProxy(self.handler)
