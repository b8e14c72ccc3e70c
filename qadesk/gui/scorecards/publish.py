"""Publishing a draft: from which day, for which business types, what is new, and what stands against it."""

import datetime as dt
from dataclasses import dataclass, replace

from PySide6.QtCore import QDate, Signal
from PySide6.QtWidgets import QDialog, QWidget

from qadesk.domain import card_versions
from qadesk.domain.card_check import Finding, check, errors
from qadesk.domain.card_diff import CardDiff, compare, undated
from qadesk.domain.card_editing import locate
from qadesk.domain.card_versions import ANY_DAY, DRAFT_VERSION, StoredCard
from qadesk.domain.errors import UserError
from qadesk.domain.people import Person
from qadesk.domain.scorecards import Scorecard
from qadesk.gui.forms.ui_card_publish import Ui_PublishCard
from qadesk.gui.inputs.business_types import BusinessTypes
from qadesk.gui.jobs import deliver
from qadesk.gui.notices import in_words, translated
from qadesk.gui.scorecards.changes_view import ChangesView
from qadesk.gui.scorecards.compare_rows import CompareModel, Row, only_changed, rows_of
from qadesk.gui.scorecards.version_words import outlook
from qadesk.gui.shell import Shell
from qadesk.services import card_refusals
from qadesk.services.container import Services
from qadesk.services.ports import Stores

SHOWN_FINDINGS = 6


@dataclass(frozen=True, slots=True)
class _Draft:
    """What the dialog has to know."""

    versions: list[StoredCard]
    draft: StoredCard
    card: Scorecard
    waiting: int
    """Comments that nobody has answered."""
    before: Scorecard | None
    """The latest published version; ``None`` where there is none yet."""


@dataclass(frozen=True, slots=True)
class _Found:
    """What looking into it takes a while for."""

    wrong: list[str]
    """What the check finds, in words."""
    diff: CardDiff | None
    """Against the version before."""
    rows: list[Row]
    """What changed, to be shown."""


class PublishDialog(QDialog):
    """Reads the draft of a key anew each time it is opened; what cannot be is said, and the button rests."""

    published = Signal(object)
    """The ``StoredCard`` that came of it."""

    def __init__(self, services: Services, person: Person, shell: Shell, key: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._services, self._person, self._key = services, person, key
        self._known: _Draft | None = None
        self._wrong: list[str] = []
        self.form = Ui_PublishCard()
        self.form.setupUi(self)  # type: ignore[no-untyped-call]
        self.types = BusinessTypes(self.form.typesHost, self.form.typesEdit)
        self.changes = ChangesView(CompareModel(), shell.theme)
        self._set_up()
        self._load()
        self.resize(980, 620)

    def accept(self) -> None:
        """Publish; the dialog stays when that is refused."""
        if self._known is None or not self.form.publishButton.isEnabled():
            return
        cards, key, who = self._services.cards, self._key, self._person.no
        day, types, note = self._day() or ANY_DAY, self.types.chosen(), self.form.noteEdit.toPlainText()
        self.form.publishButton.setEnabled(False)
        done = self._services.executor.write(
            lambda stores: cards.publish(stores, key, who, effective_from=day, business_types=types, note=note)
        )
        deliver(done, self, self._done, self._refuse)

    def _set_up(self) -> None:
        form = self.form
        form.newsInside.addWidget(self.changes, 1)
        self.changes.setAccessibleName(self.tr("Changes against the version before"))
        self.changes.left.connect(self.reject)
        form.problemLabel.hide()
        form.fromHint.hide()
        form.obstaclesCard.hide()
        form.publishButton.setEnabled(False)
        form.fromEdit.setDate(_qdate(self._services.cards.today()))
        form.fromRadio.toggled.connect(form.fromEdit.setEnabled)
        form.fromRadio.toggled.connect(self._look)
        form.fromEdit.dateChanged.connect(self._look)
        form.cancelButton.clicked.connect(self.reject)
        form.publishButton.clicked.connect(self.accept)
        self.types.changed.connect(self._look)

    def _load(self) -> None:
        found = self._services.executor.write(self._read)
        deliver(found, self, self._study, self._refuse)
        deliver(self._services.catalogue.filter_values(), self, lambda values: self.types.offer(values.business_types))

    def _read(self, stores: Stores) -> _Draft:
        """In the writer's thread, so that what was typed last is in it."""
        versions = stores.scorecards.versions()
        draft = next((each for each in versions if (each.key, each.version) == (self._key, DRAFT_VERSION)), None)
        if draft is None:
            raise card_refusals.no_draft(self._key)
        card = self._services.card_drafts.card_of(draft)
        waiting = sum(comment.open for comment in stores.card_comments.of(self._key, DRAFT_VERSION))
        latest = stores.scorecards.get(self._key)
        before = None if latest is None else self._services.cards.load(stores, self._key)[1]
        return _Draft(versions, draft, card, waiting, before)

    def _study(self, known: _Draft) -> None:
        found = self._services.executor.look(lambda: _found(known))
        deliver(found, self, lambda found: self._show(known, found), self._refuse)

    def _show(self, known: _Draft, found: _Found) -> None:
        self._known, self._wrong = known, found.wrong
        form = self.form
        form.titleLabel.setText(self.tr("Publish “{title}”").format(title=known.draft.title))
        form.whatLabel.setText(
            self.tr("The draft becomes version {number}. A published version never changes.").format(
                number=self._number()
            )
        )
        given, today = known.draft.effective_from, self._services.cards.today()
        past = given is not None and given < today and known.before is not None
        form.fromEdit.setDate(_qdate(today if given is None or past else given))
        form.fromHint.setVisible(past)
        form.fromHint.setText(
            self.tr("The draft says {day}. That is past and another version is published: today is chosen.").format(
                day=given
            )
        )
        (form.anyRadio if known.before is None and given is None else form.fromRadio).setChecked(True)
        form.fromEdit.setEnabled(form.fromRadio.isChecked())
        form.noteEdit.setPlainText(known.draft.note)
        self.types.choose(known.draft.business_types)
        if found.diff is None:
            form.changesLabel.setText(self.tr("It is the first version of this scorecard."))
        else:
            form.changesLabel.setText(found.diff.summary(translated))
        self.changes.put(found.rows)
        self.changes.setVisible(found.diff is not None)
        self._look()
        form.noteEdit.setFocus()

    def _number(self) -> int:
        assert self._known is not None
        return max((each.version for each in self._known.versions if each.key == self._key), default=0) + 1

    def _day(self) -> dt.date | None:
        return dt.date.fromisoformat(self.form.fromEdit.date().toString("yyyy-MM-dd")) if self._dated() else None

    def _dated(self) -> bool:
        return self.form.fromRadio.isChecked()

    def _look(self) -> None:
        """What these choices would do, and what stands against them."""
        known = self._known
        if known is None:
            return
        wanted = replace(known.draft, effective_from=self._day(), business_types=self.types.chosen())
        come = replace(wanted, version=self._number(), published_at_ms=self._services.clock())
        form = self.form
        form.outlookLabel.setText(outlook([*known.versions, come], self._key, known.versions, come.version))
        chosen = self.types.chosen()
        form.typesHint.setVisible(not chosen)
        form.typesHint.setText(self.tr("None chosen: calls of any business type that no other scorecard names."))
        obstacles = self._obstacles(known, wanted)
        form.obstaclesCard.setVisible(bool(obstacles))
        form.obstaclesLabel.setText("\n".join(obstacles))
        form.publishButton.setEnabled(not obstacles and self._services.writable)

    def _obstacles(self, known: _Draft, wanted: StoredCard) -> list[str]:
        found = self._wrong[:SHOWN_FINDINGS]
        more = len(self._wrong) - len(found)
        if more > 0:
            found.append(self.tr("… and {n} more.").format(n=more))
        if known.waiting:
            found.append(in_words(card_refusals.unanswered(self._key, known.waiting)))
        overlap = card_versions.overlap(wanted, known.versions)
        if overlap is not None:
            found.append(in_words(card_refusals.overlapping(overlap)))
        return found

    def _done(self, stored: StoredCard) -> None:
        super().accept()
        self.published.emit(stored)

    def _refuse(self, error: UserError) -> None:
        self.form.problemLabel.setText(in_words(error))
        self.form.problemLabel.show()
        self._look()


def _found(known: _Draft) -> _Found:
    """Beside the window: long cards and texts would halt it."""
    wrong = [_placed(finding, known.card) for finding in errors(check(known.card))]
    if known.before is None:
        return _Found(wrong, None, [])
    diff = compare(known.before, undated(known.card, known.before))
    return _Found(wrong, diff, only_changed(rows_of(diff)))


def _qdate(day: dt.date) -> QDate:
    return QDate(day.year, day.month, day.day)


def _placed(finding: Finding, card: Scorecard) -> str:
    """A finding with the title of the item or section that it is about, else with its key."""
    place = locate(card, finding.where)
    names = {section.key: section.title or section.key for section in card.sections}
    names |= {item.key: item.title or item.key for item in card.items()}
    name = names.get(place.item or place.section or "", "")
    return f"{name} · {finding.sentence(translated)}" if name else finding.sentence(translated)
