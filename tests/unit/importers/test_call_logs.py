"""The logs of Asterisk: who, when, which queue, how long, out of all the rows that a call takes."""

from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from qadesk.domain.call_logs import LoggedCall, Outcome
from qadesk.importers.calls import CallLogs
from tests.unit.importers.call_log_files import (
    AT,
    QUEUE_LOG,
    cdr,
    export,
    facts,
    figures,
    log,
    master,
    options,
    read,
    reason,
)

SAMPLES = Path(__file__).parents[3] / ".." / "shared" / "samples" / "synthetic"
with_samples = pytest.mark.skipif(not SAMPLES.is_dir(), reason="the samples are not beside the checkout")


def one(path: Path, **more: object) -> LoggedCall:
    calls, refused = read(path, **more)
    assert not refused
    assert len(calls) == 1
    return calls[0]


def test_a_call_of_a_queue(tmp_path: Path) -> None:
    call = one(log(tmp_path, master(cdr()), "Master.csv"))
    assert facts(call) == {
        "unique_id": f"{AT}.7",
        "started_at_ms": AT * 1000,
        "agent_no": "8105",
        "queue": "7001",
        "direction": "inbound",
        "customer": "13800001111",
        "seconds": "51",
    }
    assert figures(call) == {
        "outcome": Outcome.ANSWERED,
        "wait_ms": 9000,
        "talk_ms": 51_000,
        "transferred": False,
        "agents_rung": 1,
    }
    assert call.rows == (1,)


@pytest.mark.parametrize(
    ("ending", "known"),
    [
        ((), False),
        (("uniqueid",), True),
        (("userfield",), False),
        (("uniqueid", "userfield"), True),
        (("peeraccount", "linkedid", "sequence"), True),
        (("uniqueid", "peeraccount", "linkedid", "sequence"), True),
        (("uniqueid", "userfield", "peeraccount", "linkedid", "sequence"), True),
    ],
)
def test_every_width_of_master_csv(tmp_path: Path, ending: tuple[str, ...], known: bool) -> None:
    path = log(tmp_path, master(cdr(), ending=ending), "Master.csv")
    call = one(path)
    assert call.facts.unique_id == (f"{AT}.7" if known else None)
    assert call.facts.agent_no == "8105"
    preview = CallLogs().preview(path, options())
    assert preview.format_name == "asterisk"
    assert preview.columns[16:] == ending
    assert len(preview.rows[0]) == len(preview.columns)


def test_times_are_those_of_the_zone(tmp_path: Path) -> None:
    utc = one(log(tmp_path, master(cdr(start="2026-03-03 01:06:40"))), zone=ZoneInfo("UTC"))
    assert utc.facts.started_at_ms == AT * 1000
    assert not utc.warnings


def test_a_log_in_utc_that_is_read_as_local_is_noticed(tmp_path: Path) -> None:
    path = log(tmp_path, master(*(cdr(start="2026-03-03 01:06:40", uniqueid=f"{AT}.{n}") for n in range(3))))
    calls, refused = read(path)
    assert not refused
    warnings = [warning for call in calls for warning in call.warnings]
    assert len(warnings) == 1
    assert "time zone" in reason(warnings[0])
    assert warnings[0].row is None
    assert CallLogs().preview(path, options()).issues == tuple(warnings)


def test_a_call_that_went_out(tmp_path: Path) -> None:
    row = cdr(
        src="8105",
        dst="013800002222",
        dcontext="from-internal",
        channel="PJSIP/8105-0000a1",
        dstchannel="PJSIP/trunk-0000a2",
        lastapp="Dial",
        lastdata="PJSIP/013800002222@trunk",
    )
    call = one(log(tmp_path, master(row)))
    assert (call.facts.agent_no, call.facts.customer) == ("8105", "013800002222")
    assert (call.facts.direction, call.facts.queue) == ("outbound", None)
    assert figures(call) == {"outcome": Outcome.ANSWERED, "talk_ms": 51_000, "transferred": False}


def test_a_call_within_the_centre(tmp_path: Path) -> None:
    row = cdr(src="8105", dst="8106", channel="SIP/8105-00a1", dstchannel="SIP/8106-00a2", lastapp="Dial")
    call = one(log(tmp_path, master(row)))
    assert (call.facts.direction, call.facts.agent_no, call.facts.customer) == ("internal", "8105", None)


@pytest.mark.parametrize(
    ("number", "customer"),
    [
        ("95588", "95588"),
        ("+8613800001111", "+8613800001111"),
        ("anonymous", None),
        ("", None),
        ("Unavailable", None),
    ],
)
def test_who_called(tmp_path: Path, number: str, customer: str | None) -> None:
    call = one(log(tmp_path, master(cdr(src=number))))
    assert (call.facts.customer, call.facts.direction, call.facts.agent_no) == (customer, "inbound", "8105")


@pytest.mark.parametrize(
    ("row", "outcome"),
    [
        ({"dstchannel": "", "billsec": 0, "disposition": "NO ANSWER"}, Outcome.ABANDONED),
        ({"dstchannel": "", "billsec": 60}, Outcome.ABANDONED),
        ({"lastapp": "Dial", "lastdata": "", "billsec": 0, "disposition": "NO ANSWER"}, Outcome.NO_ANSWER),
        ({"lastapp": "Dial", "lastdata": "", "billsec": 0, "disposition": "BUSY"}, Outcome.BUSY),
        ({"lastapp": "Dial", "lastdata": "", "billsec": 0, "disposition": "CONGESTION"}, Outcome.FAILED),
        ({"dstchannel": "", "lastapp": "Playback", "lastdata": "hours"}, None),
    ],
)
def test_how_calls_end_that_no_agent_took(tmp_path: Path, row: dict[str, object], outcome: Outcome | None) -> None:
    call = one(log(tmp_path, master(cdr(**row))))
    assert call.figures.outcome == outcome
    assert call.facts.agent_no is None
    assert (call.figures.talk_ms, call.figures.wait_ms) == (0, 60_000)


def attempts() -> list[dict[str, object]]:
    """A call that rings at 8106, is taken by 8105, and handed on to 8107; the legs as FreePBX writes them."""
    first = cdr(dstchannel="Local/8105@from-queue-00a;1", duration=100, billsec=98)
    rung = cdr(
        uniqueid=f"{AT + 2}.8",
        dst="8106",
        channel="Local/8106@from-queue-00b;2",
        dstchannel="PJSIP/8106-00b",
        lastapp="Dial",
        start="2026-03-03 09:06:42",
        duration=10,
        billsec=0,
        disposition="NO ANSWER",
    )
    taken = {**rung, "uniqueid": f"{AT + 15}.9", "dst": "8105", "dstchannel": "PJSIP/8105-00c"}
    taken |= {"start": "2026-03-03 09:06:55", "duration": 45, "billsec": 40, "disposition": "ANSWERED"}
    handed = {**taken, "uniqueid": f"{AT + 60}.10", "dst": "8107", "dstchannel": "PJSIP/8107-00d"}
    handed |= {"start": "2026-03-03 09:07:40", "duration": 40, "billsec": 30}
    return [first, rung, taken, handed]


@pytest.mark.parametrize("order", [(0, 1, 2, 3), (3, 2, 1, 0), (2, 0, 3, 1)])
def test_several_rows_of_one_call_are_one_call(tmp_path: Path, order: tuple[int, ...]) -> None:
    rows = attempts()
    other = cdr(uniqueid=f"{AT + 500}.99", linkedid=f"{AT + 500}.99")
    text = export(*(rows[at] for at in order[:2]), other, *(rows[at] for at in order[2:]))
    calls, refused = read(log(tmp_path, text))
    assert not refused
    assert [call.rows for call in calls] == [(2, 3, 5, 6), (4,)]
    call = calls[0]
    assert (call.facts.unique_id, call.facts.agent_no, call.facts.started_at_ms) == (f"{AT}.7", "8105", AT * 1000)
    assert call.facts.seconds == "70"
    assert figures(call) == {
        "outcome": Outcome.ANSWERED,
        "wait_ms": 20_000,
        "talk_ms": 70_000,
        "transferred": True,
        "agents_rung": 3,
    }
    assert set(call.also_known_as) == {f"{AT + 2}.8", f"{AT + 15}.9", f"{AT + 60}.10"}


def test_a_row_that_stands_twice_counts_once(tmp_path: Path) -> None:
    rows = attempts()
    once, _ = read(log(tmp_path, export(*rows)))
    twice, _ = read(log(tmp_path, export(*rows, *rows)))
    assert (twice[0].facts, twice[0].figures) == (once[0].facts, once[0].figures)
    assert len(twice[0].rows) == 8


def test_recordings_are_named_without_their_folders(tmp_path: Path) -> None:
    rows = [cdr(recordingfile="/var/spool/asterisk/monitor/2026/03/q-7001.wav"), cdr(recordingfile="q-7001.wav")]
    assert one(log(tmp_path, export(*rows))).recording_names == ("q-7001.wav",)
    audio = cdr(userfield="audio:/var/spool/in-7001.wav")
    assert one(log(tmp_path, master(audio))).recording_names == ("in-7001.wav",)


def test_what_a_spreadsheet_did_to_an_export_is_told(tmp_path: Path) -> None:
    row = cdr(src="1.38E+10", uniqueid="1772500000", linkedid="", start="2026/3/3 9:06")
    call = one(log(tmp_path, export(row)))
    assert call.facts.customer is None
    assert call.facts.unique_id is None
    assert call.facts.started_at_ms == (AT - 40) * 1000
    assert [(warning.row, warning.column) for warning in call.warnings] == [(2, "src"), (2, "uniqueid")]


def test_a_name_that_is_a_formula_is_text(tmp_path: Path) -> None:
    path = log(tmp_path, export(cdr(clid='"=HYPERLINK(""http://x"",""点我"")" <anonymous>', src="anonymous", cnum="")))
    assert one(path).facts.customer is None


def test_a_queue_log(tmp_path: Path) -> None:
    calls, refused = read(log(tmp_path, QUEUE_LOG, "queue_log"))
    assert not refused
    taken, lost = calls
    assert facts(taken) == {
        "unique_id": f"{AT}.7",
        "started_at_ms": AT * 1000,
        "agent_no": "8105",
        "queue": "7001",
        "direction": "inbound",
        "customer": "13800001111",
        "seconds": "51",
    }
    assert figures(taken) == {
        "outcome": Outcome.ANSWERED,
        "wait_ms": 9000,
        "talk_ms": 51_000,
        "transferred": False,
        "agents_rung": 2,
    }
    assert taken.also_known_as == (f"{AT + 4}.8",)
    assert taken.rows == (3, 4, 5, 6, 8)
    assert facts(lost) == {
        "unique_id": f"{AT + 90}.9",
        "started_at_ms": (AT + 90) * 1000,
        "queue": "7001",
        "direction": "inbound",
    }
    assert figures(lost) == {"outcome": Outcome.ABANDONED, "wait_ms": 20_000, "talk_ms": 0, "agents_rung": 0}


@pytest.mark.parametrize(
    ("agent", "number", "name"),
    [
        ("PJSIP/8105", "8105", None),
        ("SIP/8105", "8105", None),
        ("Local/8105@from-queue/n", "8105", None),
        ("Agent/1001", "1001", None),
        ("8105", "8105", None),
        ("钱二", None, "钱二"),
    ],
)
def test_agents_of_queues(tmp_path: Path, agent: str, number: str | None, name: str | None) -> None:
    calls, _ = read(log(tmp_path, QUEUE_LOG.replace("PJSIP/8105", agent), "queue_log"))
    assert (calls[0].facts.agent_no, calls[0].facts.agent) == (number, name)


@pytest.mark.parametrize(
    ("event", "outcome", "wait", "talk"),
    [
        ("EXITWITHTIMEOUT|1|2|60", Outcome.NO_ANSWER, 60_000, 0),
        ("EXITEMPTY|1|2|30", Outcome.NO_ANSWER, 30_000, 0),
        ("EXITWITHKEY|5|1|2|7", Outcome.NO_ANSWER, 7_000, 0),
        ("ABANDON|1|1|12", Outcome.ABANDONED, 12_000, 0),
        ("BLINDTRANSFER|8102|from-internal|3|30|1", Outcome.ANSWERED, 3_000, 30_000),
        ("ATTENDEDTRANSFER|BRIDGE|0f-1a|4|40|1", Outcome.ANSWERED, 4_000, 40_000),
        ("ATTENDEDTRANSFER|LINK|SIP/1-a|SIP/2-b|5|50", Outcome.ANSWERED, 5_000, 50_000),
        ("TRANSFER|8102|from-internal|6|60", Outcome.ANSWERED, 6_000, 60_000),
    ],
)
def test_the_units_of_events(tmp_path: Path, event: str, outcome: Outcome, wait: int, talk: int) -> None:
    lines = f"{AT}|{AT}.1|7001|NONE|ENTERQUEUE||13800001111|1\n{AT + 70}|{AT}.1|7001|赵一|{event}\n"
    call = one(log(tmp_path, lines, "queue_log"))
    assert (call.figures.outcome, call.figures.wait_ms, call.figures.talk_ms) == (outcome, wait, talk)
    assert call.figures.transferred == (True if outcome == Outcome.ANSWERED else None)


def test_broken_lines_of_a_queue_log_are_named_and_no_others(tmp_path: Path) -> None:
    broken = f"nothing\n{AT + 99}|{AT + 99}.1|7001|NONE|ENTERQUEUE|\n{AT}|{AT}.2|7001|赵一|CONNECT|x\n{AT}|9.1|7001"
    calls, refused = read(log(tmp_path, QUEUE_LOG + broken, "queue_log"))
    assert len(calls) == 2
    assert [issue.row for issue in refused] == [11, 12, 13, 14]
    assert all(reason(issue) for issue in refused)


def test_a_log_that_begins_within_a_call(tmp_path: Path) -> None:
    lines = QUEUE_LOG.splitlines(keepends=True)
    calls, refused = read(log(tmp_path, "".join(lines[7:]), "queue_log"))
    assert not refused
    assert calls[0].facts.started_at_ms == AT * 1000
    assert calls[0].figures.outcome == Outcome.ANSWERED


@with_samples
def test_the_samples_of_freepbx_are_the_same_in_both_encodings() -> None:
    calls, refused = read(SAMPLES / "freepbx_cdr_export.csv")
    assert not refused
    assert len(calls) == 4
    assert (calls, []) == read(SAMPLES / "freepbx_cdr_export_gbk_semicolon.csv")


@with_samples
def test_the_samples_tell_the_same_of_each_call() -> None:
    named, _ = read(SAMPLES / "freepbx_cdr_export.csv")
    bare, _ = read(SAMPLES / "Master.csv")
    assert [(call.facts, call.figures) for call in bare] == [(call.facts, call.figures) for call in named]
    assert [(call.facts.agent_no, call.facts.direction, call.facts.queue) for call in bare] == [
        ("8001", "inbound", "6001"),
        ("8001", "outbound", None),
        ("8002", "inbound", None),
        (None, "inbound", "6001"),
    ]


@with_samples
def test_the_sample_of_a_queue_log() -> None:
    calls, refused = read(SAMPLES / "queue_log")
    assert [call.figures.outcome for call in calls] == ["answered", "answered", "abandoned", "no_answer"]
    assert [call.figures.wait_ms for call in calls] == [6000, 3000, 12_000, 60_000]
    assert [issue.row for issue in refused] == [18, 19]
