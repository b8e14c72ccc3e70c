"""The editor of a card as a whole: name, business types, points, bands, and the rules for all of its items."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from decimal import Decimal
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from qadesk.domain.card_editing import locate
from qadesk.domain.scorecards import Scorecard
from qadesk.gui.fields import LineField, TextField
from qadesk.gui.inputs.amount import AmountField
from qadesk.gui.inputs.business_types import BusinessTypes
from qadesk.gui.inputs.spots import Labelled, Note, Spot, holder, plain_label, show_found
from qadesk.gui.notices import translated
from qadesk.gui.scorecards.band_table import Bands, BandTable
from qadesk.gui.scorecards.card_rules import CardRules
from qadesk.gui.scorecards.optional_amount import OptionalAmount
from qadesk.gui.scorecards.ruler import PASS_MARK, Ruler, Scale
from qadesk.gui.theme import Theme, set_class
from qadesk.services.card_drafts import CardSession

NOTE_PIXELS = 64
TYPE_COLUMNS = 2
BONUS_ABOVE = Decimal(5)
"""How far above the total a bonus cap begins."""


class CardSettings(QWidget):
    """Every keystroke is in the draft, and everything can be taken back."""

    key_wanted = Signal(str)
    """Another key for a card that was never published."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session: CardSession | None = None
        self._read_only = True
        self._showing = False
        self.title, self.key, self.note = LineField(), QLineEdit(), TextField()
        self.total, self.pass_mark = AmountField(), AmountField()
        self.bonus_cap = OptionalAmount(self.tr("Highest score with bonus"), Decimal(105))
        self.ruler = Ruler(theme)
        self.bands = BandTable(theme)
        self.rules = CardRules()
        self._others, self._type_buttons = QLineEdit(), QWidget()
        self.types = BusinessTypes(self._type_buttons, self._others, TYPE_COLUMNS)
        self._points_note = Note()
        self._lay_out()
        self._connect()

    def show_card(self, session: CardSession, *, read_only: bool, key_free: bool) -> None:
        """The card as it is now; cursors stay where they are."""
        self._session, self._read_only, self._showing = session, read_only, True
        card = session.card
        self._show_name(session, key_free=key_free)
        self.total.show_amount(card.total)
        self.pass_mark.show_amount(card.pass_mark)
        self.bonus_cap.offer(card.total + BONUS_ABOVE)
        self.bonus_cap.show_amount(card.bonus_cap, read_only=read_only)
        self.ruler.show_scale(Scale.of(card), read_only=read_only)
        self.bands.show_bands(card.bands, read_only=read_only)
        self.rules.show_card(card, read_only=read_only)
        for field in (self.title, self.note, self.total, self.pass_mark):
            field.setReadOnly(read_only)
        self._show_found(session)
        self._showing = False

    def offer_types(self, names: Iterable[str]) -> None:
        """Business types that the workspace knows."""
        self._showing = True
        self.types.offer(names)
        self._showing = False

    def focus_field(self, path: str) -> QWidget:
        """Go to what holds a field of the card; returns it."""
        spot = holder(self._spots(), path)
        widget = self.title if spot is None else spot.widget
        widget.setFocus(Qt.FocusReason.OtherFocusReason)
        return widget

    # -- composition --------------------------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        self.note.setFixedHeight(NOTE_PIXELS)
        self._others.setPlaceholderText(self.tr("Others, parted by commas"))
        self._others.setAccessibleName(self.tr("Other business types, parted by commas"))
        self._title_part = Labelled(self.tr("Title"), self.title)
        self._key_part = Labelled(self.tr("Key"), self.key)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(12)
        self._group(column, self.tr("Scorecard"), self._title_part, self._key_part)
        hint = plain_label(self.tr("None chosen: it serves calls of any type that no other scorecard names."))
        self._group(column, self.tr("Business types"), self._type_buttons, self._others, hint)
        self._note_part = Labelled(self.tr("What is new in this version"), self.note)
        column.addWidget(self._note_part)
        marks = _line(Labelled(self.tr("Total"), self.total, note=self._points_note),
                      Labelled(self.tr("Pass mark"), self.pass_mark, note=self._points_note))  # fmt: skip
        points = (marks, self._points_note, self.ruler, self.bands, self.bonus_cap)
        self._group(column, self.tr("Points, pass mark and bands"), *points)
        column.addWidget(self.rules)
        column.addStretch(1)
        self.setFocusProxy(self.title)

    def _group(self, column: QVBoxLayout, heading: str, *parts: QWidget) -> None:
        label = QLabel(heading)
        set_class(label, "section")
        for part in (label, *parts):
            column.addWidget(part)

    def _connect(self) -> None:
        self.title.edited.connect(lambda text: self._put("title", typing=True, title=text))
        self.key.editingFinished.connect(self._rekey)
        self.note.edited.connect(self._set_note)
        self.types.changed.connect(self._set_types)
        self.total.amount_edited.connect(lambda value: self._put("total", typing=True, total=value))
        self.pass_mark.amount_edited.connect(lambda value: self._put("pass_mark", typing=True, pass_mark=value))
        for field in (self.total, self.pass_mark):
            field.complained.connect(self._points_note.complain)
        self.bonus_cap.edited.connect(lambda value, typing: self._put("bonus_cap", typing=typing, bonus_cap=value))
        self.ruler.moved.connect(self._move)
        self.bands.edited.connect(self._set_bands)
        self.rules.edited.connect(self._apply)

    # -- showing ------------------------------------------------------------------------------------------------------

    def _show_name(self, session: CardSession, *, key_free: bool) -> None:
        self.title.show_text(session.card.title)
        if not self.key.hasFocus():
            self.key.setText(session.stored.key)
        self.key.setReadOnly(self._read_only or not key_free)
        self.key.setEnabled(key_free)
        self.key.setToolTip("" if key_free else self.tr("It stays the same from version to version."))
        self.note.show_text(session.note)
        self._note_part.setVisible(not self._read_only or bool(session.note))
        if set(self.types.chosen()) != set(session.card.business_types):
            self.types.choose(session.card.business_types)
        self._type_buttons.setEnabled(not self._read_only)
        self._others.setVisible(not self._read_only)

    def _show_found(self, session: CardSession) -> None:
        found: dict[str, list[str]] = {}
        for finding in session.findings:
            place = locate(session.card, finding.where)
            if place.section is None:
                found.setdefault(place.field, []).append(finding.sentence(translated))
        rest = show_found(list(self._spots()), found)
        self._title_part.note.show_found(rest)

    def _spots(self) -> list[Spot]:
        return list(self._all_spots())

    def _all_spots(self) -> Iterator[Spot]:
        yield self._title_part.spot("title")
        yield self._key_part.spot("key")
        yield Spot("total", self.total, self._points_note)
        yield Spot("pass_mark", self.pass_mark, self._points_note)
        yield self.bonus_cap.spot("bonus_cap")
        yield from self.bands.spots()
        yield from self.rules.spots()

    # -- changing -----------------------------------------------------------------------------------------------------

    def _put(self, subject: str, *, typing: bool = False, **values: Any) -> None:
        self._apply(lambda card: replace(card, **values), subject, typing)

    def _apply(self, change: Callable[[Scorecard], Scorecard], subject: str, typing: bool) -> None:
        if self._session is not None and not self._read_only and not self._showing:
            self._session.apply(change(self._session.card), f"card {subject}", typing=typing)

    def _move(self, handle: int, value: Decimal, how: str) -> None:
        """A handle of the ruler: all movements of one drag are one step."""
        if self._session is None:
            return
        if handle == PASS_MARK:
            self._put(f"ruler {how}", typing=True, pass_mark=value)
            return
        bands = self._session.card.bands
        band = replace(bands[handle], from_=value)
        self._put(f"ruler {handle} {how}", typing=True, bands=(*bands[:handle], band, *bands[handle + 1 :]))

    def _set_bands(self, bands: Bands, subject: str, typing: bool) -> None:
        self._put(subject, typing=typing, bands=bands)

    def _set_types(self) -> None:
        self._put("business_types", typing=self._others.hasFocus(), business_types=self.types.chosen())

    def _set_note(self, text: str) -> None:
        if self._session is not None and not self._read_only and not self._showing:
            self._session.set_note(text)

    def _rekey(self) -> None:
        if self._session is None or self._read_only:
            return
        key = self.key.text().strip()
        if key and key != self._session.stored.key:
            self.key_wanted.emit(key)


def _line(*parts: QWidget) -> QWidget:
    host = QWidget()
    line = QHBoxLayout(host)
    line.setContentsMargins(0, 0, 0, 0)
    line.setSpacing(12)
    for part in parts:
        line.addWidget(part)
    line.addStretch(1)
    return host
