"""A call that was evaluated elsewhere: what was given can be read, and a sentence says that nothing can be heard."""

import json
from pathlib import Path

from qadesk.late import EvaluationLists
from qadesk.services.import_evaluations import ImportEvaluations
from tests.gui.desk.conftest import Key
from tests.gui.desk.parts import ZONE, House

ROW = {
    "scorecard": "telephone-service",
    "call": {"unique_id": "1767576600.7", "agent_no": "2011", "started_at": "2026-01-05T09:30:00", "contact": "repeat"},
    "inspector": "9001",
    "evaluated_at": "2026-01-05T15:00:00",
    "answers": {
        "repeat": "yes",
        "polite": 0,
        "interrupt": "no",
        "tone": 5,
        "match": "yes",
        "wording": [],
        "closing": "full",
        "privacy": "no",
    },
}


def test_an_evaluation_without_a_recording_is_read_on_the_desk(bench, house: House, tmp_path: Path) -> None:
    path = tmp_path / "past.json"
    path.write_text(json.dumps([ROW]), "utf-8")
    importing = ImportEvaluations(house.executor, house.cards, EvaluationLists(), lambda: 0, ZONE)
    assert importing.run(path).future.result(20).imported == 1
    (row,) = [each for each in house.database.queries.evaluations() if each.recording_uid is None]
    bench.page.open_revision(row.uid, 1)
    page = bench.page
    bench.qtbot.waitUntil(lambda: page.desk is not None and page.desk.evaluation.uid == row.uid and page.rows.complete)
    assert "no recording" in page.form.troubleLabel.text()
    assert page.form.troubleLabel.isVisible()
    bench.key(Key.Key_F3, Key.Key_F1, Key.Key_F4)
    assert not house.player.playing
    assert "54" in bench.total
