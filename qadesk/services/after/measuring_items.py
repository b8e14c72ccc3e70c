"""The items by which an action may be measured: what the cards in force score."""

from concurrent.futures import Future
from dataclasses import dataclass

from qadesk.services.cards import Cards
from qadesk.services.executor import Executor
from qadesk.services.ports import Stores


@dataclass(frozen=True, slots=True)
class MeasuringItem:
    """An item of a card that an action may be measured by."""

    card_key: str
    item_key: str
    title: str
    card_title: str


def measuring_items(executor: Executor, cards: Cards) -> "Future[list[MeasuringItem]]":
    """The scored items of every card in force today, in the order of the cards."""

    def read(stores: Stores) -> list[MeasuringItem]:
        found = []
        for stored in cards.in_force(stores, cards.today()):
            card = cards.load(stores, stored.key, stored.version)[1]
            found += [
                MeasuringItem(stored.key, each.key, each.title, card.title) for each in card.items() if each.scored
            ]
        return found

    return executor.write(read)
