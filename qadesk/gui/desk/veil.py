"""What the desk may show of the call that lies on it, where calls are scored blind."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QObject

from qadesk.domain.blind import Secrets, blind_call, blind_evaluation, blind_lines, blind_recordings, secrets_of
from qadesk.domain.calls import Call
from qadesk.domain.errors import UserError
from qadesk.domain.evaluations import Evaluation
from qadesk.domain.recordings import Recording
from qadesk.domain.suggestions import Suggestion
from qadesk.domain.transcripts import Line
from qadesk.gui.file_names import hidden_name
from qadesk.services.evaluate import Desk


class Veil(QObject):
    """One for the page: everything that is shown of a call goes through it; what is worked with does not."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._secrets: Secrets | None = None
        self._call_uid = ""

    @property
    def down(self) -> bool:
        """Whether anything is hidden."""
        return self._secrets is not None

    def cover(self, desk: Desk | None, *, hidden: bool) -> None:
        """Another call lies on the desk."""
        self._secrets = None
        if desk is not None and hidden:
            paths = (each.fingerprint.path for each in desk.recordings)
            self._secrets, self._call_uid = secrets_of(desk.call.facts, paths), desk.call.uid

    def call(self, call: Call) -> Call:
        """The call as it may be shown."""
        return call if self._secrets is None else blind_call(call, self._secrets)

    def recordings(self, recordings: tuple[Recording, ...]) -> tuple[Recording, ...]:
        """The recordings as they may be shown: under names of their own."""
        if self._secrets is None:
            return recordings
        name = hidden_name(self._call_uid)
        return blind_recordings(recordings, lambda number: name if len(recordings) == 1 else f"{name} · {number}")

    def evaluation(self, evaluation: Evaluation) -> Evaluation:
        """Somebody else's evaluation as it may be read; a draft is the inspector's own and stays as it is."""
        return evaluation if self._secrets is None else blind_evaluation(evaluation, self._secrets)

    def text(self, text: str) -> str:
        """A text in which the agent may be named."""
        return text if self._secrets is None else self._secrets.out_of(text)

    def error(self, error: UserError) -> UserError:
        """An error that may name a file."""
        return error if self._secrets is None else self._secrets.out_of_error(error)

    def lines(self, lines: tuple[Line, ...]) -> tuple[Line, ...]:
        """A transcript: agents say who they are."""
        return lines if self._secrets is None else blind_lines(lines, self._secrets)

    def suggestions(self, suggestions: Sequence[Suggestion]) -> list[Suggestion]:
        """What rules propose, with words that were said as the reason."""
        return [self._suggestion(each) for each in suggestions]

    def _suggestion(self, suggestion: Suggestion) -> Suggestion:
        if self._secrets is None:
            return suggestion
        further = tuple(replace(each, facts=self._secrets.out_of_facts(each.facts)) for each in suggestion.further)
        return replace(suggestion, facts=self._secrets.out_of_facts(suggestion.facts), further=further)
