"""The lab over a real workspace: loaded once, tried again and again, nothing stored."""

from dataclasses import replace
from decimal import Decimal
from pathlib import Path
from threading import Event

import pytest

from qadesk.domain.card_editing import item_at, replace_item, with_points
from qadesk.domain.errors import UserError
from qadesk.domain.scorecards import Scorecard
from qadesk.services.evaluate import Given
from qadesk.services.lab import Lab
from tests.unit.services.desk import House, answers, service_card, wav
from tests.unit.services.test_executor import WAIT


@pytest.fixture
def lab(house: House) -> Lab:
    return Lab(house.executor, house.cards)


def scored(house: House, folder: Path, day: str, **values: str) -> None:
    """A repeat call of that day, scored and submitted."""
    report = house.take_in(wav(folder / f"{day}_093000_8001_13800000001.wav", seed=int(day)))
    house.evaluating.set_call_fields(house.only_call(report).uid, {"contact": "repeat"}, "9001").result(WAIT)
    document = answers(**{"greeting": "yes", "recall": "yes", "rude": "no"} | values)
    given = Given(report.recordings[0], "service", "9001", document, "answers", submit=True)
    house.evaluating.give(given).result(WAIT)


def present(house: House) -> Scorecard:
    found: Scorecard = house.write(lambda stores: house.cards.load(stores, "service"))[1]
    return found


def weighed(card: Scorecard, **points: int) -> Scorecard:
    for key, each in points.items():
        card = replace_item(card, key, with_points(item_at(card, key), Decimal(each)))
    return card


def test_one_load_serves_any_number_of_cards(house: House, lab: Lab, tmp_path: Path) -> None:
    scored(house, tmp_path, "20260105", greeting="no")
    scored(house, tmp_path, "20260106", recall="no")
    loaded = lab.load("service").result(WAIT)
    assert loaded.evaluations == 2
    card = present(house)
    before = (house.audit(), house.catalogue.evaluations().result(WAIT))
    same = lab.run(loaded, card).result(WAIT)
    assert (same.before.average, same.after.average, same.moved) == (Decimal("50.00"), Decimal("50.00"), ())
    other = lab.run(loaded, weighed(card, greeting=10, recall=90)).result(WAIT)
    assert [(each.before, each.after, each.passes) for each in other.moved] == [
        (Decimal("40.00"), Decimal("90.00"), True)
    ]
    lower = lab.run(loaded, replace(card, pass_mark=Decimal(60))).result(WAIT)
    assert (lower.before.passed, lower.after.passed) == (0, 1)
    assert (house.audit(), house.catalogue.evaluations().result(WAIT)) == before


def test_scores_of_an_older_version_are_re_scored_by_the_key_of_the_items(
    house: House, lab: Lab, tmp_path: Path
) -> None:
    scored(house, tmp_path, "20260105", recall="no")
    house.publish(service_card(pass_mark=50))
    scored(house, tmp_path, "20260106", recall="no")
    found = lab.try_card(present(house)).result(WAIT)
    assert (found.evaluations, found.before.passed, found.after.passed) == (2, 1, 2)
    assert found.pass_mark_before == Decimal(50)


def test_days_and_months_choose_the_evaluations(house: House, lab: Lab, tmp_path: Path) -> None:
    for day in ("20251105", "20251230", "20260105"):
        scored(house, tmp_path, day)
    # the clock stands at 6 January 2026
    assert lab.load("service", months=1).result(WAIT).evaluations == 2
    card = present(house)
    assert lab.try_card(card).result(WAIT).evaluations == 3
    first = lab.load("service").result(WAIT).ground.past.days[0]
    assert lab.try_card(card, day_to=first).result(WAIT).evaluations == 1
    assert lab.load("service", group="nobody's").result(WAIT).evaluations == 0


def test_what_was_submitted_since_is_seen_when_the_old_is_forgotten(house: House, lab: Lab, tmp_path: Path) -> None:
    scored(house, tmp_path, "20260105")
    card = present(house)
    assert lab.try_card(card).result(WAIT).evaluations == 1
    scored(house, tmp_path, "20260106")
    assert lab.try_card(card).result(WAIT).evaluations == 1
    lab.forget()
    assert lab.try_card(card).result(WAIT).evaluations == 2


def test_what_cannot_be_tried_is_said(house: House, lab: Lab) -> None:
    with pytest.raises(UserError, match="no published scorecard"):
        lab.load("nothing").result(WAIT)
    with pytest.raises(UserError, match="add up to 110, not to the total of 100"):
        lab.try_card(weighed(present(house), greeting=70)).result(WAIT)


def test_what_was_submitted_while_the_lab_was_loading_is_seen_after_forgetting(
    house: House, lab: Lab, tmp_path: Path
) -> None:
    scored(house, tmp_path, "20260105", greeting="no")
    card, begun, go_on = present(house), Event(), Event()

    def hold(queries: object) -> None:
        begun.set()
        assert go_on.wait(WAIT)

    held = house.executor.study(hold)
    assert begun.wait(WAIT)
    first = lab.try_card(card)
    lab.forget()
    go_on.set()
    held.result(WAIT)
    first.result(WAIT)
    scored(house, tmp_path, "20260106")
    assert lab.try_card(card).result(WAIT).evaluations == 2
