"""The commands of the window with their keys, declared once; what a key means where, and which keys would collide."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import Enum

from PySide6.QtCore import QKeyCombination, Qt
from PySide6.QtGui import QKeySequence

from qadesk.domain.texts import QT_TRANSLATE_NOOP


class Scope(Enum):
    """Where a command's keys act: everywhere in the window, or only while its page is shown."""

    WINDOW = "window"
    TODAY = "today"
    DESK = "desk"
    RECORDINGS = "recordings"
    SCORECARDS = "scorecards"
    PEOPLE = "people"
    SAMPLING = "sampling"
    INTAKE = "intake"
    COACHING = "coaching"

    def overlaps(self, other: "Scope") -> bool:
        """Whether both can be in force at the same time."""
        return self is other or Scope.WINDOW in (self, other)


@dataclass(frozen=True, slots=True)
class Command:
    """Something a key can do. ``title`` and ``group`` are English sources of the context "Commands".

    ``keys`` are the default key sequences in Qt's portable form; the first one is shown on buttons. ``repeats`` lets a
    held key go on acting.
    """

    name: str
    title: str
    keys: tuple[str, ...]
    group: str
    scope: Scope = Scope.DESK
    repeats: bool = False


PLAYING = QT_TRANSLATE_NOOP("Commands", "Listening")
MARKING = QT_TRANSLATE_NOOP("Commands", "Marks and evidence")
SCORING = QT_TRANSLATE_NOOP("Commands", "Scoring")
VIEWING = QT_TRANSLATE_NOOP("Commands", "Waveform and panels")
DAY = QT_TRANSLATE_NOOP("Commands", "Today")
CATALOGUE = QT_TRANSLATE_NOOP("Commands", "Recordings")
CARDS = QT_TRANSLATE_NOOP("Commands", "Scorecards")
SAMPLES = QT_TRANSLATE_NOOP("Commands", "Sampling")
COACHES = QT_TRANSLATE_NOOP("Commands", "Coaching")
TEAMS = QT_TRANSLATE_NOOP("Commands", "People")
INTAKES = QT_TRANSLATE_NOOP("Commands", "Imports")
PROGRAM = QT_TRANSLATE_NOOP("Commands", "Window")

GROUPS = (PLAYING, SCORING, MARKING, VIEWING, DAY, CATALOGUE, CARDS, SAMPLES, COACHES, TEAMS, INTAKES, PROGRAM)

COMMANDS: tuple[Command, ...] = (
    Command(
        "desk.play_pause",
        QT_TRANSLATE_NOOP("Commands", "Play or pause"),
        ("F3", "Space", "Toggle Media Play/Pause"),
        PLAYING,
    ),
    Command("desk.play", QT_TRANSLATE_NOOP("Commands", "Play"), ("Media Play",), PLAYING),
    Command("desk.pause", QT_TRANSLATE_NOOP("Commands", "Pause"), ("Media Pause", "Media Stop"), PLAYING),
    Command("desk.back", QT_TRANSLATE_NOOP("Commands", "Back"), ("F1", "Media Previous"), PLAYING, repeats=True),
    Command("desk.forward", QT_TRANSLATE_NOOP("Commands", "Forward"), ("F2", "Media Next"), PLAYING, repeats=True),
    Command("desk.back_1", QT_TRANSLATE_NOOP("Commands", "Back 1 s"), ("Shift+F1",), PLAYING, repeats=True),
    Command("desk.forward_1", QT_TRANSLATE_NOOP("Commands", "Forward 1 s"), ("Shift+F2",), PLAYING, repeats=True),
    Command("desk.last_span", QT_TRANSLATE_NOOP("Commands", "The last seconds again"), ("F4",), PLAYING),
    Command("desk.slow_replay", QT_TRANSLATE_NOOP("Commands", "The last seconds slowly"), ("Shift+F4",), PLAYING),
    Command("desk.slower", QT_TRANSLATE_NOOP("Commands", "Slower"), ("F5",), PLAYING, repeats=True),
    Command("desk.faster", QT_TRANSLATE_NOOP("Commands", "Faster"), ("F6",), PLAYING, repeats=True),
    Command("desk.normal_speed", QT_TRANSLATE_NOOP("Commands", "Normal speed"), ("Shift+F5",), PLAYING),
    Command("desk.to_start", QT_TRANSLATE_NOOP("Commands", "To the start"), ("Home",), PLAYING),
    Command("desk.loop", QT_TRANSLATE_NOOP("Commands", "Repeat the mark or the selection"), ("Ctrl+L",), PLAYING),
    Command("desk.mute_agent", QT_TRANSLATE_NOOP("Commands", "Mute the agent"), ("Ctrl+1",), PLAYING),
    Command("desk.mute_customer", QT_TRANSLATE_NOOP("Commands", "Mute the customer"), ("Ctrl+2",), PLAYING),
    Command("desk.hear_both", QT_TRANSLATE_NOOP("Commands", "Agent left, customer right"), ("Ctrl+3",), PLAYING),
    Command("desk.hear_swapped", QT_TRANSLATE_NOOP("Commands", "Customer left, agent right"), ("Ctrl+4",), PLAYING),
    Command("desk.hear_agent", QT_TRANSLATE_NOOP("Commands", "The agent only"), ("Ctrl+5",), PLAYING),
    Command("desk.hear_customer", QT_TRANSLATE_NOOP("Commands", "The customer only"), ("Ctrl+6",), PLAYING),
    Command("desk.hear_mono", QT_TRANSLATE_NOOP("Commands", "Both in both ears"), ("Ctrl+7",), PLAYING),
    Command("desk.level", QT_TRANSLATE_NOOP("Commands", "Level the voices"), ("Ctrl+8",), PLAYING),
    Command("desk.lean_left", QT_TRANSLATE_NOOP("Commands", "Balance to the left"), ("Ctrl+[",), PLAYING, repeats=True),
    Command(
        "desk.lean_right", QT_TRANSLATE_NOOP("Commands", "Balance to the right"), ("Ctrl+]",), PLAYING, repeats=True
    ),
    Command("desk.mix", QT_TRANSLATE_NOOP("Commands", "Volumes and ears"), ("V",), PLAYING),
    Command("desk.skip_silence", QT_TRANSLATE_NOOP("Commands", "Skip silence"), ("F11",), PLAYING),
    Command("desk.skip_grade", QT_TRANSLATE_NOOP("Commands", "Skip more or less silence"), ("Shift+F11",), PLAYING),
    Command("desk.unheard", QT_TRANSLATE_NOOP("Commands", "To the longest speech not heard"), ("U",), PLAYING),
    Command("desk.swap_sides", QT_TRANSLATE_NOOP("Commands", "Swap agent and customer"), ("Ctrl+T",), PLAYING),
    Command("desk.previous_open", QT_TRANSLATE_NOOP("Commands", "Previous open item"), ("F9",), SCORING),
    Command("desk.next_open", QT_TRANSLATE_NOOP("Commands", "Next open item"), ("F10",), SCORING),
    Command("desk.previous_item", QT_TRANSLATE_NOOP("Commands", "Previous item"), ("Up",), SCORING, repeats=True),
    Command("desk.next_item", QT_TRANSLATE_NOOP("Commands", "Next item"), ("Down",), SCORING, repeats=True),
    *(
        Command(f"desk.answer_{digit}", QT_TRANSLATE_NOOP("Commands", "Answer {digit}"), (str(digit),), SCORING)
        for digit in (1, 2, 3, 4, 5, 6, 7, 8, 9, 0)
    ),
    Command("desk.answer_na", QT_TRANSLATE_NOOP("Commands", "Not applicable"), ("N",), SCORING),
    Command("desk.clear_answer", QT_TRANSLATE_NOOP("Commands", "Take the answer back"), ("Backspace",), SCORING),
    Command("desk.accept", QT_TRANSLATE_NOOP("Commands", "Accept the suggestion"), ("A",), SCORING),
    Command("desk.reject", QT_TRANSLATE_NOOP("Commands", "Reject the suggestion"), ("X",), SCORING),
    Command("desk.item_help", QT_TRANSLATE_NOOP("Commands", "Help on the item"), ("H",), SCORING),
    Command("desk.comment", QT_TRANSLATE_NOOP("Commands", "Comment on the item"), ("C",), SCORING),
    Command("desk.call_comment", QT_TRANSLATE_NOOP("Commands", "Comment on the call"), ("Ctrl+M",), SCORING),
    Command("desk.coaching_note", QT_TRANSLATE_NOOP("Commands", "Coaching note"), ("Ctrl+J",), SCORING),
    Command("desk.live_note", QT_TRANSLATE_NOOP("Commands", "Live note for the agent"), ("Ctrl+Shift+J",), SCORING),
    Command("desk.why", QT_TRANSLATE_NOOP("Commands", "Why this score"), ("Ctrl+I",), SCORING),
    Command("desk.undo", QT_TRANSLATE_NOOP("Commands", "Undo"), ("Ctrl+Z",), SCORING, repeats=True),
    Command("desk.redo", QT_TRANSLATE_NOOP("Commands", "Redo"), ("Ctrl+Shift+Z", "Ctrl+Y"), SCORING, repeats=True),
    Command(
        "desk.submit_next", QT_TRANSLATE_NOOP("Commands", "Submit and next"), ("Ctrl+Return", "Ctrl+Enter"), SCORING
    ),
    Command("desk.next_call", QT_TRANSLATE_NOOP("Commands", "Next call without submitting"), ("Ctrl+PgDown",), SCORING),
    Command("desk.revise", QT_TRANSLATE_NOOP("Commands", "Correct the submitted evaluation"), ("Ctrl+R",), SCORING),
    Command("desk.choose_card", QT_TRANSLATE_NOOP("Commands", "Choose the scorecard"), ("Ctrl+K",), SCORING),
    Command("desk.export", QT_TRANSLATE_NOOP("Commands", "Export the evaluation sheet"), ("Ctrl+E",), SCORING),
    Command(
        "desk.hand_on", QT_TRANSLATE_NOOP("Commands", "Hand on: clip, marks, redacted copy"), ("Ctrl+Shift+E",), SCORING
    ),
    Command(
        "desk.follow_up", QT_TRANSLATE_NOOP("Commands", "Follow up a problem of this call"), ("Ctrl+Shift+U",), SCORING
    ),
    Command("desk.mark", QT_TRANSLATE_NOOP("Commands", "Mark this moment"), ("F7",), MARKING),
    Command("desk.mark_note", QT_TRANSLATE_NOOP("Commands", "Mark with a note"), ("Shift+F7",), MARKING),
    Command("desk.bookmark", QT_TRANSLATE_NOOP("Commands", "Bookmark this moment"), ("Ctrl+F7",), MARKING),
    Command("desk.redact", QT_TRANSLATE_NOOP("Commands", "Mark for redaction"), ("Ctrl+Shift+F7",), MARKING),
    Command("desk.edit_mark", QT_TRANSLATE_NOOP("Commands", "Note of the mark"), ("E",), MARKING),
    Command("desk.example", QT_TRANSLATE_NOOP("Commands", "Mark as an example"), ("Ctrl+Shift+M",), MARKING),
    Command("desk.next_mark", QT_TRANSLATE_NOOP("Commands", "Next mark"), ("F8",), MARKING),
    Command("desk.previous_mark", QT_TRANSLATE_NOOP("Commands", "Previous mark"), ("Shift+F8",), MARKING),
    Command("desk.remove_mark", QT_TRANSLATE_NOOP("Commands", "Remove the mark"), ("Delete",), MARKING),
    Command(
        "desk.take_evidence", QT_TRANSLATE_NOOP("Commands", "Take the offered evidence"), ("Return", "Enter"), MARKING
    ),
    Command("desk.transcript", QT_TRANSLATE_NOOP("Commands", "Transcript"), ("T",), VIEWING),
    Command("desk.find", QT_TRANSLATE_NOOP("Commands", "Find in the transcript"), ("Ctrl+F",), VIEWING),
    Command("desk.facts", QT_TRANSLATE_NOOP("Commands", "Sound in figures"), ("S",), VIEWING),
    Command("desk.spans", QT_TRANSLATE_NOOP("Commands", "Evidence and marks"), ("M",), VIEWING),
    Command("desk.zoom_in", QT_TRANSLATE_NOOP("Commands", "Zoom in"), ("Ctrl+=", "Ctrl++"), VIEWING, repeats=True),
    Command("desk.zoom_out", QT_TRANSLATE_NOOP("Commands", "Zoom out"), ("Ctrl+-",), VIEWING, repeats=True),
    Command("desk.zoom_all", QT_TRANSLATE_NOOP("Commands", "The whole call"), ("Ctrl+0",), VIEWING),
    Command("desk.zoom_selection", QT_TRANSLATE_NOOP("Commands", "Zoom to the selection"), ("Ctrl+B",), VIEWING),
    Command("desk.pan_left", QT_TRANSLATE_NOOP("Commands", "Earlier"), ("Ctrl+Left",), VIEWING, repeats=True),
    Command("desk.pan_right", QT_TRANSLATE_NOOP("Commands", "Later"), ("Ctrl+Right",), VIEWING, repeats=True),
    Command(
        "today.start",
        QT_TRANSLATE_NOOP("Commands", "Start with the next one"),
        ("Ctrl+Return", "Ctrl+Enter"),
        DAY,
        Scope.TODAY,
    ),
    Command("today.open", QT_TRANSLATE_NOOP("Commands", "Open on the desk"), ("Return", "Enter"), DAY, Scope.TODAY),
    Command(
        "recordings.open",
        QT_TRANSLATE_NOOP("Commands", "Open on the desk"),
        ("Return", "Enter"),
        CATALOGUE,
        Scope.RECORDINGS,
    ),
    Command("recordings.search", QT_TRANSLATE_NOOP("Commands", "Search"), ("Ctrl+F",), CATALOGUE, Scope.RECORDINGS),
    Command(
        "recordings.transcripts",
        QT_TRANSLATE_NOOP("Commands", "Search in transcripts"),
        ("Ctrl+T",),
        CATALOGUE,
        Scope.RECORDINGS,
    ),
    Command(
        "recordings.clear_filter",
        QT_TRANSLATE_NOOP("Commands", "Show everything"),
        ("Ctrl+Shift+F",),
        CATALOGUE,
        Scope.RECORDINGS,
    ),
    Command(
        "recordings.export",
        QT_TRANSLATE_NOOP("Commands", "Export evaluation sheets"),
        ("Ctrl+E",),
        CATALOGUE,
        Scope.RECORDINGS,
    ),
    Command(
        "recordings.relocate",
        QT_TRANSLATE_NOOP("Commands", "Find missing files"),
        ("Ctrl+L",),
        CATALOGUE,
        Scope.RECORDINGS,
    ),
    Command(
        "recordings.details",
        QT_TRANSLATE_NOOP("Commands", "Show or hide the details"),
        ("Ctrl+D",),
        CATALOGUE,
        Scope.RECORDINGS,
    ),
    Command(
        "scorecards.new_item", QT_TRANSLATE_NOOP("Commands", "New item"), ("Ctrl+N", "Ins"), CARDS, Scope.SCORECARDS
    ),
    Command(
        "scorecards.new_section",
        QT_TRANSLATE_NOOP("Commands", "New section"),
        ("Ctrl+Shift+N",),
        CARDS,
        Scope.SCORECARDS,
    ),
    Command(
        "scorecards.rename",
        QT_TRANSLATE_NOOP("Commands", "Rename the item or section"),
        ("F2",),
        CARDS,
        Scope.SCORECARDS,
    ),
    Command(
        "scorecards.move_up",
        QT_TRANSLATE_NOOP("Commands", "Move up"),
        ("Alt+Up",),
        CARDS,
        Scope.SCORECARDS,
        repeats=True,
    ),
    Command(
        "scorecards.move_down",
        QT_TRANSLATE_NOOP("Commands", "Move down"),
        ("Alt+Down",),
        CARDS,
        Scope.SCORECARDS,
        repeats=True,
    ),
    Command(
        "scorecards.duplicate",
        QT_TRANSLATE_NOOP("Commands", "Duplicate the item"),
        ("Ctrl+D",),
        CARDS,
        Scope.SCORECARDS,
    ),
    Command(
        "scorecards.remove",
        QT_TRANSLATE_NOOP("Commands", "Remove the item or section"),
        ("Delete",),
        CARDS,
        Scope.SCORECARDS,
    ),
    Command(
        "scorecards.undo", QT_TRANSLATE_NOOP("Commands", "Undo"), ("Ctrl+Z",), CARDS, Scope.SCORECARDS, repeats=True
    ),
    Command(
        "scorecards.redo",
        QT_TRANSLATE_NOOP("Commands", "Redo"),
        ("Ctrl+Shift+Z", "Ctrl+Y"),
        CARDS,
        Scope.SCORECARDS,
        repeats=True,
    ),
    Command(
        "scorecards.fill",
        QT_TRANSLATE_NOOP("Commands", "Fill the points up to the total"),
        ("Ctrl+Shift+T",),
        CARDS,
        Scope.SCORECARDS,
    ),
    Command(
        "scorecards.next_problem",
        QT_TRANSLATE_NOOP("Commands", "Next problem"),
        ("F8",),
        CARDS,
        Scope.SCORECARDS,
        repeats=True,
    ),
    Command(
        "scorecards.previous_problem",
        QT_TRANSLATE_NOOP("Commands", "Previous problem"),
        ("Shift+F8",),
        CARDS,
        Scope.SCORECARDS,
        repeats=True,
    ),
    Command(
        "scorecards.next_part",
        QT_TRANSLATE_NOOP("Commands", "Outline, editor, form: next"),
        ("F6",),
        CARDS,
        Scope.SCORECARDS,
        repeats=True,
    ),
    Command(
        "scorecards.previous_part",
        QT_TRANSLATE_NOOP("Commands", "Outline, editor, form: previous"),
        ("Shift+F6",),
        CARDS,
        Scope.SCORECARDS,
        repeats=True,
    ),
    Command(
        "scorecards.list",
        QT_TRANSLATE_NOOP("Commands", "Show or hide the list of scorecards"),
        ("F7",),
        CARDS,
        Scope.SCORECARDS,
    ),
    Command(
        "scorecards.preview", QT_TRANSLATE_NOOP("Commands", "Show or hide the form"), ("F9",), CARDS, Scope.SCORECARDS
    ),
    Command(
        "scorecards.edit", QT_TRANSLATE_NOOP("Commands", "Edit as a new draft"), ("Ctrl+R",), CARDS, Scope.SCORECARDS
    ),
    Command(
        "scorecards.new", QT_TRANSLATE_NOOP("Commands", "New scorecard"), ("Ctrl+Shift+K",), CARDS, Scope.SCORECARDS
    ),
    Command(
        "scorecards.start_from",
        QT_TRANSLATE_NOOP("Commands", "Start from another scorecard"),
        ("Ctrl+K",),
        CARDS,
        Scope.SCORECARDS,
    ),
    Command(
        "scorecards.import", QT_TRANSLATE_NOOP("Commands", "Import a scorecard"), ("Ctrl+I",), CARDS, Scope.SCORECARDS
    ),
    Command(
        "scorecards.export", QT_TRANSLATE_NOOP("Commands", "Export the scorecard"), ("Ctrl+E",), CARDS, Scope.SCORECARDS
    ),
    Command("scorecards.build", QT_TRANSLATE_NOOP("Commands", "Build"), ("Ctrl+1",), CARDS, Scope.SCORECARDS),
    Command(
        "scorecards.consultation", QT_TRANSLATE_NOOP("Commands", "Consultation"), ("Ctrl+2",), CARDS, Scope.SCORECARDS
    ),
    Command("scorecards.versions", QT_TRANSLATE_NOOP("Commands", "Versions"), ("Ctrl+3",), CARDS, Scope.SCORECARDS),
    Command("scorecards.lab", QT_TRANSLATE_NOOP("Commands", "Lab"), ("Ctrl+4",), CARDS, Scope.SCORECARDS),
    Command("scorecards.advisor", QT_TRANSLATE_NOOP("Commands", "Advisor"), ("Ctrl+5",), CARDS, Scope.SCORECARDS),
    Command("sampling.new", QT_TRANSLATE_NOOP("Commands", "New plan"), ("Ctrl+N",), SAMPLES, Scope.SAMPLING),
    Command("sampling.import", QT_TRANSLATE_NOOP("Commands", "Import a plan"), ("Ctrl+I",), SAMPLES, Scope.SAMPLING),
    Command("sampling.draw", QT_TRANSLATE_NOOP("Commands", "Draw calls"), ("Ctrl+D",), SAMPLES, Scope.SAMPLING),
    Command("sampling.packs", QT_TRANSLATE_NOOP("Commands", "Work packs"), ("Ctrl+K",), SAMPLES, Scope.SAMPLING),
    Command("sampling.undo", QT_TRANSLATE_NOOP("Commands", "Undo"), ("Ctrl+Z",), SAMPLES, Scope.SAMPLING, repeats=True),
    Command(
        "sampling.redo",
        QT_TRANSLATE_NOOP("Commands", "Redo"),
        ("Ctrl+Shift+Z", "Ctrl+Y"),
        SAMPLES,
        Scope.SAMPLING,
        repeats=True,
    ),
    Command("sampling.plan", QT_TRANSLATE_NOOP("Commands", "Plan"), ("Ctrl+1",), SAMPLES, Scope.SAMPLING),
    Command("sampling.draws", QT_TRANSLATE_NOOP("Commands", "Draws"), ("Ctrl+2",), SAMPLES, Scope.SAMPLING),
    Command("sampling.assignments", QT_TRANSLATE_NOOP("Commands", "Assignments"), ("Ctrl+3",), SAMPLES, Scope.SAMPLING),
    Command("coaching.find", QT_TRANSLATE_NOOP("Commands", "Find an agent"), ("Ctrl+F",), COACHES, Scope.COACHING),
    Command("coaching.plan", QT_TRANSLATE_NOOP("Commands", "Plan a session"), ("Ctrl+N",), COACHES, Scope.COACHING),
    Command("coaching.begin", QT_TRANSLATE_NOOP("Commands", "Begin the session"), ("F5",), COACHES, Scope.COACHING),
    Command(
        "coaching.end",
        QT_TRANSLATE_NOOP("Commands", "End the session"),
        ("Ctrl+Return", "Ctrl+Enter"),
        COACHES,
        Scope.COACHING,
    ),
    Command("coaching.action", QT_TRANSLATE_NOOP("Commands", "Add an action item"), ("F6",), COACHES, Scope.COACHING),
    Command("coaching.notes", QT_TRANSLATE_NOOP("Commands", "Go to the notes"), ("F7",), COACHES, Scope.COACHING),
    Command("coaching.play", QT_TRANSLATE_NOOP("Commands", "Play or pause the clip"), ("F3",), COACHES, Scope.COACHING),
    Command("coaching.present", QT_TRANSLATE_NOOP("Commands", "Present"), ("F11",), COACHES, Scope.COACHING),
    Command("coaching.undo", QT_TRANSLATE_NOOP("Commands", "Undo"), ("Ctrl+Z",), COACHES, Scope.COACHING, repeats=True),
    Command(
        "coaching.redo",
        QT_TRANSLATE_NOOP("Commands", "Redo"),
        ("Ctrl+Shift+Z", "Ctrl+Y"),
        COACHES,
        Scope.COACHING,
        repeats=True,
    ),
    Command("coaching.session", QT_TRANSLATE_NOOP("Commands", "Session"), ("Ctrl+1",), COACHES, Scope.COACHING),
    Command("coaching.calendar", QT_TRANSLATE_NOOP("Commands", "Calendar"), ("Ctrl+2",), COACHES, Scope.COACHING),
    Command("coaching.actions", QT_TRANSLATE_NOOP("Commands", "Action items"), ("Ctrl+3",), COACHES, Scope.COACHING),
    Command("coaching.time", QT_TRANSLATE_NOOP("Commands", "Time"), ("Ctrl+4",), COACHES, Scope.COACHING),
    Command("coaching.mentors", QT_TRANSLATE_NOOP("Commands", "Mentor pairs"), ("Ctrl+5",), COACHES, Scope.COACHING),
    Command("people.search", QT_TRANSLATE_NOOP("Commands", "Search people"), ("Ctrl+F",), TEAMS, Scope.PEOPLE),
    Command("people.add", QT_TRANSLATE_NOOP("Commands", "Add a person"), ("Ctrl+N",), TEAMS, Scope.PEOPLE),
    Command("people.edit", QT_TRANSLATE_NOOP("Commands", "Edit the person"), ("Ctrl+R",), TEAMS, Scope.PEOPLE),
    Command("people.move", QT_TRANSLATE_NOOP("Commands", "Move to another team"), ("Ctrl+M",), TEAMS, Scope.PEOPLE),
    Command("people.leave", QT_TRANSLATE_NOOP("Commands", "Last day of work"), ("Ctrl+L",), TEAMS, Scope.PEOPLE),
    Command("people.rename_team", QT_TRANSLATE_NOOP("Commands", "Rename the team"), ("F2",), TEAMS, Scope.PEOPLE),
    Command("people.import", QT_TRANSLATE_NOOP("Commands", "Import people"), ("Ctrl+I",), TEAMS, Scope.PEOPLE),
    Command("intake.calls", QT_TRANSLATE_NOOP("Commands", "Import a call log"), ("Ctrl+L",), INTAKES, Scope.INTAKE),
    Command("intake.people", QT_TRANSLATE_NOOP("Commands", "Import people"), ("Ctrl+I",), INTAKES, Scope.INTAKE),
    Command("intake.kpis", QT_TRANSLATE_NOOP("Commands", "Import KPIs"), ("Ctrl+J",), INTAKES, Scope.INTAKE),
    Command(
        "intake.evaluations",
        QT_TRANSLATE_NOOP("Commands", "Import past evaluations"),
        ("Ctrl+Shift+L",),
        INTAKES,
        Scope.INTAKE,
    ),
    Command("intake.sources", QT_TRANSLATE_NOOP("Commands", "Sources and names"), ("Ctrl+K",), INTAKES, Scope.INTAKE),
    Command("intake.save", QT_TRANSLATE_NOOP("Commands", "Save the report"), ("Ctrl+E",), INTAKES, Scope.INTAKE),
    Command(
        "intake.take_back", QT_TRANSLATE_NOOP("Commands", "Take the import back"), ("Delete",), INTAKES, Scope.INTAKE
    ),
    Command("window.import", QT_TRANSLATE_NOOP("Commands", "Import recordings"), ("Ctrl+O",), CATALOGUE, Scope.WINDOW),
    Command("window.page_1", QT_TRANSLATE_NOOP("Commands", "Page 1"), ("Alt+1",), PROGRAM, Scope.WINDOW),
    Command("window.page_2", QT_TRANSLATE_NOOP("Commands", "Page 2"), ("Alt+2",), PROGRAM, Scope.WINDOW),
    Command("window.page_3", QT_TRANSLATE_NOOP("Commands", "Page 3"), ("Alt+3",), PROGRAM, Scope.WINDOW),
    Command("window.page_4", QT_TRANSLATE_NOOP("Commands", "Page 4"), ("Alt+4",), PROGRAM, Scope.WINDOW),
    Command("window.page_5", QT_TRANSLATE_NOOP("Commands", "Page 5"), ("Alt+5",), PROGRAM, Scope.WINDOW),
    Command("window.page_6", QT_TRANSLATE_NOOP("Commands", "Page 6"), ("Alt+6",), PROGRAM, Scope.WINDOW),
    Command("window.page_7", QT_TRANSLATE_NOOP("Commands", "Page 7"), ("Alt+7",), PROGRAM, Scope.WINDOW),
    Command("window.page_8", QT_TRANSLATE_NOOP("Commands", "Page 8"), ("Alt+8",), PROGRAM, Scope.WINDOW),
    Command("window.page_9", QT_TRANSLATE_NOOP("Commands", "Page 9"), ("Alt+9",), PROGRAM, Scope.WINDOW),
    Command("window.page_10", QT_TRANSLATE_NOOP("Commands", "Page 10"), ("Alt+0",), PROGRAM, Scope.WINDOW),
    Command("window.page_11", QT_TRANSLATE_NOOP("Commands", "Page 11"), ("Alt+-",), PROGRAM, Scope.WINDOW),
    Command("window.page_12", QT_TRANSLATE_NOOP("Commands", "Page 12"), ("Alt+=",), PROGRAM, Scope.WINDOW),
    Command("window.keys", QT_TRANSLATE_NOOP("Commands", "Show the keys"), ("F12",), PROGRAM, Scope.WINDOW),
    Command("window.quit", QT_TRANSLATE_NOOP("Commands", "Quit"), ("Ctrl+Q",), PROGRAM, Scope.WINDOW),
)

BY_NAME: Mapping[str, Command] = {command.name: command for command in COMMANDS}

_F_KEYS = range(int(Qt.Key.Key_F1), int(Qt.Key.Key_F35) + 1)
_MEDIA_KEYS = frozenset(
    (
        Qt.Key.Key_MediaTogglePlayPause,
        Qt.Key.Key_MediaPlay,
        Qt.Key.Key_MediaPause,
        Qt.Key.Key_MediaStop,
        Qt.Key.Key_MediaPrevious,
        Qt.Key.Key_MediaNext,
    )
)
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


def sequences(portable: Iterable[str]) -> tuple[QKeySequence, ...]:
    """Key sequences of their portable texts; empty ones are left out."""
    made = (QKeySequence.fromString(text, QKeySequence.SequenceFormat.PortableText) for text in portable)
    return tuple(sequence for sequence in made if not sequence.isEmpty())


def acts_in_text(pressed: QKeyCombination) -> bool:
    """Whether a key may act while somebody types: the input method has all but F-, media and Alt keys and Ctrl+Enter.

    Alt with the digits of the keypad writes characters by their number on some systems, so those stay with the text.
    """
    if int(pressed.key()) in _F_KEYS or pressed.key() in _MEDIA_KEYS:
        return True
    if pressed.keyboardModifiers() == Qt.KeyboardModifier.AltModifier:
        return True
    plain = pressed.keyboardModifiers() & ~Qt.KeyboardModifier.KeypadModifier
    return pressed.key() in _ENTER and plain == Qt.KeyboardModifier.ControlModifier


def in_force(overrides: Mapping[str, str]) -> dict[str, tuple[QKeySequence, ...]]:
    """The keys of every command: those of ``overrides`` (portable, parted by "; "), else the default ones."""
    return {
        command.name: sequences(overrides[command.name].split("; ") if command.name in overrides else command.keys)
        for command in COMMANDS
    }


def conflict(name: str, wanted: QKeySequence, keys: Mapping[str, tuple[QKeySequence, ...]]) -> Command | None:
    """The command that already has these keys where ``name`` would use them."""
    scope = BY_NAME[name].scope
    for other, taken in keys.items():
        if other != name and wanted in taken and scope.overlaps(BY_NAME[other].scope):
            return BY_NAME[other]
    return None
