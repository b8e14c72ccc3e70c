"""A scorecard's life as its owner lives it: consultation, publishing with a date, overlaps, retiring."""

import json
from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from qadesk.domain.calls import CallFacts
from qadesk.domain.card_versions import ANY_DAY, CardState, StoredCard
from qadesk.domain.errors import UserError
from qadesk.services.evaluate import Given
from tests.unit.services.desk import NOON, House, answers, service_card, wav

WAIT = 30
TODAY = date(2026, 1, 6)
DAY_MS = 86_400_000
YAML = """\
# 我们的方案
format: qadesk-scorecard/1
key: service
title: 电话服务
effective_from: 2026-02-01
total: 100
pass_mark: 80
bands: [{from: 0, title: 合格}]
sections:
  - {key: s, title: 服务礼仪, items: [{key: greeting, title: 开场白, kind: yes_no, points: 100}]}
"""


def drafted(house: House, document: str | Mapping[str, object]) -> StoredCard:
    text = document if isinstance(document, str) else json.dumps(document)
    kept: StoredCard = house.write(lambda stores: house.cards.import_draft(stores, text, "card.yaml", "9002"))
    return kept


def published(house: House, document: str | Mapping[str, object], **more: Any) -> StoredCard:
    key = drafted(house, document).key
    card: StoredCard = house.write(lambda stores: house.cards.publish(stores, key, "9001", **more))
    return card


def retired(house: House, key: str, day: date, version: int | None = None, why: str = "换新方案") -> StoredCard:
    card: StoredCard = house.write(lambda stores: house.cards.retire(stores, key, version, day, "9001", why))
    return card


def in_force(house: House, day: date) -> list[tuple[str, int]]:
    return [(card.key, card.version) for card in house.write(lambda stores: house.cards.in_force(stores, day))]


def test_a_published_version_says_in_its_document_from_when_and_for_what_it_holds(house: House) -> None:
    assert published(house, YAML).document == YAML
    third = published(house, YAML, effective_from=date(2026, 3, 1), business_types=["投诉"], note=" 只用于投诉 ")
    assert (third.version, third.effective_from, third.business_types) == (3, date(2026, 3, 1), ("complaint",))
    assert (third.note, third.changed_by, third.state) == ("只用于投诉", "9001", CardState.PUBLISHED)
    said = house.cards.sound(third.document, "")
    assert (said.effective_from, said.business_types) == (date(2026, 3, 1), ("complaint",))
    assert said.sections == house.cards.sound(YAML, "").sections
    fourth = published(house, service_card(), effective_from=date(2026, 4, 1))
    assert json.loads(fourth.document)["effective_from"] == "2026-04-01"
    who, what, _, before, after, why = next(each for each in house.audit() if each[2] == "service/3")
    assert (who, what, before, why) == ("9001", "scorecard published", "", "只用于投诉")
    assert json.loads(after) == {"effective_from": "2026-03-01", "business_types": ["complaint"]}


def test_a_day_in_the_document_gives_way_to_any_day(house: House) -> None:
    dated = published(house, service_card(), effective_from=date(2026, 4, 1))
    again = published(house, dated.document)
    assert again.effective_from == date(2026, 4, 1), "nothing said: as the document says"
    anew = published(house, dated.document, effective_from=ANY_DAY)
    assert anew.effective_from is None
    assert house.cards.sound(anew.document, "").effective_from is None
    assert in_force(house, date(2020, 1, 1)) == [("service", anew.version)]


def test_what_is_said_on_publishing_is_checked_too(house: House) -> None:
    drafted(house, YAML)
    with pytest.raises(UserError, match="empty"):
        house.write(lambda stores: house.cards.publish(stores, "service", "9001", business_types=["投诉", " "]))
    assert house.write(lambda stores: stores.scorecards.get("service")).version == 1
    twice = ["投诉", " Complaint "]
    card = house.write(lambda stores: house.cards.publish(stores, "service", "9001", business_types=twice))
    assert card.business_types == ("complaint",)
    assert house.cards.sound(card.document, "").business_types == ("complaint",)


def test_what_was_published_is_read_whatever_the_check_finds_by_now(house: House) -> None:
    stored = replace(drafted(house, YAML), document=YAML.replace("服务礼仪", "''"), version=1)
    house.write(lambda stores: stores.scorecards.publish(stored, NOON))
    _, card = house.write(lambda stores: house.cards.load(stores, "service", 2))
    assert [section.title for section in card.sections] == [""]


def test_a_draft_in_consultation_is_opened_closed_and_published_with_what_was_said(house: House) -> None:
    drafted(house, service_card(title="二版"))
    opened = house.write(lambda stores: house.cards.consult(stores, "service", "9001"))
    assert opened.state is CardState.CONSULTATION
    with pytest.raises(UserError, match="already"):
        house.write(lambda stores: house.cards.consult(stores, "service", "9001"))
    said = house.consultation.comment("service", "greeting", "分值太高", "9002").result(WAIT)
    with pytest.raises(UserError, match="wait for an answer: 1"):
        house.write(lambda stores: house.cards.publish(stores, "service", "9001"))
    closed = house.write(lambda stores: house.cards.back_to_draft(stores, "service", "9001"))
    assert closed.state is CardState.DRAFT
    with pytest.raises(UserError, match="not in consultation"):
        house.write(lambda stores: house.cards.back_to_draft(stores, "service", "9001"))
    house.consultation.answer(said.uid, "", "noted", "9001").result(WAIT)
    house.write(lambda stores: house.cards.consult(stores, "service", "9001"))
    assert house.write(lambda stores: house.cards.publish(stores, "service", "9001")).version == 2
    assert [each.uid for each in house.consultation.comments("service", 2).result(WAIT)] == [said.uid]
    assert [entry[1] for entry in house.audit()][1:] == [
        "scorecard in consultation",
        "scorecard commented",
        "scorecard back to draft",
        "scorecard comment answered",
        "scorecard in consultation",
        "scorecard published",
    ]


def test_what_is_not_sound_is_neither_consulted_on_nor_published(house: House) -> None:
    unsound = replace(drafted(house, YAML), document=YAML.replace("total: 100", "total: 90"))
    house.write(lambda stores: stores.scorecards.save_draft(unsound))
    for act in (house.cards.consult, house.cards.publish):
        with pytest.raises(UserError, match="90"):
            house.write(lambda stores, act=act: act(stores, "service", "9001"))
    stored, card = house.write(lambda stores: house.cards.readable(stores, "service", 0))
    assert (stored, card.total) == (unsound, 90)


def test_importing_over_a_draft_keeps_its_consultation(house: House) -> None:
    drafted(house, YAML)
    opened = house.write(lambda stores: house.cards.consult(stores, "service", "9001"))
    again = drafted(house, YAML.replace("电话", "热线"))
    assert (again.title, again.consulting_since_ms, again.changed_by) == (
        "热线服务",
        opened.consulting_since_ms,
        "9002",
    )


def test_an_overlap_is_refused_with_the_other_card_the_type_and_the_days(house: House) -> None:
    published(house, service_card(key="complaints", title="投诉处理", business_types=["投诉", "退款"]))
    other = service_card(key="other", business_types=["退款"])
    with pytest.raises(UserError, match=r"complaints \(投诉处理\) already serves the business type 退款, .* any day"):
        published(house, other)
    retired(house, "complaints", date(2026, 3, 1))
    with pytest.raises(UserError, match="退款, for calls up to 2026-02-28"):
        published(house, other)
    with pytest.raises(UserError, match="from 2026-02-01 to 2026-02-28"):
        published(house, other, effective_from=date(2026, 2, 1))
    with pytest.raises(UserError, match="any business type"):
        published(house, service_card(key="another"))
    assert published(house, other, effective_from=date(2026, 3, 1)).version == 1
    assert in_force(house, date(2026, 2, 28)) == [("complaints", 1), ("service", 1)]
    assert in_force(house, date(2026, 3, 1)) == [("other", 1), ("service", 1)]


def test_a_card_is_retired_from_a_day_on_with_a_reason_once(house: House) -> None:
    with pytest.raises(UserError, match="needs a reason"):
        retired(house, "service", TODAY, why=" ")
    with pytest.raises(UserError, match="no published scorecard"):
        retired(house, "none", TODAY)
    with pytest.raises(UserError, match="version 2"):
        retired(house, "service", TODAY, 2)
    gone = retired(house, "service", TODAY)
    assert (gone.version, gone.retired_from, gone.state) == (1, TODAY, CardState.RETIRED)
    for version in (1, None):
        with pytest.raises(UserError, match="2026-01-06 on already"):
            retired(house, "service", date(2026, 2, 1), version)
    assert house.audit()[-1][1:] == ("scorecard retired", "service/1", "", '{"retired_from": "2026-01-06"}', "换新方案")


def test_retiring_a_card_ends_a_version_that_has_yet_to_begin_too(house: House) -> None:
    published(house, service_card(), effective_from=date(2026, 3, 1))
    assert retired(house, "service", date(2026, 2, 1)).version == 2
    assert in_force(house, date(2026, 1, 31)) == [("service", 1)]
    assert in_force(house, date(2026, 2, 1)) == in_force(house, date(2026, 3, 1)) == []
    published(house, service_card(), effective_from=date(2026, 5, 1))
    assert in_force(house, date(2026, 5, 1)) == [("service", 3)]


def test_a_discarded_draft_is_gone_and_nothing_else(house: House) -> None:
    drafted(house, YAML)
    house.write(lambda stores: house.cards.discard(stores, "service", "9001"))
    assert house.write(lambda stores: stores.scorecards.get("service")).version == 1
    assert house.audit()[-1][1:3] == ("scorecard draft discarded", "service")
    with pytest.raises(UserError, match="no draft"):
        house.write(lambda stores: house.cards.discard(stores, "service", "9001"))


def test_a_document_is_handed_out_as_it_is_or_in_another_format(house: House) -> None:
    card = published(house, YAML)
    assert house.cards.document(card) == house.cards.document(card, "yaml") == YAML
    turned = house.cards.document(card, "json")
    assert json.loads(turned)["effective_from"] == "2026-02-01"
    assert house.cards.sound(turned, "") == house.cards.sound(YAML, "")


@pytest.fixture
def uid(house: House, tmp_path: Path) -> str:
    """A call of 2 January 2026, 23:30 in Shanghai; the workspace's today is the 6th."""
    table = tmp_path / "calls.csv"
    table.write_text("unique_id,started_at,file\nu1,2026-01-02T23:30:00,a.wav\n", "utf-8")
    wav(tmp_path / "calls" / "a.wav")
    return house.take_in(tmp_path / "calls", table=table).recordings[0]


def test_a_call_is_scored_with_the_version_that_applies_on_its_own_day(house: House, uid: str) -> None:
    published(house, service_card(title="二版"), effective_from=date(2026, 1, 3))
    desk = house.evaluating.open(uid, "9001").result(WAIT)
    assert (desk.evaluation.card_version, [card.version for card in desk.cards]) == (1, [1])
    named = house.evaluating.open(uid, "9002", "service").result(WAIT)
    assert named.evaluation.card_version == 1
    published(house, service_card(title="三版"), effective_from=date(2026, 1, 2))
    assert house.evaluating.open(uid, "9001").result(WAIT).evaluation.card_version == 1, "begun under version 1"
    house.write(lambda stores: stores.evaluations.discard(named.evaluation.uid, 1))
    assert house.evaluating.open(uid, "9002").result(WAIT).evaluation.card_version == 3


def test_a_call_of_an_unknown_day_is_scored_with_what_applies_today(house: House, tmp_path: Path) -> None:
    wav(tmp_path / "calls" / "call.wav")
    uid = house.take_in(tmp_path / "calls").recordings[0]
    assert house.cards.day_of(CallFacts()) == house.cards.today() == TODAY
    published(house, service_card(title="二版"), effective_from=TODAY)
    published(house, service_card(title="三版"), effective_from=date(2026, 1, 7))
    assert house.evaluating.open(uid, "9001").result(WAIT).card.title == "二版"
    house.clock.now = NOON + DAY_MS
    assert house.evaluating.open(uid, "9002").result(WAIT).card.title == "三版"


def test_a_card_that_does_not_apply_on_the_calls_day_is_refused(house: House, uid: str) -> None:
    retired(house, "service", date(2026, 1, 2))
    with pytest.raises(UserError, match=r"No published scorecard serves .* 2026-01-02"):
        house.evaluating.open(uid, "9001").result(WAIT)
    with pytest.raises(UserError, match="service does not apply to calls of 2026-01-02"):
        house.evaluating.open(uid, "9001", "service").result(WAIT)
    with pytest.raises(UserError, match="no published scorecard with the key none"):
        house.evaluating.open(uid, "9001", "none").result(WAIT)


def test_scores_do_not_move_and_what_was_begun_is_finished_when_a_new_version_is_published_and_the_old_retired(
    house: House, tmp_path: Path
) -> None:
    for number in range(2):
        wav(tmp_path / "calls" / f"{number}.wav", seed=number)
    first, second = house.take_in(tmp_path / "calls").recordings
    all_well = answers(greeting="yes", recall="yes", rude="no")
    given, _ = house.evaluating.give(Given(first, None, "9001", all_well, "a.json", True)).result(WAIT)
    begun = house.evaluating.open(second, "9001").result(WAIT)
    published(house, service_card(pass_mark=100, total=100, title="二版"))
    retired(house, "service", date(2026, 1, 1))
    after = house.evaluating.look(given.uid).result(WAIT)
    assert (after.evaluation, after.card.title, after.card.pass_mark) == (given, "电话服务", 80)
    finished, _ = house.evaluating.give(Given(second, None, "9001", all_well, "a.json", True)).result(WAIT)
    assert (finished.uid, finished.card_version) == (begun.evaluation.uid, 1)
    revised, _ = house.evaluating.give(
        Given(first, "service", "9001", answers(greeting="no", rude="no"), "a.json", True, True, "重听")
    ).result(WAIT)
    assert (revised.card_version, revised.revision) == (1, 2)
