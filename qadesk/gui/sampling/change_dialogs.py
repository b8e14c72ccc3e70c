"""Changing what is in inspectors' hands: to somebody else, to another day, or to nobody; each with its reason."""

from collections.abc import Callable, Sequence
from concurrent.futures import Future

from PySide6.QtCore import QDate, Signal
from PySide6.QtWidgets import QCheckBox, QDialog, QDialogButtonBox, QVBoxLayout, QWidget

from qadesk.domain.assignments import Assignment, InspectorWork
from qadesk.domain.errors import UserError
from qadesk.domain.people import Person
from qadesk.gui.fields import LineField
from qadesk.gui.inputs.choosing import Picker
from qadesk.gui.inputs.day_edit import DayEdit
from qadesk.gui.inputs.spots import Labelled
from qadesk.gui.jobs import deliver
from qadesk.gui.notices import in_words
from qadesk.gui.parts import wrapped
from qadesk.gui.sampling.load_rows import calls_words, minutes_words
from qadesk.gui.theme import set_class
from qadesk.services.assigning import Assigning

WIDTH = 460

Change = Callable[[], "Future[list[Assignment]]"]


class ChangeDialog(QDialog):
    """A question in a column, the refusal below it in place; ``changed`` once it is on disk."""

    changed = Signal(list)
    """The assignments as they are now."""

    def __init__(self, assigning: Assigning, uids: Sequence[str], who: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.assigning, self.uids, self.who = assigning, tuple(uids), who
        self.why = LineField()
        self.problem = wrapped("", "warning")
        self.buttons = QDialogButtonBox()
        self.go = self.buttons.addButton("", QDialogButtonBox.ButtonRole.AcceptRole)
        self.buttons.addButton(QDialogButtonBox.StandardButton.Cancel).setText(self.tr("Cancel"))
        self.buttons.rejected.connect(self.reject)
        self.go.setDefault(True)

    def lay_out(self, title: str, hint: str, parts: Sequence[QWidget], words: str, classes: str, do: Change) -> None:
        """Called once by each of the questions; ``do`` asks the service for the change."""
        self.go.clicked.connect(lambda: self._run(do))
        self.setWindowTitle(title)
        self.setMinimumWidth(WIDTH)
        self.go.setText(words)
        set_class(self.go, classes)
        self.problem.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(12)
        for part in (wrapped(hint, ""), *parts, self.problem, self.buttons):
            column.addWidget(part)

    def _run(self, do: Change) -> None:
        self.go.setEnabled(False)
        self.problem.hide()
        deliver(do(), self, self._done, self._refuse)

    def _done(self, now: list[Assignment]) -> None:
        self.changed.emit(now)
        self.accept()

    def _refuse(self, error: UserError) -> None:
        self.go.setEnabled(True)
        self.problem.setText(in_words(error))
        self.problem.show()


class ReassignDialog(ChangeDialog):
    """To another inspector, who must be allowed to score all of them."""

    def __init__(
        self,
        assigning: Assigning,
        uids: Sequence[str],
        who: str,
        people: Sequence[Person],
        work: Sequence[InspectorWork],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(assigning, uids, who, parent)
        self.to = Picker(letters=24)
        has = {each.inspector_no: each for each in work}
        self.to.offer([(person.no, _with_load(person, has.get(person.no))) for person in people])
        self.lay_out(
            self.tr("Reassign"),
            self.tr("{calls} go to another inspector.").format(calls=calls_words(len(self.uids))),
            (Labelled(self.tr("To"), self.to), Labelled(self.tr("Why"), self.why)),
            self.tr("Reassign"),
            "primary",
            self._change,
        )
        self.to.setFocus()

    def _change(self) -> "Future[list[Assignment]]":
        to = str(self.to.entries[self.to.currentIndex()][0]) if self.to.currentIndex() >= 0 else ""
        return self.assigning.reassign(self.uids, to, self.who, self.why.text())


class WithdrawDialog(ChangeDialog):
    """Not wanted any more."""

    def __init__(self, assigning: Assigning, uids: Sequence[str], who: str, parent: QWidget | None = None) -> None:
        super().__init__(assigning, uids, who, parent)
        text = self.tr("{calls} leave the inspectors' queues. What has been scored of them stays.")
        self.lay_out(
            self.tr("Withdraw"),
            text.format(calls=calls_words(len(self.uids))),
            (Labelled(self.tr("Why"), self.why),),
            self.tr("Withdraw"),
            "danger",
            self._change,
        )
        self.why.setFocus()

    def _change(self) -> "Future[list[Assignment]]":
        return self.assigning.withdraw(self.uids, self.who, self.why.text())


class DueDialog(ChangeDialog):
    """Due on another day, or whenever."""

    def __init__(self, assigning: Assigning, uids: Sequence[str], who: str, parent: QWidget | None = None) -> None:
        super().__init__(assigning, uids, who, parent)
        today = assigning.today()
        self.day = DayEdit()
        self.day.setMinimumDate(QDate(today.year, today.month, today.day))
        self.day.show_day(assigning.usual_due())
        self.whenever = QCheckBox(self.tr("no due date"))
        self.whenever.toggled.connect(self.day.setDisabled)
        self.lay_out(
            self.tr("Change the due date"),
            self.tr("{calls} are due on another day.").format(calls=calls_words(len(self.uids))),
            (Labelled(self.tr("Due"), self.day), self.whenever, Labelled(self.tr("Why (may be empty)"), self.why)),
            self.tr("Change"),
            "primary",
            self._change,
        )
        self.day.setFocus()

    def _change(self) -> "Future[list[Assignment]]":
        day = None if self.whenever.isChecked() else self.day.day()
        return self.assigning.set_due(self.uids, day, self.who, self.why.text())


def _with_load(person: Person, work: InspectorWork | None) -> str:
    name = f"{person.no} {person.name}".strip()
    if work is None or not work.open:
        return name
    return f"{name} · {calls_words(work.open)} · {minutes_words(work.seconds)}"
