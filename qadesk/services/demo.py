"""The demo workspace: invented people, synthesised calls, a dozen evaluations, through the ordinary services."""

import json
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from qadesk.domain.errors import UserError
from qadesk.domain.people import Person
from qadesk.domain.recordings import RecordingFilter, RecordingRow
from qadesk.domain.texts import QT_TRANSLATE_NOOP
from qadesk.services.container import Services
from qadesk.services.evaluate import Evaluating, Given
from qadesk.services.ports import AnswerFiles, Clock

Say = Callable[[str], None]


@dataclass(frozen=True, slots=True)
class DemoContent:
    """Where the demo's files lie, and the people of its table."""

    folder: Path
    people: tuple[Person, ...]
    evaluations: str
    """JSON: a list of {file, scorecard, inspector, submitted_at (ISO 8601), answers, comment, coaching_note}."""


def build_demo(
    services: Services, content: DemoContent, answer_files: AnswerFiles, instant: Callable[[str], int]
) -> None:
    """Fill a new workspace. Raises ``UserError`` when a part of the demo cannot be used."""
    for person in content.people:
        services.executor.write(lambda stores, person=person: stores.people.add(person)).result()  # type: ignore[misc]
    job = services.importing.run((content.folder / "calls",), content.folder / "calls.csv", copy=True)
    report = job.future.result()
    for future in services.audio.prepare_waiting().result():
        future.result()
    if report.refused:
        raise UserError(
            QT_TRANSLATE_NOOP("errors", "The demo recording {path} cannot be used: {reason}"),
            QT_TRANSLATE_NOOP("errors", "Get a fresh copy of qadesk."),
            path=report.refused[0].path,
            reason=report.refused[0].reason,
        )
    rows = by_file(services)
    for entry in json.loads(content.evaluations):
        _evaluate(services, answer_files, entry, rows[entry["file"]], instant(entry["submitted_at"]))


def by_file(services: Services) -> dict[str, RecordingRow]:
    """The catalogue's rows by file name."""
    ids = services.catalogue.ids(RecordingFilter()).result()
    return {Path(row.path).name: row for row in services.catalogue.rows(ids).result()}


def _evaluate(
    services: Services, answer_files: AnswerFiles, entry: dict[str, Any], row: RecordingRow, at_ms: int
) -> None:
    clock: Clock = lambda: at_ms  # noqa: E731 - a clock that stands at the time of this evaluation
    evaluating = Evaluating(services.executor, services.cards, answer_files, clock, services.zone)
    document = {
        "format": "qadesk-answers/1",
        **{name: entry[name] for name in ("scorecard", "answers", "comment", "coaching_note") if name in entry},
    }
    given = Given(
        row.uid,
        entry["scorecard"],
        entry["inspector"],
        json.dumps(document, ensure_ascii=False),
        entry["file"],
        submit=True,
    )
    evaluating.give(given).result()
