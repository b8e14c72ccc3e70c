from collections.abc import Callable, Iterator
from typing import Any, cast

import pytest
import shiboken6
from PySide6.QtWidgets import QApplication

from qadesk.domain.scorecards import Scorecard
from qadesk.gui.language import Language
from qadesk.gui.scorecards.item_editor import ItemEditor
from qadesk.services.card_drafts import CardSession
from tests.gui.patience import PatientBot
from tests.gui.scorecards.cards import session_of
from tests.gui.workbench import LEAD

Editing = Callable[[Scorecard, str], tuple[ItemEditor, CardSession]]


@pytest.fixture
def editing(qapp: QApplication, qtbot: PatientBot, english: Language) -> Iterator[Editing]:
    """Opens an item of a card in an editor on the screen; the editor needs nothing of window and workspace."""
    opened: list[ItemEditor] = []

    def open_item(card: Scorecard, key: str) -> tuple[ItemEditor, CardSession]:
        session = session_of(card)
        editor = ItemEditor(cast(Any, None), LEAD, cast(Any, None))
        opened.append(editor)
        editor.resize(380, 720)
        editor.show_item(session, key)
        with qtbot.waitExposed(editor):
            editor.show()
        editor.activateWindow()
        return editor, session

    yield open_item
    for editor in opened:
        shiboken6.delete(editor)
