"""The draft of a scorecard under a lead's hand: every change is undoable, checked at once, and saved behind the hand.

A draft may be unsound for as long as it is one: nothing that somebody has typed is lost for that.
"""

from collections.abc import Callable
from concurrent.futures import Future
from dataclasses import dataclass, replace

from qadesk.domain import card_editing
from qadesk.domain.card_check import Finding, FoundError, check
from qadesk.domain.card_versions import DRAFT_VERSION, StoredCard
from qadesk.domain.errors import UserError
from qadesk.domain.items.shapes import KEY
from qadesk.domain.scorecards import NA, Scorecard
from qadesk.domain.texts import QT_TRANSLATE_NOOP
from qadesk.services import card_refusals
from qadesk.services.autosave import Autosave, Failed
from qadesk.services.executor import Executor
from qadesk.services.history import History
from qadesk.services.ports import CardFiles, Clock, Stores

Saved = Callable[["CardState"], None]


@dataclass(frozen=True, slots=True)
class CardState:
    """What is saved of a draft: the card, and what is new in it."""

    card: Scorecard
    note: str = ""


class CardSession:
    """A draft being edited. Used from one thread; ``findings`` always fit the present card."""

    def __init__(self, stored: StoredCard, card: Scorecard, autosave: Autosave[CardState]) -> None:
        self.stored = stored
        """As it was when it was opened."""
        self.findings: tuple[Finding, ...]
        self._state = CardState(card, stored.note)
        self._autosave = autosave
        self._history: History[CardState] = History()
        self._listeners: list[Callable[[], None]] = []
        self._look()

    @property
    def card(self) -> Scorecard:
        """The present card, saved or about to be."""
        return self._state.card

    @property
    def note(self) -> str:
        """What is new in this version, in its author's words."""
        return self._state.note

    @property
    def can_undo(self) -> bool:
        """Whether there is a change to take back."""
        return self._history.can_undo

    @property
    def can_redo(self) -> bool:
        """Whether a taken-back change can be brought again."""
        return self._history.can_redo

    def listen(self, listener: Callable[[], None]) -> Callable[[], None]:
        """Call ``listener`` after every change; returns what ends that."""
        self._listeners.append(listener)

        def end() -> None:
            if listener in self._listeners:
                self._listeners.remove(listener)

        return end

    def apply(self, after: Scorecard, subject: str, *, typing: bool = False) -> None:
        """Put another card in place: one undo step; keystrokes on the same ``subject`` in a row are one step."""
        self._change(replace(self._state, card=after), subject, typing=typing)

    def set_note(self, text: str) -> None:
        """What is new in this version."""
        self._change(replace(self._state, note=text), "note", typing=True)

    def undo(self) -> None:
        """Take the last change back."""
        self._travel(self._history.undo(self._state))

    def redo(self) -> None:
        """Bring the last taken-back change again."""
        self._travel(self._history.redo(self._state))

    def save(self) -> None:
        """Hand the present state to the writer once more, after a failure."""
        self._autosave.put(self._state)

    def _change(self, after: CardState, subject: str, *, typing: bool) -> None:
        if after == self._state:
            return
        self._history.record(self._state, subject, typing=typing)
        self._put(after)

    def _travel(self, state: CardState | None) -> None:
        if state is not None:
            self._put(state)

    def _put(self, state: CardState) -> None:
        self._state = state
        self._autosave.put(state)
        self._look()
        for listener in tuple(self._listeners):
            listener()

    def _look(self) -> None:
        self.findings = tuple(check(self.card))


class CardDrafts:
    """Beginning, opening and keeping drafts of scorecards."""

    def __init__(self, executor: Executor, files: CardFiles, clock: Clock) -> None:
        self._executor = executor
        self._files = files
        self._clock = clock

    def open(self, key: str, saved: Saved, failed: Failed, who: str = "") -> "Future[CardSession]":
        """The draft of a key, to be worked on; ``saved`` and ``failed`` are called in the writer thread.

        Raises ``UserError`` where there is none.
        """
        autosave = Autosave(
            self._executor.write, lambda stores, state: self._keep(stores, key, state, who), saved, failed
        )
        return self._executor.write(lambda stores: CardSession(*self._draft(stores, key), autosave))

    def begin(self, key: str, version: int | None = None, who: str = "") -> "Future[StoredCard]":
        """A draft made of a published version (the latest by default); the draft there is, where there is one.

        Raises ``UserError`` where there is no such version.
        """
        return self._executor.write(lambda stores: self._begin(stores, key, version, who))

    def start(self, card: Scorecard, who: str, *, replace: bool = False) -> "Future[StoredCard]":
        """Keep any card, sound or not, as the draft of its key.

        Raises ``UserError`` where its key has a draft already, unless that is to be replaced; a consultation of that
        goes on.
        """
        return self._executor.write(lambda stores: self.start_in(stores, card, who, replace=replace))

    def start_in(
        self, stores: Stores, card: Scorecard, who: str, *, replace: bool = False, note: str = ""
    ) -> StoredCard:
        """As ``start``, within a transaction."""
        known = stores.scorecards.get(card.key, DRAFT_VERSION)
        if known is not None and not replace:
            raise UserError(
                QT_TRANSLATE_NOOP("errors", "There is a draft of the scorecard {key} already."),
                QT_TRANSLATE_NOOP("errors", "Go on with that one, discard it, or choose another key."),
                key=card.key,
            )
        fresh = StoredCard(card.key, DRAFT_VERSION, "", "", (), None)
        draft = self._stored(known or fresh, CardState(card, note), who)
        stores.scorecards.save_draft(draft)
        what = "scorecard draft begun" if known is None else "scorecard draft replaced"
        stores.audit.add(self._clock(), who, what, card.key, "", "")
        return draft

    def rekey(self, key: str, new: str, who: str) -> "Future[StoredCard]":
        """Another key for a draft that was never published, is not in consultation, and has no comments.

        Raises ``UserError`` where it is otherwise, and where the new key is taken, or is none.
        """
        return self._executor.write(lambda stores: self._rekey(stores, key, new, who))

    def card_of(self, stored: StoredCard) -> Scorecard:
        """The card of a stored document, sound or not. Raises ``UserError`` when it cannot be read at all."""
        card, findings = self._files.read(stored.document, stored.key)
        if card is None:
            raise UserError(
                QT_TRANSLATE_NOOP("errors", "The draft of the scorecard {key} cannot be read: {reason}"),
                QT_TRANSLATE_NOOP("errors", "Restore a backup, or import the card anew."),
                key=stored.key,
                reason=FoundError(findings[0]),
            )
        return card

    def _draft(self, stores: Stores, key: str) -> tuple[StoredCard, Scorecard]:
        stored = stores.scorecards.get(key, DRAFT_VERSION)
        if stored is None:
            raise card_refusals.no_draft(key)
        return stored, self.card_of(stored)

    def _begin(self, stores: Stores, key: str, version: int | None, who: str) -> StoredCard:
        known = stores.scorecards.get(key, DRAFT_VERSION)
        if known is not None:
            return known
        published = stores.scorecards.get(key, version)
        if published is None:
            raise card_refusals.no_such_version(key, version) if version else card_refusals.nothing_published(key)
        return self.start_in(stores, card_editing.next_version(self.card_of(published)), who)

    def _rekey(self, stores: Stores, key: str, new: str, who: str) -> StoredCard:
        stored, card = self._draft(stores, key)
        known = len(stores.scorecards.versions(key)) > 1 or bool(stores.card_comments.of(key))
        if known or stored.consulting_since_ms is not None:
            raise UserError(
                QT_TRANSLATE_NOOP("errors", "The key of the scorecard {key} is known to others and does not change."),
                QT_TRANSLATE_NOOP("errors", "Make a copy of it under another key."),
                key=key,
            )
        if not KEY.fullmatch(new) or new == NA:
            raise UserError(
                QT_TRANSLATE_NOOP("errors", "“{key}” cannot be the key of a scorecard."),
                QT_TRANSLATE_NOOP("errors", "Use a lower-case word of letters, digits, - and _."),
                key=new[:60],
            )
        if stores.scorecards.versions(new):
            raise UserError(
                QT_TRANSLATE_NOOP("errors", "Another scorecard has the key {key}."),
                QT_TRANSLATE_NOOP("errors", "Choose another key, or go on with that scorecard."),
                key=new,
            )
        stores.scorecards.discard_draft(key)
        draft = self._stored(replace(stored, key=new), CardState(replace(card, key=new), stored.note), who)
        stores.scorecards.save_draft(draft)
        stores.audit.add(self._clock(), who, "scorecard key changed", new, key, new)
        return draft

    def _keep(self, stores: Stores, key: str, state: CardState, who: str) -> None:
        """Save over the draft as it is now; one that has meanwhile been published or discarded does not come back."""
        known = stores.scorecards.get(key, DRAFT_VERSION)
        if known is None:
            raise card_refusals.no_draft(key)
        stores.scorecards.save_draft(self._stored(known, state, who))

    def _stored(self, known: StoredCard, state: CardState, who: str) -> StoredCard:
        card = state.card
        return replace(
            known,
            title=card.title,
            document=self._files.write(replace(card, key=known.key, version=None), "json"),
            business_types=card.business_types,
            effective_from=card.effective_from,
            changed_at_ms=self._clock(),
            changed_by=who,
            note=state.note,
        )
