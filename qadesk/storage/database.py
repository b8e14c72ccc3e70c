"""The workspace's database behind the ports: one writer, any number of readers."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from typing import Any

import uuid_utils
from sqlalchemy import Connection, Engine

from qadesk.storage import facts, sqlite
from qadesk.storage.agent_memory import AgentMemory
from qadesk.storage.audit import SqlAuditStore
from qadesk.storage.engine import in_transaction, reading_engine, require_transaction, writing_engine
from qadesk.storage.facts import FamiliesOf
from qadesk.storage.failures import told_plainly
from qadesk.storage.queries import SqlQueries
from qadesk.storage.relinking import Relinking
from qadesk.storage.sitetime import SiteTime
from qadesk.storage.stores.after.acknowledgements import SqlAcknowledgementStore
from qadesk.storage.stores.after.appeals import SqlAppealStore
from qadesk.storage.stores.after.coaching import SqlCoachingStore
from qadesk.storage.stores.after.examples import SqlExampleStore
from qadesk.storage.stores.after.follow_ups import SqlFollowUpStore
from qadesk.storage.stores.after.measures import SqlMeasureStore
from qadesk.storage.stores.after.notices import SqlNoticeStore
from qadesk.storage.stores.after.own_days import SqlOwnDayStore
from qadesk.storage.stores.after.releases import SqlReleaseStore
from qadesk.storage.stores.assignments import SqlAssignmentStore
from qadesk.storage.stores.call_logs import SqlCallLogStore
from qadesk.storage.stores.card_comments import SqlCardCommentStore
from qadesk.storage.stores.copies import SqlCopyStore
from qadesk.storage.stores.evaluations import SqlEvaluationStore
from qadesk.storage.stores.intakes import SqlIntakeStore
from qadesk.storage.stores.kpis import SqlKpiStore
from qadesk.storage.stores.packs import SqlPackStore
from qadesk.storage.stores.people import SqlPeopleStore
from qadesk.storage.stores.recordings import SqlRecordingStore
from qadesk.storage.stores.report_words import SqlReportWordsStore
from qadesk.storage.stores.sampling import SqlSamplingStore
from qadesk.storage.stores.scorecards import SqlScorecardStore
from qadesk.storage.stores.settings import SqlSettingStore
from qadesk.storage.stores.transcripts import SqlTranscriptStore
from qadesk.storage.stores.views import SqlViewStore
from qadesk.storage.stores.work_times import SqlWorkTimeStore
from qadesk.storage.workspace import Workspace


def new_uid() -> str:
    """A fresh UUIDv7 as text."""
    return str(uuid_utils.uuid7())


class SqlStores:
    """All stores within one transaction; not to be used after its end."""

    def __init__(self, connection: Connection, agents: AgentMemory, families_of: FamiliesOf | None = None) -> None:
        self._connection = connection
        self._site: SiteTime | None = None
        self.settings = SqlSettingStore(connection, self._forget_site)
        self.people = SqlPeopleStore(connection, new_uid, Relinking(connection, agents, self._site_time))
        self.recordings = SqlRecordingStore(connection, new_uid, self._site_time)
        self.scorecards = SqlScorecardStore(connection, new_uid)
        self.card_comments = SqlCardCommentStore(connection)
        self.evaluations = SqlEvaluationStore(connection, self._site_time, families_of)
        self.transcripts = SqlTranscriptStore(connection)
        self.copies = SqlCopyStore(connection)
        self.call_logs = SqlCallLogStore(connection, new_uid, self._site_time, agents)
        self.intakes = SqlIntakeStore(connection, new_uid, self._site_time, self.people)
        self.assignments = SqlAssignmentStore(connection)
        self.sampling = SqlSamplingStore(connection, new_uid)
        self.work_times = SqlWorkTimeStore(connection)
        self.packs = SqlPackStore(connection, new_uid)
        self.own_days = SqlOwnDayStore(connection)
        self.appeals = SqlAppealStore(connection)
        self.follow_ups = SqlFollowUpStore(connection, self._site_time)
        self.examples = SqlExampleStore(connection)
        self.notices = SqlNoticeStore(connection)
        self.measures = SqlMeasureStore(connection)
        self.releases = SqlReleaseStore(connection)
        self.acknowledgements = SqlAcknowledgementStore(connection)
        self.coaching = SqlCoachingStore(connection)
        self.kpis = SqlKpiStore(connection)
        self.report_words = SqlReportWordsStore(connection)
        self.views = SqlViewStore(connection)
        self.audit = SqlAuditStore(connection)

    def new_uid(self) -> str:
        """A fresh UUIDv7 as text."""
        return new_uid()

    @contextmanager
    def savepoint(self) -> Iterator[None]:
        """A part that can fail alone: an exception undoes what was done inside and goes on upwards."""
        with told_plainly(), _savepoint(self._connection):
            yield

    def _site_time(self) -> SiteTime:
        if self._site is None:
            self._site = self.settings.site_time()
        return self._site

    def _forget_site(self) -> None:
        self._site = None


class SqlDatabase:
    """Transactions for writing, queries for reading; ``close`` when done.

    ``transaction`` may be called from any thread; a second one waits until the first has ended.
    """

    def __init__(self, workspace: Workspace, families_of: FamiliesOf | None = None) -> None:
        self._workspace = workspace
        self._families_of = families_of
        self._writer: Engine | None = writing_engine(workspace.database) if workspace.writable else None
        self._reader = reading_engine(workspace.database)
        self._queries = SqlQueries(self._reader)
        self._agents = AgentMemory()
        self._lock = threading.RLock()
        self._busy = False
        self._count_facts()

    @property
    def timezone(self) -> str:
        """The site's time zone, an IANA name."""
        with self.transaction() as stores:
            return stores.settings.site_time().name

    @property
    def queries(self) -> SqlQueries:
        """Reading; safe from any thread."""
        return self._queries

    @contextmanager
    def transaction(self) -> Iterator[SqlStores]:
        """Everything inside is durable when the block ends, or nothing is. One thread at a time.

        Where the workspace is open for reading only, the stores can be read in it, and changing something raises
        ``UserError``; so do a full disk and a busy or damaged database. ``RuntimeError`` for a transaction inside a
        transaction (there a savepoint is meant).
        """
        engine = self._writer or self._reader
        with self._lock, self._alone(), told_plainly(), self._remembering(), engine.begin() as connection:
            yield SqlStores(connection, self._agents, self._families_of)
            # The caller may have caught the error of a savepoint that took the whole transaction with it.
            require_transaction(connection)

    def close(self) -> None:
        """Flush the log into the database file and let go of it."""
        with self._lock:
            self._reader.dispose()
            if self._writer is not None:
                _flush(self._writer)
                self._writer.dispose()

    def _count_facts(self) -> None:
        """After a migration that asks for it: nothing can be asked of figures before."""
        if self._writer is not None:
            with told_plainly(), self._writer.begin() as connection:
                facts.count_if_due(connection, self._families_of)

    @contextmanager
    def _remembering(self) -> Iterator[None]:
        try:
            yield
        except BaseException:
            self._agents.forget()
            raise

    @contextmanager
    def _alone(self) -> Iterator[None]:
        if self._busy:
            raise RuntimeError("a transaction inside a transaction; use savepoint()")
        self._busy = True
        try:
            yield
        finally:
            self._busy = False


def open_database(workspace: Workspace, families_of: FamiliesOf | None = None) -> SqlDatabase:
    """The database of an open workspace; close it before the workspace.

    ``families_of`` tells what critical errors the document of a card asks for; without it none are counted by family.
    """
    return SqlDatabase(workspace, families_of)


@contextmanager
def _savepoint(connection: Connection) -> Iterator[None]:
    savepoint = connection.begin_nested()
    try:
        yield
    except BaseException:
        # Where SQLite has ended the whole transaction (disk full), there is no savepoint to go back to.
        if in_transaction(connection):
            savepoint.rollback()
        raise
    savepoint.commit()


def _flush(writer: Engine) -> None:
    driver: Any = writer.raw_connection()
    try:
        # On a full disk, or beside a reader, the log stays where it is: nothing of it is lost.
        with suppress(sqlite.DriverError):
            sqlite.refresh_statistics(driver)
            sqlite.flush_log(driver)
    finally:
        driver.close()
