"""The library of examples: clips of calls that show how an item is done well, or badly; as values."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Literal

from qadesk.domain.errors import UserError
from qadesk.domain.masking import masked_text
from qadesk.domain.said import said
from qadesk.domain.texts import QT_TRANSLATE_NOOP

Kind = Literal["good", "bad"]

_SEPARATORS = re.compile(r"[,，、;；\n]+")
_HOUR_MS = 3_600_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Example:
    """A clip marked as an example of an item. Whose it is, is told to nobody who only hears it."""

    uid: str
    call_uid: str
    start_ms: int
    end_ms: int
    kind: Kind
    title: str
    card_key: str
    item_key: str
    note: str = ""
    tags: tuple[str, ...] = ()
    added_by: str = ""
    added_at_ms: int = 0
    agent_no: str | None = None
    consent_at_ms: int | None = None
    """When the agent agreed that others may hear it; without it only QA and the agent do."""
    consent_note: str = ""
    withdrawn_at_ms: int | None = None
    why: str = ""

    @property
    def for_others(self) -> bool:
        """Whether other agents may hear it: its agent has agreed, and it is still in the library."""
        return self.consent_at_ms is not None and self.withdrawn_at_ms is None


@dataclass(frozen=True, slots=True, kw_only=True)
class ExampleFilter:
    """Which examples; what is ``None`` or empty leaves that side open."""

    card_key: str | None = None
    item_key: str | None = None
    kind: Kind | None = None
    tag: str | None = None
    text: str = ""
    """In title, note or tags."""
    agent_no: str | None = None
    for_others: bool = False
    """Only those that may be heard by other agents."""
    withdrawn: bool = False
    """Those that were taken out too."""


@dataclass(frozen=True, slots=True, kw_only=True)
class HeardExample:
    """What somebody is told who only hears an example: nothing of agent, call or inspector; numbers are masked."""

    uid: str
    kind: Kind
    title: str
    card_key: str
    item_key: str
    note: str
    tags: tuple[str, ...]
    seconds: float


def heard_as(example: Example) -> HeardExample:
    """An example for those who only hear it."""
    return HeardExample(
        uid=example.uid,
        kind=example.kind,
        title=masked_text(example.title),
        card_key=example.card_key,
        item_key=example.item_key,
        note=masked_text(example.note),
        tags=tuple(masked_text(tag) for tag in example.tags),
        seconds=(example.end_ms - example.start_ms) / 1000,
    )


def tags_of(text: str | Iterable[str]) -> tuple[str, ...]:
    """Tags as somebody typed them, separated by commas (of either script) or as several texts; each once, in order."""
    texts = [text] if isinstance(text, str) else text
    parts = (" ".join(part.split()) for each in texts for part in _SEPARATORS.split(each))
    return tuple(dict.fromkeys(part for part in parts if part))


def checked(example: Example) -> Example:
    """With texts and tags tidied. Raises ``UserError`` without a title, an item, or a span that has a length."""
    tidy = replace(
        example,
        title=" ".join(example.title.split()),
        note=said(example.note),
        tags=tags_of(example.tags),
        card_key=said(example.card_key),
        item_key=said(example.item_key),
    )
    if not tidy.title:
        raise UserError(
            QT_TRANSLATE_NOOP("errors", "An example needs a title."),
            QT_TRANSLATE_NOOP("errors", "Say in a few words what is to be heard in it."),
        )
    if not tidy.card_key or not tidy.item_key:
        raise UserError(
            QT_TRANSLATE_NOOP("errors", "An example belongs to an item of a scorecard."),
            QT_TRANSLATE_NOOP("errors", "Choose the scorecard and the item that it shows."),
        )
    if not 0 <= tidy.start_ms < tidy.end_ms or tidy.end_ms - tidy.start_ms > _HOUR_MS:
        raise UserError(
            QT_TRANSLATE_NOOP("errors", "The span of the example has no length, or lies before the call."),
            QT_TRANSLATE_NOOP("errors", "Write its start and its end, as 1:05 and 1:12; at most an hour."),
        )
    return tidy


def consented(example: Example, at_ms: int, note: str) -> Example:
    """The agent agrees that others hear it; the note says how that is known. Raises ``UserError``."""
    _refuse_withdrawn(example)
    if not said(note):
        raise UserError(
            QT_TRANSLATE_NOOP("errors", "Consent needs a note of how it was given."),
            QT_TRANSLATE_NOOP("errors", "Write, for instance: said so in the coaching session of that day."),
        )
    return replace(example, consent_at_ms=at_ms, consent_note=said(note))


def consent_taken_back(example: Example) -> Example:
    """The agent does not agree any more: at once nobody else hears it. Raises ``UserError`` where nobody had agreed."""
    if example.consent_at_ms is None:
        raise UserError(
            QT_TRANSLATE_NOOP("errors", "The agent has not agreed that others hear this example."),
            QT_TRANSLATE_NOOP("errors", "There is nothing to take back; others do not hear it."),
        )
    return replace(example, consent_at_ms=None, consent_note="")


def withdrawn(example: Example, at_ms: int, why: str) -> Example:
    """Taken out of the library, with the reason; once. Raises ``UserError``."""
    _refuse_withdrawn(example)
    if not said(why):
        raise UserError(
            QT_TRANSLATE_NOOP("errors", "Taking an example out of the library needs a reason."),
            QT_TRANSLATE_NOOP("errors", "Write in one sentence why it goes."),
        )
    return replace(example, withdrawn_at_ms=at_ms, why=said(why))


def refuse_unheard(example: Example) -> None:
    """Raise ``UserError`` unless others may hear it."""
    _refuse_withdrawn(example)
    if not example.for_others:
        raise UserError(
            QT_TRANSLATE_NOOP("errors", "The agent has not agreed that others hear the example “{title}”."),
            QT_TRANSLATE_NOOP("errors", "Ask the agent, and record the consent; until then only QA hears it."),
            title=example.title,
        )


def _refuse_withdrawn(example: Example) -> None:
    if example.withdrawn_at_ms is not None:
        raise UserError(
            QT_TRANSLATE_NOOP("errors", "The example “{title}” has been taken out of the library."),
            QT_TRANSLATE_NOOP("errors", "Add it anew if it is to be used again."),
            title=example.title,
        )
