"""What the demo's inspectors evaluated in the three months before, as ``qadesk import evaluations`` takes it.

Drawn by lot from what is said below, each time the same; the recordings of these calls are not kept. Run by
``build.py``, or alone, as it needs nothing but Python:

    python resources/demo/builder/past.py
"""

import csv
import datetime as dt
import json
import random
from pathlib import Path
from typing import Any

SEED = 20261120
ZONE = dt.timezone(dt.timedelta(hours=8))
FIRST, LAST = dt.date(2026, 8, 20), dt.date(2026, 11, 18)
CALLS = {"telephone-service": 242, "complaint-handling": 33}
TWICE = 25
"""Calls of the telephone service that a second inspector has scored too."""
CARE = {"2011": 1.0, "2012": 0.25, "2013": 1.0, "2014": 0.9, "2015": 1.1, "2016": 1.0, "2017": 0.8, "2018": 2.6}
"""How often an agent slips, against the others: 2012 is strong, 2018 new and weak."""
INSPECTORS = ("9001", "9002", "9003")
DEMANDS = {
    "service": ("查询物流进度", "挂失补卡", "预约上门安装", "重置服务密码"),
    "tech_support": ("宽带断网", "路由器无法联网", "网速慢"),
    "billing": ("核对上月话费", "充值未到账", "变更套餐", "开具电子发票"),
}


class Lot:
    """Draws what happened in one call."""

    def __init__(self, lots: random.Random, agent: str, day: dt.date) -> None:
        self._lots = lots
        self._slips = CARE[agent]
        self._gone = (day - FIRST) / (LAST - FIRST)

    def happens(self, chance: float) -> bool:
        """Whether something goes wrong that goes wrong so often, more or less by agent."""
        return self._lots.random() < min(chance * self._slips, 0.85)

    def common(self, chance: float) -> bool:
        """The same for what nearly everybody gets wrong."""
        return self._lots.random() < chance * (0.3 if self._slips < 0.5 else 1)

    def worse(self, at_first: float, at_last: float) -> bool:
        """The same for what goes wrong more and more often."""
        return self.happens(at_first + (at_last - at_first) * self._gone)

    def level(self, chances: tuple[float, ...]) -> int:
        """A level from the top down: each is missed so often."""
        level = len(chances)
        for chance in chances:
            if not self.happens(chance):
                break
            level -= 1
        return level

    def one(self, of: tuple[str, ...]) -> str:
        """Any of them."""
        return self._lots.choice(of)


def telephone(lot: Lot, call: dict[str, str]) -> dict[str, Any]:
    """Answers under telephone-service: nobody apologises for waiting, identities are checked less and less."""
    faults = [key for key, wrong in (
        ("no_please", lot.happens(0.08)), ("no_apology", lot.common(0.48)), ("jargon", lot.happens(0.05)),
    ) if wrong]  # fmt: skip
    solution = ("complete", "incomplete", "unclear", "none")[3 - lot.level((0.18, 0.3, 0.2))]
    return {
        opening(call): "no" if lot.happens(0.1) else "yes",
        "polite_words": faults,
        "closing": "partial" if lot.happens(0.004) else "full",
        "abuse": critical(lot.happens(0.004), "客户追问时语带讥讽。"),
        "verify_customer": "no" if lot.worse(0.02, 0.3) else "yes",
        "accuracy": {"value": "no", "comment": "费用说明与知识库不符。"} if lot.happens(0.04) else "yes",
        "solution": solution,
        "hold_notice": int(lot.happens(0.006)),
        "tone": lot.level((0.4, 0.25, 0.15)),
        "listening": lot.level((0.16, 0.4, 0.3, 0.1)),
        "privacy": critical(lot.happens(0.003), "未经核实即告知账单地址。"),
        "false_promise": critical(lot.happens(0.012), "承诺当日必定到账，没有依据。"),
        "praise": 0 if lot.happens(0.92) else 3,
        "demand": lot.one(DEMANDS[call["business_type"]]),
    }


def complaint(lot: Lot, call: dict[str, str]) -> dict[str, Any]:
    """Answers under complaint-handling: customers are interrupted."""
    faults = [
        key for key, chance in (("no_time", 0.06), ("no_demand", 0.1), ("no_contact", 0.14)) if lot.happens(chance)
    ]
    return {
        opening(call): "no" if lot.happens(0.12) else "yes",
        "soothing": lot.level((0.5, 0.2, 0.1)),
        "interruption": int(lot.common(0.5)) + int(lot.happens(0.2)),
        "conflict": critical(lot.happens(0.01), "与客户争辩责任。"),
        "facts": faults,
        "plan": ("good", "fair", "weak")[2 - lot.level((0.35, 0.25))],
        "deadline": "no" if lot.happens(0.1) else "yes",
        "escalate": "na",
        "privacy": "no",
        "overpromise": critical(lot.happens(0.03), "越权承诺赔付金额。"),
        "cause": lot.one(("attitude", "quality", "fee", "delay")),
    }


def opening(call: dict[str, str]) -> str:
    """The opening that such a call asks for."""
    return f"opening_{call['contact']}"


def critical(happened: bool, comment: str) -> Any:
    """The answer to a critical, with its reason where it happened."""
    return {"value": "yes", "comment": comment} if happened else "no"


def past(agents: list[dict[str, str]]) -> list[dict[str, Any]]:
    """The list, oldest evaluation first."""
    lots = random.Random(SEED)
    rows: list[dict[str, Any]] = []
    for scorecard, count in CALLS.items():
        for _ in range(count):
            rows.append(_row(lots, scorecard, lots.choice(agents), len(rows)))
    rows += [_again(lots, row) for row in lots.sample(rows[: CALLS["telephone-service"]], TWICE)]
    return sorted(rows, key=lambda row: (row["evaluated_at"], row["call"]["unique_id"]))


def _row(lots: random.Random, scorecard: str, agent: dict[str, str], number: int) -> dict[str, Any]:
    day = _workday(lots)
    at = dt.datetime.combine(day, dt.time(8, 30), ZONE) + dt.timedelta(seconds=lots.randrange(11 * 3600))
    complaining = scorecard == "complaint-handling"
    call = {
        "unique_id": f"{int(at.timestamp())}.{2001 + number}",
        "agent_no": agent["no"],
        "agent": agent["name"],
        "group": agent["group"],
        "started_at": at.isoformat(),
        "queue": "6002" if complaining else "6001",
        "direction": "inbound",
        "business_type": "complaint" if complaining else lots.choice(("service", "service", "tech_support", "billing")),
        "contact": "first" if lots.random() < 0.7 else "repeat",
        "customer": f"13800000{200 + number}",
    }
    lot = Lot(lots, agent["no"], day)
    answers = complaint(lot, call) if complaining else telephone(lot, call)
    when = _next_workday(day)
    return {
        "scorecard": scorecard,
        "call": call,
        "inspector": lots.choice(INSPECTORS),
        "evaluated_at": _office_hour(lots, when),
        "answers": answers,
    }


def _again(lots: random.Random, row: dict[str, Any]) -> dict[str, Any]:
    """The same call heard by somebody else, who judges the tone of every other call otherwise, and the rest alike."""
    answers = dict(row["answers"])
    if lots.random() < 0.5:
        answers["tone"] = answers["tone"] - 1 if answers["tone"] > 1 else answers["tone"] + 1
    other = lots.choice([no for no in INSPECTORS if no != row["inspector"]])
    when = _office_hour(lots, dt.date.fromisoformat(row["evaluated_at"][:10]))
    return {**row, "inspector": other, "evaluated_at": when, "answers": answers}


def _workday(lots: random.Random) -> dt.date:
    while True:
        day = FIRST + dt.timedelta(days=lots.randrange((LAST - FIRST).days + 1))
        if day.weekday() < 5:
            return day


def _next_workday(day: dt.date) -> dt.date:
    day += dt.timedelta(days=1)
    return day if day.weekday() < 5 else day + dt.timedelta(days=7 - day.weekday())


def _office_hour(lots: random.Random, day: dt.date) -> str:
    at = dt.datetime.combine(day, dt.time(9), ZONE) + dt.timedelta(seconds=lots.randrange(8 * 3600))
    return at.isoformat()


def write(here: Path) -> None:
    """Writes ``past.json``, a line for each evaluation."""
    with (here / "people.csv").open(encoding="utf-8", newline="") as table:
        agents = [row for row in csv.DictReader(table) if row["role"] == "agent"]
    lines = ",\n".join(json.dumps(row, ensure_ascii=False, separators=(",", ":")) for row in past(agents))
    (here / "past.json").write_text(f"[\n{lines}\n]\n", "utf-8")


if __name__ == "__main__":
    write(Path(__file__).parents[1])
