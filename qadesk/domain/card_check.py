"""Whether a scorecard is sound: the rules that a card must keep before it is published, and where it breaks them."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from enum import StrEnum

from qadesk.domain import suggest_check
from qadesk.domain.card_reach import can_be_asked
from qadesk.domain.errors import UserError
from qadesk.domain.items import Critical, Note
from qadesk.domain.items.critical import EffectKind
from qadesk.domain.items.shapes import KEY
from qadesk.domain.items.values import NO_TITLE, TWICE, above_zero, titled
from qadesk.domain.scorecards import NA, AllOf, AnyOf, CallIs, Condition, Item, ItemIs, Not, Problem, Scorecard, Section
from qadesk.domain.texts import QT_TRANSLATE_NOOP, Translate, untranslated

LONG = 40
"""More items than this are more than an inspector can attend to in one hearing."""


class Severity(StrEnum):
    """An error keeps a card from being published, a warning does not."""

    ERROR = "error"
    WARNING = "warning"


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that is wrong with a card, and where.

    ``where`` is a path as ``sections[1].items[2].points``, empty for the card itself; ``what`` an English source of the
    context "card" that ``facts`` fill in; ``line`` counts from 1 in the file the card was read from.
    """

    where: str
    what: str
    severity: Severity = Severity.ERROR
    line: int | None = None
    facts: Mapping[str, object] = field(default_factory=dict)

    def sentence(self, translate: Translate = untranslated) -> str:
        """The finding in the reader's language."""
        return translate("card", self.what).format(**self.facts)


class FoundError(UserError):
    """A finding as a part of another error's sentence, told in the reader's language."""

    def __init__(self, finding: Finding) -> None:
        super().__init__(finding.what, "", **finding.facts)
        self._finding = finding

    def sentences(self, translate: Translate = untranslated) -> tuple[str, str]:
        """What is wrong; what to do says the error around it."""
        return self._finding.sentence(translate), ""


def check(card: Scorecard) -> list[Finding]:
    """All findings, errors and warnings, in the order of the card."""
    return [
        *(Finding(p.field, p.what, Severity.ERROR, None, p.facts) for p in _errors(card)),
        *(Finding(p.field, p.what, Severity.WARNING, None, p.facts) for p in _warnings(card)),
    ]


def errors(findings: Iterable[Finding]) -> list[Finding]:
    """Those that keep the card from being published."""
    return [finding for finding in findings if finding.severity is Severity.ERROR]


def _placed(card: Scorecard) -> Iterator[tuple[str, Item]]:
    """Each item with its path."""
    for at, section in enumerate(card.sections):
        for nth, item in enumerate(section.items):
            yield f"sections[{at}].items[{nth}]", item


def _errors(card: Scorecard) -> Iterator[Problem]:
    yield from _amounts(card)
    yield from _bands(card)
    yield from _keys(card)
    yield from _titles(card)
    for at, section in enumerate(card.sections):
        yield from _section(f"sections[{at}]", section)
    earlier: dict[str, Item] = {}
    for path, item in _placed(card):
        for problem in (*item.problems(), *suggest_check.problems(item)):
            yield Problem(f"{path}.{problem.field}", problem.what, problem.facts)
        if item.when is not None:
            yield from _condition(f"{path}.when", item.when, card, item, earlier)
        earlier[item.key] = item


def _amounts(card: Scorecard) -> Iterator[Problem]:
    points = sum((getattr(item, "points", Decimal(0)) for item in card.items() if item.scored), Decimal(0))
    yield from above_zero("total", card.total)
    if points != card.total:
        what = QT_TRANSLATE_NOOP(
            "card", "The points of all scored items add up to {points}, not to the total of {total}."
        )
        yield Problem("total", what, {"points": points, "total": card.total})
    if card.pass_mark > card.total:
        what = QT_TRANSLATE_NOOP("card", "The pass mark of {mark} is above the total of {total}.")
        yield Problem("pass_mark", what, {"mark": card.pass_mark, "total": card.total})
    if card.pass_mark < 0:
        yield Problem("pass_mark", QT_TRANSLATE_NOOP("card", "The pass mark must not be below 0."))
    if card.bonus_cap is not None and card.bonus_cap < card.total:
        what = QT_TRANSLATE_NOOP("card", "The bonus cap of {cap} is below the total of {total}.")
        yield Problem("bonus_cap", what, {"cap": card.bonus_cap, "total": card.total})
    shares = {f"accuracy_targets.{family}": share for family, share in card.accuracy_targets.items()}
    for path, share in {"heard_min": card.heard_min or Decimal(0), **shares}.items():
        if not 0 <= share <= 1:
            yield Problem(
                path, QT_TRANSLATE_NOOP("card", "A share must lie from 0 to 1, not {value}."), {"value": share}
            )


def _bands(card: Scorecard) -> Iterator[Problem]:
    starts = [band.from_ for band in card.bands]
    for at in range(1, len(starts)):
        if starts[at] >= starts[at - 1]:
            what = QT_TRANSLATE_NOOP("card", "Bands must fall strictly: {value} follows {before}.")
            yield Problem(f"bands[{at}].from", what, {"value": starts[at], "before": starts[at - 1]})
    if not starts or starts[-1] != 0:
        yield Problem("bands", QT_TRANSLATE_NOOP("card", "The last band must start at 0."))


def _keys(card: Scorecard) -> Iterator[Problem]:
    yield from _key("key", card.key, set())
    seen: set[str] = set()
    for at, section in enumerate(card.sections):
        yield from _key(f"sections[{at}].key", section.key, seen)
        for nth, item in enumerate(section.items):
            yield from _key(f"sections[{at}].items[{nth}].key", item.key, seen)


def _titles(card: Scorecard) -> Iterator[Problem]:
    sections = {f"sections[{at}].title": section.title for at, section in enumerate(card.sections)}
    items = {f"{path}.title": item.title for path, item in _placed(card)}
    for path, title in {"title": card.title, **sections, **items}.items():
        if not title.strip():
            yield Problem(path, NO_TITLE)
    yield from titled((band.title for band in card.bands), "bands")
    reasons = {f"{path}.reasons[{at}]": text for path, item in _placed(card) for at, text in enumerate(item.reasons)}
    types = {f"business_types[{at}]": text for at, text in enumerate(card.business_types)}
    for path, text in {**types, **reasons}.items():
        if not text.strip():
            yield Problem(path, QT_TRANSLATE_NOOP("card", "The text is empty."))


def _key(path: str, key: str, seen: set[str]) -> Iterator[Problem]:
    if not KEY.fullmatch(key) or key == NA:
        what = QT_TRANSLATE_NOOP("card", "“{key}” cannot be a key: a lower-case word other than “na” is needed.")
        yield Problem(path, what, {"key": key})
    if key in seen:
        yield Problem(path, TWICE, {"key": key})
    seen.add(key)


def _section(path: str, section: Section) -> Iterator[Problem]:
    scored = any(item.scored for item in section.items)
    if not scored and not any(isinstance(item, Critical | Note) for item in section.items):
        what = QT_TRANSLATE_NOOP("card", "The section “{key}” has no scored item, critical error or note.")
        yield Problem(path, what, {"key": section.key})
    for nth, item in enumerate(section.items):
        if isinstance(item, Critical) and item.effect.kind is EffectKind.ZERO_SECTION and not scored:
            what = QT_TRANSLATE_NOOP("card", "Its section cannot be set to 0: it has no scored items.")
            yield Problem(f"{path}.items[{nth}].effect", what)


def _condition(
    path: str, condition: Condition, card: Scorecard, item: Item, earlier: Mapping[str, Item]
) -> Iterator[Problem]:
    match condition:
        case AllOf(parts) | AnyOf(parts):
            name = "all" if isinstance(condition, AllOf) else "any"
            if not parts:
                yield Problem(f"{path}.{name}", QT_TRANSLATE_NOOP("card", "A group of conditions is empty."))
            for at, part in enumerate(parts):
                yield from _condition(f"{path}.{name}[{at}]", part, card, item, earlier)
        case Not(part):
            yield from _condition(f"{path}.not", part, card, item, earlier)
        case CallIs(field, values):
            if not field.strip():
                yield Problem(f"{path}.call", QT_TRANSLATE_NOOP("card", "The condition names no property of the call."))
            yield from _values(path, values)
        case ItemIs(key, values):
            yield from _values(path, values)
            if not key:
                yield Problem(f"{path}.item", QT_TRANSLATE_NOOP("card", "The condition names no item."))
            elif key in earlier:
                yield from _possible(path, condition, earlier[key])
            else:
                yield _not_earlier(path, key, card, item)


def _values(path: str, values: tuple[object, ...]) -> Iterator[Problem]:
    if not values:
        yield Problem(f"{path}.is", QT_TRANSLATE_NOOP("card", "The condition names no value."))


def _not_earlier(path: str, key: str, card: Scorecard, item: Item) -> Problem:
    what = QT_TRANSLATE_NOOP("card", "The condition names the item “{key}”, which the card does not have.")
    if key == item.key:
        what = QT_TRANSLATE_NOOP("card", "The condition of “{key}” names the item itself.")
    elif any(each.key == key for each in card.items()):
        what = QT_TRANSLATE_NOOP("card", "The condition names “{key}”, which stands later in the card.")
    return Problem(f"{path}.item", what, {"key": key})


def _possible(path: str, atom: ItemIs, named: Item) -> Iterator[Problem]:
    for value in atom.values:
        if value == NA:
            yield Problem(f"{path}.is", QT_TRANSLATE_NOOP("card", "A condition cannot ask for “na”."))
            continue
        try:
            named.check_condition_value(value)
        except UserError:
            what = QT_TRANSLATE_NOOP("card", "The item “{key}” cannot have the value “{value}”.")
            yield Problem(f"{path}.is", what, {"key": named.key, "value": value})


def _warnings(card: Scorecard) -> Iterator[Problem]:
    titles = Counter(item.title.strip() for item in card.items())
    seen: set[str] = set()
    for path, item in _placed(card):
        if item.scored and not item.can_lose():
            yield Problem(path, QT_TRANSLATE_NOOP("card", "Nobody can fail the item “{key}”."), {"key": item.key})
        if item.title.strip() and titles[item.title.strip()] > 1 and item.title.strip() in seen:
            what = QT_TRANSLATE_NOOP("card", "Another item has the title “{title}” too.")
            yield Problem(f"{path}.title", what, {"title": item.title})
        seen.add(item.title.strip())
        if isinstance(item, Critical) and not can_be_asked(card, item):
            what = QT_TRANSLATE_NOOP(
                "card", "The critical error “{key}” can never be asked: its condition never holds."
            )
            yield Problem(f"{path}.when", what, {"key": item.key})
    count = sum(1 for _ in card.items())
    if count > LONG:
        what = QT_TRANSLATE_NOOP(
            "card", "The card has {count} items; more than {most} are hard to attend to in a call."
        )
        yield Problem("sections", what, {"count": count, "most": LONG})
