"""Scorecards of the workspace: importing, publishing, and finding the one that a call is scored with."""

from dataclasses import replace

from qadesk.domain.card_versions import StoredCard
from qadesk.domain.errors import UserError
from qadesk.domain.scorecards import Scorecard
from qadesk.domain.texts import QT_TRANSLATE_NOOP
from qadesk.services.ports import CardFiles, Clock, Stores

DRAFT_VERSION = 0


class Cards:
    """Published versions are immutable, so a parsed one is kept for as long as the program runs."""

    def __init__(self, files: CardFiles, clock: Clock) -> None:
        self._files = files
        self._clock = clock
        self._parsed: dict[tuple[str, int], Scorecard] = {}

    def sound(self, document: str, name: str) -> Scorecard:
        """The card of a document. Raises ``UserError`` with the first thing that is wrong with it."""
        return self._files.sound(document, name)

    def import_draft(self, stores: Stores, document: str, name: str) -> StoredCard:
        """Keep a document as the draft of its key. Raises ``UserError`` when it is not sound."""
        card = self.sound(document, name)
        stored = StoredCard(card.key, DRAFT_VERSION, card.title, document, card.business_types, None)
        stores.scorecards.save_draft(stored)
        return stored

    def publish(self, stores: Stores, key: str, who: str) -> StoredCard:
        """Make the draft of that key the next version. Raises ``UserError`` when two cards would overlap."""
        draft = stores.scorecards.get(key, DRAFT_VERSION)
        if draft is None:
            raise UserError(
                QT_TRANSLATE_NOOP("errors", "There is no draft of a scorecard with the key {key}."),
                QT_TRANSLATE_NOOP("errors", "Import it first: qadesk scorecard import FILE."),
                key=key,
            )
        self.sound(draft.document, key)
        self._refuse_overlap(stores, draft)
        now = self._clock()
        published = stores.scorecards.publish(draft, now)
        stores.audit.add(now, who, "scorecard published", f"{key}/{published.version}", "", "")
        return published

    def load(self, stores: Stores, key: str, version: int | None = None) -> tuple[StoredCard, Scorecard]:
        """A version (the latest published one by default), parsed. Raises ``UserError`` when there is none."""
        stored = stores.scorecards.get(key, version)
        if stored is None or stored.version == DRAFT_VERSION:
            raise UserError(
                QT_TRANSLATE_NOOP("errors", "There is no published scorecard with the key {key}."),
                QT_TRANSLATE_NOOP("errors", "See “qadesk scorecard list” for the ones there are."),
                key=key,
            )
        return stored, self._parse(stored)

    def for_call(self, stores: Stores, business_type: str | None) -> list[StoredCard]:
        """The published cards that serve a business type, those that name it first, then those for any.

        Where nobody knows the type and no card is for any, each of them might: those for the most types first.
        """
        published = self._published(stores)
        if business_type is None and all(card.business_types for card in published):
            return sorted(published, key=lambda card: -len(card.business_types))
        naming = [card for card in published if business_type in card.business_types]
        return naming + [card for card in published if not card.business_types and card not in naming]

    def _parse(self, stored: StoredCard) -> Scorecard:
        known = self._parsed.get((stored.key, stored.version))
        if known is None:
            known = replace(self.sound(stored.document, stored.key), version=stored.version)
            self._parsed[stored.key, stored.version] = known
        return known

    def _published(self, stores: Stores) -> list[StoredCard]:
        return [card for card in stores.scorecards.all() if card.published_at_ms is not None]

    def _refuse_overlap(self, stores: Stores, draft: StoredCard) -> None:
        for other in self._published(stores):
            shared = _overlap(draft.business_types, other.business_types)
            if other.key != draft.key and shared is not None:
                raise UserError(
                    QT_TRANSLATE_NOOP("errors", "The scorecard {other} already serves the business type {type}."),
                    QT_TRANSLATE_NOOP("errors", "Give each business type one scorecard, then publish again."),
                    other=other.key,
                    type=shared or "*",
                )


def _overlap(one: tuple[str, ...], two: tuple[str, ...]) -> str | None:
    """A business type both name, '' when both serve any, ``None`` when a call always finds one that is more fitting."""
    if not one and not two:
        return ""
    return next((name for name in one if name in two), None)
