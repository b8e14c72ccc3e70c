"""People from a table: one row a person."""

import datetime as dt
from collections.abc import Iterator
from pathlib import Path

from qadesk.domain.errors import UserError
from qadesk.domain.people import Person, Role
from qadesk.domain.recordings import ImportIssue
from qadesk.domain.tables import Table
from qadesk.domain.texts import QT_TRANSLATE_NOOP
from qadesk.importers.metadata import RAGGED
from qadesk.importers.tables import read_table

_COLUMNS = {
    "no": ("no", "工号", "编号", "人员编号"),
    "name": ("name", "姓名", "名字"),
    "group": ("group", "team", "业务组", "班组", "组别"),
    "role": ("role", "角色", "岗位", "职务"),
    "leader": ("leader", "组长", "组长工号"),
    "hired_on": ("hired_on", "入职日期", "入职时间"),
    "left_on": ("left_on", "离职日期", "离职时间"),
    "extension": ("extension", "分机", "分机号"),
}
_ROLES = {
    "inspector": ("inspector", "质检员", "质检"),
    "lead": ("lead", "质检主管", "主管"),
    "leader": ("leader", "组长", "班长"),
    "agent": ("agent", "坐席", "座席", "客服代表", "客服", ""),
    "trainer": ("trainer", "内训", "培训师"),
}

NO_NUMBER = QT_TRANSLATE_NOOP("errors", "The row has no number.")
NO_ROLE = QT_TRANSLATE_NOOP("errors", "“{value}” is no role; known are inspector, lead, leader, agent, trainer.")
NO_DATE = QT_TRANSLATE_NOOP("errors", "“{value}” is no date; dates look like 2026-01-31.")


def read_people(path: Path) -> tuple[list[Person], list[ImportIssue]]:
    """Everybody a table names, and the rows that could not be used. Raises ``UserError`` when it is no table."""
    table = read_table(path)
    people = []
    issues = [ImportIssue(table.name, UserError(RAGGED).packed(), number) for number in sorted(table.ragged)]
    for number, row in _rows(table):
        person = _person(row)
        if isinstance(person, Person):
            people.append(person)
        else:
            column, what = person
            issues.append(ImportIssue(table.name, UserError(what, value=row.get(column, "")).packed(), number, column))
    return people, issues


def _rows(table: Table) -> Iterator[tuple[int, dict[str, str]]]:
    known = {name: column for column, names in _COLUMNS.items() for name in names}
    columns = [known.get(heading.strip().lower()) for heading in table.columns]
    for number, cells in enumerate(table.rows, table.first_row):
        if any(cells) and number not in table.ragged:
            named = [(column, cell) for column, cell in zip(columns, cells, strict=True) if column]
            yield number, dict(reversed(named)) | {column: cell for column, cell in reversed(named) if cell}


def _person(row: dict[str, str]) -> Person | tuple[str, str]:
    """The person of a row, or the column that cannot be used and why."""
    if not row.get("no"):
        return "no", NO_NUMBER
    role = next((role for role, words in _ROLES.items() if row.get("role", "").lower() in words), None)
    if role is None:
        return "role", NO_ROLE
    dates: dict[str, dt.date | None] = {}
    for column in ("hired_on", "left_on"):
        try:
            dates[column] = dt.date.fromisoformat(row[column][:10]) if row.get(column) else None
        except ValueError:
            return column, NO_DATE
    return Person(
        no=row["no"],
        name=row.get("name") or row["no"],
        role=Role(role),
        group=row.get("group") or None,
        leader=row.get("leader") or None,
        extension=row.get("extension") or None,
        hired_on=dates["hired_on"],
        left_on=dates["left_on"],
    )
