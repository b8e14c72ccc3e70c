"""The outline with its buttons above, and below it what the points still lack of the total."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QMenu, QPushButton, QToolButton, QVBoxLayout, QWidget

from qadesk.domain.card_editing import points_given
from qadesk.domain.scorecards import Scorecard
from qadesk.gui.actions import Commands
from qadesk.gui.scorecards.kinds import ICONS, ORDER, amount, kind_hint, kind_title
from qadesk.gui.scorecards.outline import OutlineView
from qadesk.gui.scorecards.outline_model import OutlineModel
from qadesk.gui.scorecards.outline_rows import Problems
from qadesk.gui.theme import Theme, set_class


class OutlinePanel(QWidget):
    """Shows a card; what somebody wants done is told by its parts."""

    kind_wanted = Signal(str)
    """A new item of this kind."""

    def __init__(self, theme: Theme, commands: Commands, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.model = OutlineModel(self)
        self.view = OutlineView(self.model, theme)
        self._theme, self._commands = theme, commands
        self._add = self._adding()
        self._short = QLabel()
        self._short.setWordWrap(True)
        set_class(self._short, "warning small")
        self.fill_button = QPushButton(self.tr("Fill up"))
        commands.dress(self.fill_button, "scorecards.fill")
        self._strip = QWidget()
        self._lay_out()

    def show_card(self, card: Scorecard, problems: Problems, *, read_only: bool) -> None:
        """Another state of the card."""
        self.model.show_card(card, problems, read_only=read_only)
        self._add.setVisible(not read_only)
        self._show_short(card, read_only=read_only)

    def _adding(self) -> QWidget:
        menu = QMenu(self)
        menu.setToolTipsVisible(True)
        for kind in ORDER:
            action = menu.addAction(self._theme.icon(ICONS[kind]), kind_title(kind))
            action.setToolTip(kind_hint(kind))
            action.triggered.connect(lambda _=False, kind=kind: self.kind_wanted.emit(kind))
        self.item_button = QToolButton()
        self.item_button.setText(self.tr("+ Item"))
        self.item_button.setMenu(menu)
        self.item_button.setPopupMode(QToolButton.ToolButtonPopupMode.MenuButtonPopup)
        self.section_button = QToolButton()
        self.section_button.setText(self.tr("+ Section"))
        self._commands.dress(self.item_button, "scorecards.new_item")
        self._commands.dress(self.section_button, "scorecards.new_section")
        bar = QWidget()
        line = QHBoxLayout(bar)
        line.setContentsMargins(8, 0, 8, 0)
        line.setSpacing(6)
        line.addWidget(self.item_button)
        line.addWidget(self.section_button)
        line.addStretch(1)
        return bar

    def _lay_out(self) -> None:
        line = QHBoxLayout(self._strip)
        line.setContentsMargins(12, 0, 8, 0)
        line.setSpacing(8)
        line.addWidget(self._short, 1)
        line.addWidget(self.fill_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 8, 0, 8)
        column.setSpacing(8)
        column.addWidget(self._add)
        column.addWidget(self.view, 1)
        column.addWidget(self._strip)
        self.setFocusProxy(self.view)

    def _show_short(self, card: Scorecard, *, read_only: bool) -> None:
        lacking = card.total - points_given(card)
        self._strip.setVisible(bool(lacking) and not read_only)
        if lacking > 0:
            text = self.tr("{points} points are still to be given.").format(points=amount(lacking))
        else:
            text = self.tr("{points} points too many are given.").format(points=amount(-lacking))
        self._short.setText(text)
