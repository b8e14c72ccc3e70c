"""The rows and groups of a condition on the screen; each knows by its steps which part of the condition it shows."""

from collections.abc import Iterator
from typing import Protocol

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QPushButton, QToolButton, QVBoxLayout, QWidget

from qadesk.domain.scorecards import AllOf, AnyOf, CallIs, Condition, ItemIs, Not
from qadesk.gui.fields import LineField
from qadesk.gui.inputs.choosing import Picker
from qadesk.gui.inputs.leaving import let_go
from qadesk.gui.inputs.spots import Note, Spot, column_of, plain_label
from qadesk.gui.looks import dressed
from qadesk.gui.scorecards.conditions import tree
from qadesk.gui.scorecards.conditions.subjects import (
    OTHER,
    Offer,
    Scene,
    Subject,
    beginning,
    offers,
    read,
    subject_of,
    typed,
)
from qadesk.gui.scorecards.conditions.tree import Atom, Steps
from qadesk.gui.scorecards.conditions.values import ValueChips

SENSE_WIDTH = 96
INDENTED = 3
"""Groups within more groups than this are not indented any further: the column is narrow."""


class Hand(Protocol):
    """Who changes the condition."""

    def change(self, steps: Steps, part: Condition, *, typing: bool = False) -> None:
        """Another part in that place."""

    def remove(self, steps: Steps) -> None:
        """Nothing in that place."""

    def add(self, steps: Steps, part: Condition) -> None:
        """One more part at the end of the group there; a row there becomes a group."""


class Node(QFrame):
    """A part of a condition; ``shown`` is what stands there, *not* included."""

    def __init__(self, hand: Hand, depth: int) -> None:
        super().__init__()
        self.hand, self.level = hand, depth
        self.steps: Steps = ()
        self.path = ""
        self.denied = False
        self.note = Note()

    def show_part(self, scene: Scene, root: Condition, steps: Steps) -> None:
        """Show the part in that place of the whole condition."""
        part = tree.part_at(root, steps)
        self.steps = steps
        self.denied, self.core = tree.peeled(part)
        self.core_steps = (*steps, 0) if self.denied else steps
        self.path = tree.path_of(root, steps)
        self.core_path = tree.path_of(root, self.core_steps)
        self.refresh(scene, root)

    def refresh(self, scene: Scene, root: Condition) -> None:
        """Show what stands there."""
        raise NotImplementedError

    def spots(self) -> Iterator[Spot]:
        """Where the parts of it are held."""
        raise NotImplementedError

    def put_core(self, core: Condition, *, denied: bool | None = None, typing: bool = False) -> None:
        """Another thing said, or denied, in this place."""
        wanted = self.denied if denied is None else denied
        self.hand.change(self.steps, Not(core) if wanted else core, typing=typing)


def node_for(part: Condition, hand: Hand, depth: int) -> Node:
    """A widget that can show this part."""
    return kind_for(part)(hand, depth)


def kind_for(part: Condition) -> type[Node]:
    """The kind of widget that can show this part."""
    _, core = tree.peeled(part)
    if isinstance(core, AllOf | AnyOf):
        return GroupNode
    return NotNode if isinstance(core, Not) else RowNode


class RowNode(Node):
    """``Contact | is not | first · repeat``."""

    def __init__(self, hand: Hand, depth: int) -> None:
        super().__init__(hand, depth)
        self.subject = Picker(letters=4)
        self.subject.setAccessibleName(self.tr("What the condition asks about"))
        self.subject.picked.connect(self._choose_subject)
        self.sense = Picker(letters=3)
        self.sense.setFixedWidth(SENSE_WIDTH)
        self.sense.setAccessibleName(self.tr("Is or is not"))
        self.sense.picked.connect(lambda denied: self.put_core(self._atom, denied=bool(denied)))
        self.own = LineField()
        self.own.setPlaceholderText(self.tr("Name of the field, as the call's data have it"))
        self.own.setAccessibleName(self.tr("Name of the field"))
        self.own.editingFinished.connect(self._name_field)
        self.own.hide()
        self.values = ValueChips()
        self.values.toggled.connect(self._toggle)
        self.values.entered.connect(self._enter)
        self.menu = _menu_button(self.tr("Change or remove this condition"))
        _entry(self.menu, self.tr("Join with another in a group"), self._group)
        _entry(self.menu, self.tr("Remove this condition"), lambda: self.hand.remove(self.steps))
        column = column_of(self, 4)
        line = QHBoxLayout()
        line.setSpacing(6)
        line.addWidget(self.subject, 1)
        line.addWidget(self.sense)
        line.addWidget(self.menu)
        column.addLayout(line)
        column.addWidget(self.own)
        column.addWidget(self.values)
        column.addWidget(self.note)

    @property
    def _atom(self) -> Atom:
        assert isinstance(self.core, CallIs | ItemIs)
        return self.core

    def refresh(self, scene: Scene, root: Condition) -> None:
        """Show subject, sense and values."""
        self._scene, atom = scene, self._atom
        self.note.complain("")
        subject = subject_of(atom)
        self._offer_subjects(scene, subject)
        self.subject.show_data(subject)
        self.subject.setToolTip(self.subject.currentText())
        self.own.hide()
        fault = isinstance(atom, ItemIs) and (item := scene.earlier(atom.item)) is not None and item.widget == "checks"
        words = (self.tr("has"), self.tr("has not")) if fault else (self.tr("is"), self.tr("is not"))
        self.sense.offer([(False, words[0]), (True, words[1])])
        self.sense.show_data(self.denied)
        self.values.show_values(offers(scene, atom), atom.values, typed(scene, atom))

    def spots(self) -> Iterator[Spot]:
        """What it asks about, and the values."""
        yield Spot(self.path, self.subject, self.note)
        yield Spot(self.core_path, self.subject, self.note)
        yield Spot(f"{self.core_path}.is", self.values, self.note)

    def _offer_subjects(self, scene: Scene, subject: Subject) -> None:
        """Everything that can be asked about, and what this row asks about although it cannot be."""
        entries: list[tuple[object, str]] = list(scene.subjects)
        if subject not in [data for data, _ in entries]:
            entries.append((subject, self.tr("{name} (cannot be asked here)").format(name=self._name_of(subject[1]))))
        self.subject.offer(entries)

    def _name_of(self, key: str) -> str:
        titles = {item.key: item.title for item in self._scene.card.items()}
        return titles.get(key) or key

    def _choose_subject(self, subject: Subject) -> None:
        if subject == OTHER:
            self.own.clear()
            self.own.show()
            self.own.setFocus(Qt.FocusReason.OtherFocusReason)
        elif subject is not None and subject != subject_of(self._atom):
            self.put_core(beginning(self._scene, subject))

    def _name_field(self) -> None:
        """A field without a name is none: the row asks what it asked before."""
        if self.own.isHidden():
            return
        name = self.own.text().strip()
        self.own.hide()
        if name:
            self.put_core(beginning(self._scene, ("call", name)))
            self.values.focus_entry()
        else:
            self.subject.show_data(subject_of(self._atom))

    def _toggle(self, offer: Offer) -> None:
        values = self._atom.values
        kept = tuple(value for value in values if value != offer.value)
        self._put_values(kept if len(kept) < len(values) else (*values, offer.value))

    def _enter(self, text: str) -> None:
        value = read(text, typed(self._scene, self._atom))
        if value is None:
            self.note.complain(self.tr("“{text}” cannot be a value here: a number is needed.").format(text=text))
            return
        self.note.complain("")
        if value not in self._atom.values:
            self._put_values((*self._atom.values, value))

    def _put_values(self, values: tuple[object, ...]) -> None:
        atom = self._atom
        core = CallIs(atom.field, tuple(map(str, values))) if isinstance(atom, CallIs) else ItemIs(atom.item, values)  # type: ignore[arg-type]
        self.put_core(core)

    def _group(self) -> None:
        """This row and a new one, of which any may hold: what a lead asks for who does not want *all*."""
        part = Not(self._atom) if self.denied else self._atom
        self.hand.change(self.steps, AnyOf((part, beginning(self._scene, ("call", "contact")))))


class GroupNode(Node):
    """Rows and groups of which all, or any, must hold."""

    def __init__(self, hand: Hand, depth: int) -> None:
        super().__init__(hand, depth)
        self.children_shown: list[Node] = []
        self.mode = Picker(letters=4)
        self.mode.setAccessibleName(self.tr("How the conditions are joined"))
        self.mode.offer(
            [
                ((AllOf, False), self.tr("All of these")),
                ((AnyOf, False), self.tr("Any of these")),
                ((AllOf, True), self.tr("Not all of these")),
                ((AnyOf, True), self.tr("None of these")),
            ]
        )
        self.mode.picked.connect(lambda mode: self.put_core(mode[0](self._parts), denied=mode[1]))
        self.menu = _menu_button(self.tr("Remove this group"))
        _entry(self.menu, self.tr("Remove this group"), lambda: self.hand.remove(self.steps))
        self.add_row = small_button(self.tr("+ Condition"))
        self.add_row.clicked.connect(lambda: self._add(group=False))
        self.add_group = small_button(self.tr("+ Group"))
        self.add_group.clicked.connect(lambda: self._add(group=True))
        column = column_of(self, 6)
        head = QHBoxLayout()
        head.setSpacing(6)
        head.addWidget(self.mode)
        head.addWidget(self.menu)
        column.addLayout(head)
        column.addWidget(self.note)
        body, self._body = _indented(depth)
        column.addWidget(body)
        foot = QHBoxLayout()
        foot.setSpacing(4)
        foot.addWidget(self.add_row)
        foot.addWidget(self.add_group)
        foot.addStretch(1)
        self._body.addLayout(foot)

    @property
    def _parts(self) -> tuple[Condition, ...]:
        assert isinstance(self.core, AllOf | AnyOf)
        return self.core.parts

    def refresh(self, scene: Scene, root: Condition) -> None:
        """Show how it is joined, and its parts; those that can show their new part stay."""
        self._scene = scene
        self.mode.show_data((type(self.core), self.denied))
        show_parts(self, scene, root, len(self._parts))

    def spots(self) -> Iterator[Spot]:
        """The group and all in it."""
        yield Spot(self.path, self.mode, self.note)
        yield Spot(self.core_path, self.mode, self.note)
        for child in self.children_shown:
            yield from child.spots()

    def insert(self, at: int, node: Node) -> None:
        """Take a part in."""
        self._body.insertWidget(at, node)

    def focus_last(self) -> None:
        """Put the keyboard onto the part that was just added."""
        if self.children_shown:
            added = next(iter(self.children_shown[-1].spots()))
            added.widget.setFocus(Qt.FocusReason.OtherFocusReason)

    def _add(self, *, group: bool) -> None:
        row = beginning(self._scene, ("call", "contact"))
        other = AnyOf if isinstance(self.core, AllOf) else AllOf
        self.hand.add(self.core_steps, other((row,)) if group else row)
        self.focus_last()


class NotNode(Node):
    """A *not* of a *not*, which only files have: shown, kept, to be removed."""

    def __init__(self, hand: Hand, depth: int) -> None:
        super().__init__(hand, depth)
        self.children_shown: list[Node] = []
        self.menu = _menu_button(self.tr("Remove"))
        _entry(self.menu, self.tr("Remove"), lambda: self.hand.remove(self.steps))
        column = column_of(self, 4)
        head = QHBoxLayout()
        head.addWidget(plain_label(self.tr("It is not so that:"), "muted"), 1)
        head.addWidget(self.menu)
        column.addLayout(head)
        column.addWidget(self.note)
        body, self._body = _indented(depth)
        column.addWidget(body)

    def refresh(self, scene: Scene, root: Condition) -> None:
        """Show what is denied."""
        show_parts(self, scene, root, 1)

    def spots(self) -> Iterator[Spot]:
        """It and all in it."""
        yield Spot(self.path, self.menu, self.note)
        for child in self.children_shown:
            yield from child.spots()

    def insert(self, at: int, node: Node) -> None:
        """Take the part in."""
        self._body.insertWidget(at, node)


def show_parts(node: GroupNode | NotNode, scene: Scene, root: Condition, count: int) -> None:
    """Show as many parts in a group; widgets stay where they can show what stands there now."""
    shown = node.children_shown
    while len(shown) > count:
        let_go(shown.pop())
    for at in range(count):
        steps = (*node.core_steps, at)
        part = tree.part_at(root, steps)
        if at < len(shown) and type(shown[at]) is not kind_for(part):
            let_go(shown.pop(at))
            shown.insert(at, node_for(part, node.hand, node.level + 1))
            node.insert(at, shown[at])
        elif at == len(shown):
            shown.append(node_for(part, node.hand, node.level + 1))
            node.insert(at, shown[at])
        shown[at].show_part(scene, root, steps)
        shown[at].show()  # at once: shown one after the other by Qt, deep groups would grow in jerks


def _indented(depth: int) -> tuple[QWidget, QVBoxLayout]:
    """The place of a group's parts, behind a line at its left."""
    body = QFrame()
    dressed(body, "nested")
    column = QVBoxLayout(body)
    column.setContentsMargins(10 if depth < INDENTED else 4, 2, 0, 2)
    column.setSpacing(10)
    return body, column


def _menu_button(name: str) -> QToolButton:
    button = QToolButton()
    button.setText("⋮")
    button.setFixedWidth(28)
    button.setAccessibleName(name)
    button.setToolTip(name)
    dressed(button, "quiet compact more")
    button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
    button.setMenu(QMenu(button))
    return button


def _entry(button: QToolButton, title: str, act: object) -> None:
    menu = button.menu()
    assert isinstance(menu, QMenu) and callable(act)
    menu.addAction(title).triggered.connect(lambda: act())


def small_button(title: str) -> QPushButton:
    """A button that stays in the background."""
    button = QPushButton(title)
    dressed(button, "quiet compact small")
    return button
