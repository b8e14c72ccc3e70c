"""The published scorecards with their items, to choose from."""

from collections.abc import Sequence
from concurrent.futures import Future
from dataclasses import dataclass

from qadesk.services.cards import Cards
from qadesk.services.executor import Executor
from qadesk.services.ports import Stores


@dataclass(frozen=True, slots=True)
class CardItems:
    """A scorecard that was published, with the items (key, title) of its newest version, then of older ones."""

    key: str
    title: str
    items: tuple[tuple[str, str], ...]

    def item(self, key: str) -> str:
        """An item's title; its key where no version has it."""
        return dict(self.items).get(key, key)


def read_cards(executor: Executor, cards: Cards) -> "Future[tuple[CardItems, ...]]":
    """Every scorecard with a published version, by title."""

    def read(stores: Stores) -> tuple[CardItems, ...]:
        keys = {each.key for each in stores.scorecards.versions() if each.published_at_ms is not None}
        return tuple(sorted((_card(stores, cards, key) for key in keys), key=lambda card: (card.title, card.key)))

    return executor.write(read)  # the writer's stores: cards are parsed once and kept there


def item_title(cards: Sequence[CardItems], card_key: str, item_key: str) -> str:
    """What an item is called; its key where the card is not known."""
    return next((card.item(item_key) for card in cards if card.key == card_key), item_key)


def card_title(cards: Sequence[CardItems], key: str) -> str:
    """What a card is called; its key where it is not known."""
    return next((card.title for card in cards if card.key == key), key)


def _card(stores: Stores, cards: Cards, key: str) -> CardItems:
    versions = cards.published(stores, key)
    newest_first = [versions[number] for number in sorted(versions, reverse=True)]
    items: dict[str, str] = {}
    for card in newest_first:
        for item in card.items():
            items.setdefault(item.key, item.title)
    return CardItems(key, newest_first[0].title, tuple(items.items()))
