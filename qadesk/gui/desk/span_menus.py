"""What can be done with a span where it is shown: the menus of the waveform and of the list of marks."""

from PySide6.QtCore import QObject, QPoint, QPointF, Qt, Signal
from PySide6.QtWidgets import QMenu, QWidget

from qadesk.gui.actions import Commands
from qadesk.gui.desk.evidence import Place
from qadesk.gui.desk.page import DeskPage
from qadesk.gui.desk.span_list import KEY_ROLE


class SpanMenus(QObject):
    """Opened by the right mouse button or the menu key; a mark without length has nothing to cover."""

    clip_wanted = Signal(int, int, str)
    """(start_ms, end_ms, title)."""
    cover_wanted = Signal(int, int)
    """(start_ms, end_ms)."""
    example_wanted = Signal(int, int, str)
    """(start_ms, end_ms, key of the item that it is evidence of or '')."""

    def __init__(self, page: DeskPage, commands: Commands, parent: QObject) -> None:
        super().__init__(parent)
        self._page, self._commands = page, commands
        self._listen(page.wave.view, self._open_on_waveform)
        self._listen(page.form.spansList, self._open_on_list)

    def menu_at(self, point: QPointF) -> QMenu:
        """For the selection, else for the mark under a point of the waveform, else for the one that is chosen."""
        page = self._page
        selected = page.wave.selection()
        if selected is not None:
            return self._menu(round(selected[0]), round(selected[1]), "")
        key = page.wave.view.mark_at(point)
        place = next((each for each in page.evidence.places if each.key == key), page.evidence.chosen)
        return self._menu_of(place)

    def menu_of(self, key: str) -> QMenu:
        """For a place of the list."""
        return self._menu_of(next((each for each in self._page.evidence.places if each.key == key), None))

    def _menu_of(self, place: Place | None) -> QMenu:
        if place is None:
            return self._menu(0, 0, "")
        return self._menu(place.start_ms, place.end_ms, place.title, place.item)

    def _menu(self, start: int, end: int, title: str, item: str = "") -> QMenu:
        menu = QMenu(self._page)
        export = menu.addAction(self.tr("Export this span…"), lambda: self.clip_wanted.emit(start, end, title))
        cover = menu.addAction(self.tr("Cover this span when handing on"), lambda: self.cover_wanted.emit(start, end))
        example = menu.addAction(self.tr("Mark as an example…"), lambda: self.example_wanted.emit(start, end, item))
        for action in (export, cover, example):
            action.setEnabled(end > start)
        menu.addSeparator()
        menu.addAction(self._commands.action("desk.hand_on"))
        return menu

    def _listen(self, view: QWidget, slot: object) -> None:
        view.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        view.customContextMenuRequested.connect(slot)

    def _open_on_waveform(self, at: QPoint) -> None:
        if self._page.desk is not None:
            self._open(self.menu_at(QPointF(at)), self._page.wave.view.mapToGlobal(at))

    def _open_on_list(self, at: QPoint) -> None:
        spans = self._page.form.spansList
        item = spans.itemAt(at) or spans.currentItem()
        if item is not None:
            self._open(self.menu_of(item.data(0, KEY_ROLE)), spans.viewport().mapToGlobal(at))

    def _open(self, menu: QMenu, at: QPoint) -> None:
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(at)
