"""Examples at the desk: a span of the call becomes one, and those of an item are heard in the form's help."""

from collections.abc import Sequence

from PySide6.QtCore import QObject

from qadesk.domain.after.examples import Example, ExampleFilter, Kind
from qadesk.domain.errors import UserError
from qadesk.domain.people import Person
from qadesk.gui.desk.page import DeskPage
from qadesk.gui.desk.span_menus import SpanMenus
from qadesk.gui.examples.card_items import CardItems
from qadesk.gui.examples.dialog import AddDialog, Beginning
from qadesk.gui.examples.in_help import ExamplesInHelp
from qadesk.gui.examples.shown import Shown, play, read
from qadesk.gui.examples.words import kind_word
from qadesk.gui.jobs import deliver
from qadesk.gui.notices import in_words
from qadesk.gui.parts import number
from qadesk.gui.scoring_form.item_row import ItemRow
from qadesk.gui.shell import Shell
from qadesk.services.container import Services


class DeskExamples(QObject):
    """Serves one desk page; knows the examples of the card that lies there."""

    def __init__(self, services: Services, person: Person, shell: Shell, page: DeskPage, menus: SpanMenus) -> None:
        super().__init__(page)
        self._services, self._person, self._shell, self._page = services, person, shell, page
        self._card = ""
        self._tags: tuple[str, ...] = ()
        self._found: dict[str, list[Shown]] = {}
        shell.commands.bind("desk.example", self.mark_chosen, page)
        menus.example_wanted.connect(self.mark)
        page.began.connect(lambda _: self._look())
        shell.signals.after_changed.connect(self._look)
        page.rows.row_made.connect(self._connect)

    # -- marking ------------------------------------------------------------------------------------------------------

    def mark_chosen(self) -> AddDialog | None:
        """The selection, else the place that is meant, as an example."""
        page = self._page
        if page.desk is None:
            return None
        selected, place = page.wave.selection(), page.evidence.chosen
        if selected is not None:
            return self.mark(round(selected[0]), round(selected[1]))
        if place is not None and place.end_ms > place.start_ms:
            return self.mark(place.start_ms, place.end_ms, place.item)
        page.stage.say(self.tr("Drag on the waveform to choose what the example is to be, or choose a mark."))
        return None

    def mark(self, start_ms: int, end_ms: int, item: str = "") -> AddDialog | None:
        """Ask of which item this span is an example: that of the evidence, else the focused one."""
        page, desk = self._page, self._page.desk
        if desk is None:
            return None
        page.listening.pause()
        page.keep()
        key = item or page.scoring.current
        card = CardItems(desk.card.key, desk.card.title, tuple((each.key, each.title) for each in desk.card.items()))
        known = Beginning(desk.call.uid, start_ms, end_ms, desk.card.key, key, kind=self._kind(key))
        dialog = AddDialog(self._services.examples, card, known, self._person.no, tags=self._tags, parent=page.window())
        dialog.fields.hear_wanted.connect(page.listening.play_span)
        dialog.answered.connect(self._tell)
        dialog.finished.connect(page.listening.pause)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
        return dialog

    def _kind(self, key: str) -> Kind:
        """Where points were lost it is hardly a good one."""
        state = self._page.scoring.states.get(key)
        return "bad" if state is not None and state.loses else "good"

    def _tell(self, example: Example) -> None:
        text = self.tr("“{title}” is in the library of examples.").format(title=example.title)
        signals = self._shell.signals
        self._shell.notices.show_message(
            text, "", self.tr("Open the library"), lambda: signals.show_case.emit("examples", example.uid)
        )
        signals.after_changed.emit()

    # -- in the help --------------------------------------------------------------------------------------------------

    def _look(self) -> None:
        """What there is for the card on the desk."""
        desk = self._page.desk
        if desk is None:
            return
        key, examples = desk.card.key, self._services.examples
        asked = read(examples, self._person, ExampleFilter(card_key=key))
        deliver(asked, self, lambda found: self._know(key, found), self._shell.notices.show_error)
        deliver(examples.tags(), self, self._know_tags, self._shell.notices.show_error)

    def _know_tags(self, tags: Sequence[str]) -> None:
        self._tags = tuple(tags)

    def _know(self, card: str, found: Sequence[Shown]) -> None:
        desk = self._page.desk
        if desk is None or desk.card.key != card:
            return
        self._card, self._found = card, {}
        for each in found:
            self._found.setdefault(each.heard.item_key, []).append(each)
        for row in self._page.rows.rows():
            self._offer(row)
            view = row.findChild(ExamplesInHelp)
            if view is not None:
                self._fill(row, view)

    def _connect(self, row: ItemRow) -> None:
        row.help_shown.connect(lambda: self._show(row))
        if self._page.desk is not None and self._page.desk.card.key == self._card:
            self._offer(row)

    def _offer(self, row: ItemRow) -> None:
        count = len(self._found.get(row.item.key, ()))
        row.offer_examples(self.tr("Examples ({count})").format(count=number(count)) if count else "")

    def _show(self, row: ItemRow) -> None:
        """The help of an item was opened."""
        view = row.findChild(ExamplesInHelp)
        if view is None:
            if not self._found.get(row.item.key):
                return
            view = ExamplesInHelp(self._services, self._shell)
            view.play_wanted.connect(lambda shown: self._play(view, shown))
        self._fill(row, view)
        self._page.hand.reveal()

    def _fill(self, row: ItemRow, view: ExamplesInHelp) -> None:
        view.show_examples(self._found.get(row.item.key, ()))
        row.put_into_help(view, view.tabs)

    def _play(self, view: ExamplesInHelp, shown: Shown) -> None:
        play(self._services.examples, view.player, shown, kind_word(shown.kind), self._refuse)
        self._page.hand.reveal()

    def _refuse(self, error: UserError) -> None:
        self._page.stage.say(in_words(error))
