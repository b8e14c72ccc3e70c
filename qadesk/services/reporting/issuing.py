"""Issuing a report is an act: it gets a number, its figures are kept as they are, clocks start.

Issuing it again gives the same edition. What changes later makes an amendment, which bears the same number and starts
no clock. The leader of each team gets an extract of the same edition that tells of that team alone.
"""

import re
from collections.abc import Collection, Mapping
from concurrent.futures import Future
from dataclasses import dataclass, replace
from datetime import date, datetime
from zoneinfo import ZoneInfo

from qadesk.domain.after.followups import FollowUpState
from qadesk.domain.after.releases import IssuedReport
from qadesk.domain.errors import UserError
from qadesk.domain.insight.facts import FactFilter
from qadesk.domain.plain_json import to_json
from qadesk.domain.report import snapshot
from qadesk.domain.report.content import Period, ReportContent, TrackedProblem
from qadesk.domain.report.periods import number_of
from qadesk.domain.report.snapshot import Snapshot
from qadesk.domain.texts import QT_TRANSLATE_NOOP
from qadesk.services.after import release_refusals
from qadesk.services.after.ports_release import Clocks
from qadesk.services.after.releasing import Releasing
from qadesk.services.executor import Executor
from qadesk.services.lookups import known_person
from qadesk.services.ports import Clock, Queries, Stores
from qadesk.services.reporting.contents import Contents
from qadesk.services.settings import FOLLOW_UP_DAYS, Settings

MOST_TRIES = 5
_AMEND = QT_TRANSLATE_NOOP("errors", "Make an amendment (--amend): its figures are kept.")


@dataclass(frozen=True, slots=True)
class Edition:
    """A report as it was issued, or an amendment to it."""

    report: IssuedReport
    content: ReportContent
    extracts: Mapping[str, ReportContent]
    """By team, what its leader gets."""


class Issuing:
    """All but ``amend`` and ``issue`` only read."""

    def __init__(
        self,
        executor: Executor,
        contents: Contents,
        releasing: Releasing,
        clocks: Clocks,
        settings: Settings,
        clock: Clock,
        zone: ZoneInfo,
    ) -> None:
        self._executor, self._contents, self._releasing = executor, contents, releasing
        self._clocks, self._settings, self._clock, self._zone = clocks, settings, clock, zone

    def issue(self, period: Period, who: str, note: str = "", number: str = "") -> "Future[Edition]":
        """Issue the report of a period; where that has been done, its last edition, with its clocks started.

        ``number`` is of a new report: that of the period by default. Fails with ``UserError``: nothing inspected, days
        to come, somebody who may not, a number that stands on another report, another number than the one issued, a
        report whose figures are not kept.
        """
        return self._executor.study(lambda queries: self._issue(queries, period, who, note, number.strip()))

    def amend(self, period: Period, who: str, note: str = "") -> "Future[Edition]":
        """Issue the figures of today as an amendment; where nothing has changed, the edition that there is.

        Fails with ``UserError``, also where the report has not been issued.
        """
        return self._executor.study(lambda queries: self._amend(queries, period, who, note))

    def editions(self, number: str | None = None) -> "Future[list[IssuedReport]]":
        """Reports and their amendments, of one number or all, newest first."""
        return self._executor.read(lambda queries: list(queries.releases.editions(number)))

    def edition(self, number: str, amendment: int | None = None) -> "Future[Edition]":
        """As it was issued; the last of that number by default. Fails with ``UserError``."""
        return self._executor.study(lambda queries: _edition(queries, number.strip(), amendment))

    def _issue(self, queries: Queries, period: Period, who: str, note: str, number: str) -> Edition:
        now, known, document = self._clock(), _known(queries, period), None
        if known:
            _refuse_renumbering(known[0], number)
            number = known[0].number
            if not any(each.frozen for each in known):
                raise _not_kept(number)
        else:
            number = number or number_of(period)
            for other in queries.releases.editions(number):
                release_refusals.refuse_other_report(other, period.day_from, period.day_to, period.group)
            release_refusals.refuse_number(number)
            self._refuse_early(period, now)
            self._refuse_stranger(who)
            document = snapshot.written(self._at_rest(queries, period, number, 0, now))
        self._releasing.issue_report(
            number, period.day_from, period.day_to, period.group, who, now, note=note, snapshot=document
        ).result()
        return _edition(queries, number, None)

    def _amend(self, queries: Queries, period: Period, who: str, note: str) -> Edition:
        now, known = self._clock(), _known(queries, period)
        if not known:
            raise UserError(
                QT_TRANSLATE_NOOP("errors", "The report of {first} to {last} has not been issued: nothing to amend."),
                QT_TRANSLATE_NOOP("errors", "Issue it first."),
                first=period.day_from,
                last=period.day_to,
            )
        self._refuse_stranger(who)
        first, last = known[0], known[-1]
        before = _edition(queries, last.number, last.amendment) if last.frozen else None
        until = self._clocks.clock(self._day(first.issued_at_ms), self._settings.get(FOLLOW_UP_DAYS), "").ends_at_ms
        fresh = self._at_rest(queries, period, last.number, last.amendment + 1, now, until)
        if before is not None and _same(before, fresh):
            return before
        self._executor.write(lambda stores: self._add(stores, fresh, last, who, now, note)).result()
        return _edition(queries, last.number, last.amendment + 1)

    def _add(self, stores: Stores, fresh: Snapshot, last: IssuedReport, who: str, now: int, note: str) -> None:
        newest = stores.releases.last_edition(last.number)
        if newest is None or newest.amendment != last.amendment:
            raise UserError(
                QT_TRANSLATE_NOOP("errors", "Somebody else has amended the report {number} at the same time."),
                QT_TRANSLATE_NOOP("errors", "Look at that amendment first."),
                number=last.number,
            )
        report = replace(
            last,
            uid=stores.new_uid(),
            amendment=fresh.content.amendment,
            issued_at_ms=now,
            issued_by=who,
            note=note.strip(),
            frozen=True,
        )
        stores.releases.add_report(report, snapshot.written(fresh))
        told = {"number": report.number, "amendment": report.amendment}
        stores.audit.add(self._clock(), who, "report amended", report.uid, "", to_json(told), report.note)

    def _at_rest(
        self, queries: Queries, period: Period, number: str, amendment: int, now: int, until: int | None = None
    ) -> Snapshot:
        """The figures of one moment: where somebody submits while they are taken, they are taken once more."""
        wanted = FactFilter(day_from=period.day_from, day_to=period.day_to)
        before = queries.figures.facts(wanted)
        for _ in range(MOST_TRIES):
            found = self._snapshot(queries, period, number, amendment, now, until)
            after = queries.figures.facts(wanted)
            if after == before:
                return found
            before = after
        raise UserError(
            QT_TRANSLATE_NOOP("errors", "Evaluations of these days change while their figures are taken."),
            QT_TRANSLATE_NOOP("errors", "Issue the report again when they have come to rest."),
        )

    def _snapshot(
        self, queries: Queries, period: Period, number: str, amendment: int, now: int, until: int | None = None
    ) -> Snapshot:
        due = self._clocks.clock(self._day(now), self._settings.get(FOLLOW_UP_DAYS), "")

        def edition(of: Period) -> ReportContent:
            content = self._contents.taken(queries, of)
            tracked = content.tracked
            if not amendment:
                tracked = tuple(_with_clock(each, due.last_day, due.ends_at_ms) for each in tracked)
            return replace(
                content,
                number=number,
                amendment=amendment,
                made_at_ms=now,
                issued_at_ms=now,
                report_back_by_ms=due.ends_at_ms if until is None else until,
                tracked=tracked,
            )

        content = edition(period)
        if not content.headline.inspected:
            raise UserError(
                QT_TRANSLATE_NOOP("errors", "Nothing was inspected from {first} to {last}: there is nothing to issue."),
                QT_TRANSLATE_NOOP("errors", "Check the period and the team."),
                first=period.day_from,
                last=period.day_to,
            )
        teams = [] if period.group is not None else [line.group for line in content.groups]
        known = (
            self._executor.write(lambda stores: frozenset(stores.people.groups())).result() if teams else frozenset()
        )
        every = known | {team for team in teams if team}
        extracts = {team: _own(edition(replace(period, group=team)), team, content, every) for team in teams if team}
        return Snapshot(content, extracts)

    def _refuse_early(self, period: Period, now: int) -> None:
        if self._day(now) < period.day_to:
            raise UserError(
                QT_TRANSLATE_NOOP("errors", "The period ends on {last}, which is still to come."),
                QT_TRANSLATE_NOOP("errors", "Issue the report on its last day or later; its figures would be lacking."),
                last=period.day_to,
            )

    def _refuse_stranger(self, who: str) -> None:
        """Before the figures are taken, which takes a while."""
        person = self._executor.write(lambda stores: known_person(stores, who)).result()
        release_refusals.refuse_stranger(person)

    def _day(self, at_ms: int) -> date:
        return datetime.fromtimestamp(at_ms / 1000, self._zone).date()


def _edition(queries: Queries, number: str, amendment: int | None) -> Edition:
    known = queries.releases.editions(number)
    if amendment is None and known:
        amendment = max(each.amendment for each in known)
    report = next((each for each in known if each.amendment == amendment), None)
    if report is None:
        raise UserError(
            QT_TRANSLATE_NOOP("errors", "No report {number} has been issued, or no such amendment to it."),
            QT_TRANSLATE_NOOP("errors", "See “qadesk report list”."),
            number=number,
        )
    document = queries.releases.snapshot(report.uid)
    if document is None:
        raise _not_kept(number)
    try:
        found = snapshot.read(document)
    except ValueError as error:
        raise UserError(
            QT_TRANSLATE_NOOP("errors", "The figures that were kept of the report {number} cannot be read."),
            QT_TRANSLATE_NOOP("errors", "Open the workspace with the newest version of the program."),
            number=number,
        ) from error
    return Edition(report, found.content, found.extracts)


def _not_kept(number: str) -> UserError:
    return UserError(
        QT_TRANSLATE_NOOP("errors", "The report {number} was issued outside this program: its figures are not kept."),
        _AMEND,
        number=number,
    )


def _refuse_renumbering(report: IssuedReport, number: str) -> None:
    if number not in ("", report.number):
        raise UserError(
            QT_TRANSLATE_NOOP("errors", "The report of {first} to {last} was issued under the number {number}."),
            QT_TRANSLATE_NOOP("errors", "Leave the number out: a report keeps the one it has."),
            first=report.day_from,
            last=report.day_to,
            number=report.number,
        )


def _known(queries: Queries, period: Period) -> list[IssuedReport]:
    """The report of these days and this team and its amendments, oldest first, whatever number it bears."""
    wanted = (period.day_from, period.day_to, period.group)
    found = [each for each in queries.releases.editions() if (each.day_from, each.day_to, each.group) == wanted]
    newest = max((each for each in found if not each.amendment), key=lambda each: each.issued_at_ms, default=None)
    same = [each for each in found if newest is not None and each.number == newest.number]
    return sorted(same, key=lambda each: each.amendment)


def _with_clock(each: TrackedProblem, due: date, due_at_ms: int) -> TrackedProblem:
    """With the clock that issuing the report starts."""
    if each.due_at_ms is None and each.state == FollowUpState.OPEN.value:
        return replace(each, due=due, due_at_ms=due_at_ms)
    return each


def _own(extract: ReportContent, team: str, whole: ReportContent, teams: Collection[str]) -> ReportContent:
    """Without strata that are named for other teams; with the address of the whole report."""
    strata = tuple(each for each in extract.strata if teams_named(f"{each.plan}\n{each.title}", teams) <= {team})
    address = extract.words.address or whole.words.address
    return replace(extract, strata=strata, words=replace(extract.words, address=address))


def teams_named(text: str, teams: Collection[str]) -> set[str]:
    """The teams that a text names: of 十一组 and 一组 the longer, and no team A in “All”."""
    words = "|".join(_word(each) for each in sorted(teams, key=len, reverse=True))
    return set(re.findall(words, text)) if words else set()


def _word(team: str) -> str:
    head, tail = (r"(?<![A-Za-z0-9])", r"(?![A-Za-z0-9])")
    ascii_ends = [each.isascii() and each.isalnum() for each in (team[0], team[-1])]
    return f"{head if ascii_ends[0] else ''}{re.escape(team)}{tail if ascii_ends[1] else ''}"


def _same(before: Edition, fresh: Snapshot) -> bool:
    """Whether nothing but the time is another."""

    def bare(content: ReportContent) -> ReportContent:
        return replace(content, amendment=0, made_at_ms=0, issued_at_ms=None)

    return bare(before.content) == bare(fresh.content)
