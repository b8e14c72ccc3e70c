"""Scorecards as values: sections, items, conditions, bands (shared/scorecard-format.md).

A card is immutable. Amounts are ``Decimal`` as written; calculation happens in ``scoring`` with fractions.
"""

from abc import ABC, abstractmethod
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from dataclasses import field as dataclass_field
from datetime import date
from decimal import Decimal
from enum import StrEnum
from fractions import Fraction
from keyword import iskeyword
from typing import Any, ClassVar, Literal

from qadesk.domain.suggest_rules import Rule

Value = str | int | Decimal | tuple[str, ...]
"""What an answer may hold: a word (yes, no, an option key, na, a note), a level or count, an amount, fault keys."""

NA = "na"
"""The reserved answer *not applicable*."""

FORMAT = "qadesk-scorecard/1"


class NotApplicable(StrEnum):
    """Where the weight of items that do not apply goes."""

    RESCALE_SECTION = "rescale_section"
    RESCALE_CARD = "rescale_card"
    FULL_CREDIT = "full_credit"


class Demand(StrEnum):
    """When a comment or evidence is required: never, when points are lost, always."""

    NEVER = "never"
    BELOW_FULL = "below_full"
    ALWAYS = "always"


class Family(StrEnum):
    """The kinds of critical errors, as contact-centre standards name them."""

    CUSTOMER = "customer"
    BUSINESS = "business"
    COMPLIANCE = "compliance"


class AccuracyKind(StrEnum):
    """The four accuracies that a card can set a target for: one a family of critical errors, and the rest."""

    CUSTOMER = "customer"
    BUSINESS = "business"
    COMPLIANCE = "compliance"
    NON_CRITICAL = "non_critical"


@dataclass(frozen=True, slots=True)
class Require:
    """What must accompany an answer; ``None`` in an item's own means: as the card says."""

    comment: Demand | None = None
    evidence: Demand | None = None


@dataclass(frozen=True, slots=True)
class ItemIs:
    """Holds when the answer of an earlier item equals one of ``values`` (for faults: contains one)."""

    item: str
    values: tuple[Value, ...]


@dataclass(frozen=True, slots=True)
class CallIs:
    """Holds when a property of the call (contact, direction, business_type, queue, custom) is one of ``values``."""

    field: str
    values: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class AllOf:
    """Holds when every part does."""

    parts: tuple["Condition", ...]


@dataclass(frozen=True, slots=True)
class AnyOf:
    """Holds when at least one part does."""

    parts: tuple["Condition", ...]


@dataclass(frozen=True, slots=True)
class Not:
    """Holds when its part does not."""

    part: "Condition"


Condition = ItemIs | CallIs | AllOf | AnyOf | Not


@dataclass(frozen=True, slots=True)
class Problem:
    """What is not sound about one field of an item, section or card.

    ``what`` is an English source of the context "card" that ``facts`` fill in after translation.
    """

    field: str
    """Path of the field from its owner on, as ``points`` or ``options[1].deduct``; empty for the owner itself."""
    what: str
    facts: Mapping[str, object] = dataclass_field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Choice:
    """One answer that the form offers for an item: its label, the value it stands for, what it would earn."""

    label: str
    """Text beside the key, data language; empty where ``key`` says it all (levels)."""
    value: Value
    points: Fraction | None = None
    """Points earned by this answer; ``None`` where answers combine or earn nothing."""
    loses: bool = False
    """True when this answer earns less than full points, or lets a critical happen."""


class MalformedError(Exception):
    """A field that cannot be read at all; ``problem`` says where and why."""

    def __init__(self, what: str, field: str = "", **facts: object) -> None:
        super().__init__(what)
        self.problem = Problem(field, what, facts)


class Shape(ABC):
    """How a field looks in a file: plain values (None, bool, str, Decimal, list, dict) to typed ones and back."""

    @abstractmethod
    def read(self, plain: object) -> object:
        """The typed value. Raises ``MalformedError``, its field relative to this value."""

    @abstractmethod
    def write(self, value: Any) -> object:
        """The plain value that ``read`` turns into ``value``."""


@dataclass(frozen=True, slots=True)
class Field:
    """A field of a kind: its name in files and on the class, how it looks, and whether it must be there."""

    name: str
    shape: Shape
    required: bool = True

    @property
    def attribute(self) -> str:
        """The name in code: ``from`` and its like get an underscore."""
        return f"{self.name}_" if iskeyword(self.name) else self.name


@dataclass(frozen=True, kw_only=True)
class Item(ABC):
    """What every kind of score item has; the kinds in ``domain/items`` add their own fields and arithmetic."""

    kind: ClassVar[str]
    scored: ClassVar[bool] = False
    """True for kinds whose points are part of the card's total."""
    widget: ClassVar[Literal["buttons", "checks", "number", "text"]] = "buttons"
    """What an editor needs: one-of buttons, several-of checks, a number, a text."""
    fields: ClassVar[tuple["Field", ...]] = ()
    """The kind's own fields, as a file writes them; the common ones are read for every kind."""

    key: str
    title: str
    when: Condition | None = None
    help: str = ""
    reasons: tuple[str, ...] = ()
    allow_na: bool = False
    require: Require = Require()
    counts_as: Literal["information_error"] | None = None
    suggest: tuple[Rule, ...] = ()

    @property
    def full(self) -> Fraction:
        """Points a faultless answer earns; 0 for kinds without points."""
        return Fraction(0)

    def choices(self) -> tuple[Choice, ...]:
        """The answers offered, in order, without *not applicable*; empty for number and text editors."""
        return ()

    @abstractmethod
    def check_value(self, value: Value) -> Value:
        """The value in its canonical type. Raises ``UserError`` naming the item when it cannot have this value."""

    def earned(self, value: Value) -> Fraction:
        """Points that a checked value (never *na*) earns."""
        return Fraction(0)

    def check_condition_value(self, value: Value) -> Value:
        """The canonical form of a value that a condition names. Raises ``UserError`` when no answer can match it."""
        return self.check_value(value)

    def can_lose(self) -> bool:
        """True when some answer earns less than full points, or lets a critical happen."""
        return any(choice.loses for choice in self.choices())

    def problems(self) -> Iterator[Problem]:
        """What is not sound about the fields of the item's own kind."""
        return iter(())


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """A titled group of items, the unit within which weights are rescaled."""

    key: str
    title: str
    items: tuple[Item, ...]


@dataclass(frozen=True, slots=True)
class Band:
    """A score belongs to the first band whose ``from_`` it reaches."""

    from_: Decimal
    title: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Scorecard:
    """A whole scorecard: a draft as read from a file, or a published, immutable version."""

    key: str
    title: str
    total: Decimal
    pass_mark: Decimal
    sections: tuple[Section, ...]
    bands: tuple[Band, ...]
    version: int | None = None
    effective_from: date | None = None
    business_types: tuple[str, ...] = ()
    bonus_cap: Decimal | None = None
    not_applicable: NotApplicable = NotApplicable.RESCALE_SECTION
    require: Require = dataclass_field(default_factory=lambda: Require(Demand.NEVER, Demand.NEVER))
    heard_min: Decimal | None = None
    hide_points: bool = False
    accuracy_targets: Mapping[AccuracyKind, Decimal] = dataclass_field(default_factory=dict)

    def items(self) -> Iterator[Item]:
        """All items in the order of the form."""
        for section in self.sections:
            yield from section.items

    def item(self, key: str) -> Item:
        """The item of that key. Raises ``KeyError``."""
        for item in self.items():
            if item.key == key:
                return item
        raise KeyError(key)
