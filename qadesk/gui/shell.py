"""What the window lends to its pages, and what pages say to each other through it."""

from dataclasses import dataclass
from typing import Protocol, runtime_checkable

from PySide6.QtCore import QObject, Signal

from qadesk.gui.actions import Commands
from qadesk.gui.crash import CrashHandler
from qadesk.gui.jobs import JobsBar
from qadesk.gui.language import Language
from qadesk.gui.models.shared_filter import SharedFilter
from qadesk.gui.notices import NoticeBar
from qadesk.gui.theme import Theme


class Signals(QObject):
    """What pages say to each other without knowing each other."""

    open_call = Signal(str)
    """Put this call (uid of the call or of a recording) onto the desk."""
    open_assigned = Signal(str)
    """Put this assigned call (uid) onto the desk; what else is assigned comes after it."""
    open_call_at = Signal(str, int)
    """Put this call onto the desk, at a position of it (ms)."""
    open_revision = Signal(str, int)
    """Show a submitted revision of an evaluation (uid, number) on the desk, to be read and heard."""
    import_paths = Signal(list)
    """Import these files and folders (paths as text; an empty list: let me choose)."""
    import_people = Signal(list)
    """Import a table of people (paths as text, the first of which counts; an empty list: let me choose)."""
    show_intake = Signal(str)
    """Show this import (uid) in the journal."""
    recordings_changed = Signal()
    """Recordings have come in, or their state has changed."""
    evaluations_changed = Signal()
    """An evaluation was begun, submitted or taken away."""
    assignments_changed = Signal()
    """Calls were given to somebody, moved, taken back, are due on another day, or have left in a pack."""
    after_changed = Signal()
    """Something was released, acknowledged, appealed against, decided, followed up, proposed or told."""
    show_case = Signal(str, str)
    """Show a case of what follows a score: the panel (release, appeals, follow-ups, measures, notices) and its uid."""
    coach_agent = Signal(str)
    """Sit down with this agent (number) on the coaching page."""
    coaching_changed = Signal()
    """A session was planned, begun, held, acknowledged or cancelled, or an action item closed."""
    notice_wanted = Signal(object)
    """Let me publish a notice, beginning with this ``NoticeDraft``."""
    follow_up_wanted = Signal(str, str, str)
    """Let me open a follow-up: of an evaluation (uid), of one of its items (key), or of a call (uid); '' for none."""
    show_keys = Signal()
    show_page = Signal(str)
    """Bring the page of that name to the front."""
    export_sheets = Signal(list)
    """Export the sheets of these evaluations (uids)."""
    ready = Signal()
    """The window stands: take up the work where it was left."""
    leaving = Signal()
    """The window is about to close: save, and let go of files and sound."""
    language_changed = Signal()
    """The windows have to be made anew."""


@runtime_checkable
class HoldsWork(Protocol):
    """A page that may hold work which is not on disk."""

    def unsaved(self) -> bool:
        """Whether closing now would lose something."""


@dataclass(frozen=True, slots=True)
class Shell:
    """What the window lends to its pages."""

    signals: Signals
    commands: Commands
    theme: Theme
    language: Language
    jobs: JobsBar
    notices: NoticeBar
    filter: SharedFilter
    crash: CrashHandler
