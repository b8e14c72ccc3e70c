"""The shapes that the command line promises to other programs."""

import json
from collections.abc import Mapping
from datetime import datetime
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from tests.e2e.conftest import filled, fresh, inside, program
from tests.e2e.program import CHECKOUT, DEMO, EXAMPLE, Inside, Program

__all__ = ["filled", "fresh", "inside", "program"]

CARDS = sorted((CHECKOUT / "resources" / "scorecards").glob("*.yaml"))
VECTORS = CHECKOUT.parent / "shared" / "scoring-vectors.json"
NOTHING: type[None] = type(None)
Shape = Mapping[str, type | tuple[type, ...]]


def check_shape(value: Mapping[str, Any], shape: Shape) -> None:
    for key, kind in shape.items():
        assert key in value, key
        assert isinstance(value[key], kind), (key, value[key])


def decimal(text: str) -> Decimal:
    assert isinstance(text, str)
    return Decimal(text)


RECORDING: Shape = {
    "uid": str,
    "path": str,
    "agent_no": (str, NOTHING),
    "agent": (str, NOTHING),
    "group": (str, NOTHING),
    "started_at": (str, NOTHING),
    "seconds": (int, float),
    "channels": int,
    "codec": str,
    "queue": (str, NOTHING),
    "direction": (str, NOTHING),
    "business_type": (str, NOTHING),
    "contact": (str, NOTHING),
    "customer": (str, NOTHING),
    "unique_id": (str, NOTHING),
    "state": str,
    "provenance": dict,
}
EVALUATION: Shape = {
    "uid": str,
    "revision": int,
    "recording": str,
    "scorecard": str,
    "version": int,
    "inspector": str,
    "agent_no": str,
    "group": str,
    "submitted_at": str,
    "score": str,
    "passed": bool,
    "band": str,
    "critical": list,
}


def test_recordings(inside: Inside) -> None:
    rows = inside.json("recordings")
    assert len(rows) == 3
    for row in rows:
        check_shape(row, RECORDING)
        assert datetime.fromisoformat(row["started_at"]).utcoffset() is not None
        assert "*" in row["customer"]
        assert set(row["provenance"]) & {"agent_no", "queue", "started_at"}
    assert all("*" not in row["customer"] for row in inside.json("recordings", "--reveal"))
    assert {row["state"] for row in rows} == {"new", "scored"}
    assert {row["state"] for row in inside.json("recordings", "--state", "scored")} == {"scored"}


def test_import_recordings(fresh: Program, tmp_path: Path) -> None:
    inside = fresh.inside()
    inside.run("init")
    broken = tmp_path / "broken.wav"
    broken.write_bytes(b"RIFF")
    report = inside.json("import", "recordings", DEMO / "calls" / EXAMPLE["file"], broken)
    check_shape(report, {"imported": int, "unchanged": int, "refused": list, "warnings": list, "recordings": list})
    assert (report["imported"], report["unchanged"]) == (1, 0)
    (refused,) = report["refused"]
    assert refused["path"] == str(broken)
    assert refused["reason"]
    assert report["recordings"] == [row["uid"] for row in inside.json("recordings")]


def test_copies_are_kept_in_the_workspace_when_asked_for(fresh: Program) -> None:
    inside = fresh.inside()
    inside.run("init")
    inside.run("import", "recordings", DEMO / "calls" / EXAMPLE["file"], "--copy", "--agent-channel", "right")
    (row,) = inside.json("recordings")
    assert Path(row["path"]).is_relative_to(inside.workspace / "media")


def test_import_people(inside: Inside, tmp_path: Path) -> None:
    table = tmp_path / "people.csv"
    good, bad = "2099,新人,agent,三组,2026-01-05", (",无名,agent,,", "2098,乙,king,,", "2097,丙,,,soon")
    rows = "\n".join(("no,name,role,group,hired_on", good, *bad))
    table.write_text(rows, "utf-8")
    report = inside.json("import", "people", table)
    assert (report["imported"], report["unchanged"]) == (1, 0)
    assert [row["row"] for row in report["refused"]] == [3, 4, 5]
    assert all(row["reason"] for row in report["refused"])
    assert inside.json("import", "people", table)["unchanged"] == 1
    (found,) = (person for person in inside.json("people", "list") if person["no"] == "2099")
    assert (found["group"], found["hired_on"]) == ("三组", "2026-01-05")


def test_import_evaluations(inside: Inside, tmp_path: Path) -> None:
    rows = json.loads((DEMO / "past.json").read_text("utf-8"))[:4]
    rows[1] = {**rows[1], "answers": {}}
    rows[2] = {**rows[2], "score": 0.5}
    path = tmp_path / "past.json"
    path.write_text(json.dumps(rows), "utf-8")
    report = inside.json("import", "evaluations", path, "--as", "9001")
    check_shape(report, {"imported": int, "unchanged": int, "refused": list, "differences": list, "created": list})
    assert (report["imported"], report["unchanged"], report["created"]) == (3, 0, [])
    (refused,) = report["refused"]
    check_shape(refused, {"row": int, "reason": str})
    (difference,) = report["differences"]
    assert (refused["row"], difference["row"], decimal(difference["given"])) == (2, 3, Decimal("0.5"))
    assert decimal(difference["computed"]) > 1
    assert inside.json("import", "evaluations", path)["unchanged"] == 3
    assert len([row for row in inside.json("evaluations") if row["recording"] is None]) == 3


def test_evaluations_and_their_dates(inside: Inside) -> None:
    (row,) = inside.json("evaluations")
    check_shape(row, EVALUATION)
    assert decimal(row["score"]) == decimal(row["score"]).quantize(Decimal("0.01"))
    day = row["started_at"][:10]
    assert inside.json("evaluations", "--from", day, "--to", day) == [row]
    assert inside.json("evaluations", "--to", "2026-10-27") == []
    assert inside.json("evaluations", "--from", "2026-10-29") == []
    submitted = datetime.fromisoformat(row["submitted_at"]).date().isoformat()
    assert inside.json("evaluations", "--by", "submitted", "--from", submitted, "--to", submitted) == [row]


def test_evaluate(inside: Inside) -> None:
    uid = next(row["uid"] for row in inside.json("recordings") if row["state"] == "new")
    answers = DEMO / "answers" / "c01.json"
    arguments = ("evaluate", "--recording", uid, "--scorecard", EXAMPLE["scorecard"], "--as", "9001")
    given = inside.json(*arguments, "--answers", answers)
    check_shape(given, {"uid": str, "revision": int, "state": str, "score": (str, NOTHING), "passed": (bool, NOTHING)})
    assert given["state"] == "draft"


def test_coaching_list(inside: Inside) -> None:
    (note,) = inside.json("coaching", "list")
    check_shape(note, {"agent_no": str, "agent": str, "note": str, "evaluation": str, "submitted_at": str})
    assert inside.json("coaching", "list", "--agent", note["agent_no"]) == [note]
    assert inside.json("coaching", "list", "--agent", "0000") == []


def test_peaks_are_built_once(inside: Inside, tmp_path: Path) -> None:
    file = tmp_path / "call.wav"
    file.write_bytes((DEMO / "calls" / "out-13800000110-2013-20261016-151102-1792134662.1070.wav").read_bytes())
    first = inside.json("peaks", file)
    check_shape(first, {"frames": int, "rate": int, "channels": int, "bins": int, "seconds": float, "cached": bool})
    assert first["cached"] is False
    assert 0 < first["build_s"] < 5
    assert first["bins"] == -(-first["frames"] // 256)
    assert first["seconds"] == first["frames"] / first["rate"]
    assert inside.json("peaks", file) == {**first, "cached": True, "build_s": 0.0}
    file.write_bytes(file.read_bytes()[:-4000])
    assert inside.json("peaks", file)["cached"] is False
    assert inside.json("check")["ok"], "what may be deleted from the cache is no fault"


def test_peaks_of_an_imported_recording_are_there(inside: Inside) -> None:
    for row in inside.json("recordings"):
        assert inside.json("peaks", row["path"])["cached"]


def test_peaks_need_no_workspace(fresh: Program) -> None:
    file = DEMO / "calls" / EXAMPLE["file"]
    assert not fresh.inside().json("peaks", file)["cached"]
    assert fresh.inside().json("peaks", file)["cached"]
    assert not fresh.workspace.exists()


def test_sheet(inside: Inside, tmp_path: Path) -> None:
    (row,) = inside.json("evaluations")
    files = inside.json("sheet", row["uid"], "--format", "pdf, xlsx,json", "-o", tmp_path / "new" / "folder")["files"]
    assert [Path(name).suffix for name in files] == [".pdf", ".xlsx", ".json"]
    assert all(Path(name).is_file() and Path(name).is_absolute() for name in files)
    (default,) = inside.json("sheet", row["recording"])["files"]
    assert Path(default).parent == inside.workspace / "exports"


def test_scorecards_of_a_workspace(inside: Inside, tmp_path: Path) -> None:
    listed = inside.json("scorecard", "list")
    assert {card["state"] for card in listed} == {"published"}
    assert len(listed) == len(CARDS)
    key = listed[0]["key"]
    exported = inside.run("scorecard", "export", key).stdout.decode()
    changed = tmp_path / "card.yaml"
    changed.write_text(exported + "\n# 第二版\n", "utf-8")
    draft = inside.json("scorecard", "import", changed, "--as", "9000")
    assert (draft["key"], draft["state"], draft["version"]) == (key, "draft", None)
    published = inside.json("scorecard", "publish", key, "--as", "9000")
    assert (published["state"], published["version"]) == ("published", 2)
    assert inside.run("scorecard", "export", key, "--version", "1").stdout.decode() == exported


@pytest.mark.parametrize("card", CARDS, ids=lambda path: path.stem)
def test_the_starter_scorecards_are_sound(fresh: Program, card: Path) -> None:
    assert fresh.inside().json("scorecard", "check", card) == {"ok": True, "errors": [], "warnings": []}


def test_what_is_wrong_with_a_scorecard_is_listed(fresh: Program, tmp_path: Path) -> None:
    card = tmp_path / "card.yaml"
    card.write_text(CARDS[0].read_text("utf-8").replace("total: 100", "total: 90"), "utf-8")
    found = fresh.inside().json("scorecard", "check", card, code=2)
    assert found["ok"] is False
    for finding in found["errors"]:
        check_shape(finding, {"where": str, "what": str})


RESULT: Shape = {
    "score": (str, NOTHING),
    "passed": (bool, NOTHING),
    "band": (str, NOTHING),
    "critical": list,
    "sections": list,
    "items": list,
    "steps": list,
    "open": list,
}


def score(program: Program, folder: Path, case: Mapping[str, Any]) -> Any:
    card, answers = folder / "card.json", folder / "answers.json"
    card.write_text(json.dumps(case["card"], ensure_ascii=False), "utf-8")
    document = {"format": "qadesk-answers/1", "scorecard": case["card"]["key"]}
    given = {key: {"value": value} for key, value in case["answers"].items()}
    answers.write_text(json.dumps({**document, "call": case["call"], "answers": given}, ensure_ascii=False), "utf-8")
    return program.json("scorecard", "score", card, answers)


@pytest.mark.skipif(not VECTORS.is_file(), reason="the worked cases lie beside the checkout of a developer only")
def test_every_worked_case_through_the_command(fresh: Program, tmp_path: Path) -> None:
    cases = json.loads(VECTORS.read_text("utf-8"))
    for number, case in enumerate(cases):
        result = score(fresh.inside(), tmp_path, case)
        check_shape(result, RESULT)
        expected = case["expect"]
        assert {key: result[key] for key in expected} == expected, number
        for item in result["items"]:
            check_shape(item, {"key": str, "state": str, "points": (str, NOTHING), "max": (str, NOTHING)})
        for section in result["sections"]:
            check_shape(section, {"key": str, "score": (str, NOTHING), "max": (str, NOTHING)})


def test_the_demo_answers_through_a_process(fresh: Program) -> None:
    card = CHECKOUT / "resources" / "scorecards" / f"{EXAMPLE['scorecard']}.yaml"
    result = fresh.json("scorecard", "score", card, DEMO / "answers" / "example.json")
    check_shape(result, RESULT)
    assert result["open"] == ["praise"], "a bonus may stay open"
    assert decimal(result["score"]) == Decimal("49.78")
    assert fresh.inside().run("scorecard", "score", card, DEMO / "answers" / "example.json").stdout == b"49.78\n"


@pytest.mark.parametrize(
    "arguments",
    [
        ("init",),
        ("people", "add", "1", "甲"),
        ("backup",),
        ("restore",),
        ("check",),
        ("people", "list"),
        ("relocate", "."),
    ],
    ids=" ".join,
)
def test_every_answer_is_one_json_document(fresh: Program, arguments: tuple[str, ...]) -> None:
    inside = fresh.inside()
    if arguments != ("init",):
        inside.run("init")
        inside.run("backup")
    done = inside.run(*arguments, "--json")
    assert json.loads(done.stdout) is not None
    assert done.stderr == b""
