"""What comes in packs: a work pack into a laptop's workspace. Everything is looked at before anything is written."""

import json
import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path, PurePosixPath

from qadesk.domain.assignments import Assignment, AssignmentState
from qadesk.domain.errors import UserError
from qadesk.domain.packs import PackedRecording, WorkPack
from qadesk.domain.plain_json import to_json
from qadesk.domain.recordings import Fingerprint
from qadesk.domain.texts import QT_TRANSLATE_NOOP
from qadesk.services.pack_out import HOME, SITE
from qadesk.services.ports import CardFiles, Stores

_LONGEST_STEM = 60


@dataclass(frozen=True, slots=True)
class TakenWork:
    """What a work pack changed here."""

    calls: int
    unchanged: int
    recordings: tuple[str, ...]
    """uids of those that are new here."""


class TakingWork:
    """A work pack, once checked by itself, against the workspace that it comes to."""

    def __init__(self, pack: WorkPack, card_files: CardFiles, zone: str, media: Path) -> None:
        self._pack = pack
        self._card_files = card_files
        self._zone = zone
        self._media = media

    def wanted(self, stores: Stores) -> list[PackedRecording]:
        """The recordings that are not here yet. Raises ``UserError`` where the pack does not fit this workspace."""
        self._refuse_other_site(stores)
        self._refuse_other_cards(stores)
        self._refuse_known_calls(stores)
        return [each for each in self._pack.recordings if not _is_here(stores, each.uid)]

    def place(self, each: PackedRecording) -> Path:
        """Where a recording's file goes: its name cleaned of what no file may bear, and its uid, so that none collide.

        Files without a header lie in a folder for each way of reading them.
        """
        name = PurePosixPath(each.name.replace("\\", "/"))
        stem = re.sub(r"[^\w+=@-]", "_", name.stem)[:_LONGEST_STEM]
        folder = self._media / f"raw-{each.raw.replace(':', '-')}" if each.raw else self._media
        return folder / f"{stem}-{each.uid[-12:]}{name.suffix}"

    def write(
        self, stores: Stores, files: Sequence[tuple[PackedRecording, Fingerprint]], who: str, now: int
    ) -> TakenWork:
        """Keep everything, within a transaction; what is here already stays as it is."""
        self._refuse_other_site(stores)
        pack = self._pack
        stores.settings.put(HOME, json.dumps(pack.head.site))
        self._put_people(stores)
        for card in pack.cards:
            stores.packs.put_card(card, who, now)
        new = [call for call in pack.calls if stores.recordings.call(call.uid) is None]
        for call in new:
            stores.recordings.add_call(call)
        known = [(each, mark) for each, mark in files if stores.recordings.get(each.uid) is not None]
        for each, mark in known:
            stores.recordings.relocate(each.uid, mark)
        stores.packs.put_recordings([self._placed(stores, *pair) for pair in files if pair not in known], now)
        self._put_assignments(stores)
        summary = {"calls": len(pack.calls), "recordings": len(pack.recordings), "site": pack.head.site}
        stores.packs.note(pack.head.uid, "in", "work", pack.inspector.no, now, who, summary)
        if new:
            stores.audit.add(now, who, "work pack taken in", pack.head.uid, "", to_json(summary))
        return TakenWork(len(new), len(pack.calls) - len(new), tuple(each.uid for each, _ in files))

    def _put_people(self, stores: Stores) -> None:
        for group in self._pack.groups:
            stores.people.add_group(group)
        for person in (self._pack.inspector, *self._pack.people):
            if stores.people.get(person.no) is None:
                stores.people.add(replace(person, uid=""))

    def _placed(self, stores: Stores, each: PackedRecording, mark: Fingerprint) -> tuple[PackedRecording, Fingerprint]:
        """With its ordinal, or the next free one where another recording of the call has come to have it here."""
        taken = stores.packs.ordinals(each.call_uid).values()
        if each.ordinal in taken:
            return replace(each, ordinal=max(taken) + 1), mark
        return each, mark

    def _put_assignments(self, stores: Stores) -> None:
        new = []
        for each in self._pack.assignments:
            known = stores.assignments.get(each.uid)
            if known is None:
                if each.state is AssignmentState.OPEN:
                    new.append(_as_it_stands(stores, each))
            elif known.state is AssignmentState.OPEN:
                stores.assignments.change(replace(known, due_on=each.due_on, state=each.state, why=each.why))
        stores.assignments.add(self._theirs(stores, new))

    def _theirs(self, stores: Stores, new: Sequence[Assignment]) -> list[Assignment]:
        """Those of new assignments that hold where several inspectors share a laptop: a call that the site has moved
        from one to the other is whose it was given to last, in whatever order their packs are opened."""
        held = stores.assignments.taken([each.call_uid for each in new])
        found = []
        for each in new:
            other = held.get(each.call_uid)
            if other is not None and other.state is AssignmentState.OPEN:
                if other.assigned_at_ms > each.assigned_at_ms:
                    continue
                stores.assignments.change(replace(other, state=AssignmentState.WITHDRAWN, why=each.why))
            found.append(each)
        return found

    def _refuse_other_site(self, stores: Stores) -> None:
        head, home, own = self._pack.head, stores.settings.get(HOME), stores.settings.get(SITE)
        if own is not None and json.loads(own) == head.site:
            raise UserError(
                QT_TRANSLATE_NOOP("errors", "This work pack was made in this very workspace."),
                QT_TRANSLATE_NOOP("errors", "Open it on the machine on which the calls are to be scored."),
            )
        if head.zone != self._zone:
            raise UserError(
                QT_TRANSLATE_NOOP("errors", "The work pack is of a site in the time zone {theirs}, not {ours}."),
                QT_TRANSLATE_NOOP(
                    "errors", "Make a workspace for it: qadesk init --timezone {theirs} --no-scorecards DIR."
                ),
                theirs=head.zone,
                ours=self._zone,
            )
        if home is not None and json.loads(home) != head.site:
            raise UserError(
                QT_TRANSLATE_NOOP("errors", "The work in this workspace is of another site."),
                QT_TRANSLATE_NOOP("errors", "Make a workspace of its own: qadesk init --no-scorecards DIR."),
            )

    def _refuse_other_cards(self, stores: Stores) -> None:
        for card in self._pack.cards:
            stored = stores.scorecards.get(card.key, card.version)
            if stored is not None and stored.document != card.document:
                raise UserError(
                    QT_TRANSLATE_NOOP(
                        "errors", "Version {version} of the scorecard {key} is another one here than in the work pack."
                    ),
                    QT_TRANSLATE_NOOP(
                        "errors", "Take the pack into a fresh workspace: qadesk init --no-scorecards DIR."
                    ),
                    key=card.key,
                    version=card.version,
                )
            read, _ = self._card_files.read(card.document, card.key)
            if read is None or read.key != card.key:
                raise UserError(
                    QT_TRANSLATE_NOOP("errors", "The scorecard {key} in the work pack cannot be read."),
                    QT_TRANSLATE_NOOP("errors", "Update qadesk on this machine, or have the pack made anew."),
                    key=card.key,
                )

    def _refuse_known_calls(self, stores: Stores) -> None:
        for call in self._pack.calls:
            unique_id = call.facts.unique_id
            known = stores.recordings.call_by_unique_id(unique_id) if unique_id else None
            if known is not None and known.uid != call.uid:
                raise UserError(
                    QT_TRANSLATE_NOOP("errors", "The call {call} of the work pack has been imported here by itself."),
                    QT_TRANSLATE_NOOP(
                        "errors", "Take the pack into a fresh workspace: qadesk init --no-scorecards DIR."
                    ),
                    call=unique_id,
                )


def _is_here(stores: Stores, uid: str) -> bool:
    known = stores.recordings.get(uid)
    return known is not None and Path(known.fingerprint.path).is_file()


def _as_it_stands(stores: Stores, each: Assignment) -> Assignment:
    """Done where the inspector has scored the call here under an earlier assignment."""
    own = [one for one in stores.packs.of_call(each.call_uid) if one.inspector_no == each.inspector_no]
    if not own:
        return each
    last = own[-1]
    done = {"done_at_ms": last.submitted_at_ms, "evaluation_uid": last.uid}
    return replace(each, state=AssignmentState.DONE, **done)  # type: ignore[arg-type]
