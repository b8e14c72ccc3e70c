"""Marking a clip as an example of an item, and changing one: what it shows, of which item, from where to where."""

from collections.abc import Sequence
from concurrent.futures import Future
from dataclasses import dataclass
from typing import Protocol

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from qadesk.domain.after.examples import Example, Kind, tags_of
from qadesk.domain.errors import UserError
from qadesk.domain.moments import moment_ms, moment_text
from qadesk.domain.texts import QT_TRANSLATE_NOOP
from qadesk.gui.ask_dialog import AskDialog
from qadesk.gui.examples.card_items import CardItems
from qadesk.gui.examples.words import KINDS, kind_word, words
from qadesk.gui.fields import LineField
from qadesk.gui.inputs.choosing import Picker
from qadesk.gui.inputs.lines import TallField
from qadesk.gui.inputs.spots import Labelled, column_of
from qadesk.gui.parts import styled
from qadesk.services.after.examples import ExampleChange, NewExample

WIDTH = 560


class Adding(Protocol):
    """What the dialog needs of the library."""

    def add(self, new: NewExample, who: str) -> "Future[Example]":
        """A new one."""

    def change(self, uid: str, change: ExampleChange, who: str) -> "Future[Example]":
        """Another state of one."""


@dataclass(frozen=True, slots=True)
class Beginning:
    """What is known before anything is typed."""

    source: str
    start_ms: int
    end_ms: int
    card_key: str
    item_key: str = ""
    title: str = ""
    kind: Kind = "good"


class ExampleFields(QWidget):
    """Kind, title, item, place, what to listen for, tags."""

    hear_wanted = Signal(int, int)
    """(start_ms, end_ms) as typed."""

    def __init__(self, items: Sequence[tuple[str, str]], known_tags: Sequence[str], *, can_hear: bool) -> None:
        super().__init__()
        self._items = [key for key, _ in items]
        self.kinds: dict[Kind, QPushButton] = {}
        self.title, self.note, self.tags = LineField(), TallField(least=2), LineField()
        self.item, self.start, self.end = Picker(letters=12), LineField(), LineField()
        self.item.offer(list(items))
        self.tags.suggestions = tuple(known_tags)
        self.tags.setPlaceholderText(self.tr("Separated by commas"))
        self.hear = QPushButton(self.tr("Hear it"))
        self.hear.setAutoDefault(False)
        self.hear.setVisible(can_hear)
        self._lay_out()
        self.hear.clicked.connect(self._hear)

    @property
    def kind(self) -> Kind:
        """Good or bad."""
        return next(kind for kind, button in self.kinds.items() if button.isChecked())

    @property
    def item_key(self) -> str:
        """Of which item; '' where none is chosen."""
        at = self.item.currentIndex()
        return self._items[at] if 0 <= at < len(self._items) else ""

    def span(self) -> tuple[int, int]:
        """From where to where, ms. Raises ``UserError`` for what is no place."""
        return moment_ms(self.start.text()), moment_ms(self.end.text())

    def show_beginning(self, known: Beginning) -> None:
        """What is known before anything is typed."""
        self.kinds[known.kind].setChecked(True)
        self.title.show_text(known.title)
        self.item.show_data(known.item_key)
        self._show_span(known.start_ms, known.end_ms)

    def show_example(self, example: Example) -> None:
        """One that is there already."""
        self.kinds[example.kind].setChecked(True)
        self.title.show_text(example.title)
        self.note.show_text(example.note)
        self.tags.show_text(", ".join(example.tags))
        self.item.show_data(example.item_key)
        self._show_span(example.start_ms, example.end_ms)

    def _show_span(self, start_ms: int, end_ms: int) -> None:
        self.start.show_text(moment_text(start_ms))
        self.end.show_text(moment_text(end_ms))

    def _hear(self) -> None:
        try:
            self.hear_wanted.emit(*self.span())
        except UserError:
            self.start.setFocus()

    def _lay_out(self) -> None:
        kinds, place = QHBoxLayout(), QHBoxLayout()
        kinds.setSpacing(6)
        for kind in KINDS:
            button = styled(QPushButton(kind_word(kind)), "option")
            button.setCheckable(True)
            button.setAutoExclusive(True)
            button.setAutoDefault(False)
            kinds.addWidget(button)
            self.kinds[kind] = button
        kinds.addStretch(1)
        host = QWidget()
        host.setLayout(kinds)
        kinds.setContentsMargins(0, 0, 0, 0)
        place.setSpacing(12)
        place.addWidget(Labelled(self.tr("From"), self.start), 1)
        place.addWidget(Labelled(self.tr("To"), self.end), 1)
        place.addWidget(self.hear, 0, Qt.AlignmentFlag.AlignBottom)
        column = column_of(self, 12)
        column.addWidget(Labelled(self.tr("What it shows"), host))
        column.addWidget(Labelled(self.tr("Item"), self.item))
        column.addWidget(Labelled(self.tr("Title"), self.title))
        column.addLayout(place)
        column.addWidget(Labelled(self.tr("What to listen for"), self.note))
        column.addWidget(Labelled(self.tr("Tags"), self.tags))


class AddDialog(AskDialog):
    """A clip becomes an example; nobody but QA hears it before its agent has agreed."""

    def __init__(
        self,
        library: Adding,
        card: CardItems,
        known: Beginning,
        who: str,
        *,
        tags: Sequence[str] = (),
        parent: QWidget | None = None,
    ) -> None:
        self.fields = fields = ExampleFields(card.items, tags, can_hear=True)
        super().__init__(
            words(QT_TRANSLATE_NOOP("Examples", "Mark as an example")),
            words(
                QT_TRANSLATE_NOOP(
                    "Examples",
                    "It is kept in the library. Others hear it once its agent has agreed, with numbers covered.",
                )
            ),
            (fields,),
            words(QT_TRANSLATE_NOOP("Examples", "Add to the library")),
            lambda: library.add(_new(fields, known), who),
            parent,
        )
        self.setMinimumWidth(WIDTH)
        fields.show_beginning(known)
        fields.title.setFocus()


class ChangeDialog(AskDialog):
    """Other words, tags, item or place; a consent for a shorter clip does not hold for a longer one."""

    def __init__(
        self,
        library: Adding,
        card: CardItems,
        example: Example,
        who: str,
        *,
        tags: Sequence[str] = (),
        parent: QWidget | None = None,
    ) -> None:
        self.fields = fields = ExampleFields(card.items, tags, can_hear=False)
        super().__init__(
            words(QT_TRANSLATE_NOOP("Examples", "Change the example")),
            words(QT_TRANSLATE_NOOP("Examples", "Where it is made longer, its agent has to agree anew.")),
            (fields,),
            words(QT_TRANSLATE_NOOP("Examples", "Change")),
            lambda: library.change(example.uid, _change(fields), who),
            parent,
        )
        self.setMinimumWidth(WIDTH)
        fields.show_example(example)


def _new(fields: ExampleFields, known: Beginning) -> NewExample:
    start, end = fields.span()
    return NewExample(
        source=known.source,
        start_ms=start,
        end_ms=end,
        kind=fields.kind,
        title=fields.title.text(),
        item_key=fields.item_key,
        card_key=known.card_key,
        note=fields.note.toPlainText(),
        tags=tags_of(fields.tags.text()),
    )


def _change(fields: ExampleFields) -> ExampleChange:
    start, end = fields.span()
    return ExampleChange(
        kind=fields.kind,
        title=fields.title.text(),
        note=fields.note.toPlainText(),
        tags=tags_of(fields.tags.text()),
        item_key=fields.item_key,
        start_ms=start,
        end_ms=end,
    )
