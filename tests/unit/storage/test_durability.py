"""What was acknowledged survives kill -9 and a power cut."""

import shutil
import signal
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from qadesk.storage import SqlDatabase, Workspace, check, open_database, sqlite
from tests.unit.storage.things import evaluation, prepared

SAVE_FOR_EVER = """
import sys
from dataclasses import replace
from pathlib import Path
from qadesk.storage import Workspace, open_database
database = open_database(Workspace.open(Path(sys.argv[1]), write=True))
with database.transaction() as stores:
    draft = stores.evaluations.get("e1")
while True:
    draft = replace(draft, saves=draft.saves + 1, comment=draft.comment + "字")
    with database.transaction() as stores:
        stores.evaluations.save(draft)
    print(draft.saves, flush=True)
"""


def saves(folder: Path) -> int:
    with Workspace.open(folder, write=True) as workspace:
        database = open_database(workspace)
        with database.transaction() as stores:
            draft = stores.evaluations.get("e1")
        database.close()
    assert draft is not None
    assert len(draft.comment) == draft.saves
    return draft.saves


@pytest.fixture
def with_draft(folder: Path) -> Path:
    with Workspace.open(folder, write=True) as workspace:
        database = open_database(workspace)
        with database.transaction() as stores:
            stores.evaluations.save(evaluation(prepared(stores), saves=0, comment=""))
        database.close()
    return folder


def test_kill_9_while_saving_loses_nothing_acknowledged(with_draft: Path) -> None:
    for after in (1, 7, 40, 120, 300):
        with subprocess.Popen(
            [sys.executable, "-c", SAVE_FOR_EVER, str(with_draft)], stdout=subprocess.PIPE, text=True
        ) as process:
            assert process.stdout is not None
            seen = [process.stdout.readline() for _ in range(after)]
            process.send_signal(signal.SIGKILL)
            seen += process.stdout.readlines()
        acknowledged = max(int(line) for line in seen if line.endswith("\n"))
        assert {finding.kind for finding in check(with_draft)} <= {"missing_file"}  # reading beside the dead one's log
        assert saves(with_draft) >= acknowledged


class Saver:
    """Saves a growing draft until told to stop, and counts what was acknowledged."""

    def __init__(self, database: SqlDatabase) -> None:
        self.database = database
        self.acknowledged = 0
        self.stop = threading.Event()
        self.thread = threading.Thread(target=self._run)

    def _run(self) -> None:
        while not self.stop.is_set():
            number = self.acknowledged + 1
            with self.database.transaction() as stores:
                call_uid = stores.evaluations.get("e1").call_uid
                stores.evaluations.save(evaluation(call_uid, saves=number, comment="字" * number))
            self.acknowledged = number


def test_a_power_cut_loses_nothing_acknowledged(with_draft: Path, tmp_path: Path) -> None:
    """The disk as it is at some moment: what was synced, and after it a torn tail that was not."""
    with Workspace.open(with_draft, write=True) as workspace:
        database = open_database(workspace)
        saver = Saver(database)
        saver.thread.start()
        pictures = [_picture(with_draft, tmp_path / f"cut{number}", saver, number) for number in range(8)]
        saver.stop.set()
        saver.thread.join()
        database.close()
    assert pictures[-1][1] > 0
    for folder, acknowledged in pictures:
        assert saves(folder) >= acknowledged


def _picture(folder: Path, target: Path, saver: Saver, number: int) -> tuple[Path, int]:
    target.mkdir()
    seen = saver.acknowledged
    while saver.acknowledged < seen + 15:
        saver.stop.wait(0.001)
    acknowledged = saver.acknowledged
    # A reader holds the log still, so that both copies together are a state that the disk can have had: without it a
    # checkpoint and a fresh log could come between the two.
    with sqlite.beside_a_writer(folder / "qadesk.db") as reader:
        reader.execute("BEGIN")
        reader.execute("SELECT count(*) FROM setting").fetchone()
        for name in ("qadesk.db", "qadesk.db-wal"):
            shutil.copyfile(folder / name, target / name)
        reader.execute("ROLLBACK")
    with (target / "qadesk.db-wal").open("ab") as log:
        log.write(bytes(range(256)) * (3 * number))
    return target, acknowledged
