"""The history of a case in a window of its own, where it has room."""

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QVBoxLayout, QWidget

from qadesk.domain.texts import QT_TRANSLATE_NOOP
from qadesk.gui.history_panel import HistoryPanel, HistoryServices
from qadesk.gui.inputs.spots import plain_label
from qadesk.gui.theme import Theme

WIDTH, HEIGHT = 900, 460


def show_history(services: HistoryServices, theme: Theme, uid: str, title: str, parent: QWidget) -> QDialog:
    """What happened to the thing of that uid; ``title`` says what it is."""
    dialog = QDialog(parent)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.setWindowTitle(QCoreApplication.translate("After", QT_TRANSLATE_NOOP("After", "History")))
    panel = HistoryPanel(services, theme, dialog)
    buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
    buttons.rejected.connect(dialog.reject)
    column = QVBoxLayout(dialog)
    column.setContentsMargins(20, 16, 20, 16)
    column.setSpacing(12)
    column.addWidget(plain_label(title, "heading"))
    column.addWidget(panel, 1)
    column.addWidget(buttons)
    dialog.resize(WIDTH, HEIGHT)
    panel.show_uid(uid)
    panel.table.setFocus()
    dialog.open()
    return dialog
