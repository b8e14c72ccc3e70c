"""Packages of appeals: out of a leader's copy of the workspace, into the QA lead's, merged by uid."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from qadesk.domain.after.appeal_facts import claims_of
from qadesk.domain.after.appeal_packs import AppealPack, PackedAppeal, PackedEvent
from qadesk.domain.after.appealing import DECIDED, FILED, FILED_AGAIN, WITHDRAWN
from qadesk.domain.after.appeals import Appeal, Filing
from qadesk.domain.after.events import Happened
from qadesk.domain.after.forms import FormReport
from qadesk.domain.errors import UserError
from qadesk.domain.plain_json import to_json
from qadesk.domain.recordings import ImportIssue
from qadesk.domain.texts import QT_TRANSLATE_NOOP
from qadesk.services.after.appeal_cases import AppealCases
from qadesk.services.ports import Clock, Stores


class AppealPacks:
    """What goes into a package, and what becomes of one."""

    def __init__(self, cases: AppealCases, clock: Clock) -> None:
        self._cases = cases
        self._clock = clock

    def content(self, stores: Stores, uids: Sequence[str], who: str) -> AppealPack:
        """These appeals as they stand."""
        appeals = tuple(_packed(each) for each in stores.appeals.of_many(uids))
        return AppealPack(uid=stores.new_uid(), made_at_ms=self._clock(), made_by=who, appeals=appeals)

    def take(self, stores: Stores, pack: AppealPack, path: Path, who: str) -> FormReport:
        """Merge: what is new happens here too, under this workspace's own rules and clocks; each appeal by itself."""
        taken: list[str] = []
        refused: list[ImportIssue] = []
        unchanged = 0
        for number, packed in enumerate(pack.appeals, 1):
            try:
                with stores.savepoint():
                    changed = self._take(stores, packed, who)
            except UserError as error:
                refused.append(ImportIssue(path=f"{path.name}: {packed.uid}", reason=error.packed(), row=number))
                continue
            if changed:
                taken.append(packed.uid)
            else:
                unchanged += 1
        counts = {"taken": len(taken), "unchanged": unchanged, "refused": len(refused), "made_by": pack.made_by}
        stores.audit.add(self._clock(), who, "appeals taken in", pack.uid, "", to_json(counts), path.name)
        return FormReport(taken=tuple(taken), unchanged=unchanged, refused=tuple(refused))

    def _take(self, stores: Stores, packed: PackedAppeal, who: str) -> bool:
        """Whether anything of it was new. Raises ``UserError``."""
        appeal = stores.appeals.get(packed.uid)
        here = _packed(appeal) if appeal else None
        if here and (here.evaluation_uid, here.revision) != (packed.evaluation_uid, packed.revision):
            raise _conflict(packed.uid)
        known = here.events if here else ()
        common = min(len(known), len(packed.events))
        if _alike(known[:common]) != _alike(packed.events[:common]):
            raise _conflict(packed.uid)
        for event in packed.events[common:]:
            self._happen(stores, packed, event, who)
        return len(packed.events) > common

    def _happen(self, stores: Stores, packed: PackedAppeal, event: PackedEvent, who: str) -> None:
        if event.kind == DECIDED:
            raise UserError(
                QT_TRANSLATE_NOOP("errors", "Decisions do not travel with packages."),
                QT_TRANSLATE_NOOP("errors", "Decide the appeal where the evaluations are kept."),
            )
        if event.kind == FILED:
            filing = Filing(
                evaluation_uid=packed.evaluation_uid,
                claims=event.claims,
                filed_by=event.who,
                received_at_ms=event.at_ms,
            )
            self._cases.file(stores, filing, who, uid=packed.uid, revision=packed.revision)
        elif event.kind == FILED_AGAIN:
            self._cases.file_again(stores, packed.uid, event.claims, event.who, who, event.at_ms)
        elif event.kind == WITHDRAWN:
            self._cases.withdraw(stores, packed.uid, event.who, event.why, event.at_ms)


def _packed(appeal: Appeal) -> PackedAppeal:
    return PackedAppeal(
        uid=appeal.uid,
        evaluation_uid=appeal.evaluation_uid,
        revision=appeal.revision,
        events=tuple(_packed_event(event) for event in appeal.events),
    )


def _packed_event(event: Happened) -> PackedEvent:
    claims = claims_of(event.facts["claims"]) if "claims" in event.facts else ()
    return PackedEvent(at_ms=event.at_ms, who=event.who, kind=event.kind, why=event.why, claims=claims)


def _alike(events: Sequence[PackedEvent]) -> list[PackedEvent]:
    """Titles are data of the card, and not what was said."""
    return [replace(each, claims=tuple(replace(claim, title="") for claim in each.claims)) for each in events]


def _conflict(uid: str) -> UserError:
    return UserError(
        QT_TRANSLATE_NOOP("errors", "The appeal {uid} has gone another way here than in the package."),
        QT_TRANSLATE_NOOP("errors", "Compare the two, and enter here what is missing."),
        uid=uid,
    )
