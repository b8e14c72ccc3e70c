"""Work packs and packs of results: out with a password, in again, merged; and a look at one."""

from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path

from qadesk.domain.assignments import AssignmentState
from qadesk.domain.packs import (
    SHORTEST_PASSWORD,
    PackedRecording,
    PackKind,
    PackSummary,
    ResultPack,
    WorkPack,
    too_short,
)
from qadesk.domain.people import Role
from qadesk.domain.plain_json import to_json
from qadesk.domain.raw_audio import parse_raw
from qadesk.domain.recordings import Fingerprint
from qadesk.domain.texts import QT_TRANSLATE_NOOP
from qadesk.services.cards import Cards
from qadesk.services.evaluate import Submitted, nothing_follows
from qadesk.services.executor import Executor, Job
from qadesk.services.pack_in import TakingWork
from qadesk.services.pack_out import Outgoing, PackingOut
from qadesk.services.pack_results import TakingResults
from qadesk.services.ports import CardFiles, Clock, Stores
from qadesk.services.ports_work import OpenPack, PackFiles
from qadesk.services.settings import BLIND, NOISY_LINES, Settings
from qadesk.services.sources import Sources

Prepare = Callable[[Sequence[str]], object]
"""Asked to analyse recordings (uids) that somebody is going to listen to."""


@dataclass(frozen=True, slots=True)
class PackPlaces:
    """Where packs put things: recordings that come in, and what is unsealed for as long as a pack is open."""

    media: Path
    scratch: Path


class Packs:
    """The use cases of ``qadesk pack``."""

    def __init__(
        self,
        executor: Executor,
        files: PackFiles,
        fingerprint: Callable[[Path], Fingerprint],
        cards: Cards,
        card_files: CardFiles,
        settings: Settings,
        places: PackPlaces,
        clock: Clock,
        zone: str,
        prepare: Prepare | None = None,
        submitted: Submitted = nothing_follows,
    ) -> None:
        self._executor = executor
        self._files = files
        self._fingerprint = fingerprint
        self._card_files = card_files
        self._cards = cards
        self._settings = settings
        self._sources = Sources(settings)
        self._places = places
        self._clock = clock
        self._zone = zone
        self._prepare = prepare
        self._submitted = submitted
        self._packing = PackingOut(cards, self._sources, zone)

    def out(self, inspector_no: str, target: Path, password: str, who: str, draw_uid: str = "") -> Job[PackSummary]:
        """Write an inspector's open work, with its recordings, into one sealed file. Raises ``UserError``."""
        _refuse_short(password)
        title = QT_TRANSLATE_NOOP("jobs", "Making a work pack")
        return self._executor.job(title, lambda job: self._out(job, inspector_no, target, password, who, draw_uid))

    def results_out(self, target: Path, password: str, who: str, inspector_no: str = "") -> Job[PackSummary]:
        """Write everything submitted here (by one inspector) into one sealed file. Raises ``UserError``."""
        _refuse_short(password)
        title = QT_TRANSLATE_NOOP("jobs", "Making a pack of results")
        return self._executor.job(title, lambda job: self._results_out(job, target, password, who, inspector_no))

    def take_in(self, path: Path, password: str, who: str) -> Job[PackSummary]:
        """Take in a work pack, or results; twice is the same as once. Whole or not at all. Raises ``UserError``."""
        title = QT_TRANSLATE_NOOP("jobs", "Opening a pack")
        return self._executor.job(title, lambda job: self._take_in(job, path, password, who))

    def show(self, path: Path, password: str) -> Job[PackSummary]:
        """What a pack holds, checked whole; nothing is taken in. Raises ``UserError``."""

        def look(job: Job[PackSummary]) -> PackSummary:
            with self._files.open(path, password, self._places.scratch, job.step) as opened:
                return _summary(opened.content)

        return self._executor.job(QT_TRANSLATE_NOOP("jobs", "Looking into a pack"), look)

    def _out(
        self, job: Job[PackSummary], inspector_no: str, target: Path, password: str, who: str, draw_uid: str
    ) -> PackSummary:
        noisy, blind = self._settings.get(NOISY_LINES), self._settings.get(BLIND)

        def gather(stores: Stores) -> Outgoing:
            person = stores.people.get(inspector_no)
            hidden = blind and person is not None and person.role is Role.INSPECTOR
            now = self._clock()
            return self._packing.work(stores, inspector_no, draw_uid, who, now, blind=hidden, noisy=noisy)

        out = self._executor.write(gather).result()
        self._files.write(out.pack, out.files, target, password, job.step)
        self._executor.write(lambda stores: self._note_out(stores, out, who)).result()
        return replace(_summary(out.pack), notes=tuple(out.missing))

    def _note_out(self, stores: Stores, out: Outgoing, who: str) -> None:
        pack, now = out.pack, self._clock()
        for each in pack.assignments:
            known = stores.assignments.get(each.uid)
            if known is not None and known.state is AssignmentState.OPEN:
                stores.assignments.change(replace(known, packed_at_ms=now))
        told: dict[str, object] = {"calls": len(pack.calls), "recordings": len(pack.recordings)}
        stores.packs.note(pack.head.uid, "out", "work", pack.inspector.no, now, who, told)
        stores.audit.add(now, who, "work pack made", pack.head.uid, "", to_json({"for": pack.inspector.no, **told}))

    def _results_out(
        self, job: Job[PackSummary], target: Path, password: str, who: str, inspector_no: str
    ) -> PackSummary:
        gathered = self._executor.write(lambda stores: self._packing.results(stores, inspector_no, who, self._clock()))
        pack = gathered.result()
        self._files.write(pack, {}, target, password, job.step)

        def note(stores: Stores) -> None:
            told: dict[str, object] = {"evaluations": len(pack.evaluations), "drafts": pack.drafts}
            now = self._clock()
            stores.packs.note(pack.head.uid, "out", "results", inspector_no, now, who, told)
            stores.audit.add(now, who, "results made", pack.head.uid, "", to_json(told))

        self._executor.write(note).result()
        return _summary(pack)

    def _take_in(self, job: Job[PackSummary], path: Path, password: str, who: str) -> PackSummary:
        with self._files.open(path, password, self._places.scratch, job.step) as opened:
            content = opened.content
            if isinstance(content, WorkPack):
                return self._take_work(job, opened, content, who)
            return self._take_results(content, who)

    def _take_results(self, pack: ResultPack, who: str) -> PackSummary:
        taking = TakingResults(pack, self._cards, self._submitted)
        taken = self._executor.write(lambda stores: taking.write(stores, who, self._clock())).result()
        return replace(
            _summary(pack),
            imported=taken.imported,
            unchanged=taken.unchanged,
            done=taken.done,
            refused=tuple(taken.refused),
            notes=tuple(taken.notes),
        )

    def _take_work(self, job: Job[PackSummary], opened: OpenPack, pack: WorkPack, who: str) -> PackSummary:
        taking = TakingWork(pack, self._card_files, self._zone, self._places.media)
        wanted = self._executor.write(taking.wanted).result()
        made: list[Path] = []
        try:
            files = self._extracted(job, opened, taking, wanted, made)
            taken = self._executor.write(lambda stores: taking.write(stores, files, who, self._clock())).result()
        except BaseException:
            # Nothing of it is in the catalogue: its files would only lie about.
            for each in made:
                with suppress(OSError):
                    each.unlink()
            raise
        self._keep_settings(pack)
        if self._prepare is not None and taken.recordings:
            self._prepare(taken.recordings)
        return replace(_summary(pack), imported=taken.calls, unchanged=taken.unchanged, recording_uids=taken.recordings)

    def _extracted(
        self,
        job: Job[PackSummary],
        opened: OpenPack,
        taking: TakingWork,
        wanted: Sequence[PackedRecording],
        made: list[Path],
    ) -> list[tuple[PackedRecording, Fingerprint]]:
        files = []
        for number, each in enumerate(wanted):
            job.step(number, len(wanted))
            place = taking.place(each)
            made.append(place)
            opened.extract(each, place)
            files.append((each, self._fingerprint(place)))
        job.step(len(wanted), len(wanted))
        return files

    def _keep_settings(self, pack: WorkPack) -> None:
        """What scoring depends on is as at the site."""
        if pack.blind:
            self._settings.put(BLIND, True)
        if pack.noisy_lines:
            self._settings.put(NOISY_LINES, True)
        for suffix, raw in {(Path(each.name).suffix.lower(), each.raw) for each in pack.recordings if each.raw}:
            self._sources.keep_raw(self._places.media / f"raw-{raw.replace(':', '-')}", suffix, parse_raw(raw))


def _refuse_short(password: str) -> None:
    if len(password) < SHORTEST_PASSWORD:
        raise too_short()


def _summary(pack: WorkPack | ResultPack) -> PackSummary:
    head = pack.head
    if isinstance(pack, WorkPack):
        return PackSummary(
            kind=PackKind.WORK,
            uid=head.uid,
            inspector_no=pack.inspector.no,
            made_at_ms=head.made_at_ms,
            made_by=head.made_by,
            zone=head.zone,
            calls=len(pack.calls),
            recordings=len(pack.recordings),
            sound_bytes=sum(each.size for each in pack.recordings),
            cards=len(pack.cards),
            assignments=sum(each.state is AssignmentState.OPEN for each in pack.assignments),
        )
    return PackSummary(
        kind=PackKind.RESULTS,
        uid=head.uid,
        inspector_no=pack.inspector_no,
        made_at_ms=head.made_at_ms,
        made_by=head.made_by,
        zone=head.zone,
        calls=len({each.call_uid for each in pack.evaluations}),
        cards=len(pack.cards),
        evaluations=len(pack.evaluations),
        drafts=pack.drafts,
    )
