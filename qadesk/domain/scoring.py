"""From answers to a score, exactly: the arithmetic of the scorecard format, rounded once at the very end."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from fractions import Fraction

from qadesk.domain.answers import Answer
from qadesk.domain.conditions import atoms, holds
from qadesk.domain.errors import UserError
from qadesk.domain.explanation import Course, explain
from qadesk.domain.items import Bonus, Critical
from qadesk.domain.items.critical import EffectKind
from qadesk.domain.scorecards import (
    NA,
    Demand,
    Item,
    ItemIs,
    NotApplicable,
    Scorecard,
    Section,
    Value,
)
from qadesk.domain.scores import Given, ItemScore, ItemState, Result, SectionScore, Step, round_half_up, total_of
from qadesk.domain.texts import QT_TRANSLATE_NOOP

__all__ = [
    "Blocker",
    "Given",
    "ItemScore",
    "ItemState",
    "Missing",
    "Result",
    "SectionScore",
    "Step",
    "blocking",
    "check_answer",
    "check_answers",
    "falls_short",
    "score",
    "standing",
]

NOTHING = Fraction(0)


def check_answer(item: Item, value: Value) -> Value:
    """The canonical value, or ``na`` where the item allows it. Raises ``UserError`` when the item cannot have it."""
    return NA if value == NA and item.allow_na else item.check_value(value)


def check_answers(card: Scorecard, answers: Mapping[str, Value]) -> dict[str, Value]:
    """All values in canonical form. Raises ``UserError`` for an unknown item or a value an item cannot have."""
    items = {item.key: item for item in card.items()}
    for key in answers:
        if key not in items:
            raise unknown_item(card, key)
    return {key: check_answer(items[key], value) for key, value in answers.items()}


def unknown_item(card: Scorecard, key: str) -> UserError:
    """The error for an answer to an item that the card does not have."""
    return UserError(
        QT_TRANSLATE_NOOP("errors", "The scorecard “{card}” has no item “{item}”."),
        QT_TRANSLATE_NOOP("errors", "Check the key for a typo, or use the scorecard that the answers were made for."),
        card=card.title,
        item=key[:60],
    )


def standing(card: Scorecard, call: Mapping[str, str], answers: Mapping[str, Value]) -> dict[str, Given]:
    """Each item's state and checked value, in the order of the card.

    Conditions name earlier items only, so one pass decides them. An answer to an item that is out of play, or that
    waits for its condition, is ignored. Raises ``UserError`` as ``check_answers`` does.
    """
    checked = check_answers(card, answers)
    given: dict[str, Given] = {}
    for item in card.items():
        asked = True if item.when is None else holds(item.when, call, given)
        given[item.key] = _given(item, asked, checked.get(item.key))
    return given


def _given(item: Item, asked: bool | None, value: Value | None) -> Given:
    if asked is False:
        return Given(ItemState.OUT_OF_PLAY)
    if asked is None:
        return Given(ItemState.OPEN, waits=True)
    if value is None:
        return Given(ItemState.OPEN)
    if value == NA and item.allow_na:
        return Given(ItemState.NA)
    return Given(ItemState.ANSWERED, value)


def score(card: Scorecard, call: Mapping[str, str], answers: Mapping[str, Value]) -> Result:
    """The score of a call: pure, exact, and explained.

    ``call`` holds the properties of the call that conditions may name, ``answers`` bare values by item key; whatever is
    missing is open and left out of the running total. The card should be sound; of one that is not, while somebody
    builds it, the figures are what can be made of it. Raises ``UserError`` for an unknown item or a value that an item
    cannot have.
    """
    given = standing(card, call, answers)
    items = {item.key: _item_score(card, item, given[item.key]) for item in card.items()}
    happened = tuple(item for item in card.items() if isinstance(item, Critical) and given[item.key].value == "yes")
    sections = tuple(_section_score(section, items, happened) for section in card.sections)
    applies = any(item.scored and item.full and given[item.key].state is ItemState.ANSWERED for item in card.items())
    course = Course(card, items, sections, happened)
    if applies:
        course = _run(course)
    final = None if course.exact is None else round_half_up(course.exact, 2)
    passed = None if final is None else final >= card.pass_mark and not happened
    band = None if final is None else next((each.title for each in card.bands if final >= each.from_), None)
    return Result(
        score=final,
        passed=passed,
        band=band,
        critical=tuple(item.key for item in happened),
        sections=course.sections,
        items=tuple(items.values()),
        steps=explain(course, final, passed, band),
        open=tuple(key for key, each in items.items() if each.state is ItemState.OPEN),
        information_errors=tuple(
            item.key for item in card.items() if item.counts_as and _falls_short(item, given[item.key])
        ),
    )


def _item_score(card: Scorecard, item: Item, given: Given) -> ItemScore:
    points = None
    if given.state is ItemState.ANSWERED and given.value is not None and item.full:
        points = item.earned(given.value)
    elif card.not_applicable is NotApplicable.FULL_CREDIT and item.scored and given.state is not ItemState.OPEN:
        points = item.full
    return ItemScore(item.key, given.state, points, item.full, given.waits)


def _section_score(section: Section, items: Mapping[str, ItemScore], happened: Iterable[Critical]) -> SectionScore:
    scores = [items[item.key] for item in section.items if item.scored]
    full = total_of(each.max for each in scores)
    applicable = total_of(each.max for each in scores if each.points is not None)
    earned = total_of(each.points for each in scores if each.points is not None)
    if any(item.effect.kind is EffectKind.ZERO_SECTION for item in happened if item in section.items):
        applicable, earned = full, NOTHING
    own = earned * full / applicable if applicable else None
    return SectionScore(section.key, section.title, own, full, earned, applicable)


def _run(course: Course) -> Course:
    """The steps after the sections: base, bonus, caps; the figures between them stay in the course."""
    card, happened = course.card, course.happened
    sections = _shares(card, course.sections)
    base = total_of(section.share for section in sections)
    bonus = total_of(course.items[item.key].points or NOTHING for item in card.items() if isinstance(item, Bonus))
    ceiling = Fraction(card.total if card.bonus_cap is None else card.bonus_cap)
    lifted = min(base + bonus, max(base, ceiling))
    exact = min([lifted, *(Fraction(item.effect.cap) for item in happened if item.effect.cap is not None)])
    if any(item.effect.kind is EffectKind.ZERO_CARD for item in happened):
        exact = NOTHING
    return replace(course, sections=sections, base=base, bonus=bonus, lifted=lifted, exact=exact)


def _shares(card: Scorecard, sections: tuple[SectionScore, ...]) -> tuple[SectionScore, ...]:
    """What each section brings into the base, rescaled over the card or section by section."""
    whole = total_of(section.max for section in sections)
    if card.not_applicable is NotApplicable.RESCALE_CARD:
        factor = _per(whole, total_of(section.applicable for section in sections))
        return tuple(replace(section, share=section.earned * factor) for section in sections)
    factor = _per(whole, total_of(section.max for section in sections if section.applicable))
    return tuple(replace(section, share=(section.score or NOTHING) * factor) for section in sections)


def _per(whole: Fraction, part: Fraction) -> Fraction:
    """whole ÷ part; nothing of nothing, as where somebody is still typing the points of the only item."""
    return whole / part if part else NOTHING


def _falls_short(item: Item, given: Given) -> bool:
    return given.state is ItemState.ANSWERED and given.value is not None and falls_short(item, given.value)


def falls_short(item: Item, value: Value) -> bool:
    """Fewer points than its own, or a critical's yes: what *below full* and the error rate mean."""
    if item.scored:
        return value != NA and item.earned(value) < item.full
    return isinstance(item, Critical) and value == "yes"


class Missing(StrEnum):
    """What an evaluation lacks before it can be submitted."""

    ANSWER = "answer"
    COMMENT = "comment"
    EVIDENCE = "evidence"
    APPLICABLE = "applicable"
    """No scored item applies, so that there is no score to submit."""


@dataclass(frozen=True, slots=True)
class Blocker:
    """One thing that is missing, and at which item; the key is empty where it concerns the whole evaluation."""

    item: str
    missing: Missing


def blocking(card: Scorecard, call: Mapping[str, str], answers: Mapping[str, Answer]) -> tuple[Blocker, ...]:
    """What stands in the way of submitting, in the order of the card.

    An open scored item or critical; an open bonus or note that such an item waits for; a required comment or evidence.
    Raises ``UserError`` as ``check_answers`` does.
    """
    values = {key: answer.value for key, answer in answers.items() if answer.value is not None}
    given = standing(card, call, values)
    due = _due(card, given)
    found = [
        Blocker(item.key, missing)
        for item in card.items()
        for missing in _lacks(card, item, given[item.key], answers.get(item.key, Answer(None)), item.key in due)
    ]
    if not due and not any(item.scored and given[item.key].state is ItemState.ANSWERED for item in card.items()):
        found.append(Blocker("", Missing.APPLICABLE))
    return tuple(found)


def _due(card: Scorecard, given: Mapping[str, Given]) -> set[str]:
    """The open items that must be answered; backwards, so that what an item waits for is known to be due as well."""
    due: set[str] = set()
    for item in reversed(list(card.items())):
        if given[item.key].state is not ItemState.OPEN:
            continue
        if item.scored or isinstance(item, Critical) or item.key in due:
            due.add(item.key)
            named = atoms(item.when) if given[item.key].waits and item.when else ()
            due.update(a.item for a in named if isinstance(a, ItemIs) and given[a.item].state is ItemState.OPEN)
    return due


def _lacks(card: Scorecard, item: Item, given: Given, answer: Answer, due: bool) -> Iterable[Missing]:
    if due:
        yield Missing.ANSWER
    if not (item.scored or isinstance(item, Critical)):
        return
    if not answer.comment.strip() and _demanded(item.require.comment or card.require.comment, item, given):
        yield Missing.COMMENT
    if not answer.evidence and _demanded(item.require.evidence or card.require.evidence, item, given):
        yield Missing.EVIDENCE


def _demanded(demand: Demand | None, item: Item, given: Given) -> bool:
    if demand is Demand.ALWAYS:
        return given.state in (ItemState.ANSWERED, ItemState.NA)
    return demand is Demand.BELOW_FULL and _falls_short(item, given)
