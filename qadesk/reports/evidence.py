"""The evidence of a whole sheet, numbered once, so that list, picture and table use the same numbers."""

from dataclasses import dataclass

from qadesk.domain.answers import Evidence
from qadesk.domain.sheets import SheetContent, SheetItem


@dataclass(frozen=True, slots=True)
class Mark:
    """A span of the call that proves something about an item; numbers start at 1."""

    number: int
    item: SheetItem
    evidence: Evidence


def marked_evidence(content: SheetContent) -> tuple[Mark, ...]:
    """Every piece of evidence in the order of the items, within an item as the inspector gave it."""
    pairs = [(item, each) for section in content.sections for item in section.items for each in item.evidence]
    return tuple(Mark(number, item, each) for number, (item, each) in enumerate(pairs, 1))
