"""What the check finds in a card: errors first; a click or Return goes to the place."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QLabel, QListView, QVBoxLayout, QWidget

from qadesk.domain.card_check import Finding, Severity
from qadesk.domain.card_editing import Place, locate
from qadesk.domain.scorecards import Scorecard
from qadesk.gui.looks import dressed
from qadesk.gui.notices import translated
from qadesk.gui.theme import Theme, set_class
from qadesk.services.card_drafts import CardSession


@dataclass(frozen=True, slots=True)
class _Row:
    """One finding as it is shown."""

    text: str
    place: Place
    error: bool


class _Findings(QAbstractListModel):
    """The findings in their order; the rows are plain values, which a list that is filled anew lets go of safely."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self.rows: tuple[_Row, ...] = ()

    def show_rows(self, rows: Sequence[_Row]) -> None:
        """These in place of what is shown."""
        self.beginResetModel()
        self.rows = tuple(rows)
        self.endResetModel()

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = QModelIndex()) -> int:  # noqa: B008 - Qt's own
        """How many there are."""
        return 0 if parent.isValid() else len(self.rows)

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The sentence, also as tooltip, and the sign of an error or a warning."""
        if not 0 <= index.row() < len(self.rows):
            return None
        row = self.rows[index.row()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return row.text
        if role == Qt.ItemDataRole.DecorationRole:
            return self._theme.icon("mdi6.alert-circle-outline" if row.error else "mdi6.alert-outline", "warning")
        return None


class FindingsList(QWidget):
    """Follows the findings of a session."""

    place_wanted = Signal(object)
    """A ``Place``: the section, item and field that a finding is about."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session: CardSession | None = None
        self._shown: tuple[Finding, ...] | None = None
        self._end_listening = _nothing
        self._summary = QLabel()
        self._list = QListView()
        self._found = _Findings(theme, self)
        self._build()

    def take(self, session: CardSession | None) -> None:
        """Follow the card of a session; ``None`` shows nothing."""
        self._end_listening()
        self._end_listening = session.listen(self._follow) if session is not None else _nothing
        self._session, self._shown = session, None
        self._follow()

    def texts(self) -> list[str]:
        """The sentences as shown."""
        return [row.text for row in self._found.rows]

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 6, 12, 8)
        column.setSpacing(4)
        dressed(self._summary, "section")
        self._summary.setWordWrap(True)
        column.addWidget(self._summary)
        view = self._list
        view.setAccessibleName(self.tr("What the check finds"))
        view.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        view.setWordWrap(True)
        view.setResizeMode(QListView.ResizeMode.Adjust)
        view.setModel(self._found)
        view.clicked.connect(self._go)
        view.activated.connect(self._go)
        column.addWidget(view, 1)

    def _follow(self) -> None:
        findings = self._session.findings if self._session is not None else ()
        if findings == self._shown or self._session is None:
            if self._session is None:
                self._found.show_rows(())
                self._summary.clear()
            return
        self._shown = findings
        ordered = sorted(findings, key=lambda each: each.severity is not Severity.ERROR)
        self._fill(ordered, self._session.card)
        self._sum_up(findings)

    def _fill(self, findings: Sequence[Finding], card: Scorecard) -> None:
        current = self._list.currentIndex().row()
        places = [locate(card, finding.where) for finding in findings]
        self._found.show_rows(
            [
                _Row(self._sentence(card, finding, place), place, finding.severity is Severity.ERROR)
                for finding, place in zip(findings, places, strict=True)
            ]
        )
        if 0 <= current < len(findings):
            self._list.setCurrentIndex(self._found.index(current))

    def _sentence(self, card: Scorecard, finding: Finding, place: Place) -> str:
        """The sentence with the title of what it is about before it."""
        titles = {item.key: item.title for item in card.items()}
        titles.update({section.key: section.title for section in card.sections})
        title = titles.get(place.item or place.section or "", "")
        sentence = finding.sentence(translated)
        return f"{title}: {sentence}" if title else sentence

    def _sum_up(self, findings: Sequence[Finding]) -> None:
        errors = sum(finding.severity is Severity.ERROR for finding in findings)
        warnings = len(findings) - errors
        parts = []
        if errors:
            parts.append(self.tr("{count} to mend before publishing").format(count=errors))
        if warnings:
            parts.append(self.tr("{count} to look at").format(count=warnings))
        self._summary.setText(" · ".join(parts) or self.tr("The check finds nothing: the card can be published."))
        set_class(self._summary, "section" if findings else "muted")
        self._list.setVisible(bool(findings))

    def _go(self, index: QModelIndex) -> None:
        if index.row() < len(self._found.rows):
            self.place_wanted.emit(self._found.rows[index.row()].place)


def _nothing() -> None:
    """Nobody listens yet."""
