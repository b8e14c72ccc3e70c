"""Where the desk takes the next call from: what is assigned, or what the page of recordings shows."""

from collections.abc import Callable, Sequence
from concurrent.futures import Future
from typing import Literal, Protocol

from qadesk.domain.assignments import AssignmentRow, AssignmentState, is_here
from qadesk.domain.recordings import RecordingFilter
from qadesk.services.evaluate import Evaluating
from qadesk.services.futures import then
from qadesk.services.settings import LAST_QUEUE, Settings

QueueName = Literal["assigned", "filter"]


class CallQueue(Protocol):
    """Calls in an order, as one inspector is to score them."""

    @property
    def name(self) -> QueueName:
        """Which it is."""

    def next_after(self, call_uid: str) -> "Future[str | None]":
        """The call that comes after this one ('' for the first), round to those before it; ``None`` where no other is
        left. A call that is not in the queue any more is followed by the first.
        """


class AssignedQueues(Protocol):
    """What is assigned to an inspector."""

    def queue(
        self, inspector_no: str, states: Sequence[AssignmentState] = (AssignmentState.OPEN,)
    ) -> "Future[list[AssignmentRow]]":
        """The lines in these states."""


class QueueServices(Protocol):
    """The services of an open workspace have this shape."""

    @property
    def evaluating(self) -> Evaluating:
        """What the filter shows and nobody has scored."""

    @property
    def assigning(self) -> AssignedQueues:
        """What is assigned to whom."""

    @property
    def settings(self) -> Settings:
        """Which queue was followed last."""


class FilteredCalls:
    """The calls that the page of recordings shows and nobody has scored yet, in its order."""

    name: QueueName = "filter"

    def __init__(self, evaluating: Evaluating, inspector_no: str, wanted: Callable[[], RecordingFilter]) -> None:
        self._evaluating, self._inspector_no, self._wanted = evaluating, inspector_no, wanted

    def next_after(self, call_uid: str) -> "Future[str | None]":
        """The next by the filter as it is now."""
        rows = self._evaluating.queue(self._wanted(), self._inspector_no)
        return then(rows, lambda found: following([row.call_uid for row in found], call_uid))


class AssignedCalls:
    """What is assigned to the inspector and open, the first due first.

    What has left in a work pack is scored on the laptop: it is passed over, but whoever opens it by hand has it.
    """

    name: QueueName = "assigned"

    def __init__(self, assigning: AssignedQueues, inspector_no: str) -> None:
        self._assigning, self._inspector_no = assigning, inspector_no

    def next_after(self, call_uid: str) -> "Future[str | None]":
        """The next by the assignments as they are now."""
        rows = self._assigning.queue(self._inspector_no, (AssignmentState.OPEN,))
        return then(rows, lambda found: following([row.call_uid for row in to_score_here(found)], call_uid))


class ChosenQueue:
    """The queue that the inspector follows: the one from which a call was last opened, also after a restart."""

    def __init__(self, services: QueueServices, inspector_no: str, wanted: Callable[[], RecordingFilter]) -> None:
        self._settings = services.settings
        self.wanted = wanted
        """The filter, as far as this inspector may use it."""
        self._filtered: CallQueue = FilteredCalls(services.evaluating, inspector_no, wanted)
        self._assigned: CallQueue = AssignedCalls(services.assigning, inspector_no)

    @property
    def name(self) -> QueueName:
        """Which it is now."""
        return self._chosen.name

    def follow(self, name: QueueName) -> None:
        """Take the next calls from there."""
        self._settings.put(LAST_QUEUE, name)

    def next_after(self, call_uid: str) -> "Future[str | None]":
        """The next one of the queue that is followed."""
        return self._chosen.next_after(call_uid)

    @property
    def _chosen(self) -> CallQueue:
        return self._assigned if self._settings.get(LAST_QUEUE) == self._assigned.name else self._filtered


def to_score_here(rows: Sequence[AssignmentRow]) -> list[AssignmentRow]:
    """What is not away in a work pack, or has a draft here, the first due first."""
    return in_due_order([row for row in rows if is_here(row)])


def in_due_order(rows: Sequence[AssignmentRow]) -> list[AssignmentRow]:
    """The first due first, those without a day last; else in the order given."""
    return sorted(rows, key=lambda row: (row.due_on is None, row.due_on.toordinal() if row.due_on else 0))


def following(uids: Sequence[str], call_uid: str) -> str | None:
    """Who comes after ``call_uid`` in a round of them."""
    at = uids.index(call_uid) + 1 if call_uid in uids else 0
    return next((uid for uid in (*uids[at:], *uids[:at]) if uid != call_uid), None)
