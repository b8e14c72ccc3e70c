"""An item made anew as another kind: what the old one has in common with it is carried over."""

import re
from collections.abc import Callable, Iterable
from decimal import Decimal
from fractions import Fraction
from typing import Any

from qadesk.domain.items import Bonus, Count, Critical, Faults, Note, Scale, SingleChoice, YesNo
from qadesk.domain.items.choice import Option
from qadesk.domain.items.critical import Effect, EffectKind
from qadesk.domain.items.faults import Fault
from qadesk.domain.items.note import NoteOption
from qadesk.domain.items.scale import Level
from qadesk.domain.proportions import rounded, scaled
from qadesk.domain.scorecards import Family, Item

FIRST_POINTS = Decimal(5)
"""Points of a new item, before anybody has weighed it."""


def made(kind: type[Item], shared: dict[str, Any], old: Item | None) -> Item:
    """An item of a kind with what all kinds share, and its own fields from the old item where that has the like."""
    points = getattr(old, "points", None) or FIRST_POINTS
    own: dict[type[Item], Callable[[], dict[str, Any]]] = {
        YesNo: lambda: {"points": points},
        Scale: lambda: {"points": points, "levels": _levels(old, points)},
        SingleChoice: lambda: {"points": points, "options": _options(old, points)},
        Faults: lambda: {"points": points, "options": _faults(old, points)},
        Count: lambda: {"points": points, "per": min(Decimal(1), points)},
        Bonus: lambda: {"points": points},
        Critical: lambda: {"family": Family.CUSTOMER, "effect": Effect(EffectKind.ZERO_CARD)},
        Note: lambda: _noted(old),
    }
    return kind(**shared, **own[kind]())


def _levels(old: Item | None, points: Decimal) -> int | tuple[Level, ...]:
    if not isinstance(old, SingleChoice) or not points:
        return 2
    shares = sorted((rounded(Fraction(each.points) / Fraction(points)), each.title) for each in old.options)
    return tuple(Level(title, min(max(share, Decimal(0)), Decimal(1))) for share, title in shares)


def _options(old: Item | None, points: Decimal) -> tuple[Option, ...]:
    if isinstance(old, Scale) and isinstance(old.levels, tuple):
        best_first = sorted(old.levels, key=lambda level: -level.share)
        return tuple(
            Option(f"option_{at}", level.title, scaled(points, Fraction(level.share), least=Decimal(0)))
            for at, level in enumerate(best_first, 1)
        )
    if isinstance(old, Faults):
        rows = tuple(Option(each.key, each.title, max(points - each.deduct, Decimal(0))) for each in old.options)
        return (Option(fresh((each.key for each in rows), "option"), "", points), *rows)
    titles = _titles(old)
    worth = [points, *(Decimal(0) for _ in titles[1:])]
    return tuple(Option(key, title, each) for (key, title), each in zip(titles, worth, strict=True))


def _faults(old: Item | None, points: Decimal) -> tuple[Fault, ...]:
    if isinstance(old, SingleChoice):
        lesser = [each for each in old.options if each.points < points]
        if len(lesser) > 1:
            return tuple(Fault(each.key, each.title, points - each.points) for each in lesser)
    each_takes = min(Decimal(1), points)
    return tuple(Fault(key, title, each_takes) for key, title in _titles(old))


def _noted(old: Item | None) -> dict[str, Any]:
    if not hasattr(old, "options"):
        return {"input": "text"}
    return {"input": "choice", "options": tuple(NoteOption(key, title) for key, title in _titles(old))}


def _titles(old: Item | None) -> list[tuple[str, str]]:
    """Keys and titles of the options there are, at least two."""
    found = [(each.key, each.title) for each in getattr(old, "options", ())]
    while len(found) < 2:
        found.append((fresh((key for key, _ in found), "option"), ""))
    return found


def fresh(keys: Iterable[str], prefix: str) -> str:
    """``prefix_N``, with a number above all that the keys have with that prefix."""
    numbers = (re.fullmatch(rf"{prefix}_([0-9]{{1,9}})", key) for key in keys)
    return f"{prefix}_{max((int(found[1]) for found in numbers if found), default=0) + 1}"
