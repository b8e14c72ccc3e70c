"""What stands in a scorecard, as facts of a sentence: kinds, effects, conditions, demands, bands."""

from collections.abc import Iterable
from decimal import Decimal
from functools import partial

from qadesk.domain.call_words import call_word
from qadesk.domain.card_change import Fact, Phrase, Said, Word
from qadesk.domain.condition_words import condition_words
from qadesk.domain.items.critical import Effect, EffectKind
from qadesk.domain.scorecards import (
    AccuracyKind,
    Band,
    Condition,
    Demand,
    Family,
    Item,
    NotApplicable,
    Scorecard,
)
from qadesk.domain.texts import QT_TRANSLATE_NOOP

NOTHING = Word(QT_TRANSLATE_NOOP("diff", "none"))
YES, NO = Word(QT_TRANSLATE_NOOP("diff", "yes")), Word(QT_TRANSLATE_NOOP("diff", "no"))
ALWAYS_ASKED = Word(QT_TRANSLATE_NOOP("diff", "always asked"))
ANY_TYPE = Word(QT_TRANSLATE_NOOP("diff", "any"))
ANY_DAY = Word(QT_TRANSLATE_NOOP("diff", "any day"))
AS_THE_CARD = Word(QT_TRANSLATE_NOOP("diff", "as the card says"))

KINDS = {
    "yes_no": QT_TRANSLATE_NOOP("kinds", "Yes or no"),
    "scale": QT_TRANSLATE_NOOP("kinds", "Scale"),
    "choice": QT_TRANSLATE_NOOP("kinds", "Choice"),
    "faults": QT_TRANSLATE_NOOP("kinds", "Deductions"),
    "count": QT_TRANSLATE_NOOP("kinds", "Count"),
    "bonus": QT_TRANSLATE_NOOP("kinds", "Bonus"),
    "critical": QT_TRANSLATE_NOOP("kinds", "Critical error"),
    "note": QT_TRANSLATE_NOOP("kinds", "Note"),
}
"""The kinds of items by their names in files; one without a word here goes by its name."""

FAMILIES = {
    Family.CUSTOMER: QT_TRANSLATE_NOOP("diff", "customer-critical"),
    Family.BUSINESS: QT_TRANSLATE_NOOP("diff", "business-critical"),
    Family.COMPLIANCE: QT_TRANSLATE_NOOP("diff", "compliance-critical"),
}
ACCURACIES = {
    AccuracyKind.CUSTOMER: QT_TRANSLATE_NOOP("diff", "customer-critical"),
    AccuracyKind.BUSINESS: QT_TRANSLATE_NOOP("diff", "business-critical"),
    AccuracyKind.COMPLIANCE: QT_TRANSLATE_NOOP("diff", "compliance-critical"),
    AccuracyKind.NON_CRITICAL: QT_TRANSLATE_NOOP("diff", "non-critical"),
}
EFFECTS = {
    EffectKind.ZERO_CARD: QT_TRANSLATE_NOOP("diff", "the whole call counts as 0"),
    EffectKind.ZERO_SECTION: QT_TRANSLATE_NOOP("diff", "its section counts as 0"),
    EffectKind.CAP: QT_TRANSLATE_NOOP("diff", "not above {cap} points"),
    EffectKind.FAIL_ONLY: QT_TRANSLATE_NOOP("diff", "fails, the score stays"),
}
NA_RULES = {
    NotApplicable.RESCALE_SECTION: QT_TRANSLATE_NOOP("diff", "shared out within the section"),
    NotApplicable.RESCALE_CARD: QT_TRANSLATE_NOOP("diff", "shared out over the whole card"),
    NotApplicable.FULL_CREDIT: QT_TRANSLATE_NOOP("diff", "credited in full"),
}
DEMANDS = {
    Demand.NEVER: QT_TRANSLATE_NOOP("diff", "never"),
    Demand.BELOW_FULL: QT_TRANSLATE_NOOP("diff", "when points are lost"),
    Demand.ALWAYS: QT_TRANSLATE_NOOP("diff", "always"),
}
INPUTS = {
    "text": QT_TRANSLATE_NOOP("diff", "a text"),
    "number": QT_TRANSLATE_NOOP("diff", "a number"),
    "choice": QT_TRANSLATE_NOOP("diff", "one of several"),
}


def kind(item: Item) -> Fact:
    """What an item is."""
    return Word(KINDS[item.kind], "kinds") if item.kind in KINDS else item.kind


def yes_or_no(value: bool) -> Fact:
    """A switch."""
    return YES if value else NO


def amount(value: Decimal | None) -> Fact:
    """A number that may be absent."""
    return NOTHING if value is None else value


def share(value: Decimal | None) -> Fact:
    """A share from 0 to 1 as per cent."""
    return NOTHING if value is None else Phrase(QT_TRANSLATE_NOOP("diff", "{percent} %"), {"percent": value * 100})


def text(value: str) -> Fact:
    """A text that may be empty."""
    return value or NOTHING


def texts(values: Iterable[str]) -> Fact:
    """Several texts, in quotation marks; none at all."""
    quoted = tuple(Phrase(QT_TRANSLATE_NOOP("diff", "“{text}”"), {"text": value}) for value in values)
    return quoted or NOTHING


def demand(value: Demand | None) -> Fact:
    """When something is required; ``None``: as the card says."""
    return AS_THE_CARD if value is None else Word(DEMANDS[value])


def effect(value: Effect) -> Fact:
    """What a critical error does."""
    facts: dict[str, Fact] = {} if value.cap is None else {"cap": value.cap}
    return Phrase(EFFECTS[value.kind], facts)


def band(value: Band) -> Fact:
    """A band with its lowest score."""
    return Phrase(QT_TRANSLATE_NOOP("diff", "{title} from {points}"), {"title": value.title, "points": value.from_})


def bands(values: Iterable[Band]) -> Fact:
    """All bands, from the top down."""
    return tuple(band(value) for value in values) or NOTHING


def targets(card: Scorecard) -> Fact:
    """The accuracies aimed at."""
    pair = QT_TRANSLATE_NOOP("diff", "{name} {share}")
    found = tuple(
        Phrase(pair, {"name": Word(ACCURACIES[name]), "share": share(card.accuracy_targets[name])})
        for name in AccuracyKind
        if name in card.accuracy_targets
    )
    return found or NOTHING


def condition(when: Condition | None, card: Scorecard) -> Fact:
    """When an item is asked; ``card`` explains the items that are named."""
    return ALWAYS_ASKED if when is None else Said(partial(condition_words, card, when))


def business_types(values: Iterable[str]) -> Fact:
    """The types served."""
    return tuple(Said(partial(call_word, "business_type", value)) for value in values) or ANY_TYPE
