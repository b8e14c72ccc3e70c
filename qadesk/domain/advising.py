"""The weight advisor: from figures to proposals, and from proposals to a draft.

Common errors are a reason to raise an item's weight, an item that nearly everybody gets right to lower it (domain rule
2); an item on which inspectors do not agree is to be worded anew, and one that tells nothing besides, to be dropped.
"""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from decimal import Decimal

from qadesk.domain import card_editing
from qadesk.domain.advice import Advice, ItemAdvice, ItemFigures, Proposal
from qadesk.domain.proportions import CENT
from qadesk.domain.scorecards import Scorecard
from qadesk.domain.texts import QT_TRANSLATE_NOOP, Translate, untranslated

LEAST_EVALUATIONS = 30
"""Fewer evaluations are no ground for another weight."""
LEAST_PAIRS = 10
"""Fewer calls scored twice say nothing about agreement."""
COMMON = Decimal("0.25")
"""An error is common where at least this share of evaluations has it …"""
WIDESPREAD = Decimal("0.3")
"""… and at least this share of the agents."""
RARE = Decimal("0.03")
"""Nearly everybody is right where at most this share loses points."""
POOR = Decimal("0.4")
"""Kappa below this is fair at best (Landis & Koch, Biometrics 33, 1977)."""
SLIGHT = Decimal("0.2")
"""Kappa below this is slight."""
TELLING = Decimal("0.1")
"""An item-rest correlation below this hardly tells good calls from bad."""
STEP = Decimal("0.25")
"""By what part of its points an item is raised or lowered."""


@dataclass(frozen=True, slots=True)
class _Reason:
    proposal: Proposal
    why: str


_FEW = _Reason("keep", QT_TRANSLATE_NOOP("advice", "Too few answers ({answered}) to say anything."))
_DROP = _Reason(
    "drop",
    QT_TRANSLATE_NOOP(
        "advice", "Inspectors hardly agree (kappa {kappa}, {pairs} calls scored twice), and it tells nothing (r {r})."
    ),
)
_REWORD = _Reason(
    "reword",
    QT_TRANSLATE_NOOP("advice", "Inspectors do not agree on it: kappa {kappa} over {pairs} calls scored twice."),
)
_CONTRARY = _Reason(
    "reword", QT_TRANSLATE_NOOP("advice", "Good calls lose points here more often than bad ones (r {r}).")
)
_RAISE = _Reason(
    "raise",
    QT_TRANSLATE_NOOP("advice", "A common error: {lost_share} lose points, {agents_losing} of {agents} agents."),
)
_LOWER = _Reason("lower", QT_TRANSLATE_NOOP("advice", "Nearly everybody is right: {lost_share} lose points."))
_KEEP = _Reason("keep", QT_TRANSLATE_NOOP("advice", "It does its work: {lost_share} lose points."))


def advise(card: Scorecard, figures: Iterable[ItemFigures], evaluations: int) -> tuple[ItemAdvice, ...]:
    """A proposal for each scored item, in the order of the card; only *keep* where there are too few evaluations."""
    return tuple(_advice(card, each, evaluations >= LEAST_EVALUATIONS) for each in figures)


def _advice(card: Scorecard, figures: ItemFigures, enough: bool) -> ItemAdvice:
    reason = _reason(figures) if enough else _FEW
    points = _points(card, figures, reason.proposal)
    weighs = reason.proposal in ("raise", "lower")
    return ItemAdvice(
        figures=figures,
        proposal="keep" if weighs and points == figures.points else reason.proposal,
        points=points,
        why=reason.why,
        facts=_facts(figures),
    )


def _reason(figures: ItemFigures) -> _Reason:
    if figures.answered < LEAST_EVALUATIONS or figures.lost_share is None:
        return _FEW
    kappa = figures.kappa if figures.double_scored >= LEAST_PAIRS else None
    r = figures.discrimination
    if kappa is not None and kappa < SLIGHT and r is not None and r < TELLING:
        return _DROP
    if kappa is not None and kappa < POOR:
        return _REWORD
    if r is not None and r < -TELLING and figures.lost_share > RARE:
        return _CONTRARY
    if figures.lost_share >= COMMON and figures.agents_losing >= WIDESPREAD * figures.agents:
        return _RAISE
    return _LOWER if figures.lost_share <= RARE else _KEEP


def _points(card: Scorecard, figures: ItemFigures, proposal: Proposal) -> Decimal:
    """A quarter more or less, in whole points where the card has these (one at least), else in hundredths.

    Never below a point, nor above the card's total.
    """
    whole = all(each == each.to_integral_value() for each in map(card_editing.points_of, card.items()))
    change = (figures.points * STEP).quantize(CENT)
    if whole:
        change = max(change.to_integral_value(), Decimal(1))
    match proposal:
        case "raise":
            return min(figures.points + change, card.total)
        case "lower":
            return max(figures.points - change, min(figures.points, Decimal(1)))
        case "drop":
            return Decimal(0)
        case _:
            return figures.points


def _facts(figures: ItemFigures) -> dict[str, str]:
    return {
        "answered": str(figures.answered),
        "lost_share": percent(figures.lost_share),
        "agents": str(figures.agents),
        "agents_losing": str(figures.agents_losing),
        "pairs": str(figures.double_scored),
        "kappa": "–" if figures.kappa is None else f"{figures.kappa:.2f}",
        "r": "–" if figures.discrimination is None else f"{figures.discrimination:.2f}",
    }


def percent(share: Decimal | None) -> str:
    """A share as per cent with one decimal; a dash of nothing."""
    return "–" if share is None else f"{share * 100:.1f} %"


def sentence(advice: ItemAdvice, translate: Translate = untranslated) -> str:
    """The reason of a proposal in the reader's language."""
    return translate("advice", advice.why).format(**advice.facts)


def adopted(card: Scorecard, advice: Advice, keys: Collection[str]) -> Scorecard:
    """The card with the proposals for these items taken up, its other items weighed anew so that the total stays.

    An item to be worded anew stays as it is, a proposal for an item that the card no longer has is passed over. Where
    the rest cannot make up for it, the total does not fit, and the check says so.
    """
    chosen = [each for each in advice.items if each.figures.key in keys]
    present = {item.key for item in card.items()}
    changed = []
    for each in chosen:
        key = each.figures.key
        if key not in present:
            continue
        if each.proposal == "drop":
            card = card_editing.remove_item(card, key)
        elif each.proposal in ("raise", "lower"):
            item = card_editing.with_points(card.item(key), each.points)
            card = card_editing.replace_item(card, key, item)
            changed.append(key)
    return card if card_editing.points_given(card) == card.total else card_editing.fill_to_total(card, changed)


def note_of(advice: Advice, keys: Collection[str], translate: Translate = untranslated) -> str:
    """What was taken up, a line an item, for the note of the draft."""
    lines = []
    for each in advice.items:
        if each.figures.key in keys and each.proposal != "keep":
            word = translate("advice", PROPOSALS[each.proposal])
            figures = each.figures
            change = "" if each.points == figures.points else f" {_short(figures.points)} → {_short(each.points)}"
            lines.append(f"{word} “{figures.title}”{change}: {sentence(each, translate)}")
    return "\n".join(lines)


PROPOSALS: dict[Proposal, str] = {
    "raise": QT_TRANSLATE_NOOP("advice", "Raise"),
    "lower": QT_TRANSLATE_NOOP("advice", "Lower"),
    "reword": QT_TRANSLATE_NOOP("advice", "Reword"),
    "drop": QT_TRANSLATE_NOOP("advice", "Drop"),
    "keep": QT_TRANSLATE_NOOP("advice", "Keep"),
}


def _short(points: Decimal) -> str:
    return f"{points.normalize():f}"
