"""What an import makes of a file: the card as a tree, and what was guessed, not read, or is not right yet."""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QHeaderView, QTreeWidget, QTreeWidgetItem

from qadesk.domain.card_check import Severity
from qadesk.domain.card_rows import HIDDEN, LEFT_OUT, MISSING, NAMED, NO_POINTS, UNREADABLE
from qadesk.domain.errors import told, unpacked
from qadesk.domain.items import Critical
from qadesk.domain.scorecards import Item, Scorecard, Section
from qadesk.domain.texts import QT_TRANSLATE_NOOP, run_on
from qadesk.gui.notices import translated
from qadesk.gui.scorecards.kinds import ICONS, amount, kind_title
from qadesk.gui.scorecards.whole_rows import WholeRowDelegate
from qadesk.gui.theme import Theme
from qadesk.services.card_files import CardPreview

ROW_ROLE = Qt.ItemDataRole.UserRole
NOT_READ = frozenset({UNREADABLE, NO_POINTS, MISSING, LEFT_OUT, HIDDEN})
"""What these say is lost unless somebody looks; everything else is a guess."""

CARD_HEADINGS = (
    QT_TRANSLATE_NOOP("card table", "Item"),
    QT_TRANSLATE_NOOP("card table", "Kind"),
    QT_TRANSLATE_NOOP("card table", "Points"),
)
ISSUE_HEADINGS = (QT_TRANSLATE_NOOP("card table", "Row"), QT_TRANSLATE_NOOP("card table", "What"))

Tone = Literal["wrong", "unread", "guessed"]
LOOKS: dict[Tone, tuple[str, str]] = {
    "wrong": ("mdi6.alert-circle-outline", "critical"),
    "unread": ("mdi6.help-circle-outline", "warning"),
    "guessed": ("mdi6.lightbulb-outline", "text_muted"),
}


@dataclass(frozen=True, slots=True)
class Remark:
    """One line of what is to be looked at."""

    tone: Tone
    text: str
    todo: str = ""
    row: int | None = None
    column: str = ""


def remarks(found: CardPreview) -> list[Remark]:
    """What keeps the card from being published, then what was not read, then what was guessed."""
    wrong = [
        Remark("wrong" if each.severity is Severity.ERROR else "guessed", each.sentence(translated), row=each.line)
        for each in found.findings
    ]
    order: dict[Tone, int] = {"wrong": 0, "unread": 1, "guessed": 2}
    return sorted([*wrong, *_issues(found)], key=lambda each: order[each.tone])


def invented_key(found: CardPreview) -> bool:
    """Whether the file itself names no key for its card."""
    return any((error := unpacked(issue.reason)) is not None and error.what == NAMED for issue in found.issues)


def _issues(found: CardPreview) -> Iterator[Remark]:
    for issue in found.issues:
        error = unpacked(issue.reason)
        if error is None:
            yield Remark("guessed", told(issue.reason, translated), "", issue.row, issue.column or "")
            continue
        if error.what == NAMED:
            continue  # title and key stand in fields of their own
        what, todo = error.sentences(translated)
        tone: Tone = "unread" if error.what in NOT_READ else "guessed"
        yield Remark(tone, what, todo, issue.row, issue.column or "")


def fill_remarks(tree: QTreeWidget, found: list[Remark], theme: Theme) -> None:
    """Row number, then what is to be looked at."""
    tree.clear()
    for remark in found:
        item = QTreeWidgetItem(["" if remark.row is None else str(remark.row), remark.text])
        item.setIcon(1, theme.icon(*LOOKS[remark.tone]))
        item.setToolTip(1, run_on([remark.text, remark.todo]))
        item.setData(0, ROW_ROLE, remark.row)
        item.setTextAlignment(0, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        tree.addTopLevelItem(item)


def fill_card(tree: QTreeWidget, card: Scorecard, theme: Theme) -> None:
    """Sections with their items, each with its kind and points."""
    tree.clear()
    for section in card.sections:
        head = QTreeWidgetItem([section.title, "", amount(_sum(section))])
        bold = QFont(tree.font())
        bold.setBold(True)
        for column in (0, 2):
            head.setFont(column, bold)
        head.setTextAlignment(2, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        tree.addTopLevelItem(head)
        for item in section.items:
            head.addChild(_item(item, theme))
    tree.expandAll()


def _item(item: Item, theme: Theme) -> QTreeWidgetItem:
    points = getattr(item, "points", None)
    row = QTreeWidgetItem([item.title, kind_title(item.kind), "" if points is None else amount(points)])
    row.setIcon(1, theme.icon(ICONS[item.kind], "critical" if isinstance(item, Critical) else "text_muted"))
    row.setTextAlignment(2, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
    row.setToolTip(0, "\n".join(part for part in (item.title, item.help.strip()) if part))
    return row


def _sum(section: Section) -> Decimal:
    return sum((getattr(item, "points", Decimal(0)) for item in section.items if item.scored), Decimal(0))


def set_up_trees(card: QTreeWidget, issues: QTreeWidget) -> None:
    """Columns and manners of both lists."""
    card.setColumnCount(3)
    issues.setColumnCount(2)
    for tree, headings in ((card, CARD_HEADINGS), (issues, ISSUE_HEADINGS)):
        tree.setHeaderLabels([translated("card table", heading) for heading in headings])
        tree.setItemDelegate(WholeRowDelegate(tree))
        tree.setRootIsDecorated(False)
        tree.setUniformRowHeights(True)
        tree.header().setStretchLastSection(False)
    card.setIndentation(14)
    card.setItemsExpandable(False)
    issues.setIndentation(0)
    card.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
    for column in (1, 2):
        card.header().setSectionResizeMode(column, QHeaderView.ResizeMode.ResizeToContents)
    issues.header().setSectionResizeMode(0, QHeaderView.ResizeMode.ResizeToContents)
    issues.header().setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
