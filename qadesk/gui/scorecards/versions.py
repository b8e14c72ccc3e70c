"""The panel Versions: every version of a scorecard, where it stands, and what can be done with it."""

from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QMessageBox,
    QPushButton,
    QStackedWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from qadesk.domain.card_versions import DRAFT_VERSION, CardState, StoredCard, in_force, terms
from qadesk.domain.people import Person, Role
from qadesk.gui.jobs import deliver
from qadesk.gui.scorecards.compare import ComparePanel
from qadesk.gui.scorecards.publish import PublishDialog
from qadesk.gui.scorecards.retire import RetireDialog
from qadesk.gui.scorecards.version_table import NOTE, VERSION_ROLE, VersionTable
from qadesk.gui.scorecards.version_words import (
    day_word,
    instant_word,
    standing_word,
    term_word,
    types_word,
    version_title,
)
from qadesk.gui.shell import Shell
from qadesk.gui.theme import set_class
from qadesk.services.container import Services

ICONS = {
    CardState.DRAFT: ("mdi6.pencil-outline", "text_muted"),
    CardState.CONSULTATION: ("mdi6.forum-outline", "warning"),
    CardState.PUBLISHED: ("mdi6.check-circle-outline", "good"),
    CardState.RETIRED: ("mdi6.archive-outline", "text_muted"),
}


class VersionsPanel(QWidget):
    """The newest version stands at the top; Return compares with the version before."""

    edit_wanted = Signal(str)
    """There is a draft of this key to be worked on."""
    changed = Signal(str)
    """A version of this key was published, retired, or its draft discarded."""

    def __init__(self, services: Services, person: Person, shell: Shell, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._services, self._person, self._shell = services, person, shell
        self._key: str | None = None
        self._asked = 0
        self._versions: list[StoredCard] = []
        self._names: dict[str, str] = {}
        self._uses: dict[int, int] = {}
        self.table = VersionTable(self._headings())
        self.empty, self.detail, self.note = QLabel(), QLabel(), QLabel()
        self.compare_button = QPushButton(self.tr("Compare"))
        self.edit_button = QPushButton(self.tr("Edit as new draft"))
        self.publish_button = QPushButton(self.tr("Publish the draft…"))
        self.retire_button = QPushButton(self.tr("Retire…"))
        self.discard_button = QPushButton(self.tr("Discard the draft"))
        self.compare = ComparePanel(services, person, shell)
        self._stack = QStackedWidget()
        self._set_up()
        self.show_card(None)

    def show_card(self, key: str | None) -> None:
        """All versions of a key; ``None``: no card is chosen."""
        if key != self._key:
            self._stack.setCurrentIndex(0)
            self._uses = {}
        self._key = key
        self._asked += 1
        asked = self._asked
        if key is None:
            self._show(asked, [])
            return
        found = self._services.executor.write(lambda stores: (stores.scorecards.versions(key), stores.people.all()))
        deliver(found, self, lambda read: self._take(asked, *read), self._shell.notices.show_error)
        counted = self._services.executor.read(lambda queries: queries.card_uses(key))
        deliver(counted, self, lambda uses: self._count(asked, uses), self._shell.notices.show_error)

    def publish(self) -> PublishDialog | None:
        """Ask for what is needed to publish the draft; ``None`` where there is none."""
        if self._key is None or self._draft() is None:
            return None
        dialog = PublishDialog(self._services, self._person, self._shell, self._key, self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.published.connect(self._published)
        dialog.open()
        return dialog

    def retire(self) -> RetireDialog | None:
        """Ask from which day the chosen version holds no more; ``None`` where none is chosen."""
        stored = self._chosen()
        if stored is None or stored.state is not CardState.PUBLISHED:
            return None
        dialog = RetireDialog(self._services, self._person, stored, self._versions, self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.retired.connect(self._retired)
        dialog.open()
        return dialog

    def edit(self) -> None:
        """A draft made of the chosen version; where there is a draft already, that one."""
        stored = self._chosen()
        if stored is None:
            return
        version = None if stored.version == DRAFT_VERSION else stored.version
        begun = self._services.card_drafts.begin(stored.key, version, self._person.no)
        deliver(begun, self, self._begun, self._shell.notices.show_error)

    def discard(self) -> None:
        """Remove the draft with its comments, after asking."""
        draft = self._draft()
        if draft is None or not self._sure(draft):
            return
        cards, key, who = self._services.cards, draft.key, self._person.no
        gone = self._services.executor.write(lambda stores: cards.discard(stores, key, who))
        deliver(gone, self, lambda _: self._discarded(key), self._shell.notices.show_error)

    # -- building -----------------------------------------------------------------------------------------------------

    def _headings(self) -> list[str]:
        return [
            self.tr("Version"),
            self.tr("State"),
            self.tr("Effective from"),
            self.tr("Retired from"),
            self.tr("Evaluations"),
            self.tr("Last changed"),
            self.tr("By"),
            self.tr("What is new"),
        ]

    def _set_up(self) -> None:
        self.table.setAccessibleName(self.tr("Versions of the scorecard"))
        for label, look in ((self.empty, "muted"), (self.detail, "heading"), (self.note, "")):
            label.setWordWrap(True)
            set_class(label, look)
        self.empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        set_class(self.publish_button, "primary")
        set_class(self.discard_button, "danger")
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        page, card = QWidget(), QFrame()
        set_class(card, "card")
        buttons = QHBoxLayout()
        for button in (self.compare_button, self.edit_button, self.retire_button):
            buttons.addWidget(button)
        buttons.addStretch(1)
        buttons.addWidget(self.discard_button)
        buttons.addWidget(self.publish_button)
        inside = QVBoxLayout(card)
        inside.setContentsMargins(8, 8, 8, 12)
        inside.addWidget(self.table, 1)
        inside.addWidget(self.empty, 1)
        told = QVBoxLayout()
        told.setContentsMargins(8, 0, 8, 0)
        told.addWidget(self.detail)
        told.addWidget(self.note)
        inside.addLayout(told)
        layout = QVBoxLayout(page)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(12)
        layout.addLayout(buttons)
        layout.addWidget(card, 1)
        self._stack.addWidget(page)
        self._stack.addWidget(self.compare)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._stack)
        self.setFocusProxy(self.table)

    def _connect(self) -> None:
        self.table.itemSelectionChanged.connect(self._look)
        self.table.entered_on.connect(self._compare_chosen)
        self.compare_button.clicked.connect(self._compare_chosen)
        self.edit_button.clicked.connect(self.edit)
        self.publish_button.clicked.connect(self.publish)
        self.retire_button.clicked.connect(self.retire)
        self.discard_button.clicked.connect(self.discard)
        self.compare.closed.connect(self._back)

    # -- showing ------------------------------------------------------------------------------------------------------

    def _take(self, asked: int, versions: list[StoredCard], people: list[Person]) -> None:
        self._names = {person.no: person.name for person in people}
        self._show(asked, versions)

    def _show(self, asked: int, versions: list[StoredCard]) -> None:
        if asked != self._asked:
            return
        kept = self._chosen()
        self._versions = versions
        if self._stack.currentWidget() is self.compare and not self.compare.show_again(versions):
            self._stack.setCurrentIndex(0)
        self.table.blockSignals(True)
        self.table.clear()
        newest_first = sorted(versions, key=lambda each: (each.published_at_ms is not None, -each.version))
        items = [self._item(stored) for stored in newest_first]
        self.table.addTopLevelItems(items)
        self.table.count(self._uses)
        self.table.blockSignals(False)
        chosen = kept.version if kept is not None and kept.key == self._key else None
        rows = [at for at, each in enumerate(newest_first) if each.version == chosen]
        if items:
            self.table.setCurrentItem(items[rows[0] if rows else 0])
        self.table.setVisible(bool(versions))
        self.empty.setVisible(not versions)
        self.empty.setText(
            self.tr("Choose a scorecard at the left to see its versions.")
            if self._key is None
            else self.tr("This scorecard is gone. Choose another one at the left.")
        )
        self._look()

    def _count(self, asked: int, uses: dict[int, int]) -> None:
        """How many evaluations were given under each version; they may come before the versions or after."""
        if asked != self._asked:
            return
        self._uses = uses
        self.table.count(uses)

    def _item(self, stored: StoredCard) -> QTreeWidgetItem:
        retired = "" if stored.retired_from is None else stored.retired_from.isoformat()
        changed = stored.published_at_ms or stored.changed_at_ms
        item = QTreeWidgetItem(
            [
                version_title(stored),
                standing_word(stored, self._versions, self._services.cards.today()),
                ""
                if stored.version == DRAFT_VERSION and stored.effective_from is None
                else day_word(stored.effective_from),
                retired,
                "",
                instant_word(changed or None, self._services.zone),
                self._names.get(stored.changed_by, stored.changed_by),
                " ".join(stored.note.split()),
            ]
        )
        item.setData(0, VERSION_ROLE, stored.version)
        item.setIcon(1, self._shell.theme.icon(*self._icon(stored)))
        item.setToolTip(NOTE, stored.note)
        return item

    def _icon(self, stored: StoredCard) -> tuple[str, str]:
        """A published version that holds today is told from those that do not."""
        held = any(each == stored for each in in_force(self._versions, self._services.cards.today()))
        if held or stored.published_at_ms is None:
            return ICONS[CardState.PUBLISHED if held else stored.state]
        return ICONS[CardState.RETIRED] if stored.state is CardState.RETIRED else ("mdi6.clock-outline", "text_muted")

    def _look(self) -> None:
        """What can be done with what is chosen."""
        chosen, draft, writable = self._chosen_versions(), self._draft(), self._services.writable
        one = chosen[0] if len(chosen) == 1 else None
        self.compare_button.setEnabled(self._pair() is not None)
        self.edit_button.setEnabled(one is not None and writable)
        self.edit_button.setText(self.tr("Edit as new draft") if draft is None else self.tr("Go on with the draft"))
        self.retire_button.setEnabled(one is not None and one.state is CardState.PUBLISHED and writable)
        self.publish_button.setVisible(draft is not None)
        self.discard_button.setVisible(draft is not None)
        self.publish_button.setEnabled(writable)
        self.discard_button.setEnabled(writable)
        self.detail.setText("" if one is None else self._standing(one))
        self.note.setText("" if one is None else one.note)
        self.note.setVisible(bool(one and one.note))

    def _standing(self, stored: StoredCard) -> str:
        """When a version holds and for what."""
        if stored.published_at_ms is None:
            return self.tr("Not published yet: no call is scored with it. For {types}.").format(
                types=types_word(stored.business_types)
            )
        for term in terms(self._versions):
            if term.card.version == stored.version:
                told = self.tr("Holds {when}; for {types}.")
                return told.format(when=term_word(term), types=types_word(stored.business_types))
        return self.tr("Holds for no call any more: a newer version has taken its place from its first day on.")

    # -- choosing -----------------------------------------------------------------------------------------------------

    def _chosen_versions(self) -> list[StoredCard]:
        numbers = {item.data(0, VERSION_ROLE) for item in self.table.selectedItems()}
        return [each for each in self._versions if each.version in numbers]

    def _chosen(self) -> StoredCard | None:
        """The one version that is chosen; of several the one under the cursor."""
        item = self.table.currentItem()
        number = None if item is None else item.data(0, VERSION_ROLE)
        return next((each for each in self._versions if each.version == number), None)

    def _draft(self) -> StoredCard | None:
        return next((each for each in self._versions if each.version == DRAFT_VERSION), None)

    def _pair(self) -> tuple[StoredCard, StoredCard] | None:
        """The two versions that are chosen; of one the version before it, of the first one the next."""
        chosen = sorted(self._chosen_versions(), key=_age)
        row = sorted(self._versions, key=_age)
        if len(chosen) == 1 and len(row) > 1:
            at = max(row.index(chosen[0]), 1)
            return row[at - 1], row[at]
        return (chosen[0], chosen[1]) if len(chosen) == 2 else None

    def _compare_chosen(self) -> None:
        """Bring them to the front, side by side."""
        pair = self._pair()
        if pair is not None:
            self._stack.setCurrentWidget(self.compare)
            self.compare.show_versions(self._versions, pair[0].version, pair[1].version)

    def _back(self) -> None:
        self._stack.setCurrentIndex(0)
        self.table.setFocus()

    # -- acting -------------------------------------------------------------------------------------------------------

    def _sure(self, draft: StoredCard) -> bool:
        question = self.tr("Discard the draft of “{title}” with all comments on it? This cannot be taken back.")
        away, stay = QMessageBox.StandardButton.Discard, QMessageBox.StandardButton.Cancel
        title = self.tr("Discard the draft")
        return QMessageBox.question(self, title, question.format(title=draft.title), away | stay, stay) == away

    def _published(self, stored: StoredCard) -> None:
        text = self.tr("“{title}”: version {number} is published.")
        told, offer = text.format(title=stored.title, number=stored.version), self.tr("Publish a notice …")
        self._shell.notices.show_message(told, "", offer, lambda: self.tell_people(stored))
        self._changed(stored.key)

    def tell_people(self, stored: StoredCard) -> None:
        """Propose a notice of what has changed, to those who score with the card or are led by it."""
        draft, signals = self._services.notices.draft_for_card(stored.key, stored.version), self._shell.signals
        whom = (Role.INSPECTOR, Role.LEADER)
        deliver(
            draft,
            self,
            lambda found: signals.notice_wanted.emit(replace(found, roles=whom)),
            self._shell.notices.show_error,
        )

    def _retired(self, stored: StoredCard) -> None:
        text = self.tr("“{title}”: version {number} is retired from {day} on.")
        told = text.format(title=stored.title, number=stored.version, day=day_word(stored.retired_from))
        self._shell.notices.show_message(told)
        self._changed(stored.key)

    def _discarded(self, key: str) -> None:
        self._shell.notices.show_message(self.tr("The draft was discarded."))
        self._changed(key)

    def _begun(self, stored: StoredCard) -> None:
        self._changed(stored.key)
        self.edit_wanted.emit(stored.key)

    def _changed(self, key: str) -> None:
        self.show_card(key)
        self.changed.emit(key)


def _age(stored: StoredCard) -> tuple[bool, int]:
    """The draft is later than any published version."""
    return stored.version == DRAFT_VERSION, stored.version
