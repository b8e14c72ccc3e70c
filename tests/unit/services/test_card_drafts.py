"""The draft of a scorecard: every change can be taken back, is checked at once, and its last state lands on disk."""

from dataclasses import replace
from decimal import Decimal

import pytest

from qadesk.domain import card_editing as edit
from qadesk.domain.card_versions import DRAFT_VERSION, StoredCard
from qadesk.domain.card_versions import CardState as Standing
from qadesk.domain.errors import UserError
from qadesk.late import CardFiles
from qadesk.services.card_drafts import CardDrafts, CardSession, CardState
from tests.unit.services.desk import House, service_card
from tests.unit.services.test_executor import WAIT, writer_held


class Told:
    """What the page was told of its saves."""

    def __init__(self) -> None:
        self.saved: list[CardState] = []
        self.failed: list[BaseException] = []


@pytest.fixture
def told() -> Told:
    return Told()


@pytest.fixture
def drafts(house: House) -> CardDrafts:
    return CardDrafts(house.executor, CardFiles(), house.clock)


@pytest.fixture
def session(drafts: CardDrafts, told: Told) -> CardSession:
    drafts.begin("service", who="9001").result(WAIT)
    return drafts.open("service", told.saved.append, told.failed.append, "9001").result(WAIT)


def draft(house: House, key: str = "service") -> StoredCard | None:
    found: StoredCard | None = house.write(lambda stores: stores.scorecards.get(key, DRAFT_VERSION))
    return found


def retitled(session: CardSession, title: str) -> None:
    session.apply(replace(session.card, title=title), "title", typing=True)


def test_every_keystroke_lies_on_disk_sound_or_not(house: House, drafts: CardDrafts, session: CardSession) -> None:
    for text in ("电", "电话", ""):
        retitled(session, text)
    session.apply(edit.remove_section(session.card, session.card.sections[0].key), "sections")
    assert session.findings
    session.set_note("新增一项")
    again = drafts.open("service", lambda _: None, print).result(WAIT)
    assert again.card == replace(session.card, version=None)
    assert again.note == "新增一项"
    kept = draft(house)
    assert kept is not None
    assert (kept.title, kept.changed_by) == ("", "9001")


def test_a_published_version_is_not_touched_by_its_draft(house: House, session: CardSession) -> None:
    before = house.write(lambda stores: stores.scorecards.get("service"))
    retitled(session, "改过的")
    assert house.write(lambda stores: stores.scorecards.get("service")) == before


def test_changes_are_taken_back_one_by_one_and_typing_as_one(session: CardSession) -> None:
    first = session.card
    for text in ("新", "新方", "新方案"):
        retitled(session, text)
    second = session.card
    key = next(iter(first.items())).key
    session.apply(edit.replace_item(session.card, key, edit.with_points(first.item(key), Decimal(7))), f"{key} points")
    assert session.findings, "the points do not add up any more"
    session.undo()
    assert session.card == second
    assert not session.findings
    session.undo()
    assert session.card == first
    assert not session.can_undo
    session.redo()
    assert session.card == second
    session.apply(first, "title")
    assert not session.can_redo


def test_listeners_hear_of_every_change_until_they_leave(session: CardSession) -> None:
    heard: list[str] = []
    end = session.listen(lambda: heard.append(session.card.title))
    retitled(session, "一")
    retitled(session, "一")  # no change
    session.undo()
    end()
    retitled(session, "二")
    assert heard == ["一", "电话服务"]


def test_a_draft_that_was_discarded_does_not_come_back(house: House, session: CardSession, told: Told) -> None:
    house.write(lambda stores: stores.scorecards.discard_draft("service"))
    retitled(session, "太晚")
    house.write(lambda stores: None)
    assert draft(house) is None
    assert isinstance(told.failed[0], UserError)


def test_the_latest_state_is_written_while_the_writer_is_held(house: House, session: CardSession, told: Told) -> None:
    with writer_held(house.executor):
        for number in range(50):
            retitled(session, f"方案 {number}")
    house.write(lambda stores: None)
    assert [state.card.title for state in told.saved] == ["方案 49"]


def test_one_draft_a_key(drafts: CardDrafts, session: CardSession) -> None:
    assert drafts.begin("service").result(WAIT).version == DRAFT_VERSION
    with pytest.raises(UserError, match="already"):
        drafts.start(session.card, "9001").result(WAIT)
    copied = drafts.start(edit.copy_of(session.card, "copy", "副本"), "9001").result(WAIT)
    assert (copied.key, copied.title) == ("copy", "副本")
    assert drafts.start(replace(session.card, title="换掉"), "9001", replace=True).result(WAIT).title == "换掉"


def test_a_key_changes_until_somebody_else_knows_it(house: House, drafts: CardDrafts, session: CardSession) -> None:
    drafts.start(edit.copy_of(session.card, "copy", "副本"), "9001").result(WAIT)
    assert drafts.rekey("copy", "hotline", "9001").result(WAIT).key == "hotline"
    assert draft(house, "copy") is None
    renamed = draft(house, "hotline")
    assert renamed is not None
    assert drafts.card_of(renamed).key == "hotline"
    for wanted, why in (("service", "Another scorecard"), ("na", "cannot be the key"), ("No", "cannot be the key")):
        with pytest.raises(UserError, match=why):
            drafts.rekey("hotline", wanted, "9001").result(WAIT)
    with pytest.raises(UserError, match="known to others"):
        drafts.rekey("service", "other", "9001").result(WAIT)


def test_a_key_that_was_commented_on_stays(house: House, drafts: CardDrafts, session: CardSession) -> None:
    drafts.start(edit.copy_of(session.card, "copy", "副本"), "9001").result(WAIT)
    house.write(lambda stores: house.cards.consult(stores, "copy", "9001"))
    said = house.consultation.comment("copy", "", "条目太多", "9002").result(WAIT)
    house.write(lambda stores: house.cards.back_to_draft(stores, "copy", "9001"))
    with pytest.raises(UserError, match="known to others"):
        drafts.rekey("copy", "hotline", "9001").result(WAIT)
    assert house.consultation.comments("copy").result(WAIT) == [said]


def test_replacing_a_draft_leaves_its_consultation_open(house: House, drafts: CardDrafts, session: CardSession) -> None:
    house.write(lambda stores: house.cards.consult(stores, "service", "9001"))
    said = house.consultation.comment("service", "", "条目太多", "9002").result(WAIT)
    drafts.start(replace(session.card, title="换掉"), "9002", replace=True).result(WAIT)
    kept = draft(house)
    assert kept is not None
    assert (kept.title, kept.state, kept.note) == ("换掉", Standing.CONSULTATION, "")
    assert house.consultation.comments("service").result(WAIT) == [said]
    assert house.audit()[-1][:3] == ("9002", "scorecard draft replaced", "service")


@pytest.mark.parametrize("key", ["service", "nothing"])
def test_what_is_not_there_is_told(drafts: CardDrafts, key: str) -> None:
    with pytest.raises(UserError, match="no draft"):
        drafts.open(key, print, print).result(WAIT)
    if key == "nothing":
        with pytest.raises(UserError, match="no published"):
            drafts.begin(key).result(WAIT)
    for version in (7, 10**20):
        with pytest.raises(UserError, match=f"no published version {version} of the scorecard {key}"):
            drafts.begin(key, version).result(WAIT)


def test_a_new_version_says_anew_from_when_it_holds(house: House, drafts: CardDrafts) -> None:
    house.publish(service_card(effective_from="2026-03-01"))
    begun = drafts.begin("service").result(WAIT)
    assert begun.effective_from is None
    assert drafts.card_of(begun).effective_from is None
