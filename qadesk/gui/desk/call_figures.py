"""The figures of the call's sound, worked out in another thread and shown in their panel."""

from PySide6.QtCore import QCoreApplication, QObject

from qadesk.domain.call_facts import ToldFact, Usual, call_facts, told
from qadesk.domain.calls import Call
from qadesk.domain.recordings import Recording
from qadesk.domain.voice import VoiceFacts
from qadesk.domain.voice_facts import told_apart
from qadesk.gui.desk.facts_panel import FactsPanel
from qadesk.gui.desk.needs import DeskServices
from qadesk.gui.jobs import deliver
from qadesk.services.settings import SILENCE_LABEL_MS


class CallFigures(QObject):
    """What is overtaken by another call is dropped."""

    def __init__(self, panel: FactsPanel, services: DeskServices, parent: QObject) -> None:
        super().__init__(parent)
        self._panel, self._services = panel, services
        self._wish = 0

    def show_measuring(self, sounds: bool) -> None:
        """Another call, of which nothing is known yet; one that cannot be heard has no figures."""
        self._wish += 1
        if sounds:
            self._panel.show_measuring()
        else:
            self._panel.show_nothing()

    def show(self, voice: VoiceFacts, sound: Recording, call: Call) -> None:
        """The figures of a call, against what is usual for its agent and team."""
        self._wish += 1
        wish, facts = self._wish, call.facts
        usual = self._services.voices.usual(facts.agent_no, facts.group)
        deliver(usual, self, lambda known: self._work_out(voice, sound, known, wish), lambda _: None)

    def _work_out(self, voice: VoiceFacts, sound: Recording, usual: Usual, wish: int) -> None:
        silence_ms = self._services.settings.get(SILENCE_LABEL_MS)

        def work() -> list[ToldFact]:
            found = call_facts(
                voice, agent_channel=sound.agent_channel, side=sound.side, usual=usual, silence_ms=silence_ms
            )
            return told(found, QCoreApplication.translate)

        future = self._services.executor.picture_work(work)
        deliver(future, self, lambda rows: self._show(rows, voice, wish))

    def _show(self, rows: list[ToldFact], voice: VoiceFacts, wish: int) -> None:
        if wish == self._wish:
            self._panel.set_facts(rows, mono=not told_apart(voice))
