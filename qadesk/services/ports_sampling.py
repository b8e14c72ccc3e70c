"""What drawing samples needs from the rooms below."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import Any, Protocol
from zoneinfo import ZoneInfo

from qadesk.domain.card_check import Finding
from qadesk.domain.population import Need, PeriodCalls
from qadesk.domain.sampling import DrawnCall, Ledger, LedgerRow, PopulationList, SamplingPlan, StoredDraw
from qadesk.domain.sampling_cost import PastScores
from qadesk.domain.texts import Translate

Hash = Callable[[Path], str]
"""SHA-256 of a whole file, hex. Raises ``UserError``."""


class SamplingStore(Protocol):
    """Plans and committed draws."""

    def save_plan(self, key: str, title: str, document: str, at_ms: int, who: str) -> None:
        """Keep a plan, in place of an older one of that key."""

    def remove_plan(self, key: str) -> bool:
        """Take a plan out; draws from it stay. Whether there was one."""

    def plan(self, key: str) -> str | None:
        """The document of a plan."""

    def plans(self) -> list[str]:
        """The documents of all plans, by key."""

    def drawn_since(self, day_from: date, day_to: date, at_ms: int) -> list[str]:
        """Draws over any of these days that were committed since, and are not withdrawn: their uids."""

    def drawn_already(self, call_uids: Sequence[str]) -> list[str]:
        """Of these calls, those that a draw holds which is not withdrawn."""

    def add(self, draw: StoredDraw, drawn: Sequence[DrawnCall]) -> list[str]:
        """Keep a draw with its calls; the uids of calls that are not there, where nothing is kept."""

    def draw(self, uid: str) -> StoredDraw | None:
        """A committed draw with its documents."""

    def draws(self) -> list[LedgerRow]:
        """All draws, the newest first."""

    def withdraw(self, uid: str, at_ms: int, who: str, why: str) -> list[str]:
        """Free the calls of a draw; the uids of its open assignments, which are withdrawn with it."""

    def keep_content(self, hashes: Sequence[tuple[str, str]]) -> None:
        """(uid of a recording, SHA-256 of its content) where that had to be read before the analysis."""


class SamplingQueries(Protocol):
    """What plans and draws ask of many calls at once."""

    def period_calls(
        self,
        day_from: date,
        day_to: date,
        zone: ZoneInfo,
        read: frozenset[Need],
        *,
        repeat_days: int,
        drawn_before_ms: int | None = None,
    ) -> PeriodCalls:
        """Every call of these days and every one of unknown day; drawn are those of draws committed before then."""

    def period_stamp(self, day_from: date, day_to: date) -> tuple[Any, ...]:
        """Changes whenever calls, recordings or draws of these days come or go."""

    def call_uids(self, ids: Sequence[int]) -> Mapping[int, str]:
        """The uids of calls by their keys."""

    def hired_on(self) -> Mapping[str, date]:
        """By number, the first day of everybody of whom it is known."""

    def past_scores(self, day_from: date, day_to: date) -> PastScores:
        """Latest submitted evaluations of calls of these days, both included."""

    def inspectors(self, day_from: date) -> int:
        """How many inspectors there are who had not left before that day."""


class PlanFiles(Protocol):
    """Plans as documents."""

    def read(self, document: str) -> tuple[SamplingPlan | None, list[Finding]]:
        """The plan, and everything that is wrong with it."""

    def sound(self, document: str, name: str) -> SamplingPlan:
        """The plan. Raises ``UserError`` with the first thing that is wrong with it, and its line."""

    def write(self, plan: SamplingPlan, format_name: str = "yaml") -> str:
        """The plan as a document: yaml or json."""


class LedgerFiles(Protocol):
    """Ledgers as documents."""

    def read(self, document: str, name: str) -> Ledger:
        """The ledger. Raises ``UserError``."""

    def write(self, ledger: Ledger, translate: Translate) -> str:
        """The ledger with its list."""

    def pack(self, listed: PopulationList) -> bytes:
        """The list compressed."""

    def unpack(self, packed: bytes) -> PopulationList:
        """The list again. Raises ``ValueError``."""
