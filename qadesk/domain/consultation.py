"""What people say about a scorecard before it is published, and what became of it."""

from dataclasses import dataclass
from typing import Literal

Verdict = Literal["", "taken", "declined", "noted"]
"""What became of a comment: not answered yet, taken up, declined, taken note of."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CardComment:
    """A comment on an item (or the whole card) of a draft in consultation, with its answer; kept with the version."""

    uid: str
    card_key: str
    version: int
    """``DRAFT_VERSION`` until the draft is published."""
    item_key: str
    """Empty: about the card as a whole."""
    item_title: str
    """As it was called when the comment was made."""
    author_no: str
    author: str
    at_ms: int
    text: str
    answer: str = ""
    verdict: Verdict = ""
    answered_by: str = ""
    answered_at_ms: int | None = None

    @property
    def open(self) -> bool:
        """Whether it still waits for an answer."""
        return not self.verdict
