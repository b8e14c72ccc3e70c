"""A call centre that never was: people and months of calls as the files that come from a telephone system; seeded.

``python -m tests.simulated_centre FOLDER [--calls N] [--month 2026-01] [--seed S]`` writes ``people.csv`` and
``calls.csv`` (canonical columns). The same arguments give the same bytes. Names are invented; no mobile number begins
with 100.
"""

import argparse
import csv
import datetime as dt
import math
import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from zoneinfo import ZoneInfo

ZONE = ZoneInfo("Asia/Shanghai")
GROUPS = ("一组", "二组", "三组", "四组", "五组", "六组")
AGENTS_A_GROUP = 10
# Share of the calls, median seconds, spread (of the logarithm), queue.
TYPES = {
    "billing": (0.34, 160, 0.55, "6001"),
    "tech_support": (0.27, 290, 0.60, "6002"),
    "inquiry": (0.21, 95, 0.50, "6001"),
    "complaint": (0.08, 420, 0.65, "6009"),
    "sales": (0.10, 140, 0.70, "6003"),
}
# Calls an hour of the day, relative: two peaks, a dip at lunch, an evening.
HOURS = {8: 5, 9: 11, 10: 14, 11: 10, 12: 5, 13: 7, 14: 12, 15: 13, 16: 10, 17: 7, 18: 5, 19: 6, 20: 4, 21: 2}
SURNAMES = "林周吴郑冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜戚谢邹喻柏水窦章云苏潘葛"
GIVEN = ("晓雯", "思远", "嘉怡", "文博", "雨桐", "子航", "梦洁", "志明", "佩珊", "建平", "若云", "小雨", "一凡", "海燕")


@dataclass(frozen=True, slots=True)
class Worker:
    """Somebody of the centre."""

    no: str
    name: str
    role: str
    group: str
    leader: str
    hired_on: dt.date
    extension: str


def staff(seed: int = 1, first_day: dt.date = dt.date(2026, 1, 1)) -> list[Worker]:
    """Six teams of a leader and ten agents, six inspectors, a lead; some agents are new."""
    chance = random.Random(f"staff {seed}")
    people = [Worker("9000", "何静", "lead", "质检组", "", dt.date(2019, 3, 18), "9000")]
    for place in range(1, 7):
        name = SURNAMES[place] + GIVEN[-place]
        people.append(Worker(f"{9000 + place}", name, "inspector", "质检组", "9000", dt.date(2022, place, 7), ""))
    for at, group in enumerate(GROUPS, 1):
        leader = f"2{at}00"
        people.append(Worker(leader, SURNAMES[at + 6] + GIVEN[at], "leader", group, "", dt.date(2020, at, 11), ""))
        for place in range(1, AGENTS_A_GROUP + 1):
            months = chance.choice((1, 2, 5, 9, 14, 20, 28, 40, 55)) if place > 1 else 2
            hired = first_day - dt.timedelta(days=round(months * 30.4))
            number = f"2{at}{place:02d}"
            name = SURNAMES[(at * 10 + place) % len(SURNAMES)] + GIVEN[(at + place * 3) % len(GIVEN)]
            people.append(Worker(number, name, "agent", group, leader, hired, f"8{at}{place:02d}"))
    return people


def write_people(target: Path, seed: int = 1) -> Path:
    """The staff as a table with the canonical columns."""
    with target.open("w", encoding="utf-8", newline="") as out:
        writer = csv.writer(out)
        writer.writerow(("no", "name", "role", "group", "leader", "hired_on", "extension"))
        for who in staff(seed):
            hired = who.hired_on.isoformat()
            writer.writerow((who.no, who.name, who.role, who.group, who.leader, hired, who.extension))
    return target


CALL_COLUMNS = (
    "unique_id",
    "agent_no",
    "started_at",
    "seconds",
    "queue",
    "direction",
    "business_type",
    "contact",
    "customer",
    "rating",
    "outcome",
    "wait_seconds",
    "talk_seconds",
    "wrap_seconds",
)


def calls(count: int, first_day: dt.date, days: int, seed: int = 1) -> Iterator[tuple[str, ...]]:
    """Rows of ``CALL_COLUMNS`` in the order of time; about one in fourteen inbound calls is given up in the queue."""
    chance = random.Random(f"calls {seed}")
    agents = [who.no for who in staff(seed) if who.role == "agent"]
    kinds, shares = list(TYPES), [TYPES[kind][0] for kind in TYPES]
    starts = sorted(_starts(chance, count, first_day, days))
    customers: list[str] = []
    for number, start in enumerate(starts, 1):
        kind = chance.choices(kinds, shares)[0]
        again = bool(customers) and chance.random() < 0.12
        customer = chance.choice(customers[-4000:]) if again else f"100{chance.randrange(10**8):08d}"
        customers.append(customer)
        yield _row(chance, number, start, kind, _on_duty(agents, start, chance), customer, again=again)


def _starts(chance: random.Random, count: int, first_day: dt.date, days: int) -> list[dt.datetime]:
    weights = [0.55 if (first_day + dt.timedelta(day)).isoweekday() >= 6 else 1.0 for day in range(days)]
    chosen = chance.choices(range(days), weights, k=count)
    hours = chance.choices(list(HOURS), list(HOURS.values()), k=count)
    midnight = dt.datetime.combine(first_day, dt.time(), ZONE)
    return [
        midnight + dt.timedelta(days=day, hours=hour, seconds=chance.randrange(3600))
        for day, hour in zip(chosen, hours, strict=True)
    ]


def _on_duty(agents: Sequence[str], start: dt.datetime, chance: random.Random) -> str:
    """Half of the agents work early (8 to 17), half late (13 to 22); from day to day somebody is off."""
    half = len(agents) // 2
    early, late = start.hour < 17, start.hour >= 13
    on = list(agents[:half] if early and not late else agents[half:] if late and not early else agents)
    off = start.toordinal() % 7
    working = [no for place, no in enumerate(on) if place % 7 != off]
    return chance.choice(working)


def _row(
    chance: random.Random, number: int, start: dt.datetime, kind: str, agent: str, customer: str, *, again: bool
) -> tuple[str, ...]:
    _, median, spread, queue = TYPES[kind]
    talk = round(median * math.exp(chance.gauss(0, spread)), 1)
    outbound = kind == "sales"
    wait = 0 if outbound else round(chance.expovariate(1 / 14), 1)
    lost = not outbound and chance.random() < 0.07
    rating = str(chance.choices((5, 4, 3, 2, 1), (60, 20, 8, 6, 6))[0]) if chance.random() < 0.35 and not lost else ""
    unique = f"{int(start.timestamp())}.{number}"
    return (
        unique,
        "" if lost else agent,
        start.isoformat(),
        "0" if lost else f"{talk:.1f}",
        queue,
        "outbound" if outbound else "inbound",
        kind,
        "repeat" if again else "first",
        customer,
        rating,
        "abandoned" if lost else "answered",
        f"{wait:.1f}",
        "" if lost else f"{talk:.1f}",
        "" if lost or outbound else str(chance.randint(10, 90)),
    )


def write_calls(
    target: Path, count: int = 200_000, first_day: dt.date = dt.date(2026, 1, 1), days: int = 31, seed: int = 1
) -> Path:
    """So many calls as a table."""
    with target.open("w", encoding="utf-8", newline="") as out:
        writer = csv.writer(out)
        writer.writerow(CALL_COLUMNS)
        writer.writerows(calls(count, first_day, days, seed))
    return target


def main() -> None:
    """Write both tables into a folder."""
    parser = argparse.ArgumentParser(description="People and calls of a simulated call centre.")
    parser.add_argument("folder", type=Path)
    parser.add_argument("--calls", type=int, default=200_000)
    parser.add_argument("--month", default="2026-01")
    parser.add_argument("--seed", type=int, default=1)
    asked = parser.parse_args()
    first = dt.date.fromisoformat(f"{asked.month}-01")
    days = ((first + dt.timedelta(days=32)).replace(day=1) - first).days
    asked.folder.mkdir(parents=True, exist_ok=True)
    write_people(asked.folder / "people.csv", asked.seed)
    write_calls(asked.folder / "calls.csv", asked.calls, first, days, asked.seed)


if __name__ == "__main__":
    main()
