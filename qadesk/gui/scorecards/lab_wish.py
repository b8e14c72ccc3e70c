"""What the lab is asked: a card, and which past evaluations it is tried on; and who answers."""

from concurrent.futures import Future
from dataclasses import dataclass
from datetime import date
from typing import Protocol

from qadesk.domain.scorecards import Scorecard
from qadesk.domain.whatif import WhatIf


@dataclass(frozen=True, slots=True, kw_only=True)
class Period:
    """Days of calls, inclusive; ``None`` is open on that side."""

    day_from: date | None = None
    day_to: date | None = None


class Lab(Protocol):
    """Re-scores past evaluations; nothing is stored."""

    def try_card(
        self, card: Scorecard, *, day_from: date | None, day_to: date | None, group: str | None
    ) -> "Future[WhatIf]":
        """What a sound card would have made of the evaluations under its key."""

    def forget(self) -> None:
        """Read the evaluations anew for the next one."""
