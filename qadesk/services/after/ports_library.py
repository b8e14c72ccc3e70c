"""What the library of examples, notices, improvement measures and mentor pairs need from the storage below."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Protocol

from qadesk.domain.after.examples import Example, ExampleFilter
from qadesk.domain.after.measures import Aim, Measure, MeasureFilter, MeasureRow, Sample
from qadesk.domain.after.mentoring import CoachedAction, DayItem, DayStanding, HeldSessions
from qadesk.domain.after.notices import Notice, NoticeReader, NoticeRow
from qadesk.domain.spans import Span


class ExampleStore(Protocol):
    """Clips that are examples of items."""

    def add(self, example: Example) -> Example:
        """A new one, as it is kept (with its agent). Raises ``KeyError`` for an unknown call."""

    def get(self, uid: str) -> Example | None:
        """By its uid."""

    def change(self, example: Example) -> None:
        """Keep what has changed; call and who added it stay."""

    def marked(self, call_uid: str) -> list[Span]:
        """Spans that any evaluation of the call, submitted or begun, marks to be covered."""


class NoticeStore(Protocol):
    """Notices and who has read them."""

    def add(self, notice: Notice) -> None:
        """A new one."""

    def get(self, uid: str) -> Notice | None:
        """By its uid."""

    def withdraw(self, notice: Notice) -> None:
        """Keep when it was withdrawn."""

    def read(self, uid: str, person_no: str, at_ms: int) -> int:
        """Somebody has read it; when they did first. Raises ``KeyError`` for an unknown notice or person."""


class MeasureStore(Protocol):
    """Improvement measures."""

    def add(self, measure: Measure) -> None:
        """A new one."""

    def get(self, uid: str) -> Measure | None:
        """By its uid."""

    def change(self, measure: Measure) -> None:
        """Keep what has changed of how it stands."""


class LibraryQueries(Protocol):
    """Lists and figures of this room, straight from SQL."""

    def examples(self, wanted: ExampleFilter) -> list[Example]:
        """Newest first."""

    def example_tags(self) -> list[str]:
        """All tags in use, sorted."""

    def notices(self, person_no: str | None, today: date, *, unread: bool, most: int) -> list[NoticeRow]:
        """Those that stand and are addressed to somebody (``None``: all, withdrawn ones too), newest first."""

    def notice_readers(self, uid: str, today: date) -> list[NoticeReader]:
        """Everybody addressed who works there today, and whoever else has read it, by number."""

    def measures(self, wanted: MeasureFilter, today: date) -> list[MeasureRow]:
        """Newest proposal first."""

    def sample(
        self,
        aim: Aim,
        day_from: date,
        day_to: date,
        *,
        card_key: str = "",
        item_key: str = "",
        group: str | None = None,
        wrong: Mapping[int, Sequence[str]] | None = None,
    ) -> Sample:
        """The figure over latest submitted revisions by the call's local date (else the submission's).

        ``wrong`` names, by key of a card's version in the database, its items that count as information errors.
        """

    def card_version_ids(self) -> dict[tuple[str, int], int]:
        """The database's key of each published version of each card."""

    def daily(self, agent_nos: Sequence[str], day_from: date, day_to: date) -> list[DayStanding]:
        """What was scored of these agents by day."""

    def daily_items(self, agent_nos: Sequence[str], day_from: date, day_to: date) -> list[DayItem]:
        """What each scored item brought these agents by day."""

    def held(self, coach_no: str, agent_no: str, day_from: date) -> HeldSessions:
        """The sessions that a coach held with an agent since that day."""

    def coached(self, coach_no: str, agent_no: str, day_from: date) -> list[CoachedAction]:
        """What was agreed in them."""
