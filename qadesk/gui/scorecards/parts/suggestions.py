"""The suggestion rules of an item: told in words, to be removed; files write them (docs/suggestions.md)."""

from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QToolButton, QWidget

from qadesk.domain.rule_words import rule_words
from qadesk.domain.scorecards import Item, Scorecard
from qadesk.domain.suggest_rules import Rule
from qadesk.gui.inputs.leaving import let_go
from qadesk.gui.inputs.spots import Note, Spot, column_of, plain_label
from qadesk.gui.looks import dressed
from qadesk.gui.notices import translated
from qadesk.gui.scorecards.editors.base import Part


class Suggestions(Part):
    """One line a rule."""

    def __init__(self) -> None:
        super().__init__()
        self.lines: list[RuleLine] = []
        self._shown: tuple[tuple[Rule, str], ...] = ()
        self._column = column_of(self, 6)

    def refresh(self, item: Item, card: Scorecard) -> None:
        """Show the rules, where they or the words of the answers they propose have changed."""
        self.setVisible(bool(item.suggest))
        wanted = tuple((rule, rule_words(item, rule, translated)) for rule in item.suggest)
        if wanted == self._shown:
            return
        self._shown = wanted
        for line in self.lines:
            let_go(line)
        self.lines = [RuleLine(words) for _, words in wanted]
        for at, line in enumerate(self.lines):
            line.remove.clicked.connect(lambda _=False, at=at: self._remove(at))
            self._column.addWidget(line)
            line.show()

    def spots(self) -> Iterator[Spot]:
        """Each rule."""
        for at, line in enumerate(self.lines):
            yield Spot(f"suggest[{at}]", line.remove, line.note)

    def _remove(self, at: int) -> None:
        rules = self._item.suggest
        self.put("suggest", suggest=(*rules[:at], *rules[at + 1 :]))
        if self.lines:
            self.lines[min(at, len(self.lines) - 1)].remove.setFocus(Qt.FocusReason.OtherFocusReason)


class RuleLine(QWidget):
    """A rule in words and the button that removes it."""

    def __init__(self, words: str) -> None:
        super().__init__()
        self.text = plain_label(words, "small")
        self.note = Note()
        self.remove = QToolButton()
        self.remove.setText("×")
        self.remove.setAccessibleName(self.tr("Remove this rule: {rule}").format(rule=words))
        self.remove.setToolTip(self.tr("Remove this rule"))
        dressed(self.remove, "quiet")
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setColumnStretch(0, 1)
        grid.addWidget(self.text, 0, 0)
        grid.addWidget(self.remove, 0, 1, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(self.note, 1, 0, 1, 2)
