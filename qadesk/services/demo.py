"""The demo workspace: invented people, synthesised calls, evaluations old and new, through the ordinary services."""

import datetime as dt
import json
from pathlib import Path
from typing import Any

from qadesk.domain.errors import UserError, told
from qadesk.domain.recordings import RecordingFilter, RecordingRow
from qadesk.domain.texts import QT_TRANSLATE_NOOP
from qadesk.domain.transcripts import Line, Transcript
from qadesk.services.container import Services
from qadesk.services.demo_after import DemoClock, tell_after
from qadesk.services.evaluate import Evaluating, Given
from qadesk.services.ports import AnswerFiles, Clock, Stores

LEAD = "9000"
"""Number of the demo's QA lead."""
SEED = "2026"
MARK = "demo"
"""The setting that tells a demo workspace, and whether it was built to the end, from people's own."""


def begin_demo(stores: Stores) -> bool:
    """Whether there is something to build; notes that the building has begun.

    Raises ``UserError`` for a workspace that somebody works in: invented people and calls have no place there.
    """
    stage = stores.settings.get(MARK)
    if stage is None and stores.recordings.paths():
        raise UserError(
            QT_TRANSLATE_NOOP("errors", "The folder holds a workspace that is not the demo."),
            QT_TRANSLATE_NOOP("errors", "Name an empty folder: qadesk demo FOLDER."),
        )
    if stage is None:
        stores.settings.put(MARK, json.dumps("building"))
    return stage != json.dumps("complete")


def build_demo(
    services: Services, content: Path, evaluations: str, answer_files: AnswerFiles, clock: DemoClock
) -> None:
    """Fill a workspace that has the demo's people and the starter scorecards; what is there already stays.

    ``content`` is the folder of the demo's calls, their table and their script, and of past evaluations;
    ``evaluations`` is JSON: a list of {file, scorecard, inspector, submitted_at (ISO 8601), answers, comment,
    coaching_note}; ``clock`` is the one that the services go by. Raises ``UserError`` when a part is missing.
    """
    job = services.importing.run((content / "calls",), content / "calls.csv", copy=True)
    report = job.future.result()
    if report.refused:
        raise UserError(
            QT_TRANSLATE_NOOP("errors", "The demo recording {path} cannot be used: {reason}"),
            QT_TRANSLATE_NOOP("errors", "Get a fresh copy of qadesk."),
            path=report.refused[0].path,
            reason=told(report.refused[0].reason, services.translate),
        )
    rows = by_file(services)
    script = json.loads((content / "script.json").read_text(encoding="utf-8"))
    services.executor.write(lambda stores: _transcribe(stores, script, rows)).result()
    for entry in json.loads(evaluations):
        if rows[entry["file"]].evaluation_uid is None:
            _evaluate(services, answer_files, entry, rows[entry["file"]], _instant_ms(entry["submitted_at"]))
    past = services.past_import.run(content / "past.json").future.result()
    if past.refused:
        raise UserError(
            QT_TRANSLATE_NOOP("errors", "The demo's past evaluation {row} cannot be used: {reason}"),
            QT_TRANSLATE_NOOP("errors", "Get a fresh copy of qadesk."),
            row=past.refused[0].row,
            reason=past.refused[0].reason,
        )
    _sample(services, content / "sampling.yaml")
    tell_after(services, clock, content, by_file(services))
    services.executor.write(lambda stores: stores.settings.put(MARK, json.dumps("complete"))).result()


def _sample(services: Services, plan_file: Path) -> None:
    """Draw by the demo's plan and share what nobody has scored among the inspectors: something is due today."""
    if services.sampling.ledgers().result():
        return
    plan = services.sampling.save(services.sampling.read(plan_file).result(), LEAD).result()
    drawn = services.sampling.commit(services.sampling.draw(plan, SEED).result(), LEAD).result()
    proposal = services.assigning.propose(drawn.uid, ()).result()
    services.assigning.assign(proposal, LEAD).result()
    for inspector in {given.inspector_no for given in proposal.given}:
        first = services.assigning.queue(inspector).result()[:1]
        today = services.assigning.today()
        services.assigning.set_due([row.uid for row in first], today, LEAD).result()


def by_file(services: Services) -> dict[str, RecordingRow]:
    """The catalogue's rows by file name."""
    ids = services.catalogue.ids(RecordingFilter()).result()
    return {Path(row.path).name: row for row in services.catalogue.rows(ids).result()}


def _transcribe(stores: Stores, script: dict[str, Any], rows: dict[str, RecordingRow]) -> None:
    """What is said in the calls, from the script that they were synthesised from."""
    for call in script["calls"]:
        row = rows.get(call["file"])
        if row is not None and stores.transcripts.of(row.uid) is None:
            lines = (Line(turn["start_ms"], turn["end_ms"], turn["text"], turn["speaker"]) for turn in call["turns"])
            made_at_ms = row.imported_at_ms
            stores.transcripts.put(
                Transcript(
                    recording_uid=row.uid,
                    lines=tuple(lines),
                    format="json",
                    source="script.json",
                    made_at_ms=made_at_ms,
                )
            )


def _instant_ms(text: str) -> int:
    return round(dt.datetime.fromisoformat(text).timestamp() * 1000)


def _evaluate(
    services: Services, answer_files: AnswerFiles, entry: dict[str, Any], row: RecordingRow, at_ms: int
) -> None:
    clock: Clock = lambda: at_ms  # noqa: E731 - a clock that stands at the time of this evaluation
    evaluating = Evaluating(services.executor, services.cards, answer_files, clock, services.zone)
    parts: dict[str, Any] = {
        name: entry[name] for name in ("scorecard", "answers", "comment", "coaching_note") if name in entry
    }
    document = {"format": "qadesk-answers/1", **parts}
    given = Given(
        row.uid,
        entry["scorecard"],
        entry["inspector"],
        json.dumps(document, ensure_ascii=False),
        entry["file"],
        submit=True,
    )
    evaluating.give(given).result()
