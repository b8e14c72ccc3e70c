"""The editor of one item of a scorecard, whatever its kind."""

from collections.abc import Callable, Sequence

import shiboken6
from PySide6.QtCore import QCoreApplication, QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QComboBox,
    QFrame,
    QLineEdit,
    QPlainTextEdit,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from qadesk.domain import card_editing
from qadesk.domain.people import Person
from qadesk.domain.scorecards import Item, Scorecard
from qadesk.gui.fields import REDO, UNDO
from qadesk.gui.inputs.leaving import let_go
from qadesk.gui.inputs.spots import LOOKS_ON, Note, Spot, holder, plain_label, show_found
from qadesk.gui.inputs.tabs import first_in, in_order, order_tabs
from qadesk.gui.looks import dressed
from qadesk.gui.notices import translated
from qadesk.gui.scorecards.conditions.part import When
from qadesk.gui.scorecards.editors import BY_KIND, KindEditor
from qadesk.gui.scorecards.editors.base import Change, Part
from qadesk.gui.scorecards.parts.basics import Basics
from qadesk.gui.scorecards.parts.rules import Rules
from qadesk.gui.scorecards.parts.suggestions import Suggestions
from qadesk.gui.scorecards.parts.texts import Texts
from qadesk.gui.shell import Shell
from qadesk.services.card_drafts import CardSession
from qadesk.services.container import Services

MARGIN = 16
LAYOUT_ROUNDS = 3


class ItemEditor(QWidget):
    """Shows one item of a draft and hands every change to the session; follows what else changes the draft.

    Keys and lists that only some kinds have are made anew when the kind changes; everything else stays in place, so
    that a cursor is where it was, whoever has changed the card.
    """

    renamed = Signal(str, str)
    """(former key of the item, present one), also where undo has brought a former key back."""

    def __init__(self, services: Services, person: Person, shell: Shell, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session: CardSession | None = None
        self._end: Callable[[], None] | None = None
        self._key = ""
        self._card: Scorecard | None = None
        self._read_only = False
        self.basics = Basics()
        self.kind: KindEditor | None = None
        self.when = When()
        self.texts = Texts()
        self.rules = Rules()
        self.suggestions = Suggestions()
        self._pointed: Note | None = None
        self._reached: list[QWidget] = []
        self._lay_out()
        for part in self._parts():
            part.changed.connect(self._apply)
        self.basics.renamed.connect(self._rename)
        self.setFocusProxy(self.basics.title)
        self.clear()

    @property
    def key(self) -> str:
        """The key of the item that is shown; '' where there is none."""
        return self._key

    def show_item(self, session: CardSession, key: str) -> None:
        """Edit the item of that key of a draft. Raises ``KeyError`` when the card does not have it."""
        session.card.item(key)
        if session is self._session and key == self._key and session.card is self._card:
            return
        if session is not self._session:
            self._leave()
            self._session, self._end = session, session.listen(self._follow)
        if key != self._key:
            self._point(None)
            self._scroll.verticalScrollBar().setValue(0)
        self._key = key
        self._page.show()
        self._follow()

    def clear(self) -> None:
        """Show no item."""
        self._leave()
        self._page.hide()

    def set_read_only(self, read_only: bool) -> None:
        """Whether the item can only be read."""
        self._read_only = read_only
        self._freeze()

    def focus_field(self, field: str) -> None:
        """Go to what holds a field of the item, as ``when.all[0].is``, and lay a ground under its note."""
        for part in self._parts():
            part.reveal(field)
        spot = holder(self._spots(), field) or Spot("", self.basics.title, self.basics.note)
        self._point(spot.note)
        found = first_in(spot.widget)
        found.setFocus(Qt.FocusReason.OtherFocusReason)
        for _ in range(LAYOUT_ROUNDS):  # what was made just now has no place yet
            QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)
        middle = found.mapTo(self._page, found.rect().center())
        around = self._scroll.viewport().height() // 3  # what belongs to it is seen too
        self._scroll.ensureVisible(0, middle.y(), 0, around)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Undo and redo that a field has left to the editor are the draft's."""
        if self._session is not None and event.matches(UNDO):
            self._session.undo()
        elif self._session is not None and event.matches(REDO):
            self._session.redo()
        else:
            super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        """Delete and Insert in here are never meant for the item as a whole."""
        asked = event if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) else None
        if asked and asked.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Insert) and not asked.modifiers():
            asked.accept()
            return True
        return super().event(event)

    # -- following the draft ------------------------------------------------------------------------------------------

    def _leave(self) -> None:
        if self._end is not None:
            self._end()
        self._session, self._end, self._card, self._key = None, None, None, ""

    def _follow(self) -> None:
        """The card has changed: by a hand in here, elsewhere, by undo."""
        session = self._session
        if session is None:
            return
        item = next((each for each in session.card.items() if each.key == self._key), None)
        if item is None and (item := self._successor(session.card)) is not None:
            former, self._key = self._key, item.key
            self._show(item, session)
            self.renamed.emit(former, item.key)
        elif item is None:
            self.clear()
        else:
            self._show(item, session)

    def _successor(self, card: Scorecard) -> Item | None:
        """The item in the place of the one shown, where only its key is another: somebody has renamed it."""
        before = self._card
        if before is None:
            return None
        former, present = list(before.items()), list(card.items())
        at = [item.key for item in former].index(self._key)
        others = {item.key for nth, item in enumerate(former) if nth != at}
        same = len(former) == len(present) and {item.key for nth, item in enumerate(present) if nth != at} == others
        return present[at] if same else None

    def _show(self, item: Item, session: CardSession) -> None:
        self._card = session.card
        self._make_kind(item.kind)
        for part in self._parts():
            part.show_item(item, session.card)
        self._suggestions_title.setVisible(bool(item.suggest))
        self._show_problems(session)
        self._take_in()

    def _take_in(self) -> None:
        """Fields that are new stand in the order of Tab, and are as shut as the others."""
        layout = self._page.layout()
        reached = list(in_order(layout)) if layout is not None else []
        if reached != self._reached:
            self._reached = reached
            order_tabs(reached)
            self._freeze()

    def _make_kind(self, kind: str) -> None:
        if self.kind is not None and self.kind.kind == kind:
            return
        if self.kind is not None:
            let_go(self.kind)
        self.kind = BY_KIND[kind]()
        self.kind.changed.connect(self._apply)
        self._kind_place.addWidget(self.kind)
        self.kind.show()

    def _show_problems(self, session: CardSession) -> None:
        found: dict[str, list[str]] = {}
        for finding in session.findings:
            place = card_editing.locate(session.card, finding.where)
            if place.item == self._key:
                found.setdefault(place.field, []).append(finding.sentence(translated))
        self.basics.note.show_found(show_found(self._spots(), found))

    # -- what a hand does ---------------------------------------------------------------------------------------------

    def _apply(self, change: Change, field: str, typing: bool) -> None:
        if self._session is not None and not self._read_only:
            self._session.apply(change(self._session.card), f"{self._key}.{field}", typing=typing)

    def _rename(self, key: str) -> None:
        if self._session is not None and not self._read_only:
            self._session.apply(card_editing.rename(self._session.card, self._key, key), f"{self._key}.key")

    def _parts(self) -> Sequence[Part]:
        return [each for each in self._all_parts() if each is not None]

    def _all_parts(self) -> Sequence[Part | None]:
        return self.basics, self.kind, self.when, self.texts, self.rules, self.suggestions

    def _spots(self) -> list[Spot]:
        return [spot for part in self._parts() for spot in part.spots()]

    def _point(self, note: Note | None) -> None:
        if self._pointed is not None and shiboken6.isValid(self._pointed):  # its row may have gone since
            self._pointed.point(False)
        self._pointed = note
        if note is not None:
            note.point(True)

    def _freeze(self) -> None:
        """Texts can still be read and copied; everything else is shut."""
        for field in self._page.findChildren(QLineEdit):
            field.setReadOnly(self._read_only)
        for text in self._page.findChildren(QPlainTextEdit):
            text.setReadOnly(self._read_only)
        for chosen in (*self._page.findChildren(QComboBox), *self._page.findChildren(QAbstractButton)):
            chosen.setEnabled(not self._read_only or bool(chosen.property(LOOKS_ON)))

    def _lay_out(self) -> None:
        self._page = QWidget()
        dressed(self._page, "page")
        column = QVBoxLayout(self._page)
        column.setContentsMargins(MARGIN, 12, MARGIN, MARGIN)
        column.setSpacing(12)
        self._kind_place = QVBoxLayout()
        column.addWidget(self.basics)
        column.addLayout(self._kind_place)
        for title, part in (
            (self.tr("When it is asked"), self.when),
            (self.tr("Help and reasons"), self.texts),
            (self.tr("Rules for the answer"), self.rules),
            (self.tr("Suggestion rules"), self.suggestions),
        ):
            heading = self._heading(column, title)
            column.addWidget(part)
        self._suggestions_title = heading
        column.addStretch(1)
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setWidget(self._page)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._scroll)

    def _heading(self, column: QVBoxLayout, title: str) -> QWidget:
        host = QWidget()
        inner = QVBoxLayout(host)
        inner.setContentsMargins(0, 4, 0, 0)
        inner.setSpacing(8)
        line = QFrame()
        dressed(line, "divider")
        inner.addWidget(line)
        inner.addWidget(plain_label(title, "section"))
        column.addWidget(host)
        return host
