"""The journal of imports: begun, ended, taken back."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any, Literal

from sqlalchemy import Connection, Row, func, insert, select, update

from qadesk.domain.errors import UserError
from qadesk.domain.intake import MOST_ISSUES, IntakeKind, IntakeState, TakeBackStep
from qadesk.domain.recordings import ImportIssue
from qadesk.domain.texts import QT_TRANSLATE_NOOP
from qadesk.storage import journal, keys
from qadesk.storage import tables as t
from qadesk.storage.sitetime import SiteTime
from qadesk.storage.stores.people import SqlPeopleStore
from qadesk.storage.stores.taking_back import TakingBack


class SqlIntakeStore:
    """Imports, what they changed, and what was wrong with their sources."""

    def __init__(
        self,
        connection: Connection,
        new_uid: Callable[[], str],
        site: Callable[[], SiteTime],
        people: SqlPeopleStore,
    ) -> None:
        self._connection = connection
        self._new_uid = new_uid
        self._site = site
        self._people = people

    def begin(self, kind: IntakeKind, source: str, format_name: str, at_ms: int, who: str) -> str:
        """A new import, RUNNING until ``finish``; its uid."""
        uid = self._new_uid()
        keys.added(
            self._connection,
            t.intake,
            uid=uid,
            kind=kind.value,
            source=source,
            format=format_name,
            at_ms=at_ms,
            who=who,
            state=IntakeState.RUNNING.value,
            **dict.fromkeys(("imported", "updated", "unchanged", "refused", "warnings"), 0),
        )
        return uid

    def changed(
        self, intake_uid: str, kind: str, target: str, before: Mapping[str, object], after: Mapping[str, object]
    ) -> None:
        """Something that was there is another now; only the fields that changed. An empty ``before``: it was added."""
        self.changed_many(intake_uid, kind, [(target, before, after)])

    def changed_many(
        self, intake_uid: str, kind: str, changes: Sequence[tuple[str, Mapping[str, object], Mapping[str, object]]]
    ) -> None:
        """The same of many things, as (target, before, after)."""
        journal.changed(self._connection, journal.intake_id(self._connection, intake_uid), kind, changes)

    def issues(self, intake_uid: str, kind: Literal["refused", "warning"], issues: Sequence[ImportIssue]) -> None:
        """Keep what was refused or warned of: the first ``MOST_ISSUES`` of each."""
        if not issues:
            return
        key, i = journal.intake_id(self._connection, intake_uid), t.intake_issue.c
        there = select(func.count()).select_from(t.intake_issue).where(i.intake_id == key, i.kind == kind)
        room = max(MOST_ISSUES - (self._connection.scalar(there) or 0), 0)
        if room:
            self._connection.execute(insert(t.intake_issue), [_issue_row(key, kind, each) for each in issues[:room]])

    def finish(
        self,
        intake_uid: str,
        state: IntakeState,
        *,
        imported: int,
        updated: int,
        unchanged: int,
        refused: int,
        warnings: int,
    ) -> None:
        """The import has ended, with these counts."""
        self._set(
            intake_uid,
            state=state.value,
            imported=imported,
            updated=updated,
            unchanged=unchanged,
            refused=refused,
            warnings=warnings,
        )

    def take_back_step(self, intake_uid: str, place: tuple[str, int] | None, most: int) -> TakeBackStep:
        """Take back up to ``most`` things from ``place`` on (``None``: the beginning). Raises ``UserError``.

        It may be begun anew at any time: what has gone is gone, what could not go is listed again.
        """
        row = self._row(intake_uid)
        back = TakingBack(self._connection, row.id, self._site, self._people)
        if row.state == IntakeState.TAKEN_BACK and place is None:
            # What had to stay then may go now; what was changed was undone then.
            place = back.rest()
        if row.state == IntakeState.TAKEN_BACK and place is None:
            raise UserError(
                QT_TRANSLATE_NOOP("errors", "This import has been taken back already."),
                QT_TRANSLATE_NOOP("errors", "Choose another one."),
            )
        return back.step(place, most)

    def taken_back(self, intake_uid: str, at_ms: int, who: str) -> None:
        """Everything that can go has gone: the import is TAKEN_BACK from now on."""
        self._set(intake_uid, state=IntakeState.TAKEN_BACK.value, taken_back_at_ms=at_ms, taken_back_by=who)

    def _set(self, uid: str, **values: Any) -> None:
        self._connection.execute(update(t.intake).where(t.intake.c.id == self._row(uid).id).values(values))

    def _row(self, uid: str) -> Row[Any]:
        row = self._connection.execute(select(t.intake).where(t.intake.c.uid == uid)).one_or_none()
        if row is None:
            raise journal.no_such_import(uid)
        return row


def _issue_row(key: int, kind: str, issue: ImportIssue) -> dict[str, Any]:
    return {
        "intake_id": key,
        "kind": kind,
        "path": issue.path,
        "row": issue.row,
        "column_name": issue.column,
        "reason": issue.reason,
    }
