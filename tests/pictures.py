"""Pictures of every page and dialog on the demo workspace: both languages, both themes, a small and a large window.

    python -m tests.pictures OUT [NAME…]

Kept as CI's output and looked at before a page is called done; the names are PLACE-LANGUAGE-THEME-WIDTHxHEIGHT.png.
"""

import os
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from decimal import Decimal
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QEventLoop, QSize, QTimer
from PySide6.QtWidgets import QWidget

from qadesk.app import Application, resources
from qadesk.domain.card_editing import Place, replace_item, with_points
from qadesk.domain.errors import UserError
from qadesk.domain.listening import HeardSpan
from qadesk.domain.people import Person
from qadesk.domain.recordings import RecordingFilter, RecordingRow, WorkState
from qadesk.domain.voice_facts import silences
from qadesk.gui.application import GuiApplication, qt_application, resources_in
from qadesk.gui.cheat_sheet import CheatSheet
from qadesk.gui.crash import CrashDialog
from qadesk.gui.desk.handing_on import HandingOn
from qadesk.gui.desk.page import DeskPage
from qadesk.gui.main_window import MainWindow
from qadesk.gui.recordings.page import RecordingsPage
from qadesk.gui.scorecards.page import ScorecardsPage
from qadesk.gui.scorecards.refs import CARD, Ref
from qadesk.gui.start_dialog import StartDialog
from qadesk.gui.welcome import WelcomeDialog
from qadesk.services.settings import LANGUAGE, THEME, WINDOW
from qadesk.storage.recent import RecentWorkspaces
from tests import (
    after_pictures,
    card_pictures,
    coaching_pictures,
    day_pictures,
    follow_up_pictures,
    insight_pictures,
    intake_pictures,
    lab_pictures,
    library_pictures,
    people_pictures,
    report_pictures,
    sampling_pictures,
    settings_pictures,
)

LANGUAGES = ("zh_CN", "en")
THEMES = ("light", "dark")
SIZES = (QSize(1280, 720), QSize(1920, 1080))
INSPECTOR = "9001"
CARD_KEY = "telephone-service"
PATIENCE_S = 20.0


class Studio:
    """One window in one language, theme and size, and the ways to each place in it."""

    def __init__(self, application: GuiApplication, person: Person) -> None:
        self.application = application
        self.person = person
        self.window: MainWindow

    @property
    def recordings(self) -> RecordingsPage:
        """The catalogue page."""
        page = self.window.page("recordings")
        assert isinstance(page, RecordingsPage)
        return page

    @property
    def desk(self) -> DeskPage:
        """The desk page."""
        page = self.window.page("desk")
        assert isinstance(page, DeskPage)
        return page

    def rows(self, state: WorkState) -> list[RecordingRow]:
        """Recordings that have come so far, newest first."""
        services = self.application.session.services
        assert services is not None
        ids = services.catalogue.ids(RecordingFilter(work_states=(state,))).result()
        return services.catalogue.rows(ids).result()

    def unscored(self) -> list[RecordingRow]:
        """Recordings nobody has submitted, untouched ones first: every picture of a desk makes one more a draft."""
        return [*self.rows(WorkState.NEW), *self.rows(WorkState.DRAFT)]

    @contextmanager
    def desk_empty(self) -> Iterator[QWidget]:
        """The desk before a call lies on it."""
        self.window.show_page("desk")
        yield self.window

    @contextmanager
    def desk_new(self) -> Iterator[QWidget]:
        """A call that nobody has scored."""
        yield self._desk_with(self.unscored()[0].uid)

    @contextmanager
    def desk_scoring(self) -> Iterator[QWidget]:
        """A call half scored: evidence taken for one lost point and offered for the next."""
        rows = [row for row in (*self.rows(WorkState.DRAFT), *self.rows(WorkState.NEW)) if row.channels == 2]
        shown = self._desk_with(rows[0].uid)
        page = self.desk
        if not page.scoring.session.evaluation.answers:
            page.listening.seek(9000)
            settle(100)
            page.hand.press("2")
            page.hand.take_evidence()
            page.scoring.comment(page.scoring.current, "没有提到上次来电，让客户从头说起")
            page.scoring.go_on()
            page.listening.seek(31000)
            settle(100)
            page.hand.press("1")
            settle(100)
        yield shown

    @contextmanager
    def desk_listening(self) -> Iterator[QWidget]:
        """Marks with a note, silence skipped, speech heard, a suggestion waiting, the panel of marks in front."""
        shown = self._desk_with(self._with_silence())
        page = self.desk
        wait_until(lambda: page.sound.skipping.on or page.sound.coverage.hearing.share is not None)
        page.sound.skipping.set_grade("normal")
        if not page.scoring.session.evaluation.marks:
            page.scoring.session.listened([HeardSpan(0, 22_000), HeardSpan(22_000, 41_000, 1.5)])
            page.listening.seek(15_000)
            page.marking.mark_with_note()
            page.spans.annotated.emit(page.evidence.chosen.key, "客户第一次说明故障")
            page.listening.seek(34_000)
            page.evidence.mark("bookmark")
        page.sound.coverage.show()
        page.sound.panels.show("spans")
        page.evidence.select(page.evidence.places[0].key)
        suggested = (key for key, state in page.scoring.states.items() if state.undecided and not state.out)
        page.scoring.focus(next(suggested, page.scoring.current))
        settle(300)
        yield shown
        page.sound.skipping.toggle()
        page.sound.panels.show("facts")

    def _with_silence(self) -> str:
        """A call in which nobody speaks for a while, not yet submitted."""
        rows = [row for row in (*self.rows(WorkState.DRAFT), *self.rows(WorkState.NEW)) if row.channels == 2]
        services = self.application.session.services
        assert services is not None

        def silence(row: RecordingRow) -> int:
            recording = services.executor.write(lambda stores: stores.recordings.get(row.uid)).result()
            voice = None if recording is None else services.voices.find(recording).result()
            return max((each.length_ms for each in silences(voice)), default=0) if voice else 0

        return max(rows, key=silence).uid

    @contextmanager
    def desk_notes(self) -> Iterator[QWidget]:
        """The comment on the call and the coaching note in front."""
        with self.desk_scoring():
            self.desk.sound.panels.show("notes")
            yield self.window
            self.desk.sound.panels.show("transcript")

    @contextmanager
    def mix(self) -> Iterator[QWidget]:
        """Volumes, ears, balance and output."""
        with self.desk_scoring():
            popup = self.desk.sound.transport.popup
            self.desk.sound.transport.show_mix()
            settle(300)
            yield popup
            popup.hide()

    @contextmanager
    def desk_scored(self) -> Iterator[QWidget]:
        """A submitted evaluation with lost points."""
        scored = sorted(self.rows(WorkState.SCORED), key=lambda row: row.score or 0)
        yield self._desk_with(next(row.uid for row in scored if row.score))

    @contextmanager
    def catalogue(self) -> Iterator[QWidget]:
        """The list of recordings."""
        self.window.show_page("recordings")
        wait_until(lambda: self.recordings.model.rowCount() > 0)
        yield self.window

    @contextmanager
    def details(self) -> Iterator[QWidget]:
        """A scored recording with its side panel."""
        with self.catalogue():
            page = self.recordings
            page.details_shown(True)
            rows = range(page.model.rowCount())
            scored = (r for r in rows if (row := page.model.row_at(r)) and row.work_state is WorkState.SCORED)
            page.form.table.selectRow(next(scored))
            settle(300)
            yield self.window
            page.details_shown(False)

    @contextmanager
    def catalogue_empty(self) -> Iterator[QWidget]:
        """A filter that nothing fits."""
        with self.catalogue():
            self.recordings.form.searchEdit.setText("zzz")
            wait_until(lambda: self.recordings.model.rowCount() == 0)
            yield self.window
            self.recordings.form.searchEdit.clear()
            wait_until(lambda: self.recordings.model.rowCount() > 0)

    @contextmanager
    def transcripts(self) -> Iterator[QWidget]:
        """What was found in the transcripts of all calls."""
        with self.catalogue():
            search = self.recordings.search
            self.recordings.search_transcripts(True)
            search.field.setText("请稍等")
            wait_until(lambda: search.hits.topLevelItemCount() > 0)
            yield self.window
            self.recordings.search_transcripts(False)

    @contextmanager
    def notice(self) -> Iterator[QWidget]:
        """An error as it is told."""
        with self.catalogue():
            self.window.notices.show_error(
                UserError(
                    "The file {name} is another recording: its content differs.",
                    "Choose the file that was moved, or import this one as a new recording.",
                    name="q-6001.wav",
                )
            )
            yield self.window
            self.window.notices.hide()

    @property
    def scorecards(self) -> ScorecardsPage:
        """The scorecards page."""
        page = self.window.page("scorecards")
        assert isinstance(page, ScorecardsPage)
        return page

    def _draft(self) -> ScorecardsPage:
        """The telephone service's card as a draft, open in the builder."""
        self.window.show_page("scorecards")
        page = self.scorecards
        page.show_draft(self._begun())
        wait_until(lambda: page.session is not None and page.session.stored.key == CARD_KEY and not page.read_only)
        settle(300)
        return page

    def _begun(self) -> str:
        services = self.application.session.services
        assert services is not None
        return services.card_drafts.begin(CARD_KEY, None, self.person.no).result().key

    @contextmanager
    def scorecards_build(self) -> Iterator[QWidget]:
        """A draft with an item in its editor, and something that the check finds."""
        page = self._draft()
        assert page.session is not None
        items = list(page.session.card.items())
        kinds = {item.kind: item.key for item in reversed(items)}
        page.build.outline.view.pick(Ref("item", kinds.get("choice", items[0].key)))
        scored = next(item for item in items if item.scored)
        page.session.apply(replace_item(page.session.card, scored.key, with_points(scored, Decimal(2))), "points")
        settle(400)
        yield self.window
        page.session.undo()

    @contextmanager
    def scorecards_settings(self) -> Iterator[QWidget]:
        """The card's own line: ruler, bands and rules."""
        page = self._draft()
        page.build.outline.view.pick(CARD)
        page.build.go_to(Place(field="bands"))
        page.build.settings.ruler.setFocus()
        settle(300)
        yield self.window

    @contextmanager
    def scorecards_read(self) -> Iterator[QWidget]:
        """A published version, only to be read."""
        self.window.show_page("scorecards")
        page = self.scorecards
        page.open_card("outbound-sales")
        wait_until(lambda: page.session is not None and page.session.stored.key == "outbound-sales")
        settle(300)
        yield self.window

    @contextmanager
    def settings(self) -> Iterator[QWidget]:
        """The settings page."""
        self.window.show_page("settings")
        yield self.window

    @contextmanager
    def keys(self) -> Iterator[QWidget]:
        """The cheat sheet."""
        yield from self._dialog(CheatSheet(self.window.commands, self.window))

    @contextmanager
    def importing(self) -> Iterator[QWidget]:
        """The import with a table whose columns are mapped."""
        demo = resources() / "demo"
        dialog = self.window.import_paths([str(demo / "calls"), str(demo / "calls.csv")])
        wait_until(dialog.form.runButton.isEnabled)
        yield dialog
        dialog.reject()

    @contextmanager
    def exporting(self) -> Iterator[QWidget]:
        """Formats and folder of an export."""
        dialog = self.window.ask_export(["a", "b", "c"])
        yield dialog
        dialog.reject()

    @contextmanager
    def hand_on(self) -> Iterator[QWidget]:
        """What is covered in a copy of the call that is handed on."""
        with self.desk_listening():
            page, handing = self.desk, self.desk.findChild(HandingOn)
            assert handing is not None
            for start, end in ((18_000, 21_400), (52_000, 55_000)):
                handing.cover(start, end)
            dialog = handing.ask("redact")
            assert dialog is not None
            settle(300)
            yield dialog
            dialog.reject()
            page.evidence.select("")

    @contextmanager
    def hand_on_clip(self) -> Iterator[QWidget]:
        """A span as a file of its own."""
        with self.desk_listening():
            handing = self.desk.findChild(HandingOn)
            assert handing is not None
            dialog = handing.ask("clip")
            assert dialog is not None
            settle(300)
            yield dialog
            dialog.reject()

    @contextmanager
    def hand_on_evidence(self) -> Iterator[QWidget]:
        """Sheet and clips of a submitted evaluation."""
        with self.desk_scored():
            handing = self.desk.findChild(HandingOn)
            assert handing is not None
            dialog = handing.ask("evidence")
            assert dialog is not None
            settle(300)
            yield dialog
            dialog.reject()

    @contextmanager
    def start(self) -> Iterator[QWidget]:
        """Who is here."""
        application = self.application
        services = application.session.services
        assert services is not None
        dialog = StartDialog(services, application.theme, application.language, application.ways())
        wait_until(lambda: dialog.form.peopleList.count() > 0)
        yield from self._dialog(dialog)

    @contextmanager
    def welcome(self) -> Iterator[QWidget]:
        """No workspace yet."""
        place = Path("/home/user/.local/share/qadesk/workspace")
        error = UserError("There is no workspace in {folder}.", folder=place)
        ways = self.application.ways()
        yield from self._dialog(WelcomeDialog(error, place, False, ways, lambda: ways.open(place)))

    @contextmanager
    def crash(self) -> Iterator[QWidget]:
        """A bug."""
        yield from self._dialog(CrashDialog('Traceback (most recent call last):\n  File "…"\nKeyError: 42'))

    def _desk_with(self, uid: str) -> QWidget:
        self.window.signals.open_call.emit(uid)
        wait_until(lambda: self.desk.desk is not None and uid in (r.uid for r in self.desk.desk.recordings))
        settle(500)
        return self.window

    def _dialog(self, dialog: QWidget) -> Iterator[QWidget]:
        dialog.show()
        yield dialog
        dialog.close()


PLACES: dict[str, Callable[[Studio], object]] = {
    "today": day_pictures.today,
    "today-blind": day_pictures.today_blind,
    "today-lead": day_pictures.today_lead,
    "after-release": after_pictures.release,
    "after-appeals": after_pictures.appeals,
    "after-appeal-decide": after_pictures.appeal_decide,
    "after-appeal-file": after_pictures.appeal_file,
    "after-appeal-figures": after_pictures.appeal_figures,
    "after-appeal-report": after_pictures.appeal_report,
    **follow_up_pictures.PLACES,
    "after-measures": library_pictures.measures,
    "after-measures-effect": library_pictures.measures_effect,
    "after-measures-propose": library_pictures.measures_propose,
    "after-measures-begin": library_pictures.measures_begin,
    "after-notices": library_pictures.notices,
    "after-notices-all": library_pictures.notices_all,
    "after-notices-publish": library_pictures.notices_publish,
    "after-examples": library_pictures.examples,
    "after-examples-consent": library_pictures.examples_consent,
    "desk-examples": library_pictures.desk_examples,
    "desk-example-add": library_pictures.desk_example_add,
    "recordings": Studio.catalogue,
    "recordings-details": Studio.details,
    "recordings-empty": Studio.catalogue_empty,
    "recordings-error": Studio.notice,
    "recordings-transcripts": Studio.transcripts,
    "recordings-blind": day_pictures.recordings_blind,
    "desk-blind": day_pictures.desk_blind,
    "desk-empty": Studio.desk_empty,
    "desk-new": Studio.desk_new,
    "desk-scoring": Studio.desk_scoring,
    "desk-listening": Studio.desk_listening,
    "desk-notes": Studio.desk_notes,
    "desk-scored": Studio.desk_scored,
    "mix": Studio.mix,
    "scorecards-build": Studio.scorecards_build,
    "scorecards-settings": Studio.scorecards_settings,
    "scorecards-read": Studio.scorecards_read,
    "sampling-plan": sampling_pictures.plan,
    "sampling-draw": sampling_pictures.draw,
    "sampling-draws": sampling_pictures.draws,
    "sampling-assign": sampling_pictures.assign,
    "sampling-assignments": sampling_pictures.assignments,
    "sampling-packs": sampling_pictures.packs_send,
    "sampling-packs-look": sampling_pictures.packs_look,
    "sampling-packs-wrong": sampling_pictures.packs_wrong,
    "sampling-packs-report": sampling_pictures.packs_report,
    "coaching-empty": coaching_pictures.empty,
    "coaching-session": coaching_pictures.session,
    "coaching-calendar": coaching_pictures.calendar,
    "coaching-present": coaching_pictures.presentation,
    "coaching-present-point": coaching_pictures.presentation_point,
    "coaching-actions": coaching_pictures.actions,
    "coaching-time": coaching_pictures.time,
    "coaching-mentors": coaching_pictures.mentors,
    "insight": insight_pictures.overview,
    "insight-agents": insight_pictures.agents,
    "insight-agent": insight_pictures.agent,
    "insight-kpi": insight_pictures.kpi,
    "reports": report_pictures.words,
    "reports-figures": report_pictures.figures,
    "reports-issued": report_pictures.issued,
    "people": people_pictures.people,
    "people-import": people_pictures.importing,
    "intake-empty": intake_pictures.empty,
    "intake": intake_pictures.journal,
    "intake-calls": intake_pictures.calls,
    "intake-report": intake_pictures.report,
    "intake-pattern": intake_pictures.pattern,
    "intake-sources": intake_pictures.sources,
    "settings": Studio.settings,
    "settings-working-days": settings_pictures.working_days,
    "keys": Studio.keys,
    "import": Studio.importing,
    "export": Studio.exporting,
    "hand-on": Studio.hand_on,
    "hand-on-clip": Studio.hand_on_clip,
    "hand-on-evidence": Studio.hand_on_evidence,
    "scorecards-consultation": card_pictures.consultation,
    "scorecards-versions": card_pictures.versions,
    "scorecards-compare": card_pictures.compare,
    "scorecards-publish": card_pictures.publishing,
    "scorecards-start": card_pictures.start,
    "scorecards-import": card_pictures.importing,
    "scorecards-lab": lab_pictures.lab,
    "scorecards-lab-agents": lab_pictures.lab_agents,
    "scorecards-advisor": lab_pictures.advisor,
    "today-empty": day_pictures.today_empty,
    "start": Studio.start,
    "welcome": Studio.welcome,
    "crash": Studio.crash,
}
DIALOGS = frozenset(
    {
        *(
            "mix",
            "keys",
            "import",
            "export",
            "hand-on",
            "hand-on-clip",
            "hand-on-evidence",
            "start",
            "welcome",
            "crash",
        ),
        "people-import",
        *("intake-calls", "intake-report", "intake-pattern", "intake-sources"),
        "sampling-draw",
        "sampling-assign",
        *follow_up_pictures.DIALOGS,
        *("after-measures-propose", "after-measures-begin", "after-notices-publish"),
        *("after-examples-consent", "desk-example-add"),
        *("after-appeal-decide", "after-appeal-file", "after-appeal-figures", "after-appeal-report"),
        *("sampling-packs", "sampling-packs-look", "sampling-packs-wrong", "sampling-packs-report"),
        *("scorecards-publish", "scorecards-start", "scorecards-import"),
    }
)
"""Of their own size: one picture for each language and theme is enough."""


def take(out: Path, names: list[str], folder: Path) -> int:
    """Write the pictures of these places; how many there are."""
    program = Application(RecentWorkspaces(folder / "recent.json"))
    place = program.demo(folder / "demo", lambda line: None)
    application = GuiApplication(qt_application(), program, resources_in(resources()))
    services = application.session.open(place)
    services.settings.load(INSPECTOR)
    person = next(p for p in services.catalogue.people().result() if p.no == INSPECTOR)
    studio, taken = Studio(application, person), 0
    try:
        for language in LANGUAGES:
            for theme in THEMES:
                services.settings.put(LANGUAGE, language)
                services.settings.put(THEME, theme)
                taken += _round(studio, out, names, f"{language}-{theme}")
    finally:
        application.session.close()
    return taken


def _round(studio: Studio, out: Path, names: list[str], suffix: str) -> int:
    taken = 0
    for size in SIZES:
        services = studio.application.session.services
        assert services is not None
        services.settings.put(WINDOW, {})
        studio.window = studio.application.show_window(studio.person)
        studio.window.resize(size)
        for name in names:
            if name in DIALOGS and size != SIZES[0]:
                continue
            with PLACES[name](studio) as shown:  # type: ignore[attr-defined]
                settle(100)
                ending = "" if name in DIALOGS else f"-{size.width()}x{size.height()}"
                shown.grab().save(str(out / f"{name}-{suffix}{ending}.png"))
                taken += 1
        studio.window.close()
        settle(0)
    return taken


def settle(milliseconds: int) -> None:
    """Let the window draw what has arrived."""
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


def wait_until(true: Callable[[], bool]) -> None:
    """Turn the event loop until something holds. Raises ``TimeoutError``."""
    until = time.monotonic() + PATIENCE_S
    while not true():
        if time.monotonic() > until:
            raise TimeoutError("the window did not come to what the picture was to show")
        settle(10)


def main() -> None:
    """Entry of the script."""
    if len(sys.argv) < 2:
        raise SystemExit(__doc__)
    out = Path(sys.argv[1])
    out.mkdir(parents=True, exist_ok=True)
    names = sys.argv[2:] or list(PLACES)
    with tempfile.TemporaryDirectory(prefix="qadesk-pictures-") as folder:
        os.environ["XDG_RUNTIME_DIR"] = folder
        taken = take(out, names, Path(folder))
    sys.stdout.write(f"{taken} pictures in {out}\n")


if __name__ == "__main__":
    main()
