"""A condition as a tree: its parts by steps from the root, and the tree with another part in some place. All pure.

A step is the number of a part of a group; the one part of a *not* has the number 0.
"""

from qadesk.domain.scorecards import AllOf, AnyOf, CallIs, Condition, ItemIs, Not

Steps = tuple[int, ...]
Atom = CallIs | ItemIs
Group = AllOf | AnyOf


def part_at(condition: Condition, steps: Steps) -> Condition:
    """The part that the steps lead to."""
    for step in steps:
        condition = condition.part if isinstance(condition, Not) else _parts(condition)[step]
    return condition


def path_of(condition: Condition, steps: Steps, root: str = "when") -> str:
    """The part's path as findings have it: ``when.all[0].not``."""
    path = root
    for step in steps:
        if isinstance(condition, Not):
            path, condition = f"{path}.not", condition.part
        else:
            name = "all" if isinstance(condition, AllOf) else "any"
            path, condition = f"{path}.{name}[{step}]", _parts(condition)[step]
    return path


def with_part(condition: Condition, steps: Steps, part: Condition) -> Condition:
    """The condition with another part in that place; everything beside it stays as it is."""
    if not steps:
        return part
    step, rest = steps[0], steps[1:]
    if isinstance(condition, Not):
        return Not(with_part(condition.part, rest, part))
    parts = _parts(condition)
    inner = with_part(parts[step], rest, part)
    return _group(condition, (*parts[:step], inner, *parts[step + 1 :]))


def without_part(condition: Condition, steps: Steps) -> Condition | None:
    """The condition without the part in that place; ``None`` when nothing is left.

    A group that loses its last part goes with it; one that keeps a single part is replaced by that.
    """
    if not steps:
        return None
    step, rest = steps[0], steps[1:]
    if isinstance(condition, Not):
        left = without_part(condition.part, rest)
        return None if left is None else denied(left)
    parts = _parts(condition)
    inner = without_part(parts[step], rest)
    kept: tuple[Condition, ...] = (*parts[:step], *(() if inner is None else (inner,)), *parts[step + 1 :])
    if not kept:
        return None
    if len(kept) == 1 and inner is None:
        return kept[0]
    return _group(condition, kept)


def denied(condition: Condition) -> Condition:
    """The opposite, without a *not* of a *not*."""
    return condition.part if isinstance(condition, Not) else Not(condition)


def peeled(condition: Condition) -> tuple[bool, Condition]:
    """(whether it is denied, what is denied or said); a *not* of a *not* is left as it is."""
    if isinstance(condition, Not) and not isinstance(condition.part, Not):
        return True, condition.part
    return False, condition


def with_another(condition: Condition, steps: Steps, part: Condition) -> Condition:
    """The condition with one more part at the end of the group in that place; anything else there becomes a group."""
    here = part_at(condition, steps)
    grown = type(here)((*here.parts, part)) if isinstance(here, AllOf | AnyOf) else AllOf((here, part))
    return with_part(condition, steps, grown)


def _group(like: Condition, parts: tuple[Condition, ...]) -> Group:
    return AllOf(parts) if isinstance(like, AllOf) else AnyOf(parts)


def _parts(condition: Condition) -> tuple[Condition, ...]:
    assert isinstance(condition, AllOf | AnyOf)
    return condition.parts
