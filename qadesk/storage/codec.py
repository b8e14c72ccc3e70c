"""Domain values as JSON texts and back, without loss: a ``Decimal`` stays one, ``1`` is not ``"1"``.

A word and a whole number are themselves; a ``Decimal`` is ``{"decimal": "1.50"}``; fault keys are a list.
"""

import json
from collections.abc import Iterable, Mapping
from dataclasses import fields, is_dataclass
from decimal import Decimal
from enum import Enum
from fractions import Fraction
from typing import Any

from qadesk.domain.answers import Answer, Evidence
from qadesk.domain.evaluations import Evaluation, Mark
from qadesk.domain.listening import HeardSpan
from qadesk.domain.scorecards import Value
from qadesk.domain.suggestions import Decision

_PLAIN = frozenset((str, int, bool, type(None)))


def dumps(value: object) -> str:
    """Compact JSON, Chinese as it is."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def value_to_json(value: Value | None) -> Any:
    """An answer's value as what JSON can hold."""
    if isinstance(value, Decimal):
        return {"decimal": str(value)}
    return list(value) if isinstance(value, tuple) else value


def value_from_json(plain: Any) -> Value | None:
    """The value that ``value_to_json`` was given, equal in value and type."""
    if isinstance(plain, dict):
        return Decimal(plain["decimal"])
    if isinstance(plain, list):
        return tuple(str(key) for key in plain)
    checked: Value | None = plain
    return checked


def _decision_to_json(decision: Decision) -> dict[str, Any]:
    return {
        "rule": decision.rule,
        "suggested": value_to_json(decision.suggested),
        "verdict": decision.verdict,
        "places": [list(span) for span in decision.places],
    }


def _decision_from_json(plain: dict[str, Any]) -> Decision:
    value = value_from_json(plain["suggested"])
    assert value is not None, "a suggestion has a value"
    return Decision(plain["rule"], value, plain["verdict"], tuple((start, end) for start, end in plain["places"]))


def heard_to_json(heard: Iterable[HeardSpan]) -> list[list[Any]]:
    """Spans in the order of time, by speed: ``[speed, skipped, gap, length, gap, length, …]``.

    A gap is the time since the end of the group's span before (since 0 for the first): an hour of listening with its
    silences skipped is a few kilobytes, and a draft is saved with every keystroke.
    """
    groups: dict[tuple[float, bool], list[Any]] = {}
    ends: dict[tuple[float, bool], int] = {}
    for span in heard:
        key = (span.speed, span.skipped)
        group = groups.setdefault(key, [span.speed, int(span.skipped)])
        group += (span.start_ms - ends.get(key, 0), span.end_ms - span.start_ms)
        ends[key] = span.end_ms
    return list(groups.values())


def heard_from_json(plain: list[list[Any]]) -> tuple[HeardSpan, ...]:
    """What ``heard_to_json`` was given."""
    found = []
    for speed, skipped, *steps in plain:
        at = 0
        for gap, length in zip(steps[::2], steps[1::2], strict=True):
            start, at = at + gap, at + gap + length
            found.append(HeardSpan(start, at, speed, bool(skipped)))
    return tuple(sorted(found, key=lambda span: span.start_ms))


def _answer_to_json(answer: Answer) -> dict[str, Any]:
    return {
        "value": value_to_json(answer.value),
        "comment": answer.comment,
        "evidence": [[span.start_ms, span.end_ms, span.note] for span in answer.evidence],
    }


def _answer_from_json(plain: dict[str, Any]) -> Answer:
    spans = tuple(Evidence(*span) for span in plain["evidence"])
    return Answer(value_from_json(plain["value"]), plain["comment"], spans)


def document_of(evaluation: Evaluation) -> str:
    """What changes while an inspector works, as one JSON text; identity, state and result stand in columns."""
    return dumps(
        {
            "answers": {key: _answer_to_json(answer) for key, answer in evaluation.answers.items()},
            "marks": [[mark.start_ms, mark.end_ms, mark.note, mark.kind] for mark in evaluation.marks],
            "call": dict(evaluation.call),
            "decisions": {key: _decision_to_json(decision) for key, decision in evaluation.decisions.items()},
            "heard": heard_to_json(evaluation.heard),
            "comment": evaluation.comment,
            "focused_item": evaluation.focused_item,
            "position_ms": evaluation.position_ms,
            "speed": evaluation.speed,
            "saves": evaluation.saves,
        }
    )


def given_of(evaluation: Evaluation) -> str:
    """Bare answers and the call's fields as one short JSON text: what re-scoring reads of many evaluations."""
    values = {
        key: value_to_json(answer.value) for key, answer in evaluation.answers.items() if answer.value is not None
    }
    return dumps({"values": values, "call": dict(evaluation.call)})


def fields_of(document: str) -> dict[str, Any]:
    """The fields of ``Evaluation`` that ``document_of`` wrote, ready for its constructor.

    Documents of before decisions, listening and kinds of marks lack these.
    """
    plain: dict[str, Any] = json.loads(document)
    plain["answers"] = {key: _answer_from_json(answer) for key, answer in plain["answers"].items()}
    plain["marks"] = tuple(Mark(*span) for span in plain["marks"])
    plain["decisions"] = {key: _decision_from_json(decision) for key, decision in plain.get("decisions", {}).items()}
    plain["heard"] = heard_from_json(plain.get("heard", []))
    return plain


def explained(value: object) -> Any:
    """Any domain value as plain JSON for keeping: fractions as ``n/d``, decimals as text, dataclasses by field."""
    kind = type(value)
    # By far the most are of these kinds, and looking for the others takes its time.
    if kind in _PLAIN:
        return value
    if kind is tuple:
        return [explained(part) for part in value]  # type: ignore[attr-defined]
    if kind is Fraction:
        return str(value)
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, Fraction | Decimal):
        return str(value)
    if is_dataclass(value) and not isinstance(value, type):
        return {field.name: explained(getattr(value, field.name)) for field in fields(value)}
    if isinstance(value, Mapping):
        return {str(key): explained(part) for key, part in value.items()}
    if isinstance(value, list | tuple | set | frozenset):
        return [explained(part) for part in value]
    return value


def hundredths(amount: Decimal | Fraction) -> int:
    """An amount of points as whole hundredths, half up (away from zero)."""
    over, under = amount.as_integer_ratio()
    whole = (200 * abs(over) + under) // (2 * under)
    return whole if over >= 0 else -whole


def ten_thousandths(share: Decimal | None) -> int | None:
    """A share from 0 to 1 as whole ten-thousandths, rounded down."""
    return None if share is None else int(share.scaleb(4))


def share(stored: int | None) -> Decimal | None:
    """Stored ten-thousandths as a share with four decimals."""
    return None if stored is None else Decimal(stored).scaleb(-4)


def points(stored: int | None) -> Decimal | None:
    """Stored hundredths as points with two decimals."""
    return None if stored is None else exact_points(stored)


def exact_points(hundredths: int) -> Decimal:
    """Whole hundredths, that are there, as points with two decimals."""
    return Decimal(hundredths).scaleb(-2)
