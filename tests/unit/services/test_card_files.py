"""Files and scorecards as the pages use them: a look before anything is kept, and the starters."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from qadesk.app import Application, resources
from qadesk.domain.errors import UserError
from qadesk.services.container import Services
from tests.unit.importers import scorecard_books as books


@pytest.fixture
def services(tmp_path: Path) -> Iterator[Services]:
    app = Application().apart(tmp_path / "home")
    app.create(tmp_path / "workspace", "Asia/Shanghai")
    with app.open(tmp_path / "workspace", write=True) as opened:
        yield opened


def test_a_preview_keeps_nothing_and_another_mapping_changes_it(services: Services, tmp_path: Path) -> None:
    path = books.book(tmp_path / "a.xlsx", books.HOTLINE)
    first = services.card_files.preview(path).result()
    assert first.table is not None and first.mapping is not None
    assert (first.mapping["评分标准"], first.findings) == ("standard", ())
    without = services.card_files.preview(path, {"评分标准": "", "备注": "standard"}).result()
    assert without.mapping is not None
    assert "评分标准" not in without.mapping and without.mapping["备注"] == "standard"
    assert without.card != first.card
    keys = {card.key for card in services.executor.write(lambda stores: stores.scorecards.all()).result()}
    assert first.card.key not in keys


def test_what_is_kept_is_what_was_shown(services: Services, tmp_path: Path) -> None:
    path = books.book(tmp_path / "a.xlsx", books.HOTLINE)
    shown = services.card_files.preview(path, key="hotline", title="热线").result()
    stored = services.card_files.keep(shown, "").result()
    assert (stored.key, stored.title) == ("hotline", "热线")
    assert services.card_drafts.card_of(stored) == shown.card
    with pytest.raises(UserError, match="already"):
        services.card_files.keep(shown, "").result()
    assert services.card_files.keep(shown, "", replace=True).result().key == "hotline"


def test_a_key_that_is_none_is_refused(services: Services, tmp_path: Path) -> None:
    path = books.book(tmp_path / "a.xlsx", books.HOTLINE)
    with pytest.raises(UserError, match="热线"):
        services.card_files.preview(path, key="热线").result()


def test_a_file_that_cannot_be_written_leaves_what_was_there(services: Services, tmp_path: Path) -> None:
    target = tmp_path / "nowhere"
    target.write_text("something else", "utf-8")
    with pytest.raises(UserError):
        services.card_files.export("telephone-service", None, "xlsx", target / "a.xlsx").result()
    assert target.read_text("utf-8") == "something else"


def test_the_starters_are_listed_with_what_a_lead_chooses_by(services: Services) -> None:
    starters = services.card_files.starters()
    assert [each.name for each in starters] == sorted(path.name for path in (resources() / "scorecards").iterdir())
    assert all(each.items > 10 and each.title and each.business_types for each in starters)
    assert {each.key for each in starters} == {"telephone-service", "complaint-handling", "outbound-sales"} | {
        "technical-support",
        "mystery-shopping",
    }
