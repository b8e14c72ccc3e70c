"""Scorecard documents: one draft and any number of published, immutable versions a key."""

import json
from collections.abc import Callable
from datetime import date
from functools import cache
from typing import Any

from sqlalchemy import Connection, Row, Select, delete, func, insert, select, update

from qadesk.domain.card_versions import DRAFT_VERSION, StoredCard
from qadesk.storage import keys
from qadesk.storage import tables as t
from qadesk.storage.codec import dumps

HIGHEST = 2**31 - 1
"""What the column of versions can hold: no version is above it."""


class SqlScorecardStore:
    """Scorecard documents and their published versions; version 0 is the draft."""

    def __init__(self, connection: Connection, new_uid: Callable[[], str]) -> None:
        self._connection = connection
        self._new_uid = new_uid

    def save_draft(self, card: StoredCard) -> None:
        """Keep or replace the draft (version 0) of that key, whole: document, consultation, note, who and when."""
        # At every keystroke: one statement where there is a draft already.
        v = t.scorecard_version.c
        draft = update(t.scorecard_version).where(v.scorecard_id == _id_of(card.key), v.version == DRAFT_VERSION)
        if self._connection.execute(draft.values(_changing(card))).rowcount == 0:
            self._insert(card, DRAFT_VERSION, None)

    def discard_draft(self, key: str) -> None:
        """Remove the draft of that key, with the comments on it; nothing happens where there is none."""
        c = t.card_comment.c
        of_draft = delete(t.card_comment).where(c.scorecard_id == _id_of(key), c.version == DRAFT_VERSION)
        self._connection.execute(of_draft)
        self._drop_draft(key)

    def publish(self, card: StoredCard, at_ms: int) -> StoredCard:
        """The next version of that key, immutable from now on, in place of the draft, whose comments go with it."""
        self._drop_draft(card.key)
        version = self._latest_version(card.key) + 1
        self._insert(card, version, at_ms)
        c = t.card_comment.c
        of_draft = update(t.card_comment).where(c.scorecard_id == _id_of(card.key), c.version == DRAFT_VERSION)
        self._connection.execute(of_draft.values(version=version))
        published = self.get(card.key, version)
        assert published is not None, "it was inserted above"
        return published

    def retire(self, key: str, version: int, from_day: date, at_ms: int, who: str, why: str) -> None:
        """A published version holds no more for calls from that day on; once, and for good.

        Raises ``KeyError`` for a version that there is not, and SQLAlchemy's ``IntegrityError`` the second time.
        """
        v = t.scorecard_version.c
        published = select(v.id).where(v.scorecard_id == _id_of(key), v.version == version, v.version > DRAFT_VERSION)
        row = keys.found(self._connection, published)
        if row is None:
            raise KeyError((key, version))
        end = {"retired_from": from_day, "at_ms": at_ms, "who": who, "why": why}
        self._connection.execute(insert(t.scorecard_retirement).values(card_version_id=row, **end))

    def get(self, key: str, version: int | None = None) -> StoredCard | None:
        """That version, or the latest published one."""
        wanted = self._latest_version(key) if version is None else version
        if (version is None and wanted == DRAFT_VERSION) or not DRAFT_VERSION <= wanted <= HIGHEST:
            return None
        v = t.scorecard_version.c
        row = self._connection.execute(_cards().where(t.scorecard.c.key == key, v.version == wanted)).one_or_none()
        return _card(row) if row else None

    def all(self) -> list[StoredCard]:
        """The latest published version of every key, and drafts; by key, the draft first."""
        v = t.scorecard_version.c
        other = t.scorecard_version.alias().c
        latest = select(func.max(other.version)).where(other.scorecard_id == v.scorecard_id).scalar_subquery()
        return self._listed(_cards().where((v.version == DRAFT_VERSION) | (v.version == latest)))

    def versions(self, key: str | None = None) -> list[StoredCard]:
        """Every version (of a key, or of all), drafts too; by key and version."""
        return self._listed(_cards() if key is None else _cards().where(t.scorecard.c.key == key))

    def _listed(self, query: Select[Any]) -> list[StoredCard]:
        ordered = query.order_by(t.scorecard.c.key, t.scorecard_version.c.version)
        return [_card(row) for row in self._connection.execute(ordered)]

    def _latest_version(self, key: str) -> int:
        v = t.scorecard_version.c
        query = select(func.max(v.version)).join(t.scorecard).where(t.scorecard.c.key == key)
        return self._connection.scalar(query) or DRAFT_VERSION

    def _insert(self, card: StoredCard, version: int, at_ms: int | None) -> None:
        row = {"uid": self._new_uid(), "scorecard_id": self._scorecard_id(card.key), "version": version}
        columns = {**row, **_changing(card), "published_at_ms": at_ms}
        self._connection.execute(insert(t.scorecard_version).values(columns))

    def _scorecard_id(self, key: str) -> int:
        known = keys.found(self._connection, select(t.scorecard.c.id).where(t.scorecard.c.key == key))
        if known is not None:
            return known
        return keys.added(self._connection, t.scorecard, uid=self._new_uid(), key=key)

    def _drop_draft(self, key: str) -> None:
        v = t.scorecard_version.c
        self._connection.execute(
            delete(t.scorecard_version).where(v.scorecard_id == _id_of(key), v.version == DRAFT_VERSION)
        )


def _id_of(key: str) -> Any:
    return select(t.scorecard.c.id).where(t.scorecard.c.key == key).scalar_subquery()


def _changing(card: StoredCard) -> dict[str, Any]:
    return {
        "title": card.title,
        "document": card.document,
        "business_types": dumps(card.business_types),
        "effective_from": card.effective_from,
        "consulting_since_ms": card.consulting_since_ms,
        "changed_at_ms": card.changed_at_ms,
        "changed_by": card.changed_by,
        "note": card.note,
    }


@cache
def _cards() -> Select[Any]:
    return (
        select(t.scorecard_version, t.scorecard.c.key, t.scorecard_retirement.c.retired_from)
        .join(t.scorecard, t.scorecard_version.c.scorecard_id == t.scorecard.c.id)
        .outerjoin(t.scorecard_retirement, t.scorecard_retirement.c.card_version_id == t.scorecard_version.c.id)
    )


def _card(row: Row[Any]) -> StoredCard:
    return StoredCard(
        key=row.key,
        version=row.version,
        title=row.title,
        document=row.document,
        business_types=tuple(json.loads(row.business_types)),
        published_at_ms=row.published_at_ms,
        effective_from=row.effective_from,
        retired_from=row.retired_from,
        consulting_since_ms=row.consulting_since_ms,
        changed_at_ms=row.changed_at_ms,
        changed_by=row.changed_by,
        note=row.note,
    )
