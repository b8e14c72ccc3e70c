"""Assigned work and packs by commands: out to a laptop, scored there, results home; with age's own passwords."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any
from unittest import mock

import pytest

from qadesk.app import Application
from qadesk.cli import pack
from qadesk.exchange import sealing
from qadesk.services.settings import BLIND
from tests.e2e.program import DEMO, Inside
from tests.unit.exchange.quick_lock import QuickLock

PASSWORD = "correct horse"


@pytest.fixture
def secret(tmp_path: Path) -> Path:
    """A file with the password in its first line."""
    path = tmp_path / "password.txt"
    path.write_text(f"{PASSWORD}\nnot this\n", "utf-8")
    return path


@pytest.fixture
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    """For tests that are not about seals."""
    monkeypatch.setattr(sealing.pyrage, "passphrase", QuickLock)


@pytest.fixture
def laptop(tmp_path: Path) -> Inside:
    """Another machine's workspace."""
    made = Inside(tmp_path / "laptop", tmp_path / "laptop" / "workspace")
    made.run("init", "--no-scorecards")
    return made


def calls(program: Inside) -> list[str]:
    """``--call UID`` of every recording."""
    return [part for row in program.json("recordings") for part in ("--call", row["uid"])]


def assigned(program: Inside, *to: str) -> dict[str, Any]:
    """Everything that can be, in the hands of these."""
    chosen = [part for no in to for part in ("--to", no)] or ["--all-inspectors"]
    found: dict[str, Any] = program.json("assign", *calls(program), *chosen, "--due", "2099-01-05", "--as", "9001")
    return found


def test_a_workspace_without_scorecards(laptop: Inside) -> None:
    assert laptop.json("scorecard", "list") == []


def test_out_scored_and_home_again(inside: Inside, laptop: Inside, secret: Path, tmp_path: Path) -> None:
    shared = assigned(inside, "9002")
    assert [(each["no"], each["calls"]) for each in shared["inspectors"]] == [("9002", 2)]
    assert [each["reason"] for each in shared["left"]] == ["scored"]
    work, results = tmp_path / "work.pack", tmp_path / "results.pack"
    words = ("--password-file", secret)

    out = inside.json("pack", "out", "--inspector", "9002", "-o", work, *words, "--as", "9001")
    assert (out["kind"], out["calls"], out["recordings"], out["assignments"]) == ("work", 2, 2, 2)
    assert laptop.json("pack", "in", work, *words)["imported"] == 2
    queue = laptop.json("assign", "list", "--inspector", "9002")
    assert [row["call"] for row in queue] == [row["call"] for row in inside.json("assign", "list")]

    answers = {path.stem: json.loads(path.read_text("utf-8")) for path in (DEMO / "answers").glob("*.json")}
    one = next(row for row in queue if row["business_type"] != "sales")
    document = next(each for each in answers.values() if each["scorecard"] == "telephone-service")
    (tmp_path / "answers.json").write_text(json.dumps({**document, "call": {}}), "utf-8")
    given = laptop.json(
        *("evaluate", "--recording", one["call"], "--scorecard", "telephone-service", "--as", "9002"),
        *("--answers", tmp_path / "answers.json", "--submit"),
    )
    laptop.json("pack", "out", "--results", "-o", results, *words, "--as", "9002")
    home = inside.json("pack", "in", results, *words, "--as", "9001")
    assert (home["imported"], home["done"], home["refused"], home["notes"]) == (1, 1, [], [])
    row = next(each for each in inside.json("evaluations") if each["uid"] == given["uid"])
    assert (row["score"], row["inspector"], row["call"]) == (given["score"], "9002", one["call"])
    (done,) = inside.json("assign", "list", "--state", "done")
    assert (done["call"], done["evaluation"]) == (one["call"], given["uid"])


def test_nothing_is_assigned_by_a_dry_run(inside: Inside) -> None:
    found = inside.json("assign", *calls(inside), "--all-inspectors", "--dry-run")
    assert len(found["calls"]) == 2
    assert found["assigned"] == []
    assert inside.json("assign", "list") == []


def test_moving_withdrawing_and_due_dates(inside: Inside) -> None:
    first, second = (each["uid"] for each in assigned(inside, "9002")["assigned"])
    assert inside.json("assign", "due", first, "--on", "2099-02-01", "--as", "9001")[0]["due"] == "2099-02-01"
    (moved,) = inside.json("assign", "move", first, "--to", "9003", "--why", "ill", "--as", "9001")
    assert (moved["inspector"], moved["due"]) == ("9003", "2099-02-01")
    assert inside.json("assign", "withdraw", second, "--why", "not needed", "--as", "9001")[0]["state"] == "withdrawn"
    assert [row["inspector"] for row in inside.json("assign", "list")] == ["9003"]
    assert "done or withdrawn" in inside.refused("assign", "withdraw", second, "--why", "again")
    assert inside.refused("assign", "withdraw", moved["uid"], "--why", " ")


def test_a_queue_read_by_its_inspector_is_blind_where_scoring_is(inside: Inside) -> None:
    assigned(inside, "9002")
    with Application().open(inside.workspace, write=True) as services:
        services.settings.put(BLIND, True)
    assert all(row["agent_no"] for row in inside.json("assign", "list"))
    assert [row["agent_no"] for row in inside.json("assign", "list", "--as", "9002")] == [None, None]


@pytest.mark.parametrize(
    "wrong",
    [
        ("assign", "nothing", "--all-inspectors"),
        ("assign", "nothing"),
        ("assign", "--all-inspectors"),
        ("assign", "list", "--state", "lost"),
        ("pack", "out", "-o", "x.pack"),
        ("day", "--date", "yesterday"),
    ],
)
def test_what_cannot_be_meant_is_refused_in_a_sentence(inside: Inside, wrong: tuple[str, ...]) -> None:
    inside.refused(*wrong)


def test_a_day(inside: Inside) -> None:
    found = inside.json("day", "--inspector", "9001")
    assert [each["inspector"] for each in found["days"]] == ["9001"]
    assert (found["days"][0]["done"], found["overhead"]["measured"]) == (1, False)
    assert inside.json("day", "--from", "2020-01-01", "--to", "2020-01-02")["days"] == []


def asked(*answers: str) -> Callable[..., str]:
    """Whoever types these, one after the other; the screen shows none of them."""
    left = list(answers)

    def prompt(text: str, *, hide_input: bool, err: bool) -> str:
        assert hide_input
        assert err
        return left.pop(0)

    return prompt


@pytest.mark.usefixtures("quick")
def test_where_the_password_comes_from(
    inside: Inside, tmp_path: Path, secret: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assigned(inside, "9002")
    work = tmp_path / "work.pack"
    out = ("pack", "out", "--inspector", "9002", "-o", work)
    with mock.patch.object(pack.typer, "prompt", asked(PASSWORD, PASSWORD + "!")):
        assert "not the same" in inside.refused(*out)
    with mock.patch.object(pack.typer, "prompt", asked("short", "short")):
        assert "8 characters" in inside.refused(*out)
    assert not work.exists()
    with mock.patch.object(pack.typer, "prompt", asked(PASSWORD, PASSWORD)):
        inside.run(*out)
    with mock.patch.object(pack.typer, "prompt", asked(PASSWORD)):
        assert inside.json("pack", "show", work)["calls"] == 2
    monkeypatch.setenv(pack.VARIABLE, "another horse")
    assert "password" in inside.refused("pack", "show", work)
    assert inside.json("pack", "show", work, "--password-file", secret)["inspector"] == "9002"
