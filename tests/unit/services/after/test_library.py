"""Examples, notices, measures and mentors in a real workspace."""

import datetime as dt
import json
import sqlite3
from collections.abc import Iterator
from concurrent.futures import Future
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import numpy as np
import pytest
import soundfile

from qadesk.domain.after.coaching import Effect, LossCounts
from qadesk.domain.after.examples import ExampleFilter
from qadesk.domain.after.measures import Measure, MeasureFilter, MeasureState
from qadesk.domain.after.notices import NoticeDraft, NoticeKind
from qadesk.domain.errors import UserError
from qadesk.domain.evaluations import Mark
from qadesk.domain.people import Days, Membership, Mentorship, Role
from qadesk.domain.transcripts import Line, Transcript
from qadesk.services.after.examples import ExampleChange, NewExample
from qadesk.services.after.measures import NewMeasure
from qadesk.services.evaluate import Given
from qadesk.services.ports import Stores
from tests.unit.services.after.library import Library, library
from tests.unit.services.desk import House, answers, open_house, service_card, wav

TODAY = dt.date(2026, 1, 6)
RATE = 8000


@pytest.fixture
def shelf(house: House) -> Library:
    """The services over the settled workspace."""
    return library(house)


@pytest.fixture
def sounding(tmp_path: Path) -> Iterator[Library]:
    """The same, where files are really analysed."""
    with open_house(tmp_path / "sounding", real_sound=True) as made:
        yield library(made)


# -- examples ---------------------------------------------------------------------------------------------------------


def recorded(shelf: Library, folder: Path) -> tuple[str, str]:
    """(call, recording) of 10 s with an evaluation that marks 3 to 4 s and a transcript with a number at 6 to 7 s."""
    report = shelf.house.take_in(wav(folder / "calls" / "a.wav", seconds=10))
    recording = shelf.house.recording(report)
    shelf.house.audio.prepare(recording).result(60)
    given = Given(recording.call_uid, "service", "9001", answers(greeting="yes", rude="no"), "a.json", submit=True)
    shelf.house.write(
        lambda stores: stores.recordings.update_call(
            recording.call_uid, replace(shelf_call(stores, recording.call_uid), agent_no="8001", contact="first"), {}
        )
    )
    draft = shelf.house.evaluating.open(recording.call_uid, "9001").result(30).evaluation
    shelf.house.write(lambda stores: stores.evaluations.save(replace(draft, marks=(Mark(3000, 4000, "", "redact"),))))
    shelf.house.evaluating.give(given).result(30)
    lines = (Line(0, 2000, "您好"), Line(6000, 7000, "我的手机13800000117。"))
    transcript = Transcript(recording_uid=recording.uid, lines=lines, format="srt")
    shelf.house.write(lambda stores: stores.transcripts.put(transcript))
    return recording.call_uid, recording.uid


def shelf_call(stores: Stores, uid: str) -> object:
    call = stores.recordings.call(uid)
    assert call is not None
    return call.facts


def a_clip(source: str, **more: object) -> NewExample:
    wanted = NewExample(
        source=source,
        start_ms=1000,
        end_ms=9000,
        kind="good",
        title="主动问候",
        item_key="greeting",
        card_key="service",
        tags=("问候",),
    )
    return replace(wanted, **more)  # type: ignore[arg-type]


def test_others_hear_the_clip_with_marks_and_numbers_covered(sounding: Library, tmp_path: Path) -> None:
    call, _ = recorded(sounding, tmp_path)
    made = sounding.examples.add(a_clip(call), "9001").result()
    assert made.agent_no == "8001"
    with pytest.raises(UserError, match="has not agreed"):
        sounding.examples.sound(made.uid).result()
    sounding.examples.consent(made.uid, "辅导时口头同意", "9001").result()
    path = sounding.examples.sound(made.uid).result()
    clip, rate = soundfile.read(path, dtype="int16")
    original = soundfile.read(tmp_path / "calls" / "a.wav", dtype="int16")[0]
    assert (rate, len(clip)) == (RATE, 8 * RATE)
    offset = 1 * RATE
    for start, end in ((3.0, 4.0), (5.7, 7.3)):
        inside = slice(round(start * RATE) - offset, round(end * RATE) - offset)
        part, was = clip[inside], original[inside.start + offset : inside.stop + offset]
        assert not (part == was).all(axis=1).any() or np.ptp(part) < np.ptp(was)
        np.testing.assert_array_equal(part[:, 0], part[:, 1])  # a beep, on both sides
    for start, end in ((1.0, 3.0), (4.0, 5.7), (7.3, 9.0)):
        inside = slice(round(start * RATE) - offset, round(end * RATE) - offset)
        np.testing.assert_array_equal(clip[inside], original[inside.start + offset : inside.stop + offset])


def test_the_clip_is_made_once_and_anew_when_marks_change(sounding: Library, tmp_path: Path) -> None:
    call, recording = recorded(sounding, tmp_path)
    made = sounding.examples.add(a_clip(call), "9001").result()
    first = sounding.examples.sound(made.uid, for_others=False).result()
    before = first.stat().st_mtime_ns
    assert sounding.examples.sound(made.uid, for_others=False).result() == first
    assert first.stat().st_mtime_ns == before
    more = (Line(2000, 2500, "卡号6222021234567890128"),)
    transcript = Transcript(recording_uid=recording, lines=more, format="srt")
    sounding.house.write(lambda stores: stores.transcripts.put(transcript))
    second = sounding.examples.sound(made.uid, for_others=False).result()
    assert second != first
    assert sounding.clips == [second]


def test_consent_taken_back_takes_it_from_everybody_at_once(sounding: Library, tmp_path: Path) -> None:
    call, _ = recorded(sounding, tmp_path)
    made = sounding.examples.add(a_clip(call), "9001").result()
    sounding.examples.consent(made.uid, "书面同意", "9001").result()
    (heard,) = sounding.examples.heard().result()
    assert (heard.title, heard.seconds) == ("主动问候", 8)
    sounding.examples.sound(made.uid).result()
    target = sounding.examples.export(made.uid, tmp_path / "out" / "x.flac", "9001", "flac").future.result()
    assert soundfile.info(target).duration == 8
    sounding.examples.take_consent_back(made.uid, "9001", "坐席不愿意").result()
    assert sounding.examples.heard().result() == []
    assert sounding.clips == []
    with pytest.raises(UserError, match="has not agreed"):
        sounding.examples.export(made.uid, None, "9001").future.result()
    told = [(entry[1], entry[5]) for entry in sounding.house.audit() if entry[2] == made.uid]
    assert [each[0] for each in told] == [
        "example added",
        "example consent",
        "example exported",
        "example consent taken back",
    ]
    assert told[-1][1] == "坐席不愿意"


def test_an_export_never_goes_over_a_recording(sounding: Library, tmp_path: Path) -> None:
    call, _ = recorded(sounding, tmp_path)
    made = sounding.examples.add(a_clip(call), "9001").result()
    sounding.examples.consent(made.uid, "书面同意", "9001").result()
    original = (tmp_path / "calls" / "a.wav").read_bytes()
    with pytest.raises(UserError, match="never written over"):
        sounding.examples.export(made.uid, tmp_path / "calls" / "a.wav", "9001").future.result()
    assert (tmp_path / "calls" / "a.wav").read_bytes() == original


def test_examples_are_found_by_item_tag_and_words(shelf: Library) -> None:
    evaluation = shelf.scored(TODAY)
    one = shelf.examples.add(a_clip(evaluation, card_key=""), "9001").result()
    two = shelf.examples.add(
        a_clip(evaluation, kind="bad", title="打断客户", item_key="rude", tags=("投诉", "打断")), "9001"
    ).result()
    assert (one.card_key, one.call_uid) == ("service", two.call_uid)

    def found(**wanted: object) -> list[str]:
        rows = shelf.examples.rows(ExampleFilter(**wanted)).result()  # type: ignore[arg-type]
        return [row.uid for row in rows]

    assert found() == [two.uid, one.uid]
    assert found(item_key="greeting") == found(kind="good") == found(text="主动") == [one.uid]
    assert found(tag="打断") == found(text="投诉") == [two.uid]
    assert found(agent_no="8001") == [two.uid, one.uid]
    assert found(agent_no="8002") == found(card_key="other") == found(text="50%") == []
    assert shelf.examples.tags().result() == ["打断", "投诉", "问候"]
    shelf.examples.withdraw(two.uid, "9001", "不典型").result()
    assert found() == [one.uid]
    assert found(withdrawn=True) == [two.uid, one.uid]


def test_an_example_is_of_an_item_that_its_card_has_or_had(shelf: Library) -> None:
    evaluation = shelf.scored(TODAY)
    with pytest.raises(UserError, match="nothing"):
        shelf.examples.add(a_clip(evaluation, item_key="nothing"), "9001").result()
    made = shelf.examples.add(a_clip(evaluation), "9001").result()
    card = service_card()
    sections = card["sections"]
    assert isinstance(sections, list)
    sections[0]["items"][0]["key"] = "opening"
    shelf.house.publish(card)
    shelf.examples.change(made.uid, ExampleChange(title="开场"), "9001").result()
    shelf.examples.consent(made.uid, "同意", "9001").result()
    shorter = shelf.examples.change(made.uid, ExampleChange(end_ms=8000), "9001").result()
    assert shorter.for_others
    longer = shelf.examples.change(made.uid, ExampleChange(end_ms=20_000, item_key="opening"), "9001").result()
    assert not longer.for_others, "nobody has agreed to the longer clip"


# -- notices ----------------------------------------------------------------------------------------------------------


def test_who_is_addressed_reads_it_once(shelf: Library) -> None:
    shelf.person("2100", Role.LEADER, group="一组")
    shelf.person("2200", Role.LEADER, group="二组")
    draft = NoticeDraft(
        kind=NoticeKind.RULES, title="退费规则", text="七日内全额退费", roles=(Role.LEADER,), groups=("一组",)
    )
    made = shelf.notices.publish(draft, "9000").result()
    (row,) = shelf.notices.rows("2100").result()
    assert (row.read_at_ms, row.readers, row.addressed, row.by) == (None, 0, 1, "人员9000")
    assert shelf.notices.rows("2200").result() == shelf.notices.rows("8001").result() == []
    with pytest.raises(UserError, match="not addressed"):
        shelf.notices.read(made.uid, "2200").result()
    first = shelf.notices.read(made.uid, "2100").result()
    assert shelf.notices.read(made.uid, "2100").result() == first
    assert shelf.notices.rows("2100", unread=True).result() == []
    (row,) = shelf.notices.rows("2100").result()
    assert (row.read_at_ms, row.readers) == (first, 1)


def test_who_has_not_read_it_yet_is_told(shelf: Library) -> None:
    made = shelf.notices.publish(
        NoticeDraft(kind=NoticeKind.OTHER, title="班会", text="周三", roles=(Role.INSPECTOR,), persons=("8001",)),
        "9000",
    ).result()
    shelf.notices.read(made.uid, "9002").result()
    readers = {each.no: each.read_at_ms is not None for each in shelf.notices.readers(made.uid).result()}
    assert readers == {"9001": False, "9002": True, "8001": False}
    shelf.notices.withdraw(made.uid, "9000", "改期").result()
    assert shelf.notices.rows("8001").result() == []
    (row,) = shelf.notices.rows().result()
    assert row.notice.withdrawn_at_ms is not None
    assert row.readers == 1
    with pytest.raises(UserError, match="already"):
        shelf.notices.withdraw(made.uid, "9000", "改期").result()


def test_a_published_card_offers_a_notice_of_what_changed(shelf: Library) -> None:
    first = shelf.notices.draft_for_card("service").result()
    assert "first version" in first.text
    card = service_card(pass_mark=85)
    sections = card["sections"]
    assert isinstance(sections, list)
    sections[0]["items"][0]["title"] = "标准开场白"
    shelf.house.publish(card)
    draft = shelf.notices.draft_for_card("service").result()
    assert (draft.kind, draft.target) == (NoticeKind.CARD, "service")
    assert "version 2" in draft.title
    assert "80 → 85" in draft.text
    assert "标准开场白" in draft.text
    made = shelf.notices.publish(draft, "9000").result()
    assert shelf.notices.rows("8001").result()[0].notice == made


def test_a_finding_tells_what_and_not_of_whom(shelf: Library) -> None:
    uid = shelf.scored(TODAY, greeting="no", rude="yes")
    draft = shelf.notices.draft_for_finding(uid).result()
    assert draft.roles == (Role.LEADER, Role.TRAINER)
    assert "开场白" in draft.title
    assert "不文明用语" in draft.text
    assert "8001" not in draft.text + draft.title


def test_a_notice_goes_only_to_who_is_known(shelf: Library) -> None:
    draft = NoticeDraft(kind=NoticeKind.OTHER, title="t", text="x")
    for wrong in (replace(draft, groups=("九组",)), replace(draft, persons=("1",)), replace(draft, text=" ")):
        with pytest.raises(UserError):
            shelf.notices.publish(wrong, "9000").result()
    assert shelf.notices.rows().result() == []


# -- measures ---------------------------------------------------------------------------------------------------------


def running(shelf: Library, since: dt.date, **aim: object) -> Measure:
    new = NewMeasure(what="班前演练", why="丢分多", **aim)  # type: ignore[arg-type]
    made = shelf.measures.propose(new, "9000").result()
    shelf.measures.accept(made.uid, "9009", "同意").result()
    return shelf.measures.begin(made.uid, "9001", "9009", since, since + dt.timedelta(30)).result()


def test_a_measure_goes_its_way_and_every_step_is_audited(shelf: Library) -> None:
    made = running(shelf, TODAY, aim="average")
    (row,) = shelf.measures.rows().result()
    assert (row.proposer, row.decider, row.owner, row.overdue) == ("人员9000", "人员9009", "质检甲", False)
    shelf.house.clock.now += 40 * 86_400_000
    assert [row.measure.uid for row in shelf.measures.overdue().result()] == [made.uid]
    done = shelf.measures.finish(made.uid, "开场白达标", "9001").result()
    assert (done.state, done.outcome) == (MeasureState.DONE, "开场白达标")
    assert shelf.measures.overdue().result() == []
    assert shelf.measures.rows(MeasureFilter(states=(MeasureState.RUNNING,))).result() == []
    entries = [entry for entry in shelf.house.audit() if entry[2] == made.uid]
    assert [entry[1] for entry in entries] == ["measure proposed", "measure accepted", "measure begun", "measure done"]
    assert json.loads(entries[-1][3])["state"] == "running"
    assert [entry[5] for entry in entries] == ["丢分多", "同意", "", "开场白达标"]


def test_the_effect_is_counted_over_latest_revisions(shelf: Library) -> None:
    since = TODAY - dt.timedelta(10)
    for at in range(24):
        shelf.scored(since - dt.timedelta(1 + at % 9), greeting="no" if at % 2 else "yes")
        shelf.scored(since + dt.timedelta(at % 9))
    corrected = shelf.scored(since, greeting="no")
    shelf.correct(corrected, greeting="yes")
    item = shelf.measures.effect(
        running(shelf, since, aim="item", card_key="service", item_key="greeting").uid
    ).result()
    assert (item.before, item.before_calls, item.after, item.after_calls) == (Decimal("0.5000"), 24, Decimal(0), 25)
    assert item.verdict == "better"
    assert item.after_days == (since, TODAY)
    passed = shelf.measures.effect(running(shelf, since, aim="pass rate").uid).result()
    assert (passed.before, passed.after, passed.verdict) == (Decimal("0.5000"), Decimal(1), "better")
    average = shelf.measures.effect(running(shelf, since, aim="average", group="").uid).result()
    assert (average.before, average.after, average.change) == (Decimal("50.00"), Decimal("100.00"), Decimal("50.00"))
    short = shelf.measures.effect(running(shelf, since, aim="average").uid, days=5).result()
    assert short.before_calls < 24


def test_a_critical_error_is_a_loss_and_may_be_an_information_error(shelf: Library) -> None:
    card = service_card()
    sections = card["sections"]
    assert isinstance(sections, list)
    sections[0]["items"][2]["counts_as"] = "information_error"
    shelf.house.publish(card)
    since = TODAY - dt.timedelta(3)
    for at in range(20):
        shelf.scored(since - dt.timedelta(2), rude="yes" if at < 5 else "no")
        shelf.scored(since)
    for aim in ({"aim": "item", "card_key": "service", "item_key": "rude"}, {"aim": "error rate"}):
        found = shelf.measures.effect(running(shelf, since, **aim).uid).result()
        assert (found.before, found.after) == (Decimal("0.2500"), Decimal(0)), aim


def test_what_has_not_begun_is_too_early(shelf: Library) -> None:
    shelf.scored(TODAY)
    made = shelf.measures.propose(NewMeasure(what="a", why="b", aim="average"), "9000").result()
    found = shelf.measures.effect(made.uid).result()
    assert (found.before_calls, found.after, found.after_days, found.verdict) == (1, None, None, "too early")


@pytest.mark.parametrize("wrong", [{"card_key": "service", "item_key": "x"}, {"card_key": "y"}, {"group": "九组"}])
def test_a_measure_aims_at_something_there_is(shelf: Library, wrong: dict[str, str]) -> None:
    aim = "item" if "item_key" in wrong else "average"
    with pytest.raises(UserError):
        shelf.measures.propose(NewMeasure(what="a", why="b", aim=aim, **wrong), "9000").result()  # type: ignore[arg-type]


# -- mentors ----------------------------------------------------------------------------------------------------------


def paired(shelf: Library, since: dt.date) -> None:
    for no in ("8001", "8002", "8003"):
        shelf.person(no, group="一组", hired_on=since if no != "8003" else dt.date(2019, 1, 1))

    def pair(stores: Stores) -> None:
        record = stores.people.record("8001")
        assert record is not None
        team = (Membership("8001", "一组"),)
        stores.people.put([replace(record, memberships=team, mentors=(Mentorship("8003", "8001", Days(since)),))])

    shelf.house.write(pair)


def test_progress_stands_beside_other_newcomers_and_the_mentors_share(house: House) -> None:
    effect = Effect(
        agent_before=LossCounts(lost=5, scored=10),
        agent_after=LossCounts(lost=1, scored=10),
        team_before=LossCounts(lost=9, scored=90),
        team_after=LossCounts(lost=9, scored=90),
        difference=Decimal("-0.4"),
        low=None,
        high=None,
        verdict="too early",
    )
    asked: list[str] = []

    def effect_of(uid: str) -> "Future[Effect]":
        asked.append(uid)
        done: Future[Effect] = Future()
        done.set_result(effect)
        return done

    shelf = library(house, effect_of)
    since = TODAY - dt.timedelta(20)
    paired(shelf, since)
    for at in range(20):
        shelf.scored(since - dt.timedelta(1 + at), greeting="no" if at % 4 else "yes")
        shelf.scored(since + dt.timedelta(at % 20), greeting="no" if at % 10 == 0 else "yes", rude="no")
        shelf.scored(since - dt.timedelta(1 + at), "8002", greeting="no" if at % 4 else "yes")
        shelf.scored(since + dt.timedelta(at % 20), "8002", greeting="no" if at % 4 else "yes")
    shelf.scored(TODAY, "8003")
    coached(house, since)
    (pair,) = shelf.mentoring.pairs().result()
    assert (pair.mentor_no, pair.apprentice_no, pair.since) == ("8003", "8001", since)
    found = shelf.mentoring.progress("8003", "8001").result(30)
    assert found.newcomers == ("8002",)
    assert (found.before.scores.calls, found.after.scores.calls) == (20, 20)
    assert (found.before.scores.average, found.after.scores.average) == (Decimal("25.00"), Decimal("90.00"))
    assert (found.before.lost_a_call, found.after.lost_a_call) == (Decimal("45.00"), Decimal("6.00"))
    assert found.change.verdict == "better"
    assert found.against_newcomers.difference == Decimal("65.00")
    assert found.against_newcomers.verdict == "better"
    assert sum(week.apprentice.scores.calls for week in found.weeks) == 40
    assert sum(week.newcomers.scores.calls for week in found.weeks) == 40
    assert found.weeks[-1].mentor.scores.calls == 1
    assert [week.paired for week in found.weeks].index(True) == 8
    (section,) = found.sections
    assert (section.title, len(section.periods)) == ("服务礼仪", len(found.weeks))
    assert {share for share in section.team if share is not None}
    assert (found.held.sessions, found.held.spent_ms) == (1, 1_800_000)
    (item,) = found.coached
    assert (item.effect, asked) == (effect, [item.action.uid])


def coached(house: House, since: dt.date) -> None:
    """A session held by the mentor, a planned one, and one of somebody else; an action item in the first."""
    plain = sqlite3.connect(house.space.database)
    try:
        ids = dict(plain.execute("select no, id from person").fetchall())
        for at, (coach, state) in enumerate((("8003", "held"), ("8003", "planned"), ("9001", "held"))):
            row = (f"s{at}", ids["8001"], ids[coach], "after", state, 30, since.isoformat(), 1_800_000)
            plain.execute(
                "insert into coaching_session (uid, agent_id, coach_id, kind, state, planned_minutes, held_on,"
                " spent_ms, topic, document, saves, made_at_ms, made_by, why)"
                " values (?, ?, ?, ?, ?, ?, ?, ?, '', '{}', 0, 0, '', '')",
                row,
            )
            plain.execute(
                "insert into action_item (uid, session_id, ordinal, what, card_key, item_key, state, agreed_on, why)"
                " values (?, last_insert_rowid(), 0, '开场白', 'service', 'greeting', 'open', ?, '')",
                (f"a{at}", since.isoformat()),
            )
        plain.commit()
    finally:
        plain.close()


def test_who_never_was_a_pair_is_told_so(shelf: Library) -> None:
    paired(shelf, TODAY)
    with pytest.raises(UserError, match="mentor"):
        shelf.mentoring.progress("8002", "8001").result()
    found = shelf.mentoring.progress("8003", "8001").result()
    assert (found.change.verdict, found.against_newcomers.verdict) == ("too early", "too early")
