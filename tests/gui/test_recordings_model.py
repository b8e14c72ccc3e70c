from collections.abc import Sequence
from concurrent.futures import Future
from dataclasses import replace
from decimal import Decimal
from zoneinfo import ZoneInfo

import pytest
from PySide6.QtCore import QLocale, Qt

from qadesk.domain.recordings import AudioState, RecordingFilter, RecordingRow, WorkState
from qadesk.gui.models.recording_columns import COLUMNS, Formats, length, state_text, state_tone
from qadesk.gui.models.recordings_model import PAGE, ROW_ROLE, RecordingsModel
from qadesk.gui.recordings.table import RecordingsTable, fitting

FORMATS = Formats(ZoneInfo("Asia/Shanghai"), QLocale("en"))


def row(number: int, **other: object) -> RecordingRow:
    plain = RecordingRow(
        id=number, uid=f"r{number}", call_uid=f"c{number}", path=f"/calls/{number}.wav", audio_state=AudioState.READY,
        reason="", work_state=WorkState.NEW, evaluation_uid=None, score=None, passed=None, inspector=None,
        agent_no=str(2000 + number), agent="甲", group=None, started_at_ms=1_767_576_600_000, seconds=61.2, channels=2,
        codec="PCM_16", queue="6001", direction="inbound", business_type=None, contact="first",
        customer="13800000001", unique_id=None, subject=None, imported_at_ms=0,
    )  # fmt: skip
    return replace(plain, **other)  # type: ignore[arg-type]


class Catalogue:
    """Answers when the test says so, and takes note of what was asked."""

    def __init__(self, count: int) -> None:
        self.count = count
        self.asked_rows: list[tuple[int, int]] = []
        self.held: list[tuple[Future, object]] = []
        self.hold = False

    def ids(self, wanted: RecordingFilter) -> Future:
        return self._answer(range(1, self.count + 1) if not wanted.text else range(1, 4))

    def counts(self, wanted: RecordingFilter) -> Future:
        return self._answer({"new": self.count})

    def rows(self, ids: Sequence[int]) -> Future:
        self.asked_rows.append((ids[0], len(ids)) if ids else (0, 0))
        return self._answer([row(number) for number in ids])

    def release(self) -> None:
        for future, answer in self.held:
            future.set_result(answer)
        self.held.clear()

    def _answer(self, answer: object) -> Future:
        future: Future = Future()
        if self.hold:
            self.held.append((future, answer))
        else:
            future.set_result(answer)
        return future


@pytest.fixture
def catalogue() -> Catalogue:
    return Catalogue(100_000)


@pytest.fixture
def model(qtbot, catalogue: Catalogue) -> RecordingsModel:
    made = RecordingsModel(catalogue, FORMATS)  # type: ignore[arg-type]
    with qtbot.waitSignal(made.arrived):
        made.show_filter(RecordingFilter())
    return made


def test_a_hundred_thousand_rows_fetch_only_what_is_looked_at(
    qtbot, model: RecordingsModel, catalogue: Catalogue, look
) -> None:
    table = RecordingsTable()
    qtbot.addWidget(table)
    table.set_up(model, FORMATS, look)
    table.resize(900, 600)
    table.show()
    assert model.rowCount() == 100_000
    assert catalogue.asked_rows == [(1, PAGE)]
    with qtbot.waitSignal(model.dataChanged):
        table.scrollToBottom()
    assert model.index(99_999, 2).data() == "102000 甲"
    assert len(catalogue.asked_rows) <= 3


def test_a_cell_is_empty_until_its_page_has_come(qtbot, model: RecordingsModel, catalogue: Catalogue) -> None:
    index = model.index(50_000, 1)
    assert index.data() is None
    with qtbot.waitSignal(model.dataChanged):
        pass
    assert index.data() == "2026-01-05 09:30"
    assert index.data(ROW_ROLE).id == 50_001


def test_a_late_answer_to_an_older_filter_is_dropped(qtbot, catalogue: Catalogue) -> None:
    model = RecordingsModel(catalogue, FORMATS)  # type: ignore[arg-type]
    catalogue.hold = True
    model.show_filter(RecordingFilter())
    held, catalogue.held = catalogue.held, []
    catalogue.hold = False
    with qtbot.waitSignal(model.arrived):
        model.show_filter(RecordingFilter(text="three"))
    assert model.rowCount() == 3
    with qtbot.assertNotEmitted(model.arrived, wait=50):
        for future, answer in held:
            future.set_result(answer)
    assert model.rowCount() == 3


def test_figures_stand_at_the_right_and_the_number_is_masked(model: RecordingsModel) -> None:
    by_name = {column.name: place for place, column in enumerate(COLUMNS)}
    assert model.index(0, by_name["customer"]).data() == "138****0001"
    assert model.index(0, by_name["length"]).data() == "01:01"
    alignment = model.index(0, by_name["length"]).data(Qt.ItemDataRole.TextAlignmentRole)
    assert alignment & Qt.AlignmentFlag.AlignRight


def test_the_state_says_score_progress_or_what_is_in_the_way() -> None:
    scored = row(1, work_state=WorkState.SCORED, score=Decimal("93.5"), passed=True)
    failed = row(1, work_state=WorkState.SCORED, score=Decimal("0"), passed=False)
    broken = row(1, audio_state=AudioState.BROKEN)
    draft = row(1, work_state=WorkState.DRAFT)
    told = [(state_text(r, FORMATS), state_tone(r)) for r in (scored, failed, broken, draft, row(1))]
    assert told == [
        ("93.50", "good"), ("0.00", "critical"), ("Broken", "warning"), ("Draft", "accent"), ("New", "plain"),
    ]  # fmt: skip


def test_an_unknown_time_and_length_stay_unknown() -> None:
    assert FORMATS.instant(None) == ""
    assert [length(seconds) for seconds in (None, 59.6, 3723)] == ["", "01:00", "1:02:03"]


def test_columns_give_way_but_never_state_time_agent_and_file() -> None:
    assert fitting(5000) == list(COLUMNS)
    assert [column.name for column in fitting(100)] == ["state", "time", "agent", "type", "length", "file"]
