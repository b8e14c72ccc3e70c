"""What one row of the scoring form shows, read from the draft."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from fractions import Fraction

from PySide6.QtCore import QCoreApplication

from qadesk.domain.answers import Answer, Evidence
from qadesk.domain.condition_words import condition_words
from qadesk.domain.conditions import atoms
from qadesk.domain.items import Bonus, Critical, Note
from qadesk.domain.items.critical import Effect, EffectKind
from qadesk.domain.scorecards import CallIs, Condition, Item, Scorecard, Value
from qadesk.domain.scoring import Blocker, ItemScore, ItemState, Missing, Result
from qadesk.domain.suggestions import Decision, Suggestion
from qadesk.gui.scoring_form import figures

_NO_ANSWER = Answer(None)
_Basis = tuple[Answer, ItemState, bool, bool, frozenset[Missing], Suggestion | None, Decision | None]
"""All that an item's row depends on: its points follow from its answer and its state."""


@dataclass(frozen=True, slots=True)
class RowState:
    """One item as its row shows it; equal states look the same."""

    value: Value | None
    comment: str
    evidence: tuple[Evidence, ...]
    points: str
    lost: Fraction
    """Points lost, 0 where none are, or where the card hides them."""
    loses: bool
    """The answer costs points or lets a critical happen."""
    out: bool
    waits: bool
    lacks: frozenset[Missing]
    suggestion: Suggestion | None = None
    """What the card's rules propose."""
    decision: Decision | None = None
    """What the inspector made of it."""

    @property
    def undecided(self) -> bool:
        """Whether a proposal waits that nobody has accepted, rejected or answered otherwise."""
        return self.suggestion is not None and self.decision is None and self.value is None


class RowReader:
    """Reads the rows of one draft again and again; of a row that is as it was, the same object is given."""

    def __init__(self, card: Scorecard, call: Mapping[str, str], before: "RowReader | None" = None) -> None:
        """``call`` is what is known of the call; an item out of play only for want of it is shown as waiting.

        What ``before`` has read is kept, for items that are the same.
        """
        self._card = card
        self._call = dict(call)
        self._items = tuple((item, _asks_unknown(item, call)) for item in card.items())
        alike = before is not None and before._card.hide_points == card.hide_points
        self._known: dict[str, tuple[Item, _Basis, RowState]] = dict(before._known) if before and alike else {}

    def fits(self, card: Scorecard, call: Mapping[str, str]) -> bool:
        """Whether this reads drafts of that card about a call of which that is known."""
        return card is self._card and call == self._call

    def read(
        self,
        answers: Mapping[str, Answer],
        result: Result,
        missing: tuple[Blocker, ...],
        suggestions: Mapping[str, Suggestion],
        decisions: Mapping[str, Decision],
    ) -> dict[str, RowState]:
        """State of every item by its key, in the order of the form."""
        lacks: dict[str, set[Missing]] = {}
        for blocker in missing:
            lacks.setdefault(blocker.item, set()).add(blocker.missing)
        rows = {}
        for (item, unknown), figure in zip(self._items, result.items, strict=True):
            key = item.key
            answer, lacking = answers.get(key, _NO_ANSWER), frozenset(lacks.get(key, ()))
            basis = (answer, figure.state, figure.waits, unknown, lacking, suggestions.get(key), decisions.get(key))
            known = self._known.get(key)
            if known is None or known[0] is not item or known[1] != basis:
                known = self._known[key] = item, basis, self._row(item, figure, basis)
            rows[key] = known[2]
        return rows

    def _row(self, item: Item, figure: ItemScore, basis: _Basis) -> RowState:
        answer, _, _, unknown, lacks, suggestion, decision = basis
        row = replace(_row(self._card, item, figure, answer, lacks), suggestion=suggestion, decision=decision)
        return replace(row, out=False, waits=True) if row.out and unknown else row


def _asks_unknown(item: Item, call: Mapping[str, str]) -> bool:
    named = atoms(item.when) if item.when else ()
    return any(isinstance(atom, CallIs) and atom.field not in call for atom in named)


def _row(card: Scorecard, item: Item, figure: ItemScore, answer: Answer, lacks: frozenset[Missing]) -> RowState:
    answered = figure.state is ItemState.ANSWERED
    gap = figure.max - figure.points if item.scored and answered and figure.points is not None else Fraction(0)
    happened = isinstance(item, Critical) and answered and answer.value == "yes"
    return RowState(
        value=answer.value,
        comment=answer.comment,
        evidence=answer.evidence,
        points=_points(item, figure, answer, hidden=card.hide_points),
        lost=Fraction(0) if card.hide_points else gap,
        loses=gap > 0 or happened,
        out=figure.state is ItemState.OUT_OF_PLAY,
        waits=figure.waits,
        lacks=lacks,
    )


def _points(item: Item, figure: ItemScore, answer: Answer, *, hidden: bool) -> str:
    if isinstance(item, Note) or figure.state in (ItemState.NA, ItemState.OUT_OF_PLAY):
        return "—" if figure.state in (ItemState.NA, ItemState.OUT_OF_PLAY) else ""
    if hidden:  # a critical's effect would tell the total
        return ""
    if isinstance(item, Critical):
        return _critical(item, figure, answer)
    earned = "·" if figure.points is None or figure.state is ItemState.OPEN else figures.points(figure.points)
    return (
        f"+{earned} / {figures.points(figure.max)}"
        if isinstance(item, Bonus)
        else f"{earned} / {figures.points(figure.max)}"
    )


def _critical(item: Critical, figure: ItemScore, answer: Answer) -> str:
    if figure.state is ItemState.OPEN:
        return "·"
    return effect_text(item.effect) if answer.value == "yes" else QCoreApplication.translate("desk", "none")


def effect_text(effect: Effect) -> str:
    """What a critical error does, in a word or two."""
    match effect.kind:
        case EffectKind.ZERO_CARD:
            return QCoreApplication.translate("desk", "call = 0")
        case EffectKind.ZERO_SECTION:
            return QCoreApplication.translate("desk", "section = 0")
        case EffectKind.CAP:
            return f"≤ {effect.cap}"
        case EffectKind.FAIL_ONLY:
            return QCoreApplication.translate("desk", "fails")


def condition_text(card: Scorecard, condition: Condition) -> str:
    """A condition in words: what must be so for an item to be asked."""
    return condition_words(card, condition, QCoreApplication.translate)
