"""Drawing: a seed, what comes out, and then the decision to keep it."""

import secrets

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from qadesk.domain.errors import UserError
from qadesk.domain.people import Person
from qadesk.domain.sampling import Ledger, SamplingPlan
from qadesk.gui.fields import LineField
from qadesk.gui.inputs.spots import Labelled
from qadesk.gui.jobs import deliver
from qadesk.gui.notices import in_words
from qadesk.gui.parts import wrapped
from qadesk.gui.sampling.ledger_view import LedgerView
from qadesk.gui.shell import Shell
from qadesk.gui.theme import set_class
from qadesk.services.container import Services

SIZE = (960, 560)
SEEDS = 1_000_000
SEED_PIXELS = 160


class DrawDialog(QDialog):
    """Draws at once with a seed of its own; another seed draws anew. Nothing is kept before it is committed."""

    committed = Signal(object)
    """The ``Ledger`` that is kept now."""

    def __init__(
        self, services: Services, person: Person, shell: Shell, plan: SamplingPlan, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._services, self._person, self._plan = services, person, plan
        self._asked = 0
        self.ledger: Ledger | None = None
        self.seed = LineField()
        self.again = QPushButton(self.tr("Draw"))
        self.state = wrapped("", "muted")
        self.view = LedgerView(shell.theme, services.translate)
        self.buttons = QDialogButtonBox()
        self.commit = self.buttons.addButton(self.tr("Keep this draw"), QDialogButtonBox.ButtonRole.AcceptRole)
        self.buttons.addButton(QDialogButtonBox.StandardButton.Cancel).setText(self.tr("Cancel"))
        self._lay_out()
        self.again.clicked.connect(lambda: self.draw())
        self.seed.returnPressed.connect(self.draw)
        self.seed.edited.connect(lambda _: self._drop())
        self.commit.clicked.connect(lambda: self.keep())
        self.buttons.rejected.connect(self.reject)
        self.seed.setText(str(secrets.randbelow(SEEDS)))
        self.draw()

    def draw(self) -> None:
        """Draw with the seed that stands there."""
        seed = self.seed.text().strip()
        self._drop()
        if not seed:
            self._say(self.tr("A draw needs a seed: any number, or any word."), "warning")
            return
        asked = self._asked
        self._say(self.tr("Drawing …"), "muted")
        drawing = self._services.sampling.draw(self._plan, seed)
        deliver(drawing, self, lambda ledger: self._show(asked, ledger), lambda error: self._refuse(asked, error))

    def keep(self) -> None:
        """Commit what is shown: its calls are drawn by nobody else from now on."""
        if self.ledger is None:
            return
        self.commit.setEnabled(False)
        asked = self._asked
        keeping = self._services.sampling.commit(self.ledger, self._person.no)
        deliver(keeping, self, self._kept, lambda error: self._refuse(asked, error))

    def _lay_out(self) -> None:
        self.setWindowTitle(self.tr("Draw calls by “{title}”").format(title=self._plan.title or self._plan.key))
        self.resize(*SIZE)
        self.seed.setFixedWidth(SEED_PIXELS)
        for button in (self.again, self.commit):
            button.setAutoDefault(False)
        set_class(self.commit, "primary")
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(Labelled(self.tr("Seed"), self.seed))
        head.addWidget(self.again, 0, Qt.AlignmentFlag.AlignBottom)
        hint = self.tr("The same plan, seed and calls give the same draw on any machine. It is kept with its ledger.")
        head.addWidget(wrapped(hint, "muted small"), 1, Qt.AlignmentFlag.AlignBottom)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(20, 16, 20, 16)
        whole.setSpacing(10)
        whole.addLayout(head)
        whole.addWidget(self.state)
        whole.addWidget(self.view, 1)
        whole.addWidget(self.buttons)
        self._drop()

    def _drop(self) -> None:
        """What is shown is not of the seed that stands there."""
        self._asked += 1
        self.ledger = None
        self.view.hide()
        self.commit.setEnabled(False)
        self._say(self.tr("Press Enter to draw with this seed."), "muted")

    def _show(self, asked: int, ledger: Ledger) -> None:
        if asked != self._asked:
            return
        self.view.show_ledger(ledger)
        self.view.show()
        if ledger.drawn:
            self.ledger = ledger
            self.commit.setEnabled(True)
            self.state.hide()
        else:
            self._say(self.tr("Nothing can be drawn: no call of this period fits the plan."), "warning")

    def _kept(self, ledger: Ledger) -> None:
        self.committed.emit(ledger)
        self.accept()

    def _refuse(self, asked: int, error: UserError) -> None:
        if asked == self._asked:
            self._say(in_words(error), "warning")

    def _say(self, text: str, classes: str) -> None:
        self.state.setText(text)
        set_class(self.state, classes)
        self.state.show()
