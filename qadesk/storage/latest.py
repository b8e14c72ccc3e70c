"""Which revision of an evaluation speaks for it."""

from sqlalchemy import ColumnElement, select

from qadesk.domain.evaluations import EvaluationState
from qadesk.storage import tables as t

_E = t.evaluation.c


def is_latest() -> ColumnElement[bool]:
    """The condition that a revision is the latest submitted one of its evaluation."""
    newer = t.evaluation.alias().c
    later = select(newer.id).where(newer.uid == _E.uid, newer.revision > _E.revision)
    return (_E.state != EvaluationState.DRAFT) & ~later.where(newer.state != EvaluationState.DRAFT).exists()
