"""The card that the lab tries: the draft under the lead's hand, or a copy that nobody keeps unless asked."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from decimal import ROUND_DOWN, Decimal
from functools import partial

from qadesk.domain.card_check import Finding, check, errors
from qadesk.domain.card_editing import (
    fill_to_total,
    item_at,
    next_version,
    points_given,
    points_of,
    replace_item,
    with_points,
)
from qadesk.domain.items import Critical
from qadesk.domain.items.critical import Effect
from qadesk.domain.scorecards import Item, NotApplicable, Scorecard
from qadesk.services.card_drafts import CardSession

CENT = Decimal("0.01")


@dataclass(frozen=True, slots=True)
class Question:
    """A card to be scored with, and what keeps it from that."""

    card: Scorecard
    """While the weights do not add up: with those that nobody has set filled up to the total."""
    faults: tuple[Finding, ...]


class Trial:
    """Changes go into the session where there is one, as undoable steps; else into a copy held here alone."""

    def __init__(self, start: Scorecard, session: CardSession | None, reference: Scorecard | None = None) -> None:
        self.session = session
        self.start = start
        """The card as the trial began."""
        self.reference = reference or start
        """What it is compared with: the version in force, where there is one."""
        self.changed: Callable[[], None] = lambda: None
        self.touched: set[str] = set()
        """Items whose weight somebody has set: filling up to the total leaves them alone."""
        self._weighed: dict[str, tuple[Item, Item]] = {}
        """By item key: as it was before its weight was tried, and as it was sent: roundings do not pile up."""
        self._copy = start

    @property
    def card(self) -> Scorecard:
        """The card under trial."""
        return self._copy if self.session is None else self.session.card

    @property
    def kept(self) -> bool:
        """Whether every change is saved as a draft at once."""
        return self.session is not None

    @property
    def differs(self) -> bool:
        """Whether the copy is another card than what it began with."""
        return self.card != self.start

    @property
    def rest(self) -> Decimal:
        """Points that are still to be given; below 0: too many are."""
        return self.card.total - points_given(self.card)

    def question(self) -> Callable[[], "Question"]:
        """What is asked of the lab now, to be worked out in another thread: with many items that takes a while."""
        return partial(_question, self.card, frozenset(self._fixed()))

    def was(self, key: str) -> Item | None:
        """The item of that key in the version in force."""
        return next((item for item in self.reference.items() if item.key == key), None)

    def set_points(self, key: str, points: Decimal) -> None:
        """Another weight for an item; its options keep their proportion."""
        item = item_at(self.card, key)
        if points_of(item) != points and points > 0:
            self.touched.add(key)
            before, sent = self._weighed.get(key, (item, item))
            before = before if item == sent else item
            weighed = with_points(before, points)
            self._weighed[key] = before, weighed
            self._apply(replace_item(self.card, key, weighed), f"{key}.points")

    def set_effect(self, key: str, effect: Effect) -> None:
        """Another effect for a critical error."""
        item = item_at(self.card, key)
        if isinstance(item, Critical) and item.effect != effect:
            self._apply(replace_item(self.card, key, replace(item, effect=effect)), f"{key}.effect")

    def set_pass_mark(self, mark: Decimal) -> None:
        """Another pass mark."""
        self._apply(replace(self.card, pass_mark=mark), "pass_mark")

    def set_not_applicable(self, rule: NotApplicable) -> None:
        """Another rule for the weight of what does not apply."""
        self._apply(replace(self.card, not_applicable=rule), "not_applicable")

    def fill(self) -> None:
        """Bring the weights nobody has set into the same proportion that adds up to the total."""
        self._apply(fill_to_total(self.card, self._fixed()), "lab.fill")

    def spread(self) -> None:
        """Give every weight that nobody has set as many points more, or less, so that they add up to the total."""
        self._apply(spread_evenly(self.card, self._fixed()), "lab.spread")

    def reset(self) -> None:
        """Back to the weights, criticals and rules with which the trial began: one undoable step."""
        self.touched.clear()
        self._apply(self.start, "lab.reset")

    def as_draft(self) -> Scorecard:
        """The copy as the draft of the next version."""
        return next_version(self.card)

    def _fixed(self) -> set[str]:
        scored = {item.key for item in self.card.items() if item.scored}
        return set() if scored <= self.touched else self.touched

    def _apply(self, card: Scorecard, subject: str) -> None:
        if card == self.card:
            return
        if self.session is not None:
            self.session.apply(card, subject, typing=True)
            return
        self._copy = card
        self.changed()


def _question(card: Scorecard, fixed: frozenset[str]) -> Question:
    filled = card if points_given(card) == card.total else fill_to_total(card, fixed)
    return Question(filled, tuple(errors(check(filled))))


def spread_evenly(card: Scorecard, fixed: Iterable[str] = ()) -> Scorecard:
    """The card whose scored items, but those ``fixed``, have as many points more or less, and add up to the total.

    In whole points where all of them are whole, the first items taking what is over; no item falls below the smallest
    step. The card as it is where that cannot be.
    """
    kept = set(fixed)
    free = [item for item in card.items() if item.scored and item.key not in kept]
    rest = card.total - points_given(card)
    whole = all(each == each.to_integral_value() for each in (rest, *(points_of(item) for item in free)))
    step = Decimal(1) if whole else CENT
    if not free or not rest or sum(map(points_of, free)) + rest < step * len(free):
        return card
    for item, points in zip(free, _levelled([points_of(item) for item in free], rest, step), strict=True):
        card = replace_item(card, item.key, with_points(item, points))
    return card


def _levelled(points: list[Decimal], rest: Decimal, step: Decimal) -> list[Decimal]:
    """The amounts with ``rest`` given or taken in equal parts, as far as each has it to give."""
    while rest:
        able = [at for at, each in enumerate(points) if rest > 0 or each > step]
        share = (abs(rest) / len(able) / step).to_integral_value(ROUND_DOWN) * step
        for at in able:
            part = min(max(share, step), abs(rest))
            if rest < 0:
                part = min(part, points[at] - step)
            points[at] += part if rest > 0 else -part
            rest -= part if rest > 0 else -part
    return points
