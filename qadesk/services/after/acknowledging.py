"""Acknowledgement (确认): somebody has seen an evaluation or a coaching session: PIN, signature or returned sheet."""

import datetime as dt
from collections.abc import Callable
from concurrent.futures import Future
from zoneinfo import ZoneInfo

from qadesk.domain.after import pins
from qadesk.domain.after.coaching import SessionState
from qadesk.domain.after.releases import AcknowledgedBy, Acknowledgement, StoredPin, Wish
from qadesk.domain.after.signatures import checked_strokes
from qadesk.domain.errors import UserError
from qadesk.domain.people import Role
from qadesk.domain.plain_json import to_json
from qadesk.domain.texts import QT_TRANSLATE_NOOP
from qadesk.services.after import release_refusals as refusals
from qadesk.services.executor import Executor
from qadesk.services.lookups import known_person
from qadesk.services.ports import Clock, Stores

LONGEST_COMMENT = 2000
SESSION = "session"


class Acknowledging:
    """PINs, and acknowledgements with them and without. What is slow runs beside the database's writer."""

    def __init__(self, executor: Executor, clock: Clock, zone: ZoneInfo) -> None:
        self._executor = executor
        self._clock = clock
        self._zone = zone

    def set_pin(self, person_no: str, pin: str, who: str, old: str = "") -> "Future[None]":
        """Set somebody's PIN: by themselves, with the old one where there is one; or anew by a QA lead.

        Fails with ``UserError``: wrong digits, a wrong old PIN (which counts as a try), somebody else.
        """
        return self._executor.picture_work(lambda: self._set_pin(person_no, pin, who, old))

    def has_pin(self, person_no: str) -> "Future[bool]":
        """Whether somebody has a PIN."""
        return self._executor.write(lambda stores: stores.acknowledgements.pin(person_no) is not None)

    def acknowledge(self, wish: Wish) -> "Future[Acknowledgement]":
        """Record it, for good. Fails with ``UserError``: not released, not theirs, done already, a wrong PIN."""
        return self._executor.picture_work(lambda: self._acknowledge(wish))

    def of(self, target_uid: str) -> "Future[list[Acknowledgement]]":
        """Of an evaluation or a session, oldest first."""
        return self._executor.write(lambda stores: stores.acknowledgements.of(target_uid))

    def _set_pin(self, person_no: str, pin: str, who: str, old: str) -> None:
        digits = pins.plain_pin(pin)
        known = self._executor.write(lambda stores: self._may_set(stores, person_no, who)).result()
        if known is not None and who == person_no:
            if not old:
                raise _has_one(person_no)
            self._prove(person_no, old)
        made = pins.hashed(digits)

        def keep(stores: Stores) -> None:
            now = self._clock()
            stores.acknowledgements.put_pin(StoredPin(person_no=person_no, hash=made, set_at_ms=now))
            what = "PIN set" if known is None else "PIN changed" if who == person_no else "PIN reset"
            stores.audit.add(now, who, what, person_no, "", "")

        self._executor.write(keep).result()

    def _may_set(self, stores: Stores, person_no: str, who: str) -> StoredPin | None:
        known_person(stores, person_no)
        if who != person_no and known_person(stores, who).role is not Role.LEAD:
            raise UserError(
                QT_TRANSLATE_NOOP("errors", "A PIN is set by its owner, or anew by a QA lead."),
                QT_TRANSLATE_NOOP("errors", "Let {no} set it, or ask the QA lead."),
                no=person_no,
            )
        return stores.acknowledgements.pin(person_no)

    def _prove(self, person_no: str, typed: str, first: Callable[[Stores], object] = lambda _: None) -> None:
        """Somebody's PIN is right. Raises ``UserError``; every try is counted in the database before it is looked at.

        ``first`` runs in the transaction before: what it refuses is no try.
        """
        digits = pins.plain_pin(typed)

        def begin(stores: Stores) -> StoredPin:
            first(stores)
            pin = stores.acknowledgements.pin(person_no)
            if pin is None:
                raise UserError(
                    QT_TRANSLATE_NOOP("errors", "{no} has no PIN yet."),
                    QT_TRANSLATE_NOOP("errors", "Set one (qadesk people pin), or sign with a drawn signature."),
                    no=person_no,
                )
            tried = pins.tried(pin, self._clock())
            stores.acknowledgements.put_pin(tried)
            return tried

        tried = self._executor.write(begin).result()
        if not pins.matches(tried.hash, digits):
            self._executor.write(lambda stores: self._tell_wrong(stores, tried)).result()
            raise pins.wrong(tried)
        self._executor.write(lambda stores: self._count_none(stores, tried)).result()

    def _count_none(self, stores: Stores, tried: StoredPin) -> None:
        """No try counts any more, of the PIN that was proved: one that was set in between stands."""
        now = stores.acknowledgements.pin(tried.person_no)
        if now is None or now.hash != tried.hash:
            raise UserError(
                QT_TRANSLATE_NOOP("errors", "The PIN of {no} was set anew just now."),
                QT_TRANSLATE_NOOP("errors", "Type the new one."),
                no=tried.person_no,
            )
        stores.acknowledgements.put_pin(pins.right(now))

    def _tell_wrong(self, stores: Stores, tried: StoredPin) -> None:
        after = to_json({"failures": tried.failures, "blocked_until_ms": tried.blocked_until_ms})
        stores.audit.add(self._clock(), "", "PIN wrong", tried.person_no, "", after)

    def _acknowledge(self, wish: Wish) -> Acknowledgement:
        if wish.how is AcknowledgedBy.PIN:
            self._prove(wish.person_no, wish.pin, lambda stores: self._revision(stores, wish))
        return self._executor.write(lambda stores: self._record(stores, wish)).result()

    def _record(self, stores: Stores, wish: Wish) -> Acknowledgement:
        known_person(stores, wish.who)
        now, by_sheet = self._clock(), wish.how is AcknowledgedBy.SHEET
        made = Acknowledgement(
            uid=stores.new_uid(),
            target_kind=wish.target_kind,
            target_uid=wish.target_uid,
            revision=self._revision(stores, wish),
            person_no=wish.person_no,
            how=wish.how,
            at_ms=now,
            comment=_comment(wish.comment),
            recorded_by=wish.who,
            signature=checked_strokes(wish.signature) if wish.how is AcknowledgedBy.SIGNATURE else (),
            returned_on=self._returned(wish.returned_on, now) if by_sheet else None,
        )
        stores.acknowledgements.add(made)
        told = {"by": made.person_no, "how": made.how.value, "revision": made.revision}
        if made.returned_on:
            told["returned_on"] = made.returned_on.isoformat()
        stores.audit.add(now, wish.who, "acknowledged", wish.target_uid, "", to_json(told), made.comment)
        if wish.target_kind == SESSION:
            _complete(stores, made, now)
        return made

    def _revision(self, stores: Stores, wish: Wish) -> int:
        """What is acknowledged. Raises ``UserError`` where it cannot be by this person, or has been already."""
        known_person(stores, wish.person_no)
        revision = _ended_session(stores, wish) if wish.target_kind == SESSION else _released_revision(stores, wish)
        for each in stores.acknowledgements.of(wish.target_uid):
            if (each.person_no, each.revision) == (wish.person_no, revision):
                raise UserError(
                    QT_TRANSLATE_NOOP("errors", "{no} has acknowledged this on {day} already."),
                    QT_TRANSLATE_NOOP("errors", "An acknowledgement is given once, and does not change."),
                    no=wish.person_no,
                    day=self._day_of(each.at_ms).isoformat(),
                )
        return revision

    def _returned(self, day: dt.date | None, now: int) -> dt.date:
        today = self._day_of(now)
        if day is not None and day > today:
            raise UserError(
                QT_TRANSLATE_NOOP("errors", "A sheet cannot have come back on a day to come."),
                QT_TRANSLATE_NOOP("errors", "Give the day on which it came back."),
            )
        return day or today

    def _day_of(self, at_ms: int) -> dt.date:
        return dt.datetime.fromtimestamp(at_ms / 1000, self._zone).date()


def _released_revision(stores: Stores, wish: Wish) -> int:
    """The revision that the agent sees, or saw on the sheet that came back."""
    subject = stores.releases.subject(wish.target_uid)
    if subject is None:
        raise refusals.not_submitted(wish.target_uid)
    if subject.agent_no != wish.person_no:
        raise refusals.not_theirs(wish.target_uid, wish.person_no)
    released = stores.releases.released_revisions(wish.target_uid)
    wanted = wish.revision or (released[-1] if released else 0)
    if wanted not in released:
        raise refusals.not_released(wish.target_uid)
    return wanted


def _ended_session(stores: Stores, wish: Wish) -> int:
    """The state of a session that its agent or coach acknowledges: it has been held, and changes no more."""
    parties = stores.acknowledgements.session(wish.target_uid)
    if parties is None:
        raise UserError(
            QT_TRANSLATE_NOOP("errors", "There is no coaching session {uid}."),
            QT_TRANSLATE_NOOP("errors", "“qadesk coaching list” lists those there are."),
            uid=wish.target_uid,
        )
    if wish.person_no not in (parties.agent_no, parties.coach_no):
        raise UserError(
            QT_TRANSLATE_NOOP("errors", "{no} took no part in this coaching session."),
            QT_TRANSLATE_NOOP("errors", "It is acknowledged by its agent and its coach."),
            no=wish.person_no,
        )
    if parties.state not in (SessionState.HELD, SessionState.ACKNOWLEDGED):
        raise UserError(
            QT_TRANSLATE_NOOP("errors", "This coaching session has not ended yet."),
            QT_TRANSLATE_NOOP("errors", "End it first; then both acknowledge what was agreed."),
        )
    return parties.saves


def _complete(stores: Stores, made: Acknowledgement, now: int) -> None:
    """Once both have acknowledged a session, it is acknowledged."""
    parties = stores.acknowledgements.session(made.target_uid)
    signed = {each.person_no for each in stores.acknowledgements.of(made.target_uid) if each.revision == made.revision}
    if parties and parties.state is SessionState.HELD and {parties.agent_no, parties.coach_no} <= signed:
        stores.acknowledgements.complete_session(made.target_uid)
        before, after = to_json({"state": SessionState.HELD}), to_json({"state": SessionState.ACKNOWLEDGED})
        stores.audit.add(now, made.recorded_by, "session acknowledged", made.target_uid, before, after)


def _comment(text: str) -> str:
    clean = text.strip()
    if len(clean) > LONGEST_COMMENT:
        raise UserError(
            QT_TRANSLATE_NOOP("errors", "The comment has more than {most} characters."),
            QT_TRANSLATE_NOOP("errors", "Shorten it."),
            most=LONGEST_COMMENT,
        )
    return clean


def _has_one(no: str) -> UserError:
    return UserError(
        QT_TRANSLATE_NOOP("errors", "{no} has a PIN already."),
        QT_TRANSLATE_NOOP("errors", "Give the old one too (--change), or let a QA lead set it anew (--as)."),
        no=no,
    )
