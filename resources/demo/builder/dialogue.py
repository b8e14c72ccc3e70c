"""Dialogues as written: turns and pauses chosen by a call's tags, with the call's own words filled in."""

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

SPEAKERS = {"a": "agent", "c": "customer"}


@dataclass(frozen=True)
class Line:
    """One turn, or (with an empty text) one pause of ``wait_ms``; ``mark`` names the problem planted in it."""

    speaker: str
    text: str
    wait_ms: int = 0
    gap_ms: int | None = None
    mark: str = ""
    note: str = ""


def read_lines(path: Path, tags: set[str], words: dict[str, str]) -> list[Line]:
    """The lines of a dialogue that these tags select; a word that is missing is a ``KeyError``."""
    turns: list[dict[str, Any]] = json.loads(path.read_text("utf-8"))["turns"]
    return [_line(turn, words) for turn in turns if _chosen(turn, tags)]


def title(path: Path) -> str:
    """What the dialogue is about."""
    return str(json.loads(path.read_text("utf-8"))["title"])


def _chosen(turn: dict[str, Any], tags: set[str]) -> bool:
    return ("if" not in turn or turn["if"] in tags) and turn.get("unless") not in tags


def _line(turn: dict[str, Any], words: dict[str, str]) -> Line:
    mark, note = turn.get("mark", ""), turn.get("note", "")
    if "wait" in turn:
        return Line("", "", wait_ms=turn["wait"], mark=mark, note=note)
    letter = "a" if "a" in turn else "c"
    return Line(SPEAKERS[letter], turn[letter].format(**words), gap_ms=turn.get("gap"), mark=mark, note=note)
