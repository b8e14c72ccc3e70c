"""The composition root: puts real parts behind the ports and starts the window or the command line.

Rooms that take long to load (the database, sound, documents, Qt) are imported by the method that needs them, so that a
command waits only for what it uses.
"""

import gc
import json
import logging
import os
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

from platformdirs import user_cache_path

from qadesk.domain.errors import UserError
from qadesk.domain.scorecards import Scorecard
from qadesk.domain.texts import QT_TRANSLATE_NOOP
from qadesk.domain.voice import VoiceFacts
from qadesk.exchange.text_files import read_text
from qadesk.exchange.translations import Translations, system_language
from qadesk.late import AnswerFiles, CardFiles, LateCountryTables
from qadesk.services.container import Services
from qadesk.services.demo import begin_demo, build_demo
from qadesk.services.demo_after import DemoClock
from qadesk.services.ports import Clock, Stores
from qadesk.wiring import wired

if TYPE_CHECKING:
    from qadesk.storage.recent import RecentWorkspaces
    from qadesk.storage.workspace import Workspace

ROOMS_OF_A_WINDOW = (
    "qadesk.storage.database",
    "qadesk.audio.analysis",
    "qadesk.importers.files",
    "qadesk.importers.metadata_source",
)
"""Loaded before Qt: PySide opens and reads the source of every module that is imported after it."""

log = logging.getLogger(__name__)


def resources() -> Path:
    """The folder of fonts, translations, starter cards and the demo, frozen or in a checkout."""
    bundled: str | None = getattr(sys, "_MEIPASS", None)
    return (Path(bundled) if bundled else Path(__file__).resolve().parent.parent) / "resources"


def now_ms() -> int:
    """The present instant, in milliseconds since 1970, UTC."""
    return time.time_ns() // 1_000_000


class Application:
    """What commands and windows can ask for; one for each process."""

    def __init__(self, recent: "RecentWorkspaces | None" = None) -> None:
        self.translate = Translations(resources() / "i18n")
        self.translate.choose(system_language())
        self.asked_language = ""
        """zh_CN or en where whoever started the program asked for it: the window's too, unless a person chose one."""
        self.warnings: list[UserError] = []
        """What went wrong beside the work that was asked for, oldest first."""
        self._recent = recent

    @property
    def recent(self) -> "RecentWorkspaces":
        """The workspaces that this user has opened."""
        if self._recent is None:
            from qadesk.storage.recent import RecentWorkspaces

            self._recent = RecentWorkspaces()
        return self._recent

    def apart(self, folder: Path) -> "Application":
        """The same program with its list of workspaces kept in ``folder``: what it opens leaves no trace."""
        from qadesk.storage.recent import RecentWorkspaces

        return Application(RecentWorkspaces(folder / "recent.json"))

    def ask_for_language(self, language: str) -> None:
        """As ``set_language``, and in place of the system's language where the window asks for that."""
        self.set_language(language)
        self.asked_language = language

    def set_language(self, language: str) -> None:
        """zh_CN or en, for everything that is said from now on."""
        if language not in ("zh_CN", "en"):
            raise UserError(
                QT_TRANSLATE_NOOP("errors", "There is no language {name}."),
                QT_TRANSLATE_NOOP("errors", "Choose zh_CN or en."),
                name=language,
            )
        self.translate.choose(language)

    @contextmanager
    def open(self, folder: Path | None, *, write: bool, clock: Clock = now_ms) -> Iterator[Services]:
        """The services of an existing workspace, closed (with a backup where something changed) at the end.

        ``clock`` is the one that they go by.
        """
        from qadesk.storage.workspace import Workspace

        with ExitStack() as stack:
            space = Workspace.open(self.place(folder), write=write, at_ms=now_ms())
            stack.callback(self._close, space)
            self._remember(space.folder)
            yield self._services(space, stack, clock)

    def create(self, folder: Path | None, timezone: str, *, scorecards: bool = True) -> Path:
        """A new workspace, the starter scorecards published in it where ``scorecards`` says so.

        Raises ``UserError`` where something lies already.
        """
        from qadesk.storage.workspace import Workspace

        place = self.place(folder)
        with ExitStack() as stack:
            space = Workspace.create(place, timezone=timezone, at_ms=now_ms())
            stack.callback(space.close)
            if scorecards:
                _publish_starters(self._services(space, stack))
        self._remember(place)
        return place

    def check(self, folder: Path | None) -> list[tuple[str, str]]:
        """What is wrong or superfluous in a workspace, as (kind, sentences); ``orphaned_cache`` does no harm."""
        from qadesk.audio.fingerprint import cache_key
        from qadesk.exchange.cards import unreadable
        from qadesk.storage.check import check

        found = check(self.place(folder), cache_key, unreadable)
        return [(finding.kind, finding.problem.text(self.translate)) for finding in found]

    def backup(self, folder: Path | None, destination: Path | None) -> Path:
        """A verified copy of the database, in the workspace or where it is asked for."""
        from qadesk.storage import workspace as workspaces

        return workspaces.back_up(self.place(folder), destination, at_ms=now_ms())

    def restore(self, folder: Path | None, backup: Path) -> Path | None:
        """Put a backup in place; the present database is moved aside into the folder returned."""
        from qadesk.storage import workspace as workspaces

        return workspaces.restore(self.place(folder), backup, at_ms=now_ms())

    def backups(self, folder: Path | None) -> list[Path]:
        """The backups of a workspace, newest first."""
        from qadesk.storage import workspace as workspaces

        return list(workspaces.backups_of(self.place(folder)))

    def has_workspace(self, folder: Path | None) -> bool:
        """Whether there is one: in that folder, or in the usual one."""
        return _is_workspace(self.place(folder))

    def country_tables(self) -> LateCountryTables:
        """What countries publish of their working days."""
        return LateCountryTables()

    def demo(self, folder: Path | None, report: Callable[[str], None]) -> Path:
        """The demo workspace, built where it is not there yet."""
        place = folder.absolute() if folder else self.place(None).with_name("demo")
        if not _is_workspace(place):
            self.create(place, "Asia/Shanghai")
        clock = DemoClock(now_ms)
        with self.open(place, write=True, clock=clock) as services:
            if services.executor.write(begin_demo).result():
                building = QT_TRANSLATE_NOOP("cli", "Building the demo workspace in {folder} …")
                report(self.translate("cli", building).format(folder=place))
                self._build_demo(services, clock)
            else:
                report(self.translate("cli", QT_TRANSLATE_NOOP("cli", "Demo workspace: {folder}")).format(folder=place))
        return place

    def _build_demo(self, services: Services, clock: DemoClock) -> None:
        content = resources() / "demo"
        evaluations = (content / "evaluations.json").read_text(encoding="utf-8")
        _publish_starters(services)
        self.add_demo_people(services)
        build_demo(services, content, evaluations, AnswerFiles(), clock)

    def demo_call(self) -> tuple[Path, str, str]:
        """The recording that the demo scores without a screen, its inspector's number, and the answers document."""
        content = resources() / "demo"
        chosen = json.loads(self.read_text(content / "example.json"))
        return (
            content / "calls" / chosen["file"],
            chosen["inspector"],
            self.read_text(content / "answers" / "example.json"),
        )

    def add_demo_people(self, services: Services) -> None:
        """The invented people of the demo."""
        for table in ("people.csv", "people_history.csv"):
            services.people.begin_with(resources() / "demo" / table).result()

    def peaks(self, folder: Path | None, file: Path) -> dict[str, object]:
        """Frames, rate, channels, seconds and bins of a recording's picture; built where there is none.

        It lies in the workspace's cache; without a workspace in the user's.
        """
        from qadesk.audio.analysis import RecordingAnalyser

        analyser = RecordingAnalyser(self._cache(folder))
        try:
            return analyser.describe(file)
        finally:
            analyser.close()

    def voice_of_file(self, folder: Path | None, file: Path, mode: int | None) -> VoiceFacts:
        """What is heard of the voices in a recording; in the cache that ``peaks`` uses.

        With a ``mode`` of the detector (0 to 3) they are measured anew, and not kept.
        """
        from qadesk.audio.analysis import RecordingAnalyser

        analyser = RecordingAnalyser(self._cache(folder))
        try:
            return analyser.voice_of_file(file, mode)
        finally:
            analyser.close()

    def _cache(self, folder: Path | None) -> Path:
        """The workspace's cache; without a workspace the user's."""
        place = self.place(folder)
        return place / "cache" if _is_workspace(place) else user_cache_path("qadesk", appauthor=False)

    def read_text(self, path: Path) -> str:
        """A small UTF-8 text file. Raises ``UserError`` when it is missing, too large or not text."""
        return read_text(path)

    def check_card(self, path: Path) -> dict[str, object]:
        """What is wrong or odd about a scorecard file."""
        from qadesk.exchange.cards import read_card
        from qadesk.exchange.results import findings_json

        _, findings = read_card(self.read_text(path), path.name)
        return findings_json(findings, self.translate)

    def read_card(self, path: Path) -> Scorecard:
        """The card in a YAML or JSON file, sound or not. Raises ``UserError`` where none can be built of it."""
        files, document = CardFiles(), self.read_text(path)
        card, _ = files.read(document, path.name)
        return card or files.sound(document, path.name)

    def score_card(self, path: Path, answers: Path) -> dict[str, object]:
        """The result of an answers file under a scorecard file, with every step."""
        from qadesk.domain.scoring import score
        from qadesk.exchange.results import result_json

        card = CardFiles().sound(self.read_text(path), path.name)
        given = AnswerFiles().read(self.read_text(answers), answers.name, card)
        values = {key: answer.value for key, answer in given.answers.items() if answer.value is not None}
        return result_json(score(card, given.call, values), self.translate)

    def window(self, folder: Path | None, *, closing_at_once: bool = False) -> int:
        """Open the window; returns the exit code. ``closing_at_once``: only to see that it opens."""
        if not _has_screen():
            if not closing_at_once:
                raise _no_screen()
            os.environ["QT_QPA_PLATFORM"] = "offscreen"
        gc.disable()  # until the window has its own order: tens of thousands of objects are made, and none is left over
        try:
            for room in ROOMS_OF_A_WINDOW:
                import_module(room)
            from qadesk.gui.application import run_gui
        except ImportError as error:
            gc.enable()
            raise UserError(
                QT_TRANSLATE_NOOP("errors", "The window cannot be opened: {reason}."),
                QT_TRANSLATE_NOOP("errors", "Install what is missing; the README names the packages for each system."),
                reason=error,
            ) from error
        return run_gui(self, folder, resources(), closing_at_once=closing_at_once)

    def place(self, folder: Path | None) -> Path:
        """The folder of a workspace: as given, else the one in the platform's data folder."""
        if folder is None:
            from qadesk.storage.recent import default_workspace

            folder = default_workspace()
        return folder.absolute()

    def _services(self, space: "Workspace", stack: ExitStack, clock: Clock = now_ms) -> Services:
        content = resources()
        fonts, starters = content / "fonts", content / "scorecards"
        return wired(space, stack, translate=self.translate, fonts=fonts, starters=starters, clock=clock)

    def _close(self, space: "Workspace") -> None:
        try:
            space.close(now_ms())
        except UserError as error:  # the work is done and safe; only the backup after it could not be made
            log.warning("%s", error)
            self.warnings.append(error)

    def _remember(self, folder: Path) -> None:
        try:
            self.recent.remember(folder)
        except OSError:  # a read-only home keeps nobody from working
            log.warning("the list of workspaces cannot be written", exc_info=True)


def _publish_starters(services: Services) -> None:
    """All of the starter cards or none; those whose key is known already stay as they are."""
    files = sorted((resources() / "scorecards").glob("*.yaml"))
    documents = [(path.name, path.read_text(encoding="utf-8")) for path in files]
    cards = services.cards

    def publish(stores: Stores) -> None:
        for name, document in documents:
            key = cards.sound(document, name).key
            if not stores.scorecards.versions(key):
                cards.import_draft(stores, document, name)
                cards.publish(stores, key, "")

    services.executor.write(publish).result()


def _is_workspace(folder: Path) -> bool:
    from qadesk.storage.workspace import DATABASE_NAME

    return (folder / DATABASE_NAME).exists()


def _has_screen() -> bool:
    """Whether Qt will find a screen; where it does not, it ends the program."""
    named = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    return not sys.platform.startswith("linux") or any(os.environ.get(name) for name in named)


def _no_screen() -> UserError:
    return UserError(
        QT_TRANSLATE_NOOP("errors", "There is no screen here to open a window on."),
        QT_TRANSLATE_NOOP("errors", "Use the commands, see: qadesk --help; or try: qadesk demo --no-gui."),
    )
