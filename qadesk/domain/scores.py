"""A score with its explanation, as values: what items and sections earned, and every step from there to the result."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from fractions import Fraction
from math import lcm

from qadesk.domain.scorecards import Value
from qadesk.domain.texts import Translate, listed, untranslated


class ItemState(StrEnum):
    """Where an item stands in one evaluation."""

    ANSWERED = "answered"
    NA = "na"
    OUT_OF_PLAY = "out_of_play"
    """Its condition fails: nobody is asked."""
    OPEN = "open"
    """In play without an answer, or waiting for another open item to decide whether it is."""


@dataclass(frozen=True, slots=True)
class Given:
    """An item's state and, where it is answered, its checked value."""

    state: ItemState
    value: Value | None = None
    waits: bool = False
    """Open because its condition is undecided: it is not asked yet."""


@dataclass(frozen=True, slots=True)
class ItemScore:
    """What one item contributes; ``points`` is ``None`` where it earns nothing by itself (notes, criticals, open …).

    Under full credit an item that does not apply earns all its points; ``max`` is what a faultless answer earns.
    """

    key: str
    state: ItemState
    points: Fraction | None
    max: Fraction
    waits: bool = False


@dataclass(frozen=True, slots=True)
class SectionScore:
    """What one section contributes, before anything but its own rescaling.

    ``score`` is earned × max ÷ applicable, ``None`` where nothing applies; ``share`` is what the section brings into
    the base after all rescaling: the shares of all sections add up to the base.
    """

    key: str
    title: str
    score: Fraction | None
    max: Fraction
    earned: Fraction
    applicable: Fraction
    share: Fraction = Fraction(0)


Fact = str | Fraction | tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Step:
    """One step of the way to the score, as data and as a sentence.

    ``text`` is an English source of the context "score" whose ``{names}`` the facts fill in; ``total`` is the running
    score after the step, ``None`` before there is one.
    """

    kind: str
    text: str
    facts: Mapping[str, Fact]
    total: Fraction | None = None

    def shown(self, translate: Translate = untranslated) -> dict[str, str]:
        """The facts as a reader sees them: fractions to four decimals, lists with the language's separator."""
        return {name: _shown(fact, translate) for name, fact in self.facts.items()}

    def sentence(self, translate: Translate = untranslated) -> str:
        """The step in the reader's language."""
        return translate("score", self.text).format(**self.shown(translate))


@dataclass(frozen=True, slots=True)
class Result:
    """A score and how it came about.

    ``score``, ``passed`` and ``band`` are ``None`` where no scored item applies. ``critical`` names the critical errors
    that happened, ``information_errors`` the items for which the call counts in the error rate, ``open`` the open ones.
    """

    score: Decimal | None
    passed: bool | None
    band: str | None
    critical: tuple[str, ...]
    sections: tuple[SectionScore, ...]
    items: tuple[ItemScore, ...]
    steps: tuple[Step, ...]
    open: tuple[str, ...]
    information_errors: tuple[str, ...] = ()


def total_of(parts: Iterable[Fraction]) -> Fraction:
    """The exact sum; half the time of ``sum``, which reduces after each addition, and this runs at each keystroke."""
    over, under = 0, 1
    for part in parts:
        if under % part.denominator:
            wider = lcm(under, part.denominator)
            over, under = over * (wider // under), wider
        over += part.numerator * (under // part.denominator)
    return Fraction(over, under)


def round_half_up(number: Fraction, places: int) -> Decimal:
    """The nearest decimal with that many places; a half goes up. For numbers from 0 on."""
    scale = 10**places
    return Decimal((number.numerator * 2 * scale + number.denominator) // (2 * number.denominator)).scaleb(-places)


def four_decimals(number: Fraction) -> str:
    """A figure of an explanation: to at most four decimals, without trailing zeros."""
    text = f"{round_half_up(number, 4):f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def _shown(fact: Fact, translate: Translate) -> str:
    if isinstance(fact, Fraction):
        return four_decimals(fact)
    return listed(fact, translate) if isinstance(fact, tuple) else fact
