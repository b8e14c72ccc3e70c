"""The life of a scorecard: draft, consultation, published with an effective date, retired; and which one applies."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

DRAFT_VERSION = 0


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
