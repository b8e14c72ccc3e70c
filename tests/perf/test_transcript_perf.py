"""Search over 10 000 transcripts, and how long one takes to be kept, shown and masked."""

import json
import random
import statistics
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Connection, insert

from qadesk.domain.masking import masked_text
from qadesk.domain.transcripts import Line, Transcript
from qadesk.importers.transcripts import read_transcript
from qadesk.importers.transcripts.base import Content
from qadesk.storage import SqlDatabase, Workspace, catalogue, open_database, sqlite
from qadesk.storage import tables as t
from qadesk.storage.database import SqlStores
from qadesk.storage.text_index import words_of

NUMBER, LINES = 10_000, 60
START = 1_735_689_600_000
SCRIPT = Path(__file__).resolve().parents[2] / "resources" / "demo" / "script.json"
ENGLISH = (
    "thank you for calling",
    "how may i help you",
    "today i would",
    "like to ask about",
    "my bill",
    "please hold on",
)
Report = Callable[..., None]
QUERIES = {
    "one character, common": "好",
    "one character, rare": "龘",
    "two characters, common": "您好",
    "two characters, rare": "诉龘",
    "four characters, common": "感谢您的",
    "four characters, rare": "特殊龘事",
    "English, common": "thank you",
    "English, rare": "ombudsman",
    "a phone number": "13800007777",
    "not there": "鸑鷟",
}


def _texts(chance: random.Random) -> Iterator[str]:
    calls = json.loads(SCRIPT.read_text("utf-8"))["calls"]
    turns = [turn["text"] for call in calls for turn in call["turns"]]
    for number in range(NUMBER * LINES):
        if number % 10 == 0:
            yield " ".join(chance.choices(ENGLISH, k=4))
        else:
            yield f"{chance.choice(turns)[: chance.randrange(6, 60)]}{chance.randrange(10_000)}"


def _fill(connection: Connection, chance: random.Random) -> None:
    """Straight into the tables, as the stores would leave them: through them, most time goes into 10 000 calls."""
    days = [chance.randrange(365 * 86_400_000) for _ in range(NUMBER)]
    calls = [
        {"id": n, "uid": f"call-{n}", "started_at_ms": START + day, "custom": "{}", "provenance": "{}"}
        for n, day in enumerate(days, 1)
    ]
    connection.execute(insert(t.call), calls)
    connection.execute(insert(t.recording), [_recording(n) for n in range(1, NUMBER + 1)])
    catalogue.refresh(connection, list(range(1, NUMBER + 1)))
    head = {"format": "srt", "source": "", "language": "zh", "made_at_ms": START}
    connection.execute(insert(t.transcript), [{"recording_id": n, **head} for n in range(1, NUMBER + 1)])
    rare = {123_456: "诉龘", 234_567: "特殊龘事", 345_678: "the ombudsman", 456_789: "电话13800007777"}
    rows: list[dict[str, Any]] = []
    for at, text in enumerate(_texts(chance)):
        rows.append(_line(at, text + rare.get(at, "")))
        if len(rows) == 50_000:
            _add(connection, rows)
            rows = []


def _recording(number: int) -> dict[str, Any]:
    return {
        "id": number, "uid": f"recording-{number}", "call_id": number, "ordinal": 0, "path": f"/calls/{number}.wav",
        "size": 1, "mtime_ns": number, "head_tail": "x", "state": "ready", "reason": "", "warning": "",
        "copied": False, "agent_channel": 0, "side": "", "imported_at_ms": START,
    }  # fmt: skip


def _line(at: int, text: str) -> dict[str, Any]:
    ordinal = at % LINES
    times = {"start_ms": 3000 * ordinal, "end_ms": 3000 * ordinal + 2500}
    head = {"id": at + 1, "recording_id": at // LINES + 1, "ordinal": ordinal, "text": text}
    return {**head, **times, "speaker": ("agent", "customer")[at % 2], "channel": None, "confidence": None}


def _add(connection: Connection, rows: list[dict[str, Any]]) -> None:
    connection.execute(insert(t.transcript_line), rows)
    words = [{"id": row["id"], "words": words_of(row["text"])} for row in rows]
    connection.execute(sqlite.ADD_TO_TRANSCRIPT_INDEX, words)


@pytest.fixture(scope="module")
def large(tmp_path_factory: pytest.TempPathFactory) -> Iterator[SqlDatabase]:
    folder = tmp_path_factory.mktemp("transcripts") / "workspace"
    Workspace.create(folder, at_ms=START).close()
    with Workspace.open(folder, write=True) as workspace:
        database = open_database(workspace)
        with database.transaction() as stores:
            _fill(stores._connection, random.Random(7))
        yield database
        database.close()


@pytest.mark.parametrize("name", QUERIES)
def test_search_over_ten_thousand_transcripts(large: SqlDatabase, figure: Report, name: str) -> None:
    found = large.queries.search_transcripts(QUERIES[name], 200)
    assert bool(found) == (name != "not there")
    assert ("rare" in name) == (len(found) < 10) or name in ("a phone number", "not there")
    taken = []
    for _ in range(5):
        began = time.perf_counter()
        large.queries.search_transcripts(QUERIES[name], 200)
        taken.append((time.perf_counter() - began) * 1000)
    figure(f"search in 10 000 transcripts: {name}", statistics.median(taken), "ms", at_most=200)


def test_a_transcript_of_two_thousand_lines(large: SqlDatabase, figure: Report) -> None:
    chance = random.Random(3)
    texts = [text for text, _ in zip(_texts(chance), range(2000), strict=False)]
    cues = "".join(
        f"{n}\n00:{n // 60:02}:{n % 60:02},000 --> 00:{n // 60:02}:{n % 60:02},900\n{text}\n\n"
        for n, text in enumerate(texts)
    )
    began = time.perf_counter()
    read = read_transcript(Content("x.srt", cues))
    figure("reading SRT of 2 000 lines", (time.perf_counter() - began) * 1000, "ms", at_most=1000)
    assert len(read.lines) == 2000
    lines = tuple(Line(1000 * n, 1000 * n + 900, text) for n, text in enumerate(texts))

    def put(stores: SqlStores) -> None:
        stores.transcripts.put(Transcript(recording_uid="recording-1", lines=lines, format="srt"))

    began = time.perf_counter()
    with large.transaction() as stores:
        put(stores)
    figure("keeping 2 000 lines and their index", (time.perf_counter() - began) * 1000, "ms", at_most=500)
    began = time.perf_counter()
    for text in texts:
        masked_text(text)
    figure("masking 2 000 lines", (time.perf_counter() - began) * 1000, "ms", at_most=8)
