"""The evaluations already done: evidence that names a turn or a planted problem becomes spans of the recording.

References: ``turn:3`` and ``turns:3-5`` count from 0, ``problem:silence`` means every planted problem of that kind.
"""

import json
from pathlib import Path
from typing import Any

FORMAT = "qadesk-answers/1"
Entry = dict[str, Any]


def write(here: Path, script: list[Entry], rows: list[Entry]) -> None:
    """Writes ``evaluations.json``, one answers file for each of its entries, and the example that is not among them."""
    calls = {entry["id"]: entry for entry in script}
    facts = {row["unique_id"]: row for row in rows}
    plans = json.loads((here / "plan" / "evaluations.json").read_text("utf-8"))
    for old in (here / "answers").glob("*.json"):
        old.unlink()
    done = []
    for plan in plans:
        call = calls[plan["call"]]
        entry = _entry(plan, call)
        example = plan.get("example", False)
        name = "example" if example else plan["call"]
        _dump(here / "answers" / f"{name}.json", _answers_file(entry, facts[call["unique_id"]]))
        if example:
            _dump(here / "example.json", {k: entry[k] for k in ("file", "scorecard", "inspector")})
        else:
            done.append(entry)
    _dump(here / "evaluations.json", sorted(done, key=lambda entry: str(entry["submitted_at"])))


def _entry(plan: Entry, call: Entry) -> Entry:
    answers = {key: _answer(given, call) for key, given in plan["answers"].items()}
    own = {key: plan[key] for key in ("scorecard", "inspector", "submitted_at")}
    return {"file": call["file"], **own, "answers": answers, **_notes(plan)}


def _notes(plan: Entry) -> Entry:
    return {key: plan[key] for key in ("comment", "coaching_note") if plan[key]}


def _answers_file(entry: Entry, row: Entry) -> Entry:
    call = {key: row[key] for key in ("contact", "direction", "business_type", "queue")}
    head = {"format": FORMAT, "scorecard": entry["scorecard"], "call": call, "answers": entry["answers"]}
    return head | _notes({"comment": "", "coaching_note": ""} | entry)


def _answer(given: Any, call: Entry) -> Entry:
    if not isinstance(given, dict):
        return {"value": given}
    spans = [span for reference in given["evidence"] for span in _spans(reference, call)]
    return {"value": given["value"], "comment": given["comment"], "evidence": spans}


def _spans(reference: str, call: Entry) -> list[Entry]:
    kind, _, what = reference.partition(":")
    if kind == "problem":
        found = [problem for problem in call["problems"] if problem["kind"] == what]
        assert found, (call["id"], reference)
        return [{"start_ms": each["start_ms"], "end_ms": each["end_ms"], "note": each["note"]} for each in found]
    first, _, last = what.partition("-")
    turns = call["turns"][int(first) : int(last or first) + 1]
    assert turns, (call["id"], reference)
    return [{"start_ms": turns[0]["start_ms"], "end_ms": max(turn["end_ms"] for turn in turns)}]


def _dump(path: Path, content: Any) -> None:
    path.write_text(json.dumps(content, ensure_ascii=False, indent=1) + "\n", "utf-8")
