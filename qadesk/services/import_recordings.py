"""Import of recordings: which files, what is known of their calls, what is new, changed, moved or refused."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from concurrent.futures import Future
from dataclasses import dataclass
from operator import itemgetter
from pathlib import Path
from typing import TypeVar
from zoneinfo import ZoneInfo

from qadesk.domain.calls import CallFacts
from qadesk.domain.errors import UserError
from qadesk.domain.raw_audio import RawFormat, is_raw_name
from qadesk.domain.recordings import AudioState, Fingerprint, ImportIssue, ImportReport, Recording
from qadesk.domain.tables import ColumnMapping, Table
from qadesk.domain.texts import QT_TRANSLATE_NOOP
from qadesk.services.better_known import joined
from qadesk.services.executor import Executor, Job
from qadesk.services.find_files import back_again
from qadesk.services.import_report import ReportInTheMaking
from qadesk.services.import_steps import Found, ImportSteps, Settle, alike_to, learn
from qadesk.services.metadata_rows import MetadataRows
from qadesk.services.ports import Analyser, Clock, Files, Metadata, Stores
from qadesk.services.prepare_audio import PrepareAudio
from qadesk.services.settings import COLUMN_MAPPING, Settings
from qadesk.services.sources import RawQuestion, Sources, raw_groups, scheme_in, source_folders

T = TypeVar("T")

PREVIEW_ROWS = 8
BATCH = 32
"""Files that share a transaction: few enough that a draft on the desk is saved in between without a noticeable wait."""


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


@dataclass(frozen=True, slots=True)
class Said:
    """What an import says of its sources; ``None`` leaves it at what was said before."""

    agent_channel: int | None
    raw: RawFormat | Mapping[tuple[Path, str], RawFormat] | None


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
    ) -> Job[ImportReport]:
        """Import what is found at the paths.

        A mapping that is given is remembered for tables with these headings; without one the remembered or else the
        suggested mapping is taken. The channel that the agents are on (0 left, 1 right) is remembered for these folders
        and for the naming schemes found in them. So is, by folder and extension, how files without a header are to be
        read: one answer for all of them, or one for each ``(RawQuestion.folder, RawQuestion.suffix)``; what nobody has
        said anything of is refused. Fails with ``UserError`` when a path or the table cannot be used at all.
        """
        title = QT_TRANSLATE_NOOP("jobs", "Importing recordings")
        said = Said(agent_channel, raw)
        return self._executor.job(title, lambda job: self._run(job, paths, table, mapping, said, copy=copy))

    def _preview(self, paths: tuple[Path, ...], table: Path | None) -> Preview:
        found = tuple(self._files.recordings_below(paths))
        sample = tuple((path, *self._metadata.from_name(path, self._zone)) for path in found[:PREVIEW_ROWS])
        read = self._metadata.table(table) if table else None
        channel = self._sources.agent_channel(found[0], scheme_in(sample[0][2])) if found else 0
        questions = self._sources.questions(found, source_folders(paths), self._analyser)
        return Preview(found, sample, read, self._mapping(read) if read else {}, channel, questions)

    def _mapping(self, table: Table) -> dict[str, str]:
        remembered = self._settings.get(COLUMN_MAPPING).get(_signature(table))
        return self._metadata.suggest_mapping(table) if remembered is None else dict(remembered)

    def _run(
        self,
        job: Job[ImportReport],
        paths: tuple[Path, ...],
        table: Path | None,
        mapping: ColumnMapping | None,
        said: Said,
        *,
        copy: bool,
    ) -> ImportReport:
        report = ReportInTheMaking()
        rows = MetadataRows() if table is None else self._rows(table, mapping)
        found = self._in_order(self._files.recordings_below(paths))
        self._keep(said, found, paths)
        rows.assign(found)
        for start in range(0, len(found), BATCH):
            job.step(start, 2 * len(found))
            self._take(found[start : start + BATCH], rows, report, copy=copy)
        report.warnings.extend((*rows.issues, *rows.unused()))
        self._analyse(job, report, len(found))
        job.step(2 * len(found), 2 * len(found))
        return report.frozen()

    def _in_order(self, paths: Sequence[Path]) -> list[Path]:
        """By name; files whose names give them the same identifier follow the first of them, the earlier call first."""
        groups: dict[str, list[tuple[int, Path]]] = {}
        for path in paths:
            facts, _ = self._metadata.from_name(path, self._zone)
            groups.setdefault(facts.unique_id or f"/{path}", []).append((facts.started_at_ms or 0, path))
        return [path for group in groups.values() for _, path in sorted(group, key=itemgetter(0))]

    def _keep(self, said: Said, found: Sequence[Path], paths: Sequence[Path]) -> None:
        """Remember what this import says of its sources."""
        folders = source_folders(paths)
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

    # -- a batch of files ---------------------------------------------------------------------------------------------

    def _take(self, paths: Sequence[Path], rows: MetadataRows, report: ReportInTheMaking, *, copy: bool) -> None:
        """Three transactions for a batch: what is known already, what looks like something known, what is new."""
        found = list(_each(paths, lambda path: self._look(path, rows), report))
        unknown = self._settle_known(found, report)
        fingerprints = dict(_each_of(unknown, lambda one: self._analyser.fingerprint(one.path), report))
        first = {(mark.size, mark.head_tail): one for one, mark in reversed(fingerprints.items())}.values()
        self._settle_unknown({one: fingerprints[one] for one in reversed(first)}, report, copy=copy)
        twins = [one.path for one in fingerprints if one not in first]
        if twins:
            # Their likes are in the catalogue now and can be compared with them.
            self._take(twins, rows, report, copy=copy)

    def _look(self, path: Path, rows: MetadataRows) -> Found:
        size, mtime_ns = self._files.stat(path)
        if size == 0:
            raise _empty(path)
        named, sources = self._metadata.from_name(path, self._zone)
        row = rows.facts_of(path, named.unique_id)
        facts, said = joined(named, sources, row, rows.name)
        return Found(
            path,
            size,
            mtime_ns,
            facts,
            said,
            self._metadata.side_from_name(path, facts.direction),
            self._sources.agent_channel(path, scheme_in(sources)),
            self._sources.raw_of(path) if is_raw_name(path.name) else None,
        )

    def _settle_known(self, found: Sequence[Found], report: ReportInTheMaking) -> list[Found]:
        """Files that are in the catalogue as they are only add what is known better; returns the others."""

        def settle(stores: Stores) -> list[Found]:
            rest = []
            for one in found:
                known = stores.recordings.by_path(str(one.path))
                if known and (known.fingerprint.size, known.fingerprint.mtime_ns) == (one.size, one.mtime_ns):
                    known = back_again(stores, known)
                    outcomes.append((known, *learn(stores, known, one), one.raw))
                else:
                    rest.append(one)
            return rest

        outcomes: list[tuple[Recording, bool, list[ImportIssue], RawFormat | None]] = []
        rest = self._executor.write(settle).result()
        for outcome in outcomes:
            report.keep(*outcome)
        return rest

    def _settle_unknown(self, found: Mapping[Found, Fingerprint], report: ReportInTheMaking, *, copy: bool) -> None:
        alike = self._executor.write(lambda stores: alike_to(stores, found)).result()
        steps = ImportSteps(self._files, self._analyser, self._clock, report)
        made = _each_of(found, lambda one: steps.step(one, found[one], alike[one], copy=copy), report)
        settling = list(made)

        def settle(stores: Stores) -> list[UserError | None]:
            return [_attempt(stores, step) for _, step in settling]

        try:
            outcomes = self._executor.write(settle).result()
        except BaseException:
            for copied in report.copies.values():
                self._files.remove_copy(copied)
            raise
        for (one, _), refused in zip(settling, outcomes, strict=True):
            if refused is not None:
                report.refuse(one.path, refused)
                self._files.remove_copy(report.copies.get(one.path, one.path))
        report.copies.clear()

    # -- analysis -----------------------------------------------------------------------------------------------------

    def _analyse(self, job: Job[ImportReport], report: ReportInTheMaking, files: int) -> None:
        """Wait for the analysis of what is new; after a cancel it goes on by itself.

        A new recording that turns out to be broken does not stay in the catalogue: it is refused with the reason.
        """
        under_way = [(fresh, self._audio.prepare(fresh.recording, raw=fresh.raw)) for fresh in report.fresh]
        for place, (fresh, future) in enumerate(under_way):
            recording = fresh.recording
            job.step(files + place * files // len(under_way), 2 * files)
            outcome = future.result()
            path = recording.fingerprint.path
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


def _attempt(stores: Stores, settle: Settle) -> UserError | None:
    """Write for one file; what fails is undone and leaves its neighbours alone."""
    try:
        with stores.savepoint():
            settle(stores)
    except UserError as refused:
        return refused
    return None


def _each(paths: Iterable[Path], look: Callable[[Path], Found], report: ReportInTheMaking) -> Iterator[Found]:
    for path in paths:
        try:
            yield look(path)
        except UserError as refused:
            report.refuse(path, refused)


def _each_of(
    found: Iterable[Found], work: Callable[[Found], T], report: ReportInTheMaking
) -> Iterator[tuple[Found, T]]:
    for one in found:
        try:
            yield one, work(one)
        except UserError as refused:
            report.refuse(one.path, refused)


def _empty(path: Path) -> UserError:
    return UserError(
        QT_TRANSLATE_NOOP("errors", "The file {name} is empty."),
        QT_TRANSLATE_NOOP("errors", "Ask for the recording again from the recorder."),
        name=path.name,
    )


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
