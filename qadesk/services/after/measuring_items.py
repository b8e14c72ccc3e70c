"""The items by which an action may be measured: what the cards in force score."""

from collections.abc import Iterable
from concurrent.futures import Future
from dataclasses import dataclass
from difflib import get_close_matches

from qadesk.domain.errors import UserError
from qadesk.domain.texts import QT_TRANSLATE_NOOP
from qadesk.services.cards import Cards
from qadesk.services.executor import Executor
from qadesk.services.futures import then
from qadesk.services.ports import Stores

_NO_CARD = QT_TRANSLATE_NOOP("errors", "No scorecard with the key “{key}” is in force.")
_NO_ITEM = QT_TRANSLATE_NOOP("errors", "The scorecard scores no item with the key “{key}”.")
_NEAR = QT_TRANSLATE_NOOP("errors", "Check the spelling; there are: {near}.")
_PUBLISH = QT_TRANSLATE_NOOP("errors", "Publish a scorecard first, or leave out what it is measured by.")


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


def measured_by(executor: Executor, cards: Cards, card_key: str, item_key: str) -> "Future[MeasuringItem]":
    """The item of that key in the card in force today. Fails with ``UserError``, which names what is spelled alike."""

    def chosen(items: list[MeasuringItem]) -> MeasuringItem:
        of_card = {each.item_key: each for each in items if each.card_key == card_key}
        if item_key in of_card:
            return of_card[item_key]
        if of_card:
            raise _unknown(_NO_ITEM, item_key, of_card)
        raise _unknown(_NO_CARD, card_key, dict.fromkeys(each.card_key for each in items))

    return then(measuring_items(executor, cards), chosen)


def _unknown(what: str, key: str, known: Iterable[str]) -> UserError:
    keys = list(known)
    near = get_close_matches(key, keys, 3, 0.5) or keys[:5]
    if not near:
        return UserError(what, _PUBLISH, key=key)
    return UserError(what, _NEAR, key=key, near=", ".join(near))
