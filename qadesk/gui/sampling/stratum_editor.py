"""The editor of one stratum: its name, its share, and the conditions that a call of it meets."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from decimal import Decimal

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QMenu, QToolButton, QVBoxLayout, QWidget

from qadesk.domain.sampling import Stratum, When
from qadesk.gui.fields import LineField
from qadesk.gui.inputs.amount import AmountField
from qadesk.gui.inputs.leaving import let_go
from qadesk.gui.inputs.spots import Labelled, Note, column_of, plain_label
from qadesk.gui.looks import dressed
from qadesk.gui.sampling.condition_fields import KINDS, ConditionField, Kind, Toggles
from qadesk.gui.theme import Theme

EMPTY = When()


class _ConditionRow(QFrame):
    """A condition with its title above, and the button that removes it."""

    removed = Signal(str)

    def __init__(self, kind: Kind, theme: Theme) -> None:
        super().__init__()
        self.kind = kind
        self.field: ConditionField = kind.make()
        dressed(self, "nested")
        title = QLabel(QCoreApplication.translate("sampling", kind.title))
        dressed(title, "muted small")
        self.remove = QToolButton()
        self.remove.setIcon(theme.icon("mdi6.close"))
        dressed(self.remove, "quiet compact")
        words = self.tr("Remove the condition: {title}").format(title=title.text())
        self.remove.setToolTip(words)
        self.remove.setAccessibleName(words)
        self.remove.clicked.connect(lambda: self.removed.emit(kind.name))
        head = QHBoxLayout()
        head.addWidget(title)
        head.addStretch(1)
        head.addWidget(self.remove)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 0, 0, 4)
        column.setSpacing(2)
        column.addLayout(head)
        column.addWidget(self.field)


class StratumEditor(QWidget):
    """Says the stratum anew after every change by hand; the last one of a plan has no conditions."""

    changed = Signal(object)
    """The ``Stratum`` as it is now."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._stratum: Stratum | None = None
        self._known: Mapping[str, Sequence[str]] = {}
        self.rows: dict[str, _ConditionRow] = {}
        self.title, self.share = LineField(), AmountField(percent=True)
        self.note = Note()
        self.everything = plain_label(self.tr("Everything that no stratum above has taken. It has no conditions."))
        self.add = QToolButton()
        self._conditions = QWidget()
        self._rows = column_of(self._conditions, 10)
        self._lay_out()
        self.title.edited.connect(self._tell)
        self.share.amount_edited.connect(lambda _: self._tell())
        self.share.complained.connect(self.note.complain)

    def show_stratum(self, stratum: Stratum, *, last: bool, read_only: bool) -> None:
        """Show a stratum; rows of the same one stay, with what is being typed in them."""
        another = self._stratum is None or stratum.key != self._stratum.key
        self._stratum = stratum
        self.title.show_text(stratum.title or stratum.key)
        self.share.show_amount(stratum.share)
        if another:
            for name in tuple(self.rows):
                let_go(self.rows.pop(name))
        for kind in KINDS:
            if getattr(stratum.when, kind.name) != getattr(EMPTY, kind.name) and kind.name not in self.rows:
                self._put_row(kind)
        for row in self.rows.values():
            row.field.show_when(stratum.when)
            row.setEnabled(not read_only)
        self.everything.setVisible(last)
        self._conditions.setVisible(not last)
        self.add.setVisible(not last)
        self.add.setEnabled(not read_only)
        self.title.setReadOnly(read_only)
        self.share.setReadOnly(read_only)

    def offer(self, known: Mapping[str, Sequence[str]]) -> None:
        """Values that the workspace knows, by condition: business types, queues."""
        self._known = known
        for row in self.rows.values():
            self._offer(row)

    def _lay_out(self) -> None:
        self.title.setAccessibleName(self.tr("Name of the stratum"))
        menu = QMenu(self.add)
        menu.aboutToShow.connect(self._fill_menu)
        self.add.setText(self.tr("Add a condition"))
        dressed(self.add, "menu")
        self.add.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.add.setMenu(menu)
        share = QHBoxLayout()
        share.setSpacing(6)
        share.addWidget(self.share)
        share.addWidget(plain_label("%", "muted"))
        holder = QWidget()
        holder.setLayout(share)
        share.setContentsMargins(0, 0, 0, 0)
        self.share.setAccessibleName(self.tr("Share of each agent's quota"))
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(Labelled(self.tr("Name"), self.title), 1)
        head.addWidget(Labelled(self.tr("Share"), holder))
        column = column_of(self, 10)
        column.addLayout(head)
        column.addWidget(self.note)
        column.addWidget(self.everything)
        column.addWidget(self._conditions)
        foot = QHBoxLayout()
        foot.addWidget(self.add)
        foot.addStretch(1)
        column.addLayout(foot)
        self.setFocusProxy(self.title)

    def _fill_menu(self) -> None:
        menu = self.add.menu()
        menu.clear()
        for kind in KINDS:
            if kind.name not in self.rows:
                action = QAction(QCoreApplication.translate("sampling", kind.title), menu)
                action.triggered.connect(lambda _=False, kind=kind: self.add_condition(kind.name))
                menu.addAction(action)

    def add_condition(self, name: str) -> None:
        """A further condition, as it usually is, with the keyboard in it."""
        if self._stratum is None or name in self.rows:
            return
        kind = next(each for each in KINDS if each.name == name)
        values = {name: kind.first}
        self._stratum = replace(self._stratum, when=replace(self._stratum.when, **values))  # type: ignore[arg-type]
        self._put_row(kind).field.show_when(self._stratum.when)
        self.changed.emit(self._stratum)

    def _put_row(self, kind: Kind) -> _ConditionRow:
        row = self.rows[kind.name] = _ConditionRow(kind, self._theme)
        self._offer(row)
        row.field.changed.connect(lambda: self._take(kind.name))
        row.removed.connect(self._remove)
        order = [each.name for each in KINDS if each.name in self.rows]
        self._rows.insertWidget(order.index(kind.name), row)
        return row

    def _offer(self, row: _ConditionRow) -> None:
        if isinstance(row.field, Toggles):
            row.field.offer([(value, value) for value in self._known.get(row.kind.name, ())])

    def _take(self, name: str) -> None:
        if self._stratum is not None:
            when = self.rows[name].field.put(self._stratum.when)
            self._stratum = replace(self._stratum, when=when)
            self.changed.emit(self._stratum)

    def _remove(self, name: str) -> None:
        if self._stratum is None:
            return
        values = {name: getattr(EMPTY, name)}
        self._stratum = replace(self._stratum, when=replace(self._stratum.when, **values))
        let_go(self.rows.pop(name))
        self.add.setFocus()
        self.changed.emit(self._stratum)

    def _tell(self, _text: str = "") -> None:
        if self._stratum is None:
            return
        share = Decimal(0) if self.share.shown is None else self.share.shown
        title = self.title.text().strip()
        self._stratum = replace(self._stratum, title="" if title == self._stratum.key else title, share=share)
        self.changed.emit(self._stratum)
