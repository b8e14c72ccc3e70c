"""Small call logs of every format, with invented numbers, for the tests."""

import csv
import io
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from qadesk.domain.call_logs import LoggedCall, LogOptions
from qadesk.domain.errors import unpacked
from qadesk.domain.recordings import ImportIssue
from qadesk.importers.calls import CallLogs

SHANGHAI = ZoneInfo("Asia/Shanghai")
AT = 1_772_500_000
"""2026-03-03 09:06:40 in Shanghai."""
HEADINGS = tuple(
    """calldate clid src dst dcontext channel dstchannel lastapp lastdata duration billsec disposition amaflags
    accountcode uniqueid userfield did recordingfile cnum cnam outbound_cnum outbound_cnam dst_cnam linkedid
    peeraccount sequence""".split()  # noqa: SIM905 -- as it is in the export's first line
)


def options(**more: Any) -> LogOptions:
    return LogOptions(**{"zone": SHANGHAI, **more})


def log(folder: Path, text: str | bytes, name: str = "log.csv", encoding: str = "utf-8") -> Path:
    path = folder / name
    path.write_bytes(text if isinstance(text, bytes) else text.encode(encoding))
    return path


def read(path: Path, **more: Any) -> tuple[list[LoggedCall], list[ImportIssue]]:
    """The calls in the order of their first rows, and what was refused."""
    found = list(CallLogs().calls(path, options(**more)))
    calls = sorted((each for each in found if isinstance(each, LoggedCall)), key=lambda call: call.rows)
    return calls, [each for each in found if isinstance(each, ImportIssue)]


def facts(call: LoggedCall) -> dict[str, object]:
    return call.facts.known()


def figures(call: LoggedCall) -> dict[str, object]:
    named = {name: getattr(call.figures, name) for name in call.figures.__slots__}
    return {name: value for name, value in named.items() if value is not None}


def reason(issue: ImportIssue) -> str:
    """The source of an issue's sentence."""
    error = unpacked(issue.reason)
    assert error is not None
    assert error.text()
    return error.what


def written(rows: Iterable[Sequence[object]], delimiter: str = ",", end: str = "\r\n") -> str:
    """Rows as CSV with everything quoted, as the telephone systems do."""
    text = io.StringIO()
    csv.writer(text, delimiter=delimiter, lineterminator=end, quoting=csv.QUOTE_ALL).writerows(rows)
    return text.getvalue()


def cdr(**more: object) -> dict[str, object]:
    """One call detail record: a call out of queue 7001 that agent 8105 took after 9 s and spoke on for 51 s."""
    return {
        "accountcode": "",
        "src": "13800001111",
        "dst": "7001",
        "dcontext": "ext-queues",
        "clid": '"周女士" <13800001111>',
        "channel": "PJSIP/trunk-0000a1",
        "dstchannel": "PJSIP/8105-0000a2",
        "lastapp": "Queue",
        "lastdata": "7001,t,,,300,,,,",
        "start": "2026-03-03 09:06:40",
        "answer": "2026-03-03 09:06:49",
        "end": "2026-03-03 09:07:40",
        "duration": 60,
        "billsec": 51,
        "disposition": "ANSWERED",
        "amaflags": "DOCUMENTATION",
        "uniqueid": f"{AT}.7",
        "userfield": "",
        "peeraccount": "",
        "linkedid": f"{AT}.7",
        "sequence": 7,
        **more,
    }


def master(*rows: dict[str, object], ending: Sequence[str] = ("uniqueid", "userfield")) -> str:
    """``Master.csv`` with these records."""
    columns = [*list(cdr())[:16], *ending]
    return written(([row[name] for name in columns] for row in rows), end="\n")


def export(*rows: dict[str, object], delimiter: str = ",") -> str:
    """A FreePBX export with these records."""
    body = [[{"calldate": row["start"], **row}.get(name, "") for name in HEADINGS] for row in rows]
    return written([HEADINGS, *body], delimiter)


QUEUE_LOG = f"""{AT - 9}|NONE|NONE|NONE|QUEUESTART|
{AT - 8}|{AT - 8}.1|7001|赵一|ADDMEMBER|
{AT}|{AT}.7|7001|NONE|DID|4000000000
{AT}|{AT}.7|7001|NONE|ENTERQUEUE||13800001111|1
{AT + 3}|{AT}.7|7001|PJSIP/8106|RINGNOANSWER|3000
{AT + 9}|{AT}.7|7001|PJSIP/8105|CONNECT|9|{AT + 4}.8|5
{AT + 9}|NONE|7001|赵一|PAUSE|午餐
{AT + 60}|{AT}.7|7001|PJSIP/8105|COMPLETEAGENT|9|51|1
{AT + 90}|{AT + 90}.9|7001|NONE|ENTERQUEUE||anonymous|1
{AT + 110}|{AT + 90}.9|7001|NONE|ABANDON|1|1|20
"""
