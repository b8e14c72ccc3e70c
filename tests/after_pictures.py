"""Pictures of what follows a score: releases with what the agent sees, appeals, follow-ups, measures, notices."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from qadesk.gui.after.page import AfterPage

if TYPE_CHECKING:
    from tests.pictures import Studio


@contextmanager
def release(studio: "Studio") -> Iterator[QWidget]:
    """Submitted evaluations, some of them released, the agent's view of one."""
    from tests.pictures import settle, wait_until

    services = studio.application.session.services
    assert services is not None
    rows = services.catalogue.evaluations().result()
    services.releasing.ask([row.uid for row in rows if row.score is not None][:8], "9001").result()
    studio.window.show_page("after")
    page = studio.window.page("after")
    assert isinstance(page, AfterPage)
    page.show_panel("release")
    panel = page.panels["release"]
    panel.cases.show_view("released")  # type: ignore[attr-defined]
    wait_until(lambda: panel.card.view is not None)  # type: ignore[attr-defined]
    settle(300)
    yield studio.window
