"""Notices: one's own to be read, all that were published, and who has read each and who has not yet."""

from collections.abc import Sequence

from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from qadesk.domain.after.notices import Notice, NoticeDraft, NoticeReader, NoticeRow
from qadesk.domain.people import Person, Role
from qadesk.domain.recordings import FilterValues
from qadesk.gui.after.notices_audience import role_word
from qadesk.gui.after.notices_columns import audience_text, notice_columns
from qadesk.gui.after.notices_dialog import NoticeDialog, NoticeFields
from qadesk.gui.ask_dialog import AskDialog
from qadesk.gui.cases import CasesFrame, View, fact
from qadesk.gui.inputs.lines import TallField
from qadesk.gui.inputs.spots import Labelled, column_of, plain_label
from qadesk.gui.jobs import deliver
from qadesk.gui.lines import Cell, Column, LinesModel, LinesTable
from qadesk.gui.models.recording_columns import Formats
from qadesk.gui.notice_words import KINDS, words
from qadesk.gui.parts import number, styled, wrapped
from qadesk.gui.shell import Shell
from qadesk.services.blind import Blind, BlindCatalogue
from qadesk.services.container import Services

PUBLISHERS = frozenset({Role.LEAD, Role.INSPECTOR, Role.TRAINER})
READERS_PIXELS = 200


class NoticesPanel(QWidget):
    """A notice counts as read when its reader says so (button or Enter): passing over the list is not reading."""

    def __init__(self, services: Services, person: Person, shell: Shell) -> None:
        super().__init__()
        self._services, self._person, self._shell = services, person, shell
        self._blind = Blind(services.executor, services.settings, person)
        self._formats = Formats(services.zone, QLocale())
        self._mine: tuple[NoticeRow, ...] = ()
        self._all: tuple[NoticeRow, ...] = ()
        self._people: tuple[Person, ...] = ()
        self._groups: tuple[str, ...] = ()
        self._wanted, self._wish = "", 0
        self._publishes = person.role in PUBLISHERS
        views = [View("unread", self.tr("Unread"), warns=True), View("mine", self.tr("For me"))]
        if self._publishes:
            views.append(View("all", self.tr("All notices")))
        self.cases: CasesFrame[NoticeRow] = CasesFrame(
            shell.theme, views, notice_columns(self._formats), text_of=_text, name=self.tr("Notices")
        )
        self.title = plain_label(classes="heading")
        self.text = plain_label(classes="")
        self.facts = QWidget()
        self.readers = ReadersList(shell, self._formats)
        self._lay_out()
        self._connect()

    def refresh(self) -> None:
        """Read the lists anew."""
        services, refuse = self._services, self._shell.notices.show_error
        deliver(services.notices.rows(self._person.no), self, self._know_mine, refuse)
        if self._publishes:
            deliver(services.notices.rows(), self, self._know_all, refuse)
        deliver(services.catalogue.people(), self, self._know_people)
        catalogue = BlindCatalogue(self._services.executor, self._blind)
        deliver(catalogue.filter_values(), self, self._know_groups)

    def show_case(self, uid: str) -> None:
        """Bring a notice to the front."""
        self._wanted = uid
        self.refresh()

    # -- commands -----------------------------------------------------------------------------------------------------

    def read(self) -> None:
        """The notice in front was read by whoever sits here."""
        row = self.cases.current
        if row is not None and self._unread(row):
            asked = self._services.notices.read(row.notice.uid, self._person.no)
            deliver(asked, self, lambda _: self._shell.signals.after_changed.emit(), self._shell.notices.show_error)

    def ask_publish(self, proposed: NoticeDraft | None = None) -> NoticeDialog:
        """Write a notice, beginning with what is proposed or was begun earlier."""
        services = self._services
        fields = NoticeFields(self._people, self._groups, services.people.today())
        dialog = NoticeDialog(services.notices, services.settings, fields, self._person.no, proposed, self)
        dialog.answered.connect(self._published)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
        return dialog

    def publish_proposed(self, proposed: NoticeDraft) -> None:
        """As ``ask_publish``, once it is known whom it can go to."""

        def ask(people: Sequence[Person]) -> None:
            self._know_people(people)
            self.ask_publish(proposed)

        deliver(self._services.catalogue.people(), self, ask, self._shell.notices.show_error)

    def ask_withdraw(self) -> AskDialog | None:
        """It holds no more, and why."""
        row = self.cases.current
        if row is None:
            return None
        uid, why, notices, who = row.notice.uid, TallField(least=2), self._services.notices, self._person.no
        dialog = AskDialog(
            self.tr("Withdraw the notice"),
            self.tr("Nobody is shown it any more. Who had read it stays known."),
            (plain_label(row.notice.title, "heading"), Labelled(self.tr("Why"), why)),
            self.tr("Withdraw"),
            lambda: notices.withdraw(uid, who, why.toPlainText()),
            self,
        )
        dialog.answered.connect(lambda _: self._shell.signals.after_changed.emit())
        dialog.open()
        why.setFocus()
        return dialog

    # -- composition --------------------------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.cases)
        self._facts_column = column_of(self.facts, 4)
        for part in (self.title, self.text, self.facts, self.readers):
            self.cases.detail.addWidget(part)
        self.cases.detail.addStretch(1)
        self.publish = styled(QPushButton(self.tr("Publish a notice …")), "primary")
        self.reading = styled(QPushButton(self.tr("I have read it")), "primary")
        self.withdraw = QPushButton(self.tr("Withdraw …"))
        self.cases.add_button(self.publish)
        self.cases.add_action(self.reading)
        self.cases.add_action(self.withdraw)
        self.cases.groups.hide()
        self.publish.setVisible(self._publishes)
        self.publish.setEnabled(self._services.writable)
        self.setFocusProxy(self.cases)
        self._show_current()

    def _connect(self) -> None:
        self.cases.changed.connect(self._show)
        self.cases.chosen.connect(self._show_current)
        self.cases.table.opened.connect(lambda _: self.read())
        self.publish.clicked.connect(lambda: self.ask_publish())
        self.reading.clicked.connect(lambda: self.read())
        self.withdraw.clicked.connect(lambda: self.ask_withdraw())

    # -- what is shown ------------------------------------------------------------------------------------------------

    def _published(self, notice: Notice) -> None:
        self._wanted = notice.uid
        self._shell.notices.show_message(self.tr("Published: {title}").format(title=notice.title))
        self._shell.signals.after_changed.emit()

    def _know_people(self, people: Sequence[Person]) -> None:
        today = self._services.people.today()
        self._people = tuple(each for each in people if each.left_on is None or each.left_on >= today)

    def _know_groups(self, values: FilterValues) -> None:
        self._groups = tuple(values.groups)

    def _know_mine(self, rows: Sequence[NoticeRow]) -> None:
        self._mine = tuple(rows)
        self._listed()

    def _know_all(self, rows: Sequence[NoticeRow]) -> None:
        self._all = tuple(rows)
        self._listed()

    def _of(self, view: str) -> tuple[NoticeRow, ...]:
        if view == "all":
            return self._all
        return tuple(row for row in self._mine if view == "mine" or row.read_at_ms is None)

    def _listed(self) -> None:
        names = ("unread", "mine", "all") if self._publishes else ("unread", "mine")
        self.cases.show_counts({name: len(self._of(name)) for name in names})
        home = next((name for name in names if self._at(name) >= 0), None)
        if home is not None and self._at(self.cases.view) < 0:
            self.cases.show_view(home)
        self._show()
        if home is not None and (row := self._row(self._wanted)) is not None:
            self._wanted = ""
            self.cases.table.setCurrentIndex(self.cases.model.index(self.cases.model.rows.index(row), 0))

    def _at(self, view: str) -> int:
        uids = [row.notice.uid for row in self._of(view)]
        return uids.index(self._wanted) if self._wanted in uids else -1

    def _row(self, uid: str) -> NoticeRow | None:
        return next((row for row in self.cases.model.rows if row.notice.uid == uid), None)

    def _show(self) -> None:
        nothing = {
            "unread": self.tr("You have read everything."),
            "mine": self.tr("No notice has been addressed to you yet."),
            "all": self.tr("Nothing has been published yet. Tell people what has changed, and see who has read it."),
        }[self.cases.view]
        rows = self._of(self.cases.view)
        self.cases.show_rows(rows, lambda one, other: one.notice.uid == other.notice.uid, nothing)

    def _show_current(self) -> None:
        row = self.cases.current
        self._limit(row)
        for part in (self.title, self.text, self.facts):
            part.setVisible(row is not None)
        self._wish += 1
        if row is None or not self._publishes:
            self.readers.hide()
        if row is None:
            return
        notice = row.notice
        self.title.setText(notice.title)
        self.text.setText(notice.text)
        self._show_facts(row)
        if self._publishes:
            wish = self._wish
            deliver(
                self._services.notices.readers(notice.uid),
                self,
                lambda found: self.readers.show_readers(found) if wish == self._wish else None,
                self._shell.notices.show_error,
            )

    def _unread(self, row: NoticeRow) -> bool:
        """Only what is addressed to whoever sits here can be read by them."""
        mine = next((each for each in self._mine if each.notice.uid == row.notice.uid), None)
        return mine is not None and mine.read_at_ms is None

    def _limit(self, row: NoticeRow | None) -> None:
        writable = self._services.writable
        self.reading.setVisible(row is not None and self._unread(row))
        self.reading.setEnabled(writable)
        stands = row is not None and row.notice.withdrawn_at_ms is None
        self.withdraw.setVisible(stands and self._publishes)
        self.withdraw.setEnabled(writable)

    def _show_facts(self, row: NoticeRow) -> None:
        while (entry := self._facts_column.takeAt(0)) is not None:
            widget = entry.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        notice, at = row.notice, self._formats.instant
        facts = [
            (self.tr("About"), words(KINDS[notice.kind][0])),
            (self.tr("From"), f"{row.by} · {at(notice.at_ms)}"),
            (self.tr("To"), audience_text(notice)),
            (self.tr("Withdrawn"), at(notice.withdrawn_at_ms)),
        ]
        for name, value in facts:
            if value:
                self._facts_column.addWidget(fact(name, value))


class ReadersList(QWidget):
    """Who has not read it yet first, then who has and when."""

    def __init__(self, shell: Shell, formats: Formats, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._formats = formats
        self.said = wrapped("", "section")
        self.table = LinesTable()
        columns: list[Column[NoticeReader]] = [
            Column("name", self.tr("Name"), 0, lambda each: Cell(f"{each.name} {each.no}")),
            Column("role", self.tr("Role"), 96, lambda each: Cell(role_word(each.role), muted=True), gives_way=2),
            Column("group", self.tr("Team"), 80, lambda each: Cell(each.group or "", muted=True), gives_way=3),
            Column("read", self.tr("Read"), 140, self._read),
        ]
        self.model: LinesModel[NoticeReader] = LinesModel(columns, self)
        self.table.set_up(self.model, shell.theme)
        self.table.setAccessibleName(self.tr("Readers"))
        self.table.setMinimumHeight(READERS_PIXELS)
        column = column_of(self)
        column.addWidget(self.said)
        column.addWidget(self.table, 1)

    def show_readers(self, readers: Sequence[NoticeReader]) -> None:
        """Everybody addressed, and who has read it besides."""
        waiting = sum(each.read_at_ms is None for each in readers)
        text = self.tr("Read by {read} of {all}; not yet by {waiting}")
        count = len(readers)
        self.said.setText(text.format(read=number(count - waiting), all=number(count), waiting=number(waiting)))
        self.model.show_rows(sorted(readers, key=lambda each: (each.read_at_ms is not None, each.no)))
        self.show()

    def _read(self, each: NoticeReader) -> Cell:
        if each.read_at_ms is None:
            return Cell(self.tr("not yet"), "warning")
        return Cell(self._formats.instant(each.read_at_ms), muted=True)


def _text(row: NoticeRow) -> str:
    return f"{row.notice.title} {row.notice.text} {row.by}"
