"""Figures count every evaluation exactly once, by its latest submitted revision, for whoever the call is now."""

import random
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import date, datetime
from decimal import Decimal
from fractions import Fraction
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from sqlalchemy import text

from qadesk.domain.insight.facts import EvaluationFact, FactFilter
from qadesk.domain.insight.groups import FactGroup, GroupedBy, together
from qadesk.domain.people import Person, Role
from qadesk.domain.scores import ItemScore, ItemState, Result
from qadesk.storage import SqlDatabase, Workspace, check, facts, open_database
from qadesk.storage.database import SqlStores
from tests.unit.storage.things import CARD, INSPECTOR, draft, evaluation

SHANGHAI = ZoneInfo("Asia/Shanghai")
MORNING = int(datetime(2026, 3, 2, 9, 30, tzinfo=SHANGHAI).timestamp() * 1000)
HOUR, DAY = 3_600_000, 86_400_000
EVERYTHING = FactFilter()
DOCUMENTS = {"service": {"rude": "customer", "leak": "compliance", "praise": "bonus"}, "sales": {"lie": "business"}}
LI = Person(no="1001", name="李四", role=Role.AGENT, group="一组")


def families_of(document: str, key: str) -> Mapping[str, str]:
    """As the program's reader answers for the cards of these tests."""
    return DOCUMENTS[key]


@pytest.fixture
def database(folder: Path) -> Iterator[SqlDatabase]:
    with Workspace.open(folder, write=True) as workspace:
        opened = open_database(workspace, families_of)
        yield opened
        opened.close()


def scored(lost: Mapping[str, int], score: str | None = "90.00", critical: Iterable[str] = (), **more: Any) -> Result:
    """A result in which these items of 20 points lost so many, and a bonus earned 1 of 5."""
    items = [ItemScore(key, ItemState.ANSWERED, Fraction(20 - points), Fraction(20)) for key, points in lost.items()]
    items.append(ItemScore("praise", ItemState.ANSWERED, Fraction(1), Fraction(5)))
    items.append(ItemScore("skipped", ItemState.NA, None, Fraction(20)))
    items += [ItemScore(key, ItemState.ANSWERED, None, Fraction(0)) for key in critical]
    exact = None if score is None else Decimal(score)
    return Result(
        score=exact,
        passed=None if exact is None else exact >= 80 and not critical,
        band=None if exact is None else "合格",
        critical=tuple(critical),
        sections=(),
        items=tuple(items),
        steps=(),
        open=(),
        **more,
    )


def begin(stores: SqlStores) -> None:
    stores.people.add(INSPECTOR)
    stores.people.add(replace(INSPECTOR, no="9002", name="质检乙"))
    stores.people.add(LI)
    stores.scorecards.publish(CARD, 1)
    stores.scorecards.publish(replace(CARD, key="sales", title="销售"), 1)


def submit(stores: SqlStores, uid: str, result: Result, revision: int = 1, call: str = "", **changes: Any) -> str:
    """An evaluation of that call, or of one of its own at half past nine of the second of March."""
    facts = {"agent_no": "1001", "started_at_ms": MORNING, "business_type": "service"} | changes.pop("facts", {})
    call_uid = call or stores.recordings.add(draft(**facts), 10).call_uid
    stores.evaluations.submit(evaluation(call_uid, uid, revision, updated_at_ms=MORNING + DAY, **changes), result)
    return call_uid


def only(database: SqlDatabase, wanted: FactFilter = EVERYTHING) -> EvaluationFact:
    (fact,) = database.queries.figures.facts(wanted)
    return fact


def sound(database: SqlDatabase, folder: Path) -> bool:
    return not [each for each in check(folder) if each.kind == "figures"]


def test_a_fact_says_whose_call_it_was_and_what_came_of_it(database: SqlDatabase) -> None:
    result = scored({"tone": 5, "pace": 0}, "75.00", ["rude"], information_errors=("tone",))
    with database.transaction() as stores:
        begin(stores)
        call = submit(stores, "e1", result, facts={"unique_id": "u1"})
    assert only(database) == EvaluationFact(
        uid="e1",
        call_uid=call,
        day=date(2026, 3, 2),
        hour=9,
        agent_no="1001",
        agent="李四",
        group="一组",
        inspector_no="9001",
        inspector="质检甲",
        business_type="service",
        card_key="service",
        card_version=1,
        score=Decimal("75.00"),
        passed=False,
        band="合格",
        customer=1,
        business=0,
        compliance=0,
        asks=(True, False, True),
        information_error=True,
        lost=Decimal("5.00"),
        possible=Decimal("40.00"),
        unique_id="u1",
        started_at_ms=MORNING,
    )
    losses = database.queries.figures.losses(EVERYTHING)
    assert [(each.item, each.lost) for each in losses] == [("rude", Decimal(0)), ("tone", Decimal(5))]


def test_nothing_is_counted_of_an_empty_workspace_or_of_drafts(database: SqlDatabase) -> None:
    figures = database.queries.figures
    with database.transaction() as stores:
        assert not stores.evaluations.get("e1")
    assert (figures.facts(EVERYTHING), figures.losses(EVERYTHING), figures.losses_by_item(EVERYTHING)) == ([], [], [])
    assert figures.by(EVERYTHING, "all") == figures.by(EVERYTHING, "group") == []
    with database.transaction() as stores:
        begin(stores)
        call = stores.recordings.add(draft(), 10).call_uid
        stores.evaluations.save(evaluation(call, "e1"))
    assert figures.facts(EVERYTHING) == []


def test_a_new_revision_takes_the_place_of_the_old_one_once_it_is_submitted(
    database: SqlDatabase, folder: Path
) -> None:
    with database.transaction() as stores:
        begin(stores)
        call = submit(stores, "e1", scored({"tone": 10}, "60.00", ["leak"]))
        stores.evaluations.save(evaluation(call, "e1", 2, reason="申诉成立", inspector_no="9002"))
    assert (only(database).score, only(database).compliance) == (Decimal("60.00"), 1)
    with database.transaction() as stores:
        submit(stores, "e1", scored({"tone": 0, "pace": 2}, "98.00"), 2, call, inspector_no="9002")
    fact = only(database)
    assert (fact.score, fact.compliance, fact.lost, fact.inspector_no) == (Decimal("98.00"), 0, Decimal("2.00"), "9002")
    assert [(each.item, each.lost) for each in database.queries.figures.losses(EVERYTHING)] == [("pace", Decimal(2))]
    assert sound(database, folder)


def test_an_older_revision_that_comes_in_later_changes_nothing(database: SqlDatabase) -> None:
    with database.transaction() as stores:
        begin(stores)
        call = submit(stores, "e1", scored({"tone": 0}, "98.00"), 2)
        stores.evaluations.take_in([(evaluation(call, "e1", 1), scored({"tone": 10}, "60.00"))])
    assert only(database).score == Decimal("98.00")


def test_two_evaluations_of_a_call_are_two_facts(database: SqlDatabase) -> None:
    with database.transaction() as stores:
        begin(stores)
        call = submit(stores, "e1", scored({"tone": 1}))
        submit(stores, "e2", scored({"tone": 2}), call=call, inspector_no="9002")
    assert [each.lost for each in database.queries.figures.facts(EVERYTHING)] == [1, 2]


def _team_corrected(stores: SqlStores) -> None:
    stores.people.add(replace(LI, group="二组", name="李思"))


def _call_given_to_another(stores: SqlStores) -> None:
    call = stores.recordings.call_by_unique_id("u1")
    assert call is not None
    stores.people.add(replace(LI, no="1002", name="王五", group="三组"))
    stores.recordings.update_call(call.uid, replace(call.facts, agent_no="1002", business_type="sales"), {})


def _team_renamed(stores: SqlStores) -> None:
    stores.people.rename_group("一组", "服务一组")


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        (_team_corrected, ("1001", "李思", "二组", "service")),
        (_call_given_to_another, ("1002", "王五", "三组", "sales")),
        (_team_renamed, ("1001", "李四", "服务一组", "service")),
    ],
)
@pytest.mark.parametrize("recorded", [True, False])
def test_whoever_the_call_is_now_has_its_figures(
    database: SqlDatabase,
    folder: Path,
    recorded: bool,
    change: Callable[[SqlStores], None],
    expected: tuple[str, ...],
) -> None:
    with database.transaction() as stores:
        begin(stores)
        submit(stores, "e1", scored({"tone": 1}), facts={"unique_id": "u1"})
        if not recorded:
            for table in ("catalogue", "catalogue_text", "recording"):
                stores._connection.execute(text(f"DELETE FROM {table}"))
    with database.transaction() as stores:
        change(stores)
    fact = only(database)
    assert (fact.agent_no, fact.agent, fact.group, fact.business_type) == expected
    assert sound(database, folder)


def test_days_and_hours_move_with_the_sites_time_zone(database: SqlDatabase, folder: Path) -> None:
    with database.transaction() as stores:
        begin(stores)
        submit(stores, "e1", scored({"tone": 1}))
        stores.settings.put("timezone", '"America/New_York"')
    assert (only(database).day, only(database).hour) == (date(2026, 3, 1), 20)
    assert sound(database, folder)


def test_a_call_of_an_unknown_day_counts_on_that_of_its_evaluation(database: SqlDatabase) -> None:
    with database.transaction() as stores:
        begin(stores)
        submit(stores, "e1", scored({"tone": 1}), facts={"started_at_ms": None})
    assert (only(database).day, only(database).hour) == (date(2026, 3, 3), None)


def test_what_is_miscounted_is_told_and_counted_anew(database: SqlDatabase, folder: Path) -> None:
    with database.transaction() as stores:
        begin(stores)
        submit(stores, "e1", scored({"tone": 1}))
        stores._connection.execute(text("UPDATE evaluation_fact SET group_name = '九组'"))
    assert not sound(database, folder)
    with database.transaction() as stores:
        facts.rebuild(stores._connection)
    assert sound(database, folder) and only(database).group == "一组"


def test_a_workspace_of_before_is_counted_when_it_is_opened(folder: Path) -> None:
    with Workspace.open(folder, write=True) as workspace:
        database = open_database(workspace)
        with database.transaction() as stores:
            begin(stores)
            submit(stores, "e1", scored({"tone": 1}, critical=["rude"]))
            for statement in ("DELETE FROM evaluation_loss", "DELETE FROM evaluation_fact"):
                stores._connection.execute(text(statement))
            due = "INSERT INTO setting (owner, name, value) VALUES ('', 'facts_to_count', 'true')"
            stores._connection.execute(text(due))
        database.close()
    for _ in range(2):
        with Workspace.open(folder, write=True) as workspace:
            database = open_database(workspace, families_of)
            assert (only(database).customer, only(database).asks) == (1, (True, False, True))
            database.close()


@pytest.fixture(scope="module")
def centre(tmp_path_factory: pytest.TempPathFactory) -> Iterator[SqlDatabase]:
    """200 evaluations under two cards of calls over forty days, some corrected, some of nobody known."""
    with Workspace.create(tmp_path_factory.mktemp("centre") / "w", at_ms=MORNING) as workspace:
        opened = open_database(workspace, families_of)
        fill(opened)
        yield opened
        opened.close()


def fill(database: SqlDatabase) -> None:
    chance = random.Random(7)
    with database.transaction() as stores:
        begin(stores)
        for number in range(4):
            team = f"{number % 2 + 1}组"
            stores.people.add(Person(no=f"200{number}", name=f"坐席{number}", role=Role.AGENT, group=team))
        for number in range(200):
            key = chance.choice(["service", "service", "sales"])
            rare = [item for item, what in DOCUMENTS[key].items() if what != "bonus" and chance.random() < 0.1]
            facts = {
                "agent_no": chance.choice(["2000", "2001", "2002", "2003", None]),
                "started_at_ms": None if chance.random() < 0.05 else MORNING + chance.randrange(40 * 24) * HOUR,
                "business_type": chance.choice(["service", "complaint", None]),
            }
            call = ""
            for revision in range(1, chance.choice([2, 2, 2, 3])):
                lost = {item: chance.choice([0, 0, 3]) for item in ("tone", "pace", "close")}
                score = None if chance.random() < 0.05 else f"{chance.randrange(5000, 10001) / 100:.2f}"
                errors = ("tone",) if chance.random() < 0.1 else ()
                result = scored(lost, score, rare, information_errors=errors)
                whose = {"card_key": key, "inspector_no": chance.choice(["9001", "9002"])}
                call = submit(stores, f"e{number:03}", result, revision, call, facts=facts, **whose)


def summed(key: Any, title: str | None, those: list[EvaluationFact]) -> FactGroup:
    """A group counted by hand."""
    scores = [each.score for each in those if each.score is not None]
    happened = [(each.customer, each.business, each.compliance) for each in those]

    def families(count: Callable[[EvaluationFact, int], int]) -> Any:
        return tuple(sum(count(each, family) for each in those) for family in range(3))

    errors = dict(zip((each.uid for each in those), happened, strict=True))
    return FactGroup(
        key=key,
        title=title,
        inspected=len(those),
        scored=len(scores),
        score_sum=sum(scores, Decimal(0)),
        square_sum=sum((each * each for each in scores), Decimal(0)),
        passed=sum(bool(each.passed) for each in those),
        criticals=families(lambda each, family: errors[each.uid][family]),
        asked=families(lambda each, family: each.asks[family]),
        clean=families(lambda each, family: each.asks[family] and not errors[each.uid][family]),
        information_errors=sum(each.information_error for each in those),
        lost=sum((each.lost for each in those), Decimal(0)),
        possible=sum((each.possible for each in those), Decimal(0)),
        cards=len({each.card_key for each in those}),
    )


KEYS: dict[GroupedBy, Callable[[EvaluationFact], tuple[Any, str | None]]] = {
    "all": lambda each: (None, None),
    "day": lambda each: (each.day, None),
    "month": lambda each: (each.day.replace(day=1), None),
    "group": lambda each: (each.group, None),
    "agent": lambda each: (each.agent_no, each.agent),
    "inspector": lambda each: (each.inspector_no, each.inspector),
    "business_type": lambda each: (each.business_type, None),
    "hour": lambda each: (each.hour, None),
    "card": lambda each: (each.card_key, None),
}


@pytest.mark.parametrize("what", KEYS)
def test_groups_are_the_facts_added_up(centre: SqlDatabase, what: GroupedBy) -> None:
    wanted = FactFilter(day_from=date(2026, 3, 5), day_to=date(2026, 4, 3))
    every = centre.queries.figures.facts(wanted)
    assert 100 < len(every) < 200
    parts: dict[tuple[Any, str | None], list[EvaluationFact]] = {}
    for each in every:
        parts.setdefault(KEYS[what](each), []).append(each)
    keys = sorted(parts, key=lambda key: (key[0] is None, key[0]))
    groups = centre.queries.figures.by(wanted, what)
    assert groups == [summed(*key, parts[key]) for key in keys]
    assert together(groups) == summed(None, None, every)
    assert centre.queries.figures.count(wanted) == len(every)


def test_losses_by_item_are_the_losses_added_up(centre: SqlDatabase) -> None:
    wanted = FactFilter(day_from=date(2026, 3, 5), groups=("1组", "2组"))
    agents = {each.uid: each.agent_no for each in centre.queries.figures.facts(wanted)}
    losses = centre.queries.figures.losses(wanted)
    assert {each.evaluation_uid for each in losses} <= set(agents)
    totals = centre.queries.figures.losses_by_item(wanted)
    assert totals == sorted(totals, key=lambda each: (-each.lost, -each.times, each.card_key, each.item))
    assert {(each.card_key, each.item) for each in totals} == {(each.card_key, each.item) for each in losses}
    for total in totals:
        those = [each for each in losses if (each.card_key, each.item) == (total.card_key, total.item)]
        assert (total.lost, total.times) == (sum(each.lost for each in those), len(those))
        assert total.agents == len({agents[each.evaluation_uid] for each in those})


@pytest.mark.parametrize(
    ("wanted", "holds"),
    [
        (FactFilter(groups=("1组",)), lambda each: each.group == "1组"),
        (FactFilter(agents=("2001", "2002")), lambda each: each.agent_no in ("2001", "2002")),
        (FactFilter(inspectors=("9002",)), lambda each: each.inspector_no == "9002"),
        (FactFilter(business_types=("complaint",)), lambda each: each.business_type == "complaint"),
        (FactFilter(cards=("sales",)), lambda each: each.card_key == "sales"),
        (FactFilter(day_to=date(2026, 3, 9)), lambda each: each.day <= date(2026, 3, 9)),
        (FactFilter(by="submitted", day_from=date(2026, 3, 3), day_to=date(2026, 3, 3)), lambda each: True),
        (FactFilter(by="submitted", day_from=date(2026, 3, 4)), lambda each: False),
    ],
)
def test_filters_narrow(centre: SqlDatabase, wanted: FactFilter, holds: Callable[[EvaluationFact], bool]) -> None:
    every = centre.queries.figures.facts(EVERYTHING)
    assert [(each.day, each.uid) for each in every] == sorted((each.day, each.uid) for each in every)
    assert centre.queries.figures.facts(wanted) == [each for each in every if holds(each)]


def test_facts_are_what_the_list_of_evaluations_says(centre: SqlDatabase) -> None:
    listed = {each.uid: each for each in centre.queries.evaluations()}
    every = centre.queries.figures.facts(EVERYTHING)
    assert sorted(listed) == sorted(each.uid for each in every)
    for each in every:
        row = listed[each.uid]
        assert (each.score, each.passed, each.band, each.group, each.agent_no, each.inspector_no) == (
            (row.score, row.passed, row.band, row.group, row.agent_no, row.inspector_no)
        )
        assert each.customer + each.business + each.compliance == len(row.critical)
        started = row.started_at_ms
        began = datetime.fromtimestamp((started or MORNING + DAY) / 1000, SHANGHAI)
        assert (each.day, each.hour) == (began.date(), None if started is None else began.hour)
    with centre.transaction() as stores:
        assert list(facts.stale(stores._connection)) == []
