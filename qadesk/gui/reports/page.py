"""The reports page: a period, the lead's words beside the pages as they will be, issuing, and what was issued."""

from collections.abc import Sequence
from concurrent.futures import Future
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, QTimer, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QShowEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QMenu,
    QPushButton,
    QSplitter,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from qadesk.domain.after.releases import IssuedReport
from qadesk.domain.insight.facts import EvaluationFact
from qadesk.domain.people import Person
from qadesk.domain.report.content import Period, ReportContent, Words
from qadesk.domain.report.kept_words import with_words
from qadesk.domain.report.preview import PagePicture
from qadesk.gui.ask_dialog import AskDialog
from qadesk.gui.fields import LineField
from qadesk.gui.inputs.period_bar import PeriodBar
from qadesk.gui.inputs.spots import Labelled
from qadesk.gui.jobs import deliver
from qadesk.gui.models.recording_columns import Formats
from qadesk.gui.parts import styled, wrapped
from qadesk.gui.reports.editions_panel import EditionsPanel
from qadesk.gui.reports.figures_panel import FiguresPanel
from qadesk.gui.reports.preview import EDGE, WIDEST, Preview
from qadesk.gui.reports.words_panel import WordsPanel
from qadesk.gui.shell import Shell
from qadesk.services.container import Services
from qadesk.services.reporting.issuing import Edition

PAUSE_MS = 500
"""After the last key the pages are made anew."""
LEFT_PIXELS = 400
PAGE_POINTS = 595.3
POINTS_PER_INCH = 72
FORMATS = (("pdf", "PDF"), ("docx", "Word (DOCX)"), ("xlsx", "Excel (XLSX)"), ("json", "JSON"))


class ReportsPage(QWidget):
    """A draft is made of the data of today; what was issued is shown as it was, and cannot be changed."""

    pages_shown = Signal(object)
    """The pages of this ``ReportContent`` are seen."""

    def __init__(self, services: Services, person: Person, shell: Shell) -> None:
        super().__init__()
        self._services, self._person, self._shell = services, person, shell
        self._reporting = services.reporting
        self._wish, self._stale = 0, True
        self._draft: ReportContent | None = None
        self._words = Words()
        self._shown: ReportContent | None = None
        self.edition: Edition | None = None
        self._issued: tuple[IssuedReport, ...] = ()
        self.bar = PeriodBar(shell.theme, services.people.today())
        self.words = WordsPanel(shell.theme)
        self.figures = FiguresPanel(self._behind, shell.theme)
        self.editions = EditionsPanel(Formats(services.zone, self.locale()), shell.theme)
        self.preview = Preview()
        self.state = QLabel()
        self.nothing = wrapped(self.tr("Nothing was inspected in this period. Choose another one above."))
        self.back = styled(QPushButton(self.tr("&Back to the draft")), "quiet")
        self.export = styled(QToolButton(), "quiet")
        self.issue = styled(QPushButton(self.tr("&Issue…")), "primary")
        self._panels = QStackedWidget()
        self._tabs: dict[str, QToolButton] = {}
        self._pause = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._lay_out()
        self._connect()
        self._show_state()

    def refresh(self) -> None:
        """Count anew, now or when the page is looked at next."""
        self._stale = not self.isVisible()
        if not self._stale:
            self._take()

    def showEvent(self, event: QShowEvent) -> None:
        """What changed meanwhile is counted."""
        super().showEvent(event)
        if self._stale:
            self.refresh()

    def show_panel(self, name: str) -> None:
        """Bring the words, the figures or what was issued to the front."""
        self._tabs[name].setChecked(True)
        self._panels.setCurrentWidget({"words": self.words, "figures": self.figures, "issued": self.editions}[name])

    def show_period(self, period: Period) -> None:
        """The draft of a period."""
        self.bar.show_period(period)
        self._take()

    def _take(self) -> None:
        self._wish += 1
        wish, period = self._wish, self.bar.period
        self.edition = None
        refuse = self._shell.notices.show_error
        deliver(self._reporting.teams(), self, self.bar.offer_teams, refuse)
        deliver(self._reporting.issuing.editions(), self, self._list, refuse)
        self.state.setText(self.tr("Counting …"))
        deliver(
            self._reporting.proposed(period),
            self,
            lambda found: self._show_draft(*found) if wish == self._wish else None,
            refuse,
        )

    def _show_draft(self, content: ReportContent, words: Words) -> None:
        another = self._draft is None or self._draft.period != content.period
        self._draft = content
        if another or not self.words.isAncestorOf(self.focusWidget() or self):
            self._words = words
            self.words.show_words(words, content.problems)
        self._show(with_words(content, self._words))

    def _show(self, content: ReportContent) -> None:
        self._shown = content
        self.nothing.setVisible(not content.headline.inspected)
        self.preview.setVisible(bool(content.headline.inspected))
        self.figures.show_content(content)
        self._show_state()
        self._make_pages()

    def _make_pages(self) -> None:
        content, wish = self._shown, self._wish
        if content is None or not content.headline.inspected:
            return
        wide = min(max(self.preview.viewport().width() - 2 * EDGE, 1), WIDEST) * self.devicePixelRatioF()
        dpi = max(round(POINTS_PER_INCH * wide / PAGE_POINTS), POINTS_PER_INCH // 2)

        def show(pages: list[PagePicture]) -> None:
            if wish == self._wish and content is self._shown:
                self.preview.show_pages(pages)
                self.pages_shown.emit(content)

        deliver(self._reporting.pages(content, dpi), self, show, self._shell.notices.show_error)

    def _change(self, words: Words) -> None:
        """Every keystroke is written; the pages follow when the hand rests."""
        self._words = words
        draft = self._draft
        if draft is not None and self._services.writable:
            kept = self._reporting.wording.put(draft.period, words, self._person.no)
            deliver(kept, self, lambda _: None, self._shell.notices.show_error)
        self._pause.start()

    def _follow(self) -> None:
        if self._draft is not None and self.edition is None:
            self._show(with_words(self._draft, self._words))

    def _list(self, rows: list[IssuedReport]) -> None:
        self._issued = tuple(rows)
        self.editions.show_rows(rows)
        self._show_state()

    def _known(self) -> IssuedReport | None:
        """The last edition of the period that is chosen."""
        period = self.bar.period
        wanted = (period.day_from, period.day_to, period.group)
        same = [each for each in self._issued if (each.day_from, each.day_to, each.group) == wanted]
        return max(same, key=lambda each: (each.issued_at_ms, each.amendment), default=None)

    def _show_state(self) -> None:
        known, edition = self._known(), self.edition
        if edition is not None:
            text = self.tr("No. {number}, as it was issued").format(number=self._named(edition.report))
        elif known is not None:
            text = self.tr("Draft; issued as No. {number}").format(number=self._named(known))
        else:
            text = self.tr("Draft, not issued")
        self.state.setText(text)
        self.back.setVisible(edition is not None)
        self.words.setEnabled(edition is None and self._services.writable)
        self.issue.setText(self.tr("&Issue…") if known is None else self.tr("&Amend…"))
        something = self._shown is not None and bool(self._shown.headline.inspected)
        self.issue.setEnabled(edition is None and something and self._services.writable)
        self.export.setEnabled(something)

    def _named(self, report: IssuedReport) -> str:
        if not report.amendment:
            return report.number
        return self.tr("{number}, amendment {amendment}").format(number=report.number, amendment=report.amendment)

    def _open_edition(self, report: IssuedReport) -> None:
        self._wish += 1
        wish = self._wish
        asked = self._reporting.issuing.edition(report.number, report.amendment)
        deliver(
            asked,
            self,
            lambda edition: self.show_edition(edition) if wish == self._wish else None,
            self._shell.notices.show_error,
        )

    def show_edition(self, edition: Edition) -> None:
        """A report as it was issued."""
        self._wish += 1
        self.edition = edition
        self.bar.show_period(edition.content.period)
        self._show(edition.content)

    def _leave_edition(self) -> None:
        self._take()

    def _ask_issue(self) -> None:
        known, period, note = self._known(), self.bar.period, LineField()
        issuing, who = self._reporting.issuing, self._person.no
        parts = [Labelled(self.tr("Remark (not required)"), note)]
        if known is None:
            hint = self.tr(
                "The report gets its number, and its figures stay as they are now. The two working days of follow-ups"
                " and the time to appeal start today. Each team leader gets an extract of the own team."
            )
            dialog = AskDialog(
                self.tr("Issue the report"), hint, parts, self.tr("&Issue"),
                lambda: issuing.issue(period, who, note.text()), self,
            )  # fmt: skip
        else:
            hint = self.tr(
                "The figures of today become an amendment to No. {number}. What was issued stays as it is, and no"
                " clock starts anew. Where nothing has changed, no amendment is made."
            ).format(number=known.number)
            dialog = AskDialog(
                self.tr("Amend the report"), hint, parts, self.tr("&Amend"),
                lambda: issuing.amend(period, who, note.text()), self,
            )  # fmt: skip
        dialog.answered.connect(self._done)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    def _done(self, edition: Edition) -> None:
        self.show_edition(edition)
        self.show_panel("issued")
        deliver(self._reporting.issuing.editions(), self, self._list, self._shell.notices.show_error)
        self._shell.signals.after_changed.emit()
        self._write(self._services.exports, [name for name, _ in FORMATS])

    def _write(self, folder: Path, formats: list[str]) -> None:
        content = self._shown
        if content is None:
            return
        target = folder / self._reporting.folder_name(content)
        if self.edition is not None:
            writing = self._reporting.write_edition(self.edition, target, formats, uids=True)
        else:
            writing = self._reporting.write(content, target, formats, uids=True)
        deliver(writing, self, lambda paths: self._written(target, paths), self._shell.notices.show_error)

    def _written(self, folder: Path, paths: list[Path]) -> None:
        where = QUrl.fromLocalFile(str(folder))
        text = self.tr("Files written: {n}.").format(n=len(paths))
        open_folder = self.tr("Open the folder")
        self._shell.notices.show_message(text, str(folder), open_folder, lambda: QDesktopServices.openUrl(where))

    def _write_elsewhere(self) -> None:
        chosen = QFileDialog.getExistingDirectory(self, self.tr("Folder for the report"), str(self._services.exports))
        if chosen:
            self._write(Path(chosen), [name for name, _ in FORMATS])

    def _behind(self, uids: Sequence[str]) -> "Future[list[EvaluationFact]]":
        period = self.bar.period if self._shown is None else self._shown.period
        return self._reporting.behind(period, uids)

    def _connect(self) -> None:
        self.bar.chosen.connect(lambda _: self._take())
        self.words.changed.connect(self._change)
        self._pause.timeout.connect(self._follow)
        self.figures.opened.connect(self._shell.signals.open_call)
        self.figures.refused.connect(self._shell.notices.show_error)
        self.editions.chosen.connect(self._open_edition)
        self.back.clicked.connect(self._leave_edition)
        self.issue.clicked.connect(self._ask_issue)
        self._shell.signals.evaluations_changed.connect(self.refresh)

    def _lay_out(self) -> None:
        menu = QMenu(self)
        for name, title in FORMATS:
            menu.addAction(title, partial(self._write, self._services.exports, [name]))
        menu.addSeparator()
        menu.addAction(self.tr("All formats"), lambda: self._write(self._services.exports, [n for n, _ in FORMATS]))
        menu.addAction(self.tr("All formats, into another folder…"), self._write_elsewhere)
        self.export.setText(self.tr("Export"))
        self.export.setMenu(menu)
        self.export.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.export.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(styled(QLabel(self.tr("Reports")), "title"))
        head.addSpacing(8)
        head.addLayout(self._make_tabs())
        head.addStretch(1)
        head.addWidget(styled(self.state, "muted"))
        for button in (self.back, self.export, self.issue):
            head.addWidget(button)
        choice = QHBoxLayout()
        choice.addWidget(self.bar)
        choice.addStretch(1)
        right = QWidget()
        pages = QVBoxLayout(right)
        pages.setContentsMargins(0, 0, 0, 0)
        pages.addWidget(self.nothing, 0, Qt.AlignmentFlag.AlignTop)
        pages.addWidget(self.preview, 1)
        parts = QSplitter(Qt.Orientation.Horizontal)
        parts.setChildrenCollapsible(False)
        parts.addWidget(self._panels)
        parts.addWidget(right)
        parts.setStretchFactor(1, 1)
        parts.setSizes([LEFT_PIXELS, 2 * LEFT_PIXELS])
        outer = QVBoxLayout(self)
        outer.setContentsMargins(24, 16, 24, 16)
        outer.setSpacing(12)
        outer.addLayout(head)
        outer.addLayout(choice)
        outer.addWidget(parts, 1)

    def _make_tabs(self) -> QHBoxLayout:
        row, group = QHBoxLayout(), QButtonGroup(self)
        row.setSpacing(4)
        for name, title, panel in (
            ("words", self.tr("Words"), self.words),
            ("figures", self.tr("Figures"), self.figures),
            ("issued", self.tr("Issued"), self.editions),
        ):
            tab = styled(QToolButton(), "quiet toggle")
            tab.setText(title)
            tab.setCheckable(True)
            tab.clicked.connect(lambda _=False, name=name: self.show_panel(name))
            group.addButton(tab)
            row.addWidget(tab)
            self._tabs[name] = tab
            self._panels.addWidget(panel)
        self._tabs["words"].setChecked(True)
        return row
