"""Scorecard documents: one draft and any number of published, immutable versions a key."""

import json
from collections.abc import Callable
from functools import cache
from typing import Any

from sqlalchemy import Connection, Row, Select, delete, func, insert, select

from qadesk.domain.card_versions import StoredCard
from qadesk.storage import keys
from qadesk.storage import tables as t
from qadesk.storage.codec import dumps

DRAFT = 0


class SqlScorecardStore:
    """Scorecard documents and their published versions; version 0 is the draft."""

    def __init__(self, connection: Connection, new_uid: Callable[[], str]) -> None:
        self._connection = connection
        self._new_uid = new_uid

    def save_draft(self, card: StoredCard) -> None:
        """Keep or replace the draft (version 0) of that key."""
        self._drop_draft(card.key)
        self._insert(card, DRAFT, None)

    def publish(self, card: StoredCard, at_ms: int) -> StoredCard:
        """The next version of that key, immutable from now on; the key's draft has become it and is gone."""
        self._drop_draft(card.key)
        version = self._latest_version(card.key) + 1
        self._insert(card, version, at_ms)
        return StoredCard(card.key, version, card.title, card.document, card.business_types, at_ms)

    def get(self, key: str, version: int | None = None) -> StoredCard | None:
        """That version, or the latest published one."""
        wanted = self._latest_version(key) if version is None else version
        if version is None and wanted == DRAFT:
            return None
        v = t.scorecard_version.c
        row = self._connection.execute(_cards().where(t.scorecard.c.key == key, v.version == wanted)).one_or_none()
        return _card(row) if row else None

    def all(self) -> list[StoredCard]:
        """The latest published version of every key, and drafts; by key, the draft first."""
        v = t.scorecard_version.c
        other = t.scorecard_version.alias().c
        latest = select(func.max(other.version)).where(other.scorecard_id == v.scorecard_id).scalar_subquery()
        query = _cards().where((v.version == DRAFT) | (v.version == latest))
        return [_card(row) for row in self._connection.execute(query.order_by(t.scorecard.c.key, v.version))]

    def _latest_version(self, key: str) -> int:
        v = t.scorecard_version.c
        query = select(func.max(v.version)).join(t.scorecard).where(t.scorecard.c.key == key)
        return self._connection.scalar(query) or DRAFT

    def _insert(self, card: StoredCard, version: int, at_ms: int | None) -> None:
        self._connection.execute(
            insert(t.scorecard_version).values(
                uid=self._new_uid(),
                scorecard_id=self._scorecard_id(card.key),
                version=version,
                title=card.title,
                document=card.document,
                business_types=dumps(card.business_types),
                published_at_ms=at_ms,
            )
        )

    def _scorecard_id(self, key: str) -> int:
        known = keys.found(self._connection, select(t.scorecard.c.id).where(t.scorecard.c.key == key))
        if known is not None:
            return known
        return keys.added(self._connection, t.scorecard, uid=self._new_uid(), key=key)

    def _drop_draft(self, key: str) -> None:
        v = t.scorecard_version.c
        of_key = select(t.scorecard.c.id).where(t.scorecard.c.key == key).scalar_subquery()
        self._connection.execute(delete(t.scorecard_version).where(v.scorecard_id == of_key, v.version == DRAFT))


@cache
def _cards() -> Select[Any]:
    return select(t.scorecard_version, t.scorecard.c.key).join(t.scorecard)


def _card(row: Row[Any]) -> StoredCard:
    return StoredCard(
        row.key, row.version, row.title, row.document, tuple(json.loads(row.business_types)), row.published_at_ms
    )
