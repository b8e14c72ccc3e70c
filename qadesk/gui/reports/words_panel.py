"""The lead's words in a report: common problems kept, worded anew, left out or added; texts of parts; the address."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QCheckBox, QFrame, QHBoxLayout, QLabel, QScrollArea, QToolButton, QVBoxLayout, QWidget

from qadesk.domain.report.content import PARTS, CommonProblem, Words
from qadesk.domain.texts import QT_TRANSLATE_NOOP
from qadesk.gui.fields import LineField
from qadesk.gui.inputs.choosing import Picker
from qadesk.gui.inputs.lines import TallField
from qadesk.gui.parts import styled, wrapped
from qadesk.gui.theme import Theme

TITLES: dict[str, str] = {
    "problems": QT_TRANSLATE_NOOP("ReportParts", "Key problems"),
    "tracked": QT_TRANSLATE_NOOP("ReportParts", "Tracked problems"),
    "care": QT_TRANSLATE_NOOP("ReportParts", "What was inspected with care"),
    "figures": QT_TRANSLATE_NOOP("ReportParts", "Figures"),
    "recordings": QT_TRANSLATE_NOOP("ReportParts", "Problem recordings"),
    "months": QT_TRANSLATE_NOOP("ReportParts", "Months against the standard"),
    "kpi": QT_TRANSLATE_NOOP("ReportParts", "KPI board"),
    "coaching": QT_TRANSLATE_NOOP("ReportParts", "Coaching"),
    "appeals": QT_TRANSLATE_NOOP("ReportParts", "Appeals"),
    "sampling": QT_TRANSLATE_NOOP("ReportParts", "Sampling"),
}


class ProblemRow(QFrame):
    """A common problem: whether the report has it, and its wording."""

    changed = Signal()

    def __init__(self, text: str, name: str, *, kept: bool = True) -> None:
        super().__init__()
        self.kept, self.text = QCheckBox(), small_text(name)
        self.kept.setChecked(kept)
        self.kept.setAccessibleName(self.tr("In the report: {name}").format(name=name))
        self.text.show_text(text)
        self.text.setEnabled(kept)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.kept, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.text, 1)
        self.kept.toggled.connect(self._keep)
        self.text.edited.connect(lambda _: self.changed.emit())

    def _keep(self, kept: bool) -> None:
        self.text.setEnabled(kept)
        self.changed.emit()


class WordsPanel(QScrollArea):
    """``changed`` carries all words after every change by hand."""

    changed = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = Words()
        self._proposed: tuple[CommonProblem, ...] = ()
        self.rows: list[ProblemRow] = []
        self.part, self.text = Picker(), small_text(self.tr("Words of this part"), least=4)
        self.address = LineField()
        self.add = styled(QToolButton(), "quiet")
        self.add.setText(self.tr("Add a problem"))
        self.add.setIcon(theme.icon("mdi6.plus", "text"))
        self.add.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.nothing = wrapped(self.tr("Nothing stands out in the figures of this period."))
        self.part.offer([(part, QCoreApplication.translate("ReportParts", TITLES[part])) for part in PARTS])
        self.part.show_data(PARTS[0])
        self.part.setAccessibleName(self.tr("Part of the report"))
        self.address.setAccessibleName(self.tr("Address to write to"))
        self.address.setPlaceholderText(self.tr("for example an e-mail address"))
        self._lay_out()
        self.part.picked.connect(lambda _: self._show_part())
        self.text.edited.connect(self._write_part)
        self.address.edited.connect(lambda text: self._tell(replace(self._words, address=text)))
        self.add.clicked.connect(self._add)

    def show_words(self, words: Words, proposed: Sequence[CommonProblem]) -> None:
        """The words that hold, beside what the figures propose. A row that is being typed in is left alone."""
        self._words = words
        self.address.show_text(words.address)
        self._show_part()
        wanted = [(each.key, each.text) for each in proposed]
        known = [(each.key, each.text) for each in self._proposed]
        if wanted != known or len(self.rows) != len(proposed) + len(words.added):
            self._proposed = tuple(proposed)
            self._make_rows()

    @property
    def words(self) -> Words:
        """What stands there."""
        return self._words

    def _make_rows(self) -> None:
        for row in self.rows:
            self._problems.removeWidget(row)
            row.hide()
            row.deleteLater()
        said = [(self._words.common.get(each.key, each.text), each.text) for each in self._proposed]
        made = [ProblemRow(text if text is not None else own, own, kept=text is not None) for text, own in said]
        made += [ProblemRow(text, self.tr("Own problem")) for text in self._words.added]
        self.rows = made
        for row in self.rows:
            self._problems.addWidget(row)
            row.changed.connect(self._read_rows)
        self.nothing.setVisible(not self.rows)

    def _read_rows(self) -> None:
        count = len(self._proposed)
        common: dict[str, str | None] = {}
        for problem, row in zip(self._proposed, self.rows[:count], strict=True):
            text = row.text.toPlainText().strip()
            if not row.kept.isChecked():
                common[problem.key] = None
            elif text and text != problem.text:
                common[problem.key] = text
        shown = {problem.key for problem in self._proposed}
        others = {key: text for key, text in self._words.common.items() if key not in shown}
        added = tuple(row.text.toPlainText() for row in self.rows[count:] if row.kept.isChecked())
        self._tell(replace(self._words, common={**others, **common}, added=added))

    def _add(self) -> None:
        row = ProblemRow("", self.tr("Own problem"))
        row.changed.connect(self._read_rows)
        self.rows.append(row)
        self._problems.addWidget(row)
        self.nothing.hide()
        row.text.setFocus()
        self._read_rows()

    def _chosen_part(self) -> str:
        return PARTS[max(self.part.currentIndex(), 0)]

    def _show_part(self) -> None:
        self.text.show_text(self._words.texts.get(self._chosen_part(), ""))

    def _write_part(self, text: str) -> None:
        texts = {**self._words.texts, self._chosen_part(): text}
        self._tell(replace(self._words, texts={part: said for part, said in texts.items() if said}))

    def _tell(self, words: Words) -> None:
        self._words = words
        self.changed.emit(words)

    def _lay_out(self) -> None:
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        sheet = QWidget()
        column = QVBoxLayout(sheet)
        column.setContentsMargins(0, 0, 8, 0)
        column.setSpacing(8)
        self._problems = QVBoxLayout()
        self._problems.setSpacing(8)
        column.addWidget(heading(self.tr("Common problems")))
        column.addWidget(self.nothing)
        column.addLayout(self._problems)
        column.addWidget(self.add, 0, Qt.AlignmentFlag.AlignLeft)
        column.addSpacing(8)
        column.addWidget(heading(self.tr("Words of a part")))
        column.addWidget(self.part)
        column.addWidget(self.text)
        column.addSpacing(8)
        column.addWidget(heading(self.tr("Address to write to")))
        column.addWidget(self.address)
        column.addStretch(1)
        self.setWidget(sheet)


def heading(text: str) -> QLabel:
    """What the fields below it are about."""
    return styled(QLabel(text), "section")


def small_text(name: str, least: int = 2) -> TallField:
    """A field that grows with its text."""
    field = TallField(least=least)
    field.setAccessibleName(name)
    return field
