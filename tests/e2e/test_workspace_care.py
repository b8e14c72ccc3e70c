"""Backups, restoring, and everything that can be wrong with a workspace, as the command line tells it."""

import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlcipher3 import dbapi2

from tests.e2e.program import CHECKOUT, SAMPLES, Inside, Program, picture

NOBODY = 65534
HOLD = """
import sys
from pathlib import Path
from qadesk.storage.workspace import Workspace
workspace = Workspace.open(Path(sys.argv[1]), write=True)
print("open", flush=True)
sys.stdin.read()
"""


def test_backup_change_restore(inside: Inside, tmp_path: Path) -> None:
    before = inside.json("people", "list")
    written = Path(inside.json("backup")["backup"])
    elsewhere = Path(inside.json("backup", tmp_path / "copy.db")["backup"])
    assert written.parent == inside.workspace / "backups"
    assert "exists already" in inside.refused("backup", elsewhere)
    inside.run("people", "add", "9050", "后来的")
    assert len(inside.json("people", "list")) == len(before) + 1
    restored = inside.json("restore", elsewhere)
    assert inside.json("people", "list") == before
    aside = Path(restored["aside"])
    (kept,) = aside.glob("*.db")
    connection = dbapi2.connect(str(kept))
    assert connection.execute("SELECT name FROM person WHERE no='9050'").fetchone() == ("后来的",)
    connection.close()
    assert inside.json("check")["ok"]


def test_restore_takes_the_newest_backup_and_never_a_bad_one(inside: Inside, tmp_path: Path) -> None:
    bad = tmp_path / "bad.db"
    bad.write_bytes(b"SQLite format 3\x00" + bytes(2000))
    untouched = picture(inside.workspace)
    inside.refused("restore", bad)
    inside.refused("restore", tmp_path / "none.db")
    kept = {name: content for name, content in picture(inside.workspace).items() if "lock" not in name}
    assert kept == {name: content for name, content in untouched.items() if "lock" not in name}
    database = inside.workspace / "qadesk.db"
    database.unlink()
    assert "qadesk restore" in inside.refused("recordings")
    assert inside.json("restore")["aside"] is None
    assert inside.json("check")["ok"]
    assert inside.json("evaluations")


def make_newer(database: Path) -> None:
    connection = dbapi2.connect(str(database))
    connection.execute("UPDATE alembic_version SET version_num='9999'")
    connection.commit()
    connection.close()


def make_corrupt(database: Path) -> None:
    with database.open("r+b") as file:
        for page in range(8, 40):
            file.seek(page * 4096 + 100)
            file.write(bytes(3000))


def make_foreign(database: Path) -> None:
    database.unlink()
    connection = dbapi2.connect(str(database))
    connection.execute("CREATE TABLE messages (text)")
    connection.commit()
    connection.close()


WRONG = {
    "newer": (make_newer, "newer qadesk"),
    "corrupt": (make_corrupt, "damaged"),
    "empty": (lambda database: database.write_bytes(b""), "0 bytes"),
    "foreign": (make_foreign, "not a qadesk database"),
    "text": (lambda database: database.write_text("笔记", "utf-8"), "not a qadesk database"),
}
COMMANDS = (
    ("recordings",),
    ("evaluations", "--json"),
    ("check",),
    ("backup",),
    ("people", "add", "1", "甲"),
    ("import", "recordings", "."),
)


@pytest.mark.parametrize("kind", WRONG)
def test_a_database_that_is_not_right_is_refused_and_untouched(inside: Inside, kind: str) -> None:
    spoil, expected = WRONG[kind]
    spoil(inside.workspace / "qadesk.db")
    before = picture(inside.workspace)
    for command in COMMANDS:
        assert expected in inside.refused(*command), command
        assert picture(inside.workspace) == before, command
    assert "already" in inside.refused("init")
    assert picture(inside.workspace) == before


def test_the_backups_of_a_damaged_workspace_are_named_and_help(inside: Inside) -> None:
    newest = sorted(path.name for path in (inside.workspace / "backups").iterdir())[-1]
    make_corrupt(inside.workspace / "qadesk.db")
    said = inside.refused("recordings")
    assert newest in said
    assert "qadesk restore" in said
    inside.run("restore")
    assert len(inside.json("recordings")) == 3


@pytest.mark.skipif(not SAMPLES.is_dir(), reason="the samples lie beside the checkout of a developer only")
def test_the_sampled_corrupt_page(inside: Inside) -> None:
    shutil.copyfile(SAMPLES / "hostile" / "db_corrupt_page.sqlite", inside.workspace / "qadesk.db")
    before = picture(inside.workspace)
    inside.refused("recordings")
    inside.refused("check")
    assert picture(inside.workspace) == before


def test_a_known_workspace_that_is_gone_is_not_made_anew(inside: Inside) -> None:
    inside.run("recordings")
    away = inside.workspace.with_name("away")
    inside.workspace.rename(away)
    for command in (*COMMANDS, ("restore",)):
        assert "is not there" in inside.refused(*command), command
    assert not inside.workspace.exists()
    away.rename(inside.workspace)
    inside.run("recordings")


def test_reading_beside_an_open_window_and_writing_refused(program: Program, tmp_path: Path) -> None:
    inside = program.inside()
    (row,) = inside.json("evaluations")
    with subprocess.Popen(
        [sys.executable, "-c", HOLD, str(program.workspace)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        env=program.environment,
        cwd=CHECKOUT,
    ) as window:
        assert window.stdout is not None
        assert window.stdout.readline() == b"open\n"
        assert len(inside.json("recordings")) == 3
        assert inside.json("evaluations") == [row]
        assert inside.json("coaching", "list")
        assert inside.json("people", "list")
        assert inside.json("scorecard", "list")
        assert inside.json("sheet", row["uid"], "--format", "pdf,xlsx,json", "-o", tmp_path / "out")["files"]
        assert inside.json("check")["ok"]
        assert Path(inside.json("backup")["backup"]).stat().st_size
        for command in (
            ("people", "add", "1", "甲"),
            ("import", "recordings", str(tmp_path)),
            ("scorecard", "publish", "telephone-service"),
            ("restore",),
        ):
            assert f"process {window.pid}," in inside.refused(*command), command
        window.kill()
        window.wait()
        inside.run("people", "add", "9050", "接着来的")
    assert inside.json("check")["ok"]


@pytest.fixture
def sealed(inside: Inside) -> Iterator[Inside]:
    """A copy of the workspace that may be read and not written to; root becomes nobody meanwhile."""
    with tempfile.TemporaryDirectory(prefix="qadesk-sealed-") as name:
        root = Path(name)
        copy = Inside(inside.home, Path(shutil.copytree(inside.workspace, root / "workspace")))
        folders = [root, *(path for path in root.rglob("*") if path.is_dir())]
        for folder in folders:
            folder.chmod(0o555)
        was = os.geteuid()
        if was == 0:
            os.seteuid(NOBODY)
        try:
            yield copy
        finally:
            os.seteuid(was)
            for folder in folders:
                folder.chmod(0o755)


def test_a_workspace_that_may_only_be_read(inside: Inside, sealed: Inside) -> None:
    before = picture(sealed.workspace)
    assert len(sealed.json("recordings")) == 3
    assert len(sealed.json("evaluations")) == 1
    assert sealed.json("people", "list")
    found = sealed.json("check", code=2 if os.getuid() == 0 else 0)["findings"]
    assert {finding["kind"] for finding in found} <= {"missing_file"}, "nobody may not see root's recordings"
    for command in (("people", "add", "1", "甲"), ("backup",), ("restore",), ("import", "recordings", ".")):
        said = sealed.refused(*command)
        assert "written" in said, command
    assert picture(sealed.workspace) == before


def test_reading_needs_no_log_beside_the_database(inside: Inside) -> None:
    for suffix in ("-wal", "-shm"):
        (inside.workspace / f"qadesk.db{suffix}").unlink(missing_ok=True)
    assert len(inside.json("recordings")) == 3
    assert inside.json("check")["ok"]
