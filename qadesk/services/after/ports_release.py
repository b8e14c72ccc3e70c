"""What release, acknowledgement and the agent's view need from the rooms below and beside them, as Protocols."""

from collections.abc import Sequence
from datetime import date
from typing import Protocol

from qadesk.domain.after.clocks import Clock
from qadesk.domain.after.releases import (
    Acknowledgement,
    IssuedReport,
    Release,
    ReleaseFilter,
    ReleaseRow,
    ReleaseSubject,
    SessionParties,
    StoredPin,
)


class Clocks(Protocol):
    """Working days that run (``services.calendars``)."""

    def clock(self, day0: date, days: int, why: str) -> Clock:
        """A clock that starts on that day."""


class ReleaseStore(Protocol):
    """The ways of evaluations to their agents, and the reports that were issued."""

    def get(self, evaluation_uid: str) -> Release | None:
        """By the evaluation's uid."""

    def put(self, release: Release) -> None:
        """Keep a new or changed one. Raises ``KeyError`` for a revision that is not there."""

    def remove(self, evaluation_uid: str) -> None:
        """It was taken off before anything was released."""

    def mark_released(self, evaluation_uid: str, revision: int) -> None:
        """That submitted revision's state becomes released; for good."""

    def subject(self, evaluation_uid: str) -> ReleaseSubject | None:
        """Its latest submitted revision and whom it concerns; ``None`` where nothing has been submitted."""

    def released_revisions(self, evaluation_uid: str) -> list[int]:
        """The revisions that were released, oldest first."""

    def due(self, at_ms: int, most: int) -> list[str]:
        """Evaluations (uids) that are ready and whose time has come, earliest first."""

    def not_asked(self, after: str, most: int) -> list[str]:
        """Evaluations (uids above ``after``, in order) whose latest submitted revision nobody has asked for."""

    def before_report(self, report: IssuedReport, day0: date, most: int) -> list[Release]:
        """Released ones of the report's period and group whose clock began before ``day0`` with no report; by uid."""

    def add_report(self, report: IssuedReport, snapshot: str | None = None) -> None:
        """A report was issued, or an amendment to it, with its figures as a document."""

    def report(self, number: str) -> IssuedReport | None:
        """By its number, as it was first issued."""

    def last_edition(self, number: str) -> IssuedReport | None:
        """The last amendment of that number, or the report itself."""

    def reports(self) -> list[IssuedReport]:
        """All, newest first."""


class AcknowledgementStore(Protocol):
    """Who has acknowledged what, and the PINs to do it with."""

    def add(self, acknowledgement: Acknowledgement) -> None:
        """A new one; it never changes. Raises ``KeyError`` for somebody who is not there."""

    def of(self, target_uid: str) -> list[Acknowledgement]:
        """Of an evaluation or a session, oldest first."""

    def session(self, uid: str) -> SessionParties | None:
        """Who acknowledges a coaching session, and what."""

    def complete_session(self, uid: str) -> None:
        """Both have: a session that was held is acknowledged."""

    def pin(self, person_no: str) -> StoredPin | None:
        """Somebody's PIN."""

    def put_pin(self, pin: StoredPin) -> None:
        """Keep or replace it. Raises ``KeyError`` for somebody who is not there."""


class ReleaseQueries(Protocol):
    """Read models of releases."""

    def rows(self, wanted: ReleaseFilter) -> list[ReleaseRow]:
        """Lines of the list, state by state in the order that is asked for."""

    def agent_rows(self, agent_no: str, most: int) -> list[ReleaseRow]:
        """What was released to an agent, newest first: the revisions that they see."""

    def reports(self) -> Sequence[IssuedReport]:
        """Issued reports, newest first."""

    def editions(self, number: str | None = None) -> Sequence[IssuedReport]:
        """Reports and their amendments, of one number or all, newest first."""

    def snapshot(self, uid: str) -> str | None:
        """The figures of an edition as they were issued; ``None`` where they are not kept."""
