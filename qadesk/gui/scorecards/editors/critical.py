"""The editor of critical errors: of which family, and what becomes of the score."""

from collections.abc import Iterator
from decimal import Decimal

from qadesk.domain.items import Critical
from qadesk.domain.items.critical import Effect, EffectKind
from qadesk.domain.scorecards import Family, Scorecard
from qadesk.gui.inputs.amount import AmountField
from qadesk.gui.inputs.choosing import Picker
from qadesk.gui.inputs.spots import Labelled, Spot
from qadesk.gui.scorecards.editors.base import KindEditor


class CriticalEditor(KindEditor):
    """Family, effect, and the cap where the effect is one."""

    kind = Critical.kind

    def __init__(self) -> None:
        super().__init__()
        self.family = Picker()
        self.family.offer(
            [
                (Family.CUSTOMER, self.tr("Customer-critical")),
                (Family.BUSINESS, self.tr("Business-critical")),
                (Family.COMPLIANCE, self.tr("Compliance-critical")),
            ]
        )
        self.family.picked.connect(lambda family: self.put("family", family=family))
        self.effect = Picker()
        self.effect.offer(
            [
                (EffectKind.ZERO_CARD, self.tr("The whole call scores 0")),
                (EffectKind.ZERO_SECTION, self.tr("Its section scores 0")),
                (EffectKind.CAP, self.tr("The score is capped")),
                (EffectKind.FAIL_ONLY, self.tr("The call fails, its score stays")),
            ]
        )
        self.effect.picked.connect(self._choose)
        self.cap = AmountField()
        self.cap.amount_edited.connect(
            lambda cap: self.put("effect.cap", typing=True, effect=Effect(EffectKind.CAP, cap))
        )
        self._family = Labelled(self.tr("Family of the error"), self.family)
        self._effect = Labelled(self.tr("When it happened, the call fails, and"), self.effect)
        self._cap = Labelled(self.tr("Not above"), self.cap)
        self.cap.complained.connect(self._cap.note.complain)
        for part in (self._family, self._effect, self._cap):
            self.column.addWidget(part)

    def refresh(self, item: Critical, card: Scorecard) -> None:
        """Show what holds."""
        self.family.show_data(item.family)
        self.effect.show_data(item.effect.kind)
        self._cap.setVisible(item.effect.kind is EffectKind.CAP)
        if item.effect.cap is not None:
            self.cap.show_amount(item.effect.cap)

    def spots(self) -> Iterator[Spot]:
        """The family, the effect, the cap."""
        yield self._family.spot("family")
        yield self._effect.spot("effect")
        if not self._cap.isHidden():
            yield self._cap.spot("effect.cap")

    def _choose(self, kind: EffectKind) -> None:
        if kind is self._item.effect.kind:
            return
        cap = max(self._card.pass_mark - 1, Decimal(0)) if kind is EffectKind.CAP else None
        self.put("effect", effect=Effect(kind, cap))
