from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QWidget

from qadesk.gui.language import Language
from qadesk.gui.sampling.page import SamplingPage
from qadesk.gui.shell import Shell
from qadesk.gui.theme import Theme
from qadesk.services.container import Services
from tests.gui import workbench
from tests.gui.patience import PatientBot
from tests.gui.sampling import centre


@pytest.fixture
def shell(services: Services, look: Theme, english: Language) -> Shell:
    return workbench.new_shell(services, look, english)


@pytest.fixture
def drawn(services: Services) -> str:
    """The uid of a draw of sixteen calls, of two agents of two teams."""
    centre.fill(services)
    return centre.draw(services)


@pytest.fixture
def with_draw(
    drawn: str, services: Services, shell: Shell, own: Callable[[QWidget], None], qtbot: PatientBot
) -> SamplingPage:
    """The page with its draws in front."""
    page = SamplingPage(services, workbench.LEAD, shell)
    own(page)
    page.resize(1178, 660)
    with qtbot.waitExposed(page):
        page.show()
    page.activateWindow()
    page.form.drawsTab.click()
    qtbot.waitUntil(lambda: page.draws.ledger is not None)
    return page
