"""The scorecards of the workspace as the list tells them: of each key its draft and what of it is published."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QCoreApplication

from qadesk.domain.card_versions import DRAFT_VERSION, CardState, StoredCard, in_force


@dataclass(frozen=True, slots=True)
class Chip:
    """A state in a word or two, and the tone of its ground (as in style classes)."""

    text: str
    tone: str


@dataclass(frozen=True, slots=True)
class Entry:
    """A key of which there is something."""

    key: str
    draft: StoredCard | None
    published: StoredCard | None
    """The latest one, retired or not."""
    holding: StoredCard | None
    """The one in force today: an older one where the latest has yet to begin."""
    today: date

    @property
    def shown(self) -> StoredCard:
        """What opens: the draft where there is one."""
        found = self.draft or self.published
        assert found is not None
        return found

    @property
    def title(self) -> str:
        """Of the draft where there is one."""
        return self.shown.title


def entries(cards: Iterable[StoredCard], today: date) -> list[Entry]:
    """One for each key: what is worked on first, then what holds, what is to come, what is retired; by title."""
    keys: dict[str, list[StoredCard]] = {}
    for card in cards:
        keys.setdefault(card.key, []).append(card)
    made = [_entry(key, versions, today) for key, versions in keys.items()]
    return sorted(made, key=lambda entry: (_order(entry), entry.title))


def chips(entry: Entry) -> list[Chip]:
    """The draft's state and that of the version in force, else of the latest one; in few words beside a draft."""
    told = entry.holding or entry.published
    if entry.draft is None:
        return [] if told is None else [state_chip(told, entry.today)]
    found = [state_chip(entry.draft, entry.today)]
    if entry.holding is not None:
        found.append(Chip(_number(entry.holding), "good"))
    elif told is not None:
        found.append(state_chip(told, entry.today))
    return found


def state_chip(card: StoredCard, today: date) -> Chip:
    """Where one version stands, with the first day of the calls for which it holds where it has one."""
    if card.state is CardState.DRAFT:
        return Chip(QCoreApplication.translate("cards", "Draft"), "accent")
    if card.state is CardState.CONSULTATION:
        return Chip(QCoreApplication.translate("cards", "In consultation"), "warning")
    if _over(card, today):
        return Chip(QCoreApplication.translate("cards", "v{version} retired").format(version=card.version), "plain")
    first = card.effective_from
    if first is None:
        return Chip(_number(card), "good")
    if first > today:
        told = QCoreApplication.translate("cards", "v{version} from {day} on")
        return Chip(told.format(version=card.version, day=first.isoformat()), "plain")
    told = QCoreApplication.translate("cards", "v{version} since {day}")
    return Chip(told.format(version=card.version, day=first.isoformat()), "good")


def _number(card: StoredCard) -> str:
    return QCoreApplication.translate("cards", "v{version}").format(version=card.version)


def _over(card: StoredCard, today: date) -> bool:
    """Whether it is retired by today, or before it ever begins."""
    end = card.retired_from
    return end is not None and end <= max(today, card.effective_from or date.min)


def _order(entry: Entry) -> int:
    if entry.draft is not None:
        return 0
    if entry.holding is not None:
        return 1
    return 2 if entry.published is not None and not _over(entry.published, entry.today) else 3


def _entry(key: str, versions: Sequence[StoredCard], today: date) -> Entry:
    drafts = [card for card in versions if card.version == DRAFT_VERSION]
    published = max((card for card in versions if card.version != DRAFT_VERSION), key=_version, default=None)
    holding = in_force(versions, today)
    return Entry(key, drafts[0] if drafts else None, published, holding[0] if holding else None, today)


def _version(card: StoredCard) -> int:
    return card.version
