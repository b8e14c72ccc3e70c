"""A scorecard as a workbook: what is written comes back as an equal card, through real XLSX files."""

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings

from qadesk.domain.card_cells import row_cells
from qadesk.domain.errors import UserError
from qadesk.domain.scorecards import Scorecard
from qadesk.domain.texts import untranslated
from qadesk.exchange.cards import sound_card
from qadesk.importers.scorecards import ScorecardTables
from qadesk.reports.scorecard_workbook import scorecard_workbook
from tests.unit.domain.any_cards import any_cards
from tests.unit.domain.cards_by_hand import card, yes_no

STARTERS = sorted((Path(__file__).parents[3] / "resources" / "scorecards").glob("*.yaml"))
TABLES = ScorecardTables()


def through(made: Scorecard, path: Path) -> tuple[Scorecard, list[str]]:
    path.write_bytes(scorecard_workbook(made, untranslated))
    table = TABLES.table(path)
    found, issues = TABLES.card(table, TABLES.suggest_mapping(table))
    return found, [issue.reason for issue in issues]


@given(any_cards())
@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_any_card_comes_back_equal(tmp_path: Path, made: Scorecard) -> None:
    found, _ = through(made, tmp_path / "card.xlsx")
    assert found == made


@pytest.mark.parametrize("path", STARTERS, ids=lambda path: path.stem)
def test_starters_come_back_equal_and_nothing_is_guessed(path: Path, tmp_path: Path) -> None:
    made = sound_card(path.read_bytes())
    assert through(made, tmp_path / "card.xlsx") == (made, [])


def test_headings_are_in_the_readers_language_and_still_read(tmp_path: Path) -> None:
    made = card([yes_no("a", 100, help="=1+1")])
    path = tmp_path / "card.xlsx"
    path.write_bytes(scorecard_workbook(made, lambda _, text: {"Points": "分值", "Item": "评分项"}.get(text, text)))
    table = TABLES.table(path)
    assert "分值\npoints" in table.columns
    assert TABLES.card(table, TABLES.suggest_mapping(table)) == (made, [])


def test_keys_that_a_spreadsheet_would_take_for_an_escape_come_back(tmp_path: Path) -> None:
    made = card([yes_no("call_xfer", 100)])
    assert through(made, tmp_path / "card.xlsx") == (made, [])


def test_a_text_that_no_cell_holds_is_refused_with_a_way_out() -> None:
    made = card([yes_no("a", 100, help="字" * 40_000)])
    with pytest.raises(UserError, match="YAML"):
        scorecard_workbook(made, untranslated)


def test_a_number_that_a_spreadsheet_would_round_stays_a_text() -> None:
    made = card([yes_no("a", 100)])
    (item,) = made.items()
    assert row_cells(made.sections[0], item)["points"] == 100
