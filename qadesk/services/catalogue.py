"""The catalogue of recordings as lists read it."""

from collections.abc import Sequence
from concurrent.futures import Future
from datetime import date

from qadesk.domain.evaluations import EvaluationRow
from qadesk.domain.listening import InspectorListening
from qadesk.domain.people import Person, Role
from qadesk.domain.recordings import FilterValues, RecordingFilter, RecordingRow
from qadesk.services.executor import Executor


class Catalogue:
    """Reading for pages and commands; every answer comes from the reader thread."""

    def __init__(self, executor: Executor) -> None:
        self._executor = executor

    def ids(self, wanted: RecordingFilter) -> "Future[Sequence[int]]":
        """The ids of all rows the filter shows, in its order; 100 000 of them in well under 100 ms."""
        return self._executor.read(lambda queries: queries.recording_ids(wanted))

    def rows(self, ids: Sequence[int]) -> "Future[list[RecordingRow]]":
        """The rows of these ids (a page, not everything), in that order."""
        return self._executor.read(lambda queries: queries.recording_rows(ids))

    def row(self, uid: str) -> "Future[RecordingRow | None]":
        """One row by the uid of the recording or its call."""
        return self._executor.read(lambda queries: queries.recording_row(uid))

    def counts(self, wanted: RecordingFilter) -> "Future[dict[str, int]]":
        """How many of the filter's rows are new, draft, scored, waiting, broken, missing."""
        return self._executor.read(lambda queries: queries.counts(wanted))

    def filter_values(self) -> "Future[FilterValues]":
        """What the filters can offer."""
        return self._executor.read(lambda queries: queries.filter_values())

    def evaluations(
        self, day_from: date | None = None, day_to: date | None = None, *, by: str = "call", drafts: bool = False
    ) -> "Future[list[EvaluationRow]]":
        """The latest submitted revisions, by the call's or the submission's local date."""
        return self._executor.read(lambda queries: queries.evaluations(day_from, day_to, by=by, drafts=drafts))

    def listening(
        self,
        inspector_no: str | None = None,
        day_from: date | None = None,
        day_to: date | None = None,
        *,
        by: str = "call",
    ) -> "Future[list[InspectorListening]]":
        """How inspectors scored and listened: one line each, over the evaluations of these dates."""
        return self._executor.read(lambda queries: queries.listening_of(inspector_no, day_from, day_to, by=by))

    def people(self, role: Role | None = None) -> "Future[list[Person]]":
        """Everybody, or those of a role, by number."""
        return self._executor.write(lambda stores: stores.people.all(role))
