"""The composition root: puts real parts behind the ports and starts the window or the command line."""

import json
import locale
import logging
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from functools import partial
from pathlib import Path
from zoneinfo import ZoneInfo

from qadesk.audio.analysis import RecordingAnalyser, RecordingPlayer
from qadesk.domain.answers import AnswersFile
from qadesk.domain.errors import UserError
from qadesk.domain.people import Person
from qadesk.domain.scorecards import Scorecard
from qadesk.domain.scoring import score
from qadesk.domain.texts import QT_TRANSLATE_NOOP
from qadesk.exchange.answers import read_answers
from qadesk.exchange.cards import read_card, sound_card
from qadesk.exchange.results import findings_json, result_json
from qadesk.exchange.translations import Translations
from qadesk.importers.files import RecordingFiles
from qadesk.importers.metadata_source import MetadataSource
from qadesk.importers.people import read_people
from qadesk.reports import Renderer
from qadesk.services.cards import Cards
from qadesk.services.catalogue import Catalogue
from qadesk.services.container import Services
from qadesk.services.demo import build_demo
from qadesk.services.evaluate import Evaluating
from qadesk.services.executor import Executor
from qadesk.services.export_sheets import ExportSheets
from qadesk.services.find_files import FindFiles
from qadesk.services.import_recordings import ImportRecordings
from qadesk.services.ports import Stores
from qadesk.services.prepare_audio import PrepareAudio
from qadesk.services.settings import Settings
from qadesk.storage import workspace as workspaces
from qadesk.storage.check import check
from qadesk.storage.database import open_database
from qadesk.storage.files import export
from qadesk.storage.recent import RecentWorkspaces, default_workspace
from qadesk.storage.workspace import Workspace

MOST_TEXT_BYTES = 8 * 1024 * 1024
FONTS = ("NotoSansSC-Regular.ttf", "NotoSansSC-Bold.ttf")

log = logging.getLogger(__name__)


def resources() -> Path:
    """The folder of fonts, translations, starter cards and the demo, frozen or in a checkout."""
    bundled: str | None = getattr(sys, "_MEIPASS", None)
    return (Path(bundled) if bundled else Path(__file__).resolve().parent.parent) / "resources"


def now_ms() -> int:
    """The present instant, in milliseconds since 1970, UTC."""
    return time.time_ns() // 1_000_000


class CardFiles:
    """Scorecard and answers documents, as the services ask for them."""

    def sound(self, document: str, name: str) -> Scorecard:
        """The card. Raises ``UserError`` with the first thing that is wrong with it."""
        return sound_card(document, name)


class AnswerFiles:
    """Answers documents, as the services ask for them."""

    def read(self, document: str, name: str, card: Scorecard) -> AnswersFile:
        """The answers, checked against the card. Raises ``UserError``."""
        return read_answers(document, card, name)


class Application:
    """What commands and windows can ask for; one for each process."""

    def __init__(self, recent: RecentWorkspaces | None = None) -> None:
        self.translate = Translations(resources() / "i18n")
        self.translate.choose(_system_language())
        self.recent = recent or RecentWorkspaces()

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
    def open(self, folder: Path | None, *, write: bool) -> Iterator[Services]:
        """The services of an existing workspace, closed (with a backup where something changed) at the end."""
        with ExitStack() as stack:
            space = Workspace.open(self.place(folder), write=write, at_ms=now_ms())
            stack.callback(lambda: space.close(now_ms()))
            self.recent.remember(space.folder)
            yield self._services(space, stack)

    def create(self, folder: Path | None, timezone: str) -> Path:
        """A new workspace with the starter scorecards published. Raises ``UserError`` where something lies already."""
        place = self.place(folder)
        with ExitStack() as stack:
            space = Workspace.create(place, timezone=timezone, at_ms=now_ms())
            stack.callback(space.close)
            services = self._services(space, stack)
            for card in sorted((resources() / "scorecards").glob("*.yaml")):
                _publish(services, card)
        self.recent.remember(place)
        return place

    def check(self, folder: Path | None) -> list[str]:
        """What is wrong with a workspace; nothing when it is sound."""
        problems = [finding.problem for finding in check(self.place(folder))]
        return [" ".join(part for part in problem.sentences(self.translate) if part) for problem in problems]

    def backup(self, folder: Path | None, destination: Path | None) -> Path:
        """A verified copy of the database, in the workspace or where it is asked for."""
        return workspaces.back_up(self.place(folder), destination, at_ms=now_ms())

    def restore(self, folder: Path | None, backup: Path) -> Path | None:
        """Put a backup in place; the present database is moved aside into the folder returned."""
        return workspaces.restore(self.place(folder), backup, at_ms=now_ms())

    def backups(self, folder: Path | None) -> list[Path]:
        """The backups of a workspace, newest first."""
        return list(workspaces.backups_of(self.place(folder)))

    def demo(self, folder: Path | None, report: Callable[[str], None]) -> Path:
        """The demo workspace, built where it is not there yet."""
        place = folder.absolute() if folder else default_workspace().with_name("demo")
        if (place / workspaces.DATABASE_NAME).exists():
            report(self.translate("cli", QT_TRANSLATE_NOOP("cli", "Demo workspace: {folder}")).format(folder=place))
            return place
        building = QT_TRANSLATE_NOOP("cli", "Building the demo workspace in {folder} …")
        report(self.translate("cli", building).format(folder=place))
        self.create(place, "Asia/Shanghai")
        content = resources() / "demo"
        evaluations = (content / "evaluations.json").read_text(encoding="utf-8")
        with self.open(place, write=True) as services:
            self.add_demo_people(services)
            build_demo(services, content, evaluations, AnswerFiles())
        return place

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
        people, _ = read_people(resources() / "demo" / "people.csv")
        for person in people:
            services.executor.write(partial(_add, person)).result()

    def peaks(self, folder: Path | None, file: Path) -> dict[str, object]:
        """Frames, rate, channels, seconds and bins of a recording's picture; built where there is none."""
        place = self.place(folder)
        cache = place / "cache" if (place / workspaces.DATABASE_NAME).exists() else default_workspace().parent / "cache"
        analyser = RecordingAnalyser(cache)
        try:
            return analyser.describe(file)
        finally:
            analyser.close()

    def read_text(self, path: Path) -> str:
        """A small UTF-8 text file. Raises ``UserError`` when it is missing, too large or not text."""
        try:
            if path.stat().st_size > MOST_TEXT_BYTES:
                raise _not_text(path)
            return path.read_text(encoding="utf-8-sig")
        except UnicodeDecodeError as error:
            raise _not_text(path) from error
        except OSError as error:
            raise UserError(
                QT_TRANSLATE_NOOP("errors", "The file {name} cannot be read: {reason}."),
                QT_TRANSLATE_NOOP("errors", "Check that it is there and that you may read it."),
                name=path,
                reason=error.strerror or str(error),
            ) from error

    def check_card(self, path: Path) -> dict[str, object]:
        """What is wrong or odd about a scorecard file."""
        _, findings = read_card(self.read_text(path), path.name)
        return findings_json(findings, self.translate)

    def score_card(self, path: Path, answers: Path) -> dict[str, object]:
        """The result of an answers file under a scorecard file, with every step."""
        card = sound_card(self.read_text(path), path.name)
        given = read_answers(self.read_text(answers), card, answers.name)
        values = {key: answer.value for key, answer in given.answers.items() if answer.value is not None}
        return result_json(score(card, given.call, values), self.translate)

    def window(self, folder: Path | None, *, closing_at_once: bool = False) -> int:
        """Open the window; returns the exit code. ``closing_at_once``: only to see that it opens."""
        from qadesk.gui.application import run_gui  # Qt takes long to load and many commands do without

        return run_gui(self, folder, resources(), closing_at_once=closing_at_once)

    def place(self, folder: Path | None) -> Path:
        """The folder of a workspace: as given, else the one in the platform's data folder."""
        return (folder or default_workspace()).absolute()

    def _services(self, space: Workspace, stack: ExitStack) -> Services:
        database = open_database(space)
        stack.callback(database.close)
        executor = Executor(database)
        analyser = RecordingAnalyser(space.cache)
        stack.callback(executor.close)
        stack.callback(analyser.close)
        player = RecordingPlayer(space.cache)
        stack.callback(player.close)
        settings = Settings(executor)
        zone = ZoneInfo(database.timezone)
        cards = Cards(CardFiles(), now_ms)
        audio = PrepareAudio(executor, analyser)
        files = RecordingFiles(space.media)
        fonts = resources() / "fonts"
        renderer = Renderer(fonts / FONTS[0], fonts / FONTS[1])
        return Services(
            folder=space.folder,
            exports=space.exports,
            writable=space.writable,
            zone=zone,
            clock=now_ms,
            translate=self.translate,
            executor=executor,
            catalogue=Catalogue(executor),
            evaluating=Evaluating(executor, cards, AnswerFiles(), now_ms, zone),
            cards=cards,
            audio=audio,
            importing=ImportRecordings(executor, files, MetadataSource(), analyser, audio, settings, now_ms, zone),
            find_files=FindFiles(executor, files, analyser),
            sheets=ExportSheets(executor, cards, audio, renderer, export, zone, self.translate),
            settings=settings,
            player=player,
        )


def _publish(services: Services, path: Path) -> None:
    document = path.read_text(encoding="utf-8")
    cards = services.cards
    key = services.executor.write(lambda stores: cards.import_draft(stores, document, path.name)).result().key
    services.executor.write(lambda stores: cards.publish(stores, key, "")).result()


def _add(person: Person, stores: Stores) -> Person:
    return stores.people.add(person)


def _not_text(path: Path) -> UserError:
    return UserError(
        QT_TRANSLATE_NOOP("errors", "The file {name} is not a UTF-8 text of at most 8 MB."),
        QT_TRANSLATE_NOOP("errors", "Save it as UTF-8 text, or choose another file."),
        name=path.name,
    )


def _system_language() -> str:
    return (locale.getlocale()[0] or "en") if not sys.platform.startswith("win") else _windows_language()


def _windows_language() -> str:
    import ctypes

    return locale.windows_locale.get(ctypes.windll.kernel32.GetUserDefaultUILanguage(), "en")  # type: ignore[attr-defined]
