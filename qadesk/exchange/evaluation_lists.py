"""Lists of past evaluations as JSON: which card, which call, who evaluated it when, and the answers."""

import datetime as dt
import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields
from decimal import Decimal, InvalidOperation
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from qadesk.domain.answers import Answer
from qadesk.domain.call_words import coded
from qadesk.domain.calls import CallFacts, Contact, Direction
from qadesk.domain.card_check import Finding, FoundError
from qadesk.domain.errors import UserError
from qadesk.domain.items.shapes import Named, OneOf, Prose, Text, Whole, brief, read_field, within, word
from qadesk.domain.past_rows import PastList, PastRow, RefusedRow
from qadesk.domain.plain_json import from_json, to_json
from qadesk.domain.scorecards import Field, MalformedError, Shape
from qadesk.domain.texts import QT_TRANSLATE_NOOP, Translate, untranslated
from qadesk.exchange.answers import ANSWER, CallShape, ValueShape
from qadesk.exchange.text_files import read_text

MOST_MB = 128
"""A hundred thousand evaluations of a dozen answers have 60."""
YEARS = range(1980, 2200)
_HALF = re.compile(r"\\u[dD][89a-fA-F]")
_FACTS = frozenset(each.name for each in fields(CallFacts)) - {"custom", "started_at_ms"}
_OWN = frozenset(("scorecard", "version", "call", "inspector", "evaluated_at", "score", "answers"))
_NOTES = frozenset(("comment", "coaching_note"))
_CONTACT = OneOf(tuple(Contact))
_DIRECTION = OneOf(tuple(Direction))
_VALUE = ValueShape()


@dataclass(frozen=True)
class _Instant(Shape):
    """A time of a day as a UTC instant in milliseconds; without offset it is in the site's zone."""

    zone: ZoneInfo

    def read(self, plain: object) -> int:
        """Typed, from a plain value."""
        try:
            moment = dt.datetime.fromisoformat(plain if isinstance(plain, str) else "")
        except ValueError:
            moment = None
        if moment is None or moment.year not in YEARS:
            what = QT_TRANSLATE_NOOP("card", "“{value}” is no time as 2026-01-31T14:05:00 or with an offset.")
            raise MalformedError(what, value=brief(plain))
        return round((moment if moment.tzinfo else moment.replace(tzinfo=self.zone)).timestamp() * 1000)

    def write(self, value: Any) -> object:
        """Plain, as a file has it."""
        return dt.datetime.fromtimestamp(value / 1000, self.zone).isoformat()


class _Score(Shape):
    """A score that somebody gave: a number, or a text of one."""

    def read(self, plain: object) -> Decimal:
        """Typed, from a plain value."""
        try:
            number = Decimal(plain) if isinstance(plain, str | Decimal) else Decimal("NaN")
        except InvalidOperation:
            number = Decimal("NaN")
        if not number.is_finite():
            raise MalformedError(QT_TRANSLATE_NOOP("card", "This must be a number."))
        return number

    def write(self, value: Any) -> object:
        """Plain, as a file has it."""
        return value


def read_evaluations(path: Path, zone: ZoneInfo) -> PastList:
    """Every row, those that cannot be read with the reason. Raises ``UserError`` when the file is no such list.

    A row is ``{scorecard, version?, call, inspector, evaluated_at, score?, answers, comment?, coaching_note?}``;
    ``call`` holds unique_id, agent_no, agent, group, started_at, business_type, contact, direction, queue, customer and
    whatever else conditions may name; an answer is a bare value or {value, comment, evidence}.
    """
    text = read_text(path, MOST_MB)
    return _listed(_plain(text, path.name), zone, _HALF.search(text) is not None)


def _plain(text: str, name: str) -> list[object]:
    try:
        plain = from_json(text)
    except ValueError as error:
        raise _not_json(name, error) from error
    if not isinstance(plain, list):
        raise UserError(
            QT_TRANSLATE_NOOP("errors", "The file {name} holds no list of evaluations."),
            QT_TRANSLATE_NOOP("errors", "It must be a JSON list with one entry for each evaluation."),
            name=name,
        )
    return plain


def _not_json(name: str, error: ValueError) -> UserError:
    line = error.lineno if isinstance(error, json.JSONDecodeError) else None
    what = QT_TRANSLATE_NOOP("errors", "The file {name} is not valid JSON: {reason}.")
    if line is not None:
        what = QT_TRANSLATE_NOOP("errors", "The file {name} is not valid JSON, line {line}: {reason}.")
    reason = error.msg if isinstance(error, json.JSONDecodeError) else str(error)
    return UserError(
        what,
        QT_TRANSLATE_NOOP("errors", "Correct the file and try again."),
        name=name,
        line=line,
        reason=brief(reason),
    )


def _listed(plain: list[object], zone: ZoneInfo, suspect: bool) -> PastList:
    rows: list[PastRow] = []
    refused: list[RefusedRow] = []
    ignored: dict[str, None] = {}
    for number, each in enumerate(plain, 1):
        try:
            if suspect:
                _refuse_half_characters(each)
            entry = Named().read(each)
            rows.append(_row(number, entry, zone))
            ignored.update(dict.fromkeys(brief(name) for name in entry if name not in _OWN | _NOTES))
        except MalformedError as error:
            problem = error.problem
            where = problem.field.lstrip(".")
            refused.append(RefusedRow(number, _RowError(Finding(where, problem.what, facts=problem.facts))))
    return PastList(tuple(rows), tuple(refused), tuple(ignored))


class _RowError(FoundError):
    """What is wrong with a row, with the path of the place in it."""

    def __init__(self, finding: Finding) -> None:
        super().__init__(finding)
        self._where = finding.where

    def sentences(self, translate: Translate = untranslated) -> tuple[str, str]:
        """The sentence and where; the row's number stands beside it."""
        what, todo = super().sentences(translate)
        return (f"{what} ({self._where})" if self._where else what), todo


def _refuse_half_characters(plain: object) -> None:
    """Raises ``MalformedError`` for a text that no file and no database can hold."""
    try:
        to_json(plain).encode()
    except UnicodeEncodeError as error:
        raise MalformedError(QT_TRANSLATE_NOOP("card", "The text holds half a character.")) from error


def _row(number: int, entry: Mapping[str, object], zone: ZoneInfo) -> PastRow:
    instant = _Instant(zone)
    # What is null is not said; for fields that must be there that is as good as missing.
    said = {name: value for name, value in entry.items() if value is not None}
    version = within(".version", Whole(), said["version"]) if "version" in said else None
    return PastRow(
        row=number,
        scorecard=_text(said, "scorecard"),
        version=version,
        facts=_facts(read_field(said, Field("call", CallShape())), instant),
        inspector_no=_text(said, "inspector").strip(),
        evaluated_at_ms=_whole(read_field(said, Field("evaluated_at", instant))),
        answers=dict(_answers(read_field(said, Field("answers", Named())))),
        score=within(".score", _Score(), said["score"]) if "score" in said else None,
        **{name: within(f".{name}", Prose(), said[name]) for name in _NOTES if name in said},
    )


def _text(said: Mapping[str, object], name: str) -> str:
    return str(read_field(said, Field(name, Text())))


def _whole(value: object) -> int:
    assert isinstance(value, int)
    return value


def _facts(call: Any, instant: _Instant) -> CallFacts:
    """What is said of the call; a text that is blank says nothing, a field that nobody knows is the centre's own."""
    said = {name: coded(name, text) for name, text in call.items() if text.strip()}
    started = said.pop("started_at", None)
    for name, words in (("contact", _CONTACT), ("direction", _DIRECTION)):
        if name in said:
            within(f".call.{name}", words, said[name])
    return CallFacts(
        started_at_ms=None if started is None else within(".call.started_at", instant, started),
        custom={name: text for name, text in said.items() if name not in _FACTS},
        **{name: text for name, text in said.items() if name in _FACTS},
    )


def _answers(plain: Any) -> Iterator[tuple[str, Answer]]:
    for key, given in plain.items():
        where = f".answers.{brief(key)}"
        if isinstance(given, Mapping):
            yield key, within(where, ANSWER, given)
        else:
            yield key, Answer(within(where, _VALUE, word(given)))
