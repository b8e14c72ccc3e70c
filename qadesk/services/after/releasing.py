"""Release: submitted evaluations go to the agents who were scored, and reports are issued; clocks of appeals start.

A planned release goes out when the program is next open after its time: the time at which it is carried out counts as
the release, and its local date as day 0 of the appeal clock, because before that no agent could see anything.
"""

import datetime as dt
from collections.abc import Callable, Sequence
from concurrent.futures import Future
from dataclasses import replace
from typing import TypeVar
from zoneinfo import ZoneInfo

from qadesk.domain.after import releasing
from qadesk.domain.after.agent_view import AgentView
from qadesk.domain.after.clocks import BY_REPORT
from qadesk.domain.after.clocks import Clock as DeadlineClock
from qadesk.domain.after.releases import (
    Asked,
    IssuedReport,
    RefusedRelease,
    Release,
    ReleaseFilter,
    ReleaseRow,
    ReleaseState,
    ReleaseSubject,
)
from qadesk.domain.errors import UserError
from qadesk.domain.evaluations import Evaluation
from qadesk.domain.plain_json import to_json
from qadesk.domain.texts import QT_TRANSLATE_NOOP
from qadesk.services.after import release_refusals as refusals
from qadesk.services.after.agent_views import AgentViews
from qadesk.services.after.ports_release import Clocks
from qadesk.services.executor import Executor
from qadesk.services.futures import follow, then
from qadesk.services.lookups import known_person
from qadesk.services.ports import Clock, Stores
from qadesk.services.settings import APPEAL_DAYS, FOLLOW_UP_DAYS, RELEASE_APPROVAL, Setting, Settings

T = TypeVar("T")

AT_ONCE = 50
"""So many evaluations are changed in one transaction, which takes some 30 ms: whoever scores does not wait longer."""

_Outcome = tuple[str, str, str]
"""What became of an evaluation (the name of a field of ``Asked``), its uid, the packed reason of a refusal."""
_Act = Callable[[Stores, str], str]
"""Does something to one evaluation; the field of ``Asked`` in which it is told."""


class Releasing:
    """Asking, approving, sending back, taking off, releasing; issuing reports; what an agent sees."""

    def __init__(
        self,
        executor: Executor,
        clocks: Clocks,
        views: AgentViews,
        settings: Settings,
        clock: Clock,
        zone: ZoneInfo,
    ) -> None:
        self._executor = executor
        self._clocks = clocks
        self._views = views
        self._settings = settings
        self._clock = clock
        self._zone = zone
        self.at_opening: Future[list[str]] = Future()
        """What was released when the workspace was opened; nothing where it may not be changed."""

    def open(self, *, writable: bool) -> None:
        """The workspace has been opened: what was planned and whose time has come goes out, in the background."""
        if writable:
            self.at_opening = self.due()
        else:
            self.at_opening.set_result([])

    def ask(self, uids: Sequence[str], who: str, at_ms: int | None = None) -> "Future[Asked]":
        """Release these evaluations, at once or at a time; after approval where the setting asks for it.

        Each is looked at by itself: what cannot be released is told among the refused, and keeps no other back.
        """
        return self._each(uids, lambda stores, uid: self._ask(stores, uid, who, at_ms))

    def ask_for_all(self, who: str, at_ms: int | None = None) -> "Future[Asked]":
        """As ``ask``, for every submitted evaluation that nobody has asked for yet."""
        last = ""

        def some(stores: Stores) -> list[_Outcome]:
            nonlocal last
            uids = stores.releases.not_asked(last, AT_ONCE)
            last = uids[-1] if uids else last
            return [self._one(stores, uid, lambda stores, uid: self._ask(stores, uid, who, at_ms)) for uid in uids]

        return then(in_batches(self._executor, some), _told)

    def approve(self, uids: Sequence[str], who: str, why: str = "") -> "Future[Asked]":
        """A second inspector agrees: what has no time to wait for goes out at once."""
        return self._each(uids, lambda stores, uid: self._approve(stores, uid, who, why))

    def send_back(self, uids: Sequence[str], who: str, why: str) -> "Future[Asked]":
        """A second inspector does not agree; the reason is required."""
        return self._each(uids, lambda stores, uid: self._send_back(stores, uid, who, why))

    def take_off(self, uids: Sequence[str], who: str, why: str) -> "Future[Asked]":
        """What has not gone out yet is not to go out; what has been released stays released."""
        return self._each(uids, lambda stores, uid: self._take_off(stores, uid, who, why))

    def due(self) -> "Future[list[str]]":
        """Release what was planned and whose time has come; the uids. Cheap where there is nothing."""

        def some(stores: Stores) -> list[str]:
            uids, now = stores.releases.due(self._clock(), AT_ONCE), self._clock()
            for uid in uids:
                self._release(stores, _required(stores.releases.get(uid)), now)
            return uids

        return in_batches(self._executor, some)

    def rows(self, wanted: ReleaseFilter) -> "Future[list[ReleaseRow]]":
        """Evaluations on their way, and those nobody has asked for."""
        return self._executor.read(lambda queries: queries.releases.rows(wanted))

    def of(self, evaluation_uid: str) -> "Future[Release | None]":
        """The way of one evaluation; ``None`` where nobody has asked for its release."""
        return self._executor.write(lambda stores: stores.releases.get(evaluation_uid))

    def agent_list(self, agent_no: str, most: int = 200) -> "Future[list[ReleaseRow]]":
        """What was released to an agent, newest first."""
        return self._executor.read(lambda queries: queries.releases.agent_rows(agent_no, most))

    def agent_view(self, evaluation_uid: str, agent_no: str) -> "Future[AgentView]":
        """An evaluation as its agent sees it. Fails with ``UserError`` where it is not released, or not the agent's."""
        return self._views.view(evaluation_uid, agent_no)

    def set_rule(self, rule: Setting[bool], on: bool, who: str) -> "Future[None]":
        """Change ``RELEASE_APPROVAL`` or ``SHOW_INSPECTOR``, with an audit entry; it holds from now on."""
        before = self._settings.get(rule)
        self._settings.put(rule, on)

        def note(stores: Stores) -> None:
            if before != on:
                told = to_json({rule.name: before}), to_json({rule.name: on})
                stores.audit.add(self._clock(), who, "setting changed", rule.name, *told)

        return self._executor.write(note)

    def reports(self) -> "Future[list[IssuedReport]]":
        """Issued reports, newest first."""
        return self._executor.read(lambda queries: list(queries.releases.reports()))

    def issue_report(
        self,
        number: str,
        day_from: dt.date,
        day_to: dt.date,
        group: str | None,
        who: str,
        at_ms: int | None = None,
        note: str = "",
        snapshot: str | None = None,
    ) -> "Future[IssuedReport]":
        """A period report is issued, at that time or now: clocks of what it tells of start on its local date.

        The clocks of follow-ups that wait for it start; those of appeals start anew where they began before. A number
        is given once: the same report again gives back the one that is there (and finishes what an interrupted issue
        left undone). ``snapshot`` keeps its figures with it. Fails with ``UserError``.
        """
        result: Future[IssuedReport] = Future()
        draft = IssuedReport(
            uid="",
            number=number.strip(),
            day_from=day_from,
            day_to=day_to,
            group=group,
            issued_at_ms=self._clock() if at_ms is None else at_ms,
            issued_by=who,
            note=note.strip(),
        )

        def clocks(report: IssuedReport) -> None:
            started = in_batches(self._executor, lambda stores: self._start_again(stores, report, who))
            follow(started, result, lambda _: result.set_result(report))

        follow(self._executor.write(lambda stores: self._issue(stores, draft, who, snapshot)), result, clocks)
        return result

    def submitted_in(self, stores: Stores, evaluation: Evaluation) -> None:
        """A revision was submitted, within its transaction: a correction of what is on its way takes that way too.

        What had been released goes out at once with a new appeal clock, or after a new approval where the setting asks
        for it; until then the agent sees the old revision.
        """
        release = stores.releases.get(evaluation.uid) if evaluation.revision > 1 else None
        if release is None or release.revision >= evaluation.revision:
            return
        now, who = self._clock(), evaluation.inspector_no
        again = releasing.corrected(
            release, revision=evaluation.revision, at_ms=now, who=who, approval=self._settings.get(RELEASE_APPROVAL)
        )
        if again is None:
            return
        stores.releases.put(again)
        self._tell(stores, again, "release asked", now, who, evaluation.reason, before=release)
        if releasing.goes_out(again, now):
            self._release(stores, again, now, why=evaluation.reason)

    def released_again_in(self, stores: Stores, evaluation: Evaluation, who: str, why: str) -> None:
        """An appeal's decision made this (submitted) revision, within the decision's transaction: it goes out at once.

        No further approval is asked for, as somebody else than the scorer has decided; and the appeal clock runs on as
        it was, as the second instance has a clock of its own. For whoever decides appeals, in place of the hook that
        a plain correction takes (``submitted_in``): after ``Evaluating.submit_in``, which leaves release alone.
        """
        release = _required(stores.releases.get(evaluation.uid))
        now = self._clock()
        again = releasing.decided(release, revision=evaluation.revision, at_ms=now, who=who)
        stores.releases.put(again)
        stores.releases.mark_released(evaluation.uid, evaluation.revision)
        self._tell(stores, again, "released", now, who, why, before=release)

    def _each(self, uids: Sequence[str], act: _Act) -> "Future[Asked]":
        left = list(dict.fromkeys(uids))

        def some(stores: Stores) -> list[_Outcome]:
            part, left[:] = left[:AT_ONCE], left[AT_ONCE:]
            return [self._one(stores, uid, act) for uid in part]

        return then(in_batches(self._executor, some), _told)

    def _one(self, stores: Stores, uid: str, act: _Act) -> _Outcome:
        try:
            with stores.savepoint():
                return act(stores, uid), uid, ""
        except UserError as error:
            return "refused", uid, error.packed()

    def _ask(self, stores: Stores, uid: str, who: str, at_ms: int | None) -> str:
        refusals.refuse_stranger(known_person(stores, who))
        subject, now, old = self._subject(stores, uid), self._clock(), stores.releases.get(uid)
        refusals.refuse_unready(subject)
        fresh = releasing.asked(
            old,
            uid=uid,
            revision=subject.revision,
            at_ms=now,
            who=who,
            planned_at_ms=at_ms,
            approval=self._settings.get(RELEASE_APPROVAL),
        )
        stores.releases.put(fresh)
        self._tell(stores, fresh, "release asked", now, who, before=old)
        if releasing.goes_out(fresh, now):
            self._release(stores, fresh, now)
            return "released"
        return fresh.state.value

    def _approve(self, stores: Stores, uid: str, who: str, why: str) -> str:
        release, subject, now = self._waiting(stores, uid, who)
        scorers = _scorers(stores, subject)
        fresh = releasing.approved(release, at_ms=now, who=who, scorers=scorers, agent_no=subject.agent_no, why=why)
        stores.releases.put(fresh)
        self._tell(stores, fresh, "release approved", now, who, why, before=release)
        if releasing.goes_out(fresh, now):
            self._release(stores, fresh, now)
            return "released"
        return fresh.state.value

    def _send_back(self, stores: Stores, uid: str, who: str, why: str) -> str:
        release, subject, now = self._waiting(stores, uid, who)
        scorers = _scorers(stores, subject)
        fresh = releasing.sent_back(release, who=who, scorers=scorers, agent_no=subject.agent_no, why=why)
        stores.releases.put(fresh)
        self._tell(stores, fresh, "release sent back", now, who, why, before=release)
        return "sent_back"

    def _take_off(self, stores: Stores, uid: str, who: str, why: str) -> str:
        refusals.refuse_stranger(known_person(stores, who))
        self._subject(stores, uid)
        release = stores.releases.get(uid)
        if release is None:
            raise refusals.nobody_asked(uid)
        fresh = releasing.taken_off(release, why=why)
        if fresh is None:
            stores.releases.remove(uid)
        else:
            stores.releases.put(fresh)
        before = to_json(_state(release))
        after = to_json(_state(fresh)) if fresh else ""
        stores.audit.add(self._clock(), who, "release taken off", uid, before, after, why.strip())
        return "taken_off"

    def _waiting(self, stores: Stores, uid: str, who: str) -> tuple[Release, ReleaseSubject, int]:
        if known_person(stores, who).role not in refusals.QA:
            raise UserError(
                QT_TRANSLATE_NOOP("errors", "Releases are approved by inspectors and QA leads."),
                QT_TRANSLATE_NOOP("errors", "Ask one of them."),
            )
        subject, release = self._subject(stores, uid), stores.releases.get(uid)
        if release is None:
            raise refusals.nobody_asked(uid)
        return release, subject, self._clock()

    def _subject(self, stores: Stores, uid: str) -> ReleaseSubject:
        subject = stores.releases.subject(uid)
        if subject is None:
            raise refusals.not_submitted(uid)
        return subject

    def _release(self, stores: Stores, release: Release, now: int, why: str = "") -> None:
        """It goes out, in the name of whoever asked for it; the appeal clock starts."""
        who, clock = release.asked_by, self._appeal_clock(self._day_of(now), "released")
        out = releasing.released(release, at_ms=now, who=who, clock=clock)
        stores.releases.put(out)
        stores.releases.mark_released(release.evaluation_uid, release.revision)
        self._tell(stores, out, "released", now, who, why, before=release)

    def _issue(self, stores: Stores, draft: IssuedReport, who: str, snapshot: str | None) -> IssuedReport:
        refusals.refuse_stranger(known_person(stores, who))
        refusals.refuse_report(draft, self._clock(), self._day_of(draft.issued_at_ms))
        known = stores.releases.report(draft.number)
        if known is not None:
            refusals.refuse_other_report(known, draft.day_from, draft.day_to, draft.group)
            return known
        refusals.refuse_number(draft.number)
        report = replace(draft, uid=stores.new_uid(), frozen=snapshot is not None)
        stores.releases.add_report(report, snapshot)
        day0, why = self._day_of(report.issued_at_ms), f"{BY_REPORT}{report.number}"
        due = self._clocks.clock(day0, self._settings.get(FOLLOW_UP_DAYS), why)
        stores.follow_ups.start_clocks(
            report.number, due, report.day_from, report.day_to, report.group, self._clock(), who
        )
        told = {
            "number": report.number,
            "from": report.day_from.isoformat(),
            "to": report.day_to.isoformat(),
            "group": report.group,
            "issued_at_ms": report.issued_at_ms,
        }
        stores.audit.add(self._clock(), who, "report issued", report.uid, "", to_json(told), report.note)
        return report

    def _start_again(self, stores: Stores, report: IssuedReport, who: str) -> list[str]:
        day0, now = self._day_of(report.issued_at_ms), self._clock()
        begun = stores.releases.before_report(report, day0, AT_ONCE)
        clock = self._appeal_clock(day0, f"{BY_REPORT}{report.number}")
        for release in begun:
            fresh = replace(release, clock=clock)
            stores.releases.put(fresh)
            self._tell(stores, fresh, "appeal clock started", now, who, clock.why, before=release)
        return [release.evaluation_uid for release in begun]

    def _appeal_clock(self, day0: dt.date, why: str) -> DeadlineClock:
        return self._clocks.clock(day0, self._settings.get(APPEAL_DAYS), why)

    def _day_of(self, at_ms: int) -> dt.date:
        return dt.datetime.fromtimestamp(at_ms / 1000, self._zone).date()

    def _tell(
        self,
        stores: Stores,
        release: Release,
        what: str,
        at_ms: int,
        who: str,
        why: str = "",
        *,
        before: Release | None,
    ) -> None:
        old = to_json(_state(before)) if before else ""
        stores.audit.add(at_ms, who, what, release.evaluation_uid, old, to_json(_state(release)), why.strip())


def in_batches(executor: Executor, some: Callable[[Stores], Sequence[T]]) -> "Future[list[T]]":
    """Write again and again until a step gives nothing; what all of them gave. Others write in between."""
    result: Future[list[T]] = Future()
    found: list[T] = []

    def again(part: Sequence[T]) -> None:
        if part:
            found.extend(part)
            follow(executor.write(some), result, again)
        else:
            result.set_result(found)

    follow(executor.write(some), result, again)
    return result


def _scorers(stores: Stores, subject: ReleaseSubject) -> frozenset[str]:
    """Whoever gave any revision so far."""
    given = (stores.evaluations.get(subject.evaluation_uid, each) for each in range(1, subject.revision + 1))
    return frozenset(each.inspector_no for each in given if each is not None)


def _state(release: Release) -> dict[str, object]:
    """What the audit trail tells of a release."""
    told: dict[str, object] = {"state": release.state.value, "revision": release.revision}
    if release.planned_at_ms is not None:
        told["planned_at_ms"] = release.planned_at_ms
    if release.clock is not None:
        told["appeal_day0"] = release.clock.day0.isoformat()
        told["appeal_until_ms"] = release.clock.ends_at_ms
    return told


def _told(outcomes: Sequence[_Outcome]) -> Asked:
    def of(name: str) -> tuple[str, ...]:
        return tuple(uid for kind, uid, _ in outcomes if kind == name)

    return Asked(
        released=of("released"),
        planned=of(ReleaseState.PLANNED.value),
        waiting=of(ReleaseState.WAITING.value),
        sent_back=of("sent_back"),
        taken_off=of("taken_off"),
        refused=tuple(RefusedRelease(uid=uid, reason=why) for kind, uid, why in outcomes if kind == "refused"),
    )


def _required(value: T | None) -> T:
    if value is None:
        raise LookupError("a release that another row refers to is gone")
    return value
