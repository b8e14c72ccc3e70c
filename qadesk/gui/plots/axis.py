"""Round times for the axis, and times as text."""

import math
from dataclasses import dataclass

_STEPS_MS = (
    0.1, 0.2, 0.5, 1, 2, 5, 10, 20, 50, 100, 200, 500,
    1_000, 2_000, 5_000, 10_000, 15_000, 30_000,
    60_000, 120_000, 300_000, 600_000, 900_000, 1_800_000, 3_600_000, 7_200_000, 14_400_000,
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Tick:
    """A place on the axis with its text."""

    ms: float
    label: str


def tick_step(ms_per_pixel: float, label_pixels: float) -> float:
    """The finest round step, in ms, whose labels of ``label_pixels`` do not crowd."""
    wanted = ms_per_pixel * label_pixels
    return next((step for step in _STEPS_MS if step >= wanted), _STEPS_MS[-1])


def ticks(start_ms: float, end_ms: float, step_ms: float, hours: bool) -> list[Tick]:
    """The multiples of ``step_ms`` from ``start_ms`` to ``end_ms`` inclusive."""
    first, last = math.ceil(start_ms / step_ms - 1e-6), math.floor(end_ms / step_ms + 1e-6)
    decimals = decimals_for(step_ms)
    return [Tick(n * step_ms, clock(n * step_ms, decimals, hours)) for n in range(first, last + 1)]


def decimals_for(step_ms: float) -> int:
    """Decimals of a second that tell two neighbours ``step_ms`` apart."""
    for decimals, unit in enumerate((1_000, 100, 10, 1)):
        if step_ms >= unit:
            return decimals
    return 4


def clock(ms: float, decimals: int = 0, hours: bool = False) -> str:
    """A position as mm:ss or h:mm:ss (from one hour on, or where ``hours`` asks for it), with decimals of a second."""
    units = 10**decimals
    count = max(math.floor(ms * units / 1000 + 1e-6), 0)
    seconds, part = divmod(count, units)
    minutes, seconds = divmod(seconds, 60)
    text = f"{minutes:02}:{seconds:02}"
    if hours or minutes >= 60:
        text = f"{minutes // 60}:{minutes % 60:02}:{seconds:02}"
    return f"{text}.{part:0{decimals}}" if decimals else text


def length(ms: float) -> str:
    """A duration as "4.2 s", "38 ms" or, from a minute on, as a clock."""
    if ms < 100:
        return f"{ms:.0f} ms" if ms >= 10 else f"{ms:.1f} ms"
    return f"{ms / 1000:.1f} s" if ms < 60_000 else clock(ms, 1)
