"""Import of recordings: which files, what is known of their calls, what is new, changed, moved or refused."""

from collections.abc import Callable, Iterator, Mapping
from concurrent.futures import Future
from dataclasses import dataclass, fields, replace
from pathlib import Path
from zoneinfo import ZoneInfo

from qadesk.domain.calls import Call, CallFacts
from qadesk.domain.errors import UserError
from qadesk.domain.recordings import (
    AudioState,
    Fingerprint,
    ImportIssue,
    ImportReport,
    Recording,
    RecordingDraft,
)
from qadesk.domain.tables import ColumnMapping, Table
from qadesk.domain.texts import QT_TRANSLATE_NOOP
from qadesk.services.executor import Executor, Job
from qadesk.services.find_files import move
from qadesk.services.ports import Analyser, Clock, Files, Metadata, Stores
from qadesk.services.prepare_audio import PrepareAudio
from qadesk.services.settings import COLUMN_MAPPING, Settings

PREVIEW_ROWS = 8

SAME_AS = QT_TRANSLATE_NOOP("errors", "The same recording is in the catalogue already, at {path}.")
MOVED = QT_TRANSLATE_NOOP("errors", "The recording was known at {path} and has moved; its evaluations stay with it.")
CHANGED = QT_TRANSLATE_NOOP("errors", "The file has changed since it was imported; it is analysed again.")
NO_FILE = QT_TRANSLATE_NOOP("errors", "No file of this import belongs to this row.")


@dataclass(frozen=True, slots=True)
class Preview:
    """What an import would take: the recordings found, and the metadata table with a mapping to be confirmed."""

    files: tuple[Path, ...]
    sample: tuple[tuple[Path, CallFacts, Mapping[str, str]], ...]
    """The first files with what their names say."""
    table: Table | None
    mapping: dict[str, str]
    """Heading -> canonical column or custom field: as confirmed the last time, else suggested."""


@dataclass(slots=True)
class _Rows:
    """The metadata rows by the file and by the unique id that they name; rows that were used are taken note of."""

    by_file: dict[str, tuple[int, CallFacts]]
    by_unique_id: dict[str, tuple[int, CallFacts]]
    used: set[int]
    issues: list[ImportIssue]
    name: str

    def find(self, path: Path, unique_id: str | None) -> CallFacts | None:
        """The row for a file, by its name (and folder where the row names one), else by the call's unique id."""
        parts = [part.casefold() for part in path.parts]
        keys = ("/".join(parts[-depth:]) for depth in range(len(parts), 0, -1))
        found = next((self.by_file[key] for key in keys if key in self.by_file), None)
        if found is None and unique_id:
            found = self.by_unique_id.get(unique_id)
        if found is None:
            return None
        self.used.add(found[0])
        return found[1]

    def unused(self) -> Iterator[ImportIssue]:
        """A warning for each row that no file of the import belonged to."""
        rows = {number for number, _ in (*self.by_file.values(), *self.by_unique_id.values())}
        for number in sorted(rows - self.used):
            yield ImportIssue(self.name, UserError(NO_FILE).packed(), number)


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
        self._clock = clock
        self._zone = zone

    def preview(self, paths: tuple[Path, ...], table: Path | None = None) -> "Future[Preview]":
        """Look without importing. Raises ``UserError`` when the table cannot be read."""
        return self._executor.file_work(lambda: self._preview(paths, table))

    def run(
        self,
        paths: tuple[Path, ...],
        table: Path | None = None,
        mapping: ColumnMapping | None = None,
        *,
        copy: bool = False,
    ) -> Job[ImportReport]:
        """Import what is found at the paths; the mapping (suggested where ``None``) is remembered for such tables."""
        title = QT_TRANSLATE_NOOP("jobs", "Importing recordings")
        return self._executor.job(title, lambda job: self._run(job, paths, table, mapping, copy))

    def _preview(self, paths: tuple[Path, ...], table: Path | None) -> Preview:
        found = tuple(self._files.recordings_below(paths))
        sample = tuple((path, *self._metadata.from_name(path, self._zone)) for path in found[:PREVIEW_ROWS])
        read = self._metadata.table(table) if table else None
        return Preview(found, sample, read, self._mapping(read) if read else {})

    def _mapping(self, table: Table) -> dict[str, str]:
        mappings = self._settings.get(COLUMN_MAPPING)
        remembered = mappings.get(_signature(table))
        return self._metadata.suggest_mapping(table) if remembered is None else dict(remembered)

    def _run(
        self,
        job: Job[ImportReport],
        paths: tuple[Path, ...],
        table: Path | None,
        mapping: ColumnMapping | None,
        copy: bool,
    ) -> ImportReport:
        rows = self._rows(table, mapping)
        report = _Report()
        report.warnings.extend(rows.issues)
        found = self._files.recordings_below(paths)
        for place, path in enumerate(found):
            job.step(place, 2 * len(found))
            self._one(path, rows, copy, report)
        report.warnings.extend(rows.unused())
        self._analyse(job, report, len(found))
        job.step(2 * len(found), 2 * len(found))
        return report.frozen()

    def _analyse(self, job: Job[ImportReport], report: "_Report", files: int) -> None:
        """Wait for the analysis of what is new; after a cancel it goes on by itself.

        A new recording that turns out to be broken does not stay in the catalogue: it is refused with the reason.
        """
        under_way = [(recording, new, self._audio.prepare(recording)) for recording, new in report.fresh]
        for place, (recording, new, future) in enumerate(under_way):
            job.step(files + place * files // len(under_way), 2 * files)
            outcome = future.result()
            path = recording.fingerprint.path
            if outcome.state is AudioState.READY:
                report.warnings.extend([ImportIssue(path, outcome.reason)] if outcome.reason else [])
                continue
            report.refused.append(ImportIssue(path, outcome.reason))
            if new:
                self._executor.write(_discarding(recording)).result()
                report.drop(recording)

    def _rows(self, path: Path | None, mapping: ColumnMapping | None) -> _Rows:
        rows = _Rows({}, {}, set(), [], path.name if path else "")
        if path is None:
            return rows
        table = self._metadata.table(path)
        chosen = dict(mapping) if mapping is not None else self._mapping(table)
        remembered = self._settings.get(COLUMN_MAPPING)
        self._settings.put(COLUMN_MAPPING, {**remembered, _signature(table): chosen})
        for number, file, facts, issues in self._metadata.rows(table, chosen, self._zone):
            rows.issues.extend(issues)
            if file:
                rows.by_file[file.replace("\\", "/").strip("/").casefold()] = (number, facts)
            if facts.unique_id:
                rows.by_unique_id[facts.unique_id] = (number, facts)
        return rows

    def _one(self, path: Path, rows: _Rows, copy: bool, report: "_Report") -> None:
        try:
            self._take(path, rows, copy, report)
        except UserError as refused:
            report.refused.append(ImportIssue(str(path), refused.packed()))

    def _take(self, path: Path, rows: _Rows, copy: bool, report: "_Report") -> None:
        size, mtime_ns = self._files.stat(path)
        facts, provenance = self._known(path, rows)
        known = self._executor.write(lambda stores: stores.recordings.by_path(str(path))).result()
        if known and (known.fingerprint.size, known.fingerprint.mtime_ns) == (size, mtime_ns):
            report.keep(known, self._update(known, facts, provenance))
            return
        fingerprint = self._analyser.fingerprint(path)
        if known:
            self._changed(known, fingerprint, report)
            return
        twin = self._twin(fingerprint)
        if twin:
            self._twice(twin, fingerprint, facts, provenance, report)
            return
        place = self._files.copy_in(path) if copy else None
        final = self._analyser.fingerprint(place) if place else fingerprint
        draft = RecordingDraft(fingerprint=final, facts=facts, provenance=provenance, copied=copy)
        report.add(self._executor.write(lambda stores: stores.recordings.add(draft, self._clock())).result())

    def _known(self, path: Path, rows: _Rows) -> tuple[CallFacts, dict[str, str]]:
        """What the table says goes before what the file's name says; the source of each field is kept."""
        named, sources = self._metadata.from_name(path, self._zone)
        row = rows.find(path, named.unique_id)
        if row is None:
            return named, dict(sources)
        said = {f.name: getattr(row, f.name) for f in fields(row) if f.name != "custom" and getattr(row, f.name)}
        facts = replace(named, custom={**named.custom, **row.custom}, **said)
        return facts, {**sources, **dict.fromkeys((*said, *row.custom), f"table {rows.name}")}

    def _twin(self, fingerprint: Fingerprint) -> Recording | None:
        found = self._executor.write(
            lambda stores: stores.recordings.by_content(fingerprint.size, fingerprint.head_tail)
        ).result()
        gone = [one for one in found if not self._files.exists(Path(one.fingerprint.path))]
        return next(iter(gone or found), None)

    def _twice(
        self,
        twin: Recording,
        fingerprint: Fingerprint,
        facts: CallFacts,
        provenance: Mapping[str, str],
        report: "_Report",
    ) -> None:
        """The same bytes under another name: the file has moved, or this is one copy too many."""
        old = twin.fingerprint.path
        if twin.copied or self._files.exists(Path(old)):
            report.warnings.append(ImportIssue(fingerprint.path, UserError(SAME_AS, path=old).packed()))
            report.keep(twin, False)
            return
        self._executor.write(lambda stores: move(stores, twin, fingerprint)).result()
        report.warnings.append(ImportIssue(fingerprint.path, UserError(MOVED, path=old).packed()))
        report.keep(twin, self._update(twin, facts, provenance))

    def _changed(self, known: Recording, fingerprint: Fingerprint, report: "_Report") -> None:
        """Another mtime: only touched, or other bytes under the same name."""
        same = fingerprint.head_tail == known.fingerprint.head_tail and fingerprint.size == known.fingerprint.size

        def note(stores: Stores) -> None:
            stores.recordings.relocate(known.uid, fingerprint)
            if not same:
                stores.recordings.set_state(known.uid, AudioState.WAITING)

        self._executor.write(note).result()
        report.keep(known, False)
        if not same:
            report.warnings.append(ImportIssue(fingerprint.path, UserError(CHANGED).packed()))
            report.fresh.append((replace(known, fingerprint=fingerprint, state=AudioState.WAITING), False))

    def _update(self, known: Recording, facts: CallFacts, provenance: Mapping[str, str]) -> bool:
        """Add what this import knows better; what an inspector has said stays. True when something changed."""

        def change(stores: Stores) -> bool:
            call = stores.recordings.call(known.call_uid)
            if call is None:
                return False
            merged, sources = _merged(call, facts, provenance)
            if merged == call.facts:
                return False
            stores.recordings.update_call(call.uid, merged, sources)
            return True

        return self._executor.write(change).result()


def _discarding(recording: Recording) -> Callable[[Stores], None]:
    return lambda stores: stores.recordings.discard(recording.uid)


def _merged(call: Call, facts: CallFacts, provenance: Mapping[str, str]) -> tuple[CallFacts, dict[str, str]]:
    """A table goes before a file name, an inspector before both."""

    def stays(name: str) -> bool:
        source, new = call.provenance.get(name, ""), provenance.get(name, "")
        return source.startswith("inspector") or (source.startswith("table") and not new.startswith("table"))

    new = {
        f.name: getattr(facts, f.name)
        for f in fields(facts)
        if f.name != "custom" and getattr(facts, f.name) is not None and not stays(f.name)
    }
    custom = {name: value for name, value in facts.custom.items() if not stays(name)}
    merged = replace(call.facts, custom={**call.facts.custom, **custom}, **new)
    sources = {name: provenance[name] for name in (*new, *custom) if name in provenance}
    return merged, {**call.provenance, **sources}


def _signature(table: Table) -> str:
    """Tables with the same headings share their mapping."""
    return "\x1f".join(table.columns)


class _Report:
    """What an import has done so far."""

    def __init__(self) -> None:
        self.imported = 0
        self.unchanged = 0
        self.updated = 0
        self.refused: list[ImportIssue] = []
        self.warnings: list[ImportIssue] = []
        self.recordings: dict[str, None] = {}
        self.fresh: list[tuple[Recording, bool]] = []
        """To be analysed, and whether it is new in the catalogue."""

    def add(self, recording: Recording) -> None:
        self.imported += 1
        self.recordings[recording.uid] = None
        self.fresh.append((recording, True))

    def drop(self, recording: Recording) -> None:
        self.imported -= 1
        self.recordings.pop(recording.uid, None)

    def keep(self, recording: Recording, updated: bool) -> None:
        self.updated += updated
        self.unchanged += not updated
        self.recordings[recording.uid] = None
        if recording.state is AudioState.WAITING:
            self.fresh.append((recording, False))

    def frozen(self) -> ImportReport:
        return ImportReport(
            imported=self.imported,
            unchanged=self.unchanged,
            updated=self.updated,
            refused=tuple(self.refused),
            warnings=tuple(self.warnings),
            recordings=tuple(self.recordings),
        )
