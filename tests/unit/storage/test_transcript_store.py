"""Transcripts in the database: kept, replaced, removed, and found by what was said."""

import sqlite3
import unicodedata
from pathlib import Path

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from qadesk.domain.phrases import folded
from qadesk.domain.transcripts import Line, Transcript
from qadesk.storage import SqlDatabase
from qadesk.storage.text_index import query_of, words_of
from tests.unit.storage.things import audio, draft


def transcript(uid: str, *texts: str, **more: object) -> Transcript:
    lines = tuple(Line(1000 * at, 1000 * at + 900, text) for at, text in enumerate(texts))
    return Transcript(recording_uid=uid, lines=lines, format="srt", **more)  # type: ignore[arg-type]


def recording(database: SqlDatabase, **facts: object) -> str:
    with database.transaction() as stores:
        return stores.recordings.add(draft(**facts), 10).uid


def put(database: SqlDatabase, made: Transcript) -> None:
    with database.transaction() as stores:
        stores.transcripts.put(made)


def found(database: SqlDatabase, text: str, limit: int = 50) -> list[str]:
    return [hit.text for hit in database.queries.search_transcripts(text, limit)]


def index_size(folder: Path) -> int:
    plain = sqlite3.connect(folder / "qadesk.db")
    try:
        return int(plain.execute("select count(*) from transcript_index_docsize").fetchone()[0])
    finally:
        plain.close()


def test_a_transcript_comes_back_as_it_was_put(database: SqlDatabase) -> None:
    uid = recording(database)
    lines = (Line(0, 900, "您好", "agent", 0, 0.75), Line(500, 1500, "，", "", None, None))
    made = Transcript(recording_uid=uid, lines=lines, format="whisper", source="a.json", language="zh", made_at_ms=7)
    put(database, made)
    with database.transaction() as stores:
        assert stores.transcripts.of(uid) == made
        assert stores.transcripts.of("nobody") is None


def test_a_newer_one_takes_the_place_of_the_older(database: SqlDatabase, folder: Path) -> None:
    uid, other = recording(database), recording(database)
    put(database, transcript(uid, "我要投诉", "谢谢"))
    put(database, transcript(other, "我也要投诉"))
    put(database, transcript(uid, "我要退款"))
    assert found(database, "我要投诉") == []
    assert found(database, "我要退款") == ["我要退款"]
    assert found(database, "投诉") == ["我也要投诉"]
    assert index_size(folder) == 2


def test_what_is_removed_is_found_no_more(database: SqlDatabase, folder: Path) -> None:
    uid = recording(database)
    put(database, transcript(uid, "我要投诉"))
    with database.transaction() as stores:
        stores.transcripts.remove(uid)
        stores.transcripts.remove(uid)
        assert stores.transcripts.of(uid) is None
    assert found(database, "投诉") == []
    assert index_size(folder) == 0


def test_a_recording_taken_out_takes_its_transcript_along(database: SqlDatabase, folder: Path) -> None:
    uid = recording(database)
    put(database, transcript(uid, "我要投诉"))
    with database.transaction() as stores:
        stores.recordings.discard(uid)
    assert found(database, "投诉") == []
    assert index_size(folder) == 0


def test_a_transcript_of_no_recording_is_a_bug(database: SqlDatabase) -> None:
    with pytest.raises(KeyError):
        put(database, transcript("nobody", "您好"))


@pytest.mark.parametrize(
    "text",
    [
        "投诉",
        "投",
        "诉",
        "199",
        "第199条",
        "９",
        "199条款",
        "请问第",
        "13800000001",
        "138 0000",
        "0000-0001",
        "thank",
        "THANK YOU",
        "k y",
        "！",
    ],
)
def test_what_was_said_is_found_whatever_the_spelling(database: SqlDatabase, text: str) -> None:
    lines = ("我要投诉！", "请问《第１９９条》款", "我的号码是138-0000-0001", "Thank you, sir.")
    put(database, transcript(recording(database), *lines))
    expected = [line for line in lines if folded(text) and folded(text) in folded(line)]
    assert found(database, text) == expected
    assert bool(expected) == (text != "！")


def test_the_newest_calls_come_first_and_lines_in_their_order(database: SqlDatabase) -> None:
    old, unknown, new = (recording(database, started_at_ms=at) for at in (1_000, None, 2_000))
    for uid, name in ((new, "新"), (unknown, "未知"), (old, "旧")):
        put(database, transcript(uid, f"{name}一您好", "别的", f"{name}二您好"))
    assert found(database, "您好") == ["新一您好", "新二您好", "旧一您好", "旧二您好", "未知一您好", "未知二您好"]
    assert found(database, "您好", 3) == ["新一您好", "新二您好", "旧一您好"]
    assert found(database, "您好", 0) == []


def test_a_hit_says_where_and_by_whom(database: SqlDatabase) -> None:
    with database.transaction() as stores:
        made = stores.recordings.add(draft("/calls/a.wav", agent_no="2001", agent="坐席甲", started_at_ms=5000), 10)
        stores.recordings.set_audio(made.uid, audio())
        stores.recordings.set_agent_channel(made.uid, 1)
        lines = (Line(0, 900, "您好", channel=1), Line(1000, 1900, "您也好", channel=0), Line(2000, 2900, "好的"))
        stores.transcripts.put(Transcript(recording_uid=made.uid, lines=lines, format="alibaba"))
    first, second, third = database.queries.search_transcripts("好", 10)
    assert (first.recording_uid, first.call_uid, first.path) == (made.uid, made.call_uid, "/calls/a.wav")
    assert (first.agent_no, first.agent, first.started_at_ms) == ("2001", "坐席甲", 5000)
    assert [(hit.line, hit.start_ms, hit.end_ms, hit.speaker) for hit in (first, second, third)] == [
        (0, 0, 900, "agent"), (1, 1000, 1900, "customer"), (2, 2000, 2900, "")
    ]  # fmt: skip


def test_more_hits_than_one_statement_takes(database: SqlDatabase) -> None:
    put(database, transcript(recording(database), *["您好"] * 2500))
    hits = database.queries.search_transcripts("您好", 2200)
    assert [hit.line for hit in hits] == list(range(2200))


def test_how_lines_and_queries_are_cut() -> None:
    assert words_of("第199条。") == "第1 19 99 9条 条"
    assert words_of("……") == ""
    assert query_of("投 诉") == '"投诉"'
    assert query_of("投") == '"投" *'
    assert query_of("！") is None


def known_to_fts(text: str) -> bool:
    """SQLite's tokenizer knows the characters of Unicode 6.1; newer ones it takes for punctuation."""
    return all(ord(char) < 0x2_B740 and unicodedata.category(char)[0] in "LN" for char in folded(text))


ALPHABET = st.sampled_from("投诉退款您好第条199AaｂÄß１零，。 !-%\"*'é")


@example(line="ab", part='"*')
@given(line=st.text(ALPHABET, max_size=12), part=st.text(ALPHABET, max_size=3))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_a_text_is_found_exactly_where_it_stands(database: SqlDatabase, line: str, part: str) -> None:
    assert known_to_fts(line + part)
    uid = recording(database)
    put(database, transcript(uid, line))
    hits = [hit for hit in database.queries.search_transcripts(part, 10_000) if hit.recording_uid == uid]
    assert len(hits) == int(bool(folded(part)) and folded(part) in folded(line))
