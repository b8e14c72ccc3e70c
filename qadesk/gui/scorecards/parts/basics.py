"""What an item is: its title, its kind, its key."""

from collections.abc import Iterator

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout

from qadesk.domain import card_editing
from qadesk.domain.scorecards import Item, Scorecard
from qadesk.gui.fields import LineField
from qadesk.gui.inputs.choosing import Picker
from qadesk.gui.inputs.key_line import KeyLine
from qadesk.gui.inputs.spots import Labelled, Note, Spot, column_of, plain_label
from qadesk.gui.scorecards.editors.base import Part
from qadesk.gui.scorecards.kinds import ORDER, kind_hint, kind_title


class Basics(Part):
    """Title, kind and key, and what concerns the item as a whole."""

    renamed = Signal(str)
    """The key that the item shall have."""

    def __init__(self) -> None:
        super().__init__()
        self.note = Note()
        self.title = LineField()
        self.title.setPlaceholderText(self.tr("What is asked of the agent, in a few words"))
        self.title.edited.connect(lambda text: self.put("title", typing=True, title=text))
        self._title = Labelled(self.tr("Title of the item"), self.title)
        self.key = KeyLine()
        self.key.renamed.connect(self.renamed)
        self.kind = Picker()
        self.kind.offer([(kind, kind_title(kind)) for kind in ORDER])
        self.kind.picked.connect(self._change_kind)
        self._kind = Labelled(self.tr("Kind"), self.kind)
        self.hint = plain_label()
        column = column_of(self, 12)
        column.addWidget(self._title)
        kind = QVBoxLayout()
        kind.setSpacing(4)
        kind.addWidget(self._kind)
        kind.addWidget(self.hint)
        column.addLayout(kind)
        column.addWidget(self.key)
        column.addWidget(self.note)

    def refresh(self, item: Item, card: Scorecard) -> None:
        """Show what the item is."""
        self.title.show_text(item.title)
        self.kind.show_data(item.kind)
        self.hint.setText(kind_hint(item.kind))
        sections = (section.key for section in card.sections)
        self.key.show_key(item.key, frozenset({*sections, *(each.key for each in card.items())} - {item.key}))

    def spots(self) -> Iterator[Spot]:
        """Title, kind, key."""
        yield self._title.spot("title")
        yield self._kind.spot("kind")
        yield self.key.spot()

    def _change_kind(self, kind: str) -> None:
        key = self._item.key
        if kind != self._item.kind:
            self.changed.emit(lambda card: card_editing.change_kind(card, key, kind), "kind", False)
