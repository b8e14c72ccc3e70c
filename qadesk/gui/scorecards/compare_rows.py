"""The rows of two versions side by side: what each column says, with the words that changed told apart."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt

from qadesk.domain.card_change import TAGS, Aspect, Change
from qadesk.domain.card_diff import CardDiff, ItemPair, SectionPair
from qadesk.domain.scorecards import Item, Section
from qadesk.domain.text_diff import Piece, pieces
from qadesk.gui.notices import translated
from qadesk.gui.scorecards.kinds import amount, kind_title

Look = Literal["", "strong", "muted", "gone", "come"]
RowKind = Literal["card", "section", "item"]
_Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()
TOLD_ALREADY = frozenset({"title", "help", "points"})
"""Fields that both sides show whole: no sentence is needed for them."""


@dataclass(frozen=True, slots=True)
class Run:
    """Some text in one look."""

    text: str
    look: Look = ""


Line = tuple[Run, ...]


@dataclass(frozen=True, slots=True)
class Row:
    """A section, an item, or a change of the card as a whole; a side without lines has nothing there."""

    kind: RowKind
    key: str
    left: tuple[Line, ...]
    right: tuple[Line, ...]
    left_figure: str = ""
    right_figure: str = ""
    aspects: frozenset[Aspect] = frozenset()
    figure_changed: bool = False

    @property
    def changed(self) -> bool:
        """Whether there is anything to look at."""
        return bool(self.aspects)

    @property
    def text(self) -> str:
        """Both sides as plain text, for whoever listens to the screen."""
        sides = ((self.left, self.left_figure), (self.right, self.right_figure))
        told = (" ".join([*("".join(run.text for run in line) for line in lines), figure]) for lines, figure in sides)
        return " → ".join(text.strip() or "–" for text in told)


def rows_of(diff: CardDiff) -> list[Row]:
    """All rows from the top of the card, each section before its items.

    Safe in any thread, and not for the window's: the words of long texts are matched one by one.
    """
    found = [_card_row(change) for change in diff.card]
    for section in diff.sections:
        found += [_section_row(section), *(_item_row(pair) for pair in section.items)]
    return found


def only_changed(rows: Iterable[Row]) -> list[Row]:
    """The changed ones; a section that has a changed item is shown with it."""
    found: list[Row] = []
    head: Row | None = None
    for row in rows:
        if row.kind == "section":
            head = row
        if not row.changed:
            continue
        if head is not None and row is not head:
            found.append(head)
        head = None
        found.append(row)
    return found


def _card_row(change: Change) -> Row:
    """The old value on the left, the whole sentence on the right."""
    before = change.said("before", translated) or ""
    return Row(
        "card",
        change.field,
        ((Run(before, "muted"),),),
        ((Run(change.sentence(translated)),),),
        aspects=frozenset({change.aspect}),
    )


def _section_row(pair: SectionPair) -> Row:
    left, right = _titles(pair.before, pair.after, "strong")
    figures = _points_of(pair.before), _points_of(pair.after)
    told = tuple(
        (Run(change.sentence(translated), "muted"),) for change in pair.changes if change.field not in TOLD_ALREADY
    )
    gone = pair.after is None
    return Row(
        "section",
        pair.key,
        left + (told if gone else ()),
        right + (() if gone else told),
        *figures,
        aspects=frozenset(change.aspect for change in pair.changes),
        figure_changed=pair.before is not None and pair.after is not None and figures[0] != figures[1],
    )


def _item_row(pair: ItemPair) -> Row:
    left, right = _titles(pair.before, pair.after, "")
    told = tuple(_sentences(pair.changes))
    if pair.before is not None and pair.after is not None and pair.before.help != pair.after.help:
        old, new = pieces(pair.before.help, pair.after.help)
        left += tuple(_lines(old, "gone", "muted"))
        right += tuple(_lines(new, "come", "muted"))
    gone = pair.after is None
    figures = _figure(pair.before), _figure(pair.after)
    return Row(
        "item",
        pair.key,
        left + (told if gone else ()),
        right + (() if gone else told),
        *figures,
        aspects=frozenset(change.aspect for change in pair.changes),
        figure_changed=pair.before is not None and pair.after is not None and figures[0] != figures[1],
    )


def _sentences(changes: Sequence[Change]) -> Iterator[Line]:
    """What both sides do not show by themselves, each kind of change marked once."""
    marked: set[Aspect] = {Aspect.ADDED, Aspect.REMOVED, Aspect.MOVED}  # their sentences begin with the word
    for change in changes:
        if change.field in TOLD_ALREADY:
            continue
        tag = "" if change.aspect in marked else f"{translated('diff', TAGS[change.aspect])}  "
        marked.add(change.aspect)
        yield Run(tag, "strong"), Run(change.sentence(translated), "muted")


def _titles(
    before: Item | Section | None, after: Item | Section | None, look: Look
) -> tuple[tuple[Line, ...], tuple[Line, ...]]:
    """The titles with what changed in them; a side that is not there has none."""
    if before is None or after is None:
        only = after or before
        assert only is not None
        line = ((Run(only.title, "come" if before is None else "gone"),),)
        return ((), line) if before is None else (line, ())
    old, new = pieces(before.title, after.title)
    return tuple(_lines(old, "gone", look)), tuple(_lines(new, "come", look))


def _lines(parts: Sequence[Piece], changed: Look, stayed: Look) -> Iterator[Line]:
    """The pieces as lines, broken where the text itself is."""
    line: list[Run] = []
    for piece in parts:
        first, *rest = piece.text.split("\n")
        look = changed if piece.changed else stayed
        line.append(Run(first, look))
        for text in rest:
            yield tuple(line)
            line = [Run(text, look)]
    if any(run.text for run in line):
        yield tuple(line)


def _figure(item: Item | None) -> str:
    if item is None:
        return ""
    points: Decimal | None = getattr(item, "points", None)
    return kind_title(item.kind) if points is None else f"+{amount(points)}" if item.kind == "bonus" else amount(points)


def _points_of(section: Section | None) -> str:
    if section is None:
        return ""
    return amount(sum((getattr(item, "points", Decimal(0)) for item in section.items if item.scored), Decimal(0)))


class CompareModel(QAbstractListModel):
    """The rows as a Qt list."""

    def __init__(self) -> None:
        super().__init__()
        self.rows: list[Row] = []

    def put(self, rows: list[Row]) -> None:
        """Show other rows."""
        self.beginResetModel()
        self.rows = rows
        self.endResetModel()

    def rowCount(self, parent: _Index = _NOWHERE) -> int:
        """How many rows there are."""
        return 0 if parent.isValid() else len(self.rows)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The plain text of a row; painting reads the row itself."""
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return self.rows[index.row()].text
        return None

    def next_change(self, row: int, step: int) -> int | None:
        """The next changed row behind (1) or before (-1) a row, round the end; ``None`` where nothing changed."""
        count = len(self.rows)
        places = ((row + step * far) % count for far in range(1, count + 1)) if count else ()
        return next((place for place in places if self.rows[place].changed), None)
