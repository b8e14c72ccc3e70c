"""How times, spans, points and answers are written on the desk."""

from dataclasses import dataclass
from fractions import Fraction

from PySide6.QtCore import QCoreApplication

from qadesk.domain.items import Count, Critical, Scale, YesNo
from qadesk.domain.scorecards import NA, Item, Value
from qadesk.domain.scores import four_decimals
from qadesk.domain.texts import listed
from qadesk.gui.notices import translated

MINUTE_MS, HOUR_MS = 60_000, 3_600_000
DIGITS = 9
"""Answers beyond this many have no key of their own."""
COUNTS_SHOWN = 4
"""A count shows 0 to 3 as chips; more is typed."""


def clock(ms: float, *, tenths: bool = False) -> str:
    """A position: ``03:17``, with hours where there are any, ``03:17.6`` with tenths; cut, not rounded."""
    whole = max(int(ms), 0)
    hours, rest = divmod(whole, HOUR_MS)
    minutes, rest = divmod(rest, MINUTE_MS)
    text = f"{minutes:02d}:{rest // 1000:02d}"
    if tenths:
        text += f".{rest % 1000 // 100}"
    return f"{hours}:{text}" if hours else text


def span(start_ms: float, end_ms: float) -> str:
    """``03:02–03:16``; a mark without length is its start alone."""
    return clock(start_ms) if end_ms <= start_ms else f"{clock(start_ms)}–{clock(end_ms)}"


def speed(factor: float) -> str:
    """``1.5×``."""
    return f"{factor:g}×"


def points(number: Fraction) -> str:
    """Points as short as they can be written exactly, to four decimals."""
    return four_decimals(number)


def lost(number: Fraction) -> str:
    """``−2``, with a true minus sign."""
    return f"−{points(number)}"


@dataclass(frozen=True, slots=True)
class Offer:
    """One answer as the form offers it: the key that gives it ('' for none), its words, its value."""

    key: str
    text: str
    value: Value
    loses: bool = False

    @property
    def label(self) -> str:
        """``1 Yes``; a level is its own key."""
        return f"{self.key} {self.text}".strip() if self.text != self.key else self.text


def offers(item: Item) -> tuple[Offer, ...]:
    """The answers that an item's row shows as chips, *not applicable* last where the item allows it."""
    found = _count_offers(item) if isinstance(item, Count) else _choice_offers(item)
    if item.widget == "checks":
        found.insert(0, Offer("0", QCoreApplication.translate("desk", "None"), ()))
    if item.allow_na:
        found.append(Offer("N", QCoreApplication.translate("desk", "n/a"), NA))
    return tuple(found)


def takes_number(item: Item) -> bool:
    """Whether digits build up a number instead of choosing an answer."""
    return item.widget == "number" or (isinstance(item, Scale) and len(item.shares) > DIGITS + 1)


def answer_text(item: Item, value: Value | None) -> str:
    """An answer in words, for lists and for screen readers."""
    if value is None:
        return QCoreApplication.translate("desk", "not answered")
    if isinstance(value, tuple):
        titles = [offer.text for offer in offers(item) if offer.value in value]
        return listed(titles, translated) or QCoreApplication.translate("desk", "none found")
    return next((offer.text for offer in offers(item) if offer.value == value), str(value))


def _count_offers(item: Count) -> list[Offer]:
    return [Offer(str(n), str(n), n, loses=n > 0 and item.can_lose()) for n in range(COUNTS_SHOWN)]


def _choice_offers(item: Item) -> list[Offer]:
    if isinstance(item, Scale) and takes_number(item):
        return []
    keyed = []
    for at, choice in enumerate(item.choices()):
        if isinstance(item, Scale) and not choice.label:
            keyed.append(Offer(str(at), str(at), choice.value, choice.loses))
        else:
            key = str(at + 1) if at < DIGITS else ""
            keyed.append(Offer(key, choice.label or _word(item, choice.value), choice.value, choice.loses))
    return keyed


def _word(item: Item, value: Value) -> str:
    yes = value == "yes"
    if isinstance(item, Critical):
        happened = QCoreApplication.translate("desk", "Happened")
        return happened if yes else QCoreApplication.translate("desk", "Did not happen")
    if not isinstance(item, YesNo):
        return str(value)  # an option of a draft that has no title yet: its key
    return QCoreApplication.translate("desk", "Yes") if yes else QCoreApplication.translate("desk", "No")
