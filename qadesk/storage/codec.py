"""Domain values as JSON texts and back, without loss: a ``Decimal`` stays one, ``1`` is not ``"1"``.

A word and a whole number are themselves; a ``Decimal`` is ``{"decimal": "1.50"}``; fault keys are a list.
"""

import json
from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from decimal import Decimal
from enum import Enum
from fractions import Fraction
from typing import Any

from qadesk.domain.answers import Answer, Evidence
from qadesk.domain.evaluations import Evaluation, Mark
from qadesk.domain.scorecards import Value


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


def _spans_to_json(spans: tuple[Evidence, ...] | tuple[Mark, ...]) -> list[list[object]]:
    return [[span.start_ms, span.end_ms, span.note] for span in spans]


def _answer_to_json(answer: Answer) -> dict[str, Any]:
    return {
        "value": value_to_json(answer.value),
        "comment": answer.comment,
        "evidence": _spans_to_json(answer.evidence),
    }


def _answer_from_json(plain: dict[str, Any]) -> Answer:
    spans = tuple(Evidence(*span) for span in plain["evidence"])
    return Answer(value_from_json(plain["value"]), plain["comment"], spans)


def document_of(evaluation: Evaluation) -> str:
    """What changes while an inspector works, as one JSON text; identity, state and result stand in columns."""
    return dumps(
        {
            "answers": {key: _answer_to_json(answer) for key, answer in evaluation.answers.items()},
            "marks": _spans_to_json(evaluation.marks),
            "call": dict(evaluation.call),
            "comment": evaluation.comment,
            "focused_item": evaluation.focused_item,
            "position_ms": evaluation.position_ms,
            "speed": evaluation.speed,
            "saves": evaluation.saves,
        }
    )


def fields_of(document: str) -> dict[str, Any]:
    """The fields of ``Evaluation`` that ``document_of`` wrote, ready for its constructor."""
    plain: dict[str, Any] = json.loads(document)
    plain["answers"] = {key: _answer_from_json(answer) for key, answer in plain["answers"].items()}
    plain["marks"] = tuple(Mark(*span) for span in plain["marks"])
    return plain


def explained(value: object) -> Any:
    """Any domain value as plain JSON for keeping: fractions as ``n/d``, decimals as text, dataclasses by field."""
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
    scaled = Fraction(amount) * 100
    whole = (abs(scaled) + Fraction(1, 2)).__floor__()
    return whole if scaled >= 0 else -whole


def points(stored: int | None) -> Decimal | None:
    """Stored hundredths as points with two decimals."""
    return None if stored is None else Decimal(stored).scaleb(-2)
