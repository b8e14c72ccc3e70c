"""Packs as files: what is written is read, and what somebody with the password has forged is refused, never used."""

import hashlib
import io
import json
import zipfile
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qadesk.domain.answers import Answer, Evidence
from qadesk.domain.assignments import Assignment, WorkedTime
from qadesk.domain.calls import Call, CallFacts
from qadesk.domain.errors import UserError
from qadesk.domain.evaluations import Evaluation, EvaluationState, Mark
from qadesk.domain.listening import HeardSpan
from qadesk.domain.packs import (
    AuditEntry,
    CardMark,
    PackedCard,
    PackedRecording,
    PackHead,
    ResultPack,
    SaidOfCall,
    WorkPack,
)
from qadesk.domain.people import Person, Role
from qadesk.domain.suggestions import Decision
from qadesk.exchange import pack_files, sealing
from qadesk.exchange.pack_files import MANIFEST, PackFiles
from qadesk.exchange.sealing import seal
from qadesk.exchange.typed_json import ShapeError, plain_of, typed
from tests.unit.exchange.quick_lock import QuickLock

PASSWORD = "correct horse"
SOUND = b"RIFF" + bytes(range(200))


@pytest.fixture(autouse=True)
def quick_lock(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sealing.pyrage, "passphrase", QuickLock)


def uid(number: int) -> str:
    return f"00000000-0000-7000-8000-{number:012}"


HEAD = PackHead(uid=uid(1), made_at_ms=1_767_672_000_000, made_by="9002", site=uid(2), zone="Asia/Shanghai")
WORK = WorkPack(
    head=HEAD,
    inspector=Person(no="9001", name="质检甲", role=Role.INSPECTOR, hired_on=date(2025, 1, 1)),
    people=(Person(no="8001", name="坐席甲", role=Role.AGENT, group="一组"),),
    groups=("一组",),
    calls=(Call(uid=uid(3), facts=CallFacts(unique_id="a.1", custom={"subject": "账单"}), provenance={"queue": "x"}),),
    recordings=(
        PackedRecording(
            uid=uid(4),
            call_uid=uid(3),
            ordinal=0,
            name="录音.wav",
            file="audio/00001.wav",
            size=len(SOUND),
            sha256=hashlib.sha256(SOUND).hexdigest(),
            agent_channel=1,
        ),
    ),
    cards=(PackedCard(key="k", version=1, title="t", document="{}", business_types=("service",), published_at_ms=5),),
    assignments=(Assignment(uid=uid(5), call_uid=uid(3), inspector_no="9001", due_on=None, assigned_at_ms=7),),
)
EVALUATION = Evaluation(
    uid=uid(6),
    revision=2,
    call_uid=uid(3),
    card_key="k",
    card_version=1,
    inspector_no="9001",
    state=EvaluationState.SUBMITTED,
    answers={
        "a": Answer("yes", "好", (Evidence(1, 2, "n"),)),
        "b": Answer(Decimal("1.50")),
        "c": Answer(3),
        "d": Answer(("x", "y")),
        "e": Answer(None, "open"),
    },
    marks=(Mark(1, 2, "m", "bookmark"),),
    call={"contact": "first"},
    decisions={"a": Decision(0, Decimal("2"), "accepted", ((1, 2),))},
    heard=(HeardSpan(0, 10, 1.5, True),),
    speed=1.25,
    submitted_at_ms=9,
    score=Decimal("88.50"),
    passed=True,
    band="合格",
    critical=("r",),
    heard_share=Decimal("0.8"),
)
RESULTS = ResultPack(
    head=HEAD,
    origin=uid(7),
    inspector_no="",
    evaluations=(EVALUATION,),
    cards=(CardMark(key="k", version=1, sha256="0" * 64),),
    said=(SaidOfCall(call_uid=uid(3), fields={"contact": "first"}, source="inspector 9001"),),
    times=(WorkedTime(call_uid=uid(3), inspector_no="9001", day=date(2026, 1, 6), listening_ms=5),),
    audit=(AuditEntry(at_ms=1, who="9001", what="w", target=uid(6), before="", after='"1"', why=""),),
    drafts=1,
)


def packed(tmp_path: Path, pack: WorkPack | ResultPack) -> Path:
    source = tmp_path / "source.wav"
    source.write_bytes(SOUND)
    PackFiles().write(pack, {uid(4): source}, tmp_path / "a.pack", PASSWORD)
    return tmp_path / "a.pack"


def forged(tmp_path: Path, make: Callable[[zipfile.ZipFile], None]) -> Path:
    """A zip of any content under the right password."""
    plain = io.BytesIO()
    with zipfile.ZipFile(plain, "w") as file:
        make(file)
    return sealed(tmp_path, plain.getvalue())


def sealed(tmp_path: Path, content: bytes) -> Path:
    with (tmp_path / "forged.pack").open("w+b") as file:
        seal([content], file, PASSWORD)
    return tmp_path / "forged.pack"


def refuse(tmp_path: Path, path: Path, match: str = "is damaged") -> None:
    with pytest.raises(UserError, match=match), PackFiles().open(path, PASSWORD, tmp_path):
        pass


def manifest(**changes: Any) -> dict[str, Any]:
    return {"format": "qadesk-work-pack/1", **plain_of(WORK), **changes}


def put(
    plain: dict[str, Any], sound: bytes = SOUND, name: str = "audio/00001.wav"
) -> Callable[[zipfile.ZipFile], None]:
    def make(file: zipfile.ZipFile) -> None:
        file.writestr(name, sound)
        file.writestr(MANIFEST, json.dumps(plain))

    return make


@pytest.mark.parametrize("pack", [WORK, RESULTS])
def test_what_goes_in_comes_out(tmp_path: Path, pack: WorkPack | ResultPack) -> None:
    with PackFiles().open(packed(tmp_path, pack), PASSWORD, tmp_path) as opened:
        assert opened.content == pack
        if pack is WORK:
            opened.extract(WORK.recordings[0], tmp_path / "below" / "out.wav")
            assert (tmp_path / "below" / "out.wav").read_bytes() == SOUND
    assert not [path for path in tmp_path.iterdir() if path.name.startswith(".")]


def test_an_honest_forgery_is_taken(tmp_path: Path) -> None:
    with PackFiles().open(forged(tmp_path, put(manifest())), PASSWORD, tmp_path) as opened:
        assert opened.content == WORK


def test_a_newer_pack_is_told_as_that(tmp_path: Path) -> None:
    refuse(tmp_path, forged(tmp_path, put({"format": "qadesk-work-pack/2", "what": "else"})), "newer qadesk")


def _recording(**changes: Any) -> dict[str, Any]:
    return manifest(recordings=[{**plain_of(WORK.recordings[0]), **changes}])


def _call(**changes: Any) -> dict[str, Any]:
    return manifest(calls=[{**plain_of(WORK.calls[0]), **changes}])


@pytest.mark.parametrize(
    "plain",
    [
        {},
        {"format": "qadesk-work-pack/1"},
        manifest(format="another/1"),
        manifest(more="x"),
        manifest(calls=[]),
        manifest(calls=plain_of(WORK)["calls"] * 2),
        _call(uid="../../etc"),
        _call(uid="\ud800"),
        _call(facts={"started_at_ms": 2**70}),
        _call(facts={"started_at_ms": True}),
        _call(facts={"agent": 8001}),
        _recording(sha256="0" * 64),
        _recording(size=10**12),
        _recording(size=-1),
        _recording(name="x.wav;rm"),
        _recording(agent_channel=7),
        _recording(side="both"),
        _recording(raw="nothing:1"),
        _recording(file="audio/other.wav"),
        _recording(uid="00000000"),
        manifest(assignments=[{**plain_of(WORK.assignments[0]), "inspector_no": "8001"}]),
        manifest(assignments=[{**plain_of(WORK.assignments[0]), "call_uid": uid(99)}]),
        manifest(assignments=[{**plain_of(WORK.assignments[0]), "due_on": "someday"}]),
        manifest(cards=[{**plain_of(WORK.cards[0]), "version": 0}]),
    ],
)
def test_a_manifest_that_does_not_hold_is_refused(tmp_path: Path, plain: dict[str, Any]) -> None:
    refuse(tmp_path, forged(tmp_path, put(plain)))


@pytest.mark.parametrize("name", ["../../evil.wav", "/evil.wav", "audio/00001.wav/", "C:evil.wav"])
def test_a_file_that_is_not_in_the_manifest_is_refused(tmp_path: Path, name: str) -> None:
    def make(file: zipfile.ZipFile) -> None:
        put(manifest())(file)
        file.writestr(name, b"x")

    refuse(tmp_path, forged(tmp_path, make))


def test_names_in_the_zip_never_become_places(tmp_path: Path) -> None:
    path = forged(tmp_path, put(_recording(file="../../evil.wav"), name="../../evil.wav"))
    with PackFiles().open(path, PASSWORD, tmp_path) as opened:
        assert isinstance(opened.content, WorkPack)
        opened.extract(opened.content.recordings[0], tmp_path / "kept.wav")
    assert sorted(each.name for each in tmp_path.iterdir()) == ["forged.pack", "kept.wav"]


def test_sound_that_would_swell_is_refused(tmp_path: Path) -> None:
    zeros = bytes(10_000_000)

    def make(file: zipfile.ZipFile) -> None:
        file.writestr("audio/00001.wav", zeros, zipfile.ZIP_DEFLATED)
        file.writestr(MANIFEST, json.dumps(_recording(size=len(zeros), sha256=hashlib.sha256(zeros).hexdigest())))

    refuse(tmp_path, forged(tmp_path, make))


def test_a_manifest_that_would_swell_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pack_files, "LARGEST_MANIFEST", 100_000)
    refuse(tmp_path, forged(tmp_path, lambda file: file.writestr(MANIFEST, b" " * 1_000_000, zipfile.ZIP_DEFLATED)))


def test_a_manifest_that_nests_without_end_is_refused(tmp_path: Path) -> None:
    refuse(tmp_path, forged(tmp_path, lambda file: file.writestr(MANIFEST, "[" * 200_000)))


@pytest.mark.parametrize("method", [zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA])
def test_only_the_usual_compression_is_read(tmp_path: Path, method: int) -> None:
    refuse(tmp_path, forged(tmp_path, lambda file: file.writestr(MANIFEST, b"{}", method)))


@pytest.mark.filterwarnings("ignore:Duplicate name")
def test_two_files_of_one_name_are_refused(tmp_path: Path) -> None:
    def make(file: zipfile.ZipFile) -> None:
        file.writestr("audio/00001.wav", b"x")
        put(manifest())(file)

    refuse(tmp_path, forged(tmp_path, make))


@given(content=st.binary(max_size=200))
def test_what_is_no_zip_is_refused(tmp_path_factory: pytest.TempPathFactory, content: bytes) -> None:
    folder = tmp_path_factory.mktemp("any")
    refuse(folder, sealed(folder, content))


@given(data=st.data())
def test_a_zip_with_any_byte_changed_is_refused_or_the_same(
    tmp_path_factory: pytest.TempPathFactory, data: st.DataObject
) -> None:
    folder = tmp_path_factory.mktemp("flip")
    plain = io.BytesIO()
    with zipfile.ZipFile(plain, "w") as file:
        put(manifest())(file)
    whole = bytearray(plain.getvalue())
    whole[data.draw(st.integers(0, len(whole) - 1))] ^= data.draw(st.integers(1, 255))
    try:
        with PackFiles().open(sealed(folder, bytes(whole)), PASSWORD, folder) as opened:
            assert opened.content == WORK
    except UserError:
        pass


def test_a_recording_that_is_gone_leaves_no_pack(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="cannot be read"):
        PackFiles().write(WORK, {uid(4): tmp_path / "gone.wav"}, tmp_path / "a.pack", PASSWORD)
    assert list(tmp_path.iterdir()) == []


def test_a_folder_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="could not be written"):
        PackFiles().write(RESULTS, {}, tmp_path / "none" / "a.pack", PASSWORD)


def test_who_stops_the_work_leaves_nothing(tmp_path: Path) -> None:
    def stop(done: int, total: int) -> None:
        raise KeyboardInterrupt

    (tmp_path / "source.wav").write_bytes(SOUND)
    with pytest.raises(KeyboardInterrupt):
        PackFiles().write(WORK, {uid(4): tmp_path / "source.wav"}, tmp_path / "a.pack", PASSWORD, stop)
    assert [path.name for path in tmp_path.iterdir()] == ["source.wav"]


@given(number=st.decimals(allow_nan=False, allow_infinity=False, min_value=-1000, max_value=1000, places=2))
def test_decimals_come_back_to_the_digit(number: Decimal) -> None:
    answer = Answer(number)
    again = typed(Answer, json.loads(json.dumps(plain_of(answer))))
    assert str(again.value) == str(number)


@pytest.mark.parametrize(
    "plain", [None, [], "x", {"value": {"decimal": "NaN"}}, {"value": {"decimal": "1e999"}}, {"value": 1.5}]
)
def test_what_is_no_answer_is_refused(plain: object) -> None:
    with pytest.raises(ShapeError):
        typed(Answer, plain)


def test_results_without_a_submission_are_refused(tmp_path: Path) -> None:
    draft = replace(EVALUATION, state=EvaluationState.DRAFT)
    refuse(tmp_path, packed(tmp_path, replace(RESULTS, evaluations=(draft,))))
