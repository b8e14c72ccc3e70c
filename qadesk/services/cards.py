"""Scorecards of the workspace: their life from draft to retirement, and finding the one that a call is scored with."""

import datetime as dt
import json
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from zoneinfo import ZoneInfo

from qadesk.domain import card_versions
from qadesk.domain.call_words import coded
from qadesk.domain.calls import CallFacts
from qadesk.domain.card_versions import DRAFT_VERSION, FirstDay, StoredCard
from qadesk.domain.scorecards import Scorecard
from qadesk.services import card_refusals as refusals
from qadesk.services.ports import CardFiles, Clock, Stores


class Cards:
    """Published versions are immutable, so a parsed one is kept for as long as the program runs."""

    def __init__(self, files: CardFiles, clock: Clock, zone: ZoneInfo) -> None:
        self._files = files
        self._clock = clock
        self._zone = zone
        self._parsed: dict[tuple[str, int], Scorecard] = {}

    def sound(self, document: str, name: str) -> Scorecard:
        """The card of a document. Raises ``UserError`` with the first thing that is wrong with it."""
        return self._files.sound(document, name)

    def draft(self, stores: Stores, key: str) -> StoredCard:
        """The draft of a key. Raises ``UserError`` when there is none."""
        draft = stores.scorecards.get(key, DRAFT_VERSION)
        if draft is None:
            raise refusals.no_draft(key)
        return draft

    def import_draft(self, stores: Stores, document: str, name: str, who: str = "") -> StoredCard:
        """Keep a document as the draft of its key, in place of the one there is; a consultation of that goes on.

        Raises ``UserError`` when the document is not sound.
        """
        card = self.sound(document, name)
        fresh = StoredCard(card.key, DRAFT_VERSION, card.title, document, card.business_types, None)
        stored = replace(
            stores.scorecards.get(card.key, DRAFT_VERSION) or fresh,
            title=card.title,
            document=document,
            business_types=card.business_types,
            effective_from=card.effective_from,
            changed_at_ms=self._clock(),
            changed_by=who,
        )
        stores.scorecards.save_draft(stored)
        return stored

    def consult(self, stores: Stores, key: str, who: str) -> StoredCard:
        """Open a draft to comments. Raises ``UserError`` when it is not sound, or open to them already."""
        draft = self.draft(stores, key)
        if draft.consulting_since_ms is not None:
            raise refusals.consulted_already(key)
        self.sound(draft.document, key)
        now = self._clock()
        opened = replace(draft, consulting_since_ms=now)
        stores.scorecards.save_draft(opened)
        stores.audit.add(now, who, "scorecard in consultation", key, '"draft"', '"consultation"')
        return opened

    def back_to_draft(self, stores: Stores, key: str, who: str) -> StoredCard:
        """Close a draft to comments; those there are stay with it. Raises ``UserError`` when it is not open to them."""
        draft = self.draft(stores, key)
        if draft.consulting_since_ms is None:
            raise refusals.not_consulted(key)
        closed = replace(draft, consulting_since_ms=None)
        stores.scorecards.save_draft(closed)
        stores.audit.add(self._clock(), who, "scorecard back to draft", key, '"consultation"', '"draft"')
        return closed

    def publish(
        self,
        stores: Stores,
        key: str,
        who: str,
        *,
        effective_from: date | FirstDay | None = None,
        business_types: Sequence[str] | None = None,
        note: str | None = None,
    ) -> StoredCard:
        """Make the draft of a key its next version, in force for calls from a day on and of these business types.

        What is not given is as the draft's document says; what is, is written into it (``ANY_DAY`` takes a date that
        stands there out). Raises ``UserError`` when the draft is not sound, a business type is empty, comments wait
        for an answer, or two cards would apply to the same calls.
        """
        draft = self.draft(stores, key)
        said = self.sound(draft.document, key)
        card = _in_force_as(said, effective_from, business_types)
        document = draft.document
        if card != said:
            document = self._files.write(card, _format_of(draft.document))
            self.sound(document, key)
        now = self._clock()
        wanted = replace(
            draft,
            document=document,
            business_types=card.business_types,
            effective_from=card.effective_from,
            note=draft.note if note is None else note.strip(),
            changed_at_ms=now,
            changed_by=who or draft.changed_by,
        )
        _refuse_unready(stores, wanted)
        published = stores.scorecards.publish(wanted, now)
        after = {"effective_from": card.effective_from, "business_types": card.business_types}
        target = f"{key}/{published.version}"
        stores.audit.add(now, who, "scorecard published", target, "", _json(after), published.note)
        return published

    def retire(self, stores: Stores, key: str, version: int | None, from_day: date, who: str, why: str) -> StoredCard:
        """A version applies to no calls from that day on, for good; without a version, no version of the key does.

        Returns the version named, else the latest. Raises ``UserError`` when there is nothing to retire, or no reason.
        """
        if not why.strip():
            raise refusals.retiring_without_reason()
        for card in self._ending(stores, key, version, from_day):
            now, after = self._clock(), _json({"retired_from": from_day})
            stores.scorecards.retire(key, card.version, from_day, now, who, why.strip())
            stores.audit.add(now, who, "scorecard retired", f"{key}/{card.version}", "", after, why.strip())
        retired = stores.scorecards.get(key, version)
        assert retired is not None, "it was retired above"
        return retired

    def discard(self, stores: Stores, key: str, who: str) -> None:
        """Remove the draft of a key with the comments on it, which stay in the audit. Raises ``UserError``."""
        draft = self.draft(stores, key)
        said = stores.card_comments.of(key, DRAFT_VERSION)
        comments = [
            {"item": each.item_key, "author": each.author_no, "text": each.text, "answer": each.answer} for each in said
        ]
        stores.scorecards.discard_draft(key)
        before = _json({"title": draft.title, "state": draft.state, "comments": comments})
        stores.audit.add(self._clock(), who, "scorecard draft discarded", key, before, "")

    def load(self, stores: Stores, key: str, version: int | None = None) -> tuple[StoredCard, Scorecard]:
        """A version (the latest published one by default), parsed. Raises ``UserError`` when there is none."""
        stored = stores.scorecards.get(key, version)
        if stored is None or stored.version == DRAFT_VERSION:
            raise refusals.nothing_published(key) if not version else refusals.no_such_version(key, version)
        return stored, self._parse(stored)

    def published(self, stores: Stores, key: str) -> dict[int, Scorecard]:
        """All published versions of a key, parsed, by number. Raises ``UserError`` when there is none."""
        numbers = [each.version for each in stores.scorecards.versions(key) if each.published_at_ms is not None]
        if not numbers:
            raise refusals.nothing_published(key)
        return {number: self.load(stores, key, number)[1] for number in numbers}

    def readable(self, stores: Stores, key: str, version: int | None = None) -> tuple[StoredCard, Scorecard]:
        """As ``load``; a draft (``DRAFT_VERSION``), which may be unsound, too. Raises ``UserError``."""
        if version != DRAFT_VERSION:
            return self.load(stores, key, version)
        draft = self.draft(stores, key)
        card, _ = self._files.read(draft.document, key)
        return draft, card or self.sound(draft.document, key)

    def plain(self, card: Scorecard) -> dict[str, object]:
        """The card as plain values in the order of its file."""
        return self._files.plain(card)

    def document(self, stored: StoredCard, format_name: str = "") -> str:
        """The document of a version as a file: word by word, or turned into *yaml* or *json* where it is not that.

        Raises ``UserError`` where it cannot be read at all.
        """
        if format_name in ("", _format_of(stored.document)):
            return stored.document
        card, _ = self._files.read(stored.document, stored.key)
        return self._files.write(card or self.sound(stored.document, stored.key), format_name)

    def day_of(self, facts: CallFacts) -> date:
        """The day of a call that decides which version applies: its own in the site's time zone, else today."""
        at_ms = self._clock() if facts.started_at_ms is None else facts.started_at_ms
        return dt.datetime.fromtimestamp(at_ms / 1000, self._zone).date()

    def today(self) -> date:
        """The present day in the site's time zone."""
        return self.day_of(CallFacts())

    def in_force(self, stores: Stores, day: date) -> list[StoredCard]:
        """Of each key the version that applies to calls of a day, by key."""
        return card_versions.in_force(stores.scorecards.versions(), day)

    def for_call(self, stores: Stores, business_type: str | None, day: date) -> list[StoredCard]:
        """The cards that serve a business type on a day: the one that names it first, then the one for any.

        Where nobody knows the type and no card is for any, each of them might: those for the most types first.
        """
        return card_versions.fitting(stores.scorecards.versions(), business_type, day)

    def chosen(self, stores: Stores, facts: CallFacts, key: str | None = None) -> tuple[StoredCard, Scorecard]:
        """The card that a call is scored with, parsed: the most fitting one, or the one that somebody chose.

        Of that, too, the version that applies to the call's day. Raises ``UserError`` where there is none.
        """
        day = self.day_of(facts)
        if key is None:
            offered = self.for_call(stores, facts.business_type, day)
            if not offered:
                raise refusals.nothing_serves(facts.business_type, day)
            return offered[0], self._parse(offered[0])
        versions = stores.scorecards.versions(key)
        if all(card.version == DRAFT_VERSION for card in versions):
            raise refusals.nothing_published(key)
        applying = card_versions.in_force(versions, day)
        if not applying:
            raise refusals.not_in_force(key, day)
        return applying[0], self._parse(applying[0])

    def _ending(self, stores: Stores, key: str, version: int | None, day: date) -> list[StoredCard]:
        """The versions to be retired from a day on. Raises ``UserError`` where there is none."""
        published = [card for card in stores.scorecards.versions(key) if card.version != DRAFT_VERSION]
        if not published:
            raise refusals.nothing_published(key)
        if version is None:
            reaching = (term.card for term in card_versions.terms(published) if term.until is None or term.until > day)
            ending = [card for card in reaching if card.retired_from is None]
            if not ending:  # one that is not retired has no end
                raise refusals.retired_already(published[-1])
            return ending
        card = next((card for card in published if card.version == version), None)
        if card is None:
            raise refusals.no_such_version(key, version)
        if card.retired_from is not None:
            raise refusals.retired_already(card)
        return [card]

    def _parse(self, stored: StoredCard) -> Scorecard:
        known = self._parsed.get((stored.key, stored.version))
        if known is None:
            # It was sound when it was published: what the check has learnt since takes nobody's scores away.
            card, _ = self._files.read(stored.document, stored.key)
            known = replace(card or self.sound(stored.document, stored.key), version=stored.version)
            self._parsed[stored.key, stored.version] = known
        return known


def _refuse_unready(stores: Stores, draft: StoredCard) -> None:
    """Raises ``UserError`` while comments wait for an answer, and where two cards would apply to the same calls."""
    waiting = sum(comment.open for comment in stores.card_comments.of(draft.key, DRAFT_VERSION))
    if waiting:
        raise refusals.unanswered(draft.key, waiting)
    found = card_versions.overlap(draft, stores.scorecards.versions())
    if found is not None:
        raise refusals.overlapping(found)


def _in_force_as(
    card: Scorecard, effective_from: date | FirstDay | None, business_types: Sequence[str] | None
) -> Scorecard:
    first = effective_from or card.effective_from
    return replace(
        card,
        effective_from=None if isinstance(first, FirstDay) else first,
        business_types=card.business_types if business_types is None else _distinct(business_types),
    )


def _distinct(names: Sequence[str]) -> tuple[str, ...]:
    """Names as calls bear them, each once."""
    return tuple(dict.fromkeys(coded("business_type", name) for name in names))


def _format_of(document: str) -> str:
    return "json" if document.lstrip().startswith("{") else "yaml"


def _json(facts: object) -> str:
    return json.dumps(facts, ensure_ascii=False, default=str)
