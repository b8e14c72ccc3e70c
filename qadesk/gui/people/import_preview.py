"""What a table of people would change, and afterwards what it did: figures, who, and the rows left out."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QBrush, QColor
from PySide6.QtWidgets import QHBoxLayout, QHeaderView, QLabel, QTreeWidget, QTreeWidgetItem, QVBoxLayout, QWidget

from qadesk.domain.errors import told
from qadesk.domain.intake import IntakeReport
from qadesk.domain.people_columns import PEOPLE_COLUMNS
from qadesk.domain.people_history import PersonRecord
from qadesk.domain.people_import import Fate, PeoplePlan, PersonChange
from qadesk.domain.recordings import ImportIssue
from qadesk.domain.texts import run_on
from qadesk.gui.looks import dressed
from qadesk.gui.notices import translated
from qadesk.gui.people.words import day_text, first_text, last_text, role_word
from qadesk.gui.theme import Theme
from qadesk.gui.words import clauses, listing, valued

MOST_ROWS = 500
_Line = tuple[str, str, str, str]
"""Row, what becomes of it, who, what and why."""


class ImportPreview(QWidget):
    """Shows a plan, or a report; the colours say what is new, changed, left out."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._names: dict[str, str] = {}
        """By number, whom the table names."""
        self.columns = QLabel()
        self.columns.setWordWrap(True)
        dressed(self.columns, "muted small")
        self.chips = {name: QLabel() for name in ("new", "changed", "unchanged", "refused", "warnings")}
        looks = {"new": "chip good", "changed": "chip", "refused": "chip critical", "warnings": "chip warning"}
        for name, chip in self.chips.items():
            dressed(chip, looks.get(name, "chip plain"))
        self.table = QTreeWidget()
        self._set_up_table()
        self._lay_out()
        self.clear()

    def clear(self) -> None:
        """Show nothing."""
        self.table.clear()
        self.columns.clear()
        for chip in self.chips.values():
            chip.hide()

    def show_plan(self, plan: PeoplePlan) -> None:
        """What would become of everybody whom the table names."""
        counts = {fate.value: len(plan.of(fate)) for fate in Fate}
        self._show_counts(counts | {"refused": len(plan.refused), "warnings": len(plan.warnings)}, done=False)
        self.columns.setText(self._columns(plan))
        changes = [*plan.of(Fate.NEW), *plan.of(Fate.CHANGED)]
        self._names = {each.after.person.no: each.after.person.name for each in plan.changes}
        lines = [*self._issues(plan.refused, "refused"), *self._issues(plan.warnings, "warnings")]
        self._show_lines([*lines, *(self._change(each) for each in changes[:MOST_ROWS])], len(lines) + len(changes))

    def show_report(self, report: IntakeReport) -> None:
        """What has become of them."""
        intake = report.intake
        counts = {"new": intake.imported, "changed": intake.updated, "unchanged": intake.unchanged}
        self._show_counts(counts | {"refused": intake.refused, "warnings": intake.warnings}, done=True)
        self.columns.setText("" if intake.refused or intake.warnings else self.tr("Everything went in."))
        lines = [*self._issues(report.refused, "refused"), *self._issues(report.warnings, "warnings")]
        self._show_lines(lines, intake.refused + intake.warnings)

    def _show_counts(self, counts: Mapping[str, int], *, done: bool) -> None:
        texts = {
            "new": self.tr("{count} new"),
            "changed": self.tr("{count} changed"),
            "unchanged": self.tr("{count} unchanged"),
            "refused": self.tr("{count} rows were left out") if done else self.tr("{count} rows are left out"),
            "warnings": self.tr("{count} notes"),
        }
        for name, chip in self.chips.items():
            chip.setText(texts[name].format(count=self.locale().toString(counts[name])))
            chip.setVisible(counts[name] > 0 or name == "new")

    def _columns(self, plan: PeoplePlan) -> str:
        table = plan.table
        known = [f"{table.columns[name]} → {column_word(name)}" for name in PEOPLE_COLUMNS if name in table.columns]
        text = self.tr("Columns: {known}.").format(known=listing(known))
        if table.unknown:
            text = run_on((text, self.tr("Not used: {unknown}.").format(unknown=listing(table.unknown))))
        return text

    def _change(self, change: PersonChange) -> _Line:
        rows = listing(self.locale().toString(row) for row in change.rows[:3])
        rows += " …" if len(change.rows) > 3 else ""
        person = change.after.person
        what = "new" if change.before is None else "changed"
        parts = (
            _new_parts(change.after)
            if change.before is None
            else _changed_parts(change.before, change.after, self._names)
        )
        return rows, what, f"{person.name} {person.no}", clauses(parts)

    def _issues(self, issues: Iterable[ImportIssue], what: str) -> Iterator[_Line]:
        for issue in list(issues)[:MOST_ROWS]:
            row = "" if issue.row is None else self.locale().toString(issue.row)
            yield row, what, issue.column or "", told(issue.reason, translated)

    def _show_lines(self, lines: Sequence[_Line], total: int) -> None:
        words = {
            "new": self.tr("new"),
            "changed": self.tr("changed"),
            "refused": self.tr("left out"),
            "warnings": self.tr("note"),
        }
        colours = self._theme.colours
        inks = {"new": colours.good_text, "changed": colours.accent_text, "refused": colours.critical}
        self.table.clear()
        items = []
        for row, what, who, why in lines[:MOST_ROWS]:
            item = QTreeWidgetItem([row, words[what], who, why])
            item.setForeground(1, QBrush(QColor(inks.get(what, colours.warning_text))))
            item.setTextAlignment(0, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            item.setToolTip(3, why)
            items.append(item)
        self.table.addTopLevelItems(items)
        if total > len(items):
            self.table.addTopLevelItem(
                QTreeWidgetItem(["", "", self.tr("and {count} more").format(count=total - len(items))])
            )
        self.table.setVisible(bool(items))
        for column in range(3):
            self.table.resizeColumnToContents(column)

    def _set_up_table(self) -> None:
        table, header = self.table, self.table.header()
        table.setHeaderLabels((self.tr("Row"), self.tr("What"), self.tr("Who or column"), self.tr("Change or reason")))
        table.setAccessibleName(self.tr("What the table changes"))
        table.setRootIsDecorated(False)
        table.setUniformRowHeights(True)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        header.setStretchLastSection(True)

    def _lay_out(self) -> None:
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(10)
        row = QHBoxLayout()
        row.setSpacing(8)
        for chip in self.chips.values():
            row.addWidget(chip)
        row.addStretch(1)
        outer.addLayout(row)
        outer.addWidget(self.columns)
        outer.addWidget(self.table, 1)


def column_word(column: str) -> str:
    """What a column of ``PEOPLE_COLUMNS`` holds."""
    words = {
        "no": QCoreApplication.translate("People", "number"),
        "name": QCoreApplication.translate("People", "name"),
        "group": QCoreApplication.translate("People", "team"),
        "role": QCoreApplication.translate("People", "role"),
        "leader": QCoreApplication.translate("People", "leader"),
        "hired_on": QCoreApplication.translate("People", "first day of work"),
        "left_on": QCoreApplication.translate("People", "last day of work"),
        "extension": QCoreApplication.translate("People", "extension"),
        "from": QCoreApplication.translate("People", "from"),
        "to": QCoreApplication.translate("People", "to"),
        "mentor": QCoreApplication.translate("People", "mentor"),
    }
    return words[column]


def _new_parts(record: PersonRecord) -> Iterator[str]:
    person = record.person
    yield role_word(person.role)
    for stretch in record.memberships:
        open_ended = stretch.days.first is None and stretch.days.last is None
        days = "" if open_ended else f" ({first_text(stretch.days)} – {last_text(stretch.days)})"
        yield f"{stretch.group}{days}"
    if person.extension:
        yield f"{column_word('extension')} {person.extension}"
    if person.left_on:
        yield f"{column_word('left_on')} {day_text(person.left_on)}"


def _changed_parts(before: PersonRecord, after: PersonRecord, names: Mapping[str, str]) -> Iterator[str]:
    old, new = before.person, after.person
    pairs = (
        ("name", old.name, new.name),
        ("role", role_word(old.role), role_word(new.role)),
        ("group", old.group, new.group),
        ("leader", names.get(old.leader or "", old.leader), names.get(new.leader or "", new.leader)),
        ("extension", old.extension, new.extension),
        ("hired_on", day_text(old.hired_on), day_text(new.hired_on)),
        ("left_on", day_text(old.left_on), day_text(new.left_on)),
    )
    for column, was, now in pairs:
        if was != now:
            yield valued(column_word(column), f"{was or '–'} → {now or '–'}{_since(column, after)}")
    if old.group == new.group and before.memberships != after.memberships:
        yield QCoreApplication.translate("People", "teams of other days")
    if before.mentors != after.mentors:
        yield column_word("mentor")


def _since(column: str, after: PersonRecord) -> str:
    """From when on the present team holds."""
    first = after.memberships[-1].days.first if column == "group" and after.memberships else None
    return QCoreApplication.translate("People", " (from {day})").format(day=day_text(first)) if first else ""
