"""What a suggestion rule may propose for its item, and what can be wrong with a rule."""

from collections.abc import Iterator
from decimal import Decimal

from qadesk.domain.errors import UserError
from qadesk.domain.items import Count, Faults
from qadesk.domain.phrases import folded
from qadesk.domain.scorecards import NA, Item, Problem, Value
from qadesk.domain.suggest_rules import FOUND, PhraseRule, Rule, SilenceLimit, SilenceRule, TalkOverRule
from qadesk.domain.texts import QT_TRANSLATE_NOOP

LONGEST_S = 86_400
"""No call lasts longer than a day: limits beyond it are a slip."""


def proposal(item: Item, value: Value, found: int = 0) -> Value:
    """The answer that ``value`` of a rule means for the item: ``found`` for ``count``, one fault as a list of it.

    Raises ``UserError`` when the item cannot have it.
    """
    if isinstance(item, Count) and value == FOUND:
        return item.check_value(found)
    if value == NA and item.allow_na:
        return NA
    if isinstance(item, Faults) and isinstance(value, str):
        return item.check_value((value,))
    return item.check_value(value)


def problems(item: Item) -> Iterator[Problem]:
    """What is not sound about the suggestion rules of an item, with places from the item on."""
    for at, rule in enumerate(item.suggest):
        path = f"suggest[{at}]"
        yield from _values(path, item, rule)
        match rule:
            case PhraseRule():
                yield from _phrases(f"{path}.phrases", rule.phrases)
                if rule.within is not None:
                    yield from _seconds(f"{path}.within.first_s", rule.within.first_s)
                    yield from _seconds(f"{path}.within.last_s", rule.within.last_s)
            case SilenceRule():
                yield from _silence(f"{path}.silence", rule.silence)
            case TalkOverRule():
                yield from _seconds(f"{path}.talkover.over_s", rule.talkover.over_s, none_at_all=True)
                yield from _times(f"{path}.talkover.at_least", rule.talkover.at_least)


def _values(path: str, item: Item, rule: Rule) -> Iterator[Problem]:
    if rule.then is None and rule.otherwise is None:
        yield Problem(path, QT_TRANSLATE_NOOP("card", "A rule needs what it proposes: “then”, “otherwise”, or both."))
    for name, value in (("then", rule.then), ("otherwise", rule.otherwise)):
        if value is not None and not _possible(item, value, counted=name == "then"):
            what = QT_TRANSLATE_NOOP("card", "The item “{key}” cannot have the value “{value}”.")
            shown = ", ".join(value) if isinstance(value, tuple) else value
            yield Problem(f"{path}.{name}", what, {"key": item.key, "value": shown})


def _possible(item: Item, value: Value, *, counted: bool) -> bool:
    if isinstance(item, Count) and value == FOUND and not counted:
        return False
    try:
        proposal(item, value)
    except UserError:
        return False
    return True


def _phrases(path: str, phrases: tuple[str, ...]) -> Iterator[Problem]:
    if not phrases:
        yield Problem(path, QT_TRANSLATE_NOOP("card", "At least one phrase is needed."))
    for at, phrase in enumerate(phrases):
        if not folded(phrase):
            what = QT_TRANSLATE_NOOP("card", "“{phrase}” has no letter or digit that could be heard.")
            yield Problem(f"{path}[{at}]", what, {"phrase": phrase})


def _silence(path: str, limit: SilenceLimit) -> Iterator[Problem]:
    yield from _seconds(f"{path}.over_s", limit.over_s)
    yield from _seconds(f"{path}.before_s", limit.before_s)
    yield from _times(f"{path}.at_least", limit.at_least)
    if limit.unless_said:
        yield from _phrases(f"{path}.unless_said", limit.unless_said)
        return
    for name in ("by", "before_s"):
        if getattr(limit, name) is not None:
            what = QT_TRANSLATE_NOOP("card", "“{name}” has no effect without “unless_said”.")
            yield Problem(f"{path}.{name}", what, {"name": name})


def _seconds(path: str, seconds: Decimal | None, *, none_at_all: bool = False) -> Iterator[Problem]:
    if seconds is None or (none_at_all and seconds == 0):
        return
    if not 0 < seconds <= LONGEST_S:
        what = QT_TRANSLATE_NOOP("card", "These seconds must be above 0 and at most {most}, not {value}.")
        yield Problem(path, what, {"value": seconds, "most": LONGEST_S})


def _times(path: str, times: int) -> Iterator[Problem]:
    if times < 1:
        yield Problem(path, QT_TRANSLATE_NOOP("card", "This must be 1 or more."))
