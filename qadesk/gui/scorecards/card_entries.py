"""The scorecards of the workspace as the list tells them: of each key its draft and what of it is published."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from zoneinfo import ZoneInfo

from PySide6.QtCore import QCoreApplication, QDate, QLocale

from qadesk.domain.card_versions import DRAFT_VERSION, CardState, StoredCard


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

    @property
    def state(self) -> CardState:
        """Of what opens."""
        return self.shown.state


_ORDER = {CardState.CONSULTATION: 0, CardState.DRAFT: 0, CardState.PUBLISHED: 1, CardState.RETIRED: 2}


def entries(cards: Iterable[StoredCard]) -> list[Entry]:
    """One for each key: what is worked on first, then what holds, then what is retired; by title."""
    keys: dict[str, list[StoredCard]] = {}
    for card in cards:
        keys.setdefault(card.key, []).append(card)
    made = [_entry(key, versions) for key, versions in keys.items()]
    return sorted(made, key=lambda entry: (_ORDER[entry.state], entry.title))


def chips(entry: Entry, zone: ZoneInfo) -> list[Chip]:
    """The draft's state and the published version's, in few words beside a draft."""
    found = []
    if entry.draft is not None:
        found.append(state_chip(entry.draft, zone))
    if entry.published is not None and entry.draft is not None and entry.published.state is CardState.PUBLISHED:
        found.append(
            Chip(QCoreApplication.translate("cards", "v{version}").format(version=entry.published.version), "good")
        )
    elif entry.published is not None:
        found.append(state_chip(entry.published, zone))
    return found


def state_chip(card: StoredCard, zone: ZoneInfo) -> Chip:
    """Where one version stands, with the day since when it holds."""
    match card.state:
        case CardState.DRAFT:
            return Chip(QCoreApplication.translate("cards", "Draft"), "accent")
        case CardState.CONSULTATION:
            return Chip(QCoreApplication.translate("cards", "In consultation"), "warning")
        case CardState.RETIRED:
            return Chip(QCoreApplication.translate("cards", "v{version} retired").format(version=card.version), "plain")
        case _:
            since = QLocale().toString(_day(card, zone), QLocale.FormatType.ShortFormat)
            return Chip(
                QCoreApplication.translate("cards", "v{version} since {day}").format(version=card.version, day=since),
                "good",
            )


def _day(card: StoredCard, zone: ZoneInfo) -> QDate:
    day = card.effective_from or _published_on(card, zone)
    return QDate(day.year, day.month, day.day)


def _published_on(card: StoredCard, zone: ZoneInfo) -> date:
    return datetime.fromtimestamp((card.published_at_ms or 0) / 1000, zone).date()


def _entry(key: str, versions: Sequence[StoredCard]) -> Entry:
    drafts = [card for card in versions if card.version == DRAFT_VERSION]
    published = max((card for card in versions if card.version != DRAFT_VERSION), key=_version, default=None)
    return Entry(key, drafts[0] if drafts else None, published)


def _version(card: StoredCard) -> int:
    return card.version
