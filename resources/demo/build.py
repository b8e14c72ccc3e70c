"""Builds the recordings and tables of the demo workspace, each time the same.

Run by hand when a dialogue or a plan changes; needs espeak-ng, and pypinyin (MIT), numpy and soundfile in the
Python that runs it. Nothing of this is used when qadesk runs.

    python resources/demo/build.py
"""

import csv
import json
import tempfile
from pathlib import Path
from typing import Any

import soundfile
from builder import checks, dialogue, evaluations, files, past
from builder.mix import Call, Mixer
from builder.speech import Voice

HERE = Path(__file__).parent
COLUMNS = [
    *("unique_id", "agent_no", "agent", "group", "started_at", "seconds", "queue", "direction", "business_type"),
    *("contact", "customer", "rating", "subject", "file"),
]
AGENT_VOICES = {
    "2011": Voice("f3", 55, 172),
    "2012": Voice("m3", 48, 170),
    "2013": Voice("f1", 58, 176),
    "2014": Voice("m1", 44, 164),
    "2015": Voice("f5", 52, 180),
    "2016": Voice("m4", 50, 184),
    "2017": Voice("f2", 60, 178),
    "2018": Voice("m6", 46, 176),
}


def main() -> None:
    plans = json.loads((HERE / "plan" / "calls.json").read_text("utf-8"))
    with (HERE / "people.csv").open(encoding="utf-8", newline="") as table:
        people = {row["no"]: row for row in csv.DictReader(table)}
    rows, script = [], []
    for seed, plan in enumerate(plans):
        call = mix(plan, people, seed)
        name = files.file_name(plan, people[plan["agent"]]["name"])
        seconds = write_recording(name, plan["codec"], call)
        checks.check_call(name, HERE / "calls" / name, call, plan.get("levels", {}))
        rows.append(csv_row(plan, people, name, seconds))
        script.append(script_entry(plan, name, seconds, call))
        print(f"{plan['id']} {seconds:7.2f} s  {name}")
    drop_others({row["file"] for row in rows})
    write_csv(rows)
    write_json(HERE / "script.json", {"format": "qadesk-demo-script/1", "calls": script})
    evaluations.write(HERE, script, rows)
    past.write(HERE)
    total = sum(path.stat().st_size for path in (HERE / "calls").iterdir())
    print(f"{len(rows)} calls, {sum(row['seconds'] for row in rows) / 60:.1f} min, {total / 1e6:.2f} MB")


def mix(plan: dict[str, Any], people: dict[str, dict[str, str]], seed: int) -> Call:
    customer = plan["customer"]
    words = plan["slots"] | {
        "no": plan["agent"],
        "agent": people[plan["agent"]]["name"],
        "surname": customer["name"][0],
        "cust": customer["name"][0] + customer["title"],
        "full": customer["name"],
        "phone": customer["phone"],
    }
    lines = dialogue.read_lines(HERE / "dialogues" / f"{plan['dialogue']}.json", set(plan["tags"]), words)
    voices = {"agent": AGENT_VOICES[plan["agent"]], "customer": Voice(**customer["voice"])}
    return Mixer(voices, plan.get("levels", {}), seed).mix(lines)


def write_recording(name: str, codec: str, call: Call) -> float:
    """Writes the recording, unless the same bytes lie there already; its true length in seconds."""
    target = HERE / "calls" / name
    with tempfile.TemporaryDirectory() as folder:
        fresh = Path(folder) / name
        files.write(fresh, call.samples, codec)
        samples, rate = soundfile.read(fresh)
        if not target.exists() or target.read_bytes() != fresh.read_bytes():
            target.write_bytes(fresh.read_bytes())
    return len(samples) / rate


def csv_row(plan: dict[str, Any], people: dict[str, dict[str, str]], name: str, seconds: float) -> dict[str, Any]:
    agent = people[plan["agent"]]
    own = {key: plan[key] for key in ("started_at", "queue", "direction", "business_type", "contact", "rating")}
    return own | {
        "unique_id": files.unique_id(plan),
        "agent_no": agent["no"],
        "agent": agent["name"],
        "group": agent["group"],
        "seconds": round(seconds, 3),
        "customer": plan["customer"]["phone"],
        "subject": subject(plan),
        "file": name,
    }


def subject(plan: dict[str, Any]) -> str:
    return dialogue.title(HERE / "dialogues" / f"{plan['dialogue']}.json")


def script_entry(plan: dict[str, Any], name: str, seconds: float, call: Call) -> dict[str, Any]:
    return {
        "file": name,
        "unique_id": files.unique_id(plan),
        "id": plan["id"],
        "title": subject(plan),
        "seconds": round(seconds, 3),
        "turns": [vars(turn) for turn in call.turns],
        "problems": [vars(problem) for problem in call.problems],
    }


def drop_others(names: set[str]) -> None:
    for path in (HERE / "calls").iterdir():
        if path.name not in names:
            path.unlink()


def write_csv(rows: list[dict[str, Any]]) -> None:
    with (HERE / "calls.csv").open("w", encoding="utf-8", newline="") as table:
        writer = csv.DictWriter(table, COLUMNS, lineterminator="\n")
        writer.writeheader()
        writer.writerows(sorted(rows, key=lambda row: str(row["started_at"])))


def write_json(path: Path, content: Any) -> None:
    path.write_text(json.dumps(content, ensure_ascii=False, indent=1) + "\n", "utf-8")


if __name__ == "__main__":
    main()
