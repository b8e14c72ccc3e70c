"""Coloured spans over the waveform: what a mark is, where its label goes, which one a click means."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from qadesk.gui.palette import Palette

MarkKind = Literal["evidence", "lost", "critical", "note", "good", "bookmark", "redact", "suggestion"]
Edge = Literal["start", "end"]


@dataclass(frozen=True, slots=True)
class Mark:
    """A span of the call's timeline, in ms, that something was said about. ``key`` tells marks apart.

    The edges of a ``fixed`` one cannot be moved.
    """

    key: str
    start_ms: float
    end_ms: float
    kind: MarkKind
    label: str
    fixed: bool = False


@dataclass(frozen=True, slots=True)
class PlacedMark:
    """A mark in pixels: its span ``left``..``right``, its label's left edge and width (0: no room for it).

    ``more`` says how many labels just before it had no room, as "(+2)" or ""; ``whole`` that the text fits as it is.
    """

    mark: Mark
    left: float
    right: float
    label_left: float
    label_width: float
    more: str = ""
    whole: bool = False


GRIP = 5.0
"""Pixels beside an edge, within and without, in which it can be taken hold of."""
_LABEL_INDENT = 5.0
_LABEL_GAP = 6.0
_LABEL_LEAST = 22.0
_LEAST_WIDTH = 3.0
_FIRST: frozenset[MarkKind] = frozenset(("evidence", "lost", "critical"))
"""Their labels go before those of notes and suggestions where there is no room for both."""


def place(
    marks: Iterable[Mark],
    x_of: Callable[[float], float],
    text_width: Callable[[str], float],
    start: float,
    end: float,
) -> list[PlacedMark]:
    """Lay out, by time, the marks that show between the pixels ``start`` and ``end``.

    A label may reach over its span's end, but neither into the next label nor past ``end``; of a span that begins out
    of sight it stays at ``start``. Labels without room are counted on the next one that has some; evidence never gives
    way to what is none.
    """
    ordered = sorted(marks, key=lambda mark: (mark.start_ms, mark.end_ms))
    spans = [(mark, x_of(mark.start_ms), x_of(mark.end_ms)) for mark in ordered]
    seen = [
        (mark, left, max(right, left + _LEAST_WIDTH)) for mark, left, right in spans if right >= start and left <= end
    ]
    labels = [max(left, start) + _LABEL_INDENT for _mark, left, _right in seen]
    limits = [*labels[1:], end] if labels else []
    placed, hidden, taken = [], 0, start
    for at, ((mark, left, right), label, limit) in enumerate(zip(seen, labels, limits, strict=True)):
        first = mark.kind in _FIRST
        if first and limit - label < _LABEL_LEAST + _LABEL_GAP:
            limit = next((labels[n] for n in range(at + 1, len(seen)) if seen[n][0].kind in _FIRST), end)
        more = f"(+{hidden})" if hidden else ""
        wanted = text_width(mark.label) + (text_width(f" {more}") if more else 0.0)
        width = 0.0 if label < taken and not first else _room(wanted, limit - label)
        taken = max(taken, label + width + _LABEL_GAP) if first and width else taken
        hidden = hidden + 1 if mark.label and not width else 0
        placed.append(PlacedMark(mark, left, right, label, width, more, not more and width >= wanted))
    return placed


def hit(placed: Sequence[PlacedMark], x: float, in_label_row: bool, slack: float = 2.0) -> Mark | None:
    """The mark at ``x``: in the row of labels the label's owner comes first, else the shortest span there."""
    if in_label_row:
        labelled = [p for p in placed if p.label_width and p.left <= x <= p.label_left + p.label_width]
        if labelled:
            return labelled[-1].mark
    under = [p for p in placed if p.left - slack <= x <= p.right + slack]
    return min(under, key=lambda p: p.right - p.left).mark if under else None


def edge_at(placed: Sequence[PlacedMark], x: float, selected: str | None) -> tuple[Mark, Edge] | None:
    """The edge that a press on ``x`` takes hold of, the selected mark's first, else the nearest one.

    Within a narrow mark the grip is narrower, so that its middle can still be clicked; a mark without length is taken
    by the end that is pulled.
    """
    found: list[tuple[bool, float, Mark, Edge]] = []
    for p in placed:
        inner = min(GRIP, (p.right - p.left) / 4)
        for edge, beyond in (("start", p.left - x), ("end", x - p.right)):
            if not p.mark.fixed and -inner <= beyond <= GRIP:
                found.append((p.mark.key != selected, abs(beyond), p.mark, "start" if edge == "start" else "end"))
    if not found:
        return None
    _other, _distance, mark, edge_of = min(found, key=lambda each: each[:2])
    return mark, edge_of


def resized(mark: Mark, edge: Edge, to_ms: float, duration_ms: float) -> Mark:
    """``mark`` with one edge at another place, in whole ms: never beyond the other edge or off the timeline."""
    if edge == "start":
        return replace(mark, start_ms=round(min(max(to_ms, 0.0), mark.end_ms)))
    return replace(mark, end_ms=round(max(min(to_ms, duration_ms), mark.start_ms)))


def shape_colour(kind: MarkKind, colours: Palette) -> str:
    """Colour of a mark's span and edges."""
    return {
        "evidence": colours.mark,
        "lost": colours.critical,
        "critical": colours.critical,
        "note": colours.note,
        "good": colours.good,
        "bookmark": colours.bookmark,
        "redact": colours.redact,
        "suggestion": colours.warning,
    }[kind]


def text_colour(kind: MarkKind, colours: Palette) -> str:
    """Colour of a mark's label on the card."""
    return {
        "evidence": colours.accent_text,
        "lost": colours.critical,
        "critical": colours.critical,
        "note": colours.text_muted,
        "good": colours.good_text,
        "bookmark": colours.bookmark_text,
        "redact": colours.text,
        "suggestion": colours.warning_text,
    }[kind]


def _room(wanted: float, space: float) -> float:
    width = min(wanted, space - _LABEL_GAP)
    return width if width >= min(_LABEL_LEAST, wanted) else 0.0
