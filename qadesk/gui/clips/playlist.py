"""A playlist of clips over a player: play one or all, put them into another order, take one out."""

from collections.abc import Callable, Sequence
from concurrent.futures import Future
from dataclasses import dataclass, field
from pathlib import Path

from PySide6.QtCore import QItemSelectionModel, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QVBoxLayout, QWidget

from qadesk.domain.after.coaching import Clip
from qadesk.gui.clips.needs import ClipServices
from qadesk.gui.clips.player import ClipPlayer
from qadesk.gui.jobs import deliver
from qadesk.gui.lines import Cell, Column, LinesModel, LinesTable
from qadesk.gui.parts import styled, wrapped
from qadesk.gui.scoring_form import figures
from qadesk.gui.shell import Shell

BETWEEN_MS = 700
"""From the end of one clip to the beginning of the next."""
_RETURN = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


@dataclass(frozen=True, slots=True)
class Entry:
    """A clip with what is said of it: ``title`` of the call or the example, ``item`` as the card calls it."""

    clip: Clip
    title: str
    item: str = ""
    sound: "Callable[[], Future[Path]] | None" = field(default=None, compare=False)
    """Asked for the file to play in place of the call: an example of others is heard with everything covered."""


class EntriesTable(LinesTable):
    """The keyboard and the mouse of a playlist."""

    play_wanted = Signal(int)
    pause_wanted = Signal()
    remove_wanted = Signal(int)
    move_wanted = Signal(int, int)
    """(from row, to row)."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.movable = True
        self._dragged = -1
        self.opened.connect(self.play_wanted)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter plays, Space pauses, Delete takes out, Ctrl+Up and Ctrl+Down move."""
        row, key = self.currentIndex().row(), event.key()
        ctrl = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if key in _RETURN and row >= 0:
            self.play_wanted.emit(row)
        elif key == Qt.Key.Key_Space:
            self.pause_wanted.emit()
        elif key == Qt.Key.Key_Delete and row >= 0 and self.movable:
            self.remove_wanted.emit(row)
        elif ctrl and key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self._move(row, row + (1 if key == Qt.Key.Key_Down else -1))
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A line that is pressed can be dragged."""
        super().mousePressEvent(event)
        if event.button() == Qt.MouseButton.LeftButton:
            self._dragged = self.indexAt(event.position().toPoint()).row()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """A dragged line goes where the mouse is."""
        if not event.buttons() & Qt.MouseButton.LeftButton:
            super().mouseMoveEvent(event)
            return
        over = self.indexAt(QPoint(8, int(event.position().y()))).row()
        if self._dragged >= 0 and over >= 0 and over != self._dragged and self._move(self._dragged, over):
            self._dragged = over

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """It stays where it is."""
        self._dragged = -1
        super().mouseReleaseEvent(event)

    def _move(self, row: int, to: int) -> bool:
        if not self.movable or row < 0 or not 0 <= to < self.model().rowCount():
            return False
        self.move_wanted.emit(row, to)
        return True


class Playlist(QWidget):
    """Holds its entries; ``changed`` carries the clips after each change by hand."""

    changed = Signal(object)
    """Tuple of ``Clip``, in the new order."""

    def __init__(self, services: ClipServices, shell: Shell, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shell = shell
        self._entries: tuple[Entry, ...] = ()
        self._playing = -1
        self._all = False
        self.player = ClipPlayer(services, shell)
        self.table = EntriesTable()
        self.model: LinesModel[tuple[int, Entry]] = LinesModel(self._columns(), self)
        self.table.set_up(self.model, shell.theme)
        self.empty_label = wrapped(
            self.tr("No clips yet. Evidence of evaluations and examples of the library can be put here.")
        )
        self._icons: dict[QToolButton, str] = {}
        self.play_all_button = self._button("mdi6.playlist-play", self.tr("Play all"), self.play_all)
        self.up_button = self._button("mdi6.arrow-up", self.tr("Move up (Ctrl+Up)"), lambda: self._shift(-1))
        self.down_button = self._button("mdi6.arrow-down", self.tr("Move down (Ctrl+Down)"), lambda: self._shift(1))
        self.remove_button = self._button("mdi6.close", self.tr("Take out (Delete)"), self._remove_current)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(BETWEEN_MS)
        self._pause.timeout.connect(lambda: self._play(self._playing + 1))
        self._lay_out()
        self._connect()
        self.show_entries(())

    @property
    def entries(self) -> tuple[Entry, ...]:
        """As they stand."""
        return self._entries

    @property
    def playing_row(self) -> int:
        """The entry in the player; -1 for none."""
        return self._playing

    def show_entries(self, entries: Sequence[Entry]) -> None:
        """Entries from outside; what plays goes on where it is still among them."""
        held = self._entries[self._playing] if 0 <= self._playing < len(self._entries) else None
        self._entries = tuple(entries)
        if held is not None:
            self._playing = self._entries.index(held) if held in self._entries else -1
            if self._playing < 0:
                self._stop()
        self._show()

    def set_movable(self, movable: bool) -> None:
        """Whether order and entries can be changed by hand."""
        self.table.movable = movable
        for button in (self.up_button, self.down_button, self.remove_button):
            button.setVisible(movable)

    def play_all(self) -> None:
        """From the first to the last, with a short pause between."""
        if self._entries:
            self._all = True
            self._play(0)

    def play_row(self, row: int) -> None:
        """This one only."""
        self._all = False
        self._play(row)

    # -- parts --------------------------------------------------------------------------------------------------------

    def _columns(self) -> list[Column[tuple[int, Entry]]]:
        return [
            Column("mark", "", 36, self._mark),
            Column("title", self.tr("Clip"), 0, lambda row: Cell(row[1].title)),
            Column("item", self.tr("Item"), 160, lambda row: Cell(row[1].item, muted=True), gives_way=2),
            Column("time", self.tr("Time"), 120, lambda row: Cell(_time(row[1].clip))),
            Column("note", self.tr("Note"), 200, lambda row: Cell(row[1].clip.note, muted=True), gives_way=3),
        ]

    def _mark(self, row: tuple[int, Entry]) -> Cell:
        """The number; that of the one in the player stands out."""
        return Cell(str(row[0] + 1), "accent" if row[0] == self._playing else "", muted=True)

    def _button(self, icon: str, text: str, act: Callable[[], object]) -> QToolButton:
        button = styled(QToolButton(), "quiet")
        button.setIcon(self._shell.theme.icon(icon))
        self._icons[button] = icon
        button.setToolTip(text)
        button.setAccessibleName(text)
        button.clicked.connect(lambda: act())
        return button

    def _lay_out(self) -> None:
        foot = QHBoxLayout()
        self.play_all_button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.play_all_button.setText(self.tr("Play all"))
        foot.addWidget(self.play_all_button)
        foot.addStretch(1)
        for button in (self.up_button, self.down_button, self.remove_button):
            foot.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.player)
        column.addWidget(self.table, 1)
        column.addWidget(self.empty_label)
        column.addLayout(foot)
        self.table.setAccessibleName(self.tr("Clips"))

    def _connect(self) -> None:
        table, player = self.table, self.player
        table.play_wanted.connect(self.play_row)
        table.pause_wanted.connect(self._toggle)
        table.move_wanted.connect(self._move)
        table.remove_wanted.connect(self._remove)
        table.selectionModel().currentRowChanged.connect(lambda *_: self._enable())
        player.finished.connect(self._go_on)
        player.failed.connect(lambda _: self._end_all())
        player.playing_changed.connect(self._show_playing)
        self._shell.theme.theme_changed.connect(self._show_icons)

    def _show_icons(self) -> None:
        """In the colours in force; a method of its own, so that it ends with the widget."""
        for button, icon in self._icons.items():
            button.setIcon(self._shell.theme.icon(icon))

    # -- playing ------------------------------------------------------------------------------------------------------

    def _play(self, row: int) -> None:
        self._pause.stop()
        if not 0 <= row < len(self._entries):
            return
        entry = self._entries[row]
        self._playing = row
        self._show()
        title = entry.title if not entry.item else f"{entry.title} · {entry.item}"
        if entry.sound is None:
            self.player.play(entry.clip.call_uid, entry.clip.start_ms, entry.clip.end_ms, title)
            return
        self.player.clear()
        deliver(
            entry.sound(), self, lambda path: self.player.play_file(path, title) if self._playing == row else None,
            self._shell.notices.show_error,
        )  # fmt: skip

    def _go_on(self) -> None:
        if self._all and self._playing + 1 < len(self._entries):
            self._pause.start()
        else:
            self._all = False

    def _toggle(self) -> None:
        """Space: pause, also between two clips; play on; or play the current one."""
        if self._pause.isActive():
            self._end_all()
        elif self._playing < 0:
            self.play_row(self.table.currentIndex().row())
        else:
            self.player.toggle()

    def _end_all(self) -> None:
        self._pause.stop()
        self._all = False

    def _stop(self) -> None:
        self._end_all()
        self._playing = -1
        self.player.clear()
        self.player.hide()

    def hide_sound(self) -> None:
        """Nothing is heard any more, and nothing follows."""
        self._end_all()
        self.player.stop()

    def hideEvent(self, event: QHideEvent) -> None:
        """Another page: the clips stop."""
        self.hide_sound()
        super().hideEvent(event)

    def _show_playing(self, _playing: bool) -> None:
        self.table.viewport().update()

    # -- order --------------------------------------------------------------------------------------------------------

    def _shift(self, step: int) -> None:
        row = self.table.currentIndex().row()
        if row >= 0 and 0 <= row + step < len(self._entries):
            self._move(row, row + step)

    def _move(self, row: int, to: int) -> None:
        entries = list(self._entries)
        entries.insert(to, entries.pop(row))
        self._change(entries, to)

    def _remove_current(self) -> None:
        row = self.table.currentIndex().row()
        if row >= 0:
            self._remove(row)

    def _remove(self, row: int) -> None:
        entries = list(self._entries)
        del entries[row]
        self._change(entries, min(row, len(entries) - 1))

    def _change(self, entries: list[Entry], current: int) -> None:
        self.show_entries(entries)
        self._choose(current)
        self.changed.emit(tuple(each.clip for each in entries))

    def _choose(self, row: int) -> None:
        if row >= 0:
            flags = QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows
            self.table.selectionModel().setCurrentIndex(self.model.index(row, 0), flags)
        self._enable()

    def _show(self) -> None:
        current = self.table.currentIndex().row()
        self.model.show_rows(list(enumerate(self._entries)))
        self.player.setVisible(self._playing >= 0)
        self.table.setVisible(bool(self._entries))
        self.empty_label.setVisible(not self._entries)
        self.play_all_button.setEnabled(bool(self._entries))
        self._choose(min(max(current, 0), len(self._entries) - 1))
        self.table.viewport().update()

    def _enable(self) -> None:
        row, count = self.table.currentIndex().row(), len(self._entries)
        self.up_button.setEnabled(row > 0)
        self.down_button.setEnabled(0 <= row < count - 1)
        self.remove_button.setEnabled(0 <= row < count)


def _time(clip: Clip) -> str:
    return figures.span(clip.start_ms, clip.end_ms)
