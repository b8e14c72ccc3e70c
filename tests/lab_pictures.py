"""Pictures of trying a scorecard on past evaluations, and of what these advise (see ``tests.pictures``)."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from qadesk.gui.scorecards.advisor import AdvisorPanel
from qadesk.gui.scorecards.page import ScorecardsPage
from tests.card_pictures import page_of

if TYPE_CHECKING:
    from tests.pictures import Studio

EVERYTHING = 4
"""The entry of the period that takes all evaluations."""


@contextmanager
def lab(studio: Studio) -> Iterator[QWidget]:
    """Two weights changed, and what that does."""
    from tests.pictures import settle, wait_until

    page = page_of(studio)
    page.tabs.show("lab")
    panel, session = page.lab, page.session
    assert session is not None
    before = session.card
    panel.controls.period.picker.setCurrentIndex(EVERYTHING)
    wait_until(lambda: panel.result is not None)
    spins = list(panel.controls.weights.spins.values())
    spins[0].setValue(spins[0].value() + 5)
    panel.controls.mark.setValue(80)
    settle(800)
    yield studio.window
    session.apply(before, "picture")
    page.tabs.show("build")


@contextmanager
def lab_agents(studio: Studio) -> Iterator[QWidget]:
    """Places of agents before and after."""
    from tests.pictures import settle

    with lab(studio) as window:
        page = studio.window.page("scorecards")
        assert isinstance(page, ScorecardsPage)
        assert page.lab.result is not None
        page.lab.result.tabs.setCurrentIndex(2)
        settle(200)
        yield window


@contextmanager
def advisor(studio: Studio) -> Iterator[QWidget]:
    """The figures of the items, one of them in words, under the accuracies."""
    from tests.pictures import settle, wait_until

    page = page_of(studio)
    page.tabs.show("advisor")
    panel = page.findChild(AdvisorPanel)
    assert panel is not None
    panel.period.picker.setCurrentIndex(EVERYTHING)
    wait_until(lambda: panel.advice is not None)
    panel.table.selectRow(0)
    settle(300)
    yield studio.window
    page.tabs.show("build")
