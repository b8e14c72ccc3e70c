"""What is shown as saved survives whatever happens to the program: kill -9 and a power cut."""

import random
import shutil
import signal
from os import kill
from pathlib import Path

from tests.e2e.inspectors import Inspectors, inspectors
from tests.e2e.program import Program

ROUNDS = 50


def test_kill_9_fifty_times_while_scoring(program: Program) -> None:
    chance = random.Random(50)
    with inspectors(program) as group:
        before = 0
        for number in range(ROUNDS):
            group.begin(number)
            patience = chance.choice((0, 1, 2, 5, 10, 20, 40))
            if patience:
                group.wait_for(patience)
            group.kill()
            before = nothing_lost(group, before)
        group.begin(ROUNDS)
        group.wait_for(1, "found")
        assert nothing_lost(group, before) > 10 * ROUNDS
        group.kill()
    assert program.inside().json("check")["ok"]
    (row,) = program.inside().json("recordings", "--state", "draft")
    assert row["state"] == "draft"


def nothing_lost(group: Inspectors, acknowledged_before: int) -> int:
    """What this inspector found is at least what was acknowledged before, whole; returns what is acknowledged now."""
    if group.found is not None:
        saves, digest = group.found
        assert saves >= acknowledged_before
        assert group.digests.setdefault(saves, digest) == digest
    return max(group.acknowledged, acknowledged_before)


def test_a_power_cut_while_scoring(program: Program, tmp_path: Path) -> None:
    """The disk at some moment: what was synced, and of what was not any part or rubbish."""
    chance = random.Random(8)
    cuts: list[tuple[Program, int]] = []
    with inspectors(program) as group:
        group.begin(1)
        for number in range(10):
            group.wait_for(chance.randrange(1, 12))
            kill(group.pid, signal.SIGSTOP)
            cuts.append((power_cut(program, tmp_path / f"cut{number}", group, chance), group.acknowledged))
            kill(group.pid, signal.SIGCONT)
        group.kill()
        digests = group.digests
    for cut, acknowledged in cuts:
        with inspectors(cut, "draft") as later:
            later.begin(0)
            later.wait_for(1, "found")
            assert later.found is not None
            saves, digest = later.found
            assert saves >= acknowledged
            assert digests[saves] == digest
            later.kill()
        assert cut.inside().json("check")["ok"]


def power_cut(program: Program, home: Path, group: Inspectors, chance: random.Random) -> Program:
    """The stopped program's files as a disk may hold them after the cut.

    The log is synced up to where it ended when the last save was acknowledged. As long as it has only grown, anything
    may have become of what came after.
    """
    folder = home / "workspace"
    shutil.copytree(program.workspace, folder)
    log = folder / "qadesk.db-wal"
    synced, length = group.log_bytes, log.stat().st_size
    with log.open("r+b") as file:
        file.truncate(chance.randint(synced, length))
        file.seek(0, 2)
        file.write(chance.randbytes(chance.choice((0, 1, 100, 5000))))
    return Program(home, folder)
