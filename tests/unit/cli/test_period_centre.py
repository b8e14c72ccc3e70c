"""Every figure of a simulated centre's report, recomputed from the tables of answers and calls by other means.

Nothing of ``qadesk`` counts here: scores come from the answers by the card's points, quantiles of t from its density.
"""

import json
import math
import sqlite3
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Sequence
from datetime import date, timedelta
from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction
from functools import cache
from pathlib import Path
from statistics import NormalDist
from typing import Any

import pytest

from tests.e2e.program import Inside
from tests.period_centre import FIRST, HALVES, LAST, ON_HOLD, RUDE_AGENT, UNFRIENDLY, UNIDENTIFIED, build

POINTS = {"greeting": 10, "identify": 10, "solution": 30, "tone": 20, "hold": 10, "summary": 10, "record": 10}
TITLES = dict(zip(POINTS, ["问候", "核实身份", "解决问题", "语气", "等待告知", "复述确认", "记录准确"], strict=True))
CRITICAL = {"rude": "customer", "wrong": "business", "privacy": "compliance"}
BANDS = (("不合格", 0), ("待改进", 70), ("合格", 85), ("优秀", 95))
SEPTEMBER = ("2026-09-01", "2026-09-30")

Row = dict[str, Any]


@pytest.fixture(scope="module")
def centre(tmp_path_factory: pytest.TempPathFactory) -> Inside:
    home = tmp_path_factory.mktemp("centre")
    return build(Inside(home, home / "workspace"))


def report(centre: Inside, first: str, last: str, *more: str) -> Row:
    folder = centre.home / "out"
    centre.json("report", "period", "--from", first, "--to", last, "--uids", "-o", folder, *more)
    found: Row = json.loads((folder / "period.json").read_text("utf-8"))
    return found


def query(centre: Inside, sql: str, *values: object) -> list[tuple[Any, ...]]:
    with sqlite3.connect(centre.workspace / "qadesk.db") as connection:
        return connection.execute(sql, values).fetchall()


@pytest.fixture(scope="module")
def rows(centre: Inside) -> list[Row]:
    """Every evaluation with what its answers are worth."""
    sql = """SELECT e.id, e.uid, c.local_date, c.agent_no, c.group_on_day, c.business_type, c.unique_id, p.no
             FROM evaluation e JOIN call c ON c.id = e.call_id JOIN person p ON p.id = e.inspector_id"""
    names = ("id", "uid", "day", "agent", "group", "business_type", "call", "inspector")
    found = {each[0]: dict(zip(names, each, strict=True)) for each in query(centre, sql)}
    given: dict[int, dict[str, str]] = defaultdict(dict)
    for number, item, value in query(centre, "SELECT evaluation_id, item_key, value FROM answer"):
        given[number][item] = str(json.loads(value))
    for number, row in found.items():
        row.update(scored(given[number]))
    return sorted(found.values(), key=lambda row: (row["day"], row["uid"]))


def scored(given: dict[str, str]) -> Row:
    full = {"yes", "full", "4"}
    half = {"half": 15, "3": 5, "2": 10, "1": 15}
    lost = {item: Fraction(half.get(given[item], points)) for item, points in POINTS.items() if given[item] not in full}
    happened = {item for item in CRITICAL if given[item] == "yes"}
    score = 100 - sum(lost.values())
    if "wrong" in happened:
        score = min(score, Fraction(59))
    if "rude" in happened:
        score = Fraction(0)
    return {
        "lost": lost,
        "critical": happened,
        "score": score,
        "passed": score >= 85 and not happened,
        "wrong": "record" in lost,
    }


def fixed(value: Fraction | float, places: int) -> str:
    exact = Fraction(value)
    scale = 10**places
    sign = -1 if exact < 0 else 1
    number = sign * ((abs(exact) * scale * 2 + 1) // 2)
    return f"{Decimal(int(number)).scaleb(-places).quantize(Decimal(1).scaleb(-places), ROUND_HALF_UP):f}"


@cache
def t_quantile(df: int, share: float = 0.975) -> float:
    """Of Student's t: the density is added up by Simpson's rule, the quantile found by halving."""
    norm = math.exp(math.lgamma((df + 1) / 2) - math.lgamma(df / 2)) / math.sqrt(df * math.pi)

    def below(reach: float) -> float:
        steps = 4000
        width = reach / steps
        heights = [norm * (1 + (at * width) ** 2 / df) ** (-(df + 1) / 2) for at in range(steps + 1)]
        return 0.5 + width / 3 * (heights[0] + heights[-1] + 4 * sum(heights[1:-1:2]) + 2 * sum(heights[2:-1:2]))

    low, high = 0.0, 20.0
    for _ in range(60):
        middle = (low + high) / 2
        low, high = (middle, high) if below(middle) < share else (low, middle)
    return (low + high) / 2


def mean_interval(scores: Sequence[Fraction]) -> list[str] | None:
    count = len(scores)
    if count < 2:
        return None
    middle = sum(scores, Fraction(0)) / count
    width = t_quantile(count - 1) * math.sqrt(sum((each - middle) ** 2 for each in scores) / (count - 1) / count)
    return [fixed(float(middle) - width, 2), fixed(float(middle) + width, 2)]


def wilson(part: int, whole: int) -> list[str]:
    z = NormalDist().inv_cdf(0.975)
    root = z * math.sqrt(part * (whole - part) / whole + z * z / 4)
    middle = part + z * z / 2
    return [fixed(max(0.0, (middle - root) / (whole + z * z)), 4), fixed((middle + root) / (whole + z * z), 4)]


def headline(rows: Sequence[Row]) -> Row:
    count, scores = len(rows), [row["score"] for row in rows]
    passed, wrong = (sum(row[name] for row in rows) for name in ("passed", "wrong"))
    happened = Counter(CRITICAL[item] for row in rows for item in row["critical"])
    lost = sum((sum(row["lost"].values()) for row in rows), Fraction(0))
    families = ("customer", "business", "compliance")
    clean = {family: fixed(1 - Fraction(happened[family], count), 4) for family in families}
    return {
        "inspected": count,
        "scored": count,
        "average": fixed(sum(scores, Fraction(0)) / count, 2),
        "interval": mean_interval(scores),
        "pass_rate": fixed(Fraction(passed, count), 4),
        "pass_interval": wilson(passed, count),
        "error_rate": fixed(Fraction(wrong, count), 4),
        "error_interval": wilson(wrong, count),
        "critical": {family: happened[family] for family in families},
        "accuracies": {**clean, "non_critical": fixed(1 - lost / (100 * count), 4)},
        "uids": [row["uid"] for row in rows],
    }


def of_days(rows: Iterable[Row], first: str, last: str, group: str | None = None) -> list[Row]:
    return [row for row in rows if first <= row["day"] <= last and group in (None, row["group"])]


def by(rows: Iterable[Row], key: Callable[[Row], Any]) -> dict[Any, list[Row]]:
    found = defaultdict(list)
    for row in rows:
        found[key(row)].append(row)
    return dict(found)


def same_headline(told: Row, rows: Sequence[Row], *, uids: bool = True) -> None:
    wanted = headline(rows)
    if not uids:
        del wanted["uids"]
    assert {name: told[name] for name in wanted} == wanted


PERIODS = [
    (FIRST, LAST, None),
    (*SEPTEMBER, None),
    ("2026-08-01", "2026-08-31", UNFRIENDLY),
    ("2026-07-06", "2026-07-12", None),
]


@pytest.mark.parametrize(("first", "last", "group"), PERIODS)
def test_every_figure_is_that_of_the_answers(
    centre: Inside, rows: list[Row], first: str, last: str, group: str | None
) -> None:
    told = report(centre, first, last, *(("--group", group) if group else ()))
    own = of_days(rows, first, last, group)
    assert len(own) > 30
    same_headline(told, own)
    former = before(first, last)
    past = of_days(rows, *former, group)
    assert (told["previous"] is None) == (not past)
    if past:
        assert (told["previous"]["period"]["from"], told["previous"]["period"]["to"]) == former
        same_headline(told["previous"], past, uids=False)
    assert told["year_ago"] is None
    teams, past_teams = by(own, lambda row: row["group"]), by(past, lambda row: row["group"])
    assert [line["group"] for line in told["by_group"]] == sorted(
        teams, key=lambda name: (-Decimal(headline(teams[name])["average"]), name)
    )
    for line in told["by_group"]:
        same_headline(line, teams[line["group"]])
        earlier = past_teams.get(line["group"])
        assert line["previous_average"] == (headline(earlier)["average"] if earlier else None)
    days = by(own, lambda row: row["day"])
    assert told["by_day"] == [
        {name: headline(each)[name] for name in ("inspected", "average", "interval", "uids")} | {"date": day}
        for day, each in sorted(days.items())
    ]
    assert [(band["title"], band["from"], band["count"], band["uids"]) for band in told["bands"]] == bands(own)
    assert lost_of(told) == lost_points(own, past)
    months = by(of_days(rows, "2026-04-01", last[:8] + "31", group), lambda row: row["day"][:7])
    assert [line["month"] for line in told["months"]] == sorted(months)
    for line in told["months"]:
        same_headline(line, months[line["month"]])
        assert (line["pass_target"], line["error_target"]) == (None, "0.0070")


def before(first: str, last: str) -> tuple[str, str]:
    start, end = date.fromisoformat(first), date.fromisoformat(last)
    if start.day == 1 and (end + timedelta(1)).day == 1:
        months = end.month - start.month + 1
        return str(start.replace(month=start.month - months)), str(start - timedelta(1))
    return str(start - (end - start) - timedelta(1)), str(start - timedelta(1))


def bands(rows: Sequence[Row]) -> list[tuple[str, str, int, list[str]]]:
    found = []
    for at, (title, least) in enumerate(BANDS):
        most = BANDS[at + 1][1] if at + 1 < len(BANDS) else 101
        uids = [row["uid"] for row in rows if least <= row["score"] < most]
        found.append((title, f"{least}.00", len(uids), uids))
    return found


def lost_of(told: Row) -> list[Row]:
    return [{name: value for name, value in line.items() if name != "densest"} for line in told["lost_points"]]


def lost_points(rows: Sequence[Row], past: Sequence[Row]) -> list[Row]:
    section = {"greeting": "开场", "identify": "开场", "summary": "结束", "record": "结束"}
    whole, running, found = sum(sum(row["lost"].values()) for row in rows), Fraction(0), []
    items = {item: [row for row in rows if item in row["lost"]] for item in POINTS}
    sums = {item: sum((row["lost"][item] for row in of), Fraction(0)) for item, of in items.items()}
    for item in sorted(
        (item for item in POINTS if items[item]), key=lambda item: (-sums[item], -len(items[item]), item)
    ):
        running += sums[item]
        earlier = sum((row["lost"].get(item, Fraction(0)) for row in past), Fraction(0))
        found.append(
            {
                "scorecard": "centre",
                "item": item,
                "title": TITLES[item],
                "section": section.get(item, "处理"),
                "lost": fixed(sums[item], 2),
                "times": len(items[item]),
                "agents": len({row["agent"] for row in items[item]}),
                "share": fixed(sums[item] / whole, 4),
                "cumulative": fixed(running / whole, 4),
                "previous_lost": fixed(earlier, 2) if past else None,
                "uids": [row["uid"] for row in items[item]],
            }
        )
    return found


def test_why_september_was_another(centre: Inside, rows: list[Row]) -> None:
    told = report(centre, *SEPTEMBER)
    now, then = of_days(rows, *SEPTEMBER), of_days(rows, "2026-08-01", "2026-08-31")
    worth: dict[str, Callable[[Row], Fraction]] = {
        "average": lambda row: row["score"],
        "pass_rate": lambda row: Fraction(row["passed"]),
        "error_rate": lambda row: Fraction(row["wrong"]),
    }
    assert len(told["why"]) == 9
    agents = dict(query(centre, "SELECT no, name FROM person"))
    for line in told["why"]:
        value, places = worth[line["figure"]], 2 if line["figure"] == "average" else 4
        effects = kitagawa(now, then, lambda row, by=line["by"]: row[by], value)
        change = mean(now, value) - mean(then, value)
        assert line["before"] == fixed(mean(then, value), places) and line["after"] == fixed(mean(now, value), places)
        assert abs(sum(mix + rate for mix, rate in effects.values()) - change) < Fraction(1, 10**9)
        assert line["rate"] == fixed(sum((rate for _, rate in effects.values()), Fraction(0)), places)
        assert line["by_chance"] == chance(now, then, value, mean_of_many=line["figure"] == "average")
        assert Decimal(line["change"]) == Decimal(line["after"]) - Decimal(line["before"])
        assert Decimal(line["mix"]) + Decimal(line["rate"]) == Decimal(line["change"])
        named = Counter(agents[name] if line["by"] == "agent" else name for name in effects)
        for part in line["parts"]:
            if part["name"] and named[part["name"]] == 1:
                key = next(key for key in effects if part["name"] in (key, agents.get(key)))
                mix, rate = effects[key]
                assert (part["mix"], part["rate"]) == (fixed(mix, places), fixed(rate, places)), (line, part)
                assert part["inspected"] == sum(row[line["by"]] == key for row in now)
                assert part["previous_inspected"] == sum(row[line["by"]] == key for row in then)
    by_team = next(line for line in told["why"] if (line["figure"], line["by"]) == ("average", "group"))
    assert by_team["parts"][0]["name"] == ON_HOLD and Decimal(by_team["parts"][0]["rate"]) < 0
    by_type = next(line for line in told["why"] if (line["figure"], line["by"]) == ("average", "business_type"))
    assert HALVES in {part["name"] for part in by_type["parts"][:2]}
    assert next(Decimal(part["mix"]) for part in by_type["parts"] if part["name"] == HALVES) < 0


def mean(rows: Sequence[Row], value: Callable[[Row], Fraction]) -> Fraction:
    return sum((value(row) for row in rows), Fraction(0)) / len(rows)


def chance(now: Sequence[Row], then: Sequence[Row], value: Callable[[Row], Fraction], *, mean_of_many: bool) -> bool:
    """Whether the 95 % interval of the change holds 0, with normal quantiles: there are hundreds of calls."""
    change, z = float(mean(now, value) - mean(then, value)), NormalDist().inv_cdf(0.975)
    if mean_of_many:
        spread = 0.0
        for rows in (now, then):
            middle = mean(rows, value)
            spread += float(sum((value(row) - middle) ** 2 for row in rows) / (len(rows) - 1) / len(rows))
        return abs(change) <= z * math.sqrt(spread)
    sums = [sum(int(value(row)) for row in rows) for rows in (now, then)]
    (low, high), (old_low, old_high) = (
        [float(each) for each in wilson(part, len(rows))] for part, rows in zip(sums, (now, then), strict=True)
    )
    rate, old = float(mean(now, value)), float(mean(then, value))
    reach = math.hypot(rate - low, old_high - old) if change > 0 else math.hypot(high - rate, old - old_low)
    return abs(change) <= reach


def kitagawa(
    now: Sequence[Row], then: Sequence[Row], key: Callable[[Row], str], value: Callable[[Row], Fraction]
) -> dict[str, tuple[Fraction, Fraction]]:
    """Mix and rate of each cell (Kitagawa 1955), about the mean of both periods."""
    here, there = by(now, key), by(then, key)
    usual = (mean(now, value) + mean(then, value)) / 2
    found = {}
    for name in {*here, *there}:
        share, former = Fraction(len(here.get(name, ())), len(now)), Fraction(len(there.get(name, ())), len(then))
        new = mean(here.get(name) or there[name], value)
        old = mean(there.get(name) or here[name], value)
        found[name] = ((share - former) * ((new + old) / 2 - usual), (new - old) * (share + former) / 2)
    return found


def test_the_estimate_and_the_strata_are_those_of_the_ledger(centre: Inside, rows: list[Row]) -> None:
    told = report(centre, *SEPTEMBER)
    ((document,),) = query(centre, "SELECT ledger FROM draw")
    ledger = json.loads(document)
    scores = {row["call"]: row["score"] for row in of_days(rows, *SEPTEMBER)}
    sizes = {(each["agent_no"], each["stratum"]): each["size"] for each in ledger["cells"]}
    inside = [(each["agent_no"], each["stratum"], scores[each["call"]]) for each in ledger["drawn"]]
    counts = Counter(each[:2] for each in inside)
    weighted = [(each[1], Fraction(sizes[each[:2]], counts[each[:2]]), each[2]) for each in inside]
    whole = sum(weight for _, weight, _ in weighted)
    average = sum(weight * score for _, weight, score in weighted) / whole
    variance = Fraction(0)
    for stratum in {each[0] for each in weighted}:
        parts = [weight * (score - average) / whole for name, weight, score in weighted if name == stratum]
        centre_of = sum(parts, Fraction(0)) / len(parts)
        variance += sum((part - centre_of) ** 2 for part in parts) * len(parts) / (len(parts) - 1)
    width = t_quantile(len(weighted) - 2) * math.sqrt(variance)
    assert told["estimate"] == {
        "average": fixed(average, 2),
        "interval": [fixed(float(average) - width, 2), fixed(float(average) + width, 2)],
        "population": sum(sizes.values()),
        "sample": len(weighted),
        "plan": "september",
    }
    per_stratum = Counter(each["stratum"] for each in ledger["drawn"])
    assert {line["title"]: (line["size"], line["drawn"]) for line in told["sampling"]} == {
        name: (sum(size for (_, stratum), size in sizes.items() if stratum == name), per_stratum[name])
        for name in per_stratum
    }


def test_kpis_and_the_sampling_rate_are_those_of_the_call_log(centre: Inside) -> None:
    told = report(centre, *SEPTEMBER)
    ((known, inspected),) = query(
        centre,
        """SELECT count(DISTINCT c.id), count(DISTINCT e.call_id) FROM call c LEFT JOIN evaluation e ON e.call_id = c.id
           WHERE c.local_date BETWEEN ? AND ? AND coalesce(c.outcome, 'answered') = 'answered'""",
        *SEPTEMBER,
    )
    assert told["sampling_rate"] == fixed(Fraction(inspected, known), 4)
    ((offered, answered, in_time, talk, wrap, wait),) = query(
        centre,
        """SELECT count(*), sum(outcome = 'answered'), sum(outcome = 'answered' AND wait_ms <= 20000),
                  sum((outcome = 'answered') * talk_ms), sum((outcome = 'answered') * coalesce(wrap_ms, 0)),
                  sum((outcome = 'answered') * wait_ms)
           FROM call WHERE local_date BETWEEN ? AND ? AND direction = 'inbound'""",
        *SEPTEMBER,
    )
    wanted = {
        "answer_rate": fixed(Fraction(answered, offered), 4),
        "service_level": fixed(Fraction(in_time, offered), 4),
        "after_call_work_s": fixed(Fraction(wrap, answered * 1000), 2),
        "average_handle_time_s": fixed(Fraction(talk + wrap, answered * 1000), 2),
        "average_queue_time_s": fixed(Fraction(wait, answered * 1000), 2),
    }
    assert {name: told["kpi"][name]["value"] for name in wanted} == wanted
    ((rated, satisfied),) = query(
        centre,
        """SELECT count(*), sum(rating IN ('5', '4')) FROM call
           WHERE rating IS NOT NULL AND local_date BETWEEN ? AND ? AND direction = 'inbound'""",
        *SEPTEMBER,
    )
    assert told["kpi"]["satisfaction"]["value"] == fixed(Fraction(satisfied, rated), 4)
    assert all(each["value"] is not None or each["why"] for each in told["kpi"].values())


def test_the_planted_problems_are_the_ones_that_are_named(centre: Inside) -> None:
    told = report(centre, FIRST, LAST)
    assert told["problems"][0]["text"] == "复述确认"
    assert {problem["text"] for problem in told["problems"] if " · " in problem["text"]} == {
        f"解决问题 · {HALVES}",
        f"语气 · {UNFRIENDLY}",
        f"核实身份 · {UNIDENTIFIED}",
    }
    dense = {line["item"]: line["densest"] for line in told["lost_points"] if line["densest"]}
    assert dense == {"tone": [UNFRIENDLY], "solution": [HALVES], "identify": [UNIDENTIFIED], "hold": [ON_HOLD]}
    own = report(centre, FIRST, LAST, "--group", "四组")
    (name,) = (each[0] for each in query(centre, "SELECT name FROM person WHERE no = ?", RUDE_AGENT))
    assert f"问候 · {name}" in {problem["text"] for problem in own["problems"]}
    averages = [line["group"] for line in told["by_group"]]
    assert averages[-1] == UNFRIENDLY


def test_problem_recordings_are_the_worst_with_what_was_lost(centre: Inside, rows: list[Row]) -> None:
    told = report(centre, *SEPTEMBER)
    own = [row for row in of_days(rows, *SEPTEMBER) if row["critical"] or not row["passed"]]
    worst = sorted(own, key=lambda row: (not row["critical"], row["score"], row["day"], row["uid"]))[:20]
    assert [line["uid"] for line in told["problem_recordings"]] == [row["uid"] for row in worst]
    for line, row in zip(told["problem_recordings"], worst, strict=True):
        assert {each["item"] for each in line["findings"]} == {*row["lost"], *row["critical"]}
        assert {each["item"]: each["lost"] for each in line["findings"] if each["lost"]} == {
            item: fixed(lost, 2) for item, lost in row["lost"].items()
        }


def test_extracts_of_an_issued_report_tell_of_one_team_alone(centre: Inside, rows: list[Row], tmp_path: Path) -> None:
    kept = ("--uids", "--issue", "--as", "9000", "-o", tmp_path)
    assert centre.json("report", "period", "--from", SEPTEMBER[0], "--to", SEPTEMBER[1], *kept)["number"] == "2026-09"
    own = of_days(rows, *SEPTEMBER)
    teams = by(own, lambda row: row["group"])
    for team, its in teams.items():
        text = (tmp_path / "teams" / team / "period.json").read_text("utf-8")
        told = json.loads(text)
        same_headline(told, its)
        others = [row for row in own if row["group"] != team]
        assert not any(row["uid"] in text or row["call"] in text for row in others)
        assert not any(f'"{name}"' in text for name in {*teams} - {team} | {row["agent"] for row in others})


def test_no_agent_is_named_where_the_house_wants_none(centre: Inside) -> None:
    agents = {each[0] for each in query(centre, "SELECT name FROM person WHERE role = 'agent'")}
    centre.json("report", "house", "--mask-agents", "--as", "9000")
    text = json.dumps(report(centre, FIRST, LAST, "--group", "四组"), ensure_ascii=False)
    centre.json("report", "house", "--name-agents", "--as", "9000")
    assert not {name for name in agents if name in text} and f'"{RUDE_AGENT}"' not in text


def test_the_same_data_give_the_same_bytes(centre: Inside) -> None:
    report(centre, FIRST, LAST)
    once = (centre.home / "out" / "period.json").read_bytes()
    report(centre, FIRST, LAST)
    assert (centre.home / "out" / "period.json").read_bytes() == once
