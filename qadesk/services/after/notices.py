"""Notices: publishing, reading, withdrawing; and those that the program proposes by itself."""

import json
from collections.abc import Iterable
from concurrent.futures import Future
from datetime import date, datetime
from zoneinfo import ZoneInfo

from qadesk.domain.after import notices as steps
from qadesk.domain.after.notices import Notice, NoticeDraft, NoticeKind, NoticeReader, NoticeRow
from qadesk.domain.card_diff import CardDiff, compare
from qadesk.domain.errors import UserError
from qadesk.domain.evaluations import Evaluation, EvaluationState
from qadesk.domain.masking import masked_text
from qadesk.domain.people import Role
from qadesk.domain.scorecards import Scorecard
from qadesk.domain.scoring import falls_short
from qadesk.domain.texts import QT_TRANSLATE_NOOP, Translate
from qadesk.services.cards import Cards
from qadesk.services.executor import Executor
from qadesk.services.lookups import evaluation_of, known_person
from qadesk.services.ports import Clock, Stores

LISTED = 200
"""A list shows so many notices at most: older ones are in nobody's way."""

_CARD_TITLE = QT_TRANSLATE_NOOP("notices", "Scorecard “{title}”: version {version} is published")
_CARD_FROM = QT_TRANSLATE_NOOP("notices", "It holds for calls from {day} on.")
_CARD_FIRST = QT_TRANSLATE_NOOP("notices", "It is the first version of this scorecard.")
_FINDING_TITLE = QT_TRANSLATE_NOOP("notices", "Finding: {items}")
_FINDING_HEAD = QT_TRANSLATE_NOOP("notices", "In an inspected call points were lost here:")
_FINDING_NONE = QT_TRANSLATE_NOOP("notices", "Finding in an inspected call")
_NORM = QT_TRANSLATE_NOOP("notices", "Norm: {help}")


class Notices:
    """The use cases of notices."""

    def __init__(self, executor: Executor, cards: Cards, clock: Clock, zone: ZoneInfo, translate: Translate) -> None:
        self._executor, self._cards = executor, cards
        self._clock, self._zone, self._translate = clock, zone, translate

    def publish(self, draft: NoticeDraft, who: str) -> "Future[Notice]":
        """Everybody addressed finds it in their list from now on. Fails with ``UserError``."""
        return self._executor.write(lambda stores: self._publish(stores, draft, who))

    def read(self, uid: str, person_no: str) -> "Future[int]":
        """Somebody has read it; the instant at which they did first. Fails with ``UserError``."""

        def read(stores: Stores) -> int:
            notice = _known(stores, uid)
            person = known_person(stores, person_no)
            if not notice.audience.holds(person):
                raise UserError(
                    QT_TRANSLATE_NOOP("errors", "The notice “{title}” is not addressed to {name}."),
                    QT_TRANSLATE_NOOP("errors", "“qadesk notice list --for NO” shows somebody's notices."),
                    title=notice.title,
                    name=person.name,
                )
            return stores.notices.read(uid, person_no, self._clock())

        return self._executor.write(read)

    def withdraw(self, uid: str, who: str, why: str) -> "Future[Notice]":
        """Nobody is shown it any more; who had read it stays known. Fails with ``UserError``."""

        def withdraw(stores: Stores) -> Notice:
            known_person(stores, who)
            now = self._clock()
            gone = steps.withdrawn(_known(stores, uid), now, why)
            stores.notices.withdraw(gone)
            stores.audit.add(now, who, "notice withdrawn", uid, "", _json({"title": gone.title}), why.strip())
            return gone

        return self._executor.write(withdraw)

    def rows(
        self, person_no: str | None = None, *, unread: bool = False, most: int = LISTED
    ) -> "Future[list[NoticeRow]]":
        """The notices that stand and are addressed to somebody, newest first; ``None``: all, withdrawn ones too."""
        today = self._today()
        return self._executor.read(lambda queries: queries.library.notices(person_no, today, unread=unread, most=most))

    def readers(self, uid: str) -> "Future[list[NoticeReader]]":
        """Everybody addressed, with when they read it (``None``: not yet), by number."""
        today = self._today()
        return self._executor.read(lambda queries: queries.library.notice_readers(uid, today))

    def get(self, uid: str) -> "Future[Notice]":
        """One of them. Fails with ``UserError`` for an unknown uid."""
        return self._executor.write(lambda stores: _known(stores, uid))

    def draft_for_card(self, key: str, version: int | None = None) -> "Future[NoticeDraft]":
        """A notice of a published version (default: the latest), telling what changed from the one before it.

        To everybody. Fails with ``UserError`` where nothing is published.
        """
        return self._executor.write(lambda stores: self._card_draft(stores, key, version))

    def draft_for_finding(self, uid: str) -> "Future[NoticeDraft]":
        """A notice of what was found in an evaluation: items, comments and norm. Nothing of whose call it was:
        the coaching note is for the agent alone.

        To leaders and trainers. Fails with ``UserError`` for an evaluation that is not submitted.
        """
        return self._executor.write(lambda stores: self._finding_draft(stores, uid))

    def _today(self) -> date:
        return datetime.fromtimestamp(self._clock() / 1000, self._zone).date()

    def _publish(self, stores: Stores, draft: NoticeDraft, who: str) -> Notice:
        known_person(stores, who)
        tidy = steps.checked(draft)
        for no in tidy.persons:
            known_person(stores, no)
        _refuse_unknown_teams(stores, tidy.groups)
        notice = Notice(
            uid=stores.new_uid(),
            kind=tidy.kind,
            title=tidy.title,
            text=tidy.text,
            by_no=who,
            at_ms=self._clock(),
            roles=tidy.roles,
            groups=tidy.groups,
            persons=tidy.persons,
            target=tidy.target,
        )
        stores.notices.add(notice)
        told = {"title": notice.title, "roles": notice.roles, "groups": notice.groups, "persons": notice.persons}
        stores.audit.add(notice.at_ms, who, "notice published", notice.uid, "", _json(told), "")
        return notice

    def _card_draft(self, stores: Stores, key: str, version: int | None) -> NoticeDraft:
        stored, card = self._cards.load(stores, key, version)
        before = [
            self._cards.load(stores, key, each.version)[1]
            for each in stores.scorecards.versions(key)
            if each.published_at_ms is not None and each.version < stored.version
        ]
        lines = [self._say(_CARD_FROM, day=card.effective_from)] if card.effective_from else []
        if stored.note:
            lines.append(stored.note)
        found = compare(before[-1], card) if before else None
        lines += self._changes(found) if found else [self._say(_CARD_FIRST)]
        return NoticeDraft(
            kind=NoticeKind.CARD,
            title=self._say(_CARD_TITLE, title=card.title, version=stored.version),
            text="\n".join(lines),
            target=key,
        )

    def _changes(self, found: CardDiff) -> Iterable[str]:
        """The changes in words, below the titles of what they are about."""
        yield found.summary(self._translate)
        yield from (change.sentence(self._translate) for change in found.card)
        for section in found.sections:
            for change in section.changes:
                yield f"{section.section.title}: {change.sentence(self._translate)}"
            for pair in section.items:
                for change in pair.changes:
                    yield f"{pair.item.title}: {change.sentence(self._translate)}"

    def _finding_draft(self, stores: Stores, uid: str) -> NoticeDraft:
        evaluation = _submitted(stores, uid)
        _, card = self._cards.load(stores, evaluation.card_key, evaluation.card_version)
        found = list(_fallen_short(card, evaluation))
        lines = [self._say(_FINDING_HEAD)] if found else []
        for title, help_, comment in found:
            lines.append(f"· {title}" + (f": {comment}" if comment else ""))
            lines += [f"  {self._say(_NORM, help=help_)}"] if help_ else []
        separator = self._translate("lists", ", ")
        title = self._say(_FINDING_TITLE, items=separator.join(each[0] for each in found[:3]))
        return NoticeDraft(
            kind=NoticeKind.FINDING,
            title=title if found else self._say(_FINDING_NONE),
            text="\n".join(lines),
            roles=(Role.LEADER, Role.TRAINER),
            target=evaluation.uid,
        )

    def _say(self, text: str, **facts: object) -> str:
        return self._translate("notices", text).format(**facts)


def _fallen_short(card: Scorecard, evaluation: Evaluation) -> Iterable[tuple[str, str, str]]:
    """(title, norm, the inspector's comment) of each item that lost points, or happened."""
    for item in card.items():
        answer = evaluation.answers.get(item.key)
        if answer is None or answer.value is None or not falls_short(item, answer.value):
            continue
        yield item.title, item.help.strip(), masked_text(answer.comment)


def _submitted(stores: Stores, uid: str) -> Evaluation:
    found = evaluation_of(stores, uid)
    while found is not None and found.state is EvaluationState.DRAFT:
        found = stores.evaluations.get(found.uid, found.revision - 1) if found.revision > 1 else None
    if found is None:
        raise UserError(
            QT_TRANSLATE_NOOP("errors", "There is no submitted evaluation {uid}."),
            QT_TRANSLATE_NOOP("errors", "Submit it first; “qadesk evaluations” lists those that are."),
            uid=uid,
        )
    return found


def _refuse_unknown_teams(stores: Stores, groups: Iterable[str]) -> None:
    known = stores.people.groups()
    for group in groups:
        if group not in known:
            raise UserError(
                QT_TRANSLATE_NOOP("errors", "There is no team called {group}."),
                QT_TRANSLATE_NOOP("errors", "Choose one of the teams there are."),
                group=group,
            )


def _known(stores: Stores, uid: str) -> Notice:
    notice = stores.notices.get(uid)
    if notice is None:
        raise UserError(
            QT_TRANSLATE_NOOP("errors", "There is no notice {uid} in this workspace."),
            QT_TRANSLATE_NOOP("errors", "“qadesk notice list” shows those there are."),
            uid=uid,
        )
    return notice


def _json(facts: object) -> str:
    return json.dumps(facts, ensure_ascii=False)
