"""Consultation on scorecards: people comment on the items of a draft, and each comment gets an answer that is kept."""

from concurrent.futures import Future
from dataclasses import replace

from qadesk.domain.card_versions import DRAFT_VERSION
from qadesk.domain.consultation import CardComment, Verdict
from qadesk.domain.errors import UserError
from qadesk.domain.texts import QT_TRANSLATE_NOOP
from qadesk.services import card_refusals
from qadesk.services.executor import Executor
from qadesk.services.lookups import known_person
from qadesk.services.ports import CardFiles, Clock, Stores

VERDICTS: tuple[Verdict, ...] = ("taken", "declined", "noted")


class Consultation:
    """Comments on drafts: given while the draft is in consultation, answered until it is published, kept for good."""

    def __init__(self, executor: Executor, files: CardFiles, clock: Clock) -> None:
        self._executor = executor
        self._files = files
        self._clock = clock

    def comment(self, key: str, item_key: str, text: str, who: str) -> "Future[CardComment]":
        """Say something about an item of the draft of a key, or about the whole card (an ``item_key`` of '').

        Raises ``UserError`` where the draft is not in consultation, has no such item, or nobody has that number.
        """
        return self._executor.write(lambda stores: self.comment_in(stores, key, item_key, text, who))

    def answer(self, uid: str, text: str, verdict: Verdict, who: str) -> "Future[CardComment]":
        """What became of a comment: *taken*, *declined* or *noted*; may be changed until the draft is published.

        Raises ``UserError`` for an unknown comment, one on a published version, and a *declined* without a reason.
        """
        return self._executor.write(lambda stores: self.answer_in(stores, uid, text, verdict, who))

    def comments(
        self, key: str, version: int | None = DRAFT_VERSION, *, item_key: str | None = None, only_open: bool = False
    ) -> "Future[list[CardComment]]":
        """Comments on the draft of a key, on a version, or (``None``) on all of them; oldest first.

        ``item_key``: only those on that item ('': on the card as a whole); ``only_open``: those not answered yet.
        Raises ``UserError`` for an unknown key or published version.
        """

        def wanted(stores: Stores) -> list[CardComment]:
            versions = [card.version for card in stores.scorecards.versions(key)]
            if not versions:
                raise card_refusals.unknown(key)
            if version and version not in versions:
                raise card_refusals.no_such_version(key, version)
            return [
                each
                for each in stores.card_comments.of(key, version)
                if item_key in (None, each.item_key) and (each.open or not only_open)
            ]

        return self._executor.write(wanted)

    def comment_in(self, stores: Stores, key: str, item_key: str, text: str, who: str) -> CardComment:
        """As ``comment``, within a transaction."""
        draft = stores.scorecards.get(key, DRAFT_VERSION)
        if draft is None:
            raise card_refusals.no_draft(key)
        if draft.consulting_since_ms is None:
            raise card_refusals.not_consulted(key)
        if not who:
            raise UserError(
                QT_TRANSLATE_NOOP("errors", "A comment needs its author."),
                QT_TRANSLATE_NOOP("errors", "Say who comments: --as NO."),
            )
        person = known_person(stores, who)
        if not text.strip():
            raise UserError(
                QT_TRANSLATE_NOOP("errors", "The comment is empty."),
                QT_TRANSLATE_NOOP("errors", "Write what should be different, and why."),
            )
        title = draft.title if not item_key else self._title(draft.document, key, item_key)
        now = self._clock()
        kept = stores.card_comments.add(
            CardComment(
                uid=stores.new_uid(),
                card_key=key,
                version=DRAFT_VERSION,
                item_key=item_key,
                item_title=title,
                author_no=person.no,
                author=person.name,
                at_ms=now,
                text=text.strip(),
            )
        )
        stores.audit.add(now, who, "scorecard commented", f"{key}#{item_key}" if item_key else key, "", "", kept.uid)
        return kept

    def answer_in(self, stores: Stores, uid: str, text: str, verdict: Verdict, who: str) -> CardComment:
        """As ``answer``, within a transaction."""
        comment = stores.card_comments.get(uid)
        if comment is None:
            raise UserError(
                QT_TRANSLATE_NOOP("errors", "There is no comment {uid}."),
                QT_TRANSLATE_NOOP("errors", "See “qadesk scorecard comments KEY” for the ones there are."),
                uid=uid,
            )
        if comment.version != DRAFT_VERSION:
            raise UserError(
                QT_TRANSLATE_NOOP("errors", "What was said about a published version does not change any more."),
                QT_TRANSLATE_NOOP("errors", "Take it up in the next draft of the scorecard."),
            )
        if verdict not in VERDICTS:
            raise UserError(
                QT_TRANSLATE_NOOP("errors", "A comment cannot be answered with “{verdict}”."),
                QT_TRANSLATE_NOOP("errors", "Say one of: {verdicts}."),
                verdict=verdict,
                verdicts=VERDICTS,
            )
        if verdict == "declined" and not text.strip():
            raise UserError(
                QT_TRANSLATE_NOOP("errors", "A comment is not declined without a reason."),
                QT_TRANSLATE_NOOP("errors", "Write in one sentence why it is not taken up."),
            )
        now = self._clock()
        stores.card_comments.answer(uid, text.strip(), verdict, who, now)
        before = f'"{comment.verdict}"' if comment.verdict else ""
        stores.audit.add(now, who, "scorecard comment answered", uid, before, f'"{verdict}"', text.strip())
        return replace(comment, answer=text.strip(), verdict=verdict, answered_by=who, answered_at_ms=now)

    def _title(self, document: str, key: str, item_key: str) -> str:
        """The item's title as it stands now; it is kept with the comment, as the item may go."""
        card, _ = self._files.read(document, key)
        title = next((item.title for item in card.items() if item.key == item_key), None) if card else None
        if title is None:
            raise UserError(
                QT_TRANSLATE_NOOP("errors", "The draft of {key} has no item with the key {item}."),
                QT_TRANSLATE_NOOP("errors", "See “qadesk scorecard show {key} --draft” for its items."),
                key=key,
                item=item_key,
            )
        return title
