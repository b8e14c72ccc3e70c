"""Work comes in, is drawn fairly, goes out to a laptop, is scored there and comes home: by commands alone."""

from pathlib import Path

from tests.e2e.program import DEMO, Inside, Program
from tests.simulated_centre import write_calls, write_people

PLAN = """
format: qadesk-sampling-plan/1
key: demo
population: {from: 2026-10-01, to: 2026-11-30, recorded: true}
per_agent: {quota: 2}
strata:
  - {key: complaint, when: {business_type: [complaint]}, share: 0.5}
  - {key: random, when: {}, share: 0.5}
"""
CARD = """
format: qadesk-scorecard/1
key: short
title: 简易评分表
total: 100
pass_mark: 60
not_applicable: rescale_section
require: {comment: never, evidence: never}
bands: [{from: 60, title: 合格}, {from: 0, title: 不合格}]
sections:
  - key: all
    title: 全部
    items:
      - {key: greeting, kind: yes_no, title: 开头语, points: 50}
      - {key: solved, kind: yes_no, title: 解决问题, points: 50}
"""
ANSWERS = '{"format": "qadesk-answers/1", "scorecard": "short", "answers": {"greeting": "yes", "solved": "no"}}'
MONTH = PLAN.replace("2026-10-01", "2026-01-01").replace("2026-11-30", "2026-01-31").replace(", recorded: true", "")


def test_a_sample_is_drawn_scored_on_a_laptop_and_comes_home(fresh: Program, tmp_path: Path) -> None:
    home = Inside(fresh.home, fresh.workspace)
    home.json("init", "--no-scorecards")
    published(home, tmp_path)
    for table in ("people.csv", "people_history.csv"):
        assert home.json("import", "people", DEMO / table)["refused"] == []
    calls = [DEMO / "calls" / name for name in calls_of("2013", "2015", "2016")]
    home.json("import", "recordings", *calls, "--metadata", DEMO / "calls.csv", "--copy", "--as", "9000")
    plan = tmp_path / "plan.yaml"
    plan.write_text(PLAN, encoding="utf-8")
    drawn = home.json("sample", "draw", plan, "--seed", "5", "--commit", "--as", "9000")
    assert sum(each["drawn"] for each in drawn["strata"]) == len(drawn["drawn"]) == 6
    assert home.json("sample", "verify", drawn["uid"])["same"]
    again = home.json("sample", "draw", plan, "--seed", "5")
    assert not {each["call"] for each in again["drawn"]} & {each["call"] for each in drawn["drawn"]}

    home.json("assign", drawn["uid"], "--to", "9001", "--as", "9000")
    assigned = home.json("assign", "list", "--inspector", "9001")
    assert len(assigned) == 6

    secret = tmp_path / "secret"
    secret.write_text("a long password", encoding="utf-8")
    pack, results = tmp_path / "work.qpack", tmp_path / "results.qpack"
    home.json("pack", "out", "--inspector", "9001", "-o", pack, "--password-file", secret, "--as", "9000")
    assert b"RIFF" not in pack.read_bytes()

    laptop = Inside(tmp_path / "laptop-home", tmp_path / "laptop")
    laptop.json("init", "--no-scorecards")
    laptop.json("pack", "in", pack, "--password-file", secret)
    queue = laptop.json("assign", "list", "--inspector", "9001")
    assert {row["call"] for row in queue} == {row["call"] for row in assigned}
    answers = tmp_path / "answers.json"
    answers.write_text(ANSWERS, encoding="utf-8")
    given = [
        laptop.json(
            "evaluate", "--recording", row["call"], "--scorecard", "short", "--as", "9001",
            "--answers", answers, "--submit",
        )
        for row in queue[:3]
    ]  # fmt: skip
    laptop.json("pack", "out", "--results", "-o", results, "--password-file", secret)

    home.json("pack", "in", results, "--password-file", secret, "--as", "9000")
    once = home.json("evaluations")
    home.json("pack", "in", results, "--password-file", secret, "--as", "9000")
    assert home.json("evaluations") == once
    assert {row["uid"]: row["score"] for row in once} == {each["uid"]: each["score"] for each in given}
    states = [row["state"] for row in home.json("assign", "list", "--inspector", "9001", "--state", "done")]
    assert states == ["done"] * 3
    assert home.json("check")["ok"]


def test_a_month_of_calls_is_drawn_alike_in_two_workspaces(fresh: Program, tmp_path: Path) -> None:
    people, log = write_people(tmp_path / "people.csv"), write_calls(tmp_path / "calls.csv", 3000)
    plan = tmp_path / "plan.yaml"
    plan.write_text(MONTH, encoding="utf-8")
    ledgers = []
    for name in ("one", "two"):
        program = Inside(tmp_path / f"{name}-home", tmp_path / name)
        program.json("init")
        first, second = (people, log) if name == "one" else (log, people)
        program.json("import", "people" if first is people else "calls", first)
        program.json("import", "calls" if second is log else "people", second)
        ledgers.append(program.json("sample", "draw", plan, "--seed", "2026"))
        listed = program.json("import", "journal")
        assert {each["kind"] for each in listed} == {"people", "calls"}
    one, two = ledgers
    assert one["population_sha256"] == two["population_sha256"]
    assert [(each["call"], each["agent_no"], each["stratum"]) for each in one["drawn"]] == [
        (each["call"], each["agent_no"], each["stratum"]) for each in two["drawn"]
    ]
    assert len(one["drawn"]) == 120


def published(program: Program, folder: Path) -> None:
    """A card for calls of any type."""
    card = folder / "card.yaml"
    card.write_text(CARD, encoding="utf-8")
    program.json("scorecard", "import", card)
    program.json("scorecard", "publish", "short", "--from", "any")


def calls_of(*agents: str) -> list[str]:
    """The demo's files of these agents."""
    rows = (DEMO / "calls.csv").read_text("utf-8-sig").splitlines()
    return [row.rsplit(",", 1)[1] for row in rows[1:] if row.split(",")[1] in agents]
