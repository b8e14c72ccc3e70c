"""Suggestions: what a scorecard's phrase and sound rules propose for an item, and what the inspector made of it.

A suggestion never answers by itself: one key accepts it, another rejects it, and what was decided is kept beside it.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from qadesk.domain.scorecards import Value
from qadesk.domain.spans import Span
from qadesk.domain.texts import Translate, listed, run_on, untranslated


@dataclass(frozen=True, slots=True)
class Reason:
    """Why a rule (its number among the item's rules, from 0) proposes something.

    ``why`` is an English source of the context "suggestions" that ``facts`` fill in; ``places`` are the spans of the
    call's timeline that it comes from (empty where something wanted is missing).
    """

    rule: int
    why: str
    facts: Mapping[str, object]
    places: tuple[Span, ...] = ()

    def sentence(self, translate: Translate = untranslated) -> str:
        """The reason in the reader's language."""
        shown = {name: _shown(fact, translate) for name, fact in self.facts.items()}
        return translate("suggestions", self.why).format(**shown)


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A proposed answer to one item, by the rule of that number among the item's rules, from 0.

    ``why`` and ``facts`` are those of a ``Reason``; ``places`` are all the spans that it comes from, in the order of
    time.
    """

    item: str
    rule: int
    value: Value
    why: str
    facts: Mapping[str, object]
    places: tuple[Span, ...] = ()
    further: tuple[Reason, ...] = ()
    """What more rules add to it, for items with a list of faults."""

    def sentence(self, translate: Translate = untranslated) -> str:
        """Everything that speaks for it, in the reader's language."""
        reasons = (Reason(self.rule, self.why, self.facts), *self.further)
        return run_on(reason.sentence(translate) for reason in reasons)


def _shown(fact: object, translate: Translate) -> str:
    """Lists with the language's separator, seconds to one decimal at most."""
    if isinstance(fact, tuple):
        return listed((str(part) for part in fact), translate)
    if isinstance(fact, Decimal):
        text = f"{fact:.1f}"
        return text.removesuffix(".0")
    return str(fact)


Verdict = Literal["accepted", "rejected"]


@dataclass(frozen=True, slots=True)
class Decision:
    """What became of a suggestion; kept with the evaluation, one an item."""

    rule: int
    suggested: Value
    verdict: Verdict
    places: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class RuleAgreement:
    """How often inspectors went along with one rule of a published card, over submitted evaluations.

    ``same`` counts evaluations whose final answer was the suggested value, whichever key was pressed.
    """

    card_key: str
    card_version: int
    item: str
    rule: int
    suggested: int
    accepted: int
    rejected: int
    same: int
