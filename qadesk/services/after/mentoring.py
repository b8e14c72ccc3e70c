"""Mentor pairs: who is paired on a day, and an apprentice's progress beside the mentor's share in it."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from concurrent.futures import Future
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from decimal import Decimal
from zoneinfo import ZoneInfo

from qadesk.analysis.measures import against_others, effect
from qadesk.domain.after.coaching import Effect, SectionTrend
from qadesk.domain.after.mentoring import (
    CoachedItem,
    DayItem,
    DayStanding,
    MentorPair,
    MentorProgress,
    Standing,
    WeekOfPair,
    monday_of,
    newcomers,
    newest_pair,
    pairs_on,
)
from qadesk.domain.errors import UserError
from qadesk.domain.scorecards import Scorecard
from qadesk.domain.texts import QT_TRANSLATE_NOOP
from qadesk.services.cards import Cards
from qadesk.services.executor import Executor
from qadesk.services.futures import follow
from qadesk.services.ports import Clock, Queries, Stores

EffectOf = Callable[[str], "Future[Effect]"]
"""Whether an action item (its uid) has worked: difference in differences against the team."""

WEEKS_BEFORE = 8
WEEKS_AFTER = 26
"""So many weeks of a pairing are told at most, from its beginning."""
_WEEK = timedelta(weeks=1)


@dataclass(frozen=True, slots=True)
class _Stretch:
    """The days that are looked at: ``since`` the pairing began."""

    first: date
    since: date
    last: date

    @property
    def mondays(self) -> tuple[date, ...]:
        """First days of the weeks."""
        weeks = (monday_of(self.last) - self.first).days // 7 + 1
        return tuple(self.first + at * _WEEK for at in range(weeks))


class Mentoring:
    """The use cases of mentor pairs; without ``effect_of``, what was coached stands without its effect."""

    def __init__(
        self, executor: Executor, cards: Cards, clock: Clock, zone: ZoneInfo, effect_of: EffectOf | None = None
    ) -> None:
        self._executor, self._cards, self._clock, self._zone = executor, cards, clock, zone
        self._effect_of = effect_of

    def pairs(self, day: date | None = None) -> "Future[list[MentorPair]]":
        """The pairs that hold on a day (default: today), by mentor and apprentice."""
        on = day or self._today()
        return self._executor.read(lambda queries: pairs_on(queries.people_book(), on))

    def progress(self, mentor_no: str, apprentice_no: str) -> "Future[MentorProgress]":
        """The apprentice week by week beside mentor and other newcomers. Fails with ``UserError`` for no pair."""
        today = self._today()
        found = self._executor.study(lambda queries: self._progress(queries, mentor_no, apprentice_no, today))
        result: Future[MentorProgress] = Future()
        result.set_running_or_notify_cancel()
        follow(found, result, lambda progress: self._add_effects(progress, 0, result))
        return result

    def _today(self) -> date:
        return datetime.fromtimestamp(self._clock() / 1000, self._zone).date()

    def _add_effects(self, progress: MentorProgress, at: int, result: "Future[MentorProgress]") -> None:
        """One after the other, from ``at`` on: each is worked out where the coaching room does that."""
        places = range(at, len(progress.coached))
        place = next((each for each in places if _measured(progress.coached[each])), None)
        if self._effect_of is None or place is None:
            result.set_result(progress)
            return

        def put(effect: Effect) -> None:
            items = list(progress.coached)
            items[place] = replace(items[place], effect=effect)
            self._add_effects(replace(progress, coached=tuple(items)), place + 1, result)

        follow(self._effect_of(progress.coached[place].action.uid), result, put)

    def _progress(self, queries: Queries, mentor_no: str, apprentice_no: str, today: date) -> MentorProgress:
        book = queries.people_book()
        pair = newest_pair(book, mentor_no, apprentice_no, today)
        if pair is None:
            raise UserError(
                QT_TRANSLATE_NOOP("errors", "{mentor} is not {apprentice}'s mentor, and has not been."),
                QT_TRANSLATE_NOOP("errors", "“qadesk mentors list” shows the pairs."),
                mentor=mentor_no,
                apprentice=apprentice_no,
            )
        stretch = _stretch(pair, today)
        others = tuple(person.no for person in newcomers(book, pair, max(stretch.since, stretch.first)))
        everybody = [apprentice_no, mentor_no, *others]
        days = queries.library.daily(everybody, stretch.first, stretch.last)
        items = queries.library.daily_items([apprentice_no, *others], stretch.first, stretch.last)
        own = [each for each in days if each.agent_no == apprentice_no]
        theirs = [each for each in days if each.agent_no in others]
        before, after = _summed(own, stretch.first, stretch.since), _summed(own, stretch.since, date.max)
        others_before = _summed(theirs, stretch.first, stretch.since)
        others_after = _summed(theirs, stretch.since, date.max)
        actions = queries.library.coached(mentor_no, apprentice_no, stretch.since)
        return MentorProgress(
            pair=pair,
            newcomers=others,
            before=before,
            after=after,
            weeks=_weeks(stretch, own, [each for each in days if each.agent_no == mentor_no], theirs),
            sections=self._sections(items, apprentice_no, stretch.mondays),
            change=effect("average", before.scores, after.scores),
            against_newcomers=against_others(before.scores, after.scores, others_before.scores, others_after.scores),
            held=queries.library.held(mentor_no, apprentice_no, stretch.since),
            coached=tuple(CoachedItem(action, None) for action in actions),
        )

    def _sections(
        self, items: Sequence[DayItem], apprentice_no: str, mondays: Sequence[date]
    ) -> tuple[SectionTrend, ...]:
        """By card and section, in the order of the card; those in which the apprentice has no points are left out."""
        keys = sorted({each.card_key for each in items if each.agent_no == apprentice_no})
        versions = self._executor.write(lambda stores: self._versions(stores, keys)).result()
        found = []
        for key in keys:
            titles, homes = _homes(versions[key])
            of_card = [each for each in items if each.card_key == key and each.item_key in homes]
            for section, title in titles.items():
                here = [each for each in of_card if homes[each.item_key] == section]
                own = [each for each in here if each.agent_no == apprentice_no]
                if own:
                    others = [each for each in here if each.agent_no != apprentice_no]
                    found.append(_trend(key, section, title, mondays, own, others))
        return tuple(found)

    def _versions(self, stores: Stores, keys: Sequence[str]) -> Mapping[str, Sequence[Scorecard]]:
        return {key: list(self._cards.published(stores, key).values()) for key in keys}


def _measured(coached: CoachedItem) -> bool:
    """Whether an item, and a day from which on it counts, were agreed."""
    return bool(coached.action.item_key) and coached.action.agreed_on is not None


def _stretch(pair: MentorPair, today: date) -> _Stretch:
    """From some weeks before the pairing until it ended, or today; one without a beginning was always."""
    last = min(pair.until or today, today)
    if pair.since is None:
        first = monday_of(last) - (WEEKS_AFTER - 1) * _WEEK
        return _Stretch(first, first, last)
    return _Stretch(
        monday_of(pair.since) - WEEKS_BEFORE * _WEEK,
        pair.since,
        min(last, monday_of(pair.since) + WEEKS_AFTER * _WEEK - timedelta(days=1)),
    )


def _summed(days: Iterable[DayStanding], first: date, before: date) -> Standing:
    """What was scored from one day on to before another."""
    return sum((each.standing for each in days if first <= each.day < before), Standing())


def _weeks(
    stretch: _Stretch, own: Sequence[DayStanding], mentor: Sequence[DayStanding], others: Sequence[DayStanding]
) -> tuple[WeekOfPair, ...]:
    rows = [_by_week(each) for each in (own, mentor, others)]
    return tuple(
        WeekOfPair(
            monday=monday,
            paired=monday_of(stretch.since) <= monday,
            apprentice=rows[0][monday],
            mentor=rows[1][monday],
            newcomers=rows[2][monday],
        )
        for monday in stretch.mondays
    )


def _by_week(days: Iterable[DayStanding]) -> defaultdict[date, Standing]:
    found: defaultdict[date, Standing] = defaultdict(Standing)
    for each in days:
        found[monday_of(each.day)] += each.standing
    return found


def _homes(versions: Sequence[Scorecard]) -> tuple[dict[str, str], dict[str, str]]:
    """(title by section, section by item) of all versions; the newest has the last word."""
    titles = {section.key: section.title for card in versions for section in card.sections}
    homes = {item.key: section.key for card in versions for section in card.sections for item in section.items}
    return titles, homes


def _trend(
    card: str, section: str, title: str, mondays: Sequence[date], own: Sequence[DayItem], others: Sequence[DayItem]
) -> SectionTrend:
    agent, team = _shares(own), _shares(others)
    nothing: tuple[Decimal | None, int] = (None, 0)
    return SectionTrend(
        card_key=card,
        section_key=section,
        title=title,
        periods=tuple(mondays),
        agent=tuple(agent.get(monday, nothing)[0] for monday in mondays),
        agent_calls=tuple(agent.get(monday, nothing)[1] for monday in mondays),
        team=tuple(team.get(monday, nothing)[0] for monday in mondays),
        team_calls=tuple(team.get(monday, nothing)[1] for monday in mondays),
    )


def _shares(items: Sequence[DayItem]) -> dict[date, tuple[Decimal | None, int]]:
    """By week: the share of the points that could be had, and in how many calls the most answered item was."""
    points: defaultdict[date, Decimal] = defaultdict(Decimal)
    possible: defaultdict[date, Decimal] = defaultdict(Decimal)
    answers: defaultdict[date, defaultdict[str, int]] = defaultdict(lambda: defaultdict(int))
    for each in items:
        monday = monday_of(each.day)
        points[monday] += each.points
        possible[monday] += each.possible
        answers[monday][each.item_key] += each.answers
    return {
        monday: ((points[monday] / full).quantize(Decimal("0.0001")) if full else None, max(answers[monday].values()))
        for monday, full in possible.items()
    }
