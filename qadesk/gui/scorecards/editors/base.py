"""What every part of an item's editor is: it shows an item of a card, and says what a hand has changed."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from decimal import Decimal
from typing import Any, ClassVar

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from qadesk.domain import card_editing
from qadesk.domain.items.shapes import KEY
from qadesk.domain.scorecards import NA, Item, Scorecard
from qadesk.gui.inputs.amount import AmountField
from qadesk.gui.inputs.rows import RowList
from qadesk.gui.inputs.spots import Labelled, Note, Spot, column_of

Change = Callable[[Scorecard], Scorecard]


class Part(QWidget):
    """A part of the editor. It changes nothing by itself."""

    changed = Signal(object, str, bool)
    """(a ``Change``, path of the field within the item, whether by typing)"""

    def __init__(self) -> None:
        super().__init__()
        self._item: Any
        self._card: Scorecard

    def show_item(self, item: Item, card: Scorecard) -> None:
        """The item as it is now; cursors stay where they are."""
        self._item, self._card = item, card
        self.refresh(item, card)

    def refresh(self, item: Any, card: Scorecard) -> None:
        """Show the fields of this part."""
        raise NotImplementedError

    def spots(self) -> Iterator[Spot]:
        """Where each field is held."""
        return iter(())

    def reveal(self, path: str) -> None:
        """Make the field of that path visible, where it may be hidden."""

    def put(self, field: str, *, typing: bool = False, **values: Any) -> None:
        """The shown item with other values, as a change of that field."""
        self.put_item(replace(self._item, **values), field, typing=typing)

    def put_item(self, item: Item, field: str, *, typing: bool = False) -> None:
        """Another item in the place of the one shown."""
        key = self._item.key
        self.changed.emit(lambda card: card_editing.replace_item(card, key, item), field, typing)


class KindEditor(Part):
    """The fields of one kind of item; ``kind`` is its name in files."""

    kind: ClassVar[str]

    def __init__(self) -> None:
        super().__init__()
        self.column = column_of(self, 12)


class PointsEditor(KindEditor):
    """Points, and further amounts beside them: (field, title) each."""

    def __init__(self, *more: tuple[str, str], title: str = "") -> None:
        super().__init__()
        self.note = Note()
        self.amounts: dict[str, AmountField] = {}
        labelled = [self._amount("points", title or self.tr("Points")), *(self._amount(*each) for each in more)]
        self.column.addWidget(side_by_side(*labelled, note=self.note))
        self._before: Item | None = None
        self._sent: Item | None = None

    def refresh(self, item: Any, card: Scorecard) -> None:
        """Show the amounts."""
        for field, shown in self.amounts.items():
            shown.show_amount(getattr(item, field))

    def spots(self) -> Iterator[Spot]:
        """Each amount."""
        for field, shown in self.amounts.items():
            yield Spot(field, shown, self.note)

    def _amount(self, field: str, title: str) -> Labelled:
        shown = self.amounts[field] = AmountField()
        shown.amount_edited.connect(lambda value: self._take(field, value))
        shown.complained.connect(self.note.complain)
        return Labelled(title, shown, note=self.note)

    def _take(self, field: str, value: Decimal) -> None:
        if field == "points":
            self.put_item(self._weighed(value), field, typing=True)
        else:
            self.put(field, typing=True, **{field: value})

    def _weighed(self, points: Decimal) -> Item:
        """The item with other points: options keep their proportion to what it was before the typing began."""
        item: Item = self._item
        if self._before is None or item != self._sent:
            self._before = item
        self._sent = card_editing.with_points(self._before, points)
        return self._sent


class Optioned:
    """What editors with a list of keyed options share."""

    _item: Any
    changed: Any
    rows: RowList

    def rekey(self, at: int, new: str) -> None:
        """Another key for an option, where it can be one; conditions follow, unless it was not its own alone."""
        keys = [each.key for each in self._item.options]
        others = [*keys[:at], *keys[at + 1 :]]
        if not KEY.fullmatch(new) or new == NA or new in others:
            what = QCoreApplication.translate(
                "Optioned", "“{key}” cannot be a key: a lower-case word of letters, digits, - and _ is needed, once."
            )
            self.rows.show_rows(self.rows.rows)
            self.rows.note.complain(what.format(key=new))
            return
        item, old, options = self._item, keys[at], self._item.options
        if old in others:
            alone = replace(item, options=(*options[:at], replace(options[at], key=new), *options[at + 1 :]))
            self.changed.emit(lambda card: card_editing.replace_item(card, item.key, alone), "options", False)
        else:
            self.changed.emit(lambda card: card_editing.rename_option(card, item.key, old, new), "options", False)


def side_by_side(*fields: Labelled, note: Note) -> QWidget:
    """Short fields in one line, with one note below all of them."""
    host = QWidget()
    column = column_of(host, 3)
    line = QHBoxLayout()
    line.setSpacing(12)
    for field in fields:
        line.addWidget(field)
    line.addStretch(1)
    column.addLayout(line)
    column.addWidget(note)
    return host
