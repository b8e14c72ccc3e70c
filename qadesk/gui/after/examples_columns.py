"""The columns of the library of examples."""

from collections.abc import Callable, Sequence

from qadesk.domain.texts import QT_TRANSLATE_NOOP
from qadesk.gui.examples.card_items import CardItems, item_title
from qadesk.gui.examples.shown import Shown
from qadesk.gui.examples.words import KINDS, kind_word, words
from qadesk.gui.lines import RIGHT, Cell, Column
from qadesk.gui.models.recording_columns import length
from qadesk.gui.words import listing


def example_columns(cards: Callable[[], Sequence[CardItems]]) -> list[Column[Shown]]:
    """Good or bad, what it shows, of which item, its tags and length, and whether others hear it."""
    return [
        Column("kind", words(QT_TRANSLATE_NOOP("Examples", "Kind")), 64, _kind),
        Column("title", words(QT_TRANSLATE_NOOP("Examples", "Example")), 0, lambda each: Cell(each.heard.title)),
        Column(
            "item",
            words(QT_TRANSLATE_NOOP("Examples", "Item")),
            136,
            lambda each: Cell(item_title(cards(), each.heard.card_key, each.heard.item_key), muted=True),
            gives_way=2,
        ),
        Column(
            "tags",
            words(QT_TRANSLATE_NOOP("Examples", "Tags")),
            104,
            lambda each: Cell(listing(each.heard.tags), muted=True),
            gives_way=3,
        ),
        Column(
            "length",
            words(QT_TRANSLATE_NOOP("Examples", "Length")),
            64,
            lambda each: Cell(length(each.heard.seconds)),
            RIGHT,
            gives_way=1,
        ),
        Column("heard", words(QT_TRANSLATE_NOOP("Examples", "Heard by")), 92, _heard, gives_way=4),
    ]


def _kind(each: Shown) -> Cell:
    return Cell(kind_word(each.kind), KINDS[each.kind][1])


def _heard(each: Shown) -> Cell:
    example = each.example
    if example is None or example.for_others:
        return Cell(words(QT_TRANSLATE_NOOP("Examples", "everybody")), muted=True)
    if example.withdrawn_at_ms is not None:
        return Cell(words(QT_TRANSLATE_NOOP("Examples", "withdrawn")), muted=True)
    return Cell(words(QT_TRANSLATE_NOOP("Examples", "QA only")), "plain")
