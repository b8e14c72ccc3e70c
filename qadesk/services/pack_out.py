"""What goes into packs: gathered within one transaction, so that it fits together."""

import hashlib
import json
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from qadesk.domain.assignments import Assignment, AssignmentState
from qadesk.domain.blind import blind_call, secrets_of
from qadesk.domain.calls import Call
from qadesk.domain.errors import UserError
from qadesk.domain.evaluations import Evaluation
from qadesk.domain.packs import (
    CardMark,
    PackedCard,
    PackedRecording,
    PackHead,
    PackIssue,
    ResultPack,
    SaidOfCall,
    WorkPack,
)
from qadesk.domain.people import Person
from qadesk.domain.recordings import Recording
from qadesk.domain.texts import QT_TRANSLATE_NOOP
from qadesk.services.cards import Cards
from qadesk.services.lookups import known_person
from qadesk.services.ports import Stores
from qadesk.services.sources import Sources

SITE = "site_uid"
"""Name of the setting that tells this workspace from others; made when the first pack is."""
HOME = "home_site"
"""Name of the setting that says which workspace the work here is of."""
SAID = "inspector "
"""How the source of what an inspector has said of a call begins."""


@dataclass(slots=True)
class Outgoing:
    """A work pack about to be written."""

    pack: WorkPack
    files: dict[str, Path] = field(default_factory=dict)
    missing: list[PackIssue] = field(default_factory=list)


class PackingOut:
    """Gathers what somebody takes along."""

    def __init__(self, cards: Cards, sources: Sources, zone: str) -> None:
        self._cards = cards
        self._sources = sources
        self._zone = zone

    def work(
        self, stores: Stores, inspector_no: str, draw_uid: str, who: str, now: int, *, blind: bool, noisy: bool
    ) -> Outgoing:
        """The open work of an inspector with all that is needed for it. Raises ``UserError`` where there is none."""
        inspector = known_person(stores, inspector_no)
        if stores.settings.get(HOME) is not None:
            raise not_home()
        given = stores.packs.work_of(inspector_no, draw_uid)
        open_ = [each for each in given if each.state is AssignmentState.OPEN]
        if not open_:
            raise _no_work(inspector_no)
        out = Outgoing(
            WorkPack(
                head=self._head(stores, site_of(stores), who, now),
                inspector=inspector,
                people=(),
                groups=(),
                calls=(),
                recordings=(),
                cards=(),
                assignments=tuple(replace(each, draw_uid="", packed_at_ms=None) for each in given),
                blind=blind,
                noisy_lines=noisy,
            )
        )
        calls = [self._call(stores, each, out, blind=blind) for each in open_]
        people = () if blind else _people(stores, calls, inspector)
        named = {each.group for each in people if each.group} | {call.facts.group for call in calls if call.facts.group}
        out.pack = replace(
            out.pack,
            people=people,
            groups=tuple(sorted(group for group in named if group)),
            calls=tuple({call.uid: call for call in calls}.values()),
            cards=self._serving(stores, open_),
        )
        return out

    def results(self, stores: Stores, inspector_no: str, who: str, now: int) -> ResultPack:
        """Everything submitted in this workspace. Raises ``UserError`` where no work pack has been opened."""
        home = stores.settings.get(HOME)
        if home is None:
            raise _no_work_here()
        if inspector_no:
            known_person(stores, inspector_no)
        given = stores.packs.submitted(inspector_no)
        calls = sorted({each.call_uid for each in given})
        return ResultPack(
            head=self._head(stores, json.loads(home), who, now),
            origin=site_of(stores),
            inspector_no=inspector_no,
            evaluations=tuple(given),
            cards=_marks(stores, given),
            said=tuple(said for uid in calls for said in _said(stores, uid)),
            times=tuple(stores.packs.times(inspector_no)),
            audit=tuple(stores.packs.audit_of(sorted({each.uid for each in given}))),
            drafts=stores.packs.drafts(inspector_no),
        )

    def _head(self, stores: Stores, site: str, who: str, now: int) -> PackHead:
        return PackHead(uid=stores.new_uid(), made_at_ms=now, made_by=who, site=site, zone=self._zone)

    def _call(self, stores: Stores, work: Assignment, out: Outgoing, *, blind: bool) -> Call:
        """The call of an assignment as it counts here, its recordings noted beside it."""
        (known,) = stores.assignments.calls([work.call_uid])
        call = stores.recordings.call(work.call_uid)
        assert call is not None, "an assignment is of a call"
        recordings = stores.recordings.of_call(call.uid)
        packed = [self._recording(stores, each, out, blind=blind) for each in recordings]
        there = tuple(each for each in packed if each is not None)
        out.pack = replace(out.pack, recordings=out.pack.recordings + there)
        facts = replace(call.facts, agent_no=known.agent_no, group=known.group)
        if blind:
            secrets = secrets_of(facts, [each.fingerprint.path for each in recordings])
            return blind_call(replace(call, facts=facts), secrets)
        return replace(call, facts=facts)

    def _recording(self, stores: Stores, each: Recording, out: Outgoing, *, blind: bool) -> PackedRecording | None:
        path = Path(each.fingerprint.path)
        if not path.is_file():
            out.missing.append(PackIssue(each.call_uid, _missing(path).packed()))
            return None
        out.files[each.uid] = path
        raw = self._sources.raw_of(path)
        number = len(out.files)
        return PackedRecording(
            uid=each.uid,
            call_uid=each.call_uid,
            ordinal=stores.packs.ordinals(each.call_uid)[each.uid],
            name=f"{number:05}{path.suffix}" if blind else path.name,
            file=f"audio/{number:05}{path.suffix}",
            size=each.fingerprint.size,
            sha256="",
            agent_channel=each.agent_channel,
            side=each.side,
            raw=raw.text if raw else "",
        )

    def _serving(self, stores: Stores, given: Sequence[Assignment]) -> tuple[PackedCard, ...]:
        """Every published version of each scorecard that serves one of the calls: which one holds is told by all."""
        keys: set[str] = set()
        for each in given:
            call = stores.recordings.call(each.call_uid)
            assert call is not None, "an assignment is of a call"
            serving = self._cards.for_call(stores, call.facts.business_type, self._cards.day_of(call.facts))
            keys |= {card.key for card in serving}
        stored = [card for key in sorted(keys) for card in stores.scorecards.versions(key)]
        return tuple(
            PackedCard(
                key=card.key,
                version=card.version,
                title=card.title,
                document=card.document,
                business_types=card.business_types,
                published_at_ms=card.published_at_ms,
                effective_from=card.effective_from,
                retired_from=card.retired_from,
                note=card.note,
            )
            for card in stored
            if card.published_at_ms is not None
        )


def site_of(stores: Stores) -> str:
    """What tells this workspace from others; made where there is none yet."""
    known = stores.settings.get(SITE)
    if known is not None:
        return str(json.loads(known))
    made = stores.new_uid()
    stores.settings.put(SITE, json.dumps(made))
    return made


def hash_of(document: str) -> str:
    """SHA-256 of a scorecard's document, hex."""
    return hashlib.sha256(document.encode()).hexdigest()


def _people(stores: Stores, calls: Sequence[Call], inspector: Person) -> tuple[Person, ...]:
    numbers = sorted({call.facts.agent_no for call in calls if call.facts.agent_no} - {inspector.no})
    found = [stores.people.get(no) for no in numbers]
    return tuple(each for each in found if each is not None)


def _marks(stores: Stores, given: Sequence[Evaluation]) -> tuple[CardMark, ...]:
    marks = []
    for key, version in sorted({(each.card_key, each.card_version) for each in given}):
        stored = stores.scorecards.get(key, version)
        assert stored is not None, "an evaluation keeps its card"
        marks.append(CardMark(key=key, version=version, sha256=hash_of(stored.document)))
    return tuple(marks)


def _said(stores: Stores, call_uid: str) -> list[SaidOfCall]:
    call = stores.recordings.call(call_uid)
    assert call is not None, "an evaluation is of a call"
    known = call.facts.known()
    by_source: dict[str, dict[str, str]] = {}
    for name, source in call.provenance.items():
        if source.startswith(SAID) and name in known:
            by_source.setdefault(source, {})[name] = str(known[name])
    return [SaidOfCall(call_uid=call_uid, fields=told, source=source) for source, told in sorted(by_source.items())]


def not_home() -> UserError:
    """A laptop's workspace gives no work out."""
    return UserError(
        QT_TRANSLATE_NOOP("errors", "The work in this workspace has come in a work pack itself."),
        QT_TRANSLATE_NOOP("errors", "Make work packs where calls are drawn; here only results go out."),
    )


def _no_work(no: str) -> UserError:
    return UserError(
        QT_TRANSLATE_NOOP("errors", "Nothing is assigned to {no} that is still to be scored."),
        QT_TRANSLATE_NOOP("errors", "Assign calls first: qadesk assign."),
        no=no,
    )


def _no_work_here() -> UserError:
    return UserError(
        QT_TRANSLATE_NOOP("errors", "No work pack has been opened in this workspace, so that there are no results."),
        QT_TRANSLATE_NOOP("errors", "Open the workspace in which the work pack was taken in."),
    )


def _missing(path: Path) -> UserError:
    return UserError(
        QT_TRANSLATE_NOOP("errors", "The recording {path} is not there, and not in the pack."),
        QT_TRANSLATE_NOOP("errors", "Find its file again (qadesk relocate), then make the pack anew."),
        path=path,
    )
