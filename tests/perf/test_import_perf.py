"""100 000 recordings with and without a table: the metadata work of an import, the writer's longest turn, memory.

The files are a few samples long: what is measured is everything but their sound.
"""

import csv
import resource
import statistics
import struct
import sys
import time
from collections.abc import Callable
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from qadesk.services.executor import Executor
from qadesk.services.ports import Stores
from tests.unit.services.desk import open_house

NUMBER = 100_000
START = datetime(2026, 1, 5, 9, 30)
Report = Callable[..., None]
HEADINGS = ("file", "agent_no", "group", "started_at", "queue", "direction", "business_type", "contact", "customer")


def name(number: int) -> str:
    at = START + timedelta(seconds=7 * number)
    seconds = 1_767_576_600 + 7 * number
    return f"q-60{number % 10:02d}-1380000{number % 10_000:04d}-{at:%Y%m%d-%H%M%S}-{seconds}.{number}.wav"


def tiny(number: int) -> bytes:
    """A WAV file of its own content."""
    data = number.to_bytes(8, "little") * 2
    header = struct.pack("<4sI4s4sIHHIIHH4sI", b"RIFF", 52, b"WAVE", b"fmt ", 16, 1, 1, 8000, 16000, 2, 16, b"data", 16)
    return header + data


@pytest.fixture(scope="module")
def tree(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root: Path = tmp_path_factory.mktemp("tree")
    for number in range(NUMBER):
        folder = root / f"{number // 1000:03d}"
        if number % 1000 == 0:
            folder.mkdir()
        (folder / name(number)).write_bytes(tiny(number))
    return root


@pytest.fixture(scope="module")
def table(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path: Path = tmp_path_factory.mktemp("table") / "meta.csv"
    with path.open("w", encoding="utf-8", newline="") as file:
        rows = csv.writer(file)
        rows.writerow(HEADINGS)
        for number in range(NUMBER):
            at = START + timedelta(seconds=7 * number)
            said = (f"{8000 + number % 120}", f"组{number % 8}", f"{at:%Y-%m-%d %H:%M:%S}", f"60{number % 10:02d}")
            rows.writerow((name(number), *said, "呼入", "投诉", "首次", f"1380000{number % 10_000:04d}"))
    return path


class TimedWrites:
    """How long the writer was busy with each thing that it was asked for."""

    def __init__(self, executor: Executor, monkeypatch: pytest.MonkeyPatch) -> None:
        self.seconds: list[float] = []
        write = executor.write
        monkeypatch.setattr(executor, "write", lambda work: write(lambda stores: self._timed(work, stores)))

    def _timed(self, work: Callable[[Stores], Any], stores: Stores) -> Any:
        start = time.perf_counter()
        try:
            return work(stores)
        finally:
            self.seconds.append(time.perf_counter() - start)


@pytest.mark.parametrize("with_table", [False, True], ids=["names", "table"])
def test_importing_100_000_recordings(
    tree: Path, table: Path, tmp_path: Path, figure: Report, monkeypatch: pytest.MonkeyPatch, with_table: bool
) -> None:
    what = "100 000 recordings, " + ("a table of as many rows" if with_table else "by their names")
    with open_house(tmp_path / "workspace") as house:
        writes, before = TimedWrites(house.executor, monkeypatch), peak_mb()
        start = time.perf_counter()
        report = house.importing.run((tree,), table if with_table else None, analyse=False).future.result()
        taken = time.perf_counter() - start
        assert (report.imported, report.waiting, report.refused, report.warnings) == (NUMBER, NUMBER, (), ())
    figure(f"{what}: metadata", taken, "s", at_most=60)
    figure(f"{what}: longest turn of the writer, 99th percentile", percentile(writes.seconds), "ms", at_most=50)
    figure(f"{what}: memory on top", peak_mb() - before, "MB", at_most=400)


def percentile(seconds: list[float]) -> float:
    return statistics.quantiles(seconds, n=100)[98] * 1000


def peak_mb() -> float:
    """The most memory that this process has had, which never falls."""
    unit = 1 << 20 if sys.platform == "darwin" else 1 << 10
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / unit
