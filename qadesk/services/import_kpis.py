"""Import of ready KPI tables: good rows go in all at once, bad ones are listed; twice is the same as once."""

from concurrent.futures import Future
from pathlib import Path

from qadesk.domain.insight.kpi_rows import KpiTable
from qadesk.domain.intake import Intake, IntakeKind, IntakeReport, IntakeState
from qadesk.domain.texts import QT_TRANSLATE_NOOP
from qadesk.services.executor import Executor, Job
from qadesk.services.ports import Clock, Stores
from qadesk.services.ports_kpis import KpiTables


class ImportKpis:
    """For centres that have no call logs, or other figures beside them."""

    def __init__(self, executor: Executor, tables: KpiTables, clock: Clock) -> None:
        self._executor, self._tables, self._clock = executor, tables, clock

    def check(self, path: Path) -> "Future[KpiTable]":
        """What a table holds; nothing is written. Fails with ``UserError`` likewise."""
        return self._executor.look(lambda: self._tables(path))

    def run(self, path: Path, *, who: str = "") -> Job[IntakeReport]:
        """Take a table in; the journal keeps what it changed. Fails with ``UserError`` when it is none of KPIs."""
        title = QT_TRANSLATE_NOOP("jobs", "Importing KPIs")
        return self._executor.job(title, lambda job: self._run(job, path, who))

    def _run(self, job: Job[IntakeReport], path: Path, who: str) -> IntakeReport:
        table = self._tables(path)
        job.step(0, max(len(table.rows), 1))
        report = self._executor.write(lambda stores: self._take(stores, table, path, who)).result()
        job.step(job.total, job.total)
        return report

    def _take(self, stores: Stores, table: KpiTable, path: Path, who: str) -> IntakeReport:
        now, format_name = self._clock(), path.suffix.lstrip(".").lower()
        uid = stores.intakes.begin(IntakeKind.KPIS, str(path), format_name, now, who)
        taken = stores.kpis.take(uid, path.name, [row.values for row in table.rows])
        stores.intakes.issues(uid, "refused", table.refused)
        stores.intakes.issues(uid, "warning", table.warnings)
        counts = {
            "imported": taken.imported,
            "updated": taken.updated,
            "unchanged": taken.unchanged,
            "refused": len(table.refused),
            "warnings": len(table.warnings),
        }
        stores.intakes.finish(uid, IntakeState.DONE, **counts)
        intake = Intake(
            uid=uid,
            kind=IntakeKind.KPIS,
            source=str(path),
            format_name=format_name,
            at_ms=now,
            who=who,
            state=IntakeState.DONE,
            imported=taken.imported,
            updated=taken.updated,
            unchanged=taken.unchanged,
            refused=len(table.refused),
            warnings=len(table.warnings),
        )
        return IntakeReport(intake=intake, refused=table.refused, warnings=table.warnings)
