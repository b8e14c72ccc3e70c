"""The advisor over a real workspace: figures of submitted evaluations, drafts made of proposals, accuracies."""

import json
from decimal import Decimal
from pathlib import Path

import pytest

from qadesk.domain.card_versions import DRAFT_VERSION
from qadesk.domain.errors import UserError
from qadesk.domain.evaluations import Evaluation
from qadesk.domain.texts import untranslated
from qadesk.late import CardFiles
from qadesk.services.advise import Advisor
from qadesk.services.card_drafts import CardDrafts
from qadesk.services.evaluate import Given
from tests.unit.services.desk import House, answers, service_card, wav
from tests.unit.services.test_executor import WAIT


@pytest.fixture
def advisor(house: House) -> Advisor:
    drafts = CardDrafts(house.executor, CardFiles(), house.clock)
    return Advisor(house.executor, house.cards, drafts, house.settings, untranslated)


def scored(house: House, folder: Path, day: str, **values: object) -> Evaluation:
    """A call of that day, scored and submitted."""
    path = wav(folder / f"{day}_093000_8001_13800000001.wav", seed=int(day))
    report = house.take_in(path)
    given = Given(
        report.recordings[0],
        "service",
        "9001",
        answers(**{"greeting": {"value": "yes"}, "rude": {"value": "no"}} | values),
        "answers",
        submit=True,
    )
    evaluation, _ = house.evaluating.give(given).result(WAIT)
    return evaluation


def test_figures_of_what_was_submitted(house: House, advisor: Advisor, tmp_path: Path) -> None:
    scored(house, tmp_path, "20260105")
    scored(house, tmp_path, "20260302", greeting={"value": "no"})
    advice = advisor.advise("service").result(WAIT)
    assert (advice.evaluations, advice.version, advice.enough) == (2, 1, False)
    assert {each.proposal for each in advice.items} == {"keep"}
    greeting, recall = (each.figures for each in advice.items)
    assert (greeting.key, greeting.answered, greeting.lost) == ("greeting", 2, 1)
    assert (recall.key, recall.answered, recall.lost_share) == ("recall", 0, None)
    later = advisor.advise("service", day_from=advice.day_to).result(WAIT)
    assert later.evaluations == 1
    draft = advisor.draft(advice, [advice.items[0].figures.key], "9001").result(WAIT)
    assert draft.version == DRAFT_VERSION
    assert json.loads(draft.document)["key"] == "service"
    with pytest.raises(UserError, match="already"):
        advisor.draft(advice, [], "9001").result(WAIT)


def test_each_evaluation_counts_under_its_own_version(house: House, advisor: Advisor, tmp_path: Path) -> None:
    scored(house, tmp_path, "20260105")
    before = advisor.accuracies("service").result(WAIT)
    house.publish(service_card(title="二版"))
    scored(house, tmp_path, "20260106")
    after = advisor.accuracies("service").result(WAIT)
    assert (before.evaluations, after.evaluations) == (1, 2)
    assert after.error_rate_target == Decimal("0.007")
    assert [str(each.name) for each in after.accuracies] == ["customer", "business", "compliance", "non_critical"]


def test_a_card_that_nobody_has_published_has_no_past(advisor: Advisor) -> None:
    with pytest.raises(UserError, match="no published"):
        advisor.advise("nothing").result(WAIT)
    with pytest.raises(UserError, match="no published"):
        advisor.accuracies("nothing").result(WAIT)
