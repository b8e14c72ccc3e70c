"""Asks somebody to acknowledge an evaluation or a coaching session: by PIN, drawn signature, or a returned sheet."""

from concurrent.futures import Future
from dataclasses import dataclass
from datetime import date
from typing import Literal, Protocol

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QButtonGroup,
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from qadesk.domain.after.releases import AcknowledgedBy, Acknowledgement, Wish
from qadesk.domain.errors import UserError
from qadesk.domain.people import Person
from qadesk.gui.acknowledging.signature_pad import SignaturePad
from qadesk.gui.inputs.day_edit import DayEdit
from qadesk.gui.jobs import deliver
from qadesk.gui.notices import in_words
from qadesk.gui.parts import styled, wrapped
from qadesk.gui.theme import Theme

COMMENT_HEIGHT = 64
LONGEST_PIN = 12


class Acknowledging(Protocol):
    """PINs and acknowledgements."""

    def has_pin(self, person_no: str) -> "Future[bool]":
        """Whether somebody has a PIN."""

    def set_pin(self, person_no: str, pin: str, who: str, old: str = "") -> "Future[None]":
        """Set somebody's PIN."""

    def acknowledge(self, wish: Wish) -> "Future[Acknowledgement]":
        """Record it; fails with ``UserError``."""


class AcknowledgeServices(Protocol):
    """The services of an open workspace have this shape."""

    @property
    def acknowledging(self) -> Acknowledging:
        """PINs and acknowledgements."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Subject:
    """What is acknowledged; ``about`` says it in one line, ``revision`` 0 is the one that is shown."""

    kind: Literal["evaluation", "session"]
    uid: str
    about: str
    revision: int = 0


class AcknowledgeDialog(QDialog):
    """Accepted once it is recorded; ``acknowledgement`` holds then. ``who`` is the person at this machine."""

    def __init__(
        self,
        services: AcknowledgeServices,
        theme: Theme,
        subject: Subject,
        person: Person,
        who: str,
        today: date,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._service, self._subject, self._person, self._who = services.acknowledging, subject, person, who
        self._pin_known = True
        self._working = False
        self.acknowledgement: Acknowledgement | None = None
        self.setWindowTitle(self.tr("Acknowledge"))
        self.comment_edit = QPlainTextEdit()
        self.pin_edit, self.again_edit = _pin_field(), _pin_field()
        self.pin_hint = wrapped()
        self.pad = SignaturePad(theme)
        self.clear_button = styled(QPushButton(self.tr("Clear")), "quiet")
        self.day_edit = DayEdit()
        self.day_edit.show_day(today)
        self.problem_label = wrapped(classes="critical")
        self.ways = QButtonGroup(self)
        self.pages = QStackedWidget()
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self.done_button = styled(QPushButton(self.tr("Acknowledge")), "primary")
        self.buttons.addButton(self.done_button, QDialogButtonBox.ButtonRole.AcceptRole)
        self._lay_out()
        self._connect()
        self._show_pin()
        self._choose(0)
        deliver(self._service.has_pin(person.no), self, self._know_pin, self._refuse)

    @property
    def how(self) -> AcknowledgedBy:
        """The way that is chosen."""
        return tuple(AcknowledgedBy)[self.ways.checkedId()]

    def accept(self) -> None:
        """Record it behind the hand; the dialog closes when that is done."""
        if self._working:
            return
        problem = self._problem()
        if problem:
            self.say(problem)
            return
        self._work(on=True)
        if self.how is AcknowledgedBy.PIN and not self._pin_known:
            no = self._person.no
            setting = self._service.set_pin(no, self.pin_edit.text(), no)
            deliver(setting, self, lambda _: self._pin_set(), self._refuse)
        else:
            self._record()

    def say(self, text: str) -> None:
        """A sentence above the buttons; '' takes it away."""
        self.problem_label.setText(text)
        self.problem_label.setVisible(bool(text))

    # -- parts --------------------------------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setSpacing(12)
        about = styled(QLabel(self._subject.about), "heading")
        about.setWordWrap(True)
        column.addWidget(about)
        column.addWidget(
            wrapped(self.tr("{no} {name} has seen this.").format(no=self._person.no, name=self._person.name))
        )
        label = QLabel(self.tr("Comment (not required)"))
        label.setBuddy(self.comment_edit)
        self.comment_edit.setFixedHeight(COMMENT_HEIGHT)
        self.comment_edit.setTabChangesFocus(True)
        self.comment_edit.setAccessibleName(label.text())
        column.addWidget(label)
        column.addWidget(self.comment_edit)
        column.addLayout(self._way_buttons())
        for page in (self._pin_page(), self._signature_page(), self._sheet_page()):
            self.pages.addWidget(page)
        column.addWidget(self.pages)
        column.addWidget(self.problem_label)
        column.addWidget(self.buttons)
        self.problem_label.hide()
        self.done_button.setDefault(True)
        self.setMinimumWidth(480)

    def _way_buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        for at, text in enumerate((self.tr("PIN"), self.tr("Signature"), self.tr("Returned sheet"))):
            button = styled(QToolButton(), "toggle")
            button.setText(text)
            button.setCheckable(True)
            self.ways.addButton(button, at)
            row.addWidget(button)
        row.addStretch(1)
        return row

    def _pin_page(self) -> QWidget:
        page, column = _page()
        self.pin_edit.setAccessibleName(self.tr("PIN"))
        self.again_edit.setAccessibleName(self.tr("PIN again"))
        self.again_edit.setPlaceholderText(self.tr("PIN again"))
        column.addWidget(self.pin_hint)
        column.addWidget(self.pin_edit)
        column.addWidget(self.again_edit)
        column.addStretch(1)
        return page

    def _signature_page(self) -> QWidget:
        page, column = _page()
        column.addWidget(self.pad)
        column.addWidget(self.clear_button, 0, Qt.AlignmentFlag.AlignRight)
        return page

    def _sheet_page(self) -> QWidget:
        page, column = _page()
        column.addWidget(wrapped(self.tr("The signed sheet came back on:")))
        self.day_edit.setAccessibleName(self.tr("Day on which the sheet came back"))
        column.addWidget(self.day_edit, 0, Qt.AlignmentFlag.AlignLeft)
        column.addStretch(1)
        return page

    def _connect(self) -> None:
        self.ways.idClicked.connect(self._choose)
        self.clear_button.clicked.connect(self.pad.clear)
        self.pad.changed.connect(lambda: self.say(""))
        for field in (self.pin_edit, self.again_edit):
            field.textEdited.connect(lambda _: self.say(""))
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)

    # -- steps --------------------------------------------------------------------------------------------------------

    def _choose(self, way: int) -> None:
        self.ways.button(way).setChecked(True)
        self.pages.setCurrentIndex(way)
        self.say("")
        (self.pin_edit, self.pad, self.day_edit)[way].setFocus()

    def _know_pin(self, known: bool) -> None:
        self._pin_known = known
        self._show_pin()

    def _show_pin(self) -> None:
        self.again_edit.setVisible(not self._pin_known)
        if self._pin_known:
            text = self.tr("{name} types the PIN.")
        else:
            text = self.tr("{name} has no PIN yet and chooses one now: 4 to 12 digits, typed twice.")
        self.pin_hint.setText(text.format(name=self._person.name))

    def _problem(self) -> str:
        """What is still to be done before it can be recorded."""
        if self.how is AcknowledgedBy.SIGNATURE and not self.pad.enough:
            return self.tr("There is no signature in the field yet.")
        if self.how is AcknowledgedBy.PIN and not self.pin_edit.text():
            return self.tr("The PIN is still to be typed.")
        if self.how is AcknowledgedBy.PIN and not self._pin_known and self.pin_edit.text() != self.again_edit.text():
            return self.tr("The two PINs differ: type both again.")
        return ""

    def _pin_set(self) -> None:
        self._know_pin(True)
        self._record()

    def _record(self) -> None:
        wish = Wish(
            target_kind=self._subject.kind,
            target_uid=self._subject.uid,
            person_no=self._person.no,
            how=self.how,
            who=self._who,
            pin=self.pin_edit.text() if self.how is AcknowledgedBy.PIN else "",
            signature=self.pad.strokes if self.how is AcknowledgedBy.SIGNATURE else (),
            comment=self.comment_edit.toPlainText().strip(),
            returned_on=self.day_edit.day() if self.how is AcknowledgedBy.SHEET else None,
            revision=self._subject.revision,
        )
        deliver(self._service.acknowledge(wish), self, self._finish, self._refuse)

    def _finish(self, made: Acknowledgement) -> None:
        self._work(on=False)
        self.acknowledgement = made
        super().accept()

    def _refuse(self, error: UserError) -> None:
        self._work(on=False)
        self.say(in_words(error))
        for field in (self.pin_edit, self.again_edit):
            field.clear()
        if self.how is AcknowledgedBy.PIN:
            self.pin_edit.setFocus()

    def _work(self, *, on: bool) -> None:
        self._working = on
        self.done_button.setEnabled(not on)
        self.say("")


def _pin_field() -> QLineEdit:
    field = QLineEdit()
    field.setEchoMode(QLineEdit.EchoMode.Password)
    field.setMaxLength(LONGEST_PIN)
    field.setInputMethodHints(Qt.InputMethodHint.ImhDigitsOnly | Qt.InputMethodHint.ImhSensitiveData)
    field.setMaximumWidth(200)
    return field


def _page() -> tuple[QWidget, QVBoxLayout]:
    page = QWidget()
    column = QVBoxLayout(page)
    column.setContentsMargins(0, 0, 0, 0)
    return page, column
