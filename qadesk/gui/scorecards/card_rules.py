"""The rules of a card that hold for all of its items: what does not apply, what is required, hearing, targets."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from decimal import Decimal
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QCheckBox, QLabel, QRadioButton, QVBoxLayout, QWidget

from qadesk.domain.scorecards import AccuracyKind, Demand, NotApplicable, Scorecard
from qadesk.gui.inputs.choosing import Chips
from qadesk.gui.inputs.spots import Labelled, Spot, column_of, plain_label
from qadesk.gui.scorecards.optional_amount import OptionalAmount
from qadesk.gui.theme import set_class

HINT_INDENT = 26
"""The sentence below a radio button stands under its words."""
FIRST_TARGETS: Mapping[AccuracyKind, Decimal] = {
    AccuracyKind.CUSTOMER: Decimal("0.95"),
    AccuracyKind.BUSINESS: Decimal("0.90"),
    AccuracyKind.COMPLIANCE: Decimal("0.995"),
    AccuracyKind.NON_CRITICAL: Decimal("0.95"),
}
"""What a target begins with."""


class CardRules(QWidget):
    """Shows a card; says what a hand has changed."""

    edited = Signal(object, str, bool)
    """(function from card to card, what was touched, whether by typing)."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._card: Scorecard
        self.rules = self._not_applicable()
        self.comment, self.evidence = self._demand(), self._demand()
        self.heard_min = OptionalAmount(self.tr("Speech heard, at least"), Decimal("0.95"), percent=True)
        self.hide_points = QCheckBox(self.tr("Hide points and total while scoring"))
        self.targets = {
            kind: OptionalAmount(words, FIRST_TARGETS[kind], percent=True)
            for kind, words in (
                (AccuracyKind.CUSTOMER, self.tr("Customer-critical")),
                (AccuracyKind.BUSINESS, self.tr("Business-critical")),
                (AccuracyKind.COMPLIANCE, self.tr("Compliance-critical")),
                (AccuracyKind.NON_CRITICAL, self.tr("Non-critical")),
            )
        }
        self._lay_out()
        self._connect()

    def show_card(self, card: Scorecard, *, read_only: bool) -> None:
        """The rules as they are now."""
        self._card = card
        self.rules[card.not_applicable].setChecked(True)
        self.comment.show_name(card.require.comment or Demand.NEVER)
        self.evidence.show_name(card.require.evidence or Demand.NEVER)
        self.heard_min.show_amount(card.heard_min, read_only=read_only)
        self.hide_points.setChecked(card.hide_points)
        for kind, target in self.targets.items():
            target.show_amount(card.accuracy_targets.get(kind), read_only=read_only)
        for part in (*self.rules.values(), self.comment, self.evidence, self.hide_points):
            part.setEnabled(not read_only)

    def spots(self) -> Iterator[Spot]:
        """Those about which there can be a finding."""
        yield self.heard_min.spot("heard_min")
        for kind, target in self.targets.items():
            yield target.spot(f"accuracy_targets.{kind}")

    def _not_applicable(self) -> dict[NotApplicable, QRadioButton]:
        group = QButtonGroup(self)
        made = {
            NotApplicable.RESCALE_SECTION: QRadioButton(self.tr("Shared out within its section")),
            NotApplicable.RESCALE_CARD: QRadioButton(self.tr("Shared out over the whole scorecard")),
            NotApplicable.FULL_CREDIT: QRadioButton(self.tr("Counted as fully earned")),
        }
        for button in made.values():
            group.addButton(button)
        return made

    def _demand(self) -> Chips:
        return Chips(
            [
                (Demand.NEVER, self.tr("Never")),
                (Demand.BELOW_FULL, self.tr("Where points are lost")),
                (Demand.ALWAYS, self.tr("Always")),
            ]
        )

    def _lay_out(self) -> None:
        hints = {
            NotApplicable.RESCALE_SECTION: self.tr(
                "The other items of the section count for more; every section keeps its weight."
            ),
            NotApplicable.RESCALE_CARD: self.tr(
                "All other items count for more; a section with much that does not apply weighs less."
            ),
            NotApplicable.FULL_CREDIT: self.tr("Nothing is shared out; what does not apply lifts the score."),
        }
        column = column_of(self, 12)
        choices = QWidget()
        ruled = column_of(choices, 2)
        for rule, button in self.rules.items():
            hint = plain_label(hints[rule])
            hint.setContentsMargins(HINT_INDENT, 0, 0, 4)
            ruled.addWidget(button)
            ruled.addWidget(hint)
        self._group(column, self.tr("Points of items that do not apply"), choices)
        require = (Labelled(self.tr("Comment"), self.comment), Labelled(self.tr("Evidence"), self.evidence))
        self._group(column, self.tr("Required with an answer, unless the item says otherwise"), *require)
        hidden = plain_label(self.tr("The inspector judges, not calculates; points show once it is submitted."))
        hidden.setContentsMargins(HINT_INDENT, 0, 0, 0)
        self._group(column, self.tr("While scoring"), self.heard_min, self.hide_points, hidden)
        self._group(column, self.tr("Targets of accuracy"), *self.targets.values())

    def _group(self, column: QVBoxLayout, heading: str, *parts: QWidget) -> None:
        label = QLabel(heading)
        set_class(label, "section")
        label.setWordWrap(True)
        column.addWidget(label)
        for part in parts:
            column.addWidget(part)

    def _connect(self) -> None:
        for rule, button in self.rules.items():
            button.clicked.connect(lambda _=False, rule=rule: self._put("not_applicable", not_applicable=rule))
        self.comment.picked.connect(lambda name: self._require(comment=Demand(name)))
        self.evidence.picked.connect(lambda name: self._require(evidence=Demand(name)))
        self.heard_min.edited.connect(lambda value, typing: self._put("heard_min", typing=typing, heard_min=value))
        self.hide_points.clicked.connect(lambda on: self._put("hide_points", hide_points=on))
        for kind, target in self.targets.items():
            target.edited.connect(lambda value, typing, kind=kind: self._target(kind, value, typing))

    def _put(self, subject: str, *, typing: bool = False, **values: Any) -> None:
        self._tell(lambda card: replace(card, **values), subject, typing)

    def _require(self, **values: Demand) -> None:
        self._tell(lambda card: replace(card, require=replace(card.require, **values)), "require", False)

    def _target(self, kind: AccuracyKind, value: Decimal | None, typing: bool) -> None:
        def changed(card: Scorecard) -> Scorecard:
            rest = {other: share for other, share in card.accuracy_targets.items() if other != kind}
            wanted = rest if value is None else {**rest, kind: value}
            return replace(card, accuracy_targets={each: wanted[each] for each in AccuracyKind if each in wanted})

        self._tell(changed, f"target {kind}", typing)

    def _tell(self, change: Callable[[Scorecard], Scorecard], subject: str, typing: bool) -> None:
        self.edited.emit(change, subject, typing)
