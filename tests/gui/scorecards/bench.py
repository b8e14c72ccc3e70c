"""The scorecards page in a whole window over a real workspace, worked by hands: clicks, keys, drags."""

from collections.abc import Callable

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDragMoveEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from qadesk.domain.scorecards import Scorecard
from qadesk.gui.crash import CrashHandler
from qadesk.gui.language import Language
from qadesk.gui.main_window import MainWindow
from qadesk.gui.scorecards.outline import OutlineView
from qadesk.gui.scorecards.page import ScorecardsPage
from qadesk.gui.scorecards.refs import Ref
from qadesk.gui.theme import Theme
from qadesk.services.container import Services
from tests.gui.patience import PatientBot
from tests.gui.workbench import LEAD, compose

Key = Qt.Key
NONE = Qt.KeyboardModifier.NoModifier
CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
ALT = Qt.KeyboardModifier.AltModifier
LEFT = Qt.MouseButton.LeftButton

CARD = """
format: qadesk-scorecard/1
key: hotline
title: 热线质检方案
business_types: [热线]
total: 40
pass_mark: 30
bands: [{from: 36, title: 优秀}, {from: 30, title: 合格}, {from: 0, title: 不合格}]
sections:
  - key: etiquette
    title: 服务礼仪
    items:
      - {key: opening, title: 开头语, kind: yes_no, points: 10}
      - {key: polite, title: 礼貌用语, kind: count, points: 10, per: 2}
  - key: process
    title: 服务流程
    items:
      - {key: answer, title: 解答, kind: scale, points: 20, levels: 4}
      - {key: extra, title: 主动服务, kind: bonus, points: 5}
      - key: privacy
        title: 泄露隐私
        kind: critical
        family: compliance
        effect: zero_card
        when: {item: opening, is: no}
"""


def publish(services: Services, document: str = CARD) -> None:
    """Version 1 of a card."""
    work = services.executor.write
    key = work(lambda stores: services.cards.import_draft(stores, document, "card", LEAD.no)).result().key
    work(lambda stores: services.cards.publish(stores, key, LEAD.no)).result()


def begin(services: Services, key: str = "hotline") -> None:
    """A draft of the next version."""
    services.card_drafts.begin(key, None, LEAD.no).result()


def on_disk(services: Services, key: str = "hotline") -> Scorecard:
    """The draft as the workspace has it."""
    stored = services.executor.write(lambda stores: stores.scorecards.get(key, 0)).result()
    assert stored is not None
    return services.card_drafts.card_of(stored)


class Bench:
    """A window with the scorecards page in front."""

    def __init__(self, qtbot: PatientBot, services: Services, theme: Theme, language: Language) -> None:
        self.qtbot, self.services = qtbot, services
        self.window = MainWindow(services, LEAD, theme, language, CrashHandler(lambda code: None, theme))
        self.window.resize(1280, 720)
        with qtbot.waitExposed(self.window):
            self.window.show()
        self.window.activateWindow()
        qtbot.waitUntil(self.window.isActiveWindow)
        self.window.show_page("scorecards")

    @property
    def page(self) -> ScorecardsPage:
        page = self.window.page("scorecards")
        assert isinstance(page, ScorecardsPage)
        return page

    @property
    def view(self) -> OutlineView:
        return self.page.build.outline.view

    @property
    def card(self) -> Scorecard:
        session = self.page.session
        assert session is not None
        return session.card

    def opened(self, key: str, *, read_only: bool = False) -> None:
        """Wait until that card is open."""
        page = self.page
        self.until(lambda: page.session is not None and page.session.stored.key == key and page.read_only is read_only)

    def choose(self, key: str) -> None:
        """Click on a card of the list."""
        cards = self.page.form.cardList
        self.until(lambda: cards.entry(key) is not None)
        row = [entry.key for entry in cards.entries].index(key)
        QTest.mouseClick(cards.viewport(), LEFT, NONE, cards.visualItemRect(cards.item(row)).center())

    def until(self, true: Callable[[], bool]) -> None:
        self.qtbot.waitUntil(true)

    def pick(self, kind: str, key: str = "") -> None:
        """Click on a line of the outline."""
        index = self.page.build.outline.model.index_of(Ref(kind, key))  # type: ignore[arg-type]
        self.view.scrollTo(index)
        rect = self.view.visualRect(index)
        QTest.mouseClick(self.view.viewport(), LEFT, NONE, QPoint(rect.left() + 60, rect.center().y()))
        assert self.view.current == Ref(kind, key)  # type: ignore[arg-type]

    def key(self, *keys: Qt.Key, modifier: Qt.KeyboardModifier = NONE) -> None:
        """Keys where the keyboard is."""
        for key in keys:
            QTest.keyClick(self.focus, key, modifier)

    def enter(self) -> None:
        """Return in a title that is typed on its line."""
        self.key(Key.Key_Return)
        self.until(lambda: self.view.state() != OutlineView.State.EditingState)

    def type(self, text: str) -> None:
        """A text where the keyboard is; Chinese comes from an input method."""
        if text.isascii():
            QTest.keyClicks(self.focus, text)
        else:
            compose(self.focus, text)

    @property
    def focus(self) -> QWidget:
        return QApplication.focusWidget() or self.window

    def keys_of(self, section: str) -> list[str]:
        """Item keys of a section of the present card."""
        return [item.key for each in self.card.sections if each.key == section for item in each.items]

    def lines(self) -> list[str]:
        """The outline's lines as they stand, sections' items indented."""
        model = self.page.build.outline.model
        found = []
        for row in range(model.rowCount()):
            top = model.index(row, 0)
            found.append(str(top.data()))
            found += [f"  {model.index(n, 0, top).data()}" for n in range(model.rowCount(top))]
        return found

    def saved(self) -> None:
        """Wait until what was done last is on disk."""
        self.until(lambda: not self.page.saved.pending)

    def drag(self, source: Ref, target: QPoint) -> bool:
        """What the view is told while a line of it is dragged to a point and let fall; whether it took it.

        The offscreen platform turns a loop of its own while the mouse drags, from which nothing comes back.
        """
        model, viewport = self.page.build.outline.model, self.view.viewport()
        data = model.mimeData([model.index_of(source)])
        move, at = Qt.DropAction.MoveAction, QPointF(target)
        QApplication.sendEvent(viewport, QDragEnterEvent(target, move, data, LEFT, NONE))
        over = QDragMoveEvent(target, move, data, LEFT, NONE)
        QApplication.sendEvent(viewport, over)
        if not over.isAccepted():
            QApplication.sendEvent(viewport, QDragLeaveEvent())
            return False
        drop = QDropEvent(at, move, data, LEFT, NONE)
        QApplication.sendEvent(viewport, drop)
        return drop.isAccepted()
