"""Comments on drafts of scorecards in consultation, and what became of them."""

from functools import cache
from typing import Any

from sqlalchemy import Connection, Row, Select, func, select, update

from qadesk.domain.consultation import CardComment, Verdict
from qadesk.storage import keys
from qadesk.storage import tables as t


class SqlCardCommentStore:
    """What people say about drafts in consultation; it goes with the draft into the version that is published."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def add(self, comment: CardComment) -> CardComment:
        """Keep a new one; returns it with its author's name. Raises ``KeyError`` for an unknown scorecard."""
        of_key = select(t.scorecard.c.id).where(t.scorecard.c.key == comment.card_key)
        scorecard_id = keys.found(self._connection, of_key)
        if scorecard_id is None:
            raise KeyError(comment.card_key)
        keys.added(
            self._connection,
            t.card_comment,
            uid=comment.uid,
            scorecard_id=scorecard_id,
            version=comment.version,
            item_key=comment.item_key,
            item_title=comment.item_title,
            author_no=comment.author_no,
            at_ms=comment.at_ms,
            text=comment.text,
            answer=comment.answer,
            verdict=comment.verdict,
            answered_by=comment.answered_by,
            answered_at_ms=comment.answered_at_ms,
        )
        kept = self.get(comment.uid)
        assert kept is not None, "it was added above"
        return kept

    def get(self, uid: str) -> CardComment | None:
        """The comment of that uid."""
        row = self._connection.execute(_comments().where(t.card_comment.c.uid == uid)).one_or_none()
        return _comment(row) if row else None

    def answer(self, uid: str, answer: str, verdict: Verdict, who: str, at_ms: int) -> None:
        """What became of it; may be changed until the draft is published. Raises ``KeyError`` for an unknown one."""
        said = {"answer": answer, "verdict": verdict, "answered_by": who, "answered_at_ms": at_ms}
        change = update(t.card_comment).where(t.card_comment.c.uid == uid).values(said)
        if self._connection.execute(change).rowcount == 0:
            raise KeyError(uid)

    def of(self, card_key: str, version: int | None = None) -> list[CardComment]:
        """Comments on a version (0: the draft) or on all versions of a key, oldest first."""
        c = t.card_comment.c
        query = _comments().where(t.scorecard.c.key == card_key).order_by(c.at_ms, c.id)
        wanted = query if version is None else query.where(c.version == version)
        return [_comment(row) for row in self._connection.execute(wanted)]


@cache
def _comments() -> Select[Any]:
    name = func.coalesce(t.person.c.name, "").label("author")
    return (
        select(t.card_comment, t.scorecard.c.key.label("card_key"), name)
        .join(t.scorecard, t.card_comment.c.scorecard_id == t.scorecard.c.id)
        .outerjoin(t.person, t.person.c.no == t.card_comment.c.author_no)
    )


def _comment(row: Row[Any]) -> CardComment:
    return CardComment(
        uid=row.uid,
        card_key=row.card_key,
        version=row.version,
        item_key=row.item_key,
        item_title=row.item_title,
        author_no=row.author_no,
        author=row.author,
        at_ms=row.at_ms,
        text=row.text,
        answer=row.answer,
        verdict=row.verdict,
        answered_by=row.answered_by,
        answered_at_ms=row.answered_at_ms,
    )
