"""A million calls of a log, in and back out: ``python -m tests.perf.many_calls [ROWS]``.

Prints what the import and taking it back took, the most memory the process had, and how long a draft on the desk would
have waited for the writer meanwhile.
"""

import datetime as dt
import random
import resource
import sys
import tempfile
import threading
import time
from pathlib import Path
from zoneinfo import ZoneInfo

from qadesk.domain.call_logs import LogOptions
from qadesk.importers.calls import CallLogs
from qadesk.services.executor import Executor, Job
from qadesk.services.import_calls import ImportCalls
from qadesk.services.intakes import Intakes
from qadesk.services.settings import Settings
from qadesk.storage import Workspace, open_database
from qadesk.storage.files import export

ZONE = ZoneInfo("Asia/Shanghai")
START = dt.datetime(2026, 1, 5, 8, 0, 0)


def write_log(path: Path, rows: int) -> None:
    """``Master.csv`` with 18 columns over a month, four of five calls answered."""
    chance = random.Random(7)
    step = 30 * 86_400 / rows
    with path.open("w", encoding="ascii", newline="") as log:
        for number in range(rows):
            at = START + dt.timedelta(seconds=int(number * step))
            answered, wait, talk = chance.random() < 0.8, chance.randrange(40), chance.randrange(20, 400)
            begun = f"{at:%Y-%m-%d %H:%M:%S}"
            end = at + dt.timedelta(seconds=wait + talk * answered)
            caller = f"138{chance.randrange(10**8):08d}"
            agent = f"PJSIP/{1001 + chance.randrange(500)}-{number:08x}" if answered else ""
            log.write(
                f'"","{caller}","6001","from-pstn","""{caller}"" <{caller}>","PJSIP/trunk-{number:08x}","{agent}",'
                f'"Queue","6001,t,,,300","{begun}","{begun}","{end:%Y-%m-%d %H:%M:%S}",{wait + talk * answered},'
                f'{talk * answered},"{"ANSWERED" if answered else "NO ANSWER"}","DOCUMENTATION",'
                f'"{int(at.timestamp())}.{number}",""\n'
            )


class Desk(threading.Thread):
    """Saves something twice a second, as whoever scores does, and notes how long it took."""

    def __init__(self, executor: Executor) -> None:
        super().__init__()
        self._executor = executor
        self._end = threading.Event()
        self.waits: list[float] = []

    def run(self) -> None:
        while not self._end.wait(0.5):
            began = time.perf_counter()
            self._executor.write(lambda stores: stores.settings.put("perf", "1")).result()
            self.waits.append((time.perf_counter() - began) * 1000)

    def stop(self) -> str:
        self._end.set()
        self.join()
        waits = sorted(self.waits) or [0.0]
        return f"a draft waits {waits[len(waits) // 2]:.0f} ms (median), {waits[-1]:.0f} ms (longest)"


def timed(title: str, executor: Executor, job: Job[object], rows: int) -> None:
    """Wait for a job and print its figures."""
    desk, began, cpu = Desk(executor), time.perf_counter(), time.process_time()
    desk.start()
    job.future.result()
    took, cpu = time.perf_counter() - began, time.process_time() - cpu
    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    sys.stdout.write(
        f"{title}: {took:.1f} s ({cpu:.1f} s of processor), {rows / took:.0f} rows/s, {most:.0f} MB; {desk.stop()}"
        + "\n"
    )


def main(rows: int) -> None:
    """Write a log, take it in twice, take it back."""
    with tempfile.TemporaryDirectory() as folder:
        log = Path(folder, "Master.csv")
        write_log(log, rows)
        began = time.perf_counter()
        read = sum(1 for _ in CallLogs().calls(log, LogOptions(zone=ZONE, format_name="asterisk")))
        sys.stdout.write(f"reading alone: {read} calls in {time.perf_counter() - began:.1f} s" + "\n")
        with Workspace.create(Path(folder, "workspace"), at_ms=0) as space:
            database = open_database(space)
            executor = Executor(database)
            importing = ImportCalls(executor, CallLogs(), Settings(executor), lambda: int(time.time() * 1000))
            intakes = Intakes(executor, {}, export, Path.unlink, lambda: 0, lambda _, text: text)
            for title in ("first import", "the same again"):
                timed(title, executor, importing.run(log, LogOptions(zone=ZONE)), rows)
            first = intakes.all().result()[-1]
            timed("taking back", executor, intakes.take_back(first.uid), rows)
            executor.close()
            database.close()


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 1_000_000)
