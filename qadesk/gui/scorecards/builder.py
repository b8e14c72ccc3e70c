"""The builder: the outline, the editor of what is current in it, and beside them the form as the inspector sees it."""

from collections.abc import Callable, Iterator

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QSplitter,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from qadesk.domain.card_check import errors
from qadesk.domain.card_editing import Place, locate
from qadesk.domain.people import Person
from qadesk.domain.scorecards import Scorecard
from qadesk.gui.scorecards.card_settings import CardSettings
from qadesk.gui.scorecards.findings import FindingsList
from qadesk.gui.scorecards.item_editor import ItemEditor
from qadesk.gui.scorecards.outline_edits import OutlineEdits
from qadesk.gui.scorecards.outline_panel import OutlinePanel
from qadesk.gui.scorecards.preview import FormPreview
from qadesk.gui.scorecards.refs import CARD, Kind, Ref, by_ref, has, ref_of
from qadesk.gui.scorecards.section_editor import SectionEditor
from qadesk.gui.shell import Shell
from qadesk.gui.theme import set_class
from qadesk.services.card_drafts import CardSession
from qadesk.services.container import Services

LEAST_PIXELS = (200, 344, 340)
FIRST_PIXELS = (244, 350, 348)
"""Of outline, editor and form; a wider window is shared out in these proportions."""
FINDINGS_PIXELS = 110


class BuilderPanel(QWidget):
    """Shows one session; its parts hear of every change by the session itself."""

    changed = Signal()
    """The card is another one now."""
    key_wanted = Signal(str)
    """Another key for a card that was never published."""

    def __init__(self, services: Services, person: Person, shell: Shell, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shell = shell
        self._session: CardSession | None = None
        self._read_only = True
        self._end: Callable[[], None] | None = None
        self.outline = OutlinePanel(shell.theme, shell.commands)
        self.edits = OutlineEdits(lambda: self.outline.view.current, self)
        self.settings = CardSettings(shell.theme)
        self.section = SectionEditor()
        self.item = ItemEditor(services, person, shell)
        self.preview = FormPreview()
        self.findings = FindingsList(shell.theme)
        self.key_free = False
        """Whether the card's key may still be changed."""
        self.corner = self._make_corner()
        self._lay_out()
        self._connect()

    # -- what the page asks -------------------------------------------------------------------------------------------

    def take(self, session: CardSession | None, *, read_only: bool) -> None:
        """Another card, or none."""
        if self._end is not None:
            self._end()
            self._end = None
        self._session, self._read_only = session, read_only
        self.edits.session = None if read_only else session
        self.outline.model.clear()
        self.item.clear()
        self.item.set_read_only(read_only)
        if session is not None:
            self._end = session.listen(self._follow)
            self._show()
            self.outline.view.pick(CARD)
        self.preview.take(session)
        self.findings.take(session)

    @property
    def session(self) -> CardSession | None:
        """What is shown."""
        return self._session

    def go_to(self, place: Place) -> None:
        """Put the cursor and the keyboard where a field of the card is edited."""
        ref = ref_of(place)
        self.outline.view.pick(ref)
        match ref.kind:
            case "card":
                widget = self.settings.focus_field(place.field)
                self._settings_area.ensureWidgetVisible(widget, 0, 80)
            case "section":
                self.section.setFocus(Qt.FocusReason.OtherFocusReason)
            case _:
                self.item.focus_field(place.field)

    def next_problem(self, step: int = 1) -> None:
        """To the next (or previous) finding, in the order of the card, as seen from the outline's cursor."""
        session = self._session
        if session is None or not session.findings:
            return
        card = session.card
        order = [CARD, *(Ref(kind, key) for kind, key in _keys(card))]
        places = sorted((locate(card, each.where) for each in session.findings), key=lambda p: order.index(ref_of(p)))
        here = order.index(self.edits.ref)
        ahead = [place for place in places if (order.index(ref_of(place)) - here) * step > 0]
        self.go_to((ahead or places)[0 if step > 0 else -1])

    def next_part(self, step: int = 1) -> None:
        """The keyboard goes from outline to editor to form."""
        parts = [part for part in (self.outline, self.editors, self.side) if part.isVisibleTo(self)]
        at = next((n for n, part in enumerate(parts) if part.isAncestorOf(self.window().focusWidget())), 0)
        part = parts[(at + step) % len(parts)]
        (self._editor() if part is self.editors else part).setFocus(Qt.FocusReason.TabFocusReason)

    def show_form(self, on: bool) -> None:
        """The form beside the editor, or more room for that."""
        self.side.setVisible(on)
        self.form_button.setChecked(on)

    # -- composition --------------------------------------------------------------------------------------------------

    def _make_corner(self) -> QWidget:
        """Problems, saved state, undo and redo: they stand in the row of tabs."""
        corner = QWidget()
        self.problems_button = QToolButton()
        self.problems_button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        set_class(self.problems_button, "quiet")
        self._shell.commands.dress(self.problems_button, "scorecards.next_problem")
        self.saved_label = QLabel()
        set_class(self.saved_label, "muted small")
        line = QHBoxLayout(corner)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(6)
        line.addWidget(self.problems_button)
        line.addWidget(self.saved_label)
        self.undo_button, self.redo_button, self.form_button = (
            self._tool(line, icon, name)
            for icon, name in (("mdi6.undo", "undo"), ("mdi6.redo", "redo"), ("mdi6.eye-outline", "preview"))
        )
        self.form_button.setCheckable(True)
        self.form_button.setChecked(True)
        set_class(self.form_button, "quiet toggle")
        return corner

    def _tool(self, line: QHBoxLayout, icon: str, name: str) -> QToolButton:
        button = QToolButton()
        set_class(button, "quiet")
        button.setIcon(self._shell.theme.icon(icon))
        self._shell.commands.dress(button, f"scorecards.{name}")
        line.addWidget(button)
        return button

    def _lay_out(self) -> None:
        self.editors = QStackedWidget()
        self._settings_area, self._section_area = _scrolled(self.settings), _scrolled(self.section)
        for page in (self._settings_area, self._section_area, self.item):
            self.editors.addWidget(page)
        self.side = QSplitter(Qt.Orientation.Vertical)
        self.side.setHandleWidth(12)
        self.side.setChildrenCollapsible(False)
        for part in (_card(self.preview), _card(self.findings)):
            part.setMinimumWidth(LEAST_PIXELS[2])
            self.side.addWidget(part)
        self.side.setStretchFactor(0, 1)
        self.side.setStretchFactor(1, 0)
        self.side.setSizes([500, FINDINGS_PIXELS])
        self.columns = QSplitter(Qt.Orientation.Horizontal)
        self.columns.setHandleWidth(12)
        self.columns.setChildrenCollapsible(False)
        for part, least in zip((_card(self.outline), _card(self.editors), self.side), LEAST_PIXELS, strict=True):
            part.setMinimumWidth(least)
            self.columns.addWidget(part)
        self.columns.setSizes(list(FIRST_PIXELS))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.columns)
        self.setFocusProxy(self.outline)

    def _connect(self) -> None:
        view, edits = self.outline.view, self.edits
        view.picked.connect(self._picked)
        view.entered_line.connect(lambda: self._editor().setFocus(Qt.FocusReason.OtherFocusReason))
        self.outline.kind_wanted.connect(edits.new_item)
        self.outline.model.retitled.connect(edits.retitle)
        self.outline.model.dropped.connect(edits.drop)
        edits.wanted.connect(view.pick)
        edits.made.connect(self._type_title)
        edits.orphaned.connect(self._tell_orphans)
        self.settings.key_wanted.connect(self.key_wanted)
        self.item.renamed.connect(lambda _, key: view.pick(Ref("item", key)))
        self.preview.item_chosen.connect(lambda key: view.pick(Ref("item", key)))
        self.findings.place_wanted.connect(self.go_to)

    # -- showing ------------------------------------------------------------------------------------------------------

    def _follow(self) -> None:
        self._show()
        self.changed.emit()

    def _show(self) -> None:
        session = self._session
        if session is None:
            return
        self.outline.show_card(session.card, by_ref(session.card, session.findings), read_only=self._read_only)
        self._show_editor()
        self._show_head(session)

    def _show_head(self, session: CardSession) -> None:
        self.undo_button.setEnabled(session.can_undo and not self._read_only)
        self.redo_button.setEnabled(session.can_redo and not self._read_only)
        wrong, all_found = len(errors(session.findings)), len(session.findings)
        self.problems_button.setVisible(bool(all_found))
        self.problems_button.setText(
            self.tr("Problems: {n}").format(n=wrong) if wrong else self.tr("Hints: {n}").format(n=all_found)
        )
        icon, role = ("mdi6.alert-circle", "warning") if wrong else ("mdi6.alert-circle-outline", "text_muted")
        self.problems_button.setIcon(self._shell.theme.icon(icon, role))

    def _show_editor(self) -> None:
        session, ref = self._session, self.edits.ref
        if session is None or not has(session.card, ref):
            return
        match ref.kind:
            case "card":
                self.settings.show_card(session, read_only=self._read_only, key_free=self.key_free)
                self.editors.setCurrentWidget(self._settings_area)
            case "section":
                self.section.show_section(session, ref.key, read_only=self._read_only)
                self.editors.setCurrentWidget(self._section_area)
            case _:
                if self.item.key != ref.key:  # it follows the session by itself
                    self.item.show_item(session, ref.key)
                self.editors.setCurrentWidget(self.item)

    def _picked(self, ref: Ref) -> None:
        self._show_editor()
        if ref.kind == "item":
            self.preview.reveal(ref.key)

    def _editor(self) -> QWidget:
        """The editor of what is current."""
        return {"card": self.settings, "section": self.section}.get(self.edits.ref.kind, self.item)

    def _type_title(self, ref: Ref) -> None:
        self.outline.view.setFocus(Qt.FocusReason.OtherFocusReason)
        self.outline.view.pick(ref)
        self.outline.view.rename()

    def _tell_orphans(self, title: str, users: list[str]) -> None:
        what = self.tr("“{title}” is removed, but conditions still ask for it.").format(title=title)
        detail = self.tr("Their items: {items}").format(items=self.tr(", ").join(users))
        self._shell.notices.show_message(what, detail, self.tr("Undo"), self.edits.undo)


def _keys(card: Scorecard) -> Iterator[tuple[Kind, str]]:
    """Sections and items in the order of the outline."""
    for section in card.sections:
        yield "section", section.key
        for item in section.items:
            yield "item", item.key


def _card(inside: QWidget) -> QFrame:
    frame = QFrame()
    set_class(frame, "card")
    column = QVBoxLayout(frame)
    column.setContentsMargins(1, 1, 1, 1)
    column.addWidget(inside)
    return frame


def _scrolled(inside: QWidget) -> QScrollArea:
    area = QScrollArea()
    set_class(inside, "page")
    area.setWidgetResizable(True)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setWidget(inside)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    return area
