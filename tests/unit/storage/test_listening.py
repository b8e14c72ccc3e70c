"""What listening leaves in the books: sides, voices, decisions, shares heard, copies."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import text
from sqlalchemy.exc import IntegrityError

from qadesk.domain.answers import Answer
from qadesk.domain.evaluations import Evaluation, Mark
from qadesk.domain.handing_on import RedactedCopy, RedactedSpan
from qadesk.domain.listening import HeardSpan, InspectorListening, heard_again
from qadesk.domain.people import Person, Role
from qadesk.domain.recordings import AudioState, RecordedSide, Recording
from qadesk.domain.suggestions import Decision, RuleAgreement
from qadesk.domain.voice import ChannelVoice, UsualVoice, VoiceFacts
from qadesk.storage import SqlDatabase, codec
from qadesk.storage.database import SqlStores
from tests.unit.storage.conftest import NOON
from tests.unit.storage.things import INSPECTOR, audio, draft, evaluation, fingerprint, prepared, result, submitted

DAY = 86_400_000
HEARD = (HeardSpan(0, 900), HeardSpan(900, 1500, 1.5), HeardSpan(1500, 4000, 1.5, True), HeardSpan(5000, 5100, 1.5))
DECISIONS = {
    "greeting": Decision(0, "no", "accepted", ((1000, 2500), (4000, 4100))),
    "faults": Decision(2, ("late", "rude"), "rejected"),
    "tone": Decision(1, Decimal("1.50"), "rejected"),
}


def columns(stores: SqlStores, query: str) -> list[tuple[object, ...]]:
    return [tuple(row) for row in stores.audit._connection.execute(text(query))]


def test_a_draft_keeps_what_was_heard_decided_and_marked(database: SqlDatabase) -> None:
    marks = (Mark(500, 900, "听"), Mark(600, 600, "", "bookmark"), Mark(700, 1200, "号码", "redact"))
    with database.transaction() as stores:
        full = evaluation(prepared(stores), marks=marks, decisions=DECISIONS, heard=HEARD)
        stores.evaluations.save(full)
        assert stores.evaluations.get("e1") == full


def test_documents_of_before_listening_are_read(database: SqlDatabase) -> None:
    with database.transaction() as stores:
        old = evaluation(prepared(stores))
        stores.evaluations.save(old)
        plain = codec.json.loads(codec.document_of(old))
        del plain["decisions"], plain["heard"]
        plain["marks"] = [[500, 900, "听"]]
        stores.audit._connection.execute(
            text("UPDATE evaluation SET document = :document"), {"document": codec.dumps(plain)}
        )
        assert stores.evaluations.get("e1") == old


@given(
    st.lists(
        st.builds(
            HeardSpan,
            st.integers(0, 10_000),
            st.integers(0, 10_000),
            st.sampled_from((0.5, 1.0, 1.1, 3.0)),
            st.booleans(),
        )
    )
)
def test_what_was_heard_comes_back_equal(spans: list[HeardSpan]) -> None:
    heard = heard_again((), spans)
    assert codec.heard_from_json(codec.json.loads(codec.dumps(codec.heard_to_json(heard)))) == heard


def test_an_hour_of_skipped_silences_is_a_few_kilobytes() -> None:
    heard = [HeardSpan(at * 3600, at * 3600 + 2500, 1.5, bool(at % 2)) for at in range(1000)]
    assert len(codec.dumps(codec.heard_to_json(heard))) < 12_000


def test_shares_are_frozen_with_the_submission(database: SqlDatabase) -> None:
    with database.transaction() as stores:
        given_up = submitted(
            evaluation(prepared(stores), heard=HEARD, heard_share=Decimal("0.9512"), heard_demand=Decimal("0.9500"))
        )
        stores.evaluations.submit(given_up, result())
        assert stores.evaluations.get("e1") == given_up
        assert columns(stores, "SELECT heard_share, heard_demand FROM evaluation") == [(9512, 9500)]
    (row,) = database.queries.evaluations()
    assert (row.heard_share, row.heard_demand) == (Decimal("0.9512"), Decimal("0.9500"))
    for column in ("heard_share", "heard_demand"):
        with pytest.raises(IntegrityError, match="never changes"), database.transaction() as stores:
            columns(stores, f"UPDATE evaluation SET {column} = 1 RETURNING id")


def test_a_submitted_evaluation_is_not_replaced_either(database: SqlDatabase) -> None:
    with database.transaction() as stores:
        stores.evaluations.submit(submitted(evaluation(prepared(stores))), result())
    with pytest.raises(IntegrityError, match="never changes"), database.transaction() as stores:
        columns(stores, "INSERT OR REPLACE INTO evaluation SELECT * FROM evaluation RETURNING id")


def test_decisions_are_spread_beside_the_answer_and_never_change(database: SqlDatabase) -> None:
    answers = {"greeting": Answer("no"), "faults": Answer(("rude", "late")), "tone": Answer(Decimal("1.5"))}
    decisions = DECISIONS | {"open": Decision(0, "yes", "rejected")}
    with database.transaction() as stores:
        stores.evaluations.submit(evaluation(prepared(stores), answers=answers, decisions=decisions), result())
        rows = columns(stores, "SELECT item_key, rule, verdict, same FROM suggestion_decision ORDER BY id")
    assert rows == [
        ("greeting", 0, "accepted", 1),
        ("faults", 2, "rejected", 1),
        ("tone", 1, "rejected", 1),
        ("open", 0, "rejected", 0),
    ]
    for statement in ("UPDATE suggestion_decision SET same = 1 RETURNING id", "DELETE FROM suggestion_decision"):
        with pytest.raises(IntegrityError, match="never change"), database.transaction() as stores:
            stores.audit._connection.execute(text(statement))


def test_the_agreement_of_a_rule_counts_the_latest_revisions(database: SqlDatabase) -> None:
    with database.transaction() as stores:
        call_uid = prepared(stores)
        accepted = {"greeting": Decision(0, "no", "accepted")}
        rejected = {"greeting": Decision(0, "no", "rejected")}
        stores.evaluations.submit(evaluation(call_uid, "e1", decisions=accepted), result())
        stores.evaluations.submit(evaluation(call_uid, "e2", decisions=rejected), result())
        stores.evaluations.submit(evaluation(call_uid, "e3", decisions=accepted), result())
        overruled = evaluation(call_uid, "e3", 2, decisions=rejected, answers={"greeting": Answer("yes")})
        stores.evaluations.submit(overruled, result())
        stores.evaluations.save(evaluation(call_uid, "e4", decisions=accepted))
    assert database.queries.rule_agreement("service") == [
        RuleAgreement(
            card_key="service", card_version=1, item="greeting", rule=0, suggested=3, accepted=1, rejected=2, same=2
        )
    ]
    assert database.queries.rule_agreement("other") == []


def heard_by(no: str, call_uid: str, uid: str, share: str | None, at_ms: int, **more: object) -> Evaluation:
    fields = {"inspector_no": no, "heard_share": None if share is None else Decimal(share), **more}
    return replace(evaluation(call_uid, uid, **fields), submitted_at_ms=at_ms)


def test_how_inspectors_listened(database: SqlDatabase) -> None:
    demand = {"heard_demand": Decimal("0.95")}
    with database.transaction() as stores:
        call_uid = prepared(stores, started_at_ms=NOON)
        stores.people.add(Person(no="9002", name="质检乙", role=Role.INSPECTOR))
        for each in (
            heard_by("9001", call_uid, "e1", "1.0000", NOON),
            heard_by("9001", call_uid, "e2", "0.9499", NOON, **demand),
            heard_by("9001", call_uid, "e3", "0.9500", NOON + DAY, **demand),
            heard_by("9001", call_uid, "e4", None, NOON + DAY, **demand),
            heard_by("9002", call_uid, "e5", None, NOON),
            heard_by("9002", call_uid, "e6", "0.1000", NOON, **demand),
            replace(heard_by("9002", call_uid, "e6", "0.9600", NOON, **demand), revision=2),
        ):
            stores.evaluations.submit(each, result())
    one, two = database.queries.listening_of()
    assert one == InspectorListening(
        inspector_no="9001",
        inspector=INSPECTOR.name,
        evaluations=4,
        average_score=Decimal("86.67"),
        measured=3,
        average_share=Decimal("0.9666"),
        least_share=Decimal("0.9499"),
        below_demand=1,
    )
    assert (two.evaluations, two.measured, two.average_share, two.below_demand) == (2, 1, Decimal("0.9600"), 0)
    assert database.queries.listening_of("9002") == [two]
    assert database.queries.listening_of("9009") == []
    (later,) = database.queries.listening_of(day_from=date(2026, 1, 7), by="submitted")
    assert (later.evaluations, later.least_share) == (2, Decimal("0.9500"))
    assert database.queries.listening_of(day_from=date(2026, 1, 7)) == []


def recorded(stores: SqlStores, *channels: ChannelVoice, side: RecordedSide = "", **facts: object) -> Recording:
    added = stores.recordings.add(replace(draft(**facts), side=side), NOON)
    stores.recordings.set_voice(added.uid, VoiceFacts(duration_ms=20_000, channels=channels), NOON)
    return added


def voice(pitch: float | None, *speech: tuple[int, int], **more: float) -> ChannelVoice:
    return ChannelVoice(speech=speech or ((0, 1000),), pitch_hz=pitch, **more)  # type: ignore[arg-type]


def test_sides_are_kept(database: SqlDatabase) -> None:
    with database.transaction() as stores:
        added = stores.recordings.add(replace(draft(), side="customer"), NOON)
        assert added.side == "customer"
        stores.recordings.set_side(added.uid, "agent")
        assert stores.recordings.of_call(added.call_uid) == [replace(added, side="agent")]


def test_figures_of_voices_replace_older_ones_and_go_with_the_sound(database: SqlDatabase) -> None:
    agent = voice(200.0, (0, 5000), (9000, 10_000), level_dbfs=-20.5, syllables_per_minute=240.0)
    customer = voice(None, (4500, 6000), (12_500, 13_000))
    figures = "SELECT silence_ms, longest_silence_ms, talkovers, talkover_ms, duration_ms, measured_at_ms FROM voice"
    with database.transaction() as stores:
        added = recorded(stores, agent)
        stores.recordings.set_voice(added.uid, VoiceFacts(duration_ms=20_000, channels=(agent, customer)), NOON + 5)
        assert columns(stores, figures) == [(12_500, 7000, 1, 500, 20_000, NOON + 5)]
        assert columns(stores, "SELECT channel, speech_ms, level_dbfs, pitch_hz FROM voice_channel ORDER BY id") == [
            (0, 6000, -20.5, 200.0),
            (1, 2000, None, None),
        ]
        stores.recordings.set_audio(added.uid, audio())
        stores.recordings.relocate(added.uid, replace(added.fingerprint, path="/elsewhere/a.wav"))
        assert len(columns(stores, "SELECT * FROM voice")) == 1, "the same bytes sound the same"
        stores.recordings.relocate(added.uid, fingerprint("/elsewhere/b.wav"))
        assert columns(stores, "SELECT * FROM voice_channel") == []
        stores.recordings.set_voice(added.uid, VoiceFacts(duration_ms=20_000, channels=(agent,)), NOON)
        stores.copies.add(copy_of(added.call_uid))
        stores.recordings.discard(added.uid)
        assert columns(stores, "SELECT * FROM voice") == columns(stores, "SELECT * FROM redacted_copy") == []


def test_what_is_usual_is_the_median_on_the_agents_channel(database: SqlDatabase) -> None:
    facts = {"agent_no": "1001", "group": "甲组"}
    with database.transaction() as stores:
        recorded(stores, voice(200.0, level_dbfs=-20.0), voice(900.0), **facts)
        recorded(stores, voice(210.0, level_dbfs=-30.0), voice(900.0), **facts)
        swapped = recorded(stores, voice(900.0), voice(250.0), **facts)
        stores.recordings.set_agent_channel(swapped.uid, 1)
        recorded(stores, voice(900.0), **facts)  # mono: both parties in one
        doubled = recorded(stores, voice(900.0), **facts)
        twice = VoiceFacts(duration_ms=9, channels=(voice(900.0),) * 2, method={"channels": "identical"})
        stores.recordings.set_voice(doubled.uid, twice, NOON)
        recorded(stores, voice(900.0), side="customer", **facts)
        recorded(stores, voice(260.0, syllables_per_minute=250.0), side="agent", **facts)
        recorded(stores, ChannelVoice(), voice(900.0), **facts)  # the agent says nothing
        recorded(stores, voice(100.0), voice(900.0), agent_no="1002", group="甲组")
    usual = database.queries.usual_voice
    assert usual(agent_no="1001") == UsualVoice(
        recordings=4, pitch_hz=230.0, level_dbfs=-25.0, syllables_per_minute=250.0
    )
    assert usual(group="甲组").pitch_hz == 210.0
    assert usual(agent_no="1002", group="甲组").recordings == 1
    assert usual().recordings == 5
    assert usual(agent_no="404") == UsualVoice(recordings=0)


def test_recordings_without_figures_are_listed_newest_first(database: SqlDatabase) -> None:
    with database.transaction() as stores:
        drafts = [draft(f"/calls/{number}.wav") for number in range(5)]
        uids = [stores.recordings.add(each, NOON).uid for each in drafts]
        for uid in uids[:4]:
            stores.recordings.set_audio(uid, audio())
        stores.recordings.set_voice(uids[2], VoiceFacts(duration_ms=9, channels=(voice(200.0),)), NOON)
    queries = database.queries
    assert queries.unmeasured(9) == [uids[at] for at in (3, 1, 0)], "the last one is not analysed yet"
    assert queries.unmeasured(1) == [uids[3]]
    assert queries.unmeasured(9, after=uids[3]) == [uids[1], uids[0]]
    assert queries.unmeasured(9, after=uids[0]) == []
    assert queries.count_unmeasured() == 3
    with database.transaction() as stores:
        stores.recordings.set_state(uids[3], AudioState.MISSING)
    assert queries.count_unmeasured() == 2


def copy_of(call_uid: str, uid: str = "c1", **changes: object) -> RedactedCopy:
    made = RedactedCopy(
        uid=uid,
        call_uid=call_uid,
        path="/exports/redacted.wav",
        spans=(RedactedSpan(1000, 2000), RedactedSpan(5000, 6000, 1)),
        cover="beep",
        sha256="ab" * 32,
        made_at_ms=NOON,
        made_by="9001",
    )
    return replace(made, **changes)  # type: ignore[arg-type]


def test_redacted_copies_of_a_call_newest_first(database: SqlDatabase) -> None:
    with database.transaction() as stores:
        call_uid, other = stores.recordings.add(draft(), NOON).call_uid, stores.recordings.add(draft(), NOON).call_uid
        first, second = copy_of(call_uid), copy_of(call_uid, "c2", made_at_ms=NOON + 1, cover="silence")
        for each in (first, second, copy_of(other, "c3")):
            stores.copies.add(each)
        assert stores.copies.of_call(call_uid) == [second, first]
        with pytest.raises(KeyError):
            stores.copies.add(copy_of("nobody", "c4"))
