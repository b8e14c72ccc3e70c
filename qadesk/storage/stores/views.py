"""Views of the insight page that have a name."""

from sqlalchemy import Connection, delete, select, update
from sqlalchemy import insert as new_row

from qadesk.domain.insight.views import PAGE, NamedView, read, written
from qadesk.storage import tables as t

_V = t.named_view.c


class SqlViewStore:
    """One document a name."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def all(self) -> list[NamedView]:
        """By name."""
        query = select(_V.name, _V.document).where(_V.page == PAGE).order_by(_V.name)
        return [NamedView(name, read(document)) for name, document in self._connection.execute(query)]

    def put(self, named: NamedView) -> None:
        """Keep one, in place of an older one of that name."""
        same, row = (_V.page == PAGE, _V.name == named.name), {"document": written(named.view)}
        if not self._connection.execute(update(t.named_view).where(*same).values(row)).rowcount:
            self._connection.execute(new_row(t.named_view).values(page=PAGE, name=named.name, **row))

    def drop(self, name: str) -> bool:
        """Whether there was one of that name."""
        gone = self._connection.execute(delete(t.named_view).where(_V.page == PAGE, _V.name == name))
        return bool(gone.rowcount)
