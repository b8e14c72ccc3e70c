"""The conditions of a stratum in words, for the plan's page, the command line and the ledger."""

from collections.abc import Iterator, Sequence
from datetime import time
from decimal import Decimal

from qadesk.domain.call_words import call_word
from qadesk.domain.sampling import Length, ShiftPart, When
from qadesk.domain.texts import QT_TRANSLATE_NOOP, Translate

ANY = QT_TRANSLATE_NOOP("sampling", "Any call")
NAMED = {
    "business_type": QT_TRANSLATE_NOOP("sampling", "Business type: {values}"),
    "queue": QT_TRANSLATE_NOOP("sampling", "Queue: {values}"),
    "direction": QT_TRANSLATE_NOOP("sampling", "Direction: {values}"),
    "contact": QT_TRANSLATE_NOOP("sampling", "Contact: {values}"),
}
RATING = QT_TRANSLATE_NOOP("sampling", "Customer's rating below {bound}")
REPEATED = QT_TRANSLATE_NOOP("sampling", "Repeat contact")
NOT_REPEATED = QT_TRANSLATE_NOOP("sampling", "No repeat contact")
SILENCE = QT_TRANSLATE_NOOP("sampling", "A silence of more than {bound} s")
TALKOVER = QT_TRANSLATE_NOOP("sampling", "Talk-over more than {bound} times")
LONGER = QT_TRANSLATE_NOOP("sampling", "Longer than {bound} s")
SHORTER = QT_TRANSLATE_NOOP("sampling", "Shorter than {bound} s")
LONGEST = QT_TRANSLATE_NOOP("sampling", "Longer than the {bound} % mark of all calls")
SHORTEST = QT_TRANSLATE_NOOP("sampling", "Shorter than the {bound} % mark of all calls")
LONGEST_OF_TYPE = QT_TRANSLATE_NOOP("sampling", "Longer than the {bound} % mark of its business type")
SHORTEST_OF_TYPE = QT_TRANSLATE_NOOP("sampling", "Shorter than the {bound} % mark of its business type")
SHIFT = {
    ShiftPart.FIRST_HOUR: QT_TRANSLATE_NOOP("sampling", "First hour of the shift"),
    ShiftPart.LAST_HOUR: QT_TRANSLATE_NOOP("sampling", "Last hour of the shift"),
}
PEAK = QT_TRANSLATE_NOOP("sampling", "Peak hours of the day")
OFF_PEAK = QT_TRANSLATE_NOOP("sampling", "Outside the peak hours")
WEEKDAYS = (
    QT_TRANSLATE_NOOP("sampling", "Monday"),
    QT_TRANSLATE_NOOP("sampling", "Tuesday"),
    QT_TRANSLATE_NOOP("sampling", "Wednesday"),
    QT_TRANSLATE_NOOP("sampling", "Thursday"),
    QT_TRANSLATE_NOOP("sampling", "Friday"),
    QT_TRANSLATE_NOOP("sampling", "Saturday"),
    QT_TRANSLATE_NOOP("sampling", "Sunday"),
)
OR = QT_TRANSLATE_NOOP("sampling", " or ")


def when_words(when: When, translate: Translate) -> list[str]:
    """Each condition as a phrase; ``Any call`` where there is none."""
    return list(_phrases(when, translate)) or [translate("sampling", ANY)]


def times_text(times: Sequence[tuple[time, time]]) -> str:
    """Ranges of the clock as they are written: ``11:30-13:00, 17:30-18:30``; midnight at an end is 24:00."""
    return ", ".join(f"{_clock(start)}-{_end(end)}" for start, end in times)


def _phrases(when: When, translate: Translate) -> Iterator[str]:
    def said(text: str, bound: Decimal | str = "") -> str:
        return translate("sampling", text).format(bound=bound)

    def either(words: Sequence[str]) -> str:
        return translate("sampling", OR).join(words)

    for name, text in NAMED.items():
        values: tuple[str, ...] = getattr(when, name)
        if values:
            words = [call_word(name, value, translate) for value in values]
            yield translate("sampling", text).format(values=either(words))
    if when.repeat is not None:
        yield said(REPEATED if when.repeat else NOT_REPEATED)
    for bound, text in ((when.rating_below, RATING), (when.silence_above_s, SILENCE), (when.talkover_above, TALKOVER)):
        if bound is not None:
            yield said(text, plain(bound))
    yield from (said(text, plain(bound)) for text, bound in _lengths(when.length))
    if when.times:
        yield either([f"{_clock(start)}–{_end(end)}" for start, end in when.times])
    if when.shift:
        yield either([said(SHIFT[part]) for part in when.shift])
    if when.peak is not None:
        yield said(PEAK if when.peak else OFF_PEAK)
    if when.weekdays:
        yield either([said(WEEKDAYS[day - 1]) for day in when.weekdays])


def _lengths(length: Length | None) -> Iterator[tuple[str, Decimal]]:
    if length is None:
        return
    of_type = length.within_business_type
    bounds = (
        (LONGER, length.above),
        (SHORTER, length.below),
        (LONGEST_OF_TYPE if of_type else LONGEST, length.above_percentile),
        (SHORTEST_OF_TYPE if of_type else SHORTEST, length.below_percentile),
    )
    yield from ((text, bound) for text, bound in bounds if bound is not None)


def plain(amount: Decimal) -> str:
    """A number without an exponent or idle zeros."""
    return f"{amount.normalize():f}"


def _clock(moment: time) -> str:
    return f"{moment:%H:%M:%S}".removesuffix(":00")


def _end(moment: time) -> str:
    return "24:00" if moment == time() else _clock(moment)
