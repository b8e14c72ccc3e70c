"""Findings and scores as values for JSON, in the shapes of the command line: every figure is a decimal string."""

from collections.abc import Iterable
from fractions import Fraction

from qadesk.domain.card_check import Finding, Severity
from qadesk.domain.scores import ItemScore, Result, SectionScore, Step, four_decimals
from qadesk.domain.texts import Translate, untranslated


def findings_json(findings: Iterable[Finding], translate: Translate = untranslated) -> dict[str, object]:
    """``{ok, errors: [{where, what, line}], warnings: […]}``."""
    rows: dict[Severity, list[dict[str, object]]] = {Severity.ERROR: [], Severity.WARNING: []}
    for each in findings:
        rows[each.severity].append({"where": each.where, "what": each.sentence(translate), "line": each.line})
    return {"ok": not rows[Severity.ERROR], "errors": rows[Severity.ERROR], "warnings": rows[Severity.WARNING]}


def result_json(result: Result, translate: Translate = untranslated) -> dict[str, object]:
    """``{score, passed, band, critical, sections, items, steps, open, information_errors}``.

    The score has two decimals, other figures at most four; what does not exist is null.
    """
    return {
        "score": None if result.score is None else f"{result.score:f}",
        "passed": result.passed,
        "band": result.band,
        "critical": list(result.critical),
        "sections": [_section(section) for section in result.sections],
        "items": [_item(item) for item in result.items],
        "steps": [_step(step, translate) for step in result.steps],
        "open": list(result.open),
        "information_errors": list(result.information_errors),
    }


def _figure(number: Fraction | None) -> str | None:
    return None if number is None else four_decimals(number)


def _section(section: SectionScore) -> dict[str, object]:
    return {
        "key": section.key,
        "title": section.title,
        "score": _figure(section.score),
        "max": _figure(section.max),
        "earned": _figure(section.earned),
        "applicable": _figure(section.applicable),
        "share": _figure(section.share),
    }


def _item(item: ItemScore) -> dict[str, object]:
    return {"key": item.key, "state": str(item.state), "points": _figure(item.points), "max": _figure(item.max)}


def _step(step: Step, translate: Translate) -> dict[str, object]:
    facts = {name: list(fact) if isinstance(fact, tuple) else step.shown()[name] for name, fact in step.facts.items()}
    return {"kind": step.kind, "text": step.sentence(translate), "total": _figure(step.total), **facts}
