"""Suggestion rules in words: what a rule listens for, and what it proposes then (docs/suggestions.md)."""

from decimal import Decimal

from qadesk.domain import card_change
from qadesk.domain.answer_words import answer_words
from qadesk.domain.scorecards import Item, Value
from qadesk.domain.suggest_rules import (
    BEFORE_S,
    FOUND,
    By,
    PhraseRule,
    Rule,
    SilenceLimit,
    SilenceRule,
    TalkOverLimit,
    Window,
)
from qadesk.domain.texts import QT_TRANSLATE_NOOP, Translate, run_on

SPEAKERS: dict[By, str] = {
    "agent": QT_TRANSLATE_NOOP("rules", "the agent"),
    "customer": QT_TRANSLATE_NOOP("rules", "the customer"),
    "anyone": QT_TRANSLATE_NOOP("rules", "anyone"),
}
QUOTED = QT_TRANSLATE_NOOP("rules", "“{phrase}”")
OR = QT_TRANSLATE_NOOP("rules", " or ")
AND = QT_TRANSLATE_NOOP("rules", " and ")
SAID = QT_TRANSLATE_NOOP("rules", "Said by {who}: {phrases}")
FIRST = QT_TRANSLATE_NOOP("rules", "Said by {who} in the first {seconds} s: {phrases}")
LAST = QT_TRANSLATE_NOOP("rules", "Said by {who} in the last {seconds} s: {phrases}")
SILENT = QT_TRANSLATE_NOOP("rules", "Nobody speaks for more than {seconds} s, {times} or more times")
UNANNOUNCED = QT_TRANSLATE_NOOP(
    "rules",
    "Nobody speaks for more than {seconds} s, {times} or more times, "
    "without {phrases} said by {who} in the {before} s before",
)
TALKED_OVER = QT_TRANSLATE_NOOP("rules", "Talk-over begun by {who}, {seconds} s or longer, {times} or more times")
THEN = QT_TRANSLATE_NOOP("rules", "{found} → {then}.")
ELSE = QT_TRANSLATE_NOOP("rules", "Otherwise → {otherwise}.")
NOTHING = QT_TRANSLATE_NOOP("rules", "nothing")
TIMES = QT_TRANSLATE_NOOP("rules", "how often it was found")


def rule_words(item: Item, rule: Rule, translate: Translate) -> str:
    """A rule of the item in the reader's language."""

    def answer(value: Value | None) -> str:
        if value is None:
            return translate("rules", NOTHING)
        return translate("rules", TIMES) if value == FOUND else answer_words(item, value, translate)

    sentences = [translate("rules", THEN).format(found=_found(rule, translate), then=answer(rule.then))]
    if rule.otherwise is not None:
        sentences.append(translate("rules", ELSE).format(otherwise=answer(rule.otherwise)))
    return run_on(sentences)


def _found(rule: Rule, translate: Translate) -> str:
    match rule:
        case PhraseRule():
            return _said(rule, translate)
        case SilenceRule():
            return _silent(rule.silence, translate)
        case _:
            return _talked_over(rule.talkover, translate)


def _said(rule: PhraseRule, translate: Translate) -> str:
    window = rule.within or Window()
    source = FIRST if window.first_s is not None else LAST if window.last_s is not None else SAID
    seconds = window.first_s if window.first_s is not None else window.last_s
    phrases = _quoted(rule.phrases, AND if rule.match == "all" else OR, translate)
    who = translate("rules", SPEAKERS[rule.by])
    return translate("rules", source).format(who=who, seconds=_number(seconds), phrases=phrases)


def _silent(limit: SilenceLimit, translate: Translate) -> str:
    source = UNANNOUNCED if limit.unless_said else SILENT
    return translate("rules", source).format(
        seconds=_number(limit.over_s),
        times=limit.at_least,
        phrases=_quoted(limit.unless_said, OR, translate),
        who=translate("rules", SPEAKERS[limit.by or "agent"]),
        before=_number(limit.before_s if limit.before_s is not None else BEFORE_S),
    )


def _talked_over(limit: TalkOverLimit, translate: Translate) -> str:
    who = translate("rules", SPEAKERS[limit.started_by])
    return translate("rules", TALKED_OVER).format(who=who, seconds=_number(limit.over_s), times=limit.at_least)


def _quoted(phrases: tuple[str, ...], joint: str, translate: Translate) -> str:
    quoted = (translate("rules", QUOTED).format(phrase=phrase) for phrase in phrases)
    return translate("rules", joint).join(quoted)


def _number(number: Decimal | None) -> str:
    return "" if number is None else card_change.number(number)
