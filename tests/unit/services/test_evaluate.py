"""Giving an evaluation: opened, continued, submitted, corrected; what may not be is refused and nothing of it stays."""

from pathlib import Path

import pytest

from qadesk.domain.errors import UserError
from qadesk.domain.evaluations import EvaluationState
from qadesk.domain.people import Person, Role
from qadesk.domain.recordings import RecordingFilter, WorkState
from qadesk.services.evaluate import Desk, Given
from tests.unit.services.desk import House, answers, service_card, wav

WAIT = 20


@pytest.fixture
def uids(house: House, tmp_path: Path) -> list[str]:
    """Recordings of three calls, the latest first in the queue."""
    for number in range(3):
        wav(tmp_path / "calls" / f"20260105_09300{number}_8001_13800000001.wav", seed=number)
    return list(house.take_in(tmp_path / "calls").recordings)


def opened(house: House, uid: str, no: str = "9001", card: str | None = None) -> Desk:
    return house.evaluating.open(uid, no, card).result(WAIT)


def give(house: House, uid: str, no: str = "9001", **more: object):
    given = Given(uid, None, no, answers(greeting="yes", rude="no"), "a.json", **{"submit": True, **more})
    return house.evaluating.give(given).result(WAIT)


def test_a_call_is_opened_by_its_own_and_by_its_recordings_uid(house: House, uids: list[str]) -> None:
    first = opened(house, uids[0])
    assert first.evaluation.state is EvaluationState.DRAFT
    assert first.evaluation.revision == 1
    assert [recording.uid for recording in first.recordings] == [uids[0]]
    assert opened(house, first.call.uid).evaluation == first.evaluation
    assert first.unknown == ("contact",)


def test_each_inspector_has_a_draft_of_their_own(house: House, uids: list[str]) -> None:
    one, two = opened(house, uids[0], "9001"), opened(house, uids[0], "9002")
    assert one.evaluation.uid != two.evaluation.uid
    assert opened(house, uids[0], "9001").evaluation == one.evaluation


@pytest.mark.parametrize(("uid", "no", "card", "said"), [
    ("nobody", "9001", None, "no recording or call"),
    (None, "9999", None, "nobody with the number"),
    (None, "9001", "unknown", "no published scorecard"),
])  # fmt: skip
def test_what_cannot_be_opened_is_said(
    house: House, uids: list[str], uid: str | None, no: str, card: str | None, said: str
) -> None:
    with pytest.raises(UserError, match=said):
        opened(house, uid or uids[0], no, card)


def test_what_the_inspector_says_of_a_call_is_kept_with_its_source(house: House, uids: list[str]) -> None:
    desk = opened(house, uids[0])
    call = house.evaluating.set_call_fields(
        desk.call.uid, {"contact": "repeat", "level": "金牌", "queue": " ", "known": "x"}, "9001"
    ).result(WAIT)
    assert (call.facts.contact, call.facts.queue) == ("repeat", None)
    assert call.facts.custom == {"level": "金牌", "known": "x"}
    assert call.provenance["contact"] == "inspector 9001"
    again = opened(house, uids[0])
    assert again.unknown == ()
    assert again.call == call


def test_the_card_that_names_the_business_type_goes_first_and_another_may_be_chosen(
    house: House, uids: list[str]
) -> None:
    house.publish(service_card(key="complaints", title="投诉", business_types=["投诉"]))
    desk = opened(house, uids[0])
    assert (desk.card.key, [card.key for card in desk.cards]) == ("service", ["service"])
    house.evaluating.set_call_fields(desk.call.uid, {"business_type": "投诉"}, "9001").result(WAIT)
    other = opened(house, uids[0], "9002")
    assert (other.card.key, [card.key for card in other.cards]) == ("complaints", ["complaints", "service"])
    changed = opened(house, uids[0], "9002", "service")
    assert changed.card.key == "service"
    assert opened(house, uids[0], "9002").evaluation == changed.evaluation


def test_an_incomplete_evaluation_is_refused_with_its_items_named(house: House, uids: list[str]) -> None:
    desk = opened(house, uids[0])
    with pytest.raises(UserError, match="2 items are not complete: 开场白, 不文明用语"):
        house.evaluating.submit(desk.evaluation).result(WAIT)
    assert opened(house, uids[0]).evaluation == desk.evaluation
    assert [entry[1] for entry in house.audit()] == ["scorecard published"]


def test_a_submitted_evaluation_does_not_change_any_more(house: House, uids: list[str]) -> None:
    final, result = give(house, uids[0])
    assert (final.state, str(final.score), final.passed, final.band) == (
        EvaluationState.SUBMITTED,
        "100.00",
        True,
        "合格",
    )
    assert result.score == final.score
    assert opened(house, uids[0]).evaluation == final
    for change in (
        lambda: house.evaluating.submit(final).result(WAIT),
        lambda: house.write(lambda stores: stores.evaluations.save(final)),
        lambda: house.write(lambda stores: stores.evaluations.discard(final.uid, 1)),
    ):
        with pytest.raises(UserError, match="submitted"):
            change()
    assert house.audit()[-1] == ("9001", "evaluation submitted", final.uid, "", '"100.00"', "")


def test_a_call_is_not_scored_twice_by_a_file(house: House, uids: list[str]) -> None:
    give(house, uids[0])
    with pytest.raises(UserError, match="evaluated already"):
        give(house, uids[0])


def test_a_correction_needs_a_reason_keeps_the_old_revision_and_is_audited(house: House, uids: list[str]) -> None:
    final, _ = give(house, uids[0])
    with pytest.raises(UserError, match="needs a reason"):
        house.evaluating.revise(final.uid, "9002", "  ").result(WAIT)
    draft = house.evaluating.revise(final.uid, "9002", "申诉成立").result(WAIT)
    assert (draft.uid, draft.revision, draft.reason, draft.score) == (final.uid, 2, "申诉成立", None)
    assert draft.answers == final.answers
    with pytest.raises(UserError, match="correcting this evaluation already"):
        house.evaluating.revise(final.uid, "9001", "auch ich").result(WAIT)
    desk = house.evaluating.look(draft.uid, 2).result(WAIT)
    session = house.evaluating.session(desk, lambda _: None, lambda _: None)
    session.answer("greeting", "no")
    corrected = house.evaluating.submit(session.evaluation).result(WAIT)
    assert str(corrected.score) == "0.00"
    assert house.evaluating.look(final.uid, 1).result(WAIT).evaluation == final
    assert opened(house, uids[0]).evaluation == corrected
    assert house.audit()[-2:] == [
        ("9002", "revision started", final.uid, '"100.00"', "", "申诉成立"),
        ("9002", "revision submitted", final.uid, '"100.00"', '"0.00"', "申诉成立"),
    ]


def test_a_correction_keeps_its_scorecard(house: House, uids: list[str]) -> None:
    house.publish(service_card(key="complaints", business_types=["投诉"]))
    final, _ = give(house, uids[0])
    draft = house.evaluating.revise(final.uid, "9001", "Grund").result(WAIT)
    with pytest.raises(UserError, match="keeps the scorecard"):
        opened(house, uids[0], card="complaints")
    assert opened(house, uids[0]).evaluation == draft


def test_a_correction_by_a_file_is_all_or_nothing(house: House, uids: list[str]) -> None:
    final, _ = give(house, uids[0])
    before = house.audit()
    with pytest.raises(UserError):
        house.evaluating.give(
            Given(uids[0], None, "9001", answers(greeting="vielleicht"), "a.json", True, True, "Grund")
        ).result(WAIT)
    assert opened(house, uids[0]).evaluation == final
    assert house.audit() == before
    corrected, _ = give(house, uids[0], revise=True, reason="Grund")
    assert corrected.revision == 2


def test_answers_fill_in_what_nobody_knew_of_the_call(house: House, uids: list[str]) -> None:
    document = answers(greeting="yes", recall="no", rude="no").replace(
        '"answers"', '"call": {"contact": "repeat", "agent_no": "1"}, "answers"'
    )
    final, _ = house.evaluating.give(Given(uids[0], "service", "9001", document, "a.json", True)).result(WAIT)
    assert str(final.score) == "60.00"
    call = opened(house, uids[0]).call
    assert (call.facts.contact, call.facts.agent_no) == ("repeat", "8001")


def test_an_evaluation_keeps_the_version_it_was_given_under(house: House, uids: list[str]) -> None:
    final, _ = give(house, uids[0])
    begun = opened(house, uids[1])
    house.publish(service_card(title="电话服务二版", pass_mark=100))
    assert house.evaluating.look(final.uid).result(WAIT).card.title == "电话服务"
    assert opened(house, uids[1]).evaluation == begun.evaluation
    assert opened(house, uids[1]).card.pass_mark == 80
    fresh = opened(house, uids[2])
    assert (fresh.evaluation.card_version, fresh.card.pass_mark) == (2, 100)
    corrected, _ = give(house, uids[0], revise=True, reason="Grund")
    assert corrected.card_version == 1


def test_a_submitted_score_keeps_its_ground_when_the_call_becomes_known_better(house: House, uids: list[str]) -> None:
    final, _ = give(house, uids[0])
    house.evaluating.set_call_fields(final.call_uid, {"contact": "repeat"}, "9002").result(WAIT)
    desk = house.evaluating.look(final.uid).result(WAIT)
    assert house.evaluating.session(desk, lambda _: None, lambda _: None).result.score == final.score


def test_the_queue_is_what_the_filter_shows_and_nobody_has_scored(house: House, uids: list[str]) -> None:
    def queue(no: str = "9001", **wanted: object) -> list[str]:
        rows = house.evaluating.queue(RecordingFilter(**wanted), no).result(WAIT)  # type: ignore[arg-type]
        return [row.uid for row in rows]

    assert queue() == uids[::-1]
    assert queue(descending=False) == uids
    give(house, uids[1])
    assert queue() == [uids[2], uids[0]]
    assert queue(text="093002") == [uids[2]]
    assert queue(work_states=(WorkState.SCORED,)) == []
    day = house.evaluating.day("9001", RecordingFilter()).result(WAIT)
    assert (day.done, day.waiting) == (1, 2)


def test_coaching_notes_of_an_agent_are_found_again(house: House, uids: list[str]) -> None:
    desk = opened(house, uids[0])
    session = house.evaluating.session(desk, lambda _: None, lambda _: None)
    for item, value in (("greeting", "yes"), ("rude", "no")):
        session.answer(item, value)
    session.set_coaching_note("多微笑")
    house.evaluating.submit(session.evaluation).result(WAIT)
    house.write(lambda stores: stores.people.add(Person(no="8001", name="坐席甲", role=Role.AGENT)))
    notes = house.evaluating.coaching_notes("8001").result(WAIT)
    assert [note.coaching_note for note in notes] == ["多微笑"]


def test_two_cards_for_one_business_type_are_refused(house: House) -> None:
    house.publish(service_card(key="complaints", business_types=["投诉", "退款"]))
    for key, types in (("other", ["退款"]), ("any", [])):
        with pytest.raises(UserError, match="already serves"):
            house.publish(service_card(key=key, business_types=types))
    house.publish(service_card(key="complaints", business_types=["投诉"]))
    house.publish(service_card(key="other", business_types=["退款"]))


def test_what_is_no_card_is_not_kept_and_what_is_no_draft_not_published(house: House) -> None:
    with pytest.raises(UserError):
        house.publish(service_card(key="broken", total=99))
    with pytest.raises(UserError, match="no draft"):
        house.write(lambda stores: house.cards.publish(stores, "broken", "9001"))


def test_a_call_of_unknown_business_type_is_offered_every_card_the_widest_first(house: House, uids: list[str]) -> None:
    house.publish(service_card(business_types=["投诉"]))
    house.publish(service_card(key="lines", business_types=["报修", "账单"]))
    desk = opened(house, uids[0])
    assert [card.key for card in desk.cards] == ["lines", "service"] and desk.card.key == "lines"


def test_what_the_inspector_says_in_a_known_word_is_kept_as_its_code(house: House, uids: list[str]) -> None:
    house.publish(service_card(key="bills", business_types=["billing"]))
    call = opened(house, uids[0]).call
    said = {"business_type": " 账单 ", "contact": "首次来电", "region": "账单"}
    facts = house.evaluating.set_call_fields(call.uid, said, "9001").result(WAIT).facts
    assert (facts.business_type, facts.contact, facts.custom["region"]) == ("billing", "first", "账单")
    assert opened(house, uids[0], "9002").card.key == "bills"


def test_swapping_sides_takes_all_recordings_of_the_call_along(house: House, tmp_path: Path) -> None:
    table = tmp_path / "calls.csv"
    table.write_text("unique_id,file\nu1,leg1.wav\nu1,leg2.wav\nu2,a.wav\nu2,c.wav\n", "utf-8")
    for number, name in enumerate(("leg1", "leg2", "a", "c")):
        wav(tmp_path / "calls" / f"{name}.wav", seed=number)
    uids = house.take_in(tmp_path / "calls", table=table).recordings
    known = {
        Path(each.fingerprint.path).stem: each
        for each in (house.write(lambda s, u=u: s.recordings.get(u)) for u in uids)
    }
    house.write(lambda stores: stores.recordings.set_side(known["a"].uid, "agent"))
    house.write(lambda stores: stores.recordings.set_side(known["c"].uid, "customer"))
    swapped = house.evaluating.swap_sides(known["leg2"].uid, "9001").result(WAIT)
    assert swapped.agent_channel == 1
    house.evaluating.swap_sides(known["a"].uid, "9001").result(WAIT)

    def now(name: str) -> tuple[int, str]:
        found = house.write(lambda stores: stores.recordings.get(known[name].uid))
        return found.agent_channel, found.side

    assert [now(name) for name in ("leg1", "leg2", "a", "c")] == [(1, ""), (1, ""), (0, "customer"), (0, "agent")]
    assert [entry[1:5] for entry in house.audit()[-2:]] == [
        ("sides swapped", known["a"].uid, "agent", "customer"),
        ("sides swapped", known["c"].uid, "customer", "agent"),
    ]


def test_swapping_sides_twice_leaves_everything_as_it_was(house: House, tmp_path: Path) -> None:
    table = tmp_path / "calls.csv"
    table.write_text("unique_id,file\nu1,a.wav\nu1,c.wav\nu1,leg.wav\n", "utf-8")
    for number, name in enumerate(("a", "c", "leg")):
        wav(tmp_path / "calls" / f"{name}.wav", seed=number)
    a, c, leg = house.take_in(tmp_path / "calls", table=table).recordings
    house.write(lambda stores: stores.recordings.set_side(a, "agent"))
    house.write(lambda stores: stores.recordings.set_side(c, "customer"))

    def now() -> list[tuple[int, str]]:
        found = house.write(lambda stores: [stores.recordings.get(uid) for uid in (a, c, leg)])
        return [(each.agent_channel, each.side) for each in found]

    before = now()
    house.evaluating.swap_sides(a, "9001").result(WAIT)
    assert now() == [(0, "customer"), (0, "agent"), (1, "")]
    house.evaluating.swap_sides(a, "9001").result(WAIT)
    assert now() == before
