"""Checks that several kinds of items share: numbers of answers, and the error that names a wrong one."""

from collections.abc import Iterable, Iterator
from decimal import Decimal

from qadesk.domain.errors import UserError
from qadesk.domain.items.shapes import brief, in_limits
from qadesk.domain.scorecards import Item, Problem, Value
from qadesk.domain.texts import QT_TRANSLATE_NOOP

LARGEST = 1_000_000_000

NOT_ABOVE_ZERO = QT_TRANSLATE_NOOP("card", "This must be above 0, not {value}.")
TOO_FEW_OPTIONS = QT_TRANSLATE_NOOP("card", "At least two options are needed.")
NO_TITLE = QT_TRANSLATE_NOOP("card", "The title is empty.")
TWICE = QT_TRANSLATE_NOOP("card", "The key “{key}” is used twice.")


def refused(item: Item, value: Value, expected: Iterable[object]) -> UserError:
    """The error for a value that the item cannot have, with what it can have."""
    return UserError(
        QT_TRANSLATE_NOOP("errors", "Item “{title}” ({item}) cannot have the answer “{value}”."),
        QT_TRANSLATE_NOOP("errors", "Give one of these: {expected}."),
        item=item.key,
        title=item.title,
        value=brief(list(value) if isinstance(value, tuple) else value),
        expected=", ".join(str(each) for each in expected),
    )


def one_of(item: Item, value: Value, words: tuple[str, ...]) -> str:
    """``value`` when it is one of ``words``. Raises ``UserError``."""
    if isinstance(value, str) and value in words:
        return value
    raise refused(item, value, (*words, "na") if item.allow_na else words)


def whole(item: Item, value: Value, highest: int = LARGEST) -> int:
    """``value`` as a whole number from 0 to ``highest``. Raises ``UserError``."""
    if isinstance(value, int) and not isinstance(value, bool) and 0 <= value <= highest:
        return value
    if isinstance(value, Decimal) and in_limits(value) and value == int(value) and 0 <= value <= highest:
        return int(value)
    raise refused(item, value, [f"0 … {highest}"])


def amount(item: Item, value: Value, lowest: Decimal, highest: Decimal) -> Decimal:
    """``value`` as an exact number within the limits. Raises ``UserError``."""
    if isinstance(value, int | Decimal) and not isinstance(value, bool):
        number = Decimal(value)
        if in_limits(number) and lowest <= number <= highest:
            return number
    raise refused(item, value, [f"{lowest} … {highest}"])


def above_zero(field: str, number: Decimal) -> Iterator[Problem]:
    """A problem when the number is not above 0."""
    if number <= 0:
        yield Problem(field, NOT_ABOVE_ZERO, {"value": number})


def titled(titles: Iterable[str], field: str) -> Iterator[Problem]:
    """A problem for each row of a list that has no title."""
    for at, title in enumerate(titles):
        if not title.strip():
            yield Problem(f"{field}[{at}].title", NO_TITLE)


def distinct(keys: Iterable[str], field: str) -> Iterator[Problem]:
    """A problem for each key of a list of rows that was there before."""
    seen: set[str] = set()
    for at, key in enumerate(keys):
        if key in seen:
            yield Problem(f"{field}[{at}].key", TWICE, {"key": key})
        seen.add(key)
