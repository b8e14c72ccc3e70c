"""From a folder of recordings to a scored, exported evaluation, by commands alone."""

import json
import subprocess
from pathlib import Path
from typing import Any

from python_calamine import CalamineWorkbook

from tests.e2e.program import DEMO, EXAMPLE, Inside, Program

ANSWERS: dict[str, Any] = json.loads((DEMO / "answers" / "example.json").read_text("utf-8"))


def pdf_text(path: Path) -> str:
    return subprocess.run(["pdftotext", "-layout", path, "-"], capture_output=True, check=True).stdout.decode()


def time_code(ms: int) -> str:
    return f"{ms // 60000}:{ms // 1000 % 60:02d}"


def test_from_recordings_to_a_sheet(fresh: Program, tmp_path: Path) -> None:
    assert fresh.json("init")["workspace"] == str(fresh.workspace)
    assert fresh.json("people", "add", "9001", "韩静", "--role", "inspector")["no"] == "9001"
    assert fresh.json("import", "people", DEMO / "people.csv", "--as", "9001")["refused"] == []
    calls = DEMO / "calls"
    imported = fresh.json("import", "recordings", calls, "--metadata", DEMO / "calls.csv", "--as", "9001")
    files = [path for path in calls.iterdir() if path.is_file()]
    assert (imported["imported"], imported["refused"]) == (len(files), [])
    again = fresh.json("import", "recordings", calls, "--metadata", DEMO / "calls.csv")
    assert (again["imported"], again["unchanged"], again["recordings"]) == (0, len(files), imported["recordings"])

    rows = fresh.json("recordings")
    row = next(row for row in rows if Path(row["path"]).name == EXAMPLE["file"])
    assert row["state"] == "new"
    assert row["customer"] == "138****0117"
    assert row["provenance"]["started_at"] == "table calls.csv"
    arguments = ("evaluate", "--recording", row["uid"], "--scorecard", EXAMPLE["scorecard"], "--as", "9001")
    draft = fresh.json(*arguments, "--answers", DEMO / "answers" / "example.json")
    assert draft["state"] == "draft"
    assert fresh.json("evaluations") == []
    given = fresh.json(*arguments, "--answers", DEMO / "answers" / "example.json", "--submit")
    assert (given["uid"], given["revision"], given["state"]) == (draft["uid"], 1, "submitted")

    (listed,) = fresh.json("evaluations")
    assert (listed["uid"], listed["score"], listed["band"]) == (given["uid"], given["score"], given["band"])
    assert listed["recording"] == row["uid"]
    (note,) = fresh.json("coaching", "list", "--agent", row["agent_no"])
    assert note["note"] == ANSWERS["coaching_note"]
    check_sheets(fresh, tmp_path / "sheets", given, row)
    assert fresh.json("check") == {"ok": True, "findings": []}


def check_sheets(program: Program, folder: Path, given: dict[str, Any], row: dict[str, Any]) -> None:
    """The three sheets say who, how many points, why, and where to listen."""
    files = program.json("sheet", given["uid"], "--format", "pdf,xlsx,json", "-o", folder)["files"]
    pdf, xlsx, plain = (Path(name) for name in files)
    assert sorted(path.name for path in folder.iterdir()) == sorted(path.name for path in (pdf, xlsx, plain))
    content = json.loads(plain.read_text("utf-8"))
    book = CalamineWorkbook.from_path(xlsx)
    cells = {
        str(cell) for name in book.sheet_names for line in book.get_sheet_by_name(name).to_python() for cell in line
    }
    text = "".join(pdf_text(pdf).split())
    assert given["score"] in text
    assert row["agent"] in text
    assert any(row["agent"] in cell for cell in cells)
    assert row["agent"] in json.dumps(content, ensure_ascii=False)
    card = program.json("scorecard", "export", EXAMPLE["scorecard"])["document"]
    for key, answer in ANSWERS["answers"].items():
        assert key in card
        for span in answer.get("evidence", ()):
            assert time_code(span["start_ms"]) in text, (key, span)
        assert "".join(answer.get("comment", "").split()) in text


def evaluations_of_the_demo() -> int:
    """Those of its calls, those of older ones, and the one that is made without a screen."""
    lists = (json.loads((DEMO / name).read_text("utf-8")) for name in ("evaluations.json", "past.json"))
    return sum(map(len, lists)) + 1


def test_the_demo_without_a_screen_twice(fresh: Program) -> None:
    first = fresh.run("demo", fresh.workspace, "--no-gui")
    assert str(fresh.workspace) in first.stdout.decode()
    (pdf,) = (fresh.workspace / "exports").glob("*.pdf")
    assert pdf.read_bytes().startswith(b"%PDF")
    again = fresh.json("demo", "--no-gui")
    assert again["workspace"] == str(fresh.workspace)
    assert str(pdf) in again["files"]
    done = fresh.json("evaluations")
    assert len(done) == evaluations_of_the_demo()
    assert again["evaluation"] in {row["uid"] for row in done}
    assert fresh.inside().json("check")["ok"]


def test_a_demo_that_was_killed_half_built_is_built_to_the_end(fresh: Program) -> None:
    with fresh.start("demo", "--no-gui") as process:
        while len(list((fresh.workspace / "cache" / "peaks").glob("*.qpk"))) < 3:
            assert process.poll() is None
        process.kill()
    inside = fresh.inside()
    assert inside.json("demo", "--no-gui")["files"]
    rows = inside.json("recordings")
    assert len(rows) == len([path for path in (DEMO / "calls").iterdir() if path.is_file()])
    assert {row["audio_state"] for row in rows} == {"ready"}
    assert len(inside.json("evaluations")) == evaluations_of_the_demo()
    assert len(inside.json("people", "list")) == len((DEMO / "people.csv").read_text("utf-8").splitlines()) - 1
    assert inside.json("check")["ok"]


def test_the_demo_does_not_move_into_a_workspace_of_somebodys(inside: Inside) -> None:
    before = inside.json("recordings")
    assert "not the demo" in inside.refused("demo", "--no-gui")
    assert inside.json("recordings") == before


def test_the_installation_tests_itself_and_leaves_no_trace(fresh: Program) -> None:
    done = fresh.run("--self-test")
    assert done.stdout.decode().count("ok  ") == 10
    assert not list(fresh.home.rglob("recent.json"))
