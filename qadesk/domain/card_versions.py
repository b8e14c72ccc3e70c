"""The life of a scorecard: draft, consultation, published with an effective date, retired; and which one applies."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from enum import Enum, StrEnum
from typing import Final, Literal

from qadesk.domain.call_words import is_one_of

DRAFT_VERSION = 0


class FirstDay(Enum):
    """From when a version is to hold, where that is no date."""

    ANY = "any"


ANY_DAY: Final[Literal[FirstDay.ANY]] = FirstDay.ANY
"""Said outright: for calls of any day, whatever the draft's document says."""


class CardState(StrEnum):
    """Where a version stands; only drafts (also in consultation) change."""

    DRAFT = "draft"
    CONSULTATION = "consultation"
    PUBLISHED = "published"
    RETIRED = "retired"


@dataclass(frozen=True, slots=True)
class StoredCard:
    """A scorecard version as the workspace keeps it: its document, exactly as published."""

    key: str
    version: int
    """Counts from 1; ``DRAFT_VERSION`` for the one draft that a key may have."""
    title: str
    document: str
    business_types: tuple[str, ...]
    """Empty: any."""
    published_at_ms: int | None
    """``None`` for a draft."""
    effective_from: date | None = None
    """The first day, of the call, for which it holds; ``None``: any. For a draft what its document says."""
    retired_from: date | None = None
    """The first day for which it holds no more; ``None`` while nobody has retired it."""
    consulting_since_ms: int | None = None
    """Since when a draft is (or, for a published version, was) open to comments."""
    changed_at_ms: int = 0
    changed_by: str = ""
    note: str = ""
    """What is new in this version, in its author's words."""

    @property
    def state(self) -> CardState:
        """Where it stands, whatever the day."""
        if self.published_at_ms is not None:
            return CardState.PUBLISHED if self.retired_from is None else CardState.RETIRED
        return CardState.DRAFT if self.consulting_since_ms is None else CardState.CONSULTATION


@dataclass(frozen=True, slots=True)
class Term:
    """The days, of calls, on which a published version holds: from ``first`` on, before ``until``."""

    card: StoredCard
    first: date | None
    """``None``: from the beginning of time."""
    until: date | None
    """The first day on which it holds no more; ``None``: never."""

    def covers(self, day: date) -> bool:
        """Whether it holds for a call of that day."""
        return (self.first or date.min) <= day and (self.until is None or day < self.until)


@dataclass(frozen=True, slots=True)
class Overlap:
    """Another card that would apply to the same calls, equally fitting."""

    other: StoredCard
    business_type: str
    """One that both name; empty: both are for any."""
    first: date | None
    last: date | None
    """The days on which both would apply, inclusive; ``None`` where they have no beginning or no end."""


def terms(versions: Iterable[StoredCard]) -> list[Term]:
    """When each published version of whatever keys holds, by key and version; those that never do are left out.

    The highest version that has begun is the one: a newer version ends all older ones from its first day on, also when
    it is retired itself, so that an older one never comes back.
    """
    published = [card for card in versions if card.published_at_ms is not None]
    found, begun = [], dict[str, date]()
    for card in sorted(published, key=lambda card: (card.key, -card.version)):
        first = card.effective_from or date.min
        ends = [day for day in (card.retired_from, begun.get(card.key)) if day is not None]
        until = min(ends, default=None)
        if until is None or first < until:
            found.append(Term(card, card.effective_from, until))
        begun[card.key] = min(first, begun.get(card.key, first))
    return sorted(found, key=lambda term: (term.card.key, term.card.version))


def in_force(versions: Iterable[StoredCard], day: date) -> list[StoredCard]:
    """Of each key the version that applies to calls of that day, by key."""
    return [term.card for term in terms(versions) if term.covers(day)]


def fitting(versions: Iterable[StoredCard], business_type: str | None, day: date) -> list[StoredCard]:
    """The cards for calls of a business type and a day: the one that names the type first, then the one for any.

    Where nobody knows the type and no card is for any, each of them might: those for the most types first.
    """
    cards = in_force(versions, day)
    if business_type is None and all(card.business_types for card in cards):
        return sorted(cards, key=lambda card: -len(card.business_types))
    naming = [card for card in cards if is_one_of("business_type", business_type, card.business_types)]
    return naming + [card for card in cards if not card.business_types]


def overlap(candidate: StoredCard, versions: Iterable[StoredCard]) -> Overlap | None:
    """The first published card of another key that would apply to the same calls as well as the candidate, if any.

    The candidate is taken as the next version of its key, in force from its effective date on. A card that names the
    business type and one for any do not overlap: the one that names it goes first.
    """
    for term in terms(each for each in versions if each.key != candidate.key):
        shared = _shared_type(candidate.business_types, term.card.business_types)
        first = max((day for day in (candidate.effective_from, term.first) if day is not None), default=None)
        if shared is not None and (term.until is None or (first or date.min) < term.until):
            last = None if term.until is None else term.until - timedelta(days=1)
            return Overlap(term.card, shared, first, last)
    return None


def _shared_type(one: tuple[str, ...], two: tuple[str, ...]) -> str | None:
    """A business type both name, '' when both serve any, ``None`` when a call always finds one that is more fitting."""
    if not one and not two:
        return ""
    return next((name for name in one if is_one_of("business_type", name, two)), None)
