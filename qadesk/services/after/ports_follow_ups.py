"""What follow-ups need from the rooms below."""

from collections.abc import Callable, Mapping
from datetime import date
from pathlib import Path
from typing import Protocol

from qadesk.domain.after.clocks import Clock
from qadesk.domain.after.events import Happened
from qadesk.domain.after.follow_up_figures import Figure
from qadesk.domain.after.follow_up_sheets import FollowUpSheet
from qadesk.domain.after.followups import FollowUp, FollowUpFilter, FollowUpRow
from qadesk.domain.after.forms import FilledForm, Form
from qadesk.domain.texts import Translate


class FollowUpStore(Protocol):
    """Follow-ups with all their events; the row of one is what those fold into."""

    def get(self, uid: str) -> FollowUp | None:
        """By its uid, with everything that happened."""

    def add(self, uid: str, opened: Happened) -> FollowUp:
        """A new one from its first event. Raises ``KeyError`` for a call that is not there."""

    def happened(self, uid: str, event: Happened) -> FollowUp:
        """One more event. Raises ``KeyError`` for an unknown uid, ``ValueError`` for what cannot happen to it now."""

    def followed(self, evaluation_uid: str) -> frozenset[str]:
        """The keys of an evaluation's items that have a follow-up which is not withdrawn."""

    def start_clocks(
        self, number: str, clock: Clock, day_from: date, day_to: date, group: str | None, at_ms: int, who: str
    ) -> list[str]:
        """The period report of these days (of a group) is issued: the clocks of open follow-ups that wait for it start.

        The day of a follow-up is its call's, else that on which it was opened. Returns the uids; each is audited.
        """


class FollowUpQueries(Protocol):
    """Lists of follow-ups, straight from SQL."""

    def rows(self, wanted: FollowUpFilter) -> list[FollowUpRow]:
        """Open ones first, by the end of their clocks; then those to verify; then the last ended."""

    def count(self, wanted: FollowUpFilter) -> int:
        """How many the filter shows."""

    def figures(self, day_from: date | None, day_to: date | None, group: str | None) -> list[Figure]:
        """Of every follow-up opened on these days what statistics need."""

    def people(self) -> Mapping[str, str]:
        """Names by number."""


class FollowUpListRenderer(Protocol):
    """The list that is handed out, as a PDF."""

    def __call__(self, sheet: FollowUpSheet, translate: Translate) -> bytes:
        """The document's bytes, the same for the same content."""


WriteForm = Callable[[Form], bytes]
"""A form as a workbook."""

ReadForm = Callable[[Path, str], FilledForm]
"""A form of that kind that came back. Raises ``UserError``."""
