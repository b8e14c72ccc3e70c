"""Logs that are damaged, endless, something else, or meant to do harm: they cost their own rows and nothing more."""

import os
import tracemalloc
import zipfile
from pathlib import Path

import pytest

from qadesk.domain.call_logs import LoggedCall
from qadesk.domain.errors import UserError
from qadesk.importers.calls import CallLogs
from qadesk.importers.calls.gather import MOST_ROWS
from qadesk.importers.tables import read_table
from tests.unit.importers.call_log_files import AT, QUEUE_LOG, cdr, export, log, master, options, read, reason

SAMPLES = Path(__file__).parents[3] / ".." / "shared" / "samples" / "hostile"


class StopError(Exception):
    """What stops a reader in these tests."""


HEADINGS = "callid,start,agentno\n"


def numbered(count: int, **more: object) -> list[dict[str, object]]:
    return [cdr(uniqueid=f"{AT + n}.{n}", linkedid=f"{AT + n}.{n}", **more) for n in range(count)]


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"\n\n\n",
        b"\xef\xbb\xbf",
        b"\xff\xfe",
        b"\0" * 5000,
        bytes(range(256)) * 50,
        b"PK\x03\x04" + b"\0" * 100,
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600,
        b"RIFF\x24\0\0\0WAVEfmt ",
        b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj\n<<>>\nendobj\n",
        b"Dear all,\nplease find the log attached.\n",
        b'{"calls": [1, 2, 3]}',
    ],
)
def test_what_is_no_log(tmp_path: Path, data: bytes) -> None:
    path = log(tmp_path, data)
    with pytest.raises(UserError) as error:
        read(path)
    what, todo = error.value.sentences()
    assert what
    assert todo
    with pytest.raises(UserError):
        CallLogs().preview(path, options())


def test_what_never_ends_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "log.csv")
    for path in (tmp_path / "log.csv", Path("/dev/zero")):
        with pytest.raises(UserError, match="not a table"):
            read(path)
        with pytest.raises(UserError, match="not a table"):
            read_table(path)


def test_what_is_not_there(tmp_path: Path) -> None:
    for path in (tmp_path / "none.csv", tmp_path):
        with pytest.raises(UserError):
            read(path)
        with pytest.raises(UserError):
            CallLogs().preview(path, options())


def test_an_encoding_or_delimiter_that_does_not_exist(tmp_path: Path) -> None:
    path = log(tmp_path, export(cdr()))
    for wrong in ({"encoding": "klingon"}, {"encoding": "base64"}, {"delimiter": "ab"}, {"delimiter": "\n"}):
        with pytest.raises(UserError):
            read(path, **wrong)


def test_lines_with_zero_bytes(tmp_path: Path) -> None:
    lines = master(*numbered(3)).splitlines(keepends=True)
    lines[1] = lines[1].replace("7001", "70\x0001")
    calls, refused = read(log(tmp_path, "".join(lines)))
    assert [call.rows for call in calls] == [(1,), (3,)]
    assert [issue.row for issue in refused] == [2]


@pytest.mark.parametrize("long", ["x" * 10_000_000, '"' + "x" * 10_000_000 + '"', ",".join("x" * 3_000_000)])
def test_a_line_of_ten_megabytes(tmp_path: Path, long: str) -> None:
    lines = master(*numbered(2)).splitlines(keepends=True)
    path = log(tmp_path, "".join([lines[0], long, "\n", lines[1]]))
    tracemalloc.start()
    try:
        calls, refused = read(path)
        assert tracemalloc.get_traced_memory()[1] < 30_000_000
    finally:
        tracemalloc.stop()
    assert [call.rows for call in calls] == [(1,), (3,)]
    assert [issue.row for issue in refused] == [2]


def test_one_endless_line(tmp_path: Path) -> None:
    with pytest.raises(UserError):
        read(log(tmp_path, "x" * 10_000_000))


def test_a_last_line_that_is_cut_off(tmp_path: Path) -> None:
    text = master(*numbered(3))
    whole = text.rstrip("\n")
    start = whole.rindex("\n") + 1
    for cut in range(start + 1, len(whole)):
        calls, refused = read(log(tmp_path, text[:cut]))
        assert [call.rows for call in calls if call.rows != (3,)] == [(1,), (2,)]
        assert len(calls) + len(refused) == 3
        if len(calls) == 3:  # nothing that was cut is believed
            assert cut >= len(whole) - 3
            assert calls[2].facts.unique_id == f"{AT + 2}.2"


def test_a_last_event_that_is_cut_off(tmp_path: Path) -> None:
    whole, _ = read(log(tmp_path, QUEUE_LOG, "queue_log"))
    for cut in range(len(QUEUE_LOG) - 25, len(QUEUE_LOG)):
        calls, refused = read(log(tmp_path, QUEUE_LOG[:cut], "queue_log"))
        assert [issue.row for issue in refused] == [10]
        assert calls[0] == whole[0]
        assert (calls[1].figures.outcome, calls[1].figures.wait_ms) == (None, None)


@pytest.mark.parametrize("quote", ['"broken, x\n', 'a"b,"c\n', '"a"b",c\n', '"""\n', 'x,"\n'])
def test_a_quote_too_many_does_not_swallow_what_follows(tmp_path: Path, quote: str) -> None:
    lines = master(*numbered(60)).splitlines(keepends=True)
    calls, refused = read(log(tmp_path, "".join([*lines[:30], quote, *lines[30:]])))
    assert len(calls) == 60
    assert [issue.row for issue in refused] == [31]
    assert calls[-1].rows == (61,)


def test_two_damaged_quotes_leave_what_is_between_them_whole(tmp_path: Path) -> None:
    lines = master(*numbered(10)).splitlines(keepends=True)
    lines[2] = lines[2].replace('"ext-queues"', '"ext-queues')
    lines[6] = lines[6].replace('"ext-queues"', 'ext-queues"')
    calls, refused = read(log(tmp_path, "".join(lines)))
    assert [issue.row for issue in refused] == [3, 7]
    assert len(calls) == 8


def test_a_cell_of_several_lines_is_one_row(tmp_path: Path) -> None:
    rows = numbered(3)
    rows[1]["userfield"] = "first\nsecond\nthird"
    calls, refused = read(log(tmp_path, master(*rows)))
    assert not refused
    assert [call.rows for call in calls] == [(1,), (2,), (3,)]


def test_wrong_numbers_of_columns(tmp_path: Path) -> None:
    lines = master(*numbered(5)).splitlines()
    lines[1] += ',"more"'
    lines[3] = lines[3].rpartition(",")[0]
    calls, refused = read(log(tmp_path, "\n".join(lines)))
    assert [call.rows for call in calls] == [(1,), (3,), (5,)]
    assert [issue.row for issue in refused] == [2, 4]


@pytest.mark.parametrize(
    "change",
    [
        {"start": ""},
        {"start": "yesterday"},
        {"start": "2026-02-30 09:06:40"},
        {"start": "0000-00-00 00:00:00"},
        {"duration": "-1"},
        {"duration": ""},
        {"billsec": "9" * 50},
        {"duration": "٣" * 9},
    ],
)
def test_a_row_that_says_nothing_of_use_is_refused(tmp_path: Path, change: dict[str, object]) -> None:
    rows = [*numbered(2), {**cdr(uniqueid=f"{AT + 9}.9"), **change}]
    for text in (master(*rows), export(*rows)):
        calls, refused = read(log(tmp_path, text))
        assert len(calls) == 2
        assert len(refused) == 1
        assert reason(refused[0])


def test_endless_rows_of_one_identifier_are_cut_and_told(tmp_path: Path) -> None:
    line = master(cdr())
    other = master(cdr(uniqueid=f"{AT}.8"))
    number = 30_000
    path = log(tmp_path, line * number + other)
    tracemalloc.start()
    try:
        calls, refused = read(path)
        assert tracemalloc.get_traced_memory()[1] < 60_000_000
    finally:
        tracemalloc.stop()
    assert not refused
    assert [len(call.rows) for call in calls] == [MOST_ROWS, 1]
    assert f"{number - MOST_ROWS}" in calls[0].warnings[0].reason


def test_rows_of_a_call_may_be_far_apart(tmp_path: Path) -> None:
    """Enough rows that they are set aside in a file, several times."""
    rows = master(*numbered(30_000)).splitlines(keepends=True)
    path = log(tmp_path, "".join([*rows, *reversed(rows)]))
    parts: list[float] = []
    found = list(CallLogs().calls(path, options(), parts.append))
    calls = [each for each in found if isinstance(each, LoggedCall)]
    assert len(calls) == len(found) == 30_000
    assert all(len(call.rows) == 2 and sum(call.rows) == 60_001 for call in calls)
    assert parts == sorted(parts)
    assert parts[0] >= 0
    assert parts[-1] == 1


def test_whoever_stops_reading_leaves_no_file_open(tmp_path: Path) -> None:
    path = log(tmp_path, master(*numbered(30_000)))
    reading = CallLogs().calls(path, options())
    next(reading)
    reading.close()  # type: ignore[attr-defined]

    def stop(part: float) -> None:
        if part > 0.3:
            raise StopError

    with pytest.raises(StopError):
        list(CallLogs().calls(path, options(), stop))
    path.unlink()


def test_two_reports_do_not_stop_at_a_row(tmp_path: Path) -> None:
    calls, refused = read(log(tmp_path, HEADINGS + "A,2026-03-03 09:06:40,8105\n" * 3 + "B,,\n,,\n\n,x,\n"))
    assert [call.rows for call in calls] == [(2, 3, 4)]
    assert [issue.row for issue in refused] == [5, 8]


def test_a_queue_log_of_one_identifier_and_names_that_harm(tmp_path: Path) -> None:
    text = QUEUE_LOG.replace("PJSIP/8105", '"=cmd|calc"').replace("13800001111", "'; DROP TABLE call; --")
    calls, refused = read(log(tmp_path, text, "queue_log"))
    assert calls[0].facts.customer is None
    assert {issue.row for issue in refused} <= {6, 8}


@pytest.mark.skipif(not SAMPLES.is_dir(), reason="the samples are not beside the checkout")
@pytest.mark.parametrize("name", ["zip_bomb_100MB.zip", "zip_slip.zip", "db_corrupt_page.sqlite", "zero.wav"])
def test_the_hostile_samples(name: str) -> None:
    with pytest.raises(UserError):
        read(SAMPLES / name)


def test_a_workbook_that_unpacks_to_too_much(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("qadesk.importers.tables.MOST_UNPACKED_BYTES", 1_000_000)
    path = tmp_path / "bomb.xlsx"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as packed:
        packed.writestr("xl/worksheets/sheet1.xml", b" " * 2_000_000)
    with pytest.raises(UserError, match="1 GB"):
        read(path)
