"""Blind scoring (盲评): until an inspector has submitted an evaluation, its call does not say whose it is.

A setting of the site. It holds for people whose role is inspector; leads, leaders and trainers see everything.
"""

from collections.abc import Callable, Iterable, Sequence
from concurrent.futures import Future
from typing import Protocol, TypeVar

from qadesk.domain.assignments import AssignmentRow
from qadesk.domain.blind import blind_assignment, blind_call_row, blind_filter, blind_hit, blind_line, blind_row
from qadesk.domain.call_rows import CallRow
from qadesk.domain.evaluations import EvaluationRow
from qadesk.domain.people import Person, Role
from qadesk.domain.recordings import FilterValues, RecordingFilter, RecordingRow
from qadesk.domain.transcripts import TranscriptHit
from qadesk.services.catalogue import Catalogue
from qadesk.services.executor import Executor
from qadesk.services.ports import Queries
from qadesk.services.settings import BLIND, Settings

Line = TypeVar("Line", EvaluationRow, CallRow)


class OfACall(Protocol):
    """A line of a list that is about a call, or about none (then its uid is empty)."""

    @property
    def call_uid(self) -> str:
        """The call's uid."""


Case = TypeVar("Case", bound=OfACall)


class Blind:
    """What one person may know of which calls."""

    def __init__(self, executor: Executor, settings: Settings, person: Person) -> None:
        self._executor, self._settings, self._person = executor, settings, person

    @property
    def on(self) -> bool:
        """Whether anything is hidden from this person at all; asked anew each time, as the setting may change."""
        return self._person.role is Role.INSPECTOR and self._settings.get(BLIND)

    def filter(self, wanted: RecordingFilter) -> RecordingFilter:
        """What this person may filter, search and sort by."""
        return blind_filter(wanted) if self.on else wanted

    def hides(self, call_uid: str) -> "Future[bool]":
        """Whether this person must not know yet whose call it is."""
        if not self.on:
            known: Future[bool] = Future()
            known.set_result(False)
            return known
        return self._executor.read(lambda queries: bool(self._hidden(queries, [call_uid])))

    def assignments(self, rows: Sequence[AssignmentRow]) -> "Future[list[tuple[AssignmentRow, bool]]]":
        """The lines of a queue as this person may see them, each with whether something is hidden."""
        return self._executor.read(lambda queries: self._assignments(queries, rows))

    def hits(self, hits: Sequence[TranscriptHit], text: str) -> "Future[list[TranscriptHit]]":
        """Lines in which ``text`` was found as this person may see them; what the agent's name alone found is left out,
        since whoever searches for a name would learn by it whose call it is."""
        return self._executor.read(lambda queries: self._hits(queries, hits, text))

    def evaluations(self, rows: Sequence[EvaluationRow]) -> "Future[list[EvaluationRow]]":
        """Lines of the list of evaluations as this person may see them."""
        return self._executor.read(lambda queries: self._seen(queries, rows, blind_line))

    def cases(self, rows: Sequence[Case]) -> "Future[list[Case]]":
        """Lines of what follows a score, without those of calls that this person must not know yet."""
        if not self.on:
            known: Future[list[Case]] = Future()
            known.set_result(list(rows))
            return known

        def read(queries: Queries) -> list[Case]:
            hidden = self._hidden(queries, [row.call_uid for row in rows if row.call_uid])
            return [row for row in rows if row.call_uid not in hidden]

        return self._executor.read(read)

    def calls(self, queries: Queries, rows: Sequence[CallRow]) -> list[CallRow]:
        """Lines of the list of calls as this person may see them; within a reading."""
        return self._seen(queries, rows, blind_call_row)

    def _seen(self, queries: Queries, rows: Sequence[Line], blind: Callable[[Line], Line]) -> list[Line]:
        hidden = self._hidden(queries, [_call_of(row) for row in rows]) if self.on else frozenset()
        return [blind(row) if _call_of(row) in hidden else row for row in rows]

    def rows(self, queries: Queries, rows: Iterable[RecordingRow]) -> list[RecordingRow]:
        """Lines of the catalogue as this person may see them; within a reading."""
        rows = list(rows)
        if not self.on:
            return rows
        hidden = self._hidden(queries, [row.call_uid for row in rows])
        return [blind_row(row) if row.call_uid in hidden else row for row in rows]

    def _assignments(self, queries: Queries, rows: Sequence[AssignmentRow]) -> list[tuple[AssignmentRow, bool]]:
        hidden = self._hidden(queries, [row.call_uid for row in rows]) if self.on else frozenset()
        return [(blind_assignment(row), True) if row.call_uid in hidden else (row, False) for row in rows]

    def _hits(self, queries: Queries, hits: Sequence[TranscriptHit], text: str) -> list[TranscriptHit]:
        hidden = self._hidden(queries, [hit.call_uid for hit in hits]) if self.on else frozenset()
        groups = {uid: _group_of(queries, uid) for uid in hidden}
        shown = [blind_hit(hit, groups[hit.call_uid]) if hit.call_uid in hidden else hit for hit in hits]
        pairs = zip(hits, shown, strict=True)
        return [seen for hit, seen in pairs if seen.text == hit.text or _plain(text) in _plain(seen.text)]

    def _hidden(self, queries: Queries, call_uids: Sequence[str]) -> frozenset[str]:
        return frozenset(call_uids) - queries.submitted_by(self._person.no, list(dict.fromkeys(call_uids)))


class BlindCatalogue(Catalogue):
    """The catalogue as one person may see it."""

    def __init__(self, executor: Executor, blind: Blind) -> None:
        super().__init__(executor)
        self._blind = blind

    def ids(self, wanted: RecordingFilter) -> "Future[Sequence[int]]":
        """As ``Catalogue.ids``, without the sides of the filter that would tell whose calls these are."""
        return super().ids(self._blind.filter(wanted))

    def rows(self, ids: Sequence[int]) -> "Future[list[RecordingRow]]":
        """As ``Catalogue.rows``; lines that are not to be known have ``hidden`` set."""
        return self._executor.read(lambda queries: self._blind.rows(queries, queries.recording_rows(ids)))

    def row(self, uid: str) -> "Future[RecordingRow | None]":
        """As ``Catalogue.row``."""

        def read(queries: Queries) -> RecordingRow | None:
            row = queries.recording_row(uid)
            return None if row is None else self._blind.rows(queries, [row])[0]

        return self._executor.read(read)

    def counts(self, wanted: RecordingFilter) -> "Future[dict[str, int]]":
        """As ``Catalogue.counts``."""
        return super().counts(self._blind.filter(wanted))

    def filter_values(self) -> "Future[FilterValues]":
        """As ``Catalogue.filter_values``; no agents and no teams where these are not to be known."""

        def read(queries: Queries) -> FilterValues:
            values = queries.filter_values()
            return FilterValues((), (), values.business_types, values.queues) if self._blind.on else values

        return self._executor.read(read)


def _call_of(row: EvaluationRow | CallRow) -> str:
    return row.call_uid if isinstance(row, EvaluationRow) else row.uid


def _group_of(queries: Queries, call_uid: str) -> str | None:
    row = queries.recording_row(call_uid)
    return None if row is None else row.group


def _plain(text: str) -> str:
    """As a search compares: without spaces and punctuation, whatever the case."""
    return "".join(letter for letter in text.casefold() if letter.isalnum())
