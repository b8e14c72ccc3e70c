"""The library of examples: found by card, item, kind and tag, heard, changed, agreed to, taken out, handed on."""

from collections.abc import Callable, Sequence
from concurrent.futures import Future
from pathlib import Path
from typing import Any, TypeVar

from PySide6.QtCore import QLocale, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from qadesk.domain.after.examples import Example, ExampleFilter
from qadesk.domain.people import Person
from qadesk.gui.after.examples_columns import example_columns
from qadesk.gui.after.measures_dialogs import chosen
from qadesk.gui.ask_dialog import AskDialog
from qadesk.gui.cases import CasesFrame, View, fact
from qadesk.gui.clips.player import ClipPlayer
from qadesk.gui.examples.card_items import CardItems, card_title, item_title, read_cards
from qadesk.gui.examples.dialog import ChangeDialog
from qadesk.gui.examples.shown import Shown, play, play_masked, read
from qadesk.gui.examples.words import QA, kind_word
from qadesk.gui.history_panel import HistoryPanel
from qadesk.gui.inputs.choosing import Picker
from qadesk.gui.inputs.lines import TallField
from qadesk.gui.inputs.spots import Labelled, column_of, plain_label
from qadesk.gui.jobs import deliver
from qadesk.gui.models.recording_columns import Formats, length
from qadesk.gui.parts import styled
from qadesk.gui.scoring_form import figures
from qadesk.gui.shell import Shell
from qadesk.gui.words import listing
from qadesk.services.container import Services

HISTORY_PIXELS = 220
D = TypeVar("D", bound=AskDialog)


class ExamplesPanel(QWidget):
    """QA sees whose an example is and hears the call; others hear what was agreed to, with numbers covered."""

    def __init__(self, services: Services, person: Person, shell: Shell) -> None:
        super().__init__()
        self._services, self._person, self._shell = services, person, shell
        self._formats = Formats(services.zone, QLocale())
        self._qa = person.role in QA
        self._all: tuple[Shown, ...] = ()
        self._cards: tuple[CardItems, ...] = ()
        self._tags: tuple[str, ...] = ()
        self._wanted, self._seen = "", ""
        views = [View("all", self.tr("All")), View("good", self.tr("Good")), View("bad", self.tr("Bad"))]
        if self._qa:
            views += [View("silent", self.tr("Without consent")), View("withdrawn", self.tr("Withdrawn"))]
        self._views = [view.name for view in views]
        self.cases: CasesFrame[Shown] = CasesFrame(
            shell.theme,
            views,
            example_columns(lambda: self._cards),
            text_of=self._text,
            name=self.tr("Examples"),
        )
        self.card, self.item, self.tag = Picker(), Picker(), Picker()
        self.title = plain_label(classes="heading")
        self.player = ClipPlayer(services, shell)
        self.note = plain_label(classes="")
        self.facts = QWidget()
        self.history = HistoryPanel(services, shell.theme)
        self._make_buttons()
        self._lay_out()
        self._connect()
        self._show_current()

    def refresh(self) -> None:
        """Read the library anew."""
        services, refuse = self._services, self._shell.notices.show_error
        deliver(read(services.examples, self._person, ExampleFilter(withdrawn=self._qa)), self, self._listed, refuse)
        deliver(services.examples.tags(), self, self._know_tags, refuse)
        deliver(read_cards(services.executor, services.cards), self, self._know_cards, refuse)

    def show_case(self, uid: str) -> None:
        """Bring an example to the front."""
        self._wanted = uid
        self.refresh()

    # -- commands -----------------------------------------------------------------------------------------------------

    def play(self) -> None:
        """QA hears the call itself, others the masked clip."""
        shown = self.cases.current
        if shown is not None and not _gone(shown):
            title = self.tr("As it was spoken") if self._qa else self.tr("With numbers covered")
            play(self._services.examples, self.player, shown, title, self._shell.notices.show_error)

    def play_masked(self) -> None:
        """As others hear it, or will."""
        shown = self.cases.current
        if shown is not None and not _gone(shown):
            title = self.tr("As others hear it, with numbers covered")
            play_masked(self._services.examples, self.player, shown, title, self._shell.notices.show_error)

    def ask_change(self) -> ChangeDialog | None:
        """Other words, tags, item or place."""
        example = self._example
        if example is None:
            return None
        card = next((each for each in self._cards if each.key == example.card_key), None)
        items = card or CardItems(example.card_key, example.card_key, ((example.item_key, example.item_key),))
        dialog = ChangeDialog(
            self._services.examples, items, example, self._person.no, tags=self._tags, parent=self.window()
        )
        return self._opened(dialog)

    def ask_consent(self) -> AskDialog | None:
        """Its agent agrees that others hear it."""
        example = self._example
        if example is None:
            return None
        examples, uid, who, note = self._services.examples, example.uid, self._person.no, TallField(least=2)
        covered = self.tr(
            "Listen to the masked clip first. Numbers are covered where the transcript has them; without a transcript "
            "nothing is, and spoken names are never found: mark them on the desk, to be covered."
        )
        hear = QPushButton(self.tr("Hear it as others will"))
        hear.setAutoDefault(False)
        hear.clicked.connect(lambda: self.play_masked())
        dialog = AskDialog(
            self.tr("Record the agent’s consent"),
            covered,
            (plain_label(example.title, "heading"), hear, Labelled(self.tr("How the agent agreed"), note)),
            self.tr("The agent has agreed"),
            lambda: examples.consent(uid, note.toPlainText(), who),
            self.window(),
        )
        dialog.finished.connect(lambda _: self.player.stop())
        note.setFocus()
        return self._opened(dialog)

    def ask_take_back(self) -> AskDialog | None:
        """The agent does not agree any more."""
        example = self._example
        if example is None:
            return None
        examples, uid, who = self._services.examples, example.uid, self._person.no
        hint = self.tr("Others do not hear it any more, from now on. Files that were exported are not called back.")
        return self._ask_why(
            self.tr("Take the consent back"), hint, lambda why: examples.take_consent_back(uid, who, why)
        )

    def ask_withdraw(self) -> AskDialog | None:
        """It leaves the library, with the reason."""
        example = self._example
        if example is None:
            return None
        examples, uid, who = self._services.examples, example.uid, self._person.no
        hint = self.tr("Nobody hears it any more. Its history stays.")
        return self._ask_why(self.tr("Take it out of the library"), hint, lambda why: examples.withdraw(uid, who, why))

    def export(self) -> None:
        """The masked clip as a file."""
        example = self._example
        if example is not None:
            job = self._services.examples.export(example.uid, None, self._person.no)
            self._shell.jobs.watch(job, self, self._exported, self._shell.notices.show_error)

    # -- composition --------------------------------------------------------------------------------------------------

    def _make_buttons(self) -> None:
        self.listen = styled(QPushButton(self.tr("Play")), "primary")
        self.masked = QPushButton(self.tr("As others hear it"))
        self.consent = QPushButton(self.tr("Consent …"))
        self.take_back = QPushButton(self.tr("Take consent back …"))
        self.change = QPushButton(self.tr("Change …"))
        self.export_button = QPushButton(self.tr("Export"))
        self.withdraw = QPushButton(self.tr("Withdraw …"))
        self.desk = QPushButton(self.tr("Open on the desk"))

    def _lay_out(self) -> None:
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(8)
        filters = QHBoxLayout()
        filters.setSpacing(8)
        for picker, name in (
            (self.card, self.tr("Scorecard")),
            (self.item, self.tr("Item")),
            (self.tag, self.tr("Tag")),
        ):
            picker.setAccessibleName(name)
            picker.setMaximumWidth(260)
            filters.addWidget(picker, 1)
        filters.addStretch(1)
        whole.addLayout(filters)
        whole.addWidget(self.cases, 1)
        self._facts_column = column_of(self.facts, 4)
        self.history.setMinimumHeight(HISTORY_PIXELS)
        more = QHBoxLayout()
        more.setSpacing(8)
        for button in (self.change, self.export_button, self.withdraw):
            button.setAutoDefault(False)
            more.addWidget(button)
        more.addStretch(1)
        for part in (self.title, self.player, self.note, self.facts):
            self.cases.detail.addWidget(part)
        self.cases.detail.addLayout(more)
        self.cases.detail.addWidget(self.history)
        self.cases.detail.addStretch(1)
        for button in (self.listen, self.masked, self.consent, self.take_back):
            self.cases.add_action(button)
        self.cases.add_button(self.desk)
        self.cases.groups.hide()
        self.setFocusProxy(self.cases)
        self._offer()

    def _connect(self) -> None:
        self.cases.changed.connect(self._show)
        self.cases.chosen.connect(self._show_current)
        self.cases.table.opened.connect(lambda _: self.play())
        self.card.picked.connect(lambda _: self._narrow_items())
        for picker in (self.item, self.tag):
            picker.picked.connect(lambda _: self._show())
        for button, act in (
            (self.listen, self.play),
            (self.masked, self.play_masked),
            (self.consent, self.ask_consent),
            (self.take_back, self.ask_take_back),
            (self.change, self.ask_change),
            (self.export_button, self.export),
            (self.withdraw, self.ask_withdraw),
            (self.desk, self._open),
        ):
            button.clicked.connect(lambda _=False, act=act: act())

    def _ask_why(self, title: str, hint: str, do: Callable[[str], "Future[Any]"]) -> AskDialog:
        why = TallField(least=2)
        parts = (Labelled(self.tr("Why"), why),)
        return self._opened(AskDialog(title, hint, parts, title, lambda: do(why.toPlainText()), self.window()))

    def _opened(self, dialog: D) -> D:
        dialog.answered.connect(lambda example: self._done(example.uid))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
        return dialog

    def _done(self, uid: str) -> None:
        self._wanted = uid
        self._shell.signals.after_changed.emit()

    def _exported(self, path: Path) -> None:
        url = QUrl.fromLocalFile(str(path.parent))
        self._shell.notices.show_message(
            self.tr("Written: {path}").format(path=path),
            "",
            self.tr("Open the folder"),
            lambda: QDesktopServices.openUrl(url),
        )

    def _open(self) -> None:
        example = self._example
        if example is not None:
            self._shell.signals.open_call_at.emit(example.call_uid, example.start_ms)

    # -- what is shown ------------------------------------------------------------------------------------------------

    @property
    def _example(self) -> Example | None:
        shown = self.cases.current
        return None if shown is None else shown.example

    def _know_tags(self, tags: Sequence[str]) -> None:
        self._tags = tuple(tags)
        self._offer()

    def _know_cards(self, cards: tuple[CardItems, ...]) -> None:
        if cards != self._cards:
            self._cards = cards
            self._offer()
            self.cases.table.viewport().update()
            self._show_current()

    def _offer(self) -> None:
        """What the list can be narrowed to."""
        held = chosen(self.card), chosen(self.item), chosen(self.tag)
        self.card.offer([(None, self.tr("All scorecards")), *((card.key, card.title) for card in self._cards)])
        self.card.show_data(held[0])
        items = next((card.items for card in self._cards if card.key == held[0]), ())
        self.item.offer([(None, self.tr("All items")), *items])
        self.item.show_data(held[1])
        self.item.setEnabled(bool(items))
        self.tag.offer([(None, self.tr("All tags")), *((tag, tag) for tag in self._tags)])
        self.tag.show_data(held[2])

    def _narrow_items(self) -> None:
        self.item.show_data(None)
        self._offer()
        self.item.show_data(None)
        self._show()

    def _of(self, view: str) -> list[Shown]:
        card, item, tag = chosen(self.card), chosen(self.item), chosen(self.tag)
        return [
            each
            for each in self._all
            if _belongs(each, view)
            and card in (None, each.heard.card_key)
            and item in (None, each.heard.item_key)
            and (tag is None or tag in each.heard.tags)
        ]

    def _listed(self, found: Sequence[Shown]) -> None:
        self._all = tuple(found)
        wanted = next((each for each in found if each.uid == self._wanted), None)
        if wanted is not None and wanted not in self._of(self.cases.view):
            for picker in (self.card, self.item, self.tag):
                picker.show_data(None)
            self.cases.show_view(next(name for name in self._views if _belongs(wanted, name)))
        self._show()
        if wanted is not None and wanted in self.cases.model.rows:
            self._wanted = ""
            self.cases.table.setCurrentIndex(self.cases.model.index(self.cases.model.rows.index(wanted), 0))

    def _show(self) -> None:
        self.cases.show_counts({name: len(self._of(name)) for name in self._views})
        nothing = self.tr("No example fits. At the desk, right-click a span and choose “Mark as an example…”.")
        if not self._qa:
            nothing = self.tr("No example has been agreed to be heard yet.")
        self.cases.show_rows(self._of(self.cases.view), lambda one, other: one.uid == other.uid, nothing)

    def _show_current(self) -> None:
        shown = self.cases.current
        self._limit(shown)
        for part in (self.title, self.facts, self.note, self.player):
            part.setVisible(shown is not None)
        self.history.setVisible(self._qa and shown is not None)
        if (shown.uid if shown else "") != self._seen:
            self._seen = shown.uid if shown else ""
            self.player.clear()
        if shown is None:
            return
        self.title.setText(shown.heard.title)
        self.note.setText(shown.heard.note)
        self.note.setVisible(bool(shown.heard.note))
        self._show_facts(shown)
        if self._qa:
            self.history.show_uid(shown.uid)

    def _limit(self, shown: Shown | None) -> None:
        example, writable = (shown.example if shown else None), self._services.writable
        stands = shown is not None and not _gone(shown)
        agreed = example is not None and example.for_others
        self.listen.setVisible(stands)
        self.masked.setVisible(stands and self._qa)
        self.consent.setVisible(stands and self._qa and not agreed)
        self.take_back.setVisible(stands and agreed)
        self.export_button.setVisible(stands and self._qa)
        self.export_button.setEnabled(agreed)
        self.export_button.setToolTip("" if agreed else self.tr("Only with the agent’s consent."))
        for button in (self.change, self.withdraw):
            button.setVisible(stands and self._qa)
        self.desk.setVisible(example is not None)
        for button in (self.consent, self.take_back, self.change, self.withdraw):
            button.setEnabled(writable)

    def _show_facts(self, shown: Shown) -> None:
        while (entry := self._facts_column.takeAt(0)) is not None:
            widget = entry.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for name, value in self._facts(shown):
            if value:
                self._facts_column.addWidget(fact(name, value))

    def _facts(self, shown: Shown) -> list[tuple[str, str]]:
        heard, example, at = shown.heard, shown.example, self._formats.instant
        found = [
            (self.tr("Kind"), kind_word(heard.kind)),
            (self.tr("Item"), item_title(self._cards, heard.card_key, heard.item_key)),
            (self.tr("Scorecard"), card_title(self._cards, heard.card_key)),
            (self.tr("Tags"), listing(heard.tags)),
            (self.tr("Length"), length(heard.seconds)),
        ]
        if example is None:
            return found
        consent = self.tr("not yet: only QA hears it")
        if example.consent_at_ms is not None:
            consent = " · ".join(part for part in (at(example.consent_at_ms), example.consent_note) if part)
        return [
            *found,
            (self.tr("Place"), figures.span(example.start_ms, example.end_ms)),
            (self.tr("Agent"), example.agent_no or ""),
            (self.tr("Consent"), consent),
            (self.tr("Added"), f"{example.added_by} · {at(example.added_at_ms)}"),
            (self.tr("Withdrawn"), " · ".join(part for part in (at(example.withdrawn_at_ms), example.why) if part)),
        ]

    def _text(self, each: Shown) -> str:
        heard = each.heard
        item = item_title(self._cards, heard.card_key, heard.item_key)
        return " ".join((heard.title, heard.note, item, *heard.tags))


def _gone(shown: Shown) -> bool:
    return shown.example is not None and shown.example.withdrawn_at_ms is not None


def _belongs(shown: Shown, view: str) -> bool:
    if view == "withdrawn" or _gone(shown):
        return view == "withdrawn" and _gone(shown)
    if view == "silent":
        return shown.example is not None and shown.example.consent_at_ms is None
    return view in ("all", shown.kind)
