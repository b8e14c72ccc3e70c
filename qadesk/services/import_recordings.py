"""Import of recordings: which files, what is known of their calls, what is new, changed, moved or refused."""

from collections import Counter
from collections.abc import Mapping, Sequence
from concurrent.futures import Future
from contextlib import suppress
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from zoneinfo import ZoneInfo

from qadesk.domain.calls import CallFacts
from qadesk.domain.errors import UserError
from qadesk.domain.intake import IntakeState
from qadesk.domain.raw_audio import RawFormat
from qadesk.domain.recordings import AudioState, ImportIssue, ImportReport, Recording
from qadesk.domain.tables import ColumnMapping, Table
from qadesk.domain.texts import QT_TRANSLATE_NOOP
from qadesk.services.executor import Executor, Job
from qadesk.services.import_batches import SMALLEST, ImportBatches
from qadesk.services.import_journal import ImportJournal
from qadesk.services.import_looking import Looking
from qadesk.services.import_report import Fresh, ReportInTheMaking
from qadesk.services.import_steps import ImportSteps
from qadesk.services.metadata_rows import MetadataRows
from qadesk.services.ports import Analyser, Clock, Files, Metadata, Stores
from qadesk.services.prepare_audio import PrepareAudio
from qadesk.services.settings import COLUMN_MAPPING, Settings
from qadesk.services.sources import RawQuestion, Sources, missing, raw_groups, scheme_in, source_folders

PREVIEW_ROWS = 8
LOOKED_THROUGH = 200
"""Of so many files, spread over all of them, a preview says what nobody has told of their calls."""
AT_ONCE = 200
"""So many files are analysed right away, unless something else is asked for."""


@dataclass(frozen=True, slots=True)
class Preview:
    """What an import would take: the recordings found, and the metadata table with a mapping to be confirmed."""

    files: tuple[Path, ...]
    sample: tuple[tuple[Path, CallFacts, Mapping[str, str]], ...]
    """The first files with what their names say."""
    table: Table | None
    mapping: dict[str, str]
    """Heading -> canonical column or custom field: as confirmed the last time, else suggested."""
    agent_channel: int = 0
    """The channel that the agents are on, as was said of this source."""
    raw: tuple[RawQuestion, ...] = ()
    """Files without a header, by folder and extension: how they are read, or might be."""
    missing: Mapping[str, int] = field(default_factory=dict)
    """What neither sidecars nor names nor sources tell (see ``sources.missing``), and of how many files."""
    looked_through: int = 0
    """Of so many files ``missing`` was counted."""
    zone: str = ""
    """The time zone that was said of the first file's source; '' is the site's."""


@dataclass(frozen=True, slots=True)
class Said:
    """What an import says of its sources; ``None`` leaves it at what was said before."""

    agent_channel: int | None
    raw: RawFormat | Mapping[tuple[Path, str], RawFormat] | None
    zone: str | None = None
    defaults: Mapping[str, str] | None = None


@dataclass(frozen=True, slots=True)
class Wanted:
    """What somebody asks an import for."""

    paths: tuple[Path, ...]
    table: Path | None
    mapping: ColumnMapping | None
    said: Said
    copy: bool
    who: str
    source: str
    analyse: bool | None


class ImportRecordings:
    """Recordings stay where they are unless copies are asked for."""

    def __init__(
        self,
        executor: Executor,
        files: Files,
        metadata: Metadata,
        analyser: Analyser,
        audio: PrepareAudio,
        settings: Settings,
        clock: Clock,
        zone: ZoneInfo,
    ) -> None:
        self._executor = executor
        self._files = files
        self._metadata = metadata
        self._analyser = analyser
        self._audio = audio
        self._settings = settings
        self._sources = Sources(settings)
        self._clock = clock
        self._zone = zone

    def preview(self, paths: tuple[Path, ...], table: Path | None = None) -> "Future[Preview]":
        """Look without importing. Raises ``UserError`` when the table cannot be read."""
        return self._executor.look(lambda: self._preview(paths, table))

    def run(
        self,
        paths: tuple[Path, ...],
        table: Path | None = None,
        mapping: ColumnMapping | None = None,
        *,
        copy: bool = False,
        agent_channel: int | None = None,
        raw: RawFormat | Mapping[tuple[Path, str], RawFormat] | None = None,
        zone: str | None = None,
        defaults: Mapping[str, str] | None = None,
        who: str = "",
        analyse: bool | None = None,
        source: str = "",
    ) -> Job[ImportReport]:
        """Import what is found at the paths.

        A mapping that is given is remembered for tables with these headings; without one the remembered or else the
        suggested mapping is taken. The channel that the agents are on (0 left, 1 right) is remembered for these folders
        and for the naming schemes found in them. So is, by folder and extension, how files without a header are to be
        read: one answer for all of them, or one for each ``(RawQuestion.folder, RawQuestion.suffix)``; what nobody has
        said anything of is refused. Fails with ``UserError`` when a path or the table cannot be used at all.

        ``zone`` is the name of the time zone that recorder and names write times in, remembered for these folders
        ('' is the site's). ``defaults`` are said of all calls of these folders, beside what was said of them before
        (see ``Sources.keep_defaults``). ``analyse`` says whether the sound is analysed at once, so that broken files
        are refused in the report; by default that of up to ``AT_ONCE`` files is. What is left waits in the catalogue
        until somebody opens it or has time. ``who`` (a person's number) and ``source`` (by default the paths) are for
        the journal.
        """
        title = QT_TRANSLATE_NOOP("jobs", "Importing recordings")
        said = Said(agent_channel, raw, zone, defaults)
        wanted = Wanted(paths, table, mapping, said, copy=copy, who=who, source=source, analyse=analyse)
        return self._executor.job(title, lambda job: self._run(job, wanted))

    def _preview(self, paths: tuple[Path, ...], table: Path | None) -> Preview:
        found = tuple(self._files.recordings_below(paths))
        looking = Looking(self._files, self._metadata, self._sources, MetadataRows(), self._zone)
        sample = tuple((path, *looking.known(path)) for path in found[:PREVIEW_ROWS])
        spread = found[:: max(1, -(-len(found) // LOOKED_THROUGH))]
        asked = Counter(name for path in spread for name in self._unsaid(looking, path))
        read = self._metadata.table(table) if table else None
        channel = looking.agent_channel(found[0]) if found else 0
        questions = self._sources.questions(found, source_folders(paths), self._analyser)
        zone = self._sources.zone_of(found[0], scheme_in(sample[0][2])) if found else None
        return Preview(
            found,
            sample,
            read,
            self._mapping(read) if read else {},
            channel,
            questions,
            missing=dict(asked),
            looked_through=len(spread),
            zone=zone.key if zone is not None else "",
        )

    def _unsaid(self, looking: Looking, path: Path) -> list[str]:
        """What neither the file and what lies beside it nor its source says."""
        said = self._sources.defaults_of(path)
        by_source = {*said, *(("agent",) if "agent_no" in said else ())}
        return [name for name in missing(looking.known(path)[0]) if name not in by_source]

    def _mapping(self, table: Table) -> dict[str, str]:
        remembered = self._settings.get(COLUMN_MAPPING).get(_signature(table))
        return self._metadata.suggest_mapping(table) if remembered is None else dict(remembered)

    def _run(self, job: Job[ImportReport], wanted: Wanted) -> ImportReport:
        rows = MetadataRows() if wanted.table is None else self._rows(wanted.table, wanted.mapping)
        below = self._files.recordings_below(wanted.paths)
        self._keep(wanted.said, below, wanted.paths)
        found = self._in_order(below)
        rows.assign(found)
        report = ReportInTheMaking(_most_analysed(wanted.analyse))
        journal = ImportJournal(self._executor, self._clock, report, wanted.paths, wanted.who, wanted.source)
        try:
            looking = Looking(self._files, self._metadata, self._sources, rows, self._zone)
            self._take(job, found, looking, report, journal.intake, copy=wanted.copy)
            report.warnings.extend(looking.issues())
            if report.too_many:
                self._leave(report)
            self._analyse(job, report, len(found))
        except BaseException:
            with suppress(UserError):  # a full disk has been told about once
                journal.end(IntakeState.CANCELLED)
            raise
        journal.end(IntakeState.DONE)
        job.step(2 * len(found), 2 * len(found))
        return report.frozen(journal.intake)

    def _take(
        self,
        job: Job[ImportReport],
        found: Sequence[Path],
        looking: Looking,
        report: ReportInTheMaking,
        intake: str,
        *,
        copy: bool,
    ) -> None:
        steps = ImportSteps(self._files, self._analyser, self._clock, report, intake)
        batches = ImportBatches(
            self._executor,
            self._files,
            self._analyser,
            report,
            steps,
            look=looking.look,
            copy=copy,
            intake=intake,
        )
        start = 0
        while start < len(found):
            job.step(start, 2 * len(found))
            batch = found[start : start + batches.size]
            start += len(batch)
            batches.take(batch)

    def _in_order(self, paths: Sequence[Path]) -> list[Path]:
        """By name; files whose names give them the same identifier follow the first of them, the earlier call first."""
        first: dict[str, int] = {}
        places = []
        for place, path in enumerate(paths):
            facts, _ = self._metadata.from_name(path, self._zone)
            group = first.setdefault(facts.unique_id, place) if facts.unique_id else place
            places.append((group, facts.started_at_ms or 0, place))
        return [paths[place] for _, _, place in sorted(places)]

    def _keep(self, said: Said, found: Sequence[Path], paths: Sequence[Path]) -> None:
        """Remember what this import says of its sources."""
        folders = source_folders(paths)
        for folder in folders if said.zone is not None else ():
            self._sources.keep_zone(folder, said.zone or "")
        for folder in folders if said.defaults else ():
            known = next((each.defaults for each in self._sources.said() if each.source == str(folder)), {})
            self._sources.keep_defaults(folder, {**known, **(said.defaults or {})})
        if said.agent_channel is not None:
            schemes = {scheme_in(self._metadata.from_name(path, self._zone)[1]) for path in found}
            self._sources.keep_agent_channel(folders, schemes, said.agent_channel)
        if isinstance(said.raw, RawFormat):
            for folder, suffix in raw_groups(found, folders):
                self._sources.keep_raw(folder, suffix, said.raw)
        elif said.raw:
            for (folder, suffix), form in said.raw.items():
                self._sources.keep_raw(folder, suffix, form)

    def _rows(self, path: Path, mapping: ColumnMapping | None) -> MetadataRows:
        table = self._metadata.table(path)
        chosen = self._mapping(table) if mapping is None else dict(mapping)
        _refuse_useless(table, chosen)
        if mapping is not None:
            remembered = self._settings.get(COLUMN_MAPPING)
            self._settings.put(COLUMN_MAPPING, {**remembered, _signature(table): chosen})
        rows = MetadataRows(table.name)
        rows.read(self._metadata.rows(table, chosen, self._zone))
        return rows

    # -- analysis -----------------------------------------------------------------------------------------------------

    def _leave(self, report: ReportInTheMaking) -> None:
        """What was broken, or is to be read otherwise now, waits in the catalogue like what is new."""
        again = [fresh.recording.uid for fresh in report.fresh if not _is_read_as_said(fresh)]
        report.fresh = [fresh for fresh in report.fresh if _is_read_as_said(fresh)]
        for start in range(0, len(again), SMALLEST):
            some = again[start : start + SMALLEST]
            self._executor.write(partial(_wait_again, some)).result()

    def _analyse(self, job: Job[ImportReport], report: ReportInTheMaking, files: int) -> None:
        """Wait for the analysis of what is new; after a cancel it goes on by itself.

        A new recording that turns out to be broken does not stay in the catalogue: it is refused with the reason.
        """
        under_way = [(fresh, self._audio.prepare(fresh.recording, raw=fresh.raw)) for fresh in report.fresh]
        for place, (fresh, future) in enumerate(under_way):
            recording = fresh.recording
            job.step(files + place * files // len(under_way), 2 * files)
            outcome = future.result()
            report.waiting -= 1
            path = report.originals.get(recording.fingerprint.path, recording.fingerprint.path)
            if outcome.state is AudioState.READY:
                report.warnings.extend([ImportIssue(path, outcome.reason)] if outcome.reason else [])
                continue
            report.refused.append(ImportIssue(path, outcome.reason))
            if fresh.new:
                self._discard(recording, report)

    def _discard(self, recording: Recording, report: ReportInTheMaking) -> None:
        try:
            self._executor.write(lambda stores: stores.recordings.discard(recording.uid)).result()
        except UserError:
            return  # its call has been evaluated meanwhile: it stays, marked as broken
        report.drop(recording)
        if recording.copied:
            self._files.remove_copy(Path(recording.fingerprint.path))


def _most_analysed(analyse: bool | None) -> int | None:
    """How many recordings are analysed at once, if they are not more; ``None``: all of them."""
    if analyse is None:
        return AT_ONCE
    return None if analyse else 0


def _is_read_as_said(fresh: Fresh) -> bool:
    """Whether only this import knows how it is to be read: nothing is kept of that for the files of copies."""
    return fresh.raw is not None and fresh.recording.copied


def _wait_again(uids: Sequence[str], stores: Stores) -> None:
    for uid in uids:
        stores.recordings.set_state(uid, AudioState.WAITING)


def _refuse_useless(table: Table, mapping: ColumnMapping) -> None:
    """A table that nothing connects with recordings, and a mapping of headings that are not there."""
    missing = [heading for heading in mapping if heading not in table.columns]
    if missing:
        raise UserError(
            QT_TRANSLATE_NOOP("errors", "The table {name} has no column {column}."),
            QT_TRANSLATE_NOOP("errors", "Its columns are: {columns}."),
            name=table.name,
            column=missing[0],
            columns=table.columns,
        )
    if not {"file", "unique_id"} & set(mapping.values()):
        raise UserError(
            QT_TRANSLATE_NOOP("errors", "No column of the table {name} says which recording a row belongs to."),
            QT_TRANSLATE_NOOP("errors", "Say which column holds the file's name (file) or the call's unique_id."),
            name=table.name,
        )


def _signature(table: Table) -> str:
    """Tables with the same headings share their mapping."""
    return "\x1f".join(table.columns)
