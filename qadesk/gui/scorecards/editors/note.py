"""The editor of notes: a text, a number, or one of several options."""

from collections.abc import Iterator

from qadesk.domain import card_editing
from qadesk.domain.items import Note
from qadesk.domain.items.note import NoteOption
from qadesk.domain.scorecards import Scorecard
from qadesk.gui.inputs.choosing import Chips
from qadesk.gui.inputs.rows import Row, RowKind, RowList
from qadesk.gui.inputs.spots import Labelled, Spot
from qadesk.gui.scorecards.editors.base import KindEditor, Optioned

FIRST_OPTIONS = (NoteOption("option_1", ""), NoteOption("option_2", ""))


class NoteEditor(Optioned, KindEditor):
    """What is written down, and the options where it is one of several."""

    kind = Note.kind

    def __init__(self) -> None:
        super().__init__()
        self.input = Chips((("text", self.tr("Text")), ("number", self.tr("Number")), ("choice", self.tr("Options"))))
        self.input.picked.connect(self._choose)
        self._labelled = Labelled(self.tr("What is written down"), self.input)
        kind = RowKind(
            path="options",
            title=self.tr("Options"),
            add=self.tr("Add an option"),
            hint=self.tr("What is chosen"),
        )
        self.rows = RowList(kind, lambda: Row("", None, card_editing.fresh_option(self._item)))
        self.rows.rows_edited.connect(self._take_rows)
        self.rows.rekeyed.connect(self.rekey)
        self.column.addWidget(self._labelled)
        self.column.addWidget(self.rows)

    def refresh(self, item: Note, card: Scorecard) -> None:
        """Show the input and its options; options that a file gave to a text or number can be seen and removed."""
        self.input.show_name(item.input)
        self.rows.setVisible(item.input == "choice" or bool(item.options))
        self.rows.show_rows(tuple(Row(each.title, None, each.key) for each in item.options))

    def spots(self) -> Iterator[Spot]:
        """The input, and each option."""
        yield self._labelled.spot("input")
        yield from self.rows.spots()

    def reveal(self, path: str) -> None:
        """Show keys where one is asked for."""
        self.rows.reveal(path)

    def _choose(self, wanted: str) -> None:
        if wanted != self._item.input:
            options = (self._item.options or FIRST_OPTIONS) if wanted == "choice" else ()
            self.put("input", input=wanted, options=options)

    def _take_rows(self, rows: tuple[Row, ...], field: str, typing: bool) -> None:
        self.put(field, typing=typing, options=tuple(NoteOption(each.key, each.title) for each in rows))
