"""The outline of a card as a Qt model: the card's line, then sections with their items; changed in place.

So the selection, what is folded and the place stay while a draft is edited, also with hundreds of items.
"""

from collections.abc import Iterable, Sequence
from itertools import count
from typing import Any

from PySide6.QtCore import QAbstractItemModel, QMimeData, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from qadesk.domain.scorecards import Scorecard
from qadesk.gui.notices import translated
from qadesk.gui.scorecards.outline_drops import Drop, destination
from qadesk.gui.scorecards.outline_rows import Line, Problems, card_line, groups
from qadesk.gui.scorecards.refs import CARD, Ref

MIME = "application/x-qadesk-outline"
LINE_ROLE = Qt.ItemDataRole.UserRole

_Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()


class _Node:
    """A line with those below it; ``number`` is what Qt's indexes carry, so that a stale one finds nothing."""

    __slots__ = ("children", "line", "number", "parent")

    def __init__(self, line: Line | None, parent: "_Node | None", number: int = 0) -> None:
        self.line, self.parent, self.number = line, parent, number
        self.children: list[_Node] = []

    @property
    def ref(self) -> Ref:
        assert self.line is not None
        return self.line.ref


class OutlineModel(QAbstractItemModel):
    """Says what somebody wants changed; the change comes back with the next card that is shown."""

    retitled = Signal(object, str)
    """(Ref, title) as it was typed on the line."""
    dropped = Signal(object, object)
    """(Ref, Drop): where it is wanted."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._root = _Node(None, None)
        self._nodes: dict[Ref, _Node] = {}
        self._numbered: dict[int, _Node] = {}
        self._numbers = count(1)
        self._card: Scorecard | None = None
        self._problems: Problems = {}
        self._read_only = False

    # -- what is shown ------------------------------------------------------------------------------------------------

    def show_card(self, card: Scorecard, problems: Problems, *, read_only: bool = False) -> None:
        """Show another state of the card; lines that stay what they are are not touched."""
        self._card, self._problems, self._read_only = card, problems, read_only
        wanted = list(groups(card, problems))
        if not self._root.children:
            self._insert(self._root, 0, card_line(card, problems))
        kept = {line.ref for group in wanted for line in (group.head, *group.items)} | {CARD}
        self._rename(self._root.children[1:], [group.head for group in wanted], kept)
        for group in wanted:
            node = self._nodes.get(group.head.ref)
            if node is not None:
                self._rename(node.children, group.items, kept)
        self._drop_items(kept)
        self._arrange(self._root, [card_line(card, problems), *(group.head for group in wanted)])
        for group in wanted:
            self._arrange(self._nodes[group.head.ref], group.items)
        for node in [node for node in self._root.children if node.ref not in kept]:
            self._remove(node)

    def clear(self) -> None:
        """Show no card."""
        self.beginResetModel()
        self._root, self._card = _Node(None, None), None
        self._nodes.clear()
        self._numbered.clear()
        self.endResetModel()

    def index_of(self, ref: Ref) -> QModelIndex:
        """Where a part of the card stands; an invalid index where there is no such part."""
        node = self._nodes.get(ref)
        return _NOWHERE if node is None else self._index(node)

    def ref_at(self, index: _Index) -> Ref | None:
        """What stands at an index."""
        line = self._node(index).line
        return None if line is None else line.ref

    def sections(self) -> list[QModelIndex]:
        """The sections' indexes."""
        return [self._index(node) for node in self._root.children[1:]]

    # -- Qt: reading --------------------------------------------------------------------------------------------------

    def index(self, row: int, column: int, parent: _Index = _NOWHERE) -> QModelIndex:
        """The line at ``row`` below ``parent``."""
        children = self._node(parent).children
        there = column == 0 and 0 <= row < len(children)
        return self.createIndex(row, 0, children[row].number) if there else QModelIndex()

    def parent(self, index: _Index = _NOWHERE) -> QModelIndex:  # type: ignore[override]
        """The section of an item's line."""
        above = self._node(index).parent if index.isValid() else None
        return QModelIndex() if above is None or above.parent is None else self._index(above)

    def rowCount(self, parent: _Index = _NOWHERE) -> int:
        """Lines below ``parent``."""
        return len(self._node(parent).children)

    def columnCount(self, parent: _Index = _NOWHERE) -> int:
        """One: the delegate paints the points."""
        return 1

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Titles; the whole ``Line`` for the delegate; problems as a tooltip."""
        line = self._node(index).line if index.isValid() else None
        if line is None:
            return None
        match role:
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.EditRole:
                return line.title
            case Qt.ItemDataRole.UserRole:
                return line
            case Qt.ItemDataRole.ToolTipRole:
                return "\n".join([line.title, *self._sentences(line.ref)])
            case Qt.ItemDataRole.AccessibleTextRole:
                return ", ".join([line.title, line.points, *self._sentences(line.ref)])
            case _:
                return None

    def _sentences(self, ref: Ref) -> list[str]:
        return [found.sentence(translated) for found in self._problems.get(Ref(ref.kind, ref.key), ())]

    def flags(self, index: _Index) -> Qt.ItemFlag:
        """Sections and items are dragged; what is dropped lands in a section, or sections between each other."""
        flag = Qt.ItemFlag
        if not index.isValid():
            return flag.NoItemFlags if self._read_only else flag.ItemIsDropEnabled
        flags = flag.ItemIsEnabled | flag.ItemIsSelectable
        kind = self._node(index).ref.kind
        if kind == "item":
            flags |= flag.ItemNeverHasChildren
        if self._read_only:
            return flags
        if kind != "card":
            flags |= flag.ItemIsDragEnabled
        if kind == "section":
            flags |= flag.ItemIsDropEnabled
        return flags | flag.ItemIsEditable

    # -- Qt: changing -------------------------------------------------------------------------------------------------

    def setData(self, index: _Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """A title typed on the line; an empty one is none."""
        text = str(value).strip()
        if role != Qt.ItemDataRole.EditRole or not index.isValid() or not text:
            return False
        node = self._node(index)
        if node.line is not None and text != node.line.title:
            self.retitled.emit(node.ref, text)
        return True

    def supportedDropActions(self) -> Qt.DropAction:
        """Things are moved, never copied."""
        return Qt.DropAction.MoveAction

    def mimeTypes(self) -> list[str]:
        """Only what was dragged out of this outline."""
        return [MIME]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        """Which line is dragged."""
        data = QMimeData()
        for index in list(indexes)[:1]:
            ref = self._node(index).ref
            data.setData(MIME, f"{id(self)} {ref.kind} {ref.nth} {ref.key}".encode())
        return data

    def canDropMimeData(self, data: QMimeData, action: Qt.DropAction, row: int, column: int, parent: _Index) -> bool:
        """Whether it can stand there."""
        return self._drop(data, row, parent) is not None

    def dropMimeData(self, data: QMimeData, action: Qt.DropAction, row: int, column: int, parent: _Index) -> bool:
        """Say where it is wanted."""
        found = self._drop(data, row, parent)
        if found is None:
            return False
        self.dropped.emit(*found)
        return True

    def _drop(self, data: QMimeData, row: int, parent: _Index) -> tuple[Ref, Drop] | None:
        dragged = self._dragged(data)
        if dragged is None or self._card is None or self._read_only:
            return None
        above = self._node(parent).ref if parent.isValid() else None
        if above is None and row >= 0:  # the card's own line stands before the sections
            row = max(row - 1, 0)
        where = destination(self._card, dragged, above, row)
        return None if where is None else (dragged, where)

    def _dragged(self, data: QMimeData) -> Ref | None:
        if not data.hasFormat(MIME):
            return None
        whose, kind, nth, key = bytes(data.data(MIME).data()).decode().split(" ", 3)
        found = (ref for ref in self._nodes if (ref.kind, str(ref.nth), ref.key) == (kind, nth, key))
        return next(found, None) if whose == str(id(self)) else None

    # -- keeping the lines --------------------------------------------------------------------------------------------

    def _node(self, index: _Index) -> _Node:
        return self._numbered.get(index.internalId(), self._root) if index.isValid() else self._root

    def _index(self, node: _Node) -> QModelIndex:
        if node.parent is None:
            return QModelIndex()
        return self.createIndex(node.parent.children.index(node), 0, node.number)

    def _rename(self, nodes: Iterable[_Node], lines: Sequence[Line], kept: set[Ref]) -> None:
        """A line whose key alone has changed stays the same line."""
        for node, line in zip(nodes, lines, strict=False):
            if line.ref not in self._nodes and node.ref not in kept and node.line is not None:
                del self._nodes[node.ref]
                node.line = line
                self._nodes[line.ref] = node
                self._tell(node)

    def _drop_items(self, kept: set[Ref]) -> None:
        for section in self._root.children[1:]:
            for node in [node for node in section.children if node.ref not in kept]:
                self._remove(node)

    def _arrange(self, parent: _Node, lines: Sequence[Line]) -> None:
        """Bring the lines below ``parent`` into this order: fetched from elsewhere, new, or changed in place."""
        place = {line.ref: at for at, line in enumerate(lines)}
        for at, line in enumerate(lines):
            self._sink(parent, at, line.ref, place)
            node = self._nodes.get(line.ref)
            if node is None:
                self._insert(parent, at, line)
                continue
            if at >= len(parent.children) or parent.children[at] is not node:
                self._move(node, parent, at)
            if node.line != line:
                node.line = line
                self._tell(node)

    def _sink(self, parent: _Node, at: int, wanted: Ref, place: dict[Ref, int]) -> None:
        """A line that goes down is moved once, rather than all that it passes."""
        if at + 1 >= len(parent.children) or parent.children[at + 1].ref != wanted:
            return
        node = parent.children[at]
        if place.get(node.ref, 0) > at:
            self._move(node, parent, min(place[node.ref], len(parent.children) - 1))

    def _insert(self, parent: _Node, at: int, line: Line) -> None:
        self.beginInsertRows(self._index(parent), at, at)
        node = _Node(line, parent, next(self._numbers))
        parent.children.insert(at, node)
        self._numbered[node.number] = node
        self._nodes[line.ref] = node
        self.endInsertRows()

    def _move(self, node: _Node, parent: _Node, at: int) -> None:
        old = node.parent
        assert old is not None
        row = old.children.index(node)
        before = at + 1 if old is parent and at > row else at  # Qt counts the place with the line still in it
        self.beginMoveRows(self._index(old), row, row, self._index(parent), before)
        old.children.pop(row)
        parent.children.insert(at, node)
        node.parent = parent
        self.endMoveRows()

    def _remove(self, node: _Node) -> None:
        parent = node.parent
        assert parent is not None
        row = parent.children.index(node)
        self.beginRemoveRows(self._index(parent), row, row)
        parent.children.pop(row)
        for gone in (node, *node.children):
            self._nodes.pop(gone.ref, None)
            self._numbered.pop(gone.number, None)
        self.endRemoveRows()

    def _tell(self, node: _Node) -> None:
        index = self._index(node)
        self.dataChanged.emit(index, index)
