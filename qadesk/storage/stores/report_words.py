"""The lead's words for periods' reports."""

from sqlalchemy import Connection, select, update
from sqlalchemy import insert as new_row

from qadesk.domain.report.kept_words import KeptWords, read, written
from qadesk.domain.report.periods import number_of
from qadesk.storage import tables as t

_W = t.report_words.c


class SqlReportWordsStore:
    """One document a period."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def all(self) -> list[KeptWords]:
        """Of all periods, in the order in which they were begun."""
        return [read(text) for text in self._connection.scalars(select(_W.document).order_by(_W.id))]

    def put(self, kept: KeptWords, at_ms: int, who: str) -> None:
        """Keep the words of a period, in place of older ones."""
        period = number_of(kept.period)
        row = {"document": written(kept), "updated_at_ms": at_ms, "updated_by": who}
        if not self._connection.execute(update(t.report_words).where(_W.period == period).values(row)).rowcount:
            self._connection.execute(new_row(t.report_words).values(period=period, **row))
