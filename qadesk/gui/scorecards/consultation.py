"""The panel Consultation: people comment on the items of a draft, and each comment gets an answer that is kept."""

from dataclasses import dataclass
from typing import cast

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from qadesk.domain.card_check import check, errors
from qadesk.domain.card_versions import DRAFT_VERSION, CardState, StoredCard
from qadesk.domain.consultation import CardComment, Verdict
from qadesk.domain.errors import UserError
from qadesk.domain.people import Person
from qadesk.domain.scorecards import Scorecard
from qadesk.domain.texts import QT_TRANSLATE_NOOP
from qadesk.gui.jobs import deliver
from qadesk.gui.notices import translated
from qadesk.gui.scorecards.comment_rows import CommentRow, TextBox, divider
from qadesk.gui.scorecards.comment_tree import WHOLE, CommentTree
from qadesk.gui.scorecards.version_words import instant_word, version_choice
from qadesk.gui.shell import Shell
from qadesk.gui.theme import set_class
from qadesk.services.container import Services
from qadesk.services.ports import Stores

NO_VERSION = -1


@dataclass(frozen=True, slots=True)
class _Shown:
    """What the panel shows at the moment."""

    versions: list[StoredCard]
    stored: StoredCard
    card: Scorecard
    comments: list[CardComment]
    names: dict[str, str]
    """Of people, by number."""


class ConsultationPanel(QWidget):
    """The draft where there is one, else the latest version with the comments that were kept with it."""

    changed = Signal(str)
    """The draft of this key was put up for consultation or taken back, or its comments changed."""

    def __init__(self, services: Services, person: Person, shell: Shell, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._services, self._person, self._shell = services, person, shell
        self._key: str | None = None
        self._version = NO_VERSION
        self._asked = 0
        self._shown: _Shown | None = None
        self._written: dict[tuple[str, str], str] = {}
        """What was begun on an item of a card, and not said yet."""
        self._answers: dict[str, str] = {}
        """Answers that were begun, by the comment's uid."""
        self._answered = False
        """An answer was given: the keyboard goes to what waits next."""
        self.version_combo = QComboBox()
        self.status, self.counted, self.empty = QLabel(), QLabel(), QLabel()
        self.start_button = QPushButton(self.tr("Start the consultation"))
        self.stop_button = QPushButton(self.tr("Back to draft"))
        self.next_button = QPushButton(self.tr("Next open comment"))
        self.tree = CommentTree(shell.theme)
        self.item_title, self.item_help = QLabel(), QLabel()
        self.box = TextBox(self.tr("What should be different, and why?"))
        self.comment_button = QPushButton(self.tr("Comment"))
        self.hint = QLabel()
        self.rows: list[CommentRow] = []
        self._list = QWidget()
        self._set_up()
        self.show_card(None)

    def show_card(self, key: str | None) -> None:
        """Another scorecard, or the same read anew."""
        if key != self._key:
            self._version = NO_VERSION
        self._key = key
        self._read()

    # -- building -----------------------------------------------------------------------------------------------------

    def _set_up(self) -> None:
        self.version_combo.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.version_combo.setAccessibleName(self.tr("Version"))
        self.tree.setAccessibleName(self.tr("Items of the scorecard"))
        self.next_button.setToolTip(self.tr("Next item with open comments (F8)"))
        self.comment_button.setToolTip(self.tr("Comment (Ctrl+Return)"))
        looks = {
            self.status: "muted",
            self.counted: "heading",
            self.empty: "muted",
            self.item_title: "heading",
            self.item_help: "muted",
            self.hint: "muted",
        }
        for label, look in looks.items():
            label.setWordWrap(True)
            set_class(label, look)
        self.counted.setWordWrap(False)
        self.empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        set_class(self.start_button, "primary")
        set_class(self.comment_button, "primary")
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self.version_combo)
        head.addWidget(self.status, 1)
        for part in (self.counted, self.next_button, self.stop_button, self.start_button):
            head.addWidget(part)
        self._body = QSplitter()
        self._body.setChildrenCollapsible(False)
        self._body.addWidget(self._items_card())
        self._body.addWidget(self._comments_card())
        self._body.setStretchFactor(0, 2)
        self._body.setStretchFactor(1, 3)
        self._body.setHandleWidth(12)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(12)
        layout.addLayout(head)
        layout.addWidget(self._body, 1)
        layout.addWidget(self.empty, 1)
        self.setFocusProxy(self.tree)

    def _items_card(self) -> QFrame:
        card = QFrame()
        set_class(card, "card")
        inside = QVBoxLayout(card)
        inside.setContentsMargins(8, 8, 8, 8)
        inside.addWidget(self.tree)
        return card

    def _comments_card(self) -> QFrame:
        card, scroll = QFrame(), QScrollArea()
        set_class(card, "card")
        set_class(self._list, "page")
        scroll.setWidget(self._list)  # the help too: a long one must not push the fields from the screen
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        told = QVBoxLayout(self._list)
        told.setContentsMargins(0, 0, 8, 0)
        told.addWidget(self.item_help)
        self._rows_layout = QVBoxLayout()
        self._rows_layout.setSpacing(0)
        told.addLayout(self._rows_layout, 1)
        give = QHBoxLayout()
        give.addWidget(self.hint, 1)
        give.addWidget(self.comment_button)
        inside = QVBoxLayout(card)
        inside.setContentsMargins(16, 12, 12, 12)
        inside.setSpacing(8)
        inside.addWidget(self.item_title)
        inside.addWidget(scroll, 1)
        inside.addWidget(self.box)
        inside.addLayout(give)
        return card

    def _connect(self) -> None:
        self.tree.chosen.connect(self._show_item)
        self.version_combo.activated.connect(self._version_chosen)
        self.next_button.clicked.connect(lambda: self.tree.next_open())
        self.start_button.clicked.connect(self.start)
        self.stop_button.clicked.connect(self.stop)
        self.comment_button.clicked.connect(self.comment)
        self.box.handed_over.connect(self.comment)
        self.box.textChanged.connect(self._typed)

    # -- reading ------------------------------------------------------------------------------------------------------

    def _read(self) -> None:
        self._asked += 1
        asked, key, version = self._asked, self._key, self._version
        if key is None:
            self._take(asked, None)
            return
        found = self._services.executor.write(lambda stores: self._found(stores, key, version))
        deliver(found, self, lambda shown: self._take(asked, shown), self._shell.notices.show_error)

    def _found(self, stores: Stores, key: str, version: int) -> _Shown | None:
        """In the writer's thread, so that what was typed last is in it."""
        versions = stores.scorecards.versions(key)
        if not versions:
            return None
        wanted = [each for each in versions if each.version == version]
        latest = min(versions, key=lambda each: (each.version != DRAFT_VERSION, -each.version))
        stored = wanted[0] if wanted else latest
        _, card = self._services.cards.readable(stores, key, stored.version)
        names = {person.no: person.name for person in stores.people.all()}
        return _Shown(versions, stored, card, stores.card_comments.of(key, stored.version), names)

    def _take(self, asked: int, shown: _Shown | None) -> None:
        if asked != self._asked:
            return
        self._shown = shown
        self._body.setVisible(shown is not None)
        self.empty.setVisible(shown is None)
        self.empty.setText(
            self.tr("Choose a scorecard at the left. What people say about its draft is collected here.")
        )
        for part in (self.version_combo, self.status, self.counted, self.next_button):
            part.setVisible(shown is not None)
        for part in (self.start_button, self.stop_button):
            part.hide()
        if shown is not None:
            self._show_head(shown)
            self.tree.show_card(shown.card, shown.comments)
            self._show_item(self.tree.key)
            self._go_on()

    def _go_on(self) -> None:
        """After an answer the keyboard is with the next comment here that waits for one, else with the items."""
        if self._answered:
            self._answered = False
            boxes = (row.answer_box for row in self.rows if row.comment.open)
            (next((box for box in boxes if box is not None), None) or self.tree).setFocus()

    def _show_head(self, shown: _Shown) -> None:
        combo = self.version_combo
        combo.clear()
        for each in sorted(shown.versions, key=lambda each: (each.version != DRAFT_VERSION, -each.version)):
            combo.addItem(version_choice(each), each.version)
        combo.setCurrentIndex(max(combo.findData(shown.stored.version), 0))
        waiting = sum(each.open for each in shown.comments)
        counts = self.tr("{open} open of {all}").format(open=waiting, all=len(shown.comments))
        self.counted.setText(counts if shown.comments else self.tr("No comments"))
        self.next_button.setEnabled(waiting > 0)
        self.status.setText(self._status(shown.stored))
        writable = self._services.writable
        self.start_button.setVisible(shown.stored.state is CardState.DRAFT and writable)
        self.stop_button.setVisible(shown.stored.state is CardState.CONSULTATION and writable)

    def _status(self, stored: StoredCard) -> str:
        match stored.state:
            case CardState.DRAFT:
                return self.tr("Not open to comments yet.")
            case CardState.CONSULTATION:
                since = instant_word(stored.consulting_since_ms, self._services.zone)
                return self.tr("Open to comments since {since}.").format(since=since)
            case _:
                return self.tr("Published: what was said about it stays to be read.")

    def _version_chosen(self) -> None:
        self._version = int(self.version_combo.currentData())
        self._read()

    # -- one item -----------------------------------------------------------------------------------------------------

    def _show_item(self, key: str) -> None:
        """The comments on an item, those that wait for an answer first."""
        shown = self._shown
        if shown is None:
            return
        item = next((each for each in shown.card.items() if each.key == key), None)
        mine = [each for each in shown.comments if each.item_key == key]
        title = item.title if item else mine[-1].item_title if mine and key else self.tr("The card as a whole")
        self.item_title.setText(title)
        self.item_help.setText(item.help.strip() if item else "")
        self.item_help.setVisible(bool(item and item.help))
        self._put_rows(shown, sorted(mine, key=lambda each: not each.open))
        open_to_comments = shown.stored.state is CardState.CONSULTATION and self._services.writable
        can = open_to_comments and (item is not None or key == WHOLE)
        for part in (self.box, self.comment_button):
            part.setVisible(can)
        self.hint.setText(self._hint(shown.stored, bool(mine)))
        self.box.blockSignals(True)
        self.box.setPlainText(self._written.get((shown.stored.key, key), ""))
        self.box.blockSignals(False)
        self._typed()

    def _hint(self, stored: StoredCard, any_said: bool) -> str:
        if stored.state is CardState.DRAFT:
            return self.tr("Start the consultation so that people can comment on the items.")
        if stored.state is CardState.CONSULTATION:
            return "" if any_said else self.tr("Nobody has said anything about this yet.")
        return "" if any_said else self.tr("Nothing was said about this.")

    def _put_rows(self, shown: _Shown, comments: list[CardComment]) -> None:
        while (old := self._rows_layout.takeAt(0)) is not None:
            widget = old.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self.rows = []
        answerable = shown.stored.version == DRAFT_VERSION and self._services.writable
        for comment in comments:
            if self.rows:
                self._rows_layout.addWidget(divider())
            renamed = bool(comment.item_key) and comment.item_title != self.item_title.text()
            row = CommentRow(
                comment,
                shown.names,
                self._services.zone,
                item=renamed,
                answerable=answerable,
                begun=self._answers.get(comment.uid),
            )
            row.answered.connect(self._answer)
            row.typed.connect(self._answers.__setitem__)
            self._rows_layout.addWidget(row)
            self.rows.append(row)
        self._rows_layout.addStretch(1)

    def _typed(self) -> None:
        """What was begun on an item waits there while others are looked at."""
        if self._shown is not None:
            text = self.box.toPlainText()
            self._written[self._shown.stored.key, self.tree.key] = text
            self.comment_button.setEnabled(bool(text.strip()))

    # -- acting -------------------------------------------------------------------------------------------------------

    def start(self) -> None:
        """Open the draft to comments."""
        cards, key, who = self._services.cards, self._key, self._person.no
        wrong = [] if self._shown is None else errors(check(self._shown.card))
        if wrong:
            self._shell.notices.show_error(_unsound(wrong[0].sentence(translated)))
        elif key is not None:
            opened = self._services.executor.write(lambda stores: cards.consult(stores, key, who))
            deliver(opened, self, lambda _: self._changed(), self._shell.notices.show_error)

    def stop(self) -> None:
        """Close the draft to comments; those there are stay."""
        cards, key, who = self._services.cards, self._key, self._person.no
        if key is not None:
            closed = self._services.executor.write(lambda stores: cards.back_to_draft(stores, key, who))
            deliver(closed, self, lambda _: self._changed(), self._shell.notices.show_error)

    def comment(self) -> None:
        """Say what stands in the field about the item that is chosen."""
        key, text = self._key, self.box.toPlainText()
        if key is None or not self.comment_button.isVisible() or not text.strip():
            return
        item = self.tree.key
        self.comment_button.setEnabled(False)
        said = self._services.consultation.comment(key, item, text, self._person.no)
        deliver(said, self, lambda _: self._said(key, item, text), self._refused)

    def _said(self, key: str, item: str, text: str) -> None:
        """What was typed since then, here or on another item, is not lost."""
        if self._written.get((key, item)) == text:
            del self._written[key, item]
        self._changed()
        if (key, item) == (self._key, self.tree.key):
            self.box.setFocus()

    def _answer(self, uid: str, verdict: str, text: str) -> None:
        answered = self._services.consultation.answer(uid, text, cast(Verdict, verdict), self._person.no)
        deliver(answered, self, lambda _: self._taken(uid, text), self._shell.notices.show_error)

    def _taken(self, uid: str, text: str) -> None:
        if self._answers.get(uid) == text:
            del self._answers[uid]
        self._answered = True
        self._changed()

    def _refused(self, error: UserError) -> None:
        self._typed()
        self._shell.notices.show_error(error)

    def _changed(self) -> None:
        self._read()
        if self._key is not None:
            self.changed.emit(self._key)


def _unsound(reason: str) -> UserError:
    return UserError(
        QT_TRANSLATE_NOOP("errors", "The draft is not finished yet: {reason}"),
        QT_TRANSLATE_NOOP("errors", "See what the check finds beside the form in Build, then start the consultation."),
        reason=reason,
    )
