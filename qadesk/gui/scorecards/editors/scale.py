"""The editor of items on a scale: even steps, or named levels with a share each."""

from collections.abc import Iterator
from decimal import Decimal

from qadesk.domain.items import Scale
from qadesk.domain.items.scale import Level
from qadesk.domain.scorecards import Scorecard
from qadesk.domain.scores import four_decimals
from qadesk.gui.inputs.amount import AmountField
from qadesk.gui.inputs.choosing import Chips
from qadesk.gui.inputs.rows import Row, RowKind, RowList
from qadesk.gui.inputs.spots import Labelled, Spot, plain_label
from qadesk.gui.scorecards.editors.base import PointsEditor

EVEN, NAMED = "even", "named"
SHOWN = 8
PLACES = Decimal("0.0001")


class ScaleEditor(PointsEditor):
    """Points, and the levels in one of their two forms."""

    kind = Scale.kind

    def __init__(self) -> None:
        super().__init__()
        self.form = Chips(((EVEN, self.tr("Even steps")), (NAMED, self.tr("Named levels"))))
        self.form.picked.connect(self._change_form)
        self.steps = AmountField(whole=True)
        self.steps.amount_edited.connect(lambda count: self.put("levels", typing=True, levels=int(count)))
        self._labelled = Labelled(self.tr("Highest level"), self.steps)
        self.steps.complained.connect(self._labelled.note.complain)
        kind = RowKind(
            path="levels",
            amount="share",
            amount_title=self.tr("Share, %"),
            title=self.tr("Levels, the lowest first"),
            add=self.tr("Add a level"),
            hint=self.tr("How well it was done"),
            percent=True,
            keyed=False,
        )
        self.rows = RowList(kind, lambda: Row("", Decimal(1)))
        self.rows.rows_edited.connect(self._take_rows)
        self.outcome = plain_label()
        self.outcome.setToolTip(self.tr("Level → points that it earns"))
        for part in (self.form, self._labelled, self.rows, self.outcome):
            self.column.addWidget(part)

    def refresh(self, item: Scale, card: Scorecard) -> None:
        """Show points, levels, and what they come to."""
        super().refresh(item, card)
        named = isinstance(item.levels, tuple)
        self.form.show_name(NAMED if named else EVEN)
        self._labelled.setVisible(not named)
        self.rows.setVisible(named)
        if isinstance(item.levels, tuple):
            self.rows.show_rows(tuple(Row(level.title, level.share) for level in item.levels))
        else:
            self.steps.show_amount(Decimal(item.levels))
        self.outcome.setText(outcome(item))

    def spots(self) -> Iterator[Spot]:
        """The points, and the levels in the form they have."""
        yield from super().spots()
        if self.rows.isHidden():
            yield self._labelled.spot("levels")
        else:
            yield from self.rows.spots()

    def _change_form(self, form: str) -> None:
        levels = self._item.levels
        if form == NAMED and isinstance(levels, int):
            self.put("levels", levels=_named(levels))
        elif form == EVEN and not isinstance(levels, int):
            self.put("levels", levels=max(len(levels) - 1, 1))

    def _take_rows(self, rows: tuple[Row, ...], field: str, typing: bool) -> None:
        self.put(field, typing=typing, levels=tuple(Level(each.title, each.amount or Decimal(0)) for each in rows))


def outcome(item: Scale) -> str:
    """``0 → 0 · 1 → 2.5 · 2 → 5``: what each level earns; a long scale is shown by its ends."""
    shares = item.shares
    words = [f"{at} → {four_decimals(item.full * share)}" for at, share in enumerate(shares)]
    if len(words) > SHOWN:
        words = [*words[: SHOWN - 2], "…", words[-1]]
    return " · ".join(words)


def _named(levels: int) -> tuple[Level, ...]:
    """Even steps as named levels, still to be named."""
    steps = min(max(levels, 1), 10)
    return tuple(Level(str(at), _plain((Decimal(at) / steps).quantize(PLACES))) for at in range(steps + 1))


def _plain(number: Decimal) -> Decimal:
    return number.to_integral_value() if number == number.to_integral_value() else number.normalize()
