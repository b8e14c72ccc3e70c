"""A sheet is handed around: it shows no customer's number, and stays with what its score was computed from."""

from dataclasses import replace
from pathlib import Path
from zoneinfo import ZoneInfo

from qadesk.domain.answers import Answer, Evidence
from qadesk.domain.calls import Call, CallFacts
from qadesk.domain.evaluations import Evaluation, EvaluationState, Mark
from qadesk.domain.handing_on import RedactedCopy
from qadesk.domain.recordings import AudioState, Fingerprint, Recording
from qadesk.domain.scoring import score
from qadesk.domain.sheets import SheetRevision
from qadesk.domain.texts import untranslated
from qadesk.exchange.cards import sound_card
from qadesk.services.sheet_content import SheetSource, redacted, sheet_content

NUMBER = "13800000117"
CARD = sound_card(
    """
format: qadesk-scorecard/1
key: tiny
title: T
total: 10
pass_mark: 5
bands: [{from: 0, title: B}]
sections:
  - key: s
    title: S
    items:
      - {key: first, title: F, kind: yes_no, points: 4, when: {call: contact, is: first}}
      - {key: rest, title: R, kind: yes_no, points: 6}
"""
)


def source(facts: CallFacts) -> SheetSource:
    answers = {"first": Answer("no"), "rest": Answer("yes")}
    at_submission = {"contact": "first"}
    result = score(CARD, at_submission, {"first": "no", "rest": "yes"})
    evaluation = Evaluation(
        uid="e", revision=1, call_uid="c", card_key="tiny", card_version=1, inspector_no="9001",
        state=EvaluationState.SUBMITTED, answers=answers, call=at_submission, submitted_at_ms=1,
        score=result.score, passed=result.passed, band=result.band,
    )  # fmt: skip
    path = Path(f"q-6001-{NUMBER}-20261028.wav").as_posix()
    recording = Recording(uid="r", call_uid="c", fingerprint=Fingerprint(path, 1, 1, "h"), state=AudioState.WAITING)
    return SheetSource(
        evaluation=evaluation, card=CARD, call=Call(uid="c", facts=facts), recordings=(recording,), inspector="I",
        agent="A", group="G", history=(),
    )  # fmt: skip


FACTS = CallFacts(customer=NUMBER, unique_id=f"pbx-{NUMBER}", contact="first", custom={"note": f"call {NUMBER} back"})


def test_no_part_of_a_sheet_shows_the_customers_number() -> None:
    content = sheet_content(source(FACTS), None, None, ZoneInfo("UTC"), untranslated)
    assert NUMBER not in repr(content)
    assert content.file == "q-6001-138****0117-20261028.wav"


def test_a_sheet_agrees_with_its_score_when_the_call_is_known_better_later() -> None:
    content = sheet_content(source(replace(FACTS, contact="repeat")), None, None, ZoneInfo("UTC"), untranslated)
    assert content.sections[0].score == content.score == 6


OTHER = "13900000222"


def test_numbers_that_somebody_wrote_are_masked_wherever_they_stand() -> None:
    known = source(FACTS)
    said = f"回拨 {OTHER}"
    written = replace(
        known.evaluation,
        answers={
            "first": Answer("no", comment=said, evidence=(Evidence(0, 90, said),)),
            "rest": Answer("yes", comment=said),
        },
        marks=(Mark(10, 20, said),),
        comment=said,
        coaching_note=said,
        reason=said,
    )
    former = SheetRevision(1, "I", 1, known.evaluation.score, said)
    content = sheet_content(
        replace(known, evaluation=written, history=(former,)), None, None, ZoneInfo("UTC"), untranslated
    )
    assert OTHER not in repr(content)
    assert content.comment == content.coaching_note == content.reason == content.marks[0].note == "回拨 139****0222"
    assert content.sections[0].items[0].evidence[0].note == content.history[0].reason == "回拨 139****0222"


def test_a_redacted_sheet_shows_nobodys_number_in_the_calls_own_fields() -> None:
    facts = replace(FACTS, unique_id=f"pbx-{OTHER}", custom={"note": OTHER})
    plain = sheet_content(source(facts), None, None, ZoneInfo("UTC"), untranslated)
    assert plain.call.unique_id == f"pbx-{OTHER}"
    copy = RedactedCopy(
        uid="k", call_uid="c", path="copy.wav", spans=(), cover="beep", sha256="0", made_at_ms=1, made_by="9001"
    )
    content = redacted(plain, copy, None)
    assert OTHER not in repr(content)
    assert content.call.unique_id == "pbx-139****0222"
