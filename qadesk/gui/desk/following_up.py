"""A follow-up begins at the desk: of the item in hand once the evaluation is submitted, else of the call."""

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QPushButton

from qadesk.gui.desk.opening import is_draft
from qadesk.gui.desk.page import DeskPage
from qadesk.gui.shell import Shell


class FollowingUp(QObject):
    """Serves one desk page: by key, and by the button beside that for corrections while a call can only be read."""

    def __init__(self, shell: Shell, page: DeskPage) -> None:
        super().__init__(page)
        self._shell, self._page = shell, page
        shell.commands.bind("desk.follow_up", self.ask, page)
        correct = page.form.correctButton
        self.button = QPushButton(self.tr("Follow up…"))
        shell.commands.dress(self.button, "desk.follow_up")
        self.button.setText(self.tr("Follow up…"))
        line = page.form.lookBar.layout()
        assert line is not None
        line.addWidget(self.button)
        self.button.setVisible(not correct.isHidden())
        page.began.connect(lambda _: self.button.setVisible(not correct.isHidden()))

    def ask(self) -> None:
        """Ask what somebody is to handle; whose call it is stays hidden while it is scored blind."""
        page = self._page
        if page.desk is None:
            return
        if page.veil.down:
            page.stage.say(self.tr("Whose call it is stays hidden: submit the evaluation first, then follow it up."))
            return
        page.listening.pause()
        evaluation, wanted = page.desk.evaluation, self._shell.signals.follow_up_wanted
        if is_draft(evaluation):
            page.keep()
            wanted.emit("", "", page.desk.call.uid)
        else:
            wanted.emit(evaluation.uid, page.scoring.current, page.desk.call.uid)
