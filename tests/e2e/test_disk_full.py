"""A disk that is full while a sheet is exported: refused with the reason, and nothing half-written stays."""

import json
import os
import resource
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.e2e.program import Program

LIMIT = 40_000
"""Bytes that a file may have: more than the database's shared index needs, less than a sheet with its fonts."""


def limit_files() -> None:
    resource.setrlimit(resource.RLIMIT_FSIZE, (LIMIT, LIMIT))


def limit_backups() -> None:
    """The database may be written where it is, but not be copied whole."""
    resource.setrlimit(resource.RLIMIT_FSIZE, (250_000, 250_000))


@pytest.fixture
def full_disk(tmp_path: Path) -> Iterator[tuple[Path, dict[str, Any]]]:
    """A folder with hardly any space, and how to start the program; where mounting is forbidden, a limit on files."""
    folder = tmp_path / "disk"
    folder.mkdir()
    mounted = subprocess.run(["mount", "-t", "tmpfs", "-o", "size=32k", "tmpfs", folder], capture_output=True)
    if mounted.returncode:
        yield folder, {"preexec_fn": limit_files}
        return
    try:
        yield folder, {}
    finally:
        subprocess.run(["umount", folder], check=True)


def uid_of(program: Program) -> str:
    (row,) = program.inside().json("evaluations")
    return str(row["uid"])


def test_a_full_disk_leaves_no_partial_sheet(program: Program, full_disk: tuple[Path, dict[str, Any]]) -> None:
    folder, options = full_disk
    said = program.refused("sheet", uid_of(program), "--format", "pdf", "-o", folder, **options)
    assert "could not be written" in said
    assert list(folder.iterdir()) == []


def test_what_fitted_before_the_disk_was_full_stays_whole(program: Program, tmp_path: Path) -> None:
    folder = tmp_path / "sheets"
    (whole,) = program.inside().json("sheet", uid_of(program), "--format", "xlsx", "-o", tmp_path)["files"]
    arguments = ("sheet", uid_of(program), "--format", "xlsx,pdf", "-o", folder)
    said = program.refused(*arguments, preexec_fn=limit_files)
    assert os.strerror(27) in said
    (kept,) = folder.iterdir()
    assert kept.read_bytes() == Path(whole).read_bytes()
    assert len(program.json(*arguments)["files"]) == 2


def test_a_backup_that_finds_no_room_is_told_and_the_work_stays(program: Program) -> None:
    """When the workspace is closed after the work: that is done, and answers as ever."""
    done = program.run("people", "add", "9050", "新来的", "--json", preexec_fn=limit_backups)
    assert json.loads(done.stdout)["no"] == "9050"
    assert done.stderr.decode().startswith("Done, but: The ")
    assert "9050" in {person["no"] for person in program.inside().json("people", "list")}


def test_a_full_disk_while_scoring_is_told_and_loses_nothing(program: Program, tmp_path: Path) -> None:
    """The database's log may not grow any more; what was there before is whole afterwards."""
    before = program.inside().json("evaluations")
    table = tmp_path / "people.csv"
    table.write_text("no,name\n" + "".join(f"{no},新来的{no}\n" for no in range(9050, 9550)), "utf-8")
    assert "The disk" in program.refused("import", "people", table, preexec_fn=limit_files)
    assert program.inside().json("evaluations") == before
    assert program.inside().json("check")["ok"]
    assert "9050" not in {person["no"] for person in program.inside().json("people", "list")}
