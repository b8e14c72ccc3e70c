"""Three months of a simulated centre with planted effects, in a workspace; seeded.

``python -m tests.period_centre WORKSPACE [--calls N]`` makes it: people and calls of ``tests.simulated_centre`` from
July to September 2026, evaluated under one card. Of July and August some calls of each agent are inspected by
chance; of September those that a plan drew. Everything goes through the program's own commands.

Planted: all agents forget the summary; team 三组 does not identify customers; technical support is solved by halves;
team 五组 is unfriendly; one agent of 四组 does not greet; in September 二组 leaves customers on hold.
"""

import argparse
import datetime as dt
import json
import random
import tempfile
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from tests.e2e.program import Inside
from tests.simulated_centre import CALL_COLUMNS, Worker, calls, staff, write_people

MONTHS = ((dt.date(2026, 7, 1), 31), (dt.date(2026, 8, 1), 31), (dt.date(2026, 9, 1), 30))
FIRST, LAST = "2026-07-01", "2026-09-30"
CARD_KEY = "centre"
UNFRIENDLY, UNIDENTIFIED, ON_HOLD, RUDE_AGENT, HALVES = "五组", "三组", "二组", "2407", "tech_support"
PER_AGENT = 12
CARD = """\
format: qadesk-scorecard/1
key: centre
title: 中心质检方案
total: 100
pass_mark: 85
bands: [{from: 95, title: 优秀}, {from: 85, title: 合格}, {from: 70, title: 待改进}, {from: 0, title: 不合格}]
sections:
  - key: opening
    title: 开场
    items:
      - {key: greeting, title: 问候, kind: yes_no, points: 10}
      - {key: identify, title: 核实身份, kind: yes_no, points: 10}
  - key: handling
    title: 处理
    items:
      - key: solution
        title: 解决问题
        kind: choice
        points: 30
        options:
          - {key: full, title: 完整, points: 30}
          - {key: half, title: 部分, points: 15}
          - {key: none, title: 未解决, points: 0}
      - {key: tone, title: 语气, kind: scale, points: 20, levels: 4}
      - {key: hold, title: 等待告知, kind: yes_no, points: 10}
  - key: closing
    title: 结束
    items:
      - {key: summary, title: 复述确认, kind: yes_no, points: 10}
      - {key: record, title: 记录准确, kind: yes_no, points: 10, counts_as: information_error}
      - {key: rude, title: 辱骂客户, kind: critical, family: customer, effect: zero_card}
      - {key: wrong, title: 错误承诺, kind: critical, family: business, effect: {cap: 59}}
      - {key: privacy, title: 泄露隐私, kind: critical, family: compliance, effect: fail_only}
"""
PLAN = """\
format: qadesk-sampling-plan/1
key: september
population: {from: 2026-09-01, to: 2026-09-30, min_seconds: 10}
per_agent: {quota: 12}
strata:
  - {key: complaint, when: {business_type: [complaint]}, share: 0.25}
  - {key: random, when: {}, share: 0.75}
"""
SOLUTIONS = ("full", "half", "none")


def answers(chance: random.Random, call: dict[str, str], group: str, month: int) -> dict[str, Any]:
    """What an inspector finds in a call."""

    def wrong(often: float) -> str:
        return "no" if chance.random() < often else "yes"

    halves = 0.25 if call["business_type"] == HALVES else 0.05
    unfriendly = 0.45 if group == UNFRIENDLY else 0.15
    return {
        "greeting": wrong(0.45 if call["agent_no"] == RUDE_AGENT else 0.03),
        "identify": wrong(0.24 if group == UNIDENTIFIED else 0.04),
        "solution": chance.choices(SOLUTIONS, (1 - halves - 0.01, halves, 0.01))[0],
        "tone": chance.choice((1, 2, 3)) if chance.random() < unfriendly else 4,
        "hold": wrong(0.40 if group == ON_HOLD and month == MONTHS[2][0].month else 0.03),
        "summary": wrong(0.22),
        "record": wrong(0.02),
        "rude": "yes" if chance.random() < 0.006 else "no",
        "wrong": "yes" if chance.random() < 0.010 else "no",
        "privacy": "yes" if chance.random() < 0.006 else "no",
    }


def build(program: Inside, count: int = 3000, seed: int = 7, per_agent: int = PER_AGENT) -> Inside:
    """The workspace, with so many calls a month, of which so many of each agent are inspected."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        program.run("init", "--no-scorecards")
        program.run("import", "people", write_people(folder / "people.csv", seed))
        (folder / "card.yaml").write_text(CARD, "utf-8")
        program.run("scorecard", "import", folder / "card.yaml", "--as", "9000")
        program.run("scorecard", "publish", CARD_KEY, "--from", "any", "--as", "9000")
        workers = {each.no: each for each in staff(seed)}
        months = [list(_calls(count, *month, seed + at)) for at, month in enumerate(MONTHS)]
        _write_calls(folder / "calls.csv", [call for month in months for call in month])
        program.run("import", "calls", folder / "calls.csv")
        (folder / "plan.yaml").write_text(PLAN.replace("quota: 12", f"quota: {per_agent}"), "utf-8")
        ledger = program.json(
            "sample", "draw", folder / "plan.yaml", "--seed", "9", "--commit", "--as", "9000", "--json"
        )
        drawn = {each["call"] for each in ledger["drawn"]}
        inspected = [*_by_chance(months[0], 1, per_agent), *_by_chance(months[1], 2, per_agent)]
        inspected += [call for call in months[2] if call["unique_id"] in drawn]
        rows = [_row(call, workers[call["agent_no"]], at) for at, call in enumerate(inspected)]
        (folder / "past.json").write_text(json.dumps(rows, ensure_ascii=False), "utf-8")
        done = program.json("import", "evaluations", folder / "past.json", "--as", "9000")
        assert not done["refused"] and not done["differences"], (done["refused"][:3], done["differences"][:3])
    return program


def _calls(count: int, first: dt.date, days: int, seed: int) -> Iterator[dict[str, str]]:
    """More of them are technical support in September: the mix changes too."""
    chance = random.Random(f"mix {seed}")
    for values in calls(count, first, days, seed):
        call = dict(zip(CALL_COLUMNS, values, strict=True))
        if first == MONTHS[2][0] and call["business_type"] == "inquiry" and chance.random() < 0.5:
            call["business_type"] = HALVES
        yield call


def _write_calls(target: Path, rows: list[dict[str, str]]) -> None:
    lines = [",".join(CALL_COLUMNS), *(",".join(row[name] for name in CALL_COLUMNS) for row in rows)]
    target.write_text("\n".join(lines) + "\n", "utf-8")


def _by_chance(month: list[dict[str, str]], seed: int, most: int) -> list[dict[str, str]]:
    of_agent = defaultdict(list)
    for call in month:
        if call["agent_no"]:
            of_agent[call["agent_no"]].append(call)
    chance = random.Random(f"inspected {seed}")
    return [call for no in sorted(of_agent) for call in chance.sample(of_agent[no], min(most, len(of_agent[no])))]


def _row(call: dict[str, str], who: Worker, at: int) -> dict[str, Any]:
    start = dt.datetime.fromisoformat(call["started_at"])
    chance = random.Random(f"answers {call['unique_id']}")
    names = ("unique_id", "agent_no", "started_at", "queue", "direction", "business_type", "contact")
    return {
        "scorecard": CARD_KEY,
        "call": {**{name: call[name] for name in names}, "agent": who.name, "group": who.group},
        "inspector": f"{9001 + at % 6}",
        "evaluated_at": (start + dt.timedelta(days=1)).isoformat(),
        "answers": answers(chance, call, who.group, start.month),
    }


def main() -> None:
    """Make it where the command line says."""
    parser = argparse.ArgumentParser(description="Three months of a simulated centre.")
    parser.add_argument("workspace", type=Path)
    parser.add_argument("--calls", type=int, default=3000)
    asked = parser.parse_args()
    build(Inside(asked.workspace / "user", asked.workspace / "workspace"), asked.calls)


if __name__ == "__main__":
    main()
