"""Drawn signatures: strokes of points in a field of 1000 by 400."""

from itertools import pairwise
from math import dist

from qadesk.domain.errors import UserError
from qadesk.domain.texts import QT_TRANSLATE_NOOP

Strokes = tuple[tuple[tuple[int, int], ...], ...]

WIDTH, HEIGHT = 1000, 400
MOST_STROKES = 200
MOST_POINTS = 20_000
SHORTEST = 150.0
"""So long, all strokes together, is a signature at least: a slip of the mouse is none."""


def checked_strokes(strokes: Strokes) -> Strokes:
    """The strokes that have points. Raises ``UserError`` for what is no signature."""
    drawn = tuple(stroke for stroke in strokes if stroke)
    points = [point for stroke in drawn for point in stroke]
    outside = any(not (0 <= x <= WIDTH and 0 <= y <= HEIGHT) for x, y in points)
    if outside or len(drawn) > MOST_STROKES or len(points) > MOST_POINTS or length(drawn) < SHORTEST:
        raise UserError(
            QT_TRANSLATE_NOOP("errors", "This is no signature."),
            QT_TRANSLATE_NOOP("errors", "Sign in the field with the mouse, a pen or a finger."),
        )
    return drawn


def length(strokes: Strokes) -> float:
    """How long the strokes are together, in units of the field."""
    return sum(dist(one, other) for stroke in strokes for one, other in pairwise(stroke))
