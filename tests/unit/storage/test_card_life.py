"""A scorecard's life in the database: drafts replaced whole, comments that go along, ends that are final."""

from dataclasses import replace
from datetime import date

import pytest

from qadesk.domain.card_versions import CardState
from qadesk.domain.consultation import CardComment
from qadesk.storage import SqlDatabase
from qadesk.storage.database import SqlStores
from tests.unit.storage.conftest import NOON
from tests.unit.storage.things import CARD, INSPECTOR

DRAFT = replace(
    CARD,
    effective_from=date(2026, 3, 1),
    consulting_since_ms=NOON,
    changed_at_ms=NOON + 1,
    changed_by="9001",
    note="开场白改为 10 分",
)


def comment(uid: str, item: str = "greeting", **more: object) -> CardComment:
    title = "开场白" if item else "电话服务"
    fields = {"author_no": "9001", "author": "质检甲", "at_ms": NOON, "text": "分值太高"} | more
    return CardComment(uid=uid, card_key="service", version=0, item_key=item, item_title=title, **fields)  # type: ignore[arg-type]


def test_a_draft_comes_back_with_everything_about_it(database: SqlDatabase) -> None:
    with database.transaction() as stores:
        stores.scorecards.save_draft(CARD)
        stores.scorecards.save_draft(DRAFT)
        assert stores.scorecards.get("service", 0) == DRAFT
        assert stores.scorecards.versions("service") == [DRAFT]
        assert DRAFT.state is CardState.CONSULTATION


def test_what_is_published_says_so_and_is_listed_with_its_older_versions(database: SqlDatabase) -> None:
    with database.transaction() as stores:
        first = stores.scorecards.publish(DRAFT, NOON)
        assert first == replace(DRAFT, version=1, published_at_ms=NOON)
        second = stores.scorecards.publish(replace(DRAFT, effective_from=None), NOON + 5)
        stores.scorecards.save_draft(CARD)
        other = stores.scorecards.publish(replace(CARD, key="another"), NOON)
        assert stores.scorecards.versions("service") == [CARD, first, second]
        assert stores.scorecards.versions() == [other, CARD, first, second]


def test_a_retired_version_holds_no_more_once_and_for_good(database: SqlDatabase) -> None:
    with database.transaction() as stores:
        published = stores.scorecards.publish(DRAFT, NOON)
        stores.scorecards.retire("service", 1, date(2026, 5, 1), NOON, "9001", "换新方案")
        retired = stores.scorecards.get("service")
        assert retired == replace(published, retired_from=date(2026, 5, 1))
        assert retired.state is CardState.RETIRED
        assert stores.scorecards.all() == [retired]
        with pytest.raises(KeyError):
            stores.scorecards.retire("service", 2, date(2026, 5, 1), NOON, "9001", "")
    with pytest.raises(Exception, match="UNIQUE"), database.transaction() as stores:
        stores.scorecards.retire("service", 1, date(2026, 6, 1), NOON, "9001", "")
    with database.transaction() as stores:
        stores.scorecards.save_draft(CARD)
        with pytest.raises(KeyError):
            stores.scorecards.retire("service", 0, date(2026, 5, 1), NOON, "9001", "")


def test_comments_are_answered_and_go_with_the_draft_into_its_version(database: SqlDatabase) -> None:
    with database.transaction() as stores:
        stores.people.add(INSPECTOR)
        stores.scorecards.save_draft(DRAFT)
        one, two = stores.card_comments.add(comment("c1")), stores.card_comments.add(comment("c2", "", author_no="77"))
        assert (one.author, two.author, two.open) == ("质检甲", "", True)
        stores.card_comments.answer("c1", "已改为 8 分", "taken", "9001", NOON + 3)
        stores.card_comments.answer("c1", "已改为 9 分", "taken", "9001", NOON + 4)
        answered = stores.card_comments.get("c1")
        assert answered == replace(
            one, answer="已改为 9 分", verdict="taken", answered_by="9001", answered_at_ms=NOON + 4
        )
        assert stores.card_comments.of("service", 0) == [answered, two]
        stores.scorecards.publish(DRAFT, NOON)
        assert stores.card_comments.of("service", 0) == []
        assert stores.card_comments.of("service", 1) == [replace(answered, version=1), replace(two, version=1)]
        stores.scorecards.save_draft(DRAFT)
        third = stores.card_comments.add(comment("c3"))
        assert [each.uid for each in stores.card_comments.of("service")] == ["c1", "c2", "c3"]
        assert stores.card_comments.of("service", 0) == [third]
        with pytest.raises(KeyError):
            stores.card_comments.add(replace(third, uid="c4", card_key="none"))
        with pytest.raises(KeyError):
            stores.card_comments.answer("none", "", "noted", "9001", NOON)


def test_a_discarded_draft_takes_its_own_comments_along_and_nothing_else(database: SqlDatabase) -> None:
    with database.transaction() as stores:
        stores.people.add(INSPECTOR)
        stores.scorecards.save_draft(DRAFT)
        stores.card_comments.add(comment("c1"))
        published = stores.scorecards.publish(DRAFT, NOON)
        stores.scorecards.save_draft(DRAFT)
        stores.card_comments.add(comment("c2"))
        stores.scorecards.save_draft(replace(CARD, key="another"))
        for _ in range(2):
            stores.scorecards.discard_draft("service")
        stores.scorecards.discard_draft("none")
        assert stores.scorecards.versions("service") == [published]
        assert [each.uid for each in stores.card_comments.of("service")] == ["c1"]
        assert stores.scorecards.get("another", 0) is not None


def _publish_and_retire(stores: SqlStores) -> None:
    stores.people.add(INSPECTOR)
    stores.scorecards.save_draft(DRAFT)
    stores.card_comments.add(comment("c1"))
    stores.scorecards.publish(DRAFT, NOON)
    stores.scorecards.retire("service", 1, date(2026, 5, 1), NOON, "9001", "")


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE scorecard_version SET effective_from = '2020-01-01'",
        "UPDATE scorecard_version SET note = ''",
        "DELETE FROM scorecard_version",
        "UPDATE scorecard_retirement SET retired_from = '2030-01-01'",
        "DELETE FROM scorecard_retirement",
        "UPDATE card_comment SET text = ''",
        "UPDATE card_comment SET version = 0",
        "DELETE FROM card_comment",
        "INSERT OR REPLACE INTO scorecard_version (id, uid, scorecard_id, version, title, document, business_types)"
        " SELECT id, uid, scorecard_id, version, title, 'other', business_types FROM scorecard_version",
        "UPDATE OR REPLACE scorecard_version SET uid = 'other'",
        "INSERT OR REPLACE INTO scorecard_retirement (card_version_id, retired_from, at_ms, who, why)"
        " SELECT card_version_id, '2030-01-01', at_ms, who, why FROM scorecard_retirement",
        "INSERT INTO card_comment (uid, scorecard_id, version, item_key, item_title, author_no, at_ms, text)"
        " SELECT 'other', scorecard_id, version, item_key, item_title, author_no, at_ms, text FROM card_comment",
        "INSERT OR REPLACE INTO card_comment"
        " (id, uid, scorecard_id, version, item_key, item_title, author_no, at_ms, text)"
        " SELECT id, uid, scorecard_id, 0, item_key, item_title, author_no, at_ms, 'other' FROM card_comment",
    ],
)
def test_what_is_published_stays_as_it_is_whoever_writes(database: SqlDatabase, statement: str) -> None:
    with database.transaction() as stores:
        _publish_and_retire(stores)
    with pytest.raises(Exception, match="never change"), database.transaction() as stores:
        stores.scorecards._connection.exec_driver_sql(statement)


def test_an_answer_after_publication_is_refused_by_the_database(database: SqlDatabase) -> None:
    with database.transaction() as stores:
        _publish_and_retire(stores)
    with pytest.raises(Exception, match="never changes"), database.transaction() as stores:
        stores.card_comments.answer("c1", "", "noted", "9001", NOON)
