"""Stretches of a call's time: half-open spans of whole milliseconds, and what can be done with lists of them."""

from collections.abc import Iterable

Span = tuple[int, int]
"""(start_ms, end_ms), the end not included."""


def merged(spans: Iterable[Span], gap_ms: int = 0) -> tuple[Span, ...]:
    """In the order of time, those that touch or are at most ``gap_ms`` apart as one; empty ones are left out."""
    apart: list[Span] = []
    for start, end in sorted(spans):
        if end <= start:
            continue
        if apart and start - apart[-1][1] <= gap_ms:
            apart[-1] = (apart[-1][0], max(apart[-1][1], end))
        else:
            apart.append((start, end))
    return tuple(apart)


def total_ms(spans: Iterable[Span]) -> int:
    """The time that the spans cover; what several cover counts once."""
    return sum(end - start for start, end in merged(spans))


def common(one: Iterable[Span], other: Iterable[Span]) -> tuple[Span, ...]:
    """What both cover."""
    left, right = merged(one), merged(other)
    found, i, j = [], 0, 0
    while i < len(left) and j < len(right):
        start, end = max(left[i][0], right[j][0]), min(left[i][1], right[j][1])
        if start < end:
            found.append((start, end))
        if left[i][1] <= right[j][1]:
            i += 1
        else:
            j += 1
    return tuple(found)


def without(spans: Iterable[Span], taken: Iterable[Span]) -> tuple[Span, ...]:
    """What ``spans`` cover and ``taken`` do not."""
    holes = merged(taken)
    left: list[Span] = []
    at = 0
    for start, end in merged(spans):
        while at < len(holes) and holes[at][0] < end:
            hole_start, hole_end = holes[at]
            if start < hole_start:
                left.append((start, hole_start))
            start = max(start, hole_end)
            if hole_end > end:  # it reaches on, perhaps into the next span
                break
            at += 1
        if start < end:
            left.append((start, end))
    return tuple(left)


def gaps(spans: Iterable[Span], start_ms: int, end_ms: int) -> tuple[Span, ...]:
    """What lies between ``start_ms`` and ``end_ms`` and in none of the spans."""
    return without([(start_ms, end_ms)], spans)


def moved(spans: Iterable[Span], by_ms: int) -> tuple[Span, ...]:
    """The same, later by ``by_ms``."""
    return tuple((start + by_ms, end + by_ms) for start, end in spans)
