"""Published scorecards are parsed before somebody opens a call, so that the first one opens as fast as the others."""

from concurrent.futures import Future

from qadesk.services.cards import Cards
from qadesk.services.executor import Executor

_Wanted = list[tuple[str, int]]


def parse_ahead(executor: Executor, cards: Cards) -> "Future[int]":
    """Parse the cards in force today, each as a work of its own in the writer thread: other work gets in between.

    Returns at once; the future tells how many were tried. One that cannot be read is left to whoever opens it, and
    ``Executor.close`` ends it. Harmless when repeated: parsed cards are kept.
    """
    ended: Future[int] = Future()
    first = executor.write(lambda stores: [(card.key, card.version) for card in cards.in_force(stores, cards.today())])
    first.add_done_callback(lambda found: _go_on(executor, cards, found, 0, ended))
    return ended


def _go_on(executor: Executor, cards: Cards, found: "Future[_Wanted]", at: int, ended: "Future[int]") -> None:
    wanted = found.result() if found.exception() is None else []
    if at >= len(wanted):
        ended.set_result(at)
        return
    key, version = wanted[at]
    try:
        parsed = executor.write(lambda stores: cards.load(stores, key, version))
    except RuntimeError:  # the workspace has been closed meanwhile
        ended.set_result(at)
        return
    parsed.add_done_callback(lambda _: _go_on(executor, cards, found, at + 1, ended))
