"""From a centre's table to version 2 on the page: imported, published, edited, compared, published again."""

from collections.abc import Callable
from decimal import Decimal
from pathlib import Path

import pytest
from PySide6.QtCore import QDate
from PySide6.QtWidgets import QWidget

from qadesk.domain import card_editing
from qadesk.domain.card_versions import DRAFT_VERSION
from qadesk.gui.scorecards.page import ScorecardsPage
from qadesk.services.container import Services
from tests.gui import workbench
from tests.gui.scorecards import shelf
from tests.gui.scorecards.hands import click, retype
from tests.gui.workbench import LEAD


@pytest.fixture
def page(qtbot, services: Services, look, english, own: Callable[[QWidget], None]) -> ScorecardsPage:
    shell = workbench.new_shell(services, look, english)
    own(shell.notices)
    made = ScorecardsPage(services, LEAD, shell)
    own(made)
    made.resize(1180, 690)
    with qtbot.waitExposed(made):
        made.show()
    qtbot.waitUntil(lambda: made.session is not None)
    return made


def test_a_table_becomes_version_1_and_with_two_other_weights_version_2(
    qtbot, services: Services, page: ScorecardsPage, tmp_path: Path
) -> None:
    dialog = page.dialogs.import_file(shelf.csv_file(tmp_path / "质检评分表.csv"))
    qtbot.waitUntil(dialog.form.keepButton.isEnabled)
    retype(dialog.form.keyEdit, "centre")
    click(dialog.form.keepButton)
    qtbot.waitUntil(lambda: page.session is not None and page.session.stored.key == "centre")

    page.tabs.show("versions")
    panel = page.versions
    qtbot.waitUntil(panel.publish_button.isVisible)
    click(panel.publish_button)
    (publishing,) = panel.findChildren(QWidget, "PublishCard")
    qtbot.waitUntil(publishing.form.publishButton.isEnabled)
    click(publishing.form.publishButton)
    qtbot.waitUntil(lambda: page.session is not None and page.session.stored.version == 1)
    first = shelf.card_of(services, "centre", 1)

    qtbot.waitUntil(lambda: panel.edit_button.isEnabled() and panel.edit_button.text() == "Edit as new draft")
    click(panel.edit_button)
    qtbot.waitUntil(lambda: page.session is not None and page.session.stored.version == DRAFT_VERSION)
    assert page.tabs.current == "build"
    session = page.session
    assert session is not None
    heavier, lighter = list(first.items())[:2]
    for item, step in ((heavier, 2), (lighter, -2)):
        points = card_editing.points_of(item) + Decimal(step)
        card = card_editing.replace_item(session.card, item.key, card_editing.with_points(item, points))
        session.apply(card, item.key)
    assert not session.findings

    page.tabs.show("versions")
    qtbot.waitUntil(panel.publish_button.isVisible)
    click(panel.compare_button)
    qtbot.waitUntil(lambda: panel.compare.summary.text() == "Items: re-weighted 2")
    dialog = panel.publish()
    assert dialog is not None
    qtbot.waitUntil(dialog.form.publishButton.isEnabled)
    dialog.form.fromEdit.setDate(QDate(2026, 7, 1))
    click(dialog.form.publishButton)
    qtbot.waitUntil(lambda: page.session is not None and page.session.stored.version == 2)
    assert shelf.card_of(services, "centre", 1) == first, "a published version never changes"
    points = [card_editing.points_of(item) for item in shelf.card_of(services, "centre", 2).items()][:2]
    assert points == [card_editing.points_of(heavier) + 2, card_editing.points_of(lighter) - 2]
