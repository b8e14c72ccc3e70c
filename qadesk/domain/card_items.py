"""One item of a call centre's table: which kind it seems to be, and what belongs to it."""

from dataclasses import dataclass, replace
from decimal import ROUND_HALF_UP, Decimal
from typing import Any

from qadesk.domain import card_guess as guess
from qadesk.domain.card_groups import RowGroup, rules_of
from qadesk.domain.card_weights import tidy
from qadesk.domain.items import Bonus, Count, Critical, Faults, Note, Scale, SingleChoice, YesNo
from qadesk.domain.items.choice import Option
from qadesk.domain.items.critical import Effect, EffectKind
from qadesk.domain.items.faults import Fault
from qadesk.domain.items.shapes import in_limits
from qadesk.domain.scorecards import Family, Item

ZERO = Decimal(0)
HUNDREDTH = Decimal("0.01")
LONGEST_LEVEL = 40
"""Characters of the text of a level that stands in its title."""
MOST_LEVELS = 20
"""A range up to so many points becomes a scale with one level a point, a longer one a scale of ``EVEN_LEVELS``."""
EVEN_LEVELS = 10


@dataclass(frozen=True, slots=True)
class Guessed:
    """What an item seems to be. ``doubts`` name what is uncertain beside the kind."""

    item: Item
    doubts: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Clues:
    """What the rows of an item say."""

    title: str
    standard: str
    points: guess.Weight | None
    amount: Decimal | None
    """The points after those without any got their share; ``None``: none are known."""
    faults: tuple[guess.Deduction, ...]
    levels: tuple[tuple[str, Decimal], ...]
    critical: bool
    bonus: bool
    kind: str | None
    rating: guess.Weight | None
    """A range in the column of kinds: 1-5级."""
    allow_na: bool
    section: str
    chinese: bool


def clues(group: RowGroup, section: str, amount: Decimal | None) -> Clues:
    """The clues in the rows of an item, of the section of that title."""
    standard = group.said()
    title = group.cells.get("title", "") or standard
    flag = group.cells.get("critical", "")
    points_text, kind_text = group.cells.get("points", ""), group.cells.get("kind", "")
    points = guess.weight(points_text)
    answers = [text for name in ("levels", "options", "points") for text in group.texts(name)]
    labelled = (guess.labelled(text) for text in (*answers, standard, title))
    named = guess.truth(flag)
    about = " ".join((title, points_text, kind_text))
    bonus = guess.is_bonus(about) or guess.is_bonus(section) or bool(points and points.added)
    whole = " ".join((title, standard, section))
    return Clues(
        title=guess.without_numbering(title),
        standard=standard,
        points=points,
        amount=amount,
        faults=_faults(group),
        levels=_levels(group, amount) or _scaled(next((found for found in labelled if found), ()), points, amount),
        critical=guess.is_critical(flag)
        or named is True
        or ((named is None or not flag) and _vetoes(about, section, standard, amount)),
        bonus=bonus,
        kind=guess.kind_named(kind_text) if kind_text else None,
        rating=guess.weight(kind_text),
        allow_na=_may_not_apply(group, standard),
        section=section,
        chinese=any("\u4e00" <= letter <= "\u9fff" for letter in whole),
    )


def _vetoes(about: str, section: str, standard: str, amount: Decimal | None) -> bool:
    """A veto in the title or the section counts; one in the standard only where the item has no points."""
    return guess.is_critical(about) or guess.is_critical(section) or (not amount and guess.is_critical(standard))


def _may_not_apply(group: RowGroup, standard: str) -> bool:
    stated = group.cells.get("allow_na")
    said = "\n".join((standard, *group.texts("remark"), *group.texts("kind")))
    return guess.allows_na(said) if stated is None else guess.truth(stated) is not False


def _levels(group: RowGroup, amount: Decimal | None) -> tuple[tuple[str, Decimal], ...]:
    """Levels that stand in columns of their own, as parts of the item's points; evenly where none names its points."""
    lines = [line.split("\t") for line in group.cells.get("level", "").split("\n") if line]
    titles = [label if not text or len(text) > LONGEST_LEVEL else f"{label}：{text}" for label, _, text in lines]
    stated = [Decimal(points) for _, points, _ in lines if points]
    if len(lines) < 2 or (stated and len(stated) < len(lines)):
        return ()
    steps = stated or [Decimal(step) for step in range(len(lines) - 1, -1, -1)]
    most = max(steps)
    return _parts(tuple(zip(titles, steps, strict=True)), amount or most) if most else ()


def _scaled(
    levels: tuple[tuple[str, Decimal], ...], points: guess.Weight | None, amount: Decimal | None
) -> tuple[tuple[str, Decimal], ...]:
    """Levels of the points that the table states, where these became others as a share of their section."""
    most = max((earned for _, earned in levels), default=ZERO)
    return _parts(levels, amount) if most and points and amount and points.points == most != amount else levels


def _parts(levels: tuple[tuple[str, Decimal], ...], amount: Decimal) -> tuple[tuple[str, Decimal], ...]:
    most = max(earned for _, earned in levels)
    return tuple((title, tidy((amount * at / most).quantize(HUNDREDTH, ROUND_HALF_UP))) for title, at in levels)


def _faults(group: RowGroup) -> tuple[guess.Deduction, ...]:
    """The faults of all rows: of the column of deductions with what stands beside it, else what the texts name."""
    found: list[guess.Deduction] = []
    for cells in (group.cells, *group.more):
        found += _faults_of_row(cells)
    return tuple(found)


def _faults_of_row(cells: dict[str, str]) -> tuple[guess.Deduction, ...]:
    standard, cell = cells.get("standard", ""), cells.get("deduct", "")
    told, cost = guess.deductions(standard), guess.cost(cell)
    if not cost:
        return tuple(fault for text in (standard, *rules_of(cells)) for fault in guess.deductions(text))
    if len(told) > 1:
        return told
    each = guess.is_count(cell) or guess.is_count(standard)
    return (guess.Deduction(guess.without_numbering(standard or cells.get("title", "")), cost, each),)


def guessed(key: str, seen: Clues, more: dict[str, Any]) -> list[Item]:
    """The item that the clues make, and, where it is a veto with points, the critical error after it.

    ``more`` are the fields that all kinds have, which the table states as such.
    """
    common = {"title": seen.title, "help": seen.standard, "allow_na": seen.allow_na, **more}
    if seen.critical and not seen.amount:
        return [_critical(key, seen, common)]
    if seen.bonus:
        return [Bonus(key=key, points=_bonus_points(seen), **common)]
    if not seen.critical:
        return [_scored(key, seen, common)]
    veto = {**common, "title": seen.title + ("（一票否决）" if seen.chinese else " (critical)"), "allow_na": False}
    veto.pop("counts_as", None)
    return [_scored(key, seen, common), _critical(f"{key}_veto", seen, veto)]


def _critical(key: str, seen: Clues, common: dict[str, Any]) -> Critical:
    words = f"{seen.title} {seen.standard}"
    cap = guess.cap_of(words)
    kind = EffectKind.ZERO_CARD
    if cap is not None:
        kind = EffectKind.CAP
    elif guess.zeroes_section(words):
        kind = EffectKind.ZERO_SECTION
    elif guess.fails_only(words):
        kind = EffectKind.FAIL_ONLY
    family = guess.family_of(seen.title) or guess.family_of(f"{seen.section} {seen.standard}") or Family.CUSTOMER
    return Critical(key=key, family=family, effect=Effect(kind, cap), **common)


def _bonus_points(seen: Clues) -> Decimal:
    return seen.amount or guess.bonus_points(f"{seen.title} {seen.standard}") or ZERO


def _scored(key: str, seen: Clues, common: dict[str, Any]) -> Item:
    if seen.kind == "note" or (seen.amount is None and not seen.faults and not seen.levels and _asks_for_text(seen)):
        return Note(key=key, input="text", **common)
    points = seen.amount if seen.amount is not None else _points_of_levels(seen)
    if not points:
        return YesNo(key=key, points=ZERO, **common)
    if seen.kind == "yes_no":
        return YesNo(key=key, points=points, **common)
    made = _of_levels(key, points, seen, common) or _of_faults(key, points, seen, common)
    return made or YesNo(key=key, points=points, **common)


def _asks_for_text(seen: Clues) -> bool:
    return guess.kind_named(seen.title) == "note" and len(seen.title) <= 20


def _points_of_levels(seen: Clues) -> Decimal | None:
    return max((points for _, points in seen.levels), default=None)


def _of_levels(key: str, points: Decimal, seen: Clues, common: dict[str, Any]) -> Item | None:
    """Named levels are a choice; bare steps a scale where they are even; a range of whole points a scale too."""
    if len(seen.levels) > 1 and max(earned for _, earned in seen.levels) == points:
        options = tuple(Option(f"o{at}", title, earned) for at, (title, earned) in enumerate(seen.levels, 1))
        return SingleChoice(key=key, points=points, options=options, **common)
    rated = guess.weight(seen.standard) or seen.rating
    if rated and len(rated.steps) == 2 and rated.points == rated.points.to_integral_value() and rated.points > 1:
        return Scale(key=key, points=points, levels=min(int(rated.points), EVEN_LEVELS), **common)
    steps = seen.points.steps if seen.points and seen.points.points == points else ()
    if len(steps) > 2 or (len(steps) == 2 and seen.kind == "choice"):
        return _of_steps(key, points, steps, common)
    if (len(steps) == 2 and steps[0] == 0) or seen.kind == "scale":
        fine = points == points.to_integral_value() and 1 <= points <= MOST_LEVELS
        return Scale(key=key, points=points, levels=int(points) if fine else EVEN_LEVELS, **common)
    return None


def _of_steps(key: str, points: Decimal, steps: tuple[Decimal, ...], common: dict[str, Any]) -> Item:
    rising = sorted(set(steps))
    if rising == [points * at / (len(rising) - 1) for at in range(len(rising))]:
        return Scale(key=key, points=points, levels=len(rising) - 1, **common)
    options = tuple(Option(f"o{at}", f"{earned:f}", earned) for at, earned in enumerate(reversed(rising), 1))
    return SingleChoice(key=key, points=points, options=options, **common)


def _of_faults(key: str, points: Decimal, seen: Clues, common: dict[str, Any]) -> Item | None:
    faults = [replace(fault, points=points) if fault.whole else fault for fault in seen.faults]
    faults = [fault for fault in faults if in_limits(fault.points)]
    if len(faults) > 1:
        listed = tuple(
            Fault(f"f{at}", fault.title or f"{seen.title} {at}", fault.points) for at, fault in enumerate(faults, 1)
        )
        return Faults(key=key, points=points, options=listed, **common)
    if not faults or (faults[0].points >= points and not faults[0].each):
        return None
    (fault,) = faults
    if fault.each:
        most = guess.limit(seen.standard)
        floor = points - most if most and fault.points <= most < points else ZERO
        return Count(key=key, points=points, per=fault.points, floor=floor, **common)
    kept = Option("o1", "符合要求" if seen.chinese else "As the standard asks", points)
    lost = Option("o2", fault.title or ("不符合要求" if seen.chinese else "Not so"), points - fault.points)
    return SingleChoice(key=key, points=points, options=(kept, lost), **common)
