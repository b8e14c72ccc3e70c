"""What assigning, work packs and the figures of a day need from the rooms below."""

from collections.abc import Callable, Mapping, Sequence
from contextlib import AbstractContextManager
from datetime import date
from pathlib import Path
from typing import Any, Protocol

from qadesk.domain.assignments import (
    Assignment,
    AssignmentRow,
    AssignmentState,
    CallToScore,
    InspectorWork,
    WorkedTime,
)
from qadesk.domain.evaluations import Evaluation
from qadesk.domain.packs import AuditEntry, PackedCard, PackedRecording, ResultPack, WorkPack
from qadesk.domain.recordings import Fingerprint


class AssignmentStore(Protocol):
    """Which calls are in whose hands."""

    def add(self, assignments: Sequence[Assignment]) -> None:
        """New ones. Raises ``KeyError`` for a call, inspector or draw that is not there."""

    def get(self, uid: str) -> Assignment | None:
        """By its uid."""

    def taken(self, call_uids: Sequence[str]) -> dict[str, Assignment]:
        """By call, the one that is open or done; calls without one are left out."""

    def calls(self, call_uids: Sequence[str]) -> list[CallToScore]:
        """What has to be known of calls to give them to somebody, in the order of their starts."""

    def change(self, assignment: Assignment) -> None:
        """Keep what has changed: inspector, due date, state, reason, packing."""


class WorkTimeStore(Protocol):
    """What inspectors' time went into."""

    def add(self, times: Sequence[WorkedTime]) -> None:
        """Add these to what is there of the same inspector, call and day; unknown people and calls are passed over."""


class PackStore(Protocol):
    """The journal of packs, and what they move."""

    def note(
        self, uid: str, direction: str, kind: str, inspector_no: str, at_ms: int, who: str, summary: dict[str, Any]
    ) -> None:
        """A pack went ``out`` or came ``in``; nothing happens for one that is noted already."""

    def summaries(self, direction: str, kind: str) -> list[dict[str, Any]]:
        """What was noted of packs, oldest first."""

    def work_of(self, inspector_no: str, draw_uid: str = "") -> list[Assignment]:
        """What of an inspector's work goes into a pack: what is open, and what was withdrawn after it had left."""

    def group_of(self, call_uid: str) -> str | None:
        """The team that a call counts for."""

    def ordinals(self, call_uid: str) -> dict[str, int]:
        """The place of each recording of a call, by its uid."""

    def put_card(self, card: PackedCard, who: str, at_ms: int) -> None:
        """A published version under its own number, and its retirement; what is there already stays."""

    def put_recordings(self, recordings: Sequence[tuple[PackedRecording, Fingerprint]], at_ms: int) -> None:
        """New recordings under their own uids, of calls that are there; their sound waits for its analysis."""

    def submitted(self, inspector_no: str = "") -> list[Evaluation]:
        """Every submitted revision (of the evaluations that an inspector has a revision of), by uid and revision."""

    def of_call(self, call_uid: str) -> list[Evaluation]:
        """Every submitted revision of a call, whoever gave it."""

    def drafts(self, inspector_no: str = "") -> int:
        """How many evaluations are begun and not submitted."""

    def times(self, inspector_no: str = "") -> list[WorkedTime]:
        """Everything that was worked, by day."""

    def audit_of(self, targets: Sequence[str]) -> list[AuditEntry]:
        """All entries about these, oldest first."""

    def add_audit(self, entries: Sequence[AuditEntry]) -> None:
        """Entries of another workspace; those that are here already are passed over."""


class OpenPack(Protocol):
    """A pack that has been checked whole."""

    @property
    def content(self) -> WorkPack | ResultPack:
        """What its manifest says."""

    def extract(self, recording: PackedRecording, target: Path) -> None:
        """A recording's file, complete under its name or not at all. Raises ``UserError``."""


class PackFiles(Protocol):
    """Packs as files, sealed with a password."""

    def write(
        self,
        content: WorkPack | ResultPack,
        files: Mapping[str, Path],
        target: Path,
        password: str,
        progress: Callable[[int, int], None] = ...,
    ) -> None:
        """Write a pack: complete under its name or not at all. ``files`` are the recordings' sources by uid."""

    def open(
        self, path: Path, password: str, scratch: Path, progress: Callable[[int, int], None] = ...
    ) -> AbstractContextManager[OpenPack]:
        """A pack, checked whole; what is unsealed lies in a file without a name in ``scratch``. ``UserError``."""


class WorkQueries(Protocol):
    """Lists of assigned work and figures of days, straight from SQL."""

    def assignments(
        self,
        *,
        inspector_no: str | None = None,
        draw_uid: str | None = None,
        states: Sequence[AssignmentState] = (),
        uids: Sequence[str] | None = None,
        most: int | None = None,
    ) -> list[AssignmentRow]:
        """Assignments by due date, then the call's start; what is not given leaves that side open.

        Of more than ``most`` the first due are told where only open work is asked for, else the last.
        """

    def by_inspector(self, today: date, draw_uid: str | None = None) -> list[InspectorWork]:
        """Everybody to whom anything was ever assigned (of that draw), by number."""

    def drawn_calls(self, draw_uid: str) -> list[CallToScore] | None:
        """The calls of a draw by agent, stratum and rank; ``None`` where there is no such draw, or it is withdrawn."""

    def calls_to_score(self, call_uids: Sequence[str]) -> list[CallToScore]:
        """These calls, in the order of their starts; those that are not there are left out."""

    def due_dates(self, inspector_no: str) -> list[date | None]:
        """The due dates of everything that is open, earliest first, those without last."""

    def planned(self, inspector_no: str, day: date, begin_ms: int, end_ms: int) -> int:
        """Assignments due up to that day that were open when it began, or were given on it."""

    def done_on(self, inspector_no: str, day: date) -> int:
        """How many evaluations that inspector submitted on a local date."""

    def worked(self, inspector_no: str, day: date) -> tuple[int, int, int, int]:
        """(listening, scoring, idle) in ms and the number of calls, on a local date."""

    def overheads(self, day_from: date) -> list[int]:
        """For each call scored and each inspector who submitted it: ms of scoring and idle since that day, all days."""

    def who_worked(self, day_from: date, day_to: date) -> list[str]:
        """Numbers of everybody who submitted, or spent time, or had something due on these days."""
