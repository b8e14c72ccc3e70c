"""Answers as files: the properties of a call and what was answered to each item of a scorecard."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any

from qadesk.domain.answers import Answer, AnswersFile, Evidence
from qadesk.domain.card_check import Finding
from qadesk.domain.errors import UserError
from qadesk.domain.items.shapes import Named, OneOf, Prose, Record, Several, Text, Whole, brief, within, word, written
from qadesk.domain.scorecards import Field, MalformedError, Scorecard, Shape, Value
from qadesk.domain.scoring import check_answer, unknown_item
from qadesk.domain.spans import Span
from qadesk.domain.texts import QT_TRANSLATE_NOOP
from qadesk.exchange.places import PlacedError
from qadesk.exchange.plain import Document, UnreadableError, read
from qadesk.exchange.yaml_out import dump

FORMAT = "qadesk-answers/1"


class CallShape(Shape):
    """The properties of a call: words and numbers as they stand; a property that is null is unknown."""

    def read(self, plain: object) -> dict[str, str]:
        """Typed, from a plain value."""
        if not isinstance(plain, Mapping):
            raise MalformedError(QT_TRANSLATE_NOOP("card", "This must be a mapping with named fields."))
        return {name: _property(name, value) for name, value in plain.items() if value is not None}

    def write(self, value: Any) -> object:
        """Plain, as a file has it."""
        return dict(value)


def _property(name: str, plain: object) -> str:
    value = word(plain)
    if isinstance(value, Decimal):
        return written(value)
    if isinstance(value, str):
        return value
    raise MalformedError(QT_TRANSLATE_NOOP("card", "A property of a call is a word or a number."), f".{name}")


class EvidenceShape(Shape):
    """A span in milliseconds on the call's timeline, from 0, the end not before the start."""

    _fields = Record(
        Evidence, (Field("start_ms", Whole()), Field("end_ms", Whole()), Field("note", Prose(), required=False))
    )

    def read(self, plain: object) -> Evidence:
        """Typed, from a plain value."""
        span = self._fields.read(plain)
        assert isinstance(span, Evidence)
        if not 0 <= span.start_ms <= span.end_ms:
            raise MalformedError(
                QT_TRANSLATE_NOOP("card", "Evidence must start at 0 or later and end after its start.")
            )
        return span

    def write(self, value: Any) -> object:
        """Plain, as a file has it."""
        return self._fields.write(value)


class SpanShape(Shape):
    """A stretch of the call as a pair: [start_ms, end_ms], from 0, the end not before the start."""

    def read(self, plain: object) -> Span:
        """Typed, from a plain value."""
        whole = Whole()
        pair = plain if isinstance(plain, list) else []
        numbers = [whole.read(each) for each in pair]
        if len(numbers) != 2 or not 0 <= numbers[0] <= numbers[1]:
            raise MalformedError(QT_TRANSLATE_NOOP("card", "A span is a pair of milliseconds: [start, end]."))
        return numbers[0], numbers[1]

    def write(self, value: Any) -> object:
        """Plain, as a file has it."""
        return list(value)


class ValueShape(Shape):
    """Any value that an answer may have; the item decides which."""

    def read(self, plain: object) -> Value:
        """Typed, from a plain value."""
        value = word(plain)
        if isinstance(value, str | Decimal):
            return value
        if isinstance(value, list):
            return tuple(str(within(f"[{at}]", Text(), word(each))) for at, each in enumerate(value))
        raise MalformedError(QT_TRANSLATE_NOOP("card", "An answer must be a word, a number or a list of words."))

    def write(self, value: Any) -> object:
        """Plain, as a file has it."""
        return list(value) if isinstance(value, tuple) else value


ANSWER = Record(
    Answer,
    (
        Field("value", ValueShape()),
        Field("comment", Prose(), required=False),
        Field("evidence", Several(EvidenceShape()), required=False),
    ),
)


@dataclass(frozen=True, slots=True)
class _Head:
    format: str
    scorecard: str
    answers: Mapping[str, object]
    call: Mapping[str, str] = field(default_factory=dict)
    comment: str = ""
    coaching_note: str = ""
    heard: tuple[Span, ...] = ()


HEAD = Record(
    _Head,
    (
        Field("format", OneOf((FORMAT,))),
        Field("scorecard", Text()),
        Field("call", CallShape(), required=False),
        Field("answers", Named()),
        Field("comment", Prose(), required=False),
        Field("coaching_note", Prose(), required=False),
        Field("heard", Several(SpanShape()), required=False),
    ),
)


def read_answers(data: str | bytes, card: Scorecard, name: str = "") -> AnswersFile:
    """The answers in a YAML or JSON text, checked against ``card``.

    An answer stands as ``{value, comment, evidence}`` or as its bare value; beside the answers may stand a ``comment``
    on the whole call, a ``coaching_note``, and what was ``heard``. Raises ``UserError`` with ``name`` and line for
    anything unknown or impossible: a field, an item, a value that the item cannot have, a fault named twice, an answer
    of null, another scorecard's key.
    """
    try:
        document = read(data)
    except UnreadableError as error:
        raise PlacedError.of_finding(name, Finding("", error.what, line=error.line, facts=error.facts)) from error
    head: Any = _shaped(HEAD, document.value, "", document, name)
    if head.scorecard != card.key:
        raise PlacedError.of_error(name, document.line("scorecard"), _other_card(head.scorecard, card))
    answers = {key: _answer(card, key, plain, document, name) for key, plain in head.answers.items()}
    return AnswersFile(head.scorecard, head.call, answers, head.comment, head.coaching_note, head.heard)


def _other_card(key: str, card: Scorecard) -> UserError:
    return UserError(
        QT_TRANSLATE_NOOP("errors", "These answers are for the scorecard “{key}”, not for “{card}”."),
        QT_TRANSLATE_NOOP("errors", "Choose the scorecard that the answers were made for."),
        key=brief(key),
        card=card.key,
    )


def _answer(card: Scorecard, key: str, plain: object, document: Document, name: str) -> Answer:
    path = f"answers.{key}"
    try:
        item = card.item(key)
    except KeyError:
        raise PlacedError.of_error(name, document.line(path), unknown_item(card, key)) from None
    whole = plain if isinstance(plain, Mapping) else {"value": plain}
    answer: Any = _shaped(ANSWER, whole, path, document, name)
    try:
        value = check_answer(item, answer.value)
    except UserError as error:
        raise PlacedError.of_error(name, document.line(f"{path}.value"), error) from error
    return Answer(value, answer.comment, answer.evidence)


def _shaped(shape: Shape, plain: object, path: str, document: Document, name: str) -> object:
    try:
        return within(path, shape, plain)
    except MalformedError as error:
        problem = error.problem
        where = problem.field.lstrip(".")
        finding = Finding(where, problem.what, line=document.line(where), facts=problem.facts)
        raise PlacedError.of_finding(name, finding) from error


def write_answers(content: AnswersFile) -> str:
    """The answers as YAML; open answers, which only hold a comment or evidence, are left out."""
    given = {key: answer for key, answer in content.answers.items() if answer.value is not None}
    answers = {key: ANSWER.write(answer) for key, answer in given.items()}
    head = {"format": FORMAT, "scorecard": content.scorecard, "call": dict(content.call), "answers": answers}
    notes = {"comment": content.comment, "coaching_note": content.coaching_note}
    heard = {"heard": [list(span) for span in content.heard]} if content.heard else {}
    return dump(head | {name: text for name, text in notes.items() if text} | heard)
