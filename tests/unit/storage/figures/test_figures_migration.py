"""A workspace of before figures is brought up: issued reports stay as they are, and can be amended."""

from contextlib import closing
from pathlib import Path

import pytest

from qadesk.storage import Workspace, check, migrations, sqlite
from tests.unit.storage.conftest import NOON

REPORT = "INSERT INTO issued_report (uid, number, day_from, day_to, issued_at_ms, issued_by, note"


@pytest.fixture
def old(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A workspace of the revision before, with an issued report."""
    folder = tmp_path / "old"
    with monkeypatch.context() as patched:
        patched.setattr(migrations, "HISTORY", migrations.HISTORY[:5])
        Workspace.create(folder, at_ms=NOON).close()
    with closing(sqlite.DRIVER.connect(str(folder / "qadesk.db"))) as connection, connection:
        connection.execute(f"{REPORT}) VALUES ('r1', '2026-01', '2026-01-01', '2026-01-31', 5, '9000', '一月')")
    return folder


def test_issued_reports_stay_and_can_be_amended(old: Path) -> None:
    Workspace.open(old, write=True, at_ms=NOON).close()
    with closing(sqlite.DRIVER.connect(str(old / "qadesk.db"))) as connection:
        kept = connection.execute("SELECT number, amendment, note, snapshot, words FROM issued_report").fetchall()
        assert kept == [("2026-01", 0, "一月", None, None)]
        with pytest.raises(sqlite.DRIVER.IntegrityError, match="never changes"):
            connection.execute("UPDATE issued_report SET snapshot = '{}'")
        amended = f"{REPORT}, amendment) VALUES (?, '2026-01', '2026-01-01', '2026-01-31', 6, '9000', '', 1)"
        connection.execute(amended, ("r2",))
        with pytest.raises(sqlite.DRIVER.IntegrityError, match="UNIQUE"):
            connection.execute(amended, ("r3",))
    assert check(old) == []
