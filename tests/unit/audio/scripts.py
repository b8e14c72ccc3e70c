"""What the demo's script knows of its calls, and how measured spans are held against it."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from qadesk.domain.spans import Span, common, gaps, merged

DEMO = Path(__file__).parents[3] / "resources" / "demo"
TOLERANCE_MS = 100


@dataclass(frozen=True)
class Script:
    """A synthesised call: who speaks when, by the builder that mixed it."""

    path: Path
    duration_ms: int
    agent: tuple[Span, ...]
    customer: tuple[Span, ...]
    signs: tuple[int, int]
    """Characters that are spoken, a syllable each: the agent's, the customer's."""

    @property
    def talkovers(self) -> list[Span]:
        return list(common(self.agent, self.customer))

    def silences(self, least_ms: int) -> list[Span]:
        quiet = gaps([*self.agent, *self.customer], 0, self.duration_ms)
        return [span for span in quiet if span[1] - span[0] >= least_ms]


@cache
def script(call: str) -> Script:
    """By the demo's own name of the call: c07."""
    told = next(each for each in calls() if each["id"] == call)
    sides = {side: [t for t in told["turns"] if t["speaker"] == side] for side in ("agent", "customer")}
    spans = {side: merged((t["start_ms"], t["end_ms"]) for t in turns) for side, turns in sides.items()}
    agent, customer = (sum(spoken(t["text"]) for t in turns) for turns in sides.values())
    path, duration = DEMO / "calls" / told["file"], round(told["seconds"] * 1000)
    return Script(path, duration, spans["agent"], spans["customer"], (agent, customer))


@cache
def calls() -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = json.loads((DEMO / "script.json").read_text("utf-8"))["calls"]
    return found


def spoken(text: str) -> int:
    return sum(sign.isdigit() or "\u4e00" <= sign <= "\u9fff" for sign in text)


def agreeing(known: Sequence[Span], found: Sequence[Span]) -> int:
    """How many known spans were found with both edges within the tolerance; each found one counts once."""
    left = list(found)
    hits = 0
    for start, end in known:
        near = [f for f in left if abs(f[0] - start) <= TOLERANCE_MS and abs(f[1] - end) <= TOLERANCE_MS]
        if near:
            left.remove(near[0])
            hits += 1
    return hits
