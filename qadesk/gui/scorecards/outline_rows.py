"""What the lines of the outline show: title, kind, points and problems of the card, its sections and its items."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal

from qadesk.domain.card_check import Finding, Severity
from qadesk.domain.card_editing import points_given, points_of
from qadesk.domain.scorecards import Item, Scorecard, Section
from qadesk.gui.scorecards.kinds import amount
from qadesk.gui.scorecards.refs import CARD, Ref


@dataclass(frozen=True, slots=True)
class Line:
    """One line; two that are equal look the same."""

    ref: Ref
    title: str
    kind: str = ""
    """Of an item."""
    points: str = ""
    off: bool = False
    """Whether the card's points do not add up to its total."""
    conditional: bool = False
    severity: Severity | None = None


@dataclass(frozen=True, slots=True)
class Group:
    """A section's line with those of its items."""

    head: Line
    items: tuple[Line, ...]


Problems = Mapping[Ref, tuple[Finding, ...]]


def card_line(card: Scorecard, problems: Problems) -> Line:
    """The card: what is given of what its total is."""
    given = points_given(card)
    text = f"{amount(given)} / {amount(card.total)}"
    return Line(CARD, card.title, points=text, off=given != card.total, severity=_worst(problems, CARD))


def groups(card: Scorecard, problems: Problems) -> Iterator[Group]:
    """The sections in order; keys that a draft uses twice are told apart by a number."""
    seen: dict[Ref, int] = {}

    def own(ref: Ref) -> Ref:
        seen[ref] = seen.get(ref, -1) + 1
        return Ref(ref.kind, ref.key, seen[ref])

    for section in card.sections:
        head = _section_line(own(Ref("section", section.key)), section, problems)
        yield Group(head, tuple(_item_line(own(Ref("item", item.key)), item, problems) for item in section.items))


def _section_line(ref: Ref, section: Section, problems: Problems) -> Line:
    points = sum((points_of(item) for item in section.items if item.scored), Decimal(0))
    return Line(ref, section.title, points=amount(points), severity=_worst(problems, Ref("section", ref.key)))


def _item_line(ref: Ref, item: Item, problems: Problems) -> Line:
    points = points_of(item)
    return Line(
        ref,
        item.title,
        kind=item.kind,
        points=amount(points) if item.scored else f"+{amount(points)}" if points else "",
        conditional=item.when is not None,
        severity=_worst(problems, Ref("item", ref.key)),
    )


def _worst(problems: Problems, ref: Ref) -> Severity | None:
    found = [finding.severity for finding in problems.get(ref, ())]
    return None if not found else Severity.ERROR if Severity.ERROR in found else Severity.WARNING
