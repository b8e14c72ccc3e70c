"""Sentences to the person at the desk: what happened and what to do, in the window and without a dialog in the way."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QTimer
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from qadesk.domain.errors import UserError
from qadesk.gui.theme import Theme, set_class

PASSES_AFTER_MS = 8000


def translated(context: str, text: str) -> str:
    """A text that a floor below has marked, in the reader's language."""
    return QCoreApplication.translate(context, text)


def sentences(error: UserError) -> tuple[str, str]:
    """(what happened, what to do) in the reader's language."""
    return error.sentences(translated)


def in_words(error: UserError) -> str:
    """Both sentences, one after the other."""
    return error.text(translated)


class NoticeBar(QFrame):
    """A strip above the status bar. Errors stay until they are closed or replaced, other messages pass."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_class(self, "bar")
        self._theme = theme
        self._icon = QLabel()
        self._what = QLabel()
        self._todo = QLabel()
        self._act: Callable[[], object] | None = None
        self._button = QPushButton(self.tr("Open"))
        self._button.clicked.connect(self._do)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.hide)
        self._lay_out()
        self.hide()

    def show_error(self, error: UserError) -> None:
        """What happened and what to do; stays until closed."""
        what, todo = sentences(error)
        self._put("mdi6.alert-circle-outline", "critical", what, todo)

    def show_message(
        self, text: str, detail: str = "", act_title: str = "", act: Callable[[], object] | None = None
    ) -> None:
        """Something went as it should; passes by itself. ``act`` is offered as a button named ``act_title``."""
        self._put("mdi6.check-circle-outline", "good_text", text, detail, act_title, act)
        self._timer.start(PASSES_AFTER_MS)

    def text(self) -> str:
        """What it says at the moment; "" when it is hidden."""
        return f"{self._what.text()} {self._todo.text()}".strip() if not self.isHidden() else ""

    def _put(
        self, icon: str, role: str, what: str, todo: str, act_title: str = "", act: Callable[[], object] | None = None
    ) -> None:
        self._timer.stop()
        self._icon.setPixmap(self._theme.icon(icon, role).pixmap(20, 20))
        self._what.setText(what)
        self._todo.setText(todo)
        self._todo.setVisible(bool(todo))
        self._act = act
        self._button.setText(act_title)
        self._button.setVisible(act is not None)
        self.setAccessibleName(f"{what} {todo}".strip())
        self.show()

    def _do(self) -> None:
        self.hide()
        if self._act is not None:
            self._act()

    def _lay_out(self) -> None:
        set_class(self._what, "heading")
        set_class(self._todo, "muted")
        for label in (self._what, self._todo):
            label.setWordWrap(True)
            label.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        close = QToolButton()
        set_class(close, "quiet")
        close.setIcon(self._theme.icon("mdi6.close"))
        close.setToolTip(self.tr("Close"))
        close.setAccessibleName(self.tr("Close the message"))
        close.clicked.connect(self.hide)
        texts = QVBoxLayout()
        texts.setSpacing(2)
        texts.addWidget(self._what)
        texts.addWidget(self._todo)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(24, 8, 16, 8)
        layout.setSpacing(12)
        layout.addWidget(self._icon)
        layout.addLayout(texts, 1)
        layout.addWidget(self._button)
        layout.addWidget(close)
