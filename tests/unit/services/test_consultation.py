"""What people say about a draft, and what becomes of it."""

import json
from dataclasses import replace

import pytest

from qadesk.domain.errors import UserError
from qadesk.services.consultation import Consultation
from tests.unit.services.desk import House, service_card

WAIT = 30


@pytest.fixture
def open_draft(house: House) -> Consultation:
    """The draft of a second version, in consultation."""
    text = json.dumps(service_card(title="二版"))
    house.write(lambda stores: house.cards.import_draft(stores, text, "card"))
    house.write(lambda stores: house.cards.consult(stores, "service", "9001"))
    return house.consultation


def test_comments_are_on_items_or_the_card_as_a_whole(house: House, open_draft: Consultation) -> None:
    on_item = open_draft.comment("service", "greeting", " 分值太高 ", "9002").result(WAIT)
    on_card = open_draft.comment("service", "", "条目太多", "8001").result(WAIT)
    assert (on_item.item_title, on_item.text, on_item.author, on_item.open) == ("开场白", "分值太高", "质检乙", True)
    assert (on_card.item_title, on_card.author) == ("二版", "坐席甲")
    assert open_draft.comments("service").result(WAIT) == [on_item, on_card]
    assert open_draft.comments("service", item_key="").result(WAIT) == [on_card]
    assert open_draft.comments("service", 1).result(WAIT) == []
    with pytest.raises(UserError, match="no scorecard with the key none"):
        open_draft.comments("none").result(WAIT)
    with pytest.raises(UserError, match="no published version 9"):
        open_draft.comments("service", 9).result(WAIT)
    answered = open_draft.answer(on_item.uid, "已改为 50 分", "taken", "9001").result(WAIT)
    assert (answered.open, answered.answer, answered.answered_by) == (False, "已改为 50 分", "9001")
    assert open_draft.comments("service", None).result(WAIT) == [answered, on_card]
    assert open_draft.comments("service", only_open=True).result(WAIT) == [on_card]


@pytest.mark.parametrize(
    ("key", "item", "text", "who", "expected"),
    [
        ("none", "greeting", "x", "9002", "no draft"),
        ("service", "none", "x", "9002", "no item with the key none"),
        ("service", "greeting", " ", "9002", "empty"),
        ("service", "greeting", "x", "7777", "7777"),
        ("service", "greeting", "x", "", "author"),
    ],
)
def test_what_cannot_be_commented_on_is_refused(
    open_draft: Consultation, key: str, item: str, text: str, who: str, expected: str
) -> None:
    with pytest.raises(UserError, match=expected):
        open_draft.comment(key, item, text, who).result(WAIT)


def test_only_a_draft_in_consultation_takes_comments(house: House, open_draft: Consultation) -> None:
    house.write(lambda stores: house.cards.back_to_draft(stores, "service", "9001"))
    with pytest.raises(UserError, match="not in consultation"):
        open_draft.comment("service", "greeting", "x", "9002").result(WAIT)


def test_an_answer_may_be_changed_until_the_draft_is_published(house: House, open_draft: Consultation) -> None:
    said = open_draft.comment("service", "greeting", "分值太高", "9002").result(WAIT)
    with pytest.raises(UserError, match="without a reason"):
        open_draft.answer(said.uid, "", "declined", "9001").result(WAIT)
    with pytest.raises(UserError, match="taken, declined, noted"):
        open_draft.answer(said.uid, "", "", "9001").result(WAIT)
    with pytest.raises(UserError, match="no comment none"):
        open_draft.answer("none", "", "noted", "9001").result(WAIT)
    open_draft.answer(said.uid, "暂不调整", "declined", "9001").result(WAIT)
    open_draft.answer(said.uid, "", "taken", "9001").result(WAIT)
    assert house.audit()[-1] == ("9001", "scorecard comment answered", said.uid, '"declined"', '"taken"', "")
    house.write(lambda stores: house.cards.publish(stores, "service", "9001"))
    with pytest.raises(UserError, match="published version"):
        open_draft.answer(said.uid, "", "noted", "9001").result(WAIT)


def test_a_comment_outlives_its_item(house: House, open_draft: Consultation) -> None:
    said = open_draft.comment("service", "recall", "删掉吧", "9002").result(WAIT)
    plain = service_card(title="二版")
    (section,) = plain["sections"]  # type: ignore[misc]
    kept = [item for item in section["items"] if item["key"] != "recall"]
    kept[0]["points"] = 100
    text = json.dumps({**plain, "sections": [{**section, "items": kept}]})
    house.write(lambda stores: house.cards.import_draft(stores, text, "card"))
    assert open_draft.comments("service").result(WAIT) == [said]
    open_draft.answer(said.uid, "", "taken", "9001").result(WAIT)
    house.write(lambda stores: house.cards.publish(stores, "service", "9001"))
    (there,) = open_draft.comments("service", 2).result(WAIT)
    assert (there.item_key, there.item_title) == ("recall", "称呼客户")
    with pytest.raises(UserError, match="no draft"):
        open_draft.comment("service", "recall", "x", "9002").result(WAIT)


def test_a_draft_that_is_not_sound_for_the_moment_takes_comments_all_the_same(
    house: House, open_draft: Consultation
) -> None:
    def spoil(stores):  # type: ignore[no-untyped-def]
        draft = stores.scorecards.get("service", 0)
        text = json.dumps(service_card(title="二版", total=90))
        stores.scorecards.save_draft(replace(draft, document=text))

    house.write(spoil)
    assert open_draft.comment("service", "greeting", "x", "9002").result(WAIT).item_title == "开场白"
