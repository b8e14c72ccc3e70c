"""What is meant of a card: the card itself, a section or an item; the currency of the builder's parts."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Literal

from qadesk.domain.card_check import Finding
from qadesk.domain.card_editing import Place, locate
from qadesk.domain.scorecards import Scorecard

Kind = Literal["card", "section", "item"]


@dataclass(frozen=True, slots=True)
class Ref:
    """The card (no key), a section or an item by its key; ``nth`` counts where a draft uses a key twice."""

    kind: Kind
    key: str = ""
    nth: int = 0


CARD = Ref("card")


def ref_of(place: Place) -> Ref:
    """What a place within a card means."""
    if place.item is not None:
        return Ref("item", place.item)
    return CARD if place.section is None else Ref("section", place.section)


def by_ref(card: Scorecard, findings: Iterable[Finding]) -> Mapping[Ref, tuple[Finding, ...]]:
    """The findings of each part of a card that has some."""
    found: dict[Ref, tuple[Finding, ...]] = {}
    for finding in findings:
        ref = ref_of(locate(card, finding.where))
        found[ref] = (*found.get(ref, ()), finding)
    return found


def has(card: Scorecard, ref: Ref) -> bool:
    """Whether the card has such a part."""
    match ref.kind:
        case "card":
            return True
        case "section":
            return any(section.key == ref.key for section in card.sections)
        case _:
            return any(item.key == ref.key for item in card.items())
