"""A million rows of ``Master.csv``: how long reading them takes, without the database, and in how much memory."""

import json
import random
import subprocess
import sys
import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

ROWS = 1_000_000
START = 1_772_500_000
SCRIPT = """
import json, resource, sys, time
from pathlib import Path
from zoneinfo import ZoneInfo
from qadesk.domain.call_logs import LoggedCall, LogOptions
from qadesk.importers.calls import CallLogs
begun = time.perf_counter()
calls = refused = 0
for each in CallLogs().calls(Path(sys.argv[1]), LogOptions(zone=ZoneInfo("Asia/Shanghai"))):
    calls, refused = (calls + 1, refused) if isinstance(each, LoggedCall) else (calls, refused + 1)
seconds = time.perf_counter() - begun
print(json.dumps([calls, refused, seconds, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024]))
"""


def row(number: int, call: int, chance: random.Random) -> str:
    at = datetime.fromtimestamp(START + number * 3, UTC) + timedelta(hours=8)
    length, agent = chance.randrange(20, 600), 8000 + chance.randrange(200)
    cells = [
        "",
        f"1380{chance.randrange(10**7):07}",
        "6001",
        "ext-queues",
        '""客户"" <1380>',
        f"PJSIP/trunk-{number:08x}",
    ]
    cells += [f"PJSIP/{agent}-{number:08x}", "Queue", "6001,t,,,300,,,,", *[f"{at:%F %T}"] * 3]
    text = ",".join(f'"{cell}"' for cell in cells)
    return f'{text},{length},{length - 12},"ANSWERED","DOCUMENTATION","{START + call * 3}.{call}",""\n'


def million(path: Path) -> int:
    """A log of so many rows, of which every tenth belongs to a call of long before; returns the number of calls."""
    chance = random.Random(5)
    calls = 0
    with path.open("w", encoding="utf-8") as log:
        for number in range(ROWS):
            again = number % 10 == 9
            calls += not again
            call = chance.randrange(max(0, number - 100_000) // 10, number // 10 + 1) * 10 if again else number
            log.write(row(number, call, chance))
    return calls


def test_a_million_rows(tmp_path: Path, figure: Callable[..., None]) -> None:
    path = tmp_path / "Master.csv"
    expected = million(path)
    begun = time.perf_counter()
    run = subprocess.run([sys.executable, "-c", SCRIPT, str(path)], capture_output=True, text=True, check=True)
    calls, refused, seconds, megabytes = json.loads(run.stdout)
    assert (calls, refused) == (expected, 0)
    assert seconds <= time.perf_counter() - begun
    figure("a million rows of Master.csv read into calls", seconds, "s", at_most=25)
    figure("memory for a million rows", megabytes, "MB", at_most=200)
