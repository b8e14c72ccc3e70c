"""Small invented people, recordings, cards and evaluations."""

from dataclasses import replace
from decimal import Decimal
from fractions import Fraction
from itertools import count
from typing import Any

from qadesk.domain.answers import Answer, Evidence
from qadesk.domain.audio_facts import AudioFacts
from qadesk.domain.calls import CallFacts
from qadesk.domain.card_versions import StoredCard
from qadesk.domain.evaluations import Evaluation, EvaluationState, Mark
from qadesk.domain.people import Person, Role
from qadesk.domain.recordings import Fingerprint, RecordingDraft
from qadesk.domain.scores import ItemScore, ItemState, Result
from qadesk.storage.database import SqlStores

_numbers = count(1)
CARD = StoredCard("service", 0, "电话服务", "key: service\n", ("service",), None)
INSPECTOR = Person(no="9001", name="质检甲", role=Role.INSPECTOR)


def fingerprint(path: str = "", **changes: Any) -> Fingerprint:
    number = next(_numbers)
    return replace(Fingerprint(path or f"/calls/{number}.wav", 1000 + number, number, f"hash{number}"), **changes)


def draft(path: str = "", **facts: Any) -> RecordingDraft:
    provenance = dict.fromkeys(facts, "table")
    return RecordingDraft(fingerprint=fingerprint(path), facts=CallFacts(**facts), provenance=provenance)


def audio(**changes: Any) -> AudioFacts:
    facts = AudioFacts(
        frames=81_234,
        rate=8000,
        channels=2,
        codec="PCM_16",
        container="WAV",
        header_frames=81_234,
        sha256="ab" * 32,
        loudness_dbfs=(-20.25, -23.5),
        peak_dbfs=(-3.0, -120.0),
        clipped_frames=(0, 7),
        working_copy=False,
        cache_key="key1",
    )
    return replace(facts, **changes)


def evaluation(call_uid: str, uid: str = "e1", revision: int = 1, **changes: Any) -> Evaluation:
    full = Evaluation(
        uid=uid,
        revision=revision,
        call_uid=call_uid,
        card_key="service",
        card_version=1,
        inspector_no="9001",
        answers={"greeting": Answer("no", "没有问候", (Evidence(1000, 2500, "开头"),)), "smile": Answer(3)},
        marks=(Mark(500, 900, "听"),),
        comment="整体不错",
        coaching_note="多微笑",
        focused_item="smile",
        position_ms=12_345,
        speed=1.5,
        saves=3,
        started_at_ms=1000,
        updated_at_ms=2000,
    )
    return replace(full, **changes)


def submitted(given: Evaluation, at_ms: int = 3000) -> Evaluation:
    """What a service hands to ``submit``, and what it gets back later for ``result``."""
    return replace(
        given,
        state=EvaluationState.SUBMITTED,
        submitted_at_ms=at_ms,
        score=Decimal("86.67"),
        passed=True,
        band="合格",
        critical=("rude",),
    )


def result() -> Result:
    items = (
        ItemScore("greeting", ItemState.ANSWERED, Fraction(0), Fraction(5)),
        ItemScore("smile", ItemState.ANSWERED, Fraction(10, 3), Fraction(10)),
        ItemScore("remark", ItemState.OPEN, None, Fraction(0)),
    )
    return Result(
        score=Decimal("86.67"),
        passed=True,
        band="合格",
        critical=("rude",),
        sections=(),
        items=items,
        steps=(),
        open=("remark",),
    )


def prepared(stores: SqlStores, **facts: Any) -> str:
    """A card, an inspector and one call; returns the call's uid."""
    stores.people.add(INSPECTOR)
    stores.scorecards.publish(CARD, 1)
    return stores.recordings.add(draft(**facts), 10).call_uid
