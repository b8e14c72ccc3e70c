"""Title and key under which a scorecard is begun, and what becomes of a draft that has the key already."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFrame, QLabel, QLineEdit, QRadioButton

from qadesk.domain.card_versions import DRAFT_VERSION, StoredCard
from qadesk.domain.items.shapes import KEY
from qadesk.domain.scorecards import NA
from qadesk.gui.theme import set_class


class CardNames(QObject):
    """``ready`` tells whether a card can be begun, or a draft opened, under what is written."""

    changed = Signal()

    def __init__(
        self,
        title: QLineEdit,
        key: QLineEdit,
        hint: QLabel,
        draft: tuple[QFrame, QLabel, QRadioButton, QRadioButton],
    ) -> None:
        super().__init__(title)
        self._title, self._key, self._hint = title, key, hint
        self._draft_host, self._draft_label, self._open, self._replace = draft
        self._versions: Sequence[StoredCard] = ()
        self._said = False
        self._draft_host.hide()
        self._key.textChanged.connect(self._look)
        self._title.textChanged.connect(self._look)
        self._title.textEdited.connect(self._claim)
        self._key.textEdited.connect(self._claim)
        self._open.toggled.connect(lambda _: self.changed.emit())

    @property
    def title(self) -> str:
        """As written."""
        return self._title.text().strip()

    @property
    def key(self) -> str:
        """As written."""
        return self._key.text().strip()

    @property
    def written(self) -> bool:
        """Whether somebody has typed a name that is not to be replaced by a proposed one."""
        return self._said

    @property
    def draft(self) -> StoredCard | None:
        """The draft that has the key already."""
        wanted = (self.key, DRAFT_VERSION)
        return next((each for each in self._versions if (each.key, each.version) == wanted), None)

    @property
    def opens(self) -> bool:
        """Whether the draft that is there is opened, and nothing new begun."""
        return self.draft is not None and self._open.isChecked()

    @property
    def ready(self) -> bool:
        """Whether the key can be one, and there is a title."""
        return bool(KEY.fullmatch(self.key)) and self.key != NA and bool(self.title)

    def know(self, versions: Sequence[StoredCard]) -> None:
        """All versions of all cards of the workspace."""
        self._versions = versions
        self._look()

    def propose(self, title: str, key: str) -> None:
        """Names that come from what was chosen; they replace any others."""
        self._said = False
        self._title.setText(title)
        self._key.setText(key)
        self._look()

    def free(self, key: str) -> str:
        """``key``, with a number behind it where a card has it already."""
        taken = {each.key for each in self._versions}
        return _first(lambda number: key if number == 1 else f"{key}_{number}", taken)

    def numbered(self, word: str) -> str:
        """``word_1``, or the next number that no card has."""
        taken = {each.key for each in self._versions}
        return _first(lambda number: f"{word}_{number}", taken)

    def _claim(self) -> None:
        self._said = True

    def _look(self) -> None:
        bad = bool(self.key) and not (KEY.fullmatch(self.key) and self.key != NA)
        set_class(self._key, "invalid" if bad else "")
        draft = self.draft
        published = [each for each in self._versions if each.key == self.key and each.version != DRAFT_VERSION]
        self._hint.setText(self._hint_text(bad, published))
        self._hint.setVisible(bool(self._hint.text()))
        self._draft_host.setVisible(draft is not None)
        if draft is not None:
            self._draft_label.setText(
                self.tr("There is a draft with this key already: “{title}”.").format(title=draft.title)
            )
        self.changed.emit()

    def _hint_text(self, bad: bool, published: list[StoredCard]) -> str:
        if bad:
            return self.tr("A key is a lower-case word of letters, digits, - and _.")
        if published:
            latest = max(published, key=lambda each: each.version)
            text = self.tr(
                "Becomes the draft of version {number} of “{title}”. Another key makes a scorecard of its own."
            )
            return text.format(number=latest.version + 1, title=latest.title)
        return ""


def _first(made: Callable[[int], str], taken: set[str]) -> str:
    number = 1
    while made(number) in taken:
        number += 1
    return made(number)
