"""The questions about a measure: what is proposed, who begins it until when; each refusal in place."""

import datetime as dt
from collections.abc import Sequence

from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QWidget

from qadesk.domain.after.measures import Aim
from qadesk.domain.people import Person
from qadesk.gui.after.measures_columns import AIMS, words
from qadesk.gui.examples.card_items import CardItems
from qadesk.gui.inputs.choosing import Picker
from qadesk.gui.inputs.day_edit import DayEdit
from qadesk.gui.inputs.lines import TallField
from qadesk.gui.inputs.spots import Labelled, column_of
from qadesk.services.after.measures import NewMeasure


class ProposalFields(QWidget):
    """What is to be done and why, the figure it aims at, for whom; an item is asked for only where it is aimed at."""

    def __init__(self, cards: Sequence[CardItems], groups: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._cards = {card.key: card for card in cards}
        self.what, self.why = TallField(least=2), TallField(least=2)
        self.aim, self.card, self.item, self.group = Picker(), Picker(), Picker(), Picker()
        self.aim.offer([(aim, words(text)) for aim, text in AIMS.items()])
        self.group.offer([(None, self.tr("Whole centre")), *((group, group) for group in groups)])
        self._card_field = Labelled(self.tr("Scorecard"), self.card)
        self._item_field = Labelled(self.tr("Item"), self.item)
        self._lay_out()
        self.aim.currentIndexChanged.connect(lambda _: self._offer_cards())
        self.card.currentIndexChanged.connect(lambda _: self._offer_items())
        self._offer_cards()

    def proposal(self) -> NewMeasure:
        """As it stands."""
        aim: Aim = list(AIMS)[self.aim.currentIndex()]
        return NewMeasure(
            what=self.what.toPlainText(),
            why=self.why.toPlainText(),
            aim=aim,
            card_key=str(chosen(self.card) or ""),
            item_key=str(chosen(self.item) or "") if aim == "item" else "",
            group=None if (group := chosen(self.group)) is None else str(group),
        )

    def _lay_out(self) -> None:
        column = column_of(self, 12)
        column.addWidget(Labelled(self.tr("What is to be done"), self.what))
        column.addWidget(Labelled(self.tr("Why"), self.why))
        pair = QHBoxLayout()
        pair.setSpacing(12)
        pair.addWidget(Labelled(self.tr("Aims at"), self.aim), 1)
        pair.addWidget(Labelled(self.tr("Team"), self.group), 1)
        column.addLayout(pair)
        column.addWidget(self._card_field)
        column.addWidget(self._item_field)
        self.setFocusProxy(self.what)

    def _offer_cards(self) -> None:
        """A figure of all cards needs none; an item is one of a card's."""
        aims_at_item = list(AIMS)[self.aim.currentIndex()] == "item"
        entries: list[tuple[object, str]] = [(card.key, card.title) for card in self._cards.values()]
        self.card.offer(entries if aims_at_item else [("", self.tr("All scorecards")), *entries])
        self.card.setCurrentIndex(0 if self.card.entries else -1)
        self._item_field.setVisible(aims_at_item)
        self._offer_items()

    def _offer_items(self) -> None:
        card = self._cards.get(str(chosen(self.card) or ""))
        self.item.offer(list(card.items) if card else [])


class BeginFields(QWidget):
    """Who sees to it, from which day on, until when."""

    def __init__(
        self,
        people: Sequence[Person],
        today: dt.date,
        due_on: dt.date | None,
        owner_no: str,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.owner = Picker()
        self.owner.offer([(person.no, f"{person.name} {person.no}") for person in people])
        self.owner.show_data(owner_no if any(person.no == owner_no for person in people) else None)
        self.owner.setPlaceholderText(self.tr("Choose who sees to it"))
        self.first = DayEdit()
        self.first.show_day(today)
        self.due = DueField(due_on, today)
        column = column_of(self, 12)
        column.addWidget(Labelled(self.tr("Owner"), self.owner))
        pair = QHBoxLayout()
        pair.setSpacing(12)
        pair.addWidget(Labelled(self.tr("First day"), self.first), 1)
        pair.addWidget(self.due, 1)
        column.addLayout(pair)

    @property
    def owner_no(self) -> str:
        """The number of who was chosen; '' where nobody was."""
        return str(chosen(self.owner) or "")


class DueField(QWidget):
    """A day until which it is to be done, or none."""

    def __init__(self, due_on: dt.date | None, today: dt.date, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.wanted = QCheckBox(self.tr("Due on"))
        self.edit = DayEdit()
        self.edit.setAccessibleName(self.tr("Due on"))
        self.edit.show_day(due_on or today + dt.timedelta(days=28))
        self.wanted.setChecked(due_on is not None)
        self.edit.setEnabled(due_on is not None)
        self.wanted.toggled.connect(self.edit.setEnabled)
        column = column_of(self, 3)
        column.addWidget(self.wanted)
        column.addWidget(self.edit)

    def day(self) -> dt.date | None:
        """The day; ``None`` where none is set."""
        return self.edit.day() if self.wanted.isChecked() else None


def chosen(picker: Picker) -> object:
    """The data of what is chosen; ``None`` of nothing."""
    at = picker.currentIndex()
    return picker.entries[at][0] if 0 <= at < len(picker.entries) else None
