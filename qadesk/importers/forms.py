"""Forms that come back as workbooks (or saved as CSV): their rows by the keys that went out with them."""

from pathlib import Path

from qadesk.domain.after.forms import FORM_MARK, FORM_VERSION, FilledForm, FilledRow
from qadesk.domain.errors import UserError
from qadesk.domain.texts import QT_TRANSLATE_NOOP
from qadesk.importers.tables import plain_cell, table_rows

MOST_ROWS = 100_000


def read_form(path: Path, kind: str) -> FilledForm:
    """Every row of a form in which anything stands; the reader's language and added columns do not matter.

    Raises ``UserError``: no such file, damaged, no form of qadesk, a form of another kind, or of a newer program.
    """
    rows = table_rows(path)
    at = next((place for place, row in enumerate(rows) if row and row[0].strip().startswith(FORM_MARK)), None)
    if at is None:
        raise UserError(
            QT_TRANSLATE_NOOP("errors", "{name} is not a form of qadesk, or its hidden line has been deleted."),
            QT_TRANSLATE_NOOP("errors", "Fill in the form as it was handed out, and save it as XLSX."),
            name=path.name,
        )
    _check_mark(path, rows[at][0].strip(), kind)
    if len(rows) - at > MOST_ROWS:
        raise UserError(
            QT_TRANSLATE_NOOP("errors", "The form {name} has more than 100 000 rows."),
            QT_TRANSLATE_NOOP("errors", "Fill in the form as it was handed out, and save it as XLSX."),
            name=path.name,
        )
    keys = [(column, key.strip()) for column, key in enumerate(rows[at]) if column and key.strip()]
    # The line after the keys holds the headings, in whatever language.
    filled = (_filled(number, row, keys) for number, row in enumerate(rows[at + 2 :], at + 3))
    return FilledForm(kind=kind, rows=tuple(row for row in filled if any(row.cells.values())))


def _filled(number: int, row: list[str], keys: list[tuple[int, str]]) -> FilledRow:
    cells = {key: plain_cell(row[column]) if column < len(row) else "" for column, key in keys}
    return FilledRow(row=number, cells=cells)


def _check_mark(path: Path, mark: str, kind: str) -> None:
    version, _, found = mark.removeprefix(FORM_MARK).partition(" ")
    if version.isdecimal() and int(version) > FORM_VERSION:
        raise UserError(
            QT_TRANSLATE_NOOP("errors", "The form {name} was made by a newer qadesk."),
            QT_TRANSLATE_NOOP("errors", "Update qadesk on this machine first."),
            name=path.name,
        )
    if found.strip() != kind:
        raise UserError(
            QT_TRANSLATE_NOOP("errors", "{name} is a form for something else."),
            QT_TRANSLATE_NOOP("errors", "Read it in where it was handed out: appeals with appeals, follow-ups there."),
            name=path.name,
        )
