"""When an item is asked: always, or under a condition built by picking, told in one sentence."""

from collections.abc import Iterator

from PySide6.QtWidgets import QHBoxLayout

from qadesk.domain import card_editing
from qadesk.domain.condition_words import asked_words
from qadesk.domain.conditions import atoms
from qadesk.domain.scorecards import Condition, Item, ItemIs, Scorecard
from qadesk.gui.inputs.choosing import Chips
from qadesk.gui.inputs.leaving import let_go
from qadesk.gui.inputs.spots import Note, Spot, column_of, plain_label
from qadesk.gui.notices import translated
from qadesk.gui.scorecards.conditions import tree
from qadesk.gui.scorecards.conditions.nodes import GroupNode, Node, kind_for, node_for, small_button
from qadesk.gui.scorecards.conditions.subjects import Scene, beginning, scene
from qadesk.gui.scorecards.conditions.tree import Steps
from qadesk.gui.scorecards.editors.base import Part

ALWAYS, SOMETIMES = "always", "sometimes"


class When(Part):
    """Holds the whole condition; rows and groups only say which part of it a hand has changed."""

    def __init__(self) -> None:
        super().__init__()
        self.root: Node | None = None
        self._scene: Scene
        self._known: tuple[object, ...] = ()
        self.asked = Chips(((ALWAYS, self.tr("Always")), (SOMETIMES, self.tr("Only when…"))))
        self.asked.picked.connect(self._choose)
        self.note = Note()
        self.sentence = plain_label()
        self.add_row = small_button(self.tr("+ Condition"))
        self.add_row.clicked.connect(self._add_row)
        self._column = column_of(self, 8)
        self._column.addWidget(self.asked)
        self._column.addWidget(self.note)
        foot = QHBoxLayout()
        foot.addWidget(self.add_row)
        foot.addStretch(1)
        self._column.addLayout(foot)
        self._column.addWidget(self.sentence)

    def refresh(self, item: Item, card: Scorecard) -> None:
        """Show the condition, and its sentence."""
        known = _depends_on(item, card)
        if known == self._known:
            return
        self._known = known
        self._scene = scene(card, item)
        self.asked.show_name(ALWAYS if item.when is None else SOMETIMES)
        self._show_root(item.when)
        self.add_row.setVisible(self.root is not None and not isinstance(self.root, GroupNode))
        self.sentence.setText(asked_words(card, item, translated))
        self.sentence.setVisible(item.when is not None)

    def spots(self) -> Iterator[Spot]:
        """The condition as a whole, and each part."""
        if self.root is None:
            yield Spot("when", self.asked, self.note)
        else:
            yield from self.root.spots()

    def change(self, steps: Steps, part: Condition, *, typing: bool = False) -> None:
        """Another part in that place of the condition."""
        if self._item.when is not None:
            self._tell(tree.with_part(self._item.when, steps, part), typing=typing)

    def remove(self, steps: Steps) -> None:
        """Nothing in that place; what would be left of it without sense goes too."""
        if self._item.when is not None:
            self._tell(tree.without_part(self._item.when, steps))

    def add(self, steps: Steps, part: Condition) -> None:
        """One more part in the group there."""
        if self._item.when is not None:
            self._tell(tree.with_another(self._item.when, steps, part))

    def _add_row(self) -> None:
        self.add((), beginning(self._scene, ("call", "contact")))
        if isinstance(self.root, GroupNode):
            self.root.focus_last()

    def _show_root(self, condition: Condition | None) -> None:
        if self.root is not None and (condition is None or type(self.root) is not kind_for(condition)):
            let_go(self.root)
            self.root = None
        if condition is None:
            return
        if self.root is None:
            self.root = node_for(condition, self, 0)
            self._column.insertWidget(2, self.root)
        self.root.show_part(self._scene, condition, ())
        self.root.show()

    def _choose(self, asked: str) -> None:
        if asked == ALWAYS and self._item.when is not None:
            self._tell(None)
        elif asked == SOMETIMES and self._item.when is None:
            self._tell(beginning(self._scene, ("call", "contact")))

    def _tell(self, condition: Condition | None, *, typing: bool = False) -> None:
        self.put("when", typing=typing, when=condition)


def _depends_on(item: Item, card: Scorecard) -> tuple[object, ...]:
    """What the part shows: as long as it is the same, a keystroke elsewhere need not build anything anew.

    Items are held as they are and compared by identity first, so that 200 of them cost next to nothing.
    """
    whens = tuple(each.when for each in card.items())
    return item.key, whens, card.business_types, card_editing.earlier(card, item.key), _titles(item, card)


def _titles(item: Item, card: Scorecard) -> tuple[str, ...]:
    """The titles of later items that the condition names although it cannot."""
    named = {atom.item for atom in atoms(item.when) if isinstance(atom, ItemIs)} if item.when else set()
    return tuple(each.title for each in card.items() if each.key in named)
