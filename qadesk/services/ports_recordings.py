"""What an import of very many recordings needs from the store of recordings, as a Protocol."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Protocol

from qadesk.domain.calls import Call
from qadesk.domain.recordings import AddedRecording, Fingerprint, Recording, RecordingDraft


class ManyRecordings(Protocol):
    """As the recording store's own methods, for many at once and in few statements."""

    def by_paths(self, paths: Iterable[str]) -> dict[str, Recording]:
        """Those at these absolute paths, by path."""

    def known(self, paths: Iterable[str]) -> set[str]:
        """Which of these paths are in the catalogue."""

    def alike(self, marks: Iterable[Fingerprint]) -> Mapping[tuple[int, str], Sequence[Recording]]:
        """Those whose bytes look like one of these files', by (size, hash of head and tail), the oldest first."""

    def calls(self, uids: Iterable[str]) -> dict[str, Call]:
        """The calls of these uids."""

    def first_of(self, call_uids: Iterable[str]) -> dict[str, str]:
        """The uid of the first recording of each of these calls."""

    def owners(self, unique_ids: Iterable[str]) -> dict[str, str]:
        """The uid of the call that each of these identifiers is of, as far as there is one."""

    def add(self, drafts: Sequence[RecordingDraft], at_ms: int, intake: str = "") -> list[AddedRecording]:
        """New recordings in this order. Raises ``UserError`` when a path is known; then none has been added."""

    def update_calls(self, calls: Iterable[Call]) -> None:
        """Replace what is known about calls. Raises ``UserError`` for an identifier that another call has."""

    def waiting_among(self, uids: Iterable[str]) -> list[Recording]:
        """Of the recordings with these uids, or of calls with these, those whose analysis has not delivered."""

    def next_waiting(self, most: int) -> list[Recording]:
        """So many of those that wait for their analysis: those first whose assignment is due first, then the oldest."""

    def count_waiting(self) -> int:
        """How many wait for their analysis."""
