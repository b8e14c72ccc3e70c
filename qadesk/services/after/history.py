"""The history of a thing: what the audit trail says of it and of what belongs to it."""

from concurrent.futures import Future
from zoneinfo import ZoneInfo

from qadesk.domain.after.audit_words import ReadLine, named_in, read_line
from qadesk.domain.after.events import AuditLine
from qadesk.domain.texts import Translate
from qadesk.services.executor import Executor
from qadesk.services.ports import Queries


class History:
    """Of evaluations, appeals, follow-ups, sessions, calls, assignments, scorecards, people: whatever has a uid or key.

    With an evaluation come its appeals, follow-ups, release, acknowledgements and assignments; with an appeal what
    happened to the evaluation since it was filed; with a session its action items and acknowledgements.
    """

    def __init__(self, executor: Executor, translate: Translate, zone: ZoneInfo) -> None:
        self._executor = executor
        self._zone = zone
        self._translate = translate

    def of(self, uid: str) -> "Future[list[AuditLine]]":
        """Newest first; empty where nothing was ever changed, or there is no such thing."""
        return self._executor.read(lambda queries: queries.history.of(uid))

    def read(self, uid: str) -> "Future[list[ReadLine]]":
        """As ``of``, in the reader's words, people in values by their names."""

        def work(queries: Queries) -> list[ReadLine]:
            lines = queries.history.of(uid)
            names = queries.history.names(sorted({no for line in lines for no in named_in(line)}))
            return [read_line(line, self._translate, names, self._zone) for line in lines]

        return self._executor.read(work)
