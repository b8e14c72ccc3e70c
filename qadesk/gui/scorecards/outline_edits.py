"""What is done to a card through its outline: adding, moving, renaming, removing; every one of it undoable."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QObject, Signal

from qadesk.domain import card_editing as editing
from qadesk.domain.scorecards import Item, Scorecard
from qadesk.gui.scorecards.outline_drops import Drop
from qadesk.gui.scorecards.refs import CARD, Ref, has
from qadesk.services.card_drafts import CardSession


class OutlineEdits(QObject):
    """Acts on ``current`` in the session it was given; says where the cursor belongs afterwards."""

    wanted = Signal(object)
    """The ``Ref`` that the cursor belongs to now."""
    made = Signal(object)
    """A new part (``Ref``) whose title is still to be typed."""
    orphaned = Signal(str, list)
    """(title of a removed part, titles of the items whose conditions name what is gone)."""

    def __init__(self, current: Callable[[], Ref | None], parent: QObject) -> None:
        super().__init__(parent)
        self._current = current
        self.session: CardSession | None = None
        """``None`` while nothing may be changed."""

    @property
    def ref(self) -> Ref:
        """What the cursor is on."""
        return self._current() or CARD

    def new_item(self, kind: str = "yes_no") -> None:
        """An item behind the current one, or at the end of the current section."""
        if self.session is None:
            return
        card, ref = self.session.card, self.ref
        if not card.sections:
            card, _ = editing.add_section(card, 0, self.tr("New section"))
        section = card.sections[-1]
        if ref.kind == "section":
            section = editing.section_at(card, ref.key)
        at = len(section.items)
        if ref.kind == "item":
            section = editing.section_of(card, ref.key)
            at = [item.key for item in section.items].index(ref.key) + 1
        after, key = editing.add_item(card, section.key, at, kind, self.tr("New item"))
        self._make(after, Ref("item", key), "new item")

    def new_section(self) -> None:
        """A section behind the current one."""
        if self.session is None:
            return
        card = self.session.card
        at = self._section_at(card) + 1 if self.ref.kind != "card" else len(card.sections)
        after, key = editing.add_section(card, at, self.tr("New section"))
        self._make(after, Ref("section", key), "new section")

    def duplicate(self) -> None:
        """A copy of the current item behind it."""
        if self.session is not None and self.ref.kind == "item":
            after, key = editing.duplicate_item(self.session.card, self.ref.key)
            self._make(after, Ref("item", key), "duplicate")

    def remove(self) -> None:
        """Take the current item or section away; the cursor goes to what stands nearest."""
        ref = self.ref
        if self.session is None or ref.kind == "card":
            return
        before = self.session.card
        nearest = _nearest(before, ref)
        if ref.kind == "item":
            title, after = before.item(ref.key).title, editing.remove_item(before, ref.key)
        else:
            title, after = editing.section_at(before, ref.key).title, editing.remove_section(before, ref.key)
        self._do(after, f"remove {ref.key}", nearest)
        if orphans := _orphans(before, after):
            self.orphaned.emit(title, [item.title for item in orphans])

    def move(self, step: int) -> None:
        """The current item or section one place up (-1) or down (1); an item goes on into the next section."""
        ref = self.ref
        if self.session is None or ref.kind == "card":
            return
        card = self.session.card
        if ref.kind == "section":
            at = self._section_at(card) + step
            if 0 <= at < len(card.sections):
                self._do(editing.move_section(card, ref.key, at), "move", ref)
            return
        section_at = self._section_at(card)
        section = card.sections[section_at]
        at = [item.key for item in section.items].index(ref.key) + step
        if 0 <= at < len(section.items):
            self._do(editing.move_item(card, ref.key, section.key, at), "move", ref)
        elif 0 <= section_at + step < len(card.sections):
            target = card.sections[section_at + step]
            self._do(editing.move_item(card, ref.key, target.key, 0 if step > 0 else len(target.items)), "move", ref)

    def drop(self, ref: Ref, where: Drop) -> None:
        """Something was dropped on the outline."""
        if self.session is None:
            return
        card = self.session.card
        if ref.kind == "item":
            after = editing.move_item(card, ref.key, where.section, where.at)
        else:
            after = editing.move_section(card, ref.key, where.at)
        self._do(after, "move", ref)

    def retitle(self, ref: Ref, title: str) -> None:
        """Another title, typed on the line."""
        if self.session is None:
            return
        card = self.session.card
        match ref.kind:
            case "card":
                after = replace(card, title=title)
            case "section":
                after = editing.replace_section(card, ref.key, title=title)
            case _:
                after = editing.replace_item(card, ref.key, replace(card.item(ref.key), title=title))
        self._do(after, f"title {ref.key}", ref)

    def fill(self) -> None:
        """Other weights in the same proportions, so that they add up to the total."""
        if self.session is not None:
            self._do(editing.fill_to_total(self.session.card), "fill to total", self.ref)

    def undo(self) -> None:
        """Take the last change back."""
        self._travel(CardSession.undo)

    def redo(self) -> None:
        """Bring the last taken-back change again."""
        self._travel(CardSession.redo)

    def _travel(self, way: Callable[[CardSession], None]) -> None:
        """The cursor goes to what has come back, where that can be seen from the outline."""
        if self.session is None:
            return
        before = {item.key for item in self.session.card.items()}
        ref = self.ref
        way(self.session)
        back = [item.key for item in self.session.card.items() if item.key not in before]
        if len(back) == 1:
            self.wanted.emit(Ref("item", back[0]))
        elif not has(self.session.card, ref):
            self.wanted.emit(CARD)

    def _section_at(self, card: Scorecard) -> int:
        ref = self.ref
        key = ref.key if ref.kind == "section" else editing.section_of(card, ref.key).key
        return [section.key for section in card.sections].index(key)

    def _make(self, after: Scorecard, ref: Ref, subject: str) -> None:
        self._do(after, subject, ref)
        self.made.emit(ref)

    def _do(self, after: Scorecard, subject: str, ref: Ref) -> None:
        assert self.session is not None
        self.session.apply(after, subject)
        self.wanted.emit(ref)


def _nearest(card: Scorecard, ref: Ref) -> Ref:
    """The line that takes the cursor once ``ref`` is gone: the next of its kind, the one before, or what is above."""
    if ref.kind == "item":
        section = editing.section_of(card, ref.key)
        keys, above = [item.key for item in section.items], Ref("section", section.key)
    else:
        keys, above = [section.key for section in card.sections], CARD
    at = keys.index(ref.key)
    rest = [*keys[at + 1 :], *reversed(keys[:at])]
    return Ref(ref.kind, rest[0]) if rest else above


def _orphans(before: Scorecard, after: Scorecard) -> list[Item]:
    """The items that stay although their conditions name something that is gone."""
    left = {item.key for item in after.items()}
    gone = [item.key for item in before.items() if item.key not in left]
    users = {user.key: user for key in gone for user in editing.used_by(after, key)}
    return list(users.values())
