"""The wiring of the composition root: real parts behind the ports, put together for one open workspace.

As in ``app``, rooms that take long to load are imported where they are needed first.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager, ExitStack
from functools import cached_property, partial
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from qadesk.domain.answers import AnswersFile
from qadesk.domain.call_logs import LoggedCall, LogOptions, LogPreview
from qadesk.domain.card_check import Finding
from qadesk.domain.packs import ResultPack, WorkPack
from qadesk.domain.past_rows import PastList
from qadesk.domain.people_columns import PeopleTable
from qadesk.domain.plain_tables import PlainTable
from qadesk.domain.recordings import ImportIssue, Recording
from qadesk.domain.sampling import Ledger, PopulationList, SamplingPlan
from qadesk.domain.scorecards import Scorecard
from qadesk.domain.sheets import SheetContent
from qadesk.domain.tables import ColumnMapping, Table
from qadesk.domain.texts import Translate
from qadesk.domain.transcripts import ReadTranscript, Recognised
from qadesk.services.advise import Advisor
from qadesk.services.assigning import Assigning
from qadesk.services.call_sound import CallSound
from qadesk.services.card_drafts import CardDrafts
from qadesk.services.card_files import ScorecardFiles
from qadesk.services.cards import Cards
from qadesk.services.catalogue import Catalogue
from qadesk.services.consultation import Consultation
from qadesk.services.container import Services
from qadesk.services.days import Days
from qadesk.services.evaluate import Evaluating
from qadesk.services.executor import Executor
from qadesk.services.export_sheets import ExportSheets
from qadesk.services.find_files import FindFiles
from qadesk.services.hand_on import HandOn
from qadesk.services.idle_analysis import IdleAnalysis
from qadesk.services.import_calls import ImportCalls
from qadesk.services.import_evaluations import ImportEvaluations
from qadesk.services.import_recordings import ImportRecordings
from qadesk.services.intakes import Intakes
from qadesk.services.lab import Lab
from qadesk.services.lab_files import LabFiles
from qadesk.services.mark_lists import MarkLists
from qadesk.services.name_patterns import NamePatterns
from qadesk.services.packs import PackPlaces, Packs
from qadesk.services.people import PeopleDesk
from qadesk.services.plan_drafts import PlanDrafts
from qadesk.services.ports import Clock
from qadesk.services.prepare_audio import PrepareAudio
from qadesk.services.sampling import Sampling
from qadesk.services.sampling_estimates import SampleEstimates
from qadesk.services.sampling_reading import SampleReading
from qadesk.services.settings import Settings
from qadesk.services.sheet_waves import SheetWaves
from qadesk.services.sources import Sources
from qadesk.services.suggest import Suggesting
from qadesk.services.transcripts import Transcripts
from qadesk.services.voices import Voices
from qadesk.services.watching import Watching

if TYPE_CHECKING:
    from qadesk.exchange.pack_files import OpenPack
    from qadesk.importers.calls import CallLogs
    from qadesk.importers.scorecards import ScorecardTables
    from qadesk.importers.transcripts.files import TranscriptFiles
    from qadesk.reports import Renderer
    from qadesk.storage.workspace import Workspace

LARGEST_LEDGER_MB = 256
FONTS = ("NotoSansSC-Regular.ttf", "NotoSansSC-Bold.ttf")


class CardFiles:
    """Scorecard documents, as the services ask for them."""

    def sound(self, document: str, name: str) -> Scorecard:
        """The card. Raises ``UserError`` with the first thing that is wrong with it."""
        from qadesk.exchange.cards import sound_card

        return sound_card(document, name)

    def read(self, document: str, name: str) -> tuple[Scorecard | None, list[Finding]]:
        """The card, sound or not, with what is wrong with it."""
        from qadesk.exchange.cards import read_card

        return read_card(document, name)

    def write(self, card: Scorecard, format_name: str = "yaml") -> str:
        """The card as YAML or JSON."""
        from qadesk.exchange.cards import write_card, write_card_json

        return write_card_json(card) if format_name == "json" else write_card(card)

    def plain(self, card: Scorecard) -> dict[str, object]:
        """The card as plain values in the order of its file."""
        from qadesk.exchange.cards import card_plain

        return card_plain(card)


def late_workbook(tables: Sequence[PlainTable]) -> bytes:
    """Tables as XLSX; what writes it is loaded with the first ones."""
    from qadesk.reports.plain_workbook import plain_workbook

    return plain_workbook(tables)


def late_csv(tables: Sequence[PlainTable]) -> bytes:
    """Tables as CSV, loaded likewise."""
    from qadesk.exchange.plain_csv import plain_csv

    return plain_csv(tables)


def late_people(path: Path, columns: Mapping[str, str] | None = None) -> PeopleTable:
    """A table of people; what reads workbooks is loaded with the first one."""
    from qadesk.importers.people import read_people

    return read_people(path, columns)


class LateCallLogs:
    """Logs of calls; the formats are loaded with the first one."""

    def preview(self, path: Path, options: LogOptions) -> LogPreview:
        """What is at the head of a log. Raises ``UserError`` when it cannot be read at all."""
        return self._logs.preview(path, options)

    def calls(
        self, path: Path, options: LogOptions, progress: Callable[[float], None]
    ) -> Iterator[LoggedCall | ImportIssue]:
        """Every call, and every row that does not go in. Raises ``UserError``."""
        return self._logs.calls(path, options, progress)

    @cached_property
    def _logs(self) -> "CallLogs":
        from qadesk.importers.calls import CallLogs

        return CallLogs()


class LateCardTables:
    """Scorecards as tables; what reads and writes workbooks is loaded with the first one."""

    def table(self, path: Path) -> Table:
        """The rows of a workbook or CSV file with its headings found. Raises ``UserError``."""
        return self._tables.table(path)

    def suggest_mapping(self, table: Table) -> dict[str, str]:
        """Heading -> column of ``domain.card_columns``."""
        return self._tables.suggest_mapping(table)

    def card(self, table: Table, mapping: ColumnMapping) -> tuple[Scorecard, list[ImportIssue]]:
        """A draft made of the rows, which may be unsound, and what could not be read of them."""
        return self._tables.card(table, mapping)

    def workbook(self, card: Scorecard, translate: Translate) -> bytes:
        """The card as XLSX, from which ``card`` makes an equal one."""
        from qadesk.reports.scorecard_workbook import scorecard_workbook

        return scorecard_workbook(card, translate)

    @cached_property
    def _tables(self) -> "ScorecardTables":
        from qadesk.importers.scorecards import ScorecardTables

        return ScorecardTables()


class AnswerFiles:
    """Answers documents, as the services ask for them."""

    def read(self, document: str, name: str, card: Scorecard) -> AnswersFile:
        """The answers, checked against the card. Raises ``UserError``."""
        from qadesk.exchange.answers import read_answers

        return read_answers(document, card, name)


class EvaluationLists:
    """Lists of past evaluations, as the services ask for them."""

    def read(self, path: Path, zone: ZoneInfo) -> PastList:
        """Every row, those that cannot be read with the reason. Raises ``UserError``."""
        from qadesk.exchange.evaluation_lists import read_evaluations

        return read_evaluations(path, zone)


class LateRenderer:
    """The sheets' renderer, loaded with the first sheet: most commands write none."""

    def __init__(self, fonts: Path) -> None:
        self._fonts = fonts

    @property
    def formats(self) -> tuple[str, ...]:
        """The formats that can be asked for."""
        return self._renderer.formats

    def render(self, content: SheetContent, format_name: str, translate: Translate) -> bytes:
        """The document in one of ``formats``, labels in the reader's language."""
        return self._renderer.render(content, format_name, translate)

    @cached_property
    def _renderer(self) -> "Renderer":
        from qadesk.reports import Renderer

        return Renderer(*(self._fonts / name for name in FONTS))


class LateTranscriptFiles:
    """Transcript files; the formats are loaded with the first one."""

    @property
    def formats(self) -> tuple[str, ...]:
        """The names of the formats that can be asked for."""
        return self._files.formats

    def below(self, paths: Sequence[Path]) -> list[Path]:
        """Files named and likely files below folders. Raises ``UserError`` for a missing path."""
        return self._files.below(paths)

    def read(self, path: Path, format_name: str | None = None) -> ReadTranscript:
        """The lines of a file. Raises ``UserError`` when it is no transcript."""
        return self._files.read(path, format_name)

    @cached_property
    def _files(self) -> "TranscriptFiles":
        from qadesk.importers.transcripts.files import TranscriptFiles

        return TranscriptFiles()


class LatePackFiles:
    """Packs; what seals and opens them is loaded with the first one."""

    def write(
        self,
        content: WorkPack | ResultPack,
        files: Mapping[str, Path],
        target: Path,
        password: str,
        progress: Callable[[int, int], None] = lambda done, total: None,
    ) -> None:
        """Write a pack: complete under its name or not at all."""
        from qadesk.exchange.pack_files import PackFiles

        PackFiles().write(content, files, target, password, progress)

    def open(
        self, path: Path, password: str, scratch: Path, progress: Callable[[int, int], None] = lambda done, total: None
    ) -> "AbstractContextManager[OpenPack]":
        """A pack, checked whole."""
        from qadesk.exchange.pack_files import PackFiles

        return PackFiles().open(path, password, scratch, progress)


class SamplingPlanFiles:
    """Sampling plans as documents, loaded with the first one."""

    def read(self, document: str) -> tuple[SamplingPlan | None, list[Finding]]:
        """The plan, and everything that is wrong with it."""
        from qadesk.exchange.plans import read_plan

        return read_plan(document)

    def sound(self, document: str, name: str) -> SamplingPlan:
        """The plan. Raises ``UserError`` with the first thing that is wrong with it, and its line."""
        from qadesk.exchange.plans import sound_plan

        return sound_plan(document, name)

    def write(self, plan: SamplingPlan, format_name: str = "yaml") -> str:
        """The plan as YAML or JSON."""
        from qadesk.exchange.plans import write_plan, write_plan_json

        return write_plan_json(plan) if format_name == "json" else write_plan(plan)


class LedgerFiles:
    """Ledgers of draws as documents, loaded likewise."""

    def read(self, document: str, name: str) -> Ledger:
        """The ledger. Raises ``UserError``."""
        from qadesk.exchange.ledgers import read_ledger

        return read_ledger(document, name)

    def write(self, ledger: Ledger, translate: Translate) -> str:
        """The ledger with the list of its population, where it has one."""
        from qadesk.exchange.ledgers import write_ledger

        return write_ledger(ledger, translate)

    def pack(self, listed: PopulationList) -> bytes:
        """The list compressed."""
        from qadesk.exchange.ledgers import pack_list

        return pack_list(listed)

    def unpack(self, packed: bytes) -> PopulationList:
        """The list again. Raises ``ValueError``."""
        from qadesk.exchange.ledgers import unpack_list

        return unpack_list(packed)


class LateRecogniser:
    """The recogniser of speech, loaded when somebody asks for a transcript."""

    def __init__(self, cache: Path) -> None:
        self._cache = cache

    @property
    def installed(self) -> bool:
        """Whether its library is there; looked up without loading it."""
        return find_spec("faster_whisper") is not None

    def transcribe(
        self, recording: Recording, model: Path, language: str, progress: Callable[[float], None]
    ) -> Recognised:
        """What is said in a recording. Blocks; raises ``UserError``."""
        from qadesk.audio.recogniser import WhisperRecogniser

        return WhisperRecogniser(self._cache).transcribe(recording, model, language, progress)


def wired(
    space: "Workspace", stack: ExitStack, *, translate: Translate, fonts: Path, starters: Path, clock: Clock
) -> Services:
    """The services of an open workspace; what has to be ended with them is put on the stack.

    ``fonts`` is the folder of the documents' fonts, ``starters`` that of the starter scorecards.
    """
    from qadesk.audio.analysis import RecordingAnalyser, RecordingPlayer
    from qadesk.audio.clips import SoundFileMaker
    from qadesk.exchange.mark_lists import WRITERS
    from qadesk.exchange.text_files import read_text
    from qadesk.importers.files import RecordingFiles
    from qadesk.importers.metadata_source import MetadataSource
    from qadesk.storage.database import open_database
    from qadesk.storage.files import export

    database = open_database(space)
    stack.callback(database.close)
    executor = Executor(database)
    analyser = RecordingAnalyser(space.cache)
    stack.callback(executor.close)
    stack.callback(analyser.close)
    player = RecordingPlayer(space.cache)
    stack.callback(player.end)
    settings = Settings(executor)
    zone = ZoneInfo(database.timezone)
    card_files = CardFiles()
    cards = Cards(card_files, clock, zone)
    card_drafts = CardDrafts(executor, card_files, clock)
    audio = PrepareAudio(executor, analyser, sources=Sources(settings))
    stack.callback(audio.close)
    voices = Voices(executor, analyser, audio, settings, clock)
    stack.callback(voices.close)
    call_sound = CallSound(executor, analyser, audio)
    waves = SheetWaves(audio, analyser, call_sound.sound_of)
    files = RecordingFiles(space.media)
    metadata = MetadataSource(Sources(settings))
    importing = ImportRecordings(executor, files, metadata, analyser, audio, settings, clock, zone)
    watching = Watching(executor, files, importing, settings, clock, space.folder)
    stack.callback(watching.close)
    idle = IdleAnalysis(executor, audio, lambda: executor.working or player.playing)
    stack.callback(idle.stop)
    sheets = ExportSheets(executor, cards, waves, LateRenderer(fonts), export, zone, translate)
    transcripts = Transcripts(executor, LateTranscriptFiles(), LateRecogniser(space.cache), clock)
    people = PeopleDesk(executor, late_people, clock, zone)
    if space.writable:
        people.bring_up_to_date()
    days = Days(executor, clock, zone)
    reading = SampleReading(executor, cards, settings, files.sha256, zone, writable=space.writable)
    return Services(
        folder=space.folder,
        exports=space.exports,
        writable=space.writable,
        zone=zone,
        clock=clock,
        translate=translate,
        executor=executor,
        catalogue=Catalogue(executor),
        people=people,
        evaluating=Evaluating(executor, cards, AnswerFiles(), clock, zone, voices.speech_of),
        cards=cards,
        card_drafts=card_drafts,
        advisor=Advisor(executor, cards, card_drafts, settings, translate),
        card_files=ScorecardFiles(
            executor,
            cards,
            card_files,
            LateCardTables(),
            read_text=read_text,
            place=export,
            starters=starters,
            clock=clock,
            translate=translate,
        ),
        consultation=Consultation(executor, card_files, clock),
        audio=audio,
        call_sound=call_sound,
        voices=voices,
        importing=importing,
        idle=idle,
        watching=watching,
        call_import=ImportCalls(executor, LateCallLogs(), settings, clock),
        intakes=Intakes(
            executor, {"xlsx": late_workbook, "csv": late_csv}, export, files.remove_copy, clock, translate
        ),
        name_patterns=NamePatterns(executor, files, settings, zone, Sources(settings).zone_of),
        past_import=ImportEvaluations(executor, cards, EvaluationLists(), clock, zone),
        find_files=FindFiles(executor, files, analyser),
        sheets=sheets,
        hand_on=HandOn(
            executor,
            analyser,
            SoundFileMaker(space.cache),
            sheets,
            export,
            sound_of=call_sound.sound_of,
            lines_of=transcripts.of_call,
            exports=space.exports,
            clock=clock,
            zone=zone,
        ),
        mark_lists=MarkLists(executor, cards, WRITERS, export, translate),
        sampling=Sampling(
            executor,
            reading,
            SampleEstimates(reading, settings, days.overhead),
            SamplingPlanFiles(),
            LedgerFiles(),
            read_text=partial(read_text, most_mb=LARGEST_LEDGER_MB),
            place=export,
            clock=clock,
            translate=translate,
        ),
        plan_drafts=PlanDrafts(executor, SamplingPlanFiles().write, clock),
        lab=Lab(executor, cards),
        lab_files=LabFiles(executor, {"xlsx": late_workbook, "csv": late_csv}, export, translate),
        suggesting=Suggesting(executor, analyser, cards, call_sound.sound_of, partial(voices.ensure, urgent=True)),
        assigning=Assigning(executor, settings, clock, zone, audio.prepare_many),
        days=days,
        packs=Packs(
            executor,
            LatePackFiles(),
            analyser.fingerprint,
            cards,
            card_files,
            settings,
            PackPlaces(space.media, space.cache),
            clock,
            zone.key,
            audio.prepare_many,
        ),
        settings=settings,
        transcripts=transcripts,
        player=player,
    )
