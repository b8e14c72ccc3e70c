"""What every format of call logs must do: never fail, account for every row, invent nothing."""

import re
import tempfile
from dataclasses import fields
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from qadesk.domain.call_logs import LoggedCall, LogOptions, Outcome
from qadesk.domain.calls import Direction
from qadesk.domain.errors import UserError, told
from qadesk.domain.recordings import ImportIssue
from qadesk.importers.calls import FORMATS, CallLogs
from tests.unit.importers.call_log_files import AT, QUEUE_LOG, SHANGHAI, cdr, export, master

ROWS = [cdr(uniqueid=f"{AT + n}.{n}", linkedid=f"{AT + n % 3}.{n % 3}") for n in range(6)]
EXAMPLES = {
    "asterisk": master(*ROWS),
    "freepbx": export(*ROWS, delimiter=";"),
    "queue_log": QUEUE_LOG,
    "table": "流水号,开始时间,工号,客户号码,通话结果\n"
    + "".join(f"A{n % 3},2026/3/3 9:0{n},810{n},013800001111,已接听\n" for n in range(6)),
}
OPTIONS = LogOptions(zone=SHANGHAI)
PIECES = st.one_of(
    st.text(max_size=4),
    st.sampled_from(['"', "\n", "\0", ",", ";", "|", "\r", "1.38E+10", "-1", "NONE", "99999999999", "\ufeff", "'"]),
)
formats = pytest.mark.parametrize("name", sorted(EXAMPLES))


@st.composite
def damaged(draw: st.DrawFn, text: str) -> bytes:
    """An example in which some places are written over, in some encoding, cut off somewhere."""
    for _ in range(draw(st.integers(0, 4))):
        at, gone = draw(st.integers(0, len(text))), draw(st.integers(0, 30))
        text = text[:at] + draw(PIECES) + text[at + gone :]
    encoding = draw(st.sampled_from(["utf-8", "gb18030", "utf-16", "utf-8-sig"]))
    data = text.encode(encoding, "surrogatepass" if encoding != "gb18030" else "replace")
    return data[: draw(st.one_of(st.none(), st.integers(0, len(data))))]


def found_in(data: bytes, options: LogOptions = OPTIONS) -> list[LoggedCall | ImportIssue]:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "log")
        path.write_bytes(data)
        CallLogs().preview(path, options)
        return list(CallLogs().calls(path, options))


def test_every_format_has_an_example() -> None:
    assert {each.name for each in FORMATS} == set(EXAMPLES) == set(CallLogs.formats)


@formats
def test_each_format_knows_its_own(name: str) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "log")
        path.write_text(EXAMPLES[name], "utf-8")
        preview = CallLogs().preview(path, OPTIONS)
        calls = [each for each in CallLogs().calls(path, OPTIONS) if isinstance(each, LoggedCall)]
    assert preview.format_name == name
    assert preview.calls == tuple(calls)
    assert calls
    assert not preview.issues
    assert preview.columns


@formats
@settings(max_examples=150, deadline=None)
@given(data=st.data())
def test_no_damage_makes_a_format_fail_or_invent(name: str, data: st.DataObject) -> None:
    try:
        found = found_in(data.draw(damaged(EXAMPLES[name])))
    except UserError as error:
        assert all(error.sentences())
        return
    rows = [row for each in found for row in (each.rows if isinstance(each, LoggedCall) else (each.row or 0,))]
    assert len(rows) == len(set(rows)), "a row is in one place"
    for each in found:
        if isinstance(each, LoggedCall):
            plausible(each)
        else:
            assert told(each.reason)


def plausible(call: LoggedCall) -> None:
    assert call.rows
    at = call.facts.started_at_ms
    assert at is None or 631_000_000_000 < at < 4_102_444_800_000
    assert call.facts.direction in (None, *Direction)
    assert call.figures.outcome in (None, *Outcome)
    for field in fields(call.facts):
        assert getattr(call.facts, field.name) != ""
    for number in (call.figures.wait_ms, call.figures.talk_ms, call.figures.hold_ms, call.figures.wrap_ms):
        assert number is None or number >= 0
    for field_name in ("agent_no", "customer"):
        number = getattr(call.facts, field_name)
        assert number is None or not re.fullmatch(r"[0-9.]+[eE]\+?[0-9]+", number)


@formats
@settings(max_examples=100, deadline=None)
@given(data=st.data())
def test_every_row_is_in_a_call_or_refused(name: str, data: st.DataObject) -> None:
    """Letters and digits change; the lines stay lines."""
    lines = EXAMPLES[name].splitlines(keepends=True)
    first = 0 if name in ("asterisk", "queue_log") else 1
    at = data.draw(st.integers(first, len(lines) - 1))
    place = data.draw(st.integers(0, len(lines[at]) - 3))
    written = data.draw(st.text(st.characters(categories=["L", "N"], max_codepoint=0x9FFF), min_size=1, max_size=5))
    lines[at] = lines[at][:place] + written + lines[at][place + len(written) :].rstrip("\r\n") + "\n"
    found = found_in("".join(lines).encode(), LogOptions(zone=SHANGHAI, format_name=name))
    rows = [row for each in found for row in (each.rows if isinstance(each, LoggedCall) else (each.row or 0,))]
    nothing = {1, 2, 7} if name == "queue_log" else set(range(1, first + 1))
    changed = {at + 1} if name == "queue_log" else set()  # an event's name may have become another's
    assert set(rows) | nothing | changed == set(range(1, len(lines) + 1)) | changed
    assert len(rows) == len(set(rows))
