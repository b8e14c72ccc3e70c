"""Opening, refusing, locking and restoring a workspace folder."""

import hashlib
import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from sqlcipher3 import dbapi2

from qadesk.domain.errors import UserError
from qadesk.domain.transcripts import Line, Transcript
from qadesk.storage import RecentWorkspaces, Workspace, back_up, check, holder_of, open_database, restore
from qadesk.storage.backup import listed
from tests.unit.storage.conftest import NOON
from tests.unit.storage.test_listening import copy_of
from tests.unit.storage.things import CARD, audio, draft

SHARED = Path(__file__).parents[3] / ".." / "shared"
HOUR = 3_600_000


def traces(folder: Path) -> dict[str, tuple[int, str]]:
    """Every file below a folder with its mtime and hash."""
    files = [path for path in sorted(folder.rglob("*")) if path.is_file()]
    return {str(p): (p.stat().st_mtime_ns, hashlib.sha256(p.read_bytes()).hexdigest()) for p in files}


def add_call(folder: Path, unique_id: str) -> None:
    with Workspace.open(folder, write=True) as workspace:
        database = open_database(workspace)
        with database.transaction() as stores:
            stores.recordings.add(draft(unique_id=unique_id), NOON)
        database.close()


def calls(folder: Path) -> set[str]:
    with Workspace.open(folder, write=False) as workspace:
        database = open_database(workspace)
        rows = database.queries.recording_rows(range(1, 100))
        database.close()
    return {row.unique_id or "" for row in rows}


def sql(database: Path, *statements: str) -> None:
    connection = dbapi2.connect(str(database))
    for statement in statements:
        connection.execute(statement)
    connection.commit()
    connection.close()


def refused(folder: Path, part: str) -> UserError:
    """Opening both ways is refused with that sentence, and not a byte or a date changes."""
    before = traces(folder), folder.stat().st_mtime_ns
    for write in (False, True):
        with pytest.raises(UserError) as caught:
            Workspace.open(folder, write=write)
        assert part in str(caught.value)
        assert caught.value.todo
        assert (traces(folder), folder.stat().st_mtime_ns) == before
    return caught.value


def test_a_new_workspace_has_its_folders_and_nothing_left_over(folder: Path) -> None:
    assert {path.name for path in folder.iterdir()} == {
        *("backups", "cache", "exports", "logs", "media"),
        *("qadesk.db", "qadesk.lock"),
    }
    assert (folder / "cache" / "peaks").is_dir()
    assert (folder / "cache" / "audio").is_dir()


def test_a_workspace_is_not_made_over_another(folder: Path) -> None:
    before = traces(folder)
    with pytest.raises(UserError, match="already"):
        Workspace.create(folder, at_ms=NOON)
    assert traces(folder) == before


def test_an_unknown_time_zone_makes_nothing(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="Mars/Olympus"):
        Workspace.create(tmp_path / "w", timezone="Mars/Olympus", at_ms=NOON)
    assert not (tmp_path / "w").exists()


def test_a_missing_workspace_is_never_made_anew(tmp_path: Path) -> None:
    for write in (False, True):
        with pytest.raises(UserError, match="not there"):
            Workspace.open(tmp_path / "gone", write=write)
    assert not (tmp_path / "gone").exists()


def test_a_folder_that_lost_its_database_names_its_backups_and_is_not_made_anew(folder: Path) -> None:
    made = back_up(folder, at_ms=NOON)
    (folder / "qadesk.db").unlink()
    assert made.name in str(refused(folder, "lost its database"))
    with pytest.raises(UserError, match="lost its database"):
        Workspace.create(folder, at_ms=NOON)


def _set_revision(database: Path) -> None:
    sql(database, "UPDATE alembic_version SET version_num='9999'")


def _unflushed_revision(database: Path) -> None:
    """The newer qadesk was killed: the new revision stands in the write-ahead log only."""
    copy = database.with_name("other.db")
    shutil.copyfile(database, copy)
    connection = dbapi2.connect(str(copy))
    connection.execute("UPDATE alembic_version SET version_num='9999'")
    connection.commit()
    for suffix in ("", "-wal"):
        shutil.copyfile(f"{copy}{suffix}", f"{database}{suffix}")
    connection.close()
    for left in database.parent.glob("other.db*"):
        left.unlink()


@pytest.mark.parametrize("locked_before", [True, False])
@pytest.mark.parametrize("spoil", [_set_revision, _unflushed_revision])
def test_a_database_from_a_newer_qadesk_is_refused_and_untouched(
    folder: Path, spoil: Callable[[Path], None], locked_before: bool
) -> None:
    spoil(folder / "qadesk.db")
    if not locked_before:
        (folder / "qadesk.lock").unlink()
    refused(folder, "newer qadesk")


def test_an_empty_file_is_refused_and_untouched(folder: Path) -> None:
    (folder / "qadesk.db").write_bytes(b"")
    refused(folder, "empty")


def test_a_foreign_file_is_refused_and_untouched(folder: Path) -> None:
    (folder / "qadesk.db").write_bytes(b"PK\x03\x04 something else entirely" * 500)
    refused(folder, "not a qadesk database")


def test_somebody_elses_database_is_refused_and_untouched(folder: Path) -> None:
    (folder / "qadesk.db").unlink()
    sql(folder / "qadesk.db", "CREATE TABLE moz_places (id INTEGER)")
    refused(folder, "not a qadesk database")


def test_another_programs_alembic_database_is_foreign(folder: Path) -> None:
    (folder / "qadesk.db").unlink()
    sql(
        folder / "qadesk.db",
        "CREATE TABLE alembic_version (version_num TEXT)",
        "INSERT INTO alembic_version VALUES ('0001')",
    )
    refused(folder, "not a qadesk database")


def damage(database: Path) -> None:
    """Overwrite the head of a page in the middle with garbage."""
    with database.open("r+b") as file:
        file.seek(database.stat().st_size // 2 // 4096 * 4096)
        file.write(b"\xff" * 3000)


def test_a_damaged_database_is_refused_untouched_and_the_backups_are_named(folder: Path) -> None:
    made = back_up(folder, at_ms=NOON)
    damage(folder / "qadesk.db")
    assert made.name in str(refused(folder, "damaged"))


@pytest.mark.skipif(not SHARED.is_dir(), reason="the shared samples are not beside the checkout")
def test_the_sample_with_a_corrupt_page_is_refused_and_untouched(folder: Path) -> None:
    shutil.copyfile(SHARED / "samples" / "hostile" / "db_corrupt_page.sqlite", folder / "qadesk.db")
    refused(folder, "damaged")


def test_a_second_writer_is_refused_by_name_and_a_reader_is_not(folder: Path) -> None:
    with Workspace.open(folder, write=True) as first:
        database = open_database(first)
        with database.transaction() as stores:
            stores.recordings.add(draft(unique_id="u1"), NOON)
        with pytest.raises(UserError) as caught:
            Workspace.open(folder, write=True)
        holder = holder_of(folder)
        assert holder is not None
        assert holder.pid == os.getpid()
        assert str(os.getpid()) in str(caught.value)
        assert holder.host in str(caught.value)
        assert holder.user in str(caught.value)
        assert calls(folder) == {"u1"}
        database.close()
    assert holder_of(folder) is None


def test_reading_only_refuses_to_write(folder: Path) -> None:
    with Workspace.open(folder, write=False) as workspace:
        database = open_database(workspace)
        with database.transaction() as stores:
            assert stores.settings.site_time().name == "Asia/Shanghai"
        with pytest.raises(UserError, match="may not be written to"), database.transaction() as stores:
            stores.settings.put("theme", '"dark"')
        database.close()


HOLD = """
import sys, time
from pathlib import Path
from qadesk.storage import Workspace
workspace = Workspace.open(Path(sys.argv[1]), write=True)
print("held", flush=True)
time.sleep(60)
"""


def test_a_dead_holders_lock_is_taken_over(folder: Path) -> None:
    with subprocess.Popen([sys.executable, "-c", HOLD, str(folder)], stdout=subprocess.PIPE) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == b"held\n"
        with pytest.raises(UserError, match=f"process {process.pid}"):
            Workspace.open(folder, write=True)
        process.kill()
    with Workspace.open(folder, write=True):
        holder = holder_of(folder)
        assert holder is not None
        assert holder.pid == os.getpid()


def test_a_folder_that_cannot_be_written_to_is_told_plainly(folder: Path) -> None:
    shutil.rmtree(folder / "exports")
    (folder / "exports").write_text("in the way")
    with pytest.raises(UserError, match="cannot be written to"):
        Workspace.open(folder, write=True)
    (folder / "exports").unlink()
    with Workspace.open(folder, write=True):
        pass


def test_a_backup_on_request_beside_an_open_window_holds_what_was_saved(folder: Path, tmp_path: Path) -> None:
    with Workspace.open(folder, write=True) as workspace:
        database = open_database(workspace)
        with database.transaction() as stores:
            stores.recordings.add(draft(unique_id="u1"), NOON)
        made = back_up(folder, tmp_path / "mine.db", at_ms=NOON)
        database.close()
    add_call(folder, "u2")
    assert not list(tmp_path.glob(".*partial"))
    restore(folder, made, at_ms=NOON)
    assert calls(folder) == {"u1"}


def test_a_backup_never_overwrites(folder: Path, tmp_path: Path) -> None:
    (tmp_path / "mine.db").write_text("precious")
    with pytest.raises(UserError, match="exists already"):
        back_up(folder, tmp_path / "mine.db", at_ms=NOON)
    assert (tmp_path / "mine.db").read_text() == "precious"


def test_restoring_moves_the_present_database_aside_with_its_log(folder: Path) -> None:
    made = back_up(folder, at_ms=NOON)
    add_call(folder, "later")
    (folder / "qadesk.db-wal").write_bytes(b"")
    present = (folder / "qadesk.db").read_bytes()
    aside = restore(folder, made, at_ms=NOON)
    assert aside is not None
    assert (aside / "qadesk.db").read_bytes() == present
    assert (aside / "qadesk.db-wal").exists()
    assert not (folder / "qadesk.db-wal").exists()
    assert calls(folder) == set()


def test_a_damaged_backup_is_not_restored(folder: Path) -> None:
    made = back_up(folder, at_ms=NOON)
    damage(made)
    before = traces(folder)
    with pytest.raises(UserError, match="damaged"):
        restore(folder, made, at_ms=NOON)
    assert {path: trace for path, trace in traces(folder).items() if not path.endswith("qadesk.lock")} == {
        path: trace for path, trace in before.items() if not path.endswith("qadesk.lock")
    }


def test_nothing_is_restored_under_an_open_window(folder: Path) -> None:
    made = back_up(folder, at_ms=NOON)
    with Workspace.open(folder, write=True), pytest.raises(UserError, match="open in another"):
        restore(folder, made, at_ms=NOON)


def test_a_damaged_workspace_can_be_restored(folder: Path) -> None:
    add_call(folder, "kept")
    made = back_up(folder, at_ms=NOON)
    damage(folder / "qadesk.db")
    restore(folder, made, at_ms=NOON)
    assert calls(folder) == {"kept"}


def test_closing_backs_up_once_what_has_changed(folder: Path) -> None:
    workspace = Workspace.open(folder, write=True)
    workspace.close(at_ms=NOON)
    assert len(listed(folder / "backups")) == 1
    workspace = Workspace.open(folder, write=True)
    workspace.close(at_ms=NOON + HOUR)
    assert len(listed(folder / "backups")) == 1
    add_call(folder, "new")
    workspace = Workspace.open(folder, write=True)
    workspace.close(at_ms=NOON + 2 * HOUR)
    assert len(listed(folder / "backups")) == 2


def test_check_finds_missing_files_and_orphans_and_nothing_else(folder: Path, tmp_path: Path) -> None:
    (tmp_path / "here.wav").write_bytes(b"RIFF")
    with Workspace.open(folder, write=True) as workspace:
        database = open_database(workspace)
        with database.transaction() as stores:
            here = stores.recordings.add(draft(str(tmp_path / "here.wav")), NOON)
            stores.recordings.set_audio(here.uid, audio(cache_key="known"))
        database.close()
    (folder / "cache" / "peaks" / "known.qpk").write_bytes(b"")
    assert check(folder) == []
    (folder / "cache" / "audio" / "stranger.wav").write_bytes(b"")
    (tmp_path / "here.wav").unlink()
    assert sorted(finding.kind for finding in check(folder)) == ["missing_file", "orphaned_cache"]


def cache_name(path: Path) -> str:
    return path.stem if path.stat().st_size else "empty"


def test_check_knows_what_listening_keeps(folder: Path, tmp_path: Path) -> None:
    for name in ("call.wav", "redacted.wav"):
        (tmp_path / name).write_bytes(b"RIFF")
    with Workspace.open(folder, write=True) as workspace:
        database = open_database(workspace)
        with database.transaction() as stores:
            call = stores.recordings.add(draft(str(tmp_path / "call.wav")), NOON)
            stores.recordings.set_audio(call.uid, audio(cache_key="call"))
            stores.transcripts.put(Transcript(recording_uid=call.uid, lines=(Line(0, 900, "您好"),), format="srt"))
            stores.copies.add(copy_of(call.call_uid, path=str(tmp_path / "redacted.wav")))
        database.close()
    for name in ("call.qpk", "call.joined-77.qpk", "redacted.qpk"):
        (folder / "cache" / "peaks" / name).write_bytes(b"")
    (folder / "cache" / "voice").mkdir()
    for name in ("call.json", "call.joined-77.json"):
        (folder / "cache" / "voice" / name).write_bytes(b"")
    assert check(folder, cache_name) == []
    (folder / "cache" / "voice" / "stranger.json").write_bytes(b"")
    (orphan,) = check(folder, cache_name)
    assert orphan.kind == "orphaned_cache" and "stranger.json" in str(orphan.problem)
    (folder / "cache" / "voice" / "stranger.json").unlink()
    assert [finding.kind for finding in check(folder)] == ["orphaned_cache"]
    (tmp_path / "redacted.wav").unlink()
    sql(folder / "qadesk.db", "DELETE FROM transcript_line")
    found = {finding.kind: str(finding.problem) for finding in check(folder, cache_name)}
    assert set(found) == {"missing_copy", "orphaned_cache", "transcript_index"}
    assert "1 lines" in found["transcript_index"]


def test_check_reads_every_scorecard(folder: Path) -> None:
    with Workspace.open(folder, write=True) as workspace:
        database = open_database(workspace)
        with database.transaction() as stores:
            stores.scorecards.publish(replace(CARD, document="bad"), NOON)
            stores.scorecards.save_draft(CARD)
        database.close()

    def why(document: str, key: str) -> UserError | None:
        return UserError(f"{key} is {document}.") if document == "bad" else None

    assert check(folder) == check(folder, cache_name) == []
    (found,) = check(folder, cache_name, why)
    assert (found.kind, found.problem.sentences()[0]) == (
        "scorecard",
        "Version 1 of the scorecard service cannot be read: service is bad.",
    )


def test_check_finds_references_that_point_nowhere(folder: Path) -> None:
    add_call(folder, "u1")
    sql(folder / "qadesk.db", "PRAGMA foreign_keys=OFF", "DELETE FROM call")
    assert "reference" in {finding.kind for finding in check(folder)}


def test_recent_workspaces_are_kept_newest_first(tmp_path: Path) -> None:
    recent = RecentWorkspaces(tmp_path / "config" / "recent.json")
    assert recent.all() == []
    for name in ("a", "b", "a"):
        recent.remember(tmp_path / name)
    assert RecentWorkspaces(tmp_path / "config" / "recent.json").all() == [tmp_path / "a", tmp_path / "b"]
    assert recent.knows(tmp_path / "b")
    recent.forget(tmp_path / "b")
    assert not recent.knows(tmp_path / "b")


def test_a_broken_recent_list_counts_as_empty(tmp_path: Path) -> None:
    file = tmp_path / "recent.json"
    for text in ("{", json.dumps({"a": 1})):
        file.write_text(text)
        assert RecentWorkspaces(file).all() == []
