"""What lies beside a recording: read where it is known, a warning where it is broken, never a failure."""

import json
import os
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from qadesk.domain.calls import CallFacts
from qadesk.domain.errors import told
from qadesk.importers.sidecars import FORMATS
from qadesk.importers.sidecars import documents as limits
from qadesk.importers.sidecars.reader import SidecarReader

ZONE = ZoneInfo("Asia/Shanghai")
SAMPLES = Path(__file__).parents[3] / ".." / "shared" / "samples" / "synthetic"
UUID = "1b2c3d4e-5f60-4a71-8b92-a3b4c5d6e7f8"
AT = 1_767_576_612_000
GENESYS = {
    "mediaType": "Call",
    "conversationId": "talk-1",
    "recordingId": UUID,
    "startTime": "2026-01-05T01:30:12.000Z",
    "endTime": "2026-01-05T01:30:44Z",
    "userIds": ["user-1"],
    "queueIds": ["queue-1", "queue-2"],
    "direction": "inbound",
    "ani": "tel:+8613800000001",
}
UDESK = {
    "call_id": "77@x",
    "workflow": "out",
    "customer_phone": "13800000002",
    "agent_id": 8001,
    "agent_nick_name": "王芳",
    "survey": "满意",
    "customer_answer_at": "2026-01-05 09:30:12 +0800",
    "customer_hangup_at": "2026-01-05 09:30:44 +0800",
    "record_url": "https://example.invalid/r/talk.mp3?sign=1",
}
KF5 = {
    "type": "呼入",
    "from": "1380000****",
    "recordurl": "https://example.invalid/20260105/R0000ab12_20260105093012.wav",
    "ticket_id": 1,
    "agent_id": 733,
    "agent_name": "王芳",
    "created_at": "2026-01-05 09:30:12",
    "duration": 32,
}
CONNECT = {
    "ContactId": UUID,
    "InitiationMethod": "INBOUND",
    "InitiationTimestamp": "2026-01-05T01:29:00Z",
    "DisconnectTimestamp": "2026-01-05T01:30:44Z",
    "Agent": {"Username": "wangf", "ConnectedToAgentTimestamp": "2026-01-05T01:30:12Z"},
    "Queue": {"Name": "售后"},
    "CustomerEndpoint": {"Address": "+8613800000001", "Type": "TELEPHONE_NUMBER"},
}
LENS = {"Channel": "VOICE", "Participants": [], "Transcript": [], "CustomerMetadata": {"ContactId": UUID}}
PLAIN = {"data": {"callId": "5", "坐席": "王芳", "startTime": 1767576612}, "direction": "呼出", "callee": "13800000003"}


def beside(folder: Path, recording: str, **documents: object) -> tuple[CallFacts, dict[str, str], list[str]]:
    """What is read for a recording with these documents (name -> values, text or bytes) beside it."""
    (folder / recording).touch()
    for name, content in documents.items():
        data = content if isinstance(content, bytes) else json.dumps(content, ensure_ascii=False).encode()
        (folder / name.replace("__", ".")).write_bytes(data)
    reader = SidecarReader()
    facts, sources = reader.of(folder / recording, ZONE)
    assert set(facts.known()) == set(sources)
    return facts, dict(sources), [told(issue.reason) for issue in reader.issues]


def test_genesys_metadata_names_the_call_and_ids_are_worth_least(tmp_path: Path) -> None:
    facts, sources, issues = beside(tmp_path, f"{UUID}.opus", **{f"{UUID}_metadata__json": GENESYS})
    assert facts == CallFacts(
        unique_id="talk-1",
        started_at_ms=AT,
        seconds="32",
        direction="inbound",
        customer="+8613800000001",
        agent_no="user-1",
        custom={"recording_id": UUID},
    )
    assert sources["unique_id"] == "sidecar (genesys)"
    assert sources["agent_no"] == "id in sidecar (genesys)"
    assert not issues


def test_udesk_and_kf5_are_found_by_the_recording_that_they_name(tmp_path: Path) -> None:
    udesk, sources, _ = beside(tmp_path, "talk.mp3", pushed__json=UDESK, voices__json=[{"x": 1}, KF5])
    assert udesk == CallFacts(
        unique_id="77@x", started_at_ms=AT, seconds="32", direction="outbound", customer="13800000002",
        agent_no="8001", agent="王芳", rating="满意",
    )  # fmt: skip
    assert set(sources.values()) == {"sidecar (udesk)"}
    kf5, sources, _ = beside(tmp_path, "R0000ab12_20260105093012.wav")
    assert kf5 == CallFacts(  # a masked number is no number
        unique_id="R0000ab12", started_at_ms=AT, seconds="32", direction="inbound", agent_no="733", agent="王芳"
    )
    assert set(sources.values()) == {"sidecar (kf5)"}
    assert beside(tmp_path, "another.wav")[:2] == (CallFacts(), {})


def test_a_contacts_record_and_its_analysis_are_read_together(tmp_path: Path) -> None:
    recording = f"{UUID}_20260105T01_30_UTC.wav"
    analysis = {f"{UUID}_analysis_2026-01-05T01_30_12Z__json": LENS, f"{UUID}_20260105T01_30_UTC__json": CONNECT}
    facts, sources, _ = beside(tmp_path, recording, **analysis)
    assert facts == CallFacts(
        unique_id=UUID, started_at_ms=AT, seconds="32", direction="inbound", queue="售后", agent="wangf",
        customer="+8613800000001",
    )  # fmt: skip
    assert sources["queue"] == "sidecar (amazon connect)"
    (tmp_path / f"{UUID}_20260105T01_30_UTC.json").unlink()
    facts, sources, _ = beside(tmp_path, recording)
    assert (facts, sources) == (CallFacts(unique_id=UUID), {"unique_id": "sidecar (contact lens)"})


@pytest.mark.parametrize("name", ["a__json", "a__wav__json", "A__JSON", "a-metadata__json"])
def test_any_other_json_with_known_keys_is_read(tmp_path: Path, name: str) -> None:
    facts, sources, issues = beside(tmp_path, "a.wav", **{name: PLAIN})
    assert facts == CallFacts(
        unique_id="5", agent="王芳", started_at_ms=AT, direction="outbound", customer="13800000003"
    )
    assert set(sources.values()) == {"sidecar (generic)"}
    assert not issues


def test_xml_is_read_in_chinese_encodings_too_and_what_stands_twice_is_left_out(tmp_path: Path) -> None:
    xml = '<?xml version="1.0" encoding="GB2312"?><r CallId="9"><坐席>王芳</坐席><queue>a</queue><queue>b</queue></r>'
    facts, _, issues = beside(tmp_path, "a.wav", a__xml=xml.encode("gb18030"))
    assert (facts, issues) == (CallFacts(unique_id="9", agent="王芳"), [])


def test_both_sides_of_a_call_share_their_sidecar(tmp_path: Path) -> None:
    assert beside(tmp_path, "a-in.wav", a__json=PLAIN)[0].agent == "王芳"


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"[" * 100_000,
        b'{"a":' + b"9" * 10_000 + b"}",
        bytes(range(256)),
        b'<!DOCTYPE x [<!ENTITY a "aaaa">]><x>&a;&a;</x>',
        b"<a>" * 100,
        b"<a><b></a>",
    ],
)
def test_a_broken_document_is_a_warning(tmp_path: Path, data: bytes) -> None:
    name = "a__xml" if data.startswith(b"<") else "a__json"
    facts, _, issues = beside(tmp_path, "a.wav", **{name: data})
    assert facts == CallFacts()
    assert len(issues) == 1
    assert issues[0].startswith(f"The file {name.replace('__', '.')} beside the recording is damaged")


def test_documents_that_contradict_each_other_are_told(tmp_path: Path) -> None:
    (tmp_path / "a.wav").write_bytes(b"")
    (tmp_path / "a.wav.json").write_text(json.dumps({"agent_no": "8002", "customer": "13800000002"}))
    for number, warnings in (("+8613800000002", []), ("13800000001", ["customer"])):
        (tmp_path / "a.json").write_text(json.dumps({"agent_no": "8002", "customer": number}))
        reader = SidecarReader()
        facts, _ = reader.of(tmp_path / "a.wav", ZONE)
        assert facts.customer == number
        assert [told(issue.reason).split(": ")[1].split(".")[0] for issue in reader.issues] == warnings


def test_a_huge_document_is_not_opened(tmp_path: Path) -> None:
    with (tmp_path / "a.json").open("wb") as file:
        file.truncate(limits.MOST_BYTES + 1)
    _, _, issues = beside(tmp_path, "a.wav")
    assert issues == [
        "The file a.json beside the recording is larger than 8 MB; it is left out. "
        "The recording goes in without it; export it again if it is needed."
    ]


def test_what_is_no_file_is_not_read(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "a.json")
    facts, _, issues = beside(tmp_path, "a.wav")
    assert (facts, len(issues)) == (CallFacts(), 1)


def test_transcripts_beside_recordings_say_nothing_of_the_call(tmp_path: Path) -> None:
    transcript = {
        "text": "您好",
        "language": "zh",
        "duration": 32,
        "segments": [{"start": 0.3, "end": 2, "text": "您好"}],
    }
    assert beside(tmp_path, "a.wav", a__json=transcript) == (CallFacts(), {}, [])


def test_a_folder_is_listed_once_and_opened_only_where_something_fits(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    listed = []
    real = os.listdir

    def list_names(path: str) -> list[str]:
        listed.append(path)
        return real(path)

    monkeypatch.setattr(os, "listdir", list_names)
    for number in range(50):
        (tmp_path / f"{number}.wav").touch()
    reader = SidecarReader()
    assert all(reader.of(tmp_path / f"{number}.wav", ZONE) == (CallFacts(), {}) for number in range(50))
    assert listed == [str(tmp_path)]


def test_names_and_values_that_are_no_text_are_passed_over(tmp_path: Path) -> None:
    (tmp_path / os.fsdecode(b"\xff.json")).write_bytes(b"{")
    document = b'{"callId": "\\ud800", "agentName": "a\\u202eb", "queue": "8001", "direction": "in"}'
    facts, _, issues = beside(tmp_path, "a.wav", a__json=document)
    assert (facts, issues) == (CallFacts(queue="8001", direction="inbound"), [])


def test_what_could_not_be_read_is_told_once(tmp_path: Path) -> None:
    (tmp_path / "list.json").write_bytes(b"{")
    (tmp_path / "a.json").write_bytes(b"{")
    for name in ("a.wav", "b.wav"):
        (tmp_path / name).touch()
    reader = SidecarReader()
    for _ in range(2):
        for name in ("a.wav", "b.wav"):
            assert reader.of(tmp_path / name, ZONE) == (CallFacts(), {})
    assert sorted(Path(issue.path).name for issue in reader.issues) == ["a.json", "list.json"]


VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=30),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=10), inner, max_size=3),
    max_leaves=6,
)
WHOLE: tuple[dict[str, Any], ...] = (GENESYS, UDESK, KF5, CONNECT, LENS, PLAIN)


@settings(max_examples=200)
@given(st.sampled_from(WHOLE), st.data())
def test_no_value_makes_a_format_fail_or_believe_what_cannot_be(document: dict[str, Any], data: st.DataObject) -> None:
    changed = {key: data.draw(VALUES) if data.draw(st.booleans()) else value for key, value in document.items()}
    for form in FORMATS:
        if not form.fits(changed):
            continue
        facts = form.read(changed, ZONE).facts
        assert facts.direction in (None, "inbound", "outbound", "internal")
        assert facts.started_at_ms is None or 631_000_000_000 < facts.started_at_ms < 4_102_444_800_000
        assert all(isinstance(value, str | int) for value in facts.known().values())


@pytest.mark.skipif(not SAMPLES.exists(), reason="the collected sidecars lie beside the checkout")
def test_the_genesys_export_that_was_collected_is_read() -> None:
    recording = next(SAMPLES.rglob("*.opus"))
    facts, _ = SidecarReader().of(recording, ZONE)
    assert (facts.unique_id, facts.started_at_ms, facts.seconds) == ("5f0c1e2a-0000-4000-8000-000000000001", AT, "32")
