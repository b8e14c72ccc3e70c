"""The lead's words in reports: kept by period, and taken over into the next edition."""

from collections.abc import Callable
from concurrent.futures import Future
from dataclasses import replace

from qadesk.domain.errors import UserError
from qadesk.domain.report.content import PARTS, Period, Words
from qadesk.domain.report.kept_words import KeptWords, phrases, words_for
from qadesk.domain.texts import QT_TRANSLATE_NOOP
from qadesk.services.executor import Executor
from qadesk.services.lookups import known_person
from qadesk.services.ports import Clock, Stores


class Wording:
    """The use cases of words."""

    def __init__(self, executor: Executor, clock: Clock) -> None:
        self._executor, self._clock = executor, clock

    def of(self, period: Period) -> "Future[Words]":
        """Those of the period; of a new one those of the last earlier period of its kind and team."""
        return self._executor.write(lambda stores: words_for(period, stores.report_words.all()))

    def phrases(self, part: str) -> "Future[list[str]]":
        """What was written for a part so far, newest first. Fails with ``UserError`` for an unknown part."""
        _refuse_unknown(part)
        return self._executor.write(lambda stores: phrases(part, stores.report_words.all()))

    def put(self, period: Period, words: Words, who: str) -> "Future[Words]":
        """Keep all words of a period. Fails with ``UserError`` for a part or a person nobody knows."""
        return self.change(period, lambda _: words, who)

    def change(self, period: Period, change: Callable[[Words], Words], who: str) -> "Future[Words]":
        """Keep what ``change`` makes of the period's words. Fails with ``UserError`` likewise."""

        def keep(stores: Stores) -> Words:
            person = known_person(stores, who)
            words = _tidy(change(words_for(period, stores.report_words.all())))
            stores.report_words.put(KeptWords(period, words), self._clock(), person.no)
            return words

        return self._executor.write(keep)


def _tidy(words: Words) -> Words:
    for part in words.texts:
        _refuse_unknown(part)
    texts = {part: words.texts[part].strip() for part in PARTS if words.texts.get(part, "").strip()}
    added = tuple(text.strip() for text in words.added if text.strip())
    return replace(words, texts=texts, added=added, address=words.address.strip())


def _refuse_unknown(part: str) -> None:
    if part not in PARTS:
        raise UserError(
            QT_TRANSLATE_NOOP("errors", "A report has no part “{name}”."),
            QT_TRANSLATE_NOOP("errors", "Choose from: {formats}."),
            name=part,
            formats=", ".join(PARTS),
        )
