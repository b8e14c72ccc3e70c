"""Tables as one CSV file, one below the other with their titles."""

import csv
from collections.abc import Sequence
from io import StringIO

from qadesk.domain.plain_tables import PlainTable
from qadesk.exchange.mark_lists import harmless


def plain_csv(tables: Sequence[PlainTable]) -> bytes:
    """CSV with a byte order mark, without which spreadsheets take Chinese for something else; no text is a formula."""
    out = StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    for at, table in enumerate(tables):
        if at:
            writer.writerow([])
        writer.writerow([table.title])
        writer.writerow(table.header)
        writer.writerows([harmless(cell) if isinstance(cell, str) else cell for cell in row] for row in table.rows)
    return ("\ufeff" + out.getvalue()).encode("utf-8")
