"""Parts behind the ports that are loaded when they are needed first: most commands need few of them."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager
from functools import cached_property
from importlib.util import find_spec
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from qadesk.domain.after.appeal_packs import AppealPack
from qadesk.domain.after.coaching_sheet import CoachingSheet
from qadesk.domain.after.follow_up_sheets import FollowUpSheet
from qadesk.domain.after.forms import FilledForm, Form
from qadesk.domain.answers import AnswersFile
from qadesk.domain.call_logs import LoggedCall, LogOptions, LogPreview
from qadesk.domain.card_check import Finding
from qadesk.domain.insight.kpi_rows import KpiTable
from qadesk.domain.items.critical import Critical
from qadesk.domain.packs import ResultPack, WorkPack
from qadesk.domain.past_rows import PastList, SheetWishes
from qadesk.domain.people_columns import PeopleTable
from qadesk.domain.plain_tables import PlainTable
from qadesk.domain.recordings import ImportIssue, Recording
from qadesk.domain.report.content import ReportContent
from qadesk.domain.report.preview import PagePicture
from qadesk.domain.sampling import Ledger, PopulationList, SamplingPlan
from qadesk.domain.scorecards import Scorecard
from qadesk.domain.sheets import SheetContent
from qadesk.domain.tables import ColumnMapping, Table
from qadesk.domain.texts import Translate
from qadesk.domain.transcripts import ReadTranscript, Recognised
from qadesk.domain.workdays import CountryYear

if TYPE_CHECKING:
    from qadesk.exchange.pack_files import OpenPack
    from qadesk.importers.calls import CallLogs
    from qadesk.importers.scorecards import ScorecardTables
    from qadesk.importers.transcripts.files import TranscriptFiles
    from qadesk.reports import Renderer
    from qadesk.reports.coaching_sheet import CoachingSheetPdf
    from qadesk.reports.follow_up_list import FollowUpListPdf

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

    def families(self, document: str, name: str) -> dict[str, str]:
        """What figures ask of items, see ``FamiliesOf`` of the storage; empty of a card that cannot be read."""
        card, _ = self.read(document, name)
        items = [] if card is None else list(card.items())
        critical = {item.key: str(item.family) for item in items if isinstance(item, Critical)}
        return critical | {item.key: "bonus" for item in items if item.full and not item.scored}

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


def late_kpis(path: Path) -> KpiTable:
    """A table of KPIs, read likewise."""
    from qadesk.importers.kpis import read_kpis

    return read_kpis(path)


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


class LateCountryTables:
    """Working days of countries; the libraries that know them are loaded with the first year."""

    def countries(self) -> Sequence[tuple[str, str]]:
        """(code of two letters, English name) of every country that is known, by name."""
        from qadesk.importers.calendars import CountryCalendars

        return CountryCalendars().countries()

    def year(self, country: str, year: int) -> CountryYear:
        """A year of a country. Raises ``UserError`` for a country that nobody knows."""
        from qadesk.importers.calendars import CountryCalendars

        return CountryCalendars().year(country, year)


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

    def read_sheet(self, path: Path, zone: ZoneInfo, cards: Sequence[Scorecard], wishes: SheetWishes) -> PastList:
        """The same of a table; ``cards`` are the versions of its scorecard, the latest first. Raises ``UserError``."""
        from qadesk.importers.past_sheets import read_past_sheet

        return read_past_sheet(path, zone, cards, wishes)


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


class LateCoachingSheet:
    """Sheets of coaching sessions as PDFs, loaded with the first one."""

    def __init__(self, fonts: Path) -> None:
        self._fonts = fonts

    def __call__(self, sheet: CoachingSheet, translate: Translate) -> bytes:
        """The document's bytes."""
        return self._renderer(sheet, translate)

    @cached_property
    def _renderer(self) -> "CoachingSheetPdf":
        from qadesk.reports.coaching_sheet import CoachingSheetPdf

        return CoachingSheetPdf(*(self._fonts / name for name in FONTS))


def late_picture_kind(data: bytes) -> str:
    """``reports.pictures.picture_kind``, loaded with the first picture."""
    from qadesk.reports.pictures import picture_kind

    return picture_kind(data)


class LatePeriodReport:
    """Period reports as documents; what writes each kind is loaded with the first one."""

    formats = ("pdf", "docx", "xlsx")

    def __init__(self, fonts: Path, logo: Callable[[], Path | None], zone: ZoneInfo, translate: Translate) -> None:
        self._fonts, self._logo, self._zone, self._translate = fonts, logo, zone, translate

    def write(self, content: ReportContent, format_name: str, target: Path) -> None:
        """The document at ``target``, whole or not at all. Raises ``OSError``, ``ValueError`` for another format."""
        if format_name not in self.formats:
            raise ValueError(f"no format {format_name!r}")
        from qadesk.reports.fonts import Fonts

        if format_name == "pdf":
            from qadesk.reports.period.pdf import write_pdf as write
        elif format_name == "docx":
            from qadesk.reports.period.docx import write_docx as write
        else:
            from qadesk.reports.period.xlsx import write_xlsx as write
        fonts = Fonts(*(self._fonts / name for name in FONTS))
        write(content, target, fonts=fonts, logo=self._logo(), zone=self._zone, translate=self._translate)

    def pages(self, content: ReportContent, dpi: int) -> list[PagePicture]:
        """The pages of the PDF as pictures."""
        from qadesk.reports.period.preview import page_pictures

        with TemporaryDirectory() as folder:
            self.write(content, "pdf", Path(folder) / "preview.pdf")
            return page_pictures((Path(folder) / "preview.pdf").read_bytes(), dpi)


class LateFollowUpList:
    """The list of follow-ups as a PDF, loaded with the first one."""

    def __init__(self, fonts: Path) -> None:
        self._fonts = fonts

    def __call__(self, sheet: FollowUpSheet, translate: Translate) -> bytes:
        """The document's bytes."""
        return self._renderer(sheet, translate)

    @cached_property
    def _renderer(self) -> "FollowUpListPdf":
        from qadesk.reports.follow_up_list import FollowUpListPdf

        return FollowUpListPdf(*(self._fonts / name for name in FONTS))


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


class LateForms:
    """Forms as workbooks; what writes and reads them is loaded with the first one."""

    def write(self, form: Form) -> bytes:
        """The workbook."""
        from qadesk.reports.form_workbook import form_workbook

        return form_workbook(form)

    def read(self, path: Path, kind: str) -> FilledForm:
        """A form that came back. Raises ``UserError``."""
        from qadesk.importers.forms import read_form

        return read_form(path, kind)


class LateAppealFiles:
    """Packages of appeals, loaded likewise."""

    def write(self, pack: AppealPack) -> bytes:
        """The package."""
        from qadesk.exchange.appeal_files import AppealFiles

        return AppealFiles().write(pack)

    def read(self, path: Path) -> AppealPack:
        """A package, checked whole. Raises ``UserError``."""
        from qadesk.exchange.appeal_files import AppealFiles

        return AppealFiles().read(path)


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
