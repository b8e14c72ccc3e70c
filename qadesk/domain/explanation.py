"""Why a score is what it is: each step of the arithmetic with its figures."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from qadesk.domain.items import Bonus, Critical
from qadesk.domain.items.critical import EffectKind
from qadesk.domain.scorecards import Item, NotApplicable, Scorecard, Section
from qadesk.domain.scores import Fact, ItemScore, ItemState, SectionScore, Step, total_of
from qadesk.domain.texts import QT_TRANSLATE_NOOP

NOTHING = Fraction(0)


@dataclass(frozen=True, slots=True)
class Course:
    """The figures between the answers and the score; ``exact`` is ``None`` where no scored item applies."""

    card: Scorecard
    items: Mapping[str, ItemScore]
    sections: tuple[SectionScore, ...]
    happened: tuple[Critical, ...]
    base: Fraction = NOTHING
    bonus: Fraction = NOTHING
    lifted: Fraction = NOTHING
    exact: Fraction | None = None


def explain(course: Course, final: Decimal | None, passed: bool | None, band: str | None) -> tuple[Step, ...]:
    """Every step, in the order of the arithmetic."""
    return tuple(_steps(course, final, passed, band))


def _steps(course: Course, final: Decimal | None, passed: bool | None, band: str | None) -> Iterator[Step]:
    for section, figures in zip(course.card.sections, course.sections, strict=True):
        for item in section.items:
            yield _item(course, item)
        yield from _section(course, section, figures)
    if final is None or course.exact is None:
        yield Step("no_score", QT_TRANSLATE_NOOP("score", "No scored item applies: there is no score."), {})
        return
    yield from _base(course)
    yield from _bonus(course)
    yield from _criticals(course)
    facts: dict[str, Fact] = {"exact": course.exact, "score": f"{final:f}"}
    text = QT_TRANSLATE_NOOP("score", "Rounded half up to two decimals: {exact} becomes {score}.")
    yield Step("rounding", text, facts, Fraction(final))
    yield _verdict(course, final, passed, band)


ITEM_TEXTS = {
    ItemState.ANSWERED: QT_TRANSLATE_NOOP("score", "{title}: {points} of {max}."),
    ItemState.NA: QT_TRANSLATE_NOOP("score", "{title}: not applicable, {max} points do not count."),
    ItemState.OUT_OF_PLAY: QT_TRANSLATE_NOOP("score", "{title}: not asked on this call, {max} points do not count."),
    ItemState.OPEN: QT_TRANSLATE_NOOP("score", "{title}: still open, {max} points do not count yet."),
}
UNSCORED_TEXTS = {
    ItemState.ANSWERED: QT_TRANSLATE_NOOP("score", "{title}: noted, earns no points."),
    ItemState.NA: QT_TRANSLATE_NOOP("score", "{title}: not applicable."),
    ItemState.OUT_OF_PLAY: QT_TRANSLATE_NOOP("score", "{title}: not asked on this call."),
    ItemState.OPEN: QT_TRANSLATE_NOOP("score", "{title}: still open."),
}
CREDITED = QT_TRANSLATE_NOOP("score", "{title}: does not apply and is credited in full, {points} of {max}.")
NOTHING_APPLIES = QT_TRANSLATE_NOOP(
    "score", "Section “{section}”: nothing applies, its {max} points go to the other sections."
)
NOTHING_YET = QT_TRANSLATE_NOOP(
    "score", "Section “{section}”: still open, until then its {max} points go to the other sections."
)
HAPPENED = QT_TRANSLATE_NOOP("score", "{title}: this critical error happened.")
NOT_HAPPENED = QT_TRANSLATE_NOOP("score", "{title}: this critical error did not happen.")
BONUS = QT_TRANSLATE_NOOP("score", "{title}: a bonus of {points} of at most {max}.")


def _item(course: Course, item: Item) -> Step:
    figures = course.items[item.key]
    facts: dict[str, Fact] = {"item": item.key, "title": item.title, "state": str(figures.state), "max": figures.max}
    if figures.points is not None:
        facts["points"] = figures.points
    return Step("item", _item_text(course, item, figures), facts)


def _item_text(course: Course, item: Item, figures: ItemScore) -> str:
    answered = figures.state is ItemState.ANSWERED
    if isinstance(item, Critical) and answered:
        return HAPPENED if item in course.happened else NOT_HAPPENED
    if isinstance(item, Bonus) and answered:
        return BONUS
    if not item.scored:
        return UNSCORED_TEXTS[figures.state]
    return CREDITED if figures.points is not None and not answered else ITEM_TEXTS[figures.state]


def _section(course: Course, section: Section, figures: SectionScore) -> Iterator[Step]:
    if not figures.max:
        return
    zeroing = [
        item for item in course.happened if item.effect.kind is EffectKind.ZERO_SECTION and item in section.items
    ]
    for item in zeroing:
        text = QT_TRANSLATE_NOOP("score", "{title}: the section “{section}” counts as 0 of {max}.")
        yield Step("zero_section", text, {"item": item.key, "title": item.title, **_of(figures)})
    if not zeroing:
        yield from _rescaled(course, section, figures)


def _rescaled(course: Course, section: Section, figures: SectionScore) -> Iterator[Step]:
    """What the section comes to, and where the weight of what does not apply in it goes."""
    facts = _of(figures)
    if course.card.not_applicable is NotApplicable.RESCALE_CARD or figures.applicable == figures.max:
        text = QT_TRANSLATE_NOOP("score", "Section “{section}”: {earned} of {applicable} applicable points.")
        yield Step("section", text, facts)
    elif figures.score is None:
        text = NOTHING_YET if _has_open(course, section) else NOTHING_APPLIES
        yield Step("rescale", text, {**facts, "taken": figures.max, **_from_to(course, list(section.items))})
    else:
        text = QT_TRANSLATE_NOOP(
            "score",
            "Section “{section}”: {taken} points of {from} go to {to}: {earned} × {max} ÷ {applicable} = {score}.",
        )
        taken = figures.max - figures.applicable
        moved = _from_to(course, list(section.items))
        yield Step("rescale", text, {**facts, "taken": taken, "score": figures.score, **moved})


def _has_open(course: Course, section: Section) -> bool:
    return any(item.scored and course.items[item.key].state is ItemState.OPEN for item in section.items)


def _of(figures: SectionScore) -> dict[str, Fact]:
    return {
        "key": figures.key,
        "section": figures.title,
        "earned": figures.earned,
        "applicable": figures.applicable,
        "max": figures.max,
    }


def _from_to(course: Course, items: list[Item]) -> dict[str, Fact]:
    """The titles of the scored items that give their weight away, and of those that take it over."""
    scored = [item for item in items if item.scored]
    return {
        "from": tuple(item.title for item in scored if course.items[item.key].points is None),
        "to": tuple(item.title for item in scored if course.items[item.key].points is not None),
    }


def _base(course: Course) -> Iterator[Step]:
    whole = total_of(section.max for section in course.sections)
    applicable = total_of(section.applicable for section in course.sections)
    if course.card.not_applicable is NotApplicable.RESCALE_CARD and applicable < whole:
        text = QT_TRANSLATE_NOOP(
            "score", "{taken} points of {from} go to {to}: {earned} × {max} ÷ {applicable} = {base}."
        )
        earned = total_of(section.earned for section in course.sections)
        pairs = zip(course.card.sections, course.sections, strict=True)
        rescaled = [item for section, sums in pairs if sums.applicable < sums.max for item in section.items]
        takers = [section.title for section in course.sections if section.applicable]
        facts: dict[str, Fact] = {"taken": whole - applicable, **_from_to(course, rescaled), "to": tuple(takers)}
        facts |= {"earned": earned, "max": whole, "applicable": applicable, "base": course.base}
        yield Step("rescale", text, facts, course.base)
        return
    counted = total_of(section.max for section in course.sections if section.applicable)
    if counted < whole:
        yield _sections_rescaled(course, whole, counted)
    text = QT_TRANSLATE_NOOP("score", "The sections together: {base} of {max}.")
    yield Step("base", text, {"base": course.base, "max": whole}, course.base)


def _sections_rescaled(course: Course, whole: Fraction, counted: Fraction) -> Step:
    text = QT_TRANSLATE_NOOP("score", "{taken} points of {from} go to {to}: {sum} × {max} ÷ {counted} = {base}.")
    scored = [section for section in course.sections if section.max]
    facts: dict[str, Fact] = {
        "taken": whole - counted,
        "from": tuple(section.title for section in scored if not section.applicable),
        "to": tuple(section.title for section in scored if section.applicable),
        "sum": total_of(section.score or NOTHING for section in scored),
        "max": whole,
        "counted": counted,
        "base": course.base,
    }
    return Step("rescale", text, facts, course.base)


def _bonus(course: Course) -> Iterator[Step]:
    raised = course.base + course.bonus
    if course.bonus:
        text = QT_TRANSLATE_NOOP("score", "The bonus adds {bonus}: {sum}.")
        yield Step("bonus", text, {"bonus": course.bonus, "sum": raised}, raised)
    if raised > course.lifted:
        text = QT_TRANSLATE_NOOP("score", "A bonus never lifts the score above {cap}: {taken} are cut off.")
        yield Step("bonus_cap", text, {"cap": course.lifted, "taken": raised - course.lifted}, course.lifted)


ZERO_CARD = QT_TRANSLATE_NOOP("score", "{title}: the whole call counts as 0.")
FAIL_ONLY = QT_TRANSLATE_NOOP("score", "{title}: the call fails, the score stays.")
ZEROED = QT_TRANSLATE_NOOP("score", "{title}: the call fails, its section was set to 0.")
CAPPED = QT_TRANSLATE_NOOP("score", "{title}: not above {cap}, so {before} becomes {after}.")
UNDER_CAP = QT_TRANSLATE_NOOP("score", "{title}: the call fails; {before} is not above {cap} and stays.")
EFFECT_TEXTS = {
    EffectKind.ZERO_CARD: ZERO_CARD,
    EffectKind.FAIL_ONLY: FAIL_ONLY,
    EffectKind.ZERO_SECTION: ZEROED,
}


def _criticals(course: Course) -> Iterator[Step]:
    """Caps first, then whatever sets the call to 0, as the arithmetic has it."""
    total = course.lifted
    for item in sorted(course.happened, key=lambda each: each.effect.kind is EffectKind.ZERO_CARD):
        facts: dict[str, Fact] = {"item": item.key, "title": item.title, "effect": str(item.effect.kind)}
        text = EFFECT_TEXTS.get(item.effect.kind, CAPPED)
        if item.effect.cap is not None:
            cap = Fraction(item.effect.cap)
            facts |= {"cap": cap, "before": total, "after": min(total, cap)}
            text = CAPPED if total > cap else UNDER_CAP
            total = min(total, cap)
        elif item.effect.kind is EffectKind.ZERO_CARD:
            total = NOTHING
        yield Step("critical", text, facts, total)


PASSED = QT_TRANSLATE_NOOP("score", "Passed: {score} reaches the pass mark of {pass_mark}; band “{band}”.")
BELOW = QT_TRANSLATE_NOOP("score", "Not passed: {score} is below the pass mark of {pass_mark}; band “{band}”.")
FAILED = QT_TRANSLATE_NOOP("score", "Not passed because of a critical error: {titles}; band “{band}”.")


def _verdict(course: Course, final: Decimal, passed: bool | None, band: str | None) -> Step:
    facts: dict[str, Fact] = {
        "score": f"{final:f}",
        "pass_mark": Fraction(course.card.pass_mark),
        "band": band or "",
        "titles": tuple(item.title for item in course.happened),
    }
    text = PASSED if passed else FAILED if course.happened else BELOW
    return Step("verdict", text, facts, Fraction(final))
